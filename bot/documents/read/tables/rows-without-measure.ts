import { findState, findTick, isBlank, statesTheMeasure } from '../../../domain/plan-phrases';
import { type Cell, cellText } from '../neutral';
import { isNoMeasure } from '../shapes/no-measure';
import { isTimeAlone } from '../text/time-alone';
import type { Column } from './columns';
import type { DataRow } from './table-rows';

/** Which rows of a plan's table say something and hold no measure. */

type Cells = Readonly<Partial<Record<Column, Cell>>>;

/** Whether a row says itself who, when or how far; words alone may belong to the measure above it. */
export function followsUp({ due, start, responsible, executor, status }: Cells): boolean {
  const found = status ? findState(cellText(status)) : null;
  const states = status && found ? statesTheMeasure(cellText(status), found) || findTick(cellText(status)) : false;
  return Boolean(due ?? start ?? responsible ?? executor) || Boolean(states);
}

export const FACTS: readonly Column[] = ['start', 'due', 'evaluation', 'next_report', 'status', 'unit_status'];

/** "September | Elevantal låses | –" of a calendar that begins with its months: nothing is to be done then. */
export function isEmptyTime({ columns, row, afterBreak }: DataRow, { due }: Cells): boolean {
  const leading = columns.findIndex((one) => one !== null && one !== 'no' && one !== 'aside');
  const isMerged = [leading, columns.indexOf('measure')].some((at) => row.cells[at]?.merged !== undefined);
  return columns[leading] === 'due' && !isMerged && !afterBreak && due !== undefined && isTimeAlone(cellText(due));
}

export const mergedAt = ({ row, columns }: DataRow, column: Column) => row.cells[columns.indexOf(column)]?.merged;

/** "^ | Jäv vid inköp | Genomgång av bisysslor | –" beside an area merged over its risks: a risk that nothing is done about. */
export const isLeftInArea = (data: DataRow, cells: Cells): boolean =>
  mergedAt(data, 'area') === 'above' &&
  mergedAt(data, 'measure') === undefined &&
  cells.other !== undefined &&
  !data.afterBreak &&
  !followsUp(cells) &&
  !FACTS.some((one) => cells[one]);

/** "Utrymningsvägar | OK | –": what was gone through, and nothing was wanting. */
const FOUND_GOOD =
  /^(?:ok|ja|u\.?\s?a\.?|utan\s+(?:anm\p{L}*\.?|avvikelse|brist)|inga?\s+(?:anm\p{L}*\.?|avvikelser?|brist(?:er)?)|godkän[dt]|uppfyll[dt])\.?$/iu;

/** In a table that names areas and measures, a row with an area and nothing planned or done under it holds no measure. */
export function leavesOpen(data: DataRow, cells: Cells): boolean {
  const hasBoth = data.columns.includes('area') && data.columns.includes('measure');
  const isLeft = (cell: Cell | undefined) => !cell || isBlank(cellText(cell));
  // "Bullrigt | | | Ingen åtgärd": what stands for a state says that none is planned.
  const said = cellText(cells.status);
  const isNone = cells.status !== undefined && (isNoMeasure(said) || FOUND_GOOD.test(said));
  // "Oktober | Elevenkät | –": of a calendar that begins with its months the time is no fact.
  const isFact = (one: Column) =>
    !isLeft(cells[one]) && !(isNone && one === 'status') && !(one === 'due' && isEmptyTime(data, cells));
  return hasBoth && isLeft(cells.measure) && isLeft(cells.part) && !FACTS.some(isFact);
}
