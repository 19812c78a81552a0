import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { clauseOf, type Reading } from '../sentence/clause';
import { isNobodys } from '../sentence/nobodys';
import { sentencesOf } from '../sentence/parted';
import { namesTimeAhead } from '../sentence/times';
import { isInfinitive } from '../sentence/verbs';
import { ALSO, pattern, WE } from '../sentence/words';
import type { Named } from './names';

const NTH =
  'första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|sista|(?:näst\\s+)?sista|återstående|avklarade|pågående|avslutade';
const NOUN = 'åtgärden|insatsen|punkten|åtagandet|uppdraget|aktiviteten|satsningen|löftet';
/** "Det tredje åtagandet var att minska kön", "Den andra insatsen gällde läsningen". */
const COUNTED = pattern`^(?:(?:den|det|vår|vårt|nämndens|planens)\s+(?:${NTH})(?:\s+(?:${NTH}))?\s+(?:${NOUN})|(?:åtgärd|insats|aktivitet|punkt|åtagande|uppdrag)\s+(?:nummer\s+)?(?<no>\d{1,2}))(?:\s+i\s+planen)?\s+(?:(?:var|är|gick\s+ut\s+på|handlade\s+om|gällde|innebar|avser|avsåg|gäller|handlar\s+om)\s+)(?<name>\p{L}[^.;]{3,160})$`;
/** "Den tredje, besök på alla enheter, är försenad" */
const COUNTED_APART = pattern`^(?:den|det)\s+(?:${NTH})(?:\s+(?:${NOUN}))?,\s+(?<name>\p{L}[^,.;]{4,120}),\s+(?<tells>(?:är|har|pågår|ska|blev|blir|kunde|skjuts|avslutas|återstår|väntar)(?!\p{L})[^.;]*)$`;
const ONE_OF_MANY = pattern`^(?:(?:den|det|vår|vårt|nämndens|planens)\s+(?:${NTH})(?:\s+(?:${NTH}))?\s+(?:${NOUN})|(?:åtgärd|insats|aktivitet|punkt|åtagande|uppdrag)\s+(?:nummer\s+)?\d{1,2})(?!\p{L})`;
/** "Vi lovade att ta fram en rutin", "Vi lovade också att alla skulle få ett samtal". */
const PROMISED_TO_DO = pattern`^(?:(?:i|för)\s[^,.]{3,30}\s)?(?:vi|jag)?\s*(?:hade\s+|har\s+)?${ALSO}lova(?:de|t)\s+(?:(?:vi|jag|också|även|dessutom)\s+)*att\s+(?<no>(?!))?(?<name>(?![^.]*\sskulle\s(?:vara|bli|ha)\s)\p{Ll}[^.;]{5,160})$`;
/** ", som stod färdigt i augusti": what is told of it, and no part of its name. */
const TELLS = /,\s+(?:som|vilket|vilken)\s+(?<tells>\p{Ll}.+)$/u;
/** "… är klar", "… är försenad": how far it has come, and no name. */
const STANDS =
  /^(?:(?:nu|redan|också|ännu|inte|ej|fortfarande|helt|delvis)\s+)*(?:klara?t?|färdiga?t?|genomför[dt]|uppfyll[dt]|utför[dt]|slutför[dt]|löst|vilande|\p{Ll}{3,}a[dt](?=$|\s(?:och|men|till|i|sedan|av|under|den|enligt|tills)\s)|försena[dt]|på\s+gång|igång|beroende|viktig\p{L}*|svår\p{L}*)(?!\p{L})/iu;

const COUNTED_AS_DONE = /^(?:den|det)\s+(?:\p{L}+\s+)?(?:avklarade|avslutade)\s/iu;

/** "alla skolor skulle ha en plan": as it was promised, "Alla skolor ska ha en plan". */
const asPromised = (name: string): string => {
  const [first = ''] = name.split(' ');
  return isInfinitive(first.toLowerCase()) ? name : name.replace(/\sskulle\s/u, ' ska ');
};

/** "Av planens sex aktiviteter är tre slutförda": how many, and none of them. */
const MANY =
  /^(?:av\s+(?:planens|de|dessa|våra|nämndens|årets|samtliga|totalt|\d+)(?!\p{L})|\d+$|(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|hälften|flertalet|merparten|de\s+flesta|ingen|flera|några)\s+(?:av\s|(?:åtgärder|insatser|aktiviteter|punkter)(?!\p{L}))|(?:de\s+flesta|alla|samtliga|några|flera)\s+(?:åtgärder|insatser|aktiviteter|punkter)(?!\p{L}))/iu;

/** Whether words count several of what a plan holds. */
export const countsMany = (text: string): boolean => MANY.test(text);

/** Whether a sentence begins with one of several, by its number: what follows it tells of that. */
export const countsOut = (sentence: string): boolean => ONE_OF_MANY.test(sentence);

/**
 * The measure that a sentence counts out of a plan's ("Det tredje åtagandet var att minska kön"); the sentences after it
 * in its paragraph tell of it. Null where it counts none.
 */
export function countedName(sentence: string): (Omit<Named, 'tells'> & { readonly tells: string | null }) | null {
  const apart = COUNTED_APART.exec(sentence)?.groups;
  if (apart?.['name'] && apart['tells'])
    return {
      title: capitalised(apart['name'].replace(/^att\s+/iu, '')),
      printed: null,
      who: null,
      tells: `Åtgärden ${apart['tells']}`,
    };
  const promised = isNobodys(sentence) ? null : PROMISED_TO_DO.exec(sentence); // "Jag lovade att svara skriftligt" is this letter
  const { no, name } = (COUNTED.exec(sentence) ?? promised)?.groups ?? {};
  if (name === undefined || STANDS.test(name)) return null;
  const behind = TELLS.exec(name);
  const told = behind?.groups?.['tells'] ?? null;
  const title = asPromised(name.slice(0, behind?.index ?? name.length).replace(/^att\s+/iu, ''));
  return {
    title: capitalised(title),
    printed: no ?? null,
    who: null,
    // "Den andra avklarade punkten är lärarnas arbetsrum, som stod färdigt i augusti"
    tells: COUNTED_AS_DONE.test(sentence) ? 'Åtgärden är genomförd' : told === null ? null : `Åtgärden ${told}`,
  };
}

/** A thing by its definite form, or what is to be so: "elevdemokratin", "den gemensamma gården", "den svåra: att alla …". */
const NAME =
  '(?<name>(?:(?:den|det|de)\\s+\\p{Ll}+[ae]\\s+)?\\p{Ll}{4,}(?:en|et|an|in|n|na)(?:\\s+(?:med|för|i|på|av|om|mellan)\\s[^.;:,]{3,60})?|(?:(?:den|det)\\s+\\p{Ll}+[ae]:\\s+)?att\\s+\\p{Ll}[^.;]{8,150})';
/** "Den första är elevdemokratin" */
const BY_NUMBER = pattern`^(?:den|det)\s+(?:${NTH})\s+(?:är|var|gällde|gäller|handlar\s+om)\s+${NAME}$`;
/** "Den vi har fått ge upp är den gemensamma skolgården" */
const BY_STATE = pattern`^(?:den|det)\s+(?:som\s+)?(?<state>(?:vi\s+)?(?:har\s+)?(?:(?:vi|inte|ännu|fått|tvingats)\s+)*(?:ge|gett|lagt|lägga|skjuta|skjutit|hunnit|kommit|blivit|avsluta\p{L}*|klarat|kvar)(?:\s+\p{Ll}+){0,3}?)\s+(?:är|var|blev)\s+${NAME}$`;
const GIVEN_UP = /(?<!\p{L})(?:ge|gett)\s+upp(?!\p{L})|(?<!\p{L})(?:lagt|lägga)\s+ner(?!\p{L})/iu;

/**
 * The measure that a sentence of a yearly account counts out without saying what it counts ("Den första är
 * elevdemokratin."), where the rest of its `paragraph` tells how far it has come or when it is done. Null for a cause, a
 * reason or a person that is counted so.
 */
export function countedAlone(
  sentence: string,
  paragraph: string,
  reading: Reading,
): (Omit<Named, 'tells'> & { readonly tells: string | null }) | null {
  const byState = BY_STATE.exec(sentence)?.groups;
  const name = byState?.['name'] ?? BY_NUMBER.exec(sentence)?.groups?.['name'];
  if (name === undefined || reading.isWho(name)) return null;
  const state = byState?.['state'] ?? '';
  const all = sentencesOf(paragraph);
  const isTold = all
    .slice(all.indexOf(sentence) + 1)
    .some((one) => findState(one) !== null || mentionsDelay(one) || namesTimeAhead(one, reading.reference));
  if (!isTold && !GIVEN_UP.test(state)) return null;
  const title = name.replace(/^(?:den|det)\s+\p{Ll}+[ae]:\s+/iu, '').replace(/^att\s+/iu, '');
  return {
    title: capitalised(title),
    printed: null,
    who: null,
    tells: GIVEN_UP.test(state) ? 'Åtgärden är nedlagd' : null,
  };
}

/** "Arbetet med att rekrytera två kuratorer pågår och leds av HR-chefen", "Arbetet med nya skyltar pågår": what the work is, and how far it has come. */
const WORK =
  /^(?:(?:det|ett)\s+)?(?:arbetet|uppdraget|uppgiften|arbete)\s+(?:(?:med\s+)?(?<to>att)|med(?=\s+(?!(?:det|den|de|dem|detta|dessa|denna|planen|åtgärderna|insatserna|att)(?!\p{L}))\p{L}[^,.;]{3,60}?\s(?:pågår|fortsätter|återstår|har\s|är\s)))\s+(?<what>\p{L}+(?:\s.{4,140}?)?)\s+(?<tells>(?:pågår|är|har|leds|görs|utförs|samordnas|ska|beräknas|väntas|fortsätter|kommer|påbörjas|startar|inleds|drivs|hanteras|återstår|blir|kunde|försenades|skjuts|har\s+skjutits)(?!\p{L}).*)$/iu;
/** "Vi skrev även att kartläggningen skulle vara klar i mars", "I februari lovade vi att timplanen skulle följas" */
const PROMISED = pattern`^(?:(?:i|vid|den)\s[^,.;]{2,60}?\s)?(?:(?:${WE})\s+)?(?:skrev|angav|lovade|uppgav|meddelade|redovisade|svarade|åtog)(?:\s+(?:vi|jag|nämnden|styrelsen|huvudmannen|förvaltningen|sig|oss))*(?:\s+(?:även|också|dessutom|vidare|då))*\s+att\s+(?<what>\p{Ll}[^,.;]{3,100}?)\s+skulle\s+(?<rest>\p{Ll}.+)$`;
/** "Nämnden åtog sig att utbilda fem lärare", "Kommunstyrelsen utlovade att rusta skolgården". */
const UNDERTOOK =
  /^(?:(?:i|vid|den)\s[^,.;]{2,60}?\s)?(?:vi|\p{L}*nämnden|(?:kommun)?styrelsen|huvudmannen|förvaltningen|kommunen|skolan)\s+(?:åtog\s+sig|förband\s+sig|utlovade)\s+(?:(?:då|också|även|därför|dessutom|samtidigt)\s+)*att\s+(?<what>\p{Ll}.{4,160})$/iu;
/** "Enligt svaret skulle rutinen vara klar i mars" */
const ACCORDING =
  /^(?:enligt|i)\s+(?:\p{L}+\s+){0,3}?\p{L}*(?:svar|svaret|plan|planen|åtagandet|yttrandet|beslutet)(?:\s[^,.;]{2,50}?)?\s+skulle\s+(?<what>(?:en|ett|den|det|nya?|\p{L}{4,}(?:en|et|na))\s?[^,.;]{3,100}?)\s+(?<rest>(?:vara|bli|ha)\s.+)$/iu;
/** "Däremot hann vi inte med den planerade kursen i teckenspråk: den är inte påbörjad": what nobody had the time for. */
const NOT_MANAGED =
  /^(?:(?:däremot|tyvärr|dock|dessvärre)\s+)?(?:hann\s+(?:vi|de)|(?:vi|de|skolan|skolorna|förskolorna)\s+hann)\s+(?:\p{L}+\s+)?(?:inte|aldrig)\s+(?:med\s+(?:att\s+)?|genomföra\s+|starta\s+)?(?<what>(?!(?:det|detta|allt|alla|mer|så|punkt|att|i|till)\s)\p{L}[^,.;:]{5,100})(?:[,:]\s+(?:och\s+)?(?<tells>(?:den|det|de)\s+är\s[^,;]{3,60})(?:,.*)?)?$/iu;
/** "Ansvaret för att skriva rutiner låg på skolläkaren och det arbetet vilar": whose work it is, and how far it has come. */
const RESPONSIBILITY =
  /^(?:huvud)?ansvaret\s+för\s+att\s+(?<what>\p{Ll}[^,;]{5,100}?)\s+(?:ligger|låg|vilar|vilade)\s+(?:på|hos)\s+(?<who>\p{L}[^,;]{2,50}?)(?:,|\s+(?:och|men))\s+(?:det|detta)\s+(?:arbetet\s+)?(?<tells>(?:är|har|pågår|vilar|väntar|utgår|ska|återstår|blev)(?!\p{L}).*)$/iu;
/** "Fortbildningen av lärarna i att leda samtal pågår": what people are taught, and how far that has come. */
const TEACHING =
  /^(?<what>\p{L}*(?:utbildning|fortbildning|handledning|träning|övning|kurs)(?:en|ar|arna|er|erna)?(?:\s(?:av|för|med)\s[^,.;]{3,50}?)?\s(?:i|om)\satt\s\p{Ll}{2,}\s[^,.;]{3,80}?)\s(?<tells>(?:pågår|fortsätter|återstår|är\s+(?:påbörja|genomför|klar|avsluta|försena|pausa)|har\s+(?:påbörja|inle|genomför|startat|avsluta))(?!\p{L}{4}).*)$/iu;
/** "Arbetet med den pågår": with what the sentence before it told of. */
const WITH_IT =
  /^arbetet\s+med\s+(?:den|det|dem|detta|dessa|denna)\s+(?=(?:pågår|fortsätter|återstår|vilar|är\s+(?:påbörjat|försenat)|har\s+(?:påbörjats|startat|inletts))(?!\p{L}))/iu;

const READY = /^(?:vara|bli|ha)\s/iu;

/** "Beslutet var en dator per elev", "Ja, här var planen att bygga om förrådet": what was meant once. */
const MEANT_ONCE =
  /^(?:(?:ja|nej|jo|sen|sedan),?\s+)?(?:(?:här|där|då|i\s\p{L}+)\s+var\s+(?:planen|tanken|beslutet|uppdraget|löftet)\s+att\s+(?<do>\p{Ll}{2,}a\s.{4,120})|(?:planen|tanken|beslutet|uppdraget|löftet|åtagandet)\s+var\s+(?:att\s+(?<also>\p{Ll}{2,}a\s.{4,120})|(?<thing>(?:en|ett|nya?|nytt|två|tre|fyra|fem)\s.{4,120})))$/iu;

/** A measure named as the work with it, and what is told of it; null where nothing is told of how far or when. */
export function workOn(
  sentence: string,
  { reference, isWho }: Reading,
  before: string | null = null,
): (Omit<Named, 'tells'> & { readonly tells: string }) | null {
  const thing = before !== null && WITH_IT.test(sentence) ? clauseOf(before, isWho) : null;
  if (thing && thing.who === null && /\p{L}{4,}(?:en|et|na|n)(?:\s|$)/u.test(thing.subject))
    return { title: thing.subject, printed: null, who: null, tells: sentence.replace(WITH_IT, 'Arbetet ') };
  const missed = NOT_MANAGED.exec(sentence)?.groups;
  if (missed?.['what'])
    return {
      title: missed['what'].replace(/^(?:den|det|de)\s+(?:planerade|tänkta|beslutade)\s+/iu, ''),
      printed: null,
      who: null,
      tells: missed['tells'] ?? 'Det hanns inte med',
    };
  const whose = RESPONSIBILITY.exec(sentence)?.groups;
  if (whose?.['what'] && whose['who'] && isWho(whose['who']))
    return { title: whose['what'], printed: null, who: whose['who'], tells: `Arbetet ${whose['tells']}` };
  const taught = TEACHING.exec(sentence)?.groups;
  if (taught?.['what'] && taught['tells'])
    return { title: taught['what'], printed: null, who: null, tells: `Arbetet ${taught['tells']}` };
  const { to, what, tells } = WORK.exec(sentence)?.groups ?? {};
  if (!what || !tells || (to !== undefined && !isInfinitive(what.split(' ')[0] ?? ''))) return null;
  const isTold = findState(tells) !== null || mentionsDelay(tells) || namesTimeAhead(tells, reference);
  return isTold ? { title: what, printed: null, who: null, tells: `Arbetet ${tells}` } : null;
}

/** What somebody once promised would be done, by its name: "den pedagogiska kartläggningen av nya elever"; null where nobody did. */
export function promisedOnce(sentence: string): string | null {
  const undertaken = UNDERTOOK.exec(sentence)?.groups?.['what'];
  if (undertaken && isInfinitive(undertaken.split(' ')[0] ?? '')) return undertaken;
  const meant = MEANT_ONCE.exec(sentence)?.groups;
  const once = meant?.['do'] ?? meant?.['also'] ?? meant?.['thing'];
  if (once !== undefined) return once;
  const { what, rest } = (PROMISED.exec(sentence) ?? ACCORDING.exec(sentence))?.groups ?? {};
  if (!what || !rest) return null;
  return READY.test(rest) ? what : `${what} ska ${rest}`;
}
