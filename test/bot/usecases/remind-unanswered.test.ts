import { clockAt } from '../../../bot/clock';
import { reminderDeliveryId } from '../../../bot/domain/ids';
import type { TenantDeps } from '../../../bot/usecases/deps';
import { planReminders, sendReminders } from '../../../bot/usecases/remind-unanswered';
import { aChat, aDelivery, aMeasure, anAssignment, aPerson, aPrompt, someFacts } from '../../support/facts-builders';
import { aStoreOf, type FactsStore, known } from '../../support/facts-store';

const NOW = '2018-01-17T08:00:00.000Z'; // a Wednesday, week 3
const admin = known('Karin', 'administrator');
const hanna = known('Hanna', 'head_of_area');
const anna = aPerson('Anna', { managerId: hanna.person.id });
const bo = aPerson('Bo');
const one = aMeasure(1);
const two = aMeasure(2);
const prompts = [aPrompt()];
const annasTwo = [anAssignment(one, anna, { prompts }), anAssignment(two, anna, { prompts })];
const facts = (some = {}) =>
  someFacts({
    people: [admin.person, hanna.person, anna, bo],
    measures: [one, two],
    assignments: [...annasTwo, anAssignment(one, bo, { prompts })],
    conversations: [aChat(anna), aChat(bo)],
    ...some,
  });
const queued = async (deps: FactsStore) => {
  const page = await deps.store.find('delivery', deps.tenant, {});
  return page.items.map((item) => item.doc).filter((doc) => doc.kind === 'reminder');
};
const names = (result: Awaited<ReturnType<typeof sendReminders>>) =>
  result.outcome === 'planned' ? result.plan.to.map((each) => each.person.name) : result.reason;

it('queues one reminder a person with all they have not answered, notes the day and logs it', async () => {
  const deps = await aStoreOf(facts(), NOW);
  expect(names(await sendReminders(deps, admin, '', null))).toEqual(['Anna', 'Bo']);
  const deliveries = await queued(deps);
  expect(deliveries.map((each) => [each.personId, each.prompts.length, each.state])).toEqual([
    [anna.id, 2, 'queued'],
    [bo.id, 1, 'queued'],
  ]);
  const assignments = await deps.store.find('assignment', deps.tenant, {});
  expect(assignments.items.map((item) => item.doc.lastReminderOn)).toEqual(['2018-01-17', '2018-01-17', '2018-01-17']);
  const log = await deps.store.find('event', deps.tenant, {});
  expect(log.items.map((item) => item.doc)).toMatchObject([
    { by: admin.person.id, what: 'remind', detail: { people: 2 } },
  ]);
});

it('reminds nobody and writes nothing while it is only asked who would be', async () => {
  const deps = await aStoreOf(facts(), NOW);
  expect(names(await planReminders(deps, admin, ''))).toEqual(['Anna', 'Bo']);
  expect(await queued(deps)).toEqual([]);
});

it('reminds once when it is pressed twice', async () => {
  const deps = await aStoreOf(facts(), NOW);
  await sendReminders(deps, admin, '', null);
  expect(names(await sendReminders(deps, admin, '', null))).toEqual([]);
  expect(await queued(deps)).toHaveLength(2);
});

it('reminds once when two administrators press at the same time, and tells one of them so', async () => {
  const deps = await aStoreOf(facts(), NOW);
  const both = await Promise.all([
    sendReminders(deps, admin, '', null),
    sendReminders(deps.other, known('Olle', 'administrator'), '', null),
  ]);
  expect(await queued(deps)).toHaveLength(2);
  expect(both.flatMap(names).sort()).toEqual(['Anna', 'Bo']);
});

it.each([1, 7, 30])('tells both of two presses at once of all %i it reminded, and a third one too', async (people) => {
  const all = Array.from({ length: people }, (_, at) => aPerson(`Person ${10 + at}`));
  const deps = await aStoreOf(
    facts({
      people: [admin.person, ...all],
      assignments: all.map((person) => anAssignment(one, person, { prompts })),
      conversations: all.map((person) => aChat(person)),
    }),
    NOW,
  );
  const press = (at: TenantDeps) => sendReminders(at, admin, '', NOW);
  const both = await Promise.all([press(deps), press({ ...deps.other, clock: clockAt('2018-01-17T08:00:00.001Z') })]);
  const everybody = all.map((person) => person.name);
  expect(both.map(names)).toEqual([everybody, everybody]);
  deps.clock.turnTo('2018-01-17T08:05:00.000Z');
  expect(names(await press(deps))).toEqual(everybody);
  expect(await queued(deps)).toHaveLength(people);
  const log = await deps.store.find('event', deps.tenant, {});
  const counted = log.items.map(({ doc }) => Number(doc.detail['people']));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(people); // each person once, whichever press it was
});

it('does not claim who was reminded before the list was drawn, nor on another day', async () => {
  const deps = await aStoreOf(facts(), NOW);
  await sendReminders(deps, admin, 'bo', null);
  deps.clock.turnTo('2018-01-17T09:00:00.000Z');
  expect(names(await sendReminders(deps, admin, '', '2018-01-17T08:30:00.000Z'))).toEqual(['Anna']);
  deps.clock.turnTo('2018-01-18T09:00:00.000Z');
  expect(names(await sendReminders(deps, admin, '', '2018-01-17T08:30:00.000Z'))).toEqual([]);
});

it('leaves out who has answered between the preview and the press', async () => {
  const deps = await aStoreOf(facts(), NOW);
  expect(names(await planReminders(deps, admin, ''))).toContain('Anna');
  for (const assignment of annasTwo) {
    const stored = await deps.store.read('assignment', deps.tenant, assignment.id);
    const answered = { ...assignment, prompts: [aPrompt({ answeredAt: NOW })], awaiting: false };
    await deps.store.replace('assignment', deps.tenant, answered, stored!.version);
  }
  expect(names(await sendReminders(deps, admin, '', null))).toEqual(['Bo']);
});

it('waits three whole working days, and then reminds again in the same week under a new id', async () => {
  const deps = await aStoreOf(facts(), '2018-01-15T08:00:00.000Z'); // Monday
  await sendReminders(deps, admin, '', null);
  for (const day of ['16', '17', '18']) {
    deps.clock.turnTo(`2018-01-${day}T08:00:00.000Z`);
    expect(names(await sendReminders(deps, admin, '', null))).toEqual([]);
  }
  deps.clock.turnTo('2018-01-19T08:00:00.000Z'); // Friday: Tuesday, Wednesday and Thursday lie between
  expect(names(await sendReminders(deps, admin, '', null))).toEqual(['Anna', 'Bo']);
  expect((await queued(deps)).map((each) => each.id)).toEqual(
    expect.arrayContaining([reminderDeliveryId(anna.id, '2018-W03'), reminderDeliveryId(anna.id, '2018-01-19')]),
  );
});

it('is one with the automatic reminder of the same day, and waits after one of an earlier day', async () => {
  const automatic = (madeOn: string) =>
    aDelivery({
      id: reminderDeliveryId(anna.id, '2018-W03'),
      kind: 'reminder',
      personId: anna.id,
      madeOn,
      dueAt: `${madeOn}T07:00:00.000Z`,
    });
  for (const madeOn of ['2018-01-17', '2018-01-15']) {
    const deps = await aStoreOf(facts({ deliveries: [automatic(madeOn)] }), NOW);
    expect(names(await sendReminders(deps, admin, 'anna', null))).toEqual([]);
    expect(await queued(deps)).toHaveLength(1);
  }
});

it('takes up a run that stopped after queueing: nobody is reminded again, and the day is noted', async () => {
  const interrupted = aDelivery({
    id: reminderDeliveryId(anna.id, '2018-W03'),
    kind: 'reminder',
    personId: anna.id,
    madeOn: '2018-01-16',
    dueAt: '2018-01-16T08:00:00.000Z',
  });
  const deps = await aStoreOf(facts({ deliveries: [interrupted] }), NOW);
  await sendReminders(deps, admin, 'anna', null);
  const stored = await deps.store.read('assignment', deps.tenant, annasTwo[0]!.id);
  expect(stored?.doc.lastReminderOn).toBe('2018-01-16');
  expect(await queued(deps)).toHaveLength(1);
});

it('lets a head of area remind their own, and a principal nobody', async () => {
  const deps = await aStoreOf(facts(), NOW);
  expect(names(await sendReminders(deps, known('Rut', 'principal'), '', null))).toBe('not_allowed');
  expect(names(await sendReminders(deps, known('Stina', 'management_member'), '', null))).toBe('not_allowed');
  expect(names(await sendReminders(deps, hanna, '', null))).toEqual(['Anna']);
});

it('reminds those a filter names and nobody else', async () => {
  const deps = await aStoreOf(facts(), NOW);
  expect(names(await sendReminders(deps, admin, 'bo', null))).toEqual(['Bo']);
  expect(await queued(deps)).toHaveLength(1);
});
