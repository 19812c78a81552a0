import { type Cell, cellText, type Paragraph } from '../neutral';
import { type Column, columnOf } from './headings';

/** What a label inside a cell may name of a measure, and where it begins: at a line, or after a mark. */
const LABEL =
  /(?:^|(?<=[.;,(])\s*|\s*[–—|]\s+)(?<label>Ansvarig(?:a|t)?|Ansvar|Tids?plan|Klart?(?:\s+senast)?|Senast|Färdigt?|Slutdatum|Deadline|När|Vem|Start(?:datum)?|Status|Läge|Uppföljning(?:\s+sker)?|Utvärder(?:as|ing)|Återrapport(?:eras|ering))\s*:\s*/gu;

type Cells = Partial<Record<Column, Cell>>;

const KEPT: readonly (Column | null)[] = [
  'responsible',
  'due',
  'start',
  'status',
  'evaluation',
  'next_report',
  'follow_up',
];
const withoutEnd = (text: string) => text.replace(/[\s,;.(–—|)-]+$/u, '').trim();
const isTime = (text: string) => /\d/.test(text);

/**
 * A cell that holds all of a measure, with labels for its parts ("Ny rutin. Ansvarig: rektor. Klart: 2026-09-30"), as
 * the cells other plans have. Only what no column of the row says is taken out of it.
 */
export function withInnerFields(cells: Cells, headed: readonly (Column | null)[]): Cells {
  const { measure } = cells;
  if (!measure || !new RegExp(LABEL.source, 'u').test(measure.paragraphs.map((one) => one.text).join('\n')))
    return cells;
  const found: Partial<Record<Column, readonly Paragraph[]>> = {};
  const kept = measure.paragraphs.flatMap((paragraph): readonly Paragraph[] => {
    const { text } = paragraph;
    const labels = [...text.matchAll(LABEL)];
    let left = text.slice(0, labels[0]?.index ?? text.length);
    labels.forEach((label, at) => {
      const said = text.slice(label.index + label[0].length, labels[at + 1]?.index ?? text.length);
      const named = columnOf({ paragraphs: [{ text: label.groups?.['label'] ?? '', bullet: false }] });
      // "Uppföljning: januari 2027" is a report to come.
      const column = named === 'follow_up' && isTime(said) ? 'next_report' : named;
      if (column && KEPT.includes(column) && !headed.includes(column) && withoutEnd(said) !== '')
        found[column] = [...(found[column] ?? []), { text: withoutEnd(said), bullet: false }];
      else left += text.slice(label.index, labels[at + 1]?.index ?? text.length);
    });
    return withoutEnd(left) === '' ? [] : [{ ...paragraph, text: labels.length > 0 ? withoutEnd(left) : left }];
  });
  const names = Object.entries(found) as readonly (readonly [Column, readonly Paragraph[]])[];
  if (names.length === 0 || cellText({ paragraphs: kept }).trim() === '') return cells;
  return {
    ...cells,
    measure: { ...measure, paragraphs: kept },
    ...Object.fromEntries(names.map(([column, paragraphs]) => [column, { paragraphs }])),
  };
}
