import { setTimeout as sleep } from 'node:timers/promises';
import type { CardBase, CardView, NoticeView } from '../../../cards/views';
import type { App } from '../../app';
import type { MessageRef } from '../../domain/delivery';
import type { ReportAsk } from '../../domain/report-ask';
import type { OfferedFile, Sender, Sent } from '../../ports/channel';
import type { Log } from '../../ports/log';
import { type Consent, consentMessage, fileMessage } from './file-consent';
import type { Here, Outbound } from './outbound';
import { bringsFiles } from './service-url';
import { uploadFile } from './upload-file';

export interface BringParts {
  readonly app: Pick<App, 'report'>;
  readonly outbound: Pick<Outbound, 'send' | 'remove' | 'replace'>;
  readonly log: Log;
  /** Says something in the place, when Teams has time for it. */
  readonly say: (place: Here, view: CardView) => Promise<void>;
  readonly base: () => CardBase;
}

/** What follows when the reply is out: making a file takes longer than Teams waits for a reply. */
export interface BringFile {
  /** Makes the file a card has announced, and asks for consent to put it into the person's OneDrive. */
  offer(sender: Sender, place: Here, ask: ReportAsk): Promise<void>;
  /** What the person answered: puts the file there, or says that nothing was done. `message` is the consent card. */
  answered(sender: Sender, place: Here, consent: Consent, message: MessageRef | null): Promise<void>;
}

/** Nobody waits for the reply any more, so a "not now" of Teams is waited for, up to this. */
const LONGEST_WAIT_MS = 30_000;

export function createBringFile({ app, outbound, log, say, base }: BringParts): BringFile {
  type Said = 'file_declined' | 'file_not_saved' | 'file_not_sent' | 'file_not_shown' | 'fault';
  const notice = (of: CardBase, name: Said, words: NoticeView['words'] = {}): CardView => ({
    ...of,
    kind: 'notice',
    notice: name,
    words,
    presses: [],
  });

  /** A fault of ours is said, because nobody sees the reply any more: it went out long ago. */
  async function saidIfItFails(place: Here, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      log.error('a file could not be brought', fault);
      await say(place, notice(base(), 'fault'));
    }
  }

  async function send(place: Here, activity: object): Promise<Sent> {
    const sent = await outbound.send(place, activity);
    if (sent.outcome !== 'later' || sent.afterMs > LONGEST_WAIT_MS) return sent;
    await sleep(sent.afterMs);
    return outbound.send(place, activity);
  }

  const instead = (place: Here, file: OfferedFile, otherwise: 'file_not_saved' | 'file_not_sent') =>
    say(place, file.link ?? notice(file.base, otherwise));

  /** Leaves no card behind that could be pressed once more; where Teams keeps it, a second press does no harm. */
  async function settle(place: Here, message: MessageRef | null, view: CardView | null): Promise<void> {
    if (view === null) {
      if (message) await outbound.remove(place, message);
      return;
    }
    const placed = message ? await outbound.replace(place, message, view) : null;
    if (placed?.outcome !== 'sent') await say(place, view);
  }

  return {
    offer: (sender, place, ask) =>
      saidIfItFails(place, async () => {
        const made = await app.report(sender, place, ask);
        if (made.outcome === 'refused') return say(place, made.view);
        const sent = bringsFiles(place.serviceUrl) ? await send(place, consentMessage(made.file)) : null;
        if (sent?.outcome !== 'sent') await instead(place, made.file, 'file_not_sent');
      }),

    answered: (sender, place, consent, message) =>
      saidIfItFails(place, async () => {
        if (consent.action === 'decline') return settle(place, message, notice(base(), 'file_declined'));
        if (consent.ask === null) return settle(place, message, notice(base(), 'file_not_saved'));
        const made = await app.report(sender, place, consent.ask);
        if (made.outcome === 'refused') return settle(place, message, made.view);
        if (consent.upload === null) {
          log.error('a file was to be put where no file is put', null);
          return instead(place, made.file, 'file_not_saved');
        }
        const stored = await uploadFile(consent.upload.uploadUrl, made.file.bytes);
        if (stored !== 'stored') {
          log.warn('a file was not taken by the storage', { reason: stored.failed, bytes: made.file.bytes.length });
          return instead(place, made.file, 'file_not_saved');
        }
        const sent = await send(place, fileMessage(consent.upload));
        // It is there all the same: a question that stays would only bring it there once more.
        const { name, base: of } = made.file;
        await settle(place, message, sent.outcome === 'sent' ? null : notice(of, 'file_not_shown', { file: name }));
      }),
  };
}
