import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, type Row } from '../neutral';
import { withUnit, withYearOver } from './bare-times';
import { isShortDate, isShortState } from './cell-kinds';
import type { Columns } from './columns';
import { saysReady, tellsDone } from './headings';

const NEW = /^(?:nytt?|ny|revidera[dt]|ändra[dt]|justera[dt]|framflytta[dt])e?\s/iu;
const headingOf = (cell: Cell | undefined) => normalise(cellText(cell)).replace(/\s*[:?]+$/u, '');

/** "EN 23/10", "12/11 EN", "EN": by whom it was done, in letters. */
const SIGNED = /^\p{Lu}{2,4}(?:[\s,/]+(?=\d)|$)|(?<=\d)[\s,/]+\p{Lu}{2,4}$/u;

/** Cells that say nothing without their heading get it before them: "Nästa steg: …", "Ekskolan: Klart". */
export function withHeadings(row: Row, columns: Columns, header: Row | null): Row {
  if (header === null) return row;
  const cells = row.cells.map((cell, at): Cell => {
    const [column, heading] = [columns[at], headingOf(header.cells[at])];
    const text = cellText(cell);
    if (text === '' || heading === '') return cell;
    if (column === 'start' || column === 'due') {
      const timed = withYearOver(withUnit(cell, heading), heading);
      if (timed !== cell) return timed;
    }
    if (column === 'other' || column === 'unit' || column === 'unit_status')
      return { ...cell, paragraphs: [{ text: `${heading}: ${text}`, bullet: false }] };
    // "Nytt slutdatum" beside "Slutdatum" takes its place.
    if (column === 'due' && NEW.test(heading) && columns.filter((one) => one === 'due').length > 1 && isShortDate(text))
      return { ...cell, paragraphs: [{ text: `Nytt slutdatum: ${text}`, bullet: false }] };
    // "75" under "Färdigt (%)".
    if (column === 'status' && /%|procent|grad$|^andel/iu.test(heading) && /^\d{1,3}(?:[.,]\d)?$/.test(text))
      return { ...cell, paragraphs: [{ text: `${text} %`, bullet: false }] };
    // "2026-02-11" under "Genomfört" says when it was done.
    const isReady = saysReady(header.cells[at]);
    const done = text.replace(SIGNED, '');
    const isSigned = done !== text && /(?<!\p{L})sign/iu.test(heading);
    if (column === 'status' && (isReady || tellsDone(header.cells[at])) && !isShortState(text)) {
      const [told, day] = [
        isReady ? 'Blev klart' : heading.replace(/\s*\([^()]*\)$/u, ''),
        done || (isSigned ? '' : text),
      ];
      if (isShortDate(day) || (isSigned && day === ''))
        return { ...cell, paragraphs: [{ text: `${told} ${day}`.trim(), bullet: false }] };
    }
    return cell;
  });
  return { ...row, cells };
}
