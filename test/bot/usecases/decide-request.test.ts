import type { Person } from '../../../bot/domain/people';
import type { Store } from '../../../bot/ports/store';
import { cardBase } from '../../../bot/usecases/card-base';
import { askWhyKept, decideRequest } from '../../../bot/usecases/decide-request';
import { drawDelivery } from '../../../bot/usecases/draw-delivery';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { lastSummary } from '../../../bot/usecases/post-summaries';
import { queueRequests } from '../../../bot/usecases/queue-requests';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { settleAnswers } from '../../../bot/usecases/settle-answers';
import { showRequests } from '../../../bot/usecases/show-requests';
import {
  askedOffice,
  disa,
  due,
  happened,
  hearing,
  hers,
  late,
  majaAnswers,
  tureAsks,
  words,
} from '../../support/asked-office';
import { aDelivery, anAnswer, aPlan } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { type Office, stoppingStore } from '../../support/office';

const press = { act: 'decide_due', measure: late.id, on: '2026-03-31', decided: 0, accept: true, page: 0 } as const;

const decided = async (office: Office) =>
  (await office.all('event')).filter((one) => one.what === 'move_due' || one.what === 'keep_due');
test('a decision stopped after any write and pressed again is taken, logged and told once', async () => {
  for (let writes = 0; ; writes += 1) {
    if (writes > 20) throw new Error('it never got through');
    const office = await askedOffice();
    const through = await decideRequest(hearing(office, stoppingStore(office.deps.store, writes)), press).then(
      () => true,
      () => false,
    );
    office.clock.turnTo('2026-02-09T11:00:00+01:00');
    await decideRequest(hearing(office), press);
    const [measure] = await office.all('measure');
    expect(measure).toMatchObject({ nextDue: '2026-03-31', originalDue: [due], dueDecisions: [{ to: '2026-03-31' }] });
    expect(await decided(office)).toMatchObject([
      { at: measure?.dueDecisions?.[0]?.at, detail: { from: '2026-01-31' } },
    ]);
    expect(await words(office)).toMatchObject([{ personId: 'p-maja' }]);
    await office.close();
    if (through) break;
  }
});

test('a decision that was cut off is told and logged also where nobody presses again', async () => {
  for (let writes = 0; ; writes += 1) {
    if (writes > 20) throw new Error('it never got through');
    const office = await askedOffice();
    const store = stoppingStore(office.deps.store, writes);
    const through = await decideRequest(hearing(office, store), press).then(
      () => true,
      () => false,
    );
    const isDecided = (await office.all('measure'))[0]?.dueDecisions !== undefined;
    expect(await words(office)).toHaveLength(isDecided ? 1 : 0);
    expect(await decided(office)).toHaveLength(isDecided ? 1 : 0);
    await office.close();
    if (through) break;
  }
});

test('whoever asks is heard also where the process ended before the card was queued', async () => {
  for (let writes = 1; ; writes += 1) {
    if (writes > 20) throw new Error('it never got through');
    const office = await askedOffice();
    const { store, tenant } = office.deps;
    const stored = await store.read('assignment', tenant, hers.id);
    if (!stored) throw new Error('the assignment is gone');
    await store.replace('assignment', tenant, { ...hers, answers: 0, last: null }, stored.version);
    const report = {
      doneParts: [],
      followUp: 'Dröjer.',
      analysis: null,
      hindrance: null,
      newDueProposed: '2026-03-31',
    };
    const through = await recordAnswer(
      { ...office.deps, store: stoppingStore(store, writes) },
      {
        assignment: { ...hers, answers: 0, last: null },
        by: 'p-maja',
        seen: 0,
        report: { ...report, state: 'in_progress', schedule: 'delayed' },
        unchangedFrom: null,
      },
    ).then(
      () => true,
      () => false,
    );
    await settleAnswers(office.deps);
    await settleAnswers(office.deps);
    expect(await office.all('delivery')).toMatchObject([{ id: 'requests:p-disa:2026-02-10', kind: 'requests' }]);
    await office.close();
    if (through) break;
  }
});

test('a date that is decided while the plan is being read anew stands', async () => {
  const office = await askedOffice();
  const { store } = office.deps;
  const draft = aDraft([aDraftMeasure({ no: late.no, title: late.title, due: [due], actions: [] })], {
    title: aPlan().title,
    documentDate: '2026-01-08',
  });
  let isDecided = false;
  const slow: Store = {
    ...stoppingStore(store, 1_000),
    async create(kind, tenant, doc) {
      if (kind === 'measure' && !isDecided) {
        isDecided = true;
        await decideRequest(hearing(office), press);
      }
      return store.create(kind, tenant, doc);
    },
  };
  const file = { name: 'plan.md', sha256: 'annan' };
  const done = await publishDraft({ ...office.deps, store: slow }, 'local', draft, file, 'command-line');
  expect(done).toMatchObject({ ok: true });
  expect(isDecided).toBe(true);
  expect((await office.all('measure'))[0]).toMatchObject({ nextDue: '2026-03-31', due: [{ date: '2026-03-31' }] });
  await office.close();
});

test('declined, the day that another asks for is next; approved, both have it', async () => {
  const office = await askedOffice();
  await tureAsks(office, '2026-06-30');
  const view = await decideRequest(hearing(office), { ...press, on: '2026-06-30', accept: false });
  expect(view).toMatchObject({ kind: 'requests', total: 1, rows: [{ on: '2026-03-31', by: ['Maja Ek'] }] });
  expect(await words(office)).toMatchObject([{ personId: 'p-ture' }]);
  await decideRequest(hearing(office), press);
  expect(await words(office)).toMatchObject([{ personId: 'p-maja', view: { notice: 'due_moved' } }]);
  expect((await office.all('measure'))[0]).toMatchObject({ nextDue: '2026-03-31' });
  await office.close();
});

test('a press is told of the decision on what stood on its card, and of no earlier one', async () => {
  const office = await askedOffice();
  const keep = { ...press, accept: false } as const;
  await decideRequest(hearing(office), keep);
  await majaAnswers(office, { id: 'a-1-2' });
  const asked = await showRequests(office.deps, cardBase(office.deps, 'sv'), disa, { page: 0, happened: null });
  expect(asked).toMatchObject({ rows: [{ on: press.on, decided: 1 }] });
  await majaAnswers(office, { id: 'a-1-3', newDueProposed: null });
  for (const view of [
    await decideRequest(hearing(office), { ...keep, decided: 1 }),
    await askWhyKept(hearing(office), { ...keep, act: 'decline_due', decided: 1 }, {}),
  ])
    expect(happened(view)).toMatchObject({ outcome: 'changed' });
  expect(happened(await decideRequest(hearing(office), keep))).toMatchObject({ outcome: 'kept' });
  expect((await office.all('measure'))[0]?.dueDecisions).toHaveLength(1);
  await office.close();
});

test('nothing is decided of a day that stood on no card', async () => {
  const office = await askedOffice();
  const view = await decideRequest(hearing(office), { ...press, on: '2026-04-30' });
  expect(happened(view)).toMatchObject({ outcome: 'changed' });
  expect(await office.all('measure')).toEqual([late]);
  expect(await decided(office)).toEqual([]);
  await office.close();
});

test('a date that an authority has set is nobody’s here to move', async () => {
  const office = await askedOffice(aPlan({ kind: 'inspection_order' }));
  expect((await decideRequest(hearing(office), press)).kind).toBe('notice');
  expect(await office.all('measure')).toEqual([late]);
  await queueRequests(
    office.deps,
    anAnswer({ assignmentId: hers.id, measureId: late.id, newDueProposed: '2026-03-31' }),
  );
  expect(await office.all('delivery')).toEqual([]);
  const shownTo = (who: Pick<Person, 'id' | 'roles'>) =>
    showRequests(office.deps, cardBase(office.deps, 'sv'), who, { page: 0, happened: null });
  expect(await shownTo(disa)).toMatchObject({ total: 0 });
  const karin = { id: 'p-karin', roles: ['administrator'] } as const;
  expect(await shownTo(karin)).toMatchObject({ total: 1, rows: [{ byAuthority: true }] });
  await office.close();
});

test('the week’s summary counts the dates that were moved, and not those that stand', async () => {
  const office = await askedOffice();
  const { store, tenant } = office.deps;
  const sentAt = '2026-02-02T07:00:00.000Z';
  const posted = aDelivery({ kind: 'summary', bindingId: 'b-1', state: 'sent', sentAt, snapshot: {} });
  await store.create('delivery', tenant, posted);
  await decideRequest(hearing(office), { ...press, accept: false });
  expect(await lastSummary(office.deps, tenant, 'b-1')).toMatchObject({ moved: 0 });
  await majaAnswers(office, { id: 'a-1-2' });
  office.clock.turnTo('2026-02-09T10:30:00+01:00');
  await decideRequest(hearing(office), press);
  expect(await lastSummary(office.deps, tenant, 'b-1')).toMatchObject({ moved: 1 });
  await office.close();
});

test('what was decided is not told of a measure that has ended meanwhile', async () => {
  const office = await askedOffice();
  await decideRequest(hearing(office), press);
  const [told] = await office.all('delivery');
  if (!told) throw new Error('nobody is told');
  expect((await drawDelivery(office.deps, told))?.view).toMatchObject({ kind: 'notice', notice: 'due_moved' });
  const stored = await office.deps.store.read('measure', 'local', late.id);
  if (!stored) throw new Error('the measure is gone');
  await office.deps.store.replace('measure', 'local', { ...stored.doc, open: false }, stored.version);
  expect(await drawDelivery(office.deps, told)).toBeNull();
  await office.close();
});
