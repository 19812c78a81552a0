import { byItsName } from './by-gender';
import { leftToDo } from './left-to-do';

const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
/** "Slutligen, vad gäller skolbiblioteken, anställer kommunen …": what a sentence turns to, before its own words. */
const TOPIC =
  /^(?:(?:slutligen|avslutningsvis|vidare|därutöver|dessutom|till\s+sist),?\s+)?(?:vad\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?(?:gäller|beträffar|avser|angår)|när\s+det\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?gäller|beträffande|(?:i|när\s+det\s+kommer\s+till)\s+frågan\s+om|i\s+fråga\s+om|rörande|gällande)\s+(?<topic>\p{L}[^,.;]{2,90}),\s+(?:så\s+)?(?=\p{Ll})/iu;
const TURNS_TO =
  /^(?:(?:slutligen|avslutningsvis|vidare|därutöver|dessutom|till\s+sist),?\s+)?(?:vad\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?(?:gäller|beträffar|avser|angår)|när\s+det\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?gäller|beträffande|i\s+fråga\s+om|rörande|gällande)\s+(?=\p{L})/iu;
/** "Tanken är att rektorn ska …": what is meant, by itself. */
const MEANT = /^(?:tanken|avsikten|ambitionen|planen|intentionen)\s+är\s+(?:därför\s+|nu\s+)?att\s+(\p{Ll})/iu;
/** "Nämnden svarar att en vaktmästare ska anställas", in minutes that tell of an answer: what is answered, by itself. */
const ANSWERED =
  /^(?:\p{L}*(?:nämnden|styrelsen|förvaltningen|huvudmannen|kommunen)|vi)\s+svarar\s+(?:därför\s+|också\s+|även\s+|vidare\s+)?att\s+(\p{Ll})/iu;
/** "ta fram det som revisorerna kallar …, det vill säga en ansvarsbeskrivning" */
const CALLED =
  /(?<!\p{L})det\s+(?:som\s+)?[^,.;]{2,40}\s(?:kallar|efterfrågar|benämner)(?:\s[^,.;]{2,80})?,\s+det\s+vill\s+säga\s+/iu;
/** "Samordnaren för skolskjuts, Mats Ek, har …": a post of many words, with its name between two commas. */
const LONG_POST_AND_NAME =
  /^\p{Lu}[\p{Ll}-]{3,}\s(?:för|vid|på|i|av)\s[\p{L} -]{3,50},\s(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}),\s(?=\p{Ll})/u;
/** "Controllern, Mats Ek, har …": a post with its name between two commas. */
const POST_AND_NAME =
  /^(?<post>(?:(?:Den|Vår)\s\p{Ll}+|\p{Lu}\p{Ll}{3,})(?:\s\p{Ll}+){0,3}),\s(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}),\s(?=\p{Ll})/u;
const MONTH_END = new RegExp(`(?:före|innan|vid)\\s+(?<month>${MONTH})\\s+månads\\s+(?:utgång|slut)`, 'giu');
/** "till nämndens junisammanträde" */
const MEETING_IN = new RegExp(
  `(?<!\\p{L})(?<month>${MONTH})(?=(?:sammanträde|möte|nämnd)(?:t|n|na)?(?!\\p{L}))(?<kind>\\p{L}+)`,
  'giu',
);

/** "För att öka närvaron ska alla skolor …": what it is for, before what is done. */
const FOR_PURPOSE =
  /^för\s+att\s+(?:bättre\s+|ytterligare\s+|nå\s+|få\s+|ge\s+)?(?:\p{Ll}{2,}a|nå|få|ge|se|bli)(?:\s+(?!(?:ska|skall|att|som)\s)[\p{L}\d-]+){0,9}?,?\s+(?=(?:ska|skall|kommer|har|inför|startar|tar|får|genomför|anordnar|erbjuder|anställer|införs|startas|inrättas|erbjuds|genomförs|anställs|utökas|bildas|tillsätts|skapas|prövas|tas|görs|ges)\s)/iu;

/** "För att det inte ska hända igen inför HR …": the same, of what is not to be. */
const FOR_NOT =
  /^för\s+att\s+(?:det(?:ta)?|den|de|felet|samma\s+sak)\s+inte\s+ska(?:ll)?\s+(?:(?:upprepas|ske|hända|inträffa|återkomma|uppstå|uppkomma)|kunna\s+\p{Ll}+)(?:\s+(?:igen|på\s+nytt|framöver))?,?\s+(?=\p{Ll})/iu;
/** "Med det som grund kommer skolan att …": what it builds on, before what is done. */
const BUILDS_ON =
  /^(?:med|utifrån|mot)\s+(?:det(?:ta)?|denna|resultatet|analysen|kartläggningen)\s+som\s+(?:grund|utgångspunkt|underlag|stöd|bakgrund)\s+(?=\p{Ll})/iu;

/**
 * "Chefen planerar och leder en övning", "Rektorn ansvarar också för att": without the words between that say nothing
 * of what is done.
 */
export const withoutPlanning = (sentence: string): string =>
  sentence
    .replace(
      /(?<=\s)(?:planerar|förbereder)\s+och\s+(?=(?:leder|genomför|håller|anordnar|arrangerar|startar|inför)\s)/u,
      '',
    )
    .replace(
      /(?<=^\p{Lu}[\p{L} -]{1,60}?\s)(?:håller\s+med|instämmer|är\s+(?:enig|överens)|delar\s+\p{L}+)\s+och\s+(?=(?:har|kommer|ska|avser)\s)/u,
      '',
    )
    .replace(
      /(?<=\s(?:ansvarar|svarar|ser))\s+(?:därför|också|även|dessutom|sedan|nu)\s+(?=(?:för|till)\s+att\s)/u,
      ' ',
    );

/** "Före dess, senast i juni, ska …": the time is what stands between the commas. */
const BY_THAT =
  /^(?:före\s+dess|innan\s+dess|dessförinnan|därefter|efter\s+det|sedan),\s+(?<time>(?:redan\s+)?(?:senast\s+|under\s+|före\s+|i\s+|till\s+|den\s+|vecka\s+)[^,;]{2,40}),\s+(?=(?:ska|skall|kommer|tas|görs|har)\s)/iu;

/** "innan vårterminen 2027 är slut" */
const BEFORE_END =
  /(?<!\p{L})innan\s+(?<time>(?:(?:vår|höst)?terminen|läsåret|året)(?:\s+20\d{2}(?:\/\d{2,4})?)?)\s+(?:är\s+(?:slut|över)|slutar)(?!\p{L})/giu;

/** "När mallen är beslutad ska varje rektor gå igenom den": what is waited for, before what is done. */
const ONCE_IT_IS =
  /^(?:när|så\s+(?:snart|fort)(?:\s+som)?)\s+(?!det\s+(?:gäller|kommer\s+till)\s|(?:skolan|skolåret|läsåret|året|\p{L}*terminen)\s)(?<thing>[^,.;]{2,50}?)\s+(?:väl\s+)?(?:är|har|finns|blir|börjar|startar|sitter|ligger|står|fungerar|kommer|kommit|införs|antagits|beslutats)\s+(?<how>[^,.;]{2,80}?)(?:,\s+(?=\p{Ll}{2,}[rsa]\s)|\s+(?=(?:ska|skall|kommer)\s)|(?<=\s(?:har|är|blir)\s(?:(?:väl|nu|helt)\s)?\p{Ll}{2,}(?:ats|its|tts|dts|rts|gts|ad|at|it|klar|klart|klara|på\splats|i\sdrift))\s+(?=\p{Ll}{3,}(?:ar|er|as|s)\s))(?<does>\p{Ll}.+)$/iu;
/** Such a sentence without what is waited for, whose day is another's: "Därefter ska varje rektor gå igenom mallen". */
function afterWait(sentence: string): string {
  const { thing, does } = ONCE_IT_IS.exec(sentence)?.groups ?? {};
  if (thing === undefined || does === undefined) return sentence;
  return `Därefter ${byItsName(does, thing)}`;
}

/** "Före dess, senast i juni, ska …", "Kurator, Ida Ek, ska …": without the commas that part what belongs together. */
export const withoutCommas = (sentence: string): string =>
  sentence
    .replace(BY_THAT, (_, time: string) => `${time.charAt(0).toUpperCase()}${time.slice(1)} `)
    .replace(LONG_POST_AND_NAME, '$<name> ')
    .replace(POST_AND_NAME, '$<post> $<name> ');

/** A sentence as it would be said by itself: without what leads over to it, and with its times in plain words. */
export function plainSentence(sentence: string): string {
  return afterWait(withoutPlanning(leftToDo(withoutCommas(sentence))))
    .replace(MEANT, (_, first: string) => first.toUpperCase())
    .replace(ANSWERED, (_, first: string) => first.toUpperCase())
    .replace(CALLED, '')
    .replace(TOPIC, 'För $<topic> ')
    .replace(TURNS_TO, 'För ')
    .replace(FOR_PURPOSE, 'Därför ')
    .replace(FOR_NOT, 'Därför ')
    .replace(BUILDS_ON, 'Därför ')
    .replace(MONTH_END, 'före utgången av $<month>')
    .replace(BEFORE_END, 'före utgången av $<time>')
    .replace(MEETING_IN, '$<kind> i $<month>');
}

/** "Samordnaren två gånger per läsår ska …", as a clause within another has it. */
const OFTEN_FIRST =
  /^(?<who>\p{L}+(?:\s\p{L}+)?)\s(?<often>(?:en|två|tre|fyra|\d)\s+gång(?:er)?\s+(?:per|om|i|varje)\s+\p{L}+)\s(?<verb>ska|skall|kommer)\s/iu;

/** ", varför modellen nu ska användas": what follows from it, in the order it would have by itself. */
const THEREFORE =
  /,\s+varför\s+(?<what>\p{L}[^,.;]{2,50}?)\s+(?:(?<when>nu|också|även|därför)\s+)?(?<verb>ska|skall|kommer|har|behöver)\s+(?=\p{Ll})/giu;

/** A text with what follows from something in a sentence of its own. */
export const withConsequences = (text: string): string =>
  text.replace(
    THEREFORE,
    (_, what: string, when: string | undefined, verb: string) => `. ${what} ${verb} ${when ? `${when} ` : ''}`,
  );

/** "Bryggan är ritad; bygget av den …": work on what the sentence began with, by one word. */
const ITS_WORK =
  /(?<=^|[.!?]\s)(?<thing>\p{Lu}\p{Ll}{2,}(?:en|et|an|na)(?:\s(?:i|på|vid|till|för|av)\s[^,.;:]{2,40}?)?)(?<is>\s(?:är|har)\s[^,.;:]{4,60});\s+(?<work>\p{Ll}{3,}(?:ingen|tionen|bygget|köpet|leveransen))\s+(?=(?:påbörjas|startar|inleds|ska|skall|beräknas|väntas|planeras|görs|sker|är)\s)/gu;

/** A text in which such work is called by what it is done with: "Bryggan är ritad. Målningen av bryggan påbörjas i maj". */
export const withItsWork = (text: string): string =>
  text.replace(
    ITS_WORK,
    (_, thing: string, is: string, work: string) =>
      `${thing}${is}. ${work.charAt(0).toUpperCase()}${work.slice(1)} av ${thing.charAt(0).toLowerCase()}${thing.slice(1)} `,
  );

/** ", vilket kuratorn tar hand om": whose it is, as a sentence of its own. */
const WHICH_IS_THEIRS =
  /,\s+(?:vilket|något\s+som)\s+(?<who>\p{L}[^,.;]{2,60}?)\s+(?<does>tar\s+hand\s+om|ansvarar\s+för|sköter|ordnar|håller\s+i|svarar\s+för)(?=\s*(?:[.;!]|$))/gu;
export const withOwnersApart = (text: string): string =>
  text.replace(
    WHICH_IS_THEIRS,
    (_, who: string, does: string) => `. ${who.charAt(0).toUpperCase()}${who.slice(1)} ${does} det`,
  );

/** A clause that another holds, in the order it would have by itself. */
export const clauseAlone = (clause: string): string => clause.replace(OFTEN_FIRST, '$<who> $<verb> $<often> ');

const TIME_END = `(?<=20\\d{2}|${MONTH}|hösten|våren|terminen|läsåret|skolstarten|årsskiftet|klara?|klart|löpande)`;
const THING = '(?!(?:annan|innan|medan|nedan|ovan|redan|sedan|utan)\\s)\\p{Ll}{3,}(?:en|et|an|na)';
const TELLS = '(?:ska|skall|skulle|beräknas|väntas|utvärderas|redovisas|följs\\s+upp|återrapporteras)(?!\\p{L})';
const ORDERED = '(?:(?:den|det|de)\\s+(?:första|andra|nya|sista|färdiga|nästa)\\s+)?';
/**
 * Where a sentence that stands by itself begins within another: ", och planen ska …", "i maj och resultaten redovisas …",
 * "; det sker …". Without a comma or a time before it two of them do one thing: "Skolchefen och socialchefen ska".
 */
export const SENTENCE_INSIDE = new RegExp(
  [
    `;\\s+(?=\\p{Ll})`,
    `,\\s+(?:så|varför|och)\\s+(?=(?:tidplanen|tiden|datumet|slutdatumet|tidpunkten)\\s)`,
    `,\\s+(?:och|men)\\s+(?=${ORDERED}${THING}\\s+${TELLS})`,
    `${TIME_END}\\s+(?:och|men)\\s+(?=${ORDERED}${THING}\\s+${TELLS})`,
    `,\\s+och\\s+(?=(?:en|ett)\\s+(?:\\p{Ll}+\\s+){1,3}ska(?:ll)?\\s+(?:finnas|vara|bli|tas|anställas|rekryteras|upprättas|införas)(?!\\p{L}))`,
    `(?<=pågår|påbörja[ts]{1,2}|inle(?:tt|tts|dd)|starta[ts]{1,2}|klar[at]?)\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,5}?(?:räknar\\s+med|bedömer|beräknar)\\s+att\\s)`,
    `(?<=\\sska(?:ll)?\\s(?:(?!\\satt\\s)[^,.;]){3,80})\\s+och\\s+(?=(?:styrelsen|rektorn?|skolchefen|förvaltningen|utskottet|\\p{Ll}+chefen|\\p{Ll}*nämnden)\\s+ska(?:ll)?\\s)`,
    // "Nytt datum är den 3 maj och driftgruppen planerar den": a subject and a verb of its own, and of what was told of
    `(?<=20\\d{2}|${MONTH})\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,4}?(?:\\p{Ll}{2,}(?:ar|er)|gör|ska\\s\\p{Ll}+)\\s+(?:i\\s+)?(?:det|den|dem|detta|arbetet|insatsen)(?:[,.;]|$|\\s+(?:med|tillsammans|i|på|senast|under|till|för|åt)\\s))`,
    `${TIME_END}\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,4}?ansvarar(?:[.;!]|$))`,
    `,?\\s+och\\s+(?=arbetet\\s+(?:pågår|fortsätter)\\s*(?:$|[.!]))`,
    `\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,5}?håller\\s+i\\s+(?:pennan|trådarna|det|arbetet)(?:[,.;]|$))`,
    `(?<=(?:^|[.!?]\\s)(?:Vi|Jag|Därför|Nu)\\s[^.:;]{10,120}):\\s+(?=(?:\\p{Ll}+\\s){1,2}\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+\\s(?:och\\s\\p{Ll}+\\s)?\\p{Ll}{3,}(?:er|ar)\\s)`,
    `(?<=\\s(?:är|finns|har)\\s[^.;:]{3,80}),?\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,3}?(?:ser|betraktar|anser)\\s+(?:\\p{L}+\\s+){1,3}?(?:som|vara)\\s)`,
    `,\\s+och\\s+(?=(?:jag|vi)\\s+(?:skriver\\s+ihop|sammanställer|sammanfattar|redovisar)\\s)`,
    `,?\\s+och\\s+(?=därför\\s+(?:kommer|ska|skall|har|tar|får)\\s)`,
    `,\\s+och\\s+(?=(?:[\\p{L}-]+\\s){1,5}?(?:är\\s+ansvariga?|ansvarar|är\\s+den\\s+som|svarar\\s+för\\s+(?:det|detta|den)|(?:leder|samordnar|driver|håller\\s+(?:i|ihop)|tar\\s+hand\\s+om)\\s+(?:det|den|arbetet|insatsen|införandet|projektet|satsningen))(?!\\p{L}))`,
  ].join('|'),
  'gu',
);
