import type { IncomingHttpHeaders } from 'node:http';

/**
 * Where Teams lets a bot put a file when a person has agreed: an upload session with OneDrive's own rules. It takes
 * pieces in order, each with its place in the whole; all but the last a multiple of 320 KiB; no token of the bot's.
 */
export interface StandInOneDrive {
  /** Opens a session, as Teams does when [Allow] is pressed: what stands in the invoke's `uploadInfo`. */
  openUpload(name: string): UploadInfo;
  /** A file that is there in whole, by its name; null while it is not. */
  fileNamed(name: string): Uint8Array | null;
  /** Why Teams would not take a message with a file card in it; null where it would. */
  faultIn(conversationId: string, activity: Readonly<Record<string, unknown>>): string | null;
  put(path: string, headers: IncomingHttpHeaders, bytes: Uint8Array): UploadAnswer;
}

export interface UploadInfo {
  readonly name: string;
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

interface UploadAnswer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Session {
  readonly info: UploadInfo;
  readonly pieces: Uint8Array[];
  total: number | null;
  done: boolean;
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const UNIT = 320 * 1024;
const LARGEST_PIECE = 60 * 1024 * 1024;
/** What OneDrive takes in no file's name. */
const FORBIDDEN = /["*:<>?/\\|]|^\s|\s$/;

export function createStandInOneDrive(address: () => string): StandInOneDrive {
  const sessions = new Map<string, Session>();
  const refuse = (status: number, code: string): UploadAnswer => ({ status, body: { error: { code } } });
  const lengthOf = (session: Session) => session.pieces.reduce((sum, one) => sum + one.length, 0);

  function isConsent({ name, content }: Attachment): boolean {
    const { description, sizeInBytes, acceptContext, declineContext } = (content ?? {}) as Record<string, unknown>;
    return (
      typeof name === 'string' &&
      name !== '' &&
      !FORBIDDEN.test(name) &&
      typeof description === 'string' &&
      Number.isInteger(sizeInBytes) &&
      Number(sizeInBytes) > 0 &&
      typeof acceptContext === 'object' &&
      typeof declineContext === 'object'
    );
  }

  function isShown({ name, contentUrl, content }: Attachment): boolean {
    const { uniqueId, fileType } = (content ?? {}) as Record<string, unknown>;
    return [...sessions.values()].some(
      ({ info, done }) =>
        done &&
        info.name === name &&
        info.contentUrl === contentUrl &&
        info.uniqueId === uniqueId &&
        info.fileType === fileType,
    );
  }

  return {
    openUpload(name) {
      const no = sessions.size + 1;
      const path = `/upload/session-${no}`;
      const base = address().replace(/\/$/, '');
      const info: UploadInfo = {
        name,
        uploadUrl: `${base}${path}`,
        contentUrl: `${base}/personal/Documents/Applications/${encodeURIComponent(name)}`,
        uniqueId: `1150D938-8870-4044-9F2C-${String(no).padStart(12, '0')}`,
        fileType: name.split('.').at(-1) ?? '',
      };
      sessions.set(path, { info, pieces: [], total: null, done: false });
      return info;
    },
    fileNamed(name) {
      const found = [...sessions.values()].filter((one) => one.done && one.info.name === name).at(-1);
      return found ? new Uint8Array(Buffer.concat(found.pieces)) : null;
    },
    faultIn(conversationId, { attachments }) {
      for (const one of (Array.isArray(attachments) ? attachments : []) as Attachment[]) {
        if (one.contentType !== CONSENT && one.contentType !== INFO) continue;
        if (!conversationId.startsWith('a:')) return 'FileCardsInPersonalChatsOnly';
        if (!(one.contentType === CONSENT ? isConsent(one) : isShown(one))) return 'BadArgument';
      }
      return null;
    },
    put(path, headers, bytes) {
      const session = sessions.get(path);
      if (!session || session.done) return refuse(404, 'itemNotFound');
      if (headers.authorization !== undefined) return refuse(401, 'unauthenticated');
      const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '')?.map(Number) ?? [];
      if (from === undefined || to === undefined || total === undefined) return refuse(400, 'invalidRequest');
      if (Number(headers['content-length']) !== bytes.length || to - from + 1 !== bytes.length)
        return refuse(400, 'invalidRequest');
      if (bytes.length > LARGEST_PIECE) return refuse(413, 'fragmentTooLarge');
      if (from !== lengthOf(session) || (session.total ?? total) !== total)
        return refuse(416, 'requestedRangeNotSatisfiable');
      const last = to + 1 === total;
      if (!last && bytes.length % UNIT !== 0) return refuse(400, 'invalidRequest');
      session.pieces.push(bytes);
      session.total = total;
      session.done = last;
      return last
        ? { status: 201, body: { id: session.info.uniqueId, name: session.info.name, size: total } }
        : { status: 202, body: { nextExpectedRanges: [`${to + 1}-`] } };
    },
  };
}

interface Attachment {
  readonly contentType?: unknown;
  readonly contentUrl?: unknown;
  readonly name?: unknown;
  readonly content?: unknown;
}
