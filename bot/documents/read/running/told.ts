import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findSchedule, findState, mentionsDelay } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isReadyAhead } from '../measure/measure-status';
import { type FoundMeasure, foundMeasure, peopleOf } from '../prose/found-measure';
import { listedStatement } from '../prose/statements';
import type { Reading } from '../sentence/clause';
import {
  type CommitmentDates,
  commitmentDates,
  hasDates,
  merged,
  NO_DATES,
  namesTime,
  namesTimeAhead,
  nearest,
} from '../sentence/times';
import { pattern, TO_COME } from '../sentence/words';
import type { TextLine } from '../text/lines';
import { isName } from '../text/somebody';
import { isTimeOfIt } from '../text/time-alone';

/** A measure of running text while its sentences are gone through, and what speaks for its being one. */
export interface Told {
  readonly measure: FoundMeasure;
  readonly area: string | null;
  /** The line of the document it begins in, by its place among the lines. */
  readonly at: number;
  /** What its sentences say of how far it has come, in order. */
  readonly states: string[];
  /** Days it was to be done by once: the days it is held to where no other is told. */
  readonly once: PlanDate[];
  /** Further lines it stands in: what is told under a heading that names it. */
  readonly lines: number[];
  /** The box before it is ticked, or it is told as done. */
  ticked: boolean;
  /** Somebody is said to do it, or it to be done; else it is only told where it stands. */
  readonly does: boolean;
  /** What it is of is named on its own: by a heading, or before the first full stop. */
  readonly named: boolean;
  /** It is a point of a list, or stands behind "Beslut:". */
  listed: boolean;
  /** Somebody proposes it, and nobody has decided it. */
  readonly proposed: boolean;
}

interface NewMeasure {
  readonly title: string;
  readonly who: string | null;
  /** The words whose times are its own; left out where none are. */
  readonly time?: string;
  readonly does?: boolean;
  readonly named?: boolean;
  readonly listed?: boolean;
  readonly proposed?: boolean;
}

/** What is taken up by a board is reported to it: "behandlas i nämnden i februari"; "och utvärderar den i maj" evaluates. */
const asReported = (text: string): string =>
  text
    // "fastställer en rutin för uppföljning av tiden i juni": what the routine is for, and no follow-up in June
    .replace(
      /(?<=(?:rutin|plan|mall|modell|system|metod|riktlinje|struktur|former)\p{Ll}{0,4}\s+för\s+)(?:uppföljning|utvärdering|återrapportering)(?:en)?(?!\p{L})/giu,
      'arbete',
    )
    // "Kocken gör en ny meny, och den börjar serveras v. 45": the day it is there, and not when somebody begins with it
    .replace(
      /(?<=\s(?:och|som)\s(?:(?:den|det|de)\s)?)börjar\s+(?:användas|serveras|visas|delas\s+ut)(?=\s)/giu,
      'tas i bruk',
    )
    .replace(/(?<=\s(?:och|samt)\s(?:\p{L}+\s)?)utvärderar(?!\p{L})/giu, 'utvärderas')
    .replace(/(?<!\p{L})behandlas(?=\s+(?:i|av|på|vid)\s+\p{L}*(?:nämnd|utskott|styrels|fullmäktig))/giu, 'redovisas');

/** The measure that a sentence, a heading or a name begins. */
export function begin(
  { title, who, time, does = true, named = false, listed = false, proposed = false }: NewMeasure,
  place: { readonly line: TextLine; readonly at: number; readonly section: number; readonly area: string | null },
  reference: LocalDate,
): Told {
  const { line, at, section, area } = place;
  const standing = { section, paragraph: line.line, line: line.line, labelled: false, list: null };
  const statement = { ...listedStatement(title, 'decided', null), time: asReported(time ?? '') };
  const measure = foundMeasure(statement, standing, reference, null);
  if (who !== null) measure.responsible = peopleOf(who.replace(/^vår[at]?\s+/iu, ''));
  if (named || CUT_OFF.test(measure.title)) measure.title = capitalised(title);
  measure.about = `${title} ${time ?? ''}`;
  return {
    measure,
    area,
    at,
    states: [],
    once: [],
    lines: [],
    ticked: false,
    does,
    named,
    listed,
    proposed,
  };
}

/** "Gör en genomgång av", of "… av vilka klasser som använder tjänsten": cut too early. */
const CUT_OFF = /\s(?:av|för|om|till|med|i|på|att|som|från|vid|och|hur|än|är|blir|har|ska|kan)$/iu;

/** "Lönekartläggning": one word that says what is done. */
const NAMES_WORK =
  /(?<=\p{L}{4})(?:ning|tion|plan|planen|rutin|rutinen|enkät|enkäten|mall|mallen|analys|analysen|utbildning|översyn)$/iu;

/** "Satsningen på utomhuspedagogik utgår": what a paper of what is to come takes out of it. */
const CALLED_OFF =
  /(?<!\p{L})\p{L}*(?:satsning|insats|åtgärd|projekt|uppdrag|aktivitet|utbildning)(?:en|et)?(?!\p{L})/iu;

/** Whether what was found is held to: somebody or a time is named, or the document gives it out in so many words. */
export function stands(told: Told, isAccount: boolean, reference: LocalDate): boolean {
  const { measure, does, named, listed, states } = told;
  if (named) return true;
  if (isName(measure.title)) return false; // "Eva Ek, kurator" among those who work there
  const [first = '', ...more] = measure.title.split(' ');
  const isCalled = more.length > 0 || !does || (listed && NAMES_WORK.test(first));
  if (!isCalled) return false;
  const { due, evaluation, nextReport, start } = measure.dates;
  const isAhead = [...due, evaluation, nextReport, start].some(
    (one) => one !== null && (one.date === null ? one.precision === 'recurring' && listed : one.date >= reference),
  );
  // "Ett utbildningspaket är köpt och tas i bruk i maj": with a day ahead one word says enough.
  if (!isAhead && /^(?:en|ett|den|det)\s\p{L}+$/iu.test(measure.title)) return false;
  const isOff = CALLED_OFF.test(measure.title) && states.some((one) => findState(one)?.state === 'cancelled');
  if (!does && isOff) return true;
  // "Analysen skulle ha lämnats i januari. De sista har fått förlängt till den 27 mars."
  if (!does && told.once.length > 0 && isAhead) return true;
  if (!does) return states.length > 0 && (isAccount || isAhead || listed || measure.responsible.length > 0);
  const isSaid = isAccount && states.length > 0; // what was promised, and how far it has come
  // "Kommunen äger nio skolor, byggda mellan 1961 och 1978": years of long ago, and no time for anything to be done.
  const isLongOver =
    due.length > 0 &&
    due.every(({ date }) => date !== null && Number(date.slice(0, 4)) < Number(reference.slice(0, 4)) - 2);
  const isTheirs = hasDates(measure.dates) && !isLongOver && measure.responsible.length > 0;
  return isAhead || listed || isSaid || isTheirs;
}

const AHEAD =
  /(?<!\p{L})(?:ska(?:ll)?|beräknas|väntas|planeras|föreslås|kommer\s+att|blir|lovat|räknar\s+med|beräknar|genomförs|slutförs|färdigställs|avslutas)(?!\p{L})/iu;

const NOW =
  /(?<!\p{L})(?:pågår|påbörja|försena|igång|enligt\s+plan|halvvägs|utgår|blir\s+(?:\p{L}+\s+)?(?:inte|ej)\s+av(?=[.,;]|$)|avsluta(?!s\s+(?:i|den|senast|under|vecka|v\.|före|till)(?!\p{L}))|genomför[dt]|långsammare\s+än|(?:inte|ej)\s+(?:\p{L}+\s+)?(?:klar|färdig))/iu;

const BEGUN =
  /(?<!\p{L})(?:har|vi)\s+(?:\p{L}+\s+)?(?:börjat|startat|kommit\s+i\s*gång)(?!\p{L})|(?<!\p{L})håller\s+på\s+att(?!\p{L})|(?<!\p{L})(?:ser|tittar|arbetar|jobbar|utreder|undersöker|granskar|förhandlar|prövar)\s+(?:just\s+nu|för\s+närvarande)(?!\p{L})/iu;

/** "… och är klar den 11 december": what is to come, behind what is. */
const TAIL =
  /(?:,|\s+(?:och|men))\s+(?:(?:det|den|de|\p{L}{3,}(?:en|et|na))\s+)?(?:är|blir|ska|skall|beräknas|väntas)\s.*$/iu;

/** "Kursen pågår och ska vara avslutad nästa år": the same, whenever that is. */
const TO_COME_TAIL = pattern`(?:,|\s+(?:och|men))\s+(?:(?:det|den|de|\p{L}{3,}(?:en|et|na))\s+)?(?:${TO_COME})\s.*$`;

/** "Arbetet pågår till jul, då alla ska ha gjort ett besök": how it is to be in the end. */
const TO_BE_SO_THEN = pattern`,\s+(?:då|när|där|så\s+att|varefter|vilket|som)\s[^;]{0,80}?\s(?:${TO_COME})\s[^;]*$`;

/** "Stödet varnar när en utredning inte har påbörjats", "vi börjar när lokalen är klar": of what is waited for. */
const ON_CONDITION =
  /\s(?:när|ifall|så\s+(?:fort|snart)|om(?=\s+(?:en|ett|någon|något|det|den|de|vi)\s+(?:\p{L}+\s+){0,3}?(?:inte|ej|är|har|blir)(?!\p{L})))\s[^,;]+$/iu;

const isItReadyAhead = (text: string): boolean => {
  const said = text.replace(/^(?:det|den|detta|de|arbetet)\s+(?=(?:är|blir)\s)/iu, '');
  return said !== text && isReadyAhead(said);
};

/** "Köket, löpande hela våren": when, of work that nobody says has begun. */
const ALWAYS = /^(?:[^,;]{2,60},\s+)?(?:fort)?löpande(?:\s+(?:hela|under|varje)\s[^,;]{2,40})?$/iu;

/** "Salen målas, klart före sportlovet": what stands behind the last comma is when. */
const lastOf = (sentence: string): string => sentence.slice(sentence.lastIndexOf(',') + 1).trim();

/** "är klart och stryks från listan": done, and therefore nobody's point any more. */
const OFF_THE_LIST =
  /(?<=(?:klar|färdig|genomför|avsluta|åtgärda|gjor|avklara)[^,.;]{0,20}?),?\s+(?:och|så)\s+(?:(?:det|den|punkten)\s+)?(?:stryks|kan\s+strykas|tas\s+bort|avförs|utgår|lyfts\s+bort)(?:\s+(?:därmed|alltså|nu))?(?:\s+(?:från|ur)\s+\p{L}+)?$/iu;

/** "Nämnden behöver ta ställning till om åtgärden ska göras senare eller utgå": what nobody has decided. */
const TO_DECIDE =
  /(?<!\p{L})(?:(?:ta|tar)\s+ställning\s+till|besluta(?:r)?(?:\s+om)?|bestämma|avgöra|pröva)\s+(?:om|huruvida|ifall)\s[^.;]{3,120}?\s(?:eller\s|utgå|strykas|avslutas|läggas\s+ner)/iu;

/** The words of a sentence that say how far it has come; null where it says nothing of that, or only what is to come. */
export function stateIn(whole: string, reference: LocalDate): string | null {
  if (TO_DECIDE.test(whole)) return null;
  const plain = whole
    .replace(BEFORE, '')
    .replace(OFF_THE_LIST, '')
    .replace(/\s+som\s+(?:det|den|de)\s+ska(?:ll)?(?=$|[.,;])/iu, ' enligt plan')
    .replace(/\([^()]*vakan[^()]*\)/iu, '')
    .replace(/[.;:]+$/u, '')
    .trim();
  // "Det är klart när schemat är lagt", "Medan det pågår används sidoingången": of what is waited for, or goes on beside it
  if (isItReadyAhead(plain) || /^(?:medan|under\s+tiden|så\s+länge)\s/iu.test(plain)) return null;
  const isDated = (text: string) => namesTimeAhead(text, reference) && !tellsThePast(text);
  const whenBehind = (text: string) => text.includes(',') && FRAGMENT_WHEN.test(lastOf(text)) && isDated(lastOf(text));
  const all = plain.replace(ON_CONDITION, '').replace(TO_BE_SO_THEN, '').trim();
  const sentence = whenBehind(all) ? all.slice(0, all.lastIndexOf(',')) : all; // "Pågår, klart i mars 2027"
  if ((ALWAYS.test(sentence) && !NOW.test(sentence)) || isReadyAhead(lastOf(sentence))) return null;
  // "… är klar och presenterades i september": that September is past.
  if (FRAGMENT_WHEN.test(sentence) && namesTime(sentence, reference) && !NOW.test(sentence)) return null; // "Klart senast 30 juni"
  const before = sentence.replace(TO_COME_TAIL, '');
  const said = isDated(sentence) ? sentence.replace(TAIL, '') : NOW.test(before) ? before : sentence;
  const isAhead = AHEAD.test(said) || (isDated(said) && /klar|färdig/iu.test(said));
  if (isAhead && !NOW.test(said.replace(/(?:ska(?:ll)?|beräknas|väntas|föreslås)\s.*$/iu, ''))) return null;
  return findState(said) || findSchedule(said) || mentionsDelay(said) || BEGUN.test(said) ? said : null;
}

export function takeState(told: Told, sentence: string, { reference }: Reading): boolean {
  const said = stateIn(sentence, reference);
  if (said !== null) told.states.push(said);
  return said !== null;
}

/** "Ny tid sattes till 27 november": when it is to be done after all. */
export const NEW_TIME =
  /^(?:tidigare\s+[^,]{5,60},\s+)?nu\s+(?:är\s+det|gäller|blir\s+det)(?=\s)|^(?:tidplanen|(?:slut)?datumet|tiden|tidpunkten)\s+(?:har|är)\s+(?:\p{L}+\s+)?(?:flytta\p{L}*|ändra\p{L}*|skjut\p{L}*|senarelag\p{L}*|revidera\p{L}*)(?:\s+(?:fram|upp))?\s*(?::|till)?(?=\s)|^(?:ny|nytt|den\s+nya|det\s+nya)\s+(?:(?:rikt|mål)?tid(?:en|punkt|punkten)?|(?:start|kurs|utbildnings)?dag(?:en)?|(?:slut|rikt|mål|leverans)?datum(?:et)?|deadline(?:n)?)(?:\s+(?:sattes|sätts|är|blir|blev|ska\s+vara))?(?:\s+(?:satt\s+)?till)?(?=\s|:)/iu;

export const FRAGMENT_WHEN =
  /^(?:(?:en|ny|nästa|första)\s+(?=uppföljning|utvärdering|avstämning|redovisning))?(?:klart?|klara|färdigt?|senast(?!\s+(?:uppdatera|ändra|granska|revidera))|slutdatum|start|införs|genomförs|utvärder\p{L}*|uppföljning|följs\s+upp|redovisas|påbörjas|börjar|tidplan|avstämning|nytt?\s+(?:slut|rikt|mål|leverans)?datum|ny\s+(?:(?:rikt|mål)?tid|tidpunkt|deadline)|deadline|återrapport\p{L}*)(?!\p{L})/iu;

/** Takes a sentence that is nothing but when, where no day is known yet: "Tid: januari 2027.", "Varje termin." */
export function takeWhen({ measure }: Told, sentence: string, { reference }: Reading): boolean {
  const when = sentence.replace(/^(?:tid(?:punkt)?|när|datum)\s*:\s*/iu, '').replace(/[.]$/u, '');
  if (measure.dates.due.length > 0 || !isTimeOfIt(when)) return false;
  measure.dates = merged(measure.dates, commitmentDates(when, reference, null));
  return true;
}

/** The part that tells what was once meant, with its time: "Den skulle ha varit färdig i maj, men …". */
const ONCE =
  /^.*?(?<!\p{L})(?:skulle|var\s+(?:tänkt|planerad|planerat|satt|bokad|bokat|inplanerad|inbokad))(?!\p{L})[^,;]{0,300}?(?:[,;]\s*(?=\p{L})|\s(?=men\s)|$)/iu;

/** "sedan september", "(tidigare 30 oktober)": times that tell of what was. */
const BEFORE =
  /(?<!\p{L})i\s?stället\s+för\s+(?:i|den|till|under|vid|senast|v\.|vecka)\s*[^,.;]{2,30}?(?:20\d{2}|(?=[,.;]|$))|(?<!\p{L})(?:redan\s+)?sedan\s+(?:den\s+|(?:början|mitten|slutet)\s+av\s+)?(?:\d{1,2}\s+)?(?:i\s+)?\p{L}+(?:s\s+(?:start|början))?(?:\s+20\d{2})?|\((?:tidigare|var|ursprungligen|förut|från\s+början)\s[^()]*\)|(?<=[:,]\s|klart\s)tidigare\s+(?:den\s+)?\d{1,2}\s+\p{L}+(?:\s+20\d{2})?,\s+(?=nu\s)/giu;

/** "avvaktar fullmäktiges beslut i november": when others are done, and not the one who waits. */
const AWAITED =
  /(?<!\p{L})(?:avvaktar|inväntar|väntar\s+på|i\s+väntan\s+på|i\s+avvaktan\s+på)\s[^.;,]{0,200}?(?=[.;,]|$|\s(?:innan|och|men|så)\s)/giu;

/** "går föräldraledigt till 1 mars": how long somebody is away. */
const ABSENT =
  /(?<!\p{L})(?:föräldra|tjänst|sjuk)(?:ledig|skriven)\p{L}*\s+(?:fram\s+)?(?:till(?:\s+och\s+med)?|t\.?o\.?m\.?)\s+[^,.;]{3,25}/giu;

/** "så vi har satt den 15 november som nytt datum" */
const NEW_DAY =
  /^.*?(?<!\p{L})(?:satt|bestämt|föreslagit|angett)\s+(?<day>[^,.;]{3,40}?)\s+(?:som|till)\s+(?:nytt|ny)\s+(?:slut)?(?:datum|tid|tidpunkt)\p{L}*/iu;

/** What a sentence says of when, without the times that tell of what was. */
export function timesIn(sentence: string, reference: LocalDate, year?: string): CommitmentDates {
  const plain = sentence
    .replace(NEW_DAY, 'Klart $<day>')
    .replace(ONCE, '')
    .replace(AWAITED, '')
    .replace(ABSENT, '')
    .replace(BEFORE, '')
    .replace(/^(?:ny|nästa)\s+(?:mätning|undersökning|enkät|kontroll)(?:en)?(?!\p{L})/iu, 'Uppföljning')
    .replace(
      /(?<=(?:ska|kommer\s+att)\s)(?:börja\s+)?användas(?:\s+(?:för\s+)?(?:den\s+)?första\s+gången)?(?=\s)/iu,
      'tas i bruk',
    )
    .replace(/\sförst\s(?=(?:i|under|till|den|vecka|v\.)\s)/iu, ' ')
    .replace(
      /(?<!\p{L})(?:pågår|löper|gäller|fortsätter)\s+(?=(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till)\s)/giu,
      'klart ',
    )
    .replace(/(?<=(?:vara|är|ha\s+kommit)\s)i\s?gång(?=\s)/iu, 'klart') // "ska vara igång senast i januari" is when it is done
    .replace(/(?<=\p{L}\s)samma\s+år(?!\p{L})/iu, year ?? 'samma år');
  const dates = commitmentDates(asReported(plain), reference, null);
  return { ...dates, due: nearest(dates.due) };
}

/** Nobody promises one thing for so many days; comparing each with all would take minutes. */
const MOST_DAYS = 50;

export function takeTimes(
  { measure }: Told,
  sentence: string,
  { reference }: Reading,
  role: 'evaluation' | 'nextReport' | null = null,
): boolean {
  const dates = timesIn(sentence, reference, measure.dates.due.at(-1)?.date?.slice(0, 4));
  if (!hasDates(dates)) return false;
  if (measure.dates.due.length > MOST_DAYS) return true;
  const isOfRole = role !== null && dates[role] === null;
  measure.dates = merged(measure.dates, isOfRole ? { ...NO_DATES, [role]: dates.due[0] ?? dates.nextReport } : dates);
  return true;
}
