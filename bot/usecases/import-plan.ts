import type { AsRead } from '../domain/as-read';
import { type Holder, holderOf, holdersOf } from '../domain/assign-target';
import type { Assignment } from '../domain/assignment';
import { dayOf } from '../domain/calendar';
import { keepingDecided } from '../domain/decided-due';
import type { Draft } from '../domain/draft';
import { planId } from '../domain/ids';
import { type Person, ROLES, SCHOOL_FORMS, type Unit } from '../domain/people';
import { personalNumbersIn } from '../domain/personal-numbers-in';
import type { Measure, Plan, Responsible } from '../domain/plan';
import { asBefore, asDocumentSays, FROM_DOCUMENT, isSame, type PlanChange, planChange } from '../domain/plan-change';
import { closingOf } from '../domain/plan-closing';
import type { Register } from '../domain/post-meant';
import { documentsOf, holdsAnything, type Published, type PublishRefusal } from '../domain/publish-draft';
import type { Rating } from '../domain/report-facts';
import { NOTHING_SAID, type UpdateChoices } from '../domain/update-questions';
import { changeDocument } from './change-document';
import { closeMissing } from './close-missing';
import type { Deps } from './deps';
import { findStoredPlan } from './find-stored-plan';
import { fitsStore } from './fits-store';
import { giveMeasure } from './give-measure';
import { holdPlan } from './hold-text';
import { letOthersRun } from './in-parts';
import { keepCircle } from './keep-circle';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { touchRevision } from './touch-revision';

export interface PlanFile {
  readonly name: string;
  /** Hex. The first file's makes the plan's id. */
  readonly sha256: string;
}

export type PublishOutcome =
  | { readonly ok: true; readonly change: PlanChange }
  | { readonly ok: false; readonly refusal: PublishRefusal };

export interface PublishOptions {
  readonly dryRun?: boolean;
  /** What somebody said of it beside what is stored. */
  readonly choices?: UpdateChoices;
  /** Somebody chose to publish text that may be about a single child: it is in the log. */
  readonly anyway?: boolean;
  /** The document before anybody mended it; left out where nobody has. */
  readonly asRead?: AsRead;
  /** Told what is about to be stored, before the first write; why it is not to be, or null. Not with `dryRun`. */
  readonly mayStore?: (change: PlanChange) => PublishRefusal | null;
  /** Called between one measure and the next: a long plan takes minutes where the store is slow. */
  readonly goesOn?: () => Promise<void>;
}

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
  options: PublishOptions = {},
): Promise<PublishOutcome> {
  const { dryRun = false, choices = NOTHING_SAID, anyway = false } = options;
  const { mayStore = () => null, goesOn = async () => undefined, asRead } = options;
  if (!holdsAnything(draft)) return { ok: false, refusal: { code: 'nothing_to_publish' } };
  // A long plan is gone through several times, some 100 ms each for 2,000 measures: in between others are answered.
  await letOthersRun();
  const numbers = personalNumbersIn(draft, file.name);
  if (numbers) return { ok: false, refusal: { code: 'personal_identity_number', measures: numbers } };

  const { store, clock, settings } = deps;
  const at = clock.now();
  const today = dayOf(at, settings.timeZone);
  const read = asRead === undefined ? draft : { ...draft, measures: asRead.measures };
  const { storedPlan, samePlan } = await findStoredPlan(deps, tenant, read, file, choices, draft.measures);
  const people = await readAll(store, 'person', tenant, {});
  const units = await readAll(store, 'unit', tenant, {});
  const register = { people, units };
  const id = storedPlan?.plan.id ?? planId(tenant, file.sha256);
  await letOthersRun();
  const publication = { planId: id, file, at, today, people, units };
  const published = documentsOf(draft, publication, storedPlan, choices.sameMeasures, asRead?.titles);
  await letOthersRun();
  const large = tooLarge(published);
  if (large) return { ok: false, refusal: large };
  const assignments = storedPlan?.assignments ?? new Map<string, readonly Assignment[]>();
  const toGive = published.measures.filter(
    (one) => one.open && isLacking(one, assignments.get(one.id) ?? [], register),
  );
  const { closing } = choices;
  const { timeZone } = settings;
  const change = planChange(published, storedPlan, {
    people,
    units,
    today,
    timeZone,
    assigned: toGive.length,
    samePlan,
    closing,
  });
  await letOthersRun();
  if (dryRun) return { ok: true, change };
  if (storedPlan?.plan.status === 'closed') return closedAlready(storedPlan.plan);
  const refusal = mayStore(change);
  if (refusal) return { ok: false, refusal };

  const { settle } = await holdPlan(deps, tenant, published, by);
  // Judgements first: they count from the moment the plan names their set, all of them at once.
  for (const rating of published.ratings) await storeRating(deps, tenant, rating, storedPlan?.ratings ?? []);
  await storePlan(deps, tenant, published.plan);
  for (const [missing, no] of published.moved) {
    await goesOn();
    await projectMeasure(deps, tenant, missing, (known) => ({ ...known, no }));
  }
  const stored = new Set(storedPlan?.measures.map((one) => one.id));
  for (const measure of published.measures) {
    await goesOn();
    const known = stored.has(measure.id) ? (assignments.get(measure.id) ?? []) : null;
    await storeMeasure(deps, tenant, measure, known);
  }
  await settle();
  for (const measure of toGive) {
    await goesOn();
    await giveToNamed(deps, tenant, measure, register);
  }
  for (const one of change.missing.filter(({ id: missing }) => closing.has(missing))) {
    await goesOn();
    await closeMissing(deps, tenant, one.id, { by, on: draft.plan.documentDate ?? today, file });
  }
  await endWithPlan(deps, tenant, published);
  await touchRevision(deps, tenant, id);
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
      ...(anyway ? { anyway } : {}),
    },
  });
  return { ok: true, change };
}

const closedAlready = ({ title }: Plan): PublishOutcome => ({ ok: false, refusal: { code: 'plan_closed', title } });

/** What of a plan no store would take; null where all of it fits. */
function tooLarge({ plan, measures }: Published): PublishRefusal | null {
  if (!fitsStore(plan)) return { code: 'plan_too_large', measure: null };
  const measure = measures.find((one) => !fitsStore(one));
  return measure ? { code: 'plan_too_large', measure: measure.no } : null;
}

/** Ended while its file was being taken in, which takes minutes: what was stored new meanwhile ends with it. */
async function endWithPlan(deps: Needs, tenant: string, { plan, measures }: Published): Promise<void> {
  const known = await deps.store.read('plan', tenant, plan.id);
  if (!known || !closingOf(known.doc)) return;
  for (const { id } of measures) await projectMeasure(deps, tenant, id);
}

async function storePlan({ store }: Needs, tenant: string, plan: Plan): Promise<void> {
  if ((await store.create('plan', tenant, plan)) !== 'exists') return;
  await changeDocument(store, 'plan', tenant, plan.id, (known) =>
    isSame(known, plan)
      ? known
      : { ...plan, status: known.status, ...(known.closings ? { closings: known.closings } : {}) },
  );
}

/**
 * Stored once for each set it is in; `exists` is that. What an older version judged stays as it was, for the record,
 * and counts no more. A judgement that says the same as the one before keeps the day it was made.
 */
async function storeRating({ store }: Needs, tenant: string, rating: Rating, before: readonly Rating[]): Promise<void> {
  await store.create('rating', tenant, { ...rating, at: asBefore(rating, before)?.at ?? rating.at });
}

/**
 * A measure as the document has it, over whatever has been projected since it was read; and the state the plan gives
 * into those assignments that nobody has answered; `assignments` are null of a measure that is not stored.
 */
async function storeMeasure(
  deps: Needs,
  tenant: string,
  measure: Measure,
  assignments: readonly Assignment[] | null,
): Promise<void> {
  const { store, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  if (assignments === null) await keepCircle(store, tenant, measure, []);
  if ((await store.create('measure', tenant, measure)) !== 'exists') return;
  for (const one of assignments ?? []) {
    await changeDocument(store, 'assignment', tenant, one.id, (doc) =>
      asDocumentSays(doc, measure, today, settings.timeZone),
    );
  }
  await projectMeasure(deps, tenant, measure.id, (known) => {
    const document = Object.fromEntries(FROM_DOCUMENT.map((field) => [field, measure[field]]));
    const next = { ...known, ...document, reportOpensOn: measure.reportOpensOn };
    // What was decided while the document was being read is not in it.
    return keepingDecided(next, known, measure.imported.on);
  });
}

/** Whom each of those that a plan names stands for: a person for the unit that is meant, a role for all who have it. */
const namedIn = ({ responsible }: Measure, { people, units }: Register) =>
  responsible.map((one) => ({ responsible: one, holders: holdersNamed(one, people, units) }));

function holdersNamed(one: Responsible, people: readonly Person[], units: readonly Unit[]): readonly Holder[] {
  if (one.type === 'person') {
    const person = people.find(({ id }) => id === one.personId);
    if (!person) return [];
    return [one.unitId === undefined ? holderOf(person) : { personId: person.id, unitId: one.unitId }];
  }
  const role = one.type === 'role' ? ROLES.find((known) => known === one.role) : undefined;
  if (one.type !== 'role' || role === undefined) return [];
  return holdersOf({ type: 'role', role, form: SCHOOL_FORMS.find((form) => form === one.form) ?? null }, people, units);
}

/** A person that is named without a unit has it, whichever they have it for; "rektor" of two units has it for each. */
const isAnyUnit = (one: Responsible) => one.type === 'person' && one.unitId === undefined;

/** Whether somebody the plan names has never been given the measure. */
const isLacking = (measure: Measure, assignments: readonly Assignment[], register: Register) =>
  namedIn(measure, register).some(({ responsible, holders }) =>
    holders.some(
      ({ personId, unitId }) =>
        !assignments.some((one) => one.personId === personId && (isAnyUnit(responsible) || one.unitId === unitId)),
    ),
  );

async function giveToNamed(deps: Needs, tenant: string, measure: Measure, register: Register): Promise<void> {
  for (const named of namedIn(measure, register)) {
    if (named.holders.length > 0) await giveMeasure(deps, tenant, measure, [], { ...named, add: true });
  }
}
