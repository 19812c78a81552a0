import { dayOf, weekOf } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import type { Delivery, DeliveryKind, PromptRef } from '../domain/delivery';
import type { TenantDeps } from './deps';

/** A new intent, queued from now on. */
export function newDelivery(
  deps: TenantDeps,
  what: {
    readonly id: string;
    readonly kind: DeliveryKind;
    readonly personId?: string;
    readonly bindingId?: string;
    readonly prompts?: readonly PromptRef[];
    readonly redraw?: Delivery['redraw'];
    readonly decided?: Delivery['decided'];
    readonly about?: Delivery['about'];
    /** Not before this moment; left out = at once. */
    readonly dueAt?: Instant;
  },
): Delivery {
  const now = deps.clock.now();
  const today = dayOf(now, deps.settings.timeZone);
  return {
    id: what.id,
    kind: what.kind,
    personId: what.personId ?? null,
    bindingId: what.bindingId ?? null,
    prompts: what.prompts ?? [],
    week: weekOf(today),
    madeOn: today,
    state: 'queued',
    dueAt: what.dueAt ?? now,
    attempts: 0,
    lease: null,
    sentAt: null,
    message: null,
    refusal: null,
    redraw: what.redraw ?? null,
    snapshot: null,
    ...(what.decided ? { decided: what.decided } : {}),
    ...(what.about ? { about: what.about } : {}),
  };
}

/** Queues an intent once: the same id again is the same intent. Says whether it is new. */
export async function queueDelivery(deps: TenantDeps, delivery: Delivery): Promise<boolean> {
  return (await deps.store.create('delivery', deps.tenant, delivery)) !== 'exists';
}

/**
 * An intent anew, where a platform refused the one stored, as the person has put the bot back since. What was refused
 * stands nowhere; a try before it may, if nobody knows: that one still counts, or a third copy could follow.
 */
export const madeAgain = (refused: Delivery, fresh: Delivery): Delivery => ({
  ...fresh,
  attempts: Math.max(0, refused.attempts - 1),
});
