import type { ShapeMeasure } from '../shapes/shape';
import type { AnswerParts } from './answer-sections';

/** "Revisorerna konstaterar att …", "När det gäller statistiken menar granskarna att …": what was found, over what is done about it. */
const FOUND =
  /^(?:(?:först|inledningsvis|vidare|även|dessutom|därutöver)\s+)?(?:(?:när\s+det\s+gäller|vad\s+gäller|beträffande|i\s+fråga\s+om|avseende|gällande|kring)\s[^.]{3,100}?\s)?(?:(?:kommun)?revisorerna|(?:kommun)?revisionen|granskningen|granskarna|rapporten|konstaterar|menar|anser|bedömer|påpekar|pekar|noterar|lyfter|framhåller|rekommenderar|föreslår)\s+(?:(?:kommun)?revisorerna|(?:kommun)?revisionen|granskningen|granskarna|rapporten|konstaterar|menar|anser|bedömer|påpekar|pekar|noterar|lyfter|framhåller|visar|ser|skriver|kritiserar|efterlyser|saknar|ifrågasätter|rekommenderar|föreslår|vill(?=\s+(?:\p{L}+\s+)?se\s))(?!\p{L})|^(?:slutligen|vidare|därutöver|avslutningsvis)\s+(?:föreslås|rekommenderas|efterfrågas)\s/iu;

export const tellsFound = (text: string): boolean => FOUND.test(text);

/**
 * What is promised about things that were found before the first recommendation is named, in a letter that numbers and
 * labels nothing: `told` are the measures of all its sentences. What only introduces the letter promises nothing.
 */
export function promisedBefore(
  { before, sections, labelled }: AnswerParts,
  told: readonly ShapeMeasure[],
): readonly ShapeMeasure[] {
  const first = sections[0]?.line ?? 0;
  const from = before.find((one) => FOUND.test(one.text))?.line;
  if (labelled || from === undefined) return [];
  return told.flatMap((one) => {
    const [line = first] = one.row.lines;
    // What stands over them is the title of the letter, and no area.
    return line >= from && line < first
      ? [{ ...one, ...(one.title ? { title: { ...one.title, area: null } } : {}) }]
      : [];
  });
}
