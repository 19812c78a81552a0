import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { namesTimeAhead } from '../prose/commitment-dates';
import { sentencesOf } from './found';
import type { Named } from './names';
import type { Reading } from './reading';

const NTH = 'första|andra|tredje|fjärde|femte|sjätte|sista|återstående';
/** A thing by its definite form, or what is to be so: "elevdemokratin", "den gemensamma gården", "den svåra: att alla …". */
const NAME =
  '(?<name>(?:(?:den|det|de)\\s+\\p{Ll}+[ae]\\s+)?\\p{Ll}{4,}(?:en|et|an|in|n|na)(?:\\s+(?:med|för|i|på|av|om|mellan)\\s[^.;:,]{3,60})?|(?:(?:den|det)\\s+\\p{Ll}+[ae]:\\s+)?att\\s+\\p{Ll}[^.;]{8,150})';
/** "Den första är elevdemokratin" */
const BY_NUMBER = new RegExp(`^(?:den|det)\\s+(?:${NTH})\\s+(?:är|var|gällde|gäller|handlar\\s+om)\\s+${NAME}$`, 'iu');
/** "Den vi har fått ge upp är den gemensamma skolgården" */
const BY_STATE = new RegExp(
  `^(?:den|det)\\s+(?:som\\s+)?(?<state>(?:vi\\s+)?(?:har\\s+)?(?:(?:vi|inte|ännu|fått|tvingats)\\s+)*(?:ge|gett|lagt|lägga|skjuta|skjutit|hunnit|kommit|blivit|avsluta\\p{L}*|klarat|kvar)(?:\\s+\\p{Ll}+){0,3}?)\\s+(?:är|var|blev)\\s+${NAME}$`,
  'iu',
);
const GIVEN_UP = /(?<!\p{L})(?:ge|gett)\s+upp(?!\p{L})|(?<!\p{L})(?:lagt|lägga)\s+ner(?!\p{L})/iu;

/**
 * The measure that a sentence of a yearly account counts out without saying what it counts ("Den första är
 * elevdemokratin."), where the rest of its `paragraph` tells how far it has come or when it is done. Null for a cause, a
 * reason or a person that is counted so.
 */
export function countedAlone(
  sentence: string,
  paragraph: string,
  reading: Reading,
): (Omit<Named, 'tells'> & { readonly tells: string | null }) | null {
  const byState = BY_STATE.exec(sentence)?.groups;
  const name = byState?.['name'] ?? BY_NUMBER.exec(sentence)?.groups?.['name'];
  if (name === undefined || reading.isWho(name)) return null;
  const state = byState?.['state'] ?? '';
  const all = sentencesOf(paragraph);
  const isTold = all
    .slice(all.indexOf(sentence) + 1)
    .some((one) => findState(one) !== null || mentionsDelay(one) || namesTimeAhead(one, reading.reference));
  if (!isTold && !GIVEN_UP.test(state)) return null;
  const title = name.replace(/^(?:den|det)\s+\p{Ll}+[ae]:\s+/iu, '').replace(/^att\s+/iu, '');
  return {
    title: capitalised(title),
    printed: null,
    who: null,
    tells: GIVEN_UP.test(state) ? 'Åtgärden är nedlagd' : null,
  };
}
