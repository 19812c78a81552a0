import type { Assignment } from '../domain/assignment';
import type { Report } from '../domain/check-form';
import type { Measure } from '../domain/plan';
import { standing } from '../domain/standing';
import { askingWords } from './asking-words';
import type { TenantDeps } from './deps';

/**
 * What stands of somebody's measure until they say otherwise. What is in the way stands in the answer in whose words
 * they go on: an "Oförändrat" of an earlier version did not repeat it.
 */
export async function whatStands(
  deps: Pick<TenantDeps, 'store' | 'tenant'>,
  { assignment, measure }: { readonly assignment: Assignment; readonly measure: Measure },
): Promise<Report> {
  const words = await askingWords(deps, [assignment]);
  return standing(assignment, measure, words.get(assignment.id)?.hindrance ?? null);
}
