import { Temporal } from 'temporal-polyfill';
import { isLocalDate, plusDays, weekOf } from '../calendar';
import type { LocalDate, Precision } from '../dates';

/**
 * The phrases Swedish plans state time with, one rule each: what it looks like and which days it covers. A rule knows
 * nothing of sentences, roles or the document's date; a phrase without a year is placed by whoever asks.
 */

export interface Period {
  readonly start?: LocalDate;
  /** Last day; null where the phrase names none. */
  readonly date: LocalDate | null;
  readonly precision: Precision;
  /** True where the rule itself had to choose: "bokslut 2025" is held to be handed over by 15 April 2026. */
  readonly assumed?: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export interface DateRule {
  readonly pattern: RegExp;
  /** The days covered in `year`; null when there are none (31 February, week 53 of a short year). */
  readonly period: (groups: Groups, year: number) => Period | null;
  /** Needs company to count: "3/4", "T1" and "2022" are dates after "senast" or alone, and numbers elsewhere. */
  readonly weak?: 'always' | 'without_year';
  /** True where the phrase is complete without a year ("löpande"). */
  readonly timeless?: boolean;
}

export const DASH = '[-\\u2010-\\u2015\\u2212]';
const BEFORE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const Y4 = '(?<y>(?:19|20)\\d{2})';
/** A year in four digits, or two after a dash or an apostrophe: "mars 2018", "mars -18", "VT’25". */
const YEAR = `(?:,?\\s*(?:år\\s+)?(?:${DASH}\\s?)?${Y4}|\\s?(?:${DASH}|['’])\\s?(?<yy>\\d{2}))`;
/** Short forms also stand without the dash: "vt25", "HT 25", "Q1 26". */
const YEAR_SHORT = `(?:${YEAR}|\\s?(?<ys>\\d{2}))`;

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const SHORT = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH_LONG = MONTHS.join('|');
const MONTH = `${MONTH_LONG}|(?:febr|sept|${SHORT.join('|')})\\.?`;

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ENGLISH = ENGLISH_MONTHS.join('|');
const englishMonth = (word: string | undefined) =>
  ENGLISH_MONTHS.findIndex((one) => one.toLowerCase() === word?.toLowerCase()) + 1;

/** "jul" is a month where it is written as a short one or stands beside a month: "jul.", "jul-26", "jun–jul", "jul och aug". */
const BESIDE = `\\s?(?:${DASH}|/|,|och|till|t\\.?o\\.?m\\.?)\\s?`;
const JULY = `jul\\.|(?<=(?:${MONTH})${BESIDE})jul|jul(?=\\s?${DASH}\\s?\\d{2}(?!\\d)|\\d{2}(?!\\d)|${BESIDE}(?:${MONTH})(?!\\p{L}))`;

const two = (n: number) => String(n).padStart(2, '0');
const monthNumber = (word: string | undefined) => SHORT.indexOf((word ?? '').toLowerCase().slice(0, 3)) + 1;
const lastOf = (year: number, month: number): LocalDate =>
  Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString();

function dayPeriod(year: number, month: number, day: number): Period | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isLocalDate(date) ? { date, precision: 'day' } : null;
}

const whole = (from: LocalDate, to: LocalDate, precision: Precision): Period => ({ start: from, date: to, precision });

/** ISO week: Monday to Friday. */
function weeks(year: number, first: number, last: number): Period | null {
  const monday = (week: number) => {
    const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 }); // always in week 1
    return fourth
      .subtract({ days: fourth.dayOfWeek - 1 })
      .add({ weeks: week - 1 })
      .toString();
  };
  if (first < 1 || last < first || weekOf(monday(last)) !== `${year}-W${two(last)}`) return null;
  return whole(monday(first), plusDays(monday(last), 4), 'week');
}

function season(word: string, year: number): Period {
  const name = word.toLowerCase();
  const precision = /^(?:vt|ht)|termin/.test(name) ? 'term' : 'season';
  if (/^v(?:å|t)/.test(name)) return whole(`${year}-01-01`, `${year}-06-30`, precision);
  if (/^h/.test(name)) return whole(`${year}-08-01`, `${year}-12-31`, precision);
  if (/^s/.test(name)) return whole(`${year}-06-01`, `${year}-08-31`, precision);
  return whole(`${year - 1}-12-01`, lastOf(year, 2), precision);
}

const ORDINAL: Readonly<Record<string, number>> = { första: 1, andra: 2, tredje: 3, fjärde: 4, sista: 4 };
const ordinal = (text: string | undefined) => ORDINAL[(text ?? '').toLowerCase()] ?? Number((text ?? '').charAt(0));
const ORDINALS = '(?<n>första|andra|tredje|fjärde|sista|[1-4](?::?[ae])?)';

const quarter = (n: number, year: number): Period | null =>
  n >= 1 && n <= 4 ? whole(`${year}-${two(n * 3 - 2)}-01`, lastOf(year, n * 3), 'quarter') : null;
/** From the first day of quarter `a` to the last of `b`. */
function quarters(groups: Groups, year: number): Period | null {
  const [first, last] = [quarter(Number(groups['a']), year), quarter(Number(groups['b']), year)];
  if (!first?.start || !last?.date || first.start >= last.date) return null;
  return whole(first.start, last.date, 'range');
}
const tertial = (n: number, year: number): Period | null =>
  n >= 1 && n <= 3 ? whole(`${year}-${two(n * 4 - 3)}-01`, lastOf(year, n * 4), 'tertial') : null;

const schoolYear = (first: number): Period => whole(`${first}-08-01`, `${first + 1}-06-30`, 'schoolyear');
const century = (text: string | undefined) => (text?.length === 2 ? 2000 + Number(text) : Number(text));
const follows = (groups: Groups) => century(groups['b']) % 100 === (century(groups['a']) + 1) % 100;

const rule = (
  pattern: string,
  period: DateRule['period'],
  more: Omit<DateRule, 'pattern' | 'period'> = {},
): DateRule => ({
  pattern: new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'giu'),
  period,
  ...more,
});

const nothing = (precision: 'none' | 'recurring') => (): Period => ({ date: null, precision });
const EVERY = 'år|termin|månad|läsår|vecka|kvartal|tertial|vår|höst|halvår|dag|måndag|tisdag|onsdag|torsdag|fredag';
const COUNT = `(?:\\d+(?:\\s?${DASH}\\s?\\d+)?|en|ett|två|tre|fyra|fem|sex|flera|några)`;

export const DATE_RULES: readonly DateRule[] = [
  // Days
  rule(`${Y4}\\s?(?:${DASH}|[./])\\s?(?<m>\\d{1,2})\\s?(?:${DASH}|[./])\\s?(?<d>\\d{1,2})`, (g, year) =>
    dayPeriod(year, Number(g['m']), Number(g['d'])),
  ),
  rule(`${Y4}(?<m>\\d{2})(?<d>\\d{2})`, (g, year) => dayPeriod(year, Number(g['m']), Number(g['d']))),
  rule('(?<yy>\\d{2})(?<m>\\d{2})(?<d>\\d{2})', (g, year) => dayPeriod(year, Number(g['m']), Number(g['d'])), {
    weak: 'always',
  }),
  rule(
    `(?<yy>\\d{2})${DASH}(?<m>\\d{2})${DASH}(?<d>\\d{2})`,
    (g, year) => dayPeriod(year, Number(g['m']), Number(g['d'])),
    { weak: 'always' },
  ),
  rule(
    `(?:den\\s+)?(?<d>\\d{1,2})\\s?/\\s?(?<m>\\d{1,2})(?:(?:\\s*(?:${DASH}|/)\\s*|\\s+)(?:${Y4}|(?<yy>\\d{2})(?!/)))?`,
    (g, year) => dayPeriod(year, Number(g['m']), Number(g['d'])),
    { weak: 'without_year' },
  ),
  rule('(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?:(?<y>(?:19|20)\\d{2})|(?<yy>\\d{2}))', (g, year) =>
    dayPeriod(year, Number(g['m']), Number(g['d'])),
  ),
  rule(
    `(?:den\\s+)?(?<d>\\d{1,2})(?::?e|:?a)?\\s+(?<month>${MONTH})(?:${YEAR}(?!\\s*(?:${MONTH})(?![\\p{L}])))?`,
    (g, year) => dayPeriod(year, monthNumber(g['month']), Number(g['d'])),
  ),
  rule(`(?<d0>\\d{1,2})\\s?${DASH}\\s?(?<d>\\d{1,2})\\s+(?<month>${MONTH})${YEAR}?`, (g, year) => {
    const [first, last] = [Number(g['d0']), Number(g['d'])].map((d) => dayPeriod(year, monthNumber(g['month']), d));
    return first?.date && last?.date && first.date < last.date ? whole(first.date, last.date, 'range') : null;
  }),

  // Weeks
  rule(
    `(?:v|vecka|veckorna)\\.?\\s?(?<w>\\d{1,2})(?:\\s?(?:${DASH}|och|till)\\s?(?:v\\.?\\s?)?(?<w2>\\d{1,2})(?!\\d))?` +
      `(?:,?\\s*(?:år\\s+)?${Y4}|\\s?(?:\\s${DASH}|['’]|/)\\s?(?<yy>\\d{2}))?`,
    (g, year) => weeks(year, Number(g['w']), Number(g['w2'] ?? g['w'])),
  ),
  rule(`${Y4}\\s?${DASH}?\\s?(?:v|w|vecka)\\.?\\s?(?<w>\\d{1,2})`, (g, year) =>
    weeks(year, Number(g['w']), Number(g['w'])),
  ),

  // Months
  rule(
    `(?:(?<!med\\s)(?<part>början|början|mitten|slutet|utgången|medio|primo|ultimo)\\s+(?:av\\s+|på\\s+|i\\s+)?)?(?<month>${MONTH_LONG})` +
      `(?:${YEAR}(?!\\s*(?:${MONTH_LONG}))|\\s(?<ys>\\d{2})(?=\\s*(?:$|[,.;)])))?`,
    (g, year) => {
      const month = monthNumber(g['month']);
      const start = `${year}-${two(month)}-01`;
      const part = g['part']?.toLowerCase();
      if (part === 'början' || part === 'primo') return whole(start, `${start.slice(0, 8)}10`, 'month');
      if (part === 'mitten' || part === 'medio') return whole(start, `${start.slice(0, 8)}20`, 'month');
      return whole(start, lastOf(year, month), 'month');
    },
  ),
  rule(
    `(?<month>(?:febr|sept|${SHORT.filter((one) => one !== 'jul').join('|')})\\.?|${JULY})(?:${YEAR_SHORT}(?!\\s*(?:${MONTH_LONG})))?`,
    (g, year) => whole(`${year}-${two(monthNumber(g['month']))}-01`, lastOf(year, monthNumber(g['month'])), 'month'),
    { weak: 'without_year' },
  ),
  rule(`${Y4}(?:${DASH}(?<m>0[1-9]|1[0-2])|\\s(?<month>${MONTH_LONG}))(?!${DASH}?\\d)`, (g, year) => {
    const month = g['m'] ? Number(g['m']) : monthNumber(g['month']);
    return whole(`${year}-${two(month)}-01`, lastOf(year, month), 'month');
  }),
  rule(`(?<m>0?[1-9]|1[0-2])/${Y4}`, (g, year) =>
    whole(`${year}-${two(Number(g['m']))}-01`, lastOf(year, Number(g['m'])), 'month'),
  ),
  rule(
    `(?<m>0[1-9]|1[0-2])${DASH}${Y4}`,
    (g, year) => whole(`${year}-${two(Number(g['m']))}-01`, lastOf(year, Number(g['m'])), 'month'),
    { weak: 'always' },
  ),
  // "12 January 2026", "January 12, 2026", "end of May 2026": plans of schools that teach in English.
  rule(`(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month>${ENGLISH}),?\\s+${Y4}`, (g, year) =>
    dayPeriod(year, englishMonth(g['month']), Number(g['d'])),
  ),
  rule(`(?<month>${ENGLISH})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${Y4}`, (g, year) =>
    dayPeriod(year, englishMonth(g['month']), Number(g['d'])),
  ),
  rule(
    `(?:(?<part>(?:beginning|start|middle|end)\\s+of|early|mid|late)(?:\\s?${DASH}\\s?|\\s+))?(?<month>${ENGLISH}),?\\s+${Y4}`,
    (g, year) => {
      const start = `${year}-${two(englishMonth(g['month']))}-01`;
      const part = g['part']?.toLowerCase() ?? 'end';
      if (/^(?:be|st|ea)/.test(part)) return whole(start, `${start.slice(0, 8)}10`, 'month');
      if (part.startsWith('mid')) return whole(start, `${start.slice(0, 8)}20`, 'month');
      return whole(start, lastOf(year, englishMonth(g['month'])), 'month');
    },
  ),
  // "till höstterminens start i augusti 2026", "skolstarten den 18 augusti": one time, named twice.
  rule(
    `(?:(?:höst|vår)?terminens\\s+(?:start|början|slut)|(?:höst|vår)?termins(?:start|slut)(?:en|et)?|(?:läs|skol)årets\\s+(?:start|början|slut)|` +
      `(?:läsårs|skol)start(?:en)?|skolavslutning(?:en)?)\\s*[,(]?\\s*(?:i\\s+|den\\s+)?(?:(?<d>\\d{1,2})\\s+)?(?<month>${MONTH_LONG})(?:${YEAR})?`,
    (g, year) => {
      const month = monthNumber(g['month']);
      if (g['d']) return dayPeriod(year, month, Number(g['d']));
      return whole(`${year}-${two(month)}-01`, lastOf(year, month), 'month');
    },
  ),
  // "till jul" is no July and "innan påsk" no day that anybody has agreed on.
  rule(
    `(?:(?:till|innan|före|inför|efter|vid|över|runt|kring)\\s+(?:jul|påsk|midsommar|nyår|pingst|skolavslutningen|` +
      `skolstart(?:en)?|terminsstart(?:en)?)|(?:jul|sport|påsk|sommar|höst)lovet)(?:${YEAR})?`,
    nothing('none'),
    { timeless: true },
  ),

  // "jul 2026" may be the feast in December: no date of it is better than a wrong one.
  rule(`jul(?:${YEAR_SHORT})?`, nothing('none'), { weak: 'without_year', timeless: true }),

  // Terms and seasons. The beginning or the middle of one is no day, and its last day would be a wrong one.
  rule(
    `(?:början|inledningen|mitten)\\s+(?:av|på)\\s+(?:(?:vår|höst)(?:en|terminen)|vt|ht|sommaren|vintern|läsåret)` +
      `(?:${YEAR_SHORT}(?:/\\d{2,4})?)?`,
    nothing('none'),
    { timeless: true },
  ),
  // "läsårets start 2026" is no day either, and that year's last day would be far off.
  rule(`(?:(?:läs|skol)årets\\s+(?:start|början)|läsårsstart(?:en)?)(?:${YEAR})(?:/\\d{2,4})?`, nothing('none'), {
    timeless: true,
  }),
  rule(`(?<season>vår|höst)terminens\\s+slut(?:${YEAR})?`, (g, year) => season(`${g['season']}termin`, year)),
  rule(`läsår(?:ets\\s+slut|sslut(?:et)?)(?:${YEAR})?`, (_g, year) => ({
    date: `${year}-06-30`,
    precision: 'schoolyear',
  })),
  rule(`(?<season>vt|ht)${DASH}?\\s?start(?:en)?\\s+${Y4}`, (g, year) => ({
    date: season(g['season'] ?? '', year).start ?? null,
    precision: 'term',
    assumed: true,
  })),
  rule(
    `(?:(?<after>efter)\\s+|(?<before>inför|innan|före|(?:(?:vid|till)\\s+)?(?:läsårs|termins|skol)start(?:en)?(?:\\s+(?:av|på))?|(?:(?:vid|till|inför|innan|före)\\s+)start(?:en)?(?:\\s+(?:av|på))?|starten\\s+(?:av|på))\\s+)?` +
      `(?:slutet\\s+(?:av|på)\\s+)?(?<season>(?:vår|höst)(?:en|terminen|termin)?|sommaren|vintern|(?:vår|höst)termins(?=start))` +
      `(?<begin>s?\\s?(?:termins)?start(?:en)?)?(?:${YEAR}(?<next>/(?:20)?\\d{2})?)?`,
    (g, year) => {
      if (g['after']) return { date: null, precision: 'none' }; // "efter sommaren" says when not, and no last day
      const period = season(g['season'] ?? '', g['next'] && /^vint/i.test(g['season'] ?? '') ? year + 1 : year);
      if (!(g['before'] || g['begin']) || !period.start) return period;
      // "före sommaren" is over when the summer begins; "inför hösten" on its first day.
      const date = /^(?:före|innan)$/iu.test(g['before'] ?? '') ? plusDays(period.start, -1) : period.start;
      return { date, precision: period.precision, assumed: true };
    },
  ),
  rule(
    `(?:(?<before>inför|innan|före|(?:läsårs|termins|skol)start(?:en)?)\\s+)?(?<season>vt|ht)${DASH}?${YEAR_SHORT}?(?<begin>${DASH}?\\s?start(?:en)?)?`,
    (g, year) => {
      const period = season(g['season'] ?? '', year);
      if (!(g['before'] || g['begin']) || !period.start) return period;
      return { date: period.start, precision: period.precision, assumed: true };
    },
  ),
  rule(
    `(?:(?<before>inför|innan|före)\\s+)?(?:(?:läsåret|läsår|lå)\\s*)(?<a>(?:20)?\\d{2})\\s?(?:${DASH}|/)\\s?(?<b>(?:20)?\\d{2})`,
    (g) => {
      if (!follows(g)) return null;
      const period = schoolYear(century(g['a']));
      return g['before'] && period.start ? { date: period.start, precision: 'schoolyear', assumed: true } : period;
    },
    { timeless: true },
  ),
  rule(
    `(?<a>20\\d{2})\\s?(?:${DASH}|/)\\s?(?<b>(?:20)?\\d{2})(?!${DASH}?\\d)|(?<c>\\d{2})/(?<d>\\d{2})`,
    (g) => {
      const years: Groups = g['a'] ? g : { a: g['c'], b: g['d'] };
      if (follows(years)) return schoolYear(century(years['a']));
      const [first, last] = [century(years['a']), century(years['b'])];
      return g['a'] && last > first ? whole(`${first}-01-01`, `${last}-12-31`, 'range') : null;
    },
    { timeless: true, weak: 'always' },
  ),

  // Quarters, tertials, half-years
  rule(`${ORDINALS}\\s+kvartalet${YEAR}?`, (g, year) => quarter(ordinal(g['n']), year)),
  // "Kvartal 1–3 2027", "1-3 kv. 2027": until the end of the last of them.
  rule(`(?:kvartal(?:en)?|kv)\\.?\\s?(?<a>[1-4])\\s?(?:${DASH}|/|till)\\s?(?<b>[1-4])(?:${YEAR_SHORT})?`, (g, year) =>
    quarters(g, year),
  ),
  rule(
    `(?<a>[1-4])\\s?(?:${DASH}|/|till)\\s?(?<b>[1-4])\\s?(?:kvartal(?:en|et)?|kv)(?![\\p{L}])\\.?(?:${YEAR_SHORT})?`,
    (g, year) => quarters(g, year),
  ),
  rule(`Q(?<a>[1-4])\\s?(?:${DASH}|/|till)\\s?Q?(?<b>[1-4])(?:${YEAR_SHORT})?`, (g, year) => quarters(g, year), {
    weak: 'without_year',
  }),
  rule(`(?:kvartal|kv)\\.?\\s?(?<n>[1-4])(?:${YEAR_SHORT})?`, (g, year) => quarter(Number(g['n']), year)),
  rule(`Q(?<n>[1-4])(?:${YEAR_SHORT})?`, (g, year) => quarter(Number(g['n']), year), { weak: 'without_year' }),
  rule(`${Y4}\\s?${DASH}?\\s?(?:Q|kv(?:artal)?\\.?\\s?)(?<n>[1-4])(?!\\s+20\\d{2})`, (g, year) =>
    quarter(Number(g['n']), year),
  ),
  rule(`${ORDINALS}\\s+tertialet${YEAR}?`, (g, year) => tertial(ordinal(g['n']), year)),
  rule(`${Y4}\\s?${DASH}?\\s?(?:tertial\\s?|T)(?<n>[1-3])`, (g, year) => tertial(Number(g['n']), year)),
  rule(`tertial\\s?(?<n>[1-3])(?:${YEAR_SHORT})?`, (g, year) => tertial(Number(g['n']), year)),
  rule(`T(?<n>[1-3])(?:${YEAR_SHORT})?`, (g, year) => tertial(Number(g['n']), year), { weak: 'without_year' }),
  rule(`(?<n>första|andra)\\s+halvåret${YEAR}?`, (g, year) =>
    ordinal(g['n']) === 1
      ? whole(`${year}-01-01`, `${year}-06-30`, 'range')
      : whole(`${year}-07-01`, `${year}-12-31`, 'range'),
  ),
  rule(`H(?<n>[12])${YEAR_SHORT}`, (g, year) =>
    g['n'] === '1'
      ? whole(`${year}-01-01`, `${year}-06-30`, 'range')
      : whole(`${year}-07-01`, `${year}-12-31`, 'range'),
  ),
  // "månadsskiftet mars/april 2027": the last day of the first, in the year of the second; "december/januari 2026/27" names both.
  rule(
    `månadsskiftet\\s+(?<month>${MONTH})\\s?(?:${DASH}|/|och|till)\\s?(?:${MONTH})(?:${YEAR}(?<both>/(?:20)?\\d{2}(?!\\d))?)?`,
    (g, year) => {
      const month = monthNumber(g['month']);
      const of = month === 12 && g['y'] && !g['both'] ? year - 1 : year;
      return { date: lastOf(of, month), precision: 'day' };
    },
  ),
  rule(`halvårsskiftet${YEAR}?`, (_g, year) => ({ date: `${year}-06-30`, precision: 'day' })),
  rule(`årsskiftet\\s+(?<y>(?:19|20)\\d{2})\\s?(?:${DASH}|/)\\s?(?:20)?\\d{2}`, (_g, year) => ({
    date: `${year}-12-31`,
    precision: 'day',
  })),
  rule('årsskiftet\\s+(?<yy>\\d{2})\\s?/\\s?\\d{2}', (_g, year) => ({ date: `${year}-12-31`, precision: 'day' })),
  rule(`årsskiftet${YEAR}?`, (_g, year) => ({ date: `${year}-12-31`, precision: 'day', assumed: true })),
  rule('(?:årets\\s+slut|slutet\\s+(?:av|på)\\s+året|årsslutet)', (_g, year) => ({
    date: `${year}-12-31`,
    precision: 'year',
  })),

  // Years
  rule(
    `(?:under|år|hela|under\\s+hela)\\s+(?:år\\s+)?${Y4}|(?:slutet\\s+(?:av|på)|utgången\\s+av)\\s+(?<y2>20\\d{2})`,
    (_g, year) => whole(`${year}-01-01`, `${year}-12-31`, 'year'),
  ),
  rule(Y4, (_g, year) => whole(`${year}-01-01`, `${year}-12-31`, 'year'), { weak: 'always' }),
  rule('(?:början|mitten)\\s+(?:av|på)\\s+20\\d{2}', nothing('none'), { timeless: true }),

  // Occasions of the municipal year. Half-year report: the period's last day; annual report: the latest legal hand-over.
  rule(
    `(?:delårs(?:bokslut|rapport)(?:et|en)?|delåret)(?:\\s+(?:per\\s+|i\\s+)?(?<month>${MONTH_LONG}))?${YEAR}?`,
    (g, year) => ({
      date: g['month'] ? lastOf(year, monthNumber(g['month'])) : `${year}-08-31`,
      precision: 'event',
    }),
  ),
  rule(
    `(?:årsredovisning(?:en)?|verksamhetsberättelse(?:n)?|(?:års)?bokslut(?:et)?)(?:\\s+för)?${YEAR}`,
    (_g, year) => ({
      date: `${year + 1}-04-15`,
      precision: 'event',
      assumed: true,
    }),
  ),
  rule('årsredovisning(?:en)?|verksamhetsberättelse(?:n)?|(?:års)?bokslut(?:et)?', (_g, year) => ({
    date: `${year}-04-15`,
    precision: 'event',
    assumed: true,
  })),

  // Without an end
  rule(
    `löpande|fortlöpande|kontinuerligt|kontinuerlig(?!\\s+\\p{Ll})|ständigt|återkommande|årligen|årlig(?!\\s+\\p{Ll})|tertials?vis|kvartalsvis|terminsvis|halvårsvis|läsårsvis|dagligen|regelbundet|` +
      `månadsvis|veckovis|tills\\s+vidare|varje\\s+(?:${EVERY})|varannan\\s+(?:${EVERY})|` +
      `${COUNT}\\s+(?:gång(?:er)?|ggr\\.?|träff(?:ar)?|tillfällen?|möten?)(?:\\s+(?:per|om|i|varje)\\s+|\\s?/\\s?)(?:${EVERY})(?:et|en)?`,
    nothing('recurring'),
    { timeless: true },
  ),
  // Without a day
  rule(
    'budgetarbetet\\s+inför\\s+20\\d{2}|(?:inom\\s+)?(?:ett\\s+par|några)\\s+år|inom\\s+(?:en\\s+)?snar\\s+framtid|på\\s+sikt|' +
      'så\\s+snart(?:\\s+som\\s+möjligt)?|snarast(?:\\s+möjligt)?|omgående|skyndsamt|omedelbart|' +
      'ej\\s+fastställ[td]|inte\\s+fastställ[td]|ej\\s+beslutat|tbd|oklart',
    nothing('none'),
    { timeless: true },
  ),
];
