import fc from 'fast-check';
import { findPersonalNumbers, holdsPersonalNumber, withoutPersonalNumbers } from '../../../bot/domain/personal-number';

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
    ['810101\n1234 står i två rader', '810101\n1234'],
    ['20120314\n-5566', '20120314\n-5566'],
    ['201203-14-5566', '201203-14-5566'],
    ['12 03 14 - 5566', '12 03 14 - 5566'],
    ['20 12 03 14 55 66', '20 12 03 14 55 66'],
    ['1 2 0 3 1 4 - 5 5 6 6', '1 2 0 3 1 4 - 5 5 6 6'],
    ['120314.5566', '120314.5566'],
    ['120314/5566', '120314/5566'],
    ['2012-03-14 5566', '2012-03-14 5566'],
    ['120314, de fyra sista är 5566', '120314, de fyra sista är 5566'],
    ['12 03 14.5566 elever', '12 03 14.5566'],
    ['120314-XXXX', '120314-XXXX'],
    ['(120314)-5566', '120314)-5566'],
    ['\uff11\uff12\uff10\uff13\uff11\uff14-5566', '\uff11\uff12\uff10\uff13\uff11\uff14-5566'],
    ['120\u200b314-55\u00ad66', '120\u200b314-55\u00ad66'],
    ['\u0661\u0662\u0660\u0663\u0661\u0664-5566', '\u0661\u0662\u0660\u0663\u0661\u0664-5566'],
    ['19120314-5566 är fel sekel', '19120314-5566'],
    ['Fakturanummer 441009-8273', '441009-8273'],
    ['Fakturanummer 194410098273', '194410098273'],
    ['Faktura, personnr 4410098273', '4410098273'],
    ['Kundnummer 4410098273 (personnumret)', '4410098273'],
    ['fakturan gäller 4410098273', '4410098273'],
    ['Faktura nr 1142, 4410098273', '4410098273'],
    ['Organisationsnummer 4410098273 är en enskild firma', '4410098273'],
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
    ['a point of a list after a day', 'Klart 20260115\n- 2389 elever'],
    ['two days in two lines', '20260115\n-2027-06-30'],
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
    ['counts of pupils', 'Grupper om 10 12 15 12 11 elever'],
    ['a case number of an authority', 'dnr 43-2015:2430'],
    ['a grouped landline', '0911-69 60 00'],
    ['a day with dots and a time', '20260210 08.00'],
    ['an invoice number whose sum does not fit', 'Fakturanummer 1203145565'],
    ['an invoice number whose sum does fit', 'Fakturanummer 4410098273, belopp 18 750 kr'],
    ['a payment reference', 'OCR-nummer: 4410098273'],
    ['an order number', 'ordernummer är 4410098273'],
    ['a customer number', 'Kundnr 4410098273 hos leverantören'],
    ['a masked number without a date', '123456-XXXX'],
    ['an account in groups of four', 'SE45 2012 0314 5566 7788'],
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

/** A number as people write, type and copy it: the date in one piece or parted, and the last four beside it. */
const anyNumber = fc
  .record({
    century: fc.constantFrom('', '19', '20'),
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 61, max: 91 })),
    serial: fc.integer({ min: 2100, max: 9999 }), // below, the last four may be a year or a time of day
    parted: fc.constantFrom('', '-', '.', '/', ' '),
    join: fc.constantFrom('-', '+', ' - ', '\u2013', '\u2212', '-\n', ' -', '_', '/', ':', '.'),
    split: fc.boolean(),
    script: fc.constantFrom(0, 0xff10, 0x0660),
    hidden: fc.constantFrom('', '\u200b', '\u00ad', '\u2060'),
  })
  .map(({ century, year, month, day, serial, parted, join, split, script, hidden }) => {
    const two = (n: number) => String(n).padStart(2, '0');
    const last = String(serial);
    const four = split && (join.includes('-') || join === '\u2013') ? `${last.slice(0, 2)} ${last.slice(2)}` : last;
    const plain = `${century}${two(year)}${parted}${two(month)}${parted}${two(day)}${join}${four}`;
    const typed = Array.from(plain, (char) =>
      script > 0 && /\d/.test(char) ? String.fromCharCode(script + Number(char)) : char,
    );
    return typed.join(hidden);
  });

describe('holdsPersonalNumber', () => {
  it('finds a number in any shape in the middle of any words', () => {
    const words = fc.stringMatching(/^[a-zåäö ,.!?()]{0,40}$/);
    fc.assert(
      fc.property(words, anyNumber, words, (before, number, after) => {
        expect(holdsPersonalNumber(`${before} ${number} ${after}`)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('lets the figures of administration pass', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const day = fc
      .tuple(fc.integer({ min: 2018, max: 2032 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
    const count = fc.integer({ min: 0, max: 4999 });
    const harmless = fc.oneof(
      day,
      fc.tuple(day, day).map(([from, to]) => `${from} – ${to}`),
      fc.tuple(day, day).map(([from, to]) => `${from}--${to}`),
      fc.tuple(count, count).map(([a, b]) => `BUN 2024/${a} och 43-2015:${b}`),
      count.map((n) => `070-${String(n).padStart(3, '1').slice(0, 3)} 45 67`),
      count.map((n) => `0911-${two(n % 100)} 60 ${two(n % 90)}`),
      count.map((n) => `212000-${String(n).padStart(4, '0')}`),
      fc.array(count, { maxLength: 5 }).map((all) => all.map((n) => `${n} elever`).join(', ')),
      count.map((n) => `bankgiro ${String(n + 1000).slice(0, 4)}-1055`),
      fc.integer({ min: 2000, max: 2030 }).map((y) => `läsåret ${y}-${y + 1}`),
      count.map((n) => `${n % 9} ${two(n % 60)}0 000 kronor`),
      count.map((n) => `SVESVE0${n % 9}, sal ${n}, 7B`),
    );
    fc.assert(fc.property(harmless, (text) => void expect(findPersonalNumbers(`Se ${text}.`)).toEqual([])));
  });
});

describe('withoutPersonalNumbers', () => {
  it('leaves no digit of the number and all other text', () => {
    expect(withoutPersonalNumbers('Elev 120314-5566 och 19990909-1122.', '[borttaget]')).toBe(
      'Elev [borttaget] och [borttaget].',
    );
  });
});
