import { byMeasure } from '../domain/by-measure';
import { isSame } from '../domain/plan-change';
import { rollup } from '../domain/rollup';
import { MOST_AMONG } from '../ports/store';
import type { TenantDeps } from './deps';
import { inParts, readAmong, readById } from './in-parts';
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

/** Answers older than this are no longer on their way, in whichever instance: what is missing then was left behind. */
const ON_ITS_WAY_MS = 5 * 60_000;
/** How often is looked for them after the start. */
const EVERY_MS = 5 * 60_000;

/** Who has looked for answers that were left behind, and up to when. One for the life of a process. */
export interface Settling {
  /** Something failed here while an answer was being taken in: the next {@link settle} looks at the newest, too. */
  doubt(tenant: string): void;
  /**
   * Looks where it is time to: after a start among the newest, later among what has been answered since, once every few
   * minutes, because the instance that left something behind may never start again. Returns how many had been.
   */
  settle(deps: TenantDeps): Promise<number>;
}

export function createSettling(): Settling {
  /** The instant before which every answer has been looked at, in ms, by tenant. */
  const lookedTo = new Map<string, number>();
  const doubted = new Set<string>();
  return {
    doubt: (tenant) => doubted.add(tenant),
    async settle(deps) {
      const { tenant } = deps;
      const to = Date.parse(deps.clock.now()) - ON_ITS_WAY_MS;
      const from = lookedTo.get(tenant);
      const doubt = doubted.delete(tenant);
      if (from !== undefined && !doubt && to - from < EVERY_MS) return 0;
      try {
        const settled = await (from === undefined
          ? settleAnswers(deps)
          : settleAmong(deps, { from: isoOf(from), ...(doubt ? {} : { before: isoOf(to) }) }));
        lookedTo.set(tenant, to);
        return settled;
      } catch (fault) {
        if (doubt) doubted.add(tenant);
        throw fault;
      }
    },
  };
}

const isoOf = (ms: number) => new Date(ms).toISOString();

/**
 * After a start: takes up answers that were stored while the process was killed before it had projected them. A crash
 * is the last thing a process does, so they lie among the newest. Returns how many had been left behind.
 */
export async function settleAnswers(deps: TenantDeps): Promise<number> {
  const { store, tenant } = deps;
  const start = isoOf(Date.parse(deps.clock.now()) - SINCE_START_MS);
  const before = { range: { field: 'at', before: start }, orderBy: 'at', descending: true, limit: 1 } as const;
  const last = (await store.find('answer', tenant, before)).items[0]?.doc.at ?? start;
  return settleAmong(deps, { from: isoOf(Date.parse(last) - LOOK_BACK_MS) });
}

/** Takes up what is missing of the answers of `from <= at < before`. */
async function settleAmong(
  deps: TenantDeps,
  { from, before }: { readonly from: string; readonly before?: string },
): Promise<number> {
  const { store, tenant } = deps;
  const range = { field: 'at', from, ...(before === undefined ? {} : { before }) } as const;
  const recent = await readAll(store, 'answer', tenant, { range, orderBy: 'at' });
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
  for (const some of inParts([...measures], MOST_AMONG)) await projectAll(deps, some);
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
