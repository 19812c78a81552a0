import { capitalised } from '../../../domain/reading/swedish-text';
import { byItsName } from './back';
import { clauseOf, type IsWho } from './clause';
import { ALSO, everywhere, pattern, WE } from './words';

/** "Kvar är att beskriva effekterna, vilket hon ska ha gjort till mars": what is left, who does it and when. */
const LEFT =
  /^(?:det\s+som\s+|vad\s+som\s+|nu\s+)?(?:återstår|kvarstår|kvar)(?:\s+(?:gör|är|nu|då|sedan|att\s+göra))*\s+att\s+(?<what>\p{Ll}[^,;]{3,120}),\s+(?:vilket|något\s+som|det|och\s+det)\s+(?:ska(?:ll)?\s+)?(?<who>\p{L}[^,;]{1,50}?)\s+(?:ska(?:ll)?\s+|räknar\s+med\s+att\s+|planerar\s+att\s+)?(?:ha\s+gjort|göra|gör|vara\s+klara?\s+med|ha\s+klart)\s+(?<when>\p{L}[^,;]{2,60})$/iu;

/** "Kvar är en brandsyn av vinden, som Ida Ek gör i maj": the same of a thing. */
const LEFT_THING =
  /^(?:(?:nu|ännu|däremot|därefter)\s+)?(?:(?:det\s+som\s+|vad\s+som\s+)?(?:återstår|kvarstår)|kvar|nästa\s+(?:steg|del|insats|åtgärd))(?:\s+(?:gör|är|blir|nu|då|sedan|bara|också|att\s+göra))*\s+(?<what>\p{Ll}[^,;]{4,100}),\s+(?:som|vilken|vilket)\s+(?<who>\p{L}[^,;]{1,60}?)\s+(?<does>gör|genomför|utför|utarbetar|upprättar|inför|startar|planerar|arbetar\s+fram|tar\s+in|köper\s+in|upphandlar|ordnar|håller(?:\s+i)?|tar\s+fram|skriver|leder|bokar|beställer|sköter|ansvarar\s+för|ska(?:ll)?\s+(?:göra|genomföra|hålla(?:\s+i)?|ordna|ta\s+fram|utföra|skriva|leda))(?<more>(?:,?\s[^;]{2,80})?)$/iu;

/** "Kvar är ventilen, som ska rengöras av firman i juni": what is to be done with it. */
const LEFT_TO_BE_DONE =
  /^(?:(?:nu|ännu|däremot|därefter)\s+)?(?:(?:det\s+som\s+|vad\s+som\s+)?(?:återstår|kvarstår)|kvar)(?:\s+(?:gör|är|nu|då|sedan|bara|också|att\s+göra))*\s+(?<what>\p{Ll}[^,;]{4,100}),\s+(?:som|vilken|vilket)\s+(?<does>(?:ska(?:ll)?|beräknas|planeras|kommer\s+att)\s\p{Ll}[^;]{3,120})$/iu;

/** A sentence on what is left to do, as who does it would say it by itself: "Hon ska beskriva effekterna till mars". */
export const leftToDo = (sentence: string): string =>
  sentence
    .replace(/[.;]+$/u, '')
    .replace(LEFT, (_, what: string, who: string, when: string) => capitalised(`${who} ska ${what} ${when}`))
    .replace(LEFT_TO_BE_DONE, (whole, what: string, does: string) =>
      LEFT_THING.test(whole) ? whole : capitalised(`${what} ${does}`),
    )
    .replace(LEFT_THING, (_, what: string, who: string, does: string, more: string) =>
      capitalised(
        `${who} ${/^(?:ansvarar|sköter)/iu.test(does) ? 'genomför' : does} ${what}${more.replace(/,?\s+dock\s+(?=senast\s)/iu, ' ')}`,
      ),
    );

export const MONTH = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
/** "Slutligen, vad gäller skolbiblioteken, anställer kommunen …": what a sentence turns to, before its own words. */
const TOPIC =
  /^(?:(?:slutligen|avslutningsvis|vidare|därutöver|dessutom|till\s+sist),?\s+)?(?:vad\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?(?:gäller|beträffar|avser|angår)|när\s+det\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?gäller|beträffande|(?:i|när\s+det\s+kommer\s+till)\s+frågan\s+om|i\s+fråga\s+om|rörande|gällande)\s+(?<topic>\p{L}[^,.;]{2,90}),\s+(?:så\s+)?(?=\p{Ll})/iu;
const TURNS_TO =
  /^(?:(?:slutligen|avslutningsvis|vidare|därutöver|dessutom|till\s+sist),?\s+)?(?:vad\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?(?:gäller|beträffar|avser|angår)|när\s+det\s+(?:(?:slutligen|vidare|sedan|däremot)\s+)?gäller|beträffande|i\s+fråga\s+om|rörande|gällande)\s+(?=\p{L})/iu;
/** "För vikarierna pågår sedan maj en kurs i hygien", "Just nu prövas ett larm i hallen": what goes on, behind its verb. */
const GOES_ON_FIRST =
  /^((?:sedan|för|i|på|vid|under|inom|hos|nu|dessutom|därutöver|därtill|parallellt|samtidigt|just)(?:\s[^,.;:]{1,60}?)?)\s(pågår|löper|prövas|provas|testas)(\s(?:sedan\s[^,.;:]{3,30}?|nu|just\s+nu|redan|fortfarande|för\s+närvarande))?\s((?:en|ett)\s[^,.;:]{4,120}?)(?:(?:,|\s(?:som|där))\s[^;]*|(\s(?:och|men)\s(?:den|det|ska|skall|beräknas|väntas|är|blir|avslutas|pågår)\s.*))?$/iu;
/** "Tanken är att rektorn ska …": what is meant, by itself. */
const MEANT = pattern`^(?:tanken|avsikten|ambitionen|planen|intentionen)\s+är\s+${ALSO}att\s+(\p{Ll})`;
/** "Nämnden svarar att en vaktmästare ska anställas", in minutes that tell of an answer: what is answered, by itself. */
const ANSWERED = pattern`^(?:${WE})\s+svarar\s+${ALSO}att\s+(\p{Ll})`;
/** "Rektorn har meddelat att simkursen pågår till maj": what is told, by itself. */
const REPORTED = pattern`^(?:rektorn?|skolan|förvaltningen|fastighets\p{L}+|kost\p{L}+|entreprenören|leverantören)\s+(?:har\s+${ALSO}(?:meddelat|upplyst\s+om)|meddelar|upplyser\s+om)\s+${ALSO}att\s+(?!(?:felet|bristen|frågan|ärendet|punkten|det|den|detta)\s)(\p{Ll})`;
/** "ta fram det som revisorerna kallar …, det vill säga en ansvarsbeskrivning" */
const CALLED =
  /(?<!\p{L})det\s+(?:som\s+)?[^,.;]{2,40}\s(?:kallar|efterfrågar|benämner)(?:\s[^,.;]{2,80})?,\s+det\s+vill\s+säga\s+/iu;
/** "Samordnaren för skolskjuts, Mats Ek, har …": a post of many words, with its name between two commas. */
const LONG_POST_AND_NAME =
  /^\p{Lu}[\p{Ll}-]{3,}\s(?:för|vid|på|i|av)\s[\p{L} -]{3,50},\s(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}),\s(?=\p{Ll})/u;
/** "Controllern, Mats Ek, har …": a post with its name between two commas. */
const POST_AND_NAME =
  /^(?<post>(?:(?:Den|Vår)\s\p{Ll}+|\p{Lu}\p{Ll}{3,})(?:\s\p{Ll}+){0,3}),\s(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}),\s(?=\p{Ll})/u;
const MONTH_END = everywhere`(?:före|innan|vid)\s+(?<month>${MONTH})\s+månads\s+(?:utgång|slut)`;
/** "till nämndens junisammanträde" */
const MEETING_IN = everywhere`(?<!\p{L})(?<month>${MONTH})(?=(?:sammanträde|möte|nämnd)(?:t|n|na)?(?!\p{L}))(?<kind>\p{L}+)`;

/** "För att öka närvaron ska alla skolor …": what it is for, before what is done. */
const FOR_PURPOSE =
  /^för\s+att\s+(?:bättre\s+|ytterligare\s+|nå\s+|få\s+|ge\s+|\p{Ll}{3,}t\s+)?(?:\p{Ll}{2,}a|nå|få|ge|se|bli)(?:\s+(?!(?:ska|skall|att|som)\s)[\p{L}\d-]+){0,9}?,?\s+(?=(?:ska|skall|kommer|har|inför|startar|tar|får|genomför|anordnar|erbjuder|anställer|införs|startas|inrättas|erbjuds|genomförs|anställs|utökas|bildas|tillsätts|skapas|prövas|tas|görs|ges|tecknade|införde|anställde|startade|inrättade|genomförde|bildade|tillsatte|köpte|upprättade|reviderade|ordnade|hyrde|hyrdes|utökade|tecknades|anställdes|infördes|startades)\s)/iu;

/** "För att det inte ska hända igen inför HR …": the same, of what is not to be. */
const FOR_NOT =
  /^för\s+att\s+(?:det(?:ta)?|den|de|felet|samma\s+sak)\s+inte\s+ska(?:ll)?\s+(?:(?:upprepas|ske|hända|inträffa|återkomma|uppstå|uppkomma)|kunna\s+\p{Ll}+)(?:\s+(?:igen|på\s+nytt|framöver))?,?\s+(?=\p{Ll})/iu;
/** "Med det som grund kommer skolan att …": what it builds on, before what is done. */
const BUILDS_ON =
  /^(?:med|utifrån|mot)\s+(?:det(?:ta)?|denna|resultatet|analysen|kartläggningen)\s+som\s+(?:grund|utgångspunkt|underlag|stöd|bakgrund)\s+(?=\p{Ll})/iu;

/**
 * "Chefen planerar och leder en övning", "Rektorn ansvarar också för att", "Rektorn har ansvar för att": without the
 * words between that say nothing of what is done.
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
    )
    .replace(/\s(?:svarar|har\s+(?:fått\s+)?(?:huvud)?ansvar(?:et)?)(?=\s+för\s+att\s)/u, ' ansvarar');

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

/** "har den 9 maj uppdragit åt rektorn att …", "har under våren beslutat att …": when that was, between the words of its verb. */
const WHEN_BOUND = pattern`(?<=\shar)\s+(?:redan\s+)?(?:den\s+\d{1,2}\s+(?:${MONTH})(?:\s+20\d{2})?|(?:i|under)\s+(?:${MONTH})(?:\s+20\d{2})?|i\s+(?:våras|höstas|somras|vintras|fjol)|(?:under|efter)\s+(?:hösten|våren|sommaren|vårterminen|höstterminen|året|inspektionen|granskningen|tillsynen)(?:\s+20\d{2})?),?\s+(?=(?:(?:därför|också|även|sedan)\s+)?(?:uppdragit|gett|givit|beslutat|bestämt|lovat|åtagit|enats)\s)`;

/** "beslutade den 3 maj 2026, § 12, att": where in the minutes it stands. */
const OF_MINUTES = /(?<=\d),?\s+(?:\(\s?)?§§?\s?\d{1,4}(?:\s?\))?,?(?=\s\p{Ll})/gu;

/** "Före dess, senast i juni, ska …", "Kurator, Ida Ek, ska …": without the commas that part what belongs together. */
export const withoutCommas = (sentence: string): string =>
  sentence
    .replace(OF_MINUTES, '')
    .replace(WHEN_BOUND, ' ')
    .replace(BY_THAT, (_, time: string) => `${time.charAt(0).toUpperCase()}${time.slice(1)} `)
    .replace(LONG_POST_AND_NAME, '$<name> ')
    .replace(POST_AND_NAME, '$<post> $<name> ');

/** "Jag själv kommer att söka", "Rektorn själv tar kontakt": who does it, without what only says that nobody else does. */
const THEMSELVES = /^(?<who>\p{Lu}[^,.;:]{1,50}?)\s+själva?\s+(?=(?:ska|skall|kommer|har|\p{Ll}{2,}[aeåö]r)\s)/u;
/** "Själv ska jag boka": the same, with that word first. */
const MYSELF_FIRST = /^Själva?\s+(?<does>\p{Ll}{2,})\s+(?<who>jag|vi)\s+/u;

/** A sentence as it would be said by itself: without what leads over to it, and with its times in plain words. */
export function plainSentence(sentence: string): string {
  return afterWait(withoutPlanning(leftToDo(withoutCommas(sentence))))
    .replace(MEANT, (_, first: string) => first.toUpperCase())
    .replace(REPORTED, (_, first: string) => first.toUpperCase())
    .replace(ANSWERED, (_, first: string) => first.toUpperCase())
    .replace(CALLED, '')
    .replace(THEMSELVES, '$<who> ')
    .replace(MYSELF_FIRST, (_, does: string, who: string) => `${capitalised(who)} ${does} `)
    .replace(TOPIC, 'För $<topic> ')
    .replace(TURNS_TO, 'För ')
    .replace(
      GOES_ON_FIRST,
      (_, opening: string, verb: string, when: string | undefined, thing: string, more: string | undefined) =>
        capitalised(
          `${thing} ${verb}${when ?? (/^sedan\s/iu.test(opening) ? ` ${opening.toLowerCase()}` : '')}${more ?? ''}`,
        ),
    )
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

/** A clause that another holds, in the order it would have by itself. */
export const clauseAlone = (clause: string): string => clause.replace(OFTEN_FIRST, '$<who> $<verb> $<often> ');

/** "… och kommer att presentera den i juni", "… och ska nu skriva avtal": what is to be done, behind what has been. */
const THEN =
  /,?\s(?:och|men)\s+(?:(?:hon|han|de|vi|jag)\s+)?(?<does>(?:ska|skall|kommer\s+att|avser\s+att|planerar\s+att|räknar\s+med\s+att|lovar\s+att|har\s+lovat\s+att)\s.+)$/iu;

const ADVERB =
  '(?:därför|därmed|dessutom|också|även|nu|sedan|därefter|i\\s+stället|istället|samtidigt|gemensamt|alltså|således)';
/**
 * What somebody binds themselves to, behind what they think or have done: "… inser att det inte räcker och kommer därför
 * att införa", "… träffades i maj och är överens om att", "… delar kritiken och har gett rektorn i uppdrag att".
 */
const BINDS = pattern`,?\s(?:och|men|samt)\s+(?:${ADVERB}\s+)?(?<does>(?:(?:ska|skall|kommer|avser|planerar|ämnar|åtar\s+sig|lovar)\s+(?:${ADVERB}\s+)*(?:att\s+)?(?!inte|ej|också\s+fortsätta)\p{Ll}|(?:är|har\s+(?:kommit|blivit|enats)|har)\s+(?:${ADVERB}\s+)*(?:överens(?:\s+om)?|enats\s+om|eniga?\s+om|om|beslutat|bestämt|gett|givit|uppdragit|åtagit\s+sig|lovat)\s|(?:ger|uppdrar|beslutar|beslutade|gav|åtog\s+sig|lovade)\s)[^;]{8,})$`;
/** "Nämnden delar", "Styrelsen inser": what is thought of it, and no deed. */
const THINKS =
  /^(?:delar|inser|instämmer|konstaterar|noterar|ser|anser|menar|håller|beklagar|medger|tycker|bedömer|välkomnar|förstår|vet|känner|vill|kan|tar\s+(?:till\s+sig|kritiken|frågan|detta|det|rekommendationen)|har\s+(?:förståelse|inga|inget|ingen|samma))(?!\p{L})/iu;

/** "att registret har luckor": the thing it is about. */
const OF_THING =
  /(?:^|\s)att\s(?<thing>\p{Ll}{4,}(?:en|an|et|at|na))\s(?:är|har|inte|saknar|behöver|fungerar|blivit|kan)\s/u;

/**
 * What somebody is to do in a sentence that first tells what they have done, or what they think: "Dragan har skrivit en
 * rapport och kommer att presentera den" as "Dragan kommer att presentera den". Null where the sentence does not go on so.
 */
export function secondAct(sentence: string, isWho: IsWho): string | null {
  const clause = clauseOf(sentence, isWho);
  if (!clause?.who) return null;
  const { who, verb, word, rest } = clause;
  if (['has', 'past'].includes(verb)) {
    const does = THEN.exec(rest)?.groups?.['does'];
    if (does !== undefined) return `${who} ${does}`;
  }
  const isThought =
    THINKS.test(`${word} ${rest}`) ||
    (verb === 'is' && /^(?:enig|eniga|medveten|medvetna|positiv|positiva)\s/iu.test(rest));
  if (!(isThought || verb === 'past')) return null;
  const bound = BINDS.exec(rest)?.groups?.['does'];
  if (bound === undefined) return null;
  // "… att taxan är gammal och ska därför göra om den": of what the sentence has told of.
  const thing = OF_THING.exec(rest)?.groups?.['thing'];
  return `${who} ${thing === undefined ? bound : byItsName(bound, thing)}`;
}
