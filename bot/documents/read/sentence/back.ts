import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { clauseOf } from './clause';
import { ownerIn } from './owners';
import { isActor, isPronoun } from './somebody';
import { isPassive } from './verbs';
import { ALSO, pattern } from './words';

/** What "arbetet" and "det" at the head of a sentence stand for was named before it. */
export const ANAPHOR =
  /^(?:det|detta|den|denna|dessa|de|arbetet(?!\s+(?:med|för|kring|mot))|åtgärden|åtgärderna|insatsen|insatserna|uppdraget|planen|målen|målet|modellen|strategin|förslaget|processen|projektet|översynen|utredningen|satsningen|rutinen|rutinerna|utbildningen|resultatet|revideringen|implementeringen|genomförandet|försöket|piloten|pilotprojektet|prövningen|testperioden|arbetssättet|kartläggningen|träffarna|mötena|effekterna|(?:tjänst(?:en|erna)|rekryteringen|upphandlingen|enkäten|fortbildningen|avtalet|reglementet|riktlinjen|riktlinjerna|handlingsplanen)(?!\s+(?:av|för|i|med|om|kring|till)\s))(?![\p{L}])/iu;

export const pointsBack = (subject: string) => ANAPHOR.test(subject);

/** "den", "arbetet": what was named before. */
export const isBack = (phrase: string) =>
  /^(?:det|den|de|detta|denna|dessa|dem|(?:den|det)\s+(?:punkten|åtgärden|insatsen|frågan|delen|biten)|arbetet(?!\s+(?:med|för|kring|mot)\s+(?!(?:det|den|detta|dem|dessa)(?!\p{L})))|åtgärden|åtgärderna|insatsen|insatserna|uppdraget|uppdragen|besluten|förslaget|förslagen|frågan|aktiviteterna|ärendet|resten)(?:\s+(?:här|där))?(?:$|[\s,])/iu.test(
    phrase,
  ) &&
  !/^(?:den|det|de)\s+\p{Ll}{4,}\s(?:[^,.;]{2,80}\s)?som\s/iu.test(phrase) && // "den kartläggning som verket kräver"
  !/^de\s+(?:\p{L}{3,}\s+)?\p{L}{4,}(?:er|or|ar)$/iu.test(phrase) &&
  !/^(?:den|det|de)\s+(?:ny|gemensam|nya|första|gemensamma|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|\p{L}+(?:a|e))\s+\p{L}/iu.test(
    phrase,
  );

/** What a pronoun behind a verb can stand for, by the ending of the noun: "den" for "mallen", "det" for "schemat". */
const BY_GENDER: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:en|an|on)$/u, /(?<=\s)den(?=$|[,.]|\s(?!\p{L}+a\s|\d))/u],
  [/et$|at$/u, /(?<=\s)det(?=$|[,.]|\s(?!\p{L}+a\s))/u],
  [/na$/u, /(?<=\s)(?:dem|de)(?=$|[,.]|\s)/u],
];

/** What is done with "den", by the name of the noun that it stands for; as it is where the noun is of another gender, or no one word. */
export function byItsName(does: string, thing: string): string {
  const pronoun = thing.includes(' ') ? undefined : BY_GENDER.find(([ending]) => ending.test(thing))?.[1];
  return pronoun ? does.replace(pronoun, thing.charAt(0).toLowerCase() + thing.slice(1)) : does;
}

/** A definite noun that opens a sentence over what is to be done with it: "Programmet ska införas". */
const OPENS =
  /^(?<noun>\p{Lu}\p{Ll}{3,})(?<then>\s+(?:ska(?:ll)?|kommer(?:\s+\p{L}+)?\s+att|avses|planeras|införs|utökas|sprids|breddas|förlängs)\s.+)$/u;
const OPENS_DONE = /^(?<noun>\p{Lu}\p{Ll}{3,})(?<then>\s+har\s+(?:\p{Ll}+\s+){0,2}?\p{Ll}{3,}[aeot]?ts(?!\p{L}).*)$/u;
const OPENS_ANY = /^(?<noun>\p{Lu}\p{Ll}{3,})(?<then>\s+\p{Ll}.+)$/u;
const OPENINGS = { to_come: OPENS, done: OPENS_DONE, whatever: OPENS_ANY } as const;
const DEFINITE = /(?:[eao]rna|en|et|na|n)$/u;

/**
 * Sentences where one word for a thing the sentence before named in full gets its full name: "Ett bokprogram prövades i
 * två skolor. Programmet ska införas …" ends in "Bokprogrammet ska införas …", which says what is meant where it stands alone.
 * `told` says what has to be told of it: "Skolan saknade krisgrupp. Gruppen har inrättats." is done.
 */
export function inFullNames(said: readonly string[], told: keyof typeof OPENINGS = 'to_come'): readonly string[] {
  return said.map((sentence, at) => {
    const { noun, then } = OPENINGS[told].exec(sentence)?.groups ?? {};
    const root = noun?.toLowerCase().replace(DEFINITE, '').replace(/mm$/u, 'm'); // "programmet", one "program"
    const before = said[at - 1];
    if (
      noun === undefined ||
      then === undefined ||
      root === undefined ||
      root.length < 4 ||
      before === undefined ||
      // what is given out is not done
      !(
        told !== 'to_come' ||
        (tellsThePast(before) && !/(?<!\p{L})(?:i|till)\s+(?:uppdrag|uppgift)\s+att\s/iu.test(before))
      )
    )
      return sentence;
    const full = before
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .find((word) => word.endsWith(root) && word.length >= root.length + 3);
    const head = full?.slice(0, full.length - root.length);
    return head === undefined
      ? sentence
      : `${head.charAt(0).toUpperCase()}${head.slice(1)}${noun.toLowerCase()}${then}`;
  });
}

/** "Övningen utvärderas i maj", "Tjänsterna tillsätts till hösten": one word for what was just told of, and what becomes of it. */
const OF_ONE_WORD =
  /^(?:(?:den|det|de)\s+(?:nya\s+)?)?\p{L}{4,}(?:en|et|an|na|n)\s+(?:ska\s+|kommer\s+att\s+)?(?:utvärderas?|(?:åter|del|slut)?redovisas?|(?:åter)?rapporteras?|följas?\s+upp|följs\s+upp|stäms\s+av|stämmas\s+av|presenteras?|tillsätt(?:a)?s|tillsattes|utannonseras?|utlyses?|utlysas|besätt(?:a)?s|startar|starta|inleds|inledas|påbörjas?|genomförs|genomföras|hålls|hållas)(?!\p{L})/iu;

/** Whether a sentence only says when what was just told of is held, filled or followed up. */
export const goesBack = (sentence: string): boolean => OF_ONE_WORD.test(sentence);

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
    const of = pattern`(?<!\p{L})${noun}\s(?:av|för|om|på|med|till|mellan)\s[^.,;]{3,80}`.exec(asked)?.[0];
    return of === undefined ? said : capitalised(of);
  });
}

/** "Detta är ett nytt arbetssätt som inleddes i maj": what was just told of is new, also where it only says how often. */
export const isNewWay = (sentence: string | undefined): boolean =>
  /^(?:det|detta)\s+är\s+(?:(?:ett|en)\s+)?(?:helt\s+)?(?:nytt|ny)(?:\s+(?:arbetssätt|insats|åtgärd|rutin|satsning|uppdrag|moment|inslag|sedan|från|för))(?!\p{L})/iu.test(
    sentence ?? '',
  );

const BEGAN =
  /^(?<what>\p{Lu}[^.;,]{4,160}?)\s(?:påbörjades|inleddes|startades|drogs\s+i\s?gång|sattes\s+i\s?gång)(?!\p{L})[^.;]*[.;]?$/u;
const READY_BY =
  /^(?:den|det|de|detta|arbetet|\p{Lu}\p{Ll}{3,}(?:en|et|na))\s+(?:beräknas|väntas|förväntas|planeras|ska(?:ll)?|bedöms|kommer\s+att)\s+(?:\p{L}+\s+){0,2}?(?:klar|färdig|slutför|avsluta)/iu;

const LED_BY = /\s+och\s+(?:leds|drivs|samordnas|görs|genomförs)\s+av\s[^.;]+$/iu;
/** "En inventering påbörjades i maj" before "Den beräknas vara klar i april": under way, whenever it began; else as it stands. */
export function begunBefore(sentence: string, next = ''): string {
  const what = READY_BY.test(next) ? BEGAN.exec(sentence)?.groups?.['what'] : undefined;
  const led = LED_BY.exec(sentence)?.[0] ?? '';
  return what === undefined ? sentence : `${what} har påbörjats${led.replace(/[.;]$/u, '')}.`;
}

/** A thing in its definite form, by the pronoun that points back at it. */
const BY_PRONOUN: readonly (readonly [RegExp, RegExp])[] = [
  [/^den$/iu, /(?:en|an|on|ån|n)$/u],
  [/^det$/iu, /(?:et|at|t)$/u],
  [/^de$/iu, /(?:na|en)$/u],
];
const POINTS = pattern`^(?<back>den|det|de)\s+(?<rest>(?:ska|skall|kommer\s+${ALSO}att|behöver)\s+(?:(?:nu|därför|också|även|sedan)\s+)*\p{Ll}.+)$`;
/** What is done with a thing, and not that it is ready. */
const READY = /\s(?:vara|bli|ha)\s/iu;

/**
 * "Den ska göras om i vår" behind "Blanketten är gammal", with the thing it points at: "Blanketten ska göras om i vår".
 * Null where it points at nothing that was said just before, or only says when that is ready.
 */
export function pointedBack(sentence: string, topic: string | null): string | null {
  const { back, rest } = POINTS.exec(sentence)?.groups ?? {};
  if (topic === null || !back || !rest || READY.test(` ${rest.split(' ').slice(0, 4).join(' ')} `)) return null;
  const noun = topic.split(/\s(?:i|på|för|av|med|om|vid|till|från|inom)\s/u)[0] ?? '';
  const fits = BY_PRONOUN.some(([pronoun, form]) => pronoun.test(back) && form.test(noun));
  return fits && topic.split(' ').length <= 6 ? `${topic} ${rest}` : null;
}
