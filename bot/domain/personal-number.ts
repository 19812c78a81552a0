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

const DASH = '[-\\u2010-\\u2015\\u2212+]';
const GAP = '[^\\S\\n]{0,3}'; // \s holds the no-break spaces of Word as well
const SHAPE = new RegExp(
  [
    '(?<!\\d)(?<century>1[89]|20)?', // 16 is how an organisation number fills up to twelve digits
    `(?<a>[ \\u00a0./-]?)(?<year>\\d{2})(?<b>[ \\u00a0./-]?)(?<month>0[1-9]|1[0-2])(?<c>[ \\u00a0./-]?)`,
    '(?<day>0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])', // a coordination number adds 60 to the day
    `(?<join>${GAP}${DASH}\\s{0,3}|${GAP})`,
    '(?:(?<serial>\\d{4})(?!\\d)|(?<serialParts>\\d{2} \\d{2})(?!\\d)|(?<interim>(?:[A-Z]\\d|TF)\\d{2})(?![A-Za-z\\d]))',
  ].join(''),
  'gdu',
);

const TELEPHONE_BEFORE = /(?:tel|telefon|telefonnummer|mobil|mobilnr|mob|sms|ring|fax|växel|nås på)[.:\s]*$/iu;
/** 070-1… to 070-9… is also how somebody born in January to September 2007 begins. */
const MOBILE = /^070[1-9]\d{6}$/;
const YEAR = /^(?:19|20)\d{2}$/;

/** The Luhn check digit over the ten digits. */
function checks(ten: string): boolean {
  let sum = 0;
  for (let at = 0; at < 10; at += 1) {
    const digit = Number(ten[at]) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** "850101-1234" is one; "2026-01-15 1430" is a time and "12 10 15 2026" three numbers and a year, unless the sum fits. */
function isPersonal(groups: Groups, textBefore: string, textAfter: string): boolean {
  const join = groups['join'] ?? '';
  const joined = join.trim() !== '';
  if (groups['interim'] !== undefined) return joined;

  const serial = (groups['serial'] ?? groups['serialParts'] ?? '').replace(' ', '');
  if (joined && YEAR.test(serial) && /^\s?[-./]\d/.test(textAfter)) return false; // 2026-01-15 – 2026-06-30

  const ten = `${groups['year']}${groups['month']}${groups['day']}${serial}`;
  const separators = `${groups['a']}${groups['b']}${groups['c']}`;
  if (groups['century'] === undefined && groups['a'] !== '') return false;
  if (groups['b'] !== groups['c']) return false;
  if (groups['serialParts'] !== undefined && separators === '' && !joined) return checks(ten);
  if (separators !== '' && !joined) return checks(ten) && !YEAR.test(serial);

  if (join === '' && groups['century'] === undefined) {
    if (ten.startsWith('0') && TELEPHONE_BEFORE.test(textBefore)) return false;
    if (MOBILE.test(ten)) return checks(ten);
  }
  return true;
}

/**
 * Where in a text something shaped like a personal identity number stands: ten or twelve digits with `-`, `+`, a
 * space or nothing before the last four. Case numbers (BUN/2019:227), dates, telephone numbers and organisation
 * numbers (whose third digit is 2 or more) are not.
 */
export function findPersonalNumbers(text: string): readonly Found[] {
  const found: Found[] = [];
  SHAPE.lastIndex = 0;
  for (let match = SHAPE.exec(text); match; match = SHAPE.exec(text)) {
    const end = match.index + match[0].length;
    const lead = match.groups?.['century'] === undefined ? (match.groups?.['a']?.length ?? 0) : 0;
    const start = match.index + lead;
    const groups = lead > 0 ? { ...match.groups, a: '' } : (match.groups ?? {});
    if (isPersonal(groups, text.slice(Math.max(0, start - 20), start), text.slice(end, end + 12))) {
      found.push({ start, end });
    } else {
      SHAPE.lastIndex = match.index + 1; // a shorter reading may begin inside what was turned down
    }
  }
  return found;
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

/** Characters that show nothing and come along when text is copied. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** A line break, a full stop or a stroke where the dash should be; from a table, a form or a hurry. */
const BROKEN = /(?<!\d)(\d{6}|\d{8})[ \t]*[./\r\n]+[ \t]*(\d{4})(?!\d)/gu;

/**
 * Whether a text holds one, also disguised by how it was typed or copied: full-width digits, invisible characters
 * between them, a line break or a full stop for the dash. For refusing what may not be stored.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  return findPersonalNumbers(plain).length > 0 || findPersonalNumbers(plain.replace(BROKEN, '$1-$2')).length > 0;
}
