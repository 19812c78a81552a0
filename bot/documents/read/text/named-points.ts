import type { TextLine } from './lines';
import { namedBefore } from './somebody';

/**
 * Lines that give each person their own thing to do ("Lisa: förslag på rutin (1 dec)" over "Tomas: boka lokaler") as
 * points of a list. One such line alone tells what somebody has said.
 */
export function namedAsPoints(lines: readonly TextLine[]): readonly TextLine[] {
  const named = lines.map((line) => !line.heading && line.number === null && namedBefore(line.text) !== null);
  return lines.map((line, at) => (named[at] && (named[at - 1] || named[at + 1]) ? { ...line, bullet: true } : line));
}
