import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { type Block, cellText, isEmptyCell, type Row } from '../neutral';
import { isImperative, isInfinitive } from '../sentence/verbs';
import type { ShapeMeasure } from '../shapes/shape';
import { labelOf } from './answer-labels';
import { type AnswerParts, type AnswerSection, verbatim } from './answer-sections';
import { namesAsked, turnsTo } from './asked';
import { type ProseLine, proseLines } from './prose-lines';

const ASKED_OVER = /rekommendation|brist|iakttagelse|synpunkt|föreläggande/iu;
const ANSWERED =
  /(?<!\p{L})(?:revisions)?svar(?!sdat|ig)|yttrande|kommentar|ställningstagande|vidtagna\s+åtgärder|åtgärd|återkoppling/iu;

interface Found {
  readonly header: number;
  readonly asked: number;
  readonly answered: readonly number[];
}

function headerOf(rows: readonly Row[]): Found | null {
  for (const [header, { cells }] of rows.slice(0, 4).entries()) {
    const heads = cells.map((cell) => normalise(cellText(cell)));
    const asked = heads.findIndex((head) => ASKED_OVER.test(head) && head.length <= 60);
    const answered = heads.flatMap((head, at) =>
      at !== asked && ANSWERED.test(head) && head.length <= 60 ? [at] : [],
    );
    if (asked >= 0 && answered.length > 0) return { header, asked, answered };
  }
  return null;
}

/** A table of recommendations and answers as the same parts that running text is read into. Null where there is none. */
export function tableParts(blocks: readonly Block[]): AnswerParts | null {
  const at = blocks.findIndex((block) => block.kind === 'table' && headerOf(block.rows) !== null);
  const block = blocks[at];
  const found = block?.kind === 'table' ? headerOf(block.rows) : null;
  if (block?.kind !== 'table' || !found) return null;
  const sections: AnswerSection[] = [];
  for (const { cells, line } of block.rows.slice(found.header + 1)) {
    const asked = cells[found.asked];
    const answer = found.answered.flatMap((column): readonly ProseLine[] =>
      (cells[column]?.paragraphs ?? []).map((one) => ({
        text: normalise(one.text),
        line,
        heading: false,
        bullet: one.bullet,
        number: null,
      })),
    );
    const last = sections.at(-1);
    if (!asked || isEmptyCell(asked)) {
      // A row that a page has cut goes on with the answer above it.
      if (last) sections[sections.length - 1] = { ...last, answer: [...last.answer, ...answer] };
      continue;
    }
    const text = normalise(cellText(asked));
    const no = /^(\d{1,2})[.)]\s+/.exec(text)?.[1];
    sections.push({
      no: no === undefined ? sections.length + 1 : Number(no),
      text: verbatim(text.replace(/^\d{1,2}[.)]\s+/, '')),
      line,
      answer: answer.filter((one) => one.text !== ''),
    });
  }
  return {
    before: proseLines(blocks.slice(0, at)).lines,
    sections,
    after: proseLines(blocks.slice(at + 1)).lines,
    labelled: true,
  };
}

/** "Klart i maj.", "Ansvarig är rektor.": what is said of a measure and answers nobody. */
const OF_MEASURE =
  /^(?:ansvarig|klart?|senast|status|start|uppföljning|utvärder|tid|genomför[st]|pågår|ej|inte|påbörja)/iu;

interface Parted {
  readonly asked: string;
  /** Empty where the answer stands in lines of its own. */
  readonly answer: string;
}

function parted(line: ProseLine, asks: (first: string, next: string) => boolean): Parted | null {
  const [first, next] = sentences(line.text);
  if (!first || !next) return null;
  const [asked, said] = [line.text.slice(first.start, first.end), line.text.slice(next.start)].map(normalise);
  return asked && said && asks(asked, said) ? { asked, answer: said } : null;
}

const isAsk = (first: string, next: string): boolean => {
  return opensAsAsked(first) && !/\d/u.test(first) && !OF_MEASURE.test(next);
};

/** "Skyndsamt åtgärda", "I högre grad följa upp": how it is to be done stands before what is to be done. */
const HOW = /^(?:skyndsamt|snarast|omgående|fortsatt|tydligare|löpande|årligen|i\s+(?:högre|större)\s+\p{L}+)\s+/iu;
const opensAsAsked = (text: string): boolean => {
  const [word = ''] = text.replace(HOW, '').split(' ');
  return isInfinitive(word.toLowerCase()) || isImperative(word) || /^att\s+\p{Ll}/iu.test(text);
};

/** "Skolan bör se över avgiften": what somebody else should do. */
const SHOULD = /^(?:\p{L}+\s){1,6}?bör\s/u;
const asks = (text: string): boolean => opensAsAsked(text) || SHOULD.test(text);

/** A paragraph whose first sentence stands in bold letters, and the rest of it not: "**Se över taxan.** Vi gör det i maj." */
function boldApart({ text, emphasised, heading }: ProseLine): Parted | null {
  const answer = normalise(text.slice(emphasised?.length ?? 0));
  const isLead = emphasised !== undefined && !heading && text.startsWith(emphasised) && /[.!?]$/u.test(emphasised);
  return isLead && answer !== '' ? { asked: emphasised, answer } : null;
}

/** A sign set before what was asked ("» Skolan bör …"), which no line of the answers has. */
const SIGN = /^(?:>{2,}|[»→⇒►▶➔➤])\s*(?=\p{Lu})/u;
const signApart = ({ text }: ProseLine): Parted | null =>
  SIGN.test(text) ? { asked: text.replace(SIGN, ''), answer: '' } : null;

/** What is set apart by its look, where most of that asks for something. */
function setApart(
  lines: readonly ProseLine[],
  apartIn: (line: ProseLine) => Parted | null,
): ReadonlyMap<ProseLine, Parted> | null {
  const found = new Map(
    lines.flatMap((line) => {
      const own = apartIn(line);
      return own ? [[line, own] as const] : [];
    }),
  );
  const asked = [...found.values()].filter((one) => asks(one.asked));
  const isAnswered = lines.every((line, at) => found.get(line)?.answer !== '' || !found.has(lines[at + 1] ?? line));
  return asked.length > 1 && asked.length * 2 > found.size && isAnswered ? found : null;
}

const apart = (lines: readonly ProseLine[], of: ReadonlyMap<ProseLine, Parted>): readonly ProseLine[] => {
  const order = [...of.keys()];
  return lines.flatMap((line): readonly ProseLine[] => {
    const found = of.get(line);
    if (!found) return [line];
    const own = { ...line, number: null, bullet: false };
    return [
      { ...own, text: `Rekommendation ${order.indexOf(line) + 1}: ${found.asked}` },
      ...(found.answer === '' ? [] : [{ ...own, text: found.answer, heading: false }]),
    ];
  });
};

/** "Lokalerna" over "Ni skriver att det är trångt. …": what parts a letter already, marked as a heading or not. */
const isHead = (line: ProseLine | undefined): boolean =>
  line !== undefined && (line.heading || /^\p{Lu}[\p{L}\s-]{3,50}$/u.test(line.text));

/** A letter whose paragraphs each say first which lack or recommendation they answer; null where fewer than two do. */
function namedApart(lines: readonly ProseLine[]): ReadonlyMap<ProseLine, Parted> | null {
  const plain = lines.filter((one, at) => !one.bullet && one.number === null && !one.heading && !isHead(lines[at - 1]));
  const named = among(plain, namesAsked);
  const [first] = named.keys();
  if (!first || named.size < 2) return null;
  // "Slutligen, när det gäller registret, har ni rätt": the next thing, among those that are named so.
  return among(plain.slice(plain.indexOf(first)), (said) => namesAsked(said) || turnsTo(said));
}

const among = (lines: readonly ProseLine[], asks: (first: string, next: string) => boolean) =>
  new Map(
    lines.flatMap((line) => {
      const found = parted(line, asks);
      return found ? [[line, found] as const] : [];
    }),
  );

/**
 * A letter that sets what was asked in bold letters or under a sign of its own, says it in the first sentence of each
 * point ("a) Dokumentera besluten. Styrelsens sekreterare för …") or what was found in the first of each paragraph ("Revisorerna pekar på att … Förvaltningen ska därför …"), with
 * each such sentence on a line of its own. Where labels part the letter already it is left as it is.
 */
export function askedBeside(lines: readonly ProseLine[]): readonly ProseLine[] {
  const labels = lines.flatMap((one) => labelOf(one.text)?.kind ?? []);
  if (labels.includes('recommendation')) return lines;
  const answers = labels.filter((one) => one === 'answer').length;
  // "Yttrande" once over them all is the title of the letter.
  const apartByLook = answers > 1 ? null : (setApart(lines, signApart) ?? setApart(lines, boldApart));
  if (apartByLook) return apart(lines, apartByLook);
  const byName = answers > 1 ? null : namedApart(lines);
  if (byName) return apart(lines, byName);
  const isHeaded = answers === 1 && lines.some((one) => one.heading && labelOf(one.text)?.kind === 'answer');
  if (answers > 0 && !isHeaded) return lines;
  const points = lines.filter((one) => one.bullet || one.number !== null);
  const asked = among(points, isAsk);
  const opening = lines.slice(0, Math.max(lines.indexOf(points[0] ?? (lines[0] as ProseLine)), 0));
  const isAnswer =
    opening.some((one) => /rekommendation/iu.test(one.text)) && opening.some((one) => /svar|yttrande/iu.test(one.text));
  if (isAnswer && asked.size > 1 && asked.size === points.length) return apart(lines, asked);
  const found = among(
    lines.filter((one) => !one.bullet && one.number === null && !one.heading),
    (first, next) => tellsFound(first) && !tellsFound(next),
  );
  return found.size > 1 && points.length === 0 ? apart(lines, found) : lines;
}

/** "Revisorerna konstaterar att …", "När det gäller statistiken menar granskarna att …": what was found, over what is done about it. */
const FOUND =
  /^(?:(?:först|inledningsvis|vidare|även|dessutom|därutöver)\s+)?(?:(?:när\s+det\s+gäller|vad\s+gäller|beträffande|i\s+fråga\s+om|avseende|gällande|kring)\s[^.]{3,100}?\s)?(?:(?:kommun)?revisorerna|(?:kommun)?revisionen|granskningen|granskarna|rapporten|konstaterar|menar|anser|bedömer|påpekar|pekar|noterar|lyfter|framhåller|rekommenderar|föreslår)\s+(?:(?:kommun)?revisorerna|(?:kommun)?revisionen|granskningen|granskarna|rapporten|konstaterar|menar|anser|bedömer|påpekar|pekar|noterar|lyfter|framhåller|visar|ser|skriver|kritiserar|efterlyser|saknar|ifrågasätter|rekommenderar|föreslår|vill(?=\s+(?:\p{L}+\s+)?se\s))(?!\p{L})|^(?:slutligen|vidare|därutöver|avslutningsvis)\s+(?:föreslås|rekommenderas|efterfrågas)\s/iu;

const tellsFound = (text: string): boolean => FOUND.test(text);

/**
 * What is promised about things that were found before the first recommendation is named, in a letter that numbers and
 * labels nothing: `told` are the measures of all its sentences. What only introduces the letter promises nothing.
 */
export function promisedBefore(
  { before, sections, labelled }: AnswerParts,
  told: readonly ShapeMeasure[],
): readonly ShapeMeasure[] {
  const first = sections[0]?.line ?? 0;
  const from = before.find((one) => FOUND.test(one.text))?.line;
  if (labelled || from === undefined) return [];
  return told.flatMap((one) => {
    const [line = first] = one.row.lines;
    // What stands over them is the title of the letter, and no area.
    return line >= from && line < first
      ? [{ ...one, ...(one.title ? { title: { ...one.title, area: null } } : {}) }]
      : [];
  });
}
