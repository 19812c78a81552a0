import type { LocalDate } from '../../../domain/dates';
import { readTitle } from '../measure/measure-title';
import { type Block, type Cell, cellText } from '../neutral';
import { groupRows, type MeasureRow } from '../tables/measure-rows';
import { findPlanRows, type PlanRows } from '../tables/table-rows';
import { readLabelledText } from '../text/labelled-text';
import { linesOfText } from '../text/lines';
import { readToldDates } from '../text/told-facts';
import { isTableOfMeasures, readShapes } from './read-shapes';
import type { ShapeMeasure, ShapeReading } from './shape';

/** Names of a column that holds the steps of one measure. */
const PARTS =
  /^(?:del(?:åtgärd|insats|aktivitet|uppdrag|moment|uppgift|steg)(?:er|ar|en|na)*|(?:arbets|handlings)?steg|moment)(?!\p{L})/iu;
const isOfParts = (cell: Cell): boolean => PARTS.test(cellText(cell).trim());
/** "Åtgärd 3. Ny rutin": a heading that names a measure, and no area of several. */
const NAMED = /^(?:åtgärd|insats|aktivitet|uppdrag)(?:en)?\s*(?:nr\.?\s*)?\d/iu;

interface Steps {
  /** The heading over the table, and the table's first row. */
  readonly from: number;
  readonly to: number;
  readonly isNamed: boolean;
  readonly rows: PlanRows;
}

/** The table under a heading whose rows are steps; null for any other block. */
function stepsAt(blocks: readonly Block[], at: number): Steps | null {
  const block = blocks[at];
  if (block?.kind !== 'table' || !block.rows.slice(0, 3).some(({ cells }) => cells.some(isOfParts))) return null;
  const rows = findPlanRows([block]);
  const place = rows?.rows[0]?.columns.indexOf('measure') ?? -1;
  if (!rows || !PARTS.test(rows.headers[place]?.trim() ?? '')) return null;
  const heading = blocks.slice(0, at).findLast((one) => one.kind !== 'paragraph');
  if (heading?.kind !== 'heading') return null;
  return { from: heading.line, to: block.rows[0]?.line ?? 0, isNamed: NAMED.test(heading.text), rows };
}

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

/** One step alone has no day of its own: it is one more of the measure's. */
function dueOf({ row, due = [] }: ShapeMeasure, parts: readonly MeasureRow['cells'][]): MeasureRow['cells'] {
  const own = row.cells.due?.paragraphs ?? due.map(({ raw }) => ({ text: raw, bullet: false }));
  const paragraphs = [...own, ...parts.flatMap((one) => one.due?.paragraphs ?? [])];
  return paragraphs.length > 0 ? { due: { paragraphs } } : {};
}

/** The measure with its steps, each with its own day and state. `told` are the sentences under its heading. */
function withSteps(
  measure: ShapeMeasure,
  { rows }: Steps,
  told: readonly string[],
  reference: LocalDate,
): ShapeMeasure {
  const parts = groupRows(rows.rows).measures.map(({ cells: { measure: part, ...cells } }): MeasureRow['cells'] => ({
    ...cells,
    ...(part ? { part } : {}),
  }));
  const joined = (column: 'responsible' | 'status') => {
    const paragraphs = parts.flatMap((one) => one[column]?.paragraphs ?? []);
    return paragraphs.length > 0 ? { [column]: { paragraphs } } : {};
  };
  const { status: _status, ...stateless } = measure;
  const isOwned = (measure.responsible ?? []).length > 0 || measure.row.cells.responsible !== undefined;
  const states = joined('status');
  const { title, printed } = measure.title ?? readTitle(measure.row, false);
  const named = readTitle({ ...measure.row, cells: { measure: cellOf(title) } }, false);
  const { evaluation, nextReport } = readToldDates(told, reference);
  return {
    ...(evaluation ? { evaluation } : {}),
    ...(nextReport ? { nextReport } : {}),
    ...(states.status ? stateless : measure),
    title: {
      title: named.title,
      area: measure.title?.area ?? null,
      actions: parts.map(({ part }) => cellText(part)),
      printed: printed ?? named.printed,
    },
    row: {
      ...measure.row,
      cells: {
        ...measure.row.cells,
        ...(isOwned ? {} : joined('responsible')),
        ...states,
        ...(parts.length === 1 ? dueOf(measure, parts) : {}),
      },
      parts,
    },
  };
}

/** The paragraphs from a measure's heading to the next. */
function toldUnder({ from }: Steps, blocks: readonly Block[]): readonly string[] {
  const at = blocks.findIndex((one) => one.kind === 'heading' && one.line === from);
  const after = blocks.slice(at + 1);
  const end = after.findIndex((one) => one.kind === 'heading');
  return after.slice(0, end < 0 ? undefined : end).flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []));
}

/**
 * Measures that are headings, each with its own sentences ("Ansvarig: rektor", "Effekten utvärderas i maj") and a small
 * table of its steps ("Delåtgärd | Klart | Läge"): what the text tells of each, with the table's rows as its parts. Null
 * where the tables hold the measures themselves, as under "Trygghet" and "Lärande".
 */
export function readPartsInTables(blocks: readonly Block[], reference: LocalDate): ShapeReading | null {
  const all = blocks.map((_, at) => stepsAt(blocks, at));
  const steps = all.filter((one) => one !== null);
  if (steps.length < 2) return null;
  const rest = blocks.filter((_, at) => all[at] === null);
  if (isTableOfMeasures(findPlanRows(rest))) return null;
  const isIts = ({ from, to }: Steps, { row }: ShapeMeasure) => row.lines.some((line) => line >= from && line < to);
  const haveSteps = (read: ShapeReading | null): read is ShapeReading =>
    read !== null &&
    steps.every((one) => {
      const measures = read.measures.filter((measure) => isIts(one, measure));
      return measures.length === 1 && (one.isNamed || (measures[0]?.responsible ?? []).length > 0);
    });
  // Under "Rekommendation 1" the whole paper may be read as an answer, whose measures are its sentences.
  const whole = readShapes(rest, reference);
  const read = haveSteps(whole) ? whole : readLabelledText(linesOfText(rest), reference);
  if (!haveSteps(read)) return null;
  const days = steps.flatMap(({ rows }) => rows.headerDates);
  return {
    ...read,
    pageDates: [...read.pageDates, ...days],
    measures: read.measures.map((measure) => {
      const own = steps.find((one) => isIts(one, measure));
      return own ? withSteps(measure, own, toldUnder(own, blocks), reference) : measure;
    }),
  };
}
