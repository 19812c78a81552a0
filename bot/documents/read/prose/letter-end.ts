const WE =
  '(?:vi|jag|nämnden|styrelsen|stiftelsen|huvudmannen|skolan|kommunen|förvaltningen|bolaget|föreningen|rektor|undertecknad|\\p{Lu}\\p{L}+(?:\\s\\p{Lu}?\\p{L}+){0,2})';
const TO_THEM =
  '(?:skolinspektionen|inspektionen|myndigheten|revisor\\p{L}*|revisionen|granskarna|ni|nämnden|kommunen)';
/** "Stiftelsen är beredd att komplettera redovisningen", "Vi svarar gärna på frågor": what a writer offers the reader. */
const OFFERS = new RegExp(
  `^${WE}\\s+(?:är\\s+(?:(?:gärna|naturligtvis|självklart|också)\\s+)?bered(?:d|da|t)\\s+att|står\\s+(?:gärna\\s+)?till\\s+(?:förfogande|tjänst)|(?:svarar|besvarar|kompletterar|bistår|förtydligar|utvecklar|redogör|kommer)\\s+gärna|kan\\s+vid\\s+behov|(?:ser\\s+fram\\s+emot|emotser|hoppas|tackar|uppskattar)(?!\\p{L}))`,
  'iu',
);
/** "Om ni har frågor", "Vid frågor, kontakta …", "För ytterligare upplysningar": whom to ask. */
const ASK = new RegExp(
  `^(?:(?:om|ifall)\\s+(?:det\\s+finns|${TO_THEM}\\s+(?:har|önskar|behöver|vill))\\s|har\\s+(?:ni|du)\\s+(?:frågor|synpunkter)|(?:vid|för)\\s+(?:eventuella\\s+|ytterligare\\s+|vidare\\s+|mer\\s+)?(?:frågor|information|upplysningar|kompletteringar?)(?!\\p{L})|(?:eventuella\\s+)?frågor\\s+(?:med\\s+anledning|om\\s+(?:detta|redovisningen|svaret)|besvaras|kan\\s+ställas)|säg\\s+till\\s+om|hör\\s+(?:av\\s+(?:dig|er)|gärna\\s+av)|återkom\\s+(?:gärna|om))`,
  'iu',
);
/** "Långedal som ovan", "Ort och dag som ovan", "På styrelsens vägnar", "I tjänsten": over who signs. */
const SIGNS =
  /^(?:\p{L}[\p{L} -]{1,40}\s+(?:som|enligt)\s+ovan|på\s+(?:\p{L}+\s+){1,3}vägnar|i\s+tjänsten|enligt\s+uppdrag|(?:ort\s+och\s+dag\s+|dag\s+)?som\s+ovan|för\s+(?:stiftelsen|styrelsen|direktionen|huvudmannen|skolan|bolaget|föreningen|kooperativet|(?:kommunal)?förbundet|skolledningen)(?:\s\p{L}+){0,4}|högaktningsfullt|vänligen|tack\s+på\s+förhand|(?:med\s+)?vänlig(?:a)?\s+hälsning(?:ar)?|(?:bästa\s+|varma\s+)?hälsningar|mvh)[.,]?$/iu;
/** "Med detta anser nämnden att bristerna är avhjälpta": what the answer asks for. */
const CONCLUDES =
  /^(?:med|genom|mot\s+bakgrund\s+av)\s+(?:detta|det\s+(?:ovan|som)\s?\p{L}*|ovanstående|de(?:ssa)?\s+(?:vidtagna\s+)?(?:redovisade\s+)?åtgärder(?:na)?)\s+(?:\p{L}+\s+){0,3}?(?:anser|bedömer|menar|hemställer|begär|anses|är\s+(?:bristerna|ärendet))/iu;

/** Whether a line ends a letter: it offers more, says whom to ask, asks for the case to be closed or stands over who signs. */
export const endsLetter = (text: string): boolean =>
  OFFERS.test(text) || ASK.test(text) || SIGNS.test(text) || CONCLUDES.test(text);
