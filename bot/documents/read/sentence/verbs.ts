import { MONTH, pattern } from './words';

/** Which words are verbs, in which form, and what those verbs say. */

const SHORT_VERB =
  /^(?:ta|ge|få|se|utse|förse|tillse|delge|utge|gå|stå|bli|ske|ha|be|dra|slå|göra|vara|säga|lägga|tas|ges|ses|fås|göras|läggas|dras|sägas)$/iu;
const NO_VERB =
  /(?:orna|arna|erna|iska|liga|rna|ande|ella|sta)$|^(?:extra|alla|samtliga|flera|dessa|våra|deras|sina|andra|båda|olika|nya|egna|första|berörda|aktuella|kommunala|interna|externa|centrala|gemensamma|enskilda|respektive|hela|stora|detta|denna|samma|vissa|några|minsta|delvis|dess|också|därefter|senast|fortlöpande|tillsammans|årligen|vårens|höstens|års|läsårets|årets|varas|vars|bra|inte|nästa|sedan|redan|ännu|även|gamla|unga|tunga|långa|höga|låga|digitala|lokala|sociala|stående|samlade)$/iu;

/** A word that can be an infinitive: "utarbeta", "tas", "träffas". A noun in the plural ("skolorna") is none. */
export const isInfinitive = (word: string) =>
  SHORT_VERB.test(word) || (/^\p{Ll}{3,}as?$/u.test(word) && !NO_VERB.test(word));

/** "Säkerställ att …", "Följ upp …", "Utred om …": an imperative that is no infinitive as well. */
export const isImperative = (word: string) =>
  /^(?:säkerställ|tillse|följ|inför|stärk|tydliggör|klargör|utred|överväg|fastställ|gör|ge|håll|sätt|lägg|bygg|köp|anställ|minska|öka|kartlägg)$/iu.test(
    word,
  );

/** "träffas" and "mötas" end like a passive and are none. */
export const isPassive = (verb: string) =>
  /s$/i.test(verb) && !/^(?:träffas|mötas|samlas|enas|umgås|ses|finnas|hjälpas)$/iu.test(verb);

const CONNECTORS =
  /(?<![\p{L}])(?:(?<!(?:med|för|genom|av)\s)att|där|när|då|om(?=\s+(?:när|hur|vad|vilk\p{L}*|det|de|en|ett)(?!\p{L}))|eftersom|innan|hur|vad|vilka|vilken|vilket|huruvida|medan|ifall|vars|så\s+att)(?![\p{L}])/giu;
const OPENING =
  /^(?:för\s+att|genom\s+att|efter\s+att|utöver\s+att|utan\s+att|i\s+syfte\s+att|i\s+och\s+med\s+att|med\s+anledning\s+av\s+att|utifrån\s+att|när|då|om|eftersom|innan|sedan|medan|trots\s+att|i\s+samband\s+med\s+att)(?![\p{L}])/iu;

/**
 * Whether what follows `before` is said by the sentence itself and not by a clause inside it: "Gruppen, där alla ingår,
 * kommer …" is; "beslut om när modellen ska utvärderas" is not. "För att stärka stödet kommer …" opens with a clause.
 */
export function isMainClause(before: string): boolean {
  if (/[,–]\s*$/.test(before) || OPENING.test(before)) return true;
  const last = [...before.matchAll(CONNECTORS)].at(-1);
  const since = last ? before.slice(last.index + last[0].length) : '';
  if (last && !/[;:]|,\s+(?:men|och|därför)(?![\p{L}])/iu.test(since)) return false;
  return !/(?<![\p{L}])som(?:\s+(?:förvaltningen|nämnden|vi|man|de|rektorerna|kommunen|rektor|skolan|\p{L}+(?:en|et|na)))?$/iu.test(
    before.trim(),
  );
}

/** Strong verbs in the past, with what is put before them: "hann", "deltog", "hölls", "utsågs". */
const STRONG =
  /^(?!bakom$)(?:\p{L}*(?:tog|gick|kom|stod|såg|höll|gav|föll|skrev|slog|fann|lät|bröt|drev|bjöd|valde|sade)s?|hann|sjönk|nådde|bodde|trodde|drog(?:s)?|satt|låg|bar|innebar|försvann|visste|fanns|slöts?|vann|gjordes|blev|lades?|\p{L}*växte|utgjorde)$/u;
/** Weak verbs whose past ends as nouns may ("värde", "område"), by their stems. */
const WEAK =
  /^\p{L}*(?:(?:ställ|för|bygg|följ|lev|glöm|kör|hör|lär|höj|dröj|röj|fyll|fäll|stör|häv|häng|stäng|ring|döm|töm|gjor)des?|(?:köp|lyf|sänk|stärk|märk|tryck|räck|sök|lys|lös|läs|byt|hjälp|möt|lås|mät|rus|fäs|mis|skif)tes?)$/u;

/** Whether a word can only be a finite verb of what has been: "hann", "infördes", "köptes"; the regular "-ade" apart. */
export const isPastVerb = (word: string): boolean => STRONG.test(word) || WEAK.test(word);

const FINITE =
  /^(?:är|har|hade|ska|skall|skulle|blir|blev|var|kommer|kan|kunde|vill|måste|behöver|fick|får|visar|uppger|anser|menar|tycker|upplever|saknar|saknas|minskar|ökar|sjunker|stiger|sjönk|\p{L}{3,}(?:ade|ades|dde|ddes|tte|ttes))$/u;
/** Behind these a verb is of a clause within the name: "Plan för elever som saknar betyg". */
const WITHIN = /(?<!\p{L})(?:som|att|där|när|då|hur|vad|vilka|vilken|vem|om|så)(?!\p{L})/iu;

/** Whether a phrase tells something in full ("Andelen sjönk till 71 procent"), and so is nothing's name. */
export function hasVerb(phrase: string): boolean {
  const [main = ''] = phrase.split(WITHIN);
  return main
    .trim()
    .split(/\s+/u)
    .slice(1)
    .some((word) => FINITE.test(word) || isPastVerb(word));
}

/** "undertecknat", "arkiverade", "omgjord", "framtagna": what has been done to a thing, by the shape of the word. */
const PARTICIPLE =
  '(?!\\p{L}*(?:inriktad|inriktat|inriktade|fokusera|basera|nöj[dt]|begränsa|motivera|variera|engagera|kvalificera|relatera|präglad|präglat|grundad|grundat|glad|hopplös))' +
  '(?:\\p{Ll}{3,}(?:ad|at|ade)|\\p{Ll}*(?:förd|fört|förda|byggd|byggt|byggda|köpt|köpta|lag[dt]|lagda|sat(?:t|ta)|gjor[dt]|gjorda|ställ[dt]|ställda|löst|lösta|fyll[dt]|fyllda|bytt|bytta|sål[dt]|sålda|märkt|märkta|stäng[dt]|stängda|tryckt|tryckta|utse(?:dd|tt|dda)|läst|lästa|vald|valt|valda|sän[dt]|sända|spri(?:dd|tt|dda)|hyr[dt]|hyrda|tvätta[dt]|skickad|rustad|skriv(?:en|et|na)|tag(?:en|et|na)|giv(?:en|et|na)|drag(?:en|et|na)))';

/** How a thing is to be by then: "vara undertecknat", "vara helt arkiverade", "ha blivit omskriven". */
const MADE_READY = pattern`^(?:vara|bli|ha\s+blivit)\s+(?:\p{L}+\s+){0,2}?${PARTICIPLE}(?!\p{L})`;
/** What somebody is to have been taught, or been through, by then: "ha gått en kurs i hygien", "ha fått handledning". */
const HAVE_DONE = pattern`^ha\s+(?:\p{L}+\s+){0,2}?(?:gått|genomgått|fått|deltagit\s+i|genomfört)\s+(?:en\s+|ett\s+|den\s+)?(?:\p{L}+\s+)?\p{L}*(?:utbildning|fortbildning|kurs|introduktion|genomgång|handledning|övning)(?:en)?(?!\p{L})`;
/** By when: without it "Lärarna ska vara fortbildade" only says how things should be. */
const BY_THEN = pattern`(?<!\p{L})(?:senast|före|innan|till|inför|under|när|vid|i\s+(?:${MONTH})|vecka|v\.)(?=\s|\d)`;

/**
 * Whether what stands behind "ska" says that a thing is to have been done by a time: "Avtalet ska vara undertecknat senast
 * 3 maj", "Bilderna ska vara arkiverade i juni". `sentence` is all of it: the time may stand before the verb.
 */
export const isMadeReady = (what: string, sentence: string): boolean =>
  (MADE_READY.test(what) || HAVE_DONE.test(what)) && BY_THEN.test(sentence);

/** "ha gått igenom" is done; "ha gått kursen" has happened to somebody. */
const HAVE =
  /^ha\s+(?!gått\s+(?!igenom))(?:(?:då|nu|också|även|själva?|gemensamt|minst\s+en\s+gång)\s+)*(?<verb>\p{Ll}{3,}t)\s+(?=\p{L}|\d)/u;
const NOT_ACTS =
  /^(?:haft|varit|blivit|fått|kommit|kunnat|lärt|lyckats|nått|hunnit|uppnått|ökat|minskat|genomgått|deltagit|börjat|slutat|förbättrat|tagit\s+del)$/u;
const OWN_SUPINES: readonly (readonly [RegExp, string])[] = [
  [/gjort$/u, 'göra'],
  [/gått$/u, 'gå'],
  [/lagt$/u, 'lägga'],
  [/satt$/u, 'sätta'],
  [/valt$/u, 'välja'],
  [/sålt$/u, 'sälja'],
  [/sett$/u, 'se'],
  [/(?:gett|givit)$/u, 'ge'],
  [/tagit$/u, 'ta'],
  [/dragit$/u, 'dra'],
  [/(?<=[\p{Ll}]{2}a)t$/u, ''],
  [/(?<=[\p{Ll}]{2})it$/u, 'a'],
  [/(?<=[bdfgjklmnprsv])t$/u, 'a'],
];
/** What is done where a sentence says that it is to have been by a time: "ha omprövat planen" before May is "ompröva planen". */
export function toHaveDone(what: string, sentence: string): string | null {
  const [whole, verb = ''] = HAVE.exec(what) ?? [];
  if (whole === undefined || NOT_ACTS.test(verb) || !BY_THEN.test(sentence)) return null;
  const ending = OWN_SUPINES.find(([supine]) => supine.test(verb));
  return ending ? `${verb.replace(...ending)} ${what.slice(whole.length)}` : null;
}

/** How a thing is once it is there, in the usual words: "vara klar", "bli införd", "finnas på plats". */
const FINISHED =
  /^(?:vara|bli|ha)\s+(?:\p{L}+\s+){0,2}?(?:klara?t?|färdiga?t?|på\s+plats|i\s+(?:drift|bruk|gång)|igång|genomför[dt]a?|inför[dt]a?|tillsat\p{L}*|publicera\p{L}*|fastställ\p{L}*|beslutad?e?|antag\p{L}*|avsluta\p{L}*|avklara\p{L}*|utred(?:d|da|t)|upprätta(?:d|t|de)|tecknat?|tecknade|kartlag(?:d|da|t)|uppdatera(?:d|t|de)|utbilda(?:d|t|de)|gjorda?|gjort|anställ(?:d|da|t)|rekrytera(?:d|t|de)|framtag\p{L}*|reviderad?e?|reviderat|åtgärda(?:d|t|de)|bemanna(?:d|t|de)|installera(?:d|t|de)|upphandla(?:d|t|de)|bygg(?:d|da|t)|implementera(?:d|t|de)|driftsat(?:t|ta)|slutför(?:d|t|da)|inflyttade?)(?!\p{L})|^(?:föreligga|finnas\s+(?:på\s+plats|klara?t?|tillgänglig\p{L}*|anställd\p{L}*))(?!\p{L})/iu;
/** The same, where the usual words need no time beside them: "Rutinen ska vara klar". */
export const isFinished = (what: string, sentence: string): boolean =>
  FINISHED.test(what) || isMadeReady(what, sentence);

/** What somebody does to put something right; "tar emot 30 elever" and "möter eleverna" tell of how things are. */
export const ACTS =
  /^(?:tar|gör|ger|ser|utser|upprättar|arbetar|kartlägger|reviderar|bjuder|köper|upphandlar|bygger|sammanställer|påbörjar|startar|inför|inrättar|tillsätter|anställer|rekryterar|utbildar|fortbildar|anordnar|arrangerar|håller|genomför|skriver|skickar|begär|initierar|inleder|skapar|bildar|utvecklar|utformar|utarbetar|stärker|förstärker|förtydligar|tydliggör|kompletterar|uppdaterar|fastställer|antar|beslutar|beställer|bokar|informerar|inventerar|analyserar|utreder|undersöker|utvärderar|prövar|testar|samordnar|flyttar|omfördelar|avsätter|utökar|implementerar|verkställer|åtgärdar|installerar|publicerar|besöker|intervjuar|granskar|kontrollerar|ordnar|breddar|fördjupar|återupptar|överlämnar|lämnar|lägger|sätter|organiserar|omorganiserar|planlägger|schemalägger|lanserar|följer|renoverar|rustar|öppnar|avslutar|ersätter|byter|digitaliserar|säkerställer|justerar|hyr|leasar|monterar|enas)$/iu;

export const ALSO_ACTS =
  /^(?:går\s+(?:igenom|ut\s+med)|lyfter\s+(?:frågan|detta|det)\s+(?:med|i|till|på)|pratar\s+med|talar\s+med|stämmer\s+av|följer\s+upp|bjuder\s+in|tar\s+(?:fram|kontakt|upp|in|över)|gör\s+(?:klart|en|ett|motsvarande|samma)|(?:leder|startar|håller(?:\s+i)?)\s+(?:en|ett)\s+(?:\p{L}+\s+)?\p{L}*(?:cirkel|grupp|nätverk|kurs|utbildning|projekt|översyn|utredning|granskning|workshop)|lämnar|redovisar|deltar\s+(?:(?:under|från|från\s+och\s+med)\s+\p{L}+\s+(?:[\d/–-]+\s+)?)?i|rapporterar|annonserar|räknar\s+fram|(?:delar|lämnar|skickar|hämtar|rensar|lånar)\s+ut|(?:samlar|plockar|hämtar|lämnar|köper|läser|matar)\s+in|(?:skriver|bygger|ritar|möblerar|arbetar)\s+om|arbetar\s+(?:nu\s+|just\s+nu\s+)?fram|(?:sätter|märker|rustar|bygger|ringer|fräschar)\s+upp|(?:plockar|tar|rensar|städar)\s+(?:bort|ner|undan)|stöttar|planerar\s+in|för\s+(?:in|en\s+dialog)|besöker|ringer|fixar|kollar|mejlar|erbjuder|föreslår\s+en)(?!\p{L})/iu;
