import type { Store } from '../../../bot/ports/store';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { decideRequest } from '../../../bot/usecases/decide-request';
import { pressHeld } from '../../../bot/usecases/look-at-held';
import { openHeld } from '../../../bot/usecases/open-held';
import { leaveDue, openDue, setDue } from '../../../bot/usecases/set-due';
import { showStatus } from '../../../bot/usecases/show-status';
import {
  askedOffice,
  decline,
  disa,
  due,
  gotThrough,
  hearing,
  hearingOf,
  hearingUntil,
  hers,
  karin,
  late,
  maja,
  measureTo,
  on,
  stoppedAnywhere,
  tureAsks,
  words,
} from '../../support/asked-office';
import { aDelivery, aMeasure, anAssignment, aPerson, aPlan, aPrompt } from '../../support/builders';
import { type Office, stoppingStore } from '../../support/office';

const DAY = '2026-05-29';
const REASON = 'Lokalen är klar först i maj.';
const ABOUT_A_PUPIL = 'Pojken i 4B väntar på sin resurs.';
const set = { act: 'set_due', measure: late.id, decided: 0 } as const;
const typed = { newDue: DAY, reason: REASON };
const undated = aMeasure({
  id: 'm-undated',
  no: 7,
  title: 'Samtal med fritids',
  nextDue: null,
  due: [],
  originalDue: [],
});
const ofUndated = { ...set, measure: undated.id };
const logged = async (office: Office) => (await office.all('event')).filter((one) => one.what === 'move_due');
const stored = async (office: Office, id = late.id) => (await office.all('measure')).find((one) => one.id === id);

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
  await office.deps.store.create('measure', 'local', undated);
});
afterEach(() => office.close());

test('a day stopped after any write and pressed again is set and logged once', () =>
  stoppedAnywhere(async (writes) => {
    const own = await askedOffice();
    const through = await gotThrough(setDue(hearingUntil(writes, own), set, typed));
    own.clock.turnTo('2026-02-09T11:00:00+01:00');
    expect(await setDue(hearing(own), set, typed)).toMatchObject({ notice: { code: 'due_set', on: DAY } });
    const measure = await stored(own);
    expect(measure).toMatchObject({ nextDue: DAY, originalDue: [due], dueDecisions: [{ by: 'p-disa', to: DAY }] });
    expect(measure?.dueDecisions).toHaveLength(1);
    expect(await logged(own)).toHaveLength(1);
    await own.close();
    return through;
  }));

test('whoever had asked for that day or an earlier one is told, and who asks for a later one waits still', async () => {
  await tureAsks(office, '2026-06-30');
  await setDue(hearing(office), set, typed);
  expect(await words(office)).toMatchObject([
    { personId: 'p-maja', view: { notice: 'due_moved_other', words: { on: DAY, reason: REASON } } },
  ]);
  expect((await logged(office)).map((one) => one.detail)).toEqual([{ from: due.date, to: DAY }]);
  expect(await measureTo(disa, office)).toMatchObject({ askedDue: { on: '2026-06-30' }, due: { on: DAY } });
});

test('an earlier day moves the next of its dates alone, and a day that is over or the same is refused', async () => {
  const say = (newDue: string) => setDue(hearing(office), set, { newDue });
  expect(await say('')).toMatchObject({ kind: 'set_due', dayError: 'required' });
  expect(await say('i maj')).toMatchObject({ dayError: 'not_a_date', day: 'i maj' });
  expect(await say('2126-05-29')).toMatchObject({ dayError: 'not_a_date' });
  expect(await say('2026-02-08')).toMatchObject({ dayError: 'past' });
  expect(await say('2026-01-31')).toMatchObject({ dayError: 'past' });
  expect(await stored(office)).toEqual(late);
  await setDue(hearing(office), set, { newDue: DAY });
  expect(await setDue(hearing(office), { ...set, decided: 1 }, { newDue: DAY })).toMatchObject({ dayError: 'same' });
  await setDue(hearing(office), { ...set, decided: 1 }, { newDue: '2026-02-27' });
  expect(await stored(office)).toMatchObject({ nextDue: '2026-02-27', due: [{ date: '2026-02-27' }] });
});

test('where somebody has decided since the card was drawn, that is seen first and what was typed stands', async () => {
  await decideRequest(hearingOf(karin, office), decline);
  expect(await setDue(hearing(office), set, typed)).toMatchObject({
    kind: 'set_due',
    changed: true,
    decided: 1,
    day: DAY,
    value: REASON,
  });
  expect(await stored(office)).toMatchObject({ nextDue: '2026-01-31' });
});

test('a head of area sets the date where everybody who has it is theirs, and of nothing else', async () => {
  await office.deps.store.create('person', 'local', aPerson({ id: 'p-siv', name: 'Siv', email: 'siv@example.se' }));
  expect(await setDue(hearing(office), ofUndated, typed)).toMatchObject({ notice: 'not_allowed' });
  expect(await setDue(hearingOf(maja, office), set, typed)).toMatchObject({ notice: 'not_allowed' });
  expect(await setDue(hearingOf(karin, office), ofUndated, typed)).toMatchObject({ notice: { code: 'due_set' } });
  expect(await stored(office, undated.id)).toMatchObject({ nextDue: DAY, dueDecisions: [{ from: null, to: DAY }] });
  await office.deps.store.create('assignment', 'local', { ...hers, id: 'a-siv', personId: 'p-siv' });
  expect(await setDue(hearing(office), set, typed)).toMatchObject({ notice: 'not_allowed' });
});

test('a date that an authority has set is refused with words, and so is that of what has ended', async () => {
  const own = await askedOffice(aPlan({ kind: 'inspection_order' }));
  for (const act of [
    openDue(hearingOf(karin, own), { act: 'due_form', measure: late.id }, {}),
    setDue(hearingOf(karin, own), set, typed),
  ])
    expect(await act).toMatchObject({ notice: 'due_of_authority', words: { title: late.title } });
  expect(await stored(own)).toEqual(late);
  expect(await measureTo(karin, own)).toMatchObject({ mayDate: false });
  await own.close();
  const ended = aMeasure({ id: 'm-ended', no: 9, state: 'completed', open: false });
  await office.deps.store.create('measure', 'local', ended);
  expect(await setDue(hearingOf(karin, office), { ...set, measure: ended.id }, typed)).toMatchObject({
    notice: 'not_followed_up',
  });
});

test('a head of area who has the measure is not offered to set its date, and neither may they', async () => {
  const { store } = office.deps;
  const own = anAssignment({ id: 'a-own', measureId: undated.id, personId: 'p-disa', state: 'in_progress' });
  await store.create('assignment', 'local', own);
  expect(await setDue(hearing(office), ofUndated, typed)).toMatchObject({ notice: 'not_allowed' });
  expect(await measureTo(disa, office, undated.id)).toMatchObject({ mayDate: false });
  const ask = { filter: '', group: 'no_date', page: 0 } as const;
  const offered = async (person: typeof disa) => {
    const caller = { person, roles: person.roles };
    const shown = await showStatus(office.deps, hearing(office).base, caller, ask);
    if (shown.outcome !== 'shown' || shown.view.kind !== 'status') throw new Error('no list');
    return shown.view.groups.flatMap(({ rows }) => rows.map((row) => row.mayDate));
  };
  expect(await offered(disa)).toEqual([false]);
  expect(await offered(karin)).toEqual([true]);
});

test('a head of area who asks for an earlier day than somebody else does not set it', async () => {
  const asks = { ...hers.last, id: 'a-d-1', by: 'p-disa', newDueProposed: '2026-03-13' } as typeof hers.last;
  await office.deps.store.create('assignment', 'local', { ...hers, id: 'a-d', personId: 'p-disa', last: asks });
  expect(await setDue(hearing(office), set, { newDue: '2026-03-13' })).toMatchObject({ notice: 'not_allowed' });
  expect(await stored(office)).toEqual(late);
});

test('a reason that was typed once the day was set is kept in the form and not said to be stored', async () => {
  await setDue(hearing(office), set, { newDue: DAY });
  expect(await setDue(hearing(office), set, typed)).toMatchObject({ kind: 'set_due', changed: true, value: REASON });
  expect((await stored(office))?.dueDecisions).toHaveLength(1);
});

test('a day that has been moved since is not said to be set by the same press once more', async () => {
  await setDue(hearing(office), set, typed);
  await setDue(hearingOf(karin, office), { ...set, decided: 1 }, { newDue: '2026-06-30' });
  expect(await setDue(hearing(office), set, typed)).toMatchObject({
    kind: 'set_due',
    changed: true,
    due: { on: '2026-06-30' },
  });
});

test('a day that nobody had asked for is logged also where the process ended and nobody presses again', () =>
  stoppedAnywhere(async (writes) => {
    const own = await askedOffice();
    await own.deps.store.create('measure', 'local', undated);
    await own.deps.store.create('person', 'local', karin);
    const stopping = stoppingStore(own.deps.store, writes);
    const through = await gotThrough(setDue(hearingOf(karin, own, stopping), ofUndated, typed));
    expect(await words(own)).toEqual([]);
    const isSet = (await stored(own, undated.id))?.nextDue === DAY;
    expect(await logged(own)).toHaveLength(isSet ? 1 : 0);
    await own.close();
    return through;
  }));

test('and is redrawn then on the cards that stand in a chat', async () => {
  const { store } = office.deps;
  await store.create('person', 'local', karin);
  const prompt = aPrompt();
  const given = anAssignment({
    id: 'a-u',
    measureId: undated.id,
    personId: 'p-maja',
    state: 'in_progress',
    prompts: [prompt],
  });
  await store.create('assignment', 'local', given);
  const listed = { assignmentId: given.id, occasion: prompt.occasion } as const;
  const message = { channel: 'teams', conversationId: 'c-1', messageId: 'm-1' } as const;
  await store.create(
    'delivery',
    'local',
    aDelivery({ id: 'd-1', personId: 'p-maja', state: 'sent', message, prompts: [listed] }),
  );
  const redrawn = async () => (await office.all('delivery')).filter((one) => one.kind === 'redraw').length;
  let writes = 0;
  for (; (await stored(office, undated.id))?.nextDue !== DAY; writes += 1)
    await gotThrough(setDue(hearingOf(karin, office, stoppingStore(store, writes)), ofUndated, typed));
  expect(await redrawn()).toBe(0);
  await words(office);
  expect(await redrawn()).toBe(1);
});

test('whoever asked for that very day is told that it was as they proposed, with the reason', async () => {
  await setDue(hearing(office), set, { newDue: on, reason: REASON });
  expect(await words(office)).toMatchObject([{ view: { notice: 'due_moved', words: { on, reason: REASON } } }]);
});

/** Withheld, as nobody has looked at it; sent anyway by whoever wrote it. */
async function setAnyway(
  hears: Hearing,
  press: typeof set | (Omit<typeof set, 'decided'> & { decided: number }),
  newDue: string,
) {
  const asked = await setDue(hears, press, { newDue, reason: ABOUT_A_PUPIL });
  if (asked.kind !== 'set_due') throw new Error('it was not asked about');
  return setDue(hears, { ...press, act: 'set_due_anyway', words: asked.words }, { newDue, reason: ABOUT_A_PUPIL });
}

test('why a date was set stays withheld where the same words were typed for one that lost to somebody else', async () => {
  await office.deps.store.create(
    'assignment',
    'local',
    anAssignment({ id: 'a-u', measureId: undated.id, personId: 'p-maja' }),
  );
  await setAnyway(hearingOf(karin, office), { ...ofUndated, decided: 0 }, DAY);
  const { store } = office.deps;
  let isFirst = true;
  const disaBetween: Store = {
    ...stoppingStore(store, 100),
    create: async (kind, tenant, doc) => {
      if (kind === 'heldText' && isFirst) {
        isFirst = false;
        await setDue(hearing(office), { ...ofUndated, decided: 1 }, { newDue: '2026-06-15' });
      }
      return store.create(kind, tenant, doc);
    },
  };
  const lost = await setAnyway(hearingOf(karin, office, disaBetween), { ...ofUndated, decided: 1 }, '2026-06-30');
  expect(lost).toMatchObject({ kind: 'set_due', changed: true });
  expect(await stored(office, undated.id)).toMatchObject({ nextDue: '2026-06-15' });
  expect(await office.all('heldText')).toMatchObject([{ open: true }]);
  const { decidedDue } = await measureTo(maja, office, undated.id);
  expect(JSON.stringify(decidedDue)).toContain('visas inte förrän');
  expect(JSON.stringify(decidedDue)).not.toContain('resurs');
});

test('nothing is held of what was written for a day that was never set', async () => {
  const { store } = office.deps;
  const disaFirst: Store = {
    ...stoppingStore(store, 100),
    create: async (kind, tenant, doc) => {
      if (kind === 'heldText') await setDue(hearing(office), set, { newDue: '2026-06-15' });
      return store.create(kind, tenant, doc);
    },
  };
  await setAnyway(hearingOf(karin, office, disaFirst), set, DAY);
  expect(await stored(office)).toMatchObject({ dueDecisions: [{ by: 'p-disa' }] });
  expect(await office.all('heldText')).toEqual([]);
});

test('why a day was set, cleared later, is not told as why one was declined', async () => {
  await setAnyway(hearing(office), set, DAY);
  await words(office);
  const [one] = await openHeld(office.deps);
  if (!one) throw new Error('nothing is held');
  const look = { act: 'look', held: one.held.id, words: one.words, page: 0, outcome: 'cleared' } as const;
  await pressHeld(hearingOf(karin, office), look);
  expect(await words(office)).toMatchObject([
    { view: { notice: 'due_moved_reason', words: { on: DAY, reason: ABOUT_A_PUPIL } } },
  ]);
});

test('the same words of why on two measures are held for each of them', async () => {
  const other = aMeasure({ id: 'm-other', no: 8, title: 'Möten med hem', nextDue: null, due: [], originalDue: [] });
  await office.deps.store.create('measure', 'local', other);
  for (const measure of [undated.id, other.id]) {
    const asked = await setDue(hearingOf(karin, office), { ...set, measure }, { newDue: DAY, reason: ABOUT_A_PUPIL });
    if (asked.kind !== 'set_due') throw new Error('it was not asked about');
    const anyway = { ...set, act: 'set_due_anyway', measure, words: asked.words } as const;
    await setDue(hearingOf(karin, office), anyway, { newDue: DAY, reason: ABOUT_A_PUPIL });
  }
  expect((await office.all('heldText')).map((one) => one.measureId).sort()).toEqual(['m-other', 'm-undated']);
});

test('why a date was set is read by everybody who has the measure', async () => {
  await office.deps.store.create('person', 'local', aPerson({ id: 'p-ture', name: 'Ture', managerId: 'p-disa' }));
  await office.deps.store.create(
    'assignment',
    'local',
    anAssignment({ id: 'a-2', measureId: late.id, personId: 'p-ture' }),
  );
  await setDue(hearing(office), set, typed);
  const ture = aPerson({ id: 'p-ture', name: 'Ture', managerId: 'p-disa' });
  expect((await measureTo(ture, office)).decidedDue).toMatchObject([{ to: DAY, reason: REASON }]);
});

test('neither a personal number nor what is no day is kept when the form is left', async () => {
  const leave = { act: 'set_due_back', measure: late.id, decided: 0 } as const;
  const back = (inputs: object) => leaveDue(hearing(office), leave, { ...inputs });
  expect(await back({ newDue: DAY, reason: 'Barnet 20110203-1234 väntar.' })).toMatchObject({
    kind: 'set_due',
    error: 'personal_number',
  });
  expect(await back({ newDue: '20110203-1234', reason: '' })).toMatchObject({ kind: 'measure' });
  expect(await office.all('reasonDraft')).toEqual([]);
  expect(await back({ newDue: DAY, reason: '' })).toMatchObject({ notice: { code: 'due_kept_typed' } });
  expect(await openDue(hearing(office), { act: 'due_form', measure: late.id }, {})).toMatchObject({
    day: DAY,
    value: '',
  });
});
