import type { Locale } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { dayOf, momentOf, plusDays } from '../domain/calendar';
import type { Instant, LocalDate } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import { SHOWN_FOR_DAYS } from '../domain/delivery-faults';
import type { Facts, Sizes } from '../domain/facts';
import { reportWeek } from '../domain/listing';
import type { Measure, MeasureState } from '../domain/plan';
import { heldIdsOf } from '../domain/privacy/due-reasons';
import { heldPlanId } from '../domain/privacy/held-of-measure';
import { visibleMeasures } from '../domain/privacy/visible-measures';
import { visiblePlan } from '../domain/privacy/visible-plan';
import { REST_LOOK_BACK_DAYS } from '../domain/remind';
import { COUNTED_STATES } from '../domain/summary';
import { isProjected, REGISTRY } from '../domain/tenant';
import { withheldWords } from '../text/withheld';
import type { TenantDeps } from './deps';
import { readAmong, readById } from './in-parts';
import { loadFacts } from './load-facts';
import { readAll } from './read-all';

export interface DueAsk {
  readonly locale?: Locale;
  /** Of a summary: when the last one was sent, null before the first. Left out = no summary is made of it. */
  readonly summarySince?: Instant | null;
}

type Needs = Pick<TenantDeps, 'store' | 'clock' | 'settings' | 'tenant'>;

/**
 * The facts that /status, the summary and the reminders are made from: the measures that are due or need attention,
 * with what belongs to them, and how many there are of the others. What is read grows with what is shown, not with what
 * is stored. Of the organisation (people, units, chats) everything is read: it is as large as it is.
 *
 * Whoever looks, at a part of it or at the whole, has the same answer as from {@link loadFacts}, which is read instead
 * while the documents are an earlier version's and are not found this way yet.
 */
export async function loadDueFacts(deps: Needs, { locale = 'sv', summarySince }: DueAsk = {}): Promise<Facts> {
  const { store, tenant, clock, settings } = deps;
  const registered = await store.read('tenant', REGISTRY, tenant);
  if (!isProjected(registered?.doc)) return loadFacts(store, tenant, locale);
  const today = dayOf(clock.now(), settings.timeZone);
  const [units, people, wheel, conversations, bindings, deliveries, sizes] = await Promise.all([
    readAll(store, 'unit', tenant, {}),
    readAll(store, 'person', tenant, {}),
    store.read('wheel', tenant, 'wheel'),
    readAll(store, 'conversation', tenant, {}),
    readAll(store, 'binding', tenant, {}),
    lateFaults(deps, today),
    sizesOf(deps, summarySince !== undefined),
  ]);
  const gone = [...people, ...units].filter((one) => !one.active).map((one) => one.id);
  const { measures, assignments } = await dueMeasures(deps, { today, gone, summarySince });
  const told = deliveries.filter((one) => one.state === 'uncertain').flatMap((one) => one.prompts);
  const asked = await readById(
    store,
    'assignment',
    tenant,
    told.map((one) => one.assignmentId),
  );
  const plans = await readById(
    store,
    'plan',
    tenant,
    measures.map((one) => one.planId),
  );
  const heldTexts = await readById(store, 'heldText', tenant, [
    ...plans.map((one) => heldPlanId(one.id)),
    ...measures.flatMap(heldIdsOf),
  ]);
  return {
    plans: byId(plans).map((one) => visiblePlan(one, heldTexts, withheldWords(locale))),
    units,
    people,
    measures: visibleMeasures(byId(measures), heldTexts, withheldWords(locale), null, plans),
    assignments: byId([...assignments, ...asked]),
    wheel: wheel?.doc ?? null,
    conversations,
    bindings,
    deliveries,
    sizes,
  };
}

interface DueQuestion {
  readonly today: LocalDate;
  /** People and units that are no longer here. */
  readonly gone: readonly string[];
  readonly summarySince: Instant | null | undefined;
}

/** Measures that may be listed, with all their assignments; and assignments of others that are counted by themselves. */
async function dueMeasures(
  { store, tenant }: Needs,
  { today, gone, summarySince }: DueQuestion,
): Promise<{ readonly measures: readonly Measure[]; readonly assignments: readonly Assignment[] }> {
  const isSummary = summarySince !== undefined;
  const [listed, orphaned, reporting, unanswered, reminded, inRounds, completed] = await Promise.all([
    readAll(store, 'measure', tenant, { range: { field: 'listedFrom', before: plusDays(today, 1) } }),
    readAmong(store, 'measure', tenant, 'restsOn', gone),
    readAll(store, 'measure', tenant, { range: { field: 'reportsOn', ...reportWeek(today) } }),
    readAll(store, 'assignment', tenant, { where: { unanswered: true } }),
    readAll(store, 'assignment', tenant, {
      range: { field: 'lastReminderOn', from: plusDays(today, -REST_LOOK_BACK_DAYS) },
    }),
    isSummary ? readAll(store, 'assignment', tenant, { range: { field: 'roundUntil', from: today } }) : [],
    isSummary && summarySince !== null
      ? readAll(store, 'assignment', tenant, { range: { field: 'completedAt', from: summarySince } })
      : [],
  ]);
  const known = new Map([...listed, ...orphaned, ...reporting].map((one) => [one.id, one]));
  const missing = [...unanswered, ...completed].map((one) => one.measureId).filter((id) => !known.has(id));
  for (const one of await readById(store, 'measure', tenant, missing)) known.set(one.id, one);
  const news = new Set(completed.map((one) => one.measureId));
  // Who never answered before their measure was closed is found as well, and is missed by nobody.
  const measures = [...known.values()].filter((one) => one.open || news.has(one.id));
  const ids = measures.map((one) => one.id);
  const assignments = await readAmong(store, 'assignment', tenant, 'measureId', ids);
  return { measures, assignments: [...assignments, ...reminded, ...inRounds] };
}

/** What Teams refused, or may have got, lately enough to be shown. */
async function lateFaults({ store, tenant, settings }: Needs, today: LocalDate): Promise<readonly Delivery[]> {
  const from = momentOf(plusDays(today, 1 - SHOWN_FOR_DAYS), 0, settings.timeZone);
  const range = { field: 'dueAt', from } as const;
  const [refused, uncertain] = await Promise.all([
    readAll(store, 'delivery', tenant, { where: { state: 'refused' }, range }),
    readAll(store, 'delivery', tenant, { where: { state: 'uncertain' }, range }),
  ]);
  return [...refused, ...uncertain];
}

/** What the store counts in its index: of plans that have been ended nothing but themselves. */
async function sizesOf({ store, tenant }: Needs, isSummary: boolean): Promise<Sizes> {
  const followed = (where: { readonly state?: MeasureState }) =>
    store.count('measure', tenant, { where: { ...where, followed: true } });
  const [plans, endedPlans, measures, ...counts] = await Promise.all([
    store.count('plan', tenant, {}),
    store.count('plan', tenant, { where: { status: 'closed' } }),
    followed({}),
    ...(isSummary ? COUNTED_STATES : []).map((state) => followed({ state })),
  ]);
  const inState = Object.fromEntries(COUNTED_STATES.map((state, at) => [state, counts[at] ?? 0]));
  return { plans: plans - endedPlans, measures, endedPlans, inState: isSummary ? inState : null };
}

/** Each once, in the order everything is read in: lists that are equal in all else stand in it. */
function byId<T extends { readonly id: string }>(found: readonly T[]): readonly T[] {
  const each = new Map(found.map((one) => [one.id, one]));
  return [...each.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
