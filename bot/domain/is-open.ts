import type { MeasureState, Schedule } from './plan';

/**
 * Which states still want answers. A proposal has not been decided, so nobody is asked about it; what is completed,
 * not completed or ended in any other way waits for a decision or for nothing, never for a progress report.
 * `unknown` is open: a plan that does not say where a measure stands is the best reason to ask.
 */
const WANTS_ANSWERS: { readonly [state in MeasureState]: boolean } = {
  proposed: false,
  decided: true,
  not_started: true,
  in_progress: true,
  paused: true,
  completed: false,
  evaluated: false,
  closed: false,
  not_completed: false,
  cancelled: false,
  superseded: false,
  closed_continues: false,
  unknown: true,
};

/** Whether a measure, or one person's part of it, still wants a progress report. */
export function isOpen(state: MeasureState): boolean {
  return WANTS_ANSWERS[state];
}

/** Whether it has come to an end: nothing more is asked, and nobody is made responsible for it. */
export function isTerminal(state: MeasureState): boolean {
  return !WANTS_ANSWERS[state] && state !== 'proposed';
}

/** How it keeps to its plan, which is asked only until it ends: what is done on a late day is done, and not late. */
export function scheduleOf(state: MeasureState, schedule: Schedule | null): Schedule | null {
  return isTerminal(state) ? null : schedule;
}
