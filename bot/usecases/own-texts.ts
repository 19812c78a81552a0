import type { Assignment } from '../domain/assignment';
import { isWithheld, type Withheld } from '../domain/privacy/visible-answers';
import { excerptOf } from '../domain/prompts';
import type { TenantDeps } from './deps';

export interface OwnTexts {
  readonly assignments: readonly Assignment[];
  /** By assignment, of those whose last text nobody else sees: not before somebody has looked, or for good. */
  readonly withheld: ReadonlyMap<string, Withheld>;
}

/**
 * The assignments as their own person sees them: a text that is withheld from everybody else is not in the assignment,
 * so its beginning is read from the answer. Only for cards that go to that person alone.
 */
export async function withOwnTexts(
  { store, tenant }: TenantDeps,
  assignments: readonly Assignment[],
): Promise<OwnTexts> {
  const lacking = assignments.flatMap(({ last }) =>
    last && !last.unchanged && last.excerpt === null ? [last.id] : [],
  );
  if (lacking.length === 0) return { assignments, withheld: new Map() };
  const answers = await store.readMany('answer', tenant, lacking);
  const written = answers.flatMap(({ doc }) => (doc.followUp === null && doc.analysis === null ? [] : [doc.id]));
  const heldTexts = written.length === 0 ? [] : await store.readMany('heldText', tenant, written);
  const held = new Map(heldTexts.flatMap(({ doc }) => (isWithheld(doc) ? [[doc.id, doc] as const] : [])));
  const texts = new Map(answers.map(({ doc }) => [doc.id, excerptOf(doc.followUp)]));
  return {
    assignments: assignments.map((one) => {
      const excerpt = one.last ? texts.get(one.last.id) : undefined;
      return one.last && excerpt ? { ...one, last: { ...one.last, excerpt } } : one;
    }),
    withheld: new Map(
      assignments.flatMap(({ id, last }) => {
        const text = held.get(last?.id ?? '');
        return text ? [[id, text.open ? 'until_looked_at' : 'for_good'] as const] : [];
      }),
    ),
  };
}
