import type { MeasureState, Response } from '../../../domain/plan';
import { pattern } from '../sentence/words';
import type { Statement } from './statements';

const words = (list: string) => pattern`(?<![\p{L}])(?:${list})(?![\p{L}])`;
const NOT = '(?:inte|ej|icke)';

const DISAGREES = words(
  `delar\\s+(?:\\p{L}+\\s+){0,2}?${NOT}|instämmer\\s+(?:\\p{L}+\\s+)?${NOT}|håller\\s+(?:\\p{L}+\\s+)?${NOT}\\s+med|ställer\\s+sig\\s+${NOT}\\s+bakom|avvisar|motsätter\\s+sig|${NOT}\\s+(?:delar|instämmer)|är\\s+av\\s+(?:en\\s+)?annan\\s+(?:uppfattning|mening)`,
);
const NO_ACTION = words(
  `ing(?:a|en)\\s+(?:ytterligare\\s+|nya\\s+|särskilda\\s+|fler\\s+)?åtgärd(?:er)?|inget\\s+behov\\s+av\\s+(?:ytterligare\\s+|nya\\s+)?åtgärder|${NOT}\\s+(?:att\\s+)?(?:vidta|planera|behöv\\p{L}*)\\s+(?:några\\s+)?(?:ytterligare\\s+|nya\\s+)?åtgärder|föranleder\\s+(?:ing|${NOT})\\p{L}*`,
);
const PARTLY = words(
  'delvis\\s+(?:genomför\\p{L}*|åtgärda\\p{L}*|omhändertag\\p{L}*|uppfyll\\p{L}*|tillgodose\\p{L}*|påbörja\\p{L}*)|till\\s+viss\\s+del',
);
const IN_PLACE = words(
  '(?:rekommendationen|bristen)\\s+(?:är|anses|bedöms)\\s+(?:\\p{L}+\\s+)*?(?:genomförd|åtgärdad|avhjälpt|omhändertagen|tillgodosedd|uppfylld)',
);
export const AGREES = words(
  'instämmer|delar\\s+(?:\\p{L}+\\s+)*?(?:bedömning|uppfattning|synpunkt|bild)\\p{L}*|håller\\s+med|ställer\\s+sig\\s+bakom|välkomnar',
);

/** "Inspektionen har funnit att …", "Nämnden godtar kritiken", "Bristen är åtgärdad": speaks of those who asked, or to them. */
const OF_ASKER = words(
  '(?:skolinspektionen|inspektionen|inspektörerna|revisorerna|revisionen|granskarna|granskningen)|(?:godtar|delar|tar\\s+till\\s+sig|medger|beklagar|bestrider|tillbakavisar)\\s+(?:\\p{L}+\\s+){0,2}?(?:kritik|bedömning|uppfattning|bild|brist|syn|påpekande)\\p{L}*|(?:bristen|kritiken)\\s+(?:är|får|anses|tas)|annan\\s+(?:uppfattning|mening|bedömning)',
);
export const answersAsker = (text: string): boolean =>
  [AGREES, DISAGREES, IN_PLACE, OF_ASKER].some((one) => one.test(text));

/**
 * What kind of answer a recommendation got, by rule R0.3, from its words, the states of the measures it points at and
 * what its other sentences tell. Done and still to do at once is "partly"; null where the text neither commits nor
 * tells what is in place, so that a person says what it means.
 */
export function responseOf(
  answer: string,
  states: readonly MeasureState[],
  told: readonly Statement['kind'][],
): Response | null {
  if (answer.trim() === '') return 'unanswered';
  const isDone = (state: MeasureState) => ['completed', 'evaluated', 'closed', 'closed_continues'].includes(state);
  const open = states.some((one) => !isDone(one));
  const done = states.some(isDone) || told.includes('done');
  if (DISAGREES.test(answer) && !open) return 'disagrees';
  if (NO_ACTION.test(answer) && !open) return 'no_further_action';
  if (PARTLY.test(answer) || (open && done)) return 'partly_done';
  if (open) return 'agrees_with_measure';
  if (done || IN_PLACE.test(answer) || told.includes('arrangement')) return 'done_or_in_place';
  if (told.includes('declines')) return 'no_further_action';
  return AGREES.test(answer) ? 'agrees_with_measure' : null;
}
