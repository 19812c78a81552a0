import { findEntry, findSchedule, findState, isBlank, statesTheMeasure } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isShortState } from './cell-kinds';
import { columnsOf, headerIndex } from './columns';
import { type Column, isTimeAlone } from './headings';

/** What a plan's own key says its signs stand for: "✔" is "genomförd", "2" is "pågår", "K" is "klart i kvartalet". */
export type Signs = ReadonlyMap<string, string>;

/** What a sign in a column of time says happens then. */
export type TimeRole = 'start' | 'due' | 'evaluation' | 'next_report' | 'work';

const SIGN = '(?:(?!gul|röd|blå|grå|vit)\\p{L}{1,3}|\\d{1,2}|[^\\p{L}\\d\\s=:;,.|()"”*]{1,2})';
/** "K = klart senast i kvartalet": one pair of a key, up to the next mark or the next pair. */
const PAIR = new RegExp(
  `(?<![\\p{L}\\d])(?<sign>${SIGN})\\s*(?:=|betyder(?!\\p{L})|står\\s+för)\\s*(?<meaning>[^,;.|=]{2,80}?)(?=\\s*(?:[,;.|)]|$|\\s(?:och\\s+)?${SIGN}\\s*(?:=|betyder)))`,
  'giu',
);
/** A line that says it is a key may part the sign from its meaning by little: "Teckenförklaring: G genomförd, P pågår". */
const KEY =
  /^(?:tecken|status|symbol|kod|läges)?-?(?:förklaring(?:ar)?|nyckel)\s*:\s*|^(?:symboler|koder|skala|status)\s*:\s*/iu;
const LOOSE = new RegExp(`^(?<sign>${SIGN})(?:\\s*[:–-]\\s*|\\s+)(?<meaning>\\S.{1,40})$`, 'iu');
/** "✓ klart  ○ ej påbörjat": a sign that is no letter begins the next pair without a mark before it. */
const NEXT_SIGN = /\s+(?=[^\p{L}\d\p{P}\s=|]\ufe0f?\s)/gu;
/** The head of a key drawn as a table. */
const KEY_HEAD = /^(?:kod|tecken|symbol|siffra|förkortning|bokstav|förklaring|status|betydelse|nivå)/iu;

const keyOf = (text: string): string =>
  normalise(text)
    .replace(/\ufe0f/gu, '')
    .toLowerCase();

/** What happens in a time that is marked so; null where the words say nothing of it. */
export function timeRole(meaning: string): TimeRole | null {
  if (/utvärder/iu.test(meaning)) return 'evaluation';
  if (/följs?\s+upp|uppfölj|rapport|redovis|avstäm|stäms\s+av/iu.test(meaning)) return 'next_report';
  if (/(?<!\p{L})(?:start|påbörj|inled|börja)/iu.test(meaning)) return 'start';
  if (/(?<!\p{L})(?:klar|färdig|slut|avslut|deadline|senast|levere)/iu.test(meaning)) return 'due';
  return /(?<!\p{L})(?:pågå|arbet|genomför|insats|aktivitet)/iu.test(meaning) ? 'work' : null;
}

/** A meaning that is a state and nothing more: "Genomförd", "ej påbörjat än", and no sentence with one in it. */
function isState(meaning: string): boolean {
  const found = meaning.length <= 40 ? findState(meaning) : null;
  if (found && statesTheMeasure(meaning, found)) return true;
  return findEntry(meaning) !== null || (meaning.length <= 30 && findSchedule(meaning) !== null);
}

/** What a sign under somebody's name says of them: that they answer for it, or only take part; null where it says neither. */
export function partOf(meaning: string): 'answers' | 'takes_part' | null {
  if (
    /^(?:(?:är|har|huvud|den|som|det|ytterst)\s*){0,3}(?:ansvar(?!ig\s+för\s+att\s+godkänna)|ägare|äger(?!\p{L})|leder(?!\p{L}))/iu.test(
      meaning,
    )
  )
    return 'answers';
  return /^(?:ska\s+|skall\s+|är\s+)?(?:del(?:tar|tagande|aktig|ansvarig)|med(?:verka|ansvar|arbeta|hjälp)|bistå|bidra|stöd|stött|konsult|råd(?:ger|fråg|giv)|inform|utför(?![dt])|genomför(?![dt])|samverka|godkänn|beslutar|kontakt|referens|ersättare|involver|berör)/iu.test(
    meaning,
  )
    ? 'takes_part'
    : null;
}

const isMeaning = (meaning: string): boolean =>
  isState(meaning) || timeRole(meaning) !== null || partOf(meaning) !== null;

type Pair = readonly [sign: string, meaning: string];

function pairsIn(text: string): readonly Pair[] {
  const pairs = [...text.matchAll(PAIR)].map(
    ({ groups }): Pair => [keyOf(groups?.['sign'] ?? ''), (groups?.['meaning'] ?? '').trim()],
  );
  if (pairs.length > 0 || !KEY.test(text)) return pairs.filter(([, meaning]) => isMeaning(meaning));
  const loose = text
    .replace(KEY, '')
    .replace(NEXT_SIGN, ',$&')
    .split(/\s*[,;|.]\s*/u)
    .flatMap((part): readonly Pair[] => {
      const { sign, meaning } = LOOSE.exec(part)?.groups ?? {};
      return sign && meaning ? [[keyOf(sign), meaning]] : [];
    });
  return loose.length > 1 && loose.every(([, meaning]) => isState(meaning) || partOf(meaning) !== null) ? loose : [];
}

/** The pair a row of two cells makes ("G | Genomförd"), where nothing else stands in it. */
function pairOf(row: Row): Pair | null {
  const filled = row.cells.filter((cell) => !isEmptyCell(cell)).map((cell) => normalise(cellText(cell)));
  const [sign, meaning] = filled;
  if (filled.length !== 2 || !sign || !meaning || !new RegExp(`^${SIGN}$`, 'iu').test(sign)) return null;
  return isState(meaning) ? [keyOf(sign), meaning] : null;
}

/** "… deltar. Läge: 0 = ej påbörjat": which of the plan's columns the pairs behind it are for. */
const FOR_COLUMN = /(?<=^|[.;,|]\s*|\s)\p{L}{3,20}\s*:(?=\s|$)/gu;
/** Whether a cell holds a key and nothing else: "✔ = genomförd, ◐ = pågår". */
const isKeyCell = (cell: Cell): boolean =>
  pairsIn(cellText(cell)).length > 0 &&
  (KEY.test(cellText(cell)) || !/\p{L}{4}/u.test(cellText(cell).replace(PAIR, '').replace(FOR_COLUMN, '')));

/** "Kod | Betydelse" beside the plan in the same sheet: its pairs, and the rows without these two columns. */
function partKeyBeside(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly pairs: readonly Pair[] } {
  const header = rows[headerIndex(rows)];
  const at =
    header?.cells.findIndex((cell) => /^(?:betydelse|förklaring|innebörd)$/iu.test(cellText(cell).trim())) ?? -1;
  if (at < 1 || !KEY_HEAD.test(cellText(header?.cells[at - 1]))) return { rows, pairs: [] };
  const beside = rows.map((row) => ({ ...row, cells: row.cells.slice(at - 1, at + 1) }));
  const pairs = beside.flatMap((row) => {
    const pair = pairOf(row);
    return pair ? [pair] : [];
  });
  if (pairs.length < 2) return { rows, pairs: [] };
  const kept = rows.map((row) => ({ ...row, cells: row.cells.filter((_, place) => place !== at && place !== at - 1) }));
  return { rows: kept, pairs };
}

/** One meaning a sign; a sign that is explained in two ways is explained in none. */
function agreed(pairs: readonly Pair[]): Signs {
  const meanings = new Map<string, Set<string>>();
  for (const [sign, meaning] of pairs) meanings.set(sign, (meanings.get(sign) ?? new Set()).add(meaning.toLowerCase()));
  const sure = pairs.filter(([sign]) => meanings.get(sign)?.size === 1);
  return new Map(new Set(sure.map(([sign]) => sign)).size > 1 ? sure : []);
}

interface Signed {
  /** The document without its key where that stood in a table, and with the states its signs stand for. */
  readonly blocks: readonly Block[];
  readonly signs: Signs;
}

/** A plan that writes its states in signs of its own, spelled out by the key it gives. Without a key nothing is done. */
export function withSigns(whole: readonly Block[]): Signed {
  const parts = whole.map((block) => (block.kind === 'table' ? partKeyBeside(block.rows) : null));
  const given = whole.map(
    (block, at): Block => (block.kind === 'table' ? { ...block, rows: parts[at]?.rows ?? block.rows } : block),
  );
  const beside = parts.flatMap((one) => one?.pairs ?? []);
  const tables = given.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const rowPairs = tables.flat().flatMap((row): readonly Pair[] => {
    const pair = pairOf(row);
    return pair ? [pair] : [];
  });
  const told = given.flatMap((block) => (block.kind === 'table' ? [] : pairsIn(block.text)));
  const inCells = tables
    .flat()
    .flatMap(({ cells }) => cells.filter(isKeyCell).flatMap((cell) => pairsIn(cellText(cell))));
  const signs = agreed([...told, ...inCells, ...beside, ...(rowPairs.length > 1 ? rowPairs : [])]);
  if (signs.size === 0) return { blocks: given, signs: new Map() };
  const blocks = given.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    const rows = withoutKey(block.rows, rowPairs.length > 1);
    return rows.length === 0 ? [] : [{ kind: 'table', rows: spelled(rows, signs) }];
  });
  return { blocks, signs };
}

function withoutKey(rows: readonly Row[], isDrawn: boolean): readonly Row[] {
  const kept = rows.flatMap((row): readonly Row[] => {
    if (isDrawn && pairOf(row)) return [];
    if (!row.cells.some(isKeyCell)) return [row];
    const cells = row.cells.map((cell): Cell => (isKeyCell(cell) ? { paragraphs: [] } : cell));
    return cells.every(isEmptyCell) ? [] : [{ ...row, cells }];
  });
  const [head, ...more] = kept;
  const isHeadOfKey = kept.length < rows.length && more.length === 0 && KEY_HEAD.test(cellText(head?.cells[0]));
  return isHeadOfKey ? [] : kept;
}

/** Columns whose cells are no state, whatever stands in them. */
const NEVER: readonly (Column | null)[] = [
  'no',
  'measure',
  'part',
  'area',
  'responsible',
  'who_when',
  'due',
  'start',
  'aside',
];

/** The rows with the signs of every column that holds nothing else as the states they stand for. */
function spelled(rows: readonly Row[], signs: Signs): readonly Row[] {
  const at = headerIndex(rows);
  const header = rows[at];
  const columns = header ? columnsOf(header) : null;
  if (!header || !columns) return rows;
  const stateOf = (text: string): string | null => {
    const meaning = signs.get(keyOf(text));
    return meaning !== undefined && isState(meaning) ? meaning : null;
  };
  // "P = pågår" under the months of a plan that has a column of states says when the work is done, and no state.
  const times = header.cells.flatMap((cell, place) => (isTimeAlone(cell) ? [place] : []));
  const marksTime = ({ cells }: Row) =>
    times.some((place) => signs.has(keyOf(cellText(cells[place]))) && stateOf(cellText(cells[place])) === null);
  const areTimes = columns.includes('status') || rows.slice(at + 1).some(marksTime);
  const places = header.cells.flatMap((_, place) => {
    if (areTimes && times.includes(place)) return [];
    const texts = rows
      .slice(at + 1)
      .map((row) => cellText(row.cells[place]).trim())
      .filter((text) => text !== '' && (stateOf(text) !== null || !isBlank(text)));
    const known = texts.filter((text) => stateOf(text) !== null);
    const isOfStates = known.length > 0 && texts.every((text) => stateOf(text) !== null || isShortState(text));
    return isOfStates && !NEVER.includes(columns[place] ?? null) ? [place] : [];
  });
  return rows.map((row, n) =>
    n <= at
      ? row
      : {
          ...row,
          cells: row.cells.map((cell, place): Cell => {
            const meaning = places.includes(place) ? stateOf(cellText(cell).trim()) : null;
            return meaning === null ? cell : { ...cell, paragraphs: [{ text: meaning, bullet: false }] };
          }),
        },
  );
}
