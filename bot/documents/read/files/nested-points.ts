import { labelAlone, parted } from '../text/labels';
import { readPoint } from '../text/loose-fields';
import { isDoer } from '../text/somebody';

/** A point of a list with the points under it. */
export interface NestedPoint {
  readonly text: string;
  readonly points: readonly NestedPoint[];
}

/** How many lists inside each other are looked into: a heading's, its measures' and their fields'. */
export const LEVELS = 2;
const LONGEST = 80;

/** "Ansvarig: Anna", "Klart: maj": one field of the point over it, and nothing of its own. */
const isField = ({ text }: NestedPoint): boolean => labelAlone(text) !== null || parted(text)?.lead === '';

/** A point that says itself what is to be done and by whom, or has its fields under it. */
function isMeasure({ text, points }: NestedPoint): boolean {
  if (isField({ text, points })) return false;
  if (points.length > 0) return points.some(isField);
  const { lead, fields } = readPoint(text);
  return lead.includes(' ') && !isDoer(lead) && fields.some((one) => one.column === 'responsible');
}

/**
 * Whether a point only heads the measures that are the points under it, as a heading would: "Trygghet" over "Ny rutin –
 * Anna, klart maj". A point whose own points are its fields, or steps nobody answers for, is a measure itself.
 */
export function headsMeasures({ text, points }: NestedPoint): boolean {
  const plain = text.replace(/\s*:$/u, '');
  if (points.length === 0 || plain.length > LONGEST || !/^\p{Lu}[^.!?;:]*$/u.test(plain)) return false;
  return !isField({ text, points }) && readPoint(plain).fields.length === 0 && points.every(isMeasure);
}
