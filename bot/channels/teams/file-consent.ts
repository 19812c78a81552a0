import { z } from 'zod';
import { textsFor } from '../../../cards/text/texts-for';
import { isLocalDate } from '../../domain/calendar';
import type { ReportAsk } from '../../domain/report-ask';
import { REPORT_FORMATS, REPORT_KINDS } from '../../domain/written-document';
import type { OfferedFile } from '../../ports/channel';
import { allowedStorage } from './allowed-storage';

/**
 * How Teams brings a file, in a personal chat alone: the bot asks for consent with a card of Teams' own; the person's
 * answer is an invoke with the address of an upload session in their OneDrive; the bot puts the bytes there and shows
 * the file. (bots: send and receive files)
 */
const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_CARD = 'application/vnd.microsoft.teams.card.file.info';

/** Where the file is to be put, as Teams says; `contentUrl` is where it can then be opened. */
export interface Upload {
  readonly name: string;
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

export interface Consent {
  readonly action: 'accept' | 'decline';
  /** Null where the card's context is none of ours. */
  readonly ask: ReportAsk | null;
  /** Null when declined, and where the address is not allowed. */
  readonly upload: Upload | null;
}

const CONTEXT = z.object({
  plan: z.string().min(1).max(300),
  kind: z.enum(REPORT_KINDS),
  format: z.enum(REPORT_FORMATS),
  on: z.string().refine(isLocalDate),
  version: z.number().int().min(1).nullable(),
});
const text = z.string().min(1).max(8_000);
const UPLOAD = z.object({
  name: text,
  uploadUrl: text,
  contentUrl: text,
  uniqueId: text,
  fileType: z.string().max(20).catch(''),
});
const VALUE = z.object({
  type: z.literal('fileUpload'),
  action: z.enum(['accept', 'decline']),
  context: z.unknown().optional(),
  uploadInfo: z.unknown().optional(),
});

/** Reads the `value` of a `fileConsent/invoke`; null where it is no such thing. */
export function readConsent(value: unknown, anonymous: boolean): Consent | null {
  const parsed = VALUE.safeParse(value);
  if (!parsed.success) return null;
  const { action, context, uploadInfo } = parsed.data;
  const ask = CONTEXT.safeParse(context);
  const upload = UPLOAD.safeParse(uploadInfo);
  const allowed =
    action === 'accept' &&
    upload.success &&
    allowedStorage(upload.data.uploadUrl, anonymous) &&
    allowedStorage(upload.data.contentUrl, anonymous);
  return { action, ask: ask.success ? ask.data : null, upload: allowed ? upload.data : null };
}

/** The message that asks for consent. What goes with it are ids: the file is made again when it is accepted. */
export function consentMessage({ ask, name, bytes, report, plan, base }: OfferedFile): object {
  const { reports } = textsFor(base.locale);
  const description = (ask.version === null ? reports.consentWorking : reports.consent)(report, plan);
  const content = { description, sizeInBytes: bytes.length, acceptContext: ask, declineContext: ask };
  return { type: 'message', summary: name, attachments: [{ contentType: CONSENT_CARD, name, content }] };
}

/** The message that shows the file in the person's OneDrive. */
export function fileMessage({ name, contentUrl, uniqueId, fileType }: Upload): object {
  const content = { uniqueId, fileType };
  return { type: 'message', summary: name, attachments: [{ contentType: INFO_CARD, contentUrl, name, content }] };
}
