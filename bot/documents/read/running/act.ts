import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isPassive } from '../prose/main-clause';
import { isAct } from '../shapes/takes-on';
import { isFirstName } from '../text/first-names';
import { type Clause, clauseOf, type IsWho, infinitiveOf } from './clause';
import { type GivenOut, getsIn, givenOut } from './given-out';
import { isNobodys, isNoTask } from './nobodys';
import { isPronoun } from './who-in';

/** What a clause says that somebody does or is to do, or where something stands. */
export interface Act {
  readonly title: string;
  readonly who: string | null;
  readonly does: boolean;
  /** It says "ska" or that somebody has taken it on, and not only that it happens. */
  readonly binds: boolean;
  /** The words of where it stands. */
  readonly state: string | null;
  /** The words whose times are its own, where not all of the sentence's are: not the day it was given out. */
  readonly time?: string;
  /** Somebody proposes it. */
  readonly proposed?: true;
}

const TAKEN_ON =
  /^(?:(?:därför|nu|också|även|dessutom|redan|just|samtidigt)\s+)*(?:åtagit\s+sig|lovat|fått\s+(?:i|till)\s+(?:uppdrag|uppgift)|fått\s+uppdraget|i\s+uppdrag|till\s+uppgift|uppdraget|tagit\s+på\s+sig|bestämt\s+sig\s+för)\s+(?:att\s+)?(?<what>\p{Ll}.*)$/iu;

const GIVEN =
  /^(?:(?:därför|nu|också|även)\s+)*(?:gett|givit|lämnat)\s+(?<who>.{2,80}?)\s+i\s+uppdrag\s+att\s+(?<what>.+)$/iu;

const DECIDED =
  /^(?:(?:därför|nu|också|även)\s+)*(?:bestämt|beslutat|enats\s+om|kommit\s+överens\s+om|kom\s+överens\s+om)\s+att\s+(?<what>.+)$/iu;

/** "har beslutat om strukturerade lektionsbesök" */
const DECIDED_ON =
  /^(?:(?:därför|nu|också|även|därutöver|dessutom)\s+)*(?:beslutat|bestämt\s+sig\s+för|enats)\s+om\s+(?<what>(?!att\s)\p{L}.{5,})$/iu;

const BEGUN =
  /^(?:(?:nu|just|redan|sedan\s+\p{L}+)\s+)*(?:påbörjat|inlett|startat|börjat(?:\s+med)?|dragit\s+igång|satt\s+igång(?:\s+med)?|kommit\s+igång\s+med)\s+(?<what>(?:en\s+|ett\s+|sin\s+|sitt\s+|den\s+|det\s+|att\s+)?\p{L}{3,}.*)$/iu;

const NOT_BEGUN =
  /^(?:ännu\s+|fortfarande\s+)?(?:inte|ej)\s+(?:ännu\s+|riktigt\s+)?(?:påbörjat|inlett|startat|börjat(?:\s+med)?|hunnit(?:\s+(?:med|påbörja|börja\s+med))?|kommit\s+igång\s+med|genomfört|gjort)\s+(?<what>\p{L}{3,}.*)$/iu;

const BY_MODAL = /^(?:ser\s+till|ansvarar\s+för|svarar\s+för|tar\s+på\s+sig)\s+att\s+(?<what>.+)$/iu;

const LEADS = /^(?:leder|driver|samordnar|håller\s+i|ansvarar\s+för)\s+arbetet\s+med\s+(?:att\s+)?(?<what>\p{L}.+)$/iu;

/** Verbs that say how something is, not what will be done. */
export const STATIVE =
  /^(?:bestå|ha|innebära|utgöra|handla|omfatta|innehålla|finnas|behöva|behövas|kunna|bidra|möjliggöra|medföra|ligga|gälla|kräva|krävas|syfta|präglas|vila|känna|upplevas|vilja|underlätta|bli|fungera|vara|spegla|främja|motsvara|gynna|veta|få|må|delta|stå|se\s+ut)(?!\p{L})/iu;

const READY =
  /^(?:vara|bli|ha)\s+(?:\p{L}+\s+){0,2}?(?:klara?t?|färdiga?t?|på\s+plats|i\s+(?:drift|bruk|gång)|igång|genomför[dt]a?|inför[dt]a?|tillsat\p{L}*|publicera\p{L}*|fastställ\p{L}*|beslutad?e?|antag\p{L}*|avsluta\p{L}*)/iu;

/** "Ta hand om det", "Ordnar det": of what was named before. */
const isBackTitle = (title: string): boolean =>
  /^\p{L}+\s+(?:(?:hand\s+om|i|ihop|fram|upp|över|in|klart?|med)\s+)?(?:det|detta|den|dem|denna|dessa)(?=$|[\s,.](?!\p{L}+(?:a|e|de)\s+\p{L}))/iu.test(
    title,
  ) && !/^\p{L}+\s+(?:\p{L}+\s+)?(?:det|den)\s+(?:\p{L}+(?:a|e)\s+)?\p{L}+(?:en|et|n|t)(?!\p{L})/iu.test(title);

/** What a sentence commits to or tells of; null where it tells a story, judges, or says how things are. */
export function actOf(sentence: string, isWho: IsWho): Act | null {
  const act = isNobodys(sentence) ? null : saidBy(sentence, isWho);
  return act && (isBackTitle(act.title) || isNoTask(act.title)) ? null : act;
}

function saidBy(sentence: string, isWho: IsWho): Act | null {
  const given = givenOut(sentence, isWho);
  if (given && !given.isClause) return taskOf(given);
  const act = given && decidedTo(given.what, isWho);
  if (given && !given.proposed) return act;
  if (act) return { ...act, proposed: true };
  const plain = capitalised(sentence.replace(/^(?:samt\s+|och\s+)?att\s+/iu, ''));
  const clause = clauseOf(plain, isWho);
  return clause && ofClause(clause, plain, isWho);
}

const taskOf = ({ what, who, time }: GivenOut): Act => ({
  title: capitalised(what),
  who,
  does: true,
  binds: true,
  state: null,
  ...(time === undefined ? {} : { time }),
});

function decidedTo(what: string, isWho: IsWho): Act | null {
  const said = capitalised(what);
  const gets = getsIn(said, isWho);
  if (gets) return taskOf(gets);
  const clause = clauseOf(said, isWho);
  if (clause) {
    const act = ['will', 'now', 'passive'].includes(clause.verb) ? ofClause(clause, said, isWho) : null;
    return act && { ...act, binds: true };
  }
  const found = infinitiveOf(`att ${what}`);
  return found && !STATIVE.test(found.what) ? taskOf({ what: found.what, who: null, isClause: false }) : null;
}

function ofClause(clause: Clause, sentence: string, isWho: IsWho): Act | null {
  const { who, verb, word, rest, subject } = clause;
  const said = `${word} ${rest}`;
  const act = (title: string, by: string | null = who): Act => ({
    title: capitalised(title),
    who: by,
    does: true,
    binds: false,
    state: null,
  });
  switch (verb) {
    case 'will':
      return willDo(clause);
    case 'has': {
      const taken = TAKEN_ON.exec(rest)?.groups?.['what'];
      if (taken && who) return { ...act(taken), binds: true };
      const given = GIVEN.exec(rest)?.groups;
      if (given?.['what']) return { ...act(given['what'], given['who'] ?? null), binds: true };
      const decided = DECIDED.exec(rest)?.groups?.['what'];
      if (decided) return decidedTo(decided, isWho);
      const on = DECIDED_ON.exec(rest)?.groups?.['what'];
      if (on) return { ...act(on, null), binds: true };
      const begun = (BEGUN.exec(rest) ?? NOT_BEGUN.exec(rest))?.groups?.['what'];
      if (begun && !isBack(begun)) return { ...act(withoutAtt(begun)), does: false, state: said };
      return isPassive(rest.split(' ').at(0) ?? '') || /(?<!\p{L})\p{Ll}{3,}ts(?!\p{L})/u.test(rest)
        ? standing(clause, sentence)
        : null;
    }
    case 'now': {
      if (who === null && /^(?:startar|börjar)$/iu.test(word) && subject !== '' && !isBack(subject))
        return act(`${subject} ${said}`, null);
      if (/^(?:pågår|utgår|rullar|löper|vilar|kvarstår|återstår)$/iu.test(word))
        return standing({ ...clause, who: null }, sentence);
      const led = LEADS.exec(said)?.groups?.['what'];
      if (led && who) return { ...act(led), binds: true };
      const modal = BY_MODAL.exec(said)?.groups?.['what'];
      if (modal && who) return { ...act(/^(?:ser|svarar)\s/iu.test(said) ? said : modal), binds: true };
      // "Styrelsen följer upp förbättringsarbetet i mars": the whole of it, and no measure.
      if (/^följer\s+upp\s+(?:\p{L}*arbetet|\p{L}*planen|åtgärderna|insatserna|detta|det)(?!\p{L})/iu.test(said))
        return null;
      if (who) return isAct(said, word) || ALSO_ACTS.test(said) ? act(said) : null;
      return standing(clause, sentence);
    }
    case 'passive': {
      if (/^(?:(?:åter|av)?(?:redovisas|rapporteras)|utvärderas|presenteras)$/iu.test(word)) return null; // of what was done
      const stands = standing(clause, sentence);
      if (stands) return stands;
      return subject === '' || isBack(subject) || /^(?:pågå|finn|hopp|saknas|kräv|behöv|lyck|minns|kän)/iu.test(word)
        ? null
        : { ...act(sentence, byWhom(rest, isWho)), binds: false };
    }
    case 'is':
      // "Rektorn är anmäld till rektorsprogrammet och börjar i januari"
      if (who && /^(?:anmäld|antagen|inbokad)\s+(?:till|på)\s/iu.test(rest)) return act(said);
      return standing(clause, sentence);
    case 'would': {
      if (!/^skulle$/iu.test(word) && !/^(?:\p{L}+\s+)?att\s/iu.test(rest)) return null; // "lovade vi fem saker"
      const done =
        who === null ? subject : rest.replace(/^(?:(?:\p{L}+\s+){0,3}?ha|att)\s+/iu, '').replace(/,?\s+men\s.*$/iu, '');
      const state = /(?<!\p{L})(?:inte|ej)\s+(?:är\s+)?(?:klar|färdig|påbörja|hunnit)/iu.test(sentence)
        ? sentence
        : null;
      return done === '' || isBack(done)
        ? null
        : { title: capitalised(done), who, does: who !== null, binds: false, state };
    }
    default:
      return standing(clause, sentence);
  }
}

export const ALSO_ACTS =
  /^(?:går\s+(?:igenom|ut\s+med)|lyfter\s+(?:frågan|detta|det)\s+(?:med|i|till|på)|pratar\s+med|talar\s+med|stämmer\s+av|följer\s+upp|bjuder\s+in|tar\s+(?:fram|kontakt|upp|in|över)|gör\s+(?:klart|en|ett)|lämnar|redovisar|deltar\s+i|rapporterar|annonserar|räknar\s+fram|stöttar|för\s+(?:in|en\s+dialog)|besöker|ringer|erbjuder|föreslår\s+en)(?!\p{L})/iu;

const withoutAtt = (text: string) => text.replace(/^(?:att|med)\s+/iu, '');

/** "den", "arbetet": what was named before. */
const isBack = (phrase: string) =>
  /^(?:det|den|de|detta|denna|dessa|dem|(?:den|det)\s+(?:punkten|åtgärden|insatsen|frågan|delen|biten)|arbetet|åtgärden|åtgärderna|insatsen|insatserna|uppdraget|uppdragen|besluten|förslaget|förslagen|frågan|aktiviteterna|ärendet|resten)(?:\s+(?:här|där))?(?:$|[\s,])/iu.test(
    phrase,
  ) && !/^(?:den|det|de)\s+(?:ny|gemensam|nya|första|gemensamma|\p{L}+(?:a|e))\s+\p{L}/iu.test(phrase);

function byWhom(rest: string, isWho: IsWho): string | null {
  const who =
    /(?<!\p{L})av\s+(?<who>\p{L}[^,.;]{2,50}?)(?=\s+(?:under|senast|i|inför|till|från|före|den|som|och)(?!\p{L})|[,.;]|$)/iu.exec(
      rest,
    )?.groups?.['who'];
  return who !== undefined && isWho(who) ? who : null;
}

function willDo({ who, subject, rest, word }: Clause): Act | null {
  const found = infinitiveOf(rest);
  if (!found || /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu.test(found.between)) return null;
  const passive = isPassive(found.verb) || READY.test(found.what) || /^ses\s+över/iu.test(found.what);
  if (who !== null && /^(?:behöver|måste)$/iu.test(word)) return null;
  const act = { does: true, binds: true, state: null };
  const isTaught = /^få\s+(?:en\s+|ett\s+)?(?:\p{L}+\s+)?\p{L}*(?:utbildning|handledning|fortbildning|stöd)/iu.test(
    found.what,
  );
  if (who !== null && !passive)
    return STATIVE.test(found.what) && !isTaught ? null : { ...act, title: capitalised(found.what), who };
  const thing = subject === '' ? found.between : subject;
  if (!passive || thing === '' || isBack(thing)) return null;
  return { ...act, title: capitalised(`${thing} ${word} ${subject === '' ? found.what : rest}`), who: null };
}

/** Where a thing stands that the sentence names itself: "Översynen av schemat är inte påbörjad". */
function standing({ who, subject, rest, opening, word }: Clause, sentence: string): Act | null {
  if (!(findState(sentence) || mentionsDelay(sentence)) || (who !== null && !isPronoun(who))) return null;
  const named =
    subject === '' && opening !== ''
      ? rest.slice(
          0,
          Math.max(
            0,
            rest.search(/\s(?:ännu|inte|ej|redan|nu|påbörja|genomför|klar|färdig|avsluta|försena|igång|på\s+gång)/iu),
          ),
        )
      : subject;
  if (named === '' || isBack(named) || /^(?:vi|jag|hon|han|alla|det\s+mesta)$/iu.test(named)) return null;
  const owner = /^(?<who>\p{Lu}\p{Ll}+?)s\s\p{Ll}/u.exec(named)?.groups?.['who']; // "Peters översyn av provscheman"
  return {
    title: capitalised(named),
    who: owner !== undefined && isFirstName(owner) ? owner : null,
    does: false,
    binds: false,
    state: subject === '' ? sentence : `${word} ${rest}`,
  };
}
