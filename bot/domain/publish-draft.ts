import type { Instant, LocalDate } from './dates';
import type { Draft, DraftMeasure } from './draft';
import { measureId } from './ids';
import { isOpen } from './is-open';
import { matchMeasures } from './match-measures';
import { partsOf } from './parts-of';
import type { Person } from './people';
import type { Measure, Plan } from './plan';
import { reportOpensOn } from './report-opens-on';
import { responsibleOf } from './responsible-of';
import { nextDueOf } from './rollup';

export interface Publication {
  /** Made from tenant and first file's hash; the stored one's where the plan is known. */
  readonly planId: string;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly at: Instant;
  /** The day it is published, in the municipality's calendar. */
  readonly today: LocalDate;
  readonly people: readonly Person[];
}

/** What is stored of the plan already. `assigned` holds the ids of measures somebody has been given. */
export interface Held {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  readonly assigned: ReadonlySet<string>;
}

export interface Published {
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  /** Stored measures the file no longer names. They are left as they are: only a decision ends a measure. */
  readonly missing: readonly Measure[];
}

/** Why a draft is not published. */
export type PublishRefusal =
  /** A text holds something shaped like a personal identity number. `measures` are numbers; empty = the plan itself. */
  { readonly code: 'personal_identity_number'; readonly measures: readonly number[] };

/**
 * The plan and measures a draft becomes. Over a plan that is `held` it keeps what is not the document's to say: ids,
 * the original dates, who has been made responsible since, and prompts that have been opened. State and the other
 * projections of a held measure are left to `rollup`. The same file twice gives the same documents.
 */
export function publishDraft(draft: Draft, publication: Publication, held: Held | null): Published {
  const known = matchMeasures(draft.measures, held?.measures ?? []);
  const ids = idsOf(publication.planId, known, held?.measures ?? []);
  const idByNo = new Map(draft.measures.map((one, at) => [one.no, ids[at] ?? '']));
  const measures = draft.measures.map((one, at) =>
    measureOf(one, {
      ...publication,
      id: ids[at] ?? '',
      idByNo,
      documentDate: draft.plan.documentDate,
      known: known[at] ?? null,
      keepResponsible: held?.assigned.has(ids[at] ?? '') ?? false,
    }),
  );
  const named = new Set(ids);
  return {
    plan: planOf(draft, publication, held?.plan ?? null),
    measures,
    missing: held?.measures.filter((one) => !named.has(one.id)) ?? [],
  };
}

/** A measure's place in the plan makes its id; where an earlier version has taken that place, the next free one does. */
function idsOf(plan: string, known: readonly (Measure | null)[], held: readonly Measure[]): readonly string[] {
  const taken = new Set(held.map((one) => one.id));
  return known.map((found, at) => {
    if (found) return found.id;
    let ordinal = at + 1;
    while (taken.has(measureId(plan, ordinal))) ordinal += 1;
    taken.add(measureId(plan, ordinal));
    return measureId(plan, ordinal);
  });
}

function planOf(draft: Draft, { planId, file, at }: Publication, known: Plan | null): Plan {
  return {
    id: planId,
    title: draft.plan.title,
    kind: draft.plan.kind,
    caseNumber: draft.plan.caseNumber ?? known?.caseNumber ?? null,
    documentDate: draft.plan.documentDate,
    answerDueOn: draft.plan.answerDueOn ?? known?.answerDueOn ?? null,
    status: known?.status ?? 'active',
    signer: draft.plan.signer ?? known?.signer ?? null,
    sourceFile: file,
    importedAt: known && known.sourceFile.sha256 === file.sha256 ? known.importedAt : at,
    recommendations: draft.recommendations,
  };
}

interface Setting extends Publication {
  readonly id: string;
  readonly idByNo: ReadonlyMap<number, string>;
  readonly documentDate: LocalDate | null;
  readonly known: Measure | null;
  readonly keepResponsible: boolean;
}

function measureOf(draft: DraftMeasure, setting: Setting): Measure {
  const { id, known, documentDate, today } = setting;
  const parts = partsOf(draft, id, known?.parts ?? []);
  const done = new Set(parts.flatMap((part) => (part.done ? [part.id] : [])));
  const open = isOpen(draft.status);
  const sameReport = known !== null && known.nextReport?.date === draft.nextReport?.date;
  return {
    id,
    planId: setting.planId,
    no: draft.no,
    group: draft.group,
    area: draft.area,
    title: draft.title,
    parts,
    responsible:
      known && setting.keepResponsible
        ? known.responsible
        : draft.responsible.map((text) => responsibleOf(text, setting.people)),
    executor: draft.executor ?? null,
    start: draft.start === null ? null : { raw: draft.start, date: draft.start, precision: 'day' },
    due: draft.due,
    originalDue: known?.originalDue ?? draft.due,
    evaluation: draft.evaluation,
    nextReport: draft.nextReport,
    relations: draft.relatesTo.flatMap(({ type, to }) => {
      const target = setting.idByNo.get(to);
      return target && target !== id ? [{ type, measureId: target }] : [];
    }),
    flags: draft.flags,
    imported: {
      state: draft.status,
      schedule: draft.schedule,
      raw: draft.statusRaw,
      followUp: draft.followUp,
      analysis: draft.analysis,
      on: documentDate,
    },
    state: known?.state ?? draft.status,
    schedule: known ? known.schedule : draft.schedule,
    open: known?.open ?? open,
    nextDue: nextDueOf({ parts, due: draft.due }, done),
    // A prompt that has opened is not opened again by reading the same plan once more.
    reportOpensOn: sameReport
      ? known.reportOpensOn
      : (known?.open ?? open)
        ? reportOpensOn(draft.nextReport, documentDate ?? today, today)
        : null,
    assigned: known?.assigned ?? 0,
    assignedDone: known?.assignedDone ?? 0,
  };
}
