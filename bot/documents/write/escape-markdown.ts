/*
 * Only what a renderer would take for something else is marked, since people read the file as it is too: "BUN_2026",
 * "3 * 4" and "a < b" stay as they are.
 */

/** Where a sign is part of the syntax inside a line. Each rule looks at the text as it was written. */
const INLINE: readonly RegExp[] = [
  /\\(?=[!-/:-@[-`{-~]|$)/g,
  /`/g,
  /\*(?!\s|$)|(?<!\s|^)\*/g, // a star between blanks is a star
  /(?<![\p{L}\d])_(?!\s|$)|(?<!\s|^)_(?![\p{L}\d])|(?<=_)_|_(?=_)/gu, // inside a word it is a letter like others
  /~/g,
  /(?<=\])\(/g,
  /<(?=[a-z/!?])/gi,
  /&(?=[a-z#])/gi,
];

function marked(text: string, mark: (sign: string) => string): string {
  const places = new Set(INLINE.flatMap((rule) => [...text.matchAll(rule)].map((match) => match.index)));
  if (places.size === 0) return text;
  return text
    .split('')
    .map((sign, at) => (places.has(at) ? mark(sign) : sign))
    .join('');
}

/** Text inside a line that is no table's. */
export function markdownText(text: string): string {
  return marked(text, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`));
}

/**
 * Text in a table's cell, already without line breaks. A pipe is escaped as GitHub asks. Everything else is an entity:
 * a backslash in a table means different things to different readers, an entity the same to all, also to our own.
 */
export function markdownCell(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };
  return marked(text, (sign) => entities[sign] ?? `&#${sign.charCodeAt(0)};`).replaceAll('|', '\\|');
}

const LINE_START =
  /^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[-*_=](?:\s*[-*_=])*\s*$|\[(?:[ x]\]\s|.*\]:)))/i;

/** A line of Markdown whose first signs would make it a heading, a quote or a list: "2026. Ett år" is a sentence. */
export function markdownLine(line: string): string {
  return line.replace(LINE_START, (_, number: string | undefined) => `${number ?? ''}\\`);
}
