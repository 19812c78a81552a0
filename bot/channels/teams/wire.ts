import { StringDecoder } from 'node:string_decoder';
import { Agent } from 'undici';
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

/** HTTP with connections that are kept open between requests, one request at a time on each. */
export function createWire(): Wire {
  const agent = new Agent({
    pipelining: 1,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    connect: { timeout: TIMEOUT_MS },
    headersTimeout: 0, // the whole has its end here
    bodyTimeout: 0,
    maxResponseSize: LARGEST_ANSWER,
  });

  function call({ url, method, authorization, body }: Outgoing): Promise<Called> {
    return new Promise((resolve) => {
      let left = false;
      let over = false;
      let hangUp = (_why: Error) => {};
      const end = (called: Called) => {
        over = true;
        clearTimeout(timer);
        resolve(called);
      };
      const fail = (cause: unknown) => end({ ok: false, fault: silence(cause, left), cause });
      const timer = setTimeout(() => {
        const late = new Error(`no answer in ${TIMEOUT_MS} ms`);
        fail(late);
        hangUp(late);
      }, TIMEOUT_MS);

      function send(token: string | null): void {
        if (over) return; // too late: nothing has left, and nothing does
        const { origin, pathname, search } = new URL(url);
        const headers = {
          accept: 'application/json',
          'user-agent': 'Microsoft-BotFramework/3.1 follow-up',
          ...(token === null ? {} : { authorization: token }),
          ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        };
        const answer: Answer = { status: 0, retryAfter: null, text: '' };
        const decoder = new StringDecoder('utf8');
        agent.dispatch(
          { origin, path: pathname + search, method, headers, ...(body === undefined ? {} : { body }) },
          {
            // Called when a connection stands and the request is about to be written to it.
            onRequestStart(controller) {
              if (over) return controller.abort(new Error('it is too late'));
              left = true;
              hangUp = (why) => controller.abort(why);
            },
            onResponseStart(_controller, status, { 'retry-after': retryAfter }) {
              answer.status = status;
              answer.retryAfter = typeof retryAfter === 'string' ? retryAfter : null;
            },
            onResponseData(_controller, chunk) {
              answer.text += decoder.write(chunk);
            },
            onResponseEnd: () => end(calledOf(answer)),
            onResponseError: (_controller, error) => fail(error),
          },
        );
      }
      authorization().then(send).catch(fail);
    });
  }

  return {
    call,
    close() {
      void agent.destroy();
    },
  };
}

/** What has come of an answer. */
interface Answer {
  status: number;
  retryAfter: string | null;
  text: string;
}

/** No answer. A request that is certain never to have been carried out can be sent again. */
function silence(cause: unknown, left: boolean): PlatformFault {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  const reached = code === null || !NEVER_REACHED.has(code);
  return { status: null, codes: code === null ? [] : [code], retryAfter: null, left: left && reached };
}

function calledOf({ status, retryAfter, text }: Answer): Called {
  const body = jsonOf(text);
  if (status >= 200 && status < 300) return { ok: true, body };
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
