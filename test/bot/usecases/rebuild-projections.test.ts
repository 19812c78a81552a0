import { openPrompts } from '../../../bot/domain/prompts';
import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { PROJECTION, REGISTRY } from '../../../bot/domain/tenant';
import type { Documents, Store } from '../../../bot/ports/store';
import { statesInArea } from '../../../bot/usecases/count-area';
import { loadDueFacts } from '../../../bot/usecases/load-due-facts';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { rebuildProjections } from '../../../bot/usecases/rebuild-projections';
import { runTick } from '../../../bot/usecases/run-tick';
import {
  aMeasure,
  anAssignment,
  aPerson,
  aPlan,
  aPrompt,
  aUnit,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';
import { aStoreOf } from '../../support/facts-store';

const NOW = '2018-01-20T09:00:00.000Z';
const NEW_FIELDS = [
  'followed',
  'circleKey',
  'listedFrom',
  'restsOn',
  'reportsOn',
  'unanswered',
  'roundUntil',
  'completedAt',
];

/** A document as an earlier version wrote it. */
const older = <T extends object>(doc: T): T =>
  Object.fromEntries(Object.entries(doc).filter(([field]) => !NEW_FIELDS.includes(field))) as T;

/** Late, unanswered and ownerless measures and some in order, from before they were found by anything. */
async function anOlderStore(count = 9) {
  const rut = aPerson('Rut');
  const measures = Array.from({ length: count }, (_, at) =>
    aMeasure(at + 1, { nextDue: ['2018-01-10', '2018-12-01', null][at % 3] ?? null }),
  );
  const assignments = measures
    .slice(0, (count * 2) / 3)
    .map((one, at) => anAssignment(one, rut, { prompts: at % 2 === 0 ? [aPrompt()] : [] }));
  const facts = someFacts({
    people: [rut],
    measures: measures.map(older),
    assignments: assignments.map(older),
  });
  const deps = await aStoreOf(facts, NOW);
  await deps.store.create('tenant', REGISTRY, { id: 'local', revision: 3, serviceUrl: null });
  return deps;
}

const question = { now: NOW, timeZone: STOCKHOLM, filter: '', scope: EVERYTHING };

test('what an earlier version stored is written anew by the first look, and found from then on', async () => {
  const deps = await anOlderStore();
  const before = statusOf(await loadDueFacts(deps), question);
  expect(before.groups.overdue.length + before.groups.no_responsible.length).toBeGreaterThan(3);
  await runTick(deps);
  const tenant = await deps.store.read('tenant', REGISTRY, 'local');
  expect(tenant?.doc).toMatchObject({ projection: PROJECTION, revision: 3 });
  const due = await loadDueFacts(deps);
  expect(due.sizes).toMatchObject({ measures: 9 });
  const all = await loadFacts(deps.store, deps.tenant);
  expect(statusOf(due, question).groups).toEqual(statusOf(all, question).groups);
  expect(
    all.assignments.filter((one) => openPrompts(one, '2018-01-20').length > 0).every((one) => one.unanswered),
  ).toBe(true);
  await deps.store.close();
});

test('a measure given to a name that leads to nobody is listed, which an earlier version found by its day alone', async () => {
  const responsible = [{ type: 'text', text: 'rektorerna' }] as const;
  const found = { nextDue: '2018-12-01', listedFrom: '2018-11-03' };
  const school = { type: 'unit', unitId: 'u-Bokskolan' } as const;
  const measures = [
    aMeasure(1, { ...found, responsible }),
    aMeasure(2, { ...found, responsible: [school, ...responsible] }),
  ];
  const deps = await aStoreOf(someFacts({ measures, units: [aUnit('Bokskolan')] }), NOW);
  await deps.store.create('tenant', REGISTRY, { id: 'local', revision: 3, serviceUrl: null, projection: 2 });
  await runTick(deps);
  const due = await loadDueFacts(deps);
  expect(due.sizes).toMatchObject({ measures: 2 });
  expect(statusOf(due, question).groups.unlinked).toHaveLength(2);
  await deps.store.close();
});

test('what was done in a plan that an earlier version ended is counted no more, as is what was not done in it', async () => {
  const closings = [{ at: '2018-01-08T09:00:00.000Z', on: '2018-01-08', by: 'p-Kim', reason: 'Arbetet är klart.' }];
  const ended = aPlan({ id: 'plan-gammal', title: 'Skolgården', status: 'closed', closings });
  const of = { planId: ended.id, responsible: [{ type: 'person', personId: 'p-Rut' }] } as const;
  const measures = [
    aMeasure(1, { ...of, state: 'completed' }),
    aMeasure(2, of),
    aMeasure(3, { ...of, planId: 'plan-a' }),
  ];
  const facts = someFacts({ plans: [aPlan(), ended], people: [aPerson('Rut')], measures: measures.map(older) });
  const deps = await aStoreOf(facts, NOW);
  await deps.store.create('tenant', REGISTRY, { id: 'local', revision: 3, serviceUrl: null, projection: 3 });
  await runTick(deps);
  const { sizes } = await loadDueFacts(deps, { summarySince: null });
  expect(sizes).toMatchObject({ plans: 1, endedPlans: 1, measures: 1, inState: { in_progress: 1, completed: 0 } });
  expect(await statesInArea(deps, new Set(['p-Rut']))).toMatchObject({ in_progress: 1, completed: 0 });
  await deps.store.close();
});

test('stopped after any of its writes it is not done, and the next one finishes it', async () => {
  for (const writes of [0, 1, 2, 3, 5, 8, 13]) {
    const deps = await anOlderStore();
    const dying = endingAfter(deps.store, writes);
    await expect(rebuildProjections({ ...deps, store: dying })).rejects.toThrow('killed');
    expect((await loadDueFacts(deps)).sizes).toBeUndefined();
    await rebuildProjections(deps);
    const all = await loadFacts(deps.store, deps.tenant);
    expect(statusOf(await loadDueFacts(deps), question).groups).toEqual(statusOf(all, question).groups);
    await deps.store.close();
  }
});

test('once it is done it writes nothing, and costs one read', async () => {
  const deps = await anOlderStore();
  await rebuildProjections(deps);
  await rebuildProjections({
    ...deps,
    store: { ...endingAfter(deps.store, 0), find: () => Promise.reject(new Error('read')) },
  });
  await deps.store.close();
});

test('it asks little of the store at once, however much there is: who presses meanwhile does not wait behind it', async () => {
  const deps = await anOlderStore(150);
  const { store } = deps;
  const now = { underWay: 0, most: 0 };
  const counted = async <T>(call: () => Promise<T>): Promise<T> => {
    now.underWay += 1;
    now.most = Math.max(now.most, now.underWay);
    return call().finally(() => {
      now.underWay -= 1;
    });
  };
  await rebuildProjections({
    ...deps,
    store: {
      ...store,
      read: (...asked) => counted(() => store.read(...asked)),
      replace: (...asked) => counted(() => store.replace(...asked)),
    },
  });
  expect(now.most).toBeGreaterThan(1);
  expect(now.most).toBeLessThanOrEqual(16);
  expect((await loadDueFacts(deps)).sizes).toMatchObject({ measures: 150 });
  await deps.store.close();
});

/** A store whose process is killed at one of its writes. */
function endingAfter(store: Store, writes: number): Store {
  let left = writes;
  return {
    ...store,
    async replace(kind, tenant, doc: Documents[typeof kind], version) {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return store.replace(kind, tenant, doc, version);
    },
  };
}
