import type { Answer, Ask, Assignment, LastAnswer, Prompt } from './assignment';
import { plusDays } from './calendar';
import type { LocalDate } from './dates';
import { scheduleOf } from './is-open';

/** A prompt may be answered, and its answer changed, from the day it opens to the day it closes, both included. */
export function isPromptOpen(prompt: Prompt, today: LocalDate): boolean {
  return prompt.opensOn <= today && today <= prompt.closesOn;
}

export function openPrompts(assignment: Assignment, today: LocalDate): readonly Prompt[] {
  return assignment.prompts.filter((prompt) => isPromptOpen(prompt, today));
}

export function unansweredPrompts(assignment: Assignment, today: LocalDate): readonly Prompt[] {
  return openPrompts(assignment, today).filter((prompt) => prompt.answeredAt === null);
}

/** Whether any prompt that is open now asks for `ask`. */
export function isAsked(assignment: Assignment, ask: Ask, today: LocalDate): boolean {
  return openPrompts(assignment, today).some((prompt) => prompt.asks.includes(ask));
}

/**
 * The assignment with what follows from its prompts and its latest answer: whether it waits for an answer, by what it
 * is found when it has to be shown, and the next day something happens by itself. A reminder that fell before a snooze ends is taken up by the snooze: who asked to be reminded on
 * Thursday is not reminded on Wednesday too.
 */
export function withProjections(given: Assignment, today: LocalDate): Assignment {
  const assignment = { ...given, ...foundBy(given, today) };
  const waiting = assignment.active ? unansweredPrompts(assignment, today) : [];
  if (waiting.length === 0) return { ...assignment, awaiting: false, snoozedUntil: null, touchOn: null };
  const { snoozedUntil, lastReminderOn } = assignment;
  const days: LocalDate[] = [];
  for (const prompt of waiting) {
    days.push(plusDays(prompt.closesOn, 1));
    for (const day of prompt.remindOn) {
      if ((lastReminderOn === null || day > lastReminderOn) && (snoozedUntil === null || day > snoozedUntil))
        days.push(day);
    }
  }
  if (snoozedUntil !== null) days.push(snoozedUntil);
  days.sort();
  return { ...assignment, awaiting: true, touchOn: days[0] ?? null };
}

/** What of an assignment stores find it by. Holds however many days pass: what is found too much is sorted out. */
function foundBy(one: Assignment, today: LocalDate): Pick<Assignment, 'unanswered' | 'roundUntil' | 'completedAt'> {
  if (!one.active) return { unanswered: false, roundUntil: null, completedAt: null };
  const rounds = one.prompts.filter((prompt) => prompt.occasion.startsWith('point:')).map((prompt) => prompt.closesOn);
  const { last } = one;
  return {
    unanswered: mayBeMissed(one, today),
    roundUntil: rounds.sort().at(-1) ?? null,
    completedAt: last !== null && last.state === 'completed' && !last.unchanged ? last.at : null,
  };
}

/**
 * Whether /status may ever list it among those who have not answered before something is written of it again: a prompt
 * that is still to close, or the latest that has begun, with no answer since it opened. A day is let be on both sides:
 * the clock may be set back, and here the day an answer came is known in UTC alone.
 */
function mayBeMissed({ prompts, last }: Assignment, today: LocalDate): boolean {
  const yesterday = plusDays(today, -1);
  if (prompts.some((prompt) => prompt.answeredAt === null && prompt.closesOn >= yesterday)) return true;
  const begun = prompts.filter((prompt) => prompt.opensOn <= today);
  const closed = begun
    .map((prompt) => prompt.closesOn)
    .sort()
    .at(-1);
  return begun.some(
    (prompt) =>
      prompt.answeredAt === null &&
      prompt.closesOn === closed &&
      (last === null || last.at.slice(0, 10) <= prompt.opensOn),
  );
}

/**
 * Adds the prompt of one occasion, or moves its closing day where the wheel has changed since. Adding it twice changes
 * nothing. Reminders that would fall on the day the card goes out, or before, are left out: an opening that comes late
 * because the bot was down must not remind the same minute.
 */
export function withPrompt(assignment: Assignment, prompt: Prompt, today: LocalDate): Assignment {
  const known = assignment.prompts.find((one) => one.occasion === prompt.occasion);
  const remindOn = prompt.remindOn.filter((day) => day > today || known?.remindOn.includes(day));
  const { name, opensOn, closesOn, asks } = prompt;
  const prompts = known
    ? assignment.prompts.map((one) => (one === known ? { ...one, name, opensOn, closesOn, asks, remindOn } : one))
    : [...assignment.prompts, { ...prompt, remindOn }];
  return withProjections(
    { ...assignment, prompts, snoozedUntil: notPast(assignment.snoozedUntil, closesOn, today) },
    today,
  );
}

/** A snooze must not outlast a prompt that came after it: put off to 12 February, a report that closes on the 8th is reminded on the 7th. */
function notPast(snoozedUntil: LocalDate | null, closesOn: LocalDate, today: LocalDate): LocalDate | null {
  if (snoozedUntil === null || snoozedUntil < closesOn || closesOn < today) return snoozedUntil;
  const last = plusDays(closesOn, -1);
  return last > today ? last : null;
}

/** Why a reminder goes out today: the person asked for it, or the point's own reminder day has come. */
export function reminderDue(assignment: Assignment, today: LocalDate): 'snoozed' | 'point' | null {
  const waiting = assignment.active ? unansweredPrompts(assignment, today) : [];
  if (waiting.length === 0) return null;
  const { snoozedUntil, lastReminderOn } = assignment;
  if (snoozedUntil !== null) return snoozedUntil <= today ? 'snoozed' : null;
  const due = waiting.some((prompt) =>
    prompt.remindOn.some((day) => day <= today && (lastReminderOn === null || day > lastReminderOn)),
  );
  return due ? 'point' : null;
}

/** The assignment after it was reminded of today. */
export function withReminder(assignment: Assignment, today: LocalDate): Assignment {
  return withProjections({ ...assignment, lastReminderOn: today, snoozedUntil: null }, today);
}

/** The longest excerpt of an answer that lists keep. */
const EXCERPT = 140;

/** The beginning of an answer's text on one line; null where there is none. */
export function excerptOf(followUp: string | null): string | null {
  const text = followUp?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '') return null;
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
}

/**
 * Takes the next answer into the assignment: its state, and every prompt that is open on the day of the answer counts
 * as answered by it, also one that was answered before (then it is a correction).
 */
export function withAnswer(assignment: Assignment, answer: Answer, answeredOn: LocalDate): Assignment {
  if (answer.n !== assignment.answers + 1) return assignment;
  return withProjections(
    {
      ...assignment,
      answers: answer.n,
      state: answer.state,
      schedule: scheduleOf(answer.state, answer.schedule),
      doneParts: answer.doneParts,
      last: {
        id: answer.id,
        at: answer.at,
        by: answer.by,
        state: answer.state,
        schedule: scheduleOf(answer.state, answer.schedule),
        excerpt: excerptOf(answer.followUp),
        unchanged: answer.unchangedFrom !== null,
        newDueProposed: answer.newDueProposed,
        ...saidIn(assignment, answer),
      },
      snoozedUntil: null,
      prompts: assignment.prompts.map((prompt) =>
        isPromptOpen(prompt, answeredOn) ? { ...prompt, answeredAt: answer.at, answerId: answer.id } : prompt,
      ),
    },
    answeredOn,
  );
}

/** Confirmed in March and again in April, what was said in February still counts in the words of February. */
function saidIn({ last }: Assignment, { unchangedFrom }: Answer): Pick<LastAnswer, 'saidIn'> {
  if (unchangedFrom === null || unchangedFrom === 'import') return {};
  return { saidIn: (last?.id === unchangedFrom ? last.saidIn : undefined) ?? unchangedFrom };
}

/** "Påminn mig": noted for a later day. The last day offered is the day before the first unanswered prompt closes. */
export function snoozeWindow(
  assignments: readonly Assignment[],
  today: LocalDate,
): { earliest: LocalDate; latest: LocalDate } | null {
  const closes = assignments.flatMap((one) => unansweredPrompts(one, today).map((prompt) => prompt.closesOn)).sort();
  const first = closes[0];
  if (first === undefined) return null;
  const earliest = plusDays(today, 1);
  const latest = plusDays(first, -1);
  return earliest <= latest ? { earliest, latest } : null;
}
