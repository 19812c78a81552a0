import type { Assignment } from '../domain/assignment';
import { dayOf } from '../domain/calendar';
import { openPrompts } from '../domain/prompts';
import type { TenantDeps } from './deps';
import { queueRedraw } from './queue-redraw';
import { readAll } from './read-all';

/**
 * Every message in somebody's chat that asks about an assignment now is to show it as it has become: the card of the
 * point, its reminders, and the card that came because the bot was installed later.
 */
export const redrawStanding = (deps: TenantDeps, assignment: Assignment): Promise<void> =>
  redrawAllOf(deps, assignment.personId, [assignment]);

/** The same for several of one person's, each message once. */
export async function redrawAllOf(
  deps: TenantDeps,
  personId: string,
  assignments: readonly Assignment[],
): Promise<void> {
  const { store, tenant, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  const open = new Set(
    assignments.flatMap((one) => openPrompts(one, today).map(({ occasion }) => JSON.stringify([one.id, occasion]))),
  );
  if (open.size === 0) return;
  for (const { message, prompts, ...sent } of await readAll(store, 'delivery', tenant, {
    where: { personId, state: 'sent' },
  })) {
    const isHere = prompts.some((one) => open.has(JSON.stringify([one.assignmentId, one.occasion])));
    if (message && isHere) await queueRedraw(deps, personId, { message, card: sent.id, page: 0, said: null });
  }
}
