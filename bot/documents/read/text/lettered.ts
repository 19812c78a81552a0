import type { TextLine } from './lines';
import { pointOf } from './point-of-line';

/** Point a) of a list under point 1: a part of it, with its own day. */
export const isLettered = ({ number, bullet }: TextLine): boolean => bullet && /^(?:\d+\.)?[a-h]$/.test(number ?? '');
const isNumbered = ({ number }: TextLine) => /^\d{1,2}$/.test(number ?? '');

/** A point that says itself who is to do it and by when. */
function isMeasure(line: TextLine): boolean {
  const has = (column: string) => pointOf(line).fields.some((one) => one.column === column);
  return has('responsible') && (has('due') || has('status'));
}

/**
 * Lines of a list in two steps whose inner points have people and times of their own: "1. Öka närvaron" names what "a)
 * Närvaroteam. Ansvarig: rektor. Klart: maj" is done for, and is no measure. Other lists stay as they are: there a) is a
 * part of 1.
 */
export function letteredAsMeasures(lines: readonly TextLine[]): readonly TextLine[] {
  const lettered = lines.filter(isLettered);
  const told = lettered.filter(isMeasure).length;
  if (lettered.length < 2 || told * 3 < lettered.length * 2) return lines;
  return lines.map((line, at): TextLine => {
    if (isLettered(line)) return { ...line, number: null };
    const [next] = lines.slice(at + 1);
    const isOver = isNumbered(line) && next !== undefined && isLettered(next) && pointOf(line).fields.length === 0;
    return isOver ? { ...line, number: null, bullet: false, gap: true, text: line.text.replace(/[.:]$/, '') } : line;
  });
}
