import type { Delivery } from '../../../bot/domain/delivery';
import { forgetDeliveries } from '../../../bot/usecases/forget-deliveries';
import { greetPerson } from '../../../bot/usecases/greet-person';
import { press } from '../../../bot/usecases/press';
import { aDelivery, aMeasure, anAnswer } from '../../support/builders';
import { rut, rutIsAsked } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-06-01T09:00:00+02:00');
});
afterEach(() => office.close());

const keeping = (retentionDays: number | null) => ({
  ...office.deps,
  settings: { ...office.deps.settings, retentionDays },
});
const ids = async () => (await office.all('delivery')).map((one) => one.id);
const stored = (...all: readonly Partial<Delivery>[]) =>
  Promise.all(all.map((one) => office.deps.store.create('delivery', 'local', aDelivery(one))));

test('what was delivered is kept for as many days as the setting says, to the day, and what waits is kept', async () => {
  // 100 days before the 1st of June is the 21st of February
  const old = '2026-02-20T22:59:59.999Z';
  await stored(
    { id: 'old-sent', state: 'sent', dueAt: old },
    { id: 'old-refused', state: 'refused', dueAt: old },
    { id: 'old-uncertain', state: 'uncertain', dueAt: old },
    { id: 'old-dropped', state: 'dropped', dueAt: old },
    { id: 'old-queued', state: 'queued', dueAt: old },
    { id: 'old-sending', state: 'sending', dueAt: old },
    { id: 'young', state: 'sent', dueAt: '2026-02-20T23:00:00.000Z' },
  );
  await forgetDeliveries(keeping(null));
  expect(await ids()).toHaveLength(7);
  await forgetDeliveries(keeping(100));
  expect(await ids()).toEqual(['old-queued', 'old-sending', 'young']);
});

test('nothing but deliveries is ever forgotten', async () => {
  const { store } = office.deps;
  await store.create('answer', 'local', anAnswer({ at: '2020-01-01T00:00:00.000Z' }));
  await store.create('measure', 'local', aMeasure({ nextDue: '2020-01-01' }));
  await stored({ state: 'sent', dueAt: '2020-01-01T00:00:00.000Z' });
  await forgetDeliveries(keeping(100));
  expect([await office.all('answer'), await office.all('measure'), await ids()]).toMatchObject([[{}], [{}], []]);
});

test('years of them go in several ticks, some each time', async () => {
  const many = Array.from(
    { length: 450 },
    (_, n) => ({ id: `d-${n}`, state: 'sent', dueAt: '2025-01-01T00:00:00.000Z' }) as const,
  );
  await stored(...many, ...[1, 2, 3].map((n) => ({ id: `stuck-${n}`, dueAt: '2024-01-01T00:00:00.000Z' })));
  const left: number[] = [];
  for (let tick = 0; tick < 3; tick += 1) {
    await forgetDeliveries(keeping(100));
    left.push((await ids()).length);
  }
  expect(left).toEqual([253, 53, 3]);
});

describe('when the delivery of a card is forgotten', () => {
  beforeEach(() => rutIsAsked(office.deps));

  test('a press on it is stored, and answered with the own list', async () => {
    const pressed = { act: 'unchanged', card: 'card:p-rut:2026-W03', assignment: 'a-1', n: 0, page: 0 } as const;
    const view = await press(office.deps, rut.sender, rut.place, pressed, {}, null);
    expect(view).toMatchObject({ kind: 'round', card: 'mine', notice: { code: 'stored_unchanged' } });
    expect(await office.all('answer')).toHaveLength(1);
  });

  test('installing the bot again brings what is still asked, and no second welcome', async () => {
    await greetPerson(office.deps, rut.sender, rut.place, office.clock.now());
    const queued = await office.all('delivery');
    expect(queued.map((one) => one.kind)).toEqual(['current']);
    expect(queued[0]?.prompts).toEqual([{ assignmentId: 'a-1', occasion: 'point:KUL 1:2026' }]);
  });
});
