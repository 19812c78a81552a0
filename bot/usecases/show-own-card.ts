import type { CardView, Notice } from '../../cards/views';
import type { Measure } from '../domain/plan';
import { type Hearing, refused } from './chat-answers';
import { showMeasure } from './show-measure';
import { asReadersSee } from './visible-plan-words';

/** The measure's own card again, once what was opened from it is done or left, and what became of it; `list` as on that card. */
export async function showOwnCard(
  hearing: Hearing,
  measureId: string,
  notice: Notice | null,
  list?: Extract<CardView, { kind: 'measure' }>['list'],
): Promise<CardView> {
  const shown = await showMeasure(hearing.deps, hearing.base, hearing, measureId);
  if (shown.outcome !== 'shown') return refused(hearing, 'not_allowed');
  return { ...shown.view, ...(notice === null ? {} : { notice }), ...(list ? { list } : {}) };
}

/** A measure's title as it may stand on the reader's card. */
export async function titleSeen({ deps, base }: Hearing, measure: Measure): Promise<string> {
  const [seen = measure] = await asReadersSee(deps, [measure], base.locale);
  return seen.title;
}
