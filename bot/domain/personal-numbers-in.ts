import type { Draft } from './draft';
import { holdsPersonalNumber } from './personal-number';

/**
 * Numbers of the measures whose text holds a personal identity number; empty where only the plan around them or the
 * file's name does; null where nothing does.
 */
export function personalNumbersIn(draft: Draft, fileName: string): readonly number[] | null {
  const measures = draft.measures.filter(holdsNumber).map((one) => one.no);
  const around = [fileName, draft.plan, draft.recommendations, draft.ratings, draft.areas ?? {}];
  return measures.length > 0 || holdsNumber(around) || Object.keys(draft.areas ?? {}).some(holdsPersonalNumber)
    ? measures
    : null;
}

/** Whether any text in a value does, at whatever depth. */
function holdsNumber(value: unknown): boolean {
  if (typeof value === 'string') return holdsPersonalNumber(value);
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsNumber);
}
