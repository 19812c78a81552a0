import type { LocalDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import { sentences } from '../../../domain/reading/swedish-text';
import { type Block, cellText } from '../neutral';
import { readAuditAnswer } from '../prose/audit-answer';
import { readDialogues } from '../prose/dialogues';
import { saysMore } from '../prose/fuller-answers';
import { proseLines } from '../prose/prose-lines';
import { readRunningText } from '../running/read-running-text';
import { isInfinitive } from '../sentence/verbs';
import type { Line, PlanRows } from '../tables/table-rows';
import { withoutFigures } from '../tables/tables-beside';
import { readLabelledText } from '../text/labelled-text';
import { parted } from '../text/labels';
import { linesOfText, type TextLines } from '../text/lines';
import { withOwnLabels } from '../text/own-labels';
import { readProposals } from '../text/proposals';
import { isName } from '../text/somebody';
import { isConsultationReply } from './consultation-reply';
import { asProposed, withDecidedBeside } from './proposed-in-lists';
import { isMinutes, isWholeMinutes, readDecisions } from './read-decisions';
import { readMeetingNotes } from './read-meeting-notes';
import { readOrders } from './read-orders';
import { readSharedPoints } from './read-shared-points';
import { readTitledPoints } from './read-titled-points';
import { readToldPlan } from './read-told-plan';
import type { ShapeMeasure, ShapeReading } from './shape';

/** A plan of running text has some hundred lines; more is a book, and reading it all would take minutes. */
const MOST_LINES = 4_000;
/** A line of a letter's head is no sentence. */
const MOST_OF_HEAD = 120;

/**
 * What a document says whose measures stand in no table, by the first shape that fits: an inspectorate's order, an answer to auditors, measures
 * under labels, numbers and points, commissions of a board, proposals of an analysis, and last
 * what somebody takes on in the notes of a meeting or in a plan told in sentences. Null where none does. `reference` (the document's date)
 * places phrases without a year.
 */
export function readShapes(blocks: readonly Block[], reference: LocalDate): ShapeReading | null {
  if (blocks.length > MOST_LINES) return null;
  const worded = withoutFigures(blocks);
  const text = linesOfText(worded);
  if (isConsultationReply(text.lines) && !isMinutes(text)) return null;
  const first = firstShape(blocks, worded, text, reference);
  const isOwn = first !== null && isShapesOwn(first);
  const shape = first && isOwn ? withDecidedBeside(first, text, reference) : first;
  const running = isOwn ? null : readRunningText(text, reference);
  const told = shape === null ? readToldPlan(text, reference) : null;
  // Two readings of the same sentences: the one that goes by their clauses, unless it finds less. One measure that has all
  // the days of two is no less: "Kommunen har bytt tak. Bytet är försenat till maj."
  const isSaidBetter =
    told !== null &&
    running !== null &&
    (running.measures.length >= told.measures.length || saysMore(running.measures, told.measures));
  const read = isSaidBetter ? running : fuller(shape ?? told, running, text);
  if (!read) return null;
  const head = headOf(blocks, read);
  return { ...read, before: [...read.before, ...head.lines], pageDates: [...read.pageDates, ...head.pageDates] };
}

/**
 * What a letter's head says in a table of its own ("Sammanträdesdatum 2025-11-19", or the day alone in a cell), where the
 * reading has left tables out.
 */
function headOf(
  blocks: readonly Block[],
  { before, title, pageDates }: ShapeReading,
): Pick<TextLines, 'pageDates'> & {
  readonly lines: readonly Line[];
} {
  const text = blocks.findIndex((block) => block.kind !== 'table');
  const known = new Set([...(title ? [title] : []), ...before].map((one) => one.text));
  const head = proseLines(blocks.slice(0, Math.max(text, 0)));
  return {
    lines: head.lines
      .filter((one) => one.text.length <= MOST_OF_HEAD && !known.has(one.text))
      .map(({ text: said, line }) => ({ text: said, line })),
    pageDates: head.pageDates.filter((day) => !pageDates.includes(day)),
  };
}

/** How much a reading says of its measures: days, people and states. */
const factsOf = ({ measures }: ShapeReading): number =>
  measures.reduce(
    (sum, { due = [], responsible = [], evaluation, nextReport, status, row: { cells } }) =>
      sum +
      due.length +
      responsible.length +
      [evaluation, nextReport, status?.raw ?? undefined, cells.status, cells.due, cells.responsible].filter(
        (one) => one !== undefined,
      ).length,
    0,
  );

/** Whether measures are told of in more than two sentences each, taken together: fields of a list stand in one. */
function isTold({ measures }: ShapeReading, { lines }: TextLines): boolean {
  const places = new Set(measures.flatMap(({ row }) => row.lines));
  const own = lines.filter((one) => places.has(one.line));
  const count = own.reduce((sum, one) => sum + sentences(one.text).length, 0);
  return count > 2 * measures.length;
}

/** Whether a measure is a heading ("6.2 Läsning") under which the sentences give others something to do: it is their area. */
function holdsOthers(
  { row }: ShapeMeasure,
  { measures }: ShapeReading,
  found: ReadonlySet<number>,
  text: TextLines,
): boolean {
  const [from = -1] = row.lines;
  const heading = text.lines.find((one) => one.line === from);
  if (!heading?.heading || isInfinitive(heading.text.split(' ')[0]?.toLowerCase() ?? '')) return false;
  const to = Math.min(
    ...measures.flatMap((one) => one.row.lines.filter((line) => line > from)),
    Number.POSITIVE_INFINITY,
  );
  return [...found].some((line) => line > from && line < to);
}

/** Recommendations and their answers, proposals, ratings, the wheel: what the sentences alone do not tell. */
const isShapesOwn = ({ recommendations, ratings, cyclePoints, stateWithoutWords }: ShapeReading): boolean =>
  recommendations.length > 1 || ratings.length > 0 || cyclePoints !== undefined || stateWithoutWords === 'proposed';

/**
 * The sentences' own reading, where it has more measures than the shape, and all of the shape's (where each is told of at
 * length, all but a third; where it has more than twice as many, whatever the shape found), or says more of as many.
 */
function fuller(read: ShapeReading | null, running: ShapeReading | null, text: TextLines): ShapeReading | null {
  if (!read || !running) return read ?? running;
  if (addsOnlyLines(read, running, text)) return read;
  const found = new Set(running.measures.flatMap(({ row }) => row.lines));
  const lost = read.measures.filter(
    (one) => !found.has(one.row.lines[0] ?? -1) && !holdsOthers(one, read, found, text),
  ).length;
  const more = running.measures.length - read.measures.length;
  if (more <= 0 && saysOfEach(read)) return read;
  const mayLose = more > 0 && isTold(running, text) ? Math.floor(read.measures.length / 3) : 0;
  if (lost > mayLose && running.measures.length <= 2 * read.measures.length) return read;
  // Under headings that are states every point has one, which no sentence of it says.
  const isStated = read.measures.length > 1 && read.measures.every(({ row: { cells } }) => cells.status !== undefined);
  const saysStates =
    running.measures.filter(({ status }) => (status?.raw ?? null) !== null).length * 2 > running.measures.length;
  if (isStated && !saysStates && more <= read.measures.length) return read;
  const unparted =
    more === 0 && lost === 0 && hasNoStates(read) && read.measures.some(isUnparted) && running.measures.every(isOwned);
  const isToldMore =
    more === 0 && lost === 0 && (saysNoMore(read, running) || (areSentences(read) && saidOf(running) > saidOf(read)));
  return unparted || isToldMore || more > 0 || (more === 0 && isTold(running, text) && factsOf(running) > factsOf(read))
    ? running
    : read;
}

/** Points of a mail, each a sentence, where both readings find who and when in the same words. */
const areSentences = ({ measures }: ShapeReading): boolean =>
  measures.every(({ doubts }) => doubts.includes('measure_in_text'));
/** Of how many measures it is said who, and of how many when. */
const saidOf = ({ measures }: ShapeReading): number =>
  measures.reduce((sum, { due = [], responsible = [], row: { cells } }) => {
    const isOwned = cells.responsible !== undefined || responsible.length > 0;
    return sum + Number(isOwned) + Number(cells.due !== undefined || due.length > 0);
  }, 0);

/** "- En mall införs. Arbetet inleds i mars och Eva ansvarar.": points with nothing beside them that their sentences do not say. */
function saysNoMore({ measures }: ShapeReading, running: ShapeReading): boolean {
  const isPlain = measures.every(({ row: { cells } }) =>
    Object.keys(cells).every((one) => one === 'measure' || one === 'responsible'),
  );
  const owned = (all: readonly ShapeMeasure[]) =>
    all.filter(({ row: { cells }, responsible = [] }) => cells.responsible !== undefined || responsible.length > 0)
      .length;
  return isPlain && owned(running.measures) >= owned(measures) && saysMore(running.measures, measures);
}

/**
 * Whether a list that says who and when of its points under labels or in brackets stands beside lines of which the
 * sentences say neither who nor how far: "26 nov: Utvecklingsgrupp" of a calendar, "Kostnad hittills: 212 tkr" of notes.
 */
function addsOnlyLines(read: ShapeReading, running: ShapeReading, text: TextLines): boolean {
  const own = new Set(read.measures.flatMap(({ row }) => row.lines));
  const names = new Set(read.measures.map(({ row }) => row.lines[0] ?? -1));
  const fields = new Set(withOwnLabels(text.lines).flatMap((one) => (isField(one.text) ? [one.line] : [])));
  const added = running.measures.filter(({ row }) => !names.has(row.lines[0] ?? -1));
  const told = read.measures.filter(({ row: { cells } }) => cells.responsible && (cells.due ?? cells.status)).length;
  const saysNothing = ({ responsible = [], due = [], status, row, title }: ShapeMeasure): boolean => {
    if (isName(title?.title ?? '')) return true; // "Eva Ek, kurator" among those who work there
    if (row.lines.filter((line) => names.has(line)).length > 1) return true; // the heading over two of the list's points
    const isUntold = responsible.length === 0 && (status?.raw ?? null) === null;
    // "Håller i: mentorerna" of the point above it, "minst en timme i veckan" under it
    return own.has(row.lines[0] ?? -1) ? fields.has(row.lines[0] ?? -1) || (isUntold && due.length === 0) : isUntold;
  };
  return added.length > 0 && told > 1 && told * 3 >= read.measures.length * 2 && added.every(saysNothing);
}

/** A line that says who, when or how far under a label of its own. */
function isField(text: string): boolean {
  const said = parted(text);
  const [column] = said?.lead === '' ? said.segments.map(({ label }) => label.column) : [];
  return column !== undefined && column !== 'measure' && column !== 'area' && column !== 'part';
}

/** "Ansvarig: Eva. Klart: varje termin" behind each point: what stands under labels is no sentence that tells more. */
const saysOfEach = ({ measures }: ShapeReading): boolean =>
  measures.length > 1 &&
  measures.every(
    ({ row: { cells }, due = [] }) => cells.responsible !== undefined && (cells.due !== undefined || due.length > 0),
  );

/** "Lena ordnar ett prov i maj. Provet utvärderas i juni": sentences taken for one name. */
const isUnparted = ({ row: { cells } }: ShapeMeasure): boolean =>
  cells.measure !== undefined && /\p{Ll}[.!]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(cellText(cells.measure));

const hasNoStates = ({ measures }: ShapeReading): boolean =>
  measures.every(({ row: { cells }, status }) => cells.status === undefined && (status?.raw ?? null) === null);
const isOwned = ({ responsible = [] }: ShapeMeasure): boolean => responsible.length > 0;

/** `worded` is the paper without its figures, which judge units where a dialogue is told of. */
function firstShape(
  blocks: readonly Block[],
  worded: readonly Block[],
  text: TextLines,
  reference: LocalDate,
): ShapeReading | null {
  const order = readOrders(blocks, text, reference);
  if (order) return order;
  const answer = readAuditAnswer(worded, reference) ?? readDialogues(blocks, reference);
  const isOfBoard = answer === null || isWholeMinutes(text);
  const decided = isOfBoard ? readDecisions(text, reference) : null;
  const labelled = decided && isMinutes(text) ? null : readLabelledText(text, reference);
  // "Brist 1" over several points, each with "Ansvarig" and "Klart" under it, is answered by all of them.
  const isInPoints =
    answer !== null && labelled !== null && saysOfEach(labelled) && labelled.measures.length > answer.measures.length;
  // Minutes that number points under their paragraphs look like an answer, and hold what a board gave out.
  if (answer && !isInPoints && (decided?.measures.length ?? 0) <= answer.measures.length) return answer;
  if (decided && !labelled) return decided;
  // Numbered headings over paragraphs: what is done, by whom and when the sentences under them say.
  const told = labelled && isBare(labelled) ? readToldPlan(text, reference) : null;
  if (labelled && told && told.measures.length * 2 >= labelled.measures.length) return told;
  const proposals = readProposals(text, reference);
  // "Beslut: inköpsstopp. Ansvarig: Anna" is one point of notes that give others more to do.
  const notes = labelled?.measures.length === 1 ? readMeetingNotes(text, reference) : null;
  if (notes && notes.measures.length > 1) return notes;
  const titled = labelled ? readTitledPoints(text, reference) : null;
  if (titled && titled.measures.length >= (labelled?.measures.length ?? 0)) return titled;
  if (!labelled || !proposals) return labelled ?? proposals ?? takenOn(text, reference);
  return isFollowedUp(labelled, proposals) ? asProposed(labelled, proposals) : proposals;
}

/** Chapters of an analysis ("Analys", "Slutsatser") are labels too, and say of none of its proposals how it goes. */
function isFollowedUp({ measures }: ShapeReading, proposals: ShapeReading): boolean {
  // Who and when the proposals say themselves, and there are more of them.
  const lines = new Set(proposals.measures.flatMap(({ row }) => row.lines));
  const isSaid = (one: string) => ['measure', 'responsible', 'due', 'start'].includes(one);
  const areSaid = measures.every(({ row }) => lines.has(row.lines[0] ?? -1) && Object.keys(row.cells).every(isSaid));
  if (areSaid && measures.length < proposals.measures.length) return false;
  const isOfChapter = (one: string) => one === 'measure' || one === 'analysis' || one === 'comment';
  const told = measures.filter(({ row }) => !Object.keys(row.cells).every(isOfChapter)).length;
  return measures.length < proposals.measures.length ? told * 2 > measures.length : told > 0;
}

/** What people take on in notes or in a mail: by its points where they give more than the sentences. */
function takenOn(text: TextLines, reference: LocalDate): ShapeReading | null {
  const [notes, points] = [readMeetingNotes(text, reference), readSharedPoints(text, reference)];
  const said = points && points.measures.length > (notes?.measures.length ?? 0) ? points : notes;
  const titled = readTitledPoints(text, reference);
  return titled && titled.measures.length >= (said?.measures.length ?? 0) ? titled : said;
}

/** Names of things to do, and not one word on who, when or how far. */
const isBare = ({ measures }: ShapeReading): boolean =>
  measures.every(
    ({ row, due, responsible, status }) =>
      Object.keys(row.cells).every((one) => one === 'measure') &&
      (due ?? []).length === 0 &&
      (responsible ?? []).length === 0 &&
      status === undefined,
  );

/**
 * A description of the follow-up whose tables have no plan's headings, and might be guessed to be plans: it judges
 * units, or says that it shows the annual wheel. Null where nothing says so.
 */
export function readFollowUp(blocks: readonly Block[], reference: LocalDate): ShapeReading | null {
  const read = readDialogues(blocks, reference);
  const wheel = blocks.some((block) => block.kind !== 'table' && /årshjul/iu.test(block.text));
  return read && (read.ratings.length > 0 || (read.cyclePoints !== undefined && wheel)) ? read : null;
}

/** Whether a table's columns are a plan's: it says who, when or how far, not only what. */
export function isTableOfMeasures(rows: PlanRows | null): rows is PlanRows {
  const tells = (column: string | null) =>
    column !== null && !['no', 'area', 'unit', 'measure', 'part', 'comment', 'other', 'aside'].includes(column);
  return rows?.rows.some((one) => one.columns.some(tells)) ?? false;
}

/** The frame of a reading in the form a table's has. */
export function asPlanRows({ title, before, after, pageDates }: ShapeReading): PlanRows {
  return {
    rows: [],
    title,
    before,
    after,
    lines: [...before, ...after],
    pageDates,
    headerDates: [],
    headers: [],
    guessedAt: null,
    unreadTables: [],
    oddities: [],
  };
}

/** What the measures of running text say of time, for placing phrases without a year. */
export const timesOfShape = ({ measures }: ShapeReading): readonly string[] =>
  measures.flatMap(({ row }) => [row.cells.due, row.cells.start].flatMap((cell) => (cell ? [cellText(cell)] : [])));

/**
 * The last day before `today` that a letter without a date of its own mentions over its measures: "Vi träffades den 3
 * mars 2025" was written after that, and its "v. 12" is that spring's. Null where it mentions none.
 */
export function mentionedDay({ before }: ShapeReading, today: LocalDate): LocalDate | null {
  const days = before
    .flatMap(({ text }) => findPeriods(text, today))
    .flatMap(({ period }) => (period.precision === 'day' && !period.assumed && period.date ? [period.date] : []));
  return (
    days
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? null
  );
}
