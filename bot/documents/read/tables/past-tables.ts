import { type Block, cellText, type Row } from '../neutral';
import { isAmount } from './cell-kinds';
import { columnsOf, headerIndex } from './columns';
import { columnOf, headerText } from './headings';

/** "Förra läsårets insatser", "Föregående års åtgärder", "Genomförda aktiviteter 2025": what has been. */
const PAST =
  /^(?:förra\s+(?:läs)?årets|föregående\s+(?:läs)?års|fjolårets|tidigare(?:\s+(?:läs)?års)?|genomförda|avslutade)\s+(?:planerade\s+)?(?:åtgärd|insats|aktivitet|mål)/iu;

/** What was to be spent beside what has been: a table of money, also where its last column says when each thing stands ready. */
const MEANT = /^(?:budget|ram|anslag|kalkyl)(?!\p{L})/iu;
const SPENT = /^(?:utfall|förbrukat|upparbetat|nedlagt|kostnad)(?!\p{L})/iu;
/** So much text beside a table of money, and what is done stands there. */
const FEWEST_BESIDE = 5;

function isOfMoney([header, ...rows]: readonly Row[]): boolean {
  const cells = header?.cells ?? [];
  const holdsAmounts = (what: RegExp) => {
    const at = cells.findIndex((cell) => what.test(headerText(cell)));
    return at >= 0 && rows.length > 0 && rows.every((row) => isAmount(cellText(row.cells[at])));
  };
  const isSomebodys = cells.map(columnOf).some((one) => one === 'responsible' || one === 'who_when');
  return holdsAmounts(MEANT) && holdsAmounts(SPENT) && !isSomebodys;
}

interface Headed {
  readonly isPast: boolean;
  /** Whether it says who or when, as what is planned does. */
  readonly plans: boolean;
}

function headed(rows: readonly Row[]): Headed {
  const header = rows[headerIndex(rows)];
  const columns = header ? columnsOf(header) : null;
  if (!header || !columns) return { isPast: false, plans: false };
  const plans = columns.some((column) => column === 'responsible' || column === 'who_when' || column === 'due');
  const isPast = columns.some((column, at) => {
    const cell = header.cells[at];
    return column === 'measure' && cell !== undefined && PAST.test(headerText(cell));
  });
  return { isPast: isPast && !plans, plans };
}

/**
 * A plan without the table that looks back on the plan before it: "Förra läsårets insatser | Resultat" over "Nya insatser |
 * Ansvarig | Tidsplan". Where no table says who or when, what has been is all there is, and stays. And a paper without the
 * table of money that stands in its text ("Projekt | Budget | Utfall | Färdigt").
 */
export function withoutPastTables(given: readonly Block[]): readonly Block[] {
  const isText = given.filter((block) => block.kind !== 'table').length >= FEWEST_BESIDE;
  const blocks = given.filter((block) => !(isText && block.kind === 'table' && isOfMoney(block.rows)));
  const read = blocks.map((block) => (block.kind === 'table' ? headed(block.rows) : null));
  if (!read.some((one) => one?.plans)) return blocks;
  return blocks.filter((_, at) => !read[at]?.isPast);
}
