import { findState } from '../../domain/plan-phrases';
import { type Block, type Cell, cellText } from './neutral';

const COLOUR = /^(?:grön|gul|röd|orange|blå|grå|svart|vit)t?$/iu;

/** What the plan itself says that its colours mean ("Grön | Genomfört"): lower-case colour to words for a state. */
export type Legend = ReadonlyMap<string, string>;

/**
 * The plan's own legend, of a table with a colour and its meaning on each row. Empty where it has none, or where a meaning
 * is no state: the colours then mean what they usually do.
 */
export function legendOf(blocks: readonly Block[]): Legend {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const pairs = block.rows.flatMap(({ cells }): readonly (readonly [string, string])[] => {
      const [colour, meaning] = [cellText(cells[0]).trim(), cellText(cells[1]).trim()];
      return COLOUR.test(colour) ? [[colour.toLowerCase(), meaning]] : [];
    });
    if (pairs.length < 2 || pairs.length < block.rows.length - 1) continue;
    if (pairs.every(([, meaning]) => meaning.length <= 60 && findState(meaning) !== null)) return new Map(pairs);
  }
  return new Map();
}

/** A cell that is one of the legend's colours and nothing else, as the words it stands for. */
export function spelledOut(cell: Cell, legend: Legend): Cell {
  const meaning = legend.get(cellText(cell).trim().toLowerCase());
  return meaning === undefined ? cell : { ...cell, paragraphs: [{ text: meaning, bullet: false }] };
}
