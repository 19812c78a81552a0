import type { LocalDate, PlanDate } from './dates';
import { type DateRole, endsByItself, findRoleWords, type RoleWord, tellsThePast } from './reading/date-roles';
import { findPeriods } from './reading/find-periods';
import { isShifted, type Standing, standingOf, withMoves } from './reading/moved-dates';
import { normalise, sentences } from './reading/swedish-text';

export type { DateRole } from './reading/date-roles';

/** A date of a plan and what it is for. */
export interface RoleDate {
  readonly role: DateRole;
  /** True where the text itself says the role ("klart", "utvärderas"); false where it was taken from the column. */
  readonly explicit: boolean;
  readonly date: PlanDate;
  /** Set where the words before it say that it replaces another date, which may stand on a line of its own. */
  readonly standing?: Standing;
}

/**
 * An occasion of the annual wheel that plans write as a time, and the year after it. NOV is never November; capitals
 * only, so that "nov 2025" stays a month.
 */
const CODE = /(?<![\p{L}\d])(NOV|KUL ?[12]|IOA ?\/ ?ÖSO|IOA|ÖSO)(?![\p{L}\d])(?:[ -]?(?:20)?\d{2}(?!\d))?/gu;

/** The cycle codes named in a text, each once, as the wheel writes them: "KUL1" is `KUL 1`. */
export function findCycleCodes(text: string): readonly string[] {
  const found = [...normalise(text).matchAll(CODE)].map((match) =>
    (match[1] ?? '').replace(/ ?\/ ?/, '/').replace(/^KUL ?/, 'KUL '),
  );
  return [...new Set(found)];
}

/** Words that may stand before a role word and name nothing: "ska vara klart" has no label. */
const EMPTY =
  /(?<![\p{L}])(?:ska|skall|är|vara|var|bli|blir|blivit|beräknas|planeras|väntas|förväntas|bedöms|kommer|att|senast|till|har|pågår|arbetet|åtgärden|insatsen|aktiviteten|under|preliminärt|prel|cirka|ca|och|samt|men|därefter|sedan|den|det|de|tid|tidsplan|år|i|vid|om|av|på|inför|före|innan|start|slut|slutet|utgången|sista|hela|allt|alla|fram|tas|med|för|nu|resp|respektive|dock|allra)(?![\p{L}])/giu;
const PREPOSITION = /\s(?:för|av|i|till|kring|om|på|mellan|med|inom|vid|hos|från|som|under|inför)\s.*$/iu;

/** What of the measure a clause speaks of: "Ny blankett för anmälan klar mars 2026" is about "Ny blankett". */
function labelOf(before: string): string | null {
  const text = before.replace(/^[\s,;:.()•–—-]+|[\s,;:.()–—-]+$/gu, '').replace(/^(?:och|samt|men)\s+/iu, '');
  const named = text.replace(PREPOSITION, '').trim();
  const says = named.replace(EMPTY, ' ').replace(/[^\p{L}\d]+/gu, '');
  if (!/\p{L}{2,}/u.test(says) || named.split(' ').length > 8) return null;
  return named.replace(/(?:\s(?:ska|skall|är|vara|bli|blir|beräknas|planeras|väntas|att|kommer))+$/iu, '');
}

const TRIM = /^(?:[\s,;:.)•–—-]|och\s|samt\s|\((?![^)]*\)))+|[\s,;:.(–—-]+$/giu;
const trimmed = (text: string) => {
  const plain = text.replace(TRIM, '');
  return plain.endsWith(')') && !plain.includes('(') ? plain.slice(0, -1) : plain;
};

/** "Modell för uppföljning klar april": the follow-up is what the model is for, and no role of the date. */
const isObject = (text: string, word: RoleWord): boolean =>
  /(?<!\p{L})(?:för|av|till|kring|om|på|med|inom)\s+$/iu.test(text.slice(0, word.start));

/** The role word a date goes by: the nearest before it, but a real one before a weak one of the same clause. */
function roleBefore(words: readonly RoleWord[], text: string, at: number): RoleWord | null {
  const before = words.filter((word) => word.end <= at);
  const nearest = before.at(-1);
  if (!nearest) return null;
  const yields = nearest.weak || (nearest.role === 'due' && /^klar/i.test(text.slice(nearest.start, nearest.end)));
  if (!yields) return nearest;
  const stronger = before
    .filter((word) => !(word.weak || isObject(text, word)))
    .findLast((word) => word !== nearest && !word.from);
  const apart = stronger ? /[,;()]|\soch\s|\ssamt\s/iu.test(text.slice(stronger.end, nearest.start)) : true;
  return stronger && !apart ? stronger : nearest;
}

/** Where the clause of the next date begins, in what stands between two dates. */
function clauseBreak(between: string, words: readonly RoleWord[], offset: number): number {
  const aside = /^\s*\([^)]*\)/.exec(between)?.[0] ?? '';
  if (aside !== '') return clauseBreak(between.slice(aside.length), words, offset + aside.length); // "juni (del 1), …"
  const mark = /[,;(]|\s(?:och|samt|men)\s/iu.exec(between);
  const word = words.find((one) => one.start >= offset && one.end <= offset + between.length);
  if (!word) return offset;
  return mark && offset + mark.index <= word.start
    ? offset + mark.index
    : /^\s*\p{Lu}/u.test(between)
      ? offset
      : word.start;
}

const COARSE: readonly PlanDate['precision'][] = ['month', 'quarter', 'season', 'term', 'schoolyear', 'year'];
const DAY_OF_IT =
  /^[\s,;(–-]*(?:start\s*[,;(–-]\s*)?(?:dock\s+|men\s+|allra\s+)?(?:klart?\s+|färdigt\s+)?senast\s*(?:den\s*)?$/iu;

/** "Inför höstterminen, senast 15 augusti", "maj (senast 20 maj)": the last day says which, and is the one that is due. */
const narrows = (wide: RoleDate, { precision, label }: PlanDate, between: string): boolean =>
  wide.role === 'due' &&
  !wide.standing &&
  wide.date.label === undefined &&
  label === undefined &&
  (precision === 'day' || precision === 'week') &&
  COARSE.includes(wide.date.precision) &&
  DAY_OF_IT.test(between);

/** "Återkommer varje termin" says how often, where "återkommer till nämnden varje termin" promises a report. */
const comesAgain = (text: string, { start, end }: RoleWord, at: number): boolean =>
  end <= at && /^återkommer$/iu.test(text.slice(start, end)) && text.slice(end, at).trim() === '';

/** "Beslut i nämnden" before a day that has not been: what is to be decided then. */
const DECISION = /^\s*beslut(?:\s+(?:av|i)\s+[\p{L}-]+)?\s*(?:den\s+|i\s+)?$/iu;

/** What is often told afterwards: "uppföljningen gjordes i april" asks for no report. */
const TOLD: readonly DateRole[] = ['next_report', 'evaluation', 'checkpoint'];

function readSentence(text: string, reference: LocalDate, defaultRole: DateRole | null): readonly RoleDate[] {
  const masked = text.replace(CODE, (code) => ' '.repeat(code.length));
  const periods = findPeriods(masked, reference);
  const words = findRoleWords(masked).filter(
    (word) => !periods.some((one) => word.start >= one.start && word.end <= one.end),
  );
  const breaks = periods.map((one, at) => {
    const before = periods[at - 1];
    return before ? clauseBreak(masked.slice(before.end, one.start), words, before.end) : 0;
  });

  const found: RoleDate[] = [];
  periods.forEach((one, at) => {
    const [from, to] = [breaks[at] ?? 0, breaks[at + 1] ?? text.length];
    const own = words.filter((word) => word.start >= from && word.end <= to);
    // "30/4 (delrapport 15/3)": the word in the bracket has its own day.
    const isItsOwn = (next: RoleWord) =>
      /^[^)]*\d/u.test(masked.slice(next.end)) && /\([^)]*$/u.test(masked.slice(one.end, next.start));
    const after = own.find((next) => next.start >= one.end && !isItsOwn(next));
    const word = roleBefore(own, masked, one.start) ?? after ?? null;
    const before = masked.slice(from, word && word.end <= one.start ? word.start : one.start);
    const lead = masked.slice(0, one.start);
    const isTold = /^\s*(?:om\s|§)/iu.test(masked.slice(one.end)); // "Beslut 2026-01-22 om förlängning"
    const isToCome = DECISION.test(lead) && !isTold && (one.period.date ?? '') > reference;
    const standing = isToCome ? null : standingOf(lead, masked.slice(one.end));
    const shifted = standing !== null || isShifted(lead);
    const aside = /^\s*\(([^)]*)\)/.exec(masked.slice(one.end, to))?.[1] ?? '';
    const label = !shifted ? (labelOf(before) ?? labelOf(standingOf(`${aside} `) ? '' : aside)) : null;
    // "klart mars och juni"; of "startar i oktober, pågår löpande" the second is no start.
    const follows = word === null && at > 0 && label === null && one.period.precision !== 'recurring';
    const beside = follows ? found.at(-1)?.role : undefined;
    const isRepeated = word !== null && one.period.precision === 'recurring' && comesAgain(masked, word, one.start);
    const known = shifted && word?.from ? null : word;
    const role = isRepeated ? 'due' : roleOf(known, one.period.precision, beside ?? defaultRole);
    const isOwn = word !== null && word.start < one.end && !TOLD.includes(word.role);
    // "Uppdrag enligt nämndens beslut 2026-02-10" in running text dates the decision, and nothing to come of it.
    if (standing === 'told' && defaultRole === null) return;
    if (!isOwn && endsByItself(masked.slice(from, one.start))) return;
    if (role === null || (!isOwn && tellsThePast(text.slice(from, to)))) return;
    const isLast = at === periods.length - 1;
    const end = isLast || (word && word.start >= one.end) ? to : one.end;
    const raw = standing === 'formerly' ? text.slice(one.start, one.end) : trimmed(text.slice(from, end));
    const date = { raw, ...one.period, ...(label ? { label } : {}) };
    const last = found.at(-1);
    if (last && role === 'due' && narrows(last, date, masked.slice(periods[at - 1]?.end, one.start))) found.pop();
    found.push({ role, explicit: word !== null, date, ...(standing ? { standing } : {}) });
  });
  return found;
}

function roleOf(word: RoleWord | null, precision: PlanDate['precision'], otherwise: DateRole | null): DateRole | null {
  if (word?.from && precision === 'range') return otherwise ?? 'due'; // "från mars till juni" ends in June
  return word ? word.role : otherwise;
}

/**
 * The dates a plan's text states, each with its role. A phrase without a year is placed on or after `reference` (the
 * document's date) and marked assumed. `defaultRole` is what a date is for where the text does not say: `due` in a
 * column headed Tidsplan, null in running text, where a date without a role is no date of the plan.
 */
export function readDates(text: string, reference: LocalDate, defaultRole: DateRole | null): readonly RoleDate[] {
  const plain = normalise(text);
  return withMoves(
    sentences(plain).flatMap(({ start, end }) => readSentence(plain.slice(start, end), reference, defaultRole)),
  );
}

/** The one date a text that is nothing but a date states (a heading, a signature line, a file's field); else null. */
export function readDate(text: string, reference: LocalDate): PlanDate | null {
  const plain = normalise(text);
  const [only, ...more] = findPeriods(plain, reference);
  if (!only || more.length > 0) return null;
  return { raw: plain, ...only.period };
}
