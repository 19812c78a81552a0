import { createHash } from 'node:crypto';

/**
 * Chance that can be had again: a number in [0, 1) made from the seed and from what it is about. What befalls the
 * third message to one person is the same in every run of a seed, whatever came before it in time.
 */
export type Chance = (...about: readonly (string | number)[]) => number;

export const createChance =
  (seed: number): Chance =>
  (...about) =>
    createHash('sha256')
      .update(`${seed}\n${about.join('\n')}`)
      .digest()
      .readUInt32BE(0) /
    2 ** 32;

/** Numbers in a row, for decisions that are made one after the other. */
export function inTurn(chance: Chance, name: string): () => number {
  let turn = 0;
  return () => chance(name, ++turn);
}
