import { findTick } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { type Column, columnsOf } from './columns';
import { columnOf } from './headings';

/** What somebody who goes through a list of points finds of each: "OK | Brist | Ej aktuellt", "Ja | Nej". */
const FINDS =
  /^(?:ok|ja|nej|u\.?\s?a\.?|utan\s+anm\p{L}*\.?|anm(?:ärkning(?:ar)?)?\.?|brist(?:er|fälligt?)?|avvikelse(?:r)?|fel|bra|mindre\s+bra|dåligt?|(?:ej|inte|icke)\s+(?:akt(?:uellt?)?\.?|tillämpligt?|relevant|ok|godkänt?|uppfyll[dt]|bedömt|kontrollera[dt])|godkän[dt]|underkän[dt]|uppfyll[dt]|(?:uppfylls\s+)?delvis|låg|medel|hög|acceptabelt?|oacceptabelt?)$/iu;
const FIRST_ROWS = 15;
/** What a column of points may be taken for by its name: "Fråga", "Brist", "Kontrollpunkt". */
const OF_POINTS: readonly (Column | null)[] = [null, 'area', 'next_report'];
const NOTHING: Cell = { paragraphs: [] };
const AREA: Cell = { paragraphs: [{ text: 'Område', bullet: false }] };

const textOf = (cell: Cell | undefined): string => normalise(cellText(cell));
const isCross = (text: string): boolean => /^(?:x{1,2}|●|•|■|▪|1|\(x\)|\[x\])$/iu.test(text) || findTick(text) !== null;

/** The columns side by side that judge each row by a cross in one of them; none where they hold anything else. */
function judgingIn(header: Row, rows: readonly Row[]): readonly number[] {
  const isFinding = (at: number) =>
    FINDS.test(textOf(header.cells[at])) &&
    rows.every(({ cells }) => isEmptyCell(cells[at]) || cells[at]?.merged || isCross(textOf(cells[at])));
  const places = header.cells.flatMap((_, at) => (isFinding(at) ? [at] : []));
  const areBeside = places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);
  const ticks = rows.map(({ cells }) => places.filter((at) => !isEmptyCell(cells[at])).length);
  const areTicked = ticks.every((count) => count <= 1) && ticks.some((count) => count === 1);
  return places.length > 1 && areBeside && areTicked ? places : [];
}

/**
 * Whether the crosses judge points and not the measures: the points stand before them and the measures behind. In
 * "Åtgärd | Uppfyllt | Delvis | Ej uppfyllt" they say how far the measure has come, and in "Åtgärd | Låg | Medel | Hög"
 * how much it weighs.
 */
function judgesPoints({ cells }: Row, [first = 0]: readonly number[]): boolean {
  const isMeasure = (cell: Cell) => columnOf(cell) === 'measure';
  const hasPoints = cells.slice(0, first).some((cell) => !isEmptyCell(cell) && OF_POINTS.includes(columnOf(cell)));
  return hasPoints && !cells.slice(0, first).some(isMeasure) && cells.slice(first).some(isMeasure);
}

/**
 * The rows of a list of points that are gone through, without what is ticked of each ("Kontrollpunkt | OK | Brist |
 * Åtgärd | Ansvarig"): a cross under "OK" is of the point, and says nothing of how far its measure has come. A point of
 * which no more is said has none.
 */
export function withoutJudgements(rows: readonly Row[]): readonly Row[] {
  const at = rows.slice(0, FIRST_ROWS).findIndex((row) => columnsOf(row) !== null);
  const header = rows[at];
  const places = header ? judgingIn(header, rows.slice(at + 1)) : [];
  if (!header || places.length === 0 || !judgesPoints(header, places)) return rows;
  const measures = header.cells.flatMap((cell, place) => (columnOf(cell) === 'measure' ? [place] : []));
  const isFoundGood = ({ cells }: Row) =>
    measures.every((place) => isEmptyCell(cells[place])) &&
    places.some((place) => !isEmptyCell(cells[place])) &&
    cells.filter((cell, place) => !places.includes(place) && !isEmptyCell(cell)).length <= 1;
  // "Redskap", "Fråga": what is gone through is what the measure is about, by whatever name.
  const point = (places[0] ?? 0) - 1;
  const hasArea = header.cells.some((cell, place) => !places.includes(place) && columnOf(cell) === 'area');
  const isPoint = !hasArea && !isEmptyCell(header.cells[point]) && columnOf(header.cells[point] ?? NOTHING) === null;
  const named = (row: Row): Row =>
    row === header && isPoint
      ? { ...row, cells: row.cells.map((cell, place) => (place === point ? AREA : cell)) }
      : row;
  return rows.map(named).flatMap((row, down) => {
    if (down < at) return [row];
    if (down > at && isFoundGood(row)) return [];
    return [{ ...row, cells: row.cells.filter((_, place) => !places.includes(place)) }];
  });
}
