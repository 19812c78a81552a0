import type { Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { countingRatings } from '../domain/counting-ratings';
import type { Draft } from '../domain/draft';
import { planId } from '../domain/ids';
import { matchMeasures, sameTitle, titleKey } from '../domain/match-measures';
import { isPasted, isUntitled } from '../domain/pasted-name';
import type { Measure, Plan } from '../domain/plan';
import type { AnsweredPlan, PlanChange } from '../domain/plan-change';
import type { StoredPlan } from '../domain/publish-draft';
import { isProjected, REGISTRY } from '../domain/tenant';
import type { UpdateChoices } from '../domain/update-questions';
import type { Deps } from './deps';
import { readAmong } from './in-parts';
import { readAll } from './read-all';

interface WholePlan extends StoredPlan, AnsweredPlan {}

export interface FoundStoredPlan {
  readonly storedPlan: WholePlan | null;
  readonly samePlan: PlanChange['samePlan'];
}

/** So much of both plans is the same: they may be two versions of one. */
const MOST = 0.5;
/** One measure that two plans share tells nothing. */
const FEWEST = 2;

/**
 * The stored plan a draft is about: by the first file's hash, by the latest file's, or by its title. A text that was
 * pasted without a heading has no title to go by. Where neither tells, a plan with most of the same measures may be
 * the one: that is asked about, and until it is answered it counts for a document without a title of its own.
 */
export async function findStoredPlan(
  { store }: Pick<Deps, 'store'>,
  tenant: string,
  draft: Draft,
  file: { readonly name: string; readonly sha256: string },
  choices: Pick<UpdateChoices, 'plan'>,
): Promise<FoundStoredPlan> {
  const plans = await readAll(store, 'plan', tenant, {});
  const newestFirst = [...plans].sort((one, other) => (one.importedAt < other.importedAt ? 1 : -1));
  const measuresOf = (plan: Plan) => readAll(store, 'measure', tenant, { where: { planId: plan.id } });
  const untitled = isUntitled(draft.plan.title, file.name);
  let plan =
    plans.find((one) => one.id === planId(tenant, file.sha256)) ??
    plans.find((one) => one.sourceFile.sha256 === file.sha256);
  const titled = untitled && isPasted(file.name) ? [] : newestFirst;
  // Many plans are called "Åtgärdsplan": one is a new version of another only where they share a measure.
  if (plan) return { storedPlan: await withAll(store, tenant, plan), samePlan: null };
  const sharing = await plansSharing(store, tenant, draft);
  for (const one of titled.filter((other) => sameTitle(other.title, draft.plan.title))) {
    const measures = sharing.has(one.id) ? await measuresOf(one) : [];
    const isNone = measures.length === 0 && (await store.count('measure', tenant, { where: { planId: one.id } })) === 0;
    if (!sharesContent(draft, one, measures, isNone)) continue;
    plan = one;
    break;
  }
  if (plan) return { storedPlan: await withAll(store, tenant, plan), samePlan: null };
  for (const one of newestFirst) {
    if ((sharing.get(one.id) ?? 0) < FEWEST || !sharesMost(draft, await measuresOf(one))) continue;
    const samePlan = { planId: one.id, title: one.title };
    const counts = choices.plan === 'update' || (choices.plan === null && untitled);
    return { storedPlan: counts ? await withAll(store, tenant, one) : null, samePlan };
  }
  return { storedPlan: null, samePlan: null };
}

async function withAll(store: Deps['store'], tenant: string, plan: Plan): Promise<WholePlan> {
  const assignments = new Map<string, Assignment[]>();
  for (const one of await readAll(store, 'assignment', tenant, { where: { planId: plan.id } })) {
    assignments.set(one.measureId, [...(assignments.get(one.measureId) ?? []), one]);
  }
  const measures = await readAll(store, 'measure', tenant, { where: { planId: plan.id } });
  const ratings = countingRatings(plan, await readAll(store, 'rating', tenant, { where: { planId: plan.id } }));
  return { plan, measures, assigned: new Set(assignments.keys()), assignments, ratings };
}

/** Whether most measures of each have the same title in the other; a row taken out has given all below it new numbers. */
function sharesMost({ measures }: Draft, stored: readonly Measure[]): boolean {
  const titles = new Set(stored.map((one) => titleKey(one.title)));
  const same = new Set(measures.map((one) => titleKey(one.title)).filter((key) => titles.has(key))).size;
  return same >= FEWEST && same > MOST * measures.length && same > MOST * stored.length;
}

/**
 * How many stored measures of each plan have the title of one in the draft. Asked by title: to read every measure of
 * every plan would make each import cost more than the one before.
 */
async function plansSharing(store: Deps['store'], tenant: string, draft: Draft): Promise<ReadonlyMap<string, number>> {
  const found = isProjected((await store.read('tenant', REGISTRY, tenant))?.doc)
    ? await readAmong(
        store,
        'measure',
        tenant,
        'titleKey',
        draft.measures.map((one) => titleKey(one.title)),
      )
    : await readAll(store, 'measure', tenant, {}); // an earlier version's, which are not found by title yet
  return new Map([...byMeasure(found, (one) => one.planId)].map(([planId, shared]) => [planId, shared.length]));
}

/**
 * Two documents of one title are one plan where they share a measure; where one has none (`isNone`: the stored one), a
 * recommendation or an area. `measures` are the stored plan's; empty where none has the title of one in the draft.
 */
function sharesContent(draft: Draft, plan: Plan, measures: readonly Measure[], isNone: boolean): boolean {
  // Who answers for them is of no weight here: that one measure is in both is enough.
  const drafted = draft.measures.map((one) => ({ ...one, responsible: [] }));
  if (matchMeasures(drafted, measures).some((match) => match !== null)) return true;
  if (!isNone && draft.measures.length > 0) return false;
  const said = [...plan.recommendations.map((one) => one.text), ...Object.values(plan.areas ?? {}).flat()];
  const says = [...draft.recommendations.map((one) => one.text), ...Object.values(draft.areas ?? {}).flat()];
  return says.some((text) => said.includes(text));
}
