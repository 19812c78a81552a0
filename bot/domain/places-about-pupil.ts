import type { Draft } from './draft';
import type { DraftQuestion } from './draft-questions';
import { fileWords, sentencesSeen } from './privacy/judged-texts';

/** Where around its measures a document speaks of a child. */
export type PlaceAround = 'title' | 'background' | 'recommendations' | 'areas' | 'file_name';

/** Every place that a document's questions about a child are about: whoever mends one is not refused for the next. */
export interface PlacesAboutPupil {
  readonly measures: readonly number[];
  readonly around: readonly PlaceAround[];
}

export function placesAboutPupil(
  { plan, recommendations, areas = {} }: Draft,
  questions: readonly DraftQuestion[],
  fileName: string,
): PlacesAboutPupil {
  const asked = questions.filter((one) => one.code === 'pupil_health');
  const seen = new Set(asked.filter((one) => one.measures.length === 0).flatMap((one) => one.raw));
  const texts: readonly (readonly [PlaceAround, readonly string[]])[] = [
    ['background', plan.background ?? []],
    ['recommendations', recommendations.flatMap((one) => [one.text, ...(one.answer ?? [])])],
    ['areas', Object.entries(areas).flat(2)],
    ['file_name', [fileWords(fileName)]],
  ];
  const inTitle = asked.some((one) => one.choices.includes('set_title'));
  const found = texts.flatMap(([place, all]) =>
    all.flatMap(sentencesSeen).some((one) => seen.has(one)) ? [place] : [],
  );
  return {
    measures: [...new Set(asked.flatMap((one) => one.measures))].sort((a, b) => a - b),
    around: inTitle ? ['title', ...found] : found,
  };
}
