import type { CardView } from '../../cards/views';
import { applyToDraft } from '../domain/apply-to-draft';
import type { Draft } from '../domain/draft';
import type { PlanDraft } from '../domain/plan-draft';
import { type DraftShown, doneView, draftView, listView } from '../views/draft-view';
import type { Hearing } from './chat-answers';
import { publishDraft } from './import-plan';
import { lackingOf } from './lacking-of';

/** The draft as it was read, and as it now stands with everything that was said of it. */
export interface DraftNow {
  readonly stored: PlanDraft;
  readonly read: Draft;
  readonly now: Draft;
}

export function draftNow(stored: PlanDraft): DraftNow {
  const read = JSON.parse(stored.text) as Draft; // our own words, from our own store
  return { stored, read, now: applyToDraft(read, stored.edits, stored.file.name) };
}

/**
 * The card of a draft: its questions, what was answered, and what publishing would do to the plan that is stored. One
 * that has been published shows what that did.
 */
export async function showDraft(hearing: Hearing, stored: PlanDraft, shown: DraftShown = {}): Promise<CardView> {
  const { deps, base, person } = hearing;
  if (stored.published) return showDone(hearing, stored);
  const draft = draftNow(stored);
  const would = await publishDraft(deps, deps.tenant, draft.now, stored.file, person.id, { dryRun: true });
  const change = would.ok && would.change.outcome !== 'created' ? would.change : null;
  return draftView(base, draft, change, shown);
}

/** [Visa alla]: the measures, a page of them. */
export function showDraftList({ base }: Hearing, stored: PlanDraft, page: number, removed: string | null = null) {
  return listView(base, stored.id, draftNow(stored).now, page, removed);
}

/** What publishing did, also when it is asked again. */
export async function showDone({ deps, base }: Hearing, stored: PlanDraft): Promise<CardView> {
  const { published } = stored;
  if (!published) throw new Error('a draft that is not published has done nothing');
  return doneView(base, stored, published, await lackingOf(deps, published.planId));
}
