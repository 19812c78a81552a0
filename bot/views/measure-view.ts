import type { CardBase, CardView } from '../../cards/views';
import type { Answer } from '../domain/assignment';
import { daysBetween } from '../domain/calendar';
import { daysMovedBy } from '../domain/decided-due';
import type { HeldText } from '../domain/held-text';
import { isTerminal, scheduleOf } from '../domain/is-open';
import type { Measure, Plan } from '../domain/plan';
import { isWithheld } from '../domain/privacy/visible-answers';

type MeasureView = Extract<CardView, { kind: 'measure' }>;

/** Answers shown on the card, the newest, beside those that ask for a date the reader decides; the export has all of them. */
export const HISTORY = 10;

/** One answer with the names that belong to it. */
export interface Told {
  readonly answer: Answer;
  readonly asks: boolean;
  /** Set where somebody was asked about the text and sent it anyway. */
  readonly held: HeldText | null;
  readonly by: string;
  readonly unit: string | null;
}

/** One measure with its history. The dates in the plan's own words are those it was adopted with. */
export function measureView(
  base: CardBase,
  about: {
    readonly measure: Measure;
    readonly plan: Plan | null;
    readonly responsible: readonly string[];
    /** Newest first. */
    readonly history: readonly Told[];
    readonly mayAssign: boolean;
    readonly mayDecide: boolean;
    /** May set its date, or move it. */
    readonly mayDate: boolean;
    readonly askedDue: MeasureView['askedDue'];
    /** Name by id of those who have decided its date, or ended its plan. */
    readonly deciders: ReadonlyMap<string, string>;
  },
): MeasureView {
  const { measure } = about;
  const { nextDue } = measure;
  const closing = about.plan?.closings?.find((one) => one.at === measure.endedWithPlan);
  const late = nextDue !== null && measure.open ? Math.max(0, daysBetween(nextDue, base.today)) : 0;
  return {
    ...base,
    kind: 'measure',
    measure: measure.id,
    no: measure.no,
    plan: about.plan?.title ?? '',
    title: measure.title,
    area: measure.area,
    due: nextDue === null ? null : { on: nextDue, daysLate: late },
    dueRaw: measure.originalDue.map((due) => due.raw),
    evaluation: measure.evaluation?.date ?? null,
    nextReport: measure.nextReport?.date ?? null,
    state: measure.state,
    schedule: scheduleOf(measure.state, measure.schedule),
    responsible: about.responsible,
    parts: measure.parts.map((part) => ({ text: part.text, due: part.due?.date ?? null, done: part.done })),
    history: about.history.map(({ answer, asks, held, by, unit }) => ({
      at: answer.at,
      by,
      unit,
      state: answer.state,
      schedule: scheduleOf(answer.state, answer.schedule),
      hindrance: answer.hindrance,
      newDueProposed: answer.newDueProposed,
      followUp: held && isWithheld(held) ? null : answer.followUp,
      analysis: held && isWithheld(held) ? null : answer.analysis,
      asks,
      withheld: held && isWithheld(held) ? (held.open ? 'until_looked_at' : 'for_good') : null,
      unchanged: answer.unchangedFrom !== null,
    })),
    mayAssign: about.mayAssign && !isTerminal(measure.state),
    mayDate: about.mayDate && measure.open,
    mayDecide: about.mayDecide && measure.state === 'proposed',
    decidedDue: [...(measure.dueDecisions ?? [])].reverse().map((decision) => {
      const { at, by, from, asked, to, reason = null } = decision;
      const moved = daysMovedBy(measure, decision);
      return { at, from, asked, moved, to, reason, by: about.deciders.get(by) ?? '' };
    }),
    askedDue: about.askedDue,
    endedWithPlan: closing
      ? { on: closing.on, by: about.deciders.get(closing.by) ?? '', reason: closing.reason }
      : null,
  };
}
