import type { Answer, Assignment } from '../../../bot/domain/assignment';
import { cardBase } from '../../../bot/usecases/card-base';
import { changeDocument } from '../../../bot/usecases/change-document';
import { giveMeasure } from '../../../bot/usecases/give-measure';
import { pressHeld } from '../../../bot/usecases/look-at-held';
import { openHeld } from '../../../bot/usecases/open-held';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { showRequests } from '../../../bot/usecases/show-requests';
import {
  askedOffice,
  disa,
  hearingOf,
  hers,
  karin,
  last,
  late,
  maja,
  measureTo,
  on,
  ture,
  tureAsks,
} from '../../support/asked-office';
import { aHeldText, anAnswer, aPerson } from '../../support/builders';
import { countingStore } from '../../support/counting-store';
import type { Office } from '../../support/office';

/** Why a date is asked for, as whoever decides it reads it, however often the asker has said that nothing has changed. */

const WHY = 'Handledaren börjar i mars.';
const asks = {
  assignmentId: hers.id,
  measureId: late.id,
  planId: late.planId,
  by: maja.id,
  newDueProposed: on,
} as const;
const first: Answer = anAnswer({ ...asks, at: last.at, followUp: WHY, hindrance: 'staffing' });

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
  await office.deps.store.create('answer', 'local', first);
});
afterEach(() => office.close());

const hersNow = async (): Promise<Assignment> => {
  const stored = await office.deps.store.read('assignment', 'local', hers.id);
  if (!stored) throw new Error('the assignment is gone');
  return stored.doc;
};
/** "Oförändrat", on so many mornings from 10 February on. */
const confirmed = async (times: number) => {
  for (let day = 10; day < 10 + times; day += 1) {
    office.clock.turnTo(`2026-02-${day}T09:00:00+01:00`);
    const assignment = await hersNow();
    const said = { followUp: null, analysis: null, hindrance: null, newDueProposed: on, doneParts: [] };
    const report = { ...said, state: assignment.state, schedule: assignment.schedule };
    const unchangedFrom = assignment.last?.id ?? 'import';
    await recordAnswer(office.deps, { assignment, by: maja.id, seen: assignment.answers, report, unchangedFrom });
  }
};
/** As an earlier version has left it. */
const forgotten = () =>
  changeDocument(office.deps.store, 'assignment', 'local', hers.id, (one) => {
    if (!one.last) return one;
    const { saidIn: _kept, ...before } = one.last;
    return { ...one, last: before };
  });
const proposal = async (store = office.deps.store) => {
  const deps = { ...office.deps, store };
  const who = { id: disa.id, roles: disa.roles };
  return (await showRequests(deps, cardBase(deps, 'sv'), who, { page: 0, happened: null })).rows[0];
};
const told = async () => (await measureTo(disa, office)).history.filter((one) => one.asks);
const hold = (id: string) =>
  office.deps.store.create(
    'heldText',
    'local',
    aHeldText({ id, planId: late.planId, measureId: late.id, by: maja.id, open: true, looked: null }),
  );

test('who wrote why under Analys alone is read there', async () => {
  await changeDocument(office.deps.store, 'answer', 'local', first.id, (one) => ({
    ...one,
    followUp: null,
    analysis: 'Leverantören är sen.',
  }));
  expect((await proposal())?.excerpt).toBe('Leverantören är sen.');
});

test('"Oförändrat" leaves on the proposal who asks, when, why and what hinders it', async () => {
  const asked = { excerpt: WHY, hindrance: 'staffing', at: last.at, by: ['Maja Ek'] };
  for (const times of [0, 1, 2]) {
    await confirmed(times);
    expect(await proposal()).toMatchObject(asked);
  }
});

test('a text that waits to be looked at is told of after "Oförändrat" too, and is read once it is cleared', async () => {
  await office.deps.store.create('person', 'local', karin);
  await hold(first.id);
  await confirmed(1);
  expect(await proposal()).toMatchObject({ excerpt: null, excerptHeld: true });
  const [one] = await openHeld(office.deps);
  if (!one) throw new Error('nothing is held');
  const press = { act: 'look', held: one.held.id, words: one.words, page: 0, outcome: 'cleared' } as const;
  await pressHeld(hearingOf(karin, office), press);
  expect(await proposal()).toMatchObject({ excerpt: WHY, excerptHeld: false });
});

test('of two who ask, a text of either that waits is told of', async () => {
  await tureAsks(office);
  await changeDocument(office.deps.store, 'assignment', 'local', 'a-2', (one) =>
    one.last ? { ...one, last: { ...one.last, at: '2026-02-09T08:30:00.000Z', excerpt: 'Salen byggs om.' } } : one,
  );
  expect(await proposal()).toMatchObject({ excerpt: 'Salen byggs om.', excerptHeld: false });
  await hold(first.id);
  expect(await proposal()).toMatchObject({
    by: ['Maja Ek', 'Ture Sand'],
    excerpt: 'Salen byggs om.',
    excerptHeld: true,
  });
});

test('however often it was confirmed, one answer is read for it and one is marked as asking', async () => {
  await confirmed(14);
  const store = countingStore(office.deps.store);
  expect(await proposal(store)).toMatchObject({ excerpt: WHY });
  expect(store.taken()).toMatchObject({ answer: 1 });
  expect(await told()).toMatchObject([{ followUp: WHY, at: last.at }]);
  expect((await measureTo(disa, office)).history).toHaveLength(11);
});

test('what an earlier version has stored leads there too, also once it is confirmed anew', async () => {
  await confirmed(3);
  await forgotten();
  expect(await proposal()).toMatchObject({ excerpt: WHY, at: last.at });
  expect(await told()).toMatchObject([{ followUp: WHY }]);
  const { id } = (await hersNow()).last ?? last;
  await confirmed(1);
  expect((await hersNow()).last).toMatchObject({ saidIn: id });
  expect(await proposal()).toMatchObject({ excerpt: WHY, at: last.at });
});

test('of what an earlier version has stored, twenty answers are read at most', async () => {
  for (let n = 2; n <= 60; n += 1)
    await office.deps.store.create(
      'answer',
      'local',
      anAnswer({ ...asks, id: `a-1-${n}`, n, followUp: null, unchangedFrom: `a-1-${n - 1}` }),
    );
  await changeDocument(office.deps.store, 'assignment', 'local', hers.id, (one) =>
    one.last ? { ...one, last: { ...last, id: 'a-1-60', unchanged: true } } : one,
  );
  const store = countingStore(office.deps.store);
  expect(await proposal(store)).toMatchObject({ by: ['Maja Ek'], on });
  expect(store.taken()).toMatchObject({ answer: 20 });
});

test('whoever asked is named once, and so is why, where the measure has gone to two', async () => {
  const siv = aPerson({ id: 'p-siv', name: 'Siv Ros', email: 'siv@example.se', managerId: disa.id });
  for (const one of [ture, siv]) await office.deps.store.create('person', 'local', one);
  await confirmed(12);
  await giveMeasure(office.deps, 'local', late, [await hersNow()], {
    holders: [ture, siv].map((one) => ({ personId: one.id, unitId: null })),
    responsible: { type: 'person', personId: ture.id },
    add: false,
  });
  expect(await proposal()).toMatchObject({ by: ['Maja Ek'], excerpt: WHY });
  expect(await told()).toMatchObject([{ by: 'Maja Ek' }]);
});
