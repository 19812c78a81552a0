import type { Measure } from '../../../bot/domain/plan';
import { PROJECTION, REGISTRY } from '../../../bot/domain/tenant';
import type { Store } from '../../../bot/ports/store';
import { assignMeasures } from '../../../bot/usecases/assign-measures';
import { changeDocument } from '../../../bot/usecases/change-document';
import { closePlan, reopenPlan } from '../../../bot/usecases/close-plan';
import { statesInArea } from '../../../bot/usecases/count-area';
import type { TenantDeps } from '../../../bot/usecases/deps';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { projectMeasure } from '../../../bot/usecases/project-measure';
import { readAll } from '../../../bot/usecases/read-all';
import { rebuildProjections } from '../../../bot/usecases/rebuild-projections';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anAssignment, aPerson, someFacts } from '../../support/facts-builders';
import { aStoreOf, type FactsStore } from '../../support/facts-store';

const NAMES = ['Rut Ekdal', 'Siv Norr', 'Tor Alm'] as const;
const people = NAMES.map((name) => aPerson(name.slice(0, 3), { name }));
const idOf = (name: (typeof NAMES)[number]) => people[NAMES.indexOf(name)]?.id ?? '';
const FILE = { name: 'plan.csv', sha256: 'aa' };

let deps: FactsStore;
beforeEach(async () => {
  deps = await aStoreOf(someFacts({ plans: [], people }), '2026-01-12T09:00:00.000Z');
});
afterEach(() => deps.store.close());

const countedFor = async (...names: readonly (typeof NAMES)[number][]) => {
  const counts = await statesInArea(deps, new Set(names.map(idOf)));
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
};

async function publish(store: Store = deps.store) {
  const measures = [
    aDraftMeasure({ no: 1, title: 'Läsro', responsible: ['Rut Ekdal', 'Siv Norr'] }),
    aDraftMeasure({ no: 2, title: 'Rastvakter', responsible: ['Siv Norr', 'Rut Ekdal'], status: 'completed' }),
    aDraftMeasure({ no: 3, title: 'Modersmål', responsible: ['Tor Alm'], status: 'not_started' }),
    aDraftMeasure({ no: 4, title: 'Skolskjuts', responsible: [] }),
  ];
  await publishDraft({ ...deps, store }, deps.tenant, aDraft(measures), FILE, 'x');
  return readAll(deps.store, 'measure', deps.tenant, {});
}

test('what a plan names several for is counted for the area of each, once where both are in it, also what is done', async () => {
  await publish();
  expect(await countedFor('Rut Ekdal')).toEqual({ in_progress: 1, completed: 1 });
  expect(await countedFor('Siv Norr')).toEqual({ in_progress: 1, completed: 1 });
  expect(await countedFor('Rut Ekdal', 'Siv Norr')).toEqual({ in_progress: 1, completed: 1 });
  expect(await countedFor(...NAMES)).toEqual({ in_progress: 1, completed: 1, not_started: 1 });
  expect(await deps.store.count('circle', deps.tenant, {})).toBe(1);
});

test('somebody who is given a measure has it counted, and who has it no longer has not', async () => {
  const [measure] = await publish();
  const to = { plan: measure?.planId ?? '', measure: 3, to: 'rut@exempel.se', add: true };
  await assignMeasures(deps, deps.tenant, to, 'x');
  expect(await countedFor('Rut Ekdal')).toEqual({ in_progress: 1, completed: 1, not_started: 1 });
  expect(await countedFor('Tor Alm')).toEqual({ not_started: 1 });
  await assignMeasures(deps, deps.tenant, { ...to, to: 'siv@exempel.se', add: false }, 'x');
  expect(await countedFor('Tor Alm')).toEqual({});
  expect(await countedFor('Siv Norr')).toEqual({ in_progress: 1, completed: 1, not_started: 1 });
});

test('of a plan that was ended nothing is counted, until it is taken up again', async () => {
  const [measure] = await publish();
  const planId = measure?.planId ?? '';
  await closePlan(deps, planId, { by: 'p-karin', reason: 'Ersatt av en ny plan.' });
  expect(await countedFor(...NAMES)).toEqual({});
  await reopenPlan(deps, planId, 'p-karin');
  expect(await countedFor(...NAMES)).toEqual({ in_progress: 1, completed: 1, not_started: 1 });
});

/** The store, and how often a circle was written to it. */
function countingCircles() {
  let circles = 0;
  const store: Store = {
    ...deps.store,
    async create(kind, tenant, doc) {
      if (kind === 'circle') circles += 1;
      return deps.store.create(kind, tenant, doc);
    },
  };
  return { store, written: () => circles };
}

test('whom a measure concerns is written when that is new: not with each state, and not with each reading of the plan', async () => {
  const { store, written } = countingCircles();
  const [first] = await publish(store);
  expect(written()).toBe(2);
  await publish(store);
  const ended = (one: Measure): Measure => ({ ...one, imported: { ...one.imported, state: 'completed' } });
  await projectMeasure({ store }, deps.tenant, first?.id ?? '', ended);
  expect(await countedFor('Rut Ekdal')).toEqual({ completed: 2 });
  expect(written()).toBe(2);
});

test('more people than a question may list are asked for in turns', async () => {
  await publish();
  const many = Array.from({ length: 450 }, (_, at) => `p-${at}`);
  const counts = await statesInArea(deps, new Set([...many, idOf('Tor Alm'), idOf('Rut Ekdal')]));
  expect(counts).toMatchObject({ in_progress: 1, completed: 1, not_started: 1 });
});

/** A store whose process is killed at its first circle, when it is about to be written or once it was. */
function dyingAtCircle(when: 'before' | 'after'): Store {
  const { store } = deps;
  let alive = true;
  return {
    ...store,
    async create(kind, tenant, doc) {
      if (kind !== 'circle' || !alive) return store.create(kind, tenant, doc);
      alive = false;
      if (when === 'after') await store.create(kind, tenant, doc);
      throw new Error('killed');
    },
  };
}

test.each(['before', 'after'] as const)(
  'a process that is killed %s it has stored a circle leaves nothing that is never counted',
  async (when) => {
    await expect(publish(dyingAtCircle(when))).rejects.toThrow('killed');
    const [, , third] = await publish();
    expect(await countedFor('Siv Norr')).toEqual({ in_progress: 1, completed: 1 });
    if (!third) throw new Error('there are four');
    await deps.store.create('assignment', deps.tenant, anAssignment(third, people[1] ?? aPerson('Siv')));
    const again = () => projectMeasure({ store: dyingAtCircle(when) }, deps.tenant, third.id);
    await expect(again()).rejects.toThrow('killed');
    await projectMeasure(deps, deps.tenant, third.id);
    expect(await countedFor('Siv Norr')).toEqual({ in_progress: 1, completed: 1, not_started: 1 });
  },
);

test('what an earlier version stored is counted once it has been written anew, also where that was cut off', async () => {
  await publish();
  await forgetCircles(deps);
  const { store, tenant } = deps;
  await changeDocument(store, 'tenant', REGISTRY, tenant, (one) => ({ ...one, projection: PROJECTION - 1 }));
  await expect(rebuildProjections({ ...deps, store: dyingAtCircle('before') })).rejects.toThrow('killed');
  await rebuildProjections(deps);
  expect(await countedFor('Siv Norr')).toEqual({ in_progress: 1, completed: 1 });
});

/** What is stored as it was before there were circles. */
async function forgetCircles({ store, tenant }: TenantDeps): Promise<void> {
  for (const { doc, version } of (await store.find('circle', tenant, {})).items)
    await store.remove('circle', tenant, doc.id, version);
  for (const { doc, version } of (await store.find('measure', tenant, {})).items) {
    const { circleKey: _, ...before } = doc;
    await store.replace('measure', tenant, before as typeof doc, version);
  }
}
