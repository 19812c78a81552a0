import { reasonDraftId } from '../domain/ids';
import type { ReasonDraft } from '../domain/reason';
import type { Hearing } from './chat-answers';

/** Which decision a reason is of: another day that is asked for, or the same once more, is another request. */
type Subject = Pick<ReasonDraft, 'on' | 'decided'> & {
  readonly measure: string;
  readonly what?: 'proposal' | 'set_due' | 'close_plan';
};
type Typed = Pick<ReasonDraft, 'reason' | 'day'>;
type Who = Pick<Hearing, 'deps' | 'person'>;

const NOTHING: Typed = { reason: '' };

/** What the sender had typed of this decision and not sent; empty where that is nothing. */
export async function keptReason({ deps, person }: Who, { measure, on, decided, what }: Subject): Promise<Typed> {
  const kept = await deps.store.read('reasonDraft', deps.tenant, reasonDraftId(measure, person.id, what));
  return kept?.doc.on === on && kept.doc.decided === decided ? kept.doc : NOTHING;
}

/** Keeps it; nothing takes away what was kept before. */
export async function keepReason(
  { deps, person }: Who,
  { measure, on, decided, what }: Subject,
  { reason, day }: Typed = NOTHING,
): Promise<void> {
  const { store, tenant, clock } = deps;
  const id = reasonDraftId(measure, person.id, what);
  const at = clock.now();
  const about = { measureId: measure, personId: person.id, on, decided };
  const draft: ReasonDraft = { id, ...about, at, reason, ...(day === undefined ? {} : { day }) };
  const isEmpty = reason === '' && day === undefined;
  for (;;) {
    const known = await store.read('reasonDraft', tenant, id);
    if (known && isEmpty) {
      if ((await store.remove('reasonDraft', tenant, id, known.version)) === 'removed') return;
      continue;
    }
    if (isEmpty) return;
    const written = known
      ? await store.replace('reasonDraft', tenant, draft, known.version)
      : await store.create('reasonDraft', tenant, draft);
    if (written !== 'changed' && written !== 'exists') return;
  }
}
