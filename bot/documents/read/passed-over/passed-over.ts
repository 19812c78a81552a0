import type { LocalDate } from '../../../domain/dates';
import type { Draft, DraftMeasure } from '../../../domain/draft';
import { mentionsDelay } from '../../../domain/plan-phrases';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { type PlanContext, readMeasure } from '../measure/read-measure';
import type { Row } from '../neutral';
import { isOwnIntroduction } from '../own-sentences';
import { isAbout } from '../prose/found-measure';
import { REDACTED } from '../redact';
import { ofAct, type Walk } from '../running/measure-of-act';
import { isQuoted, type Paper, paperOf, tellsOnly, writerOf } from '../running/paper';
import { asShape } from '../running/read-running-text';
import type { Reading } from '../sentence/clause';
import { whoIn } from '../sentence/somebody';
import { NO_DATES } from '../sentence/times';
import { isLabelled } from '../shapes/wrapped-lines';
import type { TextLine } from '../text/lines';
import { coveredBy, type IsCovered, type ReadFrom } from './covered';
import { type Deed, deedOf, topicFor } from './deed';
import { deedOfRow } from './unread-rows';

/** More is a list nobody goes through. */
const MOST = 12;
/** Running text that is longer is a book, and reading it twice would take minutes. */
const [MOST_TEXT, LONGEST_LINE] = [200_000, 3_000];
/** How likely a sentence must be to be offered: of running text, and beside tables that hold the measures. */
const LEAST = { told: 3, beside: 5 } as const;

interface Offered {
  readonly line: TextLine;
  readonly at: number;
  readonly source: string;
  readonly deed: Deed;
  /** How likely it is, by what it says and by where it stands. */
  readonly weight: number;
}

export interface Read {
  readonly draft: Draft;
  readonly readFrom: readonly ReadFrom[];
  readonly lines: readonly TextLine[];
  readonly reference: LocalDate;
  /** What holds for the whole plan where a measure of a sentence is read. */
  readonly context: PlanContext;
  /** The measures stand in tables. */
  readonly isTable: boolean;
  /** The rows of tables that were not read. */
  readonly unread: readonly Row[];
}

/** A paper of no kind that is known: nothing is taken for granted of what it tells. */
const ANY_PAPER: Paper = {
  title: null,
  isReply: false,
  isAccount: false,
  isPlan: false,
  isNotes: false,
  agreedAt: null,
};

/**
 * The sentences of a document that became no measure and may be one, each as the measure it would be if somebody says so:
 * the most likely, in the order of the document. What has been read already is not said again.
 */
export function passedOver(read: Read): readonly DraftMeasure[] {
  const { draft, readFrom, lines, reference, context, isTable } = read;
  if (lines.reduce((sum, one) => sum + one.text.length, 0) > MOST_TEXT) return [];
  const paper = paperOf(lines) ?? ANY_PAPER;
  const reading: Reading = { reference, isWho: whoIn(lines), writer: writerOf(lines) };
  const isCovered = coveredBy(draft, readFrom);
  const told = offeredOf(read, paper, reading, isCovered, isTable ? LEAST.beside : LEAST.told);
  const found = [...told, ...rowsOf(read, reading, isCovered)].sort((one, other) => one.line.line - other.line.line);
  const likely = new Set([...found].sort((one, other) => other.weight - one.weight).slice(0, MOST));
  const areas = areasOf(lines, readFrom);
  const walk: Walk = { reading, paper, named: new Map(), lastWho: null };
  const last = Math.max(0, ...draft.measures.map((one) => one.no));
  return found
    .filter((one) => likely.has(one))
    .map((one, place) => measureOf(one, last + place + 1, areas(one.at), walk, context));
}

/** Every sentence of the paper that may be a measure, once each, in order. */
function offeredOf(
  { readFrom, lines }: Read,
  paper: Paper,
  reading: Reading,
  isCovered: IsCovered,
  least: number,
): readonly Offered[] {
  const measuresOn = new Map<number, readonly DraftMeasure[]>();
  for (const { measure, lines: own } of readFrom)
    for (const line of own) measuresOn.set(line, [...(measuresOn.get(line) ?? []), measure]);
  const tells = paper.isReply || paper.isAccount;
  const found = new Map<string, Offered>();
  let isToldOnly = false;
  for (const [at, line] of lines.entries()) {
    if (line.heading) isToldOnly = tellsOnly(line.text, paper.isNotes);
    if (line.heading || isToldOnly || line === paper.title || line.text.length > LONGEST_LINE) continue;
    if (isLabelled(line.text) || isQuoted(line.text)) continue;
    const isPoint = line.bullet || line.number !== null;
    const measures = measuresOn.get(line.line) ?? [];
    let before: string | null = null;
    for (const { start, end } of sentences(line.text)) {
      const sentence = normalise(line.text.slice(start, end));
      const topic = before === null ? null : topicFor(before, reading);
      const isRead = sentence.includes(REDACTED) || isOwnIntroduction(sentence) || isCovered(sentence, line.line);
      const deed: Deed | null = isRead ? null : deedOf(sentence, reading, { tells, topic, before, isPoint });
      const weight = deed === null ? 0 : deed.weight - toldOf(measures, sentence);
      const source: string = deed?.ofBefore ? `${before} ${sentence}` : sentence;
      if (deed !== null && weight >= least && !found.has(source)) found.set(source, { line, at, source, deed, weight });
      // What the next sentence tells of without a name is told of this one, where nobody has told it of it yet.
      before = isRead || found.has(source) ? null : sentence;
    }
  }
  return [...found.values()];
}

/** Every row of a table that was not read which may be a measure. */
function rowsOf({ unread }: Read, reading: Reading, isCovered: IsCovered): readonly Offered[] {
  return unread.flatMap((row): readonly Offered[] => {
    const found = deedOfRow(row, reading);
    if (found === null || found.source.includes(REDACTED) || isCovered(found.deed.act.title, row.line)) return [];
    const line: TextLine = { ...A_LINE, text: found.source, line: row.line };
    return [{ line, at: NOWHERE, source: found.source, deed: found.deed, weight: found.deed.weight }];
  });
}
/** Among no lines of running text: under no heading of theirs. */
const NOWHERE = -1;
const A_LINE = { heading: false, level: 9, bullet: true, number: null, gap: false, ticked: null, sign: null } as const;

/** How much less likely a sentence is where measures were read out of its paragraph: it mostly tells more of one of them. */
function toldOf(measures: readonly DraftMeasure[], sentence: string): number {
  if (measures.length === 0) return 0;
  return measures.some((one) => isAbout(sentence, `${one.title} ${one.source ?? ''}`)) ? 3 : 1;
}

/** The heading a line stands under, where headings are the areas of the document's own measures. */
function areasOf(lines: readonly TextLine[], readFrom: readonly ReadFrom[]): (at: number) => string | null {
  const overLine = (at: number) =>
    lines
      .slice(0, at + 1)
      .findLast((one) => one.heading)
      ?.text.replace(/\s*:$/u, '') ?? null;
  const at = new Map(lines.map((one, place) => [one.line, place]));
  const areHeadings = readFrom.some(({ measure: { area }, lines: [first = -1] }) => {
    const place = at.get(first);
    return area !== null && place !== undefined && overLine(place) === area;
  });
  return (place) => (areHeadings ? overLine(place) : null);
}

function measureOf(
  { line, at, source, deed: { act, isOver } }: Offered,
  no: number,
  area: string | null,
  walk: Walk,
  context: PlanContext,
): DraftMeasure {
  const told = ofAct(walk, act, source, { line, at, section: 0, area }, true);
  if (isOver) {
    told.measure.dates = NO_DATES;
    told.ticked = true;
  }
  // "… är försenad till den 30 november": the day is to come, and it is late all the same.
  if (told.states.length === 0 && mentionsDelay(source)) told.states.push(source.replace(/[.!]+$/u, ''));
  const shape = asShape(told, walk.reading.reference);
  const title = shape.title ?? { title: act.title, area, actions: [], printed: null };
  const state = shape.status?.state ?? 'decided';
  const { measure } = readMeasure(
    shape.row,
    no,
    title,
    { ...context, hasStatusColumn: false, stateWithoutColumn: state },
    shape,
  );
  return { ...measure, title: wholeTitle(measure.title, source), source };
}

const FEWEST_WORDS = 3;
const LONGEST_TITLE = 140;
/** "Provet blev" of "Provet blev klart den 3 maj, …": what is too short says nothing by itself. */
function wholeTitle(given: string, source: string): string {
  const title = given.replace(/\s+:/gu, ':'); // "Scenen i aulan :", where a time stood
  if (title.split(' ').length >= FEWEST_WORDS) return title;
  const [clause = ''] = source.split(/[,;:]\s/u);
  return clause.length > LONGEST_TITLE ? title : clause.replace(/[.!]+$/u, '');
}
