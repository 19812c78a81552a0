import type { Delivery } from '../domain/delivery';
import { formDraftId } from '../domain/ids';
import { heldIdsOf } from '../domain/privacy/due-reasons';
import type { Kind } from '../ports/store';
import type { TenantDeps } from './deps';
import { keptReads } from './kept-reads';

/** What cards show and no answer changes: who is asked, the plan's words, a draft's mark. Assignments are read as each card leaves. */
const KEPT: readonly Kind[] = ['person', 'unit', 'measure', 'heldText', 'formDraft'];
/** How old that may be on a card; a handful that takes longer to leave is read one by one from then on. */
const OLD_MS = 5_000;

/** The same world, with what the cards of these deliveries have in common read for all of them together. */
export async function readAhead(deps: TenantDeps, deliveries: readonly Delivery[]): Promise<TenantDeps> {
  const cards = deliveries.filter((one) => one.kind === 'card' || one.kind === 'reminder' || one.kind === 'current');
  if (cards.length < 2) return deps;
  const { tenant, clock } = deps;
  const readAt = Date.parse(clock.now());
  const store = keptReads(deps.store, KEPT, () => Date.parse(clock.now()) - readAt >= OLD_MS);
  const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
  const [assignments] = await Promise.all([
    store.readMany('assignment', tenant, unique(cards.flatMap((one) => one.prompts.map((ref) => ref.assignmentId)))),
    store.readMany('person', tenant, unique(cards.map((one) => one.personId))),
  ]);
  const measures = await store.readMany('measure', tenant, unique(assignments.map(({ doc }) => doc.measureId)));
  await Promise.all([
    store.readMany(
      'heldText',
      tenant,
      measures.flatMap(({ doc }) => heldIdsOf(doc)),
    ),
    store.readMany('unit', tenant, unique(assignments.map(({ doc }) => doc.unitId))),
    store.readMany(
      'formDraft',
      tenant,
      assignments.map(({ doc }) => formDraftId(doc.id, doc.personId)),
    ),
  ]);
  return { ...deps, store };
}
