import fc from 'fast-check';
import { datesFor } from '../../../cards/text/dates';

const sv = datesFor({ locale: 'sv', today: '2026-02-09', timeZone: 'Europe/Stockholm' });
const en = datesFor({ locale: 'en', today: '2026-02-09', timeZone: 'Europe/Stockholm' });
const aDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days as readers write them', () => {
  test.each([
    ['2026-02-13', 'fre 13 feb', 'Fri 13 Feb'],
    ['2026-03-31', 'tis 31 mars', 'Tue 31 Mar'],
    ['2026-09-01', 'tis 1 sep', 'Tue 1 Sep'],
    ['2027-01-15', 'fre 15 jan 2027', 'Fri 15 Jan 2027'],
    ['2025-12-31', 'ons 31 dec 2025', 'Wed 31 Dec 2025'],
  ])('%s is %s and %s', (day, swedish, english) => {
    expect([sv.day(day), en.day(day)]).toEqual([swedish, english]);
  });

  test.each([
    ['2026-02-09', 'i dag'],
    ['2026-02-10', 'i morgon'],
    ['2026-02-08', 'i går'],
    ['2026-02-14', 'om 5 dagar'],
    ['2026-02-23', 'om 2 veckor'],
    ['2026-03-31', 'om 7 veckor'],
    ['2026-08-09', 'om 6 månader'],
    ['2029-02-09', 'om 3 år'],
    ['2026-01-25', '15 dagar sen'],
    ['2025-08-09', '6 månader sen'],
    ['2022-02-09', '4 år sen'],
  ])('%s is %s, seen from 9 February', (day, said) => expect(sv.relative(day)).toBe(said));

  test('something soon is named by its weekday, something later by its date', () => {
    expect(['2026-02-09', '2026-02-10', '2026-02-12', '2026-02-16', '2027-02-16'].map(sv.onDay)).toEqual([
      'i dag',
      'i morgon',
      'på torsdag',
      'den 16 feb',
      'den 16 feb 2027',
    ]);
  });

  test('a moment of today is a clock time in the municipality’s zone, one of another day a date', () => {
    expect(sv.time('2026-02-09T09:42:00.000Z')).toBe('10:42');
    expect(sv.moment('2026-02-09T09:42:00.000Z')).toBe('10:42');
    expect(sv.moment('2026-02-08T23:30:00.000Z')).toBe('00:30');
    expect(sv.moment('2025-11-12T09:42:00.000Z')).toBe('12 nov 2025');
    expect(sv.dayAndTime('2026-07-06T08:15:00.000Z')).toBe('mån 6 juli 10:15');
  });

  test('a week has its number, and its year where that is another', () => {
    expect([sv.week('2026-W07'), sv.week('2025-W52'), en.week('2026-W07')]).toEqual(['v. 7', 'v. 52 2025', 'week 7']);
  });

  test('any day can be written, without a full stop, and names its year exactly when it is not this one', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.constantFrom('sv' as const, 'en' as const), (day, today, locale) => {
        const dates = datesFor({ locale, today, timeZone: 'Europe/Stockholm' });
        for (const text of [dates.day(day), dates.date(day)]) {
          expect(text).not.toContain('.');
          expect(text.endsWith(` ${day.slice(0, 4)}`)).toBe(day.slice(0, 4) !== today.slice(0, 4));
          expect(text.split(' ')).toContain(String(Number(day.slice(8))));
        }
        expect(dates.relative(day)).not.toMatch(/NaN|undefined| 1 (dagar|veckor|månader|days|weeks|months)/);
        expect(dates.onDay(day)).not.toMatch(/NaN|undefined/);
      }),
    );
  });

  test('what is no day or moment stands as it is written', () => {
    for (const text of ['', 'mars 2018', '2026-02-30', '2026-13-01']) {
      expect([sv.day(text), sv.date(text), sv.relative(text), sv.moment(text), sv.week(text)]).toEqual(
        Array(5).fill(text),
      );
    }
  });
});
