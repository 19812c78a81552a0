import { findState } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import type { Reading } from '../sentence/clause';
import { isPronoun } from '../sentence/somebody';
import { namesTimeAhead, withoutKnownPapersYears, withoutTimes } from '../sentence/times';
import type { TextLine } from '../text/lines';
import { readPoint } from '../text/loose-fields';
import { isTimed } from '../text/time-alone';
import type { Act } from './act';
import type { Named } from './names';
import type { Paper } from './paper';
import { ENDED } from './same-matter';
import { begin, stateIn, type Told, timesIn } from './told';

/** What the reading of a whole document hands on from part to part. */
export interface Walk {
  readonly reading: Reading;
  readonly paper: Paper;
  readonly named: ReadonlyMap<TextLine, Omit<Named, 'printed'>>;
  /** Whom the last sentence was about: who "hon" is. */
  lastWho: string | null;
}

export type Place = Parameters<typeof begin>[1];

/** What only says how and when of a title: it is read apart. */
const RELATIVE =
  /,?\s+(?:(?:som|vilket|vilken|vilka)\s+(?:enligt\s+\p{L}+\s+)?(?:ska|skall|bör|beräknas|väntas|planeras|är\s+klar|hålls|genomförs|sker|görs|blir|startar|börjar|inleds|påbörjas|påbörjades|inleddes|startade)(?!\p{L})|klart?\s+(?:till|senast|i|under|före|innan|inför|vecka|v\.|den|\d)|och\s+(?:utvärderar|redovisar|återrapporterar|lämnar\s+besked|följer\s+upp)(?!\p{L})|det\s+(?:lovade|sa)).*$|,\s+som\s+(?:ingår|används|gäller|finns)(?!\p{L}).*$|\s[–—-]\s(?:ska|skall|klart?|senast|det|vi|helst)\s.*$|,\s+(?:helst|gärna|absolut|allra\s+senast|senast\s+till)\s.*$/iu;
const WITH_OWNER = /\s+med\s+(?<who>\p{L}[^,.;]{2,50}?)\s+som\s+ansvarig(?:a)?$/iu;
const NTH_TIME = /,?\s+(?:med\s+)?(?:första|nästa)\s+gången$/iu;
const OF_REST =
  /^\p{L}+\s(?:av|för|till|med|i|på)\s+(?:övriga|resten|de\s+(?:andra|övriga|sista|återstående|som\s+återstår))$/iu;

/** "skulle ha startat i mars": when it was to begin. */
const IS_START = /(?<!\p{L})skulle\s+(?:ha\s+)?(?:startat?|börjat?|inle(?:tts|das)|påbörja[ts]s?|startas?)(?!\p{L})/iu;

/** "började i januari", "lades under våren och är klart": when it was, and no day it is to be done by. */
const BEGAN =
  /^(?:började|startade|inleddes|påbörjades|startades|öppnade)(?!\p{L})|^(?!(?:planer|beräkn|beslut)ades)\p{Ll}{2,}(?:ades|des|tes)\s[^,.;]{3,60}\soch\s+är\s+(?:nu\s+)?(?:klara?t?|färdiga?t?|på\s+plats)$/iu;

/** "Köpa in nya böcker, senast i maj (bibliotekarien)": whose it is, behind it. */
const IN_BRACKETS = /\s*\((?<who>\p{L}[^()]{2,60})\)\.?$/u;

/** "(kanslichefen, klart i maj)", "(kökspersonalen, löpande)", "(schemaläggaren, senast v. 40)": when stands beside whose it is. */
function byBrackets(sentence: string, { isWho }: Reading): Pick<Act, 'title' | 'who'> | null {
  const inBrackets = IN_BRACKETS.exec(sentence)?.groups?.['who'];
  if (inBrackets === undefined) return null;
  const [opening = '', ...others] = inBrackets.split(/,\s+/u);
  const inside = [opening, ...others.filter((one) => !isTimed(one))].join(', ');
  const fields = isWho(inside) ? [] : readPoint(sentence).fields;
  const isTimedToo = fields.some(({ column }) => column === 'due');
  const named = isTimedToo ? fields.find(({ column }) => column === 'responsible')?.text : undefined;
  const who = isWho(inside) ? inside : named;
  return who ? { title: sentence.replace(IN_BRACKETS, ''), who } : null;
}

/** "Analys av resultaten, Samir, klar senast 15 januari": what, who and when between commas, or in brackets behind it. */
export function byCommas(sentence: string, reading: Reading): Pick<Act, 'title' | 'who'> {
  const { isWho } = reading;
  const behind = byBrackets(sentence, reading);
  if (behind) return behind;
  const [title = '', ...more] = sentence.split(/,\s+/u);
  const at = more.findIndex((one) => isWho(one) && !isPronoun(one));
  return at < 0
    ? { title: sentence, who: null }
    : { title: [title, ...more.slice(0, at)].join(', '), who: more[at] ?? null };
}

/** "Gör en enkel utvärdering": the day is when that is done, and nothing else is looked back on. */
const EVALUATION =
  /^(?:gör|göra|genomför|genomföra|skriver|skriva|håller\s+i|leder|ordnar)\s+(?:en\s+|ett\s+)?(?:\p{L}+\s+){0,2}(?:utvärdering|uppföljning|avstämning)/iu;

/** "Följer upp väntetiderna varje månad": how often that is done, and no report of anything else. */
const FOLLOWS_UP = /^följ(?:er|a)\s+upp\s/iu;

/** "Uppföljningen av larmen görs i maj": what is done is that. */
const IS_FOLLOWING =
  /^(?:(?:en|ett|den|årets)\s+)?(?:\p{L}+\s+)?(?:uppföljning|utvärdering|avstämning)(?:en)?(?:\s(?:av|för|från)\s[^,.;]{2,60})?\s+(?:görs|genomförs|utförs|blir\s+gjord|ska\s+(?:göras|genomföras))(?!\p{L})/iu;

const A_BODY = /(?:kontoret|enheten|bolaget|förvaltningen|avdelningen|gruppen|teamet|rådet|föreningen|hälsan)$/iu;

/** Whom a pronoun stands for: "hon" is the one just told of, and "jag" the one who writes. */
function whoOf({ lastWho, reading }: Walk, who: string | null): string | null {
  // "jag och Kim"
  const { writer } = reading;
  if (who !== null && writer !== null && /^jag\soch\s/iu.test(who)) return `${writer}${who.slice('jag'.length)}`;
  // "Parkkontoret har räknat träden. De planterar tio nya.": those of a body
  if (who !== null && /^de$/iu.test(who) && A_BODY.test(lastWho ?? '')) return lastWho;
  if (who === null || !/^(?:hon|han|jag|samma\s+person)$/iu.test(who)) return who;
  return /^jag$/iu.test(who) ? (reading.writer ?? who) : lastWho;
}

/** "En rektor i förskolan": one of several, and nobody knows which. */
const ONE_OF_MANY =
  /^(?:en|ett)\s+(?:\p{Ll}+\s+)?\p{L}*(?:rektor|lärare|elev|pedagog|kurator|förälder|person|chef|handläggare)(?!\p{L})/iu;

/** The measure an act is, with who and when as its sentence says. */
export function ofAct(walk: Walk, said: Act, sentence: string, place: Place, listed: boolean): Told {
  const { reference } = walk.reading;
  // "Städerskan bonar golvet (vaktmästaren, i juni)": of a point all that stands before the brackets is its name.
  const behind = said.does && place.line.bullet ? byBrackets(sentence, walk.reading) : null;
  const act = behind ? { ...said, ...behind } : said;
  const who = whoOf(walk, act.who);
  const somebody = who !== null && !isPronoun(who) && !ONE_OF_MANY.test(who) ? who : null;
  if (somebody !== null) walk.lastWho = somebody;
  const whole = withoutKnownPapersYears(act.title);
  const cut = whole.replace(RELATIVE, '');
  const title = withoutTimes(cut.split(' ').length >= 2 ? cut : whole, reference).replace(NTH_TIME, '');
  // "Handledningen av övriga" under "Läsgrupper": of the others only the heading says what they are.
  const isRest = place.area !== null && OF_REST.test(title);
  const owner = WITH_OWNER.exec(title)?.groups?.['who'] ?? null;
  const told = begin(
    {
      title: isRest ? (place.area ?? title) : title.replace(WITH_OWNER, ''),
      who: owner ?? somebody,
      time: act.does ? (act.time ?? sentence) : '',
      does: act.does,
      listed: listed || act.binds,
      proposed: act.proposed === true,
    },
    isRest ? { ...place, area: null } : place,
    reference,
  );
  if (place.line.ticked === true) told.ticked = true;
  const { due, evaluation, nextReport } = told.measure.dates;
  if (EVALUATION.test(told.measure.title) && due.length === 0 && evaluation !== null)
    told.measure.dates = { ...told.measure.dates, due: [evaluation], evaluation: null };
  if (FOLLOWS_UP.test(told.measure.title) && due.length === 0 && nextReport?.date === null)
    told.measure.dates = { ...told.measure.dates, due: [nextReport], nextReport: null };
  const followed = nextReport ?? evaluation;
  if (IS_FOLLOWING.test(told.measure.title) && due.length === 0 && followed !== null)
    told.measure.dates = { ...told.measure.dates, due: [followed], nextReport: null, evaluation: null };
  const isDone = act.state !== null && findState(act.state)?.state === 'completed'; // "…, och så blev det"
  if (!act.does && !isDone && /(?<!\p{L})skulle(?!\p{L})/iu.test(sentence) && !IS_START.test(sentence))
    told.once.push(
      ...timesIn(
        `senast ${sentence.replace(/^.*?(?<!\p{L})skulle\s+/iu, '').replace(/,?\s+men\s.*$/iu, '')}`,
        reference,
      ).due,
    );
  if (act.state !== null) {
    const state = act.isState ? act.state : stateIn(act.state, reference);
    if (state !== null) told.states.push(state);
    // "ströks i maj": when that was said.
    const isOff = findState(act.state)?.state === 'cancelled';
    const when = act.isState ? (act.time ?? act.state) : act.state; // "har köpts in och delas ut i maj"
    if (!(tellsThePast(when) || isOff || BEGAN.test(when))) told.measure.dates = timesIn(when, reference);
  }
  return told;
}

/** "Nämnden inför en gräns för svarstiden": what an answer says somebody puts in place, with or without a day. */
export const isPutInPlace = ({ who, title, does }: Act): boolean =>
  does &&
  who !== null &&
  /^(?:inför|inrättar|anställer|upprättar|tar\s+fram|startar)\s+(?:en|ett|nya?|nytt)\s/iu.test(title);

/** "har påbörjats", "har ännu inte inletts", "har inte kunnat hållas": where something stands now, in words of what was. */
export const isBegun = ({ state }: Act): boolean =>
  state !== null && ['in_progress', 'not_started', 'not_completed', 'paused'].includes(findState(state)?.state ?? '');

/** "byggdes om i våras och är slutbesiktad": what was done, and that it is over. */
export const isThenDone = ({ state }: Act): boolean =>
  state !== null && /\soch\s+är\s+(?:nu\s+|helt\s+)?\p{Ll}/iu.test(state) && findState(state)?.state === 'completed';

/** Whether somebody is said to do, at no time of its own, what is told of as begun and is nobody's yet. */
export const saysWhose = (
  act: Act,
  { does, measure, named, states }: Told,
  sentence: string,
  { reference }: Reading,
): boolean =>
  act.does &&
  !states.some((one) => ENDED.includes(findState(one)?.state ?? '')) &&
  !(act.binds || act.proposed || does || named) &&
  act.who !== null &&
  !isPronoun(act.who) &&
  measure.responsible.length === 0 &&
  // "Kuratorn kartlägger dessutom frånvaron": another thing
  !/\s(?:dessutom|därutöver|därtill)\s/iu.test(sentence) &&
  !namesTimeAhead(sentence, reference);

/** "Gården ska få två bänkar. Ida ritar och pratar med parkenheten.": who works on what is to be so. */
export const worksOn = (act: Act, { measure }: Told, sentence: string, { reference }: Reading): boolean =>
  act.does &&
  !(act.binds || act.proposed) &&
  act.who !== null &&
  !isPronoun(act.who) &&
  measure.responsible.length === 0 &&
  !namesTimeAhead(sentence, reference);
