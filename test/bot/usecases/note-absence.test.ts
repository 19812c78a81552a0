import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import type { Sent } from '../../../bot/ports/channel';
import { bindChannel } from '../../../bot/usecases/bind-channel';
import { deliver } from '../../../bot/usecases/deliver';
import { loadDueFacts } from '../../../bot/usecases/load-due-facts';
import { noteAbsence } from '../../../bot/usecases/note-absence';
import { queueSummaries } from '../../../bot/usecases/post-summaries';
import { aChannel, aConversation, aPerson, aSender } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

const TEAM = '19:team';
const PLACE = aChannel({ teamId: TEAM });
const SENDER = aSender();

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-02-11T09:00:00+01:00'); // a Wednesday
});
afterEach(() => office.close());

async function binds(rest = ''): Promise<string> {
  const base = { locale: 'sv', today: '2026-02-11', timeZone: 'Europe/Stockholm' } as const;
  const view = await bindChannel(office.deps, base, aPerson(), SENDER, PLACE, rest);
  return view.kind === 'notice' ? view.notice : view.kind;
}

/** What /status shows of the channel: why messages do not get through, and since when. */
async function shown() {
  const now = office.clock.now();
  const facts = await loadDueFacts(office.deps, { locale: 'sv' });
  const status = statusOf(facts, { now, timeZone: 'Europe/Stockholm', filter: '', scope: EVERYTHING });
  return status.groups.delivery_faults.map((one) => [one.code, one.since]);
}

async function mondaysSummary(answer: Sent | null = null): Promise<void> {
  await queueSummaries(office.deps, 'local', office.clock.now());
  await deliver({ ...office.deps, channels: { teams: recordingChannel(() => answer).channel } });
}

test('a bot removed from the team is shown, until the channel is bound again; removed once more, again', async () => {
  await binds();
  await noteAbsence(office.deps, { teamId: '19:another' });
  expect(await shown()).toEqual([]);
  await noteAbsence(office.deps, { teamId: TEAM });
  expect(await shown()).toEqual([['not_installed', '2026-02-11']]);
  expect(await binds()).toBe('channel_already_bound');
  expect(await shown()).toEqual([]);
  await noteAbsence(office.deps, { teamId: TEAM });
  expect(await shown()).toEqual([['not_installed', '2026-02-11']]);
  await binds('av');
  await binds();
  expect(await shown()).toEqual([]);
});

test('it is over when a summary gets through, and is since the day of the municipality', async () => {
  await binds();
  office.clock.turnTo('2026-02-14T00:30:00+01:00');
  await noteAbsence(office.deps, { teamId: TEAM });
  expect(await shown()).toEqual([['not_installed', '2026-02-14']]);
  office.clock.turnTo('2026-02-16T08:00:00+01:00');
  await mondaysSummary({ outcome: 'refused', code: 'not_installed' });
  expect(await shown()).toEqual([['not_installed', expect.any(String)]]);
  office.clock.turnTo('2026-02-16T09:30:00+01:00');
  await mondaysSummary();
  expect(await shown()).toEqual([]);
});

test('a summary refused one week is not shown any more when the next one has got through', async () => {
  await binds();
  office.clock.turnTo('2026-02-22T22:00:00+01:00');
  await mondaysSummary({ outcome: 'refused', code: 'unknown' });
  expect(await shown()).toEqual([['unknown', '2026-02-22']]);
  office.clock.turnTo('2026-02-23T08:00:00+01:00');
  await mondaysSummary();
  expect(await shown()).toEqual([]);
});

test('a summary that waits for long is shown, and again when the channel has been bound meanwhile', async () => {
  await binds();
  for (const at of ['08:00', '09:01']) {
    office.clock.turnTo(`2026-02-16T${at}:00+01:00`);
    await mondaysSummary({ outcome: 'later', afterMs: 1_000 });
  }
  expect(await shown()).toEqual([['unreachable', '2026-02-16']]);
  await binds();
  expect(await shown()).toEqual([]);
  office.clock.turnTo('2026-02-16T09:30:00+01:00');
  await mondaysSummary({ outcome: 'later', afterMs: 1_000 });
  expect(await shown()).toEqual([['unreachable', '2026-02-16']]);
  office.clock.turnTo('2026-02-16T10:00:00+01:00');
  await mondaysSummary();
  expect(await shown()).toEqual([]);
});

test('a bot removed from a chat puts that chat in trouble, and no other', async () => {
  for (const id of ['p-rut', 'p-bo'])
    await office.deps.store.create('conversation', 'local', aConversation({ id, userId: `29:${id}`, trouble: null }));
  await noteAbsence(office.deps, { userId: '29:p-rut' });
  const chats = (await office.all('conversation')).map((one) => [one.id, one.trouble?.code ?? null]);
  expect(chats.sort()).toEqual([
    ['p-bo', null],
    ['p-rut', 'not_installed'],
  ]);
});
