import { findState } from '../../../domain/plan-phrases';
import { labelOf } from '../prose/answer-labels';
import { hasDates } from '../prose/commitment-dates';
import { FOLLOW_NOUN } from '../prose/found-measure';
import { isInfinitive } from '../prose/main-clause';
import { labelAlone } from '../text/labels';
import type { TextLine } from '../text/lines';
import { begin, sentencesOf, type Told } from './found';
import { CALLED, OF_OTHERS, OF_SEVERAL } from './heads';
import { looksBack } from './paper';
import type { Part } from './parts';
import { isQuoted } from './quoted';
import type { Reading } from './reading';
import { tellOfNamed } from './tell-more';

/** "Vidtagna åtgärder": which of them stand under it, and none of them. */
const WHAT_KIND =
  /^(?:vidtagna|genomförda|planerade|beslutade|pågående|kommande|redan)(?:\s+(?:och|eller)\s+\p{L}+)?\s+(?:åtgärder|insatser|aktiviteter)(?!\p{L})/iu;

/** "Digitala verktyg", "Barngruppernas storlek": words that only end as infinitives do. */
const NO_INFINITIVE = /(?:al|ig|isk|amm|iv|ell|ant|ent|är|ny|bar|sam|nad|[oae]rn|en|et)as?$|s$/iu;

/** "Delegationsordningen följs inte": what others have found. */
const LACKS = /\s(?:inte|ej|saknas)(?=$|\s)/iu;

/** The measure a heading names, where what stands under it tells of that; null where it names none. */
export function headedBy(part: Part, head: TextLine, section: number, reading: Reading): Told | null {
  const called = CALLED.exec(head.text)?.groups?.['title'];
  const title = (called ?? head.text).replace(/\s*:$/u, '');
  const isOther =
    isQuoted(head.text) ||
    WHAT_KIND.test(head.text) ||
    OF_OTHERS.test(head.text) ||
    OF_SEVERAL.test(title) ||
    looksBack(head.text) ||
    FOLLOW_NOUN.test(title) ||
    LACKS.test(title) ||
    ['answer', 'recommendation'].includes(labelOf(title)?.kind ?? '') ||
    findState(title) !== null;
  // "Uppföljning" and "Klart" are over what is told, and no measures.
  if (part.lines.length === 0 || isOther || head.isArea || labelAlone(`${title}:`) !== null) return null;
  const [first = '', ...more] = title.toLowerCase().split(' ');
  const does = called !== undefined || (more.length > 0 && isInfinitive(first) && !NO_INFINITIVE.test(first));
  const at = (part.lines[0]?.at ?? 1) - 1;
  const told = begin(
    { title, who: null, named: true, does },
    { line: head, at, section, area: null },
    reading.reference,
  );
  for (const { line } of part.lines) {
    told.lines.push(line.line);
    for (const one of sentencesOf(line.text)) tellOfNamed(told, one, reading);
  }
  const { states, measure } = told;
  const isTold = states.length > 0 || hasDates(measure.dates) || measure.responsible.length > 0;
  return isTold || measure.refers !== undefined ? told : null;
}
