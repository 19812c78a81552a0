import { holdersOf } from './assign-target';
import type { Assignment } from './assignment';
import { dayOf } from './calendar';
import { isOfTheSame } from './counting-ratings';
import type { LocalDate, PlanDate } from './dates';
import type { Doubtful } from './match-updated';
import { type Person, ROLES, SCHOOL_FORMS, type Unit } from './people';
import type { Measure, MeasureState, Plan, PlanClosing, Responsible, Schedule } from './plan';
import { closingOf } from './plan-closing';
import { withProjections } from './prompts';
import type { Published } from './publish-draft';
import type { Rating } from './report-facts';
import { type PostLinked, unlinkedNames, type WordsAlone } from './responsible-of';
import { rollup } from './rollup';
import { statedState } from './stated-state';

/** The document's own fields: what an import may change of a measure somebody has answered. */
export const FROM_DOCUMENT = [
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

/** A field of a measure, as it is and as it becomes. */
export type FieldChange =
  | {
      readonly field: 'no' | 'title' | 'area' | 'group' | 'responsible';
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly field: 'due' | 'evaluation' | 'next_report';
      readonly from: LocalDate | null;
      readonly to: LocalDate | null;
    }
  | { readonly field: 'state'; readonly from: Standing; readonly to: Standing }
  /** The document says another state than before; somebody has answered since, and that counts. */
  | { readonly field: 'state_kept'; readonly from: Standing; readonly to: Standing }
  /** A text: what it says is too long for a line. */
  | { readonly field: 'parts' | 'follow_up' | 'other' };

export interface Standing {
  readonly state: MeasureState;
  readonly schedule: Schedule | null;
}

/** What publishing a draft does, or would do. Measures are named by the number in the plan. */
export interface PlanChange {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly planId: string;
  /** As it will be called. */
  readonly title: string;
  readonly added: readonly number[];
  readonly changed: readonly {
    readonly no: number;
    readonly title: string;
    readonly fields: readonly FieldChange[];
  }[];
  /** Stored measures the file no longer names; they stay, except those that are closed with this. */
  readonly missing: readonly MissingMeasure[];
  /** Stored measures that somebody added to the draft: they stay, and the file says nothing against them. */
  readonly kept: readonly (Pick<MissingMeasure, 'no' | 'becomes' | 'title'> & { readonly offer: string | null })[];
  /** Numbers of those that are closed because the file does not name them. */
  readonly closed: readonly number[];
  /** Measures that may be stored ones under another title. */
  readonly doubtful: readonly Doubtful[];
  /** The stored plan that it may be a new version of, where what is in both does not settle it. */
  readonly samePlan: SamePlan | null;
  /** The document's date and that of the one stored, where the stored one is the later and is replaced; else null. */
  readonly older: { readonly document: LocalDate; readonly stored: LocalDate } | null;
  /** That the stored plan was ended: nothing is published into it before it is taken up again. */
  readonly ended: PlanClosing | null;
  readonly unchanged: number;
  /** Measures given to the person the plan names. */
  readonly assigned: number;
  /** Names the plan gives measures to and that lead to nobody in the register, each once. */
  readonly unlinked: readonly string[];
  /** Posts the plan gives measures to ("rektor på Ekskolan"), and whom the register has for them, each once. */
  readonly linked: readonly LinkedPost[];
  /** Words that lead to nobody, of each measure whose responsible is still looked for. */
  readonly alone: readonly WordsAlone[];
  /** Judgements of units that are new or say something else than before. */
  readonly ratings: number;
}

export interface LinkedPost {
  readonly text: string;
  /** Numbers of the measures it is written of. */
  readonly measures: readonly number[];
  /** Those it stands for, as long as they are named one by one or are one alone; null of a role that several have. */
  readonly name: string | null;
  readonly people: number;
}

export interface SamePlan {
  readonly planId: string;
  readonly title: string;
  /** As it is told apart from others of the same title. */
  readonly name: string;
  /** What is the same in both: most of the measures, or without them the title alone, or the case number alone. */
  readonly by: 'measures' | 'title' | 'case_number';
}

export interface MissingMeasure {
  readonly id: string;
  readonly no: number;
  /** Its number from now on, where the file gives the old one to another measure; else null. */
  readonly becomes: number | null;
  readonly title: string;
  readonly open: boolean;
  /** It does stand in the file, by the words of a measure that is called this now; left out of one that does not. */
  readonly calledNow?: string;
}

/** What of a plan is stored, with what has been answered. */
export interface AnsweredPlan {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** Those that count. */
  readonly ratings: readonly Rating[];
}

/** What is known beside the documents themselves. */
export interface Around {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly today: LocalDate;
  readonly timeZone: string;
  /** Measures that are given to the person the plan names. */
  readonly assigned: number;
  readonly samePlan: PlanChange['samePlan'];
  /** Ids of missing measures that are closed. */
  readonly closing: ReadonlySet<string>;
}

/**
 * What publishing changes of what is stored. A measure counts as changed when the document says something else of it
 * than before: another date on the document, or the same day in other words, is no change.
 */
export function planChange(published: Published, storedPlan: AnsweredPlan | null, around: Around): PlanChange {
  const before = new Map(storedPlan?.measures.map((one) => [one.id, one]));
  const added: number[] = [];
  const changed: PlanChange['changed'][number][] = [];
  for (const measure of published.measures) {
    const known = before.get(measure.id);
    if (!known) {
      added.push(measure.no);
      continue;
    }
    const fields = fieldChanges(
      known,
      measure,
      storedPlan?.assignments.get(measure.id) ?? [],
      around,
      published.links.posts,
    );
    if (fields.length > 0) changed.push({ no: measure.no, title: measure.title, fields });
  }
  // One that was closed because an earlier version did not name it is not missed again.
  const missing = published.missing.filter((one) => one.imported.state !== 'cancelled');
  const closed = missing.filter((one) => around.closing.has(one.id));
  const ratings = published.ratings.filter((one) => asBefore(one, storedPlan?.ratings ?? []) === undefined).length;
  const news = added.length + changed.length + around.assigned + ratings + closed.length;
  const same = storedPlan !== null && isSame(storedPlan.plan, published.plan) && news === 0;
  const [document, stored] = [published.plan.documentDate, storedPlan?.plan.documentDate ?? null];
  return {
    outcome: storedPlan === null ? 'created' : same ? 'unchanged' : 'updated',
    planId: published.plan.id,
    title: published.plan.title,
    added,
    changed,
    missing: missing.map(({ id, no, title, open }) => ({
      id,
      no,
      becomes: published.moved.get(id) ?? null,
      title,
      open,
      ...doubled(published.doubles.get(id)),
    })),
    kept: published.kept.map(({ id, no, title, added: as }) => ({
      no,
      becomes: published.moved.get(id) ?? null,
      title,
      offer: as?.offer ?? null,
    })),
    closed: closed.map((one) => one.no),
    doubtful: published.doubtful,
    samePlan: around.samePlan,
    older: document !== null && stored !== null && document < stored ? { document, stored } : null,
    ended: storedPlan === null ? null : closingOf(storedPlan.plan),
    unchanged: published.measures.length - added.length - changed.length,
    assigned: around.assigned,
    unlinked: unlinkedNames(published.measures),
    linked: published.links.posts.map((one) => linkedPost(one, around)),
    alone: published.links.alone,
    ratings,
  };
}

const doubled = (calledNow: string | undefined) => (calledNow === undefined ? {} : { calledNow });

function fieldChanges(
  known: Measure,
  measure: Measure,
  assignments: readonly Assignment[],
  { people, today, timeZone }: Around,
  posts: readonly PostLinked[],
): readonly FieldChange[] {
  const after = assignments.map((one) => asDocumentSays(one, measure, today, timeZone));
  const next = rollup({ ...known, ...measure, state: known.state, schedule: known.schedule }, after);
  const fields: FieldChange[] = [];
  const compare = (change: Exclude<FieldChange, { readonly field: 'parts' | 'follow_up' | 'other' }>) => {
    if (!isSame(change.from, change.to)) fields.push(change);
  };
  compare({ field: 'no', from: String(known.no), to: String(next.no) });
  compare({ field: 'title', from: known.title, to: next.title });
  compare({ field: 'due', from: lastDay(known.due), to: lastDay(next.due) });
  compare({ field: 'state', from: standingOf(known), to: standingOf(next) });
  if (isSame(standingOf(known), standingOf(next)))
    compare({ field: 'state_kept', from: standingOf(known.imported), to: standingOf(measure.imported) });
  const named = (all: readonly Responsible[]) =>
    [...new Set(all.map((one) => nameOf(one, people, posts)))].join(', ') || null;
  compare({ field: 'responsible', from: named(known.responsible), to: named(next.responsible) });
  compare({ field: 'evaluation', from: lastDay([known.evaluation]), to: lastDay([next.evaluation]) });
  compare({ field: 'next_report', from: lastDay([known.nextReport]), to: lastDay([next.nextReport]) });
  compare({ field: 'area', from: known.area, to: next.area });
  compare({ field: 'group', from: known.group, to: next.group });
  const texts = ({ raw, followUp, analysis }: Measure['imported']) => [raw, followUp, analysis];
  if (!isSame(partsOf(known), partsOf(next))) fields.push({ field: 'parts' });
  // A state that is said in other words is told by the state; a text beside it is news of its own.
  const isStateTold = fields.some((one) => one.field === 'state' || one.field === 'state_kept');
  const [was, is] = [texts(known.imported), texts(next.imported)];
  if (!isSame(isStateTold ? was.slice(1) : was, isStateTold ? is.slice(1) : is)) fields.push({ field: 'follow_up' });
  const others = (of: Measure) => [
    of.executor?.name ?? null,
    day(of.executor?.deliversOn ?? null),
    of.start?.start ?? day(of.start),
    of.relations,
    of.due.map(day),
  ];
  if (fields.length === 0 && !isSame(others(known), others(next))) fields.push({ field: 'other' });
  return fields;
}

const standingOf = ({ state, schedule }: Standing): Standing => ({ state, schedule });

/** A day, or the words that are no day. How a day was written is not what it says. */
const day = (date: PlanDate | null): string | null => (date === null ? null : (date.date ?? date.raw));

const partsOf = ({ parts }: Measure) => parts.map((one) => [one.text, day(one.due), one.done]);

const lastDay = (dates: readonly (PlanDate | null)[]): LocalDate | null =>
  dates
    .flatMap((one) => (one === null || one.date === null ? [] : [one.date]))
    .sort()
    .at(-1) ?? null;

function linkedPost({ text, measures, means }: PostLinked, { people, units }: Around): LinkedPost {
  const holders = means.flatMap((one) => {
    if (one.type === 'person') return [one.personId];
    const role = one.type === 'role' ? ROLES.find((known) => known === one.role) : undefined;
    const form = one.type === 'role' ? (SCHOOL_FORMS.find((known) => known === one.form) ?? null) : null;
    return role ? holdersOf({ type: 'role', role, form }, people, units).map(({ personId }) => personId) : [];
  });
  const all = [...new Set(holders)];
  const isNamed = all.length === 1 || means.every((one) => one.type === 'person');
  const names = all.map((personId) => nameOf({ type: 'person', personId }, people, []));
  return { text, measures, name: isNamed ? names.join(', ') : null, people: all.length };
}

/** Who it is, as one says it: a person by name, a role as the document writes it. */
function nameOf(one: Responsible, people: readonly Person[], posts: readonly PostLinked[]): string {
  switch (one.type) {
    case 'person':
      return people.find(({ id }) => id === one.personId)?.name ?? one.personId;
    case 'role':
      return posts.find(({ means }) => means.some((other) => isSame(other, one)))?.text ?? one.role;
    case 'unit':
      return one.unitId;
    case 'text':
      return one.text;
  }
}

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The judgement that counted before and says the same. */
export const asBefore = (rating: Rating, before: readonly Rating[]) =>
  before.find((one) => one.value === rating.value && isOfTheSame(one, rating));

/** An assignment with the state the document gives its measure, where nobody has answered later. */
export function asDocumentSays(
  assignment: Assignment,
  measure: Measure,
  today: LocalDate,
  timeZone: string,
): Assignment {
  const { schedule } = measure.imported;
  const state = statedState(measure);
  if (assignment.state === state && assignment.schedule === schedule) return assignment;
  if (assignment.last === null && assignment.answers === 0) return { ...assignment, state, schedule };
  return isNewer(measure, assignment, timeZone)
    ? withProjections({ ...assignment, state, schedule, last: null }, today)
    : assignment;
}

/**
 * Whether the document was written after the person answered, and says where the measure stands: an import is a dated
 * answer by the document, and the later of the two counts. On the same day the person's does.
 */
function isNewer({ imported }: Measure, { last }: Assignment, timeZone: string): boolean {
  return (
    imported.on !== null && imported.state !== 'unknown' && last !== null && imported.on > dayOf(last.at, timeZone)
  );
}
