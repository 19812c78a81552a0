import { capitalised } from '../../../domain/reading/swedish-text';

/** "Nämnden får den första redovisningen i april", "Styrelsen kommer att få en lägesrapport i juni": who is told, and when. */
const IS_TOLD =
  /^(?:\p{L}*(?:nämnden|styrelsen|utskottet|presidiet|ledningsgruppen|direktionen|huvudmannen|skolchefen|förvaltningschefen)|vi)\s+(?:får|ska(?:ll)?\s+(?:\p{L}+\s+){0,5}?få|kommer\s+(?:\p{L}+\s+)?att\s+få)\s+(?:\p{L}+\s+){0,4}?\p{L}*(?:redovisning|rapport|information|sammanställning|återkoppling|avrapportering|uppföljning)(?:en|ar)?(?!\p{L})/iu;
/** "Ny avstämning med revisionen föreslås ske i februari" */
const IS_FOLLOWED =
  /^(?:en\s+)?(?:ny|nästa|första|förnyad)\s+(?:uppföljning|avstämning|redovisning|återrapportering|rapport|lägesrapport)(?:en)?\s+(?:\p{L}+\s+){0,4}?(?:ska|görs|sker|planeras|föreslås|lämnas|hålls|beräknas)(?!\p{L})/iu;
/** "Återrapport till nämnden lämnas i maj", "En lägesrapport går till styrelsen i juni" */
const IS_REPORTED =
  /^(?:(?:en|den)\s+)?(?:(?:åter|läges|del|av)rapport(?:ering)?|(?:del|åter)redovisning)(?:en)?(?:\s+(?:till|i|för|inför)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:nämnden|styrelsen|utskottet|presidiet|ledningsgruppen|direktionen|huvudmannen))?\s+(?:ska\s+)?(?:lämnas|sker|ske|görs|ges|läggs\s+fram|går\s+till)(?!\p{L})/iu;
/** "Vad som då kommer fram sammanfattas till nämndens möte i juni", "Hur det har fallit ut återkommer vi till styrelsen med i maj" */
const WHAT_COMES =
  /^(?<what>(?:vad\s+som|det\s+som|hur\s+(?:det|detta|arbetet|den|de|dessa|försöket|insatsen|åtgärden|\p{Ll}{4,}(?:en|et|an|na)))\s+(?:då\s+|har\s+|då\s+har\s+)?(?:kommer\s+fram|kommit\s+fram|framkommer|framkommit|fall(?:it|er)\s+ut|gått|går|fungera[rt])\s+)(?:ska(?:ll)?\s+|kommer\s+att\s+)?(?<verb>(?:sammanfatta|redovisa|rapportera|återrapportera|presentera|lämna|utvärdera|följ)(?:s|as)?|återkommer\s+(?:vi|jag))(?!\p{L})/iu;

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
