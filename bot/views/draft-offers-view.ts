import type { CardBase, CardView } from '../../cards/views';
import { offersOf } from '../domain/added-measures';
import type { Draft } from '../domain/draft';
import type { PlanDraft } from '../domain/plan-draft';

type OffersView = Extract<CardView, { kind: 'draft_offers' }>;

/** Sentences on a page: each takes three lines or four. */
export const OFFERS_PAGE = 6;

/**
 * A page of the sentences that became no measure, in the document's order. What has been added keeps its place, so that
 * nothing moves under a finger. A page that is not there is the last one.
 */
export function offersView(base: CardBase, stored: PlanDraft, now: Draft, page: number): OffersView {
  const offers = offersOf(now, stored.edits);
  const byNo = new Map(now.measures.map((one) => [one.no, one]));
  const pages = Math.max(1, Math.ceil(offers.length / OFFERS_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  return {
    ...base,
    kind: 'draft_offers',
    draft: stored.id,
    title: now.plan.title,
    rows: offers.slice(at * OFFERS_PAGE, (at + 1) * OFFERS_PAGE).map(({ key, measure, no }) => {
      const { title, due, responsible } = (no === null ? undefined : byNo.get(no)) ?? measure;
      return {
        key,
        sentence: measure.source ?? measure.title,
        name: title,
        due: due.flatMap(({ date }) => (date === null ? [] : [date])),
        responsible,
        no,
      };
    }),
    page: at,
    pages,
  };
}
