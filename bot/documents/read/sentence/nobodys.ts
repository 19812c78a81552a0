import { comesBack, FOLLOW_NOUN, isOfTheWhole } from './follow-ups';
import { isPastVerb } from './verbs';
import { pattern, WE } from './words';

/** "I dag köper skolorna in böcker själva": how it is before anything is done; "I dag pågår en översyn" is work. */
const TODAY =
  /^(?:i\s?dag|i\s+nuläget|som\s+det\s+är\s+(?:nu|i\s?dag))\s+(?!(?:pågår|prövas|provas|testas|utarbetas|revideras|förbereds|utreds|upphandlas|tas\s+fram|arbetas\s+fram|startar|startas|inleds|påbörjas)(?!\p{L}))(?:\p{Ll}{2,}(?:r|as|[bdgklmnprtv]s))(?!\p{L})/iu;
/** "Kontona stängs numera samma dag": what is otherwise since then; "Rutinen är numera införd" is of the routine itself. */
const NOWADAYS =
  /(?<!\p{L})(?!(?:är|har|blir)\s)\p{Ll}{2,}[rs]\s+(?:\p{L}+\s+)?numera(?!\p{L})|^numera\s+(?!(?:är|har)\s)/iu;
/** "Nämnden har hittills följt upp antalet" */
const SO_FAR =
  /(?<!\p{L})har\s+(?:\p{L}+\s+)?(?:hittills|tidigare|länge|sedan\s+länge|traditionellt|i\s+många\s+år)(?!\p{L})|^(?:hittills|tidigare|förut|sedan\s+länge|i\s+många\s+år)\s+(?:har|\p{Ll}{3,}[rs])(?!\p{L})/iu;
/** "Gällande taxa togs fram 2014": the paper that is in force. */
const IN_FORCE =
  /^(?:(?:den|det|de)\s+)?(?:nuvarande|gällande|befintliga?|dagens)\s+\p{L}+(?:\s\p{L}+){0,3}?\s(?<verb>\p{Ll}+)\s/iu;
/** "Modellen infördes 2019 och har justerats två gånger sedan dess": a story that ends before anybody asked. */
const SINCE_THEN =
  /^\p{L}[^.;]*?\s(?<verb>\p{Ll}{4,})\s[^.;]*\s(?:och|men)\s+har\s(?:[^.;]*\s)?sedan\s+dess(?!\p{L})/iu;
/** "Lagen ändras den 1 juli", "Statsbidraget upphör": what others decide. */
const OF_LAW =
  /^(?:(?:den|det|de)\s+)?(?:nya?\s+)?(?:\p{Ll}*lag(?:en|arna|stiftningen)?|lagändring(?:en|ar|arna)|förordning(?:en|arna)|föreskrift(?:en|er|erna)|bestämmelse(?:n|r|rna)|läroplan(?:en|erna)|kursplan(?:en|er|erna)|ämnesplan(?:en|er|erna)|statsbidrag(?:et|en))\s+(?:ändras|skärps|träder|börjar|upphör|höjs|sänks|införs|förändras|försvinner|minskar|ökar|minskas)(?!\p{L})/iu;
/** "Vi bjuder gärna in granskarna till ett möte": an offer, and nothing anybody is held to. */
const OFFERED = pattern`^(?:${WE})\s+\p{Ll}+\s+gärna(?!\p{L})|(?<!\p{L})står\s+(?:gärna\s+)?till\s+(?:ert\s+|er\s+)?förfogande(?!\p{L})`;
/** "Provet har getts i vissa klasser men inte i andra": how uneven it is, before anything is done. */
const IN_SOME =
  /(?<!\p{L})(?:i|på|vid|hos|för|av|inom)\s+(?:vissa|några|somliga|en\s+del)\s[^,.;]{2,60},?\s+men\s+(?:inte|ej)\s+(?:(?:i|på|vid|hos|för|av|inom)\s+)?(?:alla|andra|samtliga|övriga)(?!\p{L})/iu;
/** "Systemet köptes in i fjol men har bara införts på en skola": how little of it there is. */
const ONLY_IN =
  /(?<!\p{L})(?:har|är|finns|används|gäller|tillämpas)\s+(?:\p{L}+\s+){0,3}?(?:bara|endast|enbart|blott)\s+(?:\p{Ll}{3,}ts\s+(?:in\s+|i\s+bruk\s+)?)?(?:i|på|vid|hos|för|inom|av)\s/iu;
/** "Betygen sätts på papper, och så var det tänkt": as it was meant to be, and nothing done about it. */
const AS_MEANT =
  /(?:^|[\s,])(?:det\s+var|så\s+var\s+det)\s+(?:planerat|tänkt|meningen|bestämt)(?:\s+så)?(?:\s+från\s+början)?$/iu;
const TO_COME = /(?<!\p{L})(?:ska|skall|kommer\s+att|avser|planeras|beräknas|väntas)(?!\p{L})/iu;

/** A finite verb of what has been, the regular "-ades" too. */
const isPast = (verb = ''): boolean => isPastVerb(verb) || /^\p{Ll}{3,}(?:ades?|des|tes)$/u.test(verb);

/** Whether a sentence tells how something is or has been until now, and of nothing done about it. */
export function isHowThingsAre(sentence: string): boolean {
  if (TO_COME.test(sentence)) return false;
  const said = sentence.replace(/[.;:]+$/u, '');
  const inForce = IN_FORCE.exec(said)?.groups?.['verb'];
  return (
    [TODAY, NOWADAYS, SO_FAR, OF_LAW, OFFERED, IN_SOME, ONLY_IN, AS_MEANT].some((one) => one.test(said)) ||
    (inForce !== undefined && (isPast(inForce) || /^(?:är|gäller|härrör|saknar)$/u.test(inForce))) ||
    isPast(SINCE_THEN.exec(said)?.groups?.['verb'])
  );
}

/** "har tagit fram ett förslag till rutin": a draft is made, and what it is of still to come. */
export const tellsOfDraft = (sentence: string): boolean =>
  /(?<!\p{L})(?:tagits?\s+fram|utarbetats?|upprättats?|skrivits?)\s+(?:ett\s+)?(?:första\s+)?(?:förslag|utkast)(?:et)?(?!\p{L})|(?<!\p{L})(?:förslag|utkast)\s+(?:till\s+[^,.;]{3,60}\s)?har\s+(?:tagits\s+fram|utarbetats|upprättats)(?!\p{L})/iu.test(
    sentence,
  );

const WORK_GOES_ON =
  /^(?:här\s+har\s+\p{L}+\s+(?:redan\s+)?(?:påbörjat|inlett|startat)\s+(?:ett|det|detta)\s+arbete(?:t)?\.?$|(?:(?:ett|det|detta)\s+)?(?:arbete(?:t)?|det|detta|åtgärden|åtgärder(?:na)?)\s+(?:pågår|är\s+påbörja(?:t|d|de)|fortsätter|har\s+påbörjats|har\s+inletts)(?:\s+(?:redan|nu|just\s+nu|för\s+närvarande|sedan\s+\p{L}+(?:\s\d{4})?))?(?:\s+(?:tillsammans|i\s+samarbete|i\s+samråd|på|i|vid|hos|med(?!\s+(?:att|en|ett|den|det|nya?)(?!\p{L})))\s[^,.;]{3,80})?\.?$)/iu;

/** "Arbetet pågår", "Det arbetet fortsätter tillsammans med skolorna": that it goes on, and not which work it is. */
export const saysWorkGoesOn = (sentence: string): boolean => WORK_GOES_ON.test(sentence);

/** "Mötet hålls", "Konserten är": when people meet, and nobody's measure. */
const OCCASION =
  /^(?:(?:nästa|kommande|årets|vårens|höstens)\s+)?(?:\p{L}*(?:möte|mötet|sammanträde|sammanträdet|konsert|konserten|avslutning|avslutningen|fest|lunch|fika|(?<!\p{L})jul(?!i)\p{L}*|(?<!^o)lov|lovet|studiedag|studiedagen|friluftsdag\p{L}*|föreställning\p{L}*|luciatåg\p{L}*|skolfoto\p{L}*|utvecklingssamtal\p{L}*|dialog(?=\s+hålls)|öppet\s+hus)|apt|vi\s+(?:ses|hörs|träffas))(?!\p{L})/iu;

/** "Nästa skyddsrond: 6 maj", "Nästa rond hålls i maj": when those who met meet again. */
const NEXT_TIME =
  /^(?:nästa|kommande)\s+(?:\p{L}+\s)?\p{L}*(?:mötet?|träff(?:en)?|rond(?:en)?|sammanträdet?|konferens(?:en)?|dialog(?:en)?|avstämning(?:en)?|apt)(?:\s*[:–-]\s|\s(?:är|blir|hålls|sker|genomförs|planeras|äger\s+rum)(?!\p{L}))/iu;
export const isNextTime = (said: string): boolean => NEXT_TIME.test(said);

/** "Idrottshallen invigs i maj", "Badet håller stängt v. 8", "Kommunstyrelsen fattar beslut": what happens, or is decided elsewhere. */
const HAPPENS =
  /(?<!\p{L})(?:invigs|firas|avtackas|infaller|(?:håller|har)\s+(?:\p{L}+\s+)?(?:öppet|stängt(?=\s+(?:för|i|på|under|den|hela|v\.|vecka|till)\s|$)))(?!\p{L})|^\p{L}*(?:hallen|badet|huset|köket|biblioteket|kansliet|expeditionen|receptionen|matsalen|skolan|förskolan|fritidshemmet|kontoret)\s+är\s+(?:stäng|öppe)\p{L}+\s|^(?:kommunstyrelsen|kommunfullmäktige|regionen|regeringen|staten|kommunen)\s+(?:fattar|byter|beslutar|tar\s+ställning|behandlar|inför|bygger|köper)(?!\p{L})/iu;

/** "Vi tar ett samlat grepp på mötet den 10 mars": what is talked of where people meet. */
const TALKED_OF =
  /^vi\s+(?:tar|tittar|pratar|diskuterar|återkommer)\s[^.;]{0,60}\s(?:på|vid)\s+(?:nästa\s+)?\p{L}*möte(?:t)?(?!\p{L})/iu;

/** "Julfest", "Personalens sommarlunch": an occasion by its name alone, at the head of a point of the agenda. */
const IS_OCCASION =
  /^(?:\p{L}+s\s+)?\p{L}*(?:fest|festen|konsert|konserten|avslutning|avslutningen|lunch|lunchen|fika|mingel|minglet|middag|middagen|utflykt|utflykten|jubileum|jubileet|glögg|julbord|julbordet|avtackning|avtackningen)$/iu;
export const isOccasion = (said: string): boolean => IS_OCCASION.test(said);

const TREAT =
  /(?<!\p{L})(?:på\s+(?:jul)?(?:lunch(?!rast|schema|period|tid)|bord|fika|tårta|kaffe|glögg|korv)\p{L}*|fika|tårta|julbord\p{L}*|jullunch\p{L}*)(?!\p{L})/iu;

/** "Svar ska lämnas senast", "Redovisningen ska ha kommit in": when the document itself is due. */
const OF_PAPER =
  /^\p{L}*(?:förvaltningen|nämnden|styrelsen|kommunen|huvudmannen|skolan|rektorn?|vi|jag)\s+(?:lämnar|skriver|presenterar|publicerar|skickar|återkommer\s+med)\s+(?:en\s+)?(?:nästa|nästkommande|ny|samlad|gemensam)\s+(?:redogörelse|redovisning|(?:läges)?rapport|uppföljning)(?!\p{L})|^(?:nästa|kommande|årets|nästkommande)\s+(?:\p{L}*(?:rapport|redovisning|redogörelse|uppföljning|berättelse|lägesbeskrivning)|\p{L}+plan)(?:en)?(?:\s+för\s+[^,.]{3,40})?\s+(?:lämnas|presenteras|görs|läggs|skrivs|kommer|publiceras|sker)(?!\p{L})|^(?:kvalitetsrapporten|årsrapporten|verksamhetsberättelsen)\s+(?:för\s+\S+(?:\s\S+)?\s+)?(?:lämnas|presenteras|skrivs|publiceras|kommer)(?!\p{L})|^(?:(?:nämndens|kommunens|vårt|ert|detta|ett|skriftligt)\s+)?(?:svar|svaret|yttrande|yttrandet|remissvar|synpunkter|redovisningen|rapporten|protokollet|handlingarna|planen)(?:\s+(?:på\s+\p{L}+))?\s+(?:ska(?:ll)?|önskas|bör|måste|har|är|gäller|bygger|tas\s+upp|behandlas|överlämnas|skickas|följs|redovisas|revideras|uppdateras|fastställdes|fastställs|antas|omfattar|finns)(?!\p{L})/iu;

/** What inspectors, auditors and the state do is nobody's here. */
const OF_OTHERS =
  /^(?:skolinspektionen|skolverket|inspektionen|revisorerna|revisionen|lekmannarevisorerna|tillsyns\p{L}+|granskningen|regeringen|riksdagen|länsstyrelsen|kommunfullmäktige|fullmäktige|förslagsställaren|motionären|motionärerna|initiativtagaren)\s/iu;

/** "I föreläggandet ställs tre krav": what others have written. */
const IN_THEIR_PAPER =
  /^(?:i|av|enligt)\s+(?:inspektionsmeddelandet|föreläggandet|begäran|skrivelsen|granskningen|(?:gransknings)?rapporten|motionen|medborgarförslaget|anmälan|er\s+\p{L}+)\s+(?:ställ(?:s|des)|framgår|framgick|ang(?:es|avs)|kräv(?:s|des)|peka(?:s|des)|framför(?:s|des)|rikta(?:s|des)|framhåll(?:s|ts)|lyf(?:ts|tes)|konstatera(?:s|des)|beskriv(?:s|s)|begär(?:s|des)|föreslå(?:s|gs)|rekommendera(?:s|des))(?!\p{L})/iu;

/** "Texten är ordnad efter områdena", "Berättelsen bygger på samtal": how the paper was made. */
const OF_TEXT =
  /^(?:texten|berättelsen|dokumentet|brevet|skrivelsen|redogörelsen|sammanställningen)\s+(?:är\s+(?:skriven|skrivet|ordna[dt]|uppdela[dt]|indela[dt]|upplag[dt]|disponera[dt]|strukturera[dt]|författa[dt]|basera[dt])|bygger\s+på|utgår\s+från|följer\s|beskriver\s|handlar\s+om)(?!\p{L}{3})/iu;

const HEDGED =
  /(?<!\p{L})(?:kan\s+komma\s+att|skulle\s+kunna|eventuellt|vid\s+behov|om\s+det\s+behövs|ifall|kanske|skollagen|läroplanen|enligt\s+lag|\d\s+kap\.?)(?!\p{L})|§/iu;

/** "Nämnden lämnar här sitt svar", "Vi gör en gemensam satsning": what the paper itself is or tells of. */
const OF_ITSELF =
  /(?<!\p{L})(?:lämnar\s+(?:här|härmed|följande|därför)\s|gör\s+(?:vi\s+)?en\s+(?:gemensam\s+|stor\s+)?satsning|^här\s+(?:kommer|är|följer)\s|^jag\s+(?:lovade|skulle|ska|tänkte|försöker)\s+(?:att\s+)?(?:skriva\s+(?:ihop|ner|upp)|sammanfatta|återkomma|komma\s+tillbaka|svara|skicka\s+(?:ut\s+)?(?:en\s+)?(?:anteckning|sammanfattning|minnes)|höra\s+av\s+mig)|här\s+(?:berättar|beskriver|redovisar|lämnar)|delar\s+\p{L}+\s+bedömning)/iu;

/** "Senast den 1 februari ska huvudmannen redovisa vidtagna åtgärder": the answer that this paper is. */
const ACCOUNTS =
  /\s(?:redovisa|redogöra\s+för|lämna\s+(?:in\s+)?en\s+redovisning\s+av)\s+(?:(?:vidtagna|genomförda|planerade|sina|de)\s+(?:\p{L}+\s+){0,2}?åtgärder|vilka\s+åtgärder|hur\s+brist\p{L}*)(?!\p{L})/iu;

/** "Förvaltningen påminner om att taxan är oförändrad": told to whoever reads, and nothing that is done. */
const REMINDS =
  /^\p{L}[^,.;:]{1,60}?\s(?:vill\s+(?:också\s+|även\s+)?(?:påminna|erinra|upplysa)|påminner|erinrar|upplyser)\s+(?:(?:också|även|vidare|slutligen)\s+)?om\s+(?:att|hur|vad)\s/iu;

/** "Inget mer behöver göras", "Ingen ansvarig är utsedd", "Någon utbyggnad är inte planerad": nobody does it. */
const BY_NOBODY =
  /^(?:ingen|inget|inga|ingenting)\s|^(?:någon|något|några)\s[^.]{2,60}\s(?:bestäms|fastställs|anges|sätts|utses|krävs|behövs|vidtas)\s+(?:\p{L}+\s+)?(?:inte|ej)(?!\p{L})|^(?:någon|något|några)\s[^.]{2,60}\s(?:är|blir)\s+(?:\p{L}+\s+){0,2}?(?:inte|ej)\s+(?:aktuell|planera|beslut|bestäm|föreslag)/iu;

/** "Nämnden föreslår att fullmäktige förklarar motionen besvarad": what others do with the paper. */
const TO_COUNCIL =
  /(?<!\p{L})(?:föreslår|hemställer(?:\s+om)?|föreslås)\s+(?:att\s+)?(?:kommun|region)?(?:fullmäktige|styrelsen)\s+(?:att\s+)?(?:\p{L}+\s+){0,2}?(?:förklar|besvar|anta[rs]?(?!\p{L})|avslå|bifall|bifäll|godkän|noter|lägg)/iu;

const NOTHING_MORE = /(?<!\p{L})(?:ingen|inga|inget|någon)\s+(?:\p{L}+\s+)?(?:ytterligare|annan|fler|nya?)?\s*åtgärd/iu;

/** "Någon särskild utbildning avser nämnden inte att ordna", "… kommer vi däremot inte att köpa in": what is declined. */
const DECLINES = pattern`(?<!\p{L})(?:(?:avser|planerar|tänker|ämnar|finner|ser)\s+(?:\p{L}+\s+){0,3}?(?:inte|ej|inget|inga|ingen|heller)(?!\p{L})|kommer\s+(?:${WE})\s+(?:\p{L}+\s+)?(?:inte|ej)(?!\p{L}))`;

/** "Sammantaget är två av åtgärderna slutförda": how many of them, and none. */
const IN_ALL =
  /^(?:sammantaget|sammanfattningsvis|totalt(?:\s+sett)?|summerat)\s[^.;]*\s(?:åtgärd|insats|punkt|rekommendation|krav|förslag|brist)\p{L}*(?!\p{L})/iu;

/** "Kommunens bedömning: Undervisningen utgår inte från läroplanen" */
const OF_JUDGES = /^(?:\p{L}+s\s+)?(?:bedömning|iakttagelse|slutsats|synpunkt|kritik|brist)(?:en|ar)?\s*:/iu;

/** "Nedan beskrivs vad som återstår" */
const LEADS_IN =
  /(?<!\p{L})(?:nedan|ovan)stående\s+(?:\p{L}+\s+)?(?:åtgärder|insatser|aktiviteter|uppdrag|punkter)(?!\p{L})|^(?:nedan|ovan|här|i\s+det\s+följande)\s+(?:beskriv|redovis|följ|lämn|ges|framgår|redogör)/iu;

/**
 * "Godkänna redovisningen", "Vidta följande åtgärder": what a board does with its papers, and what only leads on. "En
 * lägsta nivå fastställs" is no paper that is there already, and in "… innan det fastställs" something else is done.
 */
const NO_TASK =
  /^(?!(?:en|ett)\s(?:[\p{L}\d-]+\s){0,6}(?:fastställs|antas)(?!\p{L}))(?:yrkande|godkänn|noter|yrka|inkomma|lägg\p{L}*\s(?:.*\s)?till\s+handlingarna|.*\slades\s+till\s+handlingarna|(?:(?!(?:innan|när|tills|hur)\s)[\p{L}\d-]+\s+){1,7}(?:avslås|godkänns|justeras|fastställs|noteras|bifalls|uppmanas|utses|väljs|antas|tackas|anmäls|bordläggs|förklaras\s+(?:\p{L}+\s+){0,2}?(?:justera|avsluta|fullgjo|besvara|vilande|avslag)\p{L}*)(?!\p{L})|anta[r]?\s+(?:\p{L}+\s+){0,6}?(?:som\s+sitt|som\s+svar|till\s+svar)(?!\p{L})|överlämn\p{L}*\s+(?:\p{L}+s\s+)?(?:ärendet|yttrandet|svaret)|fastställ\p{L}*\s+(?:protokoll|dagordning|föredragning)|avslå|bifall|återremitter|förklara|välj|tar\s+(?:över\s+efter|del|emot|farväl)|ta\s+(?:del|emot)|tackar|önskar|hälsar|frågar|undrar|påminn|informera[r]?\s+om\s+att|berätta|redogör|redogöra|slutar|börjar\s+(?:sin|som)|tar\s+(?:\p{L}+\s+){1,3}på\s+(?:största\s+)?allvar|ser\s+(?:positivt|allvarligt|fram\s+emot)|beklagar|välkomnar|inser|menar|hoppas|(?:[\p{L}\d-]+\s+){1,7}(?:anses|förklaras|betraktas\s+som|får\s+anses)\s+(?:\p{L}+\s+){0,3}?(?:besvarad|bemött|tillgodosed|färdigbehandla)\p{L}*(?!\p{L})|få\s+(?:en\s+|den\s+)?(?:\p{L}+\s+)?(?:redovisning|rapport|återrapport|information|sammanställning|återkoppling)|följ(?:a|er)\s+(?:noga\s+|löpande\s+)?(?:arbetet|utvecklingen|frågan|ärendet|detta|processen)(?!\p{L})|överlämna[r]?\s+härmed|redovisa\s+vilka|redovisar\s+här|svara(?!\p{L}))|(?<!\p{L})följande(?!\p{L})/iu;

export const isNoTask = (sentence: string): boolean =>
  NO_TASK.test(sentence.replace(/^(?:samt\s+|och\s+)?att\s+/iu, '')) || TO_COUNCIL.test(sentence);

/** Whether a sentence only reminds those who read of how something is. */
export const isReminder = (sentence: string): boolean => REMINDS.test(sentence);

/** "Revisionen har vidare rekommenderat …": of those who looked at how things are, and of another matter than before. */
export const isOfOthers = (sentence: string): boolean => OF_OTHERS.test(sentence);

/** Whether a sentence says when a paper is written, and not what anybody does about what it holds. */
export const isOfPaper = (sentence: string): boolean => OF_PAPER.test(sentence);

/** Whether a sentence is of nobody here: an occasion, a treat, the paper itself, what others do, what only may be. */
export const isNobodys = (sentence: string): boolean =>
  isOfTheWhole(sentence) ||
  comesBack(sentence) ||
  [
    FOLLOW_NOUN,
    OF_OTHERS,
    HEDGED,
    OF_PAPER,
    ACCOUNTS,
    OF_TEXT,
    IN_THEIR_PAPER,
    IN_ALL,
    OCCASION,
    NEXT_TIME,
    TREAT,
    TALKED_OF,
    DECLINES,
    LEADS_IN,
    OF_JUDGES,
    REMINDS,
    BY_NOBODY,
    HAPPENS,
    NOTHING_MORE,
    TO_COUNCIL,
    OF_ITSELF,
  ].some((one) => one.test(sentence));
