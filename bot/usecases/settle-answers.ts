import { byMeasure } from '../domain/by-measure';
import { isSame } from '../domain/plan-change';
import { rollup } from '../domain/rollup';
import { MOST_AMONG } from '../ports/store';
import type { TenantDeps } from './deps';
import { inTurns, readAmong, readById } from './in-turns';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { projectAnswer } from './record-answer';

/** How far before the newest answer one may lie whose projection was cut off: others may have gone on for a weekend. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;
/**
 * Answers as new as this may have come since the start: who presses is not kept waiting for this look. Cut off on the
 * Thursday before Easter and started on the Tuesday after, the newest of Tuesday says nothing of Thursday.
 */
const SINCE_START_MS = 15 * 60_000;

/**
 * After a start: takes up answers that were stored while the process was killed before it had projected them. A crash
 * is the last thing a process does, so they lie among the newest. Returns how many had been left behind.
 */
export async function settleAnswers(deps: TenantDeps): Promise<number> {
  const { store, tenant } = deps;
  const start = new Date(Date.parse(deps.clock.now()) - SINCE_START_MS).toISOString();
  const before = { range: { field: 'at', before: start }, orderBy: 'at', descending: true, limit: 1 } as const;
  const last = (await store.find('answer', tenant, before)).items[0]?.doc.at ?? start;
  const from = new Date(Date.parse(last) - LOOK_BACK_MS).toISOString();
  const recent = await readAll(store, 'answer', tenant, { range: { field: 'at', from }, orderBy: 'at' });
  const ids = recent.map((one) => one.assignmentId);
  const taken = new Map((await readById(store, 'assignment', tenant, ids)).map((one) => [one.id, one.answers]));
  let settled = 0;
  for (const answer of recent) {
    const answers = taken.get(answer.assignmentId);
    if (answers === undefined || answers >= answer.n) continue;
    settled += 1;
    await projectAnswer(deps, answer);
  }
  const measures = new Set(recent.map((one) => one.measureId));
  for (const some of inTurns([...measures], MOST_AMONG)) await projectAll(deps, some);
  return settled;
}

/** Hardly any is to be written: they are read together, and those that are not as they should be are projected. */
async function projectAll({ store, tenant }: TenantDeps, ids: readonly string[]): Promise<void> {
  const measures = await readById(store, 'measure', tenant, ids);
  const own = byMeasure(await readAmong(store, 'assignment', tenant, 'measureId', ids), (one) => one.measureId);
  for (const measure of measures) {
    if (isSame(rollup(measure, own.get(measure.id) ?? []), measure)) continue;
    await projectMeasure({ store }, tenant, measure.id);
  }
}
