import type { Sent } from '../../../bot/ports/channel';
import { deliver } from '../../../bot/usecases/deliver';
import { queueSummaries } from '../../../bot/usecases/post-summaries';
import { postSummariesNow } from '../../../bot/usecases/post-summaries-now';
import { newDelivery, queueDelivery } from '../../../bot/usecases/queue-delivery';
import { aBinding, aConversation, aPerson } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

const MONDAY = '2026-02-09T08:00:00+01:00';
const NOTHING = { channels: 1, already: 0, sent: 0, refused: 0, uncertain: 0, waiting: 0 };

let office: Office;
beforeEach(async () => {
  office = await anOffice(MONDAY);
  await office.deps.store.create('binding', 'local', aBinding({ id: 'b-1', boundAt: '2026-01-01T08:00:00.000Z' }));
});
afterEach(() => office.close());

/** The office with a platform that answers so, or takes everything. */
const answering = (answer: Sent | null = null) => {
  const { channel, sent } = recordingChannel(() => answer);
  return { deps: { ...office.deps, channels: { teams: channel } }, sent };
};

test('a channel that has no summary this week gets it before Monday morning, and once', async () => {
  office.clock.turnTo('2026-02-09T06:00:00+01:00');
  const { deps, sent } = answering();
  expect(await postSummariesNow(deps)).toEqual({ ...NOTHING, sent: 1 });
  expect(await postSummariesNow(deps)).toEqual({ ...NOTHING, already: 1 });
  expect(sent.map((one) => one.view.kind)).toEqual(['summary']);
});

test('a summary that was refused a moment ago is posted, not said to stand there already', async () => {
  const refusing = answering({ outcome: 'refused', code: 'not_installed' });
  await queueSummaries(refusing.deps, 'local', office.clock.now());
  await deliver(refusing.deps);
  expect(await postSummariesNow(refusing.deps)).toEqual({ ...NOTHING, refused: 1 });
  const { deps, sent } = answering();
  expect(await postSummariesNow(deps)).toEqual({ ...NOTHING, sent: 1 });
  expect(sent).toHaveLength(1);
});

test("what is counted is summaries, though others' messages leave with them", async () => {
  const { store } = office.deps;
  await store.create('person', 'local', aPerson());
  await store.create('conversation', 'local', aConversation({ id: 'p-rut', trouble: null }));
  await queueDelivery(
    office.deps,
    newDelivery(office.deps, { id: 'welcome:p-rut', kind: 'welcome', personId: 'p-rut' }),
  );
  const { deps, sent } = answering();
  expect(await postSummariesNow(deps)).toEqual({ ...NOTHING, sent: 1 });
  expect(sent.map((one) => one.view.kind).sort()).toEqual(['summary', 'welcome']);
});

test('one that Teams asks us to wait with is said to wait, and one whose answer never came to be uncertain', async () => {
  expect(await postSummariesNow(answering({ outcome: 'later', afterMs: 60_000 }).deps)).toEqual({
    ...NOTHING,
    waiting: 1,
  });
  office.clock.turnTo('2026-02-09T08:05:00+01:00');
  const doubt = answering({ outcome: 'uncertain' });
  expect(await postSummariesNow(doubt.deps)).toEqual({ ...NOTHING, uncertain: 1 });
  const { deps, sent } = answering();
  expect(await postSummariesNow(deps)).toEqual({ ...NOTHING, uncertain: 1 }); // may stand there: not sent again
  expect(sent).toEqual([]);
});

test('without a bound channel nothing is queued', async () => {
  const known = await office.deps.store.read('binding', 'local', 'b-1');
  if (!known) throw new Error('gone');
  await office.deps.store.replace('binding', 'local', { ...known.doc, active: false }, known.version);
  expect(await postSummariesNow(answering().deps)).toEqual({ ...NOTHING, channels: 0 });
  expect(await office.all('delivery')).toEqual([]);
});
