import { setImmediate } from 'node:timers/promises';
import { CosmosClient } from '@azure/cosmos';
import { StoreFault } from '../../../bot/ports/store';
import { openCosmosStore } from '../../../storage/cosmos';
import { CONTAINER } from '../../../storage/cosmos/container';
import { aUnit } from '../../support/builders';
import { type Asked, type CosmosEmulator, startCosmosEmulator, type Trouble } from '../../support/cosmos-emulator';
import { faultOf } from '../../support/store-fault';
import { openInCosmos } from '../../support/store-in-cosmos';

let emulator: CosmosEmulator;
beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterEach(() => emulator.meddle(() => null));
afterAll(() => emulator.stop());

type Opened = Awaited<ReturnType<typeof openInCosmos>>;

async function withStore(check: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openInCosmos(emulator);
  try {
    await check(opened);
  } finally {
    emulator.meddle(() => null);
    await opened.destroy();
  }
}

const ofItems = ({ path }: Asked) => path.includes(`/colls/${CONTAINER}/docs`);

/** The first requests of a method about items meet these troubles, one each; gives how many there have been. */
function troubles(method: string, ...list: readonly Trouble[]): { seen(): number } {
  const left = [...list];
  let seen = 0;
  emulator.meddle((asked) => {
    if (asked.method !== method || !ofItems(asked)) return null;
    seen += 1;
    return left.shift() ?? null;
  });
  return { seen: () => seen };
}

const always = (method: string, trouble: Trouble) =>
  emulator.meddle((asked) => (asked.method === method && ofItems(asked) ? trouble : null));

const busy: Trouble = { status: 429, headers: { 'x-ms-retry-after-ms': '5' } };

describe('too many requests', () => {
  test('are asked again after the time that Cosmos DB names', () =>
    withStore(async ({ store }) => {
      const creating = troubles('POST', busy, busy, busy);
      expect(await store.create('unit', 'local', aUnit())).toMatchObject({ doc: aUnit() });
      expect(creating.seen()).toBe(4);
      const finding = troubles('QUERY', busy);
      expect((await store.find('unit', 'local', {})).items).toHaveLength(1);
      expect(finding.seen()).toBe(2);
    }));

  test('are a fault after nine more tries, and nothing is stored', () =>
    withStore(async ({ store }) => {
      const tries = troubles('POST', ...Array.from({ length: 99 }, () => busy));
      const fault = await faultOf(store.create('unit', 'local', aUnit()));
      expect(fault.message).toMatch(/request units/);
      expect(fault.cause).toMatchObject({ code: 429 });
      expect(tries.seen()).toBe(10);
      emulator.meddle(() => null);
      expect(await store.read('unit', 'local', aUnit().id)).toBeNull();
    }));
});

describe('an answer that is lost on its way', () => {
  const lost: Trouble = 'cut_after';

  test('to a create: the document is ours, once, with the version it has', () =>
    withStore(async ({ store }) => {
      const sent = troubles('POST', lost);
      const created = await store.create('unit', 'local', aUnit());
      expect(sent.seen()).toBe(2);
      expect(created).toMatchObject({ doc: aUnit() });
      expect(await store.read('unit', 'local', aUnit().id)).toEqual(created);
      expect(await store.count('unit', 'local', {})).toBe(1);
    }));

  test('to a replace: the version is ours, and the next replace builds on it', () =>
    withStore(async ({ store }) => {
      const first = await store.create('unit', 'local', aUnit());
      if (first === 'exists') throw new Error('it was new');
      troubles('PUT', lost, lost);
      const second = await store.replace('unit', 'local', aUnit({ name: 'Almskolan' }), first.version);
      if (second === 'changed') throw new Error('nobody else was there');
      expect(await store.read('unit', 'local', aUnit().id)).toEqual(second);
      expect(await store.replace('unit', 'local', aUnit(), second.version)).toMatchObject({ doc: aUnit() });
    }));

  test('to a remove: it is removed', () =>
    withStore(async ({ store }) => {
      const first = await store.create('unit', 'local', aUnit());
      if (first === 'exists') throw new Error('it was new');
      troubles('DELETE', lost);
      expect(await store.remove('unit', 'local', aUnit().id, first.version)).toBe('removed');
      expect(await store.read('unit', 'local', aUnit().id)).toBeNull();
    }));

  test('counts as lost also where Cosmos DB itself says that it does not know', () =>
    withStore(async ({ store }) => {
      const unknown = [408, 500, 503, 449].map((status): Trouble => ({ status }));
      const fromAProxy: Trouble = { status: 502, body: '<html>Bad gateway</html>' };
      for (const [n, trouble] of [...unknown, fromAProxy, { status: 504, body: '' }].entries()) {
        const sent = troubles('POST', trouble);
        expect(await store.create('unit', 'local', aUnit({ id: `u-${n}` }))).toMatchObject({ doc: { id: `u-${n}` } });
        expect(sent.seen()).toBe(2);
      }
    }));

  test("is never taken for ours where the document is another's: exists, changed", () =>
    withStore(async ({ store, reopen }) => {
      const other = await reopen();
      const cut = troubles('POST', 'cut_before');
      const creating = store.create('unit', 'local', aUnit({ name: 'Almskolan' }));
      while (cut.seen() === 0) await setImmediate();
      const theirs = await other.create('unit', 'local', aUnit());
      expect(await creating).toBe('exists');
      if (theirs === 'exists') throw new Error('ours never arrived');
      const cutAgain = troubles('PUT', 'cut_before');
      const replacing = store.replace('unit', 'local', aUnit({ name: 'Almskolan' }), theirs.version);
      while (cutAgain.seen() === 0) await setImmediate();
      expect(await other.replace('unit', 'local', aUnit({ name: 'Björkskolan' }), theirs.version)).not.toBe('changed');
      expect(await replacing).toBe('changed');
      expect((await store.read('unit', 'local', aUnit().id))?.doc.name).toBe('Björkskolan');
    }));
});

describe('a fault that lasts', () => {
  test('is told after a few tries, with what lies behind it', () =>
    withStore(async ({ store }) => {
      always('POST', { status: 503, message: 'secret words of the service' });
      const fault = await faultOf(store.create('unit', 'local', aUnit()));
      expect(fault.message).toBe('Cosmos DB is not available');
      expect(fault.cause).toMatchObject({ code: 503, message: 'secret words of the service' });
      always('GET', { status: 503 });
      expect((await faultOf(store.read('unit', 'local', 'u'))).message).toBe('Cosmos DB is not available');
    }));

  test.each([
    [401, 'Cosmos DB does not accept the key or the identity'],
    [403, 'Cosmos DB does not allow this: the key or the identity may not, or the network is closed to us'],
    [413, 'the document is larger than the 2 MB that Cosmos DB keeps'],
    [418, 'Cosmos DB answered with status 418'],
  ])('%s is told at once', (status, sentence) =>
    withStore(async ({ store }) => {
      const tries = troubles('POST', { status }, { status });
      expect((await faultOf(store.create('unit', 'local', aUnit()))).message).toBe(sentence);
      expect(tries.seen()).toBe(1);
    }),
  );

  test('a container that is gone is no missing document, no empty list and no removed one', () =>
    withStore(async ({ store }) => {
      const stored = await store.create('unit', 'local', aUnit());
      if (stored === 'exists') throw new Error('it was new');
      const gone = { status: 404, headers: { 'x-ms-substatus': '1003' } };
      emulator.meddle((asked) => (ofItems(asked) ? gone : null));
      const sentence = 'the container in Cosmos DB is gone, or a copy of it has not caught up';
      const calls = [
        store.read('unit', 'local', 'u'),
        store.readMany('unit', 'local', ['u']),
        store.find('unit', 'local', {}),
        store.count('unit', 'local', {}),
        store.create('unit', 'local', aUnit({ id: 'u' })),
        store.replace('unit', 'local', aUnit(), stored.version),
        store.remove('unit', 'local', aUnit().id, stored.version),
      ];
      for (const call of calls) expect((await faultOf(call)).message).toBe(sentence);
      emulator.meddle(() => ({ status: 404 }));
      await faultOf(store.ready());
    }));

  test('a document above 2 MB is refused before it is sent', () =>
    withStore(async ({ store }) => {
      const sent = troubles('POST');
      const fault = await faultOf(store.create('unit', 'local', aUnit({ name: 'å'.repeat(1_100_000) })));
      expect(fault.message).toBe('a document (unit) is 2.1 MB, and Cosmos DB keeps 2 MB at most');
      expect(sent.seen()).toBe(0);
      expect(await store.create('unit', 'local', aUnit({ name: 'å'.repeat(1_000_000) }))).not.toBe('exists');
    }));
});

describe('opening', () => {
  const open = (but: object = {}) =>
    openCosmosStore({
      endpoint: emulator.endpoint,
      key: emulator.key,
      database: 'opening',
      retentionDays: null,
      ...but,
    });

  test('a wrong key is told at once', async () => {
    emulator.meddle(() => ({ status: 401, message: 'The input authorization token cannot serve the request' }));
    expect((await faultOf(open())).message).toBe('Cosmos DB does not accept the key or the identity');
  });

  test('a host nobody knows and a port nobody listens to are told at once', async () => {
    const unknown = await faultOf(open({ endpoint: 'https://follow-up.invalid' }));
    expect(unknown.message).toBe('the host follow-up.invalid of COSMOS_ENDPOINT cannot be found');
    const closed = await startCosmosEmulator();
    await closed.stop();
    expect((await faultOf(open({ endpoint: closed.endpoint }))).message).toBe(
      'Cosmos DB could not be reached (ECONNREFUSED)',
    );
  });

  test.each([
    ['Session', false, /has the consistency level Session.*set its default consistency to Strong/],
    ['Eventual', false, /has the consistency level Eventual/],
    ['Strong', true, /writes in several regions/],
  ])('an account at %s (several regions write: %s) is refused', async (level, severalWrite, sentence) => {
    const weak = await startCosmosEmulator({ level, severalWrite });
    const opening = await open({ endpoint: weak.endpoint }).then(
      (store) => store.close(),
      (fault: unknown) => fault,
    );
    await weak.stop();
    expect(opening).toBeInstanceOf(StoreFault);
    expect(opening).toMatchObject({ message: expect.stringMatching(sentence) });
  });

  test('bounded staleness in the only region that writes will do', async () => {
    const bounded = await startCosmosEmulator({ level: 'BoundedStaleness' });
    const store = await open({ endpoint: bounded.endpoint });
    await store.close();
    await bounded.stop();
  });

  test('two instances that start at once over nothing both start', async () => {
    const [one, other] = await Promise.all([open({ database: 'twice' }), open({ database: 'twice' })]);
    await one.create('unit', 'local', aUnit());
    expect(await other.read('unit', 'local', aUnit().id)).toMatchObject({ doc: aUnit() });
    await Promise.all([one.close(), other.close()]);
  });

  test('an index that is missing is added when the store is opened with a key', async () => {
    const client = new CosmosClient(emulator);
    await client.databases.create({ id: 'older' });
    const indexingPolicy = { includedPaths: [{ path: '/tenant/?' }], excludedPaths: [{ path: '/*' }] };
    const older = { id: CONTAINER, partitionKey: { paths: ['/tenant'] }, defaultTtl: -1, indexingPolicy };
    await client.database('older').containers.create(older);
    const store = await open({ database: 'older' });
    const { resource } = await client.database('older').container(CONTAINER).read();
    expect(resource?.indexingPolicy?.includedPaths).toContainEqual({ path: '/doc/nextDue/?' });
    expect(resource?.defaultTtl).toBe(-1);
    await store.close();
    client.dispose();
  });
});
