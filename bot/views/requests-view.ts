import type { CardBase, CardView, HindranceCode } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import type { DueRequest } from '../domain/due-requests';
import { type Facts, registerOf } from '../domain/facts';
import { dueShown } from './round-view';

type RequestsView = Extract<CardView, { kind: 'requests' }>;
export type RequestsHappened = RequestsView['happened'];

/** Requests on one page of the card. */
export const REQUESTS_A_PAGE = 5;

/** The card of new dates that wait for a decision; a page past the last is the last. `hindrances` are by answer. */
export function requestsView(
  base: CardBase,
  given: {
    readonly facts: Facts;
    readonly requests: readonly DueRequest[];
    readonly hindrances: ReadonlyMap<string, HindranceCode | null>;
  },
  asked: number,
  happened: RequestsHappened,
): RequestsView {
  const { people, units } = registerOf(given.facts);
  const total = given.requests.length;
  const pages = Math.max(1, Math.ceil(total / REQUESTS_A_PAGE));
  const page = Math.min(asked, pages - 1);
  // Of a measure that was handed over since, whoever had it asked.
  const nameOf = ({ unitId, personId, last }: Assignment) =>
    (unitId === null ? undefined : units.get(unitId)?.name) ?? people.get(last?.by ?? personId)?.name ?? '';
  const rowOf = ({ line, asked: { on, by }, others, byAuthority }: DueRequest): RequestsView['rows'][number] => {
    const latest = [...by].sort((a, b) => (a.last?.at ?? '').localeCompare(b.last?.at ?? '')).at(-1)?.last ?? null;
    return {
      measure: line.measure.id,
      title: line.measure.title,
      by: by.map(nameOf),
      at: latest?.at ?? '',
      due: dueShown(line.measure.nextDue, base.today),
      on,
      hindrance: given.hindrances.get(latest?.id ?? '') ?? null,
      excerpt: latest?.excerpt ?? null,
      others,
      byAuthority,
    };
  };
  return {
    ...base,
    kind: 'requests',
    rows: given.requests.slice(page * REQUESTS_A_PAGE, (page + 1) * REQUESTS_A_PAGE).map(rowOf),
    total,
    page,
    pages,
    happened,
  };
}
