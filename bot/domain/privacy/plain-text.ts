/** A text as it reads, whatever it was typed or copied with, and where each of its characters stands in the original. */
export interface PlainText {
  readonly plain: string;
  /** Offset in the original of each character of `plain`; one more at the end. */
  readonly at: readonly number[];
}

/** Characters that show nothing and come along when text is copied: soft hyphens, joiners, direction marks. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]$/u;
const DIGIT = /^\p{Nd}$/u;
/** Below this, only the few characters of {@link ODD_LATIN} read as something else than they are. */
const LATIN_END = 0x300;
const ODD_LATIN = /[\u00a0\u00ad\u00b2\u00b3\u00b9\u00bc-\u00be]/u;

/**
 * The text without invisible characters, with full-width letters, digits of every script and no-break spaces as plain
 * ones: `１２０３１４` and `120\u200b314` both read `120314`. Line breaks and case stay.
 */
export function plainText(text: string): PlainText {
  let plain = '';
  const at: number[] = [];
  let offset = 0;
  for (const char of text) {
    const read = plainOf(char);
    for (let n = 0; n < read.length; n += 1) at.push(offset);
    plain += read;
    offset += char.length;
  }
  at.push(offset);
  return { plain, at };
}

function plainOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < LATIN_END && !ODD_LATIN.test(char)) return char;
  if (INVISIBLE.test(char)) return '';
  const folded = char.normalize('NFKC');
  return DIGIT.test(folded) ? digitOf(folded.codePointAt(0) ?? 0) : folded;
}

/** Unicode keeps the ten digits of a script beside each other, zero first. */
function digitOf(code: number): string {
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
