import { phrasesFor } from '../text/phrases';
import type { CardView, Press } from '../views';
import type { Element } from './adaptive-card';
import { line, press, presses } from './elements';

interface Paged {
  readonly page: number;
  readonly pages: number;
}

/** Which page of a list this is, and the presses to the one before and the one after; nothing where there is one page. */
export function turning(view: CardView & Paged, to: (page: number) => Press): readonly Element[] {
  if (view.pages <= 1) return [];
  const { texts } = phrasesFor(view);
  return [
    line(texts.page(view.page + 1, view.pages), { subtle: true, spacing: 'medium' }),
    ...presses([
      view.page > 0 ? press(texts.press.previous, to(view.page - 1)) : null,
      view.page < view.pages - 1 ? press(texts.press.more, to(view.page + 1)) : null,
    ]),
  ];
}
