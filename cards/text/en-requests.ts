import { counted } from './counted';
import type { svRequests } from './sv-requests';

/** New dates somebody asks for, in English. */
export const enRequests: typeof svRequests = {
  heading: (count) => (count === 0 ? 'No new dates are waiting' : `New dates proposed (${count})`),
  what: 'If you approve, the date holds at once. The original one stays in the reports, and whoever proposed it is told.',
  by: (names, at) => `${names} · ${at}`,
  asks: (day) => `Proposes: due ${day}`,
  moves: (count, days) => `Moves ${count} dates: ${days}`,
  andMore: (days, more) => `${days} and ${more} more`,
  past: 'That day has passed. Decline, and a new date can be proposed.',
  takenUp: 'Taken up at a meeting',
  others: (count) =>
    count === 1
      ? 'The date would also hold for the other who has the measure.'
      : `The date would also hold for ${count} others who have the measure.`,
  press: {
    accept: 'Approve',
    keep: 'Decline',
    takeUp: 'Take to a meeting',
    show: 'Show the proposals',
  },
  decline: {
    heading: (title) => `Decline the new date: ${title}`,
    what: 'The date then stays. Whoever proposed the new one is told, and sees the reason. The reason may also be read by those who may read the answers.',
    changed: (typed) =>
      `Another date is proposed by now, so nothing is decided.${typed ? ' What you wrote is still there.' : ''}`,
  },
  set: {
    heading: (title, isDated) => `${isDated ? 'Change' : 'Set'} date: ${title}`,
    what: 'The date becomes a decision. Those who have the measure see it on their next card, and reports say when it was decided.',
    several: (days) =>
      `The measure has several dates that are not done: ${days}. Those before the new one are moved to it.`,
    day: 'Due',
    save: 'Save',
    faults: {
      required: 'Choose a date.',
      not_a_date: 'That is no date. Write year-month-day, for example 2026-03-31.',
      past: 'That day has passed. Choose today or later.',
      same: 'The measure is due that day already. Choose another.',
    },
    changed: 'The date was changed after the card was shown, so nothing is saved. What you wrote is still there.',
    kept: (title) => `What you wrote of the date is kept, and nothing is decided: ${title}`,
    done: (title, day) => `Due ${day}: ${title}. Those who have the measure see it on their next card.`,
    closed: (holiday, weekday) => (holiday === null ? `The day is a ${weekday}.` : `The day is a holiday: ${holiday}.`),
  },
  reason: 'Reason',
  because: (reason) => `Reason: ${reason}`,
  typed: 'What you wrote is not stored',
  happened: {
    takenUp: (title) => `Taken up at a meeting: ${title}. Whoever proposed the date is told.`,
    reasonKept: (title) => `The reason is kept under Decline, and nothing is decided: ${title}`,
    past: (title, day) =>
      `${day} has passed already, so nothing is decided: ${title}. Decline, and a new date can be proposed.`,
    moved: (title, day, gone) => `Due ${day}: ${title}. ${gone}Whoever proposed it is told.`,
    gone: (count, days) => `${count} dates are moved: ${days}. `,
    kept: (title) => `The date stays: ${title}. Whoever proposed it is told.`,
    decidedMoved: (title, day, name) =>
      `${name ?? 'Somebody'} has approved ${day} already: ${title}. Nothing was changed.`,
    decidedKept: (title, name) =>
      `${name ?? 'Somebody'} has declined the proposal already: ${title}. Nothing was changed.`,
    changed: (title) => `The proposal was changed or taken back, so nothing is decided: ${title}`,
  },
  held: 'A text waits to be looked at.',
  waiting: (count) => `New dates proposed (${count})`,
  asked: (day) => `New date proposed: ${day}`,
  byAuthority:
    'An authority has set the date, and it is not changed here. Ask them for more time, and read the plan anew.',
  waits: 'It waits for a decision.',
  waitsForMeeting: 'It is taken up at a meeting before it is decided.',
  withAuthority: 'An authority has set the date, and it is taken up with them.',
  movedFrom: (from, original) => `Moved from ${from}${original === null ? '' : `, originally ${original}`}.`,
  decidedOn: (day) => `The date was decided on ${day}.`,
  moved: (from, to, by, at) => `Moved from ${from} to ${to} by ${by}, ${at}`,
  given: (to, by, at) => `Set to ${to} by ${by}, ${at}`,
  kept: (asked, by, at) => `The proposal of a new date, ${asked}, was declined by ${by}, ${at}`,
  news: (count) => counted(count, 'new date decided', 'new dates decided'),
};
