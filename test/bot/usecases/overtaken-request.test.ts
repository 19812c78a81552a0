import type { Store } from '../../../bot/ports/store';
import { decideRequest } from '../../../bot/usecases/decide-request';
import { takeUpRequest } from '../../../bot/usecases/take-up-request';
import {
  approve,
  askedOffice,
  decline,
  happened,
  hearing,
  hearingOf,
  karin,
  majaAnswers,
  on,
  takeUp,
} from '../../support/asked-office';
import { type Office, stoppingStore } from '../../support/office';

/** [Ta upp på möte] on a card whose request a colleague has decided, or whose asker has changed it, in the meantime. */

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
  await office.deps.store.create('person', 'local', karin);
});
afterEach(() => office.close());

const marks = async () => (await office.all('measure'))[0]?.dueTakenUp ?? [];
/** The store of whoever takes up, where something else happens before their first write. */
const meanwhileIn = (first: () => Promise<unknown>): Store => {
  let isDone = false;
  const { store } = office.deps;
  return {
    ...stoppingStore(store, 1_000),
    async create(kind, tenant, doc) {
      if (!isDone) {
        isDone = true;
        await first();
      }
      return store.create(kind, tenant, doc);
    },
  };
};

describe.each([
  ['approved', approve, on],
  ['declined', decline, null],
] as const)('a request that a colleague has %s', (_how, press, day) => {
  test('is said to be decided, by whom and how, and is at no meeting', async () => {
    await decideRequest(hearingOf(karin, office), press);
    const said = happened(await takeUpRequest(hearing(office), takeUp));
    expect(said).toMatchObject({ outcome: 'decided', on: day, name: 'Karin Holm' });
    expect(await marks()).toEqual([]);
  });

  test('is so too where that happens between what was read and what is written', async () => {
    const store = meanwhileIn(() => decideRequest(hearingOf(karin, office), press));
    const said = happened(await takeUpRequest(hearing(office, store), takeUp));
    expect(said).toMatchObject({ outcome: 'decided', on: day, name: 'Karin Holm' });
    expect(await marks()).toEqual([]);
  });
});

test('a request whose asker has changed it is said to have changed, and so it is where it was decided once before', async () => {
  await decideRequest(hearing(office), decline);
  await majaAnswers(office, { id: 'a-1-2', newDueProposed: '2026-04-30' });
  const said = happened(await takeUpRequest(hearing(office), { ...takeUp, decided: 1 }));
  expect(said).toMatchObject({ outcome: 'changed', name: null });
});
