import { findSchedule, findState, statesTheMeasure } from '../../../domain/plan-phrases';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { headerIndex } from './columns';
import { columnOf } from './headings';

const NAMES = 'grön|gul|röd|orange|blå|grå|svart|vit';
const COLOUR = new RegExp(`^(?:${NAMES})t?$`, 'iu');
/** "Gul = pågår, försenad": how it keeps to its plan, behind the state. */
const TEMPO =
  '(?:(?:men|dock|något|lite|mycket|kraftigt)\\s+)*(?:försena|enligt\\s+(?:tids?)?plan|i\\s+fas|efter\\s+(?:tids?)?plan|ligger\\s+efter|risk\\s+för)';
/** "Grön = klart", "gult: pågår": one pair of a legend written as a line. */
const PAIR = new RegExp(
  `(?<![\\p{L}])(?<colour>${NAMES})(?:t|a|e)?(?:\\s+(?:färg|ruta|rad|markering))?\\s*(?:=|:|–|-|betyder|är)\\s*(?<meaning>[^,;.|=]{1,60}?(?:,\\s*${TEMPO}[^,;.|=]{0,30}?)?)(?=\\s*(?:,(?!\\s*${TEMPO})|[;.|]|$|\\s(?:och\\s+)?(?:${NAMES})))`,
  'giu',
);

/** What the plan itself says that its colours mean, in words for a state. */
export interface Legend {
  /** By a colour's name in small letters: "grön". */
  readonly words: ReadonlyMap<string, string>;
  /** By what the legend's own cells are filled with. */
  readonly fills: ReadonlyMap<string, string>;
}

const LONGEST_MEANING = 60;
const isMeaning = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_MEANING && (findState(text) !== null || findSchedule(text) !== null);
/** "Gul = mindre avvikelse" under a plan's states means from the plan; in a control's own cells it is what was found. */
const ofPlan = (meaning: string): string =>
  /^(?:\p{L}+\s)?avvikelser?$/iu.test(meaning) ? `${meaning} från plan` : meaning;
/** A legend of states may explain one colour in words of its own: "grön = klart, gul = pågår, blå = ny ledning behövs". */
const areMeanings = (pairs: readonly (readonly [string, string])[]): boolean => {
  const known = pairs.filter(([, meaning]) => isMeaning(meaning)).length;
  return known === pairs.length || (known > 1 && known > pairs.length / 2);
};
/** "= Grön = klart" beside a green cell names the colour once more. */
const NAMED_AGAIN = new RegExp(`^(?:${NAMES})(?:t|a|e)?(?:\\s+färg)?\\s*(?:=|:|–|-|betyder|är)\\s*(?=\\p{L})`, 'iu');
const meaningOf = (cell: Cell | undefined): string =>
  cellText(cell)
    .replace(/^\s*[=:–-]\s*/u, '')
    .replace(NAMED_AGAIN, '')
    .trim();

/** What one calls a colour, by its hue; null for white, which is none. */
export function nameOfColour(hex: string): string | null {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (least > 245) return null;
  if (most - least < 24) return most < 40 ? 'svart' : 'grå';
  const spread = most - least;
  const hue =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  const degrees = hue * 60;
  if (degrees < 20 || degrees >= 320) return 'röd';
  if (degrees < 44) return 'orange';
  if (degrees < 70) return 'gul';
  return degrees < 170 ? 'grön' : 'blå';
}

/**
 * The rows without the cells that only say what the colours mean, and those cells as rows of two. A legend stands above
 * the table's names, beside the table, alone in its row, or behind an equals sign: a coloured cell and its meaning
 * beside it, or the meaning in the coloured cell itself. One colour alone is none.
 */
export function partLegend(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly legend: readonly Row[] } {
  const headerAt = headerIndex(rows);
  const width = lastOfNames(rows[headerAt], rows[headerAt + 1]);
  const found = rows.map((row, at) =>
    row.cells.flatMap((cell, place): readonly Entry[] => {
      const [own, next] = [meaningOf(cell), row.cells[place + 1]];
      const isOutside = headerAt < 0 || at < headerAt || place > width;
      if (!cell.colour || nameOfColour(cell.colour) === null) return [];
      const beside = own === '' || COLOUR.test(own) ? meaningOf(next) : '';
      const isAlone = row.cells.every((one, other) => other === place || other === place + 1 || isEmptyCell(one));
      const isPair = isOutside || /^\s*=/.test(cellText(next)) || (isAlone && at !== headerAt);
      if (beside !== '') return isPair && isMeaning(beside) ? [{ place, to: place + 1, cell, meaning: beside }] : [];
      const state = findState(own);
      const isState = own.length <= 30 && (state ? statesTheMeasure(own, state) : findSchedule(own) !== null);
      return isOutside && isState ? [{ place, to: place, cell, meaning: own }] : [];
    }),
  );
  const all = found.flat();
  if (new Set(all.map(({ cell }) => cell.colour)).size < 2) return { rows, legend: [] };
  const kept = rows.map((row, at): Row => {
    const entries = found[at] ?? [];
    const isTaken = (place: number) => entries.some((one) => place === one.place || place === one.to);
    return entries.length === 0
      ? row
      : { ...row, cells: row.cells.map((cell, place) => (isTaken(place) ? { paragraphs: [] } : cell)) };
  });
  return {
    rows: kept.filter((row, at) => (found[at] ?? []).length === 0 || row.cells.some((cell) => !isEmptyCell(cell))),
    legend: found.flatMap((entries, at) =>
      entries.map(
        ({ cell, meaning }): Row => ({
          line: rows[at]?.line ?? 1,
          cells: [{ paragraphs: [], ...(cell.colour ? { colour: cell.colour } : {}) }, cellOf(`= ${meaning}`)],
        }),
      ),
    ),
  };
}

/** The last name of a header, before the gap that parts it from what stands beside the table; "Tid" over "Start" and "Klart" leaves none. */
function lastOfNames(header: Row | undefined, lower: Row | undefined): number {
  const cells = header?.cells ?? [];
  const first = cells.findIndex((cell) => !isEmptyCell(cell));
  const isNamed = (at: number) =>
    cells[at]?.merged !== undefined || columnOf(lower?.cells[at] ?? { paragraphs: [] }) !== null;
  const gap = cells.findIndex((cell, at) => at > first + 1 && isEmptyCell(cell) && !isNamed(at));
  return gap < 0 ? cells.length - 1 : gap - 1;
}

interface Entry {
  readonly place: number;
  readonly to: number;
  readonly cell: Cell;
  readonly meaning: string;
}

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

/** The pairs, where none says two things of one colour. */
function agreed(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const [colour, meaning] of pairs) {
    const known = result.get(colour);
    if (known !== undefined && known.toLowerCase() !== meaning.toLowerCase()) return new Map();
    result.set(colour, meaning);
  }
  return result;
}

/** A table with a colour's name and its meaning on each row ("Grön | Genomfört"); empty where they are no states. */
function namedIn(rows: readonly Row[]): readonly (readonly [string, string])[] {
  const pairs = rows.flatMap(({ cells }): readonly (readonly [string, string])[] => {
    const [colour, meaning] = [cellText(cells[0]).trim(), cellText(cells[1]).trim()];
    return COLOUR.test(colour) ? [[nameOf(colour), ofPlan(meaning)]] : [];
  });
  if (pairs.length < 2 || pairs.length < rows.length - 1) return [];
  return areMeanings(pairs) ? pairs : [];
}

const nameOf = (word: string) => word.toLowerCase().replace(/(?<=grön|gul|röd|blå|grå|svart|vit)t$/u, '');

function pairsIn(text: string): readonly (readonly [string, string])[] {
  const pairs = [...text.matchAll(PAIR)].map(
    ({ groups }) => [nameOf(groups?.['colour'] ?? ''), ofPlan((groups?.['meaning'] ?? '').trim())] as const,
  );
  return areMeanings(pairs) ? pairs : [];
}

/** The plan's own legend: of coloured cells, of a table of colours' names, or of lines. Without one it is empty. */
export function legendOf(blocks: readonly Block[]): Legend {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const fills = agreed(
    tables
      .flatMap((rows) => partLegend(rows).legend)
      .flatMap(({ cells: [colour, meaning] }) =>
        colour?.colour ? [[colour.colour, meaningOf(meaning)] as const] : [],
      ),
  );
  const named = tables.map(namedIn).find((pairs) => pairs.length > 0) ?? [];
  const lines = tables.flat().flatMap(({ cells }) => {
    const [only, ...more] = cells.filter((cell) => !isEmptyCell(cell));
    return only && more.length === 0 ? [cellText(only)] : [];
  });
  const said = [...blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])), ...lines].flatMap(pairsIn);
  const shown = [...fills].flatMap(([hex, meaning]) => {
    const name = nameOfColour(hex);
    return name === null ? [] : [[name, meaning] as const];
  });
  const written = named.length > 0 ? named : said.length > 1 ? said : shown;
  return { fills, words: agreed(written) };
}

/** A cell that is one of the legend's colours and nothing else, as the words it stands for. */
export function spelledOut(cell: Cell, { words }: Legend): Cell {
  const meaning = words.get(nameOf(cellText(cell).trim()));
  return meaning === undefined ? cell : { ...cell, paragraphs: [{ text: meaning, bullet: false }] };
}

/** What a cell's fill stands for by the legend; null where the legend does not say. */
export function meaningOfFill(colour: string, { fills, words }: Legend): string | null {
  const name = nameOfColour(colour);
  return fills.get(colour) ?? (name === null ? undefined : words.get(name)) ?? null;
}
