import { sentences } from '../../domain/reading/swedish-text';
import type { Block } from './neutral';

/** Longest sentence that is kept; whoever has to answer has the document for the rest. */
const LONGEST = 300;

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** The paragraphs of a document, by the line they stand on. */
export type TextByLine = ReadonlyMap<number, string>;

export const textByLine = (blocks: readonly Block[]): TextByLine =>
  new Map(blocks.flatMap((one) => (one.kind === 'table' ? [] : [[one.line, one.text] as const])));

/**
 * The sentence of running text that a measure was read out of: the one of its paragraphs with most of the title's words.
 * Somebody who is asked whether it is a measure at all has to read what stands there, and not only what was made of it.
 */
export function sourceSentence(told: TextByLine, lines: readonly number[], title: string): string | null {
  const asked = wordsOf(title);
  let best: { readonly text: string; readonly shared: number } | null = null;
  for (const paragraph of lines.flatMap((line) => told.get(line) ?? [])) {
    for (const { start, end } of sentences(paragraph)) {
      const text = paragraph.slice(start, end).trim();
      const shared = [...wordsOf(text)].filter((word) => asked.has(word)).length;
      if (shared > (best?.shared ?? 0)) best = { text, shared };
    }
  }
  if (best === null || best.text === title) return null;
  return best.text.length > LONGEST ? `${best.text.slice(0, LONGEST - 1).trimEnd()}…` : best.text;
}
