import { type Cell, cellText, isEmptyCell } from '../neutral';
import type { Column } from './columns';
import type { DataRow } from './table-rows';

/** "Område 2: Läsning", "Brist 1 – Stöd sätts in sent": what heads some measures and names itself what they answer. */
export const AREA =
  /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:prioriterat\s+|fokus|utvecklings|mål|förbättrings|insats|arbets|kvalitets)?område|(?:del|utvecklings|kvalitets|nämnd|effekt|inriktnings|resultat)?mål|(?:nämndens|kommunens|enhetens|förvaltningens|fullmäktiges?|övergripande|strategiskt)\s+mål|brist|rekommendation|iakttagelse|målsättning|fokus|tema|utmaning|perspektiv)\s*(?:(?:nr\s*)?\d+(?:\.\d+)*|\p{Lu}(?!\p{L}))?\s*(?:[:.–—-]\s*|(?<=\d)\s)(?=\p{L}{3})/iu;

const OWN: readonly Column[] = ['responsible', 'who_when', 'executor', 'start', 'due', 'evaluation', 'next_report'];

const firstOf = ({ row, columns }: DataRow, column: Column): Cell | undefined => row.cells[columns.indexOf(column)];
const isOwned = (data: DataRow): boolean =>
  data.columns.some((column, at) => column !== null && OWN.includes(column) && !isEmptyCell(data.row.cells[at]));

/** "Typ: Mål" beside "Typ: Åtgärd": what each row is, in a column of its own. */
const GOAL =
  /^(?:(?:del|effekt|nämnd(?:s)?|resultat|inriktnings|enhets|utvecklings)?mål|(?:fokus|mål|utvecklings)?område|perspektiv)$/iu;
const MEASURE = /^(?:åtgärd|aktivitet|insats|uppdrag|delaktivitet)$/iu;
const typeAt = ({ row }: DataRow, at: number) =>
  cellText(row.cells[at])
    .replace(/^[^:]*:\s*/u, '')
    .trim();
const isGoalByType = (data: DataRow, rest: readonly DataRow[]): boolean =>
  data.columns.some(
    (column, at) =>
      column !== 'measure' && GOAL.test(typeAt(data, at)) && rest.some((one) => MEASURE.test(typeAt(one, at))),
  );

/** "Nyckeltal", "Indikator": what a system counts, in the same rows as what is done. */
const COUNTED = /^(?:(?:nyckel|mäte?|styr)tal|(?:resultat|mål)?indikator|(?:resultat)?mått|uppföljningsmått)$/iu;

/** Whether a column says of each row what kind it is: "Aktivitet", "Mål", "Nyckeltal", and nothing else. */
export function holdsTypes(cells: readonly Cell[]): boolean {
  const types = cells.flatMap((cell) => (isEmptyCell(cell) ? [] : [cellText(cell).trim()]));
  const isType = (text: string) => GOAL.test(text) || MEASURE.test(text) || COUNTED.test(text);
  return types.filter((one) => MEASURE.test(one)).length > 1 && types.every(isType);
}

/** "Nyckeltal | Andel trygga elever | 91 %" among activities is followed by its number, and done by nobody. */
export const isCounted = (data: DataRow): boolean =>
  data.columns.some((column, at) => column === 'aside' && COUNTED.test(typeAt(data, at)));

/**
 * The goal a system's export writes in the column of what is done under it, beside the unit it is of: "BUN | Mål 1:
 * Trygga elever" over rows with people and times. Null for a row that says who or when itself, unless another of its
 * cells says that it is a goal: the board that has it is named beside it.
 */
export function goalOfRow(data: DataRow, rest: readonly DataRow[]): string | null {
  const named = cellText(firstOf(data, 'measure')).trim();
  if (named === '') return null;
  if (isGoalByType(data, rest)) return named;
  if (isOwned(data) || !AREA.test(named)) return null;
  const next = rest.find((one) => !AREA.test(cellText(firstOf(one, 'measure')).trim()));
  return next && isOwned(next) ? named : null;
}
