import fc from 'fast-check';
import { DEFAULT_POINTS } from '../../../bot/domain/default-wheel';
import type { Wheel, WheelPoint } from '../../../bot/domain/wheel';
import { isWheelDay, occurrencesAround, openOn } from '../../../bot/domain/wheel-occurrence';
import { isWorkingDay } from '../../../bot/domain/working-days';
import { aWheelPoint } from '../../support/builders';

const wheel = (...points: Partial<WheelPoint>[]): Wheel => ({
  id: 'wheel',
  points: points.map((one) => aWheelPoint(one)),
  changedAt: '',
  changedBy: '',
});

describe('the turns of a point', () => {
  test('a yearly point turns every year, by the year it opens', () => {
    const turns = occurrencesAround(wheel({ code: 'KUL 1', opens: '01-15', closes: '02-13' }), '2026-02-01');
    expect(turns.map((one) => [one.occasion, one.opensOn, one.closesOn])).toEqual([
      ['point:KUL 1:2025', '2025-01-15', '2025-02-13'],
      ['point:KUL 1:2026', '2026-01-15', '2026-02-13'],
      ['point:KUL 1:2027', '2027-01-15', '2027-02-13'],
    ]);
  });

  test('a point may open in one year and close in the next', () => {
    const over = wheel({ opens: '12-10', closes: '01-20' });
    expect(openOn(over, '2026-01-05').map((one) => [one.opensOn, one.closesOn])).toEqual([
      ['2025-12-10', '2026-01-20'],
    ]);
    expect(openOn(over, '2026-12-10').map((one) => one.closesOn)).toEqual(['2027-01-20']);
    expect(openOn(over, '2026-01-21')).toEqual([]);
  });

  test('a point of one year turns once', () => {
    const once = wheel({ opens: '2026-01-15', closes: '2026-02-13' });
    expect(occurrencesAround(once, '2030-01-01').map((one) => one.opensOn)).toEqual(['2026-01-15']);
    expect(openOn(once, '2027-01-20')).toEqual([]);
  });

  test('29 February is the 28th where the year has none', () => {
    const leap = wheel({ opens: '02-29', closes: '03-31' });
    expect(occurrencesAround(leap, '2027-06-01').map((one) => one.opensOn)).toEqual([
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  test('it is open on its first and on its last day', () => {
    const point = wheel({ opens: '01-15', closes: '02-13' });
    const days = ['2026-01-14', '2026-01-15', '2026-02-13', '2026-02-14'];
    expect(days.map((day) => openOn(point, day).length)).toEqual([0, 1, 1, 0]);
  });
});

describe('reminders', () => {
  const reminders = (point: Partial<WheelPoint>, today: string) => openOn(wheel(point), today)[0]?.remindOn;

  test('come so many days before the point closes, in the order of the days', () => {
    expect(reminders({ opens: '01-15', closes: '02-13', remind: [2, 7] }, '2026-02-01')).toEqual([
      '2026-02-06',
      '2026-02-11',
    ]);
  });

  test('are moved to the working day before a weekend or a holiday', () => {
    // 2026-04-03 is Good Friday, 04-06 Easter Monday: four days off, so Maundy Thursday it is.
    expect(reminders({ opens: '03-16', closes: '04-10', remind: [4] }, '2026-04-01')).toEqual(['2026-04-02']);
  });

  test('are left out where they would come with the card or before it', () => {
    expect(reminders({ opens: '01-15', closes: '01-20', remind: [7, 5, 4] }, '2026-01-16')).toEqual(['2026-01-16']);
  });

  test('two that fall on one day are one', () => {
    expect(reminders({ opens: '01-15', closes: '02-13', remind: [4, 5, 6] }, '2026-02-01')).toEqual([
      '2026-02-06',
      '2026-02-09',
    ]);
  });

  test('lie on working days after the opening and before or on the closing day, for any point', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    const wheelDay = day.map((one) => one.toISOString().slice(5, 10));
    fc.assert(
      fc.property(wheelDay, wheelDay, fc.array(fc.nat(40), { maxLength: 4 }), (opens, closes, remind) => {
        for (const turn of occurrencesAround(wheel({ opens, closes, remind }), '2026-06-15')) {
          expect(turn.opensOn <= turn.closesOn).toBe(true);
          for (const one of turn.remindOn) {
            expect(isWorkingDay(one) && one > turn.opensOn && one <= turn.closesOn).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('days of a wheel', () => {
  test.each(['01-15', '02-29', '2026-01-15'])('%s is one', (day) => expect(isWheelDay(day)).toBe(true));
  test.each(['01-32', '1-5', '13-01', '2026-02-29', 'januari', ''])('%s is none', (day) =>
    expect(isWheelDay(day)).toBe(false),
  );
});

describe('the default wheel', () => {
  const turns = occurrencesAround({ ...wheel(), points: DEFAULT_POINTS }, '2026-06-15');

  test('has eight points, and one of them alone asks for an analysis', () => {
    expect(DEFAULT_POINTS).toHaveLength(8);
    expect(DEFAULT_POINTS.filter((one) => one.asks.includes('analysis')).map((one) => one.code)).toEqual(['ÅR']);
    expect(DEFAULT_POINTS.every((one) => one.asks.includes('follow_up'))).toBe(true);
  });

  test('leaves the quiet weeks alone: nothing is open from midsummer to August or over Christmas', () => {
    for (const day of ['07-01', '08-01', '12-24', '01-06']) {
      expect(turns.filter((one) => one.opensOn.slice(5) <= day && day <= one.closesOn.slice(5))).toEqual([]);
    }
  });

  test('has one point open at a time, for eleven days at least', () => {
    for (const [at, one] of turns.entries()) {
      const next = turns[at + 1];
      if (next) expect(one.closesOn < next.opensOn).toBe(true);
      expect(Date.parse(one.closesOn) - Date.parse(one.opensOn)).toBeGreaterThanOrEqual(11 * 86_400_000);
    }
  });
});
