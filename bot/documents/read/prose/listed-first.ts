import type { ProseLine } from './prose-lines';

/** "Revisorerna rekommenderar nämnden att:", "Följande rekommendationer lämnas:" */
const ANNOUNCES = /(?<!\p{L})rekommend(?:er|ation)\p{L}*(?!\p{L})[^.]*:?$/iu;

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:att\s+)?/u, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/**
 * What was recommended, in order, where a list says it once and each point is answered under "Rekommendation 1" and so
 * on without being repeated: "Revisorerna rekommenderar nämnden att: • följa upp klagomål" over "Rekommendation 1 / En
 * rutin tas fram." `answered` are the first words under each. Empty where the list does not fit them one to one.
 */
export function listedFirst(before: readonly ProseLine[], answered: readonly string[]): readonly ProseLine[] {
  const lead = before.findLastIndex((one, at) => ANNOUNCES.test(one.text) && before[at + 1]?.bullet === true);
  if (lead < 0) return [];
  const under = before.slice(lead + 1);
  const end = under.findIndex((one) => !one.bullet);
  const points = end < 0 ? under : under.slice(0, end);
  if (points.length !== answered.length) return [];
  const isRepeated = points.some((point, at) => {
    const [listed, own] = [wordsOf(point.text), wordsOf(answered[at] ?? '')];
    return own === '' || own.startsWith(listed) || listed.startsWith(own);
  });
  return isRepeated ? [] : points;
}
