import { dayOf } from '../../../bot/domain/calendar';
import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { assignMeasures } from '../../../bot/usecases/assign-measures';
import { closePlan, endingOf, reopenPlan } from '../../../bot/usecases/close-plan';
import { exportPlan } from '../../../bot/usecases/export-plan';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { openDuePoints } from '../../../bot/usecases/open-due-points';
import { lastSummary } from '../../../bot/usecases/post-summaries';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { remindDue } from '../../../bot/usecases/remind-due';
import {
  aDelivery,
  aLastAnswer,
  aMeasure,
  anAssignment,
  aPerson,
  aPlan,
  aPrompt,
  aWheel,
  aWheelPoint,
} from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anOffice, type Office, stoppingStore } from '../../support/office';

const REASON = 'Planen lästes in två gånger.';
const DAY = '2026-02-09T10:00:00+01:00';
const given = { by: 'p-karin', reason: REASON } as const;
const plan = aPlan({ id: 'plan-1', title: 'Plan för läsro' });
const message = { conversationId: 'a:rut', messageId: 'm-1' };
const prompt = aPrompt({ opensOn: '2026-02-02', closesOn: '2026-02-27', remindOn: ['2026-02-20'] });
const answered = { ...prompt, occasion: 'point:KUL 0:2026', answeredAt: '2026-02-03T08:00:00.000Z', answerId: 'a-1-1' };
const last = aLastAnswer({ by: 'p-rut', state: 'in_progress' });
const going = aMeasure({ id: 'm-1', no: 1, planId: plan.id, title: 'Läsro efter lunch', state: 'in_progress' });
const done = aMeasure({ id: 'm-2', no: 2, planId: plan.id, title: 'Bokinköp', state: 'completed', open: false });
const proposal = aMeasure({
  id: 'm-3',
  no: 3,
  planId: plan.id,
  title: 'Läsombud',
  state: 'proposed',
  open: false,
  imported: { ...aMeasure().imported, state: 'proposed', schedule: null },
});
const hers = anAssignment({
  id: 'a-1',
  planId: plan.id,
  measureId: going.id,
  state: 'in_progress',
  answers: 1,
  last,
  prompts: [answered, prompt],
  awaiting: true,
  unanswered: true,
  touchOn: '2026-02-20',
});
const card = aDelivery({
  id: 'card:p-rut:2026-W06',
  personId: 'p-rut',
  state: 'sent',
  message,
  prompts: [{ assignmentId: hers.id, occasion: prompt.occasion }],
});

async function anOfficeWithPlan(): Promise<Office> {
  const office = await anOffice(DAY);
  const { store } = office.deps;
  await store.create('plan', 'local', plan);
  await store.create('person', 'local', aPerson());
  for (const one of [going, { ...done, imported: { ...done.imported, state: 'completed' as const } }, proposal])
    await store.create('measure', 'local', one);
  await store.create('assignment', 'local', hers);
  await store.create('delivery', 'local', card);
  return office;
}

let office: Office;
beforeEach(async () => {
  office = await anOfficeWithPlan();
});
afterEach(() => office.close());

const states = async (of: Office) => (await of.all('measure')).sort((a, b) => a.no - b.no).map((one) => one.state);
const events = async (of: Office) =>
  (await of.all('event')).filter(({ what }) => what === 'close_plan' || what === 'reopen_plan').map(({ what }) => what);
const statusNow = async ({ deps }: Office) =>
  statusOf(await loadFacts(deps.store, 'local', 'sv'), {
    now: deps.clock.now(),
    timeZone: 'Europe/Stockholm',
    filter: '',
    scope: EVERYTHING,
  });

describe('a plan that is ended', () => {
  test('cancels what is not done, leaves what is, and asks nobody any more', async () => {
    expect(await closePlan(office.deps, plan.id, given)).toMatchObject({
      ok: true,
      already: false,
      ending: 2,
      asked: 1,
    });
    expect(await states(office)).toEqual(['cancelled', 'completed', 'cancelled']);
    expect(await office.all('plan')).toMatchObject([
      { status: 'closed', closings: [{ by: 'p-karin', on: '2026-02-09', reason: REASON }] },
    ]);
    const [assignment] = await office.all('assignment');
    expect(assignment).toMatchObject({
      awaiting: false,
      touchOn: null,
      state: 'in_progress',
      last,
      prompts: [answered],
    });
    const redraws = (await office.all('delivery')).filter((one) => one.kind === 'redraw');
    expect(redraws).toMatchObject([{ redraw: { message } }]);
    office.clock.turnTo('2026-02-20T09:00:00+01:00');
    expect(await remindDue(office.deps)).toBe(0);
    expect(await events(office)).toEqual(['close_plan']);
  });

  test('stopped after any write and ended again is the same, with the first reason', async () => {
    for (let writes = 0; ; writes += 1) {
      if (writes > 40) throw new Error('it never got through');
      const own = await anOfficeWithPlan();
      const stopped = { ...own.deps, store: stoppingStore(own.deps.store, writes) };
      const through = await closePlan(stopped, plan.id, given).then(
        () => true,
        () => false,
      );
      const isDecided = (await own.all('plan'))[0]?.status === 'closed';
      own.clock.turnTo('2026-02-10T10:00:00+01:00');
      await closePlan(own.deps, plan.id, { by: 'p-annan', reason: 'Arbetet är över.' });
      expect(await states(own)).toEqual(['cancelled', 'completed', 'cancelled']);
      expect((await own.all('assignment'))[0]?.prompts).toEqual([answered]);
      expect((await own.all('delivery')).filter((one) => one.kind === 'redraw')).toHaveLength(1);
      expect((await own.all('plan'))[0]?.closings).toMatchObject([{ by: isDecided ? 'p-karin' : 'p-annan' }]);
      expect(await events(own)).toEqual(['close_plan']);
      await own.close();
      if (through) break;
    }
  });

  test('stands in no list, and a summary says once that it was ended', async () => {
    await closePlan(office.deps, plan.id, given);
    const { groups, inState } = await statusNow(office);
    expect(Object.values(groups).flat()).toEqual([]);
    expect(inState).toEqual({}); // what was done in it is in no week's figures any more
    const { store, tenant } = office.deps;
    const sent = (sentAt: string, id: string) =>
      aDelivery({ id, kind: 'summary', bindingId: 'b-1', state: 'sent', dueAt: sentAt, sentAt, snapshot: {} });
    await store.create('delivery', tenant, sent('2026-02-02T07:00:00.000Z', 'summary:b-1:2026-W06'));
    expect(await lastSummary(office.deps, tenant, 'b-1')).toMatchObject({ plansClosed: 1 });
    await store.create('delivery', tenant, sent('2026-02-16T07:00:00.000Z', 'summary:b-1:2026-W08'));
    expect(await lastSummary(office.deps, tenant, 'b-1')).not.toHaveProperty('plansClosed');
  });

  test('takes in no file, and nobody is given its measures, before it is taken up again', async () => {
    await closePlan(office.deps, plan.id, given);
    const draft = aDraft([aDraftMeasure({ no: 1, title: going.title })], { title: plan.title });
    const read = () => publishDraft(office.deps, 'local', draft, plan.sourceFile, 'p-karin');
    expect(await read()).toEqual({ ok: false, refusal: { code: 'plan_closed', title: plan.title } });
    expect(
      await assignMeasures(office.deps, 'local', { plan: plan.id, measure: 1, to: 'p-rut', add: false }, 'p-karin'),
    ).toMatchObject({ ok: false, refusal: { code: 'measure_ended' } });
    expect(await states(office)).toEqual(['cancelled', 'completed', 'cancelled']);
    await reopenPlan(office.deps, plan.id, 'p-karin');
    expect(await read()).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ ok: true, change: { outcome: 'unchanged' } });
    expect((await office.all('plan'))[0]).toMatchObject({ status: 'active', closings: [{ reason: REASON }] });
  });

  test('is exported whole, with why it was ended', async () => {
    await closePlan(office.deps, plan.id, given);
    const files = new Map<string, string>();
    for await (const { name, bytes } of exportPlan(office.deps, plan)) files.set(name, Buffer.from(bytes).toString());
    expect(files.get('measures.json')).toContain('endedWithPlan');
    expect(files.get('events.json')).toContain(REASON);
  });

  test.each([
    ['', 'required'],
    ['x'.repeat(501), 'too_long'],
    ['Fel person: 20110203-1234.', 'personal_number'],
    ['Pojken i 3A har flyttat.', 'about_a_child'],
  ] as const)('is not ended for %j', async (reason, refusal) => {
    expect(await closePlan(office.deps, plan.id, { ...given, reason })).toEqual({ ok: false, refusal });
    expect(await office.all('plan')).toEqual([plan]);
    expect(await states(office)).toEqual(['in_progress', 'completed', 'proposed']);
  });

  test('that is not there is said to be gone', async () => {
    expect(await endingOf(office.deps, 'plan-2')).toBeNull();
    expect(await closePlan(office.deps, 'plan-2', given)).toEqual({ ok: false, refusal: 'plan_gone' });
    expect(await reopenPlan(office.deps, 'plan-2', 'p-karin')).toEqual({ ok: false, refusal: 'plan_gone' });
  });
});

describe('a plan that is taken up again', () => {
  test('stands where it stood, and is asked about anew, wherever it was stopped', async () => {
    for (let writes = 0; ; writes += 1) {
      if (writes > 40) throw new Error('it never got through');
      const own = await anOfficeWithPlan();
      const { store, tenant } = own.deps;
      await store.create('wheel', tenant, aWheel({ points: [aWheelPoint({ opens: '02-02', closes: '02-27' })] }));
      await closePlan(own.deps, plan.id, given);
      expect(await openDuePoints(own.deps)).toBe(0);
      const stopped = { ...own.deps, store: stoppingStore(store, writes) };
      const through = await reopenPlan(stopped, plan.id, 'p-karin').then(
        () => true,
        () => false,
      );
      own.clock.turnTo('2026-02-10T10:00:00+01:00');
      await reopenPlan(own.deps, plan.id, 'p-karin');
      expect(await states(own)).toEqual(['in_progress', 'completed', 'proposed']);
      expect(JSON.stringify(await own.all('measure'))).not.toContain('endedWithPlan');
      expect(await events(own)).toEqual(['close_plan', 'reopen_plan']);
      expect(await openDuePoints(own.deps)).toBe(1);
      const today = dayOf(own.clock.now(), 'Europe/Stockholm');
      expect((await own.all('assignment'))[0]?.prompts.some((one) => one.closesOn > today)).toBe(true);
      await own.close();
      if (through) break;
    }
  });

  test('counts an answer that was on its way when it was ended, and not before', async () => {
    await closePlan(office.deps, plan.id, given);
    const [assignment] = await office.all('assignment');
    if (!assignment) throw new Error('the assignment is gone');
    const said = { doneParts: [], followUp: 'Klart.', analysis: null, hindrance: null, newDueProposed: null };
    const report = { ...said, state: 'completed', schedule: null } as const;
    await recordAnswer(office.deps, { assignment, by: 'p-rut', seen: 1, report, unchangedFrom: null });
    expect(await states(office)).toEqual(['cancelled', 'completed', 'cancelled']);
    await reopenPlan(office.deps, plan.id, 'p-karin');
    expect(await states(office)).toEqual(['completed', 'completed', 'proposed']);
  });

  test('may be ended once more, and both times stay with it', async () => {
    await closePlan(office.deps, plan.id, given);
    await reopenPlan(office.deps, plan.id, 'p-karin');
    expect(await reopenPlan(office.deps, plan.id, 'p-karin')).toMatchObject({ ok: true, already: true });
    office.clock.turnTo('2026-03-09T10:00:00+01:00');
    await closePlan(office.deps, plan.id, { ...given, reason: 'Arbetet är över.' });
    expect((await office.all('plan'))[0]?.closings).toMatchObject([
      { reason: REASON, reopened: { by: 'p-karin' } },
      { reason: 'Arbetet är över.' },
    ]);
    expect(await states(office)).toEqual(['cancelled', 'completed', 'cancelled']);
  });
});
