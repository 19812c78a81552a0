import { findState, isBlank } from '../../../domain/plan-phrases';
import { findPeriods } from '../../../domain/reading/find-periods';
import { remembered } from '../../../domain/reading/remembered';
import { normalise } from '../../../domain/reading/swedish-text';
import type { Block, Row } from '../neutral';
import { isShortDate, isSomebody, isStateAlone } from '../tables/cell-kinds';
import { type Column, columnsOf } from '../tables/columns';
import { columnOf } from '../tables/headings';
import { endsInPageNumber, isPageNumber } from '../tables/page-lines';
import { cellOfText } from './cell-of-text';

/** Tables of a PDF whose text was copied line by line: one space stands between two columns as between two words. */

type Words = readonly string[];

const wordsOf = (line: string): Words => normalise(line).split(' ').filter(Boolean);
const said = (words: Words): string => words.join(' ');
const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');

/** A column behind the measure, told by what stands in it. */
type Told = 'who' | 'when' | 'state';
const TOLD: Partial<Record<Column, Told>> = {
  responsible: 'who',
  start: 'when',
  due: 'when',
  evaluation: 'when',
  next_report: 'when',
  follow_up: 'when',
  status: 'state',
};

interface Header {
  readonly names: Words;
  readonly isNumbered: boolean;
  readonly told: readonly Told[];
}

const MOST_NAMES = 8;
/** "UPPDRAG TILL REKTOR", "INSATSER FÖR LÄSÅRET" are headings in capitals: no column is called "TILL", but beside "FRÅN". */
const LEADS_ON = /^(?:TILL|FÖR|AV|I|PÅ|VID|HOS|OCH|SAMT|MED|INOM|UNDER|EFTER|OM)$/u;

/**
 * "Nr Åtgärd Ansvarig Klart senast Status": a line of nothing but names of columns, each begun with a capital. Behind
 * the measure only columns that are told by what stands in them: who, when, how far.
 */
const headerOf = remembered((line): Header | null => {
  const words = wordsOf(line);
  if (words.length < 3 || words.length > 2 * MOST_NAMES || !/^[\p{Lu}#]/u.test(line)) return null;
  const names: string[] = [];
  for (const word of words) {
    const isName = isCapital(word) && (!LEADS_ON.test(word) || names.at(-1) === 'FRÅN');
    if (isName || names.length === 0) names.push(word);
    else names[names.length - 1] = `${names.at(-1)} ${word}`;
  }
  const columns = names.map((name) => columnOf(cellOfText(name)));
  const isNumbered = columns[0] === 'no';
  const [measure, ...behind] = isNumbered ? columns.slice(1) : columns;
  const told = behind.flatMap((one) => (one ? (TOLD[one] ?? []) : []));
  const isTold = told.length === behind.length && told.length > 1 && told.some((one) => one !== 'who');
  const isWhole = names.length <= MOST_NAMES && columnsOf(rowOf(names, 1)) !== null;
  return measure === 'measure' && isTold && isWhole ? { names, isNumbered, told } : null;
});

const rowOf = (texts: readonly string[], line: number): Row => ({ cells: texts.map((text) => cellOfText(text)), line });

const MOST_WORDS = 7;
/** "senast 2027-01-29", "två gånger per termin": what belongs to the time behind it. */
const BEFORE_TIME =
  /^(?:senast|före|under|till|från|fr\.?o\.?m\.?|t\.?o\.?m\.?|klart?|en|två|tre|fyra|\d|gång(?:er)?|per|varje|var)$/iu;

/**
 * The place from which the words are a time and nothing else; their number where they do not end in one. One time of
 * several is meant where a column of times stands before it.
 */
function whenFrom(words: Words, isOne = false): number {
  let from = words.length;
  for (let at = words.length - 1; at > 0 && at >= words.length - MOST_WORDS; at -= 1) {
    const text = said(words.slice(at));
    const found = findPeriods(text, '2000-01-01');
    const isPeriod = found[0]?.start === 0 && found.at(-1)?.end === text.length && (!isOne || found.length === 1);
    if (isPeriod || (from === words.length && (isBlank(text) || isShortDate(text)))) from = at;
  }
  while (from > 1 && from < words.length && BEFORE_TIME.test(words[from - 1] ?? '')) from -= 1;
  return from;
}

const OF_POST = /^(?:alla|samtliga|respektive|resp\.|bitr\.?|biträdande|tf\.?)$/iu;
const isPost = (word: string | undefined): boolean => word !== undefined && (OF_POST.test(word) || isSomebody(word));

/** The place from which the words are somebody: "Rektor på Norra skolan", "Bitr. rektor Eva Lundh", "kurator Max Ögren". */
function whoFrom(words: Words): number {
  const places = words.map((_, at) => at).slice(1);
  const post = places.find((at) => isCapital(words[at]) && isPost(words[at]) && !isStateAlone(said(words.slice(at))));
  if (post !== undefined) return post;
  let from = words.length;
  while (from > 1 && isCapital(words[from - 1])) from -= 1;
  const isName = from === words.length || from < words.length - 1;
  while (isName && from > 1 && isPost(words[from - 1])) from -= 1;
  return from;
}

/** The first line of "Ej påbörjad". */
const OPEN_STATE = /^(?:ej|inte|delvis)$/iu;

/** The place from which the words are a state; behind a time whatever is left is: "Pågår, första mötet 3 mars". */
function stateFrom(words: Words, isBehindTime: boolean): number {
  if (OPEN_STATE.test(words.at(-1) ?? '')) return words.length - 1;
  const places = words.map((_, at) => at).slice(Math.max(1, words.length - MOST_WORDS));
  const state = places.find((at) => isStateAlone(said(words.slice(at))));
  const after = isBehindTime ? places.filter((at) => whenFrom(words.slice(0, at)) < at) : [];
  const begins = after.find((at) => findState(said(words.slice(at)))?.start === 0);
  return state ?? begins ?? after.at(-1) ?? words.length;
}

interface Parted {
  readonly measure: string;
  /** One for each column behind the measure. */
  readonly cells: readonly string[];
}

/** What a line says under each column, from its end; null where it ends in none. */
function parted(line: Words, told: readonly Told[]): Parted | null {
  let words = line;
  const cells: string[] = [];
  for (const [at, one] of [...told.entries()].reverse()) {
    const isBehindTime = told[at - 1] === 'when';
    const find = one === 'who' ? whoFrom : one === 'when' ? whenFrom : stateFrom;
    const from = find(words, isBehindTime);
    cells.unshift(said(words.slice(from)));
    words = words.slice(0, from);
  }
  const isTold = told.some((one, at) => one !== 'who' && cells[at] !== '');
  return isTold ? { measure: said(words), cells } : null;
}

/** "Rektor Eva", "Systemförvaltare": the name goes on in the next line. */
function isNameOpen(who: string): boolean {
  const words = wordsOf(who);
  const name = words.filter((word) => isCapital(word) && !/(?:are|chef|or|ist|ör|og|ant|ent)$/iu.test(word));
  return words.length > 0 && name.length < 2;
}

/** A row with what a further line of it says: the rest of a name under who, the rest of a state, else of the measure. */
function withRest(row: Parted, line: Words, told: readonly Told[]): Parted {
  const cells = [...row.cells];
  let words = line;
  const [who, state] = [told.indexOf('who'), told.indexOf('state')];
  const goesOn = `${cells[state] ?? ''} ${words.at(-1) ?? ''}`;
  if (OPEN_STATE.test(cells[state] ?? '') && isStateAlone(goesOn)) {
    cells[state] = goesOn;
    words = words.slice(0, -1);
  }
  let from = words.length;
  while (from > 0 && isCapital(words[from - 1])) from -= 1;
  if (from < words.length && isNameOpen(cells[who] ?? '')) {
    cells[who] = `${cells[who]} ${said(words.slice(from))}`;
    words = words.slice(0, from);
  }
  return { measure: normalise(`${row.measure} ${said(words)}`), cells };
}

/** "Plan för ökad närvaro Sida 1 av 2", "2 (3)": the head of a page is no title and no row. */
const isPageHead = (line: string): boolean => /\D/.test(line) && (isPageNumber(line) || endsInPageNumber(line));

interface Found {
  readonly to: number;
  readonly rows: readonly Row[];
}

const FEWEST_ROWS = 2;
/** Lines a row may go on over, the head of a page among them. */
const MOST_LINES = 8;

/** The rows under a header, to the first line that is none of theirs. */
function underHeader(lines: readonly string[], from: number): Found | null {
  const header = headerOf(lines[from] ?? '');
  if (!header) return null;
  const { told, isNumbered } = header;
  const rows: { readonly no: string; readonly line: number; readonly row: Parted }[] = [];
  let to = from + 1;
  /** The words of a row whose columns have not come yet. */
  let open = null as { readonly words: Words; readonly line: number; readonly lines: number } | null;
  const numberOf = (words: Words): number =>
    /^\d{1,3}[.)]?$/.test(words[0] ?? '') ? Number.parseInt(words[0] ?? '', 10) : 0;
  let last = 0;
  for (let at = to; at < Math.min(lines.length, to + MOST_LINES); at += 1) {
    const words = wordsOf(lines[at] ?? '');
    const no = numberOf(words);
    if (words.length === 0 || said(words) === said(header.names)) continue;
    const begins: boolean = isNumbered ? no > 0 && (no === last + 1 || last === 0) : isCapital(words[0]);
    const row = rows.at(-1);
    const whole: Words = open && !begins ? [...open.words, ...words] : isNumbered && begins ? words.slice(1) : words;
    const found: Parted | null = begins || open ? parted(whole, told) : null;
    if (begins && isNumbered) last = no;
    if (found && found.measure !== '') {
      rows.push({ no: isNumbered ? `${last}` : '', line: open && !begins ? open.line : at + 1, row: found });
      open = null;
    } else if (begins && (isNumbered || !row || !isNameOpen(row.row.cells[told.indexOf('who')] ?? ''))) {
      open = { words: whole, line: at + 1, lines: 1 };
      continue; // no row until its columns have come
    } else if (open && open.lines < MOST_LINES) {
      open = { ...open, words: whole, lines: open.lines + 1 };
      continue;
    } else if (row && !open && at <= to + 1 && !/[.:]$/.test(said(words)) && (begins || !isEnd(words, row.row, told))) {
      rows[rows.length - 1] = { ...row, row: withRest(row.row, words, told) };
    } else break;
    to = at + 1;
  }
  if (rows.length < FEWEST_ROWS) return null;
  const asCells = ({ no, row }: (typeof rows)[number]) => [...(isNumbered ? [no] : []), row.measure, ...row.cells];
  return { to, rows: [rowOf(header.names, from + 1), ...rows.map((one) => rowOf(asCells(one), one.line))] };
}

/** A line with a capital first, where no name is open: what stands under the table. */
const isEnd = (words: Words, row: Parted, told: readonly Told[]): boolean =>
  isCapital(words[0]) && !isNameOpen(row.cells[told.indexOf('who')] ?? '');

/** The tables of such a text, and what stands around them read as it is; null where no line names columns over rows. */
export function readRunTogether(text: string, read: (around: string) => readonly Block[]): readonly Block[] | null {
  const lines = text.split(/\r?\n/).map((line) => (isPageHead(normalise(line)) ? '' : line));
  const blocks: Block[] = [];
  let from = 0;
  const around = (to: number) =>
    read(lines.slice(from, to).join('\n')).map((block) =>
      block.kind === 'table' ? block : { ...block, line: block.line + from },
    );
  for (let at = 0; at < lines.length; at += 1) {
    const table = underHeader(lines, at);
    if (!table) continue;
    blocks.push(...around(at), { kind: 'table', rows: table.rows });
    from = table.to;
    at = table.to - 1;
  }
  return from === 0 ? null : [...blocks, ...around(lines.length)];
}
