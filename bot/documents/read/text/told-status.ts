import {
  type FoundState,
  findSchedule,
  findState,
  findTick,
  isBlank,
  mentionsDelay,
  statesTheMeasure,
} from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { normalise, sentences, stems } from '../../../domain/reading/swedish-text';
import { type MeasureStatus, NO_STATUS } from '../measure/measure-status';
import { standingOf } from '../shapes/state-of-point';

/** Sentences of paragraphs, in order. */
export const sentencesOf = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.flatMap((text) => sentences(text).map(({ start, end }) => normalise(text.slice(start, end))));

const NOUN = '\\p{L}*(?:insats|aktivitet|åtgärd|uppdrag|projekt|arbete|satsning|punkt)(?:en|et|t)?';
const FILLER =
  '(?:är|har|var|blev|anses|bedöms|kan|kunde|nu|ännu|dock|därmed|därför|således|också|vara|blivit|som|helt|redan|fortfarande|fortsatt|fullt\\s+ut|i\\s+sin\\s+helhet)';
/** "Denna insats är", "Arbetet med rutinerna har nu": the measure itself is what the sentence is about. */
const SUBJECT = new RegExp(
  `^(?:(?:denna|detta|den\\s+här|det\\s+här|vår|vårt|hela)\\s+)?${NOUN}(?:\\s[^.,;]{0,60}?)??(?:\\s+${FILLER})*\\s*$`,
  'iu',
);
/** Without "nu": "Nu kvarstår att …" speaks of what is left, not of the whole. */
const BARE = new RegExp(`^(?:(?!nu\\s)${FILLER}\\s*)*$`, 'iu');
/** "Vi har under hösten påbörjat ett arbete": what was begun is the measure. */
const BEGUN = /(?<![\p{L}])(?:påbörjat|startat|inlett|dragit\s+igång)\s+(?:ett|en)\s+\p{L}+/iu;
/** "Arbetet har kommit långt men behöver följas en längre tid": under way, though no word for it stands there. */
const NEEDS_MORE = new RegExp(
  `^(?:(?:denna|detta)\\s+)?${NOUN}(?![\\p{L}])[^.]{0,80}?(?<![\\p{L}])(?:behöver|måste|ska)\\s+(?:fortsätta|följas|utvecklas|stödjas|fördjupas|förankras|implementeras)`,
  'iu',
);
/** "Färdigställdes i maj", "Insatsen genomfördes under våren och avslutades i juni": the measure itself, and over. */
const ENDED = new RegExp(
  `^(?:(?:denna|detta)\\s+)?(?:${NOUN}\\s+)?(?<verb>färdigställdes|slutfördes|avslutades|genomfördes)(?![\\p{L}])(?!\\s+(?:ej|inte|delvis|endast|bara)(?![\\p{L}]))`,
  'iu',
);
const CLAUSE_END = /\s(?:innan|eftersom|därför|då|för\s+att|när|vilket|tills|så\s+att)\s|[.;]/iu;
const GOES_ON = /^\s*,?\s+(?:och|men)\s+(?:kommer|ska|behöver|beräknas|fortsätter|pågår)\s/iu;

interface Statement {
  readonly found: FoundState;
  readonly sentence: string;
  readonly raw: string;
}

const clause = (text: string, from: number) => {
  const end = CLAUSE_END.exec(text.slice(from));
  return text.slice(0, end ? from + end.index : undefined);
};

/** "Genomförd på fyra av fem skolor": begun everywhere, done not everywhere. */
const IN_PART =
  /^\s+(?:på|vid|i|hos|för|av)\s+(?<some>\p{L}+|\d+)\s+av\s+(?:våra\s+|de\s+)?(?<all>\p{L}+|\d+)(?:\s+\p{L}+)?/iu;

function withoutTheRest(sentence: string, found: FoundState): FoundState {
  const part = found.state === 'completed' ? IN_PART.exec(sentence.slice(found.end)) : null;
  if (!part || part.groups?.['some']?.toLowerCase() === part.groups?.['all']?.toLowerCase()) return found;
  return { ...found, state: 'in_progress', end: found.end + part[0].length };
}

/** The words that state it: from "Arbetet" where the sentence begins so, to the end of what goes on from the state. */
function rawOf(sentence: string, found: FoundState): string {
  const start = /^arbetet?(?![\p{L}])/iu.test(sentence) ? 0 : found.start;
  const rest = sentence.slice(found.end);
  const whole = GOES_ON.test(rest) ? clause(sentence, found.end) : sentence.slice(0, found.end);
  return whole.slice(start).trim();
}

/** "Fortbilda personalen" is spoken of as "Fortbildningen", and "Revidera planen" as "Revideringen". */
const isOfSameWord = (stem: string, other: string): boolean => {
  const [short, long] = stem.length < other.length ? [stem, other] : [other, stem];
  return (
    short.length >= 5 &&
    /^(?:n?ing|er?ing|ande|ende|else|ation)?$/u.test(long.slice(short.length)) &&
    long.startsWith(short)
  );
};

/** The noun a title is built on, in the form sentences use it: "Kartläggning av …" is spoken of as "Kartläggningen". */
function isSubject(before: string, title: string): boolean {
  const [subject, ...more] = before.replace(new RegExp(`(?:\\s*(?<![\\p{L}])${FILLER})*\\s*$`, 'iu'), '').split(' ');
  if (!subject || more.length > 0) return false;
  const head = [...stems(title.split(' ').slice(0, 3).join(' '))];
  return [...stems(subject)].some((stem) => head.some((one) => one === stem || isOfSameWord(one, stem)));
}

/** "Pågår, lokalen är klar": the state a sentence begins with is the measure's, and what follows of a part of it. */
function openingState(sentence: string): FoundState | null {
  const opening = /^[^,;–]+(?=[,;]\s|\s–\s)/u.exec(sentence)?.[0];
  const found = opening === undefined ? null : findState(opening);
  return opening && found && found.start === 0 && found.end === opening.length && !found.ends ? found : null;
}

function stated(sentence: string): Statement | null {
  const ended = ENDED.exec(sentence);
  if (ended && findState(sentence)?.state !== 'in_progress') {
    const state = /^avsl/iu.test(ended.groups?.['verb'] ?? '') ? 'closed' : 'completed';
    const whole: FoundState = { state, start: 0, end: ended[0].length, ends: true };
    return { found: withoutTheRest(sentence, whole), sentence, raw: ended[0] };
  }
  const more = NEEDS_MORE.exec(sentence);
  const named = openingState(sentence) ?? findState(sentence);
  const found = named && withoutTheRest(sentence, named);
  if (found) {
    const before = sentence.slice(0, found.start);
    const clauseBefore = before.split(/,\s+|\s(?:och|men|så|varför)\s/u).at(-1) ?? '';
    const isSequel =
      /^(?:beslutades|antogs|påbörjades|startade|inleddes)(?!\p{L})/iu.test(before) && BARE.test(clauseBefore);
    if (
      BARE.test(before) ||
      isSequel ||
      SUBJECT.test(before) ||
      SUBJECT.test(clauseBefore) ||
      statesTheMeasure(sentence, found)
    )
      return { found, sentence, raw: rawOf(sentence, found) };
  }
  if (!more) return null;
  const whole = { state: 'in_progress', start: 0, end: more[0].length, ends: false } as const;
  return { found: whole, sentence, raw: clause(sentence, more[0].length).trim() };
}

/**
 * Where a measure stands by what is told of it. A sentence on the measure itself says it, the follow-up's before the
 * analysis's; else the state is inferred: what has been begun or worked on is under way, never done. `title` is what
 * "Kartläggningen är klar" is held against. The texts themselves are kept elsewhere.
 */
export function readToldStatus(followUp: readonly string[], analysis: readonly string[], title: string): MeasureStatus {
  const [only] = followUp;
  const tick = followUp.length === 1 && only !== undefined ? findTick(only) : null;
  if (only !== undefined && tick) return { ...NO_STATUS, state: tick, raw: only };
  // "Delvis. Två av tre avdelningar är klara." ticks it off as partly done, and says of what.
  const partly = /^(?:ja|nej|delvis)(?=[.,])/iu.exec(only ?? '')?.[0];
  if (partly && findTick(partly) === 'in_progress') return { ...NO_STATUS, state: 'in_progress', raw: partly };
  const [told, analysed] = [followUp, analysis].map((texts) => sentencesOf(texts).filter((one) => !isBlank(one)));
  const all = [...(told ?? []), ...(analysed ?? [])];
  const late = { mentionsDelay: all.some(mentionsDelay) };

  const [first, ...more] = (told ?? []).flatMap((one) => stated(one) ?? []);
  const later = (analysed ?? []).flatMap((one) => stated(one) ?? []);
  const chosen = first ?? later[0];
  if (chosen) {
    const { state } = chosen.found;
    const others = (first ? [...more, ...later] : later.slice(1)).map((one) => one.found.state);
    const goesOn = others.includes('in_progress');
    const apart = others.some((one) => one !== state && !isSequel(state, one));
    return {
      ...NO_STATUS,
      ...late,
      state: state === 'closed' && goesOn ? 'closed_continues' : state,
      raw: chosen.raw,
      schedule: findSchedule(chosen.sentence) ?? null,
      twofold: apart,
    };
  }
  const begun = all.map((one) => BEGUN.exec(one)?.[0]).find((one) => one !== undefined);
  if (begun) return { ...NO_STATUS, ...late, state: 'in_progress', raw: begun };
  const short = all.find((one) => (one.split(' ').length <= 4 || IS_LATE.test(one)) && findSchedule(one) !== null);
  if (short)
    return {
      ...NO_STATUS,
      ...late,
      state: 'in_progress',
      raw: short.replace(/[.;]+$/, ''),
      schedule: findSchedule(short),
    };
  return { ...NO_STATUS, ...late, ...inferred(told ?? [], all, title) };
}

/** "Uppdraget är försenat eftersom …" says it of the measure itself, and why. */
const IS_LATE =
  /^(?:uppdraget|arbetet|åtgärden|insatsen|aktiviteten|den|det)\s+(?:är|har\s+blivit|blev)\s+(?:\p{L}+\s+)?(?:försena[dt]|fördröj[dt])(?!\p{L})/iu;

/** "Genomförd. Arbetet fortsätter": what follows an end or a beginning without going against it. */
const isSequel = (state: string, other: string) =>
  other === 'in_progress' && ['completed', 'closed', 'evaluated', 'paused', 'not_started'].includes(state)
    ? true
    : other === 'paused' || other === 'evaluated' || other === 'decided' || other === 'not_started';

const IN_PLACE =
  /(?<![\p{L}])(?:är|finns)\s+(?:nu\s+|redan\s+)?(?:på\s+plats|i\s+bruk|framtagen|framtaget|framtagna|införd|infört|införda)(?![\p{L}])/iu;

function inferred(
  told: readonly string[],
  all: readonly string[],
  title: string,
): Pick<MeasureStatus, 'state' | 'inferred' | 'schedule'> {
  for (const one of told) {
    const found = findState(one);
    if (found && isSubject(one.slice(0, found.start), title))
      return { state: found.state, inferred: true, schedule: findSchedule(one) };
  }
  // "Upphandlingen är pausad i väntan på besked": the thing the work is with rests, and the work with it.
  const stands = told.map(standingOf).find((one) => one !== null && one.state !== 'cancelled');
  if (stands) return { state: stands.state, inferred: true, schedule: null };
  const worked = all.find((one) => tellsThePast(one) || IN_PLACE.test(one) || findState(one)?.state === 'in_progress');
  if (worked === undefined) return { state: 'unknown', inferred: false, schedule: null };
  const late = all.find((one) => findSchedule(one) === 'delayed' && findState(one) !== null);
  return { state: 'in_progress', inferred: true, schedule: late === undefined ? null : 'delayed' };
}
