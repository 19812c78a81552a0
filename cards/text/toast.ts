import type { CardView, RoundView } from '../views';
import { phrasesFor } from './phrases';

/**
 * The line a phone shows before anybody opens the chat: what it is about, and by when.
 * "KUL 1: 3 åtgärder att rapportera, senast fre 13 feb"
 */
export function toastOf(view: CardView): string {
  const { texts, dates, noticeText } = phrasesFor(view);
  const { toast } = texts;
  switch (view.kind) {
    case 'round':
      return roundToast(view);
    case 'form':
      return toast.form(view.title);
    case 'welcome':
      return toast.welcome;
    case 'stranger':
      return texts.stranger.heading;
    case 'notice':
      return noticeText(view).heading;
    case 'help':
      return view.unknown === null ? texts.help.heading : texts.help.unknown(view.unknown);
    case 'summary':
      return toast.summary(
        texts.summary.heading(dates.week(view.week)),
        view.counts.overdue,
        view.counts.no_responsible,
      );
    case 'areas':
      return texts.areas.heading(dates.week(view.week));
    case 'status': {
      const total = (code: string) => view.groups.find((group) => group.code === code)?.total ?? 0;
      return toast.status(total('overdue'), total('not_answered'));
    }
    case 'remind':
      return texts.remind.heading(view.to.length);
    case 'assign':
      return texts.assign.heading(view.title);
    case 'measure':
      return texts.measure.no(view.no, view.title);
    case 'wheel':
      return toast.wheel(view.points.length);
    case 'reports':
      return texts.reports.heading;
    case 'file_link':
      return texts.reports.link.heading;
    case 'draft':
      if (view.ended !== null) return texts.drafts.ended.heading(view.ended.title);
      return `${view.title}: ${texts.drafts.questions(view.questions.length + view.hidden)}`;
    case 'draft_list':
      return texts.drafts.list.heading(view.title);
    case 'draft_offers':
      return texts.drafts.offers.heading(view.title);
    case 'draft_form':
      return view.no === 0 ? texts.drafts.form.newOne : texts.drafts.form.heading(view.no);
    case 'draft_open': {
      const left = view.questions.length + view.more;
      return left === 0 ? texts.drafts.open.nothingLeft : texts.drafts.open.heading(left);
    }
    case 'draft_done':
      return `${texts.drafts.done.heading[view.outcome]}: ${view.title}`;
    case 'decline':
      return texts.drafts.decline.heading(view.title);
    case 'decline_due':
      return texts.requests.decline.heading(view.row.title);
    case 'close_plan':
      return texts.plans.heading(view.title);
    case 'set_due':
      return texts.requests.set.heading(view.title, view.due !== null);
    case 'requests':
      return texts.requests.heading(view.total);
    case 'held':
      return view.total === 0 ? texts.held.heading(0) : texts.held.toast(view.total);
  }
}

function roundToast(view: RoundView): string {
  const { texts, dates } = phrasesFor(view);
  const { toast } = texts;
  const names = texts.and(view.occasions.map((occasion) => occasion.name));
  const left = view.total - view.answered;
  if (!view.open) return toast.closed(names);
  if (view.occasions.length === 0) return toast.mine(view.total);
  if (left === 0) return toast.receipt(names, view.answered, view.total);
  const first = view.occasions.map((occasion) => occasion.closesOn).sort()[0];
  const text = toast.round(names, left, first === undefined ? null : dates.day(first));
  return view.reminder ? toast.reminder(text) : text;
}
