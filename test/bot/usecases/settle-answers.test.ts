import { type App, createApp } from '../../../bot/app';
import { answerId } from '../../../bot/domain/ids';
import { REGISTRY } from '../../../bot/domain/tenant';
import { StoreFault } from '../../../bot/ports/store';
import { changeDocument } from '../../../bot/usecases/change-document';
import { recordAnswer } from '../../../bot/usecases/record-answer';
import { createSettling } from '../../../bot/usecases/settle-answers';
import { touchRevision } from '../../../bot/usecases/touch-revision';
import { aConversation, aMeasure, anAnswer, anAssignment, aPerson, aPrompt } from '../../support/builders';
import { countingStore } from '../../support/counting-store';
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
beforeEach(anOfficeWithRut);
afterEach(() => office.close());

async function anOfficeWithRut(): Promise<void> {
  office = await anOffice('2026-01-15T09:00:00+01:00');
  const { store, tenant } = office.deps;
  await touchRevision(office.deps, tenant, null);
  await store.create('person', tenant, aPerson({ entraId: 'entra-rut' }));
  await store.create('conversation', tenant, aConversation({ id: 'p-rut', trouble: null }));
  await store.create('measure', tenant, aMeasure());
  await store.create('assignment', tenant, anAssignment({ last: null, answers: 0, prompts: [aPrompt()] }));
}

const assignment = async () => (await office.all('assignment'))[0] ?? anAssignment();
const taken = async () => ({
  answers: (await assignment()).answers,
  measure: (await office.all('measure')).map((one) => one.state),
});
const TAKEN = { answers: 1, measure: ['completed'] };
const LEFT = { answers: 0, measure: [aMeasure().state] };

/** Rut answers; `store` does what the world does to it. */
const answers = async (store: Office['deps']['store']) => {
  const known = await assignment();
  return recordAnswer(
    { ...office.deps, store },
    { assignment: known, by: 'p-rut', seen: known.answers, report, unchangedFrom: null },
  );
};
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

describe('the look after a start', () => {
  const markOf = async () => (await office.deps.store.read('tenant', REGISTRY, 'local'))?.doc.settledTo;
  const at = (moment: string) => office.clock.turnTo(`2026-01-15T${moment}+01:00`);
  /** A process that has just started. */
  const starts = (store = office.deps.store) => createSettling().settle({ ...office.deps, store });

  /** So many answers to one assignment, one a second from that moment on, each of them taken in. */
  async function given(first: number, many: number, from: string): Promise<void> {
    const { store, tenant } = office.deps;
    const { id } = await assignment();
    const began = Date.parse(`2026-01-15T${from}+01:00`);
    const one = (n: number) => {
      const moment = new Date(began + (n - first) * 1000).toISOString();
      return anAnswer({ id: answerId(id, n), n, assignmentId: id, measureId: aMeasure().id, at: moment });
    };
    for (let n = first; n < first + many; n += 1) await store.create('answer', tenant, one(n));
    await changeDocument(store, 'assignment', tenant, id, (known) => ({ ...known, answers: first + many - 1 }));
  }

  test('reads what was answered since the last mark, not the days before', async () => {
    const settling = createSettling();
    await given(1, 300, '05:00:00');
    at('09:20:00');
    await settling.settle(office.deps);
    await given(301, 7, '12:00:00');
    at('12:10:00');
    await settling.settle(office.deps);
    at('12:12:00');
    const store = countingStore(office.deps.store);
    expect(await starts(store)).toBe(0);
    expect(store.taken()).toEqual({ answer: 7, assignment: 1, measure: 1, tenant: 1 });
  });

  test('finds what was left behind, wherever the process was killed after an answer was stored', async () => {
    for (let writes = 1; ; writes += 1) {
      at('09:00:00');
      await starts();
      at('15:00:00');
      const killed = await answers(stoppingStore(office.deps.store, writes)).then(
        () => false,
        () => true,
      );
      at('15:00:10');
      await starts();
      expect(await taken()).toEqual(TAKEN);
      if (!killed) {
        expect(writes).toBe(3); // the answer, the assignment, the measure
        return;
      }
      await office.close();
      await anOfficeWithRut();
    }
  });

  test('finds it though the other instance has gone on for days, and has set its marks', async () => {
    const settling = createSettling();
    await settling.settle(office.deps);
    office.clock.turnTo('2026-01-15T09:58:00+01:00');
    await expect(answers(stoppingStore(office.deps.store, 1))).rejects.toThrow('killed');
    for (let days = 0; days < 5; days += 1) {
      for (const time of ['10:04:00', '10:10:00', '23:59:00']) {
        office.clock.turnTo(`2026-01-${15 + days}T${time}+01:00`);
        await settling.settle(office.deps);
      }
    }
    await starts();
    expect(await taken()).toEqual(TAKEN);
  });

  test.each(['10:10:00', '11:30:00'])(
    'finds what was left behind in the hour that a clock was put back by, started at %s',
    async (moment) => {
      const settling = createSettling();
      await given(1, 120, '09:00:00');
      at('10:05:00');
      await settling.settle(office.deps);
      expect(await markOf()).toBe('2026-01-15T09:00:00.000Z');
      at('09:06:00');
      await expect(answers(stoppingStore(office.deps.store, 1))).rejects.toThrow('killed');
      at(moment);
      expect(await starts()).toBe(1);
    },
  );

  test('and one that goes on through that hour looks at what is answered in it', async () => {
    const settling = createSettling();
    at('10:05:00');
    await settling.settle(office.deps);
    at('09:06:00');
    await settling.settle(office.deps);
    await expect(answers(stoppingStore(office.deps.store, 1))).rejects.toThrow('killed');
    at('09:15:00');
    expect(await settling.settle(office.deps)).toBe(1);
  });

  test('a mark that is still to come hides nothing, and is set back', async () => {
    const { store, tenant } = office.deps;
    const settledTo = '2026-01-15T23:00:00.000Z';
    await changeDocument(store, 'tenant', REGISTRY, tenant, (one) => ({ ...one, settledTo }));
    at('08:59:00');
    await expect(answers(stoppingStore(store, 1))).rejects.toThrow('killed');
    at('09:00:00');
    expect(await starts()).toBe(1);
    expect(await markOf()).toBe('2026-01-15T07:55:00.000Z');
  });

  test('a hundred answers cost one mark, and a few cost none', async () => {
    const settling = createSettling();
    const marks: (string | undefined)[] = [];
    for (const [n, moment] of ['09:10', '09:20', '09:30', '09:40', '09:50', '10:00'].entries()) {
      await given(n * 25 + 1, 25, `${moment}:00`);
      at(`${moment}:00`);
      office.clock.turnTo(new Date(Date.parse(office.clock.now()) + 6 * 60_000).toISOString());
      await settling.settle(office.deps);
      marks.push(await markOf());
    }
    expect(new Set(marks)).toEqual(new Set(['2026-01-15T08:11:00.000Z', '2026-01-15T08:51:00.000Z']));
  });

  test('sets the first mark where an earlier version has set none', async () => {
    expect(await markOf()).toBeUndefined();
    await starts();
    expect(await markOf()).toBe('2026-01-15T07:55:00.000Z');
  });

  test('that the stop ends is no error, and the next start makes it whole', async () => {
    const { store } = office.deps;
    await given(1, 3, '08:30:00');
    await changeDocument(store, 'assignment', 'local', (await assignment()).id, (one) => ({ ...one, answers: 2 }));
    const stopping = new AbortController();
    const read: string[] = [];
    const closing: typeof store = {
      ...store,
      async find(kind, tenant, query) {
        if (stopping.signal.aborted) throw new StoreFault('the store is closed');
        const found = await store.find(kind, tenant, query);
        if (kind === 'answer' && query.limit === undefined) stopping.abort();
        return found;
      },
      readMany(kind, tenant, ids) {
        read.push(kind);
        return store.readMany(kind, tenant, ids);
      },
    };
    const log = { ...office.deps.log, error: (message: string) => read.push(message) };
    await createApp({ ...office.deps, store: closing, log, stopping: stopping.signal }).tick();
    expect(read).toEqual([]);
    expect(await markOf()).toBeUndefined();
    expect(await starts()).toBe(1);
  });
});
