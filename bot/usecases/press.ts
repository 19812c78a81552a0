import type { CardView, Press } from '../../cards/views';
import type { MessageRef } from '../domain/delivery';
import { mayAdminister, mayDecideRequests } from '../domain/roles';
import type { Place, Sender } from '../ports/channel';
import { noticeView } from '../views/notice-view';
import { cardBase } from './card-base';
import {
  type Hearing,
  mayBeAnsweredHere,
  refused,
  showHelp,
  showMine,
  showReminders,
  statusFor,
  summaryOr,
} from './chat-answers';
import { askWhyDeclined, decideProposal, leaveWhyDeclined } from './decide-proposal';
import { askWhyKept, decideRequest, leaveWhyKept } from './decide-request';
import type { Deps, TenantDeps } from './deps';
import { pressPlan } from './end-by-card';
import { findContact } from './find-contact';
import { assignByCard, showAssign } from './give-by-card';
import { identifySender } from './identify-sender';
import { keepConversation } from './keep-conversation';
import { pressHeld } from './look-at-held';
import { type MeasurePress, type OwnPress, roundOfCard } from './own-press';
import { pressDraft } from './press-draft';
import { pressMeasure } from './press-measure';
import { sendReminders } from './remind-unanswered';
import { leaveDue, openDue, setDue } from './set-due';
import { showMeasure } from './show-measure';
import { pressReport, showReports } from './show-reports';
import { showRequests } from './show-requests';
import { showRound } from './show-round';
import { showAreas } from './show-summary';
import { snoozeMeasures } from './snooze-measures';
import { takeUpRequest } from './take-up-request';

/**
 * What a pressed button answers: the card as it now stands. The sender is who the platform says it is; the card's data
 * says only what was pressed, and every press is judged by the sender's own rights.
 */
export async function press(
  deps: Deps,
  sender: Sender,
  place: Place,
  pressed: Press | null,
  inputs: Readonly<Record<string, unknown>>,
  message: MessageRef | null,
): Promise<CardView> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  if (!known) return { ...cardBase(deps, null), kind: 'stranger', contact: await findContact(at, null) };
  if (place.kind === 'personal') await keepConversation(deps, known.person.id, sender, place);
  const base = cardBase(deps, known.person.locale);
  if (pressed === null) return noticeView(base, 'card_not_understood', {}, ['mine', 'help']);
  const hearing: Hearing = { ...known, deps: at, base, sender, place };
  if (!(await mayBeAnsweredHere(hearing, pressed.act))) return noticeView(base, 'channel_personal_only', {}, []);
  const own: OwnPress = { deps: at, base, person: known.person, message, client: place.client ?? '', inputs };
  switch (pressed.act) {
    case 'unchanged':
    case 'update':
    case 'submit':
    case 'submit_anyway':
    case 'edit_text':
    case 'back':
      return pressMeasure(own, pressed);
    case 'snooze':
      return snoozeMeasures(own, pressed);
    case 'list':
      return showRound(base, await roundOfCard(own, pressed.card), {
        page: pressed.page,
        showAnswers: pressed.answers,
      });
    default:
      return pressElsewhere(hearing, pressed, inputs);
  }
}

type Elsewhere = Exclude<Press, MeasurePress | { act: 'snooze' | 'list' }>;

/** The presses that are not about the person's own card. */
async function pressElsewhere(
  hearing: Hearing,
  pressed: Elsewhere,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const { deps, base, person, roles } = hearing;
  switch (pressed.act) {
    case 'mine':
      return showMine(hearing);
    case 'help':
      return showHelp(hearing, null);
    case 'status':
      return statusFor(hearing, { filter: pressed.filter, group: pressed.group, page: pressed.page });
    case 'summary_overdue':
      return statusFor(hearing, { filter: '', group: 'overdue', page: 0 });
    case 'summary_areas':
      return summaryOr(hearing, showAreas(deps, base, hearing));
    case 'remind':
      return showReminders(hearing, pressed.filter);
    case 'remind_send': {
      const sent = await sendReminders(deps, hearing, pressed.filter, pressed.at);
      if (sent.outcome === 'refused') return refused(hearing, 'not_allowed');
      const count = sent.plan.to.length;
      const names = sent.plan.to.map((one) => one.person.name).join(', ');
      return noticeView(base, count > 0 ? 'reminded' : 'reminded_none', { count, names }, ['status']);
    }
    case 'measure': {
      const shown = await showMeasure(deps, base, hearing, pressed.measure);
      if (shown.outcome !== 'shown') return refused(hearing, 'not_allowed');
      return pressed.from ? { ...shown.view, list: pressed.from } : shown.view;
    }
    case 'assign':
      return mayAdminister(roles) ? showAssign(hearing, pressed, null) : refused(hearing, 'not_allowed');
    case 'assign_to':
      return mayAdminister(roles) ? assignByCard(hearing, pressed, inputs) : refused(hearing, 'not_allowed');
    case 'draft':
    case 'draft_answer':
    case 'draft_undo':
    case 'draft_all':
    case 'draft_offers':
    case 'draft_add':
    case 'draft_new':
    case 'draft_edit':
    case 'draft_save':
    case 'draft_back':
    case 'draft_remove':
    case 'draft_publish':
    case 'draft_cancel':
    case 'draft_reopen':
      return mayAdminister(roles) ? pressDraft(hearing, pressed, inputs) : refused(hearing, 'not_allowed');
    case 'plan_close_form':
    case 'plan_close':
    case 'plan_close_back':
    case 'plan_reopen':
      return mayAdminister(roles) ? pressPlan(hearing, pressed, inputs) : refused(hearing, 'not_allowed');
    case 'decide':
      return decideProposal(hearing, pressed.measure, pressed.accept, inputs);
    case 'decide_why':
      return askWhyDeclined(hearing, pressed.measure, inputs);
    case 'decline_back':
      return leaveWhyDeclined(hearing, pressed.measure, inputs);
    case 'decline_anyway':
      return decideProposal(hearing, pressed.measure, false, inputs, pressed.words);
    case 'held':
    case 'look':
      return mayAdminister(roles) ? pressHeld(hearing, pressed) : refused(hearing, 'not_allowed');
    case 'requests':
      return mayDecideRequests(roles)
        ? showRequests(deps, base, { id: person.id, roles }, { page: pressed.page, happened: null })
        : refused(hearing, 'not_allowed');
    case 'decide_due':
    case 'decline_due_anyway':
      return decideRequest(hearing, pressed, inputs);
    case 'decline_due':
      return askWhyKept(hearing, pressed, inputs);
    case 'decline_due_back':
      return leaveWhyKept(hearing, pressed, inputs);
    case 'take_up_due':
      return takeUpRequest(hearing, pressed);
    case 'due_form':
      return openDue(hearing, pressed, inputs);
    case 'set_due':
    case 'set_due_anyway':
      return setDue(hearing, pressed, inputs);
    case 'set_due_back':
      return leaveDue(hearing, pressed, inputs);
    case 'reports':
      return showReports(hearing, pressed.page, null);
    case 'report': {
      const { plan, report: kind, format, version, page } = pressed;
      return pressReport(hearing, { plan, kind, format, version }, page);
    }
  }
}
