import { normalise } from '../../../domain/reading/swedish-text';
import { parted } from '../text/labels';
import { isTimed } from '../text/time-alone';

/** More words than these are no name of a page. */
const MOST_WORDS = 4;
/** "Sidansvarig: Webbredaktionen" at a page's foot or head: who keeps the page, and nobody in the plan. */
const KEEPER =
  /(?:^|\s?[•·|–—-]\s?|(?<=[.;,])\s)(?:sidansvariga?|ansvarig\s+för\s+(?:webb)?sidan)\s?:?\s[^•·|;.]{2,80}/iu;

/** The points at a page's foot that name other pages: "Om webbplatsen", "Personuppgifter"; what has a label or a time is none. */
export const areNamesOfPages = (points: readonly string[]): boolean =>
  points.length > 0 &&
  points.every((one) => {
    const text = normalise(one);
    return text.split(' ').length <= MOST_WORDS && !/[.:;]/u.test(text) && parted(text) === null && !isTimed(text);
  });

/** A line without who keeps the page; the day it was changed, which stands beside it, stays. */
export const withoutKeeper = (text: string): string =>
  KEEPER.test(text) ? normalise(text.replace(KEEPER, '').replace(/^[\s.;,•·|–—-]+/u, '')) : normalise(text);
