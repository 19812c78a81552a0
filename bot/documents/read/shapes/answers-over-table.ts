import type { LocalDate } from '../../../domain/dates';
import { type Block, type Cell, cellText } from '../neutral';
import { readAuditAnswer } from '../prose/audit-answer';
import { sharesRoot } from '../prose/found-measure';
import type { MeasureRow } from '../tables/measure-rows';
import type { ShapeMeasure } from './shape';

const cell = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

const nameOf = ({ cells }: MeasureRow): string => cellText(cells.measure ?? cells.part);
const saidOf = ({ title, row }: ShapeMeasure): string => title?.title ?? nameOf(row);
/** What a sentence says of later than the day a measure is done by. */
const tellsLater = ({ evaluation, nextReport }: ShapeMeasure): boolean => Boolean(evaluation ?? nextReport);

/**
 * The rows of a table that sums up an answer ("Åtgärderna i korthet"), with when each is looked back on or reported as the
 * sentences over the table say, where no column does: "Mallen utvärderas i maj" over "Ny mall | Rektor | mars". Sentences
 * and row are of one measure where they speak of the same thing, and of no other.
 */
export function withAnswersOver(
  blocks: readonly Block[],
  rows: readonly MeasureRow[],
  reference: LocalDate,
): readonly MeasureRow[] {
  const prose = blocks.filter((one) => one.kind !== 'table');
  if (rows.length < 2 || prose.length < rows.length) return rows;
  const told = (readAuditAnswer(prose, reference)?.measures ?? []).filter(tellsLater);
  const isOf = (one: ShapeMeasure, row: MeasureRow) => sharesRoot(saidOf(one), nameOf(row));
  return rows.map((row) => {
    const own = told.filter((one) => isOf(one, row) && rows.filter((other) => isOf(one, other)).length === 1);
    const [only] = own;
    if (!only || own.length > 1) return row;
    const { evaluation, nextReport } = only;
    const { evaluation: looked, next_report: reported } = row.cells;
    return {
      ...row,
      cells: {
        ...row.cells,
        ...(evaluation && looked === undefined ? { evaluation: cell(evaluation.raw) } : {}),
        ...(nextReport && reported === undefined ? { next_report: cell(nextReport.raw) } : {}),
      },
    };
  });
}
