import type { CardBase, CardView, Locale, NoticeView } from '../../cards/views';
import { dueRequestsOf } from '../domain/due-requests';
import type { Facts } from '../domain/facts';
import { mayAdminister } from '../domain/roles';
import { type Scope, scopeOf } from '../domain/scope';
import { STATUS_GROUPS, type Status, statusOf } from '../domain/status';
import { noticeView } from '../views/notice-view';
import { type StatusAsk, statusView } from '../views/status-view';
import type { TenantDeps } from './deps';
import type { Known } from './identify-sender';
import { loadDueFacts } from './load-due-facts';
import { remindersFor } from './remind-unanswered';
import { standsNowhere } from './stands-nowhere';

type StatusView = Extract<CardView, { kind: 'status' }>;

/** What /status answers; `own_only` for somebody whose measures are all they may see: they get their own list. */
export type StatusShown =
  | { readonly outcome: 'shown'; readonly view: StatusView | NoticeView }
  | { readonly outcome: 'refused'; readonly reason: 'own_only' };

export async function showStatus(
  deps: TenantDeps,
  base: CardBase,
  caller: Known,
  ask: StatusAsk,
): Promise<StatusShown> {
  const scope = scopeOf(caller.person.id, caller.roles);
  if (scope.sees === 'own') return { outcome: 'refused', reason: 'own_only' };
  const due = await dueStatus(deps, base.locale, scope, ask.filter);
  if (await listsNothingKnown(deps, due, scope, ask.filter))
    return { outcome: 'shown', view: nothingForFilter(base, ask.filter) };
  const { facts, status } = due;
  const remindable = remindersFor(caller, status, facts, deps.settings.timeZone)?.to.length ?? 0;
  // All that wait, whatever is filtered: of a part it would be another number than that of the list it leads to.
  const all = ask.group === null ? statusOf(facts, { ...questionOf(deps, scope), filter: '' }) : null;
  const requests = all ? dueRequestsOf(facts, all, { id: caller.person.id, roles: caller.roles }).length : 0;
  const may = { remindable, requests, assign: mayAdminister(caller.roles) };
  return { outcome: 'shown', view: statusView(base, status, ask, may) };
}

/** Whether a typed filter lists nothing that this caller may see, and a word of it stands nowhere: misspelt, or unknown. */
export async function matchesNothing(
  deps: TenantDeps,
  base: CardBase,
  caller: Known,
  filter: string,
): Promise<boolean> {
  if (filter.trim() === '') return false;
  const scope = scopeOf(caller.person.id, caller.roles);
  return listsNothingKnown(deps, await dueStatus(deps, base.locale, scope, filter), scope, filter);
}

/** A status with the facts of what is due that it was made from. */
export interface DueStatus {
  readonly facts: Facts;
  readonly status: Status;
}

export async function dueStatus(deps: TenantDeps, locale: Locale, scope: Scope, filter: string): Promise<DueStatus> {
  const facts = await loadDueFacts(deps, { locale });
  return { facts, status: statusOf(facts, { ...questionOf(deps, scope), filter }) };
}

const questionOf = ({ clock, settings }: TenantDeps, scope: Scope) => ({
  now: clock.now(),
  timeZone: settings.timeZone,
  scope,
});

/** Whether a filtered status has nothing in its lists, and a word of the filter stands nowhere. */
export async function listsNothingKnown(
  deps: TenantDeps,
  { facts, status: { groups } }: DueStatus,
  scope: Scope,
  filter: string,
): Promise<boolean> {
  const isNothingListed = STATUS_GROUPS.every((code) => groups[code].length === 0);
  return isNothingListed && standsNowhere(deps, facts, scope, filter);
}

export const nothingForFilter = (base: CardBase, filter: string): NoticeView =>
  noticeView(base, 'nothing_for_filter', { filter: filter.trim() }, ['status', 'help']);
