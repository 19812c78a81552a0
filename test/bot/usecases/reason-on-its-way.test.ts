import { decideRequest } from '../../../bot/usecases/decide-request';
import { deliver } from '../../../bot/usecases/deliver';
import { giveMeasure } from '../../../bot/usecases/give-measure';
import { pressHeld } from '../../../bot/usecases/look-at-held';
import { openHeld } from '../../../bot/usecases/open-held';
import {
  ABOUT_A_PUPIL,
  askedOffice,
  decline,
  declineAnyway,
  hearing,
  hearingOf,
  hers,
  karin,
  late,
  maja,
  ture,
  words,
} from '../../support/asked-office';
import { aConversation, anAnswer } from '../../support/builders';
import type { Office } from '../../support/office';
import { recordingChannel } from '../../support/recording-channel';

/** Why a date stands, between the decision and the morning its word leaves: what is held of it and who has the measure change. */

const NEUTRAL = 'Underlaget behövs före lovet.';

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
  const { store } = office.deps;
  for (const one of [karin, ture]) await store.create('person', 'local', one);
  await store.create('answer', 'local', anAnswer({ id: 'a-1-1', assignmentId: 'a-1', by: maja.id }));
});
afterEach(() => office.close());

const turnTo = (to: string) => office.clock.turnTo(`2026-02-${to}+01:00`);
const toTure = () =>
  giveMeasure(office.deps, 'local', late, [hers], {
    holders: [{ personId: ture.id, unitId: null }],
    responsible: { type: 'person', personId: ture.id },
    add: false,
  });
const clear = async () => {
  const [one] = await openHeld(office.deps);
  if (!one) throw new Error('nothing is held');
  const press = { act: 'look', held: one.held.id, words: one.words, page: 0, outcome: 'cleared' } as const;
  await pressHeld(hearingOf(karin, office), press);
};
const reasons = async () =>
  Object.fromEntries(
    (await words(office)).map(({ personId, view }) => [personId, view.kind === 'notice' ? view.words.reason : null]),
  );

describe('a reason that was withheld', () => {
  test('is read by whoever has the measure when the word leaves, and not by whoever only asked', async () => {
    await toTure();
    turnTo('10T00:10:00');
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    turnTo('10T00:20:00');
    await clear();
    turnTo('10T07:00:00');
    expect(await reasons()).toEqual({ 'p-ture': ABOUT_A_PUPIL, 'p-maja': undefined });
  });

  test('is not told by itself to whoever lost the measure after it was cleared', async () => {
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    await words(office);
    turnTo('10T00:20:00');
    await clear();
    await toTure();
    turnTo('10T07:00:00');
    expect(await reasons()).toEqual({});
  });
});

test('a reason about no child is read by whoever asked, also where somebody else has the measure', async () => {
  await toTure();
  await decideRequest(hearing(office), decline, { reason: NEUTRAL });
  expect(await reasons()).toEqual({ 'p-ture': NEUTRAL, 'p-maja': NEUTRAL });
});

describe('the word of the decision', () => {
  const sending = async (meanwhile: () => Promise<void>) => {
    const { channel, sent } = recordingChannel();
    let waits: Promise<void> | null = null;
    const slow: typeof channel.sendToPerson = async (...given) => {
      waits ??= meanwhile();
      await waits;
      return channel.sendToPerson(...given);
    };
    const { store } = office.deps;
    await store.create(
      'conversation',
      'local',
      aConversation({ id: maja.id, trouble: null, welcomedAt: late.nextDue }),
    );
    return { sent, deps: { ...office.deps, channels: { teams: { ...channel, sendToPerson: slow } } } };
  };
  const said = (sent: readonly { readonly view: unknown }[]) => sent.map((one) => one.view);

  test('that was drawn before the reason was cleared is followed by the reason', async () => {
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    const { sent, deps } = await sending(async () => {
      turnTo('09T10:00:20');
      await clear();
    });
    await deliver(deps);
    turnTo('09T10:01:00');
    await deliver(deps);
    expect(said(sent)).toMatchObject([
      { notice: 'due_kept', words: { reason: expect.stringContaining('inte förrän') } },
      { notice: 'due_reason', words: { reason: ABOUT_A_PUPIL } },
    ]);
  });

  test('is followed by it as well where another instance draws the reason before the first has arrived', async () => {
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    const other = recordingChannel();
    const { deps } = await sending(async () => {
      turnTo('09T10:00:20');
      await clear();
      await deliver({ ...office.deps, channels: { teams: other.channel } });
    });
    await deliver(deps);
    expect(said(other.sent)).toMatchObject([{ notice: 'due_reason', words: { reason: ABOUT_A_PUPIL } }]);
  });

  test('that is drawn well after the reason was cleared says why alone', async () => {
    turnTo('10T06:59:00');
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    turnTo('10T07:00:30');
    await clear();
    turnTo('10T07:05:00');
    const { sent, deps } = await sending(async () => undefined);
    await deliver(deps);
    await deliver(deps);
    expect(said(sent)).toMatchObject([{ notice: 'due_kept', words: { reason: ABOUT_A_PUPIL } }]);
  });
});
