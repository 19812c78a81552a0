import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { labelOf } from './answer-labels';
import { isImperative, isInfinitive } from './main-clause';
import { namesAsked, turnsTo } from './named-in-sentence';
import { tellsFound } from './promised-before';
import type { ProseLine } from './prose-lines';

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
