import type { Store } from '../../../bot/ports/store';
import { closePlan, reopenPlan } from '../../../bot/usecases/close-plan';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { openDuePoints } from '../../../bot/usecases/open-due-points';
import { lastSummary } from '../../../bot/usecases/post-summaries';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { settlePlans } from '../../../bot/usecases/settle-plan';
import { touchRevision } from '../../../bot/usecases/touch-revision';
import { aDelivery, aMeasure, anAssignment, aPerson, aPlan, aWheel, aWheelPoint } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anOffice, type Office, stoppingStore } from '../../support/office';

const plan = aPlan({ id: 'plan-1', title: 'Plan för skolgården' });
const given = { by: 'p-karin', reason: 'Gården byggs om från grunden.' } as const;
const NUMBERS = [1, 2, 3] as const;

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-02-09T10:00:00+01:00');
  const { store, tenant } = office.deps;
  await touchRevision(office.deps, tenant, null);
  await store.create('plan', tenant, plan);
  await store.create('person', tenant, aPerson());
  await store.create('wheel', tenant, aWheel({ points: [aWheelPoint({ opens: '02-02', closes: '02-27' })] }));
  for (const no of NUMBERS) {
    const of = { planId: plan.id, state: 'in_progress' } as const;
    const imported = { ...aMeasure().imported, state: of.state };
    await store.create('measure', tenant, aMeasure({ ...of, id: `m-${no}`, no, title: `Yta ${no}`, imported }));
    await store.create('assignment', tenant, anAssignment({ ...of, id: `a-${no}`, measureId: `m-${no}` }));
  }
});
afterEach(() => office.close());

const states = async () => (await office.all('measure')).map((one) => one.state);
const statusNow = async () => (await office.all('plan'))[0]?.status;
const events = async () =>
  (await office.all('event')).map(({ what }) => what).filter((what) => what === 'close_plan' || what === 'reopen_plan');
const ALL_ENDED = ['cancelled', 'cancelled', 'cancelled'];
const ALL_GOING = ['in_progress', 'in_progress', 'in_progress'];

/** The store of whoever is cut in on: `between` happens right after the `nth` measure was written. */
function cutIn(store: Store, nth: number, between: () => Promise<unknown>): Store {
  let written = 0;
  const replace: Store['replace'] = async (kind, tenant, doc, version) => {
    const outcome = await store.replace(kind, tenant, doc, version);
    if (kind === 'measure') written += 1;
    if (kind === 'measure' && written === nth) await between();
    return outcome;
  };
  return { ...stoppingStore(store, Number.POSITIVE_INFINITY), replace };
}

describe('a plan that is ended, and its measures', () => {
  test('go on together where it is taken up again while it is being ended', async () => {
    const store = cutIn(office.deps.store, 1, () => reopenPlan(office.deps, plan.id, 'p-karin'));
    await closePlan({ ...office.deps, store }, plan.id, given);
    expect(await statusNow()).toBe('active');
    expect(await states()).toEqual(ALL_GOING);
  });

  test('end together where its file is taken in meanwhile, and nobody is asked', async () => {
    const titles = ['Yta 1', 'Yta 2', 'Yta 3', 'Måla gungorna', 'Plantera häcken'];
    const measures = titles.map((title, at) =>
      aDraftMeasure({ no: at + 1, title, responsible: at === 4 ? [] : [aPerson().name] }),
    );
    const draft = aDraft(measures, { title: plan.title });
    let turns = 0;
    const goesOn = async () => {
      turns += 1;
      if (turns === 2) await closePlan(office.deps, plan.id, given);
    };
    expect(await publishDraft(office.deps, 'local', draft, plan.sourceFile, 'p-karin', { goesOn })).toMatchObject({
      ok: true,
    });
    expect(await statusNow()).toBe('closed');
    expect((await office.all('measure')).filter((one) => one.open)).toEqual([]);
    expect(await openDuePoints(office.deps)).toBe(0);
  });

  test('stay ended where what was done is said not to be', async () => {
    const { store, tenant } = office.deps;
    const done = { state: 'completed', answers: 1 } as const;
    const known = await store.read('assignment', tenant, 'a-1');
    if (!known) throw new Error('it is gone');
    await store.replace('assignment', tenant, { ...known.doc, ...done }, known.version);
    await closePlan(office.deps, plan.id, given);
    expect(await states()).toEqual(['completed', 'cancelled', 'cancelled']);
    const said = { doneParts: [], followUp: 'Ytan är öppen igen.', analysis: null, hindrance: null };
    const report = { ...said, newDueProposed: null, state: 'in_progress', schedule: null } as const;
    const assignment = { ...known.doc, ...done };
    await recordAnswer(office.deps, { assignment, by: 'p-rut', seen: 1, report, unchangedFrom: null });
    expect(await states()).toEqual(ALL_ENDED);
    expect(await openDuePoints(office.deps)).toBe(0);
  });

  test.each(['end', 'start'] as const)(
    'are finished by a look, wherever its %s was cut off; nobody is asked before',
    async (what) => {
      if (what === 'start') await closePlan(office.deps, plan.id, given);
      for (let writes = 1; ; writes += 1) {
        if (writes > 40) throw new Error('it never got through');
        const stopped = { ...office.deps, store: stoppingStore(office.deps.store, writes) };
        const run = what === 'end' ? closePlan(stopped, plan.id, given) : reopenPlan(stopped, plan.id, 'p-karin');
        const through = await run.then(
          () => true,
          () => false,
        );
        if ((await statusNow()) === 'closed') expect(await openDuePoints(office.deps)).toBe(0);
        office.clock.turnTo(new Date(Date.parse(office.deps.clock.now()) + 6 * 60_000).toISOString());
        await settlePlans(office.deps);
        const isEnded = (await statusNow()) === 'closed';
        expect(await states()).toEqual(isEnded ? ALL_ENDED : ALL_GOING);
        expect((await office.all('measure')).map((one) => one.followed)).toEqual(NUMBERS.map(() => !isEnded));
        expect((await events()).length % 2 === 1).toBe(isEnded);
        expect(JSON.stringify(await office.deps.store.read('tenant', 'registry', 'local'))).not.toContain('unsettled');
        if (through) break;
        // From the start again, so that each turn is cut off one write later.
        if (what === 'end' && isEnded) await reopenPlan(office.deps, plan.id, 'p-karin');
        if (what === 'start' && !isEnded) await closePlan(office.deps, plan.id, given);
      }
    },
  );

  test('ask again on the card that stands when it is taken up in the same week', async () => {
    const { store, tenant } = office.deps;
    expect(await openDuePoints(office.deps)).toBe(3);
    const message = { conversationId: 'a:rut', messageId: 'm-7' };
    const redraws = async () => (await office.all('delivery')).filter((one) => one.kind === 'redraw');
    for (const { id } of await office.all('delivery')) {
      const card = await store.read('delivery', tenant, id);
      if (card) await store.replace('delivery', tenant, { ...card.doc, state: 'sent', message }, card.version);
    }
    await closePlan(office.deps, plan.id, given);
    for (const { id } of await redraws()) {
      const drawn = await store.read('delivery', tenant, id);
      if (drawn) await store.replace('delivery', tenant, { ...drawn.doc, state: 'sent' }, drawn.version);
    }
    office.clock.turnTo('2026-02-09T11:00:00+01:00');
    await reopenPlan(office.deps, plan.id, 'p-karin');
    expect(await openDuePoints(office.deps)).toBe(3);
    expect(await redraws()).toMatchObject([{ state: 'queued', redraw: { message } }]);
  });

  test('are no news where it was taken up again before the summary', async () => {
    const { store, tenant } = office.deps;
    const sentAt = '2026-02-02T07:00:00.000Z';
    const sent = { kind: 'summary', bindingId: 'b-1', state: 'sent', dueAt: sentAt, sentAt, snapshot: {} } as const;
    await store.create('delivery', tenant, aDelivery({ ...sent, id: 'summary:b-1:2026-W06' }));
    await closePlan(office.deps, plan.id, given);
    expect(await lastSummary(office.deps, tenant, 'b-1')).toMatchObject({ plansClosed: 1 });
    await reopenPlan(office.deps, plan.id, 'p-karin');
    expect(await lastSummary(office.deps, tenant, 'b-1')).not.toHaveProperty('plansClosed');
  });
});
