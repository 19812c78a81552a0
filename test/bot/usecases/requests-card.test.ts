import type { Measure } from '../../../bot/domain/plan';
import type { Store } from '../../../bot/ports/store';
import { changeDocument } from '../../../bot/usecases/change-document';
import { decideRequest } from '../../../bot/usecases/decide-request';
import { deliver } from '../../../bot/usecases/deliver';
import { drawDelivery } from '../../../bot/usecases/draw-delivery';
import { queueRequests } from '../../../bot/usecases/queue-requests';
import { takeUpRequest } from '../../../bot/usecases/take-up-request';
import {
  approve,
  askedOffice,
  disa,
  gotThrough,
  hearing,
  hers,
  last,
  late,
  maja,
  majaAnswers,
  stoppedAnywhere,
  takeUp,
  ture,
} from '../../support/asked-office';
import { aConversation, anAnswer, aPerson } from '../../support/builders';
import { type Office, stoppingStore } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

/** The card that comes in the morning to whoever decides new dates: for whom it is by then, and for what. */

const olle = aPerson({ id: 'p-olle', name: 'Olle Ström', email: 'olle@example.se', roles: ['head_of_area'] });
const other: Measure = { ...late, id: 'plan-1-2', no: 2, title: 'Rutin för övergångar' };
const TUESDAY = '2026-02-10T07:00:00+01:00';
/** The working morning after the day that Maja asks for. */
const PASSED = '2026-04-01T07:00:00+02:00';

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
  const { store } = office.deps;
  for (const one of [olle, ture]) await store.create('person', 'local', one);
  for (const { id } of [disa, olle])
    await store.create('conversation', 'local', aConversation({ id, trouble: null, welcomedAt: last.at }));
});
afterEach(() => office.close());

/** What has come to whom, by the titles of the measures on it. */
const comes = async (at: string, store: Store = office.deps.store) => {
  office.clock.turnTo(at);
  const { channel, sent } = recordingChannel();
  for (let times = 0; times < 3; times += 1) await deliver({ ...office.deps, store, channels: { teams: channel } });
  return sent.flatMap(({ to, view }) => (view.kind === 'requests' ? [[to, ...view.rows.map((row) => row.title)]] : []));
};
const majaAsks = () => queueRequests(office.deps, anAnswer({ assignmentId: hers.id, measureId: late.id, at: last.at }));
/** Ture asks for a date of another measure. */
const tureAsksToo = async (newDueProposed = '2026-06-30') => {
  const { store } = office.deps;
  await store.create('measure', 'local', other);
  const asks = { ...last, id: 'a-9-1', by: ture.id, newDueProposed };
  await store.create('assignment', 'local', { ...hers, id: 'a-9', measureId: other.id, personId: ture.id, last: asks });
  await queueRequests(office.deps, anAnswer({ id: 'a-9-1', assignmentId: 'a-9', measureId: other.id, at: last.at }));
};
const nowUnder = (managerId: string, person = maja.id) =>
  changeDocument(office.deps.store, 'person', 'local', person, (one) => ({ ...one, managerId }));
const leaves = (id: string) =>
  changeDocument(office.deps.store, 'person', 'local', id, (one) => ({ ...one, active: false }));

describe('whoever decides by then gets it', () => {
  test('the morning after the day of a meeting has passed, and not whoever took it there', async () => {
    await takeUpRequest(hearing(office), takeUp);
    await nowUnder(olle.id);
    expect(await comes(PASSED)).toEqual([[olle.id, late.title]]);
    expect(await comes('2026-04-02T07:00:00+02:00')).toEqual([]);
  });

  test('alone, also where whoever took it there stands above them and may decide as before', async () => {
    await takeUpRequest(hearing(office), takeUp);
    await nowUnder(disa.id, olle.id);
    await nowUnder(olle.id);
    expect(await comes(PASSED)).toEqual([[olle.id, late.title]]);
  });

  test('also where whoever took it there has left', async () => {
    await takeUpRequest(hearing(office), takeUp);
    await nowUnder(olle.id);
    await leaves(disa.id);
    expect(await comes(PASSED)).toEqual([[olle.id, late.title]]);
  });

  test('the morning after it was asked for, on one card with what is theirs already', async () => {
    await nowUnder(olle.id, ture.id);
    await tureAsksToo();
    await majaAsks();
    await nowUnder(olle.id);
    const came = await comes(TUESDAY);
    expect(came.map(([to]) => to)).toEqual([olle.id]);
    expect(came[0]).toEqual(expect.arrayContaining([late.title, other.title]));
  });

  test('and nobody does where nobody stands above who asks: /status has it', async () => {
    await takeUpRequest(hearing(office), takeUp);
    await leaves(disa.id);
    expect(await comes(PASSED)).toEqual([]);
  });
});

describe('what was passed on is not lost with a card that has nothing else to say', () => {
  beforeEach(async () => {
    await nowUnder(olle.id, ture.id);
    await tureAsksToo();
    await majaAsks();
    const withdrawn = { ...last, id: 'a-9-2', newDueProposed: null };
    await changeDocument(office.deps.store, 'assignment', 'local', 'a-9', (one) => ({ ...one, last: withdrawn }));
  });

  test('and was put away before', async () => {
    await leaves(disa.id);
    expect(await comes(TUESDAY)).toEqual([]);
    await changeDocument(office.deps.store, 'person', 'local', disa.id, (one) => ({ ...one, active: true }));
    await nowUnder(olle.id);
    await changeDocument(office.deps.store, 'delivery', 'local', 'requests:p-disa:2026-02-10', (one) => ({
      ...one,
      state: 'queued',
    }));
    expect(await comes('2026-02-10T07:01:00+01:00')).toEqual([[olle.id, late.title]]);
  });

  test('and is put away at that moment', async () => {
    await nowUnder(olle.id);
    const { store } = office.deps;
    let isPassedOn = false;
    const slow: Store = {
      ...stoppingStore(store, 1_000),
      async replace(kind, tenant, doc, version) {
        const isOlles = kind === 'delivery' && 'state' in doc && doc.id === 'requests:p-olle:2026-02-10';
        if (isOlles && doc.state === 'dropped' && !isPassedOn) {
          isPassedOn = true;
          await deliver({ ...office.deps, channels: {} });
        }
        return store.replace(kind, tenant, doc, version);
      },
    };
    expect(await comes(TUESDAY, slow)).toEqual([[olle.id, late.title]]);
    expect(isPassedOn).toBe(true);
  });
});

describe('it comes for what it was queued for', () => {
  test('and not for another date that was shown weeks before', async () => {
    await tureAsksToo();
    await takeUpRequest(hearing(office), takeUp);
    expect(await comes(TUESDAY)).toEqual([[disa.id, other.title, late.title]]);
    await decideRequest(hearing(office), approve);
    expect(await comes(PASSED)).toEqual([]);
  });

  test('and not for another day that the same measure has come to ask for', async () => {
    await takeUpRequest(hearing(office), takeUp);
    await majaAnswers(office, { id: 'a-1-2', newDueProposed: '2026-05-29' });
    expect(await comes(PASSED)).toEqual([]);
  });

  test('also where only the latter of two still waits', async () => {
    await majaAsks();
    await tureAsksToo();
    await decideRequest(hearing(office), approve);
    expect(await comes(TUESDAY)).toEqual([[disa.id, other.title]]);
  });

  test('once, however often it was queued', async () => {
    for (let times = 0; times < 2; times += 1) await majaAsks();
    expect(await comes(TUESDAY)).toEqual([[disa.id, late.title]]);
    await majaAsks();
    expect(await comes('2026-02-10T08:00:00+01:00')).toEqual([]);
  });

  test('and for all that waits where an earlier version has queued it', async () => {
    await majaAsks();
    await changeDocument(office.deps.store, 'delivery', 'local', 'requests:p-disa:2026-02-10', (one) => {
      const { about: _kept, ...before } = one;
      return before;
    });
    await majaAnswers(office, { id: 'a-1-2', newDueProposed: '2026-05-29' });
    await tureAsksToo();
    expect((await comes(TUESDAY))[0]?.[0]).toBe(disa.id);
  });
});

test('stopped while it is passed on, and drawn again, it comes once to whoever decides', async () => {
  await takeUpRequest(hearing(office), takeUp);
  await nowUnder(olle.id);
  office.clock.turnTo(PASSED);
  const card = (await office.all('delivery')).find((one) => one.kind === 'requests');
  if (!card) throw new Error('no card is queued');
  await stoppedAnywhere((writes) =>
    gotThrough(drawDelivery({ ...office.deps, store: stoppingStore(office.deps.store, writes) }, card)),
  );
  expect(await comes(PASSED)).toEqual([[olle.id, late.title]]);
});
