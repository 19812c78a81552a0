import { normalise } from '../../../domain/reading/swedish-text';
import { cellText } from '../neutral';
import type { Line, PlanRows } from '../tables/table-rows';

const NAME = /^(?:plan|plannamn|plan(?:ens)?\s+namn)$/iu;
const CASE = /^(?:dnr|diarie(?:nr|nummer)|ärende(?:nr|nummer|\s?id)?)\.?$/iu;
const LONGEST = 160;

/** A cell that names no field of a measure bears its column's name: "Plan: Läsplan 2026". */
const withoutLabel = (text: string, label: string) => (text.startsWith(label) ? text.slice(label.length) : text);

/** What every row of the column headed so says; null where they differ, or the plan has but one row. */
function sharedUnder({ rows, headers }: PlanRows, pattern: RegExp): string | null {
  const at = headers.findIndex((one) => pattern.test(normalise(one)));
  const label = `${normalise(headers[at] ?? '')}: `;
  const texts = at < 0 ? [] : rows.map(({ row }) => withoutLabel(normalise(cellText(row.cells[at])), label));
  const [first = ''] = texts;
  return texts.length > 1 && first !== '' && first.length <= LONGEST && texts.every((one) => one === first)
    ? first
    : null;
}

/**
 * A system's export names its plan in every row: "Plan | Ärendenr | Aktivitet" over "Läsplan 2026 | BUN 2026/14 | …".
 * What all rows say alike is the document's, as if it stood over the table; a title or number that does stand there
 * goes before it.
 */
export function withPlanColumns(rows: PlanRows): PlanRows {
  const line = rows.rows[0]?.row.line ?? 1;
  const name = rows.title === null ? sharedUnder(rows, NAME) : null;
  const number = sharedUnder(rows, CASE);
  const told: readonly Line[] = [
    ...(name === null ? [] : ['Planens namn', name]),
    ...(number === null ? [] : [`Dnr ${number}`]),
  ].map((text) => ({ text, line }));
  return told.length === 0 ? rows : { ...rows, before: [...rows.before, ...told] };
}
