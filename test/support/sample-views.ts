import type { CardView } from '../../cards/views';
import { DRAFTS } from './sample-drafts';
import { FORMS } from './sample-forms';
import { GREETINGS } from './sample-greetings';
import { HELD } from './sample-held';
import { MEASURES } from './sample-measures';
import { OFFERS } from './sample-offers';
import { OVERVIEWS } from './sample-overviews';
import { REPORTS } from './sample-reports';
import { REQUESTS } from './sample-requests';
import { ROUNDS } from './sample-rounds';

export interface Sample {
  readonly name: string;
  readonly view: CardView;
}

/** Every kind of card in every state worth looking at, in both languages. */
export function sampleViews(): readonly Sample[] {
  const swedish = [
    ...ROUNDS,
    ...FORMS,
    ...GREETINGS,
    ...OVERVIEWS,
    ...MEASURES,
    ...DRAFTS,
    ...OFFERS,
    ...HELD,
    ...REPORTS,
    ...REQUESTS,
  ].map(([name, view]) => ({
    name,
    view,
  }));
  const english = swedish.map(({ name, view }): Sample => ({ name: `${name}.en`, view: { ...view, locale: 'en' } }));
  return [...swedish, ...english];
}
