import type { Store } from '../../../bot/ports/store';
import { changeDocument } from '../../../bot/usecases/change-document';
import { askWhyKept, decideRequest, leaveWhyKept } from '../../../bot/usecases/decide-request';
import { exportPlan } from '../../../bot/usecases/export-plan';
import { openHeld } from '../../../bot/usecases/open-held';
import {
  ABOUT_A_PUPIL,
  approve,
  askedOffice,
  askWhy,
  decline,
  declineAnyway,
  disa,
  gotThrough,
  happened,
  hearing,
  hearingOf,
  hearingUntil,
  hers,
  karin,
  last,
  late,
  leave,
  maja,
  majaAnswers,
  measureTo,
  on,
  stoppedAnywhere,
  ture,
  tureAsks,
  words,
} from '../../support/asked-office';
import { anAnswer, aPerson, aPlan } from '../../support/builders';
import { type Office, stoppingStore } from '../../support/office';

const REASON = 'Nämnden behöver underlaget redan i februari.';

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
});
afterEach(() => office.close());

const decisions = async () => (await office.all('measure'))[0]?.dueDecisions ?? [];
const exported = async () => {
  const files: Record<string, string> = {};
  for await (const { name, bytes } of exportPlan(office.deps, aPlan())) files[name] = Buffer.from(bytes).toString();
  return files;
};
const shownTo = async (person = maja) => (await measureTo(person, office)).decidedDue;

test('Avslå opens the one request with an empty box, and decides nothing', async () => {
  await tureAsks(office, '2026-02-27');
  const view = await askWhyKept(hearing(office), askWhy, {});
  expect(view).toMatchObject({
    kind: 'decline_due',
    row: { on, by: ['Maja Ek'] },
    value: '',
    concerns: [],
    error: null,
  });
  expect(await office.all('measure')).toEqual([late]);
});

test('a date is declined without a reason, and nobody is told of one', async () => {
  await decideRequest(hearing(office), decline, { reason: '  ' });
  expect(await decisions()).toMatchObject([{ to: null }]);
  expect((await decisions())[0]).not.toHaveProperty('reason');
  const [word] = await words(office);
  expect(word?.view).toMatchObject({ notice: 'due_kept' });
  expect(word?.view).not.toHaveProperty('words.reason');
});

test('a reason is kept with the decision, told to whoever asked, and stands on the measure', async () => {
  await decideRequest(hearing(office), decline, { reason: ` ${REASON} ` });
  expect(await decisions()).toMatchObject([{ to: null, reason: REASON }]);
  expect(await words(office)).toMatchObject([{ personId: 'p-maja', view: { words: { reason: REASON } } }]);
  expect(await shownTo()).toMatchObject([{ to: null, reason: REASON }]);
  const log = JSON.stringify(await office.all('event'));
  expect(log).toContain('keep_due');
  expect(log).not.toContain('Nämnden');
});

test('a reason is read by whoever asked, goes on with it, decides or may read all answers, and by no colleague who shares the measure', async () => {
  const { store } = office.deps;
  await tureAsks(office, '2026-02-27');
  await store.create('answer', 'local', anAnswer({ id: 'a-1-1', assignmentId: 'a-1', by: 'p-maja' }));
  await decideRequest(hearing(office), decline, { reason: REASON });
  const siv = aPerson({ id: 'p-siv', name: 'Siv Ek', email: 'siv@example.se' });
  await store.create('person', 'local', siv);
  await majaAnswers(office, { id: 'a-1-2', newDueProposed: null });
  const goesOn = { ...hers, id: 'a-3', personId: siv.id };
  await store.create('assignment', 'local', goesOn);
  const reader = aPerson({ id: 'p-lova', name: 'Lova Berg', roles: ['reader'] });
  for (const one of [maja, siv, disa, reader, karin])
    expect([one.name, await shownTo(one)]).toMatchObject([one.name, [{ to: null, reason: REASON }]]);
  expect(await shownTo(ture)).toMatchObject([{ to: null, reason: null }]);
});

test('a reason is read by whoever may decide the date now, also where those who asked for it were somebody else’s', async () => {
  const olle = aPerson({ id: 'p-olle', name: 'Olle Ström', email: 'olle@example.se', roles: ['head_of_area'] });
  const siv = aPerson({ id: 'p-siv', name: 'Siv Ek', email: 'siv@example.se', managerId: olle.id });
  for (const one of [olle, siv]) await office.deps.store.create('person', 'local', one);
  await decideRequest(hearing(office), decline, { reason: REASON });
  const own = { ...hers, id: 'a-3', personId: siv.id, last: { ...last, id: 'a-3-1' } };
  await office.deps.store.create('assignment', 'local', own);
  expect(await shownTo(olle)).toMatchObject([{ reason: null }]);
  await changeDocument(office.deps.store, 'assignment', 'local', hers.id, (one) => ({ ...one, active: false }));
  expect(await shownTo(olle)).toMatchObject([{ reason: REASON }]);
});

test('no reason is kept with a date that is approved', async () => {
  await decideRequest(hearing(office), approve, { reason: REASON });
  expect(JSON.stringify(await decisions())).not.toContain('Nämnden');
});

test('a reason with a personal number, or too long, comes back as it was typed', async () => {
  for (const [reason, error] of [
    ['Gäller 20120314-5566.', 'personal_number'],
    ['Vi hinner inte. '.repeat(40), 'too_long'],
  ] as const) {
    const view = await decideRequest(hearing(office), decline, { reason });
    expect(view).toMatchObject({ kind: 'decline_due', error, value: reason.trim() });
  }
  expect(await decisions()).toEqual([]);
});

describe('a reason that may be about a single child', () => {
  test('is asked about first, and another child is asked about anew', async () => {
    const view = await decideRequest(hearing(office), decline, { reason: ABOUT_A_PUPIL });
    expect(view).toMatchObject({ kind: 'decline_due', value: ABOUT_A_PUPIL, concerns: [{ seen: 'Flickan i 2C' }] });
    expect(view).toMatchObject({ words: declineAnyway.words });
    const other = await decideRequest(hearing(office), declineAnyway, { reason: 'Pojken i 6B behöver stödet.' });
    expect(other).toMatchObject({ kind: 'decline_due', concerns: [{ seen: 'Pojken i 6B' }] });
    expect([await decisions(), await office.all('heldText')]).toEqual([[], []]);
  });

  test('is kept from everybody when it is sent anyway, and nothing else of the measure is', async () => {
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    expect(await decisions()).toMatchObject([{ reason: ABOUT_A_PUPIL }]);
    const left = await words(office);
    const told = JSON.stringify([left, await shownTo(), await shownTo(karin)]);
    expect(told).toContain('Texten visas inte förrän administratören har granskat den.');
    expect(told).not.toContain('2C');
    expect(left[0]?.view).toMatchObject({ words: { title: late.title } });
    expect((await office.all('event')).filter((one) => one.what === 'held')).toMatchObject([
      { by: 'p-disa', subject: late.id, detail: { concerns: 'class_and_person' } },
    ]);
    expect(await openHeld(office.deps)).toMatchObject([{ reason: ABOUT_A_PUPIL, answer: null }]);
  });

  test('is not kept from whoever wrote it', async () => {
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    expect(await shownTo(disa)).toMatchObject([{ reason: ABOUT_A_PUPIL }]);
  });

  test('is kept from everybody also where it was held by an earlier version, under another name', async () => {
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    const { store } = office.deps;
    const [held] = await office.all('heldText');
    const stored = held && (await store.read('heldText', 'local', held.id));
    if (!stored) throw new Error('nothing is held');
    await store.remove('heldText', 'local', stored.doc.id, stored.version);
    await store.create('heldText', 'local', { ...stored.doc, id: `due:${late.id}:20260209T090000000Z` });
    expect(await shownTo()).toMatchObject([{ reason: expect.stringContaining('Texten visas inte') }]);
    expect(await openHeld(office.deps)).toMatchObject([{ reason: ABOUT_A_PUPIL }]);
  });

  test('is held no more where somebody else has decided in the meantime', async () => {
    const { store } = office.deps;
    await store.create('person', 'local', karin);
    let isDecided = false;
    const slow: Store = {
      ...stoppingStore(store, 1_000),
      async create(kind, tenant, doc) {
        const created = await store.create(kind, tenant, doc);
        if (kind === 'heldText' && !isDecided) {
          isDecided = true;
          await decideRequest(hearingOf(karin, office), approve);
        }
        return created;
      },
    };
    const view = await decideRequest(hearing(office, slow), declineAnyway, { reason: ABOUT_A_PUPIL });
    expect(happened(view)).toMatchObject({ outcome: 'decided', name: 'Karin Holm', typed: ABOUT_A_PUPIL });
    expect(await office.all('heldText')).toEqual([]);
  });

  test('is held once where the press is made again after the process was killed, and is nobody’s record until then', async () => {
    const killed = decideRequest(hearingUntil(2, office), declineAnyway, {
      reason: ABOUT_A_PUPIL,
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await office.all('heldText')).toHaveLength(1);
    expect(await exported()).not.toHaveProperty(['held-texts.json']);
    office.clock.turnTo('2026-02-09T10:05:00+01:00');
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    expect(await office.all('heldText')).toHaveLength(1);
    expect(JSON.parse((await exported())['held-texts.json'] ?? '[]')).toHaveLength(1);
  });

  test('is told whole once somebody has said that it may be shown, and never where they have not', async () => {
    for (const [outcome, said] of [
      ['cleared', ABOUT_A_PUPIL],
      ['kept_out', 'Texten visas inte.'],
    ] as const) {
      const own = await askedOffice();
      await decideRequest(hearing(own), declineAnyway, { reason: ABOUT_A_PUPIL });
      const [held] = await own.all('heldText');
      const stored = held && (await own.deps.store.read('heldText', 'local', held.id));
      if (!stored) throw new Error('nothing is held');
      const looked = { by: 'p-karin', at: '2026-02-09T10:00:00.000Z', outcome };
      await own.deps.store.replace('heldText', 'local', { ...stored.doc, open: false, looked }, stored.version);
      expect(await words(own)).toMatchObject([{ view: { words: { reason: said } } }]);
      await own.close();
    }
  });

  test('stands in an export of the plan, marked', async () => {
    await decideRequest(hearing(office), declineAnyway, { reason: ABOUT_A_PUPIL });
    const [measure] = JSON.parse((await exported())['measures.json'] ?? '[]');
    expect(measure.dueDecisions).toMatchObject([{ reason: ABOUT_A_PUPIL, held: { open: true } }]);
    expect(measure.held).toBeUndefined();
  });

  test('is withheld wherever the process is stopped', () =>
    stoppedAnywhere(async (writes) => {
      const own = await askedOffice();
      const through = await gotThrough(
        decideRequest(hearingUntil(writes, own), declineAnyway, { reason: ABOUT_A_PUPIL }),
      );
      expect(JSON.stringify(await words(own))).not.toContain('2C');
      const isDecided = (await own.all('measure'))[0]?.dueDecisions !== undefined;
      expect(await openHeld(own.deps)).toHaveLength(isDecided ? 1 : 0);
      await own.close();
      return through;
    }));
});

describe('what was typed is not lost', () => {
  test('where another day is asked for by then: the reason stands beside that day, and nothing is decided', async () => {
    await majaAnswers(office, { id: 'a-1-2', newDueProposed: '2026-04-30' });
    const view = await decideRequest(hearing(office), decline, { reason: REASON });
    expect(view).toMatchObject({ kind: 'decline_due', changed: true, row: { on: '2026-04-30' }, value: REASON });
    expect(await decisions()).toEqual([]);
  });

  test('where somebody else has approved the day meanwhile: it is said back', async () => {
    await office.deps.store.create('person', 'local', karin);
    await decideRequest(hearingOf(karin, office), approve);
    for (const view of [
      await decideRequest(hearing(office), decline, { reason: REASON }),
      await askWhyKept(hearing(office), askWhy, { reason: REASON }),
    ])
      expect(happened(view)).toMatchObject({ outcome: 'decided', on, name: 'Karin Holm', typed: REASON });
    expect(await decisions()).toHaveLength(1);
  });
});

describe('a reason that was typed, and left', () => {
  const left = (reason: string, person = disa) => leaveWhyKept(hearingOf(person, office), leave, { reason });
  const box = async (press: typeof askWhy = askWhy) => {
    const view = await askWhyKept(hearing(office), press, {});
    return view.kind === 'decline_due' ? view.value : view.kind;
  };

  test('stands in the box of the same request, for whoever typed it, and decides nothing', async () => {
    await office.deps.store.create('person', 'local', karin);
    expect(happened(await left(REASON))).toMatchObject({ outcome: 'reason_kept', on, typed: null });
    await left('Karins ord.', karin);
    expect(await box()).toBe(REASON);
    expect(await office.all('measure')).toEqual([late]);
    expect(await words(office)).toEqual([]);
    expect(Object.values(await exported()).join()).not.toContain(REASON);
  });

  test('goes once the date is decided, whichever way, and does not come back with another request', async () => {
    for (const decides of [approve, decline]) {
      const own = await askedOffice();
      await leaveWhyKept(hearing(own), leave, { reason: REASON });
      await decideRequest(hearing(own), decides);
      expect(await own.all('reasonDraft')).toEqual([]);
      await own.close();
    }
    await left(REASON);
    await majaAnswers(office, { id: 'a-1-2', newDueProposed: '2026-04-30' });
    expect(await box({ ...askWhy, on: '2026-04-30' as typeof on })).toBe('');
  });

  test('is not kept with a personal number, or where it is too long: the box is drawn again', async () => {
    for (const [reason, error] of [
      ['Gäller 20110203-1234.', 'personal_number'],
      ['Nej. '.repeat(101), 'too_long'],
    ] as const)
      expect(await left(reason)).toMatchObject({ kind: 'decline_due', error, value: reason.trim() });
    expect(await office.all('reasonDraft')).toEqual([]);
  });

  test('is said back where another day is asked for by then, or somebody has decided', async () => {
    await majaAnswers(office, { id: 'a-1-2', newDueProposed: '2026-04-30' });
    expect(happened(await left(REASON))).toMatchObject({ outcome: 'changed', typed: REASON });
    await majaAnswers(office, {});
    await office.deps.store.create('person', 'local', karin);
    await decideRequest(hearingOf(karin, office), approve);
    expect(happened(await left(REASON))).toMatchObject({ outcome: 'decided', name: 'Karin Holm', typed: REASON });
    expect(await left('', maja)).toMatchObject({ notice: 'not_allowed' });
  });
});

describe('a day that has passed when it is decided', () => {
  test('is not approved, as the measure would be late at once; it can be declined', async () => {
    office.clock.turnTo('2026-04-01T08:00:00+02:00');
    const view = await decideRequest(hearing(office), approve);
    expect(happened(view)).toMatchObject({ outcome: 'past', on });
    expect(view).toMatchObject({ rows: [{ on, past: true }] });
    expect(await office.all('measure')).toEqual([late]);
    expect(await words(office)).toEqual([]);
    await decideRequest(hearing(office), decline);
    expect(await decisions()).toMatchObject([{ asked: on, to: null }]);
  });

  test('is approved on the day itself', async () => {
    office.clock.turnTo('2026-03-31T23:00:00+02:00');
    expect(happened(await decideRequest(hearing(office), approve))).toMatchObject({ outcome: 'moved' });
    expect(await decisions()).toMatchObject([{ to: on }]);
  });

  test('that was approved in time stays approved, whoever presses again later', async () => {
    await decideRequest(hearing(office), approve);
    office.clock.turnTo('2026-04-02T08:00:00+02:00');
    expect(happened(await decideRequest(hearing(office), approve))).toMatchObject({ outcome: 'moved' });
    expect((await office.all('measure'))[0]).toMatchObject({ nextDue: on });
  });
});

test('who may not decide is not shown the request either', async () => {
  const asMaja = hearingOf(maja, office);
  for (const view of [
    await askWhyKept(asMaja, askWhy, {}),
    await decideRequest(asMaja, declineAnyway, { reason: REASON }),
  ])
    expect(view).toMatchObject({ kind: 'notice', notice: 'not_allowed' });
  expect(await office.all('measure')).toEqual([late]);
});
