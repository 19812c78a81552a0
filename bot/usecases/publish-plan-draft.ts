import type { CardView } from '../../cards/views';
import { asRead } from '../domain/as-read';
import type { QuestionCode } from '../domain/draft-questions';
import type { DraftReceipt, PlanDraft } from '../domain/plan-draft';
import { holdsAnything } from '../domain/publish-draft';
import { openQuestions, updateChoices } from '../domain/update-questions';
import { commandLineTexts } from '../text/index';
import { openView, unsavedOf } from '../views/draft-view';
import { noticeView } from '../views/notice-view';
import { changeDocument } from './change-document';
import type { Hearing } from './chat-answers';
import { type Claim, claimPlanDraft } from './claim-plan-draft';
import { type DraftNow, draftNow } from './draft-now';
import { publishDraft } from './import-plan';
import { findPlanDraft } from './keep-plan-draft';
import { showDone, showDraft, wouldChange } from './show-draft';

/**
 * [Publicera]: the draft becomes the plan, once however often it is pressed. Who presses while somebody's press is at
 * work is told so; one that was cut off is taken up by the next. Questions that are left unanswered stand as they were
 * read once that has been shown (`anyway`), except those that must be answered first.
 */
export async function publishPlanDraft(hearing: Hearing, stored: PlanDraft, anyway = false): Promise<CardView> {
  const { deps, base, person } = hearing;
  const draft = draftNow(deps, stored);
  const { now } = draft;
  const would = await wouldChange(hearing, draft);
  const open = openQuestions(now, stored.edits, stored.file.name, would);
  if (would?.ended || open.some((one) => one.blocks) || !holdsAnything(now)) return showDraft(hearing, stored);
  const assumed = open.filter((one) => !CHANGES_NOTHING.includes(one.code));
  const isUnsaved = unsavedOf(stored, now).length > 0;
  // Of a plan that would stay as it is nothing is read as anything.
  const isAsked = (assumed.length > 0 && would?.outcome !== 'unchanged') || isUnsaved;
  if (isAsked && !anyway) return openView(base, stored, now, open);
  const claim = await claimPlanDraft(deps, stored);
  if (claim === 'busy' || claim === 'changed') {
    const latest = await findPlanDraft(deps, person.id, stored.id);
    if (latest && (latest.published || claim === 'changed')) return showDraft(hearing, latest);
    return noticeView(base, 'draft_publishing', { title: now.plan.title }, ['status']);
  }
  try {
    return await publishClaimed(hearing, draft, claim);
  } catch (fault) {
    await claim.giveBack().catch(() => undefined); // where the store fails here as well, it runs out by itself
    throw fault;
  }
}

/** Who is responsible is assigned afterwards, from the receipt: nothing is read as anything meanwhile. */
const CHANGES_NOTHING: readonly QuestionCode[] = ['no_responsible'];

async function publishClaimed(
  hearing: Hearing,
  { stored, read, now }: DraftNow,
  { goesOn, giveBack }: Claim,
): Promise<CardView> {
  const { deps, base, person } = hearing;
  const { store, tenant } = deps;
  const done = await publishDraft(deps, tenant, now, stored.file, person.id, {
    choices: updateChoices(stored.edits),
    asRead: asRead(read, stored),
    goesOn,
  });
  if (!done.ok) {
    await giveBack();
    // Ended by somebody since the card was drawn.
    if (done.refusal.code === 'plan_closed') return showDraft(hearing, stored);
    const reason = commandLineTexts(base.locale).import.refused(done.refusal);
    return noticeView(base, 'draft_not_published', { title: now.plan.title, reason }, ['help']);
  }
  const { change } = done;
  const published: DraftReceipt = {
    at: deps.clock.now(),
    planId: change.planId,
    title: change.title,
    outcome: change.outcome,
    measures: now.measures.length + change.kept.length + change.missing.length - change.closed.length,
    added: change.added.length,
    changed: change.changed.length,
    missing: change.missing.filter((one) => one.calledNow === undefined && !change.closed.includes(one.no)).length,
    closed: change.closed.length,
    kept: change.kept.length,
    assigned: change.assigned,
  };
  const kept = await changeDocument(store, 'planDraft', tenant, stored.id, ({ decided, ...doc }) =>
    doc.published ? doc : { ...doc, text: '', typing: [], claimedAt: null, published },
  );
  return showDone(hearing, kept ?? { ...stored, published });
}
