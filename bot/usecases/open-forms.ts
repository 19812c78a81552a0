import { plusMs } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import type { MessageRef } from '../domain/delivery';

/** So long a form that was opened is taken to be still written in; one that was walked away from holds nothing longer. */
export const FORM_STANDS_MS = 15 * 60_000;

/**
 * Forms that stand open on messages in chats, as far as this process has been told. A message that is changed is changed
 * on every device, and takes with it what is being typed on one of them: the form on the computer when another measure
 * is answered on the phone, or when somebody is given one more. Known in one process alone: another one, or this one
 * after a restart, changes the message as it always did.
 */
export interface OpenForms {
  /** `client`: what the person's device calls itself; two of the same kind are taken for one. */
  opened(message: MessageRef, client: string, at: Instant): void;
  left(message: MessageRef, client: string): void;
  /** When the form that stands there was opened; null where none is known of. */
  openedAt(message: MessageRef, client: string): Instant | null;
  /** Until when the message is let be; null where no form stands on it. */
  until(message: MessageRef, now: Instant): Instant | null;
}

export function createOpenForms(): OpenForms {
  /** Of each message, until when the form of each device stands; the one opened last comes last. */
  const forms = new Map<string, Map<string, Instant>>();
  const nameOf = ({ conversationId, messageId }: MessageRef) => JSON.stringify([conversationId, messageId]);
  const latest = (devices: ReadonlyMap<string, Instant>) => [...devices.values()].sort().at(-1) ?? '';

  return {
    opened(message, client, at) {
      for (const [name, devices] of forms) {
        if (latest(devices) > at) break;
        forms.delete(name);
      }
      const name = nameOf(message);
      const devices = forms.get(name) ?? new Map<string, Instant>();
      forms.delete(name);
      forms.set(name, devices.set(client, plusMs(at, FORM_STANDS_MS)));
    },
    openedAt(message, client) {
      const until = forms.get(nameOf(message))?.get(client);
      return until === undefined ? null : plusMs(until, -FORM_STANDS_MS);
    },
    left: (message, client) => void forms.get(nameOf(message))?.delete(client),
    until(message, now) {
      const until = latest(forms.get(nameOf(message)) ?? new Map<string, Instant>());
      return until > now ? until : null;
    },
  };
}
