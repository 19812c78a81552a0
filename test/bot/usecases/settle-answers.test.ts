import { type App, createApp } from '../../../bot/app';
import { StoreFault } from '../../../bot/ports/store';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { createSettling } from '../../../bot/usecases/settle-answers';
import { touchRevision } from '../../../bot/usecases/touch-revision';
import { aConversation, aMeasure, anAnswer, anAssignment, aPerson, aPrompt } from '../../support/builders';
import { anOffice, type Office, stoppingStore } from '../../support/office';

/** An answer counts from when it is stored, also where what follows it was cut off and nobody presses again. */

const report = {
  state: 'completed',
  schedule: null,
  doneParts: [],
  followUp: 'Klart i alla lag.',
  analysis: null,
  hindrance: null,
  newDueProposed: null,
} as const;

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-01-15T09:00:00+01:00');
  const { store, tenant } = office.deps;
  await touchRevision(office.deps, tenant, null);
  await store.create('person', tenant, aPerson({ entraId: 'entra-rut' }));
  await store.create('conversation', tenant, aConversation({ id: 'p-rut', trouble: null }));
  await store.create('measure', tenant, aMeasure());
  await store.create('assignment', tenant, anAssignment({ last: null, answers: 0, prompts: [aPrompt()] }));
});
afterEach(() => office.close());

const assignment = async () => (await office.all('assignment'))[0] ?? anAssignment();
const taken = async () => ({
  answers: (await assignment()).answers,
  measure: (await office.all('measure')).map((one) => one.state),
});
const TAKEN = { answers: 1, measure: ['completed'] };
const LEFT = { answers: 0, measure: [aMeasure().state] };

/** Rut answers; `store` does what the world does to it. */
const answers = async (store: Office['deps']['store']) =>
  recordAnswer(
    { ...office.deps, store },
    { assignment: await assignment(), by: 'p-rut', seen: 0, report, unchangedFrom: null },
  );
const looks = (app: App) => (at: string) => {
  office.clock.turnTo(`2026-01-15T${at}:00+01:00`);
  return app.tick();
};

test('what a killed instance left behind is taken up by the one that lives, within ten minutes', async () => {
  const look = looks(createApp(office.deps));
  await look('09:00');
  office.clock.turnTo('2026-01-15T09:01:00+01:00');
  await expect(answers(stoppingStore(office.deps.store, 1))).rejects.toThrow('killed');
  expect(await taken()).toEqual(LEFT);
  for (let minute = 2; minute <= 11; minute += 1) await look(`09:${String(minute).padStart(2, '0')}`);
  expect(await taken()).toEqual(TAKEN);
});

test('where the store failed between an answer and what follows it, the next look takes it up', async () => {
  const { store, tenant } = office.deps;
  const trouble = { with: 0 };
  const failing: typeof store = {
    ...store,
    async replace(kind, at, doc, version) {
      if (kind !== 'assignment' || trouble.with === 0) return store.replace(kind, at, doc, version);
      trouble.with -= 1;
      throw new StoreFault('too many requests');
    },
  };
  const app = createApp({ ...office.deps, store: failing });
  await app.tick();
  trouble.with = 1;
  const sender = { channel: 'teams', tenant, userId: '29:rut', entraId: 'entra-rut', slackId: null } as const;
  const place = {
    kind: 'personal',
    conversationId: 'a:rut',
    serviceUrl: 'http://localhost:1/',
    botId: '28:bot',
  } as const;
  const pressed = app.pressed(
    { ...sender, name: null, email: null, guest: false },
    { ...place, channelId: null, teamId: null, locale: null },
    { act: 'submit', card: 'mine', assignment: (await assignment()).id, n: 0, page: 0 },
    { state: 'completed', schedule: 'on_plan', followUp: 'Klart i alla lag.' },
    null,
  );
  await expect(pressed).rejects.toThrow('too many requests');
  expect(await office.all('answer')).toHaveLength(1);
  expect(await taken()).toEqual(LEFT);
  await app.tick();
  expect(await taken()).toEqual(TAKEN);
});

test('an answer that cannot be taken up is told in the log, and keeps nothing back that is due', async () => {
  const { store, tenant } = office.deps;
  const told: unknown[] = [];
  const failing: typeof store = {
    ...store,
    find(kind, at, query) {
      if (kind === 'answer') throw new StoreFault('unreadable');
      return store.find(kind, at, query);
    },
  };
  const log = {
    ...office.deps.log,
    error: (message: string, _fault: unknown, fields: unknown) => told.push(message, fields),
  };
  await createApp({ ...office.deps, store: failing, log }).tick();
  expect(told).toEqual([
    'answers that were left behind could not be looked for; the next look tries again',
    { tenant },
  ]);
});

describe('the look for answers that were left behind', () => {
  test('costs one question where nobody has answered, and none in the minutes between', async () => {
    const asked: string[] = [];
    const { store } = office.deps;
    const deps = {
      ...office.deps,
      store: {
        ...store,
        find: ((kind, tenant, query) => {
          asked.push(kind);
          return store.find(kind, tenant, query);
        }) satisfies typeof store.find as typeof store.find,
      },
    };
    const settling = createSettling();
    await settling.settle(deps);
    asked.length = 0;
    for (let minute = 1; minute <= 5; minute += 1) {
      office.clock.turnTo(`2026-01-15T09:0${minute}:00+01:00`);
      await settling.settle(deps);
    }
    expect(asked).toEqual(['answer']);
  });

  test('leaves an answer that may still be on its way to whoever is at it', async () => {
    const settling = createSettling();
    await settling.settle(office.deps);
    office.clock.turnTo('2026-01-15T09:04:00+01:00');
    await expect(answers(stoppingStore(office.deps.store, 1))).rejects.toThrow('killed');
    office.clock.turnTo('2026-01-15T09:05:00+01:00');
    expect(await settling.settle(office.deps)).toBe(0);
    office.clock.turnTo('2026-01-15T09:10:00+01:00');
    expect(await settling.settle(office.deps)).toBe(1);
  });

  test('is made again from where it failed', async () => {
    const { store, tenant } = office.deps;
    const settling = createSettling();
    await settling.settle(office.deps);
    const behind = anAnswer({ id: 'a-1-1', n: 1, state: 'completed', at: '2026-01-15T08:01:00.000Z' });
    await store.create('answer', tenant, { ...behind, assignmentId: (await assignment()).id });
    office.clock.turnTo('2026-01-15T09:20:00+01:00');
    await expect(settling.settle({ ...office.deps, store: stoppingStore(store, 0) })).rejects.toThrow('killed');
    office.clock.turnTo('2026-01-15T09:21:00+01:00');
    expect(await settling.settle(office.deps)).toBe(1);
    expect(await settling.settle(office.deps)).toBe(0);
  });

  test('does not wait where an answer is in doubt, and goes on doubting until it is through', async () => {
    const { store, tenant } = office.deps;
    const settling = createSettling();
    await settling.settle(office.deps);
    await expect(answers(stoppingStore(store, 1))).rejects.toThrow('killed');
    settling.doubt(tenant);
    await expect(settling.settle({ ...office.deps, store: stoppingStore(store, 0) })).rejects.toThrow('killed');
    expect(await settling.settle(office.deps)).toBe(1);
    expect(await taken()).toEqual(TAKEN);
  });
});
