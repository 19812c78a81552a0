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
const COUNTED = new RegExp(
  `^${LEADS}(?:${TURNS}\\s+)?${ON}(?:${WHOSE}\\s+)?${NTH}\\s+${ASKED}(?:,\\s*|\\s+)(?=\\p{L})`,
  'iu',
);
/** "Vad gäller rekommendationen att …", "Rekommendationen om … avvisar nämnden", "Vi ansluter oss till rekommendationen att …". */
const NAMED = new RegExp(
  `^(?:${LEADS}(?:${TURNS}\\s+)?(?:${WHOSE}\\s+)?|[^.;:]{3,80}\\s)(?:rekommendationen|anmärkningen|synpunkten|kritiken|påpekandet)\\s+(?:att|om|kring|${SAYS})\\s`,
  'iu',
);
/** "Ni rekommenderar vidare att …", "Ni skriver att nämnden saknar …", "Slutligen efterlyste ni kunskap om …" */
const ADDRESSED =
  /^(?:(?:vidare|slutligen|därutöver|dessutom)\s+)?(?:ni\s+)?(?:rekommendera(?:r|de)|föresl(?:år|og)|efterlys(?:er|te)|påpeka(?:r|de)|uppmana(?:r|de)|efterfråga(?:r|de)|peka(?:r|de)\s+på|skriver|skrev|menar|menade|anser|ansåg|konstatera(?:r|de)|notera(?:r|de)|saknar|saknade|lyfter|lyfte)\s+(?:ni\s+|oss\s+|nämnden\s+|styrelsen\s+)?(?:(?:vidare|också|även|dessutom|slutligen|till\s+sist)\s+)?(?:oss\s+|nämnden\s+|styrelsen\s+)?(?:att|en|ett|\p{Ll}{4,}\s(?:om|kring))\s/iu;
/** "Slutligen, när det gäller registret, har ni rätt i …": turns to the next thing, among paragraphs that name theirs. */
const TURNS_TO = new RegExp(`^${LEADS}${TURNS}\\s+\\p{L}`, 'iu');

/** Whether the first sentence of a paragraph says which recommendation or lack the paragraph answers, and what it is of. */
export const namesAsked = (sentence: string): boolean =>
  COUNTED.test(sentence) ||
  NAMED.test(sentence) ||
  (ADDRESSED.test(sentence) && /(?<!\p{L})ni(?!\p{L})/iu.test(sentence));

export const turnsTo = (sentence: string): boolean => TURNS_TO.test(sentence);
