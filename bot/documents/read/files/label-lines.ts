import { labelAlone } from '../text/labels';

const PARTED = /^(?<label>[^\t:|]{2,40}?)\s*(?:\t+|\s{2,})\s*(?<value>\S.*)$/u;
const WIDE = /\S(?:\t+|\s{3,})\s*\S.*(?:\t+|\s{3,})\s*\S/u;

/**
 * Text whose labels are held apart from what they say by a tab or some spaces ("Ansvarig", a tab, "Rektor"), as forms
 * are pasted: with colons, which is how running text is labelled. As it is where it has rows of three cells, or names
 * its measures by a label too: those are read as tables.
 */
export function withColons(text: string): string {
  const lines = text.split('\n');
  if (lines.some((line) => WIDE.test(line))) return text;
  const labels = lines.map((line) => {
    const found = PARTED.exec(line.replace(/\r$/, ''))?.groups;
    return found?.['label'] ? labelAlone(`${found['label'].trim()}:`) : null;
  });
  const columns = labels.flatMap((one) => (one ? [one.column] : []));
  const again = columns.filter((one, at) => columns.indexOf(one) < at);
  if (columns.includes('measure') || columns.length < 4 || new Set(again).size < 2) return text;
  return lines
    .map((line, at) => {
      const found = labels[at] ? PARTED.exec(line)?.groups : undefined;
      return found ? `${found['label']?.trim()}: ${found['value']}` : line;
    })
    .join('\n');
}
