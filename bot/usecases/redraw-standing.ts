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
export async function redrawStanding(deps: TenantDeps, assignment: Assignment): Promise<void> {
  const { store, tenant, clock, settings } = deps;
  const { id, personId } = assignment;
  const open = openPrompts(assignment, dayOf(clock.now(), settings.timeZone)).map((prompt) => prompt.occasion);
  if (open.length === 0) return;
  for (const { message, prompts, ...sent } of await readAll(store, 'delivery', tenant, {
    where: { personId, state: 'sent' },
  })) {
    const isHere = prompts.some((one) => one.assignmentId === id && open.includes(one.occasion));
    if (message && isHere) await queueRedraw(deps, personId, { message, card: sent.id, page: 0, said: null });
  }
}
