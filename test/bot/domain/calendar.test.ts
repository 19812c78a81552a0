import fc from 'fast-check';
import {
  dayOf,
  daysBetween,
  isLocalDate,
  momentOf,
  mondayOf,
  plusDays,
  weekday,
  weekOf,
} from '../../../bot/domain/calendar';

const ZONE = 'Europe/Stockholm';
const days = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDays('2000-01-01', n));

test("the day is the municipality's, not the server's", () => {
  expect(dayOf('2018-01-14T23:30:00.000Z', ZONE)).toBe('2018-01-15');
  expect(dayOf('2026-07-01T21:59:00.000Z', ZONE)).toBe('2026-07-01');
});

test('eight in the morning is an hour earlier in summer', () => {
  expect(momentOf('2026-01-12', 8, ZONE)).toBe('2026-01-12T07:00:00.000Z');
  expect(momentOf('2026-07-06', 8, ZONE)).toBe('2026-07-06T06:00:00.000Z');
});

test('an hour that a clock change leaves out is taken as the next one that exists', () => {
  expect(momentOf('2027-03-28', 2, ZONE)).toBe('2027-03-28T01:00:00.000Z');
});

test.each([
  ['2026-12-31', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('%s lies in %s', (on, week) => expect(weekOf(on)).toBe(week));

test.each([
  ['2026-02-30', false],
  ['2028-02-29', true],
  ['2026-1-1', false],
  ['', false],
])('%j is a day: %s', (text, is) => expect(isLocalDate(text)).toBe(is));

test('Monday of a week lies in the week, up to six days before', () => {
  fc.assert(
    fc.property(days, (on) => {
      const monday = mondayOf(on);
      expect(weekday(monday)).toBe(1);
      expect(weekOf(monday)).toBe(weekOf(on));
      expect(daysBetween(monday, on)).toBe(weekday(on) - 1);
    }),
  );
});
