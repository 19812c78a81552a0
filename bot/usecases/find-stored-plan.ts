import type { Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { countingRatings } from '../domain/counting-ratings';
import type { Draft, DraftMeasure } from '../domain/draft';
import { planId } from '../domain/ids';
import { matchMeasures, sameTitle, titleKey } from '../domain/match-measures';
import { matchUpdated } from '../domain/match-updated';
import { isPasted, isUntitled } from '../domain/pasted-name';
import type { Measure, Plan } from '../domain/plan';
import type { AnsweredPlan, PlanChange } from '../domain/plan-change';
import type { StoredPlan } from '../domain/publish-draft';
import { isProjected, REGISTRY } from '../domain/tenant';
import { toldApart } from '../domain/told-apart';
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

/** So many plans of one title are looked at closely: a municipality may have one "Åtgärdsplan" for each school. */
const NAMESAKES = 3;

/**
 * The stored plan a draft is about: the one somebody said, else by the first file's hash, by the latest file's, or by
 * its title. A text that was pasted without a heading has no title to go by. Where neither tells, one with the same
 * title, with most of the same measures or with the same case number may be the one: that is asked about, and until it
 * is answered it counts for a document without a title of its own. `draft` has the measures as the document has them:
 * what somebody mends of them before they are published makes it no other plan. `mended` are their titles since.
 */
export async function findStoredPlan(
  { store }: Pick<Deps, 'store'>,
  tenant: string,
  draft: Draft,
  file: { readonly name: string; readonly sha256: string },
  choices: Pick<UpdateChoices, 'plan' | 'planId'>,
  mended: readonly DraftMeasure[] = draft.measures,
): Promise<FoundStoredPlan> {
  const plans = await readAll(store, 'plan', tenant, {});
  const newestFirst = [...plans].sort((one, other) => (one.importedAt < other.importedAt ? 1 : -1));
  const isNamed = !(isUntitled(draft.plan.title, file.name) && isPasted(file.name));
  const namesakes = isNamed ? newestFirst.filter((one) => sameTitle(one.title, draft.plan.title)) : [];
  const whole = (plan: Plan) => withAll(store, tenant, plan);
  const sameFile =
    plans.find((one) => one.id === planId(tenant, file.sha256)) ??
    plans.find((one) => one.sourceFile.sha256 === file.sha256);
  if (sameFile) return { storedPlan: await whole(sameFile), samePlan: null };

  const versions = [draft, { ...draft, measures: mended }];
  const sharing = await plansSharing(store, tenant, [...draft.measures, ...mended]);
  const likeliest = [...namesakes].sort((one, other) => (sharing.get(other.id) ?? 0) - (sharing.get(one.id) ?? 0));
  for (const [at, one] of likeliest.entries()) {
    const isLooked = sharing.has(one.id) || at < NAMESAKES || draft.measures.length === 0;
    const measures = isLooked ? await readAll(store, 'measure', tenant, { where: { planId: one.id } }) : null;
    if (versions.some((version) => isVersionOf(version, one, measures)))
      return { storedPlan: await whole(one), samePlan: null };
  }
  if (choices.plan === 'titled') return { storedPlan: likeliest[0] ? await whole(likeliest[0]) : null, samePlan: null };
  const similar = await mostlyShared(store, tenant, newestFirst, versions, sharing);
  const sameCase = newestFirst.find((one) => isSameCase(one, draft.plan));
  const said = plans.find((one) => one.id === choices.planId);
  const by = said || similar ? 'measures' : likeliest[0] ? 'title' : 'case_number';
  const found = said ?? similar ?? likeliest[0] ?? sameCase;
  if (!found) return { storedPlan: null, samePlan: null };
  const [name = found.title] = toldApart([found], plans);
  const updates =
    choices.plan === 'update' ||
    (choices.plan === null && isUntitled(draft.plan.title, file.name) && by === 'measures');
  return {
    storedPlan: updates ? await whole(found) : null,
    samePlan: { planId: found.id, title: found.title, name, by },
  };
}

/** The newest plan that has most of the same measures. */
async function mostlyShared(
  store: Deps['store'],
  tenant: string,
  newestFirst: readonly Plan[],
  versions: readonly Draft[],
  sharing: ReadonlyMap<string, number>,
): Promise<Plan | undefined> {
  for (const one of newestFirst) {
    if ((sharing.get(one.id) ?? 0) < FEWEST) continue;
    const measures = await readAll(store, 'measure', tenant, { where: { planId: one.id } });
    if (versions.some((version) => sharesMost(version, measures))) return one;
  }
  return undefined;
}

const isSameCase = (one: Pick<Plan, 'caseNumber'>, other: Pick<Plan, 'caseNumber'>) =>
  one.caseNumber !== null && other.caseNumber !== null && caseKey(one.caseNumber) === caseKey(other.caseNumber);

/** "BUN/2019:227" and "BUN 2019 227" are one case. */
const caseKey = (caseNumber: string) => (caseNumber.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(' ');

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
async function plansSharing(
  store: Deps['store'],
  tenant: string,
  measures: readonly DraftMeasure[],
): Promise<ReadonlyMap<string, number>> {
  const found = isProjected((await store.read('tenant', REGISTRY, tenant))?.doc)
    ? await readAmong(store, 'measure', tenant, 'titleKey', [...new Set(measures.map((one) => titleKey(one.title)))])
    : await readAll(store, 'measure', tenant, {}); // an earlier version's, which are not found by title yet
  return new Map([...byMeasure(found, (one) => one.planId)].map(([planId, shared]) => [planId, shared.length]));
}

/**
 * Two documents of one title are one plan where they have the same case number, share a measure, or most of their
 * measures are the same in other words; where one has no measures, where they share a recommendation or an area. Many
 * plans are called "Åtgärdsplan". `measures` are the stored plan's; null where they are not looked at.
 */
function isVersionOf(draft: Draft, plan: Plan, measures: readonly Measure[] | null): boolean {
  if (isSameCase(draft.plan, plan)) return true;
  if (measures === null) return false;
  // Who answers for them is of no weight here: that one measure is in both is enough.
  const drafted = draft.measures.map((one) => ({ ...one, responsible: [] }));
  if (matchMeasures(drafted, measures).some((match) => match !== null)) return true;
  const { known } = matchUpdated(drafted, measures, new Map());
  const reworded = known.filter((one) => one !== null).length;
  if (reworded >= FEWEST && reworded > MOST * Math.max(drafted.length, measures.length)) return true;
  if (measures.length > 0 && drafted.length > 0) return false;
  const said = [...plan.recommendations.map((one) => one.text), ...Object.values(plan.areas ?? {}).flat()];
  const says = [...draft.recommendations.map((one) => one.text), ...Object.values(draft.areas ?? {}).flat()];
  return says.some((text) => said.includes(text));
}
