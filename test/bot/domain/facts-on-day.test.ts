import { factsOnDay } from '../../../bot/domain/facts-on-day';
import type { Measure } from '../../../bot/domain/plan';
import type { ReportFacts } from '../../../bot/domain/report-facts';
import { anAnswer, anAssignment, aPlan, aRating } from '../../support/builders';
import { measureOf, someReportFacts } from '../../support/report-samples';

const onDay = (facts: ReportFacts, on: string) => factsOnDay(facts, on, 'Europe/Stockholm');
const given = { assignments: [anAssignment({ from: '2025-11-05T08:00:00.000Z' })] };
const first = (facts: ReturnType<typeof factsOnDay>): Measure => {
  const [measure] = facts.measures;
  if (!measure) throw new Error('no measure');
  return measure;
};

describe('the facts of a day that is over', () => {
  const answers = [
    anAnswer({ id: 'a-1-1', n: 1, at: '2026-02-02T08:00:00.000Z', state: 'in_progress', schedule: 'delayed' }),
    anAnswer({ id: 'a-1-2', n: 2, at: '2026-04-30T22:30:00.000Z', state: 'completed', schedule: null }),
  ];
  // What is projected today: done.
  const facts = someReportFacts({
    measures: [measureOf(1, { state: 'completed', schedule: null, open: false })],
    answers,
    assignments: [anAssignment({ state: 'completed', answers: 2 })],
  });

  it('have the state that had been answered by then, in the municipality’s days', () => {
    const late = onDay(facts, '2026-04-30'); // 22:30 UTC is 1 May in Stockholm
    expect(first(late)).toMatchObject({ state: 'in_progress', schedule: 'delayed', open: true, assignedDone: 0 });
    expect(late.answers.map((one) => one.id)).toEqual(['a-1-1']);
    expect(first(onDay(facts, '2026-05-01'))).toMatchObject({ state: 'completed', open: false });
  });

  it('of a plan that was ended later are as it was followed up', () => {
    const at = '2026-05-04T08:00:00.000Z';
    const plan = aPlan({ status: 'closed', closings: [{ at, on: '2026-05-04', by: 'p-karin', reason: 'Ersatt.' }] });
    const ended = measureOf(1, { state: 'cancelled', schedule: null, open: false, endedWithPlan: at });
    const closed = someReportFacts({ plan, measures: [ended], answers: answers.slice(0, 1), ...given });
    const before = onDay(closed, '2026-05-03');
    expect(before.plan.status).toBe('active');
    expect(first(before)).toMatchObject({ state: 'in_progress', schedule: 'delayed', open: true });
    const after = onDay(closed, '2026-05-04');
    expect(after.plan.status).toBe('closed');
    expect(first(after)).toMatchObject({ state: 'cancelled', schedule: null, open: false });
  });

  it.each(['active', 'closed'] as const)(
    'of a day between an end and a new start are ended, if it is %s now',
    (status) => {
      const on = '2026-05-04';
      const reopened = { at: '2026-05-20T08:00:00.000Z', by: 'p-karin' };
      const closing = {
        at: '2026-05-04T08:00:00.000Z',
        on,
        by: 'p-karin',
        reason: 'Uppgick i en annan plan.',
        reopened,
      };
      const again = { at: '2026-09-01T08:00:00.000Z', on: '2026-09-01', by: 'p-karin', reason: 'Arbetet är slut.' };
      const plan = aPlan({ status, closings: status === 'closed' ? [closing, again] : [closing] });
      const today = status === 'closed' ? { state: 'cancelled' as const, open: false, endedWithPlan: again.at } : {};
      const twice = someReportFacts({ plan, measures: [measureOf(1, today)], answers: answers.slice(0, 1), ...given });
      const between = onDay(twice, '2026-05-10');
      expect(between.plan.status).toBe('closed');
      expect(first(between)).toMatchObject({ state: 'cancelled', endedWithPlan: closing.at });
      expect(onDay(twice, '2026-05-21').plan.status).toBe('active');
      expect(first(onDay(twice, '2026-05-21'))).toMatchObject({ state: 'in_progress', open: true });
    },
  );

  it('have the plan’s state where its document was written by then, and else none', () => {
    const imported = { ...measureOf(1).imported, state: 'not_started', followUp: 'Börjar snart', on: '2025-11-03' };
    const plain = someReportFacts({ measures: [measureOf(1, { imported } as Partial<Measure>)] });
    expect(first(onDay(plain, '2025-11-03')).state).toBe('not_started');
    expect(first(onDay(plain, '2025-11-02'))).toMatchObject({
      state: 'unknown',
      imported: { followUp: null, analysis: null, raw: null },
    });
  });

  it('of a plan without a date begin the day it was read', () => {
    const imported = { ...measureOf(1).imported, on: null };
    const plan = aPlan({ documentDate: null, importedAt: '2025-11-04T08:00:00.000Z' });
    const undated = someReportFacts({ plan, measures: [measureOf(1, { imported })], ratings: [aRating()] });
    expect(first(onDay(undated, '2025-11-03')).state).toBe('unknown');
    expect(onDay(undated, '2025-11-03').ratings).toEqual([]);
    expect(first(onDay(undated, '2025-11-04')).state).toBe('in_progress');
    expect(onDay(undated, '2025-11-04').ratings).toHaveLength(1);
  });

  it('have a newer document over an older answer, and an answer that was corrected only later', () => {
    const imported = { ...measureOf(1).imported, state: 'paused', on: '2026-03-01' } as const;
    const newer = someReportFacts({ measures: [measureOf(1, { imported })], answers, ...given });
    expect(first(onDay(newer, '2026-03-15')).state).toBe('paused');
    const corrected = [
      answers[0],
      anAnswer({ id: 'a-1-2', n: 2, at: '2026-02-20T08:00:00.000Z', supersedes: 'a-1-1' }),
    ];
    const mended = someReportFacts({
      measures: [measureOf(1)],
      answers: corrected.flatMap((one) => one ?? []),
      ...given,
    });
    expect(onDay(mended, '2026-02-10').answers.map((one) => one.id)).toEqual(['a-1-1']);
    expect(first(onDay(mended, '2026-02-10')).schedule).toBe('delayed');
  });

  it('know no decision and no assignment of later days', () => {
    const decision = { kind: 'accept', at: '2026-03-02T08:00:00.000Z', by: 'p-karin', reason: null } as const;
    const imported = { ...measureOf(1).imported, state: 'proposed' } as const;
    const proposal = someReportFacts({
      measures: [measureOf(1, { imported, decision, state: 'decided' })],
      assignments: [anAssignment({ from: '2026-03-02T09:00:00.000Z', state: 'decided' })],
    });
    const early = onDay(proposal, '2026-03-01');
    expect(first(early)).toMatchObject({ state: 'proposed', open: false, assigned: 0 });
    expect(first(early).decision).toBeUndefined();
    expect(early.assignments).toEqual([]);
    expect(first(onDay(proposal, '2026-03-02'))).toMatchObject({ state: 'decided', open: true, assigned: 1 });
  });

  it('have who had a measure then, and what they took over', () => {
    const handedOver = '2026-03-10T08:00:00.000Z';
    const change = someReportFacts({
      measures: [measureOf(1)],
      answers: answers.slice(0, 1),
      assignments: [
        anAssignment({ active: false, to: handedOver }),
        anAssignment({ id: 'a-2', personId: 'p-bo', from: handedOver }),
      ],
    });
    const active = (on: string) =>
      onDay(change, on).assignments.flatMap((one) => (one.active ? [[one.id, one.schedule]] : []));
    expect(active('2026-03-09')).toEqual([['a-1', 'delayed']]);
    expect(active('2026-03-10')).toEqual([['a-2', 'delayed']]);
    expect(first(onDay(change, '2026-03-10')).schedule).toBe('delayed');
  });

  it('of a day on which everything had been said are today’s', () => {
    const settled = { ...facts, assignments: facts.assignments.map((one) => ({ ...one, answers: 2 })) };
    const now = onDay(settled, '2026-11-22');
    expect(first(now)).toEqual({ ...first(settled), assigned: 1, assignedDone: 1, circleKey: 'completed:p-rut' });
    expect(now.answers).toEqual(settled.answers);
  });
});
