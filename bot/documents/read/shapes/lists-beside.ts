import type { LocalDate } from '../../../domain/dates';
import type { Block } from '../neutral';
import type { MeasureRow } from '../tables/measure-rows';
import type { DataRow } from '../tables/table-rows';
import { readLabelledText } from '../text/labelled-text';
import { linesOfText } from '../text/lines';
import { titlesIn } from './decisions-beside';
import { isMinutes } from './read-decisions';
import type { ShapeMeasure } from './shape';

/** Whether a measure of a list says who and when (or how far), as a row of the table does. */
const isFollowedUp = ({ row: { cells } }: ShapeMeasure) => Boolean(cells.responsible && (cells.due ?? cells.status));
const saysSomething = ({ row: { cells } }: ShapeMeasure) => Boolean(cells.responsible ?? cells.due ?? cells.status);

const FEWEST = 2;
/** A plan has some hundred lines around its tables; more is a book, and reading it all would take minutes. */
export const MOST_BLOCKS = 4_000;

/** Sheets of a workbook count their lines each for itself: what stands between their tables is in no order with them. */
function isOneRun(blocks: readonly Block[]): boolean {
  const lines = blocks.map((block) => (block.kind === 'table' ? (block.rows[0]?.line ?? 0) : block.line));
  return lines.every((line, at) => at === 0 || line >= (lines[at - 1] ?? 0));
}

/**
 * Measures in lists of a plan that has others in a table: an area with points that say who and when ("Ny rastordning.
 * Ansvarig: Eva. Klart: mars"), and the next with a table. Empty where the points say nothing of that, or tell of what
 * the table holds.
 */
export function listsBeside(
  blocks: readonly Block[],
  rows: readonly DataRow[],
  reference: LocalDate,
): readonly ShapeMeasure[] {
  if (blocks.length > MOST_BLOCKS || !isOneRun(blocks)) return [];
  const text = linesOfText(blocks);
  const found = isMinutes(text) ? [] : (readLabelledText(text, reference)?.measures ?? []);
  const followed = found.filter(isFollowedUp);
  const isPlan = followed.length >= FEWEST && followed.length * 2 >= found.length;
  if (!isPlan) return [];
  const isInTable = titlesIn(rows);
  if (found.some((one) => isInTable(one.title?.title ?? ''))) return [];
  return found.filter(saysSomething);
}

/** A table's measure under a heading, where the lists beside it have theirs as their areas; a unit is none beside those. */
export const underItsHeading = (row: MeasureRow): MeasureRow =>
  (row.cells.area && !row.cells.unit) || row.group === null
    ? row
    : { ...row, cells: { ...row.cells, area: { paragraphs: [{ text: row.group, bullet: false }] } } };
