import { dayOf, daysBetween } from './calendar';
import type { LocalDate } from './dates';
import type { Binding, RefusalCode } from './delivery';
import type { Facts, Register } from './facts';
import type { Person } from './people';

/** Somebody, or a channel, that our messages do not reach. */
export interface DeliveryFault {
  /** Null for a channel, which has its binding instead. */
  readonly person: Person | null;
  readonly binding: Binding | null;
  readonly code: RefusalCode | 'uncertain';
  readonly since: LocalDate;
}

/** A refusal of one message says nothing of the week after; a chat in trouble stays one until a message gets through. */
export const SHOWN_FOR_DAYS = 7;

/** What says nothing of the chat, which may be in order: one message, or what we may and may not do. */
const NOT_ABOUT_THE_CHAT: ReadonlySet<string> = new Set(['uncertain', 'too_large', 'not_permitted', 'unknown']);

/**
 * Whom messages do not reach, one line a person or channel, people first and by name.
 * - A chat in trouble, for as long as it is.
 * - Somebody who is asked for an answer and has no chat with the bot at all (`waiting` lists who is asked).
 * - A message refused for its own sake, or uncertain, for a week. An uncertain card whose questions have been answered
 *   did arrive. Where the chat is in order again, a refusal that was about the chat is over.
 */
export function deliveryFaultsOf(
  facts: Facts,
  register: Register,
  waiting: ReadonlySet<string>,
  today: LocalDate,
  timeZone: string,
): readonly DeliveryFault[] {
  const people = new Map<string, DeliveryFault>();
  for (const person of facts.people) {
    if (!person.active) continue;
    const chat = register.conversations.get(person.id);
    if (chat?.trouble) {
      const since = dayOf(chat.trouble.since, timeZone);
      people.set(person.id, { person, binding: null, code: chat.trouble.code, since });
    } else if (!chat && waiting.has(person.id)) {
      people.set(person.id, { person, binding: null, code: 'not_installed', since: today });
    }
  }
  const answered = answeredPrompts(facts);
  const bound = new Map(facts.bindings.filter((one) => one.active).map((one) => [one.id, one]));
  const channels = new Map<string, DeliveryFault>();
  for (const one of facts.deliveries) {
    if (one.kind === 'redraw' || daysBetween(one.madeOn, today) >= SHOWN_FOR_DAYS) continue;
    const code = one.state === 'uncertain' ? 'uncertain' : one.state === 'refused' ? (one.refusal ?? 'unknown') : null;
    if (code === null) continue;
    if (one.bindingId !== null) {
      const binding = bound.get(one.bindingId);
      if (binding) channels.set(binding.id, { person: null, binding, code, since: one.madeOn });
      continue;
    }
    const person = one.personId === null ? undefined : register.people.get(one.personId);
    if (!person?.active || people.has(person.id)) continue;
    if (register.conversations.has(person.id) && !NOT_ABOUT_THE_CHAT.has(code)) continue;
    const arrived =
      code === 'uncertain' &&
      one.prompts.length > 0 &&
      one.prompts.every((prompt) => answered.has(`${prompt.assignmentId} ${prompt.occasion}`));
    if (!arrived) people.set(person.id, { person, binding: null, code, since: one.madeOn });
  }
  const named = [...people.values()].sort((a, b) => ((a.person?.name ?? '') < (b.person?.name ?? '') ? -1 : 1));
  return [...named, ...channels.values()];
}

function answeredPrompts(facts: Facts): ReadonlySet<string> {
  const uncertain = new Set(
    facts.deliveries
      .filter((one) => one.state === 'uncertain')
      .flatMap((one) => one.prompts.map((p) => p.assignmentId)),
  );
  return new Set(
    facts.assignments
      .filter((one) => uncertain.has(one.id))
      .flatMap((one) => one.prompts.filter((p) => p.answeredAt !== null).map((p) => `${one.id} ${p.occasion}`)),
  );
}
