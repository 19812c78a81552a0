import { type Phrases, phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { box, heading, line, noticeBox, press, presses, quoted, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';
import { decisions, movesLine } from './requests';

const WHOLE = { filter: '', group: null, page: 0 } as const;

type MeasureView = Extract<CardView, { kind: 'measure' }>;

/** One measure: how it stands, what the plan says word for word, and every answer with who and when. */
export function measureCard(view: MeasureView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts, dates } = say;
  const { measure } = texts;
  const late = view.due !== null && view.due.daysLate > 0;
  const cut = (text: string) => shortened(text, limits.title);
  const facts = [
    measure.state(say.state(view.state, view.schedule)),
    view.responsible.length > 0 ? measure.responsible(cut(texts.and(view.responsible))) : measure.noResponsible,
    view.area === null ? null : measure.area(cut(view.area)),
    view.dueRaw.length > 0 ? measure.dueRaw(cut(view.dueRaw.map(texts.quote).join(', '))) : null,
    view.nextReport === null ? null : measure.nextReport(dates.date(view.nextReport)),
    view.evaluation === null ? null : measure.evaluation(dates.date(view.evaluation)),
  ].filter((fact) => fact !== null);
  return [
    ...noticeBox(view.notice ? say.notice(view.notice) : null),
    heading(cut(view.title)),
    line(measure.no(view.no, cut(view.plan)), { subtle: true, spacing: 'none' }),
    line(late ? `${SYMBOLS.late} ${say.due(view.due)}` : say.due(view.due), {
      bold: true,
      ...(late ? { color: 'attention' as const } : {}),
    }),
    ...decidedDue(view, say, limits),
    ...facts.map((fact) => line(fact)),
    ...ended(view, say),
    ...askedDue(view, say),
    ...proposal(view, say),
    ...parts(view, say, limits),
    ...history(view, say, limits),
    ...presses(
      [
        view.mayAssign ? press(texts.press.assign, { act: 'assign', measure: view.measure }) : null,
        view.mayDate
          ? press(view.due === null ? texts.press.setDate : texts.press.moveDate, {
              act: 'due_form',
              measure: view.measure,
              ...(view.list ? { list: view.list } : {}),
            })
          : null,
        press(texts.press.status, { act: 'status', ...(view.list ?? WHOLE) }),
      ],
      'medium',
    ),
  ];
}

/** Who has ended the whole plan, when and why. */
function ended({ endedWithPlan }: MeasureView, { texts, dates }: Phrases): readonly Element[] {
  if (endedWithPlan === null) return [];
  const { on, by, reason } = endedWithPlan;
  const { plans } = texts;
  return [line(plans.ended(dates.day(on), shortened(by, 80))), line(plans.because(shortened(reason, 500)))];
}

/** Who has moved the date, from which day and when; and who has let it stand, and why. */
function decidedDue(view: MeasureView, { texts, dates, days }: Phrases, limits: Limits): readonly Element[] {
  const { requests } = texts;
  return view.decidedDue.slice(0, 5).flatMap(({ at, by, from, asked, moved, to, reason }) => {
    const who = shortened(by, 80);
    const on = dates.dayAndTime(at);
    const said =
      to === null
        ? requests.kept(dates.date(asked), who, on)
        : from === null
          ? requests.given(dates.date(to), who, on)
          : requests.moved(moved.length > 1 ? days(moved) : dates.date(from), dates.date(to), who, on);
    const why = reason === null ? [] : [requests.because(shortened(reason, limits.typed))];
    return [said, ...why].map((text) => line(text, { subtle: true, spacing: 'none' }));
  });
}

/** A new date somebody asks for, with the presses for whoever may decide it. */
function askedDue(view: MeasureView, say: Phrases): readonly Element[] {
  const { texts, dates } = say;
  const { askedDue: asked, measure } = view;
  if (asked === null) return [];
  const { requests } = texts;
  const at = { measure, on: asked.on, decided: asked.decided, page: -1 } as const;
  return [
    line(requests.asked(dates.date(asked.on)), { bold: true, spacing: 'medium' }),
    ...(asked.mayDecide && !asked.takenUp ? [] : [line(waitsFor(view, texts), { subtle: true, spacing: 'none' })]),
    ...(asked.mayDecide && !asked.past ? movesLine(asked.moves, say) : []),
    ...(asked.mayDecide && asked.past ? [line(requests.past, { spacing: 'none' })] : []),
    ...(asked.mayDecide ? decisions(at, asked, say, () => ({}), null) : []),
  ];
}

/** Whoever asks an authority is an administrator; to others it is said that it is asked. */
function waitsFor({ askedDue: asked, mayAssign }: MeasureView, { requests }: Phrases['texts']): string {
  if (asked?.byAuthority) return mayAssign ? requests.byAuthority : requests.withAuthority;
  return asked?.takenUp ? requests.waitsForMeeting : requests.waits;
}

/** What is only proposed is nobody's yet: it is accepted or declined first. */
function proposal(view: MeasureView, { texts }: Phrases): readonly Element[] {
  if (!view.mayDecide) return [];
  const { drafts } = texts;
  return [
    line(drafts.proposal, { spacing: 'medium' }),
    ...presses([
      press(drafts.press.accept, { act: 'decide', measure: view.measure, accept: true }, { main: true }),
      press(drafts.press.decline, { act: 'decide_why', measure: view.measure }),
    ]),
  ];
}

function parts(view: MeasureView, say: Phrases, limits: Limits): readonly Element[] {
  if (view.parts.length === 0) return [];
  const { measure } = say.texts;
  return [
    heading(measure.parts, { size: 'default', separator: true, spacing: 'medium' }),
    ...view.parts.slice(0, limits.rows).map((part) => {
      const text = shortened(part.text, Math.min(limits.title, 200));
      if (part.done) return line(`${SYMBOLS.done} ${measure.partDone(text)}`);
      const due = part.due === null ? text : measure.partDue(text, say.dates.date(part.due));
      return line(`${SYMBOLS.partLeft} ${due}`);
    }),
    ...(view.parts.length > limits.rows
      ? [line(say.texts.notShown(view.parts.length - limits.rows), { subtle: true })]
      : []),
  ];
}

function history(view: MeasureView, say: Phrases, limits: Limits): readonly Element[] {
  const { texts, dates } = say;
  const { measure } = texts;
  const shown = view.history.slice(0, limits.rows);
  const hidden = view.history.length - shown.length;
  let room = limits.typed;
  // Why a date is asked for is read whole by whoever decides it, as far as one card holds what all of them wrote.
  const excerptOf = (typed: string | null, asks: boolean) => {
    const text = shortened(typed ?? '', asks ? Math.max(limits.excerpt, room) : limits.excerpt);
    room -= asks ? text.length : 0;
    return text;
  };
  return [
    heading(measure.history, { size: 'default', separator: true, spacing: 'medium' }),
    ...(view.history.length === 0 ? [line(measure.noHistory, { subtle: true })] : []),
    ...shown.map((answer) => {
      const state = say.state(answer.state, answer.schedule);
      const wanted = [
        answer.hindrance === null ? null : measure.hindrance(texts.hindrances[answer.hindrance]),
        answer.newDueProposed === null ? null : measure.newDueProposed(dates.date(answer.newDueProposed)),
      ].filter((part) => part !== null);
      const text = excerptOf(answer.followUp, answer.asks);
      const analysis = excerptOf(answer.analysis, answer.asks);
      return box(
        [
          line(measure.answer(dates.dayAndTime(answer.at), shortened(answer.by, 80), answer.unit), {
            subtle: true,
            spacing: 'none',
          }),
          line(answer.unchanged ? measure.unchanged(state) : state, { spacing: 'none', bold: true }),
          ...(text ? [quoted(texts.quote(text), null)] : []),
          ...(analysis ? [quoted(measure.analysis(texts.quote(analysis)), null)] : []),
          ...(wanted.length === 0 ? [] : [line(wanted.join(' · '), { spacing: 'none' })]),
          ...(answer.withheld === null
            ? []
            : [line(texts.held[answer.withheld === 'for_good' ? 'withheldForGood' : 'withheld'], { subtle: true })]),
        ],
        { spacing: 'small' },
      );
    }),
    ...(hidden > 0 ? [line(measure.olderNotShown(hidden), { subtle: true })] : []),
  ];
}
