import { rollupInPlan } from '../../../bot/domain/plan-closing';
import { heldMeasureId } from '../../../bot/domain/privacy/held-of-measure';
import { withProjections } from '../../../bot/domain/prompts';
import { rollup } from '../../../bot/domain/rollup';
import type { TenantDeps } from '../../../bot/usecases/deps';
import { heldIn } from '../../../bot/usecases/held-in-status';
import { loadDueFacts } from '../../../bot/usecases/load-due-facts';
import { planReminders } from '../../../bot/usecases/remind-unanswered';
import { runTick } from '../../../bot/usecases/run-tick';
import { showStatus } from '../../../bot/usecases/show-status';
import { showSummary } from '../../../bot/usecases/show-summary';
import { touchRevision } from '../../../bot/usecases/touch-revision';
import { statusInText } from '../../../scripts/commands/status';
import { aHeldText } from '../../support/builders';
import { countingStore } from '../../support/counting-store';
import {
  aBinding,
  aChat,
  aDelivery,
  aMeasure,
  anAssignment,
  aPerson,
  aPlan,
  aPrompt,
  aUnit,
  onDay,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';
import { aStoreOf, registerTenant } from '../../support/facts-store';

const TODAY = '2018-02-05';
const NOW = `${TODAY}T09:00:00.000Z`;
const DUE = 12;

/**
 * A year on: `inOrder` measures that were answered and are not due (half of them are done, or all but `goOn`), a dozen
 * that are late or have not been answered, refused cards of last year, and answers to each of last year's points. Every
 * third is shared by two.
 */
async function municipality(inOrder: number, goOn = inOrder / 2) {
  const rut = aPerson('Rut', { unitIds: ['u-Bokskolan'] });
  const siv = aPerson('Siv', { unitIds: ['u-Sundskolan'] });
  const year = ['2017-05-15', '2017-09-15', '2018-01-15'].map((opensOn, at) => {
    const closesOn = ['2017-06-13', '2017-10-13', '2018-02-13'][at] ?? '';
    return aPrompt({ occasion: `point:KUL ${at}:2017`, opensOn, closesOn, answeredAt: `${opensOn}T12:00:00.000Z` });
  });
  const last = { id: 'x', by: rut.id, excerpt: null, unchanged: false, newDueProposed: null };
  const done = Array.from({ length: inOrder }, (_, at) => {
    const measure = aMeasure(at + 1, { planId: 'plan-b', nextDue: '2018-12-01', nextReport: onDay('2017-06-30') });
    const state = at < goOn ? ('in_progress' as const) : ('completed' as const);
    const said = { ...last, at: '2018-01-16T12:00:00.000Z', state, schedule: null };
    return {
      measure,
      said: { state, last: said, answers: 3, prompts: year.slice(0, 2), lastReminderOn: '2017-10-10' },
    };
  });
  const due = Array.from({ length: DUE }, (_, at) => {
    const measure = aMeasure(at + 1, { planId: 'plan-a', nextDue: at % 2 === 0 ? '2018-01-31' : '2018-12-01' });
    return { measure, said: { prompts: [aPrompt({ closesOn: '2018-02-13' })] } };
  });
  const both = [...done, ...due].map(({ measure, said }, at) => {
    const holders = at % 3 === 0 ? [rut, siv] : [rut];
    const assignments = holders.map((one) => withProjections(anAssignment(measure, one, said), TODAY));
    return { assignments, measure: rollup(measure, assignments) };
  });
  const deps = await aStoreOf(
    someFacts({
      plans: [aPlan(), aPlan({ id: 'plan-b' })],
      units: [aUnit('Bokskolan'), aUnit('Sundskolan', { forms: ['gymnasieskola'] })],
      people: [rut, siv],
      measures: both.map((one) => one.measure),
      assignments: both.flatMap((one) => one.assignments),
      conversations: [aChat(rut)],
      bindings: [aBinding({ active: false })],
      deliveries: Array.from({ length: inOrder }, (_, at) =>
        aDelivery({ id: `card:${at}`, personId: rut.id, state: 'refused', refusal: 'unknown', madeOn: '2017-09-15' }),
      ).map((one) => ({ ...one, dueAt: '2017-09-15T07:00:00.000Z' })),
    }),
    NOW,
  );
  await registerTenant(deps.store, 'local');
  await deps.store.create('wheel', 'local', { id: 'wheel', points: [], changedAt: NOW, changedBy: 'x' });
  const store = countingStore(deps.store);
  return { ...deps, store };
}

const caller = { person: aPerson('Kim', { roles: ['administrator'] }), roles: ['administrator'] } as const;
const head = { person: aPerson('Rut', { roles: ['head_of_area'] }), roles: ['head_of_area'] } as const;
const base = { locale: 'sv', today: TODAY, timeZone: STOCKHOLM } as const;

const ASKED: readonly (readonly [string, (deps: TenantDeps) => Promise<unknown>])[] = [
  ['/status', (deps) => showStatus(deps, base, caller, { filter: '', group: null, page: 0 })],
  ['/status of a head of area', (deps) => showStatus(deps, base, head, { filter: '', group: null, page: 0 })],
  ...['Rut', 'försenad', 'närvaro', 'åtgärd', 'pausad', 'grundskola', 'gymnasiet'].map(
    (filter) =>
      [
        `/status ${filter}`,
        (deps: TenantDeps) => showStatus(deps, base, caller, { filter, group: null, page: 0 }),
      ] as const,
  ),
  ['the summary', (deps) => showSummary(deps, base, caller, 'b-ledning')],
  ['the summary of a head of area', (deps) => showSummary(deps, base, head, null)],
  ['follow-up status', (deps) => statusInText(deps, '', 80)],
  ['follow-up status Rut', (deps) => statusInText(deps, 'Rut', 80)],
  ['a preview of reminders', (deps) => planReminders(deps, caller, '')],
];

describe.each(ASKED)('%s', (_, ask) => {
  test('reads as many documents of ten times as many measures, where as many are due', async () => {
    const counts: unknown[] = [];
    for (const size of [40, 400]) {
      const deps = await municipality(size);
      deps.store.taken();
      await ask(deps);
      counts.push(deps.store.taken());
      await deps.store.close();
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]).toMatchObject({ measure: expect.any(Number) });
    expect((counts[0] as Record<string, number>)['measure']).toBeLessThan(40);
  });
});

/** Plans of earlier years that were ended: each with one measure that was done by then, and one that was not, of Siv's. */
async function withEnded(deps: TenantDeps, count: number) {
  const siv = aPerson('Siv');
  for (let at = 1; at <= count; at += 1) {
    const planId = `plan-ended-${at}`;
    const closing = {
      at: `2016-0${(at % 9) + 1}-01T09:00:00.000Z`,
      on: '2016-06-01',
      by: 'p-Kim',
      reason: 'Året är slut.',
    };
    const plan = aPlan({ id: planId, title: `Läsro år ${at}`, status: 'closed', closings: [closing] });
    await deps.store.create('plan', 'local', plan);
    for (const no of [1, 2]) {
      const measure = aMeasure(no, { planId, nextDue: '2016-05-01', title: 'Bokprat' });
      const state = no === 1 ? ('completed' as const) : ('in_progress' as const);
      const given = withProjections(anAssignment(measure, siv, { state, answers: 1 }), TODAY);
      await deps.store.create('assignment', 'local', given);
      await deps.store.create('measure', 'local', rollupInPlan(measure, [given], plan));
    }
  }
}

describe.each(ASKED)('%s, where plans have been ended,', (name, ask) => {
  test('reads and counts as much of ten times as many of them, but for the titles a filter is compared with', async () => {
    const counts: Readonly<Record<string, number>>[] = [];
    for (const ended of [3, 30]) {
      const deps = await municipality(40);
      await withEnded(deps, ended);
      deps.store.taken();
      await ask(deps);
      const { plan = 0, ...others } = deps.store.taken();
      counts.push(/status \S+$/.test(name) ? others : { ...others, plan });
      await deps.store.close();
    }
    expect(counts[1]).toEqual(counts[0]);
  });
});

test('/status of an area, of the name of plans that were ended elsewhere, looks through the last of them alone', async () => {
  const counts: number[] = [];
  for (const ended of [0, 30, 60]) {
    const deps = await municipality(40);
    await withEnded(deps, ended);
    const tom = { person: aPerson('Tom', { roles: ['head_of_area'] }), roles: ['head_of_area'] } as const;
    await deps.store.create('person', 'local', tom.person);
    deps.store.taken();
    await showStatus(deps, base, tom, { filter: 'läsro', group: null, page: 0 });
    counts.push(deps.store.taken()['assignment'] ?? 0);
    await deps.store.close();
  }
  const [none = 0, some = 0, many] = counts;
  expect(many).toBe(some);
  expect(some - none).toBeLessThanOrEqual(2 * 20); // for who has a part in them, and for what they were called
});

test('how many texts wait of what a filter names is told from what /status has read of the municipality', async () => {
  const deps = await municipality(40);
  const text = aHeldText({ id: heldMeasureId('plan-a-1'), planId: 'plan-a', measureId: 'plan-a-1', open: true });
  await deps.store.create('heldText', 'local', text);
  const facts = await loadDueFacts(deps);
  deps.store.taken();
  await heldIn(deps, facts, 'sv', 'åtgärd');
  const read = deps.store.taken();
  expect(read['heldText']).toBeGreaterThan(0);
  for (const kind of ['person', 'unit', 'wheel', 'conversation', 'binding']) expect(read[kind]).toBeUndefined();
  await deps.store.close();
});

test.each([
  ['/status', (deps: TenantDeps) => showStatus(deps, base, caller, { filter: 'nävraro', group: null, page: 0 })],
  [
    '/status of an area',
    (deps: TenantDeps) => showStatus(deps, base, head, { filter: 'nävraro', group: null, page: 0 }),
  ],
  ['follow-up status', (deps: TenantDeps) => statusInText(deps, 'nävraro', 80)],
])(
  '%s of a misspelt word reads what is open, and as many documents of ten times as many that are done',
  async (_, ask) => {
    const counts: Readonly<Record<string, number>>[] = [];
    for (const size of [40, 400]) {
      const deps = await municipality(size, 10);
      deps.store.taken();
      const told = await ask(deps);
      expect(JSON.stringify(told)).toMatch(/nothing_for_filter|Inget stämmer/);
      counts.push(deps.store.taken());
      await deps.store.close();
    }
    expect(counts[1]).toEqual(counts[0]);
  },
);

test('/status of an area, of a misspelt word, reads what is open there and nothing of what is open elsewhere', async () => {
  const counts: Readonly<Record<string, number>>[] = [];
  for (const elsewhere of [40, 400]) {
    const deps = await municipality(20, 10);
    const tom = aPerson('Tom');
    await deps.store.create('person', 'local', tom);
    for (let no = 1; no <= elsewhere; no += 1) {
      const measure = aMeasure(no, { planId: 'plan-b', id: `annan-${no}`, nextDue: '2018-12-01' });
      const given = withProjections(anAssignment(measure, tom, {}), TODAY);
      await deps.store.create('measure', 'local', rollup(measure, [given]));
      await deps.store.create('assignment', 'local', given);
    }
    for (const filter of ['xylofon', 'Tom']) {
      deps.store.taken();
      const told = await showStatus(deps, base, head, { filter, group: null, page: 0 });
      expect(told).toMatchObject({ view: { kind: 'notice', notice: 'nothing_for_filter' } });
      counts.push(deps.store.taken());
    }
    await deps.store.close();
  }
  const [misspelt, named, ...more] = counts;
  expect(more).toEqual([misspelt, named]);
  expect(named).toEqual(misspelt);
  expect(misspelt?.['measure']).toBeLessThan(60);
});

test('/status of a whole title, and of a plan, reads as many documents of ten times as many measures', async () => {
  for (const filter of ['Åtgärd 3', 'läxhjälp']) {
    const counts: unknown[] = [];
    for (const size of [40, 400]) {
      const deps = await municipality(size, size);
      await deps.store.create('plan', 'local', aPlan({ id: 'plan-c', title: 'Läxhjälp' }));
      for (const [no, title] of ['Åtgärd 3', 'Studieverkstad'].entries()) {
        const measure = aMeasure(no + 1, { planId: 'plan-c', title, nextDue: '2018-12-01' });
        const given = withProjections(anAssignment(measure, aPerson('Rut'), {}), TODAY);
        await deps.store.create('measure', 'local', rollup(measure, [given]));
        await deps.store.create('assignment', 'local', given);
      }
      deps.store.taken();
      const told = await showStatus(deps, base, caller, { filter, group: null, page: 0 });
      expect(told).toMatchObject({ view: { kind: 'status' } });
      counts.push(deps.store.taken());
      await deps.store.close();
    }
    expect(counts[1]).toEqual(counts[0]);
  }
});

test('a look with nothing to do reads the same handful of documents, however many there are', async () => {
  const counts: Record<string, number>[] = [];
  for (const size of [40, 400]) {
    const deps = await municipality(size);
    await runTick(deps);
    deps.store.taken();
    await runTick(deps);
    counts.push(deps.store.taken());
    await deps.store.close();
  }
  const [few = {}, many = {}] = counts;
  expect(many).toEqual(few);
  expect(few).toMatchObject({ tenant: 3, opening: 1, assignment: 1 });
  expect(few['measure']).toBeUndefined();
  expect(Object.values(few).reduce((sum, one) => sum + one, 0)).toBeLessThan(15);
});

test('the look after one plan has changed reads that plan, and after people have, every open measure', async () => {
  const read: Record<string, number>[] = [];
  for (const planId of ['plan-a', null]) {
    const deps = await municipality(400);
    const points = [
      { code: 'KUL 1', name: 'Uppföljning', opens: '01-15', closes: '02-13', remind: [], asks: [], audience: null },
    ];
    const wheel = await deps.store.read('wheel', 'local', 'wheel');
    await deps.store.replace('wheel', 'local', { ...(wheel?.doc ?? fail()), points }, wheel?.version ?? '');
    await runTick(deps);
    await runTick(deps);
    await touchRevision(deps, 'local', planId);
    deps.store.taken();
    await runTick(deps);
    read.push(deps.store.taken());
    deps.store.taken();
    await runTick(deps);
    expect(deps.store.taken()['measure']).toBeUndefined();
    await deps.store.close();
  }
  const [plan, everybody] = read;
  expect(plan?.['measure']).toBe(DUE + 1); // and whether one of its measures is about to report
  expect(everybody?.['measure']).toBeGreaterThan(200);
  expect(everybody?.['measure']).toBeLessThan(220); // of the 400, half are done
});

const fail = (): never => {
  throw new Error('there is a wheel');
};
