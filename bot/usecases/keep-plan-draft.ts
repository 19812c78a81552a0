import { readingHash } from '../domain/decided-before';
import type { Draft } from '../domain/draft';
import { planDraftId } from '../domain/ids';
import { DRAFT_BYTES, decidedOf, hasExpired, isBeingPublished, type PlanDraft } from '../domain/plan-draft';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { rememberReading } from './draft-now';
import { bytesOf, fitsStore } from './fits-store';

/** Stored, or `too_large` for a document that a store would not take. */
export type Kept =
  | { readonly ok: true; readonly draft: PlanDraft }
  | { readonly ok: false; readonly code: 'too_large' };

/**
 * Keeps what was read until its sender publishes it. The same file by the same person is the same draft, with what they
 * said of it: also where it has been published since, so that what was mended then is not undone by sending it again.
 */
export async function keepPlanDraft(
  deps: TenantDeps,
  personId: string,
  file: PlanDraft['file'],
  read: Draft,
): Promise<Kept> {
  const { store, clock, tenant } = deps;
  const text = JSON.stringify(read);
  const reading = readingHash(read);
  const id = planDraftId(tenant, personId, file.sha256);
  const at = clock.now();
  for (;;) {
    const known = await store.read('planDraft', tenant, id);
    const { edits = [], typing = [] } = known?.doc ?? {};
    const claimedAt = known && isBeingPublished(known.doc, at) ? known.doc.claimedAt : null;
    const decided = known && decidedOf(known.doc);
    const draft: PlanDraft = {
      id,
      personId,
      at,
      file,
      text,
      reading,
      edits,
      typing,
      claimedAt,
      published: null,
      ...(decided ? { decided } : {}),
    };
    if (bytesOf({ ...draft, edits: [] }) > DRAFT_BYTES || !fitsStore(draft)) return { ok: false, code: 'too_large' };
    const written = known
      ? await store.replace('planDraft', tenant, draft, known.version)
      : await store.create('planDraft', tenant, draft);
    if (written !== 'changed' && written !== 'exists') {
      rememberReading(deps, draft, read);
      return { ok: true, draft };
    }
  }
}

/** The draft where it is this person's and its days are not over; else null, which does not tell which. */
export async function findPlanDraft(
  { store, clock, tenant, settings }: TenantDeps,
  personId: string,
  id: string,
): Promise<PlanDraft | null> {
  const doc = (await store.read('planDraft', tenant, id))?.doc;
  return doc && doc.personId === personId && !hasExpired(doc, clock.now(), settings.timeZone) ? doc : null;
}

/** Takes a draft away; it may be gone already. One that was sent again since it was read is another and stays. */
export async function removePlanDraft(
  { store, tenant }: TenantDeps,
  { id, at }: Pick<PlanDraft, 'id' | 'at'>,
): Promise<void> {
  for (;;) {
    const known = await store.read('planDraft', tenant, id);
    if (!known || known.doc.at !== at || (await store.remove('planDraft', tenant, id, known.version)) === 'removed')
      return;
  }
}

/**
 * [Avbryt]: takes a draft away. Of words that were published before, what was said of them then stands as it did: the
 * same text asks nothing anew that was settled with what is in force.
 */
export async function cancelPlanDraft(deps: TenantDeps, stored: PlanDraft): Promise<void> {
  if (!stored.decided) return removePlanDraft(deps, stored);
  await changeDocument(deps.store, 'planDraft', deps.tenant, stored.id, ({ decided, ...doc }) =>
    decided && doc.at === stored.at
      ? { ...doc, ...decided, text: '', typing: [], claimedAt: null }
      : { ...doc, ...(decided ? { decided } : {}) },
  );
}
