import type { Assignment } from '../domain/assignment';
import { dayOf, plusDays, workingDayOnOrBefore } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { openingId, reportOccasion } from '../domain/ids';
import { isTerminal } from '../domain/is-open';
import type { Person, Unit } from '../domain/people';
import type { Measure } from '../domain/plan';
import { pointConcerns } from '../domain/point-concerns';
import { REGISTRY } from '../domain/tenant';
import type { CyclePoint, Opening } from '../domain/wheel';
import { openOn } from '../domain/wheel-occurrence';
import { changeDocument } from './change-document';
import { wheelInForce } from './change-wheel';
import type { TenantDeps } from './deps';
import { type NewPrompt, putOnCards } from './put-on-cards';
import { readAll } from './read-all';

/** Days before a report of its own is due on which who has not answered is reminded. */
const REPORT_REMINDERS = [7, 2] as const;

/**
 * Opens what is open today and has not been opened for everybody yet: the points of the wheel, and the measures whose
 * own next report draws near. What is due is read from the data, so an opening missed during an outage is made up
 * once, and one that has closed meanwhile is not made at all. Returns how many prompts were new.
 *
 * Costs nothing while nothing has changed: an opening remembers the tenant's revision it was made at.
 */
export async function openDuePoints(deps: TenantDeps): Promise<number> {
  const { store, tenant, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  const revision = (await store.read('tenant', REGISTRY, tenant))?.doc.revision ?? 0;
  const wheel = await wheelInForce(deps, tenant);
  const points = openOn(wheel, today);
  const reporting = await reportingMeasures(deps, today);
  const occasions = [...points.map((one) => one.occasion), ...reporting.map((one) => one.occasion)];
  const openings = new Map(
    (await store.readMany('opening', tenant, occasions.map(openingId))).map((one) => [one.doc.id, one.doc.revision]),
  );
  const isNew = ({ occasion }: { occasion: string }) => openings.get(openingId(occasion)) !== revision;
  const newPoints = points.filter(isNew);
  const newReports = reporting.filter(isNew);
  if (newPoints.length === 0 && newReports.length === 0) return 0;

  const assigned =
    newPoints.length > 0
      ? await allActive(deps)
      : await activeOf(
          deps,
          newReports.map((one) => one.measure),
        );
  const register = await registerOf(deps, assigned);
  const byPerson = new Map<string, NewPrompt[]>();
  const add = (assignment: Assignment, prompt: NewPrompt['prompt']) =>
    byPerson.set(assignment.personId, [...(byPerson.get(assignment.personId) ?? []), { assignment, prompt }]);
  for (const assignment of assigned) {
    const person = register.people.get(assignment.personId);
    const measure = register.measures.get(assignment.measureId);
    if (!person?.active || !measure?.open || isTerminal(assignment.state)) continue;
    for (const point of newPoints) {
      if (pointConcerns(point.point, assignment, person, register.units)) add(assignment, promptOfPoint(point));
    }
    for (const report of newReports) {
      if (report.measure.id === measure.id) add(assignment, report.prompt);
    }
  }
  let added = 0;
  for (const [personId, prompts] of byPerson) added += await putOnCards(deps, personId, prompts, today);
  for (const { occasion } of [...newPoints, ...newReports]) await rememberOpening(deps, occasion, revision);
  return added;
}

function promptOfPoint(one: CyclePoint): NewPrompt['prompt'] {
  return {
    occasion: one.occasion,
    name: one.point.code,
    opensOn: one.opensOn,
    closesOn: one.closesOn,
    remindOn: one.remindOn,
    asks: one.point.asks,
  };
}

interface Reporting {
  readonly occasion: string;
  readonly measure: Measure;
  readonly prompt: NewPrompt['prompt'];
}

/** Measures in the window before their own next report. One whose day has passed unreported leaves the window for good. */
async function reportingMeasures(deps: TenantDeps, today: LocalDate): Promise<readonly Reporting[]> {
  const found = await readAll(deps.store, 'measure', deps.tenant, {
    where: { open: true },
    range: { field: 'reportOpensOn', before: plusDays(today, 1) },
  });
  const reporting: Reporting[] = [];
  for (const measure of found) {
    const closesOn = measure.nextReport?.date ?? null;
    if (closesOn === null || closesOn < today) {
      await changeDocument(deps.store, 'measure', deps.tenant, measure.id, (one) =>
        (one.nextReport?.date ?? '') < today ? { ...one, reportOpensOn: null } : one,
      );
      continue;
    }
    const opensOn = measure.reportOpensOn ?? today;
    const occasion = reportOccasion(measure.id, closesOn);
    const remindOn = REPORT_REMINDERS.map((days) => workingDayOnOrBefore(plusDays(closesOn, -days))).filter(
      (day) => day > opensOn,
    );
    const name = reportName(measure.nextReport?.raw ?? '');
    reporting.push({ occasion, measure, prompt: { occasion, name, opensOn, closesOn, remindOn, asks: ['follow_up'] } });
  }
  return reporting;
}

/** The plan's own words for the report, "Ny återrapport juni 2018"; a bare date of a column gets the word before it. */
function reportName(raw: string): string {
  const words = raw.trim().replace(/\.$/, '');
  return /rapport|redovis|uppfölj/i.test(words) ? words : `Återrapport ${words}`.trim();
}

async function allActive(deps: TenantDeps): Promise<readonly Assignment[]> {
  return (await readAll(deps.store, 'assignment', deps.tenant, {})).filter((one) => one.active);
}

async function activeOf(deps: TenantDeps, measures: readonly Measure[]): Promise<readonly Assignment[]> {
  const lists = await Promise.all(
    measures.map((one) => readAll(deps.store, 'assignment', deps.tenant, { where: { measureId: one.id } })),
  );
  return lists.flat().filter((one) => one.active);
}

interface Register {
  readonly people: ReadonlyMap<string, Person>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly units: ReadonlyMap<string, Unit>;
}

async function registerOf({ store, tenant }: TenantDeps, assignments: readonly Assignment[]): Promise<Register> {
  const ids = (of: (one: Assignment) => string) => [...new Set(assignments.map(of))];
  const [people, measures, units] = await Promise.all([
    store.readMany(
      'person',
      tenant,
      ids((one) => one.personId),
    ),
    store.readMany(
      'measure',
      tenant,
      ids((one) => one.measureId),
    ),
    readAll(store, 'unit', tenant, {}),
  ]);
  return {
    people: new Map(people.map((one) => [one.doc.id, one.doc])),
    measures: new Map(measures.map((one) => [one.doc.id, one.doc])),
    units: new Map(units.map((one) => [one.id, one])),
  };
}

/** Written last: an opening that was interrupted is run again from the start. */
async function rememberOpening(deps: TenantDeps, occasion: string, revision: number): Promise<void> {
  const opening: Opening = { id: openingId(occasion), revision, at: deps.clock.now() };
  const created = await deps.store.create('opening', deps.tenant, opening);
  if (created === 'exists') await changeDocument(deps.store, 'opening', deps.tenant, opening.id, () => opening);
}
