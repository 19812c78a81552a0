import { plusDays } from '../../../domain/calendar';
import type { LocalDate, PlanDate } from '../../../domain/dates';
import type { MeasureState, Schedule } from '../../../domain/plan';
import {
  type FoundState,
  findEntry,
  findSchedule,
  findState,
  findTick,
  isBlank,
  mentionsDelay,
  statesTheMeasure,
} from '../../../domain/plan-phrases';
import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { readDates } from '../../../domain/swedish-dates';
import { type Cell, cellText } from '../neutral';
import { withoutOwnSentences } from '../own-sentences';
import { tickedBoxes } from './ticked-boxes';

export interface MeasureStatus {
  readonly state: MeasureState;
  readonly raw: string | null;
  readonly schedule: Schedule | null;
  /** What the cell says beside the state and the next report; null when nothing. */
  readonly followUp: string | null;
  /** Sentences on something else that is done: they may complete a part, never the measure. */
  readonly finished: readonly string[];
  /** True where the state was taken from running text. */
  readonly inferred: boolean;
  /** True where the cell states two different things and nothing says which is the later, or asks itself ("klart?"). */
  readonly twofold: boolean;
  readonly mentionsDelay: boolean;
}

interface Sentence {
  readonly text: string;
  /** Without the light before its words. */
  readonly bare: string;
  readonly found: FoundState | null;
  readonly states: boolean;
  /** The paragraph it stands in, from 0. */
  readonly paragraph: number;
  /** The day the sentence begins with, in a cell that keeps its history. */
  readonly on: LocalDate | null;
}

const DATED = /^\(?(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{6})\)?\s*[:–—-]?\s*/;
/** A light before the words that say it: "🟢 Klar" is completed, and green for that. */
const LIGHT =
  /^(?:🟢|🟩|🟡|🟨|🟠|🔴|🟥|⚪|⬜|✅|✔️?|(?:[gG]rön|[gG]ul|[rR]öd|[oO]range|[bB]lå|[vV]it|[gG]rå|[sS]vart)\s*[–:-])\s*(?=\p{L})/u;
/** The same without a colour: "⏳ pågår". An empty box before "klar" says the contrary, and is no sign. */
const SIGN = /^(?:[⏳⌛🔄▶⏸⏹☑☒🔵🟦✓🕒🕑🚧]\ufe0f?\s*)+(?=\p{L})/u;
/** "Ja, klart", "Nej, ej påbörjat": the answer before the words that say it. */
const ANSWER = /^(?:ja|nej)\s*[,.:;–-]\s*(?=\p{L})/iu;
/** "Genomförd 2026-01-23" and "Blev klar …" tell of that day, also in a plan whose own day is not known: no promise. */
const DONE_ON =
  /^(?:blev\s+(?:klart?|färdig\p{L}*)|(?:genomför|utför|åtgärda|avklara|gjor)[dt])(?:\s+(?:den|datum))?\s+\d{4}-\d{2}-\d{2}/iu;
/** "Genomfördes i alla arbetslag": a year's follow-up tells what was done. */
const WAS_DONE = /^(?:genom|ut)fördes(?=[\s.])(?!\s+(?:ej|inte|delvis))/iu;
const plainEnd = (text: string) => text.replace(/[.;:,]+$/, '').trim();

const MOVED = /^(?:framflytta|flytta|senarelag|uppskju|skjuts)/iu;

/** "2 av 4 träffar genomförda", "tre av fem klara": how many of its parts are done. */
const COUNTED =
  /^(?<some>\d{1,3}|noll|ingen|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\s+av\s+(?:totalt\s+)?(?<all>\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?:\s+\p{L}+){0,3}?\s+(?:är\s+|har\s+)?(?:klara?|färdiga|gjorda|hållna|avklarade|genomförd?[at]s?|genomförts|utförda|slutförda|avslutade|besökta|utbildade)(?!\p{L})/iu;
const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : NUMBERS.indexOf(text.toLowerCase().replace('ingen', 'noll').replace('ett', 'en'));

function counted(text: string): Pick<Sentence, 'found' | 'states'> | null {
  const { some, all } = COUNTED.exec(text)?.groups ?? {};
  if (!some || !all) return null;
  const [done, of] = [numberOf(some), numberOf(all)];
  const state = done === 0 ? 'not_started' : done < of ? 'in_progress' : 'completed';
  return { found: { state, start: 0, end: text.length, ends: state === 'completed' }, states: true };
}

/** "Arbetet pågår, remissen är klar": behind the comma stands how far something else has come. */
const OTHER_THING =
  /^,\s+(?:och\s+|men\s+)?(?!arbetet|åtgärden|insatsen|uppdraget|aktiviteten)\p{L}{4,}(?:en|et|an|na)\s+(?:är|har|blev)(?!\p{L})/iu;

/** "Rekryterad, klart", "Inköpta, färdigt.": what was done in a word, and that it is done. */
const DONE_SO = /^\p{L}{3,}(?:ade|[dt]a?)\s*,\s+(?:(?:nu|helt)\s+)?(?:klart?|färdigt?|avslutat)\.?$/iu;

/** The state a sentence names; of "upphandling pågår, klart i mars" before March it is not the promise at its end. */
function stateIn(given: string, reference: LocalDate): Pick<Sentence, 'found' | 'states'> {
  const parts = counted(given);
  if (parts) return parts;
  if (/^delvis[.,:]?$/iu.test(given))
    return { found: { state: 'in_progress', start: 0, end: given.length, ends: false }, states: true };
  const bare = given.replace(WAS_DONE, 'Genomförd').replace(DONE_SO, 'Klart');
  const found = findState(bare);
  // "Pågår, 7 av 9 klara": the words before the comma say how far the measure is, those after it a part of it.
  const lead = bare.slice(0, bare.indexOf(','));
  const isOfOther = found !== null && (!statesTheMeasure(bare, found) || OTHER_THING.test(bare.slice(lead.length)));
  const leading = lead !== '' && isOfOther ? findState(lead) : null;
  // "Framflyttad, ej påbörjad": that it was moved is no state beside one.
  if (leading?.state === 'paused' && MOVED.test(lead) && found && !found.ends) return { found, states: true };
  if (leading && statesTheMeasure(lead, leading) && !promises(lead, reference)) return { found: leading, states: true };
  if (found?.state !== 'completed' || DONE_ON.test(bare) || !promises(bare, reference))
    return { found, states: found !== null && (DONE_ON.test(bare) || statesTheMeasure(bare, found)) };
  const left = `${bare.slice(0, found.start)}${bare.slice(found.end)}`;
  const other = findState(left);
  return { found: other, states: other !== null && statesTheMeasure(left, other) };
}

function sentencesOf(cell: Cell | undefined, reference: LocalDate): readonly Sentence[] {
  return (cell?.paragraphs ?? []).flatMap(({ text: given }, paragraph) => {
    // A cell that keeps its history may part the days by little: "2026-02-01 påbörjad / 2026-04-15 klar".
    const text = DATED.test(given) ? given.replace(/\s*[/|,]\s+(?=\d{4}-\d{2}-\d{2}\s)/gu, '; ') : given;
    return sentences(text).map(({ start, end }) => {
      const whole = normalise(text.slice(start, end));
      const on = DATED.exec(whole)?.[1] ?? null;
      const said = on ? whole.replace(DATED, '') : whole;
      const bare = said.replace(LIGHT, '').replace(SIGN, '').replace(ANSWER, '');
      return { text: said, bare, ...stateIn(bare, reference), on, paragraph };
    });
  });
}

/** "Klar, antagen 2023-12-05": the day it was decided on is no day to come. */
const DECIDED =
  /(?<!\p{L})(?:antag(?:en|et|na)|beslutad?t?|fastställ[dt]|godkän[dt])(?:\s+(?:av|i|den)\s.*|\s+\d.*|\s*§.*)$/iu;

/** "Klart innan höstlovet", "klar till nästa APT", "färdigt så snart lokalen är tom": ready then, and not now. */
export const isReadyAhead = (text: string): boolean =>
  /^(?:(?:blir|är|ska\s+vara|beräknas)\s+)?(?:klara?|klart|färdiga?|färdigt)\s+(?:lagom\s+)?(?:till(?!\s+(?:\d+\s?(?:%|procent)|stor|viss|hälften|största))|innan|före|inför|inom|när|så\s+(?:snart|fort)|först|tidigast|någon\s+gång|efter(?!\s+(?:viss|mycket|lång|en\s+del|beslut|genomför)))(?!\p{L})/iu.test(
    text,
  );

/** "Klart, gjordes i augusti", "klart (infördes v. 34)", "färdigt sedan i maj": when it was done, which is no day to come. */
const WAS =
  /(?:[,;(–-]\s*)(?:och\s+|vilket\s+|som\s+|\p{L}+\s+){0,3}?(?:gjordes|hölls|skedde|blev|togs|antogs|gavs|sattes|skrevs|köptes|byggdes|invigdes|kom|(?:\p{L}{3,}(?:ade|erade|örde|öpte|ände))s?)(?!\p{L}).*$|(?<!\p{L})sedan\s+(?!dess|länge).*$/iu;

/** "KLART 12/10" of November tells of the October that was: a day without a year is the nearest such. */
const hasBeen = ({ date, precision, assumed }: PlanDate, reference: LocalDate): boolean =>
  assumed === true && (date ?? '') > plusDays(reference, precision === 'day' || precision === 'week' ? 183 : 245);

/** "Klar i juni" before June, and "klart till påsk", are promises and no reports. */
const promises = (text: string, reference: LocalDate): boolean =>
  isReadyAhead(text) ||
  readDates(text.replace(DECIDED, '').replace(WAS, ''), reference, null).some(
    // "Klar, används från 1 november": what is done is in use from a day to come.
    ({ role, date }) =>
      // "Klart, utvärderas v. 22": so is what is done looked at on a day to come.
      (role === 'due' && (date.date ?? '') > reference && !hasBeen(date, reference)) ||
      (date.date === null && date.precision === 'none'),
  );

function chosen(stated: readonly Sentence[]): { readonly one: Sentence | null; readonly twofold: boolean } {
  const dated = stated.filter((one) => one.on !== null);
  if (dated.length > 0) {
    const latest = dated.reduce((best, one) => ((one.on ?? '') >= (best.on ?? '') ? one : best));
    return { one: latest, twofold: false };
  }
  const closing = stated.find((one) => one.found?.state === 'closed' || one.found?.state === 'closed_continues');
  if (closing) return { one: closing, twofold: false };
  const [first] = stated;
  return {
    one: first ?? null,
    twofold: stated.some((one) => one.found?.state !== first?.found?.state && one.found?.state !== 'paused'),
  };
}

/** A cell that says nothing of the measure itself may still tell that work goes on, never that it is done. */
const tells = (one: Sentence) =>
  one.found !== null && !one.found.ends && !['decided', 'proposed'].includes(one.found.state);

/** Sentences of one paragraph stay on one line. */
const together = (list: readonly Sentence[]) =>
  list.reduce((text, one, at) => {
    const gap = at === 0 ? '' : one.paragraph === list[at - 1]?.paragraph ? ' ' : '\n';
    return `${text}${gap}${one.text}`;
  }, '');

/** A measure nothing is said of. */
export const NO_STATUS: MeasureStatus = {
  state: 'unknown',
  raw: null,
  schedule: null,
  followUp: null,
  finished: [],
  inferred: false,
  twofold: false,
  mentionsDelay: false,
};

/** "Försenat, upphandlingen fick göras om", "Risk för försening då två slutat": that it is late or may be, and why. */
const LATE =
  /^(?:\p{L}+\s+)?risk\s+(?:för|att)(?!\p{L})|^(?:är\s+|blivit\s+|(?:kraftigt|något|lite|starkt|mycket)\s+)*(?:försena[dt]e?|försening|fördröj[dt])(?!\p{L})/iu;

/** "Klar" over "Pågår", each on a line of its own: parts of it that are not all done, as of a measure over two rows. */
const isPartly = (all: readonly Sentence[]): boolean =>
  all.every((one) => one.states && one.on === null && one.text.split(' ').length <= 4) &&
  new Set(all.map((one) => one.paragraph)).size === all.length &&
  all.some((one) => one.found?.state === 'completed') &&
  all.some((one) => one.found !== null && !OVER.includes(one.found.state));

/** "klart?": whoever wrote it did not know either. */
const ASKS = /\p{L}\s*\?+$/u;

/** Where the measure stands by its status cell. `reference` is the document's date. */
export function readStatus(given: Cell | undefined, reference: LocalDate): MeasureStatus {
  const cell = withoutOwnSentences(given, true);
  const boxes = cell ? tickedBoxes(cellText(cell)) : null;
  if (cell && boxes) {
    const ticked = readStatus({ paragraphs: boxes.map((text) => ({ text, bullet: false })) }, reference);
    return { ...ticked, raw: normalise(cellText(cell)) };
  }
  const tick = cell ? (findTick(cellText(cell)) ?? findEntry(cellText(cell))) : null;
  if (cell && tick) return { ...NO_STATUS, state: tick, raw: cellText(cell) };
  const all = sentencesOf(cell, reference).filter((one) => !isBlank(one.text));
  const stated = all.filter((one) => one.states);
  const { one: statement, twofold } = chosen(stated);
  const asks = statement !== null && statement.on === null && ASKS.test(statement.text);
  const told = statement ?? all.find(tells) ?? null;
  const short = all.find((one) => (one.text.split(' ').length <= 4 || LATE.test(one.bare)) && findSchedule(one.text));
  // What is done keeps to no plan any longer: its green light says that it is done.
  const schedule =
    (told && findSchedule(told.found?.ends ? told.bare : told.text)) ??
    (short && !told?.found?.ends ? findSchedule(short.text) : null);
  const goesOn = stated.some((one) => one !== statement && one.found?.state === 'in_progress' && one.on === null);
  const state = told?.found?.state ?? (short ? 'in_progress' : 'unknown');
  const raw = told ?? short ?? all[0];
  const partly = twofold && isPartly(all);
  const isReport = (one: Sentence) => readDates(one.text, reference, null).some((date) => date.role === 'next_report');
  const isAside = (one: Sentence) => /^(?:ansvarig(?:a)?\s*:|saknar\s+ansvarig|försenad\s+sedan)/iu.test(one.text);
  const rest = all.filter(
    (one) =>
      one !== statement &&
      (one !== short || one !== raw) &&
      !isReport(one) &&
      !isAside(one) &&
      !(one.states && one.text.split(' ').length <= 4),
  );
  return {
    state: asks ? 'unknown' : partly ? 'in_progress' : state === 'closed' && goesOn ? 'closed_continues' : state,
    raw: partly ? all.map((one) => plainEnd(one.text)).join('; ') : raw ? plainEnd(raw.text) : null,
    schedule,
    followUp: rest.length > 0 ? together(rest) : null,
    finished: all.filter((one) => one.found?.state === 'completed' && !one.states).map((one) => one.text),
    inferred: statement === null && told !== null,
    twofold: twofold || asks,
    mentionsDelay: all.some((one) => mentionsDelay(one.text)),
  };
}

const OVER: readonly MeasureState[] = ['completed', 'evaluated', 'closed', 'cancelled', 'not_completed'];

/** What the states of several units come to: done where all are, begun where one is. */
function rolledUp(states: readonly MeasureState[]): MeasureState {
  const known = states.filter((one) => one !== 'unknown');
  const [first] = known;
  if (first === undefined) return 'unknown';
  if (known.length === states.length && known.every((one) => one === first)) return first;
  if (known.length === states.length && known.every((one) => OVER.includes(one))) return 'completed';
  return known.every((one) => one === 'not_started') ? 'not_started' : 'in_progress';
}

/** Where a measure of several units stands by the states in their columns: `Ekskolan: Klar`, a paragraph a unit. */
export function readUnitStatus(cell: Cell, reference: LocalDate): MeasureStatus {
  const each = cell.paragraphs.map(({ text }) => {
    const said = text.replace(/^[^:]*:\s*/u, '');
    return readStatus({ paragraphs: [{ text: said, bullet: false }] }, reference);
  });
  const schedules = each.map((one) => one.schedule);
  const schedule = (['delayed', 'at_risk'] as const).find((one) => schedules.includes(one));
  const isOnPlan = schedules.length > 0 && schedules.every((one) => one === 'on_plan');
  return {
    ...NO_STATUS,
    state: rolledUp(each.map((one) => one.state)),
    raw: cell.paragraphs.map((one) => plainEnd(one.text)).join('; '),
    schedule: schedule ?? (isOnPlan ? 'on_plan' : null),
    mentionsDelay: each.some((one) => one.mentionsDelay),
  };
}
