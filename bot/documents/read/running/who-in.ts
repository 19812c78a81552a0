import { isActor } from '../prose/main-clause';
import { peopleAtMeeting } from '../shapes/attendees';
import { isFirstName } from '../text/first-names';
import type { TextLine } from '../text/lines';
import type { IsWho } from './clause';

/** Posts by how they end: "systemförvaltaren", "studievägledarna", "föräldrarådet". */
const POST =
  /(?:förvaltar|samordnar|handläggar|utvecklar|ledar|vägledar|lärar|skötar|mästar|planerar|redigerar|forskar|granskar|ordförand|föreståndar|tjänstem[aä]n|biträd\p{L}*|kommunikatör|informatör|kanslist|administratör|inspektör|redaktör|strateg|konsulent|specialist|tekniker|sekreterar|bibliotekari|assistent|ansvarig|pedagog|controller|råd(?:et)?|byrå(?:n)?|kontor(?:et)?|kansli(?:et)?|myndighet(?:en)?|(?:arbets|ämnes|lärar|trygghets|års|hälso|mentors)lag(?:en|et))(?:e|en|n|na|er|erna|a|arna)?$/iu;
const NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u;
/** "specialpedagog Mona Eklöf", "Stiftelsens ekonom" */
const PRONOUN = /^(?:vi|jag|hon|han|de|alla|någon)$/iu;
/** What no name of somebody begins with, or holds. */
const NOBODY =
  /^(?:tack|på|i|att|av|under|som|där|när|om|för|till|med|vid|från|efter|inom|hos|genom|det|den|beslut|enligt|därför|därefter|utifrån|senast|varje\s+(?:termin|vecka|månad|år|dag))(?!\p{L})|\s(?:ska|har|är|vill|kan|bör|kommer|att|som|där|och\s+(?!\p{Ll}*(?:rektor|kurator|mentor|lärar|ledar|granskar|handläggar|chefer|pedagoger|strateger|psykologer|jurister|sköterskor|elever|föräldrar)\p{Ll}*(?!\p{L}))\p{Ll}+r)(?!\p{L})|,\s+(?:där|som)(?!\p{L})|\smellan\s/iu;

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
      (POST.test(head) && !/(?<!\p{L})(?:tidigare|senare)$/iu.test(head)) ||
      (NAME.test(plain) && !/(?:skolan|skola|kommun|gården)$/iu.test(plain))
    );
  };
  return (words) => {
    const plain = words.trim();
    if (plain === '' || /[.;:]/.test(plain) || NOBODY.test(plain) || WORK_OF.test(plain)) return false;
    const each = plain.split(/,\s+|\s+och\s+/u); // "Peter Hallin och jag"
    return isOne(plain) || (each.length > 1 && each.every(isOne));
  };
}
