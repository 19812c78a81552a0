import { setTimeout as sleep } from 'node:timers/promises';
import type { CardView, Locale, NoticeView } from '../../../cards/views';
import type { App } from '../../app';
import { dayOf } from '../../domain/calendar';
import type { Place } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { Inbound } from './inbound';
import type { Draw, Outbound } from './outbound';

/** The HTTP reply, ready to be written. */
export interface Reply {
  readonly status: number;
  /** JSON; null = no body. */
  readonly body: string | null;
  /** Whose queue is delivered when the reply is out. */
  readonly tenant?: string;
}

/** What the app has to do with. The rest is answered before. */
export type Addressed = Extract<
  Inbound,
  { readonly kind: 'heard' | 'pressed' | 'installed' | 'uninstalled' | 'removed_from_team' }
>;

export interface TurnParts {
  readonly app: App;
  readonly outbound: Outbound;
  readonly draw: Draw;
  readonly log: Log;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly locale: Locale;
  /** Whether an installation is news, see installs.ts. */
  readonly isNewInstall: (conversationId: string, by: string) => boolean;
}

/** Teams waits 15 seconds for a reply; a short "too many requests" fits into that. */
const WORTH_WAITING_MS = 5_000;

/** One activity through the app and back. A fault of the app becomes a card that says so, never a stack. */
export function createTurn(parts: TurnParts): (inbound: Addressed, activityId: string | null) => Promise<Reply> {
  const { app, outbound, draw, log } = parts;

  async function say(place: Place, inReplyTo: string | null, view: CardView): Promise<void> {
    const sent = await outbound.answer(place, inReplyTo, view);
    if (sent.outcome !== 'later' || sent.afterMs > WORTH_WAITING_MS) return;
    await sleep(sent.afterMs);
    await outbound.answer(place, inReplyTo, view);
  }

  const faultHere = (): NoticeView => ({
    kind: 'notice',
    notice: 'fault',
    words: {},
    presses: [],
    locale: parts.locale,
    today: dayOf(parts.clock.now(), parts.timeZone),
    timeZone: parts.timeZone,
  });

  /** An Action.Execute: the card comes back in the HTTP reply and takes the pressed one's place for this person. */
  async function executed(inbound: Extract<Addressed, { kind: 'pressed' }>): Promise<string> {
    const { sender, place, press, inputs, message } = inbound;
    try {
      const view = await app.pressed(sender, place, press, inputs, message);
      // A card would take the form's place and the text with it; an error leaves both standing.
      if (view.kind === 'notice' && view.notice === 'too_much_text') {
        return invokeReply(400, 'application/vnd.microsoft.error', {
          code: 'too_much_text',
          message: draw(view).summary,
        });
      }
      return invokeReply(200, 'application/vnd.microsoft.card.adaptive', draw(view).card);
    } catch (fault) {
      log.error('a press failed', fault, { act: press?.act ?? null });
      const { card, summary } = draw(faultHere());
      // A card in the place of a form would take what was typed with it; an error leaves the form standing.
      return Object.values(inputs).some((typed) => typed !== '')
        ? invokeReply(500, 'application/vnd.microsoft.error', { code: 'fault', message: summary })
        : invokeReply(200, 'application/vnd.microsoft.card.adaptive', card);
    }
  }

  /** An Action.Submit, as older clients send it: it has no reply, so the pressed message is changed instead. */
  async function submitted(inbound: Extract<Addressed, { kind: 'pressed' }>, activityId: string | null): Promise<void> {
    const { sender, place, press, inputs, message } = inbound;
    try {
      const view = await app.pressed(sender, place, press, inputs, message);
      // In a channel the pressed card is everybody's: the answer goes into its thread, and the card stays.
      const inPlace = message !== null && place.kind === 'personal';
      const placed = inPlace ? await outbound.replace(place, message, view) : null;
      if (placed?.outcome !== 'sent') await say(place, activityId, view);
    } catch (fault) {
      log.error('a press failed', fault, { act: press?.act ?? null });
      await say(place, activityId, faultHere());
    }
  }

  async function heard(inbound: Extract<Addressed, { kind: 'heard' }>, activityId: string | null): Promise<void> {
    const { sender, place, text } = inbound;
    try {
      for (const view of await app.heard(sender, place, text)) await say(place, activityId, view);
    } catch (fault) {
      log.error('a message failed', fault);
      await say(place, activityId, faultHere());
    }
  }

  return async (inbound, activityId) => {
    if (inbound.kind === 'removed_from_team') {
      await app.removedFromTeam(inbound.tenant, inbound.teamId);
      return { status: 200, body: null };
    }
    const { sender, place } = inbound;
    const done: Reply = { status: 200, body: null, tenant: sender.tenant };
    switch (inbound.kind) {
      case 'heard':
        await heard(inbound, activityId);
        return done;
      case 'pressed':
        if (inbound.via === 'execute') return { ...done, body: await executed(inbound) };
        await submitted(inbound, activityId);
        return done;
      case 'installed':
        if (parts.isNewInstall(place.conversationId, inbound.by))
          for (const view of await app.installed(sender, place, inbound.event)) await say(place, null, view);
        return done;
      case 'uninstalled':
        await app.uninstalled(sender, place);
        return { status: 200, body: null };
    }
  };
}

const invokeReply = (statusCode: number, type: string, value: object) => JSON.stringify({ statusCode, type, value });
