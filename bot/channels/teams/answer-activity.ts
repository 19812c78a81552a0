import { setTimeout as sleep } from 'node:timers/promises';
import type { CardBase, CardView, Locale, NoticeView, Press } from '../../../cards/views';
import type { App } from '../../app';
import { dayOf } from '../../domain/calendar';
import type { MessageRef } from '../../domain/delivery';
import type { Place, Sender, Sent } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import { DirectoryFault } from '../../ports/directory';
import type { Log } from '../../ports/log';
import { createBringFile } from './bring-file';
import type { Inbound } from './inbound';
import { sentFile } from './incoming-file';
import { createInstalls } from './installs';
import { onlyOnce } from './once';
import { type Draw, type Here, here, type Outbound } from './outbound';
import { createStanding } from './standing';
import type { WaitOut } from './wait-out';

/** The HTTP reply, ready to be written. */
export interface Reply {
  readonly status: number;
  /** JSON; null = no body. */
  readonly body: string | null;
  /** Whose queue is delivered when the reply is out: at once, or when the messages pressed have been left alone. */
  readonly deliver?: { readonly tenant: string; readonly when: 'now' | 'quiet' };
  /** What else is done then, once however often the same activity comes. */
  readonly after?: () => Promise<void>;
  /** Where the body is a card: the line a phone would show for it. */
  readonly summary?: string;
  /** A fault of ours, which the body, or a card beside it, says. */
  readonly failed?: true;
}

/** What the app has to do with. The rest is answered before. */
export type Addressed = Extract<
  Inbound,
  { readonly kind: 'heard' | 'pressed' | 'sent' | 'file_consent' | 'installed' | 'uninstalled' | 'removed_from_team' }
>;

export interface AnswerParts {
  readonly app: App;
  readonly outbound: Outbound;
  readonly draw: Draw;
  readonly log: Log;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly locale: Locale;
  /** The bot runs without an app id: files come from this machine alone. */
  readonly anonymous: boolean;
  readonly waitOut: WaitOut;
}

/** What answers one activity, in its order: what is not said before the reply is out is said when it is. */
interface Voice {
  /** The message it became; null where it could not be said yet, or is not known to stand there. */
  say(view: CardView): Promise<MessageRef | null>;
  /** What is still to be said, and then what else is to follow. */
  after(then: (() => Promise<void>) | undefined): Pick<Reply, 'after'>;
}

/** Presses that leave nothing to be sent but the pressed message itself, as it now stands. */
const OWN_CARD: readonly (Press['act'] | undefined)[] = [
  'unchanged',
  'update',
  'submit',
  'submit_anyway',
  'edit_text',
  'back',
  'snooze',
  'list',
];

/** Teams waits 15 seconds for a reply; a short "too many requests" fits into that. */
const WORTH_WAITING_MS = 5_000;

/** One activity through the app and back. A fault of the app becomes a card that says so, never a stack. */
export function createAnswerActivity(
  parts: AnswerParts,
): (inbound: Addressed, activityId: string | null) => Promise<Reply> {
  const { app, outbound, draw, log } = parts;

  /** Said before the reply is out, unless Teams has no time for it before that (`later`). */
  async function saidAtOnce(at: Here, inReplyTo: string | null, view: CardView): Promise<Sent> {
    let sent = await outbound.answer(at, inReplyTo, view);
    if (sent.outcome === 'later' && sent.afterMs <= WORTH_WAITING_MS) {
      await sleep(sent.afterMs);
      sent = await outbound.answer(at, inReplyTo, view);
    }
    if (sent.outcome === 'later') log.warn('an answer waits for Teams', { tenant: at.tenant, afterMs: sent.afterMs });
    return sent;
  }

  /** The same when the reply is out, and then there is time. */
  async function sayAfter(at: Here, inReplyTo: string | null, view: CardView): Promise<void> {
    await parts.waitOut(() => outbound.answer(at, inReplyTo, view));
  }

  /** In the place of what said that it is on its way; where that does not stand there, as a message of its own. */
  async function sayInstead(
    at: Here,
    inReplyTo: string | null,
    begun: MessageRef | null,
    view: CardView,
  ): Promise<void> {
    const placed = begun && (await parts.waitOut(() => outbound.replace(at, begun, view), { harmless: true }));
    if (placed?.outcome !== 'sent') await sayAfter(at, inReplyTo, view);
  }

  function createVoice(at: Here, inReplyTo: string | null): Voice {
    const unsaid: CardView[] = [];
    return {
      async say(view) {
        const sent = unsaid.length > 0 ? null : await saidAtOnce(at, inReplyTo, view);
        if (sent === null || sent.outcome === 'later') unsaid.push(view);
        return sent?.outcome === 'sent' ? sent.message : null;
      },
      after(then) {
        if (unsaid.length === 0) return then ? { after: then } : {};
        const after = async () => {
          for (const view of unsaid) await sayAfter(at, inReplyTo, view);
          await then?.();
        };
        return { after: onlyOnce(after) };
      },
    };
  }

  const base = (): CardBase => ({
    locale: parts.locale,
    today: dayOf(parts.clock.now(), parts.timeZone),
    timeZone: parts.timeZone,
  });
  const faultHere = (): NoticeView => ({ ...base(), kind: 'notice', notice: 'fault', words: {}, presses: [] });

  const standing = createStanding(outbound, parts.waitOut);
  const together = createInstalls(parts.clock);
  const files = createBringFile({ app, outbound, log, say: (at, view) => sayAfter(at, null, view), base });

  /** A card that says a file is coming is followed by it. */
  function fileAfter(sender: Sender, place: Place, view: CardView): Pick<Reply, 'after'> {
    if (view.kind !== 'reports' || view.coming === null) return {};
    const { report: kind, ...ask } = view.coming;
    return { after: onlyOnce(() => files.offer(sender, here(sender, place), { ...ask, kind })) };
  }

  /** An Action.Execute: the card comes back in the HTTP reply and takes the pressed one's place for this person. */
  async function executed(
    inbound: Extract<Addressed, { kind: 'pressed' }>,
  ): Promise<Pick<Reply, 'body' | 'summary' | 'after' | 'failed'>> {
    const { sender, place, press, inputs, message } = inbound;
    try {
      const view = await app.pressed(sender, place, press, inputs, message);
      // A card would take the form's place and the text with it; an error leaves both standing.
      if (view.kind === 'notice' && (view.notice === 'too_much_text' || view.notice === 'draft_full')) {
        const error = { code: view.notice, message: draw(view).summary };
        return { body: invokeReply(400, 'application/vnd.microsoft.error', error) };
      }
      const { json, summary } = draw(view);
      const body = cardReply(json);
      const follow = standing(here(sender, place), message, view);
      return { body, summary, ...(follow ? { after: onlyOnce(follow) } : {}), ...fileAfter(sender, place, view) };
    } catch (fault) {
      log.error('a press failed', fault, { act: press?.act ?? null });
      const { json, summary } = draw(faultHere());
      // A card in the place of a form would take what was typed with it; an error leaves the form standing.
      const body = Object.values(inputs).some((typed) => typed !== '')
        ? invokeReply(500, 'application/vnd.microsoft.error', { code: 'fault', message: summary })
        : cardReply(json);
      return { body, failed: true };
    }
  }

  /** An Action.Submit, as older clients send it: it has no reply, so the pressed message is changed instead. */
  async function submitted(
    inbound: Extract<Addressed, { kind: 'pressed' }>,
    activityId: string | null,
  ): Promise<Pick<Reply, 'after' | 'failed'>> {
    const { sender, place, press, inputs, message } = inbound;
    const at = here(sender, place);
    const voice = createVoice(at, activityId);
    try {
      const view = await app.pressed(sender, place, press, inputs, message);
      // In a channel the pressed card is everybody's: the answer goes into its thread, and the card stays.
      const inPlace = message !== null && place.kind === 'personal';
      const placed = inPlace ? await outbound.replace(at, message, view) : null;
      if (placed?.outcome !== 'sent') await voice.say(view);
      return voice.after(fileAfter(sender, place, view).after);
    } catch (fault) {
      log.error('a press failed', fault, { act: press?.act ?? null });
      await voice.say(faultHere());
      return { ...voice.after(undefined), failed: true };
    }
  }

  async function heard(
    inbound: Extract<Addressed, { kind: 'heard' }>,
    activityId: string | null,
  ): Promise<Pick<Reply, 'after' | 'failed'>> {
    const { sender, place, text, html } = inbound;
    const voice = createVoice(here(sender, place), activityId);
    try {
      let after: Pick<Reply, 'after'> = {};
      for (const view of await app.heard(sender, place, text, html)) {
        await voice.say(view);
        after = { ...after, ...fileAfter(sender, place, view) };
      }
      return voice.after(after.after);
    } catch (fault) {
      log.error('a message failed', fault);
      await voice.say(faultHere());
      return { ...voice.after(undefined), failed: true };
    }
  }

  /** Teams waits for no file to be fetched and read: it is said that it begins, and what came of it takes its place. */
  async function sent(
    inbound: Extract<Addressed, { kind: 'sent' }>,
    activityId: string | null,
  ): Promise<Pick<Reply, 'after' | 'failed'>> {
    const { sender, place } = inbound;
    const at = here(sender, place);
    const voice = createVoice(at, activityId);
    const fail = (fault: unknown): CardView => {
      log.error('what was sent could not be read', fault);
      return faultHere();
    };
    try {
      const refs = inbound.files.map((one) => sentFile(one, parts.anonymous));
      const received = await app.received(sender, place, refs);
      const begun: (MessageRef | null)[] = [];
      for (const view of received.now) begun.push(await voice.say(view));
      const later = async () => {
        for (const [no, card] of received.later.entries())
          await sayInstead(at, activityId, begun[no] ?? null, await card().catch(fail));
      };
      return voice.after(onlyOnce(later));
    } catch (fault) {
      await voice.say(fail(fault));
      return { ...voice.after(undefined), failed: true };
    }
  }

  /** Who is to be looked up in a roster that has no time is greeted when it has: nobody installs twice to be known. */
  async function installed({
    sender,
    place,
    by,
    happened,
  }: Extract<Addressed, { kind: 'installed' }>): Promise<Pick<Reply, 'after'>> {
    const at = here(sender, place);
    // Where it is not told, when it was heard; by the machine's clock, as the one of a demo begins anew with each start.
    const when = happened ?? new Date().toISOString();
    const greet = async () => {
      try {
        return { outcome: 'greeted', views: await app.installed(sender, place, when) } as const;
      } catch (fault) {
        if (!(fault instanceof DirectoryFault)) throw fault;
        return { outcome: 'later', afterMs: fault.afterMs } as const;
      }
    };
    const greeted = await together(place.conversationId, by, greet);
    const voice = createVoice(at, null);
    if (greeted?.outcome !== 'later') {
      for (const view of greeted?.views ?? []) await voice.say(view);
      return voice.after(undefined);
    }
    log.warn('an installation waits for the roster', { tenant: at.tenant, afterMs: greeted.afterMs });
    const greetLater = async () => {
      const late = await parts.waitOut(greet, { isKept: true });
      if (late?.outcome !== 'greeted') return;
      for (const view of late.views) await sayAfter(at, null, view);
      await app.deliver(sender.tenant);
    };
    return { after: onlyOnce(greetLater) };
  }

  return async (inbound, activityId) => {
    if (inbound.kind === 'removed_from_team') {
      await app.removedFromTeam(inbound.tenant, inbound.teamId);
      return { status: 200, body: null };
    }
    const { sender, place } = inbound;
    const done = { status: 200, body: null, deliver: { tenant: sender.tenant, when: 'now' } } as const;
    switch (inbound.kind) {
      case 'heard':
        return { ...done, ...(await heard(inbound, activityId)) };
      case 'pressed': {
        const when = OWN_CARD.includes(inbound.press?.act) ? 'quiet' : 'now';
        const deliver = { tenant: sender.tenant, when } as const;
        if (inbound.via === 'execute') return { ...done, deliver, ...(await executed(inbound)) };
        return { ...done, deliver, ...(await submitted(inbound, activityId)) };
      }
      case 'sent':
        return { ...done, ...(await sent(inbound, activityId)) };
      case 'file_consent': {
        // Teams shows an error after ten seconds without a reply, and an upload may take longer.
        const { consent, message } = inbound;
        const at = here(sender, place);
        return { ...done, after: onlyOnce(() => files.answered(sender, at, consent, message)) };
      }
      case 'installed':
        return { ...done, ...(await installed(inbound)) };
      case 'uninstalled':
        await app.uninstalled(sender, place);
        return { status: 200, body: null };
    }
  };
}

/** The card's JSON as it was drawn: made twice, it would be a tenth of what a press costs. */
const cardReply = (json: string) =>
  `{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":${json}}`;

const invokeReply = (statusCode: number, type: string, value: object) => JSON.stringify({ statusCode, type, value });
