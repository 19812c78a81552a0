import type { CardBase, CardView } from '../../cards/views';
import { weekOf } from '../domain/calendar';
import type { Facts } from '../domain/facts';
import { maySeeSummary } from '../domain/roles';
import { EVERYTHING, peopleIn, type Scope, scopeOf } from '../domain/scope';
import { type Status, statusOf } from '../domain/status';
import { areasOf, type Before, summaryOf } from '../domain/summary';
import { areasView } from '../views/areas-view';
import { summaryView } from '../views/summary-view';
import { statesInArea } from './count-area';
import type { TenantDeps } from './deps';
import type { Known } from './identify-sender';
import { loadDueFacts } from './load-due-facts';
import { loadFacts } from './load-facts';
import { lastSummary } from './post-summaries';
import { readAll } from './read-all';

type AreasView = Extract<CardView, { kind: 'areas' }>;
type SummaryView = Extract<CardView, { kind: 'summary' }>;

export type SummaryShown<View> =
  | { readonly outcome: 'shown'; readonly view: View }
  | { readonly outcome: 'refused'; readonly reason: 'not_allowed' };

/**
 * /sammanfattning: the summary as it is now, for what the caller may see; `caller` null for the command line, which
 * sees everything. What has changed is counted from the channel's last summary, where it was asked for in a channel
 * that gets them, else from the latest in any. A head of area sees their own area, with which no channel's counts can
 * be compared.
 */
export async function showSummary(
  deps: TenantDeps,
  base: CardBase,
  caller: Known | null,
  bindingId: string | null,
): Promise<SummaryShown<SummaryView>> {
  const scope = summaryScope(caller);
  if (scope === null) return { outcome: 'refused', reason: 'not_allowed' };
  const before = scope.sees === 'all' ? await latestSummary(deps, bindingId) : null;
  const facts = await loadDueFacts(deps, { locale: base.locale, summarySince: before?.sentAt ?? null });
  const status = statusFrom(facts, deps, scope);
  const inside = peopleIn(scope, facts.people);
  if (inside === null) return { outcome: 'shown', view: summaryView(base, summaryOf(status, facts, before)) };
  const inState = status.inState ?? (await statesInArea(deps, inside));
  return {
    outcome: 'shown',
    view: summaryView(base, summaryOf({ ...status, inState }, inArea(facts, inside), before)),
  };
}

/** [Per område]: the same counts for each area the caller may see. */
export async function showAreas(
  deps: TenantDeps,
  base: CardBase,
  caller: Known | null,
): Promise<SummaryShown<AreasView>> {
  const scope = summaryScope(caller);
  if (scope === null) return { outcome: 'refused', reason: 'not_allowed' };
  // An area is made of all its measures.
  const status = statusFrom(await loadFacts(deps.store, deps.tenant, base.locale), deps, scope);
  return { outcome: 'shown', view: areasView(base, weekOf(status.today), areasOf(status)) };
}

function summaryScope(caller: Known | null): Scope | null {
  if (caller === null) return EVERYTHING;
  return maySeeSummary(caller.roles) ? scopeOf(caller.person.id, caller.roles) : null;
}

function statusFrom(facts: Facts, { clock, settings }: TenantDeps, scope: Scope): Status {
  return statusOf(facts, { now: clock.now(), timeZone: settings.timeZone, filter: '', scope });
}

/** The facts with the assignments in sight alone: the rounds a head of area sees are those of their own units. */
function inArea(facts: Facts, inside: ReadonlySet<string>): Facts {
  return { ...facts, assignments: facts.assignments.filter((one) => inside.has(one.personId)) };
}

async function latestSummary(deps: TenantDeps, bindingId: string | null): Promise<Before | null> {
  const bound = async () => (await readAll(deps.store, 'binding', deps.tenant, {})).filter((one) => one.active);
  const ids = bindingId === null ? (await bound()).map((one) => one.id) : [bindingId];
  let latest: Before | null = null;
  for (const id of ids) {
    const before = await lastSummary(deps, deps.tenant, id);
    if (before && (latest === null || before.sentAt > latest.sentAt)) latest = before;
  }
  return latest;
}
