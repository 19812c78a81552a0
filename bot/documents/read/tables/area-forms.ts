import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { type Columns, columnsOf, TELLS } from './columns';
import { columnOf } from './headings';

/** "Område | Trygghet", "MÅL 1 | Alla läser med flyt": a name and what it is of, and nothing beside them. */
const isField = ({ cells }: Row): boolean => {
  const [label, value, ...more] = cells.filter((cell) => !isEmptyCell(cell));
  const isName = value !== undefined && columnOf(value) !== null && cellText(value).split(' ').length <= 3;
  return (
    label !== undefined && label === cells[0] && value !== undefined && more.length === 0 && !isName && isLabel(label)
  );
};
const isLabel = (cell: Cell): boolean => cellText(cell).length <= 30;
const isArea = ({ cells: [label] }: Row): boolean => label !== undefined && columnOf(label) === 'area';
/** What stands beside the label, which may be merged over columns. */
const besideLabel = ({ cells }: Row): string => cellText(cells.slice(1).find((cell) => !isEmptyCell(cell)));

/** What a small form over a plan's table names, perhaps with "Mål | …" under it; null for another table. */
function areaIn(rows: readonly Row[]): string | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
  const [first] = filled;
  if (!first || filled.length > 3 || !filled.every((row) => isField(row) && isArea(row))) return null;
  return besideLabel(first);
}

const MOST_FIELDS = 4;

/** The same in a table's own first rows, over its names: how many they are, and the area that the first of them names. */
function areaOver(rows: readonly Row[]): { readonly area: string; readonly fields: number } | null {
  const fields = rows.findIndex((row) => !isField(row));
  const [first, header] = [rows[0], rows[fields]];
  if (!first || !header || fields < 1 || fields > MOST_FIELDS || !isArea(first)) return null;
  return columnsOf(header) === null ? null : { area: besideLabel(first), fields };
}

/**
 * Forms that name the area of the table right under them, in a table of their own or in its first rows, become headings
 * over it. Only where several do: one alone may tell of the whole plan.
 */
export function withAreaHeadings(blocks: readonly Block[]): readonly Block[] {
  const found = blocks.map((block, at) => {
    if (block.kind !== 'table') return null;
    const name = blocks[at + 1]?.kind === 'table' ? areaIn(block.rows) : null;
    return name === null ? areaOver(block.rows) : { area: name, fields: block.rows.length };
  });
  if (found.filter((one) => one !== null).length < 2) return blocks;
  return blocks.flatMap((block, at): readonly Block[] => {
    const one = found[at] ?? null;
    if (one === null || block.kind !== 'table') return [block];
    const rows = block.rows.slice(one.fields);
    const heading: Block = { kind: 'heading', text: `Område: ${one.area}`, level: 6, line: block.rows[0]?.line ?? 1 };
    return rows.length === 0 ? [heading] : [heading, { ...block, rows }];
  });
}

const LONGEST = 100;
/** "Åtgärd | Vem | När" and "Syfte | Insats | Ansvarig | Klart": what is done, and who or when or how far. */
const isPlans = (columns: Columns): boolean =>
  columns.includes('measure') && columns.filter((one) => TELLS.includes(one)).length > 1;
/** "Sida 2", "Forts. från föregående sida", "Tabell 3": of the page or the table itself. */
const OF_PAGE = /^(?:sida(?:n)?|sid\.?|s\.|forts\p{L}*|tabell|bilaga|blad)(?!\p{L})|^[\d\s.,:/()-]+$/iu;

/**
 * A short line right over each of several tables with the same names, or a plan's, ("Buller i matsalen", "Hot och våld") as a
 * heading of each: who has not used a heading's style means one. Not where the lines are the same, end as sentences do, or say who or
 * when ("Rektor: Ida Ek, upprättad 2026-01-15"), nor where there are headings among the tables.
 */
export function withNamesOverTables(blocks: readonly Block[]): readonly Block[] {
  const tables = blocks.flatMap((block, at) => {
    const [header] = block.kind === 'table' ? block.rows : [];
    const columns = header ? columnsOf(header) : null;
    return header && columns ? [{ at, columns, names: header.cells.map(cellText).join('|').toLowerCase() }] : [];
  });
  const [first] = tables;
  const areAlike =
    tables.every(({ names }) => names === first?.names) || tables.every(({ columns }) => isPlans(columns));
  if (tables.length < 2 || !areAlike) return blocks;
  const names = tables.map(({ at }) => blocks[at - 1]);
  if (blocks.slice(first?.at ?? 0, tables.at(-1)?.at).some((block) => block.kind === 'heading')) return blocks;
  const texts = names.flatMap((block) =>
    block?.kind === 'paragraph' && isName(block) ? [block.text.toLowerCase()] : [],
  );
  if (texts.length < names.length || new Set(texts).size < texts.length) return blocks;
  return blocks.map(
    (block): Block =>
      block.kind === 'paragraph' && names.includes(block)
        ? { kind: 'heading', text: block.text.replace(/\s*:$/u, ''), level: 6, line: block.line }
        : block,
  );
}

const isName = ({ text, bullet }: Extract<Block, { kind: 'paragraph' }>): boolean =>
  bullet !== true &&
  text.length <= LONGEST &&
  /^[\p{Lu}\d].*\p{L}{3}/u.test(text) &&
  !/[.;,!?]$|:\s*\S|\d{4}/u.test(text) &&
  !OF_PAGE.test(text);
