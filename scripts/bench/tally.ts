import type { Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';

/** What the replies promised against what is stored. */
export interface Tally {
  /** Presses that were replied to with 200. */
  readonly replied: number;
  /** Of those, how many have their one answer in the store. */
  readonly storedOnce: number;
  /** Of those, how many have none, or more than one. */
  readonly lost: number;
  readonly twice: number;
  /** Answers in the store that no 200 spoke of. */
  readonly unspoken: number;
}

/** Compares the assignments whose press was replied to with 200 with the answers that are stored. */
export function tally(replied: readonly string[], answers: readonly { readonly assignmentId: string }[]): Tally {
  const stored = new Map<string, number>();
  for (const one of answers) stored.set(one.assignmentId, (stored.get(one.assignmentId) ?? 0) + 1);
  const counts = replied.map((assignment) => stored.get(assignment) ?? 0);
  const spoken = new Set(replied);
  return {
    replied: replied.length,
    storedOnce: counts.filter((count) => count === 1).length,
    lost: counts.filter((count) => count === 0).length,
    twice: counts.filter((count) => count > 1).length,
    unspoken: answers.filter((one) => !spoken.has(one.assignmentId)).length,
  };
}

/** The same for one municipality, read from the store itself. */
export async function tallyOf(store: Store, tenant: string, replied: readonly string[]): Promise<Tally> {
  return tally(replied, await readAll(store, 'answer', tenant, {}));
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (of: (one: Tally) => number) => tallies.reduce((total, one) => total + of(one), 0);
  return {
    replied: sum((one) => one.replied),
    storedOnce: sum((one) => one.storedOnce),
    lost: sum((one) => one.lost),
    twice: sum((one) => one.twice),
    unspoken: sum((one) => one.unspoken),
  };
}
