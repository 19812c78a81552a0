import fc from 'fast-check';
import { isOpen, isTerminal } from '../../../bot/domain/is-open';
import { MEASURE_STATES, type MeasureState, SCHEDULES } from '../../../bot/domain/plan';
import { withAnswer } from '../../../bot/domain/prompts';
import { nextDueOf, rollup } from '../../../bot/domain/rollup';
import { aMeasure, anAnswer, anAssignment } from '../../support/builders';

const answered = (state: MeasureState, but: Parameters<typeof anAssignment>[0] = {}) =>
  anAssignment({ state, schedule: null, answers: 1, ...but });

describe('which states still want answers', () => {
  test('what is decided, begun, paused or unreported does; what has ended or is only proposed does not', () => {
    expect(MEASURE_STATES.filter(isOpen)).toEqual(['decided', 'not_started', 'in_progress', 'paused', 'unknown']);
  });

  test('a proposal has neither begun nor ended', () => {
    expect(isOpen('proposed')).toBe(false);
    expect(isTerminal('proposed')).toBe(false);
    expect(isTerminal('closed_continues')).toBe(true);
  });
});

describe('the measure is the sum of its assignments', () => {
  const imported = { ...aMeasure().imported, state: 'not_started' as const, schedule: null };

  test('while nobody has answered it stands as the plan says, whatever it stood at before', () => {
    const measure = aMeasure({ imported, state: 'completed', open: false });
    const next = rollup(measure, [anAssignment({ state: 'paused' }), anAssignment({ id: 'a-2' })]);
    expect(next).toMatchObject({ state: 'not_started', schedule: null, open: true, assigned: 2, assignedDone: 0 });
  });

  test('with one assignment it is that one, schedule and all', () => {
    const next = rollup(aMeasure({ imported }), [answered('paused', { schedule: 'at_risk' })]);
    expect(next).toMatchObject({ state: 'paused', schedule: 'at_risk', open: true });
  });

  test('what has ended keeps no schedule, also where an older answer or the plan says one', () => {
    const late = { state: 'completed', schedule: 'delayed' } as const;
    const told = aMeasure({ imported: { ...aMeasure().imported, ...late } });
    expect(rollup(told, [])).toMatchObject({ state: 'completed', schedule: null });
    expect(rollup(aMeasure(), [anAssignment({ ...late, answers: 1 })])).toMatchObject({ schedule: null });
    expect(withAnswer(anAssignment({ answers: 0 }), anAnswer({ n: 1, ...late }), '2026-02-09')).toMatchObject({
      schedule: null,
      last: { schedule: null },
    });
  });

  test('somebody who took over counts with what was last reported', () => {
    const last = { ...anAssignment().last, at: '2026-01-01T00:00:00.000Z' } as never;
    expect(rollup(aMeasure({ imported }), [anAssignment({ state: 'in_progress', last })]).state).toBe('in_progress');
  });

  test('it is completed only when every unit is', () => {
    const units = [answered('completed'), answered('completed', { id: 'a-2' }), answered('in_progress', { id: 'a-3' })];
    expect(rollup(aMeasure(), units)).toMatchObject({ state: 'in_progress', assigned: 3, assignedDone: 2, open: true });
    expect(rollup(aMeasure(), units.slice(0, 2))).toMatchObject({ state: 'completed', schedule: null, open: false });
  });

  test('one delayed unit makes it delayed, and a delayed one that is done does not', () => {
    const late = answered('in_progress', { schedule: 'delayed' });
    const rest = [answered('in_progress', { id: 'a-2', schedule: 'on_plan' }), answered('not_started', { id: 'a-3' })];
    expect(rollup(aMeasure(), [late, ...rest]).schedule).toBe('delayed');
    expect(rollup(aMeasure(), [{ ...late, state: 'completed' }, ...rest]).schedule).toBe('on_plan');
  });

  test('one that has begun means it is in progress; none, that it has not', () => {
    const none = [answered('not_started'), answered('unknown', { id: 'a-2' })];
    expect(rollup(aMeasure(), none).state).toBe('not_started');
    expect(rollup(aMeasure(), [...none, answered('paused', { id: 'a-3' })]).state).toBe('in_progress');
    expect(rollup(aMeasure(), [answered('paused'), answered('paused', { id: 'a-2' })]).state).toBe('paused');
  });

  test('who no longer has it counts for nothing', () => {
    const gone = answered('completed', { active: false });
    expect(rollup(aMeasure({ imported }), [gone])).toMatchObject({
      state: 'not_started',
      assigned: 0,
      assignedDone: 0,
    });
  });
});

describe('the next due day', () => {
  const day = (date: string, label?: string) => ({
    raw: date,
    date,
    precision: 'day' as const,
    ...(label ? { label } : {}),
  });
  const part = (id: string, date: string | null, done = false) => ({
    id,
    text: id,
    due: date ? day(date) : null,
    done,
  });

  test('is the earliest unfinished part’s', () => {
    const parts = [part('a', '2026-02-01', true), part('b', '2026-04-01'), part('c', '2026-03-01')];
    expect(nextDueOf({ parts, due: [] }, new Set(['a']))).toBe('2026-03-01');
  });

  test('falls back on the measure’s own, leaving out what belongs to a finished part', () => {
    const parts = [{ ...part('a', null, true), due: day('2026-01-31', 'Rutiner') }, part('b', null)];
    const due = [day('2026-01-31', 'Rutiner'), day('2026-06-30', 'System')];
    expect(nextDueOf({ parts, due }, new Set(['a']))).toBe('2026-06-30');
    expect(nextDueOf({ parts, due: due.slice(0, 1) }, new Set(['a']))).toBeNull();
  });

  test('moves on when everybody has ticked the part, not when one has', () => {
    const measure = aMeasure({ parts: [part('a', '2026-01-31'), part('b', '2026-06-30')], due: [] });
    const one = anAssignment({ doneParts: ['a'] });
    const other = anAssignment({ id: 'a-2' });
    expect(rollup(measure, [one, other]).nextDue).toBe('2026-01-31');
    expect(rollup(measure, [one, { ...other, doneParts: ['a'] }]).nextDue).toBe('2026-06-30');
    expect(rollup(measure, []).nextDue).toBe('2026-01-31');
  });
});

describe('for any assignments', () => {
  const assignments = fc
    .array(
      fc.record({
        state: fc.constantFrom(...MEASURE_STATES),
        schedule: fc.option(fc.constantFrom(...SCHEDULES)),
        answers: fc.nat(3),
        active: fc.boolean(),
        doneParts: fc.subarray(['x', 'y']),
      }),
      { maxLength: 6 },
    )
    .map((all) => all.map((one, at) => anAssignment({ ...one, id: `a-${at}` })));
  const parts = [
    { id: 'x', text: 'x', due: { raw: '', date: '2026-02-01', precision: 'day' as const }, done: false },
    { id: 'y', text: 'y', due: null, done: false },
  ];
  const measure = aMeasure({ parts });

  test('doing it twice is doing it once, and the order does not matter', () => {
    fc.assert(
      fc.property(assignments, (all) => {
        const once = rollup(measure, all);
        expect(rollup(once, all)).toEqual(once);
        expect(rollup(measure, [...all].reverse())).toEqual(once);
      }),
    );
  });

  test('open says what the state says, and never more are done than have it', () => {
    fc.assert(
      fc.property(assignments, (all) => {
        const next = rollup(measure, all);
        expect(next.open).toBe(isOpen(next.state));
        expect(next.assignedDone).toBeLessThanOrEqual(next.assigned);
        expect(next.assigned).toBe(all.filter((one) => one.active).length);
      }),
    );
  });

  test('it never says completed while an active assignment that is open has been answered', () => {
    fc.assert(
      fc.property(assignments, (all) => {
        const waiting = all.some((one) => one.active && one.answers > 0 && isOpen(one.state));
        if (waiting) expect(rollup(measure, all).state).not.toBe('completed');
      }),
    );
  });

  test('what the plan says is never changed by answers', () => {
    fc.assert(
      fc.property(assignments, (all) => {
        const { imported, due, originalDue, parts: kept, responsible } = rollup(measure, all);
        expect({ imported, due, originalDue, parts: kept, responsible }).toEqual({
          imported: measure.imported,
          due: measure.due,
          originalDue: measure.originalDue,
          parts,
          responsible: measure.responsible,
        });
      }),
    );
  });
});
