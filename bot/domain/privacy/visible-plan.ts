import type { HeldText } from '../held-text';
import type { Plan } from '../plan';
import { heldPlanId } from './held-of-measure';
import { fileWords, isSeen, seenIn, textsOfPlan, withoutSeen } from './judged-texts';
import { isWithheld } from './visible-answers';

/** What is printed in place of a plan's words that are withheld, in the reader's language. */
export interface InsteadOfPlan {
  readonly open: string;
  readonly keptOut: string;
  /** In place of one sentence of a text. */
  readonly sentence: string;
  /** In place of the title: the case number tells which plan it is. */
  readonly title: (about: { readonly caseNumber: string | null; readonly open: boolean }) => string;
}

/**
 * A plan as anybody but who looks at held texts may see it. While what stands around its measures is withheld, its
 * title and each text that may be about a single child are replaced, or the sentences alone where somebody has chosen that;
 * id, number, dates and kind stay.
 */
export function visiblePlan(plan: Plan, heldTexts: readonly HeldText[], instead: InsteadOfPlan): Plan {
  const held = heldTexts.find((one) => one.id === heldPlanId(plan.id));
  if (!held || !isWithheld(held)) return plan;
  const { caseNumber, sourceFile, recommendations, background, areas } = plan;
  const words = held.open ? instead.open : instead.keptOut;
  const isSentence = held.looked?.outcome === 'sentence_out' && !held.open;
  const shown = (text: string) => (isSentence ? withoutSeen(text, instead.sentence) : isSeen(text) ? words : text);
  // Words that were seen when the plan was read and are not any more: then the title is not trusted either.
  const isTitleSeen = isSeen(plan.title) || seenIn(textsOfPlan(plan)).length === 0;
  return {
    ...plan,
    title: isTitleSeen ? instead.title({ caseNumber, open: held.open }) : plan.title,
    sourceFile: { ...sourceFile, name: isSeen(fileWords(sourceFile.name)) ? words : sourceFile.name },
    recommendations: recommendations.map((one) => ({
      ...one,
      text: shown(one.text),
      ...(one.answer ? { answer: one.answer.map(shown) } : {}),
    })),
    ...(background ? { background: background.map(shown) } : {}),
    ...(areas
      ? { areas: Object.fromEntries(Object.entries(areas).map(([form, names]) => [shown(form), names.map(shown)])) }
      : {}),
  };
}
