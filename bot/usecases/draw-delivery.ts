import type { CardView } from '../../cards/views';
import { dayOf, weekOf } from '../domain/calendar';
import type { Delivery } from '../domain/delivery';
import { isPromptOpen } from '../domain/prompts';
import type { Round } from '../views/round-view';
import { saidNotice } from '../views/said-notice';
import { cardBase } from './card-base';
import type { TenantDeps } from './deps';
import { summaryFor } from './post-summaries';
import { stillWaiting } from './queue-requests';
import { showDecided } from './show-decided';
import { showNewRequests } from './show-requests';
import { loadListed, loadRound, showRound } from './show-round';
import { showWelcome } from './show-welcome';

export interface Drawn {
  readonly view: CardView;
  /** Kept with a summary, for next week's comparison. */
  readonly snapshot: Delivery['snapshot'];
}

/** Draws an intent from the facts as they are now; null where there is nothing left to say. */
export async function drawDelivery(deps: TenantDeps, delivery: Delivery): Promise<Drawn | null> {
  const { store, tenant } = deps;
  if (delivery.bindingId !== null) {
    const binding = await store.read('binding', tenant, delivery.bindingId);
    // A summary that could not leave before the week was out belongs to no week any more: the next one tells it all.
    if (delivery.week !== weekOf(dayOf(deps.clock.now(), deps.settings.timeZone))) return null;
    return binding?.doc.active ? summaryFor(deps, tenant, binding.doc, deps.clock.now()) : null;
  }
  const person = delivery.personId === null ? null : await store.read('person', tenant, delivery.personId);
  // Also of somebody who has left: whoever decides now gets it.
  const about = delivery.kind === 'requests' ? await stillWaiting(deps, delivery) : null;
  if (!person?.doc.active) return null;
  const base = cardBase(deps, person.doc.locale);
  const shown = (view: CardView): Drawn => ({ view, snapshot: null });
  switch (delivery.kind) {
    case 'welcome':
      return shown(await showWelcome(deps, base, person.doc));
    case 'redraw': {
      const { redraw } = delivery;
      const round = redraw ? await loadRound(deps, person.doc, redraw.card) : null;
      if (!redraw || !round) return null;
      return shown(showRound(base, round, { page: redraw.page, notice: saidNotice(redraw.said, round.items) }));
    }
    case 'current': {
      const round = await loadListed(deps, person.doc, {
        card: delivery.id,
        prompts: delivery.prompts,
        reminder: false,
      });
      return hasOpen(round, base.today) ? shown(showRound(base, round, {})) : null;
    }
    case 'requests': {
      const view = await showNewRequests(deps, base, person.doc, about);
      return view && shown(view);
    }
    case 'decided': {
      const view = await showDecided(deps, base, delivery);
      return view && shown(view);
    }
    case 'card':
    case 'reminder': {
      const reminder = delivery.kind === 'reminder';
      const round = await loadListed(deps, person.doc, { card: delivery.id, prompts: delivery.prompts, reminder });
      // Who has answered while it waited is not asked.
      return hasOpen(round, base.today, true) ? shown(showRound(base, round, {})) : null;
    }
    case 'summary':
      return null; // has a binding, so it never comes here
  }
}

function hasOpen(round: Round, today: string, unanswered = false): boolean {
  return round.items.some(({ assignment, occasions }) =>
    assignment.prompts.some(
      (prompt) =>
        occasions.includes(prompt.occasion) &&
        isPromptOpen(prompt, today) &&
        !(unanswered && prompt.answeredAt !== null),
    ),
  );
}
