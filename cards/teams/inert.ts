/**
 * Text that a person typed, made harmless for a card. Cards are drawn for other people: a title must not become a
 * link, a mention of everybody or a heading.
 */

// Control characters, halves of characters, and the marks that turn the reading direction: "\u202Egpj.exe" would read
// as "exe.jpg".
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** The joiner holds families and flags together. */
const KEPT = new Set(['\n', '\t', '\u200D']);
/** Cards format `{{DATE(…)}}` and `{{TIME(…)}}` themselves wherever they stand. */
const MACRO = /\{(?=\{(DATE|TIME)\()/gi;
const TAG = /<(?=\s*[/!a-z])/gi;

/** What no rule below can act on: nearly every text there is, and then it need not be gone through four times. */
const HARMLESS = /^[^<{\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u;

/** Safe where no markdown is read (a text run): tags such as `<at>` are broken, the rest stands. */
export function plain(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNSEEN, (one) => (KEPT.has(one) ? one : ''))
    .replace(TAG, '‹')
    .replace(MACRO, '{ ');
}

/** Where markdown may begin: its characters anywhere, a mark of a list or heading at the start, or a line more. */
const MARKDOWN = /[\\`*_[\]~|\n]|^\s*(?:[#>+=-]|\d+[.)])/;

/**
 * Safe where markdown is read. Only what markdown would act on is escaped, so that an ordinary title ("Åk F–3
 * (svenska)") comes out as it was written even in a client that shows the escapes.
 */
export function escaped(text: string): string {
  const safe = plain(text);
  if (!MARKDOWN.test(safe)) return safe;
  return safe
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/^([^\S\n]*)(#{1,6}(?=\s|$)|>|[-+](?=\s)|-{3,}|={3,})/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/\n+/g, '\n\n');
}

/** On one line, whitespace collapsed, at most `max` characters with an ellipsis; never half a character. */
export function shortened(text: string, max: number): string {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const characters = Array.from(line);
  if (characters.length <= max) return line;
  return max <= 0
    ? ''
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
