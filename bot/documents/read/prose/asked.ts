import { pattern } from '../sentence/words';
import type { ProseLine } from './prose-lines';

const NTH =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|sista|återstående|kvarvarande)(?:\\s+och\\s+sista)?';
const WHOSE =
  '(?:er|den|det|deras|revisorernas|revisionens|granskningens|granskarnas|rapportens|skolinspektionens|inspektionens|myndighetens)';
const ASKED = '(?:rekommendation|brist|anmärkning|iakttagelse|synpunkt|påpekande|punkt)(?:en|et)?';
const TURNS = '(?:vad\\s+gäller|vad\\s+beträffar|när\\s+det\\s+gäller|beträffande|i\\s+fråga\\s+om|angående|gällande)';
const LEADS = '(?:(?:slutligen|avslutningsvis|vidare|därutöver|dessutom|till\\s+sist|för\\s+det\\s+\\p{L}+),?\\s+)?';
const SAYS = '(?:gäller|rör|handlar\\s+om|avser|berör|tar\\s+upp|går\\s+ut\\s+på|lyder|innebär)';
const ON = '(?:(?:som\\s+svar\\s+)?(?:i|på|om|till)\\s+)?';

/** "Den andra bristen rör …", "När det gäller er tredje rekommendation, …": which one the paragraph answers, and what it is of. */
const COUNTED = pattern`^${LEADS}(?:${TURNS}\s+)?${ON}(?:${WHOSE}\s+)?${NTH}\s+${ASKED}(?:,\s*|\s+)(?=\p{L})`;
/** "Vad gäller rekommendationen att …", "Rekommendationen om … avvisar nämnden", "Vi ansluter oss till rekommendationen att …". */
const NAMED = pattern`^(?:${LEADS}(?:${TURNS}\s+)?(?:${WHOSE}\s+)?|[^.;:]{3,80}\s)(?:rekommendationen|anmärkningen|synpunkten|kritiken|påpekandet)\s+(?:att|om|kring|${SAYS})\s`;
/** "Ni rekommenderar vidare att …", "Ni skriver att nämnden saknar …", "Slutligen efterlyste ni kunskap om …" */
const ADDRESSED =
  /^(?:(?:vidare|slutligen|därutöver|dessutom)\s+)?(?:ni\s+)?(?:rekommendera(?:r|de)|föresl(?:år|og)|efterlys(?:er|te)|påpeka(?:r|de)|uppmana(?:r|de)|efterfråga(?:r|de)|peka(?:r|de)\s+på|skriver|skrev|menar|menade|anser|ansåg|konstatera(?:r|de)|notera(?:r|de)|saknar|saknade|lyfter|lyfte)\s+(?:ni\s+|oss\s+|nämnden\s+|styrelsen\s+)?(?:(?:vidare|också|även|dessutom|slutligen|till\s+sist)\s+)?(?:oss\s+|nämnden\s+|styrelsen\s+)?(?:att|en|ett|\p{Ll}{4,}\s(?:om|kring))\s/iu;
/** "Slutligen, när det gäller registret, har ni rätt i …": turns to the next thing, among paragraphs that name theirs. */
const TURNS_TO = pattern`^${LEADS}${TURNS}\s+\p{L}`;

/** Whether the first sentence of a paragraph says which recommendation or lack the paragraph answers, and what it is of. */
export const namesAsked = (sentence: string): boolean =>
  COUNTED.test(sentence) ||
  NAMED.test(sentence) ||
  (ADDRESSED.test(sentence) && /(?<!\p{L})ni(?!\p{L})/iu.test(sentence));

export const turnsTo = (sentence: string): boolean => TURNS_TO.test(sentence);

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
