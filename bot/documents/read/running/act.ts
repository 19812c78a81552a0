import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { FOLLOW_NOUN } from '../prose/found-measure';
import { isAct } from '../shapes/takes-on';
import { isFirstName } from '../text/first-names';
import { type Clause, clauseOf, type IsWho, infinitiveOf } from './clause';
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
/** "att ge skolchefen i uppdrag att utreda", "att uppdra åt förvaltningen att ta fram" */
const GIVE =
  /^(?:(?:samt|och)\s+)?(?:att\s+|(?!.*\s(?:har|hade|som)\s)\p{L}[^.,;:]{2,60}?\s)?(?:ger?\s+(?<who>.{2,80}?)\s+i\s+uppdrag|uppdrar?\s+(?:till|åt)\s+(?<to>.{2,80}?))\s+att\s+(?<what>.+)$/iu;
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
/** "Mötet hålls", "Konserten är": when people meet, and nobody's measure. */
const OCCASION =
  /^(?:(?:nästa|kommande|årets|vårens|höstens)\s+)?(?:\p{L}*(?:möte|mötet|sammanträde|sammanträdet|konsert|konserten|avslutning|avslutningen|fest|lunch|fika|(?<!\p{L})jul(?!i)\p{L}*|(?<!^o)lov|lovet|studiedag|studiedagen|friluftsdag\p{L}*|föreställning\p{L}*|luciatåg\p{L}*|skolfoto\p{L}*|utvecklingssamtal\p{L}*|dialog(?=\s+hålls)|öppet\s+hus)|apt)(?!\p{L})/iu;
const TREAT =
  /(?<!\p{L})(?:på\s+(?:jul)?(?:lunch|bord|fika|tårta|kaffe|glögg|korv)\p{L}*|fika|tårta|julbord\p{L}*|jullunch\p{L}*)(?!\p{L})/iu;
/** "Svar ska lämnas senast", "Redovisningen ska ha kommit in": when the document itself is due. */
const OF_PAPER =
  /^(?:(?:nämndens|kommunens|vårt|ert|detta|ett|skriftligt)\s+)?(?:svar|svaret|yttrande|yttrandet|remissvar|synpunkter|redovisningen|rapporten|protokollet|handlingarna|planen)(?:\s+(?:på\s+\p{L}+))?\s+(?:ska(?:ll)?|önskas|bör|måste|har|är|gäller|bygger|följs|redovisas|revideras|uppdateras|fastställdes|fastställs|antas|omfattar|finns)(?!\p{L})/iu;
/** What inspectors, auditors and the state do is nobody's here. */
const OF_OTHERS =
  /^(?:skolinspektionen|skolverket|inspektionen|revisorerna|revisionen|lekmannarevisorerna|tillsyns\p{L}+|granskningen|regeringen|riksdagen|länsstyrelsen|kommunfullmäktige|fullmäktige)\s/iu;
const HEDGED =
  /(?<!\p{L})(?:kan\s+komma\s+att|skulle\s+kunna|eventuellt|vid\s+behov|om\s+det\s+behövs|ifall|kanske|skollagen|läroplanen|enligt\s+lag)(?!\p{L})/iu;
/** "Styrelsen beslutade att en enkät ska göras", "Vi enades om att köpa in dämpare" */
const AGREED =
  /^(?:(?:\p{L}+\s+){0,4}?(?:beslutade|beslutades|beslutas|bestämdes|beslutar|beslöt|bestämde|bestämmer|enades|enas|kom\s+överens|är\s+överens|var\s+överens)(?:\s+(?:om|därför|också|även|då|enhälligt|gemensamt))*\s+)att\s+(?<what>.+)$/iu;
/** "Nämnden lämnar här sitt svar", "Vi gör en gemensam satsning": what the paper itself is or tells of. */
const OF_ITSELF =
  /(?<!\p{L})(?:lämnar\s+(?:här|härmed|följande|därför)\s|gör\s+(?:vi\s+)?en\s+(?:gemensam\s+|stor\s+)?satsning|här\s+(?:berättar|beskriver|redovisar|lämnar)|delar\s+\p{L}+\s+bedömning)/iu;
const NOTHING_MORE = /(?<!\p{L})(?:ingen|inga|inget|någon)\s+(?:\p{L}+\s+)?(?:ytterligare|annan|fler|nya?)?\s*åtgärd/iu;

/** "Godkänna redovisningen", "Vidta följande åtgärder": what a board does with its papers, and what only leads on. */
const NO_TASK =
  /^(?:yrkande|godkänn|noter|yrka|inkomma|lägg\p{L}*\s(?:.*\s)?till\s+handlingarna|.*\slades\s+till\s+handlingarna|(?:[\p{L}-]+\s+){1,4}(?:avslås|godkänns|justeras|fastställs|noteras|bifalls|uppmanas|utses|väljs|antas|tackas|anmäls|bordläggs)(?!\p{L})|överlämn\p{L}*\s+(?:ärendet|yttrandet|svaret)|fastställ\p{L}*\s+(?:protokoll|dagordning|föredragning)|avslå|bifall|återremitter|förklara|välj|tar\s+(?:över\s+efter|del|emot|farväl)|ta\s+(?:del|emot)|tackar|önskar|hälsar|frågar|undrar|påminn|informera[r]?\s+om\s+att|berätta|redogör|redogöra|slutar|börjar\s+(?:sin|som))|(?<!\p{L})följande(?!\p{L})/iu;

export const isNoTask = (sentence: string): boolean =>
  NO_TASK.test(sentence.replace(/^(?:samt\s+|och\s+)?att\s+/iu, ''));

/** "Jag föreslår att …" */
const PROPOSES =
  /^(?:(?:jag|vi|\p{L}+(?:\s\p{L}+){0,2})\s+)?föreslår(?:\s+(?:jag|vi|också|därför|även|dessutom|vidare|förvaltningen|kvalitetsenheten))*\s+att\s+(?<what>.+)$/iu;
/** "Vid sammanträdet den 17 juni fick förvaltningen i uppdrag att ta fram en plan" */
const GOT = /\s(?:fick|får|gavs|ges)\s+(?<who>\p{L}[^.,;]{2,50}?)\s+(?:i\s+uppdrag|uppdraget)\s+att\s+(?<what>.+)$/iu;
/** "rektorerna får i uppdrag att utse" */
const GETS =
  /^(?<who>\p{L}.{2,60}?)\s+(?:får|ges|fick)\s+(?:i\s+uppdrag|uppdraget|till\s+uppgift)\s+att\s+(?<what>.+)$/iu;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isPassive = (verb: string) =>
  /s$/iu.test(verb) && !/^(?:träffas|mötas|samlas|enas|umgås|ses|finnas|hjälpas)$/iu.test(verb);

/** What a sentence commits to or tells of; null where it tells a story, judges, or says how things are. */
export function actOf(sentence: string, isWho: IsWho): Act | null {
  const isOfOther = [FOLLOW_NOUN, OF_OTHERS, HEDGED, OF_PAPER, OCCASION, TREAT, NOTHING_MORE, OF_ITSELF].some((one) =>
    one.test(sentence),
  );
  const act = isOfOther ? null : agreedOn(sentence, isWho);
  return act && (isBackTitle(act.title) || isNoTask(act.title)) ? null : act;
}

/** "Den andra är att ett pilotprojekt startar i februari" */
export const ONE_OF =
  /^(?:den|det)\s+(?:ena|andra|första|tredje|fjärde|sista)(?:\s+(?:åtgärden|insatsen|delen))?\s+(?:är|går\s+ut\s+på|handlar\s+om|innebär)\s+att\s+(?<what>.+)$/iu;
/** "Senast i januari ska det finnas elevråd på båda skolorna" */
const TO_EXIST = /(?:^|\s)ska(?:ll)?\s+det\s+(?:också\s+|även\s+)?finnas\s+(?<what>\p{L}.{4,})$/iu;
const LEAD_IN = /^(?:slutligen|därför|vidare|för\s+det\s+\p{L}+|dessutom|också)\s+/iu;

/** What is agreed, proposed or given out by the sentence; else what its clause says. */
function agreedOn(sentence: string, isWho: IsWho): Act | null {
  const agreed = (AGREED.exec(sentence) ?? ONE_OF.exec(sentence))?.groups?.['what'];
  if (agreed) return decidedTo(agreed, isWho);
  const exists = TO_EXIST.exec(sentence)?.groups?.['what'];
  if (exists) return { title: capital(exists), who: null, does: true, binds: true, state: null };
  const proposed = PROPOSES.exec(sentence.replace(LEAD_IN, ''))?.groups?.['what'];
  const proposal = proposed === undefined ? null : decidedTo(proposed, isWho);
  if (proposal) return { ...proposal, proposed: true };
  const bound = { does: true, binds: true, state: null };
  const gets = GETS.exec(sentence)?.groups;
  const gotten = GOT.exec(sentence)?.groups;
  if (gotten?.['what'] && isWho(gotten['who'] ?? ''))
    return { ...bound, title: capital(gotten['what']), who: gotten['who'] ?? null, time: gotten['what'] };
  if (gets?.['what'] && isWho(gets['who'] ?? ''))
    return { ...bound, title: capital(gets['what']), who: gets['who'] ?? null };
  const given = GIVE.exec(sentence)?.groups;
  if (given?.['what']) return { ...bound, title: capital(given['what']), who: given['who'] ?? given['to'] ?? null };
  const plain = capital(sentence.replace(/^(?:samt\s+|och\s+)?att\s+/iu, ''));
  const clause = clauseOf(plain, isWho);
  return clause && ofClause(clause, plain, isWho);
}

/** "Ta hand om det", "Ordnar det": of what was named before. */
const isBackTitle = (title: string): boolean =>
  /^\p{L}+\s+(?:(?:hand\s+om|i|ihop|fram|upp|över|in|klart?|med)\s+)?(?:det|detta|den|dem|denna|dessa)(?=$|[\s,.](?!\p{L}+(?:a|e|de)\s+\p{L}))/iu.test(
    title,
  ) && !/^\p{L}+\s+(?:\p{L}+\s+)?(?:det|den)\s+(?:\p{L}+(?:a|e)\s+)?\p{L}+(?:en|et|n|t)(?!\p{L})/iu.test(title);

function ofClause(clause: Clause, sentence: string, isWho: IsWho): Act | null {
  const { who, verb, word, rest, subject } = clause;
  const said = `${word} ${rest}`;
  const act = (title: string, by: string | null = who): Act => ({
    title: capital(title),
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
        : { title: capital(done), who, does: who !== null, binds: false, state };
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
    return STATIVE.test(found.what) && !isTaught ? null : { ...act, title: capital(found.what), who };
  const thing = subject === '' ? found.between : subject;
  if (!passive || thing === '' || isBack(thing)) return null;
  return { ...act, title: capital(`${thing} ${word} ${subject === '' ? found.what : rest}`), who: null };
}

function decidedTo(what: string, isWho: IsWho): Act | null {
  const said = capital(what);
  const gets = GETS.exec(said)?.groups;
  if (gets?.['what'] && isWho(gets['who'] ?? ''))
    return { title: capital(gets['what']), who: gets['who'] ?? null, does: true, binds: true, state: null };
  const clause = clauseOf(said, isWho);
  if (clause) {
    const act = ['will', 'now', 'passive'].includes(clause.verb) ? ofClause(clause, said, isWho) : null;
    return act && { ...act, binds: true };
  }
  const found = infinitiveOf(`att ${what}`);
  return found && !STATIVE.test(found.what)
    ? { title: capital(found.what), who: null, does: true, binds: true, state: null }
    : null;
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
    title: capital(named),
    who: owner !== undefined && isFirstName(owner) ? owner : null,
    does: false,
    binds: false,
    state: subject === '' ? sentence : `${word} ${rest}`,
  };
}
