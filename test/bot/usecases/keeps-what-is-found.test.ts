import fc from 'fast-check';
import { plusDays } from '../../../bot/domain/calendar';
import type { Facts } from '../../../bot/domain/facts';
import { rollup } from '../../../bot/domain/rollup';
import { EVERYTHING, scopeOf } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { summaryOf } from '../../../bot/domain/summary';
import { assignMeasures } from '../../../bot/usecases/assign-measures';
import { changeDocument } from '../../../bot/usecases/change-document';
import { closeMissing } from '../../../bot/usecases/close-missing';
import { loadDueFacts } from '../../../bot/usecases/load-due-facts';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { readAll } from '../../../bot/usecases/read-all';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { runTick } from '../../../bot/usecases/run-tick';
import { showSummary } from '../../../bot/usecases/show-summary';
import { summaryView } from '../../../bot/views/summary-view';
import { aWheelPoint } from '../../support/builders';
import { aMeasure, anAssignment, aPerson, STOCKHOLM, someFacts } from '../../support/facts-builders';
import { aStoreOf, type FactsStore, registerTenant } from '../../support/facts-store';
import { generatedFacts, WRITTEN_ON } from '../../support/generated-facts';

/** What somebody does, or a day that comes; `at` chooses to what, among whatever there is. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('look' as const), days: fc.integer({ min: 0, max: 12 }) }),
  fc.record({
    kind: fc.constant('answer' as const),
    at: fc.nat(50),
    state: fc.constantFrom('in_progress', 'completed', 'paused'),
    schedule: fc.constantFrom('on_plan', 'delayed', null),
    newDueIn: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
  }),
  fc.record({
    kind: fc.constant('give' as const),
    at: fc.nat(50),
    to: fc.constantFrom('siv@exempel.se', 'tor@exempel.se', 'role:principal'),
    add: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('leave' as const), who: fc.constantFrom('p-Siv', 'p-Ulf', 'p-Vera') }),
  fc.record({ kind: fc.constant('close' as const), at: fc.nat(50) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function done(deps: FactsStore, one: Deed): Promise<void> {
  const { store, tenant, clock } = deps;
  const today = () => clock.now().slice(0, 10);
  switch (one.kind) {
    case 'look':
      clock.turnTo(`${plusDays(today(), one.days)}T09:00:00.000Z`);
      await runTick(deps);
      return;
    case 'answer': {
      const assignments = (await readAll(store, 'assignment', tenant, {})).filter((other) => other.active);
      const assignment = assignments[one.at % Math.max(1, assignments.length)];
      if (!assignment) return;
      const { state, schedule, newDueIn } = one;
      const newDueProposed = newDueIn === null ? null : plusDays(today(), newDueIn);
      const said = { followUp: 'Det går framåt.', analysis: null, hindrance: null, newDueProposed };
      const report = { state, schedule, doneParts: [], ...said };
      await recordAnswer(deps, {
        assignment,
        by: assignment.personId,
        seen: assignment.answers,
        report,
        unchangedFrom: null,
      });
      return;
    }
    case 'give': {
      const measures = await readAll(store, 'measure', tenant, {});
      const measure = measures[one.at % Math.max(1, measures.length)];
      if (!measure) return;
      await assignMeasures(deps, tenant, { plan: measure.planId, measure: measure.no, to: one.to, add: one.add }, 'x');
      return;
    }
    case 'leave':
      await changeDocument(store, 'person', tenant, one.who, (person) => ({ ...person, active: false }));
      return;
    case 'close': {
      const measures = await readAll(store, 'measure', tenant, {});
      const measure = measures[one.at % Math.max(1, measures.length)];
      const file = { name: 'ny.md', sha256: 'b'.repeat(64) };
      if (measure) await closeMissing(deps, tenant, measure.id, { by: 'x', on: today(), file });
    }
  }
}

/** What is shown of some facts: everything a card is made from. */
function shown(facts: Facts, deps: FactsStore) {
  const now = deps.clock.now();
  const status = statusOf(facts, { now, timeZone: STOCKHOLM, filter: '', scope: EVERYTHING });
  const before = { sentAt: '2026-02-02T07:00:00.000Z', sentOn: '2026-02-02', snapshot: {}, answers: 0, moved: 0 };
  return { groups: status.groups, measures: status.measures, summary: summaryOf(status, facts, before) };
}

const HEADS = ['Rut', 'Siv'].map((name) => aPerson(name, { roles: ['head_of_area'] }));

/** The summaries that heads of area have of what is stored, and those that are made from everything. */
async function ofAreas(deps: FactsStore) {
  const base = { locale: 'sv', today: deps.clock.now().slice(0, 10), timeZone: STOCKHOLM } as const;
  const shown = HEADS.map((person) => showSummary(deps, base, { person, roles: person.roles }, null));
  return (await Promise.all(shown)).map((one) => one.outcome === 'shown' && one.view);
}

function ofAreasFrom(facts: Facts, { clock }: FactsStore) {
  const base = { locale: 'sv', today: clock.now().slice(0, 10), timeZone: STOCKHOLM } as const;
  return HEADS.map(({ id, roles }) => {
    const status = statusOf(facts, { now: clock.now(), timeZone: STOCKHOLM, filter: '', scope: scopeOf(id, roles) });
    const own = new Set(status.lines.flatMap((line) => line.assignments));
    const inSight = { ...facts, assignments: facts.assignments.filter((one) => own.has(one)) };
    return summaryView(base, summaryOf(status, inSight, null));
  });
}

test('whatever is done, and however many days come, what is due is found by itself', async () => {
  await fc.assert(
    fc.asyncProperty(generatedFacts, fc.array(deed, { minLength: 1, maxLength: 4 }), async (facts, deeds) => {
      const deps = await aStoreOf(facts, `${WRITTEN_ON}T09:00:00.000Z`);
      const { store, tenant } = deps;
      await registerTenant(store, tenant);
      const points = [aWheelPoint({ code: 'KUL 5', opens: '02-06', closes: '02-16', remind: [5] })];
      await store.create('wheel', tenant, { id: 'wheel', points, changedAt: WRITTEN_ON, changedBy: 'x' });
      for (const one of deeds) {
        await done(deps, one);
        const due = await loadDueFacts(deps, { summarySince: '2026-02-02T07:00:00.000Z' });
        expect(due.sizes).toBeDefined();
        const all = await loadFacts(store, tenant);
        expect(shown(due, deps)).toEqual(shown(all, deps));
        expect(await ofAreas(deps)).toEqual(ofAreasFrom(all, deps));
      }
      await store.close();
    }),
    { numRuns: 20 },
  );
});

test('a new date that is asked for is seen, also where the answer changes nothing else', async () => {
  const rut = aPerson('Rut');
  const measure = aMeasure(1, { nextDue: '2026-12-01' });
  const assignment = anAssignment(measure, rut);
  const deps = await aStoreOf(
    someFacts({ people: [rut], measures: [rollup(measure, [assignment])], assignments: [assignment] }),
    `${WRITTEN_ON}T09:00:00.000Z`,
  );
  const { store, tenant } = deps;
  await registerTenant(store, tenant);
  expect((await loadDueFacts(deps)).measures).toEqual([]);
  const { state, schedule } = assignment;
  const said = { followUp: 'Vi hinner inte.', analysis: null, hindrance: null, newDueProposed: '2027-02-01' };
  const report = { state, schedule, doneParts: [], ...said };
  await recordAnswer(deps, { assignment, by: rut.id, seen: 0, report, unchangedFrom: null });
  expect((await loadDueFacts(deps)).measures).toHaveLength(1);
  await store.close();
});
