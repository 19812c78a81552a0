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
  approve,
  askedOffice,
  askWhy,
  decline,
  disa,
  due,
  gotThrough,
  happened,
  hearing,
  hearingUntil,
  hers,
  karin,
  late,
  majaAnswers,
  on,
  readAnew,
  stoppedAnywhere,
  tureAsks,
  words,
} from '../../support/asked-office';
import { aDelivery, anAnswer, aPlan } from '../../support/builders';
import { type Office, stoppingStore } from '../../support/office';

const logged = async (office: Office) =>
  (await office.all('event')).filter((one) => one.what === 'move_due' || one.what === 'keep_due');

test('a decision stopped after any write and pressed again is taken, logged and told once', () =>
  stoppedAnywhere(async (writes) => {
    const office = await askedOffice();
    const through = await gotThrough(decideRequest(hearingUntil(writes, office), approve));
    office.clock.turnTo('2026-02-09T11:00:00+01:00');
    await decideRequest(hearing(office), approve);
    const [measure] = await office.all('measure');
    expect(measure).toMatchObject({ nextDue: on, originalDue: [due], dueDecisions: [{ to: on }] });
    expect(await logged(office)).toMatchObject([
      { at: measure?.dueDecisions?.[0]?.at, detail: { from: '2026-01-31' } },
    ]);
    expect(await words(office)).toMatchObject([{ personId: 'p-maja' }]);
    await office.close();
    return through;
  }));

test('a decision that was cut off is told and logged also where nobody presses again', () =>
  stoppedAnywhere(async (writes) => {
    const office = await askedOffice();
    const through = await gotThrough(decideRequest(hearingUntil(writes, office), approve));
    const isDecided = (await office.all('measure'))[0]?.dueDecisions !== undefined;
    expect(await words(office)).toHaveLength(isDecided ? 1 : 0);
    expect(await logged(office)).toHaveLength(isDecided ? 1 : 0);
    await office.close();
    return through;
  }));

test('whoever asks is heard also where the process ended before the card was queued', () =>
  stoppedAnywhere(async (writes) => {
    const office = await askedOffice();
    const { store, tenant } = office.deps;
    const silent = { ...hers, answers: 0, last: null };
    const stored = await store.read('assignment', tenant, hers.id);
    if (!stored) throw new Error('the assignment is gone');
    await store.replace('assignment', tenant, silent, stored.version);
    const said = { doneParts: [], followUp: 'Dröjer.', analysis: null, hindrance: null, newDueProposed: on };
    const through = await gotThrough(
      recordAnswer(
        { ...office.deps, store: stoppingStore(store, writes) },
        {
          assignment: silent,
          by: 'p-maja',
          seen: 0,
          report: { ...said, state: 'in_progress', schedule: 'delayed' },
          unchangedFrom: null,
        },
      ),
    );
    await settleAnswers(office.deps);
    await settleAnswers(office.deps);
    expect(await office.all('delivery')).toMatchObject([{ id: 'requests:p-disa:2026-02-10', kind: 'requests' }]);
    await office.close();
    return through;
  }, 1));

test('a date that is decided while the plan is being read anew stands', async () => {
  const office = await askedOffice();
  const { store } = office.deps;
  let isDecided = false;
  const slow: Store = {
    ...stoppingStore(store, 1_000),
    async create(kind, tenant, doc) {
      if (kind === 'measure' && !isDecided) {
        isDecided = true;
        await decideRequest(hearing(office), approve);
      }
      return store.create(kind, tenant, doc);
    },
  };
  const file = { name: 'plan.md', sha256: 'annan' };
  const done = await publishDraft(
    { ...office.deps, store: slow },
    'local',
    readAnew('2026-01-08'),
    file,
    'command-line',
  );
  expect(done).toMatchObject({ ok: true });
  expect(isDecided).toBe(true);
  expect((await office.all('measure'))[0]).toMatchObject({ nextDue: on, due: [{ date: on }] });
  await office.close();
});

test('declined, the day that another asks for is next; approved, both have it', async () => {
  const office = await askedOffice();
  await tureAsks(office, '2026-06-30');
  const view = await decideRequest(hearing(office), { ...decline, on: '2026-06-30' });
  expect(view).toMatchObject({ kind: 'requests', total: 1, rows: [{ on, by: ['Maja Ek'] }] });
  expect(await words(office)).toMatchObject([{ personId: 'p-ture' }]);
  await decideRequest(hearing(office), approve);
  expect(await words(office)).toMatchObject([{ personId: 'p-maja', view: { notice: 'due_moved' } }]);
  expect((await office.all('measure'))[0]).toMatchObject({ nextDue: on });
  await office.close();
});

test('a press is told of the decision on what stood on its card, and of no earlier one', async () => {
  const office = await askedOffice();
  await decideRequest(hearing(office), decline);
  await majaAnswers(office, { id: 'a-1-2' });
  const asked = await showRequests(office.deps, cardBase(office.deps, 'sv'), disa, { page: 0, happened: null });
  expect(asked).toMatchObject({ rows: [{ on, decided: 1 }] });
  await majaAnswers(office, { id: 'a-1-3', newDueProposed: null });
  for (const view of [
    await decideRequest(hearing(office), { ...decline, decided: 1 }),
    await askWhyKept(hearing(office), { ...askWhy, decided: 1 }, {}),
  ])
    expect(happened(view)).toMatchObject({ outcome: 'changed' });
  expect(happened(await decideRequest(hearing(office), decline))).toMatchObject({ outcome: 'kept' });
  expect((await office.all('measure'))[0]?.dueDecisions).toHaveLength(1);
  await office.close();
});

test('nothing is decided of a day that stood on no card', async () => {
  const office = await askedOffice();
  const view = await decideRequest(hearing(office), { ...approve, on: '2026-04-30' });
  expect(happened(view)).toMatchObject({ outcome: 'changed' });
  expect(await office.all('measure')).toEqual([late]);
  expect(await logged(office)).toEqual([]);
  await office.close();
});

test('a date that an authority has set is nobody’s here to move', async () => {
  const office = await askedOffice(aPlan({ kind: 'inspection_order' }));
  expect((await decideRequest(hearing(office), approve)).kind).toBe('notice');
  expect(await office.all('measure')).toEqual([late]);
  await queueRequests(office.deps, anAnswer({ assignmentId: hers.id, measureId: late.id, newDueProposed: on }));
  expect(await office.all('delivery')).toEqual([]);
  const shownTo = (who: Person) =>
    showRequests(office.deps, cardBase(office.deps, 'sv'), who, { page: 0, happened: null });
  expect(await shownTo(disa)).toMatchObject({ total: 0 });
  expect(await shownTo(karin)).toMatchObject({ total: 1, rows: [{ byAuthority: true }] });
  await office.close();
});

test('the week’s summary counts the dates that were moved, and not those that stand', async () => {
  const office = await askedOffice();
  const { store, tenant } = office.deps;
  const sentAt = '2026-02-02T07:00:00.000Z';
  const posted = aDelivery({ kind: 'summary', bindingId: 'b-1', state: 'sent', sentAt, snapshot: {} });
  await store.create('delivery', tenant, posted);
  await decideRequest(hearing(office), decline);
  expect(await lastSummary(office.deps, tenant, 'b-1')).toMatchObject({ moved: 0 });
  await majaAnswers(office, { id: 'a-1-2' });
  office.clock.turnTo('2026-02-09T10:30:00+01:00');
  await decideRequest(hearing(office), approve);
  expect(await lastSummary(office.deps, tenant, 'b-1')).toMatchObject({ moved: 1 });
  await office.close();
});

test('what was decided is not told of a measure that has ended meanwhile', async () => {
  const office = await askedOffice();
  await decideRequest(hearing(office), approve);
  const [told] = await office.all('delivery');
  if (!told) throw new Error('nobody is told');
  expect((await drawDelivery(office.deps, told))?.view).toMatchObject({ kind: 'notice', notice: 'due_moved' });
  const stored = await office.deps.store.read('measure', 'local', late.id);
  if (!stored) throw new Error('the measure is gone');
  await office.deps.store.replace('measure', 'local', { ...stored.doc, open: false }, stored.version);
  expect(await drawDelivery(office.deps, told)).toBeNull();
  await office.close();
});
