import { cardBase } from '../../../bot/usecases/card-base';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { decideRequest } from '../../../bot/usecases/decide-request';
import { drawDelivery } from '../../../bot/usecases/draw-delivery';
import { aChat, aMeasure, anAssignment, aPerson, aPlan, aSender } from '../../support/builders';
import { anOffice, type Office, stoppingStore } from '../../support/office';

const disa = aPerson({ id: 'p-disa', name: 'Disa Nyman', email: 'disa@example.se', roles: ['head_of_area'] });
const maja = aPerson({ id: 'p-maja', name: 'Maja Ek', managerId: 'p-disa' });
const last = {
  id: 'a-1-1',
  at: '2026-02-09T08:00:00.000Z',
  by: 'p-maja',
  state: 'in_progress',
  schedule: 'delayed',
  excerpt: null,
  unchanged: false,
  newDueProposed: '2026-03-31',
} as const;
const due = { raw: 'Klart i januari 2026', date: '2026-01-31', precision: 'month' } as const;
const late = aMeasure({
  state: 'in_progress',
  open: true,
  nextDue: due.date,
  due: [due],
  originalDue: [due],
  parts: [],
});
const hers = anAssignment({ personId: 'p-maja', measureId: late.id, state: 'in_progress', answers: 1, last });
const press = { act: 'decide_due', measure: late.id, on: '2026-03-31', accept: true, page: 0 } as const;

async function asked(plan = aPlan()): Promise<Office> {
  const office = await anOffice('2026-02-09T10:00:00+01:00');
  const { store } = office.deps;
  await store.create('plan', 'local', plan);
  for (const one of [disa, maja]) await store.create('person', 'local', one);
  await store.create('measure', 'local', late);
  await store.create('assignment', 'local', hers);
  return office;
}
const hearing = (office: Office, store = office.deps.store): Hearing => ({
  deps: { ...office.deps, store },
  base: cardBase(office.deps, 'sv'),
  person: disa,
  roles: disa.roles,
  sender: aSender({ tenant: 'local' }),
  place: aChat(),
});
const decided = async (office: Office) => (await office.all('event')).filter((one) => one.what === 'decide_due');
const happened = (view: object) => ('happened' in view ? view.happened : null);

test('a decision stopped after any write and pressed again is taken, logged and told once', async () => {
  for (let writes = 0; ; writes += 1) {
    if (writes > 20) throw new Error('it never got through');
    const office = await asked();
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
    expect(await office.all('delivery')).toMatchObject([{ kind: 'decided', personId: 'p-maja' }]);
    await office.close();
    if (through) break;
  }
});

test('nothing is decided of a day that stood on no card', async () => {
  const office = await asked();
  const view = await decideRequest(hearing(office), { ...press, on: '2026-04-30' });
  expect(happened(view)).toMatchObject({ outcome: 'changed' });
  expect(await office.all('measure')).toEqual([late]);
  expect(await decided(office)).toEqual([]);
  await office.close();
});

test('a date that an authority has set is nobody’s here to move', async () => {
  const office = await asked(aPlan({ kind: 'inspection_order' }));
  expect((await decideRequest(hearing(office), press)).kind).toBe('notice');
  expect(await office.all('measure')).toEqual([late]);
  await office.close();
});

test('what was decided is not told of a measure that has ended meanwhile', async () => {
  const office = await asked();
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
