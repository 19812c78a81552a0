import type { TenantDeps } from './deps';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { projectAnswer } from './record-answer';

/** How far before the newest answer one may lie whose projection was cut off: others may have gone on for a weekend. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;

/**
 * After a start: takes up answers that were stored while the process was killed before it had projected them. A crash
 * is the last thing a process does, so they lie among the newest. Returns how many had been left behind.
 */
export async function settleAnswers(deps: TenantDeps): Promise<number> {
  const { store, tenant } = deps;
  const newest = await store.find('answer', tenant, { orderBy: 'at', descending: true, limit: 1 });
  const last = newest.items[0]?.doc;
  if (!last) return 0;
  const from = new Date(Date.parse(last.at) - LOOK_BACK_MS).toISOString();
  const recent = await readAll(store, 'answer', tenant, { range: { field: 'at', from }, orderBy: 'at' });
  let settled = 0;
  for (const answer of recent) {
    const assignment = await store.read('assignment', tenant, answer.assignmentId);
    if (assignment && assignment.doc.answers < answer.n) settled += 1;
    await projectAnswer(deps, answer);
  }
  for (const measureId of new Set(recent.map((one) => one.measureId))) await projectMeasure(deps, tenant, measureId);
  return settled;
}
