import type { Instant } from '../dates';
import { CONCERNS, type Concern, type HeldText } from '../held-text';
import type { Measure, Plan } from '../plan';
import { judgeText } from './judge-text';
import { hashOfSeen, textsOfMeasure, textsOfPlan } from './judged-texts';

/** Id of the held text of a measure: what came with the plan, however often it is read. */
export const heldMeasureId = (measureId: string) => `measure:${measureId}`;

/** Id of the held text of what stands around a plan's measures: its title, background and recommendations. */
export const heldPlanId = (planId: string) => `plan:${planId}`;

/** The kinds of concern in some texts, each once, in the order they are declared. */
export function concernsOf(texts: readonly string[]): readonly Concern[] {
  const found = new Set(texts.flatMap((text) => judgeText(text).concerns.map((one) => one.concern)));
  return CONCERNS.filter((one) => found.has(one));
}

/** The held text of a measure that came with a plan; null where its words are about no single child. */
export function heldOfMeasure(measure: Measure, at: Instant, by: string): HeldText | null {
  const { id, planId } = measure;
  return heldOf(textsOfMeasure(measure), { id: heldMeasureId(id), planId, measureId: id, at, by });
}

/** The held text of what stands around a plan's measures; null where it is about no single child. */
export function heldOfPlan(plan: Plan, at: Instant, by: string): HeldText | null {
  const { id } = plan;
  return heldOf(textsOfPlan(plan), { id: heldPlanId(id), planId: id, measureId: null, at, by });
}

function heldOf(
  texts: readonly string[],
  of: Pick<HeldText, 'id' | 'planId' | 'measureId' | 'at' | 'by'>,
): HeldText | null {
  const concerns = concernsOf(texts);
  return concerns.length === 0 ? null : { ...of, concerns, words: hashOfSeen(texts), open: true, looked: null };
}
