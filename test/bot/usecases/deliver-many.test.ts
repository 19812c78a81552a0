import { sharedBounds } from '../../../bot/usecases/bounds';
import { deliver } from '../../../bot/usecases/deliver';
import { createDeliverer } from '../../../bot/usecases/deliver-again';
import { createFlow } from '../../../bot/usecases/flow';
import { newDelivery, queueDelivery } from '../../../bot/usecases/queue-delivery';
import { queueRedraw } from '../../../bot/usecases/queue-redraw';
import { aConversation, aMeasure, anAssignment, aPerson, aPrompt } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

/** A whole municipality's cards at once, and what may come between. */

const NOW = '2026-01-15T09:00:00+01:00';
const PEOPLE = 60;

let office: Office;
beforeEach(async () => {
  office = await anOffice(NOW);
  const { store, tenant } = office.deps;
  await store.create('measure', tenant, aMeasure());
  for (let n = 0; n < PEOPLE; n += 1) {
    const id = `p-${String(n).padStart(2, '0')}`;
    await store.create('person', tenant, aPerson({ id, email: `${id}@example.se`, entraId: `entra-${id}` }));
    await store.create('conversation', tenant, aConversation({ id, userId: `29:${id}`, trouble: null }));
    await store.create(
      'assignment',
      tenant,
      anAssignment({ id: `a-${id}`, personId: id, last: null, answers: 0, prompts: [aPrompt()] }),
    );
    const prompts = [{ assignmentId: `a-${id}`, occasion: 'point:KUL 1:2026' }];
    await queueDelivery(
      office.deps,
      newDelivery(office.deps, { id: `card:${id}:2026-W03`, kind: 'card', personId: id, prompts }),
    );
  }
});
afterEach(() => office.close());

const states = async () => {
  const counts: Record<string, number> = {};
  for (const { state } of await office.all('delivery')) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};
const through = (channel: ReturnType<typeof recordingChannel>['channel']) => ({
  ...office.deps,
  channels: { teams: channel },
});

test('everybody gets their card once, also from two instances at the same time', async () => {
  const { channel, sent } = recordingChannel();
  await Promise.all([deliver(through(channel)), deliver(through(channel))]);
  expect(new Set(sent.map((one) => one.to)).size).toBe(PEOPLE);
  expect(sent).toHaveLength(PEOPLE);
});

test('nothing is claimed before its turn has come, and a turn that is refused leaves everything queued', async () => {
  const { channel } = recordingChannel();
  const seen: number[] = [];
  const turn = async () => {
    seen.push((await states())['sending'] ?? 0);
    return seen.length <= 3;
  };
  const done = await deliver(through({ ...channel, turn }), { ...sharedBounds(), flow: createFlow() });
  expect(done.sent).toBe(3);
  expect(await states()).toEqual({ sent: 3, queued: PEOPLE - 3 });
  expect(Math.max(...seen)).toBeLessThan(4);
});

test('the message somebody has just pressed follows before the cards that nobody waits for', async () => {
  const { channel, sent } = recordingChannel();
  let turns = 0;
  const turn = async () => {
    turns += 1;
    if (turns === 5) {
      office.clock.turnTo('2026-01-15T09:00:10+01:00');
      const message = { conversationId: 'c', messageId: 'm' };
      await queueRedraw(office.deps, 'p-00', { message, card: 'card:p-00:2026-W03', page: 0, said: null });
      office.clock.turnTo('2026-01-15T09:01:00+01:00');
    }
    return true;
  };
  const oneByOne = { ...createFlow(), atOnce: () => 1 };
  await deliver(through({ ...channel, turn }), { ...sharedBounds(), flow: oneByOne });
  const redrawn = sent.map((one) => one.to).lastIndexOf('p-00');
  expect(redrawn).toBeGreaterThan(4);
  expect(redrawn).toBeLessThan(45); // with the next handful
});

test('what somebody has just pressed for leaves although other municipalities have in hand all that may be', async () => {
  const { channel, sent } = recordingChannel();
  const message = { conversationId: 'c', messageId: 'm' };
  office.clock.turnTo('2026-01-15T09:00:10+01:00');
  await queueRedraw(office.deps, 'p-30', { message, card: 'card:p-30:2026-W03', page: 0, said: null });
  office.clock.turnTo('2026-01-15T09:01:00+01:00');
  let before: readonly string[] | null = null;
  let letGo = () => {};
  const othersLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const inHand = async () => {
    before ??= sent.map((one) => one.to);
    await othersLetGo;
    return () => {};
  };
  const oneByOne = { ...createFlow(), atOnce: () => 1 };
  const all = deliver(through(channel), { ...sharedBounds(), inHand, flow: oneByOne });
  while (before === null) await new Promise(setImmediate);
  letGo();
  await all;
  expect(before).toEqual(['p-30']);
  expect(sent).toHaveLength(PEOPLE + 1);
});

test.each([
  ['to its end', Number.POSITIVE_INFINITY, 3],
  ['until its turn is refused', 30, 2],
])('a run has one handful in hand at a time and none when it is over: %s', async (_which, turns, handfuls) => {
  let [taken, held, most, asked] = [0, 0, 0, 0];
  const inHand = async () => {
    taken += 1;
    held += 1;
    most = Math.max(most, held);
    let mine = 1;
    return () => {
      held -= mine;
      mine = 0;
    };
  };
  const { channel } = recordingChannel();
  const turn = async () => {
    asked += 1;
    return asked <= turns;
  };
  await deliver(through({ ...channel, turn }), { ...sharedBounds(), inHand, flow: createFlow() });
  expect({ taken, most, held }).toEqual({ taken: handfuls, most: 1, held: 0 });
});

test('a stop gives back what has not left: nobody waits for its lease, and no attempt is counted', async () => {
  const stop = new AbortController();
  const { channel, sent } = recordingChannel(() => {
    stop.abort();
    return null;
  });
  await deliver({ ...through(channel), stopping: stop.signal });
  expect(await states()).toEqual({ sent: sent.length, queued: PEOPLE - sent.length });
  expect(sent.length).toBeLessThan(PEOPLE);
  for (const one of await office.all('delivery'))
    if (one.state === 'queued') expect(one).toMatchObject({ attempts: 0, lease: null });
});

test('where the store cannot be read nothing is sent and nothing is claimed', async () => {
  const { channel, sent } = recordingChannel();
  const broken = {
    ...office.deps.store,
    readMany: (async () => {
      throw new Error('a fault of ours');
    }) as typeof office.deps.store.readMany,
  };
  await expect(deliver({ ...through(channel), store: broken })).rejects.toThrow('a fault of ours');
  expect(sent).toHaveLength(0);
  expect(await states()).toEqual({ queued: PEOPLE });
});

test('what was put off for a second is sent a second later, not with the next tick', async () => {
  let refused = 0;
  const { channel, sent } = recordingChannel((to) => {
    if (to !== 'p-07' || refused > 0) return null;
    refused += 1;
    return { outcome: 'later', afterMs: 1_500 };
  });
  const timers: { ms: number; work: () => void }[] = [];
  const deliverer = createDeliverer(
    () => through(channel),
    (ms, work) => timers.push({ ms, work }),
  );
  expect(await deliverer.soon('local')).toMatchObject({ sent: PEOPLE - 1, waiting: 1 });
  expect(timers.map(({ ms }) => ms)).toEqual([1_501]);
  office.clock.turnTo('2026-01-15T09:00:02+01:00');
  timers[0]?.work();
  await deliverer.soon('local');
  expect(sent).toHaveLength(PEOPLE);
});
