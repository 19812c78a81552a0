import { findState } from '../../../domain/plan-phrases';

const MOST_WORDS = 10;
/** "~~Hyra en buss~~ behövs inte, vi går": why it is struck, in words that are no state elsewhere. */
const NEEDLESS =
  /^(?:det\s+)?(?:(?:behövs|krävs|görs)\s+(?:inte|ej)|blir\s+(?:inte|ej)\s+av)(?!\p{L})(?!.*\s(?:förrän|innan)\s)/iu;

/**
 * A point that is struck through and called off beside it ("~~Ny scen. Klart: maj~~ Utgår."): its text with that as its
 * state. Null where what stands beside the struck text is something else, as a new date is.
 */
export function calledOff(struck: string, beside: string): string | null {
  const said = beside.replace(/^[\s.,:;(–-]+|[\s)]+$/gu, '');
  if (!/\p{L}{3}/u.test(struck) || said.split(' ').length > MOST_WORDS) return null;
  const found = findState(said);
  const isNeedless = NEEDLESS.test(said);
  if (!isNeedless && (found?.state !== 'cancelled' || found.start > 0)) return null;
  const plain = struck
    .replace(/(?<!\p{L})status\s*:\s*[^.;|]*[.;|]?/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${plain}${/[.;!?]$/.test(plain) ? '' : '.'} Status: ${isNeedless ? `Utgår – ${said}` : said}`;
}

const LABELLED =
  /^(?:[-*+•–]\s+)?(?:ansvarig\p{L}*|ansvar|vem|klart?(?:\s+senast)?|senast|tids?plan|när|tid|datum|slutdatum|deadline|start(?:datum)?|status|läge|nuläge|(?:klar|av)markerad|utförd|genomförd|uppföljning|utvärdering|kommentar|syfte|mål|hur)\s*:/iu;
const STATE = /^(?:[-*+•–]\s+)?(?:status|läge|nuläge|(?:klar|av)markerad|utförd|genomförd)\s*:\s*(?<state>.+)$/iu;
const OVER: readonly string[] = ['cancelled', 'completed', 'closed', 'not_completed'];

/**
 * What becomes of a point that is struck through and has lines of its own under it ("Ansvarig: …", "Läge: utgår"): how
 * many of the lines below are its, and whether one of them says that it is over, so that it is kept as that. Without
 * such a line it is taken out, and what stands under it with it: nothing of it may pass to the point above.
 */
export function underStruck(below: readonly string[]): { readonly count: number; readonly isOver: boolean } {
  const end = below.findIndex((text) => !LABELLED.test(text.trim()));
  const own = below.slice(0, end < 0 ? below.length : end);
  const states = own.flatMap((text) => STATE.exec(text.trim())?.groups?.['state'] ?? []);
  return { count: own.length, isOver: states.some((text) => OVER.includes(findState(text)?.state ?? '')) };
}
