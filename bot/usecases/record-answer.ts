import type { Answer, Assignment } from '../domain/assignment';
import { dayOf } from '../domain/calendar';
import type { Report } from '../domain/check-form';
import type { Concern } from '../domain/held-text';
import { answerId } from '../domain/ids';
import { openPrompts, withAnswer } from '../domain/prompts';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { asOthersSee, closeMended, holdAnswer, releaseAnswer } from './hold-text';
import { projectMeasure } from './project-measure';
import { asksForDate, queueRequests } from './queue-requests';

export type Recorded =
  | { readonly outcome: 'stored'; readonly assignment: Assignment; readonly corrected: boolean }
  /** The same person had already stored the same thing: a card pressed twice. */
  | { readonly outcome: 'already'; readonly assignment: Assignment; readonly answer: Answer }
  /** Somebody answered since the card was drawn; nothing was stored. */
  | { readonly outcome: 'overtaken'; readonly assignment: Assignment; readonly answer: Answer };

/**
 * Stores one answer. The answer itself is the first write and the truth: its number is taken by whoever creates it
 * first. What follows (the assignment, then the measure) is projected from it and may stop anywhere; pressing again,
 * the next start, or a look within ten minutes takes it up.
 *
 * `seen` is how many answers the person saw when the card was drawn: who has seen an older state than the stored one
 * must look again before anything is stored in their name.
 */
export async function recordAnswer(
  deps: TenantDeps,
  given: {
    readonly assignment: Assignment;
    readonly by: string;
    readonly seen: number;
    readonly report: Report;
    readonly unchangedFrom: string | null;
    /** What the person was asked about and chose to send anyway. */
    readonly concerns?: readonly Concern[];
  },
): Promise<Recorded> {
  const { store, clock, tenant, settings } = deps;
  const now = clock.now();
  const today = dayOf(now, settings.timeZone);
  const { assignment, report } = given;
  const open = openPrompts(assignment, today);
  const answer: Answer = {
    id: answerId(assignment.id, given.seen + 1),
    n: given.seen + 1,
    assignmentId: assignment.id,
    measureId: assignment.measureId,
    planId: assignment.planId,
    by: given.by,
    at: now,
    state: report.state,
    schedule: report.schedule,
    doneParts: report.doneParts,
    followUp: report.followUp,
    analysis: report.analysis,
    hindrance: report.hindrance,
    newDueProposed: report.newDueProposed,
    unchangedFrom: given.unchangedFrom,
    occasions: open.map((prompt) => prompt.occasion),
    // Who confirms what was said takes none of its words back, though the point it was said to is open still.
    supersedes: given.unchangedFrom === null ? (open.find((one) => one.answerId !== null)?.answerId ?? null) : null,
  };
  // Held before there is anything to hold: cut off in between, no text is shown that nobody has looked at.
  const held = await holdAnswer(deps, answer, given.concerns ?? []);
  const created = await store.create('answer', tenant, answer);
  if (created === 'exists') {
    const theirs = await store.read('answer', tenant, answer.id);
    if (!theirs) throw new Error('an answer that exists cannot be read');
    const current = await projectAnswer(deps, theirs.doc);
    await projectMeasure(deps, tenant, assignment.measureId);
    const same = theirs.doc.by === given.by && sameReport(theirs.doc, answer);
    if (held) await releaseAnswer(deps, held, theirs.doc);
    return { outcome: same ? 'already' : 'overtaken', assignment: current ?? assignment, answer: theirs.doc };
  }
  const current = await projectAnswer(deps, answer);
  return { outcome: 'stored', assignment: current ?? assignment, corrected: answer.supersedes !== null };
}

function sameReport(a: Answer, b: Answer): boolean {
  return (
    a.state === b.state &&
    a.schedule === b.schedule &&
    a.followUp === b.followUp &&
    a.analysis === b.analysis &&
    a.hindrance === b.hindrance &&
    a.newDueProposed === b.newDueProposed &&
    a.unchangedFrom === b.unchangedFrom &&
    a.doneParts.join() === b.doneParts.join()
  );
}

/**
 * Takes a stored answer into its assignment and its measure, where it is not there yet. Safe to run again at any time.
 * Answers are taken in by their number, so one that was left behind goes first.
 */
export async function projectAnswer(deps: TenantDeps, answer: Answer): Promise<Assignment | null> {
  const { store, tenant, settings } = deps;
  const before = await store.read('assignment', tenant, answer.assignmentId);
  if (!before) return null;
  for (let n = before.doc.answers + 1; n < answer.n; n += 1) {
    const earlier = await store.read('answer', tenant, answerId(answer.assignmentId, n));
    if (earlier) await takeIn(deps, earlier.doc);
  }
  const assignment = await takeIn(deps, answer);
  if (assignment && changesMeasure(before.doc, assignment)) await projectMeasure(deps, tenant, assignment.measureId);
  if (asksForDate(answer)) await queueRequests(deps, answer);
  return assignment;

  async function takeIn(at: TenantDeps, one: Answer) {
    const seen = await asOthersSee(at, one);
    await closeMended(at, one);
    return changeDocument(at.store, 'assignment', at.tenant, one.assignmentId, (assigned) =>
      withAnswer(assigned, seen, dayOf(one.at, settings.timeZone)),
    );
  }
}

/** Whether what the measure is rolled up from has changed between two readings of an assignment. */
export function changesMeasure(before: Assignment, after: Assignment): boolean {
  return (
    before.state !== after.state ||
    before.schedule !== after.schedule ||
    (before.last?.newDueProposed ?? null) !== (after.last?.newDueProposed ?? null) ||
    before.doneParts.join() !== after.doneParts.join()
  );
}
