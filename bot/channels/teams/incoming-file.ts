import { pastedPlan } from '../../domain/pasted-plan';
import type { FetchedFile, SentFile } from '../../ports/channel';
import { allowedStorage } from './allowed-storage';

/** A file as Teams names it in a message, or a text that is read as one: nothing has been fetched. */
export type Reference =
  | { readonly from: 'address'; readonly name: string; readonly url: string }
  | { readonly from: 'text'; readonly text: string }
  /** A picture stands in the message itself and holds no text. */
  | { readonly from: 'picture'; readonly name: string };

export interface Attachment {
  readonly contentType?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly content?: unknown;
}

/** A file in a personal chat: `content.downloadUrl` is open for some minutes to whoever has it, without a token. */
const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const PATIENCE_MS = 30_000;
const MOST_REDIRECTS = 3;

/** The files of a message, else the plan that was pasted; empty where it is something said to the bot. */
export function referencesIn(attachments: readonly Attachment[], said: string): readonly Reference[] {
  const files = attachments.flatMap((one): readonly Reference[] => {
    if (one.contentType !== DOWNLOAD) return [];
    const url = field(one.content, 'downloadUrl');
    return [{ from: 'address', name: one.name ?? '', url: typeof url === 'string' ? url : '' }];
  });
  if (files.length > 0) return files;
  const html = attachments.find((one) => one.contentType === 'text/html')?.content;
  const pasted = pastedPlan(said, typeof html === 'string' ? html : null);
  if (pasted !== null) return [{ from: 'text', text: pasted }];
  const picture = attachments.find((one) => one.contentType?.startsWith('image/'));
  if (!picture || said !== '') return [];
  return [{ from: 'picture', name: picture.name ?? '' }];
}

/** The same, ready to be fetched by whoever finds that the sender may import. */
export function sentFile(reference: Reference, anonymous: boolean): SentFile {
  switch (reference.from) {
    case 'address':
      return { name: reference.name, fetch: (limit) => download(reference.url, limit, anonymous) };
    case 'picture':
      return { name: reference.name, fetch: async () => ({ ok: false, code: 'picture' }) };
    case 'text':
      return {
        name: '',
        fetch: async (limit) => {
          const bytes = new TextEncoder().encode(reference.text);
          return bytes.byteLength > limit
            ? { ok: false, code: 'too_large', bytes: bytes.byteLength }
            : { ok: true, bytes };
        },
      };
  }
}

const notFetched = (reason: string): FetchedFile => ({ ok: false, code: 'not_fetched', reason });

/**
 * Fetches a file from Microsoft's storage and from nowhere else, also where it redirects to. What arrives beyond
 * `limit` is not read: the connection is closed, and nothing of the file is kept.
 */
export async function download(address: string, limit: number, anonymous: boolean): Promise<FetchedFile> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let url = address;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (!allowedStorage(url, anonymous)) return notFetched('not_allowed');
      const response = await fetch(url, { redirect: 'manual', signal, headers: { Accept: '*/*' } });
      if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        const next = response.headers.get('location');
        if (next === null || !URL.canParse(next, url)) return notFetched(`${response.status}`);
        url = new URL(next, url).href;
        continue;
      }
      if (response.status === 200) return await bytesOf(response, limit);
      await response.body?.cancel();
      return notFetched(`${response.status}`);
    }
    return notFetched('redirects');
  } catch (fault) {
    return notFetched(nameOf(fault)); // cut off, out of time, no such host
  }
}

/** A code or a name and nothing else: an error's message may quote the address, which is a key to the file. */
function nameOf(fault: unknown): string {
  const code = field(field(fault, 'cause'), 'code');
  if (typeof code === 'string') return code;
  return fault instanceof Error ? fault.name : 'unknown';
}

async function bytesOf(response: Response, limit: number): Promise<FetchedFile> {
  const said = Number(response.headers.get('content-length'));
  const declared = Number.isSafeInteger(said) && said > 0 ? said : null;
  const tooLarge: FetchedFile = { ok: false, code: 'too_large', bytes: declared };
  if (declared !== null && declared > limit) {
    await response.body?.cancel();
    return tooLarge;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > limit) return tooLarge; // leaving the loop closes the connection
    pieces.push(piece);
  }
  return { ok: true, bytes: Buffer.concat(pieces, size) };
}

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
