import { byMeasure } from './by-measure';
import { sameTitle } from './match-measures';
import type { ReportFacts } from './report-facts';
import { concerns } from './scope';

/**
 * The part of a plan's facts that is about the people in `inside` (see `peopleIn`), for a head of area: measures that
 * are theirs, their answers, recommendations those measures serve, and judgements of the units they work at. Of
 * people, those inside and whoever else a measure of theirs names: left out, these would be said to have gone.
 * `inside` null is everybody.
 */
export function factsInScope(facts: ReportFacts, inside: ReadonlySet<string> | null): ReportFacts {
  if (inside === null) return facts;
  const assignments = facts.assignments.filter((one) => inside.has(one.personId));
  const active = byMeasure(
    assignments.filter((one) => one.active),
    (one) => one.measureId,
  );
  const measures = facts.measures.filter((one) => concerns(one, active.get(one.id) ?? [], inside));
  const shown = new Set(measures.map((one) => one.id));
  const named = new Set(
    measures.flatMap((one) => one.responsible.flatMap((who) => (who.type === 'person' ? [who.personId] : []))),
  );
  const own = new Set(assignments.map((one) => one.id));
  const unitIds = new Set(facts.people.filter((one) => inside.has(one.id)).flatMap((one) => one.unitIds));
  const units = facts.units.filter((one) => unitIds.has(one.id));
  const forms = new Set<string>(units.flatMap((one) => one.forms));
  const { areas, ...plan } = facts.plan;
  return {
    ...facts,
    plan: {
      ...plan,
      recommendations: plan.recommendations.filter(({ measureIds }) => measureIds?.some((id) => shown.has(id))),
      ...(areas === undefined
        ? {}
        : { areas: Object.fromEntries(Object.entries(areas).filter(([form]) => form === GENERAL || forms.has(form))) }),
    },
    measures,
    assignments,
    answers: facts.answers.filter((one) => own.has(one.assignmentId)),
    people: facts.people.filter((one) => inside.has(one.id) || named.has(one.id)),
    ratings: facts.ratings.filter(({ unit }) => unit !== null && units.some((one) => sameTitle(one.name, unit))),
  };
}

/** What areas of all school forms go by in a plan. */
const GENERAL = 'generella';
