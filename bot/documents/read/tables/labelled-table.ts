import { caseNumberOf } from '../frame/case-number';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isShortDate, isShortState, isSomebody } from './cell-kinds';
import { type Column, columnOf, namingOf } from './headings';
import { isPageNumber } from './page-lines';

/**
 * A form per measure: a table of two columns, what it is ("Ansvarig") and what it says ("Rektor"), a row a field. It
 * becomes rows with the fields across, a table as any other; null where the table is none of that kind.
 */
export function acrossFromForm(rows: readonly Row[]): readonly (readonly Row[])[] | null {
  const filled = rows.filter((row) => row.cells.some((cell) => !isEmptyCell(cell)));
  if (filled.length < 3 || filled.some((row) => row.cells.slice(2).some((cell) => !isEmptyCell(cell)))) return null;
  const fields = filled.map((row) => ({ row, column: columnOf(row.cells[0] ?? NOTHING) }));
  const named = fields.filter(({ column }) => column !== null);
  const kinds = new Set(named.map(({ column }) => column));
  const says = named.some(({ column, row }) => column === 'measure' && !isEmptyCell(row.cells[1]));
  if (!says || kinds.size < 3 || named.length * 2 < fields.length) return null;

  const records: { readonly row: Row; readonly column: Column | null }[][] = [];
  for (const field of fields) {
    const record = records.at(-1);
    // A field that comes again begins the next measure's form.
    const begins = field.column !== null && record?.some((one) => one.column === field.column);
    // "Mål 2" comes before the next "Åtgärd" where "Mål 1" came first; "Mål" right under "Område" tells of the same.
    const hasMeasure = record?.some((one) => one.column === 'measure') === true;
    const isFirst = hasMeasure && field.column === record?.[0]?.column;
    // "Område" again behind the second of the first area's measures: the next area.
    const isArea = hasMeasure && field.column === 'area' && records[0]?.[0]?.column === 'area';
    const isNext = begins && (field.column === 'measure' || field.column === 'no' || isFirst);
    if (!record || isNext || isArea) records.push([field]);
    else record.push(field);
  }
  return records.map((own, at) => {
    // "Brist 2" over two measures of one form is what both are about.
    const over = records.slice(0, at).flatMap(([first]) => (first?.column === 'area' ? [first] : []));
    const area = own[0]?.column === 'measure' && own.every(({ column }) => column !== 'area') ? over.at(-1) : undefined;
    const record = area ? [area, ...own] : own;
    const [first] = own;
    const line = first?.row.line ?? 1;
    return [
      { line, cells: record.map(({ row }) => row.cells[0] ?? NOTHING) },
      { line, cells: record.map(({ row }) => row.cells[1] ?? NOTHING) },
    ];
  });
}

/** "| Uppdrag 1 | Uppdrag 2", "| Insats A | Insats B" over a table that lies down: it only counts the measures. */
export const isCountOver = ({ cells: [corner, ...names] }: Row): boolean =>
  isEmptyCell(corner) &&
  names.some((cell) => !isEmptyCell(cell)) &&
  names.every(
    (cell) =>
      isEmptyCell(cell) || /^(?:\p{L}+\s*)?(?:(?:nr\s*)?\d{1,3}|(?<=\s)\p{Lu})[.:]?$/iu.test(cellText(cell).trim()),
  );

/** Schools and people over a table that lies down are whom its rows tell of, and times and states what they tell. */
const isNameOfMeasure = (cell: Cell): boolean => {
  const text = cellText(cell).trim();
  const isOther = /(?:skola|skolan|gården|gymnasiet|enhet|enheten)$/iu.test(text) || isSomebody(text);
  return /\p{L}{4}/u.test(text) && columnOf(cell) === null && !isOther && !isShortDate(text) && !isShortState(text);
};

/**
 * "| Läsgrupper | Bokcirklar" over "Ansvarig | Rektor | Bibliotekarie" and "Klart | maj | juni": what stands over the
 * columns of a table that lies down is what is done, where no row says it and its corner is empty or asks for it.
 */
function withNamesOver(fields: readonly Row[]): readonly Row[] {
  const [head, ...rest] = fields;
  const [corner, ...names] = head?.cells ?? [];
  const kinds = rest.map((row) => columnOf(row.cells[0] ?? NOTHING));
  const isAsked = isEmptyCell(corner) || namingOf(corner) === 'title';
  const isFollowed = kinds.includes('responsible') && (kinds.includes('due') || kinds.includes('status'));
  if (!head || !isAsked || !isFollowed || kinds.includes('measure') || names.length < 2) return fields;
  const areNames = names.every(isNameOfMeasure) && !isCountOver(head);
  return areNames ? [{ ...head, cells: [cellOf('Åtgärd'), ...names] }, ...rest] : fields;
}

/**
 * A table that lies down: what each row holds stands in its first cell ("Åtgärd", "Ansvarig", "Klart"), and each measure
 * is a column. Turned, it is a table as any other; null where the table stands as tables do.
 */
export function turned(rows: readonly Row[]): readonly Row[] | null {
  const fields = withNamesOver(rows.filter((row) => row.cells.some((cell) => !isEmptyCell(cell))));
  const named = fields.filter((row) => columnOf(row.cells[0] ?? NOTHING) !== null);
  const kinds = named.map((row) => columnOf(row.cells[0] ?? NOTHING));
  const width = Math.max(0, ...fields.map((row) => row.cells.length));
  const [head] = fields;
  // "Varifrån" and "Stöd av" among fields that are known, under names that only count the measures.
  const unknown = fields.filter((row) => row !== head && !named.includes(row)).length;
  if (!head || width < 3 || fields.length > 15 || unknown * 4 > named.length) return null;
  if (!kinds.includes('measure') || new Set(kinds).size < 3 || new Set(kinds).size < kinds.length - 1) return null;
  // "Åtgärd | Ansvarig | Klart" in a row heads a table that stands as tables do.
  const isHeader = ({ cells: [first, ...others] }: Row) =>
    columnOf(first ?? NOTHING) !== 'responsible' &&
    others.some((cell) => columnOf(cell) === 'responsible' && /ansvar|^vem|ägare/iu.test(cellText(cell)));
  if (fields.some(isHeader) || named.some((row) => cellText(row.cells[0]).length > 40)) return null;
  const names = head.cells.slice(1).filter((cell) => columnOf(cell) !== null && !/\d/.test(cellText(cell)));
  if (names.length > 1 && !isCountOver(head)) return null;
  const kept = named.some((row) => row === head) ? fields : fields.slice(1);
  return Array.from({ length: width }, (_, at) => ({
    line: head.line + at,
    cells: kept.map((row) => row.cells[at] ?? NOTHING),
  })).filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
}

const NOTHING: Cell = { paragraphs: [] };
const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

/** The form with the heading over it as its first field; null where it names its measure itself or is no form. */
function withName(heading: Block | undefined, rows: readonly Row[]): readonly Row[] | null {
  if (heading?.kind !== 'heading' || acrossFromForm(rows) !== null) return null;
  const named: readonly Row[] = [{ line: heading.line, cells: [cellOf('Åtgärd'), cellOf(heading.text)] }, ...rows];
  return acrossFromForm(named)?.length === 1 ? named : null;
}

/**
 * A form per measure whose name is the heading over it ("Åtgärd 2: Ny rutin" over Ansvarig, Klart, Läge): the name
 * becomes the form's first field. One such form alone is a cover sheet under the document's own heading.
 */
export function formsUnderHeadings(blocks: readonly Block[]): readonly Block[] {
  const named = blocks.map((block, at) => (block.kind === 'table' ? withName(blocks[at - 1], block.rows) : null));
  if (named.filter((one) => one !== null).length < 2) return blocks;
  return blocks.flatMap((block, at): readonly Block[] => {
    const rows = named[at] ?? null;
    if (rows !== null) return [{ kind: 'table', rows }];
    return (named[at + 1] ?? null) !== null ? [] : [block];
  });
}

const OF_DOCUMENT =
  /^(?:dnr|diarie\p{L}*|ärende\p{L}*|datum|\p{L}+datum|upprättad|reviderad|uppdaterad|utskriven|utskrift(?:sdatum)?|version|(?:antag(?:en|et)|fastställ[dt]|beslutad|godkän[dt])(?=(?:\s+(?:den|datum|av\s[^:\d]{2,60}))?\s*:))(?!\p{L})/iu;

const isOfDocument = (cell: Cell): boolean => OF_DOCUMENT.test(`${cellText(cell)}:`);

/** A paper's head with the labels in one row and what they say in the next: "Datum | Diarienummer | Handläggare". */
function pairsDown([labels, values, ...more]: readonly Row[]): readonly (readonly string[])[] | null {
  const isLabel = (cell: Cell) => isEmptyCell(cell) || /^[\p{L}.\s]{2,30}:?$/u.test(cellText(cell));
  if (!labels || !values || more.length > 0 || labels.cells.length < 2 || !labels.cells.every(isLabel)) return null;
  const areNamed = labels.cells.some(isOfDocument) && !values.cells.some(isOfDocument);
  if (!areNamed || !values.cells.some((cell) => /\d/.test(cellText(cell)))) return null;
  return labels.cells.map((label, at) => [cellText(label), cellText(values.cells[at])]);
}

/** "Skyddsrond Ekskolan | Utskriven 2026-11-20" or "Statusrapport | Enhet: Ekskolan": the paper's name at the head of its page. */
function nameIn([first]: readonly Row[]): string | null {
  const [name = '', ...beside] = (first?.cells ?? []).filter((cell) => !isEmptyCell(cell)).map(cellText);
  const isName = /^\p{Lu}.{5,90}[^.:;,]$/u.test(name) && !/\d{4}-\d{2}-\d{2}|:/.test(name) && !OF_DOCUMENT.test(name);
  const isHead = (text: string) =>
    OF_DOCUMENT.test(text) || /^\p{Lu}\p{L}{2,20}:\s+\S/u.test(text) || isPageNumber(text);
  return isName && beside.length > 0 && beside.every(isHead) ? name : null;
}

const MOST_OF_NUMBER = 30;

/** What a small table over the plan says of the document, a line a field: "Dnr: BUN 2026/3", "Datum: 2026-10-14". */
export function labelledLines(
  rows: readonly Row[],
  isFirst = false,
): readonly { readonly text: string; readonly line: number }[] {
  if (rows.length > 12) return [];
  const line = rows[0]?.line ?? 1;
  const fields = pairsDown(rows)?.map((said) => ({ said, line }));
  const own = rows.map((row) => ({
    said: row.cells.filter((cell) => !isEmptyCell(cell)).map(cellText),
    line: row.line,
  }));
  const name = isFirst && rows.length <= 4 ? nameIn(rows) : null;
  const told = (fields ?? own).flatMap(({ said, line: at }) => {
    const [label, text] = said;
    const isPair = said.length === 2 && label !== undefined && !/:\s*\S/u.test(label);
    const lines = isPair ? [`${label.replace(/\s*:$/u, '')}: ${text ?? ''}`] : said;
    return lines.filter((one) => OF_DOCUMENT.test(one)).map((one) => ({ text: one, line: at }));
  });
  // "UN 2026/7" on a line of its own in the page's head, under what it is an enclosure to.
  const numbers = rows.flatMap((row) =>
    row.cells
      .flatMap((cell) => (cell.paragraphs.length > 1 ? cell.paragraphs : []))
      .filter(({ text }) => text.length <= MOST_OF_NUMBER && caseNumberOf([{ text }]) !== null)
      .map(({ text }) => ({ text, line: row.line })),
  );
  return [...(name === null ? [] : [{ text: name, line }]), ...told, ...numbers];
}
