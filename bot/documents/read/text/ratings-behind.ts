import type { TextLine } from './lines';

/** "A 5 G 3", "Nytta: 4, Kostnad: 2": the marks a point was given; the words for a time beside a number are none. */
const MARKS =
  /(?<=[.!?)\p{L}])\s+[([]?(?<keys>(?!(?:[HV][Tt]|V|Åk|År|Dag|Kl|Sid|Bil|Punkt|Nr)[.\s])\p{Lu}\p{L}{0,14}\s?[:=]?\s?\d{1,2}(?:[.,]\d)?(?:\/\d{1,2})?(?:[,;]?\s+\p{Lu}\p{L}{0,14}\s?[:=]?\s?\d{1,2}(?:[.,]\d)?(?:\/\d{1,2})?){1,4})[)\]]?$/u;
/** "(14 röster)", "– 8 poäng", "★★★☆", "4/5 2/5". */
const VOTES =
  /(?<=[.!?)\p{L}])\s+[(–[-]?\s*(?<keys>\d{1,4}\s+(?:röster|röst|poäng|p|prickar|streck|markeringar)|[★☆⭐●○]{2,6}|\d{1,2}\/\d{1,2}(?:\s+\d{1,2}\/\d{1,2}){0,3})\s*[)\]]?$/u;

/** The kinds of marks behind a point, without their numbers: "A G", "röster"; null where none stands there. */
function marksOf(text: string): { readonly kind: string; readonly before: string } | null {
  const found = MARKS.exec(text) ?? VOTES.exec(text);
  if (!found) return null;
  const kind = (found.groups?.['keys'] ?? '').replace(/[\d.,:;=/\s]+/gu, ' ').replace(/[★☆⭐●○]+/gu, '*');
  return { kind: kind.trim().replace(/^röst$/u, 'röster'), before: text.slice(0, found.index) };
}

/** Points of which fewer are marked may end in such words of their own. */
const FEWEST = 3;

/**
 * The points of a list without what they were given in a vote or an assessment: "Fler vuxna ute. A 5 G 3" over "En
 * gemensam policy. A 4 G 5" are two things to do, and no times. Only where most points end alike, key for key.
 */
export function withoutMarks(lines: readonly TextLine[]): readonly TextLine[] {
  const points = lines.filter((one) => one.bullet || one.number !== null);
  const kinds = points.map(({ text }) => marksOf(text)?.kind);
  const marked = kinds.filter((one) => one !== undefined);
  const isOfList = marked.length >= FEWEST && marked.length * 3 >= points.length * 2 && new Set(marked).size === 1;
  if (!isOfList) return lines;
  return lines.map((line) => {
    const isPoint = line.bullet || line.number !== null;
    const before = isPoint ? marksOf(line.text)?.before : undefined;
    return before === undefined ? line : { ...line, text: before };
  });
}
