import type { CardView } from '../../cards/views';
import { asRead } from '../domain/as-read';
import type { PlanChange } from '../domain/plan-change';
import type { PlanDraft } from '../domain/plan-draft';
import { mayAdminister } from '../domain/roles';
import { endedPlan, updateChoices } from '../domain/update-questions';
import { offersView } from '../views/draft-offers-view';
import { type DraftShown, doneView, draftView, listView } from '../views/draft-view';
import type { Hearing } from './chat-answers';
import { type DraftNow, draftNow } from './draft-now';
import { publishDraft } from './import-plan';
import { lackingOf } from './lacking-of';
import { openHeld } from './open-held';

/**
 * The card of a draft: its questions, what was answered, and what publishing would do to the plan that is stored. One
 * that has been published shows what that did.
 */
export async function showDraft(hearing: Hearing, stored: PlanDraft, shown: DraftShown = {}): Promise<CardView> {
  const { deps, base } = hearing;
  if (stored.published) return showDone(hearing, stored);
  const draft = draftNow(deps, stored);
  const would = await wouldChange(hearing, draft);
  const ended = would && endedPlan(would, stored.edits);
  const by = ended ? await deps.store.read('person', deps.tenant, ended.by) : null;
  return draftView(base, draft, would, { ...shown, endedBy: by?.doc.name ?? null });
}

/** What publishing it would do; null where it would not be taken. */
export async function wouldChange(
  { deps, person }: Hearing,
  { stored, read, now }: DraftNow,
): Promise<PlanChange | null> {
  const would = await publishDraft(deps, deps.tenant, now, stored.file, person.id, {
    dryRun: true,
    choices: updateChoices(stored.edits),
    asRead: asRead(read, stored),
  });
  return would.ok ? would.change : null;
}

/** [Visa alla]: the measures, a page of them. */
export async function showDraftList(
  hearing: Hearing,
  stored: PlanDraft,
  page: number,
  removed: string | null = null,
): Promise<CardView> {
  const draft = draftNow(hearing.deps, stored);
  const would = await wouldChange(hearing, draft);
  return listView(hearing.base, stored, draft.now, would ?? { linked: [], alone: [] }, page, removed);
}

/** [Visa dem]: the sentences that became no measure, a page of them. */
export async function showDraftOffers(hearing: Hearing, stored: PlanDraft, page: number): Promise<CardView> {
  const draft = draftNow(hearing.deps, stored);
  const would = await wouldChange(hearing, draft);
  return offersView(hearing.base, stored, draft.now, page, would?.kept ?? []);
}

/** What publishing did, also when it is asked again, with the texts of the plan that wait for whoever may look at them. */
export async function showDone({ deps, base, roles }: Hearing, stored: PlanDraft): Promise<CardView> {
  const { published } = stored;
  if (!published) throw new Error('a draft that is not published has done nothing');
  const waiting = mayAdminister(roles) ? await openHeld(deps, published.planId) : [];
  return doneView(base, stored, published, await lackingOf(deps, published.planId), waiting.length);
}
