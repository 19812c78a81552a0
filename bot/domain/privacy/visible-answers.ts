import type { Answer } from '../assignment';
import type { HeldText } from '../held-text';

/** Whether the text stays out of channels, reports and other people's cards: nobody has looked, or it was kept out. */
export function isWithheld(held: HeldText): boolean {
  return held.open || held.looked?.outcome !== 'cleared';
}

/** How long it stays out: until somebody has looked, or for good, where somebody has and did not clear it. */
export type Withheld = 'until_looked_at' | 'for_good';

/** What stands in place of an answer's text, where a reader would else take an older text for it. */
interface Instead {
  readonly open: string;
  readonly keptOut: string;
}

/**
 * The answers as anybody but their author may see them: those whose text is withheld keep their state, dates and ticked
 * parts, and have no text, or `instead` of it.
 */
export function visibleAnswers(
  answers: readonly Answer[],
  heldTexts: readonly HeldText[],
  instead: Instead | null = null,
): readonly Answer[] {
  const withheld = new Map(heldTexts.filter(isWithheld).map((one) => [one.id, one]));
  if (withheld.size === 0) return answers;
  return answers.map((one) => {
    const held = withheld.get(one.id);
    if (!held) return one;
    const said = (text: string | null) =>
      text === null || instead === null ? null : held.open ? instead.open : instead.keptOut;
    return { ...one, followUp: said(one.followUp), analysis: said(one.analysis) };
  });
}
