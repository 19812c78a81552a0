import { dirname, sep } from 'node:path';
import { destination, pino } from 'pino';
import type { Log } from './ports/log';

/** Long enough for any message of ours. */
const LONGEST = 500;
const DEEPEST = 5;
/** Everything of ours lies in it, and what `node_modules` in it holds is not ours. */
const OURS = dirname(__dirname) + sep;

/** A fault as it stands in a log line: what it is called, what it says, where it came from. */
interface LoggedFault {
  readonly name: string;
  /** Of a fault of ours alone. */
  readonly message?: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: LoggedFault;
}

/**
 * One line of JSON a call, to stderr: stdout belongs to the results of the command line. `write` is given each line
 * instead, for tests.
 */
export function createLog(write?: (line: string) => void): Log {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
  };
  const out = write ? pino(options, { write }) : pino(options, destination({ dest: 2, sync: true }));
  return {
    info: (message, fields = {}) => out.info(fields, message),
    warn: (message, fields = {}) => out.warn(fields, message),
    error: (message, fault, fields = {}) => out.error({ ...fields, fault: describe(fault, 0) }, message),
  };
}

/**
 * Named fields only: the errors of HTTP clients carry the whole request with them, and with it the card's texts and
 * the bot's token. And of what others have thrown not its words either: `Unexpected token 'A', "Anna har …" is not valid
 * JSON` quotes what somebody wrote.
 */
function describe(fault: unknown, depth: number): LoggedFault | null {
  if (fault === null || fault === undefined) return null;
  if (!looksLikeError(fault)) return { name: typeof fault };
  const code = fault.code ?? fault.errorCode ?? fault.statusCode;
  const frames = framesOf(fault);
  const inner = depth < DEEPEST ? describe(fault.cause, depth + 1) : null;
  return {
    name: String(fault.name),
    ...(isOurs(frames[0]) ? { message: fault.message.slice(0, LONGEST) } : {}),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(frames.length > 0 ? { stack: frames.join(' | ') } : {}),
    ...(inner ? { cause: inner } : {}),
  };
}

/** What is read of an error. Those of Entra's client have an `errorCode`, those of Azure's a `statusCode`. */
interface ErrorLike {
  readonly name?: unknown;
  readonly message: string;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly errorCode?: unknown;
  readonly statusCode?: unknown;
  readonly cause?: unknown;
}

/** By its shape: an error from another thread or a native module need not be an instance of our `Error`. */
const looksLikeError = (fault: unknown): fault is ErrorLike =>
  typeof fault === 'object' && fault !== null && 'message' in fault && typeof fault.message === 'string';

/** The frames alone: the message before them may look like one. */
function framesOf({ stack, message }: ErrorLike): readonly string[] {
  if (typeof stack !== 'string') return [];
  return stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.trim());
}

/** Whether an error was made in code of ours: `at JSON.parse (<anonymous>)` and `at node:net` were not. */
function isOurs(frame: string | undefined): boolean {
  const at = frame?.indexOf(OURS) ?? -1;
  return frame !== undefined && at >= 0 && !frame.includes(`node_modules${sep}`, at + OURS.length);
}
