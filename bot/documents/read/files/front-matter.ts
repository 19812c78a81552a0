const FENCE = /^---\s*$/;
const ENTRY = /^(?<key>[\p{L}][\p{L}\d_ -]{0,30}):\s*(?<value>.*)$/u;
const TITLE = /^(?:title|titel|rubrik|name|namn)$/iu;
const DATED = /^(?:date|datum|updated|uppdaterad|modified|last[_ -]?modified|lastmod|senast[_ -]ändrad|reviderad)$/iu;
/** Lines looked at for the closing fence. */
const MOST_LINES = 40;

const unquoted = (text: string) => text.trim().replace(/^(["'])(?<inside>.*)\1$/u, '$<inside>');

/**
 * A note's own particulars before its text, between two lines of dashes, as what they say in the text: its title is a
 * heading where the text has none of the first level, and its day a line. The lines keep their numbers.
 */
export function withFrontMatter(text: string): string {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return text;
  const end = lines.slice(1, MOST_LINES).findIndex((line) => FENCE.test(line)) + 1;
  const inside = lines.slice(1, end);
  const entries = inside.flatMap((line) => {
    const { key, value } = ENTRY.exec(line.trimEnd())?.groups ?? {};
    return key !== undefined && value !== undefined ? [{ key: key.trim(), value: unquoted(value) }] : [];
  });
  const isList = (line: string) => /^\s+\S|^-\s|^\s*$/u.test(line);
  if (end === 0 || entries.length === 0 || !inside.every((line) => ENTRY.test(line.trimEnd()) || isList(line)))
    return text;
  const title = entries.find((one) => TITLE.test(one.key) && one.value !== '')?.value;
  const day = entries.find((one) => DATED.test(one.key) && /\d/.test(one.value))?.value;
  const hasOwn = lines.slice(end + 1).some((line) => /^#\s+\S/u.test(line));
  const said = [title !== undefined && !hasOwn ? `# ${title}` : '', day === undefined ? '' : `Datum: ${day}`];
  return [...said, ...lines.slice(0, end - 1).map(() => ''), ...lines.slice(end + 1)].join('\n');
}
