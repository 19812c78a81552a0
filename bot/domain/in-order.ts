import type { LocalDate } from './dates';
import { isTerminal } from './is-open';
import type { Status, StatusLine } from './status';

/** What the words of a filter name, where nothing of it has to be seen to and the lists are empty. */
export interface InOrder {
  /** The first of the measures, by due day. */
  readonly lines: readonly StatusLine[];
  /** How many more there are; null where reading stopped at enough. */
  readonly more: number | null;
  readonly plans: readonly PlanInOrder[];
  /** Plans that are named too and are not among them. */
  readonly morePlans: number;
}

/** A plan that the words name. */
export interface PlanInOrder {
  readonly title: string;
  /** Its measures that are followed up, of those in sight. */
  readonly open: number;
  readonly nextDue: LocalDate | null;
}

export const NOTHING_NAMED: InOrder = { lines: [], more: 0, plans: [], morePlans: 0 };

/**
 * The measures of a filtered status that are open or proposed, by due day. One of a plan that is closed is not followed
 * up, and is found no more than one that has ended.
 */
export function goingOn({ lines }: Pick<Status, 'lines'>): readonly StatusLine[] {
  return lines
    .filter(({ measure, plan }) => !isTerminal(measure.state) && plan?.status !== 'closed')
    .sort((a, b) => compare(a.measure.nextDue ?? '9999', b.measure.nextDue ?? '9999'));
}

/** Plans with something open first, the next to be done first. */
export const byNextDue = (a: PlanInOrder, b: PlanInOrder): number =>
  Number(b.open > 0) - Number(a.open > 0) ||
  compare(a.nextDue ?? '9999', b.nextDue ?? '9999') ||
  compare(a.title, b.title);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
