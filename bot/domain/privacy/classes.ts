import type { Sentence } from './tokens';

const COLLOQUIAL = /^(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|förskoleklass|förskoleklassen)$/u;
const WITH_LETTER = /^[1-9][a-h]$/iu;
const UPPER_SECONDARY = /^[A-ZÅÄÖ]{2,4}\d{2}[A-Za-z]?$/u;
const INTRODUCED_BY = /^(?:klass|klassen|åk|årskurs|årskursen|avdelning|avdelningen)$/u;

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
    if (token.low.startsWith('avdelning')) {
      return named && /^\p{Lu}/u.test(named.text) ? { next: after + 1, small: true } : null;
    }
    const inner = codeAt(sentence, after);
    if (inner) return inner;
    return named && /^[1-9]$/.test(named.text) ? { next: after + 1, small: token.low.startsWith('klass') } : null;
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
  if (token.low === 'f' && next?.text === '-' && after?.low.startsWith('klass')) return { next: at + 3, small: true };
  return null;
}

/** The class that follows token `at` in "… i 5B", "… från klass 3A", "… (5B)", "…, 5B", "… 5B"; null where none does. */
export function classAfter(sentence: Sentence, at: number): ClassFound | null {
  const joint = sentence[at];
  if (!joint) return null;
  return /^(?:i|från|ur|på|[(,])$/u.test(joint.low) ? classAt(sentence, at + 1) : classAt(sentence, at);
}
