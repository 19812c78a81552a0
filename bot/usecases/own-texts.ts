import type { Assignment } from '../domain/assignment';
import { excerptOf } from '../domain/prompts';
import type { TenantDeps } from './deps';

/**
 * The assignments as their own person sees them: a text that is withheld from everybody else is not in the assignment,
 * so its beginning is read from the answer. Only for cards that go to that person alone.
 */
export async function withOwnTexts(
  { store, tenant }: TenantDeps,
  assignments: readonly Assignment[],
): Promise<readonly Assignment[]> {
  const lacking = assignments.flatMap(({ last }) =>
    last && !last.unchanged && last.excerpt === null ? [last.id] : [],
  );
  if (lacking.length === 0) return assignments;
  const answers = await store.readMany('answer', tenant, lacking);
  const texts = new Map(answers.map(({ doc }) => [doc.id, excerptOf(doc.followUp)]));
  return assignments.map((one) => {
    const excerpt = one.last ? texts.get(one.last.id) : undefined;
    return one.last && excerpt ? { ...one, last: { ...one.last, excerpt } } : one;
  });
}
