import type { LocalDate } from '../../../domain/dates';
import type { DraftRecommendation } from '../../../domain/draft';
import { answerDueOn } from '../frame/answer-due';
import { datedOn } from '../frame/document-date';
import { isTrail, PARAGRAPH } from '../frame/frame-lines';
import type { Block } from '../neutral';
import { KIND_OF_PAPER } from '../running/paper';
import { readRunningText } from '../running/read-running-text';
import { withAsked } from '../sentence/back';
import { isInfinitive } from '../sentence/verbs';
import { EMPTY_SHAPE, type ShapeReading } from '../shapes/shape';
import type { Line } from '../tables/table-rows';
import { linesOfText, type TextLine, type TextLines } from '../text/lines';
import { labelOf } from './answer-labels';
import { answerMeasures } from './answer-measures';
import { type AnswerParts, type AnswerSection, answerParts, askedApart, DEMANDS } from './answer-sections';
import { askedBeside, promisedBefore, tableParts } from './answers-beside';
import { shapeMeasure } from './found-measure';
import { fullerAnswers } from './fuller-answers';
import { type ProseLine, proseLines } from './prose-lines';
import { responseOf } from './response-kind';

const ABOUT =
  /tillsyns(?:beslut|rapport|protokoll)|revision(?!stid)|revisor|granskning|rekommendation|skolinspektion|föreläg|brist(?:er)?(?!\p{L})/iu;
const ANSWERS = /(?<!\p{L})svar(?:et|en|as)?(?!\p{L})|yttrande|föreläg|redovis|rekommendation|yttra\s+sig/iu;
/** A follow-up numbered in blocks: another shape, which the recommendations' numbers must not be taken from. */
const BLOCKS = /^(?:\d+[.)]\s*)?(?:uppdrag\s*\/\s*aktivitet|uppföljning|analys)\s*:?$/iu;
/** The longest answers have some hundred paragraphs; what is longer is a whole report. */
const MOST_LINES = 3000;
const ORDER = /skolinspektion/iu;

const MEASURE = /^(?:åtgärd|insats|aktivitet|uppdrag)\s+(?:nr\.?\s*)?\d{1,2}\s*[:.–—-]\s*\p{L}/iu;
/** "Åtgärd 1: …" over "Ansvarig", "Status" and "Kommentar": a remark on a measure is no answer to anybody. */
function isPlan(lines: readonly ProseLine[]): boolean {
  const isAnswered = lines.some(({ text }) => {
    const kind = labelOf(text)?.kind;
    return kind === 'recommendation' || (kind === 'answer' && !/^kommentar/iu.test(text));
  });
  return !isAnswered && lines.filter((one) => MEASURE.test(one.text)).length > 1;
}

/** "Yttrandet ska ha inkommit senast den …": of the document itself. */
const ARRIVES =
  /(?<!\p{L})(?:yttrandet|svar(?:et)?)\s+(?:ska(?:ll)?|måste)\s+(?:ha\s+)?(?:lämnas(?=\s+(?:in\s+)?senast)|inkommit|inkomma|kommit\s+in|vara\s+\p{L}+\s+tillhanda)(?!\p{L})/iu;

const asLine = ({ text, line }: ProseLine): Line => ({ text, line });

/** "2. Fler läsgrupper startas. Ansvariga är lärarna i svenska.": who does it, in the numbered line itself. */
const SAYS_WHO = /[.!;,(–—]\s{0,2}ansvariga?(?:\s*:|\s+är(?!\p{L}))/iu;
/** "3. Rutin för övergångar / Ansvarig: … / Klart senast: …": the numbered line is what is to be done, and no recommendation. */
const isMeasureItself = ({ text, answer }: AnswerSection): boolean =>
  SAYS_WHO.test(text) || labelOf(answer[0]?.text ?? '')?.kind === 'field';

/** Whether the parts are answers to somebody's recommendations, and not another numbered document. */
function isAnswer({ before, sections, labelled }: AnswerParts): boolean {
  const opening = before.map((one) => one.text).join('\n');
  if (!labelled && sections.filter(isMeasureItself).length * 2 > sections.length) return false;
  const prose = sections.filter((one) => one.answer.some((line) => labelOf(line.text)?.kind !== 'field'));
  if (sections.length === 0 || prose.length * 2 < sections.length) return ORDER.test(opening) && sections.length > 0;
  // "Rekommendationen att se över avgiften" over each answer says what they answer.
  const named = sections.length > 1 && sections.every((one) => /rekommendation|brist(?:en)?(?!\p{L})/iu.test(one.text));
  return (
    (ABOUT.test(opening) && (ANSWERS.test(opening) || named)) ||
    (labelled && ABOUT.test(`${opening}\n${sections[0]?.text}`))
  );
}

const BESIDES =
  /^övrigt$|^(?:huvudmannens|nämndens|styrelsens|kommunens|vår|fortsatt)\s+(?:egen\s+)?(?:uppföljning|kontroll|egenkontroll)$|^övriga\s+(?:frågor|synpunkter|iakttagelser|påpekanden)$/iu;
/** "Övrigt" behind the answers: what is promised there answers nothing that was recommended. */
function besides({ after, sections }: AnswerParts): readonly AnswerSection[] {
  const [head, ...rest] = after;
  if (!head || !BESIDES.test(head.text)) return [];
  const end = rest.findIndex((one) => !/\s.{30,}[.!]$/u.test(one.text));
  const answer = end < 0 ? rest : rest.slice(0, end);
  const area = /^övrig/iu.test(head.text) ? {} : { area: head.text };
  return answer.length === 0
    ? []
    : [{ no: sections.length + 1, text: `${head.text}:`, line: head.line, ...area, answer }];
}

const TO_WHOM = /^(?:svar|yttrande|redovisning)\s+till\s+\p{L}+(?:\s\p{L}+)?$/iu;
const NAMES_ANSWER = /(?<!\p{L})(?:svar|yttrande|redovisning)(?!\p{L})/iu;
/** An inspectorate's demand stands between the heading of the lack and what is done about it, and is no promise. */
function withDemand(section: AnswerSection, before: readonly ProseLine[]): AnswerSection {
  const [first, ...answer] = section.answer;
  const isOrder = before.some((one) => ORDER.test(one.text));
  if (!isOrder || !first || answer.length === 0 || !DEMANDS.test(first.text)) return section;
  return { ...section, text: `${section.text}\n${first.text}`, answer };
}

/** What is done about a recommendation, by what was recommended where the answer only points at that. */
const withNames = (section: AnswerSection): AnswerSection => ({
  ...section,
  answer: section.answer.map((one) => ({ ...one, text: withAsked(one.text, section.text) })),
});

/** "Granby kommun YTTRANDE Sida 1(2)": printed over every page. */
const PAGE_HEAD = /\ssid(?:a|an)?\.?\s*\d{1,2}(?:\s*[(/]\s*\d{1,2}\)?)?$/iu;
const isTitle = ({ text, number }: ProseLine) =>
  number === null &&
  text.length <= 220 &&
  !/[.;:]$/.test(text) &&
  !isTrail(text) &&
  !PAGE_HEAD.test(text) &&
  /svar|yttrande|redovisning|granskning|tillsyn|åtgärd|föreläg|revision/iu.test(text);

const textsOf = ({ answer }: AnswerSection): readonly string[] =>
  answer.flatMap((one) => {
    const label = labelOf(one.text);
    const text = label?.kind === 'answer' ? label.rest : one.text;
    return text === '' || (label?.kind === 'measures' && label.rest === '') ? [] : [text];
  });

/** "2. Skolbibliotek" in an answer to an inspectorate names what it is about; "Säkerställa att …" asks for something. */
const areaOf = (section: AnswerSection | undefined, isOrder: boolean): string | undefined => {
  const text = section?.text ?? '';
  const isName =
    text.length <= 80 && /^\p{Lu}[^.:;\n]*$/u.test(text) && !/(?:^|\s)(?:att|bör|ska|måste)\s/iu.test(text);
  const [first = ''] = text.toLowerCase().split(' ');
  return section?.area ?? (isOrder && isName && !isInfinitive(first) ? text : undefined);
};

/** The day nothing promised in the document can lie before: its own, else half a year before the answer was due. */
function earliest(dated: LocalDate | null, due: LocalDate | null): LocalDate | null {
  if (dated !== null || due === null) return dated;
  const month = Number(due.slice(5, 7));
  const [year, at] = month > 6 ? [Number(due.slice(0, 4)), month - 6] : [Number(due.slice(0, 4)) - 1, month + 6];
  return `${year}-${String(at).padStart(2, '0')}-01`;
}

/** What one recommendation is answered with says nothing of another's: each begins a part of the text. */
function withSectionsApart(text: TextLines, sections: readonly AnswerSection[]): TextLines {
  const starts = new Map(sections.map((one) => [one.line, one] as const));
  // "Rekommendation 2" over "Följ upp behörigheten.": what was asked for is in no answer to it.
  const isAsked = ({ line }: TextLine) =>
    sections.some((one) => line > one.line && line < (one.answer[0]?.line ?? one.line));
  const lines = text.lines.flatMap((one) => {
    if (isAsked(one)) return [];
    const section = starts.get(one.line);
    if (!section) return [one];
    const head = { ...one, text: `Rekommendation ${section.no}`, heading: true, number: null, bullet: false };
    // "Revisorerna rekommenderar nämnden att … Nämnden instämmer." is one paragraph, and answered from its second sentence.
    const [first] = section.answer;
    const { emphasised: _, ...plain } = one;
    return first?.line === one.line ? [head, { ...plain, text: first.text, number: null, bullet: false }] : [head];
  });
  return { ...text, lines };
}

/** The answers of a table's cells as the parts of the text: they are told in sentences as a letter's are. */
function withCellsAsLines(text: TextLines, sections: readonly AnswerSection[]): TextLines {
  const first = sections[0]?.line ?? 0;
  const asText = (line: number, said: string, bullet = false, heading = false): TextLine => ({
    text: said,
    line,
    heading,
    level: heading ? 2 : 0,
    bullet,
    number: null,
    gap: false,
    ticked: null,
    sign: null,
  });
  const cells = sections.flatMap(({ no, line, answer }) => [
    asText(line, `Rekommendation ${no}`, false, true),
    ...answer.map((one) => asText(line, one.text, one.bullet)),
  ]);
  return { ...text, lines: [...text.lines.filter((one) => one.line < first), ...cells] };
}

/**
 * A prose answer to auditors or inspectors: every recommendation verbatim with its answer, and the measures its
 * sentences commit to, as suggestions to confirm. Null where the document is no such answer. `reference` places dates
 * without a year; in a document without a date, the day its answer was due does so better than today.
 */
export function readAuditAnswer(blocks: readonly Block[], reference: LocalDate): ShapeReading | null {
  const { lines, pageDates } = proseLines(blocks);
  if (lines.length > MOST_LINES || lines.filter((one) => BLOCKS.test(one.text)).length > 2 || isPlan(lines))
    return null;
  const inTable = tableParts(blocks);
  const found = inTable ?? answerParts(askedBeside(askedApart(lines)));
  if (!found || !isAnswer(found)) return null;
  const parts = { ...found, sections: found.sections.map((one) => withNames(withDemand(one, found.before))) };
  const [heads, kinds] = [parts.before.slice(0, 10).filter(isTitle), (one: ProseLine) => KIND_OF_PAPER.test(one.text)];
  // "Åby kommun REDOVISNING" over "Redovisning av åtgärder": its kind, and then what it is called.
  const titles = heads.every(kinds) ? heads : heads.filter((one) => !kinds(one));
  // "Kommunrevisionen" is who the letter is to, and "Svar på granskning" what it is.
  // "Yttrande" alone over "Till: …" says what kind of letter it is, where another line says on what.
  const named = titles.filter((one) => NAMES_ANSWER.test(one.text));
  // "Redovisning till Skolinspektionen" says to whom, where another line says of what.
  const said = named.filter((one) => one.text.includes(' '));
  const title = said.find((one) => !TO_WHOM.test(one.text)) ?? said[0] ?? named[0] ?? titles[0] ?? null;
  const frame = {
    title: title && asLine({ ...title, text: title.text.replace(PARAGRAPH, '') }),
    before: parts.before.filter((one) => one !== title).map(asLine),
    after: parts.after.map(asLine),
    pageDates,
  };
  const { before, after } = frame;
  const dated = datedOn({ before, after, pageDates, headerDates: [], ...(title ? { title: title.text } : {}) });
  const arrives = lines.filter((one) => ARRIVES.test(one.text)); // also in a letter that numbers its own paragraphs
  const due =
    [frame.before, frame.after.slice(0, 2), arrives]
      .map((said) => answerDueOn(said, dated))
      .find((one) => one !== null) ?? null;
  const from = earliest(dated, due);
  const placed = dated ?? (due !== null && due < reference ? (from ?? reference) : reference);
  const answers = [...parts.sections, ...besides(parts)];
  const facts = answerMeasures(answers, placed, from);
  const isOrder = ORDER.test(parts.before.map((one) => one.text).join('\n'));
  const shaped = facts.measures.map((one) => shapeMeasure(one, areaOf(answers[one.section], isOrder)));
  const text = linesOfText(blocks);
  const apart = inTable ? withCellsAsLines(text, parts.sections) : withSectionsApart(text, parts.sections);
  const told = readRunningText(apart, placed)?.measures ?? [];
  const answered = fullerAnswers(
    answers,
    facts,
    shaped,
    told,
    (one) => areaOf(one, isOrder) ?? null,
    placed,
    answers.length > parts.sections.length ? undefined : parts.after[0]?.line,
  );
  const early = promisedBefore(parts, told);
  const recommendations = parts.sections.map((one, at): DraftRecommendation => {
    const own = answered.of[at] ?? [];
    const answer = textsOf(one);
    const response = responseOf(
      answer.join('\n'),
      own.flatMap((n) => answered.measures[n]?.status?.state ?? []),
      facts.sections[at]?.statements ?? [],
    );
    return {
      no: one.no,
      text: one.text,
      ...(response === null ? {} : { response }),
      answer,
      measures: own.map((n) => early.length + n + 1),
    };
  });
  return {
    ...EMPTY_SHAPE,
    ...frame,
    kind: isOrder ? 'inspection_order' : 'audit_plan',
    measures: [...early, ...answered.measures],
    stateWithoutWords: 'decided',
    recommendations,
    findings: parts.sections.flatMap((one, at) =>
      answered.of[at]?.length === 0
        ? [{ code: 'recommendation_without_measure', at: { line: one.line } } as const]
        : [],
    ),
    plan: { answerDueOn: due },
  };
}
