import { FOLLOW_NOUN } from '../prose/found-measure';
import { comesBack, isOfTheWhole } from '../prose/of-the-whole';

/** "Mötet hålls", "Konserten är": when people meet, and nobody's measure. */
const OCCASION =
  /^(?:(?:nästa|kommande|årets|vårens|höstens)\s+)?(?:\p{L}*(?:möte|mötet|sammanträde|sammanträdet|konsert|konserten|avslutning|avslutningen|fest|lunch|fika|(?<!\p{L})jul(?!i)\p{L}*|(?<!^o)lov|lovet|studiedag|studiedagen|friluftsdag\p{L}*|föreställning\p{L}*|luciatåg\p{L}*|skolfoto\p{L}*|utvecklingssamtal\p{L}*|dialog(?=\s+hålls)|öppet\s+hus)|apt|vi\s+(?:ses|hörs|träffas))(?!\p{L})/iu;

/** "Idrottshallen invigs i maj", "Kommunstyrelsen fattar beslut": what happens, or is decided elsewhere. */
const HAPPENS =
  /(?<!\p{L})(?:invigs|firas|avtackas|infaller)(?!\p{L})|^(?:kommunstyrelsen|kommunfullmäktige|regionen|regeringen|staten|kommunen)\s+(?:fattar|byter|beslutar|tar\s+ställning|behandlar|inför|bygger|köper)(?!\p{L})/iu;

/** "Vi tar ett samlat grepp på mötet den 10 mars": what is talked of where people meet. */
const TALKED_OF =
  /^vi\s+(?:tar|tittar|pratar|diskuterar|återkommer)\s[^.;]{0,60}\s(?:på|vid)\s+(?:nästa\s+)?\p{L}*möte(?:t)?(?!\p{L})/iu;

const TREAT =
  /(?<!\p{L})(?:på\s+(?:jul)?(?:lunch|bord|fika|tårta|kaffe|glögg|korv)\p{L}*|fika|tårta|julbord\p{L}*|jullunch\p{L}*)(?!\p{L})/iu;

/** "Svar ska lämnas senast", "Redovisningen ska ha kommit in": when the document itself is due. */
const OF_PAPER =
  /^(?:nästa|kommande|årets|nästkommande)\s+(?:\p{L}*(?:rapport|redovisning|uppföljning|berättelse)|\p{L}+plan)(?:en)?(?:\s+för\s+[^,.]{3,40})?\s+(?:lämnas|presenteras|görs|läggs|skrivs|kommer|publiceras|sker)(?!\p{L})|^(?:kvalitetsrapporten|årsrapporten|verksamhetsberättelsen)\s+(?:för\s+\S+(?:\s\S+)?\s+)?(?:lämnas|presenteras|skrivs|publiceras|kommer)(?!\p{L})|^(?:(?:nämndens|kommunens|vårt|ert|detta|ett|skriftligt)\s+)?(?:svar|svaret|yttrande|yttrandet|remissvar|synpunkter|redovisningen|rapporten|protokollet|handlingarna|planen)(?:\s+(?:på\s+\p{L}+))?\s+(?:ska(?:ll)?|önskas|bör|måste|har|är|gäller|bygger|tas\s+upp|behandlas|överlämnas|skickas|följs|redovisas|revideras|uppdateras|fastställdes|fastställs|antas|omfattar|finns)(?!\p{L})/iu;

/** What inspectors, auditors and the state do is nobody's here. */
const OF_OTHERS =
  /^(?:skolinspektionen|skolverket|inspektionen|revisorerna|revisionen|lekmannarevisorerna|tillsyns\p{L}+|granskningen|regeringen|riksdagen|länsstyrelsen|kommunfullmäktige|fullmäktige)\s/iu;

/** "Texten är ordnad efter områdena", "Berättelsen bygger på samtal": how the paper was made. */
const OF_TEXT =
  /^(?:texten|berättelsen|dokumentet|brevet|skrivelsen|redogörelsen|sammanställningen)\s+(?:är\s+(?:skriven|skrivet|ordna[dt]|uppdela[dt]|indela[dt]|upplag[dt]|disponera[dt]|strukturera[dt]|författa[dt]|basera[dt])|bygger\s+på|utgår\s+från|följer\s|beskriver\s|handlar\s+om)(?!\p{L}{3})/iu;

const HEDGED =
  /(?<!\p{L})(?:kan\s+komma\s+att|skulle\s+kunna|eventuellt|vid\s+behov|om\s+det\s+behövs|ifall|kanske|skollagen|läroplanen|enligt\s+lag|\d\s+kap\.?)(?!\p{L})|§/iu;

/** "Nämnden lämnar här sitt svar", "Vi gör en gemensam satsning": what the paper itself is or tells of. */
const OF_ITSELF =
  /(?<!\p{L})(?:lämnar\s+(?:här|härmed|följande|därför)\s|gör\s+(?:vi\s+)?en\s+(?:gemensam\s+|stor\s+)?satsning|^här\s+(?:kommer|är|följer)\s|^jag\s+(?:lovade|skulle|ska|tänkte|försöker)\s+(?:att\s+)?(?:skriva\s+(?:ihop|ner|upp)|sammanfatta|återkomma|komma\s+tillbaka|svara|skicka\s+(?:ut\s+)?(?:en\s+)?(?:anteckning|sammanfattning|minnes)|höra\s+av\s+mig)|här\s+(?:berättar|beskriver|redovisar|lämnar)|delar\s+\p{L}+\s+bedömning)/iu;

/** "Inget mer behöver göras", "Ingen ansvarig är utsedd", "Någon utbyggnad är inte planerad": nobody does it. */
const BY_NOBODY =
  /^(?:ingen|inget|inga|ingenting)\s|^(?:någon|något|några)\s[^.]{2,60}\s(?:bestäms|fastställs|anges|sätts|utses|krävs|behövs|vidtas)\s+(?:\p{L}+\s+)?(?:inte|ej)(?!\p{L})|^(?:någon|något|några)\s[^.]{2,60}\s(?:är|blir)\s+(?:\p{L}+\s+){0,2}?(?:inte|ej)\s+(?:aktuell|planera|beslut|bestäm|föreslag)/iu;

const NOTHING_MORE = /(?<!\p{L})(?:ingen|inga|inget|någon)\s+(?:\p{L}+\s+)?(?:ytterligare|annan|fler|nya?)?\s*åtgärd/iu;

/** "Någon särskild utbildning avser nämnden inte att ordna", "… kommer vi däremot inte att köpa in": what is declined. */
const DECLINES =
  /(?<!\p{L})(?:(?:avser|planerar|tänker|ämnar|finner|ser)\s+(?:\p{L}+\s+){0,3}?(?:inte|ej|inget|inga|ingen|heller)(?!\p{L})|kommer\s+(?:vi|nämnden|styrelsen|förvaltningen|kommunen|huvudmannen|jag|skolan)\s+(?:\p{L}+\s+)?(?:inte|ej)(?!\p{L}))/iu;

/** "Kommunens bedömning: Undervisningen utgår inte från läroplanen" */
const OF_JUDGES = /^(?:\p{L}+s\s+)?(?:bedömning|iakttagelse|slutsats|synpunkt|kritik|brist)(?:en|ar)?\s*:/iu;

/** "Nedan beskrivs vad som återstår" */
const LEADS_IN =
  /(?<!\p{L})(?:nedan|ovan)stående\s+(?:\p{L}+\s+)?(?:åtgärder|insatser|aktiviteter|uppdrag|punkter)(?!\p{L})|^(?:nedan|ovan|här|i\s+det\s+följande)\s+(?:beskriv|redovis|följ|lämn|ges|framgår|redogör)/iu;

/**
 * "Godkänna redovisningen", "Vidta följande åtgärder": what a board does with its papers, and what only leads on. "En
 * lägsta nivå fastställs" is no paper that is there already.
 */
const NO_TASK =
  /^(?!(?:en|ett)\s(?:[\p{L}\d-]+\s){0,6}(?:fastställs|antas)(?!\p{L}))(?:yrkande|godkänn|noter|yrka|inkomma|lägg\p{L}*\s(?:.*\s)?till\s+handlingarna|.*\slades\s+till\s+handlingarna|(?:[\p{L}\d-]+\s+){1,7}(?:avslås|godkänns|justeras|fastställs|noteras|bifalls|uppmanas|utses|väljs|antas|tackas|anmäls|bordläggs|förklaras\s+(?:\p{L}+\s+){0,2}?(?:justera|avsluta|fullgjo|besvara|vilande|avslag)\p{L}*)(?!\p{L})|anta[r]?\s+(?:\p{L}+\s+){0,6}?(?:som\s+sitt|som\s+svar|till\s+svar)(?!\p{L})|överlämn\p{L}*\s+(?:\p{L}+s\s+)?(?:ärendet|yttrandet|svaret)|fastställ\p{L}*\s+(?:protokoll|dagordning|föredragning)|avslå|bifall|återremitter|förklara|välj|tar\s+(?:över\s+efter|del|emot|farväl)|ta\s+(?:del|emot)|tackar|önskar|hälsar|frågar|undrar|påminn|informera[r]?\s+om\s+att|berätta|redogör|redogöra|slutar|börjar\s+(?:sin|som)|tar\s+(?:\p{L}+\s+){1,3}på\s+(?:största\s+)?allvar|ser\s+(?:positivt|allvarligt|fram\s+emot)|beklagar|välkomnar|inser|menar|hoppas|få\s+(?:en\s+|den\s+)?(?:\p{L}+\s+)?(?:redovisning|rapport|återrapport|information|sammanställning|återkoppling)|följ(?:a|er)\s+(?:noga\s+|löpande\s+)?(?:arbetet|utvecklingen|frågan|ärendet|detta|processen)(?!\p{L})|överlämna[r]?\s+härmed|redovisa\s+vilka|redovisar\s+här|svara(?!\p{L}))|(?<!\p{L})följande(?!\p{L})/iu;

export const isNoTask = (sentence: string): boolean =>
  NO_TASK.test(sentence.replace(/^(?:samt\s+|och\s+)?att\s+/iu, ''));

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
    OF_TEXT,
    OCCASION,
    TREAT,
    TALKED_OF,
    DECLINES,
    LEADS_IN,
    OF_JUDGES,
    BY_NOBODY,
    HAPPENS,
    NOTHING_MORE,
    OF_ITSELF,
  ].some((one) => one.test(sentence));
