/** "undertecknat", "arkiverade", "omgjord", "framtagna": what has been done to a thing, by the shape of the word. */
const PARTICIPLE =
  '(?!\\p{L}*(?:inriktad|inriktat|inriktade|fokusera|basera|nöj[dt]|begränsa|motivera|variera|engagera|kvalificera|relatera|präglad|präglat|grundad|grundat|glad|hopplös))' +
  '(?:\\p{Ll}{3,}(?:ad|at|ade)|\\p{Ll}*(?:förd|fört|förda|byggd|byggt|byggda|köpt|köpta|lag[dt]|lagda|sat(?:t|ta)|gjor[dt]|gjorda|ställ[dt]|ställda|löst|lösta|fyll[dt]|fyllda|bytt|bytta|sål[dt]|sålda|märkt|märkta|stäng[dt]|stängda|tryckt|tryckta|utse(?:dd|tt|dda)|läst|lästa|vald|valt|valda|sän[dt]|sända|spri(?:dd|tt|dda)|hyr[dt]|hyrda|tvätta[dt]|skickad|rustad|skriv(?:en|et|na)|tag(?:en|et|na)|giv(?:en|et|na)|drag(?:en|et|na)))';

/** How a thing is to be by then: "vara undertecknat", "vara helt arkiverade", "ha blivit omskriven". */
const MADE_READY = new RegExp(`^(?:vara|bli|ha\\s+blivit)\\s+(?:\\p{L}+\\s+){0,2}?${PARTICIPLE}(?!\\p{L})`, 'iu');
/** By when: without it "Lärarna ska vara fortbildade" only says how things should be. */
const BY_THEN =
  /(?<!\p{L})(?:senast|före|innan|till|inför|under|när|vid|i\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|vecka|v\.)(?=\s|\d)/iu;

/**
 * Whether what stands behind "ska" says that a thing is to have been done by a time: "Avtalet ska vara undertecknat senast
 * 3 maj", "Bilderna ska vara arkiverade i juni". `sentence` is all of it: the time may stand before the verb.
 */
export const isMadeReady = (what: string, sentence: string): boolean => MADE_READY.test(what) && BY_THEN.test(sentence);

const FINISHED =
  /^vara\s+(?:\p{L}+\s+)?(?:klara?t?|färdiga?t?|på\s+plats|i\s+(?:drift|bruk|gång)|igång|genomför[dt]a?|inför[dt]a?|implementera[dt]e?|driftsatt?|avslut(?:ad|at|ade)|slutför(?:d|t|da)|tillsatta?|teckna(?:d|t|de)|framtag(?:en|et|na)|publicera(?:d|t|de)|upphandla(?:d|t|de)|installera(?:d|t|de)|inflyttade?)/iu;
/** The same in an answer, where the usual words need no time beside them: "Rutinen ska vara klar". */
export const isFinished = (what: string, sentence: string): boolean =>
  FINISHED.test(what) || isMadeReady(what, sentence);
