import type { Assignment } from '../domain/assignment';
import { dayOf } from '../domain/calendar';
import { changedSince, withoutHandled } from '../domain/changed-plans';
import type { Instant } from '../domain/dates';
import { openingId } from '../domain/ids';
import { isTerminal } from '../domain/is-open';
import type { Person, Unit } from '../domain/people';
import type { Measure } from '../domain/plan';
import { pointConcerns } from '../domain/point-concerns';
import { REGISTRY, type Tenant } from '../domain/tenant';
import type { CyclePoint, Opening } from '../domain/wheel';
import { openOn } from '../domain/wheel-occurrence';
import { changeDocument } from './change-document';
import { wheelInForce } from './change-wheel';
import type { TenantDeps } from './deps';
import { reportingMeasures } from './due-reports';
import { readAmong, readById, someAtOnce } from './in-parts';
import { type NewPrompt, putOnCards } from './put-on-cards';
import { pagesOf, readAll } from './read-all';

/** The opening that says what was looked through last: everything due that day, at that revision. */
const LOOKED = openingId('looked');

/**
 * Opens what is open today and has not been opened for everybody yet: the points of the wheel, and the measures whose
 * own next report draws near. What is due is read from the data, so an opening missed during an outage is made up
 * once, and one that has closed meanwhile is not made at all. Returns how many prompts were new.
 *
 * Costs two reads while nothing has changed and the day is the same. After a change of one plan it reads that plan's
 * measures; after a change of people or the wheel, and where a point is new, every open one.
 */
export async function openDuePoints(deps: TenantDeps): Promise<number> {
  const { store, tenant, clock, settings } = deps;
  const now = clock.now();
  const today = dayOf(now, settings.timeZone);
  const registered = (await store.read('tenant', REGISTRY, tenant))?.doc;
  const revision = registered?.revision ?? 0;
  const looked = await lookedBefore(deps, now);
  if (looked.on === today && looked.revision === revision) return 0;

  const wheel = await wheelInForce(deps, tenant);
  const changed = looked.revision === null ? 'everything' : changedSince(registered, looked.revision);
  const isToday = looked.on === today && changed !== 'everything';
  const reporting = await reportingMeasures(deps, today, isToday ? changed : 'everything');
  const points = openOn(wheel, today);
  const occasions = [...points, ...reporting].map((one) => openingId(one.occasion));
  const openings = new Map(
    (await readById(store, 'opening', tenant, occasions)).map((one) => [one.id, one.revision] as const),
  );
  /** What of an occasion has not been opened yet. */
  const leftOf = (occasion: string): Left => {
    const opened = openings.get(openingId(occasion));
    if (opened === undefined) return 'everything';
    return changedSince(registered, Math.max(opened, looked.revision ?? 0));
  };
  const due: Due = {
    points: points.map((one) => ({ ...one, prompt: promptOf(one), left: leftOf(one.occasion) })).filter(isLeft),
    reports: reporting
      .map((one) => ({ ...one, left: leftOf(one.occasion) }))
      .filter(({ left, measure }) => left === 'everything' || left.has(measure.planId)),
  };
  const added = await open(deps, due, now);
  await someAtOnce([...due.points, ...due.reports], 100, (one) =>
    remember(deps, openingId(one.occasion), revision, now),
  );
  await remember(deps, LOOKED, revision, now);
  await forgetHandled(deps, revision);
  return added;
}

type Left = ReturnType<typeof changedSince>;
const isLeft = ({ left }: { readonly left: Left }) => left === 'everything' || left.size > 0;

interface Due {
  readonly points: readonly (CyclePoint & { readonly prompt: NewPrompt['prompt']; readonly left: Left })[];
  readonly reports: Awaited<ReturnType<typeof reportingMeasures>>;
}

/** When everything was looked through last; null where it never was, or later than now: the clock has been set back. */
async function lookedBefore({ store, tenant, settings }: TenantDeps, now: Instant) {
  const looked = (await store.read('opening', tenant, LOOKED))?.doc;
  if (!looked || looked.at > now) return { revision: null, on: null };
  return { revision: looked.revision, on: dayOf(looked.at, settings.timeZone) };
}

/** Puts what is due on the cards of those it concerns; returns how many prompts were new. */
async function open(deps: TenantDeps, due: Due, now: Instant): Promise<number> {
  if (due.points.length === 0 && due.reports.length === 0) return 0;
  const { store, tenant, settings } = deps;
  const people = new Map((await readAll(store, 'person', tenant, {})).map((one) => [one.id, one]));
  const units = new Map((await readAll(store, 'unit', tenant, {})).map((one) => [one.id, one]));
  const reports = new Map(due.reports.map((one) => [one.measure.id, one]));
  const byPerson = new Map<string, NewPrompt[]>();
  const followed = new Map<string, boolean>();
  for await (const measures of measuresOf(deps, due)) {
    const asking = await inFollowed(deps, measures, followed);
    for (const one of await readAmong(store, 'assignment', tenant, 'measureId', asking)) {
      const person = people.get(one.personId);
      if (!one.active || !person?.active || isTerminal(one.state)) continue;
      const report = reports.get(one.measureId);
      const prompts = [...pointsFor(due, one, person, units), ...(report ? [report.prompt] : [])];
      if (prompts.length === 0) continue;
      const known = byPerson.get(one.personId) ?? [];
      byPerson.set(one.personId, known);
      for (const prompt of prompts) known.push({ assignmentId: one.id, known: hasPrompt(one, prompt), prompt });
    }
  }
  const today = dayOf(now, settings.timeZone);
  let added = 0;
  for (const [personId, prompts] of byPerson) added += await putOnCards(deps, personId, prompts, today);
  return added;
}

/** The ids of those open whose plan is followed up: the look after one was ended may come before all of it has ended. */
async function inFollowed(
  { store, tenant }: TenantDeps,
  measures: readonly Measure[],
  followed: Map<string, boolean>,
): Promise<readonly string[]> {
  const open = measures.filter((one) => one.open);
  const unknown = open.map((one) => one.planId).filter((id) => !followed.has(id));
  for (const plan of await readById(store, 'plan', tenant, unknown)) followed.set(plan.id, plan.status !== 'closed');
  return open.filter((one) => followed.get(one.planId) !== false).map((one) => one.id);
}

const hasPrompt = (assignment: Assignment, { occasion }: { readonly occasion: string }) =>
  assignment.prompts.some((one) => one.occasion === occasion);

/** The measures that may have to be asked about, a page at a time: all open ones, or those of the plans that changed. */
async function* measuresOf(
  { store, tenant }: TenantDeps,
  { points, reports }: Due,
): AsyncGenerator<readonly Measure[]> {
  if (points.some((one) => one.left === 'everything')) {
    yield* pagesOf(store, 'measure', tenant, { where: { open: true } });
    return;
  }
  const plans = new Set(points.flatMap(({ left }) => (left === 'everything' ? [] : [...left])));
  for (const planId of plans) yield* pagesOf(store, 'measure', tenant, { where: { planId } });
  yield reports.map((one) => one.measure).filter((one) => !plans.has(one.planId));
}

function pointsFor(
  { points }: Due,
  assignment: Assignment,
  person: Person,
  units: ReadonlyMap<string, Unit>,
): readonly NewPrompt['prompt'][] {
  return points
    .filter(({ left }) => left === 'everything' || left.has(assignment.planId))
    .filter(({ point }) => pointConcerns(point, assignment, person, units))
    .map(({ prompt }) => prompt);
}

function promptOf({ occasion, point, opensOn, closesOn, remindOn }: CyclePoint): NewPrompt['prompt'] {
  return { occasion, name: point.code, opensOn, closesOn, remindOn, asks: point.asks };
}

/** Written last: an opening that was interrupted is run again from the start. */
async function remember({ store, tenant }: TenantDeps, id: string, revision: number, at: Instant): Promise<void> {
  const opening: Opening = { id, revision, at };
  if ((await store.create('opening', tenant, opening)) !== 'exists') return;
  // Another instance may have looked at a later revision meanwhile.
  await changeDocument(store, 'opening', tenant, id, (known) => (known.revision > revision ? known : opening));
}

/** What has been opened need not be told apart any more. Somebody else's change meanwhile leaves it for the next look. */
async function forgetHandled({ store, tenant }: TenantDeps, revision: number): Promise<void> {
  const known = await store.read('tenant', REGISTRY, tenant);
  if (!known) return;
  const next: Tenant = withoutHandled(known.doc, revision);
  if (next !== known.doc) await store.replace('tenant', REGISTRY, next, known.version);
}
