import { isBeingPublished, type PlanDraft } from '../domain/plan-draft';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';

/** A draft that this press publishes, and no other. */
export interface Claim {
  /** To be called now and then while the work goes on: a plan of 2,000 measures takes longer than a claim lasts. */
  goesOn(): Promise<void>;
  /** Nothing was published: the next press may begin at once. */
  giveBack(): Promise<void>;
}

/** So long after it was made a claim is made anew: well before it would have run out, and not with every measure. */
const RENEW_MS = 20_000;

/**
 * Claims a draft as it was read for the press that is to publish it. `busy` where somebody's press is at work on it or
 * has been, `changed` where an answer came in that this press has not seen.
 */
export async function claimPlanDraft(deps: TenantDeps, seen: PlanDraft): Promise<Claim | 'busy' | 'changed'> {
  const { store, tenant, clock } = deps;
  const known = await store.read('planDraft', tenant, seen.id);
  if (!known || known.doc.published) return 'busy';
  let since = clock.now();
  if (isBeingPublished(known.doc, since)) return 'busy';
  // What would be published has not been seen by whoever pressed: the card is shown again as it stands.
  if (JSON.stringify(known.doc.edits) !== JSON.stringify(seen.edits)) return 'changed';
  const claimed = await store.replace('planDraft', tenant, { ...known.doc, claimedAt: since }, known.version);
  if (claimed === 'changed') return 'busy';

  /** One that ran out all the same, and was taken up by somebody, is theirs. */
  const put = (claimedAt: string | null) =>
    changeDocument(store, 'planDraft', tenant, seen.id, (doc) =>
      doc.claimedAt === since ? { ...doc, claimedAt } : doc,
    );
  return {
    async goesOn() {
      const now = clock.now();
      if (Date.parse(now) - Date.parse(since) < RENEW_MS) return;
      await put(now);
      since = now;
    },
    async giveBack() {
      await put(null);
    },
  };
}
