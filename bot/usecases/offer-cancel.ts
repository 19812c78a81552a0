import type { CardView } from '../../cards/views';
import { dayOf, momentOf, plusDays } from '../domain/calendar';
import { DRAFT_DAYS, isBeingPublished, type PlanDraft } from '../domain/plan-draft';
import { mayAdminister } from '../domain/roles';
import { noticeView } from '../views/notice-view';
import type { Hearing } from './chat-answers';
import { draftNow } from './draft-now';
import { readAll } from './read-all';
import { isPlanAwaited, stopAwaiting } from './take-pasted';

/** Drafts on one card, the newest. */
const SHOWN = 5;

/**
 * "Avbryt" in words takes nothing away by itself: of the drafts that wait each is shown with its press. A plan that was
 * to be sent next is awaited no longer. A form is left with its own press, which is said to whoever has nothing else.
 */
export async function offerCancel(hearing: Hearing): Promise<CardView> {
  const { deps, base, roles } = hearing;
  if (!mayAdminister(roles)) return noticeView(base, 'nothing_to_cancel', {}, ['mine', 'help']);
  const wasAwaited = await isPlanAwaited(hearing);
  if (wasAwaited) await stopAwaiting(hearing);
  const open = await openDrafts(hearing);
  if (open.length === 0)
    return wasAwaited
      ? noticeView(base, 'import_cancelled', {}, ['status', 'help'])
      : noticeView(base, 'nothing_to_cancel', {}, ['mine', 'help']);
  const drafts = open.slice(0, SHOWN).map((one) => ({
    draft: one.id,
    title: draftNow(deps, one).now.plan.title || one.file.name,
  }));
  const words = { count: open.length, shown: drafts.length };
  return { ...noticeView(base, wasAwaited ? 'import_cancelled_drafts' : 'cancel_draft', words, []), drafts };
}

/** Those of the person that are not published, the newest first: one's own of two weeks are few. */
async function openDrafts({ deps, person }: Hearing): Promise<readonly PlanDraft[]> {
  const { store, clock, tenant, settings } = deps;
  const now = clock.now();
  const from = momentOf(plusDays(dayOf(now, settings.timeZone), -DRAFT_DAYS), 0, settings.timeZone);
  const own = await readAll(store, 'planDraft', tenant, {
    where: { personId: person.id },
    range: { field: 'at', from },
  });
  return own
    .filter((one) => one.published === null && !isBeingPublished(one, now))
    .sort((a, b) => b.at.localeCompare(a.at));
}
