import fc from 'fast-check';
import { plusDays } from '../../../bot/domain/calendar';
import {
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../bot/domain/working-days';

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDays('2000-01-01', n));

test.each(['2026-12-24', '2026-12-25', '2026-06-19', '2026-12-31', '2027-01-06', '2026-04-03', '2026-02-14'])(
  'nobody works on %s',
  (on) => expect(isWorkingDay(on)).toBe(false),
);

test('reminded on Thursday, three whole working days have passed on Wednesday', () => {
  expect(workingDaysBetween('2026-02-05', '2026-02-10')).toBe(2);
  expect(workingDaysBetween('2026-02-05', '2026-02-11')).toBe(3);
});

test('moving a day to a working day goes one way and no further than it must', () => {
  fc.assert(
    fc.property(days, (on) => {
      const before = workingDayOnOrBefore(on);
      const after = workingDayOnOrAfter(on);
      expect(before <= on && on <= after).toBe(true);
      expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true);
      expect(workingDaysBetween(before, after)).toBe(0);
    }),
    { numRuns: 50 },
  );
});
