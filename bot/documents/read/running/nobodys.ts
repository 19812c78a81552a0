import { FOLLOW_NOUN } from '../prose/found-measure';

/** "Mötet hålls", "Konserten är": when people meet, and nobody's measure. */
const OCCASION =
  /^(?:(?:nästa|kommande|årets|vårens|höstens)\s+)?(?:\p{L}*(?:möte|mötet|sammanträde|sammanträdet|konsert|konserten|avslutning|avslutningen|fest|lunch|fika|(?<!\p{L})jul(?!i)\p{L}*|(?<!^o)lov|lovet|studiedag|studiedagen|friluftsdag\p{L}*|föreställning\p{L}*|luciatåg\p{L}*|skolfoto\p{L}*|utvecklingssamtal\p{L}*|dialog(?=\s+hålls)|öppet\s+hus)|apt)(?!\p{L})/iu;

const TREAT =
  /(?<!\p{L})(?:på\s+(?:jul)?(?:lunch|bord|fika|tårta|kaffe|glögg|korv)\p{L}*|fika|tårta|julbord\p{L}*|jullunch\p{L}*)(?!\p{L})/iu;

/** "Svar ska lämnas senast", "Redovisningen ska ha kommit in": when the document itself is due. */
const OF_PAPER =
  /^(?:(?:nämndens|kommunens|vårt|ert|detta|ett|skriftligt)\s+)?(?:svar|svaret|yttrande|yttrandet|remissvar|synpunkter|redovisningen|rapporten|protokollet|handlingarna|planen)(?:\s+(?:på\s+\p{L}+))?\s+(?:ska(?:ll)?|önskas|bör|måste|har|är|gäller|bygger|följs|redovisas|revideras|uppdateras|fastställdes|fastställs|antas|omfattar|finns)(?!\p{L})/iu;

/** What inspectors, auditors and the state do is nobody's here. */
const OF_OTHERS =
  /^(?:skolinspektionen|skolverket|inspektionen|revisorerna|revisionen|lekmannarevisorerna|tillsyns\p{L}+|granskningen|regeringen|riksdagen|länsstyrelsen|kommunfullmäktige|fullmäktige)\s/iu;

const HEDGED =
  /(?<!\p{L})(?:kan\s+komma\s+att|skulle\s+kunna|eventuellt|vid\s+behov|om\s+det\s+behövs|ifall|kanske|skollagen|läroplanen|enligt\s+lag)(?!\p{L})/iu;

/** "Nämnden lämnar här sitt svar", "Vi gör en gemensam satsning": what the paper itself is or tells of. */
const OF_ITSELF =
  /(?<!\p{L})(?:lämnar\s+(?:här|härmed|följande|därför)\s|gör\s+(?:vi\s+)?en\s+(?:gemensam\s+|stor\s+)?satsning|här\s+(?:berättar|beskriver|redovisar|lämnar)|delar\s+\p{L}+\s+bedömning)/iu;

const NOTHING_MORE = /(?<!\p{L})(?:ingen|inga|inget|någon)\s+(?:\p{L}+\s+)?(?:ytterligare|annan|fler|nya?)?\s*åtgärd/iu;

/** "Godkänna redovisningen", "Vidta följande åtgärder": what a board does with its papers, and what only leads on. */
const NO_TASK =
  /^(?:yrkande|godkänn|noter|yrka|inkomma|lägg\p{L}*\s(?:.*\s)?till\s+handlingarna|.*\slades\s+till\s+handlingarna|(?:[\p{L}-]+\s+){1,4}(?:avslås|godkänns|justeras|fastställs|noteras|bifalls|uppmanas|utses|väljs|antas|tackas|anmäls|bordläggs)(?!\p{L})|överlämn\p{L}*\s+(?:ärendet|yttrandet|svaret)|fastställ\p{L}*\s+(?:protokoll|dagordning|föredragning)|avslå|bifall|återremitter|förklara|välj|tar\s+(?:över\s+efter|del|emot|farväl)|ta\s+(?:del|emot)|tackar|önskar|hälsar|frågar|undrar|påminn|informera[r]?\s+om\s+att|berätta|redogör|redogöra|slutar|börjar\s+(?:sin|som))|(?<!\p{L})följande(?!\p{L})/iu;

export const isNoTask = (sentence: string): boolean =>
  NO_TASK.test(sentence.replace(/^(?:samt\s+|och\s+)?att\s+/iu, ''));

/** Whether a sentence is of nobody here: an occasion, a treat, the paper itself, what others do, what only may be. */
export const isNobodys = (sentence: string): boolean =>
  [FOLLOW_NOUN, OF_OTHERS, HEDGED, OF_PAPER, OCCASION, TREAT, NOTHING_MORE, OF_ITSELF].some((one) =>
    one.test(sentence),
  );
