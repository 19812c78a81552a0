import type {
  CardBase,
  CardView,
  DueDecidedShown,
  DueShown,
  FormError,
  FormField,
  LastShown,
  Notice,
  NoticeView,
  ScheduleCode,
  StateCode,
} from '../views';
import { type Dates, datesFor } from './dates';
import type { Texts } from './sv';
import type { NoticeText } from './sv-notices';
import { textsFor } from './texts-for';

type AttentionReason = Extract<CardView, { kind: 'summary' }>['attention'][number]['reasons'][number];
type StatusView = Extract<CardView, { kind: 'status' }>;
type StatusRow = StatusView['groups'][number]['rows'][number];
type PlanInOrder = StatusView['inOrder']['plans'][number];

/** Facts of a view as phrases, the same on every channel. What comes out is plain text: each channel makes it safe. */
export interface Phrases {
  readonly texts: Texts;
  readonly dates: Dates;
  /** "Pågår enligt plan" */
  state(state: StateCode, schedule: ScheduleCode | null): string;
  /** "Klart senast 31 mars (om 7 veckor)", or "FÖRSENAD 9 dagar (31 jan)". */
  due(due: DueShown | null): string;
  /** "Flyttat från 5 dec. Skäl: …": how it came to be due then. */
  dueDecided(decided: DueDecidedShown): string;
  /** "28 nov, 19 dec", the first of many with how many more there are. */
  days(days: readonly string[]): string;
  /** "Senast: Pågår, 12 nov"; the excerpt is drawn by the channel. */
  last(last: LastShown | null): string;
  /** The line above a card; `good` when what was asked for has been done. */
  notice(notice: Notice): { readonly text: string; readonly good: boolean };
  /** A sentence on what is wrong with a field; `typed` is what stood in it. */
  error(error: FormError, typed: string | null): string;
  field(field: FormField): string;
  reason(reason: AttentionReason): string;
  /** What stands after the title of a row of /status, without what its group already says. */
  statusDetails(row: StatusRow): readonly string[];
  /** What stands after the title of a plan whose measures are all in order. */
  planDetails(plan: PlanInOrder): readonly string[];
  noticeText(view: Pick<NoticeView, 'notice' | 'words'>): NoticeText;
  contact(contact: { readonly name: string; readonly email: string } | null): string | null;
}

export function phrasesFor(base: CardBase): Phrases {
  const texts = textsFor(base.locale);
  const dates = datesFor(base);

  const state: Phrases['state'] = (code, schedule) =>
    schedule === null
      ? texts.states[code]
      : texts.stateAndSchedule(texts.states[code], texts.schedules[schedule], schedule === 'on_plan');

  const due: Phrases['due'] = (shown) => {
    if (shown === null) return texts.due.none;
    return shown.daysLate > 0
      ? texts.due.overdue(shown.daysLate, dates.date(shown.on))
      : texts.due.by(dates.date(shown.on), dates.relative(shown.on));
  };

  const dueDecided: Phrases['dueDecided'] = ({ from, original, on, reason }) => {
    const { movedFrom, decidedOn, because } = texts.requests;
    const first = original === undefined ? null : dates.date(original);
    const said = from === null ? decidedOn(dates.date(on)) : movedFrom(dates.date(from), first);
    return reason === null ? said : `${said} ${because(reason)}`;
  };

  const days: Phrases['days'] = (all) => {
    const shown = all.slice(0, all.length > DAYS_NAMED ? DAYS_NAMED - 1 : DAYS_NAMED);
    const more = all.length - shown.length;
    const named = shown.map((day) => dates.date(day)).join(', ');
    return more === 0 ? named : texts.requests.andMore(named, more);
  };

  const last: Phrases['last'] = (shown) => {
    if (shown === null) return texts.last.none;
    if (shown.inChat) return texts.last.inChat(state(shown.state, shown.schedule));
    const on = shown.on === null ? '' : dates.date(shown.on);
    return (shown.imported ? texts.last.imported : texts.last.said)(state(shown.state, shown.schedule), on);
  };

  const field: Phrases['field'] = (name) => texts.form[name];

  const error: Phrases['error'] = (one, typed) => {
    switch (one.code) {
      case 'required':
        return texts.errors.required[one.field];
      case 'required_when_changed':
        return texts.errors.requiredWhenChanged;
      case 'required_unread':
        return texts.held.unread.inWords[one.withheld];
      case 'personal_number':
        return texts.errors.personalNumber(field(one.field));
      case 'too_long':
        return texts.errors.tooLong(field(one.field), dates.number(one.length), dates.number(one.max));
      case 'not_a_date':
        return texts.errors.notADate(typed ?? '');
      case 'date_not_later':
        return texts.errors.dateNotLater(dates.date(one.than));
      case 'date_not_moved':
        return texts.errors.dateNotMoved(dates.date(one.than));
      case 'not_offered':
        return texts.errors.notOffered;
    }
  };

  /** The day is accepted whatever it is; that offices are closed then is said once, here. */
  const dueSet = ({ title, on, closed }: Extract<Notice, { code: 'due_set' }>) => {
    const { set } = texts.requests;
    const done = set.done(title, dates.date(on));
    return closed ? `${done} ${set.closed(closed.holiday, dates.weekday(on))}` : done;
  };

  const notice: Phrases['notice'] = (given) => {
    const { happened } = texts;
    const one = 'title' in given ? { ...given, title: shortTitle(given.title) } : given;
    switch (one.code) {
      case 'stored_unchanged':
        return { text: happened.storedUnchanged(one.title, state(one.state, one.schedule)), good: true };
      case 'stored':
        return { text: happened.stored(one.title), good: true };
      case 'corrected':
        return { text: happened.corrected(one.title), good: true };
      case 'already_stored':
        return { text: happened.alreadyStored(one.title, dates.moment(one.at)), good: true };
      case 'answered_by_other':
        return { text: happened.answeredByOther(one.title, dates.moment(one.at), one.name), good: false };
      case 'answered_meanwhile':
        return { text: happened.answeredMeanwhile(one.title, dates.moment(one.at)), good: false };
      case 'changed_since':
        return { text: happened.changedSince(one.title), good: false };
      case 'snoozed':
        return { text: happened.snoozed(one.count, dates.onDay(one.until)), good: true };
      case 'snooze_too_late':
        return { text: happened.snoozeTooLate(dates.day(one.last)), good: false };
      case 'draft_kept':
        return { text: happened.draftKept(one.title), good: true };
      case 'reason_kept':
        return { text: texts.requests.happened.reasonKept(one.title), good: true };
      case 'due_kept_typed':
        return { text: texts.requests.set.kept(one.title), good: true };
      case 'due_set':
        return { text: dueSet(one), good: true };
      case 'closed':
        return { text: happened[one.kept ? 'closedKept' : 'closed'](one.name, dates.day(one.on)), good: false };
      case 'not_yours':
        return { text: happened.notYours, good: false };
      case 'own_list_only':
        if (!one.filter) return { text: happened.ownListOnly, good: true };
        return { text: happened[one.named ? 'ownNamed' : 'ownNotNamed'](cut(one.filter, 60)), good: true };
      case 'no_longer_asked':
        return { text: happened.noLongerAsked(one.title), good: false };
      case 'plan_ended':
        return {
          text: texts.plans.endedUnder(one.title, shortTitle(one.plan), cut(one.reason, REASON_SHOWN), one.typed),
          good: false,
        };
      case 'unchanged_not_possible':
        return { text: happened.unchangedNotPossible(one.title), good: false };
      case 'unchanged_unread':
        return { text: texts.held.unread.notConfirmed, good: false };
    }
  };

  const reason: Phrases['reason'] = (one) => {
    switch (one.code) {
      case 'overdue':
        return texts.reasons.overdue(one.days);
      case 'not_started':
        return texts.reasons.notStarted;
      case 'decided':
        return texts.reasons.decided;
      case 'no_responsible':
        return texts.reasons.noResponsible;
      case 'responsible_left':
        return texts.reasons.responsibleLeft;
      case 'unlinked':
        return texts.reasons.unlinked;
      case 'waiting_for':
        return texts.reasons.waitingFor(
          one.name ?? texts.reasons.external,
          one.until === null ? null : dates.date(one.until),
        );
      case 'delayed':
        return texts.reasons.delayed;
      case 'new_due_proposed':
        return texts.reasons.newDueProposed(dates.date(one.on));
    }
  };

  const statusDetails: Phrases['statusDetails'] = (row) => {
    if (row.fault !== null && row.fault !== 'unreachable' && row.who === null) {
      return [row.fault === 'uncertain' ? texts.status.channelUncertain : texts.status.channelFault];
    }
    if (row.fault !== null) return [texts.faults[row.fault]];
    const when = (() => {
      if (row.due === null) return null; // its group says so; a date that recurs is none that could be late
      return row.due.daysLate > 0
        ? texts.status.overdue(row.due.daysLate, dates.date(row.due.on))
        : texts.status.dueBy(dates.date(row.due.on), dates.relative(row.due.on));
    })();
    return [
      when,
      // "försenad 9 dagar · pågår, uppges försenad" says it twice.
      row.state === null
        ? null
        : lowerFirst(state(row.state, isLate(row) && row.schedule === 'delayed' ? null : row.schedule)),
      row.who,
      row.plan,
      row.unlinked === null ? null : texts.status.unlinked(row.unlinked),
      row.noResponsible ? texts.status.noResponsible : null,
      row.planEndedOn === undefined ? null : texts.plans.endedRow(dates.day(row.planEndedOn)),
      row.reportOn === null ? null : texts.status.reportOn(dates.date(row.reportOn)),
      row.lastReminder === null ? null : texts.status.reminded(dates.date(row.lastReminder)),
    ].filter((part) => part !== null);
  };

  const planDetails: Phrases['planDetails'] = ({ open, nextDue }) => [
    texts.status.planOpen(open),
    ...(nextDue === null ? [] : [texts.status.next(texts.status.dueBy(dates.date(nextDue), dates.relative(nextDue)))]),
  ];

  return {
    texts,
    dates,
    state,
    due,
    dueDecided,
    days,
    last,
    notice,
    error,
    field,
    reason,
    statusDetails,
    planDetails,
    noticeText: ({ notice: code, words }) => texts.notices[code](readable(words, texts, dates, days)),
    contact: (one) => (one === null ? null : texts.contact(one.name, one.email)),
  };
}

/** Days and school forms among the words of a notice are written as readers write them; the rest is taken as it is. */
function readable(
  words: NoticeView['words'],
  { schoolForms }: Texts,
  dates: Dates,
  days: Phrases['days'],
): Readonly<Record<string, string | number>> {
  const entries = Object.entries(words).map(([name, word]) => {
    const text = String(word);
    if (name === 'form') return [name, new Map(Object.entries(schoolForms)).get(text) ?? text] as const;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [name, dates.day(text)] as const;
    return [name, /^\d{4}-\d{2}-\d{2}(?:,\d{4}-\d{2}-\d{2})+$/.test(text) ? days(text.split(',')) : word] as const;
  });
  return Object.fromEntries(entries);
}

const isLate = ({ due }: StatusRow) => due !== null && due.daysLate > 0;

/** More would fill a narrow card. */
const DAYS_NAMED = 6;

/** What happened is said in a line or two; the whole title stands on the card below. */
const TITLE_IN_NOTICE = 80;
const shortTitle = (title: string) => cut(title, TITLE_IN_NOTICE);

/** Why a plan was ended, above a card; the measure's own has the whole of it. */
const REASON_SHOWN = 200;
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
