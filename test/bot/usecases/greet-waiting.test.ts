import { createApp } from '../../../bot/app';
import { plusMs } from '../../../bot/domain/calendar';
import { REGISTRY } from '../../../bot/domain/tenant';
import { DirectoryFault } from '../../../bot/ports/directory';
import { type Store, StoreFault } from '../../../bot/ports/store';
import type { TenantDeps } from '../../../bot/usecases/deps';
import { greetOrKeep, greetWaiting } from '../../../bot/usecases/greet-waiting';
import { touchRevision } from '../../../bot/usecases/touch-revision';
import { aChat, aMeasure, anAssignment, aPerson, aPrompt, aSender } from '../../support/builders';
import { anOffice, type Office, stoppingStore } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

/** Teams tells of an installation once: whoever had to wait for the roster is greeted also by a process that was not told. */

const NOON = '2026-02-09T12:00:00.000Z';
const CARD = 'card:p-rut:2026-W03';
const sender = (name = 'rut') => aSender({ userId: `29:${name}`, entraId: `entra-${name}`, name });
const place = (name = 'rut') => aChat({ conversationId: `a:${name}` });

let office: Office;
beforeEach(aMunicipality);
afterEach(() => office.close());

async function aMunicipality(): Promise<void> {
  office = await anOffice(NOON);
  const { store } = office.deps;
  await touchRevision(office.deps, 'local', null);
  for (const name of ['rut', 'siv', 'tor'])
    await store.create('person', 'local', aPerson({ id: `p-${name}`, email: `${name}@example.se`, entraId: null }));
  await store.create('measure', 'local', aMeasure({ nextDue: '2026-12-31' }));
  const prompt = aPrompt({ closesOn: '2026-12-31', deliveryId: CARD });
  await store.create('assignment', 'local', anAssignment({ prompts: [prompt] }));
}

const passed = (ms: number) => office.clock.turnTo(plusMs(NOON, ms));
/** A roster that says of each account, in turn, what it is told to, and then who it is. */
function roster(told: Readonly<Record<string, readonly (number | Error | null)[]>> = {}) {
  const asked: string[] = [];
  const left = new Map(Object.entries(told).map(([name, answers]) => [name, [...answers]]));
  const directory: TenantDeps['directory'] = {
    async emailOf({ name }) {
      asked.push(name ?? '');
      const answer = left.get(name ?? '')?.shift();
      if (typeof answer === 'number') throw new DirectoryFault('no time', { afterMs: answer });
      if (answer instanceof Error) throw answer;
      return answer === null ? null : `${name}@example.se`;
    },
  };
  return { asked, directory };
}
/** Somebody installs the bot while the roster has no time, and whoever was told of it ends. */
async function installs(name = 'rut', store: Store = office.deps.store): Promise<void> {
  const { directory } = roster({ [name]: [20_000] });
  const told = greetOrKeep({ ...office.deps, store, directory }, sender(name), place(name), office.clock.now());
  await expect(told).rejects.toThrow(DirectoryFault);
}
const world = (directory = roster().directory, store: Store = office.deps.store): TenantDeps => ({
  ...office.deps,
  store,
  directory,
});
const queued = async () => (await office.all('delivery')).map(({ kind, personId }) => `${kind} ${personId}`).sort();
const GREETED = ['current p-rut', 'welcome p-rut'];

/** A store that notes what is written of installations. */
function noting(store: Store) {
  const writes: string[] = [];
  const note = <A extends readonly unknown[], R>(name: string, write: (kind: never, ...rest: A) => R) =>
    ((kind: never, ...rest: A) => {
      if (kind === 'installation') writes.push(name);
      return write(kind, ...rest);
    }) as never;
  const noted: Store = {
    ...store,
    create: note('create', store.create as never),
    replace: note('replace', store.replace as never),
    remove: note('remove', store.remove as never),
  };
  return { writes, noted };
}

test('who installs the bot is greeted by the next look of any process, once it may ask, and once only', async () => {
  await installs();
  passed(49_999);
  expect(await greetWaiting(world())).toBe(0);
  passed(50_000);
  expect(await greetWaiting(world())).toBe(1);
  expect(await queued()).toEqual(GREETED);
  passed(120_000);
  expect(await greetWaiting(world())).toBe(0);
  expect(await queued()).toEqual(GREETED);
});

test('that somebody waits is one write, however often the roster says so; who is greeted at once costs none', async () => {
  const { writes, noted } = noting(office.deps.store);
  const { directory } = roster({ rut: [5_000, 5_000, 5_000] });
  const greet = (name: string) => greetOrKeep(world(directory, noted), sender(name), place(name), NOON);
  await greet('siv');
  expect(writes).toEqual([]);
  for (let tries = 1; tries <= 3; tries += 1) {
    await expect(greet('rut')).rejects.toThrow(DirectoryFault);
    passed(tries * 5_000);
  }
  expect(writes).toEqual(['create']);
  await greet('rut');
  expect(writes).toEqual(['create', 'remove']);
});

test('nobody else asks while whoever was told of it waits for longer than before', async () => {
  const { directory } = roster({ rut: [20_000, 600_000] });
  const greet = () => greetOrKeep(world(directory), sender(), place(), NOON);
  await expect(greet()).rejects.toThrow(DirectoryFault);
  passed(20_000);
  await expect(greet()).rejects.toThrow(DirectoryFault);
  passed(619_000);
  expect(await greetWaiting(world())).toBe(0);
  passed(650_000);
  expect(await greetWaiting(world())).toBe(1);
});

test('killed anywhere in greeting them, the next one greets them once', async () => {
  for (let writes = 1, over = false; !over; writes += 1) {
    await installs();
    passed(60_000);
    over = await greetWaiting(world(undefined, stoppingStore(office.deps.store, writes - 1))).then(
      () => true,
      () => false,
    );
    await greetWaiting(world());
    await greetWaiting(world());
    expect(await queued()).toEqual(GREETED);
    expect(await office.all('installation')).toEqual([]);
    if (over) expect(writes).toBeGreaterThan(4);
    await office.close();
    await aMunicipality();
  }
});

test('two instances that greet them at once give them one card', async () => {
  await installs();
  passed(60_000);
  await Promise.all([greetWaiting(world()), greetWaiting(world())]);
  expect(await queued()).toEqual(GREETED);
});

describe('while the roster still has no time', () => {
  test('it is asked once a look, and the next look begins with the others', async () => {
    for (const [at, name] of ['rut', 'siv', 'tor'].entries()) {
      passed(at);
      await installs(name);
    }
    passed(60_000);
    const { asked, directory } = roster({ rut: [30_000] });
    expect(await greetWaiting(world(directory))).toBe(0);
    expect(asked).toEqual(['rut']);
    expect(await greetWaiting(world(directory))).toBe(2);
    passed(90_000);
    expect(await greetWaiting(world(directory))).toBe(1);
    expect(asked).toEqual(['rut', 'siv', 'tor', 'rut']);
  });

  test('who has waited for a day is tried once an hour, and never given up', async () => {
    await installs();
    const day = 24 * 3_600_000;
    passed(day);
    const { asked, directory } = roster({ rut: [1_000] });
    expect(await greetWaiting(world(directory))).toBe(0);
    passed(day + 3_599_000);
    expect(await greetWaiting(world(directory))).toBe(0);
    expect(asked).toHaveLength(1);
    passed(day + 3_600_000);
    expect(await greetWaiting(world(directory))).toBe(1);
  });
});

test('a fault in greeting one is told in the log, and keeps nobody else waiting', async () => {
  for (const name of ['rut', 'siv']) await installs(name);
  passed(60_000);
  const told: string[] = [];
  const log = { ...office.deps.log, error: (message: string) => told.push(message) };
  const { directory } = roster({ rut: [new Error('its service address is not allowed')] });
  await greetWaiting({ ...world(directory), log });
  expect(told).toEqual(['somebody the bot was installed for could not be greeted']);
  expect(await queued()).toEqual(['welcome p-siv']);
  passed(60_000 + 15 * 60_000);
  expect(await greetWaiting(world())).toBe(1);
});

test('somebody the register does not know is told so in their chat, when Teams has time', async () => {
  await installs();
  passed(60_000);
  const busy = { outcome: 'later', afterMs: 40_000 } as const;
  const answers = [busy, null];
  const { channel, sent } = recordingChannel(() => answers.shift() ?? null);
  const deps = { ...world(roster({ rut: [null, null] }).directory), channels: { teams: channel } };
  expect(await greetWaiting(deps)).toBe(0);
  passed(100_000);
  expect(await greetWaiting(deps)).toBe(1);
  expect(sent.map(({ to, view }) => [to, view.kind])).toEqual([['29:rut', 'stranger']]);
  expect(await office.all('installation')).toEqual([]);
});

test('who has removed the bot again is not greeted', async () => {
  await installs();
  await createApp(office.deps).uninstalled(sender(), place());
  passed(60_000);
  expect(await greetWaiting(world())).toBe(0);
  expect(await queued()).toEqual([]);
});

test('who has installed it again meanwhile is greeted for that', async () => {
  await installs();
  passed(10_000);
  await installs();
  expect(await office.all('installation')).toMatchObject([
    { happened: plusMs(NOON, 10_000), since: NOON, dueAt: plusMs(NOON, 60_000) },
  ]);
});

test('a storage that fails is nobody’s own fault: they are tried again by the next look', async () => {
  await installs();
  passed(60_000);
  const { store } = office.deps;
  const failing: Store = {
    ...store,
    find: (kind, tenant, query) =>
      kind === 'person' ? Promise.reject(new StoreFault('too many requests')) : store.find(kind, tenant, query),
  };
  await expect(greetWaiting(world(undefined, failing))).rejects.toThrow('too many requests');
  expect(await greetWaiting(world())).toBe(1);
});

test('a process that is to end begins with nobody', async () => {
  await installs();
  passed(60_000);
  const { asked, directory } = roster();
  expect(await greetWaiting({ ...world(directory), stopping: AbortSignal.abort() })).toBe(0);
  expect(asked).toEqual([]);
});

test('a look greets them after what is due has gone out, and delivers what they get', async () => {
  await installs();
  passed(60_000);
  const { channel, sent } = recordingChannel();
  await createApp({ ...world(), channels: { teams: channel } }).tick();
  expect(sent.map(({ view }) => view.kind)).toEqual(['welcome', 'round']);
});

test('where they cannot be greeted, the look says so and is done all the same', async () => {
  const { store } = office.deps;
  const told: string[] = [];
  const log = { ...office.deps.log, error: (message: string) => told.push(message) };
  const failing: Store = {
    ...store,
    find: (kind, tenant, query) =>
      kind === 'installation' ? Promise.reject(new Error('unreadable')) : store.find(kind, tenant, query),
  };
  const report = await createApp({ ...world(undefined, failing), log }).tick();
  expect(report.opened).toBe(0);
  expect(told).toEqual(['who waits to be greeted could not be; the next look tries again']);
  expect((await store.read('tenant', REGISTRY, 'local'))?.doc.settledTo).toBeDefined();
});
