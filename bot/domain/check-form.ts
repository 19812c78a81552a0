import { type Assignment, type FormFields, HINDRANCES, type Hindrance } from './assignment';
import { daysBetween, isLocalDate } from './calendar';
import type { LocalDate } from './dates';
import type { Concern } from './held-text';
import { wordsHash } from './ids';
import { isTerminal, scheduleOf } from './is-open';
import { holdsPersonalNumber } from './personal-number';
import { type Measure, type MeasureState, SCHEDULES, type Schedule } from './plan';
import { judgeText } from './privacy/judge-text';
import type { Withheld } from './privacy/visible-answers';

/** The states a person may report. The rest of the life-cycle is decided, not reported (domain.md 2.3). */
export const REPORTABLE = [
  'not_started',
  'in_progress',
  'paused',
  'completed',
] as const satisfies readonly MeasureState[];

/** Longest text of one field, in UTF-16 units as input boxes count. */
export const TEXT_MAX = 2000;

/** A date further off than ten years is a slip of the finger. */
const FARTHEST_DAYS = 3653;
export const isTooFar = (day: LocalDate, today: LocalDate): boolean => daysBetween(today, day) > FARTHEST_DAYS;

export type FormFault =
  | { readonly field: 'state'; readonly code: 'required' }
  | { readonly field: 'analysis'; readonly code: 'required' }
  | { readonly field: 'followUp'; readonly code: 'required' | 'required_when_changed' }
  | { readonly field: 'followUp'; readonly code: 'required_unread'; readonly withheld: Withheld }
  | { readonly field: 'followUp' | 'analysis'; readonly code: 'personal_number' }
  | {
      readonly field: 'followUp' | 'analysis';
      readonly code: 'too_long';
      readonly max: number;
      readonly length: number;
    }
  | { readonly field: 'newDue'; readonly code: 'not_a_date' }
  | { readonly field: 'newDue'; readonly code: 'date_not_later' | 'date_not_moved'; readonly than: LocalDate }
  | { readonly field: 'state' | 'schedule' | 'hindrance' | 'parts'; readonly code: 'not_offered' };

/** What a valid form says. */
export interface Report {
  readonly state: MeasureState;
  readonly schedule: Schedule | null;
  readonly doneParts: readonly string[];
  readonly followUp: string | null;
  readonly analysis: string | null;
  readonly hindrance: Hindrance | null;
  readonly newDueProposed: LocalDate | null;
}

/** Faults of the texts alone: what may not even be kept as a draft. */
export function textFaults(fields: FormFields): readonly FormFault[] {
  const faults: FormFault[] = [];
  for (const field of ['followUp', 'analysis'] as const) {
    const text = fields[field];
    if (text.length > TEXT_MAX) faults.push({ field, code: 'too_long', max: TEXT_MAX, length: text.length });
    if (holdsPersonalNumber(text)) faults.push({ field, code: 'personal_number' });
  }
  return faults;
}

/** What in a text of the form may be about a single child, with the words that say so. */
export interface TextConcern {
  readonly field: 'followUp' | 'analysis';
  readonly code: Concern;
  readonly seen: string;
}

/** The longest of the words that are quoted back. */
const SEEN_MAX = 60;

/** What whoever writes is asked about before the texts are stored: each kind once in a field, as first seen. */
export function textConcerns(fields: Pick<FormFields, 'followUp' | 'analysis'>): readonly TextConcern[] {
  return (['followUp', 'analysis'] as const).flatMap((field) =>
    concernsSeen(fields[field]).map((one) => ({ field, ...one })),
  );
}

/** What in any text may be about a single child: each kind once, as first seen, with the words that say so. */
export function concernsSeen(text: string): readonly Pick<TextConcern, 'code' | 'seen'>[] {
  const kinds = new Set<Concern>();
  return judgeText(text).concerns.flatMap(({ concern, at }) => {
    if (kinds.has(concern)) return [];
    kinds.add(concern);
    return [{ code: concern, seen: quotedFrom(text, at.start, at.end) }];
  });
}

/**
 * What [Skicka ändå] counts for: a hash of everything that is seen in the texts, also what is not quoted. The texts may
 * be mended in other places; with another child in them it is another hash.
 */
export const hashOfConcerns = (texts: readonly string[]): string =>
  wordsHash(
    texts.flatMap((text) =>
      judgeText(text).concerns.map(({ concern, at }) => `${concern} ${text.slice(at.start, at.end).toLowerCase()}`),
    ),
  );

/** Some words of a text on one line; of long ones the beginning and the end, which are what was seen. */
export function quotedFrom(text: string, start: number, end: number): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (words.length <= SEEN_MAX) return words;
  const half = SEEN_MAX / 2 - 2;
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`;
}

/**
 * Checks a submitted form against what was asked. Every fault is named at once, so that nobody mends one to be told
 * of the next.
 */
export function checkForm(
  fields: FormFields,
  asked: {
    readonly assignment: Assignment;
    readonly measure: Measure;
    readonly analysisRequired: boolean;
    /** The schedule that stood chosen when the form was opened. */
    readonly chosen: Schedule | null;
    /** The due day has passed since it was last said where the measure stands: "enligt plan" needs a word of its own. */
    readonly dueSinceSaid: boolean;
    /** How long its title is withheld: who cannot read what they confirm says something in words of their own. */
    readonly titleWithheld: Withheld | null;
    readonly today: LocalDate;
  },
): { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly faults: readonly FormFault[] } {
  const faults: FormFault[] = [];
  const state = REPORTABLE.find((one) => one === fields.state);
  if (state === undefined) faults.push({ field: 'state', code: fields.state ? 'not_offered' : 'required' });
  const schedule = SCHEDULES.find((one) => one === fields.schedule) ?? null;
  if (fields.schedule && schedule === null) faults.push({ field: 'schedule', code: 'not_offered' });
  const hindrance = HINDRANCES.find((one) => one === fields.hindrance) ?? null;
  if (fields.hindrance && hindrance === null) faults.push({ field: 'hindrance', code: 'not_offered' });
  const parts = new Set(asked.measure.parts.map((part) => part.id));
  if (fields.doneParts.some((id) => !parts.has(id))) faults.push({ field: 'parts', code: 'not_offered' });

  faults.push(...textFaults(fields));
  const followUp = fields.followUp.trim() || null;
  const analysis = fields.analysis.trim() || null;
  // A measure that is late stands on "försenad" because its day has passed, not because anybody chose it.
  const isDone = state !== undefined && isTerminal(state);
  const moved = !isDone && schedule !== asked.assignment.schedule && schedule !== asked.chosen;
  const changed = state !== undefined && (state !== asked.assignment.state || moved);
  if (changed && followUp === null) faults.push({ field: 'followUp', code: 'required_when_changed' });
  else if (asked.titleWithheld !== null && followUp === null && analysis === null)
    faults.push({ field: 'followUp', code: 'required_unread', withheld: asked.titleWithheld });
  else if (!isDone && asked.dueSinceSaid && schedule === 'on_plan' && followUp === null)
    faults.push({ field: 'followUp', code: 'required' });
  if (asked.analysisRequired && analysis === null) faults.push({ field: 'analysis', code: 'required' });

  // What is done has no use for another day; the one that was asked for before stands in the box still.
  const newDue = isDone ? null : fields.newDue?.trim() || null;
  if (newDue !== null && !isLocalDate(newDue)) faults.push({ field: 'newDue', code: 'not_a_date' });
  else if (newDue !== null && isTooFar(newDue, asked.today)) faults.push({ field: 'newDue', code: 'not_a_date' });
  else if (newDue !== null && newDue <= asked.today)
    faults.push({ field: 'newDue', code: 'date_not_later', than: asked.today });
  // Asked for the day it has, or an earlier one, nobody would ever be asked to decide anything: see `askedDue`.
  else if (newDue !== null && asked.measure.nextDue !== null && newDue <= asked.measure.nextDue)
    faults.push({ field: 'newDue', code: 'date_not_moved', than: asked.measure.nextDue });

  if (faults.length > 0 || state === undefined) return { ok: false, faults };
  return {
    ok: true,
    report: {
      state,
      schedule: scheduleOf(state, schedule),
      doneParts: [...new Set(fields.doneParts)].sort(),
      followUp,
      analysis,
      hindrance,
      newDueProposed: newDue,
    },
  };
}
