import type { DueDecision, DueTakenUp } from '../domain/plan';
import type { TenantDeps } from './deps';
import { recordEvent } from './record-event';

type Needs = Pick<TenantDeps, 'store' | 'tenant'>;

/**
 * The log's line for a decision on a date, as it is stored: the line it would write twice is one. Written after the
 * decision, and once more when the word of it leaves, as the process may have ended in between.
 */
export async function logDueDecision(
  { store, tenant }: Needs,
  measureId: string,
  { at, by, asked, from, to, set }: DueDecision,
): Promise<void> {
  const what = to === null ? 'keep_due' : 'move_due';
  const detail = { ...(set ? {} : { asked }), from, to };
  await recordEvent({ store, clock: { now: () => at } }, tenant, { by, what, subject: measureId, detail });
}

/** The same for a date that is taken up at a meeting. */
export async function logTakenUp(
  { store, tenant }: Needs,
  measureId: string,
  { at, by, asked }: DueTakenUp,
): Promise<void> {
  const line = { by, what: 'take_up_due', subject: measureId, detail: { asked } } as const;
  await recordEvent({ store, clock: { now: () => at } }, tenant, line);
}
