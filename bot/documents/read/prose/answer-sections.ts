import { endsOpen, normalise, sentences, startsLower } from '../../../domain/reading/swedish-text';
import { isImperative, isInfinitive } from '../sentence/verbs';
import { pattern, WE } from '../sentence/words';
import { labelOf } from './answer-labels';
import { areaHeads, withoutLetter } from './area-heads';
import { listedFirst } from './asked';
import { endsLetter, type ProseLine } from './prose-lines';

/** A recommendation as it was written, and the lines that answer it. */
export interface AnswerSection {
  readonly no: number;
  /** Verbatim, without its number, the mark at its end and the quotation marks around it. */
  readonly text: string;
  readonly line: number;
  /** What the measures under it are about, where it names a lack or an area and asks for nothing itself. */
  readonly area?: string;
  readonly answer: readonly ProseLine[];
}

export interface AnswerParts {
  readonly before: readonly ProseLine[];
  readonly sections: readonly AnswerSection[];
  readonly after: readonly ProseLine[];
  /** True where labels or quotation marks say what is a recommendation; false where only a list's numbers do. */
  readonly labelled: boolean;
}

/** Headings of a report's chapters: numbered like recommendations, and none. */
const CHAPTER =
  /^(?:bakgrund|inledning|sammanfattning|syfte|uppdrag(?:et)?|ärendet|ärendebeskrivning|förslag\s+till\s+beslut|beslutsunderlag|bedömning|slutsats\p{L}*|svar(?:\s+på\s+rekommendation\p{L}*)?|nämndens\s+svar|rekommendationer|revisionens\s+rekommendationer|åtgärder|bilag\p{L}*|metod|genomförande|nuläge\p{L}*|analys|yttrande)\b.{0,30}$/iu;
const CLOSING =
  /^(?:(?:(?:kommun)?revisorerna|revisionen|vi|skolinspektionen|granskarna)\s+(?:önskar|begär|emotser|förväntar|vill\s+ha|ser\s+fram\s+emot)\s[^.]{0,60}?(?:svar|yttrande|återkoppling|besked)|(?:svar|yttrande|nämndens\s+svar)\s+(?:önskas|emotses|begärs|lämnas|ska\s+(?:lämnas|inkomma))\s|beslutsunderlag|bilag(?:a|or)(?!\p{L})|expedieras|sändlista|underskrift|med\s+vänlig\s+hälsning|avslutande\s+\p{L}+|fortsättning(?:en)?$|fortsatt\s+\p{L}+$|(?:huvudmannens|nämndens|styrelsens|kommunens|vår)\s+(?:egen\s+)?(?:uppföljning|kontroll|egenkontroll)$|sammanfattande\s+\p{L}+|sammanfattning(?:\s+av\s+[^.]{3,60})?$|(?:[^.]{3,60}\s)?i\s+korthet$|slutord|övrigt$|övriga\s+(?:frågor|synpunkter|iakttagelser|påpekanden)$|kopia\s+till|för\s+[\p{L}\s-]*(?:nämnden|styrelsen|kommun|kommunen|stad|huvudmannen|förvaltningen|direktionen|utskottet|(?:kommunal)?förbundet|bolaget|stiftelsen|föreningen|kooperativet|skolledningen)$|(?:huvudmannen|kommunen)\s+ska\s+[^.]{0,60}(?:redovisa|inkomma|skicka)|på\s+(?:uppdrag|nämndens)\s+\p{L}+$)/iu;
/** A heading over what goes with a letter, or over who else gets it. */
const ENCLOSED =
  /^(?:bilag(?:a|or)|bifogat|bifogade\s+\p{L}+|sändlista|expedieras(?:\s+till)?|kopia(?:\s+till)?|beslutsunderlag)\s*:?$/iu;
const SIGNED =
  /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2},?\s+(?:den\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4})$/u;
/** A name alone, or with a title after it, in the last lines. */
const SIGNER = /^\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){1,3}(?:,\s[\p{L}\s-]{3,50})?$/u;
/** The board's name over who signs for it. */
const BODY = /^\p{Lu}[\p{L}\s-]{2,60}(?:nämnden|styrelsen|förvaltningen|utskottet|kontoret|kommun|stad)$/u;
const QUOTED = /^[”"“»«'’](?<text>.{15,})[”"“«»'’]\*?$/u;

/** A recommendation's words alone: the mark of a footnote and quotation marks around all of it belong to the page. */
export const verbatim = (text: string): string => {
  const plain = text.replace(/\s*\*+\s*$/, '').trim();
  const inside = QUOTED.exec(plain)?.groups?.['text']?.trim();
  return inside !== undefined && !/[”“»«]/u.test(inside) ? inside : plain;
};

interface Start {
  readonly at: number;
  readonly no: number | null;
  /** It names what the answer is about, and asks for nothing. */
  readonly names?: true;
}

/** Which of several lists numbered from 1 counts the recommendations: the one with most text between its points. */
function numberedStarts(lines: readonly ProseLine[]): readonly Start[] {
  const open: { readonly starts: Start[] }[] = [];
  const runs: { readonly starts: Start[] }[] = [];
  // "Bilagor" over "1. Protokoll": what goes with the letter is nothing that anybody recommended.
  const enclosed = lines.findIndex((one) => one.number === null && ENCLOSED.test(one.text));
  lines.forEach((one, at) => {
    if (one.number === null || labelOf(one.text) !== null || (enclosed >= 0 && at > enclosed)) return;
    const next = (run: { readonly starts: Start[] } | undefined) => (run?.starts.at(-1)?.no ?? 0) + 1 === one.number;
    const beside = (run: { readonly starts: Start[] } | undefined) => run?.starts.at(-1)?.at === at - 1;
    const top = open.at(-1);
    const lower = open.slice(0, -1).findLast(next);
    if (top && next(top) && (beside(top) || !lower)) top.starts.push({ at, no: one.number });
    else if (lower) {
      open.splice(open.indexOf(lower) + 1);
      lower.starts.push({ at, no: one.number });
    } else if (one.number === 1) {
      const run = { starts: [{ at, no: 1 }] };
      open.push(run);
      runs.push(run);
    }
  });
  const answered = ({ starts }: { readonly starts: readonly Start[] }) =>
    starts.filter((one, n) => (starts[n + 1]?.at ?? lines.length) > one.at + 1).length;
  const best = runs.reduce<{ readonly starts: readonly Start[] } | null>(
    (found, run) => (found === null || answered(run) > answered(found) ? run : found),
    null,
  );
  const starts = best?.starts ?? [];
  return starts;
}

const sameWords = (text: string) =>
  normalise(text)
    .toLowerCase()
    .replace(/^(?:rekommendation\s*)?\d{0,2}[.):\s]*/u, '')
    .replace(/[\s.:;,]+$/u, '');

/**
 * Recommendations that are listed first and come again, each over its answer: they start where they come again. One
 * that comes a third time is part of a text.
 */
function repeatedStarts(lines: readonly ProseLine[]): readonly Start[] {
  const places = new Map<string, number[]>();
  lines.forEach((one, at) => {
    const words = sameWords(one.text);
    if (words.split(' ').length < 3) return;
    const known = places.get(words);
    if (known) known.push(at);
    else places.set(words, [at]);
  });
  const listed = (at: number) => lines[at]?.number !== null || lines[at]?.bullet === true;
  const pairs = [...places.values()].flatMap(([at, again, ...more]) =>
    at !== undefined && again !== undefined && more.length === 0 && listed(at) ? [{ at, again }] : [],
  );
  const top = pairs.map((one) => one.at);
  const isList = top.every((at, n) => n === 0 || at > (top[n - 1] ?? 0));
  const answered = pairs.every(({ at, again }) => again > Math.max(...top) && again > at + 1);
  const starts = pairs.map(({ at, again }): Start => ({ at: again, no: lines[at]?.number ?? null }));
  return pairs.length > 1 && isList && answered ? [...starts].sort((a, b) => a.at - b.at) : [];
}

/** A paragraph that is asked and not told: "Säkerställa att …", "Att nämnden …", "Nämnden bör …". */
const ASKS =
  /^(?:att\s+\p{Ll}|(?:\p{L}+s\s+)?(?:(?:första|andra|tredje|fjärde|femte|sjätte)\s+)?rekommendation(?:en)?\s+(?:att|om|kring|angående)\s|(?:\p{L}*nämnden|styrelsen|kommunen|huvudmannen|rektor(?:er|erna)?|förvaltningen)\s+(?:bör|behöver|ska|måste)\s|\p{Lu}\p{Ll}{2,}(?:a|ja)(?:\s+och\s+\p{L}+a)?\s+(?:att|en|ett|den|det|de|rutin|arbetet|uppföljning|styrning|så|över|upp|tydlig|rektor|samverkan|former)|se\s+(?:över|till)\s|ta\s+fram\s|följ\p{L}*\s+upp\s)/iu;

/** "b) Vikarierna behöver introduktion" over its answer, and no sentence of it: what others have found wanting. */
const NEEDS = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,4}?\s(?:behöver|måste|bör)\s\p{Ll}[^.:;]*$/u;

/** "Nämnden bör se över resursfördelningen.": one sentence, which asks. */
const SHOULD = /^(?:\p{L}*nämnden|(?:kommun)?styrelsen|kommunen|huvudmannen)\s+bör\s(?:[^.]|\.(?=\S))+\.$/iu;

/** "Revisorerna rekommenderar nämnden att följa upp sjukfrånvaron.": the letter tells what was asked before it answers. */
const RECOMMENDS = pattern`^(?:(?:för\s+det\s+\p{L}+|därutöver|vidare|slutligen|dessutom)\s+)?(?:(?:kommunens\s+|de\s+förtroendevalda\s+)?revisor(?:er|erna)|(?:kommun)?revisionen|granskarna|kpmg|pwc|ey|skolinspektionen|granskningen|rapporten|vi)?\s*(?:rekommenderar|uppmanar|rekommenderas)\s+(?:[\p{L}-]+\s+){0,5}?att\s|^(?:kommunens\s+)?(?:${WE})\s+rekommenderas\s+(?:\p{L}+\s+)?att\s|^(?:den|en)\s+(?:\p{L}+\s+)?rekommendation(?:en)?\s+är\s+att\s`;

/** Such a sentence and its answer in one paragraph, as two; where only one paragraph begins so it may be the introduction. */
export function askedApart(lines: readonly ProseLine[]): readonly ProseLine[] {
  const parts = lines.map((line): readonly ProseLine[] => {
    const [first, next] = RECOMMENDS.test(line.text) ? sentences(line.text) : [];
    if (!first || !next) return [line];
    return [
      { ...line, text: normalise(line.text.slice(first.start, first.end)) },
      { ...line, text: normalise(line.text.slice(next.start)), number: null, heading: false },
    ];
  });
  return parts.filter((one) => one.length > 1).length > 1 ? parts.flat() : lines;
}

const FINDING = /^(?:\p{L}+s\s+)?(?:iakttagelse|synpunkt)/iu;
/** "Rekommendation 1 / … / Iakttagelse: …": what was found when somebody looked again is told of what was asked. */
function withoutFindings(named: readonly Start[], lines: readonly ProseLine[]): readonly Start[] {
  const isFinding = ({ at }: Start) => FINDING.test(lines[at]?.text ?? '');
  const [first] = named;
  return first && isFinding(first) ? named : named.filter((one) => !isFinding(one));
}

/** ”upprätta en plan” under "Revisorerna rekommenderar nämnden att": the end of that sentence, in its own words. */
const asksInQuotes = (text: string): boolean => {
  const [first = ''] = text.split(' ');
  return ASKS.test(text) || RECOMMENDS.test(text) || isInfinitive(first) || isImperative(first);
};

function startsOf(lines: readonly ProseLine[]): { readonly starts: readonly Start[]; readonly labelled: boolean } {
  const labels = lines.map((one) => labelOf(one.text));
  const named = labels.flatMap((label, at): readonly Start[] =>
    label?.kind === 'recommendation' ? [{ at, no: label.no ?? lines[at]?.number ?? null }] : [],
  );
  if (named.length > 0) return { starts: withoutFindings(named, lines), labelled: true };
  const answers = labels.flatMap((label, at) => (label?.kind === 'answer' && at > 0 ? [at] : []));
  const quoted = lines.flatMap((one, at): readonly Start[] =>
    QUOTED.test(one.text) && (lines[at + 1] === undefined || !QUOTED.test(lines[at + 1]?.text ?? ''))
      ? [{ at, no: one.number }]
      : [],
  );
  const again = repeatedStarts(lines);
  if (again.length > 0) return { starts: again, labelled: true };
  const numbered = numberedStarts(lines);
  const pointed = answers.filter((at) => numberOf(labels[at]) !== null);
  // "1. Att nämnden …" to 4 in a list, and then "Ad 1. …" to 4: answered where they are pointed at.
  if (pointed.length > 1 && pointed.length === answers.length && numbered.every((one) => one.at < (pointed[0] ?? 0)))
    return { starts: pointed.map((at) => ({ at, no: numberOf(labels[at]) })), labelled: true };
  if (numbered.length > 0 && numbered.length >= answers.length)
    return { starts: numbered, labelled: answers.length > 0 };
  if (
    quoted.length > 0 &&
    quoted.length >= answers.length &&
    quoted.every((one) => asksInQuotes(verbatim(lines[one.at]?.text ?? '')))
  )
    return { starts: quoted, labelled: true };

  const told = lines.flatMap((one, at): readonly Start[] =>
    RECOMMENDS.test(one.text) && sentences(one.text).length === 1 && !RECOMMENDS.test(lines[at + 1]?.text ?? 'att')
      ? [{ at, no: null }]
      : [],
  );
  // "Yttrande" once over sentences that each tell what was asked heads them all.
  if (told.length > 1 && answers.length === 1) return { starts: told, labelled: false };
  // "Nämndens svar 2026-10-27" under whom the letter is to answers nothing that stands over it.
  const over = answers.filter((at) => !/^(?:till|att|från)\s/iu.test(lines[at - 1]?.text ?? ''));
  if (over.length > 0) return { starts: over.map((at) => ({ at: at - 1, no: null })), labelled: true };
  const asked = (test: (one: ProseLine) => boolean) =>
    lines.flatMap((one, at): readonly Start[] =>
      test(one) &&
      (ASKS.test(one.text) || ((one.heading || one.bullet) && NEEDS.test(one.text))) &&
      lines[at + 1] !== undefined &&
      !test(lines[at + 1] as ProseLine)
        ? [{ at, no: null }]
        : [],
    );
  const headings = asked((one) => one.heading);
  const points =
    headings.length > 0
      ? headings
      : withLike(
          asked((one) => one.bullet),
          lines,
        );
  // Set in italics, which a plain text has lost: a paragraph that asks and does not end as a sentence.
  const plain = (one: ProseLine) => !/[.:;]$/.test(one.text) && one.text.length <= 250;
  if (points.length > 0) return { starts: points, labelled: false };
  if (told.length > 1) return { starts: told, labelled: false };
  const loose = asked(plain);
  const should = loose.length > 0 ? loose : asked((one) => SHOULD.test(one.text) && one.text.length <= 250);
  if (loose.length > 0 || should.length > 1) return { starts: should, labelled: false };
  return { starts: areaHeads(lines).map((at) => ({ at, no: null, names: true })), labelled: false };
}

/** Where several points ask, each over its answer, every other point that stands so and begins with a verb asks too. */
function withLike(points: readonly Start[], lines: readonly ProseLine[]): readonly Start[] {
  const [first] = points;
  if (!first || points.length < 2) return points;
  return lines.flatMap((one, at): readonly Start[] => {
    const [word = ''] = one.text.split(' ');
    const alone = one.bullet && lines[at + 1]?.bullet === false && !/[.:;]$/.test(one.text);
    const asks = at >= first.at && alone && isInfinitive(word.charAt(0).toLowerCase() + word.slice(1));
    return asks || points.some((point) => point.at === at) ? [{ at, no: null }] : [];
  });
}

const numberOf = (label: ReturnType<typeof labelOf> | undefined) => (label?.kind === 'answer' ? label.no : null);

const isAnswerLabel = (one: ProseLine) => {
  const label = labelOf(one.text);
  return label !== null && label.kind !== 'recommendation';
};

/** The recommendation's own lines end where the answer is labelled; without a label, with its first paragraph. */
function parted(body: readonly ProseLine[]): {
  readonly asked: readonly ProseLine[];
  readonly answer: readonly ProseLine[];
} {
  const first = body.findIndex((one, at) => at > 0 && isAnswerLabel(one));
  // "Åtgärd: …" right under what was asked begins the answer; under a paragraph of it that paragraph does.
  const isBeside = first === 1 || labelOf(body[first]?.text ?? '')?.kind === 'answer';
  const label = isBeside ? first : -1;
  let end = label > 0 && label <= 8 ? label : 1;
  if (label < 0 || label > 8)
    while (
      end < body.length &&
      endsOpen(body[end - 1]?.text ?? '') &&
      startsLower(body[end]?.text ?? '') &&
      !body[end]?.bullet
    )
      end += 1;
  return { asked: body.slice(0, end), answer: body.slice(end) };
}

/** What an inspectorate demands under the heading of each lack, over the heading of what is done about it. */
export const DEMANDS =
  /^(?:huvudmannen|kommunen|rektorn?|skolan|\p{L}*nämnden)\s+(?:ska(?:ll)?|måste|behöver)\s+(?:se\s+till|säkerställa|vidta|tillse)/iu;

function withDemand({ asked, answer }: ReturnType<typeof parted>): ReturnType<typeof parted> {
  const [demand, next] = answer;
  if (!demand || !next || !DEMANDS.test(demand.text) || labelOf(next.text)?.kind !== 'measures')
    return { asked, answer };
  return { asked: [...asked, demand], answer: answer.slice(1) };
}

/** "Brist 1. Stöd sätts in sent", "Utvecklingsområde 2: Studiero". */
const NAMES_LACK = /^(?:\p{L}+s\s+)?(?:brist|(?:utvecklings|förbättrings)?område)(?!\p{L})/iu;

/** "…, samt" and what goes on after a page are one sentence; other paragraphs of a recommendation keep their lines. */
const joined = (lines: readonly string[]) =>
  lines.reduce(
    (text, one) => (text === '' ? one : `${text}${endsOpen(text) && startsLower(one) ? ' ' : '\n'}${one}`),
    '',
  );

/**
 * The headings right over what was recommended ("Elevhälsan" over "Revisorerna rekommenderar nämnden att …", or over what
 * was demanded in quotation marks), where each
 * recommendation has one of its own: what its measures are about, and no part of the answer before it. Else none.
 */
function headsOver(starts: readonly Start[], lines: readonly ProseLine[]): readonly string[] {
  const heads = starts.flatMap(({ at }) => {
    const [over, asked] = [lines[at - 1], lines[at]];
    if (!over || !asked || asked.heading || labelOf(over.text) !== null) return [];
    // "2. Legitimerade lärare" over "Brist: Undervisningen leds inte av förskollärare."
    const isLabelled = labelOf(asked.text)?.kind === 'recommendation';
    const isHead = isLabelled
      ? (over.heading || over.number !== null) && !/[.:;,]$/u.test(over.text)
      : over.heading && over.number === null && (RECOMMENDS.test(asked.text) || QUOTED.test(asked.text));
    return isHead && over.text.split(' ').length <= MOST_OF_HEAD ? [over.text.replace(/[.:]$/u, '')] : [];
  });
  return heads.length === starts.length && new Set(heads).size === heads.length && heads.length > 1 ? heads : [];
}
const MOST_OF_HEAD = 6;

/** A document parted at its recommendations; null where it holds none. */
export function answerParts(lines: readonly ProseLine[]): AnswerParts | null {
  const { starts, labelled } = startsOf(lines);
  const [first] = starts;
  if (!first) return null;
  const over = headsOver(starts, lines);
  const under = over.length > 0 ? 1 : 0;
  const before = lines.slice(0, first.at - under);
  const end = closingAt(lines, starts.at(-1)?.at ?? first.at);
  const bodies = starts.map((start, n) => {
    const next = starts[n + 1];
    const [head, ...rest] = lines.slice(start.at, next ? next.at - under : end);
    return head ? [start.names ? { ...head, text: withoutLetter(head.text) } : head, ...rest] : [];
  });
  const openings = bodies.map(([head, next]) => {
    const label = head ? labelOf(head.text) : null;
    return label?.kind === 'recommendation' ? label.rest || (next?.text ?? '') : '';
  });
  const recommended = listedFirst(before, openings);
  const sections = starts.flatMap((start, n): readonly AnswerSection[] => {
    const body = bodies[n] ?? [];
    const no = start.no ?? n + 1;
    const [head] = body;
    if (!head) return [];
    const label = labelOf(head.text);
    if (label?.kind === 'answer') {
      const listed = listedBefore(before, no);
      return listed ? [{ no, text: verbatim(listed.text), line: head.line, answer: withRest(body, label.rest) }] : [];
    }
    const own = label?.kind === 'recommendation' ? withRest(body, label.rest) : body;
    const [opening] = own;
    const asked = recommended[n];
    if (asked) return [{ no, text: verbatim(asked.text), line: head.line, answer: own }];
    if (!opening || isAnswerLabel(opening)) {
      const listed = listedBefore(before, no);
      return listed ? [{ no, text: verbatim(listed.text), line: head.line, answer: own }] : [];
    }
    const { asked: said, answer } = label?.kind === 'recommendation' ? withDemand(parted(own)) : parted(own);
    const area =
      (start.names || NAMES_LACK.test(head.text)) && !ASKS.test(opening.text)
        ? verbatim(opening.text).replace(/[.:]$/u, '')
        : '';
    const text = verbatim(joined(said.map((one) => one.text)));
    const about = over[n] ?? area;
    return [{ no, text, line: head.line, ...(about === '' ? {} : { area: about }), answer }];
  });
  return {
    before,
    sections,
    after: lines.slice(end),
    labelled,
  };
}

/** The lines under a label, with what stands on the label's own line first. */
function withRest([head, ...rest]: readonly ProseLine[], text: string): readonly ProseLine[] {
  return head && text !== '' ? [{ ...head, text, number: null }, ...rest] : rest;
}

/** Recommendations are often listed in the introduction and only pointed at where they are answered. */
function listedBefore(before: readonly ProseLine[], no: number): ProseLine | null {
  const numbered = before.filter((one) => one.number === no);
  const points = before.filter((one) => one.bullet);
  return numbered.at(-1) ?? points[no - 1] ?? null;
}

/** Where the last answer is over: at a signature, a list of attachments, a closing chapter. */
function closingAt(lines: readonly ProseLine[], last: number): number {
  const found = lines.findIndex(
    (one, at) =>
      at > last &&
      (SIGNED.test(one.text) ||
        (one.number !== null && CHAPTER.test(one.text)) ||
        (at >= lines.length - 4 && SIGNER.test(one.text)) ||
        (at >= lines.length - 5 && BODY.test(one.text) && SIGNER.test(lines[at + 1]?.text ?? '')) ||
        CLOSING.test(one.text) ||
        (endsLetter(one.text) && lines.slice(at + 1).every((under) => labelOf(under.text) === null)) ||
        (one.heading && at > last + 1 && labelOf(one.text) === null && at > last + 2)),
  );
  return found < 0 ? lines.length : found;
}
