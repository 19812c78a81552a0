import type { CardBase, NoticeView, StatusView } from '../../cards/views';
import { mayAdminister } from '../domain/roles';
import { scopeOf } from '../domain/scope';
import { type Status, statusOf } from '../domain/status';
import { noticeView } from '../views/notice-view';
import { type StatusAsk, statusView } from '../views/status-view';
import type { TenantDeps } from './deps';
import type { Known } from './identify-sender';
import { loadFactsFor } from './load-due-facts';
import { remindersFor } from './remind-unanswered';

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
  const facts = await loadFactsFor(deps, { filter: ask.filter, scope, locale: base.locale });
  const { timeZone } = deps.settings;
  const status = statusOf(facts, { now: deps.clock.now(), timeZone, filter: ask.filter, scope });
  if (ask.filter.trim() !== '' && isEmptyStatus(status))
    return { outcome: 'shown', view: nothingForFilter(base, ask.filter) };
  const remindable = remindersFor(caller, status, facts, timeZone)?.to.length ?? 0;
  return { outcome: 'shown', view: statusView(base, status, ask, { remindable, assign: mayAdminister(caller.roles) }) };
}

/** Whether nothing that this caller may see stands under a typed filter, due or not: a name misspelt or unknown. */
export async function matchesNothing(
  deps: TenantDeps,
  base: CardBase,
  caller: Known,
  filter: string,
): Promise<boolean> {
  if (filter.trim() === '') return false;
  const scope = scopeOf(caller.person.id, caller.roles);
  const facts = await loadFactsFor(deps, { filter, scope, locale: base.locale });
  return isEmptyStatus(statusOf(facts, { now: deps.clock.now(), timeZone: deps.settings.timeZone, filter, scope }));
}

export const nothingForFilter = (base: CardBase, filter: string): NoticeView =>
  noticeView(base, 'nothing_for_filter', { filter: filter.trim() }, ['status', 'help']);

/** Whether a status has nothing in it, open or ended, and nothing that did not get through. */
export function isEmptyStatus({ lines, groups }: Status): boolean {
  return lines.length === 0 && groups.not_answered.length === 0 && groups.delivery_faults.length === 0;
}
