import { findState } from '../../domain/plan-phrases';

const MOST_WORDS = 10;

/**
 * A point that is struck through and called off beside it ("~~Ny scen. Klart: maj~~ Utgår."): its text with that as its
 * state. Null where what stands beside the struck text is something else, as a new date is.
 */
export function calledOff(struck: string, beside: string): string | null {
  const said = beside.replace(/^[\s.,:;(–-]+|[\s)]+$/gu, '');
  if (!/\p{L}{3}/u.test(struck) || said.split(' ').length > MOST_WORDS) return null;
  const found = findState(said);
  if (found?.state !== 'cancelled' || found.start > 0) return null;
  const plain = struck
    .replace(/(?<!\p{L})status\s*:\s*[^.;|]*[.;|]?/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${plain}${/[.;!?]$/.test(plain) ? '' : '.'} Status: ${said}`;
}
