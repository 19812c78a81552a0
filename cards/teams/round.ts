import { type Phrases, phrasesFor } from '../text/phrases';
import type { RoundRow, RoundView } from '../views';
import type { Element, Execute } from './adaptive-card';
import { box, heading, line, noticeBox, press, presses, quoted, rowTitle } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

/** In a list that is read on a phone; the form of the measure shows the whole title. */
const TITLE_MAX = 200;
const EXCERPT_MAX = 140;

/** The principal's card of a point: what is left on top, what is done below it, a receipt when nothing is left. */
export function roundCard(view: RoundView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const notice = view.notice === null ? null : say.notice(view.notice);
  if (finished(view) && !view.showAnswers && view.open && !isOwnList(view))
    return [...noticeBox(notice), ...endedPlans(view, say), ...receipt(view, say)];

  const rows = view.rows.slice(0, limits.rows);
  const cut = view.rows.length - rows.length;
  return [
    ...noticeBox(notice),
    ...top(view, say),
    ...endedPlans(view, say),
    ...(view.total === 0 ? [line(isOwnList(view) ? say.texts.round.nothing : say.texts.round.nothingHere)] : []),
    ...rows.map((row) => (row.answered === null ? leftRow(view, row, say, limits) : doneRow(view, row, say, limits))),
    ...(cut > 0 ? [line(say.texts.notShown(cut), { subtle: true })] : []),
    ...foot(view, say),
  ];
}

/** What stood here and was ended is not gone without a word; said above the card already, it is not said twice. */
function endedPlans({ ended = [] }: RoundView, { texts }: Phrases): readonly Element[] {
  return ended.map(({ title, reason, measures }) =>
    line(texts.plans.endedHere(shortened(title, TITLE_MAX), shortened(reason, TITLE_MAX), measures)),
  );
}

function top(view: RoundView, say: Phrases): readonly Element[] {
  const { round } = say.texts;
  const title = isEmptied(view)
    ? say.texts.plans.emptied
    : round.heading(isOwnList(view) ? [] : view.occasions.map((one) => one.name));
  const shown = view.showAnswers ? round.yourAnswers : view.reminder && view.open ? round.reminderOf(title) : title;
  const units = view.units.join(', ');
  const progress = view.total > 0 ? round.progress(view.total, view.answered) : null;
  return [
    heading(shown),
    ...deadlines(view, say).map((text) => line(text, { bold: view.open && !finished(view), spacing: 'none' })),
    ...(units || progress
      ? [line([units, progress].filter(Boolean).join(' · '), { subtle: true, spacing: 'none' })]
      : []),
  ];
}

/** One line where all points close the same day, else one for each. A closed card says that it is, and since when. */
function deadlines(view: RoundView, say: Phrases): readonly string[] {
  const { round } = say.texts;
  const days = [...new Set(view.occasions.map((one) => one.closesOn))].sort();
  const last = days[days.length - 1];
  if (isEmptied(view)) return [];
  if (!view.open) {
    return [last === undefined ? round.closedPlain : round.closed(names(view, say), say.dates.day(last))];
  }
  if (last === undefined) return [];
  if (finished(view)) return changeUntil(view, say);
  if (days.length === 1) return [round.deadline(say.dates.day(last))];
  return view.occasions.map((one) => round.deadlineOf(one.name, say.dates.day(one.closesOn)));
}

/** How long answers may be changed: one line where all points close the same day, else one for each. */
function changeUntil({ occasions }: RoundView, { texts: { round }, dates }: Phrases): readonly string[] {
  const [first, ...others] = [...new Set(occasions.map((one) => one.closesOn))];
  if (first === undefined) return [];
  if (others.length === 0) return [round.changeUntil(dates.day(first))];
  return occasions.map((one) => round.changeUntilOf(one.name, dates.day(one.closesOn)));
}

/** The list of /mina is asked for to be read: it stays a list, with what was answered. */
const isOwnList = (view: RoundView) => view.card === 'mine';

/** Nothing stands on the card any more, and no point: it has not closed, and it is not the reader's own list. */
const isEmptied = (view: RoundView) => !isOwnList(view) && view.total === 0 && view.occasions.length === 0;

/** Nothing is left to answer. A card without measures is not finished, it is empty. */
function finished(view: RoundView): boolean {
  return view.total > 0 && view.answered >= view.total;
}

function names(view: RoundView, say: Phrases): string {
  return say.texts.and(view.occasions.map((one) => one.name));
}

function leftRow(view: RoundView, row: RoundRow, say: Phrases, limits: Limits): Element {
  const { texts } = say;
  const late = row.due !== null && row.due.daysLate > 0;
  const title = shortened(row.title, Math.min(limits.title, TITLE_MAX));
  const about = (name: string) => (limits.tooltips ? texts.press.about(name, shortened(row.title, 80)) : null);
  const ids = { card: view.card, assignment: row.assignment, page: view.page };
  const notes = [
    declinedNote(row, say),
    withheldNote(row, say),
    row.analysisAsked ? texts.round.analysisAsked : null,
    row.draftKept && view.open ? texts.round.draft(texts.press.update) : null,
    row.snoozedUntil !== null && view.open ? texts.round.snoozed(say.dates.onDay(row.snoozedUntil)) : null,
    view.open ? null : texts.round.notAnswered,
  ].filter((note) => note !== null);
  return box(
    [
      rowTitle(late ? 'late' : 'left', title),
      line(withUnit(say.due(row.due), row), { spacing: 'none', ...(late ? { color: 'attention', bold: true } : {}) }),
      ...decidedLine(row, say, limits),
      quoted(
        say.last(row.last),
        row.last?.excerpt ? texts.quote(shortened(row.last.excerpt, Math.min(limits.excerpt, EXCERPT_MAX))) : null,
      ),
      ...notes.map((note) => line(note, { spacing: 'none' })),
      ...(view.open
        ? presses([
            row.unchangedOffered
              ? press(
                  texts.press.unchanged,
                  { act: 'unchanged', ...ids, n: row.n },
                  { tooltip: about(texts.press.unchanged) },
                )
              : null,
            press(texts.press.update, { act: 'update', ...ids }, { tooltip: about(texts.press.update) }),
          ])
        : []),
    ],
    { separator: true, spacing: 'medium' },
  );
}

function doneRow(view: RoundView, row: RoundRow, say: Phrases, limits: Limits): Element {
  const { texts } = say;
  const { answered } = row;
  if (answered === null) return box([]);
  const at = say.dates.moment(answered.at);
  const sent = answered.unchanged ? texts.round.sentUnchanged(at) : texts.round.sent(at);
  const proposed = answered.newDueProposed;
  const proposedSaid = answered.dueByAuthority
    ? texts.round.proposedToAuthority
    : answered.dueTakenUp
      ? texts.round.proposedTakenUp
      : texts.round.proposed;
  const declined = declinedNote(row, say);
  const withheld = withheldNote(row, say);
  const followUp =
    (view.showAnswers || !view.open || isOwnList(view)) && answered.followUp
      ? shortened(answered.followUp, limits.excerpt)
      : '';
  return box(
    [
      rowTitle('done', shortened(row.title, Math.min(limits.title, TITLE_MAX))),
      line(withUnit(`${say.state(answered.state, answered.schedule)} · ${sent}`, row), { spacing: 'none' }),
      // An approved new date is seen nowhere else by the one who asked for it.
      ...(isOwnList(view) && row.due !== null && answered.state !== 'completed'
        ? [
            line(say.due(row.due), { spacing: 'none', ...(row.due.daysLate > 0 ? { color: 'attention' } : {}) }),
            ...decidedLine(row, say, limits),
          ]
        : []),
      ...(followUp ? [quoted(texts.quote(followUp), null)] : []),
      ...(proposed === null ? [] : [line(proposedSaid(say.dates.date(proposed)), { spacing: 'none' })]),
      ...(withheld === null ? [] : [line(withheld, { spacing: 'none' })]),
      ...(declined === null ? [] : [line(declined, { spacing: 'none' })]),
      ...(row.draftKept && view.open ? [line(texts.round.draft(texts.press.change), { spacing: 'none' })] : []),
      ...(view.open ? presses([changePress(view, row, say, limits)]) : []),
    ],
    { separator: true, spacing: 'medium' },
  );
}

/** A day that was moved is no riddle to whoever has the measure; the form says the whole of why. */
function decidedLine({ dueDecided }: RoundRow, say: Phrases, { excerpt }: Limits): readonly Element[] {
  if (dueDecided === undefined) return [];
  const { reason } = dueDecided;
  const shown = { ...dueDecided, reason: reason && shortened(reason, Math.min(excerpt, EXCERPT_MAX)) };
  return [line(say.dueDecided(shown), { subtle: true, spacing: 'none' })];
}

const declinedNote = ({ dueDeclined }: RoundRow, { texts, dates }: Phrases): string | null =>
  dueDeclined === null ? null : texts.round.declined(dates.date(dueDeclined));

const withheldNote = ({ withheld }: RoundRow, { texts }: Phrases): string | null =>
  withheld === null ? null : texts.held.own[withheld];

function changePress(view: RoundView, row: RoundRow, say: Phrases, limits: Limits): Execute {
  const { change, about } = say.texts.press;
  return press(
    change,
    { act: 'update', card: view.card, assignment: row.assignment, page: view.page },
    { tooltip: limits.tooltips ? about(change, shortened(row.title, 80)) : null },
  );
}

function withUnit(text: string, row: RoundRow): string {
  return row.unit === null ? text : `${text} · ${row.unit}`;
}

function receipt(view: RoundView, say: Phrases): readonly Element[] {
  const { texts } = say;
  const { counts } = view;
  const parts = [
    counts.unchanged > 0 ? texts.round.receiptUnchanged(counts.unchanged) : null,
    counts.updated > 0 ? texts.round.receiptUpdated(counts.updated) : null,
    counts.proposals > 0 ? texts.round.receiptProposals(counts.proposals) : null,
    counts.toAuthority > 0 ? texts.round.receiptToAuthority(counts.toAuthority) : null,
  ].filter((part) => part !== null);
  const answers = { act: 'list', card: view.card, page: 0, answers: true } as const;
  return [
    heading(
      texts.round.thanks(
        view.units.length > 0 ? texts.and(view.units) : null,
        view.answered,
        view.total,
        names(view, say),
      ),
    ),
    ...(parts.length > 0 ? [line(parts.join(' · '))] : []),
    ...changeUntil(view, say).map((text) => line(text, { subtle: true })),
    ...presses([press(texts.press.changeAnswers, answers)], 'medium'),
    ...presses(help(view, say), 'small'),
  ];
}

function foot(view: RoundView, say: Phrases): readonly Element[] {
  const { texts, dates } = say;
  const left = view.total - view.answered;
  const list = { act: 'list', card: view.card, answers: view.showAnswers } as const;
  const paging = [
    view.page > 0 ? press(texts.press.previous, { ...list, page: view.page - 1 }) : null,
    view.page < view.pages - 1 ? press(texts.press.more, { ...list, page: view.page + 1 }) : null,
    view.showAnswers ? press(texts.press.done, { ...list, page: 0, answers: false }) : null,
  ];
  const snooze =
    view.open && !view.showAnswers && view.snoozeTo !== null && left > 0
      ? press(texts.press.snoozeAll(left, dates.onDay(view.snoozeTo)), {
          act: 'snooze',
          card: view.card,
          assignment: null,
          page: view.page,
        })
      : null;
  return [
    ...(view.pages > 1
      ? [line(texts.page(view.page + 1, view.pages), { subtle: true, separator: true, spacing: 'medium' })]
      : []),
    ...presses(paging, view.pages > 1 ? 'small' : 'medium'),
    ...presses([snooze], 'medium'),
    ...presses(help(view, say), snooze === null && !view.showAnswers ? 'medium' : 'small'),
  ];
}

function help(view: RoundView, say: Phrases): readonly (Execute | null)[] {
  return [
    press(say.texts.press.help, { act: 'help' }),
    isOwnList(view) ? null : press(say.texts.press.mine, { act: 'mine' }),
  ];
}
