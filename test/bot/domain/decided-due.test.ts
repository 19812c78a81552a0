import fc from 'fast-check';
import { plusDays } from '../../../bot/domain/calendar';
import type { PlanDate } from '../../../bot/domain/dates';
import {
  askedDue,
  beforeDecisions,
  datesBefore,
  daysLeftOf,
  daysMovedBy,
  daysMoving,
  decisionOfDue,
  declinedDue,
  isPastDue,
  isTakenUp,
  keepingDecided,
  movedTo,
  originalOfPart,
  setTo,
  takenUpOf,
} from '../../../bot/domain/decided-due';
import type { DueDecision, DueTakenUp, Part } from '../../../bot/domain/plan';
import { nextDueOf } from '../../../bot/domain/rollup';
import { aLastAnswer, aMeasure, anAssignment } from '../../support/builders';

const day = (date: string, label?: string): PlanDate => ({
  raw: `Klart ${date}`,
  date,
  precision: 'day',
  ...(label === undefined ? {} : { label }),
});
const part = (id: string, due: PlanDate | null, done = false): Part => ({ id, text: id, due, done });
const decided = (more: Partial<DueDecision>): DueDecision => ({
  at: '2026-02-09T09:00:00.000Z',
  on: '2026-02-09',
  by: 'p-disa',
  asked: '2026-03-31',
  answers: [],
  from: '2026-01-31',
  to: '2026-03-31',
  ...more,
});
const asking = (id: string, newDueProposed: string | null, at = '2026-02-09T08:00:00.000Z') =>
  anAssignment({ id, last: aLastAnswer({ id: `${id}-1`, at, newDueProposed }) });
const measure = aMeasure({ nextDue: '2026-01-31' });

test('an earlier day that somebody sets takes the next date with it and leaves the others', () => {
  const dates = aMeasure({
    nextDue: '2026-01-31',
    due: [day('2026-01-31', 'Rutiner'), day('2026-06-30', 'System'), day('2025-11-28', 'Underlag')],
    parts: [part('rutiner', day('2026-01-31', 'Rutiner')), part('underlag', day('2025-11-28', 'Underlag'))],
  });
  const finished = new Set(['underlag']);
  const days = (to: string) => setTo(dates, to, finished).due.map((one) => one.date);
  expect(days('2026-01-15')).toEqual(['2026-01-15', '2026-06-30', '2025-11-28']);
  expect(setTo(dates, '2026-01-15', finished).parts[0]?.due).toMatchObject({ date: '2026-01-15', label: 'Rutiner' });
  expect(days('2026-08-31')).toEqual(['2026-08-31', '2026-08-31', '2025-11-28']);
  expect(daysLeftOf(dates, finished)).toEqual(['2026-01-31', '2026-06-30']);
  expect(setTo(aMeasure({ nextDue: null, due: [], parts: [] }), '2026-03-31', finished).due).toMatchObject([
    { date: '2026-03-31' },
  ]);
});

test('a day that is set moves what is left of a date in the same words as one whose part is done', () => {
  const inMarch = (label: string): PlanDate => ({ raw: 'mars 2026', date: '2026-03-31', precision: 'month', label });
  const measure = aMeasure({
    nextDue: '2026-03-31',
    due: [inMarch('Rutiner'), inMarch('Schema')],
    parts: [part('rutiner', inMarch('Rutiner'), true)],
  });
  const finished = new Set(['rutiner']);
  const moved = setTo(measure, '2026-05-29', finished);
  expect(moved.due.map((one) => [one.label, one.date])).toEqual([
    ['Rutiner', '2026-03-31'],
    ['Schema', '2026-05-29'],
  ]);
  expect(nextDueOf(moved, finished)).toBe('2026-05-29');
  expect(daysLeftOf(measure, finished)).toEqual(['2026-03-31']);
});

describe('the days that go with a new date', () => {
  const inParts = aMeasure({
    due: [day('2026-02-27', 'Rutin'), day('2026-08-31', 'System')],
    parts: [
      part('rutin', day('2026-02-27')),
      part('samtal', day('2026-03-13')),
      part('system', day('2026-08-31')),
      part('underlag', day('2026-01-30')),
    ],
  });
  const done = new Set(['underlag']);

  test('are every earlier one that is not done, each once and the earliest first', () => {
    expect(daysMoving(inParts, '2026-03-31', done)).toEqual(['2026-02-27', '2026-03-13']);
    expect(daysMoving(inParts, '2026-03-06', done)).toEqual(['2026-02-27']);
    expect(daysMoving({ due: [], parts: [] }, '2026-03-31', new Set())).toEqual([]);
  });

  test('are told of each decision afterwards, also where a later one has moved them on', () => {
    const first = decided({ before: datesBefore(inParts) });
    const once = { ...movedTo(inParts, '2026-03-31', done), dueDecisions: [first] };
    const at = '2026-03-20T09:00:00.000Z';
    const second = decided({ at, to: '2026-04-30', before: datesBefore(once) });
    const twice = { ...movedTo(once, '2026-04-30', done), dueDecisions: [first, second] };
    for (const now of [once, twice]) expect(daysMovedBy(now, first)).toEqual(['2026-02-27', '2026-03-13']);
    expect(daysMovedBy(twice, second)).toEqual(['2026-03-31']);
    expect(daysMovedBy(twice, decided({ to: null }))).toEqual([]);
  });
});

test('a day that was declined is told until its asker answers anew, or the measure is due then', () => {
  const kept = { ...measure, dueDecisions: [decided({ to: null, answers: ['a-1-1'] })] };
  const [asked, other] = [asking('a-1', '2026-03-31'), asking('a-2', '2026-03-31')];
  expect(declinedDue(kept, asked)).toBe('2026-03-31');
  expect(declinedDue(kept, other)).toBeNull();
  expect(declinedDue(kept, { last: asked.last && { ...asked.last, id: 'a-1-2' } })).toBeNull();
  expect(declinedDue({ ...kept, nextDue: '2026-04-30' }, asked)).toBeNull();
  expect(declinedDue({ ...measure, dueDecisions: [decided({ answers: ['a-1-1'] })] }, asked)).toBeNull();
});

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

  test('is decided for the answers it was decided of: whoever asks again, or asked for another day, waits still', () => {
    const kept = { ...measure, dueDecisions: [decided({ to: null, asked: '2026-06-30', answers: ['a-2-1'] })] };
    const both = [asking('a-1', '2026-03-31'), asking('a-2', '2026-06-30')];
    expect(askedDue(measure, both)?.on).toBe('2026-06-30');
    expect(askedDue(kept, both)?.on).toBe('2026-03-31');
    const earlier = '2026-02-09T07:00:00.000Z'; // by the clock of a machine that is behind
    const again = asking('a-2', '2026-06-30', earlier);
    const last = again.last && { ...again.last, id: 'a-2-2' };
    expect(askedDue(kept, [{ ...again, last }])?.on).toBe('2026-06-30');
  });
});

const moved = { raw: '2026-03-31', date: '2026-03-31', precision: 'day' } as const;
const none: ReadonlySet<string> = new Set();

describe('a decided date', () => {
  test('is the day it is due next: every earlier one that is not done is moved to it', () => {
    const dates = {
      due: [day('2026-01-31', 'Rutin'), day('2026-06-30')],
      parts: [part('1', day('2026-01-31')), part('2', day('2026-02-27'), true), part('3', null)],
    };
    const after = movedTo(dates, '2026-03-31', new Set(['2']));
    expect(after.due).toEqual([{ ...moved, label: 'Rutin' }, day('2026-06-30')]);
    expect(after.parts.map((one) => one.due?.date ?? null)).toEqual(['2026-03-31', '2026-02-27', null]);
    const far = movedTo(dates, '2026-08-31', new Set(['2']));
    expect(far.due.map((one) => one.date)).toEqual(['2026-08-31', '2026-08-31']);
  });

  test('is given to a measure that has none left', () => {
    const done = { due: [], parts: [part('1', day('2026-01-31'), true), part('2', null)] };
    expect(movedTo(done, '2026-03-31', new Set(['1'])).due).toEqual([moved]);
    expect(movedTo(aMeasure({ due: [], parts: [] }), '2026-03-31', none).due).toEqual([moved]);
  });

  test('is always the day the measure is due next, whatever its parts and dates', () => {
    const date = fc.integer({ min: 0, max: 300 }).map((days) => plusDays('2026-01-01', days));
    const maybe = fc.option(date.map((one) => day(one)));
    const parts = fc.array(fc.record({ due: maybe, done: fc.boolean() }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 3 }), parts, fc.integer({ min: 1, max: 400 }), (days, some, later) => {
        const dates = {
          due: days.map((one) => day(one)),
          parts: some.map((one, at) => part(String(at), one.due, one.done)),
        };
        const done = new Set(dates.parts.filter((one) => one.done).map((one) => one.id));
        const to = plusDays(nextDueOf(dates, done) ?? '2026-01-01', later);
        const after = movedTo(dates, to, done);
        expect(nextDueOf(after, done)).toBe(to);
        expect(movedTo(after, to, done)).toEqual(after);
      }),
    );
  });

  test('stands against a document that was written before it, and gives way to a later one', () => {
    const known = {
      due: [moved],
      parts: [part('1', moved)],
      dueDecisions: [decided({ before: { due: [day('2026-01-31')], parts: { 1: day('2026-01-31') } } })],
    };
    const read = { due: [day('2026-02-28')], parts: [part('1', day('2026-02-28')), part('2', day('2026-05-29'))] };
    for (const written of [null, '2025-12-01', '2026-02-09']) {
      const kept = keepingDecided(read, known, written);
      expect(kept.due).toEqual([moved]);
      expect(kept.parts.map((one) => one.due?.date)).toEqual(['2026-03-31', '2026-05-29']);
    }
    expect(keepingDecided(read, known, '2026-02-10')).toEqual(read);
    const stands = { ...known, dueDecisions: [decided({ to: null })] };
    expect(keepingDecided(read, stands, '2025-12-01')).toEqual(read);
  });

  test('can be taken back for a report of a day before it, and the original of a part is known', () => {
    const adopted = aMeasure({ due: [day('2026-01-31')], parts: [part('1', day('2026-01-31'))] });
    const first = decided({ before: datesBefore(adopted) });
    const once = { ...movedTo(adopted, '2026-03-31', none), dueDecisions: [first] };
    const second = decided({ from: '2026-03-31', to: '2026-05-29', before: datesBefore(once) });
    const twice = { ...movedTo(once, '2026-05-29', none), dueDecisions: [first, second] };
    expect(beforeDecisions(twice, (one) => one === first)).toEqual(once);
    expect(beforeDecisions(twice, () => false)).toEqual({ ...adopted, dueDecisions: [] });
    expect(beforeDecisions(twice, () => true)).toBe(twice);
    expect(twice.parts.map((one) => originalOfPart(twice, one)?.date)).toEqual(['2026-01-31']);
    expect(originalOfPart(adopted, part('1', day('2026-01-31')))).toBeNull();
  });
});

describe('a date that is taken up at a meeting', () => {
  const taken = (more: Partial<DueTakenUp> = {}): DueTakenUp => ({
    at: '2026-02-10T09:00:00.000Z',
    by: 'p-disa',
    asked: '2026-03-31',
    assignments: ['a-1'],
    decided: 0,
    ...more,
  });
  const first = asking('a-1', '2026-03-31');
  const second = asking('a-2', '2026-03-31');
  const asked = { on: '2026-03-31', by: [first, second] };
  const ids = (of: readonly { readonly id: string }[]) => of.map((one) => one.id);

  test('is so for those whose wish was taken there, and for all once every one was', () => {
    expect(ids(takenUpOf({ dueTakenUp: [taken()] }, asked))).toEqual(['a-1']);
    expect(isTakenUp({ dueTakenUp: [taken()] }, asked, '2026-02-10')).toBe(false);
    expect(isTakenUp({ dueTakenUp: [taken(), taken({ assignments: ['a-2'] })] }, asked, '2026-03-31')).toBe(true);
    expect(isTakenUp({}, asked, '2026-02-10')).toBe(false);
  });

  test('is that day alone', () => {
    expect(takenUpOf({ dueTakenUp: [taken({ asked: '2026-04-30' })] }, asked)).toEqual([]);
  });

  test('has been to the meeting once it is decided; a decision before it, or on another day, changes nothing', () => {
    const after = { dueTakenUp: [taken()], dueDecisions: [decided({ to: null })] };
    expect(takenUpOf(after, asked)).toEqual([]);
    const before = { dueTakenUp: [taken({ decided: 1 })], dueDecisions: [decided({ to: null })] };
    expect(ids(takenUpOf(before, asked))).toEqual(['a-1']);
    const other = { dueTakenUp: [taken()], dueDecisions: [decided({ asked: '2026-06-30', to: null })] };
    expect(ids(takenUpOf(other, asked))).toEqual(['a-1']);
  });
});

describe('the decision a measure is due by', () => {
  const moved = (...days: readonly (string | null)[]) =>
    days.slice(1).map((to, at) => decided({ on: `2026-02-0${at + 1}`, from: days[at] ?? null, to }));
  const shown = (...days: readonly (string | null)[]) => {
    const decision = decisionOfDue({ dueDecisions: moved(...days), nextDue: days.at(-1) ?? null });
    return decision && [decision.original, decision.from, decision.to];
  };

  test('tells the day before it, and after several the one that stood first', () => {
    expect(shown('2026-04-17', '2026-05-22')).toEqual(['2026-04-17', '2026-04-17', '2026-05-22']);
    expect(shown('2026-04-17', '2026-05-22', '2026-08-28')).toEqual(['2026-04-17', '2026-05-22', '2026-08-28']);
    expect(shown(null, '2026-05-22', '2026-08-28')).toEqual([null, '2026-05-22', '2026-08-28']);
  });

  test('is none once the day is the plan’s own again, by whatever way', () => {
    expect(shown('2026-04-17', '2026-05-22', '2026-04-17')).toBeNull();
    expect(shown('2026-04-17', '2026-05-22', '2026-08-28', '2026-04-17')).toBeNull();
    expect(shown('2026-04-17', '2026-05-22', '2026-04-17', '2026-06-12')).toEqual([
      '2026-04-17',
      '2026-04-17',
      '2026-06-12',
    ]);
  });

  test('does not go behind a day that a later document has set', () => {
    const dueDecisions = [...moved('2026-04-17', '2026-05-22'), ...moved('2026-09-11', '2026-10-16')];
    expect(decisionOfDue({ dueDecisions, nextDue: '2026-10-16' })?.original).toBe('2026-09-11');
    expect(decisionOfDue({ dueDecisions, nextDue: '2026-12-04' })).toBeNull();
  });
});

test('a day is past from the day after it', () => {
  expect(['2026-03-30', '2026-03-31', '2026-04-01'].map((today) => isPastDue('2026-03-31', today))).toEqual([
    false,
    false,
    true,
  ]);
});
