import type { CardBase, DueShown, LastShown, Notice, RoundRow, RoundView } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { dayOf, daysBetween, plusDays, weekday } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { askedDue, decisionOfDue, declinedDue, isTakenUp } from '../domain/decided-due';
import { scheduleOf } from '../domain/is-open';
import { type Answerable, mayStandUnchanged } from '../domain/may-stand-unchanged';
import type { Measure } from '../domain/plan';
import { isAsked, isPromptOpen, openPrompts, snoozeWindow, unansweredPrompts } from '../domain/prompts';

/** What a round is drawn from: one person's assignments with their measures, and which of their prompts the card lists. */
export interface Round {
  readonly card: string;
  readonly items: readonly RoundItem[];
  /** Names of the person's units by id. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly reminder: boolean;
  /** Plans that were ended with measures of the person that stood here; left out = none. */
  readonly ended?: NonNullable<RoundView['ended']>;
}

export interface RoundItem extends Answerable {
  /** Occasions of this assignment that the card lists; empty on /mina = all that are open. */
  readonly occasions: readonly string[];
  readonly draftKept: boolean;
  /** An authority has set the day, and another one is asked for; false where none is, as nobody has looked then. */
  readonly askedOfAuthority: boolean;
  /** Their last text is seen by nobody else: not before somebody has looked, or for good. */
  readonly withheld: RoundRow['withheld'];
}

/** Measures on one page of a card: with the longest titles and texts a page of eight stays below 28 KB. */
export const ROWS_A_PAGE = 8;

export function dueShown(due: LocalDate | null, today: LocalDate): DueShown | null {
  return due === null ? null : { on: due, daysLate: Math.max(0, daysBetween(due, today)) };
}

/** What whoever has a measure is told of the day it was given; nothing where the plan's own stands. */
export function dueDecidedShown(measure: Measure): Pick<RoundRow, 'dueDecided'> {
  const decision = decisionOfDue(measure);
  if (decision === null) return {};
  const { from, original, on, reason = null } = decision;
  return { dueDecided: { from, ...(original === null || original === from ? {} : { original }), on, reason } };
}

export function lastShown(assignment: Assignment, measure: Measure, timeZone: string): LastShown | null {
  const { last } = assignment;
  if (last) {
    return {
      state: last.state,
      schedule: scheduleOf(last.state, last.schedule),
      on: dayOf(last.at, timeZone),
      excerpt: last.excerpt,
      imported: false,
    };
  }
  if (assignment.state === 'unknown') return null;
  return {
    state: assignment.state,
    schedule: scheduleOf(assignment.state, assignment.schedule),
    on: measure.imported.on,
    excerpt: null,
    imported: true,
    ...(measure.added?.offer === null ? { inChat: true } : {}),
  };
}

/** The item's prompts that the card lists, whether or not they are still open. */
function listedPrompts(item: RoundItem, today: LocalDate) {
  return item.occasions.length === 0
    ? openPrompts(item.assignment, today)
    : item.assignment.prompts.filter((prompt) => item.occasions.includes(prompt.occasion));
}

/** Thursday of this week for a card read on Monday to Wednesday; else the third day from now; never past `latest`. */
export function snoozeProposal(today: LocalDate, window: { earliest: LocalDate; latest: LocalDate }): LocalDate {
  const day = weekday(today);
  const wanted = day <= 3 ? plusDays(today, 4 - day) : plusDays(today, day === 7 ? 2 : 8 - day);
  return [wanted, window.latest].sort()[0] ?? wanted;
}

/**
 * The principal's card. What is left comes first, the most late on top; what is done sinks, the latest answer last.
 * A card whose points have all closed shows what was answered and stores nothing.
 */
export function roundView(
  base: CardBase,
  round: Round,
  options: { readonly page: number; readonly showAnswers: boolean; readonly notice: Notice | null },
): RoundView {
  const { today } = base;
  const units = new Set(round.items.map((item) => item.assignment.unitId).filter((id) => id !== null));
  const all = round.items.map((item) => ({
    item,
    row: rowOf(item, base, units.size > 1 ? round.unitNames : new Map()),
  }));
  all.sort(
    (a, b) =>
      Number(a.row.answered !== null) - Number(b.row.answered !== null) ||
      (a.row.answered && b.row.answered ? earlier(a.row.answered.at, b.row.answered.at) : 0) ||
      earlier(a.row.due?.on ?? '9999', b.row.due?.on ?? '9999') ||
      a.item.measure.planId.localeCompare(b.item.measure.planId) ||
      a.item.measure.no - b.item.measure.no,
  );
  const rows = all.map((one) => one.row);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const page = Math.min(Math.max(0, options.page), pages - 1);
  const left = all.filter((one) => one.row.answered === null).map((one) => one.item.assignment);
  const window = snoozeWindow(left, today);
  const answers = rows.flatMap((row) => (row.answered ? [row.answered] : []));
  const listed = round.items.flatMap((item) => listedPrompts(item, today));
  const mine = round.card === 'mine';
  return {
    ...base,
    kind: 'round',
    card: round.card,
    occasions: distinctOccasions(listed.filter((prompt) => mine || prompt.opensOn <= today)),
    units: [...units].flatMap((id) => round.unitNames.get(id) ?? []).sort((a, b) => a.localeCompare(b, 'sv')),
    reminder: round.reminder,
    rows: rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE),
    total: rows.length,
    answered: answers.length,
    counts: {
      unchanged: answers.filter((one) => one.unchanged).length,
      updated: answers.filter((one) => !one.unchanged).length,
      proposals: answers.filter((one) => one.newDueProposed !== null && !one.dueByAuthority).length,
      toAuthority: answers.filter((one) => one.newDueProposed !== null && one.dueByAuthority).length,
    },
    page,
    pages,
    snoozeTo: window ? snoozeProposal(today, window) : null,
    open: mine || listed.some((prompt) => isPromptOpen(prompt, today)),
    showAnswers: options.showAnswers,
    ...endedShown(round, options.notice),
    notice: options.notice,
  };
}

/** Said of one above the card already, it is not said twice. */
function endedShown({ ended = [] }: Round, notice: Notice | null): Pick<RoundView, 'ended'> {
  const left = ended.filter(({ plan }) => notice?.code !== 'plan_ended' || notice.planId !== plan);
  return left.length === 0 ? {} : { ended: left };
}

/** Days and instants sort as the characters they are written with; a comparison by a language's rules is ten times slower. */
const earlier = (one: string, other: string) => Number(one > other) - Number(one < other);

function distinctOccasions(prompts: readonly { readonly name: string; readonly closesOn: LocalDate }[]) {
  const byName = new Map<string, { name: string; closesOn: LocalDate }>();
  for (const { name, closesOn } of prompts) {
    const known = byName.get(name);
    if (!known || closesOn < known.closesOn) byName.set(name, { name, closesOn });
  }
  return [...byName.values()].sort((a, b) => a.closesOn.localeCompare(b.closesOn) || a.name.localeCompare(b.name));
}

function rowOf(item: RoundItem, base: CardBase, unitNames: ReadonlyMap<string, string>): RoundRow {
  const { assignment, measure } = item;
  const { today, timeZone } = base;
  const { last } = assignment;
  const prompts = listedPrompts(item, today);
  const asked = askedDue(measure, [assignment]);
  // Answered on this card: every prompt it lists has an answer. Without a prompt (/mina between points) it is a plain list.
  const answeredAt =
    prompts.length > 0 && prompts.every((one) => one.answeredAt !== null) ? prompts[0]?.answeredAt : null;
  return {
    assignment: assignment.id,
    n: assignment.answers,
    title: measure.title,
    unit: assignment.unitId === null ? null : (unitNames.get(assignment.unitId) ?? null),
    due: dueShown(measure.nextDue, today),
    ...dueDecidedShown(measure),
    last: lastShown(assignment, measure, timeZone),
    unchangedOffered: mayStandUnchanged(item, today, timeZone),
    analysisAsked: unansweredPrompts(assignment, today).length > 0 && isAsked(assignment, 'analysis', today),
    snoozedUntil: assignment.snoozedUntil,
    draftKept: item.draftKept,
    dueDeclined: declinedDue(measure, assignment),
    withheld: item.withheld,
    answered:
      answeredAt && last
        ? {
            at: last.at,
            unchanged: last.unchanged,
            state: last.state,
            schedule: scheduleOf(last.state, last.schedule),
            followUp: last.excerpt,
            newDueProposed: asked?.on ?? null,
            dueByAuthority: item.askedOfAuthority,
            dueTakenUp: asked !== null && isTakenUp(measure, asked, today),
          }
        : null,
  };
}
