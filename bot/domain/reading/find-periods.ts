import type { LocalDate } from '../dates';
import { DASH, DATE_RULES, type DateRule, type Groups, type Period } from './date-phrases';
import { isShifted } from './moved-dates';
import { remembered, rememberedBy } from './remembered';
import { everyMatch, type Span } from './swedish-text';

/** A phrase of time in a text and the days it covers. */
export interface FoundPeriod extends Span {
  readonly period: Period;
}

interface Candidate extends Span {
  readonly rule: DateRule;
  readonly groups: Groups;
  readonly year: number | null;
}

/** What a weak phrase ("3/4", "T1", "2022") has to follow, unless it stands first or after a mark. */
const LEAD =
  /(?:^|[.,;:(–—]|(?<![\p{L}\d])(?:i|till|senast|klart?|klara|den|före|innan|inför|under|från|fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?|fom|tom|from|med|kring|ca|cirka|omkring|start\w*|\p{L}+s|år|hela|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?))\s*$/iu;
/** "Nämnden 20/5", "APT 12/3", "BUN 260520": whoever meets then. A bare year behind them is none: "nämnden 2025". */
const MEETS =
  /(?<!\p{L})(?:\p{L}*(?:nämnd(?:en)?|utskott(?:et)?|styrelsen?|möte(?:t)?|sammanträde(?:t)?|ledningsgrupp(?:en)?|träff(?:en)?|studiedag(?:en)?)|ledningens\s+genomgång|ny\s+(?:tid|tids?plan|sluttid|deadline)|nytt\s+(?:slut)?datum|apt|lg|ks|kf|bun|un|bn|gn|fn)\s*$/iu;
/** "den 3/4" is a day; "3/4 av eleverna" and "T1 elever" are not. */
const COUNTED = /^\s*(?:av|elever|barn|personer|st|stycken|procent|%|kr|tkr|mkr|tjänst\w*|enheter|skolor)(?![\p{L}])/iu;
const OF_COURSE =
  /^\s+(?:av|i|på)\s+(?:varje\s+|en\s+)?\p{L}*(?:kurs|utbildning|program|praktik|period|termin|introduktion|projekt)(?:men|en|et|met)?(?!\p{L})/iu;
const JOIN = new RegExp(
  `^\\s*(?:och|samt|eller|resp\\.?|respektive|,|/|${DASH}|till|t\\.?\\s?o\\.?\\s?m\\.?|till och med)\\s*(?:i\\s+|den\\s+)?$`,
  'iu',
);
const RANGE = new RegExp(
  `^\\s*(?:${DASH}{1,2}|/|till(?:\\s+och\\s+med)?|fram\\s+till|t\\.?\\s?o\\.?\\s?m\\.?)\\s*(?:i\\s+|den\\s+)?$`,
  'iu',
);

const BETWEEN = /(?<!\p{L})mellan\s+(?:den\s+)?$/iu;
const AND = /^\s*och\s+(?:den\s+)?$/iu;

function yearOf(groups: Groups): number | null {
  const full = groups['y'] ?? groups['y2'];
  if (full) return Number(full);
  const short = groups['yy'] ?? groups['ys'];
  return short ? 2000 + Number(short) : null;
}

/** All phrases that match, the longest first, none over another. */
const candidates = remembered((text): readonly Candidate[] => {
  const all: Candidate[] = [];
  for (const rule of DATE_RULES) {
    for (const match of everyMatch(rule.pattern, text)) {
      const groups = match.groups ?? {};
      all.push({ start: match.index, end: match.index + match[0].length, rule, groups, year: yearOf(groups) });
    }
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Candidate[] = [];
  for (const one of all) {
    const free = kept.every((other) => one.end <= other.start || one.start >= other.end);
    if (free && canBe(one)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
});

/**
 * "23/24" is no day in any year, so another rule may have it. "31/2 2026" stays, though no day comes of it: the 2026
 * in it must not be read as a year of its own.
 */
function canBe(one: Candidate): boolean {
  if (one.rule.timeless) return one.rule.period(one.groups, 0) !== null;
  if (one.year !== null) return one.rule.weak !== 'always' || one.rule.period(one.groups, one.year) !== null;
  return one.rule.period(one.groups, 2024) !== null || one.rule.period(one.groups, 2026) !== null; // leap day, week 53
}

/** "Jan Ros ansvarar", "Jan-Olof", "Maj-Britt": somebody's name, where "Jan-Mars" and "Maj-Juni" are months. */
function isName(one: Candidate, text: string, next: Candidate | undefined): boolean {
  const [word, after] = [text.slice(one.start, one.end), text.slice(one.end)];
  const isDouble = /^(?:Jan|Maj)$/u.test(word) && /^-\p{Lu}\p{Ll}/u.test(after) && next?.start !== one.end + 1;
  return isDouble || (word === 'Jan' && /^\s\p{Lu}\p{Ll}/u.test(after));
}

/** "förskolor från 1970-talet": how old something is. */
const DECADE = /^\s?[-–]\s?tal(?:et|ets)?(?!\p{L})/iu;

function counts(one: Candidate, text: string, before: Candidate | undefined, next: Candidate | undefined): boolean {
  if (isName(one, text, next) || DECADE.test(text.slice(one.end))) return false;
  // "i vecka 4 av kursen": counted from when that begins, whenever it does
  if (/^v/iu.test(text.slice(one.start, one.end)) && OF_COURSE.test(text.slice(one.end))) return false;
  const weak = one.rule.weak === 'always' || (one.rule.weak === 'without_year' && one.year === null);
  if (!weak) return true;
  if (COUNTED.test(text.slice(one.end))) return false;
  if (LEAD.test(text.slice(0, one.start))) return true;
  if (!/^\d{4}$/.test(text.slice(one.start, one.end)) && MEETS.test(text.slice(0, one.start))) return true;
  const joins = (first: Candidate | undefined, second: Candidate | undefined) =>
    first !== undefined && second !== undefined && JOIN.test(text.slice(first.end, second.start));
  return joins(before, one) || joins(one, next); // "aug-okt", "jan resp. mars"
}

/** The first year in which the phrase ends on or after the reference day: "i februari" in a plan of March is next year's. */
function nextPeriod(one: Candidate, reference: LocalDate): Period | null {
  const from = Number(reference.slice(0, 4));
  for (let year = from; year <= from + 8; year += 1) {
    const period = one.rule.period(one.groups, year);
    if (period?.date && period.date >= reference) return { ...period, assumed: true };
  }
  return null;
}

/** The year a neighbour gives: "mars–maj 2026", "mars och oktober 2026", "juni 2026 och oktober". */
function besideYear(one: Candidate, period: Period, ends: 'before' | 'after'): Period | null {
  const year = Number(period.date?.slice(0, 4));
  for (const tried of ends === 'before' ? [year, year - 1] : [year, year + 1]) {
    const own = one.rule.period(one.groups, tried);
    if (!own?.date || !period.date) return null;
    if (ends === 'before' ? own.date <= period.date : own.date >= period.date) return own;
  }
  return null;
}

function placed(list: readonly Candidate[], text: string, reference: LocalDate): readonly FoundPeriod[] {
  const periods = list.map((one) =>
    one.year !== null || one.rule.timeless ? one.rule.period(one.groups, one.year ?? 0) : null,
  );
  const joined = (at: number) => JOIN.test(text.slice(list[at]?.end, list[at + 1]?.start));
  for (let at = list.length - 2; at >= 0; at -= 1) {
    const [one, next] = [list[at], periods[at + 1]];
    if (one && one.year === null && !one.rule.timeless && next?.date && joined(at))
      periods[at] = besideYear(one, next, 'before');
  }
  list.forEach((one, at) => {
    if (periods[at] || one.year !== null || one.rule.timeless) return;
    const before = periods[at - 1];
    periods[at] = before?.date && joined(at - 1) ? besideYear(one, before, 'after') : nextPeriod(one, reference);
  });
  return list.flatMap((one, at) => {
    const period = periods[at];
    return period ? [{ start: one.start, end: one.end, period }] : [];
  });
}

const BEGINS =
  /(?<!\p{L})(?:fr\.?\s?o\.?\s?m\.?|fom|from|från(?:\s+och\s+med)?|med\s+början(?:\s+i)?)\s*(?:den\s+)?$/iu;

/** "hösten 2017 – hösten 2020" is one range; "löpande under 2026" recurs until that year ends. */
function combined(list: readonly FoundPeriod[], text: string): readonly FoundPeriod[] {
  const result: FoundPeriod[] = [];
  for (const one of list) {
    const last = result.at(-1);
    const between = last ? text.slice(last.end, one.start) : '';
    const before = text.slice(0, last?.start ?? 0);
    // "mellan 1 februari och 15 april" is one range; "i februari och i april" are two times.
    const joint = BETWEEN.test(before) && AND.test(between) ? '–' : between;
    // "Fr.o.m. hösten 2026, tills vidare" begins then, and goes on without an end.
    const isBegun = one.period.precision === 'recurring' && last?.period.precision !== 'range' && BEGINS.test(before);
    const period = last && !isBegun && !isShifted(before) ? together(last.period, one.period, joint) : null;
    if (last && period) result[result.length - 1] = { start: last.start, end: one.end, period };
    else result.push(one);
  }
  return result;
}

function together(first: Period, second: Period, between: string): Period | null {
  if (first.precision === 'recurring' && second.date && /^,?\s*(?:under|i|till|t\.?o\.?m\.?)?\s*$/iu.test(between)) {
    return { ...second, precision: 'recurring' };
  }
  if (second.precision === 'recurring' && first.date && /^,?\s*$/.test(between)) {
    return { ...first, precision: 'recurring' };
  }
  if (second.precision === 'recurring' || !first.date || !second.date) return null;
  const start = first.start ?? first.date;
  if (!RANGE.test(between) || start >= second.date) return null;
  const assumed = first.assumed === true || second.assumed === true;
  return { start, date: second.date, precision: 'range', ...(assumed ? { assumed } : {}) };
}

/**
 * Every phrase of time in a text, in order. A phrase without a year takes its neighbour's, else the first after
 * `reference` and is marked assumed.
 */
export const findPeriods = rememberedBy((text, reference: LocalDate): readonly FoundPeriod[] => {
  const all = candidates(text);
  const counted = all.filter((one, at) => counts(one, text, all[at - 1], all[at + 1]));
  return combined(placed(counted, text, reference), text);
});
