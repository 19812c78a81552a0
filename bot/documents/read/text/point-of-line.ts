import type { TextLine } from './lines';
import { type Pointed, readPoint } from './loose-fields';

/** Lines are looked at as points again and again, and reading one costs most of what a text costs. */
const known = new WeakMap<TextLine, Pointed>();

/** What a line says as a point of a list. */
export function pointOf(line: TextLine): Pointed {
  const read = known.get(line) ?? readPoint(line.text);
  known.set(line, read);
  return read;
}
