import { reasonDraftId } from '../domain/ids';
import type { ReasonDraft } from '../domain/reason';
import type { Hearing } from './chat-answers';

/** Which request a reason is of: another day that is asked for, or the same once more, is another request. */
type Request = Pick<ReasonDraft, 'on' | 'decided'> & { readonly measure: string };
type Who = Pick<Hearing, 'deps' | 'person'>;

/** What the sender had typed of this request and not sent; empty where that is nothing. */
export async function keptReason({ deps, person }: Who, { measure, on, decided }: Request): Promise<string> {
  const kept = await deps.store.read('reasonDraft', deps.tenant, reasonDraftId(measure, person.id));
  return kept?.doc.on === on && kept.doc.decided === decided ? kept.doc.reason : '';
}

/** Keeps it; an empty one takes away what was kept before. */
export async function keepReason(
  { deps, person }: Who,
  { measure, on, decided }: Request,
  reason: string,
): Promise<void> {
  const { store, tenant, clock } = deps;
  const id = reasonDraftId(measure, person.id);
  const draft: ReasonDraft = { id, measureId: measure, personId: person.id, at: clock.now(), on, decided, reason };
  for (;;) {
    const known = await store.read('reasonDraft', tenant, id);
    if (known && reason === '') {
      if ((await store.remove('reasonDraft', tenant, id, known.version)) === 'removed') return;
      continue;
    }
    if (reason === '') return;
    const written = known
      ? await store.replace('reasonDraft', tenant, draft, known.version)
      : await store.create('reasonDraft', tenant, draft);
    if (written !== 'changed' && written !== 'exists') return;
  }
}
