import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { statusJson } from '../../../bot/domain/status-json';
import { changeDocument } from '../../../bot/usecases/change-document';
import { decideRequest } from '../../../bot/usecases/decide-request';
import { drawDelivery } from '../../../bot/usecases/draw-delivery';
import { giveMeasure } from '../../../bot/usecases/give-measure';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { queueRequests } from '../../../bot/usecases/queue-requests';
import { takeUpRequest } from '../../../bot/usecases/take-up-request';
import { statusInText } from '../../../scripts/commands/status';
import {
  approve,
  askedOffice,
  decline,
  due,
  gotThrough,
  happened,
  hearing,
  hearingOf,
  hearingUntil,
  hers,
  karin,
  late,
  maja,
  majaAnswers,
  measureTo,
  on,
  readAnew,
  stoppedAnywhere,
  takeUp,
  ture,
  tureAsks,
  words,
} from '../../support/asked-office';
import { anAnswer, aPlan } from '../../support/builders';
import type { Office } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await askedOffice();
});
afterEach(() => office.close());

const marks = async (of = office) => (await of.all('measure'))[0]?.dueTakenUp ?? [];
const logged = async (of = office) => (await of.all('event')).filter((one) => one.what === 'take_up_due');
const told = async (of = office) => (await words(of)).map(({ personId, view }) => [personId, view]);

/** The card to whoever decides, as it would leave now; null where there is nothing to say. */
const morningCard = async () => {
  const card = (await office.all('delivery')).find((one) => one.kind === 'requests');
  if (!card) throw new Error('no card is queued');
  return (await drawDelivery(office.deps, card))?.view ?? null;
};
const shownToMaja = async () => (await measureTo(maja, office)).askedDue;

test('a date that is taken to a meeting waits still, marked, and whoever asked is told once', async () => {
  const view = await takeUpRequest(hearing(office), takeUp);
  expect(view).toMatchObject({ kind: 'requests', total: 1, rows: [{ on, takenUp: true }] });
  expect(happened(view)).toMatchObject({ outcome: 'taken_up' });
  office.clock.turnTo('2026-02-09T11:00:00+01:00');
  await takeUpRequest(hearing(office), takeUp);
  expect(await marks()).toHaveLength(1);
  expect(await logged()).toMatchObject([{ by: 'p-disa', subject: late.id, detail: { asked: on } }]);
  expect(await told()).toMatchObject([
    ['p-maja', { notice: 'due_taken_up', words: { on, due: '2026-01-31', name: 'Disa Nyman' } }],
  ]);
  expect((await office.all('measure'))[0]).toMatchObject({ nextDue: '2026-01-31', due: [due] });
});

test('it can be approved or declined afterwards, and the word of the meeting gives way to that of the decision', async () => {
  for (const [press, notice] of [
    [approve, 'due_moved'],
    [decline, 'due_kept'],
  ] as const) {
    const own = await askedOffice();
    await takeUpRequest(hearing(own), takeUp);
    await decideRequest(hearing(own), press);
    expect(await told(own)).toMatchObject([['p-maja', { notice }]]);
    await own.close();
  }
});

test('who sends the same day again, in other words or in none, is at the same meeting', async () => {
  await takeUpRequest(hearing(office), takeUp);
  for (const unchanged of [false, true]) {
    await majaAnswers(office, { id: `a-1-${unchanged ? 3 : 2}`, unchanged });
    expect(await takeUpRequest(hearing(office), takeUp)).toMatchObject({ rows: [{ takenUp: true }] });
  }
  expect(await marks()).toHaveLength(1);
});

test('who asks for another day, or once more after a no, has not been taken to a meeting', async () => {
  await takeUpRequest(hearing(office), takeUp);
  await majaAnswers(office, { id: 'a-1-2', newDueProposed: '2026-04-30' });
  const later = await takeUpRequest(hearing(office), takeUp);
  expect(happened(later)).toMatchObject({ outcome: 'changed' });
  expect(later).toMatchObject({ rows: [{ on: '2026-04-30', takenUp: false }] });

  await majaAnswers(office, { id: 'a-1-3' });
  await decideRequest(hearing(office), decline);
  await majaAnswers(office, { id: 'a-1-4' });
  office.clock.turnTo('2026-02-10T10:00:00+01:00');
  const again = await takeUpRequest(hearing(office), takeUp);
  expect(again).toMatchObject({ rows: [{ on, takenUp: true }] });
  expect(await marks()).toHaveLength(2);
});

test('who joins in later is news, and is told of the meeting alone', async () => {
  await takeUpRequest(hearing(office), takeUp);
  await tureAsks(office);
  office.clock.turnTo('2026-02-10T10:00:00+01:00');
  await queueRequests(office.deps, anAnswer({ assignmentId: 'a-2', measureId: late.id, newDueProposed: on }));
  expect(await morningCard()).toMatchObject({ rows: [{ takenUp: false }] });
  await takeUpRequest(hearing(office), takeUp);
  expect(await marks()).toMatchObject([{ assignments: [hers.id] }, { assignments: ['a-2'] }]);
  expect((await told()).map(([person]) => person).sort()).toEqual(['p-maja', 'p-ture']);
});

test('whoever takes over the measure is at the same meeting, and nobody is told of it anew', async () => {
  await takeUpRequest(hearing(office), takeUp);
  await told();
  await office.deps.store.create('person', 'local', ture);
  await giveMeasure(office.deps, 'local', late, [hers], {
    holders: [{ personId: ture.id, unitId: null }],
    responsible: { type: 'person', personId: ture.id },
    add: false,
  });
  office.clock.turnTo('2026-02-10T10:00:00+01:00');
  const view = await takeUpRequest(hearing(office), takeUp);
  expect(view).toMatchObject({ total: 1, rows: [{ on, takenUp: true }] });
  expect(await marks()).toHaveLength(1);
  expect((await told()).filter(([person]) => person === 'p-maja')).toEqual([]);
});

test('a wish that was marked before the answers were kept is at the meeting still', async () => {
  const mark = { at: '2026-02-06T09:00:00.000Z', by: 'p-disa', asked: on, assignments: [hers.id], decided: 0 };
  await changeDocument(office.deps.store, 'measure', 'local', late.id, (one) => ({ ...one, dueTakenUp: [mark] }));
  expect(await takeUpRequest(hearing(office), takeUp)).toMatchObject({ rows: [{ takenUp: true }] });
  expect(await marks()).toEqual([mark]);
});

test('what somebody else has taken to a meeting comes in the morning to whoever decides', async () => {
  await office.deps.store.create('person', 'local', karin);
  await queueRequests(office.deps, anAnswer({ assignmentId: hers.id, measureId: late.id, newDueProposed: on }));
  await takeUpRequest(hearingOf(karin, office), takeUp);
  expect(await morningCard()).toMatchObject({ kind: 'requests', rows: [{ on, takenUp: true }] });
});

describe('a day that passes', () => {
  test('before anybody has taken it to a meeting is not taken there: it can only be declined', async () => {
    office.clock.turnTo('2026-04-01T08:00:00+02:00');
    const view = await takeUpRequest(hearing(office), takeUp);
    expect(happened(view)).toMatchObject({ outcome: 'past', on });
    expect(view).toMatchObject({ rows: [{ past: true, takenUp: false }] });
    expect([...(await marks()), ...(await told())]).toEqual([]);
  });

  test('while it is at a meeting comes back to whoever decides, the working morning after', async () => {
    await takeUpRequest(hearing(office), takeUp);
    const [card] = (await office.all('delivery')).filter((one) => one.kind === 'requests');
    expect(card).toMatchObject({ personId: 'p-disa', dueAt: '2026-04-01T05:00:00.000Z' });
    office.clock.turnTo('2026-04-01T07:00:00+02:00');
    expect(await morningCard()).toMatchObject({ rows: [{ on, past: true, takenUp: false }] });
    expect(await shownToMaja()).toMatchObject({ takenUp: false, past: true });
  });

  test('and was decided in time is no news', async () => {
    await takeUpRequest(hearing(office), takeUp);
    await decideRequest(hearing(office), approve);
    office.clock.turnTo('2026-04-01T07:00:00+02:00');
    expect(await morningCard()).toBeNull();
  });
});

test('no card comes in the morning for what was taken to a meeting the evening before', async () => {
  const answer = anAnswer({ assignmentId: hers.id, measureId: late.id, newDueProposed: on });
  await queueRequests(office.deps, answer);
  await takeUpRequest(hearing(office), takeUp);
  office.clock.turnTo('2026-02-10T07:00:00+01:00');
  expect(await morningCard()).toBeNull();
});

test('stopped after any write and pressed again it is marked, logged and told once', () =>
  stoppedAnywhere(async (writes) => {
    const own = await askedOffice();
    const through = await gotThrough(takeUpRequest(hearingUntil(writes, own), takeUp));
    const isMarked = (await marks(own)).length > 0;
    expect(await told(own)).toHaveLength(isMarked ? 1 : 0);
    expect(await logged(own)).toHaveLength(isMarked ? 1 : 0);
    own.clock.turnTo('2026-02-09T11:00:00+01:00');
    await takeUpRequest(hearing(own), takeUp);
    const [mark] = await marks(own);
    expect(await told(own)).toHaveLength(isMarked ? 0 : 1);
    expect(await logged(own)).toMatchObject([{ at: mark?.at }]);
    await own.close();
    return through;
  }));

test('reading the plan anew leaves it at the meeting', async () => {
  await takeUpRequest(hearing(office), takeUp);
  const done = await publishDraft(
    office.deps,
    'local',
    readAnew('2026-02-09'),
    { name: 'plan.md', sha256: 'ny' },
    'command-line',
  );
  expect(done).toMatchObject({ ok: true });
  expect(await marks()).toHaveLength(1);
});

test('the status has it as before, with the mark', async () => {
  const status = async () => {
    const facts = await loadFacts(office.deps.store, 'local', 'sv');
    const { timeZone } = office.deps.settings;
    const json = statusJson(statusOf(facts, { now: office.deps.clock.now(), timeZone, filter: '', scope: EVERYTHING }));
    return [json.measures, await statusInText(office.deps, '', 100)] as const;
  };
  const [before, text] = await status();
  expect(before).toMatchObject([{ askedDue: on, askedDueAtMeeting: false }]);
  expect(text).not.toContain('möte');
  await takeUpRequest(hearing(office), takeUp);
  const [after, marked] = await status();
  expect(after).toMatchObject([{ askedDue: on, askedDueAtMeeting: true }]);
  expect(marked).toMatch(/Föreslår: klart senast 31 mars · Tas upp på möte/);
});

test('what is new stands above what is at a meeting, however late that is', async () => {
  const other = { ...late, id: 'plan-1-2', no: 2, nextDue: '2026-03-01', title: 'Rutin för övergångar' };
  await office.deps.store.create('measure', 'local', other);
  await office.deps.store.create('assignment', 'local', { ...hers, id: 'a-9', measureId: other.id });
  const view = await takeUpRequest(hearing(office), takeUp);
  expect(view).toMatchObject({
    rows: [
      { measure: other.id, takenUp: false },
      { measure: late.id, takenUp: true },
    ],
  });
});

test('the measure says to whoever asked that it is taken to a meeting', async () => {
  await takeUpRequest(hearing(office), takeUp);
  expect(await shownToMaja()).toMatchObject({ on, takenUp: true, mayDecide: false });
});

test('who may not decide takes nothing to a meeting, nor is an authority’s date taken there', async () => {
  expect(await takeUpRequest(hearingOf(maja, office), takeUp)).toMatchObject({ kind: 'notice', notice: 'not_allowed' });
  const ordered = await askedOffice(aPlan({ kind: 'inspection_order' }));
  expect(await takeUpRequest(hearing(ordered), takeUp)).toMatchObject({ kind: 'notice', notice: 'not_allowed' });
  expect([...(await marks()), ...(await marks(ordered))]).toEqual([]);
  await ordered.close();
});
