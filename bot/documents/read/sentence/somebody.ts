import { remembered } from '../../../domain/reading/remembered';
import { peopleAtMeeting } from '../shapes/attendees';
import { isFirstName } from '../text/first-names';
import type { TextLine } from '../text/lines';
import { isWorkWith } from '../text/somebody';
import { clauseOf, type IsWho } from './clause';

/** Who can commit to something. A plan, a content or an aim cannot. */
const ACTOR =
  /förvaltning|arbetsgivar(?:e|en|na)(?!\p{L})|nämnd|styrelse|utskott|rektor|chef|(?<!hand|väg|in|av|upp)ledning|grupp|team|controller|strateg(?!i)|samordnar(?:e|en|na)(?!\p{L})|ordförande|presidi|kommun(?:en|ens|er)?(?!\p{L})|direktör|huvudman|elevhälsa|enhet|skolan|skolor|förskol|fritidshem|arbetslag|lärar|personal|avdelning|utveckl(?:are|arna|ings?led)|lektor|pedagog|handläggar(?:e|en|na)(?!\p{L})|ekonom|kurator|sekreterare|psykolog|logoped|sköterska|läkare|förvaltar(?:e|en|na)(?!\p{L})|fastighetsägar(?:e|en|na)(?!\p{L})|hyresvärden(?!\p{L})|planerar(?:e|en|na)(?!\p{L})|kommunikatör|administratör|konsulent|ingenjör|vägledar|bibliotekarie|vaktmästar(?:e|en|na)(?!\p{L})|fritidsledare|(?:bolag|stiftels|förening|direktion|förbund|kooperativ)(?:en|et)(?!\p{L})|jurist|medarbetare|skolledare|funktion|kontor|(?<![\p{L}])(?:HR|vi|BUN|SKR|alla|samtliga|(?:varje|respektive)\s+\p{L}*skola)(?![\p{L}])/iu;

/** A last word that says the actor is a thing of theirs: "förvaltningens arbete", "skolsköterskans hälsobesök". */
const OF_THEIRS =
  /(?:arbete|uppdrag|plan|rutin|modell|process|innehåll|mål|syfte|satsning|insats|utbildning|översyn|rapport|dialog|träff|möte|system|stöd|ansvar|(?<!cont)roll|organisation|riktlinje|utvärdering|uppföljning|analys|enkät|tjänst|tid|behov|resurs|budget|beslut|handlingsplan|satsningen|struktur|underlag|besök|samtal|schema|mall|blankett|policy|webbplats|hemsida|register|avtal|årshjul|checklist|tillsyn|lektion|undervisning|mätning)(?:en|et|n|ar|er|or|arna|erna|orna|na|a)?s?$/iu;

/** "Mona Isgren", and with a post before the name whatever it is: "projektledare Mona Isgren". */
const POST_AND_NAME =
  /^(?:\p{Ll}[\p{Ll}-]{2,}(?:are|ör|og|ent|ist|ant|chef|or|strateg|ekonom|arkitekt|ombud|biträde)\s+)?(?:\p{Lu}[\p{L}'-]+\s+){1,2}\p{Lu}[\p{L}'-]+(?:,|$|\s*\()/u;

/** Somebody who acts, by the head of the phrase: "förvaltningens ledningsgrupp" does, "förvaltningens arbete" does not. */
export function isActor(phrase: string): boolean {
  const head =
    phrase
      .split(/,|\s(?:i|på|för|med|inom|vid|av|från|som|till|mellan|över|kring|mot|hos|genom|efter)\s/iu)[0]
      ?.trim() ?? '';
  if (head === '') return false;
  return (ACTOR.test(head) && !OF_THEIRS.test(head)) || POST_AND_NAME.test(phrase);
}

/** Posts by how they end: "systemförvaltaren", "studievägledarna", "föräldrarådet". */
const POST =
  /(?:förvaltar|samordnar|handläggar|utvecklar|ledar|vägledar|lärar|skötar|mästar|planerar|redigerar|forskar|granskar|ordförand|föreståndar|tjänstem[aä]n|skyddsombud(?:et)?|biträd\p{L}*|kommunikatör|informatör|kanslist|administratör|inspektör|redaktör|strateg|konsulent|specialist|tekniker|sekreterar|bibliotekari|assistent|ansvarig|pedagog|controller|råd(?:et)?|byrå(?:n)?|kontor(?:et)?|kansli(?:et)?|myndighet(?:en)?|(?:arbets|ämnes|lärar|trygghets|års|hälso|mentors)lag(?:en|et))(?:e|en|n|na|er|erna|a|arna)?$/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u;
/** "specialpedagog Mona Eklöf", "Stiftelsens ekonom" */
const PRONOUN = /^(?:vi|jag|hon|han|de|alla|någon)$/iu;
/** What no name of somebody begins with, or holds. */
const NOBODY =
  /^(?:tack|hej|din|ditt|dina|på|i|att|av|under|som|där|när|om|för|till|med|vid|från|efter|inom|hos|genom|det|den|beslut|enligt|därför|därefter|utifrån|senast|varje\s+(?:termin|vecka|månad|år|dag))(?!\p{L})|\s(?:ska|har|är|vill|kan|bör|kommer|att|som|där|och\s+(?!\p{Ll}*(?:rektor|kurator|mentor|lärar|ledar|granskar|handläggar|chefer|pedagoger|strateger|psykologer|jurister|sköterskor|elever|föräldrar)\p{Ll}*(?!\p{L}))\p{Ll}+r)(?!\p{L})|,\s+(?:där|som)(?!\p{L})|\smellan\s/iu;

/** "Handledningen av språkombuden": work with somebody, and nobody. */
const WORK_OF = /^\p{L}+(?:ningen|ingen|andet|endet|tionen|arbetet|köpet)\s+(?:av|med|för|i|om|till|på|kring)\s/iu;

/** Whether words are "vi", "jag" and the like: somebody, and nobody to be named. */
export const isPronoun = (words: string): boolean => PRONOUN.test(words);

/** "Introduktionen för vikarier": a thing by its definite form, for somebody. */
const isFor = (plain: string, head: string): boolean =>
  /^\p{L}{4,}(?:en|et|in|an)$/u.test(head) && plain.startsWith(`${head} för `);

/** "Mattias", "Moa Gren": by first name, or in full. */
const isKnown = (name: string): boolean =>
  isFirstName(name) || (NAME.test(name) && isFirstName(name.split(' ')[0] ?? ''));

/** Who counts as somebody in this document: posts and bodies, known names, and those it lists as present. */
export function whoIn(lines: readonly TextLine[]): IsWho {
  const isThere = peopleAtMeeting(lines);
  const isOne = (plain: string): boolean => {
    const head = plain.split(/\s(?:i|på|för|med|inom|vid|av|från|som|till|hos)\s/iu)[0] ?? '';
    // "Fem platser inom förvaltningen" are no people, and "Cheferna inom förvaltningen" are.
    if (head !== plain && plain.startsWith(`${head} inom `)) return isOne(head);
    return (
      PRONOUN.test(plain) ||
      isThere(plain) ||
      (isActor(plain) && !(isFor(plain, head) && !isActor(head))) ||
      (head !== plain && isKnown(head) && /\s(?:på|från|i|hos)\s/u.test(plain)) || // "Mattias på Ekskolan"
      (POST.test(head) && !/(?<!\p{L})(?:tidigare|senare)$/iu.test(head))
    );
  };
  return remembered((words) => {
    const plain = words.trim();
    if (plain === '' || /[.;:]/.test(plain) || NOBODY.test(plain) || WORK_OF.test(plain) || isWorkWith(plain))
      return false;
    const each = plain.split(/,\s+|\s+och\s+/u); // "Peter Hallin och jag"
    return isOne(plain) || (each.length > 1 && each.every(isOne));
  });
}

const FULL_NAME = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,2}';
/** "Skolan har anställt en speciallärare, Ida Roos, som …": whom the sentence ends with is who it tells of. */
const APPOINTED = new RegExp(
  `\\s(?:utsett|anställt|rekryterat|tillsatt|anlitat|utser|anställer|valt|förordnat)\\s[^.;]{0,120}?(?:,\\s|(?<=\\s))(?<who>(?:\\p{Ll}{4,}\\s)?${FULL_NAME})(?=,|$|\\s(?:som|till|från)\\s)`,
  'u',
);

/** Whom a sentence has told of, and "hon" in the next one is; null where it names nobody. */
export function lastNamed(sentence: string, isWho: IsWho): string | null {
  const appointed = APPOINTED.exec(sentence)?.groups?.['who'];
  if (appointed !== undefined) return appointed;
  const who = clauseOf(sentence, isWho)?.who ?? null;
  return who === null || isPronoun(who) ? null : who;
}
