import { counted } from './counted';
import type { svRequests } from './sv-requests';

/** New dates somebody asks for, in English. */
export const enRequests: typeof svRequests = {
  heading: (count) => (count === 0 ? 'No new dates are waiting' : `New dates proposed (${count})`),
  what: 'If you approve, the date holds at once. The original one stays in the reports, and whoever proposed it is told.',
  by: (names, at) => `${names} · ${at}`,
  asks: (day) => `Proposes: due ${day}`,
  others: (count) =>
    count === 1
      ? 'The date would also hold for the other who has the measure.'
      : `The date would also hold for ${count} others who have the measure.`,
  press: {
    accept: 'Approve',
    keep: 'Decline',
    show: 'Show the proposals',
  },
  happened: {
    moved: (title, day) => `Due ${day}: ${title}. Whoever proposed it is told.`,
    kept: (title) => `The date stays: ${title}. Whoever proposed it is told.`,
    decidedMoved: (title, day, name) =>
      `${name ?? 'Somebody'} has approved ${day} already: ${title}. Nothing was changed.`,
    decidedKept: (title, name) => `${name ?? 'Somebody'} has kept the date already: ${title}. Nothing was changed.`,
    changed: (title) => `The proposal was changed or taken back, so nothing is decided: ${title}`,
  },
  waiting: (count) => `New dates proposed (${count})`,
  asked: (day) => `New date proposed: ${day}`,
  byAuthority:
    'An authority has set the date, and it is not changed here. Ask them for more time, and read the plan anew.',
  waits: 'It waits for a decision.',
  moved: (from, to, by, at) => `Moved from ${from} to ${to} by ${by}, ${at}`,
  given: (to, by, at) => `Set to ${to} by ${by}, ${at}`,
  kept: (asked, by, at) => `The proposal ${asked} was declined by ${by}, ${at}`,
  news: (count) => counted(count, 'new date decided', 'new dates decided'),
};
