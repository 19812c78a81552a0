import type { LocalDate } from '../../domain/dates';
import type { Draft } from '../../domain/draft';
import type { Person } from '../../domain/people';
import { findPeriods } from '../../domain/reading/find-periods';
import type { ReadingRefusal } from '../../domain/reading/reading-result';
import { normalise } from '../../domain/reading/swedish-text';
import { readingTexts } from '../../text/reading';
import { MOST_ROWS } from './files/limits';
import { readBlocks } from './files/read-blocks';
import { withoutChatHeads } from './frame/chat-heads';
import { type Frame, type Given, readFrame } from './frame/frame';
import { guessedDay } from './frame/guessed-day';
import { withInitials } from './frame/initials';
import { withoutLetterHeads } from './frame/letter-head';
import { withGradesInWords } from './frame/numbered-scale';
import { withOwnerAsLine } from './frame/owner-over-title';
import { withPlanColumns } from './frame/plan-columns';
import { areaNamesMeasure, type MeasureTitle, readTitle } from './measure/measure-title';
import { readMeasure } from './measure/read-measure';
import { periodsUnderTitle, referenceDay } from './measure/reference-day';
import { withShortMonths } from './measure/short-months';
import { type Block, cellText } from './neutral';
import { passedOver } from './passed-over/passed-over';
import { unreadRows } from './passed-over/unread-rows';
import { ratingsBeside } from './prose/dialogues';
import { redact, redactText } from './redact';
import { withAnswersOver } from './shapes/answers-over-table';
import { decisionsBeside } from './shapes/decisions-beside';
import { listsBeside, MOST_BLOCKS, underItsHeading } from './shapes/lists-beside';
import { readPartsInTables } from './shapes/parts-in-tables';
import {
  asPlanRows,
  isTableOfMeasures,
  mentionedDay,
  readFollowUp,
  readShapes,
  timesOfShape,
} from './shapes/read-shapes';
import { answersBeside } from './shapes/recommendation-headings';
import { plansSomething, recommendationRows } from './shapes/recommendation-rows';
import type { ShapeMeasure, ShapeReading } from './shapes/shape';
import { toldBeside } from './shapes/told-beside';
import { sourceSentence, textByLine } from './source-sentence';
import { groupRows, type MeasureRow } from './tables/measure-rows';
import { findPlanRows, type PlanRows } from './tables/table-rows';
import { linesOfText } from './text/lines';
import { type Finding, toWarnings } from './warnings';

export interface ReadOptions {
  /** What the plan is called; else its own heading, else the file's name. */
  readonly title?: string;
  /** The document's date; else the one it states. */
  readonly documentDate?: LocalDate;
  /** As the WHATWG names them: `windows-1252`. Left out, it is found out. */
  readonly encoding?: string;
  /** Years that a document without a date leaves out are placed from here. */
  readonly today: LocalDate;
  /** Of the warnings' sentences; Swedish when left out. */
  readonly locale?: NonNullable<Person['locale']>;
}

export type ReadOutcome =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly refusal: ReadingRefusal };

interface Placed {
  readonly row: MeasureRow;
  readonly shape?: ShapeMeasure;
}

interface Numbered extends Placed {
  readonly no: number;
  readonly title: MeasureTitle;
}

/** "Återrapport till nämnden", "Redovisas": a report somebody waits for, where "Uppföljning" is the plan's own look back. */
const REPORTED = /åter(?:rapport|redovis)|redovisas|rapporteras|återkopplas|presenteras|avrapporter|slutrapport/iu;

/** "Förslag", "Föreslagen åtgärd" over what is to be done: nobody has decided it yet. */
const PROPOSES =
  /^(?:förslag(?:et)?(?:\s+(?:till|på)\s+(?:\p{L}*åtgärd|insats|aktivitet)\p{L}*)?|föreslag(?:en|na)\s+(?:\p{L}*åtgärd|insats|aktivitet)\p{L}*)$/iu;

/** What stands in sentences among what stands in tables, in the order of the document; sheets count their own lines. */
const inOrder = (beside: readonly Placed[], listed: readonly Placed[]): readonly Placed[] =>
  beside.length === 0
    ? listed
    : [...beside, ...listed].sort((one, other) => (one.row.lines[0] ?? 0) - (other.row.lines[0] ?? 0));

/** The numbers the plan prints, where they are whole and each its own; else 1, 2, 3. */
function numbered(
  rows: readonly MeasureRow[],
  shapes: readonly (ShapeMeasure | undefined)[],
  judged: ReadonlySet<string>,
): readonly Numbered[] {
  const fromArea = areaNamesMeasure(
    rows.filter((_, at) => shapes[at] === undefined),
    judged,
  );
  const titles = rows.map((row, at) => shapes[at]?.title ?? readTitle(row, fromArea));
  const printed = titles.map((one) => (/^\d{1,3}$/.test(one.printed ?? '') ? Number(one.printed) : 0));
  const ownNumbers = printed.every((no) => no > 0) && new Set(printed).size === printed.length;
  return rows.flatMap((row, at) => {
    const [title, shape] = [titles[at], shapes[at]];
    const no = ownNumbers ? (printed[at] ?? at + 1) : at + 1;
    return title ? [{ row, title, no, ...(shape ? { shape } : {}) }] : [];
  });
}

/** Measures that stand before a plan's first group answer the recommendations its introduction speaks of. */
function withFirstGroup(rows: readonly MeasureRow[], { before }: PlanRows): readonly MeasureRow[] {
  const grouped = rows.some((one) => one.group !== null) && rows[0]?.group === null;
  if (!grouped || !before.some((one) => /rekommendation/iu.test(one.text))) return rows;
  return rows.map((one) => (one.group === null ? { ...one, group: 'Rekommendationer' } : one));
}

/**
 * What a plan's file says: a draft with every phrase beside its reading, or the reason there is none. Reads no clock:
 * `today` only places phrases without a year in a document without a date. A date that cannot be attached with
 * certainty is left out and warned about; personal identity numbers are replaced before anything is read.
 */
export async function readPlan(
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadOptions,
): Promise<ReadOutcome> {
  const read = await readBlocks(file.bytes, options.encoding);
  if (!read.ok) return read;
  const count = read.value.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (count > MOST_ROWS) return { ok: false, refusal: { code: 'too_many_rows', rows: count, limit: MOST_ROWS } };

  const { blocks: whole, lines: redactedLines } = redact(withInitials(withGradesInWords(read.value)));
  const chat = withoutChatHeads(whole);
  const letter = withoutLetterHeads(withOwnerAsLine(chat.blocks));
  const guess = options.documentDate ?? guessedDay(letter.blocks, file.name, options.today) ?? options.today;
  // "Se planen nedan" over an older mail holds nothing itself; an answer that does holds what is decided now.
  const isAnswer = letter.answer !== null && rowsOrShape(letter.answer.blocks, guess) !== null;
  const { blocks, sentOn } = isAnswer && letter.answer ? letter.answer : letter;
  // What is promised is ahead of the paper's own day, and may all be over today.
  const found = rowsOrShape(blocks, guess) ?? rowsOrShape(blocks, dayOver(blocks, guess));
  if (!found) return { ok: false, refusal: { code: 'no_table_found' } };
  const first = found.rows;
  const given = {
    fileName: redactText(file.name),
    title: redactTitle(options.title),
    documentDate: options.documentDate,
    sentOn: sentOn ?? chat.sentOn,
    today: options.today,
  };
  const plan = withShape(readFrame(withPlanColumns(first), given), found.shape, given);
  const times = found.shape ? timesOfShape(found.shape) : timesOf(first);
  const reference =
    plan.documentDate ??
    (found.shape ? mentionedDay(found.shape, options.today) : null) ??
    referenceDay([plan.title, given.fileName, ...periodsUnderTitle(first.before)], times, options.today);
  const { rows, shape } = (reference === guess ? null : rowsOrShape(blocks, reference)) ?? found;

  const { measures: grouped, doubtfulGroups } = groupRows(rows.rows);
  const inTable = (shape ? grouped : withAnswersOver(blocks, withFirstGroup(grouped, rows), reference))
    .filter((one) => one.cells.measure ?? one.cells.part ?? one.cells.area)
    .filter((one) => plansSomething(one, rows));
  const isTable = !shape && inTable.length > 0;
  const decisions = isTable
    ? [...decisionsBeside(blocks, rows.rows, reference), ...answersBeside(rows, reference)]
    : [];
  const lists = isTable && decisions.length === 0 ? listsBeside(blocks, rows.rows, reference) : [];
  const told =
    isTable && decisions.length === 0 && lists.length === 0 && blocks.length <= MOST_BLOCKS
      ? toldBeside(linesOfText(blocks), rows.rows, reference)
      : [];
  const all: readonly Placed[] = shape
    ? shape.measures.map((one) => ({ row: one.row, shape: one }))
    : inOrder(
        [...decisions, ...lists, ...told].map((one) => ({ row: one.row, shape: one })),
        inTable.map((row) => ({ row: lists.length > 0 ? underItsHeading(row) : row })),
      );
  const measureRows = withShortMonths(all.map((one) => one.row));
  if (measureRows.length === 0 && !describes(shape))
    return { ok: false, refusal: { code: 'no_measures_found', headers: rows.headers } };

  const ratings = shape?.ratings ?? ratingsBeside(blocks);
  const numberedRows = numbered(
    measureRows,
    all.map((one) => one.shape),
    new Set(ratings.map((one) => one.area)),
  );
  const isProposed = plan.kind === 'analysis_proposals' || rows.headers.some((one) => PROPOSES.test(one));
  const context = {
    documentDate: plan.documentDate,
    reference,
    headings: [plan.title, given.fileName, ...periodsUnderTitle(rows.before)],
    hasStatusColumn:
      rows.rows.some((one) => one.columns.some((column) => column === 'status' || column === 'unit_status')) ||
      measureRows.some((one) => one.cells.status !== undefined) ||
      shape?.measures.some((one) => one.status !== undefined) === true,
    isReported: rows.headers.some((one) => REPORTED.test(one)),
    stateWithoutColumn: shape?.stateWithoutWords ?? (isProposed ? 'proposed' : 'decided'),
    targets: numberedRows.map(({ no, title }) => ({
      no,
      printed: title.printed,
      about: [title.title, ...title.actions].join(' '),
    })),
  } as const;
  // A decision of the same minutes, or a measure told or listed beside the table, is decided, or what it says itself,
  // whatever the table has a column for.
  const asTold = ({ status }: ShapeMeasure) =>
    ({ ...context, hasStatusColumn: false, stateWithoutColumn: status?.state ?? 'decided' }) as const;
  // Lists in which some points say how far they are leave the state of the others open.
  const stateless = lists.some(({ row }) => row.cells.status !== undefined) ? [] : lists;
  const besides = new Set([...decisions, ...told, ...stateless]);
  const readings = numberedRows.map((one) =>
    readMeasure(
      one.row,
      one.no,
      one.title,
      one.shape && besides.has(one.shape) ? asTold(one.shape) : context,
      one.shape,
    ),
  );
  const listed = recommendationRows(
    rows,
    readings.flatMap(({ measure }, at) => (measureRows[at] ? [{ row: measureRows[at], measure }] : [])),
  );
  const inMeasures = new Set(numberedRows.flatMap(({ row, no }) => (flagged(readings, no) ? row.lines : [])));
  const findings: readonly Finding[] = [
    ...readings.flatMap((one) => one.findings),
    ...(shape ? shape.findings : listed.findings),
    ...redactedLines
      .filter((line) => !inMeasures.has(line))
      .map((line): Finding => ({ code: 'personal_identity_number', at: { line } })),
    ...doubtfulGroups.map(
      ({ line, text }): Finding => ({ code: 'layout_uncertain', doubt: 'group_or_measure', at: { line }, about: text }),
    ),
    ...rows.unreadTables.map((line): Finding => ({ code: 'layout_uncertain', doubt: 'table_not_read', at: { line } })),
    ...rows.oddities.map(
      ({ doubt, line, about }): Finding => ({
        code: 'layout_uncertain',
        doubt,
        at: { line },
        ...(about === '' ? {} : { about }),
      }),
    ),
    ...(rows.guessedAt === null
      ? []
      : [{ code: 'layout_uncertain', doubt: 'no_header', at: { line: rows.guessedAt } } as const]),
  ];
  const paragraphs = textByLine(blocks);
  const draft: Draft = {
    plan,
    measures: readings.map(({ measure }, at) => {
      const told = numberedRows[at]?.shape
        ? sourceSentence(paragraphs, measureRows[at]?.lines ?? [], measure.title)
        : null;
      return told === null ? measure : { ...measure, source: told };
    }),
    recommendations: shape?.recommendations ?? listed.recommendations,
    ratings,
    ...(shape?.cyclePoints ? { cyclePoints: shape.cyclePoints } : {}),
    ...(shape?.scale ? { scale: shape.scale } : {}),
    ...(shape?.areas ? { areas: shape.areas } : {}),
    warnings: toWarnings(findings, readingTexts[options.locale ?? 'sv'].warning),
  };
  const left = passedOver({
    draft,
    readFrom: draft.measures.map((measure, at) => ({ measure, lines: measureRows[at]?.lines ?? [] })),
    lines: blocks.length > MOST_BLOCKS ? [] : linesOfText(blocks).lines,
    reference,
    context,
    isTable,
    unread: unreadRows(blocks, rows.unreadTables),
  });
  return { ok: true, draft: left.length === 0 ? draft : { ...draft, passedOver: left } };
}

/** Lines a paper's own day stands among. */
const MOST_OF_HEAD = 12;

/** The first whole day among a document's first lines, where it is not after `today`; else `today`. */
function dayOver(blocks: readonly Block[], today: LocalDate): LocalDate {
  const head = blocks.flatMap((one) => (one.kind === 'table' ? [] : [one.text])).slice(0, MOST_OF_HEAD);
  const days = head.flatMap((text) =>
    findPeriods(text, today).flatMap(({ period }) =>
      period.precision === 'day' && !period.assumed && period.date !== null && period.date <= today
        ? [period.date]
        : [],
    ),
  );
  return days[0] ?? today;
}

interface Found {
  readonly rows: PlanRows;
  /** The reading of running text, where no table holds the measures. */
  readonly shape?: ShapeReading;
}

/** The plan's table; where there is none, or none that says who, when or how far, what the running text says. */
function rowsOrShape(blocks: readonly Block[], reference: LocalDate): Found | null {
  const rows = findPlanRows(blocks);
  const described = rows !== null && rows.guessedAt !== null ? readFollowUp(blocks, reference) : null;
  const shape =
    described ?? (isTableOfMeasures(rows) ? readPartsInTables(blocks, reference) : readShapes(blocks, reference));
  if (shape) return { rows: asPlanRows(shape), shape };
  return rows ? { rows } : null;
}

/** A document may tell of areas, judgements or a wheel and hold no measure at all. */
const describes = (shape: ShapeReading | undefined): boolean =>
  shape !== undefined &&
  (shape.recommendations.length > 0 ||
    shape.ratings.length > 0 ||
    shape.areas !== undefined ||
    shape.cyclePoints !== undefined);

/** What the shape knows of the frame goes before the words around it; what the caller states before both. */
const withShape = (frame: Frame, shape: ShapeReading | undefined, given: Given): Frame => ({
  ...withoutAreas(frame, shape),
  ...(shape?.kind ? { kind: shape.kind } : {}),
  ...shape?.plan,
  ...(given.title ? { title: frame.title } : {}),
  ...(given.documentDate ? { documentDate: frame.documentDate } : {}),
});

/** The areas a document lists are printed from themselves: what only leads over to them is no background. */
function withoutAreas(frame: Frame, shape: ShapeReading | undefined): Frame {
  const areas = Object.values(shape?.areas ?? {}).flat();
  if (areas.length === 0 || !frame.background) return frame;
  return { ...frame, background: frame.background.filter((text) => !areas.includes(text) && !/[:;]$/.test(text)) };
}

/** What the columns of time say, cell by cell. */
const timesOf = ({ rows }: PlanRows): readonly string[] =>
  rows.flatMap(({ row, columns }) =>
    columns.flatMap((column, at) => (column === 'due' || column === 'start' ? [cellText(row.cells[at])] : [])),
  );

const redactTitle = (title: string | undefined) => (title === undefined ? undefined : redactText(normalise(title)));

const flagged = (
  readings: readonly { readonly measure: Draft['measures'][number]; readonly findings: readonly Finding[] }[],
  no: number,
) =>
  readings.some(
    (one) => one.measure.no === no && one.findings.some((finding) => finding.code === 'personal_identity_number'),
  );
