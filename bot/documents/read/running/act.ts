import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isBack } from '../sentence/back';
import { type Clause, clauseOf, type IsWho, infinitiveOf } from '../sentence/clause';
import { type GivenOut, getsIn, givenOut } from '../sentence/given-out';
import { isHowThingsAre, isNobodys, isNoTask } from '../sentence/nobodys';
import { clauseAlone, secondAct } from '../sentence/plain-sentence';
import { isPronoun } from '../sentence/somebody';
import { ALSO_ACTS, isPassive } from '../sentence/verbs';
import { isAct } from '../shapes/takes-on';
import {
  BEGUN,
  BEHIND_VERB,
  BOOKED,
  BY_ITSELF,
  BY_MODAL,
  DECIDED,
  DECIDED_ON,
  DECIDED_THAT,
  GIVEN,
  HAS_BEEN_MADE,
  HAS_STATE,
  HOW_IT_IS,
  IS_COMING,
  IS_MADE,
  IS_ORDERED,
  LEADS,
  LEADS_WORK,
  NOT_BEGUN,
  ORDERED,
  SINCE_THEN,
  SO_IT_WAS,
  TAKEN_ON,
  THING_BEHIND,
  TO_COME_TAIL,
  WORK_WITH,
} from './act-words';
import { byWhom, standing } from './done-told';
import {
  hadSince,
  isFromNowOn,
  isHeldFromNowOn,
  isMadeFrom,
  saysHowItIs,
  talkedAbout,
  whoDoesIt,
  willDo,
} from './to-do';

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
  /** `state` tells where it stands, also where no word of it is a state's: "jobbar vi fortfarande med". */
  readonly isState?: true;
}

/** "Ta hand om det", "Ordnar det": of what was named before. */
const isBackTitle = (title: string): boolean =>
  /^fortsätt(?:a|er)\s+(?:på\s+(?:det|samma)\s+sätt(?:et)?|så|med\s+(?:det|detta)|arbeta\s+så)(?!\p{L})/iu.test(
    title,
  ) ||
  (/^(?:(?:räknar|räkna)\s+med\s+att\s+|(?:planerar|planera|hoppas|siktar\s+på)\s+(?:att\s+)?(?:kunna\s+)?)?(?:ha\s+)?\p{L}+\s+(?:(?:hand\s+om|i|ihop|fram|upp|över|in|ut|ner|bort|om(?=\s+(?:det|detta|den|dem)(?:$|[,.]|\s(?:senast|till|i|under|före|och|vecka)\s))|igenom|klart?|med)\s+)?(?:det|detta|den|dem|denna|dessa)(?=$|[\s,.](?!som\s|\p{L}+(?:a|e|de)\s+\p{L}))/iu.test(
    title,
  ) &&
    !/^\p{L}+\s+(?:\p{L}+\s+)?(?:det|den)\s+(?:\p{L}+(?:a|e)\s+)?\p{L}+(?:en|et|n|t)(?!\p{L})/iu.test(title));

/** "Ser till att det blir av", "Ansvarar för att alla får besked": whose that is which was told of before. */
export const SEES_TO_IT =
  /^(?:se|ser|svara|svarar|ansvara|ansvarar)\s+(?:till|för)\s+att\s+(?:(?:det(?:ta)?|den|de|dessa|så|(?:den|det|de)\s+\p{Ll}+)\s+(?:blir\s+av|blir\s+gjor|blir\s+(?:klar|så)|sker|händer|görs|fungerar|genomförs|hålls|följs|efterlevs|kommer\s+på\s+plats)|alla\s+(?:\p{L}+\s+)?(?:får\s+(?:veta|information|besked|kallelse|inbjudan|en\s+(?:kallelse|inbjudan))|vet|informeras))(?!\p{L})/iu;

/** "Går inte att följa upp", "Vill inte heller bygga": what nobody does. */
const NOT_DONE = /^\p{L}+\s+(?:\p{L}+\s+)?(?:inte|ej|aldrig|knappt)(?!\p{L})/iu;

/** "Kontroller ska göras varje månad men gjordes bara två gånger": what was wanting. */
const ONLY_SO =
  /\smen\s+(?:gjordes|skedde|genomfördes|hölls|görs|sker)\s+(?:bara|endast|inte|aldrig|sällan|knappt)(?!\p{L})/iu;

/** "Att fritidshemmen nämns sällan är en brist": what is thought of it, and no decision. */
const AS_SUBJECT =
  /^att\s[^,.;]{5,160}\s(?:är|var|blir|känns|visar|innebär|gör|beror|berodde|leder|ledde|medför|bidrar|betyder|hänger|framgår|stämmer|strider)\s/iu;

/** What somebody does with what was named before: "Nils lagar det före jul"; null where a sentence says nothing of the kind. */
export function actOnIt(sentence: string, isWho: IsWho): Act | null {
  const act = isNobodys(sentence) ? null : saidBy(sentence, isWho);
  return act?.does && act.who !== null && isBackTitle(act.title) && !isNoTask(act.title) ? act : null;
}

/** What a sentence commits to or tells of; null where it tells a story, judges, or says how things are. */
export function actOf(sentence: string, isWho: IsWho): Act | null {
  const second = secondAct(sentence, isWho);
  const said = isNobodys(sentence) ? null : saidBy(second ?? sentence, isWho);
  const act = said && second !== null ? { ...said, time: said.time ?? second } : said;
  const isNotDone = act?.does && (NOT_DONE.test(act.title) || ONLY_SO.test(sentence));
  return act && (SEES_TO_IT.test(act.title) || isBackTitle(act.title) || isNoTask(act.title) || isNotDone) ? null : act;
}

function saidBy(sentence: string, isWho: IsWho): Act | null {
  const given = givenOut(sentence, isWho);
  if (given && !given.isClause) return taskOf(given);
  const act = given && decidedTo(given.what, isWho);
  if (given && !given.proposed) return act && given.time !== undefined ? { ...act, time: given.time } : act;
  if (act) return { ...act, proposed: true };
  if (AS_SUBJECT.test(sentence) || isHowThingsAre(sentence)) return null;
  const talks = talkedAbout(sentence, isWho);
  if (talks) return { ...talks, does: false, binds: false, state: sentence, isState: true };
  const since = hadSince(sentence);
  if (since !== null) return { title: since, who: null, does: false, binds: false, state: sentence, isState: true };
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

const CHANGES =
  /^\p{Lu}[^,.;:]{1,50}?\s(?:går\s+över\s+till|övergår\s+till|byter\s+till|flyttar\s+till|delas\s+i|slutar\s+med|börjar\s+med|startar|får\s+(?:en|ett|nya?|nytt))\s/iu;

const someone = (who: string | null, isWho: IsWho): string | null => (who !== null && isWho(who) ? who : null);

function decidedTo(what: string, isWho: IsWho): Act | null {
  const said = capitalised(clauseAlone(what));
  const gets = getsIn(said, isWho);
  if (gets) return taskOf(gets);
  // "… att fritids går över till ny tid i mars": a change that everybody has agreed on, whoever makes it
  const clause = clauseOf(said, isWho);
  if (CHANGES.test(said) && !clause?.who) return { title: said, who: null, does: true, binds: true, state: null };
  if (clause) {
    // "Vi var överens om att lokalerna behöver ses över" is what everybody thinks.
    if (clause.who === null && /^(?:behöver|måste)$/iu.test(clause.word)) return null;
    // "Nästa steg är att även förskolan får en bibliotekarie"
    if (/^får$/iu.test(clause.word) && !/^(?:inte|ej|att|i\s+uppdrag)(?!\p{L})/iu.test(clause.rest))
      return taskOf({ what: said.replace(/^(?:också|även)\s+/iu, ''), who: null, isClause: false });
    const act = ['will', 'now', 'passive'].includes(clause.verb) ? ofClause(clause, said, isWho) : null;
    // "… att testning av larmen genomförs i maj": not where it stands, but what is to be done.
    if (act && !act.does && clause.verb === 'passive' && clause.opening === '' && !isBack(clause.subject))
      return { title: said, who: act.who, does: true, binds: true, state: null };
    return act && { ...act, binds: true };
  }
  const found = infinitiveOf(`att ${what}`);
  return found && !saysHowItIs(found.what) ? taskOf({ what: found.what, who: null, isClause: false }) : null;
}

function ofClause(clause: Clause, sentence: string, isWho: IsWho): Act | null {
  const { object, ...plain } = clause;
  if (object === undefined) return ofPlainClause(clause, sentence, isWho);
  if (isBack(object)) return null;
  // "Bänkarna på gården lägger vi på is"
  const stopped = findState(`${clause.word} ${clause.rest}`)?.state;
  if (clause.verb === 'now' && (stopped === 'paused' || stopped === 'cancelled'))
    return {
      title: capitalised(object),
      who: null,
      does: false,
      binds: false,
      state: `${clause.word} ${clause.rest}`,
    };
  const isOn = clause.verb === 'has' && DECIDED_THAT.test(clause.rest);
  if ((clause.verb === 'has' && isPronoun(clause.who ?? '')) || isOn)
    return {
      title: capitalised(object),
      who: null,
      does: false,
      binds: isOn,
      state: `${clause.word} ${clause.rest}`,
    };
  const act = clause.verb === 'has' ? null : ofPlainClause(plain, sentence, isWho);
  return act && { ...act, title: `${capitalised(object)}: ${act.title.charAt(0).toLowerCase()}${act.title.slice(1)}` };
}

function ofPlainClause(clause: Clause, sentence: string, isWho: IsWho): Act | null {
  const { who, verb, word, rest, subject, opening } = clause;
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
      if (taken && who) return { ...act(taken), binds: true, time: taken };
      const given = GIVEN.exec(rest)?.groups;
      if (given?.['what'])
        return { ...act(given['what'], given['who'] ?? given['to'] ?? null), binds: true, time: given['what'] };
      const decided = DECIDED.exec(rest)?.groups?.['what'];
      // "Nämnden har i maj beslutat att alla ska gå en kurs under hösten": that May is when it was decided.
      const to = decided === undefined ? null : decidedTo(decided, isWho);
      if (decided !== undefined) return to && { ...to, time: to.time ?? decided };
      const on = DECIDED_ON.exec(rest)?.groups?.['what'];
      if (on) return { ...act(on, null), binds: true };
      if (isHeldFromNowOn(clause)) return act(`${who} ${said}`, null);
      const coming = who === null && HAS_BEEN_MADE.test(rest) && IS_COMING.test(rest);
      // What has been is no day to come.
      const then = said.replace(/^.*?\soch\s/u, '');
      if (coming && subject !== '' && !isBack(subject))
        return { ...act(subject, null), does: false, state: said, isState: true, time: then };
      if (who === null && (HAS_STATE.test(rest) || /(?<!\p{L})blivit\s+\p{Ll}{4,}/iu.test(rest)))
        return standing(clause, sentence, isWho);
      const ordered = ORDERED.exec(rest)?.groups;
      if (ordered?.['what'] && ordered['then'])
        return { ...act(ordered['what']), does: false, state: ordered['then'], isState: true };
      const what = (BEGUN.exec(rest) ?? NOT_BEGUN.exec(rest))?.groups?.['what'];
      const begun = what !== undefined && isPassive(what.split(' ')[0] ?? '') ? undefined : what; // "inte börjat tas fram"
      const work = begun?.replace(WORK_WITH, '').replace(/,$/u, '');
      if (work && !isBack(work)) return { ...act(withoutAtt(work)), does: false, state: said };
      return isPassive(rest.split(' ').at(0) ?? '') || /(?<!\p{L})\p{Ll}{3,}ts(?!\p{L})/u.test(rest)
        ? standing(clause, sentence, isWho)
        : null;
    }
    case 'now': {
      // "Kuratorn håller sedan augusti samtal med alla nyanlända": it goes on, and was not there before
      const since = who && !isPronoun(who) && opening === '' ? SINCE_THEN.exec(said)?.groups : undefined;
      if (since?.['verb'] && since['what'] && !isHowThingsAre(`${since['verb']} ${since['what']}`))
        return {
          ...act(`${since['verb']} ${since['what']}`),
          does: false,
          state: `pågår ${since['since']}`,
          isState: true,
        };
      if (who === null && /^(?:startar|börjar)$/iu.test(word)) {
        // "Parallellt startar en kurs för vikarier"
        if (subject === '') return BEHIND_VERB.test(rest) ? act(`${rest} ${word}`, null) : null;
        if (!isBack(subject)) return act(`${subject} ${said}`, null);
      }
      // "Elevrådet startar igen i mars": the body itself, and nothing that it starts
      if (who && BY_ITSELF.test(said) && /(?:råd|grupp|team|nätverk|forum|kör|klubb)(?:et|en)$/iu.test(who))
        return act(`${who} ${said}`, null);
      if (/^(?:pågår|utgår|rullar|löper|vilar|kvarstår|återstår)$/iu.test(word))
        return standing({ ...clause, who: null }, sentence, isWho);
      // "Kostenheten inväntar leveransen": who stands for what cannot go on yet.
      if (who && !isPronoun(who) && /^(?:inväntar|avvaktar)$/iu.test(word))
        return { ...act(said), does: false, state: said };
      const led = LEADS.exec(said)?.groups?.['what'];
      if (led && who) return { ...act(led), binds: true };
      const leads = LEADS_WORK.exec(said)?.groups;
      if (leads?.['thing'] && who && !isPronoun(who)) {
        const more = leads['more'] ?? '';
        const title = leads['thing'].includes(' ') ? leads['thing'] : said.slice(0, said.length - more.length);
        return { ...act(title), state: more === '' ? null : more };
      }
      const modal = BY_MODAL.exec(said)?.groups?.['what'];
      // "… att alla har gått utbildningen under hösten" is to be so by then.
      const time = sentence.replace(/(?<=\satt\s[^.;]{3,80})\shar(?=\s)/iu, ' ska ha');
      if (modal && who) return { ...act(/^(?:ser|svarar)\s/iu.test(said) ? said : modal), binds: true, time };
      // "Styrelsen följer upp förbättringsarbetet i mars": the whole of it, and no measure.
      if (/^följer\s+upp\s+(?:\p{L}*arbetet|\p{L}*planen|åtgärderna|insatserna|detta|det)(?!\p{L})/iu.test(said))
        return null;
      if (who) return isAct(said, word) || ALSO_ACTS.test(said) || isFromNowOn(said, sentence) ? act(said) : null;
      return (
        standing(clause, sentence, isWho) ??
        (isWorkThatIsDone(clause) ? act(`${subject} sker`, byWhom(rest, isWho)) : null)
      );
    }
    case 'passive': {
      // "Dessutom föreslås en kurs för vikarier"
      if (/^föreslås$/iu.test(word)) return proposedIn(clause, isWho);
      if (/^(?:upplev|uppfatt|uppskatt|präglas|beskriv|efterfråg)/iu.test(word)) return null; // what is thought of it
      // "Från och med mars följs frånvaron upp varje vecka" is new.
      const isNewWay = /^från\s/iu.test(opening) && /^följs\s+upp\s[^.;]*(?:varje|per|gånger)\s/iu.test(said);
      if (isNewWay) return { ...act(`${subject} ${said}`), binds: true };
      if (/^(?:(?:åter|av)?(?:redovisas|rapporteras)|utvärderas|presenteras|följs\s+upp)(?!\p{L})/iu.test(said))
        return null; // of what was done
      // "En ny skola planeras stå klar 2029": what is expected, and nobody's task.
      if (
        /^(?:planeras|beräknas|väntas|bedöms)\s+(?:stå|ligga|finnas|bli|öka|minska|uppgå|kosta|komma)(?!\p{L})/iu.test(
          said,
        )
      )
        return null;
      // "Ett beslut väntas i fullmäktige i juni": others give it.
      if (/^(?:väntas|förväntas|bedöms)\s+(?:i|under|till|från|av|kring|omkring)(?!\p{L})/iu.test(said)) return null;
      const stands = standing(clause, sentence.replace(TO_COME_TAIL, ''), isWho);
      // "En inventering genomförs i maj" and "… av Eva i maj" are to be done; "Inventeringen genomförs i maj" is on its way.
      const isNew =
        (IS_MADE.test(word) && byWhom(rest, isWho) !== null) ||
        (/^(?:en|ett|nya?|nytt|fler|flera|två|tre|(?:de\s+)?(?:\p{Ll}+\s+)?(?:återstående|resterande|kvarvarande))\s/iu.test(
          subject,
        ) &&
          (/^planeras\s+(?:också|även|nu|därutöver|dessutom)$/iu.test(said) || IS_MADE.test(word)));
      if (stands && !isNew) return stands;
      // "Därför startas en studieverkstad", "Under våren införs nya rutiner": what is done stands behind its verb.
      if (
        subject === '' &&
        (BEHIND_VERB.test(rest) || THING_BEHIND.test(`${word} ${rest}`) || isMadeFrom(clause)) &&
        !isBack(rest) &&
        !HOW_IT_IS.test(word)
      )
        return act(
          behindItsVerb(rest.replace(/^(?:(?:också|även|därför|nu|dessutom|därutöver|sedan)\s+)+/iu, ''), word),
          byWhom(rest, isWho),
        );
      return subject === '' ||
        isBack(subject) ||
        /^(?:pågå|finn|hopp|saknas|kräv|behöv|lyck|minns|kän|omfatt|berör)/iu.test(word)
        ? null
        : // "Dessutom utbildas skolans vikarier i maj": what leads over to it is no part of its name.
          act(clause.opening === '' ? sentence : `${subject} ${said}`, byWhom(rest, isWho));
    }
    case 'is':
      if (who === null && subject !== '' && !isBack(subject) && (IS_ORDERED.test(rest) || IS_COMING.test(rest)))
        return { ...act(subject, someone(whoDoesIt(sentence), isWho)), does: false, state: said, isState: true };
      // "Utbildningen är redan bokad: 8 januari": to be done then, and nobody has said by whom.
      if (
        who === null &&
        BOOKED.test(rest) &&
        !isBack(subject) &&
        subject !== '' &&
        !/^(?:de|den|det)$/iu.test(subject)
      )
        return act(subject, null);
      // "Rektorn är anmäld till rektorsprogrammet och börjar i januari"
      if (who && /^(?:anmäld|antagen|inbokad)\s+(?:till|på)\s/iu.test(rest)) return act(said);
      return standing(clause, sentence, isWho);
    case 'would': {
      if (!/^skulle$/iu.test(word) && !/^(?:\p{L}+\s+)?att\s/iu.test(rest)) return null; // "lovade vi fem saker"
      const isThing = who === null || isPassive(infinitiveOf(rest)?.verb ?? ''); // "Ett elevråd skulle startas"
      // "Lärarna skulle utbildas i första hjälpen": those it is done to are no name of it
      const done = isThing
        ? (who !== null && PEOPLE.test(who) && isPassive(infinitiveOf(rest)?.verb ?? '')) ||
          TAUGHT.test(infinitiveOf(rest)?.verb ?? '')
          ? `${subject} ska ${(infinitiveOf(rest)?.what ?? '').replace(TOLD_BEHIND, '')}`
          : subject
        : rest.replace(/^(?:(?:\p{L}+\s+){0,3}?ha|att)\s+/iu, '').replace(TOLD_BEHIND, '');
      // "… skulle startas, och så har skett"
      const tail = /,?\s+(?:och|men)\s+(?<tail>\p{L}.+)$/u.exec(rest)?.groups?.['tail'] ?? '';
      const isNotYet = /(?<!\p{L})(?:inte|ej)\s+(?:är\s+)?(?:klar|färdig|påbörja|hunnit)/iu.test(sentence);
      const isTold = findState(tail) !== null || mentionsDelay(tail);
      const state = isNotYet ? sentence : SO_IT_WAS.test(tail) ? 'genomfört' : isTold ? tail : null;
      return done === '' || isBack(done)
        ? null
        : {
            title: capitalised(done),
            who: isThing ? null : who,
            does: !isThing && !SO_IT_WAS.test(tail),
            binds: false,
            state,
          };
    }
    default:
      if (isHeldFromNowOn(clause)) return act(`${who} ${said}`, null);
      return standing(clause, sentence, isWho);
  }
}

/** "administratörer", "lärarna": several, and no body that is made. */
const PEOPLE = /(?:arna|erna|orna|are|ister|örer|loger|goger|personal(?:en)?)$/iu;

const TAUGHT = /^(?:(?:ut|fort|vidareut)bildas|informeras|handledas|introduceras|certifieras)$/iu;

/** "… men det blev inte av", "…, och så har skett" */
const TOLD_BEHIND = /,?\s+men\s.*$|,\s+(?:och\s+)?så\s.*$/iu;

/** "två bänkar in under våren" and "köps", "loggarna varje kvartal" and "granskas": in the order they have by themselves. */
function behindItsVerb(rest: string, word: string): string {
  const { thing, more } = BEHIND_THING.exec(rest)?.groups ?? {};
  return thing === undefined ? `${rest} ${word}` : `${thing} ${word} ${more}`;
}
const BEHIND_THING =
  /^(?<thing>[^,.;]{3,80}?(?<!\s(?:på|i|vid|till|för|av|med)))\s(?<more>(?:in|ut|upp|fram|om|över|igenom)(?:\s(?:under|i|den|senast|till|vid|på|före|efter|varje|av|för)\s.*)?|(?:varje|varannan|vartannat|en\s+gång|två\s+gånger)\s.*)$/u;

/** What a clause says is proposed, whoever proposes it; null where it only says more of what was named before. */
function proposedIn({ subject, rest }: Clause, isWho: IsWho): Act | null {
  const that = /^(?:(?:också|även|därför|dessutom)\s+)*att\s+(?<what>.+)$/iu.exec(rest)?.groups?.['what'];
  const clause = that === undefined ? null : decidedTo(that, isWho);
  if (that !== undefined) return clause && { ...clause, proposed: true };
  if (subject === '' ? !BEHIND_VERB.test(rest) : isBack(subject) || isPronoun(subject)) return null;
  const title = subject === '' ? rest.replace(/^(?:(?:också|även|därför|dessutom)\s+)+/iu, '') : `${subject} ${rest}`;
  return { title: capitalised(title.trim()), who: null, does: true, binds: true, state: null, proposed: true };
}

/** "Flytten till den nya salen sker i maj": work by its name, and that it is done; "Undervisningen sker i grupper" is how things are. */
const isWorkThatIsDone = ({ subject, word, rest, verb }: Clause): boolean =>
  verb === 'now' &&
  (/^sker$/iu.test(word) || (/^äger$/iu.test(word) && /^rum(?!\p{L})/iu.test(rest))) &&
  !isBack(subject) &&
  /^(?!(?:undervisning|arbet|satsning|insats|åtgärd|projekt|samverkan|uppfölj|utvärder|redovisn|återrapport|dialog|kommunikation|beslut|antagning|information|rapport|rekrytering|inskrivning)\p{L}*(?!\p{L}))(?:(?:den|det)\s\p{Ll}+\s)?\p{L}{4,}(?:en|et|n)(?:\s(?:av|till|från|på|i)\s[^,.;]{2,60})?$/iu.test(
    subject,
  ) &&
  /(?<!\p{L})(?:under|i|den|senast|vid|vecka|v\.|före|till|efter)\s/iu.test(rest);

const withoutAtt = (text: string) => text.replace(/^(?:att|med)\s+/iu, '');
