import type { StoreFault } from '../../bot/ports/store';

interface FaultShown {
  /** What the platform calls it: ENOTFOUND, 403, SQLITE_NOTADB. Empty where it has no name. */
  readonly code: string;
  /** The settings to look at; empty where there is nothing to do but wait. */
  readonly settings: string;
}

/**
 * What of a store's fault helps whoever reads it in any language; its own sentences are English, for the log. `store` is
 * the setting it was opened by. Null where neither the platform nor a setting is to blame: a fault of ours.
 */
export function faultShown(fault: StoreFault, store: string): FaultShown | null {
  const code = codeOf(fault.cause);
  if (code === null) return fault.cause === undefined ? null : { code: '', settings: settingsFor('', store) };
  return { code: String(code), settings: settingsFor(code, store) };
}

/** The file was made by a later version, which is no fault of any setting. */
export const isLaterVersion = (fault: StoreFault) => fault.code === 'later_version';

/** The first name on the way to what lies behind it all. */
function codeOf(cause: unknown): string | number | null {
  if (typeof cause !== 'object' || cause === null) return null;
  if ('code' in cause && (typeof cause.code === 'string' || typeof cause.code === 'number')) return cause.code;
  return 'cause' in cause ? codeOf(cause.cause) : null;
}

function settingsFor(code: string | number, store: string): string {
  if (store !== 'cosmos') return /^SQLITE_(BUSY|LOCKED)/.test(String(code)) ? '' : 'STORE';
  if (code === 401 || code === 403) return 'COSMOS_KEY';
  if (code === 404) return 'COSMOS_DATABASE';
  return typeof code === 'number' ? '' : 'COSMOS_ENDPOINT'; // a number is an answer: the address is right
}
