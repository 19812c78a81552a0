import type { CardView } from '../../cards/views';
import { CLAIM_MS, type DraftReceipt, type PlanDraft } from '../domain/plan-draft';
import { holdsAnything } from '../domain/publish-draft';
import { openQuestions, updateChoices } from '../domain/update-questions';
import { commandLineTexts } from '../text/index';
import { noticeView } from '../views/notice-view';
import { changeDocument } from './change-document';
import type { Hearing } from './chat-answers';
import { draftNow } from './draft-now';
import { publishDraft } from './import-plan';
import { findPlanDraft } from './keep-plan-draft';
import { showDone, showDraft, wouldChange } from './show-draft';

/**
 * [Publicera]: the draft becomes the plan, once however often it is pressed. Who presses while somebody's press is at
 * work is told so; one that was cut off is taken up by the next. Questions that are left unanswered stand as they were
 * read, except those that must be answered first.
 */
export async function publishPlanDraft(hearing: Hearing, stored: PlanDraft): Promise<CardView> {
  const { deps, base, person } = hearing;
  const { store, tenant } = deps;
  const { now } = draftNow(stored);
  const would = await wouldChange(hearing, stored, now);
  const blocks = openQuestions(now, stored.edits, stored.file.name, would).some((one) => one.blocks);
  if (blocks || !holdsAnything(now)) return showDraft(hearing, stored);
  const claimed = await claim(hearing, stored);
  if (claimed !== 'mine') {
    const latest = await findPlanDraft(deps, person.id, stored.id);
    if (latest && (latest.published || claimed === 'changed')) return showDraft(hearing, latest);
    return noticeView(base, 'draft_publishing', { title: now.plan.title }, ['status']);
  }
  const done = await publishDraft(deps, tenant, now, stored.file, person.id, {
    choices: updateChoices(stored.edits),
  });
  if (!done.ok) {
    await changeDocument(store, 'planDraft', tenant, stored.id, (doc) => ({ ...doc, claimedAt: null }));
    const reason = commandLineTexts(base.locale).import.refused(done.refusal);
    return noticeView(base, 'import_refused', { file: stored.file.name, reason }, ['help']);
  }
  const { change } = done;
  const published: DraftReceipt = {
    at: deps.clock.now(),
    planId: change.planId,
    title: change.title,
    outcome: change.outcome,
    measures: now.measures.length,
    added: change.added.length,
    changed: change.changed.length,
    missing: change.missing.length - change.closed.length,
    closed: change.closed.length,
    assigned: change.assigned,
  };
  const kept = await changeDocument(store, 'planDraft', tenant, stored.id, (doc) =>
    doc.published ? doc : { ...doc, text: '', claimedAt: null, published },
  );
  return showDone(hearing, kept ?? { ...stored, published });
}

/** Whether this press is the one that publishes; `changed` where an answer came in that it has not seen. */
async function claim({ deps }: Hearing, stored: PlanDraft): Promise<'mine' | 'busy' | 'changed'> {
  const { store, tenant, clock } = deps;
  const known = await store.read('planDraft', tenant, stored.id);
  if (!known || known.doc.published) return 'busy';
  const now = clock.now();
  const { claimedAt } = known.doc;
  if (claimedAt !== null && Date.parse(now) - Date.parse(claimedAt) < CLAIM_MS) return 'busy';
  // What would be published has not been seen by whoever pressed: the card is shown again as it stands.
  if (JSON.stringify(known.doc.edits) !== JSON.stringify(stored.edits)) return 'changed';
  const claimed = await store.replace('planDraft', tenant, { ...known.doc, claimedAt: now }, known.version);
  return claimed === 'changed' ? 'busy' : 'mine';
}
