import type { Answer } from '../assignment';
import type { HeldText } from '../held-text';

/** Whether the text stays out of channels, reports and other people's cards: nobody has looked, or it was kept out. */
export function isWithheld(held: HeldText): boolean {
  return held.open || held.looked?.outcome !== 'cleared';
}

/**
 * The answers as anybody but their author may see them: those whose text is withheld keep their state, dates and ticked
 * parts, and have no text.
 */
export function visibleAnswers(answers: readonly Answer[], heldTexts: readonly HeldText[]): readonly Answer[] {
  const withheld = new Set(heldTexts.filter(isWithheld).map((one) => one.id));
  if (withheld.size === 0) return answers;
  return answers.map((one) => (withheld.has(one.id) ? { ...one, followUp: null, analysis: null } : one));
}
