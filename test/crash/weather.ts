import type { StandInFault, StandInRequest, Weather } from '../support/stand-in-connector';
import type { Chance } from './chance';

/** How often a request meets a fault. */
const FAULTS = 0.05;
/** Longer than the bot waits for an answer. */
const LATE_MS = 11_000;
/** How long a connection hangs before it is closed. */
const HANG_MS = 1_500;
const LONGEST_WAIT_MS = 400;

/** Refusals that stay until the person installs the bot again: Microsoft's table of status codes. */
const SHUT = [
  [403, 'BotDisabledByAdmin'],
  [403, 'BotNotInConversationRoster'],
  [403, 'ForbiddenOperationException'],
  [403, 'ConversationBlockedByUser'],
  [403, 'MessageWritesBlocked'],
  [403, 'NotEnoughPermissions'],
  [403, 'InvalidBotApiHost'],
  [404, 'ConversationNotFound'],
] as const;

interface Meeting {
  readonly fault: StandInFault | null;
  readonly before?: number;
  readonly after?: number;
}

/** One of each documented kind, and of each way a connection is lost; of those the bot may ask again after, and not. */
const KINDS: readonly Meeting[] = [
  { fault: { status: 412, code: 'PreconditionFailed' } },
  { fault: { status: 429, code: 'Throttled', retryAfter: '1' } },
  { fault: { status: 429, code: 'Throttled' } },
  { fault: { status: 500, code: 'ServiceError' } },
  { fault: { status: 500, code: 'ServiceError', done: true } },
  { fault: { status: 502, code: 'BadGateway' } },
  { fault: { status: 503, code: 'ServiceUnavailable', retryAfter: '2' } },
  { fault: { status: 504, code: 'GatewayTimeout' } },
  { fault: 'drop' },
  { fault: 'dropAfter' },
  { fault: 'drop', before: HANG_MS },
  { fault: 'dropAfter', after: HANG_MS },
  { fault: { status: 413, code: 'MessageSizeTooBig' } },
];
const LATE: Meeting = { fault: null, after: LATE_MS };

export interface Shut {
  readonly status: number;
  readonly code: string;
}

export interface CrashWeather extends Weather {
  /** Chats that take nothing more, by conversation. */
  readonly shut: ReadonlyMap<string, Shut>;
  /** The person has installed the bot again. */
  reopen(conversation: string): void;
}

/**
 * The weather of a crash test: every request waits a random while on the way there and back, and one in twenty meets a
 * fault. `late` takes in answers that come after the bot has given up, which hold a run up by seconds each.
 */
export function createWeather(
  chance: Chance,
  { late, ...hears }: { readonly late: boolean } & Pick<Weather, 'carriedOut' | 'over'>,
): CrashWeather {
  const shut = new Map<string, Shut>();
  const turns = new Map<string, number>();
  const kinds = late ? [...KINDS, LATE] : KINDS;

  /** Most are quick, a few are not. */
  const wait = (roll: number) => 2 + roll ** 3 * LONGEST_WAIT_MS;

  function meets({ operation, conversation, body }: StandInRequest) {
    const channel = (body as { channelData?: { channel?: { id?: string } } } | null)?.channelData?.channel?.id;
    const place = conversation ?? channel ?? '';
    const turn = (turns.get(`${operation} ${place}`) ?? 0) + 1;
    turns.set(`${operation} ${place}`, turn);
    const roll = (what: string) => chance(what, operation, place, turn);
    const before = wait(roll('before'));
    const after = wait(roll('after'));
    const closed = shut.get(place);
    if (closed) return { fault: closed, before, after };
    if (roll('fault') >= FAULTS) return { fault: null, before, after };
    // The two refusals that last (403, 404) are two kinds beside the others.
    const kind = Math.floor(roll('kind') * (kinds.length + 2));
    const [status, code] = SHUT[Math.floor(roll('code') * SHUT.length)] ?? SHUT[0];
    const met = kinds[kind];
    if (met) return { before, after, ...met };
    if (operation === 'send' || operation === 'create') shut.set(place, { status, code });
    return { fault: { status, code }, before, after };
  }

  return { ...hears, meets, shut, reopen: (conversation) => void shut.delete(conversation) };
}
