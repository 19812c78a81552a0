import { holderOf } from '../domain/assign-target';
import type { Assignment } from '../domain/assignment';
import { dayOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import type { Draft } from '../domain/draft';
import { planId } from '../domain/ids';
import { matchMeasures, sameTitle } from '../domain/match-measures';
import type { Person } from '../domain/people';
import { holdsPersonalNumber } from '../domain/personal-number';
import type { Measure, Plan } from '../domain/plan';
import { withProjections } from '../domain/prompts';
import {
  publishDraft as documentsOf,
  type Held,
  holdsAnything,
  type Published,
  type PublishRefusal,
} from '../domain/publish-draft';
import type { Rating } from '../domain/report-facts';
import { rollup } from '../domain/rollup';
import { statedState } from '../domain/stated-state';
import { changeDocument } from './change-document';
import type { Deps } from './deps';
import { giveMeasure } from './give-measure';
import { holdMeasures } from './hold-text';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { touchRevision } from './touch-revision';

export interface PlanFile {
  readonly name: string;
  /** Hex. The first file's makes the plan's id. */
  readonly sha256: string;
}

/** What publishing a draft does, or would do. Measures are named by the number in the plan. */
export interface PlanChange {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly planId: string;
  readonly title: string;
  readonly added: readonly number[];
  readonly changed: readonly {
    readonly no: number;
    readonly fields: readonly string[];
    /** The days it is due, where those change: the last of each. */
    readonly due?: { readonly from: LocalDate | null; readonly to: LocalDate | null };
  }[];
  /** Stored measures the file no longer names; they stay as they are. */
  readonly missing: readonly { readonly no: number; readonly title: string }[];
  readonly unchanged: number;
  /** Measures given to the person the plan names. */
  readonly assigned: number;
  /** Judgements of units that are new or say something else than before. */
  readonly ratings: number;
}

export type PublishOutcome =
  | { readonly ok: true; readonly change: PlanChange }
  | { readonly ok: false; readonly refusal: PublishRefusal };

type Needs = Pick<Deps, 'store' | 'clock' | 'settings'>;

/**
 * Stores a draft as a plan that is in force. A file that was read before, or another file with the title of a stored
 * plan, updates that plan: matched by number and title, nothing twice, no answer overwritten. It may stop after any
 * write and be run again. With `dryRun` nothing is stored and the answer says what would be.
 */
export async function publishDraft(
  deps: Needs,
  tenant: string,
  draft: Draft,
  file: PlanFile,
  by: string,
  { dryRun }: { readonly dryRun: boolean } = { dryRun: false },
): Promise<PublishOutcome> {
  if (!holdsAnything(draft)) return { ok: false, refusal: { code: 'nothing_to_publish' } };
  const numbers = personalNumbersIn(draft, file.name);
  if (numbers) return { ok: false, refusal: { code: 'personal_identity_number', measures: numbers } };

  const { store, clock, settings } = deps;
  const at = clock.now();
  const today = dayOf(at, settings.timeZone);
  const held = await heldPlan(deps, tenant, draft, file);
  const people = await readAll(store, 'person', tenant, {});
  const id = held?.plan.id ?? planId(tenant, file.sha256);
  const published = documentsOf(draft, { planId: id, file, at, today, people }, held);
  const assignments = held?.assignments ?? new Map<string, readonly Assignment[]>();
  const toGive = published.measures.filter((one) => one.open && isLacking(one, assignments.get(one.id) ?? []));
  const change = changeOf(published, held, assignments, toGive.length);
  if (dryRun) return { ok: true, change };

  await holdMeasures(deps, tenant, published.measures, by);
  await storePlan(deps, tenant, published.plan);
  for (const rating of published.ratings) await storeRating(deps, tenant, rating);
  for (const measure of published.measures)
    await storeMeasure(deps, tenant, measure, assignments.get(measure.id) ?? []);
  for (const measure of toGive) await giveToNamed(deps, tenant, measure, people);
  await touchRevision(deps, tenant);
  await recordEvent(deps, tenant, {
    by,
    what: 'import',
    subject: id,
    detail: {
      file: file.name,
      sha256: file.sha256,
      outcome: change.outcome,
      added: change.added.length,
      changed: change.changed.length,
      missing: change.missing.length,
    },
  });
  return { ok: true, change };
}

interface HeldPlan extends Held {
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  readonly ratings: readonly Rating[];
}

/** The stored plan this draft is about: by the first file's hash, by the latest file's, or by its title. */
async function heldPlan({ store }: Needs, tenant: string, draft: Draft, file: PlanFile): Promise<HeldPlan | null> {
  const plans = await readAll(store, 'plan', tenant, {});
  const newestFirst = [...plans].sort((one, other) => (one.importedAt < other.importedAt ? 1 : -1));
  const measuresOf = (plan: Plan) => readAll(store, 'measure', tenant, { where: { planId: plan.id } });
  let plan =
    plans.find((one) => one.id === planId(tenant, file.sha256)) ??
    plans.find((one) => one.sourceFile.sha256 === file.sha256);
  // Many plans are called "Åtgärdsplan": one is a new version of another only where they share a measure.
  for (const one of plan ? [] : newestFirst.filter((other) => sameTitle(other.title, draft.plan.title))) {
    if (!(await sharesContent(draft, one, measuresOf))) continue;
    plan = one;
    break;
  }
  if (!plan) return null;
  const assignments = new Map<string, Assignment[]>();
  for (const one of await readAll(store, 'assignment', tenant, { where: { planId: plan.id } })) {
    assignments.set(one.measureId, [...(assignments.get(one.measureId) ?? []), one]);
  }
  const measures = await measuresOf(plan);
  const ratings = await readAll(store, 'rating', tenant, { where: { planId: plan.id } });
  return { plan, measures, assigned: new Set(assignments.keys()), assignments, ratings };
}

/** Two documents of one title are one plan where they share a measure; where one has none, a recommendation or an area. */
async function sharesContent(
  draft: Draft,
  plan: Plan,
  measuresOf: (plan: Plan) => Promise<readonly Measure[]>,
): Promise<boolean> {
  const measures = await measuresOf(plan);
  if (matchMeasures(draft.measures, measures).some((match) => match !== null)) return true;
  if (measures.length > 0 && draft.measures.length > 0) return false;
  const said = [...plan.recommendations.map((one) => one.text), ...Object.values(plan.areas ?? {}).flat()];
  const says = [...draft.recommendations.map((one) => one.text), ...Object.values(draft.areas ?? {}).flat()];
  return says.some((text) => said.includes(text));
}

/** The document's own fields: what an import may change of a measure somebody has answered. */
const FROM_DOCUMENT = [
  'no',
  'group',
  'area',
  'title',
  'parts',
  'responsible',
  'executor',
  'start',
  'due',
  'evaluation',
  'nextReport',
  'relations',
  'flags',
  'imported',
] as const satisfies readonly (keyof Measure)[];

function changeOf(
  published: Published,
  held: HeldPlan | null,
  assignments: ReadonlyMap<string, readonly Assignment[]>,
  assigned: number,
): PlanChange {
  const before = new Map(held?.measures.map((one) => [one.id, one]));
  const added: number[] = [];
  const changed: PlanChange['changed'][number][] = [];
  for (const measure of published.measures) {
    const known = before.get(measure.id);
    if (!known) {
      added.push(measure.no);
      continue;
    }
    const next = rollup(measure, assignments.get(measure.id) ?? []);
    const fields = FROM_DOCUMENT.filter((field) => !isSame(known[field], next[field]));
    const due = { from: lastDay(known.due), to: lastDay(next.due) };
    if (fields.length > 0) changed.push({ no: measure.no, fields, ...(due.from === due.to ? {} : { due }) });
  }
  const judged = new Map(held?.ratings.map((one) => [one.id, one.value]));
  const ratings = published.ratings.filter((one) => judged.get(one.id) !== one.value).length;
  const news = added.length + changed.length + assigned + ratings;
  const same = held !== null && isSame(held.plan, published.plan) && news === 0;
  return {
    outcome: held === null ? 'created' : same ? 'unchanged' : 'updated',
    planId: published.plan.id,
    title: published.plan.title,
    added,
    changed,
    missing: published.missing.map(({ no, title }) => ({ no, title })),
    unchanged: published.measures.length - added.length - changed.length,
    assigned,
    ratings,
  };
}

const lastDay = (dates: Measure['due']): LocalDate | null =>
  dates
    .flatMap(({ date }) => (date === null ? [] : [date]))
    .sort()
    .at(-1) ?? null;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

async function storePlan({ store }: Needs, tenant: string, plan: Plan): Promise<void> {
  if ((await store.create('plan', tenant, plan)) !== 'exists') return;
  await changeDocument(store, 'plan', tenant, plan.id, (known) =>
    isSame(known, plan) ? known : { ...plan, status: known.status },
  );
}

/** A judgement that says the same as the stored one leaves it, and the day it was made, as they are. */
async function storeRating({ store }: Needs, tenant: string, rating: Rating): Promise<void> {
  if ((await store.create('rating', tenant, rating)) !== 'exists') return;
  await changeDocument(store, 'rating', tenant, rating.id, (known) => (known.value === rating.value ? known : rating));
}

/**
 * A measure as the document has it, over whatever has been projected since it was read; and the state the plan gives
 * into those assignments that nobody has answered.
 */
async function storeMeasure(
  deps: Needs,
  tenant: string,
  measure: Measure,
  assignments: readonly Assignment[],
): Promise<void> {
  const { store, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  if ((await store.create('measure', tenant, measure)) !== 'exists') return;
  const { schedule } = measure.imported;
  const state = statedState(measure);
  for (const one of assignments) {
    await changeDocument(store, 'assignment', tenant, one.id, (doc) => {
      if (doc.state === state && doc.schedule === schedule) return doc;
      if (doc.last === null && doc.answers === 0) return { ...doc, state, schedule };
      return isNewer(measure, doc, settings.timeZone)
        ? withProjections({ ...doc, state, schedule, last: null }, today)
        : doc;
    });
  }
  await projectMeasure(deps, tenant, measure.id, (known) => {
    const document = Object.fromEntries(FROM_DOCUMENT.map((field) => [field, measure[field]]));
    return { ...known, ...document, reportOpensOn: measure.reportOpensOn };
  });
}

/**
 * Whether the document was written after the person answered, and says where the measure stands: an import is a dated
 * answer by the document, and the later of the two counts. On the same day the person's does.
 */
function isNewer({ imported }: Measure, assignment: Assignment, timeZone: string): boolean {
  const { last } = assignment;
  return (
    imported.on !== null && imported.state !== 'unknown' && last !== null && imported.on > dayOf(last.at, timeZone)
  );
}

const personsOf = (measure: Measure): readonly string[] =>
  measure.responsible.flatMap((one) => (one.type === 'person' ? [one.personId] : []));

/** Whether somebody the plan names has never been given the measure. */
const isLacking = (measure: Measure, assignments: readonly Assignment[]) =>
  personsOf(measure).some((person) => !assignments.some((one) => one.personId === person));

async function giveToNamed(deps: Needs, tenant: string, measure: Measure, people: readonly Person[]): Promise<void> {
  const named = personsOf(measure);
  const holders = people.filter((one) => named.includes(one.id)).map(holderOf);
  for (const holder of holders) {
    const responsible = { type: 'person', personId: holder.personId } as const;
    await giveMeasure(deps, tenant, measure, [], { holders: [holder], responsible, add: true });
  }
}

/** Numbers of the measures whose text holds a personal identity number; null where nothing does. */
function personalNumbersIn(draft: Draft, fileName: string): readonly number[] | null {
  const measures = draft.measures.filter(holdsNumber).map((one) => one.no);
  const around = [fileName, draft.plan, draft.recommendations, draft.ratings, draft.areas ?? {}];
  return measures.length > 0 || holdsNumber(around) || Object.keys(draft.areas ?? {}).some(holdsPersonalNumber)
    ? measures
    : null;
}

function holdsNumber(value: unknown): boolean {
  if (typeof value === 'string') return holdsPersonalNumber(value);
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsNumber);
}
