import type { Cell, Row } from '../neutral';
import type { Column, Columns } from './columns';

/** A table whose columns are being told apart: the names over them and the cells under them. */
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

const EMPTY: Cell = { paragraphs: [] };
export const headingAt = ({ header }: Table, place: number): Cell => header.cells[place] ?? EMPTY;
export const under = ({ rows }: Table, place: number): readonly Cell[] => rows.map((row) => row.cells[place] ?? EMPTY);
export const placesOf = (columns: Columns, ...kinds: readonly (Column | null)[]): readonly number[] =>
  columns.flatMap((one, place) => (kinds.includes(one) ? [place] : []));

export const put = (columns: Columns, places: readonly number[], kind: Column | null): Columns =>
  columns.map((one, place) => (places.includes(place) ? kind : one));

/** The highest of several by a measure; the first of equals. */
export function best(places: readonly number[], score: (place: number) => number): number | undefined {
  return [...places].sort((a, b) => score(b) - score(a) || a - b)[0];
}
