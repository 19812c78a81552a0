import fc from 'fast-check';
import { plusDays } from '../../../bot/domain/calendar';
import type { PlanDate } from '../../../bot/domain/dates';
import { askedDue, withDecidedDue } from '../../../bot/domain/decided-due';
import type { DueDecision, Part } from '../../../bot/domain/plan';
import { aMeasure, anAssignment } from '../../support/builders';

const day = (date: string, label?: string): PlanDate => ({
  raw: `Klart ${date}`,
  date,
  precision: 'day',
  ...(label === undefined ? {} : { label }),
});
const part = (id: string, due: PlanDate | null, done = false): Part => ({ id, text: id, due, done });
const decided = (from: string | null, to: string | null, at = '2026-02-09T09:00:00.000Z'): DueDecision => ({
  at,
  by: 'p-disa',
  asked: to ?? '2026-12-31',
  from,
  to,
});
const asking = (id: string, newDueProposed: string | null, at = '2026-02-09T08:00:00.000Z') =>
  anAssignment({
    id,
    last: {
      id: `${id}-1`,
      at,
      by: 'p-maja',
      state: 'in_progress',
      schedule: 'delayed',
      excerpt: null,
      unchanged: false,
      newDueProposed,
    },
  });
const measure = aMeasure({ nextDue: '2026-01-31' });

describe('the new date that is asked for', () => {
  test('is the latest of those that anybody wants, and names who wants it', () => {
    const assignments = [
      asking('a-1', '2026-03-31'),
      asking('a-2', '2026-04-30'),
      asking('a-3', '2026-04-30'),
      asking('a-4', null),
    ];
    const asked = askedDue(measure, assignments);
    expect(asked?.on).toBe('2026-04-30');
    expect(asked?.by.map((one) => one.id)).toEqual(['a-2', 'a-3']);
  });

  test('is none where the measure is due then or later already', () => {
    expect(askedDue({ ...measure, nextDue: '2026-03-31' }, [asking('a-1', '2026-03-31')])).toBeNull();
    expect(askedDue({ ...measure, nextDue: null }, [asking('a-1', '2026-03-31')])?.on).toBe('2026-03-31');
  });

  test('is decided for those who had asked by then, and open for who asks after', () => {
    const kept = { ...measure, dueDecisions: [decided('2026-01-31', null)] };
    expect(askedDue(kept, [asking('a-1', '2026-03-31')])).toBeNull();
    expect(askedDue(kept, [asking('a-1', '2026-03-31', '2026-03-02T08:00:00.000Z')])?.on).toBe('2026-03-31');
  });
});

describe('a decided date', () => {
  test('takes the place of the day wherever it stands, but in a part that is done', () => {
    const dates = {
      due: [day('2026-01-31', 'Rutin'), day('2026-06-30')],
      parts: [part('1', day('2026-01-31')), part('2', day('2026-01-31'), true), part('3', null)],
    };
    const moved = withDecidedDue(dates, [decided('2026-01-31', '2026-03-31')]);
    const to = { raw: '2026-03-31', date: '2026-03-31', precision: 'day' };
    expect(moved.due).toEqual([{ ...to, label: 'Rutin' }, day('2026-06-30')]);
    expect(moved.parts.map((one) => one.due?.date ?? null)).toEqual(['2026-03-31', '2026-01-31', null]);
  });

  test('is given to a measure without one, and leaves alone one that has got another since', () => {
    const given = [decided(null, '2026-03-31')];
    expect(withDecidedDue(aMeasure({ due: [], parts: [] }), given).due).toMatchObject([{ date: '2026-03-31' }]);
    const dated = { due: [day('2026-05-29')], parts: [] };
    expect(withDecidedDue(dated, given)).toEqual(dated);
  });

  test('that stands as it was changes nothing', () => {
    const dates = { due: [day('2026-01-31')], parts: [] };
    expect(withDecidedDue(dates, [decided('2026-01-31', null)])).toEqual(dates);
  });

  test('holds when the plan is read again, whichever of its dates the copy states, however often', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.nat(), (gaps, which) => {
        const days = ['2026-01-31'];
        for (const gap of gaps) days.push(plusDays(days.at(-1) ?? '', gap));
        const decisions = days.slice(1).map((to, at) => decided(days[at] ?? null, to));
        const copy = { due: [day(days[which % days.length] ?? '')], parts: [] };
        const once = withDecidedDue(copy, decisions);
        expect(once.due.map((one) => one.date)).toEqual([days.at(-1)]);
        expect(withDecidedDue(once, decisions)).toEqual(once);
      }),
    );
  });
});
