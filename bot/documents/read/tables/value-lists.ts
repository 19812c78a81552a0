import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isStateAlone } from './cell-kinds';
import { columnsOf, TELLS } from './columns';
import { columnOf } from './headings';

/** What a sheet is called that holds what its other sheets' cells are chosen from. */
const LISTS =
  /^(?:list(?:or|a|värden|data)?|list\s*värden|rull(?:gardins)?list(?:or|a)|drop-?down|val(?:bara\s+värden|lista|listor|värden|alternativ)?|värden|värdelist(?:or|a)|uppslag|grunddata|stamdata|parametrar|inställningar|koder|kodlista|lists?|data ?validering)$/iu;
const LONGEST = 60;
const FEWEST = 3;

/** The cells of each column, left to right; null where one has a gap, a text or a value twice. */
function listsOf([header, ...body]: readonly Row[]): readonly (readonly string[])[] | null {
  const columns = (header?.cells ?? []).map((_, at) => {
    const texts = body.map((row) => cellText(row.cells[at]).trim());
    const end = texts.findLastIndex((text) => text !== '');
    return texts.slice(0, end + 1);
  });
  const isList = (texts: readonly string[]) =>
    new Set(texts).size === texts.length && texts.every((text) => text !== '' && text.length <= LONGEST);
  return columns.every(isList) ? columns : null;
}

/** Whether a table says what is done as well as who, when or how far, as a plan's own does. */
const isPlans = (rows: readonly Row[]): boolean =>
  rows.slice(0, 15).some((row) => {
    const columns = columnsOf(row) ?? [];
    return columns.includes('measure') && columns.filter((one) => TELLS.includes(one)).length > 1;
  });

const TIMES = ['due', 'start', 'evaluation', 'next_report', 'who_when'];

/** "Status | Område" over "Pågår | Läsning", "Klar | Trygghet": lists side by side, whose rows say nothing together. */
function isValues(rows: readonly Row[], name: string | null, others: ReadonlySet<string>): boolean {
  const [header] = rows;
  const lists = header && rows.length > 2 ? listsOf(rows) : null;
  if (!header || !lists) return false;
  const columns = header.cells.map((cell: Cell) => (isEmptyCell(cell) ? null : columnOf(cell)));
  if (columns.some((one) => one !== null && TIMES.includes(one))) return false;
  if (name !== null && LISTS.test(name)) return true;
  const states = lists[columns.indexOf('status')] ?? [];
  if (states.length < FEWEST || !states.every(isStateAlone)) return false;
  const rest = lists.flatMap((texts, at) => (columns[at] === 'status' ? [] : texts));
  return rest.length > 0 && rest.every((text) => others.has(text));
}

/** "Genomförda insatser 2025/26", "Utvärdering av föregående plan": what was done in the year before. */
const DONE =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:uppföljning|utvärdering|redovisning|resultat)\s+av\s+(?:(?:föregående|förra|tidigare)\s|(?:genomförda|vidtagna|avslutade)\s)|(?:genomförda|vidtagna|avslutade|tidigare|föregående|förra)\s+(?:\p{L}+\s+){0,2}(?:insatser|åtgärder|aktiviteter|plan(?:en)?)(?!\p{L}))/iu;
const FOLLOWED: readonly string[] = ['responsible', 'who_when', 'due', 'status', 'next_report', 'start'];

/** A table under such a heading that says neither who, when nor how far, beside a plan that says who: it only tells. */
const tellsOfBefore = (rows: readonly Row[], name: string | null): boolean =>
  name !== null &&
  DONE.test(name) &&
  rows.slice(0, 15).every((row) => (columnsOf(row) ?? []).every((one) => one === null || !FOLLOWED.includes(one)));

/**
 * The document without the tables its cells are chosen from: a sheet of lists that a plan's workbook keeps for its menus.
 * And without tables of what was done in the year before. Only beside a table that is a plan's.
 */
export function withoutValueLists(blocks: readonly Block[]): readonly Block[] {
  const plans = blocks.flatMap((block) => (block.kind === 'table' && isPlans(block.rows) ? [block] : []));
  if (plans.length === 0) return blocks;
  const used = new Set(
    plans.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell).trim()))),
  );
  let heading: string | null = null;
  const isLeft = blocks.map((block) => {
    if (block.kind === 'heading') heading = block.text;
    return (
      block.kind !== 'table' ||
      plans.includes(block) ||
      !(isValues(block.rows, heading, used) || tellsOfBefore(block.rows, heading))
    );
  });
  // What only headed such a table goes with it, and heads nothing after it.
  return blocks.filter((block, at) => isLeft[at] && !(block.kind === 'heading' && isLeft[at + 1] === false));
}
