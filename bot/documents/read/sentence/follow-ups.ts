import { capitalised } from '../../../domain/reading/swedish-text';
import { MONTH, pattern } from './words';

export const FOLLOW_NOUN =
  /^(?:(?:en|den|ny|nästa|första|samlad|samlade|gemensam|skriftlig|muntlig|sammanfattande|slutlig)\s+){0,3}(?:återrapport(?:ering)?|uppföljning|utvärdering|avstämning|(?:del|åter|slut)?redovisning|(?:del|slut|läges)?rapport(?:ering)?)(?:en|er|erna|ar|arna)?(?![\p{L}])(?!\s+(?:av\s+\p{L}+\s+)?(?:ska\s+|kommer\s+att\s+)?(?:utveckla|förbättra|förstärk|stärk|tydliggör|bredda|fördjupa|ses\s+över|se\s+över))/iu;

export const FOLLOWS_UP =
  /(?<![\p{L}])(?:följas\s+upp|följs\s+upp|följa\s+upp|följer\s+upp|utvärder(?:as|a|ar)|(?:åter|slut|del)?redovis(?:as|a|ar)|återrapporter(?:as|a|ar)|rapporter(?:as|a|ar)|presenteras|stämmas\s+av|stäms\s+av|avrapporteras|återkommer|återkomma)(?![\p{L}])/iu;

/** "… hålls under läsåret och utvärderas av skyddskommittén": that it is looked back on, and no day for it. */
const FOLLOWED = pattern`,?\s+(?:och|samt)\s+(?:(?:ska|sedan|därefter|löpande)\s+)*(?:utvärderas|följs\s+upp|följas\s+upp|stäms\s+av|(?:åter)?redovisas|(?:åter)?rapporteras)(?:\s+(?:löpande|gemensamt|därefter|sedan))?(?:\s+(?:av|i|för|till|med|tillsammans\s+med)\s+(?!(?:${MONTH}|höst|vår|slutet|början|mitten|samband|årsredovis|delår|bokslut|tertial)\p{L}*(?!\p{L}))\p{L}+(?:\s+\p{L}+){0,4}?)*$`;

/** A sentence without a last clause that only says that its thing is followed up, at no time: its times are of the thing. */
export function withoutFollowed(sentence: string): string {
  const plain = sentence.replace(/[.;:]+$/u, '');
  const found = FOLLOWED.exec(plain);
  if (!found || /\d|termin|läsår|(?<!\p{L})(?:efter|senast|vid|inför|under|år)(?!\p{L})/iu.test(found[0]))
    return sentence;
  return plain.slice(0, found.index);
}

/** "Nämnden kommer att följa arbetet noga", "Vi följer utvecklingen": a promise to look on. */
const LOOKS_ON =
  /(?<!\p{L})följ(?:a|er)\s+(?:(?:vi|nämnden|styrelsen|noga|nära|löpande|också|även)\s+)*(?:det\s+(?:fortsatta\s+)?)?(?:arbetet|utvecklingen|frågan|ärendet|processen)(?:\s+(?:noga|nära|löpande|med\s+intresse|framöver|vidare|fortsättningsvis|på\s+nära\s+håll))*(?:$|[,.])/iu;
/** "En samlad återrapport om samtliga punkter lämnas i mars": of all that was told, and of no one thing. */
const SUMS_UP =
  /^(?:en|den)\s+(?:samlad|gemensam|sammanfattande|samlade)\s+(?:åter|av|slut|läges|del)?(?:rapport|rapportering|redovisning|uppföljning|avstämning)(?:en)?(?!\p{L})/iu;

/** "… två gånger per år, första gången i maj": what is given out to be done again and again. */
const OFTEN =
  /(?<!\p{L})(?:varje|per)\s+(?:år|läsår|termin|kvartal|tertial|halvår|månad|vecka)(?!\p{L})|(?<!\p{L})(?:årligen|halvårsvis|kvartalsvis|tertialsvis|terminsvis)(?!\p{L})/iu;

/** "Jag redovisar alltihop för nämnden i februari", "Vi stämmer av hela listan på nästa möte": who looks at all of it, and when. */
const ALL_OF_IT =
  /(?<!\p{L})(?:redovisar?|rapporterar?|återrapporterar?|presenterar?|sammanställer|sammanfattar?|stäm(?:mer|ma)\s+av|följ(?:er|a)\s+upp|går\s+igenom|gå\s+igenom|återkopplar?)\s+(?:(?:vi|jag|sedan|då|även|också)\s+)*(?:allt(?:\s*ihop|\s+(?:detta|det\s+här|samman))?|det\s+(?:hela|här)|(?:hela|den\s+här)\s+(?:listan|planen)|(?:samtliga|alla)\s+(?:punkter(?:na)?|åtgärder(?:na)?|insatser(?:na)?|uppdrag(?:en)?))(?:\s+(?:igen|på\s+nytt|tillsammans))?(?=$|[,.]|\s+(?:för|till|i|på|vid|under|den|senast|inför|när)(?!\p{L}))/iu;

/** "Nämnden lämnar en samlad redovisning av ovanstående i maj" */
const GIVES_ALL =
  /(?<!\p{L})(?:lämnar|ger|gör|återkommer\s+med|avger)\s+(?:då\s+|sedan\s+)?en\s+(?:samlad|gemensam|sammanfattande)\s+(?:åter|av|slut|läges|del)?(?:rapport|rapportering|redovisning|redogörelse|uppföljning)(?:\s+(?:av|om|för|till)\s|$)/iu;

/** "En ny uppföljning av de åtgärder som återstår lämnas till nämnden i maj": of all that is left. */
const OF_WHAT_IS_LEFT =
  /^(?:(?:en|den|ny|nästa|förnyad|slutlig|samlad)\s+){0,3}(?:uppföljning|(?:åter|av|slut|läges|del)?(?:rapport|redovisning|rapportering))(?:en)?\s+(?:av|om|för)\s+(?:de\s+|alla\s+|samtliga\s+|dessa\s+)?(?:\p{L}+\s+)?(?:åtgärder|insatser|punkter|åtaganden)(?:na)?(?!\p{L})/iu;

/** Whether a sentence is of everything the document tells, and gives nobody anything of its own to do. */
export const isOfTheWhole = (sentence: string): boolean =>
  [LOOKS_ON, ALL_OF_IT, OF_WHAT_IS_LEFT].some((one) => one.test(sentence)) ||
  ((SUMS_UP.test(sentence) || GIVES_ALL.test(sentence)) && !OFTEN.test(sentence));

/** Those who asked, and are told. */
const ASKER =
  '(?:er(?!\\p{L})|\\p{L}*(?:revis|inspektion|granskar|länsstyrelse|skolverk|kontrollgrupp|presidi)\\p{L}*)';
const REPORT = '(?:läges|slut|del|åter)?(?:rapport|redovisning|rapportering|redogörelse)(?:en)?';
/** "Styrelsen återkommer till revisorerna med en lägesrapport", "Slutredovisning lämnas till er i maj": of the answer itself. */
const COMES_BACK = pattern`(?<!\p{L})(?:återkomm(?:er|a)\s+(?:\p{L}+\s+){0,4}?(?:till\s+${ASKER}|med\s+(?:en\s+|ett\s+|ny\s+)?(?:${REPORT}|återkoppling|information|besked|svar|uppföljning))|(?:åter|slut|av)?rapporterar?\s+(?:\p{L}+\s+){0,3}?till\s+${ASKER}|${REPORT}\s+(?:ska\s+)?(?:lämnas?|skickas?|överlämnas?|inges?)\s+(?:\p{L}+\s+){0,2}?till\s+${ASKER})`;

/** "Rektorn ska lämna en ny redogörelse för köket i maj", among what a board decides: the same, to be told once more. */
const TELLS_ANEW = pattern`(?<!\p{L})(?:lämnar?|avger?|ger?|inkomm(?:a|er)\s+med|återkomm(?:a|er)\s+med)\s+(?:en\s+|ett\s+)?(?:ny|nytt|förnyad|uppföljande|kompletterande)\s+(?:muntlig\s+|skriftlig\s+)?(?:${REPORT}|redogörelse|lägesbeskrivning)(?!\p{L})`;

/** Whether a sentence says when those who asked are told more: of the answer itself, and of no measure. */
export const comesBack = (sentence: string): boolean => COMES_BACK.test(sentence) || TELLS_ANEW.test(sentence);

/** "Nämnden får den första redovisningen i april", "Styrelsen kommer att få en lägesrapport i juni": who is told, and when. */
const IS_TOLD =
  /^(?:\p{L}*(?:nämnden|styrelsen|utskottet|presidiet|ledningsgruppen|direktionen|huvudmannen|skolchefen|förvaltningschefen)|vi)\s+(?:får|ska(?:ll)?\s+(?:\p{L}+\s+){0,5}?få|kommer\s+(?:\p{L}+\s+)?att\s+få)\s+(?:\p{L}+\s+){0,4}?\p{L}*(?:redovisning|rapport|information|sammanställning|återkoppling|avrapportering|uppföljning)(?:en|ar)?(?!\p{L})/iu;
/** "Ny avstämning med revisionen föreslås ske i februari" */
const IS_FOLLOWED =
  /^(?:en\s+)?(?:ny|nästa|första|förnyad)\s+(?:uppföljning|avstämning|redovisning|återrapportering|rapport|lägesrapport)(?:en)?\s+(?:\p{L}+\s+){0,4}?(?:ska|görs|sker|planeras|föreslås|lämnas|hålls|beräknas)(?!\p{L})/iu;
/** "Återrapport till nämnden lämnas i maj", "En lägesrapport går till styrelsen i juni" */
const IS_REPORTED =
  /^(?:(?:en|den)\s+)?(?:(?:åter|läges|del|av)rapport(?:ering)?|(?:del|åter)redovisning)(?:en)?(?:\s+(?:om|av|avseende|kring)\s+[^,.;]{2,60}?)?(?:\s+(?:till|i|för|inför)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:nämnden|styrelsen|utskottet|presidiet|ledningsgruppen|direktionen|huvudmannen))?\s+(?:ska\s+)?(?:lämnas|sker|ske|göras|görs|ges|läggs\s+fram|läggas\s+fram|går\s+till)(?!\p{L})/iu;
/** "Vad som då kommer fram sammanfattas till nämndens möte i juni", "Hur det har fallit ut återkommer vi till styrelsen med i maj" */
const WHAT_COMES =
  /^(?<what>(?:vad\s+som|det\s+som|hur\s+(?:det|detta|arbetet|den|de|dessa|försöket|insatsen|åtgärden|\p{Ll}{4,}(?:en|et|an|na)))\s+(?:då\s+|har\s+|då\s+har\s+)?(?:kommer\s+fram|kommit\s+fram|framkommer|framkommit|fall(?:it|er)\s+ut|gått|går|fungera[rt](?:\s+i\s+(?:praktiken|vardagen|verksamheten|klassrummen))?)\s+)(?:ska(?:ll)?\s+|kommer\s+att\s+)?(?<verb>(?:sammanfatta|redovisa|rapportera|återrapportera|presentera|lämna|utvärdera|följ)(?:s|as)?|återkommer\s+(?:vi|jag))(?!\p{L})/iu;

/** "HR-strategen sammanställer resultaten till nämndens möte": what came of what was just told of, for those who are to hear it. */
const RESULT_TO =
  /^\p{Lu}[^.,;:]{2,60}?\s(?:sammanställer|sammanfattar|redovisar|presenterar|(?:åter)?rapporterar)\s+(?:sedan\s+)?(?:resultat(?:et|en)|utfallet|svaren|slutsatserna|erfarenheterna)\s+(?:till|för|i|på|vid|inför)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:nämnd|styrelse|utskott|presidi|ledningsgrupp|direktion)\p{L}*/u;

/** "Jag skriver ihop resultatet till kvalitetsrapporten i juni" */
const WRITTEN_UP =
  /^(?:jag|vi|\p{Lu}[^.,;:]{2,50}?)\s(?:skriver\s+ihop|sammanställer|sammanfattar|redovisar)\s+(?:sedan\s+)?(?:resultat(?:et|en)|utfallet|svaren|slutsatserna)\s+(?:till|i|för)\s+(?:\p{L}+\s+)?\p{L}*(?:rapporten|berättelsen|redovisningen|bokslutet)(?!\p{L})/iu;

/** "Resultatet återrapporteras till nämnden i maj" */
const RESULT_IS_TOLD =
  /^(?:en\s+(?:sammanställning|sammanfattning|redovisning|analys)\s+av\s+)?(?:resultat(?:et|en)|svaren|utfallet|slutsatserna|erfarenheterna)(?:\s+av\s+\p{L}+)?\s+(?:ska\s+)?(?:åter|av)?(?:redovisa|rapportera|presentera)s\s+(?:till|för|i|på|vid|inför)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:nämnd|styrelse|utskott|presidi|ledningsgrupp|direktion)\p{L}*/iu;

/** "Styrelsen behandlar rapporten i oktober": those who decide take up what was to be made for them. */
const IS_TAKEN_UP =
  /^(?:\p{L}*(?:nämnden|styrelsen|utskottet|presidiet|ledningsgruppen|direktionen|fullmäktige))\s+(?:behandlar|tar\s+(?:upp|ställning\s+till)|tar\s+del\s+av|går\s+igenom|diskuterar|prövar)\s+(?:den\s+(?:första\s+|färdiga\s+)?)?\p{Ll}*(?:rapporten|redovisningen|utredningen|förslaget|underlaget|resultatet|resultaten|sammanställningen|analysen|\p{Ll}{3,}(?:ningen|ringen|tionen)|ärendet|planen|rutinen|mallen)(?=\s+(?:i|under|den|senast|vid|på|till|vecka|v\.)\s)/iu;

export const tellsResultTo = (sentence: string): boolean =>
  RESULT_TO.test(sentence) || WRITTEN_UP.test(sentence) || RESULT_IS_TOLD.test(sentence) || IS_TAKEN_UP.test(sentence);

/**
 * What a sentence that tells who hears of a measure, or what becomes of it, dates, and its words without what was before
 * ("Hur stödet har fungerat redovisas i maj" is redone as "Redovisas i maj"); null for any other sentence.
 */
export function reportedTo(
  sentence: string,
): { readonly role: 'evaluation' | 'nextReport'; readonly said: string } | null {
  if (tellsResultTo(sentence) || IS_TOLD.test(sentence) || IS_FOLLOWED.test(sentence) || IS_REPORTED.test(sentence))
    return { role: 'nextReport', said: sentence };
  const { what, verb } = WHAT_COMES.exec(sentence)?.groups ?? {};
  if (!what || !verb) return null;
  const said = capitalised(sentence.slice(what.length));
  return { role: /^utvärdera/iu.test(verb) ? 'evaluation' : 'nextReport', said };
}
