import { capitalised } from '../../../domain/reading/swedish-text';
import { clauseOf } from '../running/clause';
import { tellsResultTo } from '../running/reported-to';
import { isPronoun } from '../running/who-in';
import { isActor, isPassive } from './main-clause';
import { ownerIn } from './owners';

/** "Övningen utvärderas i maj", "Tjänsterna tillsätts till hösten": one word for what was just told of, and what becomes of it. */
const OF_ONE_WORD =
  /^(?:(?:den|det|de)\s+(?:nya\s+)?)?\p{L}{4,}(?:en|et|an|na|n)\s+(?:ska\s+|kommer\s+att\s+)?(?:utvärderas?|(?:åter|del|slut)?redovisas?|(?:åter)?rapporteras?|följas?\s+upp|följs\s+upp|stäms\s+av|stämmas\s+av|presenteras?|tillsätt(?:a)?s|tillsattes|utannonseras?|utlyses?|utlysas|besätt(?:a)?s|startar|starta|inleds|inledas|påbörjas?|genomförs|genomföras|hålls|hållas)(?!\p{L})/iu;
/** What auditors and inspectors say, and what was thought of it, is nothing that is done. */
const OF_OTHERS =
  /^(?:revis|granskning|inspektion|skolinspektion|rapport|lag|enligt|målet|snittet|syftet)|(?<!\p{L})(?:instämmer|delar|bedömer|anser|konstaterar|noterar|menar|pekar|visar|beklagar|håller\s+med|ser\s+(?:positivt|allvarligt))(?!\p{L})/iu;
/** "har avsatt medel för tre kuratorer": something is done for what comes next; "har 41 medarbetare" is how it is. */
const HAS_DONE = /^(?:(?:nu|redan|också|även|därför)\s+)*\p{Ll}{3,}(?:at|tt|it|rt|st|gt|kt)(?!\p{L})/iu;

/** Whether a sentence only says when what was just told of is held, filled or followed up. */
export const goesBack = (sentence: string): boolean => OF_ONE_WORD.test(sentence) || tellsResultTo(sentence);

/** Whether a sentence tells of something that somebody does or has seen to, so that what goes back on it is of a measure. */
export function tellsOfDoing(sentence: string): boolean {
  if (OF_OTHERS.test(sentence)) return false;
  const clause = clauseOf(sentence.replace(/[.;:]+$/u, ''), isActor);
  if (!clause || /(?<!\p{L})(?:inte|ej|aldrig|saknas?)(?!\p{L})/iu.test(sentence)) return false;
  if (clause.verb === 'has') return clause.who !== null && HAS_DONE.test(clause.rest);
  return clause.verb === 'passive' || (clause.who !== null && ['now', 'will'].includes(clause.verb));
}

/** Who does what a sentence tells of: a name, a post or a body, and no "vi". */
export function doerIn(sentence: string): string | null {
  const clause = clauseOf(sentence.replace(/[.;:]+$/u, ''), isActor);
  const who = clause && !isPassive(clause.word) ? clause.who : null;
  return who === null || isPronoun(who) ? null : who;
}

const FUNDED =
  /(?<!\p{L})(?:avsatt|avsätter|beviljat|beviljar|tillfört|tillför|fördelat|fördelar|reserverat)\s+(?:\p{L}+\s+)?(?:medel|pengar|resurser|budget|utrymme)\s+(?:för|till)\s+(?<what>(?:en|ett|två|tre|fyra|fem|sex|\d+|nya?|ytterligare|fler)\s[^.,;]{3,80}?)(?:\s+(?:i|under)\s+(?:budget\p{L}*|20\d\d)[^.,;]*)?$/iu;
const POSTS = /^(?:de\s+nya\s+)?(?:tjänst|befattning|rekrytering|anställning|plats)(?:en|erna|arna)?(?=\s)/iu;

/** "Tjänsterna tillsätts i maj" behind money "för två kuratorer", with what the money is for; null of anything else. */
export function ofFunded(sentence: string, before: string): string | null {
  const what = FUNDED.exec(before.replace(/[.;:]+$/u, ''))?.groups?.['what'];
  return what !== undefined && POSTS.test(sentence) && goesBack(sentence)
    ? sentence.replace(POSTS, (posts) => (/^(?:rekr|anst)/iu.test(posts) ? `${posts} av ${what}` : capitalised(what)))
    : null;
}

const LAST_THING =
  /(?<!\p{L})(?<thing>(?:en|ett)\s+(?:\p{Ll}+\s){0,2}\p{Ll}{3,}(?:\s(?:för|mot|om)\s\p{Ll}{3,})?)[.;]?$/u;

/** "Hon ska …", "En sådan ska …" with whom or what is meant, by the sentence before; else the sentence itself. */
export function withNameOf(sentence: string, before = ''): string {
  const thing = LAST_THING.exec(before)?.groups?.['thing'];
  if (thing !== undefined && /^(?:en|ett)\s+sådant?\s/iu.test(sentence))
    return capitalised(sentence.replace(/^(?:en|ett)\s+sådant?(?=\s)/iu, thing));
  const who = /^(?:hon|han)\s/iu.test(sentence) ? (doerIn(before) ?? ownerIn(before)?.who ?? null) : null;
  return who === null ? sentence : sentence.replace(/^(?:hon|han)(?=\s)/iu, who);
}

/** "Sådan kontroll infördes i maj" where "kontroll av vikariers utdrag" was asked for: what it is of, in the words that asked. */
export function withAsked(answer: string, asked: string): string {
  return answer.replace(/^(?:en\s+|ett\s+)?sådan(?:t|a)?\s+(?<noun>\p{Ll}{4,})(?!\p{L})/iu, (said, noun: string) => {
    const of = new RegExp(`(?<!\\p{L})${noun}\\s(?:av|för|om|på|med|till|mellan)\\s[^.,;]{3,80}`, 'iu').exec(
      asked,
    )?.[0];
    return of === undefined ? said : capitalised(of);
  });
}

/** "Detta är ett nytt arbetssätt som inleddes i maj": what was just told of is new, also where it only says how often. */
export const isNewWay = (sentence: string | undefined): boolean =>
  /^(?:det|detta)\s+är\s+(?:(?:ett|en)\s+)?(?:helt\s+)?(?:nytt|ny)(?:\s+(?:arbetssätt|insats|åtgärd|rutin|satsning|uppdrag|moment|inslag|sedan|från|för))(?!\p{L})/iu.test(
    sentence ?? '',
  );
