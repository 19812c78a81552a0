import { findState } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import type { Field } from './all-fields';
import type { Pointed } from './loose-fields';
import { isTimed } from './time-alone';

/** "Tidiga samtal. Ansvariga är rektorerna med stöd av HR. Åtgärden är införd": a sentence of its own says who. */
const WITH_OWNER = /^(?<lead>\S.{5,}?)\.\s+Ansvariga?\s+(?:är|för\s+\p{L}+\s+är)\s+(?<rest>\p{L}.+)$/u;

/** A point whose owner is named in a sentence of its own, with what the sentences after it say; null for another. */
export function withSentences(text: string): Pointed | null {
  const { lead, rest } = WITH_OWNER.exec(text)?.groups ?? {};
  if (!lead || !rest) return null;
  const [who = '', ...told] = rest.split(/\.\s+(?=\p{Lu})/u);
  if (who.split(' ').length > 9) return null;
  return {
    lead,
    fields: [
      { column: 'responsible', text: who.replace(/\.$|\s+med\s+stöd\s+(?:av|från)\s.+$/u, '') },
      ...told.map((one): Field => {
        const ofItself =
          /^(?:åtgärden|insatsen|arbetet|det|detta)\s+(?:är|har|pågår)(?!\p{L})|^\p{L}+\s+(?:pågår|har\s+\p{L}+ts)(?!\p{L})/iu.test(
            one,
          );
        if (ofItself && findState(one) !== null) return { column: 'status', text: one };
        return { column: isTimed(one) && findRoleWords(one).length > 0 ? 'due' : 'comment', text: one };
      }),
    ],
  };
}
