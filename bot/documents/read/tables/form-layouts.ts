import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { AREA } from './goal-rows';
import { type Column, columnOf, namingOf } from './headings';

/**
 * Forms drawn in other ways than a field a row: what the measure is called stands over the fields in a cell of its own,
 * or two fields stand beside each other. They become forms of two columns, what it is and what it says.
 */

type Table = Extract<Block, { kind: 'table' }>;

const NOTHING: Cell = { paragraphs: [] };
const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
const LONGEST_LABEL = 40;
/** "Så ser vi att det fungerar" */
const MOST_WORDS = 7;

const isLabel = (cell: Cell | undefined): boolean =>
  cell !== undefined && cellText(cell).length <= LONGEST_LABEL && columnOf(cell) !== null;

/** The cells as they are drawn, a merged one once. */
const drawn = ({ cells }: Row): readonly Cell[] => cells.filter((one) => one.merged !== 'left');

/** What stands alone over the fields: merged over their columns, or in the first of them. */
function nameIn(row: Row): string | null {
  const texts = new Set(row.cells.filter((cell) => !isEmptyCell(cell)).map(cellText));
  const [only] = texts;
  const isAlone =
    texts.size === 1 &&
    (drawn(row).length === 1 || row.cells.slice(1).every((cell) => isEmptyCell(cell)) || row.cells.length === 1);
  return only !== undefined && isAlone && /\p{L}{3}/u.test(only) && only.length <= 200 ? only : null;
}

/** What may be the name of a field, known or not. */
const isFieldName = (cell: Cell | undefined): boolean => {
  const said = cellText(cell).trim();
  const isNamed =
    /\p{L}[?:]$/u.test(said) || (/^\p{Lu}[^.:;,\d]*$/u.test(said) && said.split(' ').length <= MOST_WORDS);
  return said.length <= LONGEST_LABEL && isNamed;
};

/** "Ansvarig | Rektor | Klart | maj" as two fields; null for a row of a table that stands as tables do. */
function pairsOf(row: Row): readonly Row[] | null {
  const cells = drawn(row);
  const [label, value, other, said] = cells;
  // "Kontrolleras den | 12 maj | Status | Pågår": what nobody knows beside a field that is known
  const isBeside = isFieldName(label) && isLabel(other) && !isLabel(value);
  if (!isLabel(label) && !isBeside) return null;
  const first = { ...row, cells: [label ?? NOTHING, value ?? NOTHING] };
  if (cells.slice(2).every(isEmptyCell)) return [first];
  const isHeader = isLabel(value) && isLabel(said);
  if (cells.length > 4 || isHeader || !isLabel(other)) return null;
  return [first, { ...row, cells: [other ?? NOTHING, said ?? NOTHING] }];
}

/** "Hur vet vi att det fungerar? | Ny enkät i maj", "Inspektionens bedömning | …": a field nobody knows, and one all the same. */
const isOtherField = (row: Row): boolean => {
  const [label, value, ...more] = drawn(row);
  return value !== undefined && more.every(isEmptyCell) && isFieldName(label);
};

/** "ÅTGÄRD 3", "Åtgärdsblankett 3" merged over the fields counts the form under it, and names nothing. */
const COUNTS =
  /^(?:åtgärd|insats|aktivitet|uppdrag|punkt|\p{L}{0,20}(?:blankett|formulär|kort|blad))\s*(?:nr\.?\s*)?\d{1,2}\s*[:.]?$/iu;

/** "Ansvarig" over an empty field is a label; "Brist 2. Tillgång till kurator", "Område: Gården" over the fields are what the form is of. */
const isNothingButLabel = (name: string): boolean => isLabel(cellOf(name)) && !COUNTS.test(name) && !AREA.test(name);

interface Form {
  readonly name: string | null;
  readonly line: number;
  readonly fields: readonly Row[];
}

/** The forms of a table, each with the name over it; null where the table is none of forms. */
function formsIn({ rows }: Table): readonly Form[] | null {
  const forms: { readonly name: string | null; readonly line: number; readonly fields: Row[] }[] = [];
  for (const row of rows) {
    if (row.cells.every(isEmptyCell)) continue;
    const name = nameIn(row);
    const pairs = name === null || isNothingButLabel(name) ? pairsOf(row) : null;
    const fields = pairs ?? (name === null && isOtherField(row) ? [{ ...row, cells: drawn(row) }] : null);
    if (fields) {
      if (forms.length === 0) forms.push({ name: null, line: row.line, fields: [] });
      forms.at(-1)?.fields.push(...fields);
    } else if (name !== null) forms.push({ name, line: row.line, fields: [] });
    else return null;
  }
  const isForm = ({ fields }: Form) => {
    const kinds = fields.map(({ cells }) => columnOf(cells[0] ?? NOTHING));
    return (
      fields.length > 1 &&
      new Set(kinds).size > 1 &&
      kinds.filter((one) => one !== null).length * 2 >= kinds.length &&
      kinds.some((one) => one === 'responsible' || one === 'due' || one === 'status')
    );
  };
  return forms.length > 0 && forms.every(isForm) ? forms : null;
}

const says = ({ fields }: Form, column: string) =>
  fields.some(({ cells }) => columnOf(cells[0] ?? NOTHING) === column && !isEmptyCell(cells[1]));

/** "Mål" under "Område 2: Gården" is what is to be reached there, and no area beside it. */
const withoutGoals = (fields: readonly Row[]): readonly Row[] =>
  fields.map((row) =>
    columnOf(row.cells[0] ?? NOTHING) === 'area' && /^\p{L}*mål/iu.test(cellText(row.cells[0]))
      ? { ...row, cells: [cellOf('Syfte'), ...row.cells.slice(1)] }
      : row,
  );

/**
 * The name as the form's first field: the measure's, or the area's where a field names the measure. Where forms have a
 * name each (`areSeveral`), the name goes before a goal among the fields.
 */
function withName(whole: Form, areSeveral: boolean): Table {
  const hasNamedArea = areSeveral && whole.name !== null && !COUNTS.test(whole.name) && says(whole, 'measure');
  const form = hasNamedArea ? { ...whole, fields: withoutGoals(whole.fields) } : whole;
  const { name, line, fields } = form;
  if (name === null || (COUNTS.test(name) && says(form, 'measure'))) return { kind: 'table', rows: fields };
  const label = says(form, 'measure') ? 'Område' : 'Åtgärd';
  const isKnown = label === 'Område' && says(form, 'area');
  return { kind: 'table', rows: isKnown ? fields : [{ line, cells: [cellOf(label), cellOf(name)] }, ...fields] };
}

const FOLLOWED: readonly (Column | null)[] = ['responsible', 'due', 'status'];

/** The rows of a form that name what it is about and not what is done: "Rubrik" over Ansvarig, Klart and Läge. */
function titlesOf({ rows }: Table): readonly Row[] {
  const labels = rows.map(({ cells }) => cells[0] ?? NOTHING);
  const kinds = new Set(labels.map(columnOf));
  const isPlain = rows.every(({ cells }) => cells.slice(2).every(isEmptyCell));
  const isOfMeasure = labels.some((cell) => columnOf(cell) === 'measure' && !COUNTS.test(cellText(cell).trim()));
  if (!isPlain || isOfMeasure || FOLLOWED.filter((one) => kinds.has(one)).length < 2) return [];
  return rows.filter(({ cells: [label, value] }) => namingOf(label) === 'title' && !isEmptyCell(value));
}

/**
 * Forms that say under "Rubrik" or "Titel" what is done, as forms that say it under "Åtgärd". Only where there are
 * several: one alone is a cover sheet, and its title the document's.
 */
function withTitlesNamed(blocks: readonly Block[]): readonly Block[] {
  const titles = new Set(blocks.flatMap((block) => (block.kind === 'table' ? titlesOf(block) : [])));
  if (titles.size < 2) return blocks;
  const named = (row: Row): Row =>
    titles.has(row) ? { ...row, cells: [cellOf('Åtgärd'), ...row.cells.slice(1)] } : row;
  return blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map(named) } : block));
}

/**
 * Every table of such forms as forms of two columns. One alone, under a name that says nothing of a measure, is a cover
 * sheet: "Handlingsplan 2026" over Ansvarig and Datum.
 */
export function plainForms(given: readonly Block[]): readonly Block[] {
  const blocks = withTitlesNamed(given);
  const found = blocks.map((block) => (block.kind === 'table' ? formsIn(block) : null));
  const all = found.flatMap((one) => one ?? []);
  const named = all.filter(({ name }) => name !== null);
  const areSeveral = new Set(named.map(({ name }) => name)).size > 1;
  const isSure = (form: Form) =>
    named.length > 1 || says(form, 'measure') || /^(?:åtgärd|insats|aktivitet)\s*\d/iu.test(form.name ?? '');
  return blocks.flatMap((block, at): readonly Block[] => {
    const forms = found[at];
    const isOther = forms?.some(
      ({ name, fields }) => name !== null || fields.length > (block.kind === 'table' ? block.rows.length : 0),
    );
    return forms && isOther && forms.every(isSure) ? forms.map((form) => withName(form, areSeveral)) : [block];
  });
}
