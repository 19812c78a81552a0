import { plusMs } from '../../bot/domain/calendar';
import type { Delivery } from '../../bot/domain/delivery';
import { cardBase } from '../../bot/usecases/card-base';
import { changeDocument } from '../../bot/usecases/change-document';
import type { Hearing } from '../../bot/usecases/chat-answers';
import { drawDelivery } from '../../bot/usecases/draw-delivery';
import type { CardView } from '../../cards/views';
import { aChat, aMeasure, anAssignment, aPerson, aPlan, aSender } from './builders';
import { anOffice, type Office } from './office';

/** A principal asks for 31 March for a measure that was due on 31 January; her head of area decides. */

export const disa = aPerson({ id: 'p-disa', name: 'Disa Nyman', email: 'disa@example.se', roles: ['head_of_area'] });
export const karin = aPerson({
  id: 'p-karin',
  name: 'Karin Holm',
  email: 'karin@example.se',
  roles: ['administrator'],
});
export const maja = aPerson({ id: 'p-maja', name: 'Maja Ek', managerId: 'p-disa' });
export const ture = aPerson({ id: 'p-ture', name: 'Ture Sand', email: 'ture@example.se', managerId: 'p-disa' });
export const last = {
  id: 'a-1-1',
  at: '2026-02-09T08:00:00.000Z',
  by: 'p-maja',
  state: 'in_progress',
  schedule: 'delayed',
  excerpt: null,
  unchanged: false,
  newDueProposed: '2026-03-31',
} as const;
export const due = { raw: 'Klart i januari 2026', date: '2026-01-31', precision: 'month' } as const;
export const late = aMeasure({
  state: 'in_progress',
  open: true,
  nextDue: due.date,
  due: [due],
  originalDue: [due],
  parts: [],
});
export const hers = anAssignment({ personId: 'p-maja', measureId: late.id, state: 'in_progress', answers: 1, last });

/** Asked on Monday morning, an hour before the clock stands still. */
export async function askedOffice(plan = aPlan()): Promise<Office> {
  const office = await anOffice('2026-02-09T10:00:00+01:00');
  const { store } = office.deps;
  await store.create('plan', 'local', plan);
  for (const one of [disa, maja]) await store.create('person', 'local', one);
  await store.create('measure', 'local', late);
  await store.create('assignment', 'local', hers);
  return office;
}

/** Ture has the measure too, and asks for a day in an answer of his own. */
export async function tureAsks(office: Office, newDueProposed = '2026-03-31'): Promise<void> {
  await office.deps.store.create('person', 'local', ture);
  const asks = { ...last, id: 'a-2-1', by: 'p-ture', newDueProposed };
  await office.deps.store.create('assignment', 'local', { ...hers, id: 'a-2', personId: 'p-ture', last: asks });
}

/** Maja's newest answer, stored where lists read it. */
export async function majaAnswers(office: Office, more: Partial<typeof hers.last>): Promise<void> {
  const { store } = office.deps;
  const stored = await store.read('assignment', 'local', hers.id);
  if (!stored) throw new Error('the assignment is gone');
  await store.replace('assignment', 'local', { ...stored.doc, last: { ...last, ...more } }, stored.version);
}

export const hearing = (office: Office, store = office.deps.store): Hearing => ({
  deps: { ...office.deps, store },
  base: cardBase(office.deps, 'sv'),
  person: disa,
  roles: disa.roles,
  sender: aSender({ tenant: 'local' }),
  place: aChat(),
});

/**
 * The words to those who asked that leave within a minute from now and say something, with what they say: all of them are
 * on their way at once, and none of them leaves twice.
 */
export async function words(office: Office) {
  const { clock, deps } = office;
  clock.turnTo(plusMs(clock.now(), 60_000));
  const now = clock.now();
  const leaving = (await office.all('delivery')).filter(
    (one) => one.kind === 'decided' && one.state === 'queued' && one.dueAt <= now,
  );
  const mark = (id: string, more: Partial<Delivery>) =>
    changeDocument(deps.store, 'delivery', 'local', id, (one) => ({ ...one, ...more }));
  for (const one of leaving) await mark(one.id, { state: 'sending' });
  const said: { readonly personId: string | null; readonly view: CardView }[] = [];
  for (const one of leaving) {
    const view = (await drawDelivery(deps, one))?.view;
    if (view) said.push({ personId: one.personId, view });
    await mark(one.id, view ? { state: 'sent', sentAt: now } : { state: 'dropped' });
  }
  return said;
}

export const happened = (view: CardView) => (view.kind === 'requests' ? view.happened : null);

/** Runs something stopped after each write in turn, until it gets through: 0, 1, 2 … writes. */
export async function stoppedAnywhere(run: (writes: number) => Promise<boolean>): Promise<void> {
  for (let writes = 0; ; writes += 1) {
    if (writes > 20) throw new Error('it never got through');
    if (await run(writes)) return;
  }
}
