import type { TextLine } from '../text/lines';
import { clauseOf, type IsWho } from './clause';

/** "Språkmiljön – Alla i personalen har gått kursen.": a heading in the same line as its text. */
const RUN_IN = /^(?<head>\p{Lu}[^–—:.!?]{2,50}?)\s[–—-]\s(?<rest>\p{Lu}.{20,})$/u;

/** The lines with headings that stand in the line of their text on lines of their own, where more than one does. */
export function withRunInHeads(lines: readonly TextLine[], isWho: IsWho): readonly TextLine[] {
  const parted = lines.map((line) => {
    const { head, rest } = (line.heading ? null : RUN_IN.exec(line.text)?.groups) ?? {};
    return head && rest && !isWho(head) && clauseOf(head, isWho) === null ? { head, rest } : null;
  });
  if (parted.filter((one) => one !== null).length < 2) return lines;
  return lines.flatMap((line, at) => {
    const own = parted[at];
    if (!own) return [line];
    return [
      { ...line, text: own.head, heading: true, level: 9, bullet: false, number: null },
      { ...line, text: own.rest, bullet: false, number: null },
    ];
  });
}
