import { type PlainText, plainText } from './privacy/plain-text';

/**
 * Swedish personal identity numbers (personnummer), coordination numbers (samordningsnummer) and the interim numbers
 * schools use for pupils without one. What is looked for is the shape with a month and a day that can be: a typing
 * error in the last digit is still about somebody, so the check digit is asked only where the same digits are as
 * likely to be something else.
 */

export interface Found {
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Digits that stand together, in the plain text. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** How the digits may be parted: lengths of the groups of the date, and of the last four. */
interface Shape {
  readonly date: readonly number[];
  readonly serial: readonly number[];
}

const ones = (count: number): readonly number[] => Array.from({ length: count }, () => 1);
/** Those with a century of its own first: "20 12 03 14 - 5566" is one number, not another one from the second group on. */
const SHAPES: readonly Shape[] = [
  { date: [2, 2, 2, 2], serial: [4] },
  { date: [2, 2, 2, 2], serial: [2, 2] },
  { date: [2, 6], serial: [4] },
  { date: [2, 6], serial: [2, 2] },
  { date: ones(8), serial: ones(4) },
  { date: [4, 2, 2], serial: [4] },
  { date: [4, 2, 2], serial: [2, 2] },
  { date: [4, 4], serial: [4] },
  { date: [8], serial: [4] },
  { date: [8], serial: [2, 2] },
  { date: [6, 2], serial: [4] },
  { date: [6], serial: [4] },
  { date: [6], serial: [2, 2] },
  { date: [2, 2, 2], serial: [4] },
  { date: [2, 2, 2], serial: [2, 2] },
  { date: [2, 4], serial: [4] },
  { date: ones(6), serial: ones(4) },
];
/** A number in one piece holds its last four in the same run. */
const WHOLE = [12, 10];

const DATE_GAP = /^[ ./\-\u2010-\u2015\u2212]$/u;
const DASHED = /^[)\]]?[ \t]{0,3}[-+\u2010-\u2015\u2212][ \t\r\n]{0,4}$/u;
const MARKED = /^[ \t]{0,2}[.:/_*(=][ \t]{0,2}$/u;
/** The dash may stand after the break too; with a space after it, it is the mark of a point in a list. */
const BROKEN = /^[ \t./]{0,3}[\r\n]{1,2}[ \t]{0,3}[-+\u2010-\u2015\u2212]?$/u;
const SPACED = /^[)\]]?[ \t]{1,3}$/u;
const SAID = /^[,;]? ?(?:(?:och|med|samt) )?(?:de )?(?:fyra sista|sista fyra)(?: siffrorna)?(?: är)?:? $/iu;
type Join = 'whole' | 'dash' | 'mark' | 'break' | 'space' | 'said';

/** What may follow the dash instead of four digits: an interim number, or the last four masked. */
const INTERIM = /^[ \t]?[-+\u2010-\u2015\u2212][ \t]?(?:TF\d{2}|[A-Z]\d{3}|X{4}|\*{4})(?![\p{L}\d])/iu;

const TELEPHONE_BEFORE = /(?:tel|telefon|telefonnummer|mobil|mobilnr|mob|sms|ring|fax|växel|växeln|nås på)[.:\s]*$/iu;
const REFERENCE_BEFORE =
  /(?:faktura|fakturanr|fakturanummer|ocr|ocr-nummer|ordernr|ordernummer|order|artikelnr|artikelnummer|kundnr|kundnummer|projektnr|serienr|serienummer|referens|referensnummer)[.:\s]*$/iu;
/**
 * A number of ten digits in one piece after these is the invoice's or the order's. The check digit would not tell: a
 * payment reference ends in the same one. A hyphen, twelve digits or a word for a personal number say otherwise, and
 * "organisationsnummer" is none of these words: with a month that can be it is a sole trader's, who is a person.
 */
const NUMBERED_BEFORE =
  /(?<!\p{L})(?:faktura|ocr|order|kund|artikel|serie|bankgiro|plusgiro|bg|pg)(?:[ -]?(?:nr|nummer|numret))?(?: är)?[.:]? {0,2}$/iu;
const PERSONAL_BESIDE = /(?:personn|person-?id|pnr|pers\.? ?nr|födelse|född|samordn|elev|identity|id-?n)/iu;
/** 070-1… to 070-9… is also how somebody born in January to September 2007 begins. */
const MOBILE = /^070[1-9]\d{6}$/;
const YEAR = /^(?:19|20)\d{2}$/;
const TIME = /^(?:[01]\d|2[0-3])[0-5][05]$/;
/** 16 is how an organisation number fills up to twelve digits. */
const CENTURY = /^(?:18|19|20)/;
/** Month and day that can be; a coordination number adds 60 to the day. */
const DAY = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])$/;
const COUNTED_AFTER = /^ (?:elev|barn|pojk|flick|grupp|klass|person|lärar|svar|enhet|skol|timm|kr|proc|poäng|%)/iu;

/** The Luhn check digit over the ten digits. */
function checks(ten: string): boolean {
  let sum = 0;
  for (let at = 0; at < 10; at += 1) {
    const digit = Number(ten[at]) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Ten digits of eight or six and four, or null where the date is none. */
function tenOf(digits: string): string | null {
  const hasCentury = digits.length === 12;
  if (hasCentury && !CENTURY.test(digits)) return null;
  const ten = hasCentury ? digits.slice(2) : digits;
  return DAY.test(ten.slice(0, 6)) ? ten : null;
}

/** A candidate with what stands around it. */
interface Candidate {
  readonly ten: string;
  readonly shape: Shape | null;
  readonly join: Join;
  /** What parts year, month and day; empty where nothing does. */
  readonly dateGap: string;
  readonly before: string;
  readonly after: string;
  /** The first of its digits that stand together. */
  readonly run: string;
}

/** Whether digits in the shape of a number are one. Where they could be either, they are: see the table in the tests. */
function isPersonal({ ten, shape, join, dateGap, before, after, run }: Candidate): boolean {
  const serial = ten.slice(6);
  const year = YEAR.test(serial);
  if (join === 'whole') {
    const isNumbered = run.length === 10 && NUMBERED_BEFORE.test(before);
    if (isNumbered && !PERSONAL_BESIDE.test(before) && !PERSONAL_BESIDE.test(after)) return false;
    if (ten.startsWith('0') && run.length === 10 && TELEPHONE_BEFORE.test(before)) return false;
    return MOBILE.test(run) || REFERENCE_BEFORE.test(before) ? checks(ten) : true;
  }
  if (year && /^\s?[-./\u2010-\u2015]\s?\d/u.test(after)) return false; // 2026-01-15 – 2026-06-30
  if (join === 'said') return true;
  const numberBeside = /\d[ .:/-]$/u.test(before) || /^[ .:/-]\d/u.test(after);
  const singles = (shape?.date.length ?? 0) >= 6;
  if (join === 'dash') return !(numberBeside && (singles || (shape?.serial.length ?? 0) > 1) && !checks(ten));
  if (year) return checks(ten);
  if (dateGap === '') return join !== 'space' || shape?.serial.length === 1 || !numberBeside;
  // 10 12 15 12 11 elever i fem grupper; a mark before the last four is no way to list counts
  if (dateGap === ' ' && join !== 'mark' && COUNTED_AFTER.test(after)) return false;
  const isTime = join === 'space' && dateGap !== ' ' && TIME.test(serial); // 2026-02-10 1330
  const unusual = singles || shape?.date.join() === '2,4';
  return isTime || unusual || numberBeside ? checks(ten) : true;
}

function joinOf(gap: string): Join | null {
  if (gap.length > 40) return null;
  if (DASHED.test(gap)) return 'dash';
  if (SPACED.test(gap)) return 'space';
  if (BROKEN.test(gap)) return 'break';
  if (MARKED.test(gap)) return 'mark';
  return SAID.test(gap) ? 'said' : null;
}

/** The text between two runs; null where it is too long to hold a number together. */
function gapAfter(plain: string, runs: readonly Run[], at: number): string | null {
  const [one, next] = [runs[at], runs[at + 1]];
  return one && next && next.start - one.end <= 40 ? plain.slice(one.end, next.start) : null;
}

/** What parts the groups of a date, where it is the same between all of them; null where it is not. */
function dateGapOf(gaps: readonly (string | null)[], ownCentury: boolean): string | null {
  const [first, ...rest] = ownCentury ? gaps.slice(1) : gaps;
  const century = ownCentury ? gaps[0] : ' ';
  if (century === null || century === undefined || !DATE_GAP.test(century)) return null;
  if (first === undefined) return '';
  return first !== null && DATE_GAP.test(first) && rest.every((gap) => gap === first) ? first : null;
}

/** How many runs from `at` on make a number in `shape`; 0 where they do not. */
function fits(plain: string, runs: readonly Run[], at: number, shape: Shape): number {
  const lengths = [...shape.date, ...shape.serial];
  const taken = runs.slice(at, at + lengths.length);
  if (taken.length < lengths.length || taken.some((run, n) => run.digits.length !== lengths[n])) return 0;
  const ten = tenOf(taken.map((run) => run.digits).join(''));
  const [first, last] = [taken[0], taken.at(-1)];
  if (ten === null || !first || !last) return 0;
  const gaps = lengths.slice(1).map((_, n) => gapAfter(plain, runs, at + n));
  const ownCentury = shape.date[0] === 2 && shape.date.reduce((sum, one) => sum + one, 0) === 8;
  const dateGap = dateGapOf(gaps.slice(0, shape.date.length - 1), ownCentury);
  const gap = gaps[shape.date.length - 1];
  const join = gap === null || gap === undefined ? null : joinOf(gap);
  const serialGaps = gaps.slice(shape.date.length);
  if (dateGap === null || join === null || serialGaps.some((one) => one !== ' ')) return 0;
  const candidate = {
    ten,
    shape,
    join,
    dateGap,
    before: plain.slice(Math.max(0, first.start - 24), first.start),
    after: plain.slice(last.end, last.end + 12),
    run: first.digits,
  };
  return isPersonal(candidate) ? lengths.length : 0;
}

function isWhole(plain: string, run: Run): boolean {
  const ten = WHOLE.includes(run.digits.length) ? tenOf(run.digits) : null;
  if (ten === null) return false;
  const before = plain.slice(Math.max(0, run.start - 24), run.start);
  const after = plain.slice(run.end, run.end + 24);
  return isPersonal({ ten, shape: null, join: 'whole', dateGap: '', before, after, run: run.digits });
}

/** End of an interim or masked number whose date ends at `run`; null where there is none. */
function interimEnd(
  plain: string,
  runs: readonly Run[],
  at: number,
): { readonly from: Run; readonly end: number } | null {
  const last = runs[at];
  const tail = last ? INTERIM.exec(plain.slice(last.end, last.end + 12)) : null;
  if (!last || !tail) return null;
  const end = last.end + tail[0].length;
  for (const lengths of [[8], [6], [4, 2, 2], [2, 2, 2]]) {
    const from = at - lengths.length + 1;
    const taken = runs.slice(Math.max(0, from), at + 1);
    const [first] = taken;
    if (from < 0 || !first || taken.some((run, n) => run.digits.length !== lengths[n])) continue;
    const gaps = lengths.slice(1).map((_, n) => gapAfter(plain, runs, from + n));
    if (dateGapOf(gaps, false) === null) continue;
    if (tenOf(`${taken.map((run) => run.digits).join('')}0000`) !== null) return { from: first, end };
  }
  return null;
}

/** A century that stands by itself before the rest: "19 850101-1234". */
function centuryBefore(plain: string, runs: readonly Run[], at: number): Run | null {
  const [before, first] = [runs[at - 1], runs[at]];
  if (!before || !first || !/^(?:18|19|20)$/.test(before.digits)) return null;
  return DATE_GAP.test(plain.slice(before.end, first.start)) ? before : null;
}

function findInPlain(plain: string): readonly Found[] {
  const runs = [...plain.matchAll(/\d+/g)].map(
    (match): Run => ({ start: match.index, end: match.index + match[0].length, digits: match[0] }),
  );
  const found: Found[] = [];
  for (let at = 0; at < runs.length; ) {
    const run = runs[at];
    if (!run) break;
    let taken = isWhole(plain, run) ? 1 : 0;
    for (const shape of taken > 0 ? [] : SHAPES) {
      taken = fits(plain, runs, at, shape);
      if (taken > 0) break;
    }
    const last = runs[at + taken - 1];
    const interim = taken === 0 ? interimEnd(plain, runs, at) : null;
    if (taken > 0 && last) found.push({ start: (centuryBefore(plain, runs, at) ?? run).start, end: last.end });
    if (interim) found.push({ start: interim.from.start, end: interim.end });
    at += Math.max(1, taken);
  }
  return found;
}

const inOriginal = ({ at }: PlainText, { start, end }: Found): Found => ({
  start: at[start] ?? 0,
  // Up to where the next character begins would take an invisible one after the number along.
  end: (at[end - 1] ?? 0) + 1,
});

/**
 * Where in a text something shaped like a personal identity number stands: ten or twelve digits in one piece or parted
 * by `-`, `+`, spaces, dots, strokes or a line break, also disguised by how it was typed or copied (full-width digits,
 * invisible characters between them). Case numbers (BUN/2019:227), dates, telephone numbers and organisation numbers
 * (whose third digit is 2 or more) are not.
 */
export function findPersonalNumbers(text: string): readonly Found[] {
  const read = plainText(text);
  return findInPlain(read.plain).map((one) => inOriginal(read, one));
}

/** The text with every such number replaced by `replacement`. */
export function withoutPersonalNumbers(text: string, replacement: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of findPersonalNumbers(text)) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Whether a text holds one. For refusing what may not be stored. */
export function holdsPersonalNumber(text: string): boolean {
  return findPersonalNumbers(text).length > 0;
}
