import type { Answer } from '../../../bot/domain/assignment';
import type { HeldText } from '../../../bot/domain/held-text';
import { showMeasure } from '../../../bot/usecases/show-measure';
import { aHeldText, aLastAnswer } from '../../support/builders';
import { aMeasure, anAssignment, aPerson, aUnit, onDay, STOCKHOLM, someFacts } from '../../support/facts-builders';
import { aStoreOf, known } from '../../support/facts-store';

const base = { locale: 'sv', today: '2018-01-15', timeZone: STOCKHOLM } as const;
const admin = known('Karin', 'administrator');
const hanna = known('Hanna', 'head_of_area');
const anna = aPerson('Anna', { managerId: hanna.person.id });
const bo = aPerson('Bo');
const measure = aMeasure(3, {
  nextDue: '2018-02-28',
  originalDue: [onDay('2017-12-31', 'month', 'klart december 2017')],
  parts: [{ id: 'p.1', text: 'Kartläggning', due: onDay('2018-02-28'), done: true }],
});
const annas = anAssignment(measure, anna, { unitId: 'u-Bokskolan' });
const bos = anAssignment(measure, bo, { unitId: 'u-Ekskolan' });
const answer = (assignment: typeof annas, n: number, at: string): Answer => ({
  id: `${assignment.id}-${n}`,
  n,
  assignmentId: assignment.id,
  measureId: measure.id,
  planId: measure.planId,
  by: assignment.personId,
  at,
  state: 'in_progress',
  schedule: null,
  doneParts: [],
  followUp: `Svar ${n}`,
  analysis: null,
  hindrance: null,
  newDueProposed: null,
  unchangedFrom: n > 1 ? 'x' : null,
  occasions: [],
  supersedes: null,
});

/** Anna's first answer is the one that counts: the eleven others are those of whoever had it before. */
const lastOf = ({ newDueProposed = null }: Partial<Answer>) =>
  aLastAnswer({
    id: `${annas.id}-1`,
    at: '2018-01-01T09:00:00.000Z',
    by: annas.personId,
    schedule: null,
    newDueProposed,
  });

async function shown(caller = admin, id = measure.id, first: Partial<Answer> = {}, held: HeldText | null = null) {
  const last = first.newDueProposed ? lastOf(first) : null;
  const facts = someFacts({
    people: [admin.person, hanna.person, anna, bo],
    units: [aUnit('Bokskolan'), aUnit('Ekskolan')],
    measures: [measure],
    assignments: [{ ...annas, last }, bos],
  });
  const deps = await aStoreOf(facts, '2018-01-15T08:00:00.000Z');
  for (let n = 1; n <= 12; n += 1) {
    const day = String(n).padStart(2, '0');
    await deps.store.create('answer', deps.tenant, {
      ...answer(annas, n, `2018-01-${day}T09:00:00.000Z`),
      ...(n === 1 ? first : {}),
    });
  }
  await deps.store.create('answer', deps.tenant, answer(bos, 1, '2018-01-13T09:00:00.000Z'));
  if (held) await deps.store.create('heldText', deps.tenant, held);
  return showMeasure(deps, base, caller, id);
}

it('shows the measure with the dates it was adopted with and the ten newest answers, newest first', async () => {
  const result = await shown();
  expect(result).toMatchObject({
    view: {
      kind: 'measure',
      no: 3,
      plan: 'Handlingsplan för närvaro',
      due: { on: '2018-02-28', daysLate: 0 },
      dueRaw: ['klart december 2017'],
      responsible: ['Anna', 'Bo'],
      parts: [{ text: 'Kartläggning', due: '2018-02-28', done: true }],
      mayAssign: true,
    },
  });
  if (result.outcome !== 'shown') throw new Error(result.reason);
  const { history } = result.view;
  expect(history).toHaveLength(10);
  expect(history[0]).toMatchObject({ by: 'Bo', unit: 'Ekskolan', unchanged: false });
  expect(history[1]).toMatchObject({ by: 'Anna', unit: 'Bokskolan', followUp: 'Svar 12', unchanged: true });
});

it('shows a principal and a head of area the answers they may see, and no others', async () => {
  for (const [caller, by] of [
    [{ person: bo, roles: bo.roles }, ['Bo']],
    [hanna, ['Anna']],
  ] as const) {
    const result = await shown(caller);
    if (result.outcome !== 'shown') throw new Error(result.reason);
    expect([...new Set(result.view.history.map((one) => one.by))]).toEqual(by);
    expect(result.view.mayAssign).toBe(false);
  }
});

it('shows whoever decides a date the answer that asks for it, however many have come after', async () => {
  const asks = { newDueProposed: '2018-06-15', followUp: 'Konsulten kommer först i maj.' };
  const askingIn = async (caller = admin) => {
    const result = await shown(caller, measure.id, asks);
    if (result.outcome !== 'shown') throw new Error(result.reason);
    return result.view.history.filter((one) => one.asks);
  };
  expect(await askingIn()).toMatchObject([{ by: 'Anna', followUp: 'Konsulten kommer först i maj.' }]);
  expect(await askingIn({ person: anna, roles: anna.roles })).toEqual([]);
});

it('shows whoever decides the analysis beside the follow-up, and withholds the one with the other', async () => {
  const asks = { newDueProposed: '2018-06-15', followUp: 'Kursen är flyttad.', analysis: 'Lärarna hann inte öva.' };
  const askingIn = async (caller = admin, held: HeldText | null = null) => {
    const result = await shown(caller, measure.id, asks, held);
    if (result.outcome !== 'shown') throw new Error(result.reason);
    return result.view.history.find((one) => one.at === '2018-01-01T09:00:00.000Z');
  };
  expect(await askingIn()).toMatchObject({ analysis: 'Lärarna hann inte öva.', withheld: null });
  const id = `${annas.id}-1`;
  const open = aHeldText({ id, planId: measure.planId, measureId: measure.id, open: true, looked: null });
  expect(await askingIn(admin, open)).toMatchObject({ followUp: null, analysis: null, withheld: 'until_looked_at' });
});

it('does not tell a measure that is not theirs from one that does not exist', async () => {
  const refused = { outcome: 'refused', reason: 'not_found' };
  expect(await shown(known('Rut', 'principal'))).toEqual(refused);
  expect(await shown(admin, 'plan-a-99')).toEqual(refused);
});
