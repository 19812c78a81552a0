import fc from 'fast-check';
import { findPersonalNumbers, withoutPersonalNumbers } from '../../../bot/domain/personal-number';

const found = (text: string) => findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end));

describe('findPersonalNumbers', () => {
  it.each([
    ['850101-1234', '850101-1234'],
    ['Eleven 20120314-5566 deltar', '20120314-5566'],
    ['198501011234', '198501011234'],
    ['8501011234', '8501011234'],
    ['född 120314+5566.', '120314+5566'],
    ['850101 1234', '850101 1234'],
    ['850101 - 1234', '850101 - 1234'],
    ['19850101–1234', '19850101–1234'],
    ['19 850101-1234', '19 850101-1234'],
    ['1985-01-01-1234', '1985-01-01-1234'],
    ['samordningsnummer 701063-2391', '701063-2391'],
    ['(850101-1234)', '(850101-1234)'.slice(1, -1)],
    ['Personnr:850101-1234,', '850101-1234'],
    ['elev 20110203-TF12', '20110203-TF12'],
    ['070123-4567', '070123-4567'],
    ['810101-\n1234', '810101-\n1234'],
  ])('finds the number in %j', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it.each([
    ['a case number', 'BUN/2019:227'],
    ['a case number with serial', 'Dnr BUN 2021/00412'],
    ['a day', '2018-01-10'],
    ['a day in digits', '20180110'],
    ['two days', '2026-01-15 – 2026-06-30'],
    ['two days in digits', '20260115-20260630'],
    ['two short days', '260115-260630'],
    ['a day and a time', 'Möte 2026-02-10 1330 i aulan'],
    ['a day and a year', '2026-02-10 2026'],
    ['a mobile number', '0701234567'],
    ['a grouped mobile number', '070-123 45 67'],
    ['an international number', '+46701234567'],
    ['a landline', 'tel. 0911234567'],
    ['an organisation number', '212000-1234'],
    ['an organisation number of twelve digits', '16212000-1234'],
    ['a bankgiro', '5050-1055'],
    ['a longer run of digits', '850101123456789'],
    ['a school year', '2019-2020'],
    ['a month that is none', '851301-1234'],
    ['a day that is none', '850132-1234'],
  ])('leaves %s alone', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds each of several', () => {
    expect(found('850101-1234 och 19900202-2345, 900202 2345')).toHaveLength(3);
  });

  it('finds any number with a possible month and day, whatever its last four digits', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.constantFrom('18', '19', '20', ''),
        fc.integer({ min: 10, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 61, max: 88 })),
        fc.constantFrom('-', '+', ''),
        fc.integer({ min: 0, max: 9999 }),
        (century, year, month, day, join, serial) => {
          const number = `${century}${two(year)}${two(month)}${two(day)}${join}${String(serial).padStart(4, '0')}`;
          expect(found(`x ${number} y`)).toEqual([number]);
        },
      ),
    );
  });

  it('never throws, and its places lie in order inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-+ ./TFa\n') }), (text) => {
        let at = 0;
        for (const { start, end } of findPersonalNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('withoutPersonalNumbers', () => {
  it('leaves no digit of the number and all other text', () => {
    expect(withoutPersonalNumbers('Elev 120314-5566 och 19990909-1122.', '[borttaget]')).toBe(
      'Elev [borttaget] och [borttaget].',
    );
  });
});
