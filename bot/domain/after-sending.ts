import type { Instant } from './dates';
import type { Delivery } from './delivery';
import { putOff } from './put-off';

/** How a platform took a message; what `Sent` of the channel port says, with the wait as a moment. */
export type SendingOutcome =
  | { readonly outcome: 'sent'; readonly message: Delivery['message']; readonly at: Instant }
  | { readonly outcome: 'refused'; readonly code: NonNullable<Delivery['refusal']> }
  /** Nothing was shown. Asked again after `afterMs` or more; `chance`, 0 <= chance < 1, keeps those put off apart. */
  | { readonly outcome: 'later'; readonly at: Instant; readonly afterMs: number; readonly chance: number }
  /** It could not be drawn: a fault of ours, so nobody was asked and nothing was shown. It waits as above. */
  | { readonly outcome: 'fault'; readonly at: Instant; readonly afterMs: number; readonly chance: number }
  | { readonly outcome: 'uncertain'; readonly at: Instant }
  | { readonly outcome: 'nothing_to_say' };

/** A prompt whose fate is unknown is sent once more; any copy of a card answers the same prompt, so a second does no harm. */
const TRIES_AT_A_PROMPT = 2;

/** Drawing the same message again is harmless, but not for ever. */
const TRIES_AT_A_REDRAW = 3;

/**
 * What becomes of a delivery after an attempt. Uncertain means the request left and no answer came: a prompt is then
 * sent at most once more, a summary never again by itself, and what stays uncertain is shown to the administrator.
 */
export function afterSending(delivery: Delivery, result: SendingOutcome): Delivery {
  const { putOff: _waited, ...rest } = delivery;
  const free: Delivery = { ...rest, lease: null };
  switch (result.outcome) {
    case 'sent':
      return { ...free, state: 'sent', sentAt: result.at, message: result.message, refusal: null };
    case 'refused':
      // A message that is gone needs no redrawing; everything else that is refused is somebody's to mend.
      return { ...free, state: delivery.kind === 'redraw' ? 'dropped' : 'refused', refusal: result.code };
    case 'later':
      return putOff(delivery, result.at, result.afterMs, result.chance);
    case 'fault': {
      // Says nothing of the platform or the chat: the time they are given before somebody is told begins anew.
      const waited = { times: delivery.putOff?.times ?? 0, since: result.at };
      return putOff({ ...delivery, putOff: waited }, result.at, result.afterMs, result.chance);
    }
    case 'uncertain': {
      const tries =
        delivery.kind === 'summary' ? 1 : delivery.kind === 'redraw' ? TRIES_AT_A_REDRAW : TRIES_AT_A_PROMPT;
      if (delivery.attempts < tries) return { ...free, state: 'queued', dueAt: result.at, refusal: null };
      return { ...free, state: delivery.kind === 'redraw' ? 'dropped' : 'uncertain' };
    }
    case 'nothing_to_say':
      return { ...free, state: 'dropped' };
  }
}
