/** "Nämnden kommer att följa arbetet noga", "Vi följer utvecklingen": a promise to look on. */
const LOOKS_ON =
  /(?<!\p{L})följ(?:a|er)\s+(?:(?:vi|nämnden|styrelsen|noga|nära|löpande|också|även)\s+)*(?:det\s+(?:fortsatta\s+)?)?(?:arbetet|utvecklingen|frågan|ärendet|processen)(?:\s+(?:noga|nära|löpande|med\s+intresse|framöver|vidare|fortsättningsvis|på\s+nära\s+håll))*(?:$|[,.])/iu;
/** "En samlad återrapport om samtliga punkter lämnas i mars": of all that was told, and of no one thing. */
const SUMS_UP =
  /^(?:en|den)\s+(?:samlad|gemensam|sammanfattande|samlade)\s+(?:åter|av|slut|läges|del)?(?:rapport|rapportering|redovisning|uppföljning|avstämning)(?:en)?(?!\p{L})/iu;

/** "Jag redovisar alltihop för nämnden i februari", "Vi stämmer av hela listan på nästa möte": who looks at all of it, and when. */
const ALL_OF_IT =
  /(?<!\p{L})(?:redovisar?|rapporterar?|återrapporterar?|presenterar?|sammanställer|sammanfattar?|stäm(?:mer|ma)\s+av|följ(?:er|a)\s+upp|går\s+igenom|gå\s+igenom|återkopplar?)\s+(?:(?:vi|jag|sedan|då|även|också)\s+)*(?:allt(?:\s*ihop|\s+(?:detta|det\s+här|samman))?|det\s+(?:hela|här)|(?:hela|den\s+här)\s+(?:listan|planen)|(?:samtliga|alla)\s+(?:punkter(?:na)?|åtgärder(?:na)?|insatser(?:na)?|uppdrag(?:en)?))(?:\s+(?:igen|på\s+nytt|tillsammans))?(?=$|[,.]|\s+(?:för|till|i|på|vid|under|den|senast|inför|när)(?!\p{L}))/iu;

/** Whether a sentence is of everything the document tells, and gives nobody anything of its own to do. */
export const isOfTheWhole = (sentence: string): boolean =>
  [LOOKS_ON, SUMS_UP, ALL_OF_IT].some((one) => one.test(sentence));

/** Those who asked, and are told. */
const ASKER =
  '(?:er(?!\\p{L})|\\p{L}*(?:revis|inspektion|granskar|länsstyrelse|skolverk|kontrollgrupp|presidi)\\p{L}*)';
const REPORT = '(?:läges|slut|del|åter)?(?:rapport|redovisning|rapportering|redogörelse)(?:en)?';
/** "Styrelsen återkommer till revisorerna med en lägesrapport", "Slutredovisning lämnas till er i maj": of the answer itself. */
const COMES_BACK = new RegExp(
  `(?<!\\p{L})(?:återkomm(?:er|a)\\s+(?:\\p{L}+\\s+){0,4}?(?:till\\s+${ASKER}|med\\s+(?:en\\s+|ett\\s+|ny\\s+)?(?:${REPORT}|återkoppling|information|besked|svar|uppföljning))|(?:åter|slut|av)?rapporterar?\\s+(?:\\p{L}+\\s+){0,3}?till\\s+${ASKER}|${REPORT}\\s+(?:ska\\s+)?(?:lämnas?|skickas?|överlämnas?|inges?)\\s+(?:\\p{L}+\\s+){0,2}?till\\s+${ASKER})`,
  'iu',
);

/** Whether a sentence says when those who asked are told more: of the answer itself, and of no measure. */
export const comesBack = (sentence: string): boolean => COMES_BACK.test(sentence);
