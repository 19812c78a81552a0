import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { ownColumnOf } from '../text/own-label-words';
import { isShortDate, shareOf } from './cell-kinds';
import type { Column, Columns } from './columns';
import { columnOf, headerText } from './headings';
import { guessedColumns, planColumns } from './judged-columns';
import { acrossFromForm } from './labelled-table';

/**
 * Forms whose labels are whole phrases of somebody's own: "Det här har vi beslutat | En ny rutin", "Den som ser till att
 * det blir av | Rektor". What a label means is told by being the same in every form and by what stands beside it in all
 * of them, as a column is by its cells. Each gets the name a plan has for it.
 */

/** What a column is called where its own label does not say it. */
const NAMES: Partial<Readonly<Record<Column, string>>> = {
  no: 'Nr',
  area: 'Område',
  measure: 'Åtgärd',
  part: 'Delåtgärd',
  responsible: 'Ansvarig',
  start: 'Start',
  due: 'Klart',
  evaluation: 'Utvärderas',
  next_report: 'Återrapport',
  status: 'Status',
  follow_up: 'Uppföljning',
};

const NOTHING: Cell = { paragraphs: [] };
const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
const LONGEST_LABEL = 60;
const MOST_LABELS = 12;

/** A form as it stands in its table: what its rows are called, and the heading right over it. */
interface Form {
  readonly labels: readonly string[];
  readonly rows: readonly Row[];
  readonly heading: string | null;
}

const isLabel = (cell: Cell | undefined): boolean => {
  const text = cellText(cell).trim();
  return text.length <= LONGEST_LABEL && /^\p{Lu}[^.;\d]{2,}$/u.test(text);
};

/** The forms of a table of two columns, parted where the first label comes again; none of any other table. */
function formsIn(rows: readonly Row[], heading: string | null): readonly Form[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
  const [first] = filled;
  const isField = ({ cells: [label, , ...more] }: Row) => isLabel(label) && more.every(isEmptyCell);
  if (!first || filled.length < 3 || !filled.every(isField)) return [];
  const forms: { readonly labels: string[]; readonly rows: Row[]; readonly heading: string | null }[] = [];
  for (const row of filled) {
    const label = headerText(row.cells[0]);
    if (label === headerText(first.cells[0]))
      forms.push({ labels: [], rows: [], heading: forms.length ? null : heading });
    forms.at(-1)?.labels.push(label);
    forms.at(-1)?.rows.push(row);
  }
  const isOnce = ({ labels }: Form) => labels.length > 2 && new Set(labels).size === labels.length;
  return forms.every(isOnce) ? forms : [];
}

/** The labels that forms have in common, in their order; none where the forms are not of one kind. */
function sharedLabels(forms: readonly Form[]): readonly string[] {
  const all = [...new Set(forms.flatMap(({ labels }) => labels))];
  const isAlike = forms.every(({ labels }) => labels.length * 3 >= all.length * 2);
  return isAlike && all.length <= MOST_LABELS ? all : [];
}

/** What the labels mean, read as the header of a table that has a form a row. */
function meantBy(labels: readonly string[], forms: readonly Form[], named: boolean): Columns | null {
  const said = ({ labels: own, rows }: Form, label: string) => rows[own.indexOf(label)]?.cells[1] ?? NOTHING;
  const labelled = (label: string): Cell => {
    const meant = ownColumnOf(label);
    const own = meant === 'measure' || meant === 'responsible' || meant === 'due' ? NAMES[meant] : undefined;
    const [written = NOTHING] = forms.flatMap((form) => form.rows[form.labels.indexOf(label)]?.cells[0] ?? []);
    return own !== undefined && columnOf(written) === null ? cellOf(own) : written;
  };
  const over = named ? [cellOf('Åtgärd')] : [];
  const header: Row = { line: 1, cells: [...over, ...labels.map(labelled)] };
  const rows = forms.map((form): Row => {
    const name = named ? [cellOf(form.heading ?? '')] : [];
    return { line: form.rows[0]?.line ?? 1, cells: [...name, ...labels.map((label) => said(form, label))] };
  });
  // Of two days under names that nobody knows, either may be when it is to be done.
  const isTime = (cell: Cell, at: number) =>
    columnOf(cell) === null &&
    shareOf(
      rows.map(({ cells }) => cells[at]),
      isShortDate,
    ) > 0.5;
  const mayBeGuessed = forms.length > 2 && header.cells.filter(isTime).length < 2;
  const columns = planColumns(header, rows) ?? (mayBeGuessed ? guessedColumns(rows, header) : null);
  return columns?.includes('measure') ? columns.slice(over.length) : null;
}

/** The forms' rows under the names that a plan has for what they say, where their own labels do not say it. */
function renamed(forms: readonly Form[]): ReadonlyMap<Row, Row> {
  const labels = sharedLabels(forms);
  if (labels.length < 3) return new Map();
  const areNamed = forms.every(({ heading }) => heading !== null);
  const columns = meantBy(labels, forms, false) ?? (areNamed ? meantBy(labels, forms, true) : null);
  if (!columns) return new Map();
  const nameOf = (row: Row): Row => {
    const column = columns[labels.indexOf(headerText(row.cells[0]))] ?? null;
    const name = column === null || column === columnOf(row.cells[0] ?? NOTHING) ? undefined : NAMES[column];
    return name === undefined ? row : { ...row, cells: [cellOf(name), ...row.cells.slice(1)] };
  };
  return new Map(forms.flatMap(({ rows }) => rows.map((row) => [row, nameOf(row)] as const)));
}

/** Every form that is one of several alike, and that its own labels do not make one of a plan's. */
export function withAlikeForms(blocks: readonly Block[]): readonly Block[] {
  const kinds = new Map<string, Form[]>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'table' || acrossFromForm(block.rows) !== null) continue;
    const over = blocks[at - 1];
    for (const form of formsIn(block.rows, over?.kind === 'heading' ? over.text : null)) {
      const [first = ''] = form.labels;
      kinds.set(first, [...(kinds.get(first) ?? []), form]);
    }
  }
  const rows = new Map([...kinds.values()].flatMap((forms) => (forms.length > 1 ? [...renamed(forms)] : [])));
  if (rows.size === 0) return blocks;
  return blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => rows.get(row) ?? row) } : block,
  );
}
