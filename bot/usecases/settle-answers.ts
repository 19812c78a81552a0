import type { Answer } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { isSame } from '../domain/plan-change';
import { rollup } from '../domain/rollup';
import { REGISTRY } from '../domain/tenant';
import { MOST_AMONG } from '../ports/store';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { inParts, readAmong, readById } from './in-parts';
import { projectMeasure } from './project-measure';
import { asksForDate, queueRequests } from './queue-requests';
import { pagesOf } from './read-all';
import { projectAnswer } from './record-answer';

/**
 * How far before the mark an answer may lie that was stored after it: of two machines one may have its clock put back an
 * hour, or sleep between taking the time and storing the answer.
 */
const OVERLAP_MS = 2 * 3_600_000;
/**
 * So many answers a mark: with one for each, an answer would cost one write more. So many more than the overlap's are
 * read after a start at most.
 */
const MARKED_AFTER = 100;

/** Answers older than this are no longer on their way, in whichever instance: what is missing then was left behind. */
const ON_ITS_WAY_MS = 5 * 60_000;
/** How often is looked for them after the start. */
const EVERY_MS = 5 * 60_000;

/** Who has looked for answers that were left behind, and up to when. One for the life of a process. */
export interface Settling {
  /** Something failed here while an answer was being taken in: the next {@link settle} looks at the newest, too. */
  doubt(tenant: string): void;
  /**
   * Looks where it is time to: after a start among what no look is known to have seen, later among what has been
   * answered since, once every few minutes, because the instance that left something behind may never start again.
   * Returns how many had been. Throws where the process is to end meanwhile: the next start takes up the rest.
   */
  settle(deps: TenantDeps): Promise<number>;
}

export function createSettling(): Settling {
  /** The instant before which every answer has been looked at, in ms, by tenant. */
  const lookedTo = new Map<string, number>();
  /** Answers that were looked at since the mark was set, by tenant. */
  const unmarked = new Map<string, number>();
  const doubted = new Set<string>();
  return {
    doubt: (tenant) => doubted.add(tenant),
    async settle(deps) {
      const { tenant } = deps;
      const to = Date.parse(deps.clock.now()) - ON_ITS_WAY_MS;
      const before = lookedTo.get(tenant);
      // Where the clock has been put back, what is answered from now on lies before what was looked at.
      const from = before === undefined ? undefined : Math.min(before, to);
      if (from !== undefined) lookedTo.set(tenant, from);
      const doubt = doubted.delete(tenant);
      if (from !== undefined && !doubt && to - from < EVERY_MS) return 0;
      try {
        const looked = await (from === undefined
          ? lookAfterStart(deps)
          : settleAmong(deps, { from: isoOf(from), ...(doubt ? {} : { before: isoOf(to) }) }));
        lookedTo.set(tenant, to);
        const answers = (unmarked.get(tenant) ?? 0) + looked.answers;
        const isToMark = answers >= MARKED_AFTER || looked.marked === false;
        if (isToMark) await mark(deps, isoOf(to));
        unmarked.set(tenant, isToMark ? 0 : answers);
        return looked.settled;
      } catch (fault) {
        if (doubt) doubted.add(tenant);
        throw fault;
      }
    },
  };
}

const isoOf = (ms: number) => new Date(ms).toISOString();

interface Looked {
  /** Answers that had been left behind. */
  readonly settled: number;
  /** Those that were looked at. */
  readonly answers: number;
  /** False where there was no mark, or one of a clock that has been put back since. */
  readonly marked?: boolean;
}

/**
 * After a start: takes up answers that were stored while the process was killed before it had projected them. Returns
 * how many had been left behind.
 */
export const settleAnswers = async (deps: TenantDeps): Promise<number> => (await lookAfterStart(deps)).settled;

/**
 * What is before the mark has been looked at, by this instance or another, when all of it was either taken in or left
 * behind: so only what was answered since can be unfinished. Killed at 10:00, others going on until Friday, started
 * again on Monday: another instance's look has seen 10:00 and set the mark after it, or the mark stands before 10:00.
 */
async function lookAfterStart(deps: TenantDeps): Promise<Looked> {
  const { store, tenant, clock } = deps;
  const now = clock.now();
  const mark = (await store.read('tenant', REGISTRY, tenant))?.doc.settledTo;
  if (mark === undefined) return { ...(await settleAmong(deps, { from: await fromBeforeMarks(deps) })), marked: false };
  const marked = mark <= now;
  const last = marked ? Date.parse(mark) : Date.parse(now) - ON_ITS_WAY_MS;
  return { ...(await settleAmong(deps, { from: isoOf(last - OVERLAP_MS) })), marked };
}

/** Every answer before `to` has been looked at. Never back, but from a time that is still to come: see `lookAfterStart`. */
async function mark({ store, tenant, clock }: TenantDeps, to: string): Promise<void> {
  const now = clock.now();
  await changeDocument(store, 'tenant', REGISTRY, tenant, (one) => {
    const { settledTo } = one;
    return settledTo !== undefined && settledTo >= to && settledTo <= now ? one : { ...one, settledTo: to };
  });
}

/** How far before the newest answer one may lie whose projection was cut off: others may have gone on for a weekend. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;
/**
 * Answers as new as this may have come since the start: who presses is not kept waiting for this look. Cut off on the
 * Thursday before Easter and started on the Tuesday after, the newest of Tuesday says nothing of Thursday.
 */
const SINCE_START_MS = 15 * 60_000;

/** From when on is looked, once, where an earlier version has set no mark: a crash was the last thing a process did. */
async function fromBeforeMarks({ store, tenant, clock }: TenantDeps): Promise<string> {
  const start = isoOf(Date.parse(clock.now()) - SINCE_START_MS);
  const before = { range: { field: 'at', before: start }, orderBy: 'at', descending: true, limit: 1 } as const;
  const last = (await store.find('answer', tenant, before)).items[0]?.doc.at ?? start;
  return isoOf(Date.parse(last) - LOOK_BACK_MS);
}

/** Takes up what is missing of the answers of `from <= at < before`. */
async function settleAmong(
  deps: TenantDeps,
  { from, before }: { readonly from: string; readonly before?: string },
): Promise<Looked> {
  const range = { field: 'at', from, ...(before === undefined ? {} : { before }) } as const;
  let settled = 0;
  let answers = 0;
  for await (const page of pagesOf(deps.store, 'answer', deps.tenant, { range, orderBy: 'at' })) {
    answers += page.length;
    const ofMeasure = byMeasure(page, (one) => one.measureId);
    for (const ids of inParts([...ofMeasure.keys()], MOST_AMONG)) {
      deps.stopping?.throwIfAborted();
      settled += await settleMeasures(deps, ids, ofMeasure);
    }
  }
  return { settled, answers };
}

/**
 * Hardly any is to be written: measures and assignments are read together, and those that are not as they should be are
 * projected. The measures are read first, as in `projectMeasure`. Returns how many answers were missing.
 */
async function settleMeasures(
  deps: TenantDeps,
  ids: readonly string[],
  answers: ReadonlyMap<string, readonly Answer[]>,
): Promise<number> {
  const { store, tenant } = deps;
  const measures = await readById(store, 'measure', tenant, ids);
  const assignments = await readAmong(store, 'assignment', tenant, 'measureId', ids);
  const taken = new Map(assignments.map((one) => [one.id, one.answers]));
  const missing = ids
    .flatMap((id) => answers.get(id) ?? [])
    .filter((one) => (taken.get(one.assignmentId) ?? one.n) < one.n);
  for (const answer of missing) await projectAnswer(deps, answer);
  const asking = ids.flatMap((id) => answers.get(id) ?? []).filter((one) => asksForDate(one) && !missing.includes(one));
  for (const answer of asking) await queueRequests(deps, answer);
  const own = byMeasure(assignments, (one) => one.measureId);
  for (const measure of measures) {
    if (isSame(rollup(measure, own.get(measure.id) ?? []), measure)) continue;
    await projectMeasure({ store }, tenant, measure.id);
  }
  return missing.length;
}
