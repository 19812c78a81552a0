import type { Block, Row } from '../neutral';
import { columnsOf, headerIndex } from './columns';
import { headerText } from './headings';

/** "Förra läsårets insatser", "Föregående års åtgärder", "Genomförda aktiviteter 2025": what has been. */
const PAST =
  /^(?:förra\s+(?:läs)?årets|föregående\s+(?:läs)?års|fjolårets|tidigare(?:\s+(?:läs)?års)?|genomförda|avslutade)\s+(?:planerade\s+)?(?:åtgärd|insats|aktivitet|mål)/iu;

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
 * Ansvarig | Tidsplan". Where no table says who or when, what has been is all there is, and stays.
 */
export function withoutPastTables(blocks: readonly Block[]): readonly Block[] {
  const read = blocks.map((block) => (block.kind === 'table' ? headed(block.rows) : null));
  if (!read.some((one) => one?.plans)) return blocks;
  return blocks.filter((_, at) => !read[at]?.isPast);
}
