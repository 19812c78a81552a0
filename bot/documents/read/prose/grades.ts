import { gradeOf } from '../../../domain/grades';
import { normalise } from '../../../domain/reading/swedish-text';

export const isTicked = (text: string) => /^(?:x|✓|✔️?|✗|☒|☑|●|•|ja|1)$/iu.test(normalise(text));

const SCALE = /skala(?:n)?[^:.]{0,60}:\s*(?<list>[^.]{10,140})/iu;

/** The grades in the order a text lists them: "en fyrgradig skala: helt, till stor del, …". */
export function scaleIn(texts: readonly string[]): readonly string[] | null {
  for (const text of texts) {
    const list = SCALE.exec(text)?.groups?.['list'] ?? (/bedöm|skatt|grad/iu.test(text) ? text : '');
    const parts = list
      .split(/,\s*|\s+(?:och|samt|eller|respektive)\s+|\s*[/–—]\s*|:\s*/u)
      .map((one) => one.trim().replace(/[.”"“]+$/u, ''));
    const graded = parts.filter((one) => gradeOf(one) !== null && gradeOf(one) !== 'not_judged');
    if (graded.length >= 3) return graded.map((one) => one.toLowerCase());
  }
  return null;
}
