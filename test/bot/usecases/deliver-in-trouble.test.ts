import type { Delivery } from '../../../bot/domain/delivery';
import { type Store, StoreFault } from '../../../bot/ports/store';
import { sharedBounds } from '../../../bot/usecases/bounds';
import { deliver } from '../../../bot/usecases/deliver';
import { createFlow } from '../../../bot/usecases/flow';
import { newDelivery, queueDelivery } from '../../../bot/usecases/queue-delivery';
import { aConversation, aMeasure, anAssignment, aPerson, aPrompt } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

/** Messages under way while the store falters, or another instance is quicker. */

const NOW = '2026-01-15T09:00:00+01:00';
const OCCASION = 'point:KUL 1:2026';
const CARD = 'card:p-0:2026-W03';

let office: Office;
beforeEach(async () => {
  office = await anOffice(NOW);
  await office.deps.store.create('measure', 'local', aMeasure());
});
afterEach(() => office.close());

/** Somebody for whom a card waits; who has no chat yet is written to for the first time. */
async function somebody(n: number, hasChat = true): Promise<void> {
  const { store, tenant } = office.deps;
  const id = `p-${n}`;
  await store.create('person', tenant, aPerson({ id, email: `${id}@example.se`, entraId: `entra-${id}` }));
  if (hasChat) await store.create('conversation', tenant, aConversation({ id, userId: `29:${id}`, trouble: null }));
  const prompts = [aPrompt()];
  await store.create(
    'assignment',
    tenant,
    anAssignment({ id: `a-${id}`, personId: id, last: null, answers: 0, prompts }),
  );
  await aCard(id);
}

async function aCard(personId: string, more = ''): Promise<void> {
  const prompts = [{ assignmentId: `a-${personId}`, occasion: OCCASION }];
  const id = `card:${personId}:2026-W03${more}`;
  await queueDelivery(office.deps, newDelivery(office.deps, { id, kind: 'card', personId, prompts }));
}

const card = async () => (await office.all('delivery')).find((one) => one.id === CARD);
const look = (over: object) => deliver({ ...office.deps, ...over }, { ...sharedBounds(), flow: createFlow() });

/** The store with a fault, once, at the write that `hits`; `after` = it has been made, and only its answer is lost. */
function faultyOnce(hits: (kind: string, doc: Delivery) => boolean, after = false): Store {
  const { store } = office.deps;
  let left = 1;
  const replace: Store['replace'] = async (kind, tenant, doc, version) => {
    if (left === 0 || !hits(kind, doc as unknown as Delivery)) return store.replace(kind, tenant, doc, version);
    left -= 1;
    if (after) await store.replace(kind, tenant, doc, version);
    throw new StoreFault('no answer in time');
  };
  return { ...store, replace };
}

test.each([
  ['what became of it could not be stored', faultyAt('delivery', 'sent'), false],
  ['its sender could not store that the chat works again', (kind: string) => kind === 'conversation', false],
  ['the answer to its claim was lost', faultyAt('delivery', 'sending'), true],
] as const)('a card leaves once although %s at first', async (_what, hits, after) => {
  await somebody(0);
  const trouble = { code: 'blocked', since: '2026-01-10T09:00:00Z' } as const;
  const known = await office.deps.store.read('conversation', 'local', 'p-0');
  if (known) await office.deps.store.replace('conversation', 'local', { ...known.doc, trouble }, known.version);
  const { channel, sent } = recordingChannel();
  const store = faultyOnce(hits, after);
  for (const at of [NOW, '2026-01-15T09:01:31+01:00', '2026-01-15T09:03:02+01:00']) {
    office.clock.turnTo(at);
    await look({ store, channels: { teams: channel } });
  }
  expect(sent).toHaveLength(1);
  expect(await card()).toMatchObject({ state: 'sent', attempts: 1 });
});

function faultyAt(kind: string, state: Delivery['state']) {
  return (which: string, doc: Delivery) => which === kind && doc.state === state;
}

/** The store, whose first reading of assignments takes until it is told to go on. */
function slowStore() {
  const { store } = office.deps;
  let goOn = () => {};
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let reached = () => {};
  const waits = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let first = true;
  const readMany: Store['readMany'] = async (kind, tenant, ids) => {
    if (kind === 'assignment' && first) {
      first = false;
      reached();
      await told;
    }
    return store.readMany(kind, tenant, ids);
  };
  return { store: { ...store, readMany } as Store, waits, goOn };
}

test('an instance whose reading took longer than its lease leaves the card to the one that has taken it up', async () => {
  await somebody(0);
  const { channel, sent } = recordingChannel();
  const { store, waits, goOn } = slowStore();
  const slow = look({ store, channels: { teams: channel } });
  await waits;
  office.clock.turnTo('2026-01-15T09:01:31+01:00');
  await look({ channels: { teams: channel }, settings: { ...office.deps.settings, instance: 'two' } });
  goOn();
  await slow;
  office.clock.turnTo('2026-01-15T09:03:02+01:00');
  await look({ channels: { teams: channel } });
  expect(sent).toHaveLength(1);
  expect(await card()).toMatchObject({ state: 'sent' });
});

test('an attempt that was given up for lost, and then is answered, counts as what the answer says', async () => {
  await somebody(0);
  const { channel, sent } = recordingChannel();
  let answer = () => {};
  let left = () => {};
  const leaves = new Promise<void>((resolve) => {
    left = resolve;
  });
  const late: typeof channel = {
    ...channel,
    async sendToPerson(tenant, to, view) {
      left();
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return channel.sendToPerson(tenant, to, view);
    },
  };
  const first = look({ channels: { teams: late } });
  await leaves;
  office.clock.turnTo('2026-01-15T09:01:31+01:00');
  const turnedAway = { ...channel, turn: async () => false };
  await look({ channels: { teams: turnedAway } }); // finds the lease over, and sends nothing
  expect(await card()).toMatchObject({ state: 'queued', attempts: 1 });
  answer();
  await first;
  expect(sent).toHaveLength(1);
  expect(await card()).toMatchObject({ state: 'sent', message: { messageId: 'm-1' } });
});

test('a run whose queue cannot be read ends when what it has begun has ended', async () => {
  for (let n = 0; n < 30; n += 1) await somebody(n);
  const { channel, sent } = recordingChannel();
  let begun = 0;
  const turn = async () => {
    begun += 1;
    return true;
  };
  const { store } = office.deps;
  let looks = 0;
  const find: Store['find'] = async (kind, tenant, query) => {
    if (kind === 'delivery' && query.orderBy !== undefined && ++looks > 2) throw new StoreFault('no answer in time');
    return store.find(kind, tenant, query);
  };
  await expect(look({ store: { ...store, find }, channels: { teams: { ...channel, turn } } })).rejects.toThrow(
    StoreFault,
  );
  expect(begun).toBeGreaterThan(0);
  expect(sent).toHaveLength(begun);
});

test('what a card was extended by on its way is shown, also where the store fails once when that is asked for', async () => {
  await somebody(0);
  const { store, tenant } = office.deps;
  const { channel } = recordingChannel();
  const extending: typeof channel = {
    ...channel,
    async sendToPerson(at, to, view) {
      const known = await store.read('delivery', tenant, CARD);
      if (!known) throw new Error('gone');
      const prompts = [...known.doc.prompts, { assignmentId: 'a-p-0', occasion: 'report:x' }];
      await store.replace('delivery', tenant, { ...known.doc, prompts }, known.version);
      return channel.sendToPerson(at, to, view);
    },
  };
  let left = 1;
  const create: Store['create'] = async (kind, at, doc) => {
    if (kind === 'delivery' && left-- > 0) throw new StoreFault('no answer in time');
    return store.create(kind, at, doc);
  };
  await look({ store: { ...store, create }, channels: { teams: extending } });
  expect((await office.all('delivery')).map((one) => [one.kind, one.state, one.redraw?.card ?? null])).toEqual([
    ['card', 'sent', null],
    ['redraw', 'queued', CARD],
  ]);
});

test('a card that is extended while it is on its way keeps nobody waiting, however the last one ends', async () => {
  await somebody(0, false); // a first message, which opens the chat
  await somebody(1);
  await aCard('p-1', ':2'); // waits for their first
  const { store, tenant } = office.deps;
  const { channel, sent } = recordingChannel();
  const extending: typeof channel = {
    ...channel,
    async sendToPerson(at, to, view) {
      const known = to.id === 'p-1' ? await store.read('delivery', tenant, 'card:p-1:2026-W03') : null;
      if (known?.doc.state === 'sending') {
        const prompts = [...known.doc.prompts, { assignmentId: 'a-p-1', occasion: 'report:x' }];
        await store.replace('delivery', tenant, { ...known.doc, prompts }, known.version);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
      return channel.sendToPerson(at, to, view);
    },
  };
  await look({ channels: { teams: extending } });
  expect(sent.map((one) => one.to).sort()).toEqual(['p-0', 'p-1', 'p-1']);
});
