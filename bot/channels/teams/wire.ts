import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { NEVER_REACHED, type PlatformFault } from './errors';

/** One HTTP request, as it is to leave. */
export interface Outgoing {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Headers that say who asks. They may have to be fetched, which counts as part of the time. */
  readonly authorization: () => Promise<string | null>;
  /** JSON. */
  readonly body?: string;
}

/** What came back: the answer's JSON, or in few facts why there is none. `cause` is the error where nothing came. */
export type Called =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fault: PlatformFault; readonly cause: unknown };

export interface Wire {
  /** One attempt: no redirect is followed and nothing is sent twice. Never throws for what the network does. */
  call(outgoing: Outgoing): Promise<Called>;
  /** Closes the connections, also those in use. */
  close(): void;
}

/** Longer than Teams ever takes, shorter than the 15 seconds in which it wants our own answer. */
const TIMEOUT_MS = 10_000;
/** A connection that has been idle for longer is not used again: proxies drop it silently and a message gets lost. */
const IDLE_MS = 5_000;
/** An answer of the connector is some hundred bytes. */
const LARGEST_ANSWER = 1_000_000;

/** HTTP with connections that are kept open between requests. */
export function createWire(): Wire {
  const agents = {
    http: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    https: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };

  async function call({ url, method, authorization, body }: Outgoing): Promise<Called> {
    const journey = { left: false, over: false };
    const given = new Promise<Called>((resolve) => {
      const end = (called: Called) => {
        journey.over = true;
        clearTimeout(timer);
        resolve(called);
      };
      let hangUp = (_why: Error) => {};
      const fail = (cause: unknown) => end({ ok: false, fault: silence(cause, journey.left), cause });
      const timer = setTimeout(() => {
        const late = new Error(`no answer in ${TIMEOUT_MS} ms`);
        fail(late);
        hangUp(late);
      }, TIMEOUT_MS);
      authorization()
        .then((token) => {
          if (!journey.over) hangUp = send(token, end, fail); // else too late: nothing has left, and nothing does
        })
        .catch(fail);
    });
    return given;

    function send(token: string | null, end: (called: Called) => void, fail: (cause: unknown) => void) {
      const secure = url.startsWith('https:');
      const headers = {
        Accept: 'application/json',
        'User-Agent': 'Microsoft-BotFramework/3.1 follow-up',
        ...(token === null ? {} : { Authorization: token }),
        ...(body === undefined
          ? {}
          : { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) }),
      };
      const options = { method, headers, agent: secure ? agents.https : agents.http };
      const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
      request.once('socket', (socket) => {
        // On a connection that is open the request is on its way; on a new one it is not before that stands.
        if (!socket.connecting) journey.left = true;
        else socket.once(secure ? 'secureConnect' : 'connect', () => (journey.left = true));
      });
      request.on('error', fail);
      request.once('response', (response) => {
        read(response).then((answer) => end(calledOf(response, answer)), fail);
      });
      request.end(body);
      return (why: Error) => void request.destroy(why);
    }
  }

  return {
    call,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

function read(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > LARGEST_ANSWER) response.destroy(new Error('an answer without end'));
    });
    response.once('end', () => resolve(text));
    response.on('error', reject);
    response.once('aborted', () => reject(new Error('the answer broke off')));
  });
}

/** No answer. A request that is certain never to have been carried out can be sent again. */
function silence(cause: unknown, left: boolean): PlatformFault {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  const reached = code === null || !NEVER_REACHED.has(code);
  return { status: null, codes: code === null ? [] : [code], retryAfter: null, left: left && reached };
}

function calledOf({ statusCode, headers }: IncomingMessage, text: string): Called {
  const status = statusCode ?? 0;
  const body = jsonOf(text);
  if (status >= 200 && status < 300) return { ok: true, body };
  const retryAfter = headers['retry-after'] ?? null;
  return { ok: false, fault: { status, codes: codesOf(body), retryAfter, left: true }, cause: null };
}

function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // a proxy's page, or nothing: the status says it
  }
}

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;

/** Teams writes `{error: {code, message}}`; some answers put what matters into a subCode or an inner error. */
function codesOf(body: unknown): readonly string[] {
  const inBody = field(body, 'error') ?? body;
  const found = [
    field(inBody, 'code'),
    field(inBody, 'subCode'),
    field(body, 'subCode'),
    field(field(inBody, 'innerHttpError'), 'code'),
    field(field(inBody, 'innerError'), 'code'),
  ];
  return [...new Set(found.filter((one): one is string => typeof one === 'string'))];
}
