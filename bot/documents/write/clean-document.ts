import type {
  CellParagraph,
  GroupRow,
  Run,
  TableRow,
  WrittenBlock,
  WrittenDocument,
} from '../../domain/written-document';

/**
 * Whether XML 1.0 has the character, and UTF-8 can write it: no control characters, no half of a surrogate pair. Word
 * refuses to open a file that holds one of the others; they come from text pasted out of other systems.
 */
function isAllowed(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return char === '\t' || char === '\n';
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const clean = (text: string) => [...text.replace(/\r\n?/g, '\n')].filter(isAllowed).join('');
/** A title stands on one line everywhere: in the page's head, in the properties, as a heading of Markdown. */
const line = (text: string) => clean(text).replace(/\s+/g, ' ').trim();
const runs = (text: readonly Run[]): readonly Run[] =>
  text.map((run) => ({ ...run, text: clean(run.text) })).filter((run) => run.text !== '');

const says = (text: readonly Run[]) => text.some((run) => run.text.trim() !== '');

/** A cell's paragraphs without those that say nothing, which would be empty lines in it. */
const cell = (paragraphs: readonly CellParagraph[]): readonly CellParagraph[] =>
  paragraphs.map((one) => ({ ...one, text: runs(one.text) })).filter((one) => says(one.text));

/** As many cells as there are columns: a row that is too short or too long would make Word call the file damaged. */
function row(one: GroupRow | TableRow, width: number): GroupRow | TableRow {
  if (one.kind === 'group') return { ...one, text: line(one.text) };
  return { ...one, cells: Array.from({ length: width }, (_, at) => cell(one.cells[at] ?? [])) };
}

function block(one: WrittenBlock): WrittenBlock | null {
  switch (one.kind) {
    case 'heading': {
      const text = line(one.text);
      return text === '' ? null : { ...one, text };
    }
    case 'paragraph': {
      const text = runs(one.text);
      return says(text) ? { ...one, text } : null;
    }
    case 'list': {
      const items = one.items.map(runs).filter(says);
      return items.length === 0 ? null : { ...one, items };
    }
    case 'table': {
      if (one.columns.length === 0) return null;
      const columns = one.columns.map((column) => ({ ...column, title: line(column.title) }));
      return { ...one, caption: line(one.caption), columns, rows: one.rows.map((each) => row(each, columns.length)) };
    }
  }
}

/**
 * The document as every writer can write it: no character a file may not hold, line breaks as `\n`, titles on one line,
 * and nothing empty that would be printed as an empty line, an empty heading or a list without points.
 */
export function cleanDocument(document: WrittenDocument): WrittenDocument {
  const { columns, rows } = document.data;
  return {
    ...document,
    title: line(document.title),
    caseNumber: document.caseNumber === null ? null : line(document.caseNumber) || null,
    date: line(document.date),
    signer: document.signer === null ? null : line(document.signer) || null,
    blocks: document.blocks.map(block).filter((one) => one !== null),
    data: { columns: columns.map(clean), rows: rows.map((fields) => fields.map(clean)) },
  };
}
