import { findState } from '../../../domain/plan-phrases';
import type { Act } from './act';
import type { Told } from './found';
import { isPronoun } from './who-in';

/** "Sven tar över", "Vi fortsätter med det": with what the paragraph is about. */
const WITH_IT = /^(?:tar\s+(?:över|vid|hand)|fortsätter|jobbar\s+vidare|arbetar\s+vidare|kör\s+vidare)(?!\p{L})/iu;
/** How what is over and done with stands. */
export const ENDED: readonly string[] = ['completed', 'closed', 'evaluated', 'cancelled'];

/**
 * What a sentence of a letter that tells how far things have come is to the thing its paragraph began with: a letter
 * takes one thing a paragraph. `more` tells of it, `aside` what is done besides with what is done already ("Elevenkäten
 * är klar. Vi går igenom resultatet med klasserna i april."); null where it is of its own.
 */
export function ofParagraph(own: Told | null, at: number, act: Act | null): 'more' | 'aside' | null {
  if (own === null || own.does || own.at !== at) return null;
  if (act !== null && (!act.does || act.binds || act.proposed)) return null;
  const isTheirs = act === null || (act.who !== null && isPronoun(act.who)) || WITH_IT.test(act.title);
  if (!isTheirs) return null;
  const isEnded = own.states.some((one) => ENDED.includes(findState(one)?.state ?? ''));
  return isEnded ? 'aside' : 'more';
}
