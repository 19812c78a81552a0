import { plusMs } from '../../bot/domain/calendar';
import { hashOfConcerns } from '../../bot/domain/check-form';
import type { LocalDate } from '../../bot/domain/dates';
import type { Delivery } from '../../bot/domain/delivery';
import type { Draft } from '../../bot/domain/draft';
import type { Person } from '../../bot/domain/people';
import type { Store } from '../../bot/ports/store';
import { cardBase } from '../../bot/usecases/card-base';
import { changeDocument } from '../../bot/usecases/change-document';
import type { Hearing } from '../../bot/usecases/chat-answers';
import { drawDelivery } from '../../bot/usecases/draw-delivery';
import { showMeasure } from '../../bot/usecases/show-measure';
import type { CardView } from '../../cards/views';
import { aChat, aLastAnswer, aMeasure, anAssignment, aPerson, aPlan, aSender } from './builders';
import { aDraft, aDraftMeasure } from './drafts';
import { anOffice, type Office, stoppingStore } from './office';

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
/** The day she asks for. */
export const on = '2026-03-31';
export const last = aLastAnswer({
  by: 'p-maja',
  at: '2026-02-09T08:00:00.000Z',
  schedule: 'delayed',
  newDueProposed: on,
});
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

/** Her request as a card names it before anything is decided, and what can be pressed there. */
const at = { measure: late.id, on, decided: 0, page: 0 } as const;
export const approve = { act: 'decide_due', ...at, accept: true } as const;
export const decline = { ...approve, accept: false } as const;
export const askWhy = { act: 'decline_due', ...at } as const;
export const leave = { act: 'decline_due_back', ...at } as const;
export const takeUp = { act: 'take_up_due', ...at } as const;
/** A reason that nobody may read before it has been looked at, and the press that sends it anyway. */
export const ABOUT_A_PUPIL = 'Flickan i 2C behöver stödet före lovet.';
export const declineAnyway = { act: 'decline_due_anyway', ...at, words: hashOfConcerns([ABOUT_A_PUPIL]) } as const;

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
export async function tureAsks(office: Office, newDueProposed: LocalDate = on): Promise<void> {
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

/** What Disa presses, in her own chat with the bot. */
export const hearing = (office: Office, store?: Store): Hearing => hearingOf(disa, office, store);

/** What she presses where the process is killed after so many writes. */
export const hearingUntil = (writes: number, office: Office): Hearing =>
  hearing(office, stoppingStore(office.deps.store, writes));

/** What anybody else presses. */
export const hearingOf = (person: Person, office: Office, store = office.deps.store): Hearing => ({
  deps: { ...office.deps, store },
  base: cardBase(office.deps, 'sv'),
  person,
  roles: person.roles,
  sender: aSender({ tenant: 'local' }),
  place: aChat(),
});

/** A measure as it is shown to somebody. */
export async function measureTo(person: Person, { deps }: Office, id = late.id) {
  const shown = await showMeasure(deps, cardBase(deps, 'sv'), { person, roles: person.roles }, id);
  if (shown.outcome !== 'shown') throw new Error(shown.reason);
  return shown.view;
}

/** The plan as a document of a later day has it: the measure is due when it was. */
export const readAnew = (documentDate: LocalDate): Draft =>
  aDraft([aDraftMeasure({ no: late.no, title: late.title, due: [due], actions: [] })], {
    title: aPlan().title,
    documentDate,
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
export async function stoppedAnywhere(run: (writes: number) => Promise<boolean>, from = 0): Promise<void> {
  for (let writes = from; ; writes += 1) {
    if (writes > 20) throw new Error('it never got through');
    const through = await run(writes);
    if (through && writes === from) throw new Error('it was never stopped');
    if (through) return;
  }
}

/** Whether what was to be stopped got through before it was. */
export const gotThrough = (run: Promise<unknown>): Promise<boolean> =>
  run.then(
    () => true,
    () => false,
  );
