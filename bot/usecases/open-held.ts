import type { Answer } from '../domain/assignment';
import type { HeldText } from '../domain/held-text';
import type { Measure, Plan } from '../domain/plan';
import { decisionHeld } from '../domain/privacy/due-reasons';
import { heldMeasureId, heldPlanId } from '../domain/privacy/held-of-measure';
import { hashOfSeen, textsOfMeasure, textsOfPlan } from '../domain/privacy/judged-texts';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/** A text that waits to be looked at, with what it is read from. */
export interface OpenHeld {
  readonly held: HeldText;
  readonly plan: Plan | null;
  /** Null where it is what stands around the plan's measures. */
  readonly measure: Measure | null;
  /** Null where it came with the plan. */
  readonly answer: Answer | null;
  /** Why a date of the measure stands, where it is that; else null. */
  readonly reason: string | null;
  /** Hash of what is seen in the words that are shown: a choice counts for these. */
  readonly words: string;
}

/** The texts that wait to be looked at, of one plan or of all, the oldest first. */
export async function openHeld(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  planId: string | null = null,
): Promise<readonly OpenHeld[]> {
  const where = planId === null ? { open: true } : { open: true, planId };
  const open = await readAll(store, 'heldText', tenant, { where });
  const found = await withTexts({ store, tenant }, open);
  return [...found].sort((a, b) => a.held.at.localeCompare(b.held.at) || a.held.id.localeCompare(b.held.id));
}

/**
 * What held texts are read from. One whose answer, measure or plan was never stored (the process was killed in between)
 * has nothing to look at and is left out.
 */
export async function withTexts(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  texts: readonly HeldText[],
): Promise<readonly OpenHeld[]> {
  if (texts.length === 0) return [];
  const some = <T>(of: (held: HeldText) => readonly T[]) => [...new Set(texts.flatMap(of))];
  const [plans, measures, answers] = await Promise.all([
    store.readMany(
      'plan',
      tenant,
      some((one) => [one.planId]),
    ),
    store.readMany(
      'measure',
      tenant,
      some((one) => (one.measureId === null ? [] : [one.measureId])),
    ),
    store.readMany(
      'answer',
      tenant,
      some((one) => (isOfPerson(one) ? [one.id] : [])),
    ),
  ]);
  const planById = new Map(plans.map(({ doc }) => [doc.id, doc]));
  const measureById = new Map(measures.map(({ doc }) => [doc.id, doc]));
  const answerById = new Map(answers.map(({ doc }) => [doc.id, doc]));
  return texts.flatMap((held): readonly OpenHeld[] => {
    const plan = planById.get(held.planId) ?? null;
    const measure = held.measureId === null ? null : (measureById.get(held.measureId) ?? null);
    const answer = answerById.get(held.id) ?? null;
    const reason = (measure && decisionHeld(measure, held)?.reason) ?? null;
    const found = { held, plan, measure, answer, reason };
    const read = wordsOf(found);
    const isOrphan = read === null || (held.measureId !== null && measure === null);
    return isOrphan ? [] : [{ ...found, words: hashOfSeen(read) }];
  });
}

function wordsOf({ held, plan, measure, answer, reason }: Omit<OpenHeld, 'words'>): readonly string[] | null {
  if (answer) return [answer.followUp ?? '', answer.analysis ?? ''];
  if (reason !== null) return [reason];
  if (isOfPerson(held)) return null;
  if (measure) return textsOfMeasure(measure);
  return held.measureId === null && plan ? textsOfPlan(plan) : null;
}

/** Of an answer, or of why a date stands: of nothing that came with a plan. */
const isOfPerson = ({ id, planId, measureId }: HeldText) =>
  id !== heldPlanId(planId) && (measureId === null || id !== heldMeasureId(measureId));

/**
 * What waits in a plan, by the measures' numbers; null where nothing does. No final report is made until somebody has
 * chosen: what is handed in must not leave a text out without anybody knowing.
 */
export async function waitingIn(
  deps: Pick<TenantDeps, 'store' | 'tenant'>,
  planId: string,
): Promise<{ readonly texts: number; readonly measures: readonly number[]; readonly around: boolean } | null> {
  const open = await openHeld(deps, planId);
  if (open.length === 0) return null;
  const measures = [...new Set(open.flatMap(({ measure }) => (measure ? [measure.no] : [])))];
  return {
    texts: open.length,
    measures: measures.sort((a, b) => a - b),
    around: open.some(({ measure }) => measure === null),
  };
}
