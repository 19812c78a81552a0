import { hashOfConcerns } from '../../../bot/domain/check-form';
import type { Kind, Store } from '../../../bot/ports/store';
import { decideRequest } from '../../../bot/usecases/decide-request';
import { openHeld } from '../../../bot/usecases/open-held';
import {
  ABOUT_A_PUPIL,
  askedOffice,
  decline,
  declineAnyway,
  gotThrough,
  happened,
  hearing,
  hearingUntil,
  late,
  maja,
  measureTo,
  stoppedAnywhere,
  words,
} from '../../support/asked-office';
import { type Office, stoppingStore } from '../../support/office';

/** A reason that is held, and another one by the same person for the same request: after a crash, or on two devices. */

const NEUTRAL = 'Nämnden behöver underlaget redan i februari.';
const ABOUT_ANOTHER = 'Pojken i 6B behöver stödet nu.';
const WITHHELD = expect.stringContaining('Texten visas inte');

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
});
afterEach(() => office.close());

const reasonsIn = async (of: Office) => {
  const { decidedDue } = await measureTo(maja, of);
  return [...decidedDue, ...(await words(of)).map(({ view }) => (view.kind === 'notice' ? view.words : {}))].map(
    (one) => ('reason' in one ? one.reason : null),
  );
};
const waiting = async (of: Office) => (await openHeld(of.deps)).map((one) => one.reason);
const anyway = (text: string) => ({ ...declineAnyway, words: hashOfConcerns([text]) });

test.each([
  ['a reason about no child is read by whoever asked', NEUTRAL, decline, [NEUTRAL, NEUTRAL], []],
  [
    'one about another child waits to be looked at',
    ABOUT_ANOTHER,
    anyway(ABOUT_ANOTHER),
    [WITHHELD, WITHHELD],
    [ABOUT_ANOTHER],
  ],
] as const)('%s, wherever one that was held before it was cut off', (_what, reason, press, read, waits) =>
  stoppedAnywhere(async (writes) => {
    const own = await askedOffice();
    const through = await gotThrough(
      decideRequest(hearingUntil(writes, own), declineAnyway, { reason: ABOUT_A_PUPIL }),
    );
    const isDecided = (await own.all('measure'))[0]?.dueDecisions !== undefined;
    own.clock.turnTo('2026-02-09T10:05:00+01:00');
    await decideRequest(hearing(own), press, { reason });
    expect(await reasonsIn(own)).toEqual(isDecided ? [WITHHELD, WITHHELD] : read);
    expect(await waiting(own)).toEqual(isDecided ? [ABOUT_A_PUPIL] : waits);
    await own.close();
    return through;
  }),
);

describe('of two reasons on two devices the one that is stored first stands', () => {
  /** The one device's store, where the other device presses after what the first has written of that kind. */
  const meanwhileIn = (written: Kind, press: () => Promise<unknown>): Store => {
    let isDone = false;
    const { store } = office.deps;
    return {
      ...stoppingStore(store, 1_000),
      async create(kind, tenant, doc) {
        const created = await store.create(kind, tenant, doc);
        if (kind === written && !isDone) {
          isDone = true;
          await press();
        }
        return created;
      },
    };
  };
  const neutral = (store?: Store) => decideRequest(hearing(office, store), decline, { reason: NEUTRAL });
  const held = (store?: Store) => decideRequest(hearing(office, store), declineAnyway, { reason: ABOUT_A_PUPIL });

  test('whole where it is about no child, and nothing is held of the other', async () => {
    const view = await held(meanwhileIn('heldText', () => neutral()));
    expect(happened(view)).toMatchObject({ typed: ABOUT_A_PUPIL });
    expect(await reasonsIn(office)).toContain(NEUTRAL);
    expect(await office.all('heldText')).toEqual([]);
  });

  test('withheld where it may be about one', async () => {
    const view = await neutral(meanwhileIn('delivery', () => held()));
    expect(happened(view)).toMatchObject({ typed: NEUTRAL });
    expect(await reasonsIn(office)).toContainEqual(WITHHELD);
    expect(await waiting(office)).toEqual([ABOUT_A_PUPIL]);
  });

  test('withheld where both may be about one', async () => {
    const other = () => decideRequest(hearing(office), anyway(ABOUT_ANOTHER), { reason: ABOUT_ANOTHER });
    await held(meanwhileIn('heldText', other));
    expect(JSON.stringify(await reasonsIn(office))).not.toMatch(/2C|6B/);
    expect(await waiting(office)).toEqual([ABOUT_ANOTHER]);
    expect(await office.all('heldText')).toHaveLength(1);
  });
});

test('a reason that an earlier version held by the answer and the person alone is withheld still', async () => {
  await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
  const { store } = office.deps;
  const [known] = await office.all('heldText');
  const stored = known && (await store.read('heldText', 'local', known.id));
  if (!stored) throw new Error('nothing is held');
  await store.remove('heldText', 'local', stored.doc.id, stored.version);
  const [decision] = (await office.all('measure')).find((one) => one.id === late.id)?.dueDecisions ?? [];
  await store.create('heldText', 'local', { ...stored.doc, id: `due:${decision?.answers[0]}:p-disa` });
  expect(await reasonsIn(office)).toEqual([WITHHELD, WITHHELD]);
  expect(await waiting(office)).toEqual([ABOUT_A_PUPIL]);
});
