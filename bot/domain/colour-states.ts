import { byMeasure } from './by-measure';
import type { Draft, DraftMeasure } from './draft';

/** Green, yellow and red have a meaning of their own; of the others each plan has its own, or says it in a legend. */
const COLOUR = /^(?:blåt?t?|lila|violett|orange?t?|vitt?|grått?|svart|rosa|turkos|brunt?)$/iu;

/** The colours that stand in the place of a state and that nothing explains, each with the measures that have it. */
export function colourStates({ measures }: Draft): readonly { word: string; of: readonly DraftMeasure[] }[] {
  const wordOf = (one: DraftMeasure) => one.statusRaw?.trim() ?? '';
  const named = measures.filter((one) => one.status === 'unknown' && COLOUR.test(wordOf(one)));
  return [...byMeasure(named, (one) => wordOf(one).toLowerCase())].map(([word, of]) => ({
    word: of[0] ? wordOf(of[0]) : word,
    of,
  }));
}
