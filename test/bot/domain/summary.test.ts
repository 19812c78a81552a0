import type { Assignment, LastAnswer } from '../../../bot/domain/assignment';
import type { Facts } from '../../../bot/domain/facts';
import type { Measure } from '../../../bot/domain/plan';
import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { areasOf, type Before, summaryOf } from '../../../bot/domain/summary';
import { summaryView } from '../../../bot/views/summary-view';
import {
  aMeasure,
  anAssignment,
  aPerson,
  aPlan,
  aPrompt,
  aUnit,
  onDay,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';

const NOW = '2018-01-15T08:00:00.000Z';
const now = (facts: Facts) => statusOf(facts, { now: NOW, timeZone: STOCKHOLM, filter: '', scope: EVERYTHING });
const summary = (some: Partial<Facts>, before: Before | null = null) => {
  const facts = someFacts(some);
  return summaryOf(now(facts), facts, before);
};
const anna = aPerson('Anna Ek');
const owned = { responsible: [{ type: 'person', personId: anna.id }] } as const;
const reasons = (some: Partial<Measure>, facts: Partial<Facts> = {}) =>
  summary({ people: [anna], measures: [aMeasure(1, { ...owned, ...some })], ...facts }).attention[0]?.reasons ?? [];
const answered = (some: Partial<LastAnswer>): LastAnswer => ({
  id: 'a-1',
  at: '2018-01-10T09:00:00.000Z',
  by: anna.id,
  state: 'in_progress',
  schedule: null,
  excerpt: 'Hemlig text om en elev',
  unchanged: false,
  newDueProposed: null,
  ...some,
});
const lastSent = (some: Partial<Before> = {}): Before => ({
  sentAt: '2018-01-08T07:00:00.000Z',
  sentOn: '2018-01-08',
  snapshot: {},
  answers: 0,
  moved: 0,
  ...some,
});

describe('counts', () => {
  it('counts by state, late, not reported and without anyone; what ended undone is in no count', () => {
    const measures = [
      aMeasure(1, { nextDue: '2017-12-31', state: 'not_started' }),
      aMeasure(2, { state: 'decided', ...owned }),
      aMeasure(3, owned),
      aMeasure(4, { state: 'completed' }),
      aMeasure(5, { state: 'closed' }),
      aMeasure(6, { state: 'closed_continues' }),
      aMeasure(7, { state: 'cancelled' }),
      aMeasure(8, { state: 'paused', ...owned }),
      aMeasure(9, { state: 'proposed' }),
      aMeasure(10, { state: 'not_started', responsible: [{ type: 'text', text: 'rektorerna' }] }),
      aMeasure(11, { state: 'closed', responsible: [{ type: 'text', text: 'rektorerna' }] }),
    ];
    const assignments = [anAssignment(measures[2]!, anna, { prompts: [aPrompt()] })];
    expect(summary({ people: [anna], measures, assignments }).counts).toEqual({
      in_progress: 1,
      decided: 1,
      not_started: 2,
      paused: 1,
      completed: 3,
      overdue: 1,
      not_reported: 1,
      no_responsible: 1,
      unlinked: 1,
    });
  });

  it('compares with the last summary where it differs, and with nothing in the first', () => {
    const measures = [aMeasure(1, { nextDue: '2017-12-31', ...owned })];
    const snapshot = {
      in_progress: 1,
      overdue: 0,
      completed: 2,
      not_started: 0,
      paused: 0,
      not_reported: 0,
      no_responsible: 0,
    };
    expect(summary({ people: [anna], measures }).change).toBeNull();
    // One that was kept before the decided were counted by themselves says nothing of either.
    const decided = { people: [anna], measures: [aMeasure(1, { state: 'decided', ...owned })] };
    expect(summary(decided, lastSent({ snapshot: { not_started: 1 } })).change).toEqual({});
    expect(summary(decided, lastSent({ snapshot: { not_started: 1, decided: 0 } })).change).toEqual({
      decided: 1,
      not_started: -1,
    });
    expect(summary({ people: [anna], measures }, lastSent({ snapshot })).change).toEqual({ overdue: 1, completed: -2 });
  });

  it('says nothing changed with an empty change and zero news', () => {
    const facts = { people: [anna], measures: [aMeasure(1, owned)] };
    const again = summary(facts, lastSent({ snapshot: summary(facts).counts }));
    expect([again.change, again.news]).toEqual([{}, { completed: 0, newlyOverdue: 0, moved: 0, answers: 0 }]);
  });
});

describe('attention', () => {
  it('says why: late, not begun, nobody responsible', () => {
    expect(reasons({ nextDue: '2017-12-31', state: 'not_started', responsible: [] })).toEqual([
      { code: 'overdue', days: 15 },
      { code: 'not_started' },
      { code: 'no_responsible' },
    ]);
  });

  it('says that nobody is linked to the name in the plan, without the name', () => {
    const responsible = [{ type: 'text', text: 'Samira Nordal' }] as const;
    expect(reasons({ responsible })).toEqual([{ code: 'unlinked' }]);
    expect(reasons({ responsible: [...responsible, ...owned.responsible] })).toEqual([]);
  });

  it('leaves in peace what is not begun and not due for more than four weeks', () => {
    expect(reasons({ nextDue: '2018-02-13', state: 'not_started' })).toEqual([]);
    expect(reasons({ nextDue: '2018-02-12', state: 'not_started' })).toEqual([{ code: 'not_started' }]);
    expect(reasons({ nextDue: '2018-02-12', state: 'decided' })).toEqual([{ code: 'decided' }]);
  });

  it('says that the responsible has left', () => {
    expect(reasons({}, { people: [{ ...anna, active: false }] })).toEqual([{ code: 'responsible_left' }]);
  });

  it('says whom it waits for, where they deliver after the day it is due', () => {
    const executor = (date: string) => ({ name: 'konsult', deliversOn: onDay(date) });
    const wait = { code: 'waiting_for', name: 'konsult', until: '2018-04-30' };
    expect(reasons({ nextDue: '2018-03-31', executor: executor('2018-04-30') })).toEqual([wait]);
    expect(reasons({ nextDue: '2018-06-30', executor: executor('2018-04-30') })).toEqual([]);
  });

  it('keeps names of people and firms out of the channel', () => {
    const executor = { name: 'Anna Ek, Ek & Son AB', deliversOn: onDay('2018-04-30') };
    expect(reasons({ nextDue: '2018-03-31', executor })).toEqual([
      { code: 'waiting_for', name: null, until: '2018-04-30' },
    ]);
  });

  it('says that it is reported as delayed, and a new date that has been asked for until the measure has it', () => {
    const measure = aMeasure(1, { nextDue: '2018-03-31', ...owned });
    const assignments: Assignment[] = [
      anAssignment(measure, anna, { last: answered({ newDueProposed: '2018-05-31' }) }),
    ];
    const asked = [{ code: 'delayed' }, { code: 'new_due_proposed', on: '2018-05-31' }];
    expect(reasons({ nextDue: '2018-03-31', schedule: 'delayed' }, { assignments })).toEqual(asked);
    expect(reasons({ nextDue: '2018-05-31' }, { assignments })).toEqual([]);
  });

  it('says once that a measure is late, also where it is reported as delayed', () => {
    expect(reasons({ nextDue: '2018-01-05', schedule: 'delayed' })).toEqual([{ code: 'overdue', days: 10 }]);
  });

  it('shows five, the longest late first, and counts the rest', () => {
    const measures = [3, 1, 2, 4, 5, 6, 7].map((days, at) => aMeasure(at + 1, { nextDue: `2018-01-0${days}` }));
    const { attention, attentionMore } = summary({ measures });
    expect(attention.map((one) => one.line.measure.nextDue)).toEqual([
      '2018-01-01',
      '2018-01-02',
      '2018-01-03',
      '2018-01-04',
      '2018-01-05',
    ]);
    expect(attentionMore).toBe(2);
  });

  it('never shows a title with what looks like a personal identity number, and counts it', () => {
    const measures = [aMeasure(1, { title: 'Stöd till 20120314-5566', nextDue: '2018-01-01' })];
    const { attention, attentionMore } = summary({ measures });
    expect([attention, attentionMore]).toEqual([[], 1]);
  });
});

describe('rounds', () => {
  const units = [aUnit('Bokskolan'), aUnit('Ekskolan')];
  const bo = aPerson('Bo');
  const prompt = (answeredAt: string | null, some = {}) => aPrompt({ answeredAt, ...some });
  const measures = [aMeasure(1), aMeasure(2)];
  const ask = (no: 0 | 1, person: typeof bo, unitId: string | null, answeredAt: string | null) =>
    anAssignment(measures[no]!, person, { unitId, prompts: [prompt(answeredAt)] });

  it('counts a unit as having answered when all of its measures have, and as having begun when some have', () => {
    const assignments = [
      ask(0, anna, 'u-Bokskolan', NOW),
      ask(1, anna, 'u-Bokskolan', null),
      ask(0, bo, 'u-Ekskolan', NOW),
      ask(1, bo, 'u-Ekskolan', NOW),
    ];
    expect(summary({ people: [anna, bo], units, measures, assignments }).rounds).toEqual([
      { name: 'KUL 1', closesOn: '2018-02-13', answered: 1, begun: 1, of: 2 },
    ]);
  });

  it("counts people where they answer for no unit, and leaves out points that are not open and measures' own reports", () => {
    const closed = aPrompt({ occasion: 'point:NOV:2017', opensOn: '2017-11-01', closesOn: '2018-01-14' });
    const own = aPrompt({ occasion: 'report:plan-a-1:2018-01-31' });
    const assignments = [
      ask(0, anna, null, null),
      ask(0, bo, null, NOW),
      anAssignment(measures[1]!, bo, { prompts: [closed, own] }),
    ];
    expect(summary({ people: [anna, bo], measures, assignments }).rounds).toEqual([
      { name: 'KUL 1', closesOn: '2018-02-13', answered: 1, begun: 0, of: 2 },
    ]);
  });
});

describe('news since the last summary', () => {
  const last = answered({ state: 'completed', at: '2018-01-10T09:00:00.000Z' });

  it('counts what was reported as done, what became late, and the answers', () => {
    const done = aMeasure(1, { state: 'completed', ...owned });
    const measures = [done, aMeasure(2, { nextDue: '2018-01-08' }), aMeasure(3, { nextDue: '2018-01-07' })];
    const assignments = [anAssignment(done, anna, { last })];
    expect(summary({ people: [anna], measures, assignments }, lastSent({ answers: 3, moved: 2 })).news).toEqual({
      completed: 1,
      newlyOverdue: 1, // due on the 8th, it was not late yet on the 8th
      moved: 2,
      answers: 3,
    });
  });

  it('has no news, no figure and no area of a plan that has been ended', () => {
    const done = aMeasure(1, { state: 'completed', area: 'Utemiljö', ...owned });
    const some = { people: [anna], measures: [done], assignments: [anAssignment(done, anna, { last })] };
    const plans = [aPlan({ id: done.planId, status: 'closed' })];
    expect(summary(some, lastSent())).toMatchObject({ counts: { completed: 1 }, news: { completed: 1 } });
    expect(summary({ ...some, plans }, lastSent())).toMatchObject({ counts: { completed: 0 }, news: { completed: 0 } });
    expect(areasOf(now(someFacts(some))).map((one) => one.name)).toEqual(['Utemiljö']);
    expect(areasOf(now(someFacts({ ...some, plans })))).toEqual([]);
  });

  it('has no news of what was done before it', () => {
    const done = aMeasure(1, { state: 'completed', ...owned });
    const assignments = [anAssignment(done, anna, { last: { ...last, at: '2018-01-05T09:00:00.000Z' } })];
    expect(summary({ people: [anna], measures: [done], assignments }, lastSent()).news?.completed).toBe(0);
  });
});

it('holds no text of an answer and no person', () => {
  const measure = aMeasure(1, { nextDue: '2017-12-31', ...owned });
  const facts = someFacts({
    people: [anna],
    measures: [measure],
    assignments: [anAssignment(measure, anna, { last: answered({}), prompts: [aPrompt()] })],
  });
  const view = summaryView(
    { locale: 'sv', today: '2018-01-15', timeZone: STOCKHOLM },
    summaryOf(now(facts), facts, lastSent()),
  );
  expect(JSON.stringify(view)).not.toMatch(/Hemlig|Anna/);
  expect(view).toMatchObject({
    kind: 'summary',
    week: '2018-W03',
    next: '2018-01-22',
    attention: [{ measure: 'plan-a-1' }],
  });
});

it('splits the counts by area, the most late first and what has none last, and adds up to the whole', () => {
  const measures = [
    aMeasure(1, { area: 'Närvaro' }),
    aMeasure(2, { area: 'Läsning', nextDue: '2017-12-31' }),
    aMeasure(3, { area: ' ' }),
    aMeasure(4, { area: 'Elev 20120314-5566' }),
  ];
  const facts = someFacts({ measures });
  const areas = areasOf(now(facts));
  expect(areas.map((one) => one.name)).toEqual(['Läsning', 'Närvaro', null]);
  const total = summaryOf(now(facts), facts, null).counts;
  expect(areas.reduce((sum, one) => sum + one.counts.in_progress, 0)).toBe(total.in_progress);
});
