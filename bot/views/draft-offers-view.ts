import type { CardBase, CardView } from '../../cards/views';
import { isAboutPupil } from '../domain/about-pupil';
import { newOffers, offersOf } from '../domain/added-measures';
import type { Draft, DraftMeasure } from '../domain/draft';
import type { PlanChange } from '../domain/plan-change';
import type { PlanDraft } from '../domain/plan-draft';

type OffersView = Extract<CardView, { kind: 'draft_offers' }>;

/** Sentences on a page: each takes three lines or four. */
export const OFFERS_PAGE = 6;

/**
 * A page of the sentences that became no measure, in the document's order, and after them the measures that somebody
 * wrote. What has been added keeps its place, so that nothing moves under a finger. A page that is not there is the last.
 */
export function offersView(
  base: CardBase,
  stored: PlanDraft,
  now: Draft,
  page: number,
  kept: PlanChange['kept'],
): OffersView {
  const byNo = new Map(now.measures.map((one) => [one.no, one]));
  const offers = newOffers(offersOf(now, stored.edits), kept).map(({ key, measure, no }) => {
    const shown = (no === null ? undefined : byNo.get(no)) ?? measure;
    return rowOf(key, shown, { sentence: measure.source ?? measure.title, no, renamed: shown.title !== measure.title });
  });
  const own = ownIn(stored.edits).flatMap((no) => {
    const measure = byNo.get(no);
    return measure ? [rowOf(`own:${no}`, measure, { sentence: null, no, renamed: false })] : [];
  });
  const rows = [...offers, ...own];
  const pages = Math.max(1, Math.ceil(rows.length / OFFERS_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  return {
    ...base,
    kind: 'draft_offers',
    draft: stored.id,
    title: now.plan.title,
    rows: rows.slice(at * OFFERS_PAGE, (at + 1) * OFFERS_PAGE),
    page: at,
    pages,
  };
}

type Row = OffersView['rows'][number];

const rowOf = (key: string, measure: DraftMeasure, known: Pick<Row, 'sentence' | 'no' | 'renamed'>): Row => ({
  key,
  name: measure.title,
  due: measure.due.flatMap(({ date }) => (date === null ? [] : [date])),
  responsible: measure.responsible,
  aboutPupil: isAboutPupil(measure),
  ...known,
});

/** Numbers of the measures that somebody wrote. */
const ownIn = (edits: PlanDraft['edits']): readonly number[] =>
  edits.flatMap((one) => (one.kind === 'add' && one.offer === null ? [one.no] : []));
