import type { CardBase, CardView, Locale, NoticeView, Press } from '../../cards/views';
import { dueRequestsOf } from '../domain/due-requests';
import { type Facts, registerOf } from '../domain/facts';
import { NOTHING_NAMED } from '../domain/in-order';
import type { Plan } from '../domain/plan';
import { mayAdminister } from '../domain/roles';
import { type Scope, scopeOf } from '../domain/scope';
import { linesIn, STATUS_GROUPS, type Status, type StatusLine, statusOf } from '../domain/status';
import { isDayOurs, maySetDue } from '../domain/who-decides';
import { noticeView } from '../views/notice-view';
import { type StatusAsk, statusView } from '../views/status-view';
import type { TenantDeps } from './deps';
import { endedAmong, endedMeasures } from './ended-in-status';
import type { Known } from './identify-sender';
import { loadDueFacts } from './load-due-facts';
import { type Beyond, type BeyondAsk, lookBeyondLists, titledBesideLists } from './look-beyond-lists';
import { plansNamedBy } from './names-of-measures';
import { readAll } from './read-all';
import { remindersFor } from './remind-unanswered';
import { plansAsReadersSee } from './visible-plan-words';

type StatusView = Extract<CardView, { kind: 'status' }>;

/** What /status answers, with the facts of what is due that it was made from; `own_only` for somebody whose measures are all they may see: they get their own list. */
export type StatusShown =
  | { readonly outcome: 'shown'; readonly view: StatusView | NoticeView; readonly facts: Facts }
  | { readonly outcome: 'refused'; readonly reason: 'own_only' };

/** Measures in order that are shown where nothing else is: who typed a title wants to see that one. */
const FOUND_SHOWN = 5;

export async function showStatus(
  deps: TenantDeps,
  base: CardBase,
  caller: Known,
  ask: StatusAsk,
): Promise<StatusShown> {
  const scope = scopeOf(caller.person.id, caller.roles);
  if (scope.sees === 'own') return { outcome: 'refused', reason: 'own_only' };
  const due = await dueStatus(deps, base.locale, scope, ask.filter);
  const { facts, status } = due;
  const beyondAsk = { scope, filter: ask.filter, locale: base.locale, most: ask.group === null ? FOUND_SHOWN : 0 };
  const beyond = await beyondLists(deps, due, beyondAsk);
  const plans = ask.group === null ? await plansNamed(deps, base.locale, ask.filter) : [];
  const ended = await endedAmong(deps, plans, facts, scope);
  const isNowhere = beyond.outcome === 'nowhere' && ended.length === 0;
  const cancelled = isNowhere && beyondAsk.most > 0 ? await endedMeasures(deps, facts, beyondAsk) : null;
  if (beyond.outcome === 'nowhere' && isNowhere && cancelled === null) {
    const { filter, group } = ask;
    const view = nothingForFilter(base, filter, beyond.near, (name) => ({
      act: 'status',
      filter: name,
      group,
      page: 0,
    }));
    return { outcome: 'shown', view, facts };
  }
  const remindable = remindersFor(caller, status, facts, deps.settings.timeZone)?.to.length ?? 0;
  const who = { id: caller.person.id, roles: caller.roles };
  // All that wait, whatever is filtered: of a part it would be another number than that of the list it leads to.
  const all = ask.group === null ? statusOf(facts, { ...questionOf(deps, scope), filter: '' }) : null;
  const requests = all ? dueRequestsOf(facts, all, who).length : 0;
  const { assignments } = registerOf(facts);
  const date = ({ measure, plan }: StatusLine) =>
    isDayOurs(plan, measure) && maySetDue(who, assignments.get(measure.id) ?? [], facts.people);
  const may = { remindable, requests, assign: mayAdminister(caller.roles), date };
  const named = cancelled ?? (beyond.outcome === 'known' ? beyond.named : NOTHING_NAMED);
  const view = { ...statusView(base, status, ask, may, named), ...(ended.length === 0 ? {} : { ended }) };
  const [only] = plans;
  if (!may.assign || only === undefined || plans.length > 1) return { outcome: 'shown', view, facts };
  const plan = { plan: only.id, title: only.title, closed: only.status === 'closed' };
  return { outcome: 'shown', view: { ...view, plan }, facts };
}

/** The plans that the words of a filter name, as readers see them. */
export async function plansNamed(deps: TenantDeps, locale: Locale, filter: string): Promise<readonly Plan[]> {
  if (filter.trim() === '') return [];
  const plans = await readAll(deps.store, 'plan', deps.tenant, {});
  return plansNamedBy(filter, await plansAsReadersSee(deps, plans, locale));
}

/**
 * What is said of a typed filter that lists nothing this caller may see, where a word of it stands nowhere: misspelt, or
 * unknown. Null where all of them are known. `asks` is the press that asks the same of another name.
 */
export async function nothingMatches(
  deps: TenantDeps,
  base: CardBase,
  caller: Known,
  filter: string,
  asks: (name: string) => Press,
): Promise<NoticeView | null> {
  if (filter.trim() === '') return null;
  const { locale } = base;
  const scope = scopeOf(caller.person.id, caller.roles);
  const due = await dueStatus(deps, locale, scope, filter);
  const beyond = await beyondLists(deps, due, { scope, filter, locale, most: 0 });
  return beyond.outcome === 'nowhere' ? nothingForFilter(base, filter, beyond.near, asks) : null;
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

/** What a filter stands for that is in none of its lists: all of it where they are empty, else whole titles alone. */
export async function beyondLists(
  deps: TenantDeps,
  { facts, status }: DueStatus,
  given: Omit<BeyondAsk, 'most'> & { readonly most?: number },
): Promise<Beyond> {
  const ask = { most: FOUND_SHOWN, ...given };
  if (ask.filter.trim() === '') return { outcome: 'known', named: NOTHING_NAMED };
  if (STATUS_GROUPS.every((code) => status.groups[code].length === 0)) return lookBeyondLists(deps, facts, ask);
  const listed = new Set([...linesIn(status.groups)].map((one) => one.measure.id));
  return { outcome: 'known', named: await titledBesideLists(deps, facts, ask, listed) };
}

function nothingForFilter(
  base: CardBase,
  filter: string,
  near: readonly string[],
  asks: (name: string) => Press,
): NoticeView {
  const meant = near.map((name) => ({ name, press: asks(name) }));
  return { ...noticeView(base, 'nothing_for_filter', { filter: filter.trim() }, ['status', 'help']), meant };
}
