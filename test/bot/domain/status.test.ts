import fc from 'fast-check';
import { plusDays } from '../../../bot/domain/calendar';
import type { Facts } from '../../../bot/domain/facts';
import { reportOccasion } from '../../../bot/domain/ids';
import type { Measure } from '../../../bot/domain/plan';
import { EVERYTHING, type Scope } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { statusJson } from '../../../bot/domain/status-json';
import { aLastAnswer } from '../../support/builders';
import {
  aBinding,
  aChat,
  aDelivery,
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
const at = (facts: Facts, options: { now?: string; filter?: string; scope?: Scope } = {}) =>
  statusOf(facts, { now: NOW, timeZone: STOCKHOLM, filter: '', scope: EVERYTHING, ...options });
const numbers = (lines: readonly { readonly measure: Measure }[]) => lines.map((line) => line.measure.no);

describe('overdue and soon', () => {
  const due = (nextDue: string, some: Partial<Measure> = {}) =>
    someFacts({ measures: [aMeasure(1, { nextDue, ...some })] });

  it('counts lateness from the day after: due 31 December is 15 days late on 15 January', () => {
    const status = at(due('2017-12-31'));
    expect(numbers(status.groups.overdue)).toEqual([1]);
    expect(status.lines[0]?.daysLate).toBe(15);
  });

  it('is not late on the day itself, which is soon', () => {
    const status = at(due('2018-01-15'));
    expect(status.groups.overdue).toEqual([]);
    expect(numbers(status.groups.due_soon)).toEqual([1]);
  });

  it('is soon 28 days ahead and not 29', () => {
    expect(numbers(at(due('2018-02-12')).groups.due_soon)).toEqual([1]);
    expect(at(due('2018-02-13')).groups.due_soon).toEqual([]);
  });

  it('goes by the day in Stockholm: half past midnight there is still the day before in UTC', () => {
    const facts = due('2018-01-15');
    expect(at(facts, { now: '2018-01-15T22:59:00.000Z' }).groups.overdue).toEqual([]);
    expect(numbers(at(facts, { now: '2018-01-15T23:01:00.000Z' }).groups.overdue)).toEqual([1]);
  });

  it.each([
    'proposed',
    'completed',
    'evaluated',
    'closed',
    'cancelled',
    'superseded',
    'closed_continues',
    'not_completed',
  ] as const)('leaves a measure that is %s out of every group, evaluation ahead or not', (state) => {
    const status = at(due('2017-12-31', { state, evaluation: onDay('2018-10-31') }));
    expect(Object.values(status.groups).flat()).toEqual([]);
    expect(status.lines).toHaveLength(1);
  });

  it('leaves the measures of a closed plan out of every group', () => {
    const status = at({ ...due('2017-12-31'), plans: [aPlan({ status: 'closed' })] });
    expect(Object.values(status.groups).flat()).toEqual([]);
  });

  it('puts the longest late first, then by plan and number', () => {
    const measures = [
      aMeasure(1, { nextDue: '2018-01-10' }),
      aMeasure(2, { nextDue: '2017-12-01' }),
      aMeasure(3, { nextDue: '2018-01-10' }),
      aMeasure(1, { nextDue: '2018-01-10', planId: 'plan-b' }),
    ];
    const plans = [aPlan(), aPlan({ id: 'plan-b', title: 'A-plan' })];
    const { overdue } = at(someFacts({ measures, plans })).groups;
    expect(overdue.map((line) => `${line.measure.planId} ${line.measure.no}`)).toEqual([
      'plan-a 2',
      'plan-b 1',
      'plan-a 1',
      'plan-a 3',
    ]);
  });

  it('has a measure late, soon or neither, and never two of them, whatever its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const { overdue, due_soon } = at(due(plusDays('2018-01-15', days))).groups;
        expect(overdue.length).toBe(days < 0 ? 1 : 0);
        expect(due_soon.length).toBe(days >= 0 && days <= 28 ? 1 : 0);
        expect(overdue[0]?.daysLate ?? 0).toBe(Math.max(0, -days));
      }),
    );
  });
});

describe('nobody responsible', () => {
  const anna = aPerson('Anna');
  const gone = aPerson('Greta', { active: false });
  const status = (some: Partial<Measure>, facts: Partial<Facts> = {}) =>
    at(someFacts({ people: [anna, gone], measures: [aMeasure(1, some)], ...facts }));

  it('shows a measure that names nobody, and not one that names a person', () => {
    expect(numbers(status({}).groups.no_responsible)).toEqual([1]);
    expect(status({ responsible: [{ type: 'person', personId: anna.id }] }).groups.no_responsible).toEqual([]);
  });

  it('counts a text as named, and lists it as one that nobody is linked to', () => {
    const result = status({ responsible: [{ type: 'text', text: 'Centrala elevhälsan' }] });
    expect(result.groups.no_responsible).toEqual([]);
    expect(numbers(result.groups.unlinked)).toEqual([1]);
    expect(statusJson(result).groups.unlinked).toMatchObject([{ no: 1, named: 'Centrala elevhälsan' }]);
    expect(result.lines[0]?.owner).toEqual({
      names: ['Centrala elevhälsan'],
      unlinked: 'Centrala elevhälsan',
      left: [],
    });
  });

  it('lists no name as without anybody once the measure is given to somebody, or has ended', () => {
    const measure = aMeasure(1, { responsible: [{ type: 'text', text: 'rektorerna' }] });
    const given = at(someFacts({ people: [anna], measures: [measure], assignments: [anAssignment(measure, anna)] }));
    expect([given.groups.unlinked, given.groups.no_responsible]).toEqual([[], []]);
    const left = at(someFacts({ people: [gone], measures: [measure], assignments: [anAssignment(measure, gone)] }));
    expect(numbers(left.groups.unlinked)).toEqual([1]);
    expect(status({ state: 'completed', responsible: measure.responsible }).groups.unlinked).toEqual([]);
  });

  it('shows a measure whose only responsible has left, with who it was', () => {
    const result = status({ responsible: [{ type: 'person', personId: gone.id }] });
    expect(numbers(result.groups.no_responsible)).toEqual([1]);
    expect(result.lines[0]?.owner).toEqual({ names: [], unlinked: null, left: ['Greta'] });
  });

  it('does not show it while somebody else it is assigned to is still here', () => {
    const measure = aMeasure(1, { responsible: [{ type: 'role', role: 'principal', form: null }] });
    const assignments = [anAssignment(measure, gone), anAssignment(measure, anna)];
    const result = at(someFacts({ people: [anna, gone], measures: [measure], assignments }));
    expect(result.groups.no_responsible).toEqual([]);
    expect(result.lines[0]?.owner.names).toEqual(['Anna']);
  });

  it('shows a role that everybody has left as without anyone', () => {
    const measure = aMeasure(1, { responsible: [{ type: 'role', role: 'principal', form: null }] });
    const result = at(someFacts({ people: [gone], measures: [measure], assignments: [anAssignment(measure, gone)] }));
    expect(numbers(result.groups.no_responsible)).toEqual([1]);
  });
});

describe('no date', () => {
  it('shows an open measure that no day was set for, also where the plan is vague', () => {
    const vague = aMeasure(2, { due: [onDay(null, 'none', 'på sikt')] });
    expect(numbers(at(someFacts({ measures: [aMeasure(1), vague] })).groups.no_date)).toEqual([1, 2]);
  });

  it('does not miss a date where the work goes on by its nature', () => {
    const running = aMeasure(1, { due: [onDay(null, 'recurring', 'löpande')] });
    expect(at(someFacts({ measures: [running] })).groups.no_date).toEqual([]);
  });
});

describe('to report and not answered', () => {
  const anna = aPerson('Anna', { unitIds: ['u-Bokskolan'] });
  const bo = aPerson('Bo');
  const units = [aUnit('Bokskolan')];
  const measure = aMeasure(1, { nextDue: '2018-06-30' });
  const asked = (some = {}) => anAssignment(measure, anna, { prompts: [aPrompt(some)] });
  const facts = (assignments: Facts['assignments'], some: Partial<Facts> = {}) =>
    someFacts({ people: [anna, bo], units, measures: [measure], assignments, ...some });

  it('names who has not answered an open prompt, with unit and by when', () => {
    const { to_report, not_answered } = at(facts([asked()])).groups;
    expect(to_report.map((one) => one.on)).toEqual(['2018-02-13']);
    expect(not_answered).toMatchObject([{ person: anna, unit: 'Bokskolan', open: true, prompt: { name: 'KUL 1' } }]);
  });

  it('asks nobody who has answered, before it opens, or of a measure that is done', () => {
    expect(at(facts([asked({ answeredAt: NOW })])).groups.not_answered).toEqual([]);
    expect(at(facts([asked({ opensOn: '2018-01-16' })])).groups.not_answered).toEqual([]);
    const done = aMeasure(1, { state: 'completed' });
    const groups = at(facts([anAssignment(done, anna, { prompts: [aPrompt()] })], { measures: [done] })).groups;
    expect([...groups.not_answered, ...groups.to_report]).toEqual([]);
  });

  it('keeps who never answered on the list after the point has closed, until an answer comes', () => {
    const closed = { opensOn: '2017-12-01', closesOn: '2018-01-12' };
    const silent = at(facts([asked(closed)]));
    expect(silent.groups.not_answered).toMatchObject([{ open: false, person: anna }]);
    expect(silent.groups.to_report).toEqual([]);
    expect(silent.lines[0]?.openPrompts).toBe(0);
    const last = aLastAnswer({ at: NOW, by: anna.id, schedule: null });
    expect(at(facts([{ ...asked(closed), last }])).groups.not_answered).toEqual([]);
  });

  it('shows a next report that falls in this ISO week, also with nobody to ask, until it has been given', () => {
    const on = '2018-01-21'; // the Sunday of the week
    const reported = { ...measure, nextReport: onDay(on) };
    const occasion = reportOccasion(measure.id, on);
    const prompt = (answeredAt: string | null) =>
      aPrompt({ occasion, opensOn: '2017-12-18', closesOn: on, answeredAt });
    const days = (assignments: Facts['assignments'], now = NOW) =>
      at(facts(assignments, { measures: [reported] }), { now }).groups.to_report.map((one) => one.on);
    expect(days([])).toEqual([on]);
    expect(days([anAssignment(measure, anna, { prompts: [prompt(null)] })])).toEqual([on]);
    expect(days([anAssignment(measure, anna, { prompts: [prompt(NOW)] })])).toEqual([]);
    const onMonday = { ...measure, nextReport: onDay('2018-01-22') };
    expect(at(facts([], { measures: [onMonday] })).groups.to_report).toEqual([]); // next week's
    expect(days([], '2018-01-14T12:00:00.000Z')).toEqual([]); // the day before the week begins
    expect(days([], '2018-01-22T12:00:00.000Z')).toEqual([]);
  });

  it('asks nobody an assignment was taken from', () => {
    expect(at(facts([{ ...asked(), active: false }])).groups.not_answered).toEqual([]);
  });

  it('says the latest reminder of a measure that several have', () => {
    const assignments = [
      { ...asked(), lastReminderOn: '2018-01-10' },
      anAssignment(measure, bo, { lastReminderOn: '2018-01-12' }),
    ];
    expect(at(facts(assignments)).lines[0]?.lastReminder).toBe('2018-01-12');
  });
});

describe('delivery faults', () => {
  const anna = aPerson('Anna');
  const bo = aPerson('Bo');
  const measure = aMeasure(1);
  const waiting = anAssignment(measure, anna, { prompts: [aPrompt()] });
  const faults = (some: Partial<Facts>) =>
    at(someFacts({ people: [anna, bo], measures: [measure], ...some })).groups.delivery_faults.map(
      (one) => `${one.person?.name ?? one.binding?.channelId} ${one.code}`,
    );
  const trouble = { code: 'blocked', since: '2018-01-12T09:00:00.000Z' } as const;

  it('names whom messages do not reach, once each', () => {
    const deliveries = [aDelivery({ personId: anna.id, state: 'refused', refusal: 'blocked' })];
    expect(faults({ conversations: [aChat(anna, { trouble })], deliveries })).toEqual(['Anna blocked']);
  });

  it('names who is asked and has no chat with the bot, and not who is not asked', () => {
    expect(faults({ assignments: [waiting] })).toEqual(['Anna not_installed']);
    expect(faults({ assignments: [waiting], conversations: [aChat(anna)] })).toEqual([]);
  });

  it('shows an uncertain card until its questions are answered, for a week', () => {
    const prompts = [{ assignmentId: waiting.id, occasion: aPrompt().occasion }];
    const uncertain = aDelivery({ personId: anna.id, state: 'uncertain', prompts });
    const chat = { conversations: [aChat(anna)] };
    expect(faults({ ...chat, assignments: [waiting], deliveries: [uncertain] })).toEqual(['Anna uncertain']);
    const answered = { ...waiting, prompts: [aPrompt({ answeredAt: NOW })] };
    expect(faults({ ...chat, assignments: [answered], deliveries: [uncertain] })).toEqual([]);
    const old = { ...uncertain, madeOn: '2018-01-08' };
    expect(faults({ ...chat, assignments: [waiting], deliveries: [old] })).toEqual([]);
  });

  it('forgets a refusal about the chat once the chat works again', () => {
    const deliveries = [aDelivery({ personId: anna.id, state: 'refused', refusal: 'blocked' })];
    expect(faults({ conversations: [aChat(anna)], deliveries })).toEqual([]);
  });

  it('shows what we may not send, though the chat is in order', () => {
    const deliveries = [aDelivery({ personId: anna.id, state: 'refused', refusal: 'not_permitted' })];
    expect(faults({ conversations: [aChat(anna)], deliveries })).toEqual(['Anna not_permitted']);
  });

  it('shows a channel the summary could not be posted in, while it is bound', () => {
    const deliveries = [aDelivery({ kind: 'summary', bindingId: 'b-ledning', state: 'refused', refusal: 'gone' })];
    expect(faults({ bindings: [aBinding()], deliveries })).toEqual(['19:ledning@thread.tacv2 gone']);
    expect(faults({ bindings: [aBinding({ active: false })], deliveries })).toEqual([]);
  });

  it('says nothing of somebody who has left', () => {
    const left = { ...anna, active: false };
    expect(faults({ people: [left], conversations: [aChat(anna, { trouble })] })).toEqual([]);
  });
});

describe('who sees what', () => {
  const head = aPerson('Hanna', { roles: ['head_of_area'] });
  const top = aPerson('Tore', { roles: ['head_of_area'] });
  const anna = aPerson('Anna', { managerId: head.id });
  const bo = aPerson('Bo', { managerId: 'p-annan' });
  const people = [{ ...head, managerId: top.id }, top, anna, bo];
  const shared = aMeasure(1, { nextDue: '2018-01-01' });
  const others = aMeasure(2, { nextDue: '2018-01-01' });
  const nobodys = aMeasure(3, { nextDue: '2018-01-01' });
  const headsOwn = aMeasure(4, { nextDue: '2018-01-01', responsible: [{ type: 'person', personId: head.id }] });
  const prompts = [aPrompt()];
  const facts = someFacts({
    people,
    measures: [shared, others, nobodys, headsOwn],
    assignments: [
      anAssignment(shared, anna, { prompts }),
      anAssignment(shared, bo, { prompts }),
      anAssignment(others, bo, { prompts }),
    ],
  });
  const seen = (scope: Scope) => {
    const { lines, groups } = at(facts, { scope });
    return {
      lines: numbers(lines),
      waiting: groups.not_answered.map((one) => one.person?.name),
      faults: groups.delivery_faults.length,
    };
  };

  it('shows everything to who sees all', () => {
    expect(seen(EVERYTHING)).toEqual({ lines: [1, 2, 3, 4], waiting: ['Anna', 'Bo', 'Bo'], faults: 2 });
  });

  it('shows a head of area what their people and they themselves answer for, and of a shared measure only those', () => {
    expect(seen({ sees: 'area', head: head.id })).toEqual({ lines: [1, 4], waiting: ['Anna'], faults: 1 });
  });

  it('reaches down through the heads of area for the head over them', () => {
    expect(seen({ sees: 'area', head: top.id }).lines).toEqual([1, 4]);
  });

  it('shows a principal their own alone', () => {
    expect(seen({ sees: 'own', person: bo.id })).toEqual({ lines: [1, 2], waiting: ['Bo', 'Bo'], faults: 1 });
  });

  it("ends for two people who are set as each other's heads", () => {
    const loop = [aPerson('A', { managerId: 'p-B' }), aPerson('B', { managerId: 'p-A' })];
    expect(at(someFacts({ people: loop }), { scope: { sees: 'area', head: 'p-A' } }).lines).toEqual([]);
  });
});

describe('the status for machines', () => {
  it('counts every state and group, and lists closed measures as well', () => {
    const measures = [
      aMeasure(1, { nextDue: '2017-12-31', state: 'not_started' }),
      aMeasure(2, { state: 'closed', nextDue: '2017-12-31' }),
    ];
    const json = statusJson(at(someFacts({ measures })));
    expect(json.counts).toMatchObject({
      not_started: 1,
      closed: 1,
      paused: 0,
      overdue: 1,
      due_soon: 0,
      no_responsible: 1,
    });
    expect(json.groups.overdue).toEqual([{ plan: 'plan-a', no: 1, due: '2017-12-31', daysLate: 15 }]);
    expect(json.measures.map((one) => [one.no, one.status, one.daysLate])).toEqual([
      [1, 'not_started', 15],
      [2, 'closed', 0],
    ]);
    expect(Object.keys(json.measures[0] ?? {})).toEqual([
      'plan',
      'no',
      'title',
      'status',
      'schedule',
      'due',
      'daysLate',
      'responsible',
      'openPrompts',
      'lastReminder',
      'askedDue',
      'askedDueAtMeeting',
    ]);
  });

  it('keeps the references of each group among the measures', () => {
    const json = statusJson(at(someFacts({ measures: [aMeasure(1), aMeasure(2, { nextDue: '2018-01-20' })] })));
    const known = new Set(json.measures.map((one) => `${one.plan} ${one.no}`));
    for (const one of [...json.groups.no_responsible, ...json.groups.due_soon, ...json.groups.no_date]) {
      expect(known).toContain(`${one.plan} ${one.no}`);
    }
  });
});
