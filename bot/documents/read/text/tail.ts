import { endsLetter } from '../prose/prose-lines';
import type { TextLine } from './lines';
import { isEnd, type Plan } from './openers';

const MONTHS = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const DAY_LINE = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]+(?:\\s\\p{L}[\\p{L}-]+){0,2},?\\s+)?(?:den\\s+)?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+(?:${MONTHS})\\s+\\d{4})$`,
  'u',
);
const NAME_LINE = /^\p{Lu}\p{Ll}[\p{L}'-]*(?:\s+\p{Lu}\p{Ll}[\p{L}'-]*){1,3}(?:,\s*.{3,50})?$/u;

/** Where what is written under the measures begins: place and day, names, enclosures. */
export function tailOf(lines: readonly TextLine[], plan: Plan): number {
  let last = -1;
  plan.tokens.forEach((token, at) => {
    if (token.kind !== 'text' || plan.openers.has(at)) last = at;
  });
  const tail = lines.findIndex((line, at) => {
    // Right under the last field stands what its label asks for, unless the field says it and the line is apart from it.
    const ends = plan.tokens[last];
    const isSaid = ends?.kind === 'fields' && ends.fields.at(-1)?.text !== '';
    const isUnder = at === last + 1 && !(isSaid && line.gap && /^\p{Lu}/u.test(line.text) && DAY_LINE.test(line.text));
    if (at <= last || isUnder || line.bullet) return false;
    return (
      DAY_LINE.test(line.text) || isEnd(line.text) || endsLetter(line.text) || (line.gap && NAME_LINE.test(line.text))
    );
  });
  return tail < 0 ? lines.length : tail;
}
