import type { Prompt } from '../domain/assignment';
import { momentOf, weekOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { type Delivery, type PromptRef, SEND_FROM_HOUR } from '../domain/delivery';
import { cardDeliveryId } from '../domain/ids';
import { withPrompt } from '../domain/prompts';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';
import { queueRedraw } from './queue-redraw';
import { redrawStanding } from './redraw-standing';

/** A prompt to put on somebody's card, before it is known which card that is. */
export interface NewPrompt {
  readonly assignmentId: string;
  /** Whether it was on a card of theirs when the assignment was read. */
  readonly known: boolean;
  readonly prompt: Omit<Prompt, 'answeredAt' | 'answerId' | 'deliveryId'>;
}

/**
 * Puts prompts on one person's card of the week: what falls on the same person in the same week is one card. A card
 * that has left already is extended where it stands; only where it was answered in full does a second one follow.
 * Every step may be run again, and adds what is missing and nothing else. Returns how many prompts were new.
 */
export async function putOnCards(
  deps: TenantDeps,
  personId: string,
  prompts: readonly NewPrompt[],
  today: LocalDate,
): Promise<number> {
  const { store, tenant } = deps;
  const refsByCard = new Map<string, PromptRef[]>();
  let cardOfTheWeek: CardOfTheWeek | null = null;
  let added = 0;
  for (const { assignmentId, known, prompt } of prompts) {
    if (!known) cardOfTheWeek ??= await openCardOf(deps, personId, weekOf(today));
    const whole: Prompt = { ...prompt, answeredAt: null, answerId: null, deliveryId: cardOfTheWeek?.id ?? '' };
    const listed = cardOfTheWeek?.prompts.some((one) => isRef(one, { assignmentId, occasion: prompt.occasion }));
    const now = await changeDocument(
      store,
      'assignment',
      tenant,
      assignmentId,
      (one) => {
        const next = withPrompt(one, whole, today);
        return JSON.stringify(next) === JSON.stringify(one) ? one : next;
      },
      // Its plan was ended and taken up again: the messages that asked were drawn without it, and ask again.
      async (next) => {
        if (!known && listed) await redrawStanding(deps, next);
      },
    );
    // Another instance may have put it on a card a moment ago: the card it stands on is the one that counts.
    const stands = now?.prompts.find((one) => one.occasion === prompt.occasion);
    if (!known) added += 1;
    if (!stands || stands.answeredAt !== null) continue;
    const refs = refsByCard.get(stands.deliveryId) ?? [];
    refsByCard.set(stands.deliveryId, [...refs, { assignmentId, occasion: prompt.occasion }]);
  }
  for (const [card, refs] of refsByCard) await listOnCard(deps, personId, card, refs, today);
  return added;
}

type CardOfTheWeek = Pick<Delivery, 'id' | 'prompts'>;

const isRef = (one: PromptRef, other: PromptRef) =>
  one.assignmentId === other.assignmentId && one.occasion === other.occasion;

/** This week's card of the person: the first one that has not left yet or still has something unanswered on it. */
async function openCardOf(deps: TenantDeps, personId: string, week: string): Promise<CardOfTheWeek> {
  for (let turn = 1; ; turn += 1) {
    const id = cardDeliveryId(personId, week, turn);
    const card = await deps.store.read('delivery', deps.tenant, id);
    if (!card) return { id, prompts: [] };
    if (card.doc.state === 'queued' || !(await isAnsweredInFull(deps, card.doc))) return card.doc;
  }
}

async function isAnsweredInFull(deps: TenantDeps, card: Delivery): Promise<boolean> {
  const ids = [...new Set(card.prompts.map((ref) => ref.assignmentId))];
  const assignments = new Map(
    (await deps.store.readMany('assignment', deps.tenant, ids)).map((one) => [one.doc.id, one.doc]),
  );
  return card.prompts.every((ref) =>
    assignments.get(ref.assignmentId)?.prompts.some((one) => one.occasion === ref.occasion && one.answeredAt !== null),
  );
}

async function listOnCard(
  deps: TenantDeps,
  personId: string,
  card: string,
  refs: readonly PromptRef[],
  today: LocalDate,
): Promise<void> {
  const now = deps.clock.now();
  const morning = momentOf(today, SEND_FROM_HOUR, deps.settings.timeZone);
  const fresh = newDelivery(deps, {
    id: card,
    kind: 'card',
    personId,
    prompts: refs,
    dueAt: [now, morning].sort().at(-1) ?? now,
  });
  if (await queueDelivery(deps, fresh)) return;
  await changeDocument(
    deps.store,
    'delivery',
    deps.tenant,
    card,
    (known) => {
      const missing = refs.filter((ref) => !known.prompts.some((one) => isRef(one, ref)));
      const prompts = [...known.prompts, ...missing];
      // A card that had nothing left to say has something again: more was put on it, or a measure came back to somebody
      // it had been taken from while the card waited.
      if (known.state === 'dropped') return { ...known, prompts, state: 'queued', dueAt: fresh.dueAt };
      return missing.length > 0 ? { ...known, prompts } : known;
    },
    // Drawn some seconds on from what is stored by then; where the process ends before that, once more than needed.
    async ({ message }) => {
      if (message) await queueRedraw(deps, personId, { message, card, page: 0, said: null });
    },
  );
}
