import { offerKey } from './added-measures';
import type { Instant, LocalDate } from './dates';
import { keepingDecided } from './decided-due';
import type { Draft, DraftMeasure } from './draft';
import { measureId, ratingId, ratingSetId } from './ids';
import { isOpen, scheduleOf } from './is-open';
import { leftUnsaid, type Unsaid } from './left-unsaid';
import { type ListingField, listingOf } from './listing';
import { titleKey } from './match-measures';
import { matchRecommendations } from './match-recommendations';
import { type Doubtful, matchUpdated } from './match-updated';
import { partsOf } from './parts-of';
import { isUntitled } from './pasted-name';
import type { Person, Unit } from './people';
import type { Measure, Plan, Recommendation, Responsible } from './plan';
import type { Rating } from './report-facts';
import { reportOpensOn } from './report-opens-on';
import { aroundOf, type Links, linksIn, responsibleOf } from './responsible-of';
import { nextDueOf } from './rollup';

export interface Publication {
  /** Made from tenant and first file's hash; the stored one's where the plan is known. */
  readonly planId: string;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly at: Instant;
  /** The day it is published, in the municipality's calendar. */
  readonly today: LocalDate;
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
}

/** What is stored of the plan already. `assigned` holds the ids of measures somebody has been given. */
export interface StoredPlan {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  readonly assigned: ReadonlySet<string>;
}

export interface Published {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  /** Stored measures the file no longer names. They are left as they are, but for a number: only a decision ends a measure. */
  readonly missing: readonly Measure[];
  /** Stored measures that somebody added, and that the file has as the sentence they were or never had. They stay. */
  readonly kept: readonly Measure[];
  /** By id, what the measure is called now that stands in the document by a missing one's title: the plan has both. */
  readonly doubles: ReadonlyMap<string, string>;
  /** By id, the new number of those among them whose own the file gives to another. */
  readonly moved: ReadonlyMap<string, number>;
  /** Measures that may be stored ones under another title, whatever was said of them. */
  readonly doubtful: readonly Doubtful[];
  /** What the document judges, each area of each unit once; the plan names their set, so that no older one counts. */
  readonly ratings: readonly Rating[];
  /** Whom a post that the document writes stands for, each once: "rektor på Ekskolan" is Siv Ek; and what words lead to nobody. */
  readonly links: Links;
}

/** Why a draft is not published. */
export type PublishRefusal =
  /** A text holds something shaped like a personal identity number. `measures` are numbers; empty = the plan itself. */
  | { readonly code: 'personal_identity_number'; readonly measures: readonly number[] }
  /** There is nothing in it to keep: no measure, recommendation, area or judgement. */
  | { readonly code: 'nothing_to_publish' }
  /** More text around the measures, or in one of them, than one stored document holds. `measure` null = around. */
  | { readonly code: 'plan_too_large'; readonly measure: number | null }
  /** Somebody has to say first whether it is a new version of that plan. */
  | {
      readonly code: 'same_plan_unsaid';
      readonly title: string;
      readonly name: string;
      readonly by: 'title' | 'case_number';
    }
  /** The plan it would update was ended: it is taken up again first, by somebody who says so. */
  | { readonly code: 'plan_closed'; readonly title: string }
  /** It is older than what is stored, and nobody has said that it is to replace it all the same. */
  | { readonly code: 'older_than_stored'; readonly document: LocalDate; readonly stored: LocalDate };

/** Whether a draft holds anything a plan keeps. A document may list recommendations or areas and no measure. */
export const holdsAnything = ({ measures, recommendations, ratings, areas }: Draft): boolean =>
  measures.length > 0 || recommendations.length > 0 || ratings.length > 0 || Object.keys(areas ?? {}).length > 0;

/**
 * The plan and measures a draft becomes. Over a plan that is stored it keeps what is not the document's to say: ids,
 * the original dates, who has been made responsible since, and prompts that have been opened. State and the other
 * projections of a stored measure are left to `rollup`. The same file twice gives the same documents. `sameMeasures` is
 * what was said of the doubtful ones, by number; `titles` the document's own titles of those that were mended in the
 * draft, by number: a measure whose title somebody has put right is the stored one still.
 */
export function documentsOf(
  draft: Draft,
  publication: Publication,
  storedPlan: StoredPlan | null,
  sameMeasures: ReadonlyMap<number, boolean> = new Map(),
  titles: ReadonlyMap<number, string> = new Map(),
): Published {
  const before = new Set(storedPlan?.measures.map((one) => titleKey(one.title)));
  // A sentence that was added once, and is read as a measure now, is that one whatever it was called then.
  const added = new Map(storedPlan?.measures.map((one) => [one.added?.offer ?? null, one.title]));
  const addedAs = (one: DraftMeasure) => (one.source === undefined ? undefined : added.get(offerKey(one)));
  const { title: planTitle } = draft.plan;
  const meant = (text: string, measure: DraftMeasure) => responsibleOf(text, publication, aroundOf(planTitle, measure));
  const { known, doubtful } = matchUpdated(
    draft.measures.map((one) => ({
      ...one,
      // One that was mended to what is stored is that one, whatever the document calls it.
      title: before.has(titleKey(one.title)) ? one.title : (addedAs(one) ?? titles.get(one.no) ?? one.title),
      responsible: one.responsible.flatMap((text) => meant(text, one)),
    })),
    storedPlan?.measures ?? [],
    sameMeasures,
  );
  const ids = idsOf(publication.planId, known, storedPlan?.measures ?? []);
  const idByNo = new Map(draft.measures.map((one, at) => [one.no, ids[at] ?? '']));
  const unsaid = leftUnsaid(draft.measures);
  const measures = draft.measures.map((one, at) =>
    measureOf(one, {
      ...publication,
      meant,
      id: ids[at] ?? '',
      idByNo,
      documentDate: draft.plan.documentDate,
      known: known[at] ?? null,
      unsaid,
      keepResponsible: storedPlan?.assigned.has(ids[at] ?? '') ?? false,
    }),
  );
  const named = new Set(ids);
  const ratings = ratingsOf(draft, publication);
  const unnamed = storedPlan?.measures.filter((one) => !named.has(one.id)) ?? [];
  const offered = new Set(draft.passedOver?.flatMap((one) => [offerKey(one), titleKey(one.title)]));
  const stands = ({ added: as, title }: Measure) =>
    as !== undefined && (as.offer === null || offered.has(as.offer) || offered.has(titleKey(title)));
  const kept = unnamed.filter(stands);
  const missing = unnamed.filter((one) => !stands(one));
  // Mended to what another stored measure is called, the document's own words may be a stored measure's as well.
  const own = new Map(
    draft.measures.flatMap(({ no, title }) => {
      const read = titles.get(no);
      return read === undefined ? [] : [[titleKey(read), title] as const];
    }),
  );
  const doubles = missing.flatMap(({ id, title }) => {
    const now = own.get(titleKey(title));
    return now === undefined ? [] : [[id, now] as const];
  });
  return {
    plan: planOf(draft, publication, storedPlan?.plan ?? null, { idByNo, ratingSet: ratings[0]?.set, kept }),
    measures,
    missing,
    kept,
    doubles: new Map(doubles),
    moved: giveWay(draft, unnamed),
    doubtful: doubtful.map((one) => ({
      ...one,
      title: draft.measures.find(({ no }) => no === one.no)?.title ?? one.title,
    })),
    ratings,
    links: linksIn(
      draft.measures.filter((one, at) => isOpen(one.status) && !storedPlan?.assigned.has(ids[at] ?? '')),
      publication.people,
      meant,
    ),
  };
}

/** A measure's place in the plan makes its id; where an earlier version has taken that place, the next free one does. */
function idsOf(plan: string, known: readonly (Measure | null)[], stored: readonly Measure[]): readonly string[] {
  const taken = new Set(stored.map((one) => one.id));
  return known.map((found, at) => {
    if (found) return found.id;
    let ordinal = at + 1;
    while (taken.has(measureId(plan, ordinal))) ordinal += 1;
    taken.add(measureId(plan, ordinal));
    return measureId(plan, ordinal);
  });
}

/**
 * What a measure is called by is its number in the latest document: whoever reads "3. Rutin för …" there writes "tilldela
 * 3". So one that the document does not name gives its number up where another has it, and takes the next that is free.
 * Stopped between two of these and run again, the rest get the same numbers.
 */
function giveWay(draft: Draft, missing: readonly Measure[]): ReadonlyMap<string, number> {
  const named = new Set(draft.measures.map((one) => one.no));
  let last = Math.max(0, ...named, ...missing.map((one) => one.no));
  const moved = [...missing].sort((one, other) => one.no - other.no).filter((one) => named.has(one.no));
  return new Map(moved.map((one) => [one.id, ++last]));
}

function planOf(
  draft: Draft,
  { planId, file, at }: Publication,
  known: Plan | null,
  { idByNo, ratingSet = known?.ratingSet, kept }: Made,
): Plan {
  const { place = known?.place, background = known?.background } = draft.plan;
  const areas = draft.areas ?? known?.areas;
  const added = new Set(kept.map((one) => one.id));
  // What was added under a recommendation answers it still.
  const before = matchRecommendations(draft.recommendations, known?.recommendations ?? []);
  const served = (at: number) => before[at]?.measureIds?.filter((id) => added.has(id)) ?? [];
  const listed = draft.recommendations.map((one, at) => recommendationOf(one, idByNo, served(at)));
  return {
    id: planId,
    // A file's name is no heading: it takes none away.
    title: known && isUntitled(draft.plan.title, file.name) ? known.title : draft.plan.title,
    // A list of an order's measures does not say that an authority has set their days; they are its own all the same.
    kind: known?.kind === 'inspection_order' ? known.kind : draft.plan.kind,
    caseNumber: draft.plan.caseNumber ?? known?.caseNumber ?? null,
    documentDate: draft.plan.documentDate,
    answerDueOn: draft.plan.answerDueOn ?? known?.answerDueOn ?? null,
    status: known?.status ?? 'active',
    ...(known?.closings ? { closings: known.closings } : {}),
    signer: draft.plan.signer ?? known?.signer ?? null,
    sourceFile: { name: file.name, sha256: file.sha256 },
    importedAt: known && known.sourceFile.sha256 === file.sha256 ? known.importedAt : at,
    // A later version without the list, such as a report back on the measures alone, takes nothing away.
    recommendations: listed.length > 0 ? listed : (known?.recommendations ?? []),
    ...(place === undefined ? {} : { place }),
    ...(background === undefined ? {} : { background }),
    ...(areas === undefined ? {} : { areas }),
    // Nor does one without judgements; one with some takes the place of all that were made before.
    ...(ratingSet === undefined ? {} : { ratingSet }),
  };
}

interface Made {
  readonly idByNo: ReadonlyMap<number, string>;
  /** The set of the document's judgements; undefined where it has none. */
  readonly ratingSet: string | undefined;
  readonly kept: readonly Measure[];
}

/** Numbers of the draft become ids of the stored measures; a number no measure has is left out. */
function recommendationOf(
  { measures, ...said }: Draft['recommendations'][number],
  idByNo: ReadonlyMap<number, string>,
  added: readonly string[],
): Recommendation {
  if (measures === undefined && added.length === 0) return said;
  return { ...said, measureIds: [...new Set([...(measures ?? []).flatMap((no) => idByNo.get(no) ?? []), ...added])] };
}

/** The last judgement of an area counts where a document has it twice. */
function ratingsOf({ ratings }: Draft, { planId, at }: Publication): readonly Rating[] {
  const byId = new Map<string, Rating>();
  const set = ratingSetId(ratings.map(({ unit, form, area, value }) => JSON.stringify([unit, form, area, value])));
  for (const { unit, form, area, value } of ratings) {
    const id = ratingId(planId, set, unit, form, area);
    byId.set(id, { id, planId, set, unit, form, area, value, at });
  }
  return [...byId.values()];
}

interface Setting extends Publication {
  readonly id: string;
  readonly idByNo: ReadonlyMap<number, string>;
  readonly documentDate: LocalDate | null;
  readonly known: Measure | null;
  readonly unsaid: Unsaid;
  readonly keepResponsible: boolean;
  readonly meant: (text: string, measure: DraftMeasure) => readonly Responsible[];
}

function measureOf(draft: DraftMeasure, setting: Setting): Measure {
  const { id, known, documentDate, today, unsaid } = setting;
  const { due, parts } = keepingDecided(
    {
      due: unsaid.kept('due', known, draft.due),
      parts: unsaid.kept('parts', known, partsOf(draft, id, known?.parts ?? [])),
    },
    known,
    documentDate,
  );
  const nextReport = unsaid.kept('nextReport', known, draft.nextReport);
  const done = new Set(parts.flatMap((part) => (part.done ? [part.id] : [])));
  const open = isOpen(draft.status);
  const added = draft.added ?? known?.added;
  const sameReport = known !== null && known.nextReport?.date === nextReport?.date;
  const measure: Omit<Measure, ListingField> = {
    id,
    planId: setting.planId,
    no: draft.no,
    group: unsaid.kept('group', known, draft.group),
    area: unsaid.kept('area', known, draft.area),
    title: draft.title,
    parts,
    responsible:
      known && setting.keepResponsible
        ? known.responsible
        : unsaid.kept(
            'responsible',
            known,
            draft.responsible.flatMap((text) => setting.meant(text, draft)),
          ),
    executor: unsaid.kept('executor', known, draft.executor ?? null),
    start: unsaid.kept(
      'start',
      known,
      draft.startSaid ?? (draft.start === null ? null : { raw: draft.start, date: draft.start, precision: 'day' }),
    ),
    due,
    originalDue: known?.originalDue ?? draft.due.map((one) => one.original ?? one),
    evaluation: unsaid.kept('evaluation', known, draft.evaluation),
    nextReport,
    relations: draft.relatesTo.flatMap(({ type, to }) => {
      const target = setting.idByNo.get(to);
      return target && target !== id ? [{ type, measureId: target }] : [];
    }),
    flags: draft.flags,
    imported: importedOf(draft, setting),
    state: known?.state ?? draft.status,
    schedule: known ? known.schedule : scheduleOf(draft.status, draft.schedule),
    open: known?.open ?? open,
    nextDue: nextDueOf({ parts, due }, done),
    // A prompt that has opened is not opened again by reading the same plan once more.
    reportOpensOn: sameReport
      ? known.reportOpensOn
      : (known?.open ?? open)
        ? reportOpensOn(nextReport, documentDate ?? today, today)
        : null,
    assigned: known?.assigned ?? 0,
    assignedDone: known?.assignedDone ?? 0,
    followed: known?.followed ?? true,
    ...(added ? { added } : {}),
    ...(known?.decision ? { decision: known.decision } : {}),
    ...(known?.dueDecisions ? { dueDecisions: known.dueDecisions } : {}),
  };
  return { ...measure, ...listingOf(measure, []) };
}

/**
 * What the document says of where the measure stands, and when: an older one's word where it says nothing of that, with
 * the day it was said, so that what somebody has answered since goes on counting.
 */
function importedOf(draft: DraftMeasure, { known, documentDate, unsaid }: Setting): Measure['imported'] {
  const { status: state, statusRaw: raw, followUp, analysis } = draft;
  const schedule = scheduleOf(state, draft.schedule);
  const said = { state, schedule, raw, followUp, analysis, on: documentDate };
  // One that was closed because a version did not name it is open again when the next one does.
  if (known === null || known.imported.state === 'cancelled' || !unsaid.statesNothing(draft)) return said;
  const { imported } = known;
  return {
    ...imported,
    schedule: schedule ?? imported.schedule,
    followUp: followUp ?? imported.followUp,
    analysis: analysis ?? imported.analysis,
  };
}
