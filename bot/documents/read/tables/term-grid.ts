import { findPeriods } from '../../../domain/reading/find-periods';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isTimeAlone, SOME_DAY } from '../text/time-alone';
import { isAmount, isStateAlone } from './cell-kinds';
import { columnOf } from './headings';

const FIRST_ROWS = 15;
const LONGEST = 200;
const LONG = ['term', 'season', 'quarter', 'tertial', 'schoolyear', 'year', 'month'];
/** What a paper calls what stands in such a grid; a calendar and a wheel of the year do not. */
const PLANNED =
  /(?:handlings|åtgärds|aktivitets|utvecklings|förbättrings|insats)plan|(?<!\p{L})(?:åtgärder|insatser|aktiviteter)(?!\p{L})/iu;

const isPeriod = (cell: Cell): boolean => {
  const text = normalise(cellText(cell));
  const [found] = isTimeAlone(text) ? findPeriods(text, SOME_DAY) : [];
  return found !== undefined && LONG.includes(found.period.precision);
};

/** A thing to do in words, and neither a cross, a state nor a figure. */
const isDeed = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}{3}/u.test(text) && !isAmount(text) && !isStateAlone(text);

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

/** Each point of a cell is a thing of its own; other paragraphs of it are one. */
const deedsIn = (cell: Cell): readonly Cell[] =>
  cell.paragraphs.length > 1 && cell.paragraphs.every((one) => one.bullet)
    ? cell.paragraphs.map((one) => cellOf(one.text))
    : [cell];

/** "Område | HT 2026 | VT 2027 | Ansvarig" with deeds in the cells as a row for each of them; null for another table. */
function spread(rows: readonly Row[]): readonly Row[] | null {
  const at = rows.slice(0, FIRST_ROWS).findIndex(({ cells }) => cells.slice(1).filter(isPeriod).length > 1);
  const header = rows[at];
  const [first] = header?.cells ?? [];
  if (!header || !first || isPeriod(first) || columnOf(first) === 'measure') return null;
  const periods = header.cells.flatMap((cell, place) => (isPeriod(cell) ? [place] : []));
  const others = header.cells.flatMap((_, place) => (place > 0 && !periods.includes(place) ? [place] : []));
  if (others.some((place) => columnOf(header.cells[place] ?? first) === 'measure')) return null;
  const body = rows.slice(at + 1);
  const said = body
    .flatMap(({ cells }) => periods.map((place) => normalise(cellText(cells[place]))))
    .filter((text) => text !== '');
  const inWords = said.filter((text) => text.includes(' ')).length;
  if (said.length < 2 || !said.every(isDeed) || inWords * 3 < said.length * 2) return null;
  const pick = ({ cells }: Row) => others.map((place): Cell => cells[place] ?? { paragraphs: [] });
  const named = columnOf(first) === null ? cellOf('Område') : first;
  return [
    ...rows.slice(0, at),
    { ...header, cells: [named, cellOf('Åtgärd'), cellOf('Klart'), ...pick(header)] },
    ...body.flatMap((row) =>
      periods.flatMap((place) => {
        const [cell, time] = [row.cells[place], header.cells[place]];
        if (!cell || !time || isEmptyCell(cell)) return [];
        return deedsIn(cell).map(
          (deed): Row => ({
            ...row,
            cells: [row.cells[0] ?? { paragraphs: [] }, deed, time, ...pick(row)],
          }),
        );
      }),
    ),
  ];
}

/**
 * A plan without its grids of areas and terms, in which what is done stands where its area and its time meet: each such
 * cell is a row with its area, its time and who the row names. Only of a paper that calls it a plan or measures.
 */
export function withTermGrids(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind !== 'table' && block.text.length <= 120 && PLANNED.test(block.text)))
    return blocks;
  return blocks.map((block) => {
    const rows = block.kind === 'table' ? spread(block.rows) : null;
    return rows ? { kind: 'table', rows } : block;
  });
}
