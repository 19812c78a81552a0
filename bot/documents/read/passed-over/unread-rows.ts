import { type Block, cellText, isEmptyCell, type Row } from '../neutral';
import type { Reading } from '../sentence/clause';
import { namesTime, namesTimeAhead } from '../sentence/times';
import type { Deed } from './deed';

/** A row with a day to come is as likely as a sentence that says what somebody does by then. */
const WEIGHT = 5;
/** One word in a cell says of what kind something is. */
const FEWEST_WORDS = 2;
/** A register of all that a school has is no list of what is to be done. */
const MOST_ROWS = 200;

/** The rows under the headings of tables that were not read; `unread` holds the line each such table begins on. */
export function unreadRows(blocks: readonly Block[], unread: readonly number[]): readonly Row[] {
  const tables = unread.length === 0 ? [] : blocks.flatMap((one) => (one.kind === 'table' ? [one.rows] : []));
  return tables
    .filter(([head]) => head !== undefined && unread.includes(head.line))
    .flatMap((rows) => rows.slice(1))
    .slice(0, MOST_ROWS);
}

/**
 * What a row names, where a day to come stands in a cell beside it: "Byta lås i verkstaden | Nils Berg | 3 maj". Its
 * longest cell is what it names. Null where it names nothing, or no such day.
 */
export function deedOfRow(
  { cells, hidden }: Row,
  { isWho, reference }: Reading,
): { readonly deed: Deed; readonly source: string } | null {
  const texts = cells.filter((cell) => !(isEmptyCell(cell) || cell.struck)).map(cellText);
  const isTime = (text: string) => namesTime(text, reference);
  const named = texts.filter((text) => !(isTime(text) || isWho(text)));
  const title = [...named].sort((one, other) => other.length - one.length)[0] ?? '';
  const times = texts.filter((one) => one !== title && isTime(one));
  const isNamed = /\p{L}{3}/u.test(title) && title.split(' ').length >= FEWEST_WORDS;
  if (hidden || !isNamed || !times.some((one) => namesTimeAhead(one, reference))) return null;
  const who = texts.find((one) => one !== title && isWho(one)) ?? null;
  const act = { title, who, does: true, binds: true, state: null, time: times.join('. ') };
  return { deed: { act, weight: WEIGHT, ofBefore: false, isOver: false }, source: texts.join(' · ') };
}
