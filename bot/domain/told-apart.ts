import { sameTitle } from './match-measures';
import type { Plan } from './plan';

type Named = Pick<Plan, 'id' | 'title' | 'caseNumber' | 'documentDate'>;

/**
 * What each plan is called among the others: its title, and where another has the same, what tells them apart. A case
 * number says most to whoever reads it, then the day: "Åtgärdsplan (KS 2026/12)", "Åtgärdsplan (2026-03-01)".
 */
export function toldApart(plans: readonly Named[], among: readonly Named[] = plans): readonly string[] {
  return plans.map((one) => {
    const namesakes = among.filter((other) => other.id !== one.id && sameTitle(other.title, one.title));
    if (namesakes.length === 0) return one.title;
    const telling = ([one.caseNumber, one.documentDate] as const)
      .filter((mark) => mark !== null)
      .find((mark) => !namesakes.some((other) => other.caseNumber === mark || other.documentDate === mark));
    return `${one.title} (${telling ?? one.id})`;
  });
}
