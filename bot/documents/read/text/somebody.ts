import { isVacant } from '../../../domain/owner-phrases';
import { remembered } from '../../../domain/reading/remembered';
import { isFirstName } from './first-names';
import { labelAlone, parted } from './labels';
import { isTimed } from './time-alone';

/** Posts and bodies also as the last part of a compound; "handledning" and "medvetenhet" only look like some. */
const POST =
  /(?<![\p{L}])(?:\p{L}*(?:rektor(?:er(?:na)?|n)?|chef(?:er(?:na)?|en)?|nämnd(?:en)?|förvaltning(?:en)?|(?<!hand|in|ut|väg|av|upp)ledning(?:en)?|ledningsgrupp(?:en)?|samordnaren?|ombud(?:et|en)?|utvecklar(?:en?|na)|controllern?|strateg(?:er(?:na)?|en)?|pedagog(?:er(?:na)?|en)?|kurator(?:er(?:na)?|n)?|psykolog(?:er(?:na)?|en)?|sköterskan?|sköterskor(?:na)?|lärar(?:en?|na)|(?:arbets|ämnes|lärar|trygghets)lag(?:et|en)?|hälsoteam(?:et)?|handläggar(?:en?|na)|ledar(?:en?|na)|mentor(?:er(?:na)?|n)?|ekonom(?:en)?|planeraren?|rådgivaren?|assistent(?:er(?:na)?|en)?|kock(?:en)?|hälsan|kontor(?:et)?|personal(?:en)?|avdelning(?:en)?|direktören?|koordinatorn?|administratör(?:en)?|föreståndaren?|jurist(?:en)?|partner|tekniker(?:n)?|specialist(?:er(?:na)?|en)?|arkitekt(?:en)?|intendent(?:en)?|inspektör(?:en)?|kommunikatör(?:en)?|registrator(?:n)?|arkivarie(?:n)?|logoped(?:en)?|dietist(?:en)?|vägledar(?:en?|na)|samordnarna|sekreterare|ordförande|mästar(?:en?|na)|bibliotekarien?|bibliotekarier(?:na)?|(?:elev|föräldra|skol|kvalitets|samverkans)råd(?:et)?|(?<!mål|ålders|elev|barn|behovs|riktning)gruppen|styrelsen?|huvudmannen|presidiet)|vd|(?:\p{L}*[si])?enhet(?:en)?|\p{L}*team(?:et)?)(?![\p{L}])/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}$/u;

/** "barnskötare Leyla Aydin": a trade of any kind before a name. */
const TRADE =
  /^(?:\p{Ll}{2,}(?:are|ist|ör|log|iker|ant|ent|terapeut))\s+(?=\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+)/u;

/** "Anställa kurator", "Handleda lärare": what is done with somebody. A name may end so too: "Anna Ek". */
const IS_DONE =
  /^(?:anlita|anmäla|anställa|avlasta|avlösa|bemanna|besöka|bilda|bjuda|byta|coacha|dela|flytta|fördela|ersätta|erbjuda|fortbilda|följa|förstärka|förtydliga|handleda|hitta|hjälpa|hyra|informera|inrätta|införa|instruera|inventera|involvera|kalla|kartlägga|knyta|kompetensutveckla|kontakta|lyfta|minska|möta|organisera|rekrytera|samla|samordna|se|skapa|skola|starta|stärka|stödja|stötta|säkra|säkerställa|tillsätta|träffa|utbilda|uppmuntra|utse|utveckla|utvärdera|utöka|vidareutbilda|vikariera|öka|omorganisera)\s+(?:[io]n\s+|upp\s+|över\s+|ut\s+)?\p{Ll}/iu;

/** Whether words begin with what is done with somebody, and so are nobody: "Dela avdelningen Björken". */
export const isWorkWith = (text: string): boolean => IS_DONE.test(text);

/** A name and nothing else. */
export const isName = (text: string): boolean => NAME.test(text);

/** "Rektorerna på respektive skola", "Kuratorn vid varje enhet": of which of them, behind who it is. */
const OF_WHICH =
  /(?<=\p{L}(?:na|en|rn|et))\s(?:på|vid|i|inom)\s(?:respektive|resp\.|varje|alla|samtliga|sina?|berörda?)\s\p{L}+(?:\soch\s\p{L}+)?$/iu;

/** "Samordnaren slutade i", "Kuratorn gick": the beginning of what is told of somebody. */
const TELLS_OF =
  /\s(?:i|under|sedan|vid|från|och)$|\p{L}(?:n|et|na)\s(?:\p{Ll}{3,}ades?|gick|kom|blev|fick|tog|avgick)(?!\p{L})/iu;

/** "De träffar elevrådet", "Hon är samordnare": what those do who were named before. */
const TELLS_BACK = /^(?:de|den|det|hon|han|hen|jag|man)\s\p{Ll}+r(?!\p{L})/iu;

/** Somebody: a name, a post, or both, and not a sentence that mentions one. */
export const isSomebody = remembered((whole): boolean => {
  const text = whole.replace(OF_WHICH, '');
  if (text.length > 120) return false;
  const words = text.split(/\s+/);
  const plain = text.replace(/(?<!\p{L})(?:bitr|tf|resp|vik|f\.d|ev|inkl)\.\s/giu, ' ');
  if (words.length > 7 || /[.:]\s/.test(plain) || isTimed(text)) return false;
  if (TELLS_OF.test(text) || TELLS_BACK.test(text)) return false;
  if (
    /(?<![\p{L}])(?:som|att|ska|för|till|med|har|är|av|om|på|hos|vi|saknar|saknas|ligger|enligt|behöver|kommer|beslutat|beslutad|beslutades)(?![\p{L}])/iu.test(
      text,
    )
  )
    return false;
  return NAME.test(text.replace(TRADE, '')) || (POST.test(text) && !IS_DONE.test(text)) || isVacant(text);
});

const GROUP = /^(?:alla|samtliga|varje|respektive)(?:\s\p{L}+)?$/iu;
const isPerson = (word: string) => isFirstName(word) || isName(word) || /^\p{Lu}{2,3}$/u.test(word);

/** Somebody or some people, by first name too: who a thing to do may begin with. */
export const isDoer = (words: string): boolean => {
  const each = words.split(/\s*(?:,|&|\/|\soch\s)\s*/u);
  // "Olle och Berith": who stands beside a name that is known is somebody too.
  const isPair = each.length > 1 && each.some(isPerson) && each.every((one) => /^\p{Lu}\p{Ll}{2,}$/u.test(one));
  return isSomebody(words) || GROUP.test(words) || isPair || each.every(isPerson);
};

const NAMED = /^(?<who>(?:[^:()[\]]|\([^:()]*\)){2,40}):\s+(?<what>\p{L}.*)$/u;

/**
 * Who a line begins with: "Lisa: boka lokal"; null where a label or anything else stands before the colon: of "Anställa
 * kurator (ansvarig: rektor)" and "Handleda lärare, ansvarig: rektor" that is what is to be done.
 */
export function namedBefore(text: string): { readonly who: string; readonly what: string } | null {
  const { who, what } = NAMED.exec(text)?.groups ?? {};
  if (!who || !what || labelAlone(`${who}:`) !== null) return null;
  const isLabelled = (parted(`${who}: .`)?.lead ?? '') !== '';
  return !isLabelled && isDoer(who) ? { who, what } : null;
}
