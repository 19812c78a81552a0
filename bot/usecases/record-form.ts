import type { TenantDeps } from './deps';
import { type Recorded, recordAnswer } from './record-answer';

/**
 * Stores what was sent from a form that showed `seen` answers. Where one came in between, most often the same person's
 * from another window: the same thing sent twice is one answer; "Oförändrat", for which nothing was typed, gives way;
 * anything else stores nothing, as two texts typed apart must both be seen before one takes the other's place.
 */
export async function recordForm(
  deps: TenantDeps,
  { seen, ...given }: Parameters<typeof recordAnswer>[1],
): Promise<Recorded> {
  const first = await recordAnswer(deps, { ...given, seen });
  if (first.outcome === 'stored') return first;
  const { assignment } = first;
  const { answers } = assignment;
  // What counts is the latest answer. Sent as "A" and then, elsewhere, as "B", a third press on "A" is no second "A".
  const latest = answers > seen + 1 ? await recordAnswer(deps, { ...given, assignment, seen: answers - 1 }) : first;
  if (latest.outcome !== 'overtaken') return latest;
  const { by, unchangedFrom } = latest.answer;
  return by === given.by && unchangedFrom !== null
    ? recordAnswer(deps, { ...given, assignment: latest.assignment, seen: latest.answer.n })
    : latest;
}
