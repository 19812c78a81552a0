/** Lists of words that say the same wherever they stand, and the patterns that hold them by name. */

/** A pattern in any case of letters: pattern`(?:i|före)\s+(?:${MONTH})`. */
export const pattern = (said: TemplateStringsArray, ...words: readonly string[]): RegExp =>
  new RegExp(String.raw(said, ...words), 'iu');
/** The same for every place of a text. */
export const everywhere = (said: TemplateStringsArray, ...words: readonly string[]): RegExp =>
  new RegExp(String.raw(said, ...words), 'giu');

export const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';

/** "därför", "också", "nu": as many as there are, and whatever is said is the same without them. */
export const ALSO = String.raw`(?:(?:därför|därmed|därefter|dessutom|därutöver|därtill|vidare|även|också|nu|just\s+nu|samtidigt|alltså|således|härmed|därvid|just|redan|gemensamt|numera|parallellt|i\s?stället)\s+)*`;

/** "Nämnden ska även följa ...": of something else than what was told before. */
const BESIDES = pattern`(?<!\p{L})(?:även|också|dessutom|därutöver|därtill|utöver\s+detta)(?!\p{L})`;
export const isBesides = (sentence: string): boolean => BESIDES.test(sentence);

/** Those who write the paper, by what they call themselves. */
export const WE = String.raw`vi|jag|\p{L}*nämnden|(?:kommun)?styrelsen|direktionen|förvaltningen|huvudmannen|kommunen|skolan|skolorna|rektorn?`;

/** Finite verbs of what is to come: "ska", "väntas". */
export const TO_COME = String.raw`ska|skall|beräknas|väntas|förväntas|planeras|bedöms|kommer\s+att`;

/** Verbs that say how something is, and not what will be done. */
export const STATIVE =
  'bestå|ha|innebära|utgöra|handla|omfatta|innehålla|finnas|behöva|behövas|kunna|bidra|möjliggöra|medföra|ligga|gälla|kräva|krävas|syfta|präglas|vila|känna|upplevas|vilja|underlätta|bli|fungera|vara|spegla|främja|motsvara|gynna|utgöras|grundas|återspegla|kännetecknas';
