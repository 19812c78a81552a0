import type { Answer, Assignment } from '../domain/assignment';
import type { TenantDeps } from './deps';

/** So far back is gone where an earlier version did not keep in which answer it was said: each step asks the store once. */
const MOST_STEPS = 20;

/**
 * In which answers a date is asked for, by the assignment that asks: who presses "Oförändrat" asks on in the words, and
 * for the reason, of the answer that was confirmed, however often it was.
 */
export async function askingWords(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  asking: readonly Assignment[],
): Promise<ReadonlyMap<string, Answer>> {
  const found = new Map<string, Answer>();
  let left = new Map(asking.flatMap(({ id, last }) => (last ? [[id, last.saidIn ?? last.id] as const] : [])));
  for (let steps = 0; left.size > 0 && steps < MOST_STEPS; steps += 1) {
    const read = await store.readMany('answer', tenant, [...new Set(left.values())]);
    const answers = new Map(read.map(({ doc }) => [doc.id, doc]));
    const earlier = new Map<string, string>();
    for (const [assignment, id] of left) {
      const answer = answers.get(id);
      if (!answer) continue;
      found.set(assignment, answer);
      if (answer.unchangedFrom !== null) earlier.set(assignment, answer.unchangedFrom);
    }
    left = earlier;
  }
  return found;
}
