import type { CardBase, CardView } from '../../cards/views';
import { standingMarks } from '../domain/decided-due';
import { type DueRequest, dueRequestsOf } from '../domain/due-requests';
import type { Person } from '../domain/people';
import { scopeOf } from '../domain/scope';
import { statusOf } from '../domain/status';
import { type Requests, type RequestsHappened, requestRows, requestsView } from '../views/requests-view';
import type { TenantDeps } from './deps';
import { loadDueFacts } from './load-due-facts';

type Decider = Pick<Person, 'id' | 'roles'>;

/** The card of the new dates that wait for `who` to decide, with what became of the one that was decided last. */
export async function showRequests(
  deps: TenantDeps,
  base: CardBase,
  who: Decider,
  { page, happened }: { readonly page: number; readonly happened: RequestsHappened },
): Promise<Extract<CardView, { kind: 'requests' }>> {
  return requestsView(base, await loadRequests(deps, base, who), page, happened);
}

/**
 * The same card as it comes in the morning. Null where nothing on it is news: what is taken up at a meeting stands last
 * on it, and is known to whoever took all of it there.
 */
export async function showNewRequests(
  deps: TenantDeps,
  base: CardBase,
  who: Decider,
): Promise<Extract<CardView, { kind: 'requests' }> | null> {
  const all = await loadRequests(deps, base, who);
  const isNews = ({ line, asked, takenUp }: DueRequest) =>
    !takenUp || standingMarks(line.measure, asked).some((one) => one.by !== who.id);
  return all.requests.some(isNews) ? requestsView(base, all, 0, null) : null;
}

/** One of them as it stands on that card; null where it is not theirs to decide, or nothing waits. */
export async function showRequest(
  deps: TenantDeps,
  base: CardBase,
  who: Decider,
  measureId: string,
): Promise<Extract<CardView, { kind: 'decline_due' }>['row'] | null> {
  const all = await loadRequests(deps, base, who);
  const requests = all.requests.filter((one) => one.line.measure.id === measureId && !one.byAuthority);
  return requestRows(base, { ...all, requests })[0] ?? null;
}

async function loadRequests(deps: TenantDeps, base: CardBase, who: Decider): Promise<Requests> {
  const facts = await loadDueFacts(deps, { locale: base.locale });
  const scope = scopeOf(who.id, who.roles);
  const status = statusOf(facts, { now: deps.clock.now(), timeZone: deps.settings.timeZone, filter: '', scope });
  const requests = dueRequestsOf(facts, status, who);
  const ids = requests.flatMap(({ asked }) => asked.by.flatMap(({ last }) => last?.id ?? []));
  const [answers, texts] = await Promise.all([
    deps.store.readMany('answer', deps.tenant, ids),
    deps.store.readMany('heldText', deps.tenant, ids),
  ]);
  const hindrances = new Map(answers.map(({ doc }) => [doc.id, doc.hindrance]));
  const held = new Set(texts.flatMap(({ doc }) => (doc.open ? [doc.id] : [])));
  return { facts, requests, hindrances, held };
}
