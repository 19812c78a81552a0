import type { CardView, NoticeView } from '../../../cards/views';
import type { App } from '../../app';
import type { Log } from '../../ports/log';
import type { Addressed, Reply } from './answer-activity';
import { onlyOnce } from './once';
import { type Draw, here, type Outbound } from './outbound';
import type { WaitOut } from './wait-out';

export interface InTimeParts {
  readonly app: Pick<App, 'deliver' | 'follow'>;
  readonly outbound: Pick<Outbound, 'answer' | 'send' | 'put'>;
  readonly draw: Draw;
  readonly log: Log;
  readonly waitOut: WaitOut;
  /** Milliseconds within which the HTTP reply is to be out. */
  readonly withinMs: number;
  /** A notice in the bot's own language: who pressed is not known yet when it is needed. */
  readonly notice: (code: 'takes_longer' | 'fault') => NoticeView;
}

/** Teams shows an error after ten to fifteen seconds without a reply, and sends the activity again after fifteen. */
export const REPLY_WITHIN_MS = 8_000;

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/**
 * Replies in time also where the storage takes its time. When the work is not done by then, the reply says that it goes
 * on, which leaves the card and what was typed on it standing; and when it is done, the card takes the pressed one's
 * place, or a message says that it failed. Nothing is begun twice: the same activity again is given the same reply.
 */
export function createInTime({ app, outbound, draw, log, waitOut, withinMs, notice }: InTimeParts) {
  /** What would have been the reply, brought afterwards. */
  async function bring(inbound: Addressed, working: Promise<Reply>): Promise<void> {
    let reply: Reply;
    try {
      reply = await working;
    } catch (fault) {
      log.error('what took long has failed', fault);
      if (!('place' in inbound)) return;
      const at = here(inbound.sender, inbound.place);
      await waitOut(() => outbound.answer(at, null, notice('fault')));
      return;
    }
    const { deliver, after } = reply;
    if (deliver?.when === 'quiet') app.follow(deliver.tenant);
    // The card may have to wait for Teams; what is queued need not wait for the card.
    await Promise.all([
      inbound.kind === 'pressed' && reply.body !== null ? show(inbound, reply) : null,
      deliver?.when === 'now' ? app.deliver(deliver.tenant) : null,
    ]);
    await after?.();
  }

  async function show(
    { sender, place, message }: Extract<Addressed, { kind: 'pressed' }>,
    reply: Reply,
  ): Promise<void> {
    const at = here(sender, place);
    const { type, value } = JSON.parse(reply.body ?? '') as { readonly type: string; readonly value: object };
    if (type !== CARD || reply.failed) {
      const text = 'message' in value ? value.message : draw(notice('fault')).summary;
      await waitOut(() => outbound.send(at, { type: 'message', text }));
      return;
    }
    const attachments = [{ contentType: CARD, content: value }];
    const activity = { type: 'message', summary: reply.summary, attachments };
    // In a channel the pressed card is everybody's: what one person is shown stands under it.
    const inPlace = message !== null && place.kind === 'personal';
    const placed = inPlace ? await waitOut(() => outbound.put(at, message, activity), { harmless: true }) : null;
    // Somebody who has taken the card away, or a Teams that never says whether it stands, must not leave them in doubt.
    if (placed?.outcome === 'sent' || placed?.outcome === 'later') return;
    await waitOut(() => outbound.send(at, activity));
  }

  return async (inbound: Addressed, working: Promise<Reply>): Promise<Reply> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, withinMs, null);
    });
    const reply = await Promise.race([working.finally(() => clearTimeout(timer)), late]);
    if (reply) return reply;
    log.warn('a reply could not wait for the work', { kind: inbound.kind });
    const after = onlyOnce(() => bring(inbound, working));
    const executed = inbound.kind === 'pressed' && inbound.via === 'execute';
    const said = (view: CardView) => JSON.stringify({ statusCode: 200, type: MESSAGE, value: draw(view).summary });
    return { status: 200, body: executed ? said(notice('takes_longer')) : null, after };
  };
}
