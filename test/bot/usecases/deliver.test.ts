import { deliver } from '../../../bot/usecases/deliver';
import { newDelivery, queueDelivery } from '../../../bot/usecases/queue-delivery';
import { aConversation, aMeasure, anAssignment, aPerson, aPrompt } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

const NOW = '2026-01-15T09:00:00+01:00';
const CARD = {
  id: 'card:p-rut:2026-W03',
  kind: 'card' as const,
  personId: 'p-rut',
  prompts: [{ assignmentId: 'a-1', occasion: 'point:KUL 1:2026' }],
};

let office: Office;
beforeEach(async () => {
  office = await anOffice(NOW);
  const { store, tenant } = office.deps;
  await store.create('person', tenant, aPerson({ entraId: 'entra-rut' }));
  await store.create('measure', tenant, aMeasure());
  await store.create('assignment', tenant, anAssignment({ last: null, answers: 0, prompts: [aPrompt()] }));
});
afterEach(() => office.close());

const chat = () =>
  office.deps.store.create('conversation', office.deps.tenant, aConversation({ id: 'p-rut', trouble: null }));
const queued = () => queueDelivery(office.deps, newDelivery(office.deps, CARD));
const theCard = async () => (await office.deps.store.read('delivery', office.deps.tenant, CARD.id))?.doc;

test('two instances delivering at once send it once', async () => {
  await chat();
  await queued();
  const { channel, sent } = recordingChannel();
  const instance = (name: string) => ({
    ...office.deps,
    channels: { teams: channel },
    settings: { ...office.deps.settings, instance: name },
  });
  await Promise.all([deliver(instance('one')), deliver(instance('two')), deliver(instance('one'))]);
  expect(sent).toHaveLength(1);
  expect(await theCard()).toMatchObject({ state: 'sent', attempts: 1, lease: null });
});

test('a sender that died is waited for until its lease is over; then the card goes out once more, and no more', async () => {
  await chat();
  await queued();
  const dying = recordingChannel(() => 'hang');
  void deliver({ ...office.deps, channels: { teams: dying.channel } });
  while ((await theCard())?.state !== 'sending') await new Promise(setImmediate);
  const alive = recordingChannel();
  const next = { ...office.deps, channels: { teams: alive.channel } };
  await deliver(next);
  expect(alive.sent).toHaveLength(0);
  office.clock.turnTo('2026-01-15T09:02:00+01:00');
  await deliver(next);
  expect(alive.sent).toHaveLength(1);
  await deliver(next);
  expect(alive.sent).toHaveLength(1);
});

test('a fault of ours in one message does not keep the others back', async () => {
  await chat();
  await queued();
  await queueDelivery(
    office.deps,
    newDelivery(office.deps, { ...CARD, id: 'card:p-rut:broken', prompts: CARD.prompts }),
  );
  let first = true;
  const { channel, sent } = recordingChannel(() => {
    if (!first) return null;
    first = false;
    throw new Error('a fault of ours');
  });
  await deliver({ ...office.deps, channels: { teams: channel } });
  expect(sent).toHaveLength(1);
});

test('somebody who had the app before the register knew them gets the card by a first message, and is known from then on', async () => {
  await queued();
  const { channel, sent } = recordingChannel();
  await deliver({ ...office.deps, channels: { teams: channel } });
  expect(sent.map((one) => one.view.kind)).toEqual(['round']);
  const known = await office.deps.store.read('conversation', office.deps.tenant, 'p-rut');
  expect(known?.doc.conversationId).toBe('chat-p-rut');
  await deliver({ ...office.deps, channels: { teams: channel } });
  expect(sent.map((one) => one.view.kind)).toEqual(['round', 'welcome']);
});

test('where there is no such way the card is refused, and nobody is made up', async () => {
  await queued();
  await deliver({ ...office.deps, channels: {} });
  expect(await theCard()).toMatchObject({ state: 'refused', refusal: 'not_installed' });
  expect(await office.all('conversation')).toHaveLength(0);
});

describe('what is shown of a chat', () => {
  const troubleOf = async () => (await office.all('conversation'))[0]?.trouble;
  const since = '2026-01-14T09:00:00.000Z';

  test('is nothing where a card cannot be drawn for a fault of ours, for hours on end; then it leaves', async () => {
    await chat();
    await queued();
    const { store } = office.deps;
    const readMany: typeof store.readMany = async (kind, tenant, ids) => {
      if (kind === 'assignment') throw new Error('cannot be drawn');
      return store.readMany(kind, tenant, ids);
    };
    const { channel, sent } = recordingChannel();
    const deps = { ...office.deps, channels: { teams: channel } };
    for (let minutes = 0; minutes <= 180; minutes += 5) {
      office.clock.turnTo(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
      await deliver({ ...deps, store: { ...store, readMany } });
    }
    expect(await theCard()).toMatchObject({ state: 'queued', attempts: 0, refusal: null });
    expect(await troubleOf()).toBeNull();
    office.clock.turnTo('2026-01-15T13:00:00+01:00');
    await deliver(deps);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['unreachable', 'blocked', 'blocked'],
    ['blocked', 'gone', 'gone'],
  ] as const)('is what Teams said last: %s, then %s', async (before, said, shown) => {
    const trouble = { code: before, since };
    await office.deps.store.create('conversation', 'local', aConversation({ id: 'p-rut', trouble }));
    await queued();
    const { channel } = recordingChannel(() => ({ outcome: 'refused', code: said }));
    await deliver({ ...office.deps, channels: { teams: channel } });
    expect(await troubleOf()).toEqual({ code: shown, since });
  });

  test('stays as Teams said it while Teams takes nothing for an hour', async () => {
    const trouble = { code: 'blocked', since } as const;
    await office.deps.store.create('conversation', 'local', aConversation({ id: 'p-rut', trouble }));
    await queued();
    const { channel } = recordingChannel(() => ({ outcome: 'later', afterMs: 1_000 }));
    for (const at of [NOW, '2026-01-15T10:01:00+01:00']) {
      office.clock.turnTo(at);
      await deliver({ ...office.deps, channels: { teams: channel } });
    }
    expect(await theCard()).toMatchObject({ refusal: 'unreachable' });
    expect(await troubleOf()).toEqual(trouble);
  });
});
