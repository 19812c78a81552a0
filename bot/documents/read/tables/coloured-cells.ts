import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { type Legend, legendOf, meaningOfFill, nameOfColour, partLegend } from './colour-legend';
import { columnsOf, headerIndex } from './columns';
import { isTimeAlone } from './headings';

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
const LIGHTS = ['röd', 'gul', 'grön', 'orange'];

interface Spelled {
  readonly blocks: readonly Block[];
  readonly legend: Legend;
  /** Lines whose state is a colour that nothing explains. */
  readonly unexplained: readonly number[];
}

/** Whether a cell says nothing but its colour. */
const isColourAlone = (cell: Cell | undefined): boolean => isEmptyCell(cell) && cell?.colour !== undefined;

/**
 * Where the state is what a cell is filled with, its words by the plan's legend in that cell: of a column of states, of
 * one of colours without a name, else of the row. Without a legend nothing is put there: red may be late, not begun or
 * given up.
 */
export function withColours(given: readonly Block[]): Spelled {
  const legend = legendOf(given);
  const unexplained: number[] = [];
  const blocks = given.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    const { rows } = partLegend(block.rows);
    return rows.length === 0 ? [] : [{ kind: 'table', rows: spelled(rows, legend, unexplained) }];
  });
  return { blocks, legend, unexplained };
}

function spelled(rows: readonly Row[], legend: Legend, unexplained: number[]): readonly Row[] {
  if (!rows.some((row) => row.cells.some((cell) => cell.colour))) return rows;
  const bars = withBars(rows);
  if (bars) return bars;
  const at = headerIndex(rows);
  const header = rows[at];
  const columns = header ? columnsOf(header) : null;
  if (!header || !columns) return rows;
  const body = rows.slice(at + 1);
  const stated = columns.flatMap((one, place) => (one === 'status' ? [place] : []));
  const bare = header.cells.flatMap((cell, place) =>
    isEmptyCell(cell) && body.filter((row) => isColourAlone(row.cells[place])).length > 1 ? [place] : [],
  );
  const places = stated.length > 0 ? stated : bare.slice(0, 1);
  if (places.length === 0) return [...rows.slice(0, at), ...withStateOfRow(header, body, legend)];
  const named: Row = {
    ...header,
    cells: header.cells.map((cell, place) => (places.includes(place) && isEmptyCell(cell) ? cellOf('Status') : cell)),
  };
  return [
    ...rows.slice(0, at),
    named,
    ...body.map((row): Row => {
      const cells = row.cells.map((cell, place) => {
        if (!places.includes(place) || !isColourAlone(cell) || isEmptyRow(row)) return cell;
        const meaning = meaningOfFill(cell.colour ?? '', legend);
        if (meaning === null && LIGHTS.includes(nameOfColour(cell.colour ?? '') ?? '')) unexplained.push(row.line);
        return meaning === null ? cell : { ...cell, ...cellOf(meaning) };
      });
      return { ...row, cells };
    }),
  ];
}

/** Bars drawn over the months by filling their cells: each filled cell is ticked. Null where anything is written there. */
function withBars(rows: readonly Row[]): readonly Row[] | null {
  const at = rows.findIndex((row) => row.cells.filter(isTimeAlone).length > 2);
  const [header, body] = [rows[at], rows.slice(at + 1)];
  if (!header) return null;
  const times = header.cells.flatMap((cell, place) => (isTimeAlone(cell) ? [place] : []));
  const isBar = (row: Row) => times.some((place) => isColourAlone(row.cells[place]));
  const isWritten = body.some((row) => times.some((place) => !isEmptyCell(row.cells[place])));
  const colours = new Set(body.flatMap((row) => times.flatMap((place) => row.cells[place]?.colour ?? [])));
  // Several colours tell of several things, and a column filled from top to end of none.
  const isRuled = times.some((place) => body.length > 1 && body.every((row) => isColourAlone(row.cells[place])));
  if (times.length < 3 || isWritten || colours.size !== 1 || isRuled || !body.some(isBar)) return null;
  const ticked = body.map((row) => ({
    ...row,
    cells: row.cells.map((cell, place) => (times.includes(place) && isColourAlone(cell) ? cellOf('x') : cell)),
  }));
  return [...rows.slice(0, at + 1), ...ticked];
}

const isEmptyRow = (row: Row) => row.cells.filter((cell) => !isEmptyCell(cell)).length < 2;

/** A plan without a column of states, whose rows are filled with the legend's colours, gets that column. */
function withStateOfRow(header: Row, body: readonly Row[], legend: Legend): readonly Row[] {
  const states = body.map((row) => {
    const meanings = new Set(row.cells.flatMap(({ colour }) => (colour ? (meaningOfFill(colour, legend) ?? []) : [])));
    return meanings.size === 1 && !isEmptyRow(row) ? ([...meanings][0] ?? '') : '';
  });
  if (states.every((text) => text === '')) return [header, ...body];
  const add = (row: Row, text: string): Row => ({
    ...row,
    cells: [...row.cells, text === '' ? { paragraphs: [] } : cellOf(text)],
  });
  return [
    add(header, 'Status'),
    ...body.map((row, at) => {
      const isRepeated = row.cells.every((cell, place) => cellText(cell) === cellText(header.cells[place]));
      return add(row, isRepeated ? 'Status' : (states[at] ?? ''));
    }),
  ];
}
