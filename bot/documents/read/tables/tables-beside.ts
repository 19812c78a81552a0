import { cellText, isEmptyCell, type Row } from '../neutral';
import { isAmount, isShortDate } from './cell-kinds';

/** Tables that stand beside a plan's and hold no measures: how often it was revised, how many are done. */

const REVISION =
  /^(?:version|ver\.?|utgåva|revision|rev\.?|ändring(?:ar)?|revidering|vad|beskrivning|historik|händelse)$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** "Datum | Ändring | Av": the last day of it, as the line that would say so; null for another table. */
export function lastRevision(rows: readonly Row[]): { readonly text: string; readonly line: number } | null {
  const [header, ...body] = rows;
  const names = header?.cells.map((cell) => cellText(cell).trim()) ?? [];
  const at = names.findIndex((name) => /^(?:datum|dag|(?:rev(?:isions)?|ändrings)datum)$/iu.test(name));
  if (at < 0 || names.length > 6 || !names.some((name) => REVISION.test(name))) return null;
  const days = body.map((row) => cellText(row.cells[at]).trim()).filter((text) => text !== '');
  const [last] = [...days].sort().reverse();
  if (!last || !days.every((text) => DAY.test(text))) return null;
  return { text: `Reviderad: ${last}`, line: header?.line ?? 1 };
}

/** "Läge | Antal": a word and how many, row after row. */
export function isCount(rows: readonly Row[]): boolean {
  const body = rows.slice(1);
  return (
    body.length > 0 &&
    body.every(({ cells }) => {
      const [label, ...counts] = cells.filter((cell) => !isEmptyCell(cell)).map(cellText);
      return label !== undefined && counts.length > 0 && counts.every((text) => isAmount(text) && !isShortDate(text));
    })
  );
}
