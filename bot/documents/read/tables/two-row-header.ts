import { findState } from '../../../domain/plan-phrases';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { columnsOf } from './columns';
import { type Column, columnOf, isTimeAlone } from './headings';

const EMPTY: Cell = { paragraphs: [] };
const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
const LONGEST_LABEL = 40;

/** Which columns stand under a heading that covers several, and the place of that heading. */
function groupsOf(upper: Row, lower: Row): readonly (number | null)[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const heads: (number | null)[] = [];
  let head: number | null = null;
  for (let place = 0; place < width; place += 1) {
    const cell = upper.cells[place] ?? EMPTY;
    const before = head === null ? '' : cellText(upper.cells[head]);
    const goesOn =
      cell.merged === 'left' || (isEmptyCell(cell) && cell.merged !== 'above') || cellText(cell) === before;
    if (!goesOn) head = place;
    heads.push(head);
  }
  const covers = (place: number | null) => place !== null && heads.filter((one) => one === place).length > 1;
  return heads.map((one) => (covers(one) ? one : null));
}

/** Somebody beside the one who answers for it. */
const HELPS = /^(?:stöd|medverka|delta|resurs|bistå|medarbet|samarbet|samverka|övriga)/iu;

/** What a column is called whose name stands over two rows: "Tidplan" over "Slut" is "Slut", "Status" over "Våren" both. */
function nameOf(group: string, label: Cell): string {
  const said = cellText(label);
  const [upper, lower]: readonly (Column | null)[] = [columnOf(cellOf(group)), columnOf(label)];
  if (upper === 'status' && lower === null && !isTimeAlone(label)) return said; // a column for each school
  if (upper === 'responsible' && HELPS.test(said)) return said;
  // "Skola" and "Park" under "Kontaktperson" say who on each side.
  if (upper === 'responsible' && (lower === null || lower === 'unit')) return `Ansvarig ${said}`;
  if (lower === null || isTimeAlone(label)) return `${group} ${said}`;
  const isReport = upper === 'follow_up' || upper === 'next_report' || upper === 'evaluation';
  if (lower === 'due' && isReport) return upper === 'evaluation' ? `Utvärdering ${said}` : `Datum för uppföljning`;
  if (lower === 'due' && upper === 'status') return `Uppdaterad`;
  return said;
}

const TOPICS: readonly (Column | null)[] = ['due', 'follow_up', 'next_report', 'evaluation', 'status', 'responsible'];

/** A whole header under names for some of its columns: "Datum" under "Uppföljning" is when it is followed up. Null under a title. */
function withTopics(upper: Row, lower: Row, groups: readonly (number | null)[]): Row | null {
  const topics = upper.cells.filter((cell) => !isEmptyCell(cell));
  const areTopics = topics.every((cell) => cellText(cell).length <= 30 && TOPICS.includes(columnOf(cell)));
  const isOver = upper.cells.every((cell, place) => isEmptyCell(cell) || (groups[place] ?? null) !== null);
  if (!areTopics || !isOver || !isEmptyCell(upper.cells[0])) return null;
  const cells = lower.cells.map((cell, place): Cell => {
    const group = groups[place] ?? null;
    return group === null || isEmptyCell(cell) ? cell : cellOf(nameOf(cellText(upper.cells[group]), cell));
  });
  return { ...lower, cells };
}

/**
 * One header of two rows: where the second has names only under headings that cover several columns, and nothing under
 * the others. Null where the second row is a row of the plan.
 */
export function joinedHeader(upper: Row, lower: Row | undefined): Row | null {
  if (!lower || lower.cells.every(isEmptyCell)) return null;
  const groups = groupsOf(upper, lower);
  const namesMore = upper.cells.some((cell, place) => (groups[place] ?? null) === null && columnOf(cell) !== null);
  if (columnsOf(lower) !== null && !namesMore) return withTopics(upper, lower, groups);
  const filled = lower.cells.flatMap((cell, place) => (isEmptyCell(cell) ? [] : [{ cell, place }]));
  const isLabel = ({ cell, place }: (typeof filled)[number]) => {
    const group = groups[place] ?? null;
    const text = cellText(cell);
    if (group === null) return text === cellText(upper.cells[place]);
    if (text.length > LONGEST_LABEL) return false;
    const over = columnOf(upper.cells[group] ?? EMPTY);
    if (over === 'due' || over === 'start') return !/\d/.test(text) && columnOf(cell) !== null;
    return columnOf(cell) !== null || isTimeAlone(cell) || (over === 'status' && findState(text) === null);
  };
  // "Stöd" beside "Vem", "Start" and "Klart": a short word among names that are known is a name too.
  const unknown = filled.filter((one) => !isLabel(one));
  const areNames = unknown.every(
    ({ cell, place }) => (groups[place] ?? null) !== null && /^\p{Lu}[\p{L} /-]{1,24}$/u.test(cellText(cell)),
  );
  // The other names reach down over both rows: this one is of names too, whatever they say.
  const isSpanned = lower.cells.every((cell, place) => (groups[place] ?? null) !== null || cell.merged === 'above');
  if (
    !areNames ||
    (unknown.length > 0 && filled.length < unknown.length * 3 && !isSpanned) ||
    !filled.some(({ place }) => (groups[place] ?? null) !== null)
  )
    return null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, place): Cell => {
    const group = groups[place] ?? null;
    const own = upper.cells[place] ?? EMPTY;
    const label = lower.cells[place] ?? EMPTY;
    if (group === null || isEmptyCell(label)) return own;
    return cellOf(nameOf(cellText(upper.cells[group]), label));
  });
  return { cells, line: upper.line };
}
