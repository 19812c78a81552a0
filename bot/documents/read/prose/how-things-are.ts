import { isPastVerb } from '../running/past-verb';

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
const OFFERED =
  /^(?:vi|jag|nämnden|styrelsen|förvaltningen)\s+\p{Ll}+\s+gärna(?!\p{L})|(?<!\p{L})står\s+(?:gärna\s+)?till\s+(?:ert\s+|er\s+)?förfogande(?!\p{L})/iu;
/** "Provet har getts i vissa klasser men inte i andra": how uneven it is, before anything is done. */
const IN_SOME =
  /(?<!\p{L})(?:i|på|vid|hos|för|av|inom)\s+(?:vissa|några|somliga|en\s+del)\s[^,.;]{2,60},?\s+men\s+(?:inte|ej)\s+(?:(?:i|på|vid|hos|för|av|inom)\s+)?(?:alla|andra|samtliga|övriga)(?!\p{L})/iu;
/** "Systemet köptes in i fjol men har bara införts på en skola": how little of it there is. */
const ONLY_IN =
  /(?<!\p{L})(?:har|är|finns|används|gäller|tillämpas)\s+(?:\p{L}+\s+){0,3}?(?:bara|endast|enbart|blott)\s+(?:\p{Ll}{3,}ts\s+(?:in\s+|i\s+bruk\s+)?)?(?:i|på|vid|hos|för|inom|av)\s/iu;
const TO_COME = /(?<!\p{L})(?:ska|skall|kommer\s+att|avser|planeras|beräknas|väntas)(?!\p{L})/iu;

/** A finite verb of what has been, the regular "-ades" too. */
const isPast = (verb = ''): boolean => isPastVerb(verb) || /^\p{Ll}{3,}(?:ades?|des|tes)$/u.test(verb);

/** Whether a sentence tells how something is or has been until now, and of nothing done about it. */
export function isHowThingsAre(sentence: string): boolean {
  if (TO_COME.test(sentence)) return false;
  const said = sentence.replace(/[.;:]+$/u, '');
  const inForce = IN_FORCE.exec(said)?.groups?.['verb'];
  return (
    [TODAY, NOWADAYS, SO_FAR, OF_LAW, OFFERED, IN_SOME, ONLY_IN].some((one) => one.test(said)) ||
    (inForce !== undefined && (isPast(inForce) || /^(?:är|gäller|härrör|saknar)$/u.test(inForce))) ||
    isPast(SINCE_THEN.exec(said)?.groups?.['verb'])
  );
}

/** "har tagit fram ett förslag till rutin": a draft is made, and what it is of still to come. */
export const tellsOfDraft = (sentence: string): boolean =>
  /(?<!\p{L})(?:tagits?\s+fram|utarbetats?|upprättats?|skrivits?)\s+(?:ett\s+)?(?:första\s+)?(?:förslag|utkast)(?:et)?(?!\p{L})|(?<!\p{L})(?:förslag|utkast)\s+(?:till\s+[^,.;]{3,60}\s)?har\s+(?:tagits\s+fram|utarbetats|upprättats)(?!\p{L})/iu.test(
    sentence,
  );
