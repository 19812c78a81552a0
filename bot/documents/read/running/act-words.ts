import { ALSO, MONTH, pattern, TO_COME } from '../sentence/words';

/** The words by which a clause says that somebody has taken something on, was given it, or has begun with it. */

export const TAKEN_ON = pattern`^${ALSO}(?:åtagit\s+sig|lovat|fått\s+(?:i|till)\s+(?:uppdrag|uppgift)|fått\s+uppdraget|i\s+uppdrag|till\s+uppgift|uppdraget|tagit\s+på\s+sig|tagit\s+(?:på\s+sig\s+)?ansvar(?:et)?\s+för|bestämt\s+sig\s+för)\s+(?:(?:sedan\s+tidigare|tidigare|redan|också|även)\s+)?(?:att\s+)?(?<what>\p{Ll}.*)$`;

export const GIVEN = pattern`^${ALSO}(?:(?:gett|givit|lämnat)\s+(?<who>.{2,80}?)\s+i\s+uppdrag|uppdragit\s+(?:åt|till)\s+(?<to>.{2,80}?))\s+att\s+(?<what>.+)$`;

export const DECIDED =
  /^(?:(?:därför|nu|också|även|dessutom|för\s+(?:egen|sin)\s+del)\s+)*(?:bestämt|beslutat|enats\s+om|(?:kommit|kom)\s+överens(?:\s+med\s+[^,.;]{2,60}?)?\s+om)\s+att\s+(?<what>.+)$/iu;

/** "har beslutat om strukturerade lektionsbesök" */
export const DECIDED_ON = pattern`^${ALSO}(?:beslutat|bestämt\s+sig\s+för|enats)\s+om\s+(?<what>(?!att\s)\p{L}.{5,})$`;

/** "… skulle ha valt ett ombud, och så blev det" */
export const SO_IT_WAS =
  /^så\s+(?:blev\s+det|skedde|gjordes|gjorde\s+(?:vi|de)|har\s+(?:det\s+blivit|också\s+skett|skett|vi\s+gjort|de\s+gjort))/iu;

/** "Bänkar till gården har nämnden beslutat om, men …" */
export const DECIDED_THAT = /^(?:beslutat\s+om|beställt|begärt)(?=$|,)/iu;

export const BEGUN = pattern`^${ALSO}(?:sedan\s+\p{L}+\s+)?(?:(?:tillsammans|i\s+(?:samråd|samarbete|samverkan))\s+med\s+[^,.;]{3,60}?\s+)?(?:påbörjat|inlett|startat|börjat(?:\s+med)?|dragit\s+igång|satt\s+igång(?:\s+med)?|kommit\s+igång\s+med)\s+(?<what>(?:en\s+|ett\s+|sin\s+|sitt\s+|den\s+|det\s+|att\s+)?\p{L}{3,}.*)$`;

/** "har påbörjat arbetet med gemensamma listor": the work by the name of what it is with. */
export const WORK_WITH = /^(?:arbetet|ett\s+arbete|arbete)\s+med\s+(?!(?:det|den|detta|denna|dem|dessa)(?:[\s,]|$))/iu;

/** "Kursen har inte startat", "Arbetet med kön har avstannat" */
export const HAS_STATE =
  /^(?:(?:ännu|fortfarande|tyvärr|nu)\s+)*(?:(?:inte|ej|aldrig)\s+(?:ännu\s+)?)?(?:startat|börjat|kunnat\s+(?:starta|börja|startas|påbörjas|inledas|genomföras|slutföras)|kommit\s+i\s?gång|avstannat|stannat\s+av|skjutits\s+\p{L}+|övergått\s+i\s.+|blivit\s+(?:av|klar\p{L}*|färdig\p{L}*|försena\p{L}*))(?:\s+(?:ännu|än|på\s+grund|eftersom|och|men)(?!\p{L}).*)?$/iu;

/** "har beställt hyllor av snickaren och de lovar leverans i maj" */
export const ORDERED = pattern`^${ALSO}(?:beställt|upphandlat|bokat)\s+(?<what>(?!(?:det|den|detta|dem|tid)\s)\p{Ll}[^,;]{3,80}?)(?:,\s+|\s+)(?:och|som)\s+(?<then>(?:(?:de|hon|han|firman|leverantören)\s+)?(?:lovar|har\s+lovat|lovas|levereras|monteras|kommer|räknar)\s.+)$`;

/** "Ett nytt skåp är beställt till köket": it is on its way. */
export const IS_ORDERED = pattern`^${ALSO}(?:beställ(?:d|t|da)|avropa(?:d|t|de))(?!\p{L})`;

/** "… och levereras", "… och ska införas", "… och börjar gälla": what is still to come of a thing that is made. */
const THEN_PUT = String.raw`och\s+(?:(?:${TO_COME})\s+(?:tillämpas|användas)|(?:(?:${TO_COME})\s+)?(?:nu\s+)?(?:(?:pröv|prov|test|installer|monter|leverer|implementer|förankr)as|sprids|inför(?:a)?s|sätt(?:a)?s\s+upp|driftsätt(?:a)?s|byggs|(?:rullas|delas|skickas)\s+ut|gås\s+igenom|tas\s+i\s+(?:bruk|drift)|träd(?:a|er)\s+i\s+kraft|börjar?\s+(?:gälla|användas|tillämpas)))(?!\p{L})`;
export const THEN_PUT_UP = pattern`\s${THEN_PUT}`;

/** "är inköpta och levereras i maj", "är framtagen och ska införas": made, and still to come. */
export const IS_COMING = pattern`^(?:(?:nu|redan|också)\s+)*\p{Ll}{4,}(?:\s[^,.;]{2,60}?)?\s${THEN_PUT}`;

/** "(har) köpts in och delas ut i maj" */
export const HAS_BEEN_MADE = /^(?:(?:nu|redan|också)\s+)*\p{Ll}{2,}ts(?!\p{L})/u;

export const NOT_BEGUN =
  /^(?:ännu\s+|fortfarande\s+)?(?:inte|ej)\s+(?:ännu\s+|riktigt\s+)?(?:påbörjat|inlett|startat|börjat(?:\s+med)?|hunnit(?:\s+(?:med|påbörja|börja\s+med))?|kommit\s+igång\s+med|genomfört|gjort)\s+(?<what>\p{L}{3,}.*)$/iu;

export const BY_MODAL =
  /^(?:ser\s+till|ansvarar\s+för|svarar\s+för|tar\s+på\s+(?:sig|mig|oss)|(?:tar|har|får|bär)\s+(?:på\s+sig\s+)?(?:huvud)?ansvar(?:et)?\s+för)\s+att\s+(?<what>.+)$/iu;

export const LEADS =
  /^(?:leder|driver|samordnar|håller\s+i|ansvarar\s+för)\s+arbetet\s+med\s+(?:att\s+)?(?<what>\p{L}.+)$/iu;

/** "Verksamhetschefen ansvarar för rekryteringen, som påbörjades i maj", "Vi arbetar med planen, som beslutas i juni": work by the name of what is done. */
export const LEADS_WORK =
  /^(?:ansvarar\s+för|svarar\s+för|leder|driver|håller\s+i|samordnar|arbetar\s+(?:sedan\s+[^,.;]{3,30}\s)?med(?=\s[^,.;]{3,60},\s+som\s))\s+(?<thing>(?:(?:den|det)\s+\p{Ll}+[ae]\s+)?(?:\p{L}*(?:planen|rutinen|rutinerna|modellen|riktlinjen|riktlinjerna|mallen)(?=,\s+som\s)|\p{L}{3,}(?:ningen|ringen|tionen|översynen|utredningen|processen|[ae]ndet|inköpet))(?:\s+(?:av|till|på|i|för)\s[^,.;]+)?)(?<more>,\s+som\s.+)?$/iu;

/** "tas fram av förvaltningen och ska vara beslutad i december": what is to come is no state. */
export const TO_COME_TAIL = pattern`,?\s+(?:och|som)\s+(?:${TO_COME})\s.*$`;

/** "håller sedan augusti samtal med alla": it goes on, and since when. */
export const SINCE_THEN = pattern`^(?<verb>(?:genomför|håller|gör|erbjuder|ordnar|leder|använder|provar|prövar|följer|besöker|kontrollerar|tillämpar|anordnar))\s+(?<since>sedan\s+(?:i\s+|den\s+\d{1,2}\s+|början\s+av\s+)?(?:${MONTH}|hösten|våren|våras|höstas|somras|höstterminen|vårterminen|läsårsstarten|skolstarten|årsskiftet)(?:\s+20\d{2})?)\s+(?<what>\p{L}.{4,})$`;

/** "startas en studieverkstad": what is done stands behind its verb. */
export const BEHIND_VERB =
  /^(?:(?:också|även|därför|nu|dessutom|därutöver|sedan)\s+)*(?:en|ett|fler|flera|nya?|nytt|två|tre|fyra|fem|alla|samtliga|gemensamma?|särskilda?|ytterligare|sex|sju|åtta|nio|tio|femton|tjugo|trettio|\d{1,3}|minst\s+\p{L}+|\p{Ll}{3,}(?:(?:ern|arn|orn)as|ens|ets))\s+\p{Ll}/iu;
/** "Från hösten samlas uppgifterna i ett system": the thing is known, and what is done with it new. */
export const THING_BEHIND =
  /^(?!(?:redovisas|utvärderas|följs|hålls|presenteras|sker|genomförs|avslutas|diskuteras|behandlas|lämnas|ställs|ges|ökas?|minskas?)\s)\p{Ll}{3,}s\s+\p{Ll}{3,}(?:erna|arna|orna|ningen|tionen|heten|iken)\s+\p{Ll}/u;
export const BY_ITSELF =
  /^(?:startar|börjar|återstartar)\s+(?:igen|om|på\s+nytt|upp|i|den|under|efter|från|med\s+(?:start|början)|vecka|v\.|\d)(?!\p{L})/iu;
/** "är redan bokad", "är inplanerad till" */
export const BOOKED = pattern`^${ALSO}(?:in)?(?:boka|planera|schemalag|spika)(?:[dt]|de|da)(?!\p{L})`;
/** "En inventering genomförs" */
export const IS_MADE = /^(?:genomförs|införs|startas|anordnas|slutförs|görs|upprättas|ordnas|hålls|utreds|inrättas)$/iu;
/** Passive by its form, and no deed. */
export const HOW_IT_IS =
  /^(?:pågå|finn|hopp|sakn|kräv|behöv|lyck|minns|känn|tänk|syn|märk|upplev|präglas|anges|beskrivs|nämns|visas|framgå|anses|bedöms|väntas|beräknas)/iu;
