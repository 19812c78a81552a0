import type { CardBase, CardView } from '../../cards/views';
import { dueRequestsOf } from '../domain/due-requests';
import type { Person } from '../domain/people';
import { scopeOf } from '../domain/scope';
import { statusOf } from '../domain/status';
import { type RequestsHappened, requestsView } from '../views/requests-view';
import type { TenantDeps } from './deps';
import { loadDueFacts } from './load-due-facts';

/** The card of the new dates that wait for `who` to decide, with what became of the one that was decided last. */
export async function showRequests(
  deps: TenantDeps,
  base: CardBase,
  who: Pick<Person, 'id' | 'roles'>,
  { page, happened }: { readonly page: number; readonly happened: RequestsHappened },
): Promise<Extract<CardView, { kind: 'requests' }>> {
  const facts = await loadDueFacts(deps, { locale: base.locale });
  const scope = scopeOf(who.id, who.roles);
  const status = statusOf(facts, { now: deps.clock.now(), timeZone: deps.settings.timeZone, filter: '', scope });
  const requests = dueRequestsOf(facts, status, who);
  const answers = await deps.store.readMany(
    'answer',
    deps.tenant,
    requests.flatMap(({ asked }) => asked.by.flatMap(({ last }) => last?.id ?? [])),
  );
  const hindrances = new Map(answers.map(({ doc }) => [doc.id, doc.hindrance]));
  return requestsView(base, { facts, requests, hindrances }, page, happened);
}
