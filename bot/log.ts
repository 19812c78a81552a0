import { destination, pino } from 'pino';
import type { Log } from './ports/log';

/** Long enough for any message of ours; a platform's may quote a whole page. */
const LONGEST = 500;
const DEEPEST = 5;

/** A fault as it stands in a log line: what it is called, what it says, where it came from. */
interface LoggedFault {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
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
 * the bot's token.
 */
function describe(fault: unknown, depth: number): LoggedFault | null {
  if (fault === null || fault === undefined) return null;
  if (!(fault instanceof Error)) return { name: typeof fault, message: String(fault).slice(0, LONGEST) };
  const { code, cause } = fault as { readonly code?: unknown; readonly cause?: unknown };
  const inner = depth < DEEPEST ? describe(cause, depth + 1) : null;
  return {
    name: fault.name,
    message: fault.message.slice(0, LONGEST),
    ...(typeof code === 'string' ? { code } : {}),
    ...(fault.stack ? { stack: framesOf(fault.stack) } : {}),
    ...(inner ? { cause: inner } : {}),
  };
}

/** The frames alone: the message before them is logged already, at its own length. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' | ');
