import type { Person } from '../../../bot/domain/people';
import { changeDocument } from '../../../bot/usecases/change-document';
import { decideRequest } from '../../../bot/usecases/decide-request';
import { giveMeasure } from '../../../bot/usecases/give-measure';
import { pressHeld } from '../../../bot/usecases/look-at-held';
import { openHeld } from '../../../bot/usecases/open-held';
import {
  ABOUT_A_PUPIL,
  approve,
  askedOffice,
  declineAnyway,
  gotThrough,
  hearing,
  hearingOf,
  hers,
  karin,
  late,
  majaAnswers,
  on,
  stoppedAnywhere,
  ture,
  words,
} from '../../support/asked-office';
import { anAnswer } from '../../support/builders';
import { type Office, stoppingStore } from '../../support/office';

/** A date was declined for a reason that may be about a child; an administrator says that the reason may be shown. */

/** Asked, and declined for that reason. */
async function declinedOffice(): Promise<Office> {
  const own = await askedOffice();
  await own.deps.store.create('answer', 'local', anAnswer({ id: 'a-1-1', assignmentId: 'a-1', by: 'p-maja' }));
  await decideRequest(hearing(own), declineAnyway, { reason: ABOUT_A_PUPIL });
  return own;
}

let office: Office;
beforeEach(async () => {
  office = await declinedOffice();
});
afterEach(() => office.close());

const look = async (of: Office, outcome: 'cleared' | 'kept_out', store = of.deps.store) => {
  const [one] = await openHeld(of.deps);
  if (!one) throw new Error('nothing is held');
  return pressHeld(hearingOf(karin, of, store), { act: 'look', held: one.held.id, words: one.words, page: 0, outcome });
};
const hand = (to: Person) =>
  office.deps.store.create('person', 'local', to).then(() =>
    giveMeasure(office.deps, 'local', late, [hers], {
      holders: [{ personId: to.id, unitId: null }],
      responsible: { type: 'person', personId: to.id },
      add: false,
    }),
  );

test('it reaches whoever asked under a heading of its own, also where they have answered anew since', async () => {
  await majaAnswers(office, { id: 'a-1-2', newDueProposed: null });
  expect(await words(office)).toMatchObject([
    { view: { notice: 'due_kept', words: { reason: expect.stringContaining('inte förrän') } } },
  ]);
  await look(office, 'cleared');
  expect(await words(office)).toEqual([
    {
      personId: 'p-maja',
      view: expect.objectContaining({
        notice: 'due_reason',
        words: { title: late.title, on, name: 'Disa Nyman', reason: ABOUT_A_PUPIL },
      }),
    },
  ]);
});

test('it names no date to be done by, as another may hold by now', async () => {
  await words(office);
  await majaAnswers(office, { id: 'a-1-2' });
  await decideRequest(hearing(office), { ...approve, decided: 1 });
  expect(await words(office)).toMatchObject([{ view: { notice: 'due_moved' } }]);
  await look(office, 'cleared');
  const said = await words(office);
  expect(said).toMatchObject([{ view: { notice: 'due_reason', words: { on } } }]);
  expect(JSON.stringify(said)).not.toContain('2026-01-31');
});

test('it is told once where the word of the decision has not left by then, as that says why', async () => {
  await look(office, 'cleared');
  const reason = { words: { reason: ABOUT_A_PUPIL } };
  expect(await words(office)).toMatchObject([{ personId: 'p-maja', view: { notice: 'due_kept', ...reason } }]);
  expect(await words(office)).toEqual([]);
});

test('it is told once where the word of the decision leaves between the choice and its turn', async () => {
  await look(office, 'cleared');
  const first = (await office.all('delivery')).find((one) => one.kind === 'decided' && one.decided?.what === undefined);
  await changeDocument(office.deps.store, 'delivery', 'local', first?.id ?? '', (one) => ({
    ...one,
    state: 'sent',
    sentAt: '2026-02-09T09:00:20.000Z',
  }));
  expect(await words(office)).toEqual([]);
});

test('it is told to whoever has taken over the measure, and not to whoever had it', async () => {
  await words(office);
  await hand(ture);
  await look(office, 'cleared');
  expect(await words(office)).toMatchObject([{ personId: 'p-ture', view: { notice: 'due_reason' } }]);
});

test('it is told wherever the process was stopped while it was cleared, and not before it is', () =>
  stoppedAnywhere(async (writes) => {
    const own = await declinedOffice();
    await words(own);
    const through = await gotThrough(look(own, 'cleared', stoppingStore(own.deps.store, writes)));
    const isOpen = (await openHeld(own.deps)).length > 0;
    expect(await words(own)).toHaveLength(isOpen ? 0 : 1);
    if (isOpen) {
      await look(own, 'cleared');
      expect(await words(own)).toMatchObject([{ view: { words: { reason: ABOUT_A_PUPIL } } }]);
    }
    await own.close();
    return through;
  }));

test('it is not told where the choice was cut off and somebody else has kept it out', async () => {
  await words(office);
  await expect(look(office, 'cleared', stoppingStore(office.deps.store, 1))).rejects.toThrow('killed');
  expect((await office.all('delivery')).flatMap((one) => one.decided?.what ?? [])).toEqual(['reason']);
  await look(office, 'kept_out');
  expect(await words(office)).toEqual([]);
});

test('it is not told once more where it is kept out', async () => {
  await look(office, 'kept_out');
  expect(await words(office)).toMatchObject([{ view: { words: { reason: 'Texten visas inte.' } } }]);
  expect((await office.all('delivery')).flatMap((one) => one.decided?.what ?? [])).toEqual([]);
});
