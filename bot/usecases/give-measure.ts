import type { Holder } from '../domain/assign-target';
import type { Assignment } from '../domain/assignment';
import { dayOf } from '../domain/calendar';
import { assignmentId } from '../domain/ids';
import { isTerminal } from '../domain/is-open';
import type { Measure, Responsible } from '../domain/plan';
import { withProjections } from '../domain/prompts';
import { statedState } from '../domain/stated-state';
import { changeDocument } from './change-document';
import type { Deps } from './deps';
import { projectMeasure } from './project-measure';

export interface Given {
  /** Assignments that were not active before. */
  readonly begun: number;
  /** Assignments that are over. */
  readonly ended: number;
}

/**
 * Gives one measure to `holders`, who become its `responsible`. Unless `add`, everybody else's assignment of it ends:
 * it stays with its answers, inactive. Steps that may stop after any of them and be run again: who is new, then who is
 * over, then the measure with what follows.
 *
 * Whoever takes over from one person, or for the same unit, starts from what was last reported there; otherwise from
 * where the plan said it stood.
 */
export async function giveMeasure(
  deps: Pick<Deps, 'store' | 'clock' | 'settings'>,
  tenant: string,
  measure: Measure,
  known: readonly Assignment[],
  to: { readonly holders: readonly Holder[]; readonly responsible: Responsible; readonly add: boolean },
): Promise<Given> {
  const { store, clock, settings } = deps;
  const now = clock.now();
  const today = dayOf(now, settings.timeZone);
  const wanted = new Set(to.holders.map((one) => assignmentId(measure.id, one.personId, one.unitId)));
  const over = to.add ? [] : known.filter((one) => one.active && !wanted.has(one.id));

  let begun = 0;
  for (const holder of to.holders) {
    const id = assignmentId(measure.id, holder.personId, holder.unitId);
    if (known.some((one) => one.id === id && one.active)) continue;
    const before =
      over.find((one) => one.unitId === holder.unitId) ??
      (to.holders.length === 1 && over.length === 1 ? over[0] : undefined);
    const fresh = withProjections(newAssignment(measure, holder, before, now), today);
    const created = await store.create('assignment', tenant, fresh);
    if (created === 'exists') {
      await changeDocument(store, 'assignment', tenant, id, (one) =>
        one.active ? one : withProjections(resumed(one, fresh), today),
      );
    }
    begun += 1;
  }
  for (const one of over) {
    await changeDocument(store, 'assignment', tenant, one.id, (doc) =>
      doc.active ? withProjections({ ...doc, active: false, to: now }, today) : doc,
    );
  }
  await projectMeasure(deps, tenant, measure.id, (doc) => ({ ...doc, responsible: responsibleAfter(doc, to) }));
  return { begun, ended: over.length };
}

function newAssignment(measure: Measure, holder: Holder, before: Assignment | undefined, now: string): Assignment {
  const taken = before?.last && !isTerminal(before.state) ? before : null;
  return {
    id: assignmentId(measure.id, holder.personId, holder.unitId),
    measureId: measure.id,
    planId: measure.planId,
    personId: holder.personId,
    unitId: holder.unitId,
    from: now,
    to: null,
    active: true,
    prompts: [],
    answers: 0,
    state: taken?.state ?? statedState(measure),
    schedule: taken ? taken.schedule : measure.imported.schedule,
    doneParts: taken?.doneParts ?? measure.parts.filter((part) => part.done).map((part) => part.id),
    last: taken?.last ?? null,
    awaiting: false,
    unanswered: false,
    roundUntil: null,
    completedAt: null,
    snoozedUntil: null,
    touchOn: null,
    lastReminderOn: null,
  };
}

/** Somebody who gets a measure back goes on with their own answers, or with the newer ones of who had it meanwhile. */
function resumed(own: Assignment, fresh: Assignment): Assignment {
  const newer = fresh.last !== null && (own.last === null || own.last.at < fresh.last.at);
  const report = newer ? fresh : own;
  const { state, schedule, doneParts, last } = report;
  return { ...own, active: true, from: fresh.from, to: null, state, schedule, doneParts, last };
}

function responsibleAfter(
  measure: Measure,
  to: { readonly responsible: Responsible; readonly add: boolean },
): readonly Responsible[] {
  if (!to.add) return [to.responsible];
  const known = measure.responsible.some((one) => JSON.stringify(one) === JSON.stringify(to.responsible));
  return known ? measure.responsible : [...measure.responsible, to.responsible];
}
