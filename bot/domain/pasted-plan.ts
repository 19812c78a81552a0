import { hearWords } from './chat-words';
import { holdsPersonalNumber } from './personal-number';

/** A table of two rows is the least that tells a plan from a message with a tab in it. */
const FEWEST_ROWS = 2;
/** Running text of this length is no question to the bot. */
const LONG = { lines: 5, characters: 400 } as const;

const ROW = /\t|\|.*\||;.*;/;
const STRUCTURE = /<(?:table|ul|ol|h[1-6])[\s>]/i;

/**
 * What is to be read as a plan of a message somebody wrote, or null where it is something said to the bot. It follows
 * the word `importera`, or is a table, or is too long to be anything else. `html` is the same message with its tables
 * and lists, where the client sent it: text alone loses them.
 */
export function pastedPlan(text: string, html: string | null): string | null {
  const asked = hearWords(text).word === 'import';
  const rest = asked ? text.replace(/^[\s/]*\S+\s*/, '') : text;
  const lines = rest.split('\n').filter((one) => one.trim() !== '');
  const isTable = lines.filter((one) => ROW.test(one)).length >= FEWEST_ROWS || /<table[\s>]/i.test(html ?? '');
  const isLong = lines.length >= LONG.lines && rest.length >= LONG.characters;
  // `/importera plan.docx` names a file that is not there: that is asked about, not read.
  const isSaid = asked && (lines.length > 1 || rest.length > 80);
  if (!(isTable || isLong || isSaid)) return null;
  return asPasted(rest, html);
}

/** A text whose lines are to be tried as a plan; as the client's HTML where that keeps its lists and tables. */
export const asPasted = (text: string, html: string | null): string =>
  html !== null && STRUCTURE.test(html) ? html : text;

const LONGEST_TITLE = 120;

/**
 * The first line of a text that was pasted, where it may be what the plan is called: no row of a table, no item of a
 * list and no labelled field.
 */
export function firstLineOf(text: string): string | undefined {
  const lines = text
    .replace(/<[^>]*>/g, '\n')
    .replace(/&nbsp;/g, ' ')
    .split('\n')
    .map((one) => one.trim());
  const first =
    lines
      .find((one) => one !== '')
      ?.replace(/^#+\s*/, '')
      .replace(/[\s:]+$/, '') ?? '';
  const isRow = ROW.test(first) || /^(?:[-*•–]|\d+[.)])\s|:\s/.test(first) || /<table[\s>]/i.test(text);
  return first === '' || isRow || first.length > LONGEST_TITLE || holdsPersonalNumber(first) ? undefined : first;
}
