import type { CardBase, CardView } from '../../cards/views';
import type { Answer, Assignment } from '../domain/assignment';
import { daysMoving, isPastDue } from '../domain/decided-due';
import type { DueRequest } from '../domain/due-requests';
import { type Facts, registerOf } from '../domain/facts';
import { excerptOf } from '../domain/prompts';
import { donePartsOf } from '../domain/rollup';
import { dueShown } from './round-view';

type RequestsView = Extract<CardView, { kind: 'requests' }>;
type Row = RequestsView['rows'][number];
export type RequestsHappened = RequestsView['happened'];

/** Requests on one page of the card. */
export const REQUESTS_A_PAGE = 5;

/**
 * What requests are drawn from. `said` is by assignment the answer in whose words it asks, as readers see it; `held` are
 * the assignments of which nobody has looked at that text.
 */
export interface Requests {
  readonly facts: Facts;
  readonly requests: readonly DueRequest[];
  readonly said: ReadonlyMap<string, Answer>;
  readonly held: ReadonlySet<string>;
}

/** The card of new dates that wait for a decision; a page past the last is the last. */
export function requestsView(base: CardBase, given: Requests, asked: number, happened: RequestsHappened): RequestsView {
  const total = given.requests.length;
  const pages = Math.max(1, Math.ceil(total / REQUESTS_A_PAGE));
  const page = Math.min(asked, pages - 1);
  const shown = given.requests.slice(page * REQUESTS_A_PAGE, (page + 1) * REQUESTS_A_PAGE);
  return {
    ...base,
    kind: 'requests',
    rows: requestRows(base, { ...given, requests: shown }),
    total,
    page,
    pages,
    happened,
  };
}

/** Each request with who asks, why, and from which day to which. */
export function requestRows(base: CardBase, { facts, requests, said, held }: Requests): readonly Row[] {
  const { people, units, assignments } = registerOf(facts);
  // Of a measure that was handed over since, whoever had it asked.
  const nameOf = ({ unitId, personId, last }: Assignment) =>
    (unitId === null ? undefined : units.get(unitId)?.name) ?? people.get(last?.by ?? personId)?.name ?? '';
  const saidBy = ({ id, last }: Assignment) => {
    const answer = said.get(id);
    if (answer)
      return {
        at: answer.at,
        hindrance: answer.hindrance,
        excerpt: excerptOf(answer.followUp) ?? excerptOf(answer.analysis),
      };
    return { at: last?.at ?? '', hindrance: null, excerpt: last?.excerpt ?? null };
  };
  return requests.map(({ line, asked: { on, by }, others, byAuthority, takenUp }): Row => {
    const latest = by
      .map(saidBy)
      .sort((a, b) => a.at.localeCompare(b.at))
      .at(-1);
    return {
      measure: line.measure.id,
      title: line.measure.title,
      // Handed over to two, one person asks in both assignments.
      by: [...new Set(by.map(nameOf))],
      at: latest?.at ?? '',
      due: dueShown(line.measure.nextDue, base.today),
      on,
      moves: daysMoving(line.measure, on, donePartsOf(line.measure, assignments.get(line.measure.id) ?? [])),
      decided: line.measure.dueDecisions?.length ?? 0,
      past: isPastDue(on, base.today),
      hindrance: latest?.hindrance ?? null,
      excerpt: latest?.excerpt ?? null,
      excerptHeld: by.some((one) => held.has(one.id)),
      others,
      byAuthority,
      takenUp,
    };
  });
}
