import type { Sentence } from './tokens';
import { NO_NAME, NO_NAME_ENDING } from './words';

const COLLOQUIAL =
  /^(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|[1-9]an|sexårs|förskoleklass|förskoleklassen)$/u;
const WITH_LETTER = /^[1-9][a-h]$/iu;
const UPPER_SECONDARY = /^[A-ZÅÄÖ]{2,4}\d{1,2}[A-Za-z]?$/u;
const GLUED = /^åk[1-9]$/u;
const INTRODUCED_BY = /^(?:klass|klassen|åk|årskurs|årskursen|avdelning|avdelningen|avd|grade|year|class)$/u;
const NUMERAL = /^(?:[1-9]|ett|två|tre|fyra|fem|sex|sju|åtta|nio)$/u;

export interface ClassFound {
  /** Index of the token after the class. */
  readonly next: number;
  /** "5B" and "avdelning Solrosen" are a small group; "årskurs 9" may be a hundred. */
  readonly small: boolean;
}

/** The class that begins at token `at`: "5B", "7 C", "klass 3A", "åk 8", "NA22", "F-klassen", "trean", "avdelning Solrosen". */
export function classAt(sentence: Sentence, at: number): ClassFound | null {
  const token = sentence[at];
  if (!token) return null;
  if (INTRODUCED_BY.test(token.low)) {
    const after = sentence[at + 1]?.text === '.' ? at + 2 : at + 1;
    const named = sentence[after];
    if (token.low.startsWith('avd')) {
      return named && /^\p{Lu}/u.test(named.text) ? { next: after + 1, small: true } : null;
    }
    const inner = codeAt(sentence, after);
    if (inner) return inner;
    return named && NUMERAL.test(named.low) ? { next: after + 1, small: token.low.startsWith('klass') } : null;
  }
  return codeAt(sentence, at);
}

function codeAt(sentence: Sentence, at: number): ClassFound | null {
  const token = sentence[at];
  if (!token) return null;
  const [next, after] = [sentence[at + 1], sentence[at + 2]];
  if (WITH_LETTER.test(token.text) && next?.text !== '§') return { next: at + 1, small: true };
  if (/^[1-9]$/.test(token.text) && next && /^[A-H]$/.test(next.text)) return { next: at + 2, small: true };
  if (UPPER_SECONDARY.test(token.text) || COLLOQUIAL.test(token.low)) return { next: at + 1, small: true };
  // "7:an" is the year, as "sjuan" is.
  if (/^[1-9]$/.test(token.text) && next?.text === ':' && after?.low === 'an') return { next: at + 3, small: true };
  if (GLUED.test(token.low)) return { next: at + 1, small: false };
  if (token.low === 'f' && next?.text === '-' && after?.low.startsWith('klass')) return { next: at + 3, small: true };
  return null;
}

/** The class that follows token `at` in "… i 5B", "… från klass 3A", "… (5B)", "…, 5B", "… 5B"; null where none does. */
export function classAfter(sentence: Sentence, at: number): ClassFound | null {
  const joint = sentence[at];
  if (!joint) return null;
  return /^(?:i|från|ur|på|in|from|[(,])$/u.test(joint.low) ? classAt(sentence, at + 1) : classAt(sentence, at);
}

const PROGRAMME = /^(?:IM[AVSY]?|BF|BA|EE|FT|HA|HT|HV|IN|NB|RL|VF|VO|NA|SA|EK|ES|HU|TE)$/u;
const STAGE = /^(?:\p{L}+programmet|\p{L}+introduktion(?:en)?|lågstadiet|mellanstadiet|högstadiet|komvux|sfi)$/u;

/** "en tjej på IM", "pojken på mellanstadiet": many go there, so a rule may still be meant. */
export function programmeAfter(sentence: Sentence, at: number): ClassFound | null {
  if (!/^(?:i|på|från)$/u.test(sentence[at]?.low ?? '')) return null;
  const token = sentence[at + 1];
  return token && (PROGRAMME.test(token.text) || STAGE.test(token.low)) ? { next: at + 2, small: false } : null;
}

/** "barnet på Solrosen": a department by its name alone. "på Solrosens förskola" is a whole school. */
export function departmentAfter(sentence: Sentence, at: number): ClassFound | null {
  const [joint, token, after] = [sentence[at], sentence[at + 1], sentence[at + 2]];
  if (joint?.low !== 'på' || !token || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.text)) return null;
  if (NO_NAME.has(token.low) || NO_NAME_ENDING.test(token.low)) return null;
  return after && (/^\p{Lu}/u.test(after.text) || /skol|gymnasi/u.test(after.low))
    ? null
    : { next: at + 2, small: true };
}
