import { mondayOf, plusDays, weekOf } from './calendar';
import type { Instant, LocalDate } from './dates';
import type { Facts } from './facts';
import { MEASURE_STATES, type MeasureState } from './plan';
import { isFollowedUp, type Status, type StatusLine } from './status';
import { type Attention, attentionOf, holdsPersonalData } from './summary-attention';
import { type RoundCount, roundsOf } from './summary-rounds';

/** What a summary counts, in the order it is read. */
const COUNTED = [
  'in_progress',
  'decided',
  'not_started',
  'paused',
  'completed',
  'overdue',
  'not_reported',
  'no_responsible',
  'unlinked',
] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** The last summary that was sent to the same channel. */
export interface Before {
  readonly sentAt: Instant;
  readonly sentOn: LocalDate;
  readonly snapshot: Readonly<Record<string, number>>;
  /** Answers stored since. */
  readonly answers: number;
  /** Dates that were moved since. */
  readonly moved: number;
  /** Plans that were ended since; left out = none. */
  readonly plansClosed?: number;
}

export interface Summary {
  /** `2026-W07` */
  readonly week: string;
  readonly counts: Counts;
  /** What differs from the last summary, each where it does; null in a channel's first. */
  readonly change: Readonly<Partial<Record<keyof Counts, number>>> | null;
  readonly attention: readonly Attention[];
  readonly attentionMore: number;
  readonly rounds: readonly RoundCount[];
  readonly news: {
    readonly completed: number;
    readonly newlyOverdue: number;
    readonly moved: number;
    readonly answers: number;
    /** Left out = none. */
    readonly plansClosed?: number;
  } | null;
  /** The Monday the next one comes. */
  readonly next: LocalDate;
}

/** Measures in need of somebody that are shown, the rest are counted: five are read in twenty seconds. */
const ATTENTION = 5;

type Standing = 'in_progress' | 'decided' | 'not_started' | 'paused' | 'completed';

/** How each state counts. A proposal, and what ended without being done, is in no count. */
const COUNTS_AS: { readonly [state in MeasureState]: Standing | null } = {
  proposed: null,
  decided: 'decided',
  not_started: 'not_started',
  in_progress: 'in_progress',
  paused: 'paused',
  completed: 'completed',
  evaluated: 'completed',
  closed: 'completed', // or the count would fall when what is done is closed
  not_completed: null,
  cancelled: null,
  superseded: null,
  closed_continues: null,
  unknown: null,
};

/**
 * The consolidated summary for a channel: counts, titles from the plan, open points. No text of an answer and no
 * person's name; a title that holds what looks like a personal identity number is counted and never shown.
 * `status` is of everything, unfiltered, and was made from `facts`; `before` is null in a channel's first summary.
 */
export function summaryOf(status: Status, facts: Facts, before: Before | null): Summary {
  const { today } = status;
  const counts = { ...countsOf(status.lines, unansweredIn(status)), ...standingOf(status) };
  const needing = attentionOf(status);
  const shown = firstShowable(needing);
  return {
    week: weekOf(today),
    counts,
    change: before && changeSince(counts, before.snapshot),
    attention: shown,
    attentionMore: needing.length - shown.length,
    rounds: roundsOf(facts, new Map(facts.people.map((one) => [one.id, one])), today),
    news: before && {
      completed: status.lines.filter((line) => isFollowedUp(line) && isCompletedSince(line, before.sentAt)).length,
      newlyOverdue: status.groups.overdue.filter((line) => (line.measure.nextDue ?? '') >= before.sentOn).length,
      moved: before.moved,
      answers: before.answers,
      ...(before.plansClosed ? { plansClosed: before.plansClosed } : {}),
    },
    next: plusDays(mondayOf(today), 7),
  };
}

/** How many are in progress and the like, also where the measures themselves were not read. */
function standingOf({ inState }: Status): Readonly<Partial<Counts>> {
  if (inState === null) throw new Error('a summary is made from facts in which the states are counted');
  const standing = { in_progress: 0, decided: 0, not_started: 0, paused: 0, completed: 0 };
  for (const state of MEASURE_STATES) {
    const as = COUNTS_AS[state];
    if (as !== null) standing[as] += inState[state] ?? 0;
  }
  return standing;
}

/** The states a summary counts. */
export const COUNTED_STATES: readonly MeasureState[] = MEASURE_STATES.filter((state) => COUNTS_AS[state] !== null);

export interface AreaCounts {
  /** Null for measures without an area. */
  readonly name: string | null;
  readonly counts: Counts;
}

/** The same counts for each area of the plans that are followed up: the most late first, measures without an area last. */
export function areasOf(status: Status): readonly AreaCounts[] {
  const byArea = new Map<string | null, StatusLine[]>();
  for (const line of status.lines.filter(isFollowedUp)) {
    const name = areaName(line);
    const known = byArea.get(name);
    if (known) known.push(line);
    else byArea.set(name, [line]);
  }
  const unanswered = unansweredIn(status);
  const areas = [...byArea].map(([name, lines]) => ({ name, counts: countsOf(lines, unanswered) }));
  return areas.sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      b.counts.overdue - a.counts.overdue ||
      b.counts.not_reported - a.counts.not_reported ||
      ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
  );
}

const unansweredIn = ({ groups }: Status): ReadonlySet<StatusLine> =>
  new Set(groups.not_answered.map((one) => one.line));

function countsOf(lines: readonly StatusLine[], unanswered: ReadonlySet<StatusLine>): Counts {
  const counts = Object.fromEntries(COUNTED.map((code) => [code, 0])) as Record<keyof Counts, number>;
  for (const line of lines) {
    const as = COUNTS_AS[line.measure.state];
    if (as !== null) counts[as] += 1;
    if (line.daysLate > 0) counts.overdue += 1;
    if (unanswered.has(line)) counts.not_reported += 1;
    if (line.live && line.owner.names.length === 0) counts.no_responsible += 1;
    if (line.live && line.owner.unlinked !== null) counts.unlinked += 1;
  }
  return counts;
}

function changeSince(
  counts: Counts,
  snapshot: Readonly<Record<string, number>>,
): Partial<Record<keyof Counts, number>> {
  const change: Partial<Record<keyof Counts, number>> = {};
  for (const code of COUNTED) {
    // In a snapshot of an earlier version the decided stood among those not started: nothing is told of either.
    if (code === 'not_started' && snapshot.decided === undefined) continue;
    const before = snapshot[code];
    if (before !== undefined && before !== counts[code]) change[code] = counts[code] - before;
  }
  return change;
}

/** Reported as done since then. What an import or a decision ended has no moment of its own and is in the counts alone. */
function isCompletedSince({ measure, assignments }: StatusLine, since: Instant): boolean {
  if (COUNTS_AS[measure.state] !== 'completed') return false;
  return assignments.some(
    ({ last }) => last !== null && last.at > since && !last.unchanged && last.state === 'completed',
  );
}

/** The worst that may stand in a channel. Titles are looked into until there are enough, not all of thousands. */
function firstShowable(needing: readonly Attention[]): readonly Attention[] {
  const shown: Attention[] = [];
  for (const one of needing) {
    if (shown.length === ATTENTION) break;
    if (isShowable(one.line)) shown.push(one);
  }
  return shown;
}

const isShowable = ({ measure }: StatusLine) =>
  !measure.flags.includes('personal_data') && !holdsPersonalData(measure.title);

function areaName({ measure }: StatusLine): string | null {
  const name = measure.area?.trim() ?? '';
  return name === '' || holdsPersonalData(name) ? null : name;
}
