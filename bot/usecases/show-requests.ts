import type { CardBase, CardView } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { standingMarks } from '../domain/decided-due';
import { type DueRequest, dueRequestsOf } from '../domain/due-requests';
import type { Person } from '../domain/people';
import { visibleAnswers } from '../domain/privacy/visible-answers';
import { scopeOf } from '../domain/scope';
import { statusOf } from '../domain/status';
import { type Requests, type RequestsHappened, requestRows, requestsView } from '../views/requests-view';
import { askingWords } from './asking-words';
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
 * The same card as it comes in the morning, for the measures it is `about`; null = for all that waits. Null where none of that is
 * news: what is taken up at a meeting stands last on it, and is known to whoever took all of it there.
 */
export async function showNewRequests(
  deps: TenantDeps,
  base: CardBase,
  who: Decider,
  about: ReadonlySet<string> | null,
): Promise<Extract<CardView, { kind: 'requests' }> | null> {
  const all = await loadRequests(deps, base, who);
  const isNews = ({ line, asked, takenUp }: DueRequest) =>
    (about?.has(line.measure.id) ?? true) &&
    (!takenUp || standingMarks(line.measure, asked).some((one) => one.by !== who.id));
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
  const asking = requests.flatMap(({ asked }) => asked.by);
  const words = await askingWords(deps, asking);
  const idOf = ({ id, last }: Assignment) => words.get(id)?.id ?? last?.id ?? '';
  const texts = (await deps.store.readMany('heldText', deps.tenant, asking.map(idOf))).map(({ doc }) => doc);
  const open = new Set(texts.flatMap((one) => (one.open ? [one.id] : [])));
  const visible = new Map(visibleAnswers([...words.values()], texts).map((one) => [one.id, one]));
  const said = new Map([...words].map(([id, answer]) => [id, visible.get(answer.id) ?? answer]));
  const held = new Set(asking.flatMap((one) => (open.has(idOf(one)) ? [one.id] : [])));
  return { facts, requests, said, held };
}
