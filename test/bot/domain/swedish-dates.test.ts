import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { findCycleCodes, readDates } from '../../../bot/domain/swedish-dates';

/** The plan is dated here; phrases without a year are placed from this day on. */
const ON = '2026-02-10';

const read = (text: string) =>
  readDates(text, ON, 'due').map(({ role, date }) => ({ role, date: date.date, precision: date.precision }));
const first = (text: string) => readDates(text, ON, 'due')[0]?.date;

describe('readDates: the phrases of Swedish plans', () => {
  it.each([
    ['2022-02-25', '2022-02-25', 'day'],
    ['20220225', '2022-02-25', 'day'],
    ['220225', '2022-02-25', 'day'],
    ['25/2 2022', '2022-02-25', 'day'],
    ['25/2-22', '2022-02-25', 'day'],
    ['25.2.2022', '2022-02-25', 'day'],
    ['den 25 februari 2022', '2022-02-25', 'day'],
    ['mars 2018', '2018-03-31', 'month'],
    ['till mars 2018', '2018-03-31', 'month'],
    ['mar-18', '2018-03-31', 'month'],
    ['mars -18', '2018-03-31', 'month'],
    ['början av mars 2018', '2018-03-10', 'month'],
    ['mitten av mars 2018', '2018-03-20', 'month'],
    ['slutet av mars 2018', '2018-03-31', 'month'],
    ['2026-03', '2026-03-31', 'month'],
    ['v. 47 2024', '2024-11-22', 'week'],
    ['v 47–48 2024', '2024-11-29', 'week'],
    ['våren 2018', '2018-06-30', 'season'],
    ['vårterminen 2018', '2018-06-30', 'term'],
    ['vt25', '2025-06-30', 'term'],
    ['HT 2025', '2025-12-31', 'term'],
    ['sommaren 2025', '2025-08-31', 'season'],
    ['vintern 2024', '2024-02-29', 'season'],
    ['läsåret 2023/24', '2024-06-30', 'schoolyear'],
    ['23/24', '2024-06-30', 'schoolyear'],
    ['2023–2024', '2024-06-30', 'schoolyear'],
    ['hösten 2017 – hösten 2020', '2020-12-31', 'range'],
    ['hösten 2017 - hösten 2020', '2020-12-31', 'range'],
    ['mars–maj 2026', '2026-05-31', 'range'],
    ['fr.o.m. augusti 2025 t.o.m. juni 2026', '2026-06-30', 'range'],
    ['första kvartalet 2018', '2018-03-31', 'quarter'],
    ['kv 1 2026', '2026-03-31', 'quarter'],
    ['Q3 2026', '2026-09-30', 'quarter'],
    ['tertial 2 2026', '2026-08-31', 'tertial'],
    ['T3 2026', '2026-12-31', 'tertial'],
    ['halvårsskiftet 2026', '2026-06-30', 'day'],
    ['månadsskiftet mars/april 2027', '2027-03-31', 'day'],
    ['månadsskiftet december/januari 2027', '2026-12-31', 'day'],
    ['månadsskiftet december/januari 2026/27', '2026-12-31', 'day'],
    ['månadsskiftet dec/jan 2026/2027', '2026-12-31', 'day'],
    ['årsskiftet 2024/2025', '2024-12-31', 'day'],
    ['under 2022', '2022-12-31', 'year'],
    ['2022', '2022-12-31', 'year'],
    ['delårsbokslut 2021', '2021-08-31', 'event'],
    ['årsredovisning 2022', '2023-04-15', 'event'],
    ['2027 kvartal 2', '2027-06-30', 'quarter'],
    ['2027 tertial 2', '2027-08-31', 'tertial'],
    ['25-12-31', '2025-12-31', 'day'],
    ['12-2025', '2025-12-31', 'month'],
    ['2026-01-01--2026-06-30', '2026-06-30', 'range'],
    ['H2 2026', '2026-12-31', 'range'],
    ['höstterminens slut 2026', '2026-12-31', 'term'],
    ['Ht-start 2026', '2026-08-01', 'term'],
    ['början av höstterminen 2026', null, 'none'],
    ['mitten av VT 2026', null, 'none'],
    ['till jul', null, 'none'],
    ['innan påsk 2026', null, 'none'],
    ['läsårets start 2026', null, 'none'],
    ['läsårsstarten 2026/27', null, 'none'],
    ['på sikt', null, 'none'],
    ['budgetarbetet inför 2026', null, 'none'],
    ['skyndsamt', null, 'none'],
    ['löpande', null, 'recurring'],
    ['två gånger per år', null, 'recurring'],
    ['3–4 träffar per läsår', null, 'recurring'],
    ['tills vidare', null, 'recurring'],
  ])('reads "%s" as %s (%s)', (text, date, precision) => {
    expect(read(text)).toEqual([{ role: 'due', date, precision }]);
  });

  it.each([
    ['i februari', '2026-02-28'],
    ['januari', '2027-01-31'],
    ['vecka 47', '2026-11-20'],
    ['senast 3/4', '2026-04-03'],
    ['HT', '2026-12-31'],
    ['årsskiftet 2024', '2024-12-31'],
  ])('places "%s" at %s and says that this is assumed', (text, date) => {
    expect(first(text)).toMatchObject({ date, assumed: true });
  });

  it('takes a missing year from the date beside it, which is no assumption', () => {
    expect(readDates('mars och oktober 2026', ON, 'due').map((one) => one.date)).toMatchObject([
      { date: '2026-03-31' },
      { date: '2026-10-31' },
    ]);
    expect(first('mars–maj 2026')).not.toHaveProperty('assumed');
  });

  it('means the day a term begins by "inför": that work must be done before it', () => {
    expect(first('inför höstterminen 2026')).toMatchObject({ date: '2026-08-01', assumed: true });
  });

  it('means the day before a season begins by "före", and its first day by "med start"', () => {
    expect(first('före sommaren 2026')).toMatchObject({ date: '2026-05-31', assumed: true });
    expect(readDates('införs med start höstterminen 2026', ON, null)).toMatchObject([
      { role: 'start', date: { start: '2026-08-01', precision: 'term' } },
    ]);
    expect(first('till starten av höstterminen 2026')).toMatchObject({ date: '2026-08-01' });
  });

  it('takes "första gången" for a start only where nothing else says what the day is for', () => {
    const roles = (text: string) => readDates(text, ON, null).map((one) => one.role);
    expect(roles('redovisas för nämnden första gången i maj 2026')).toEqual(['next_report']);
    expect(roles('första gången i maj 2026')).toEqual(['start']);
  });

  it.each(['31/2 2026', 'v. 53 2025', '3/4 av eleverna', 'enhet T1 elever', 'mellan 10 och 12 barn', 'efter sommaren'])(
    'finds no date in "%s"',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('readDates: what a date is for', () => {
  const roles = (text: string) => readDates(text, ON, 'due').map((one) => [one.role, one.date.date, one.date.raw]);

  it('gives each date the role word nearest before it, also where the full stop is missing', () => {
    expect(roles('Klart mars 2026 Utvärderas maj 2026.')).toEqual([
      ['due', '2026-03-31', 'Klart mars 2026'],
      ['evaluation', '2026-05-31', 'Utvärderas maj 2026'],
    ]);
    expect(roles('Påbörjas mars 2026, klart juni 2026')).toEqual([
      ['start', '2026-03-31', 'Påbörjas mars 2026'],
      ['due', '2026-06-30', 'klart juni 2026'],
    ]);
  });

  it('keeps a report a report when it also says "senast", and an evaluation one when it says "klar"', () => {
    expect(roles('Återrapporteras senast juni 2026')).toEqual([
      ['next_report', '2026-06-30', 'Återrapporteras senast juni 2026'],
    ]);
    expect(roles('Utvärdering klar juni 2026')).toEqual([['evaluation', '2026-06-30', 'Utvärdering klar juni 2026']]);
  });

  it('names the part a date belongs to', () => {
    const labels = (text: string) => readDates(text, ON, 'due').map((one) => one.date.label ?? null);
    expect(labels('Ny blankett för anmälan klar mars 2026, utbildning genomförs juni 2026')).toEqual([
      'Ny blankett',
      'utbildning',
    ]);
    expect(labels('Ska vara klart mars 2026')).toEqual([null]);
    expect(labels('Juni 2026 (del 1), december 2026 (del 2)')).toEqual(['del 1', 'del 2']);
  });

  it.each(['under våren 2019 provat nya former', 'den 31 augusti 2021 gjordes en uppföljning'])(
    'takes no date from a story: "%s"',
    (text) => {
      expect(readDates(text, ON, 'due')).toEqual([]);
    },
  );

  it('takes only dates that say their role from running text', () => {
    expect(readDates('Personalen mötte föräldrar i mars 2026.', ON, null)).toEqual([]);
    expect(readDates('Ny återrapport juni 2026.', ON, null)).toMatchObject([{ role: 'next_report', explicit: true }]);
  });
});

describe('readDates: dates that were moved', () => {
  it.each([
    ['juni 2026 (ursprungligen mars 2026)', '2026-06-30', '2026-03-31'],
    ['Klart juni 2026 (förlängt från mars 2026)', '2026-06-30', '2026-03-31'],
    ['Mars 2026, flyttad till juni 2026', '2026-06-30', '2026-03-31'],
    ['Flyttad från mars 2026 till juni 2026.', '2026-06-30', '2026-03-31'],
    ['Klart mars 2026. Ny tid: juni 2026', '2026-06-30', '2026-03-31'],
    ['Ursprungligen mars 2026, nu juni 2026', '2026-06-30', '2026-03-31'],
  ])('"%s" is due on the later day and keeps the first', (text, due, original) => {
    const dates = readDates(text, ON, 'due');
    expect(dates.map(({ role, date }) => [role, date.date])).toEqual([['due', due]]);
    expect(dates[0]?.date.original?.date).toBe(original);
  });

  it('a former evaluation is no due date', () => {
    const [only, ...more] = readDates('Utvärderas juni 2026 (tidigare mars 2026)', ON, 'due');
    expect(more).toEqual([]);
    expect(only).toMatchObject({ role: 'evaluation', date: { date: '2026-06-30', original: { date: '2026-03-31' } } });
  });

  it('parts with dates of their own are not held to be moved', () => {
    expect(
      readDates('Klart juni 2026 (pilot), mars 2027 (övriga)', ON, 'due').map(({ date }) => date.original),
    ).toEqual([undefined, undefined]);
  });
});

describe('cycle codes', () => {
  it('never reads NOV as November, with or without a year', () => {
    expect(readDates('NOV', ON, 'due')).toEqual([]);
    expect(readDates('NOV 2025', ON, 'due')).toEqual([]);
    expect(read('nov 2025')).toEqual([{ role: 'due', date: '2025-11-30', precision: 'month' }]);
  });

  it('spells a code as the wheel does and names each once', () => {
    expect(findCycleCodes('KUL1, IOA / ÖSO och KUL 1')).toEqual(['KUL 1', 'IOA/ÖSO']);
  });

  it('still reads the date beside a code', () => {
    expect(readDates('Följs upp KUL 2, klart mars 2026', ON, 'due').map((one) => one.date.date)).toEqual([
      '2026-03-31',
    ]);
  });
});

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const anyYear = fc.integer({ min: 1990, max: 2089 });

describe('readDates: for any date', () => {
  it('ends a month on its last day, however the month is written', () => {
    const shapes = [
      (month: string, year: number) => `${month} ${year}`,
      (month: string, year: number) => `Klart till ${month} ${year}.`,

      (month: string, year: number) => `${month.slice(0, 3)} ${year}`,
    ];
    fc.assert(
      fc.property(fc.nat(11), anyYear, fc.constantFrom(...shapes), (month, year, shape) => {
        const last = new Temporal.PlainYearMonth(year, month + 1).toPlainDate({ day: 31 }).toString();
        // "NOV 2026" in capitals is the cycle point, which is why November is left out there.
        const text = shape(MONTHS[month] ?? '', year).replace(/^jul /, 'jul. '); // "jul 2026" may be Christmas
        expect(first(text)).toMatchObject({ date: last, precision: 'month' });
      }),
    );
  });

  it('reads any day back from every way of writing it', () => {
    const anyDay = fc
      .tuple(anyYear, fc.integer({ min: 0, max: 364 }))
      .map(([year, day]) => new Temporal.PlainDate(year, 1, 1).add({ days: day }));
    const shapes = [
      (day: Temporal.PlainDate) => day.toString(),
      (day: Temporal.PlainDate) => day.toString().replaceAll('-', ''),
      (day: Temporal.PlainDate) => `${day.day}/${day.month} ${day.year}`,
      (day: Temporal.PlainDate) => `${day.day}.${day.month}.${day.year}`,
      (day: Temporal.PlainDate) => `den ${day.day} ${MONTHS[day.month - 1]} ${day.year}`,
      (day: Temporal.PlainDate) => `senast ${day.day} ${MONTHS[day.month - 1]?.slice(0, 3)} ${day.year}`,
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...shapes), (day, shape) => {
        expect(read(shape(day))).toEqual([{ role: 'due', date: day.toString(), precision: 'day' }]);
      }),
    );
  });

  it.each([
    ['Jan-Olof ringer', 0],
    ['Maj-Britt och Jan-Erik', 0],
    ['Jan Ek', 0],
    ['Jan-Mars 2027', 1],
    ['Maj-Juni 2027', 1],
    ['Jan-27', 1],
  ])('"%s" holds %d times: a name of two names is no month', (text, count) => {
    expect(readDates(text, ON, 'due')).toHaveLength(count);
  });

  it.each([
    ['Fr.o.m. höstterminen 2027, tills vidare', '2027-08-01', 'tills vidare'],
    ['Från och med 2027-03-01, löpande', '2027-03-01', 'löpande'],
    ['Med början i april 2027, därefter varje termin', '2027-04-01', 'därefter varje termin'],
  ])('"%s" begins then and goes on without an end', (text, start, raw) => {
    const read = readDates(text, ON, 'due');
    expect(
      read.map(({ role, date }) => [role, date.precision === 'recurring' ? date.raw : (date.start ?? date.date)]),
    ).toEqual([
      ['start', start],
      ['due', raw],
    ]);
  });

  it.each([
    ['Ny upphandling, det gamla avtalet löper ut vid halvårsskiftet', []],
    ['Licensen går ut i maj 2027', []],
    ['Statsbidraget upphör 2027-01-01', []],
    ['Tillståndet löper ut i maj 2027, klart senast 3 april 2027', ['2027-04-03']],
    ['Enkäten går ut i mars 2027', ['2027-03-31']],
    ['Projektet löper till juni 2027', ['2027-06-30']],
  ])('"%s": when something is over by itself is no day to do anything by', (text, days) => {
    expect(readDates(text, ON, 'due').map(({ date }) => date.date)).toEqual(days);
  });

  it('ends any ISO week on its Friday', () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 52 }), (year, week) => {
        const date = Temporal.PlainDate.from(first(`v. ${week} ${year}`)?.date ?? '');
        expect([date.dayOfWeek, date.weekOfYear, date.yearOfWeek]).toEqual([5, week, year]);
      }),
    );
  });

  it('never throws, and never gives a day that does not exist or an end before its start', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        ...MONTHS,
        'våren',
        'HT25',
        'v. 47',
        '–',
        'till',
        'klart',
        'utvärderas',
        '2026',
        '31/12',
        'kv 1',
        '23/24',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { date } of readDates(pieces.join(' '), ON, 'due')) {
          if (date.date !== null)
            expect(Temporal.PlainDate.from(date.date, { overflow: 'reject' }).toString()).toBe(date.date);
          if (date.start !== undefined && date.date !== null) expect(date.start <= date.date).toBe(true);
        }
      }),
    );
  });
});
