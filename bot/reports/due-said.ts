import type { PlanDate } from '../domain/dates';
import { originalOfPart } from '../domain/decided-due';
import type { Part } from '../domain/plan';
import { readDates } from '../domain/swedish-dates';
import type { CellParagraph } from '../domain/written-document';
import { dateSaid, type Saying } from './date-said';
import type { MeasureFacts } from './measure-facts';
import { periodSaid } from './period-said';
import { isRepeated, type Telling } from './state-said';
import { point, said, sentence } from './written-parts';

const same = (one: PlanDate, other: PlanDate) => one.date === other.date && one.precision === other.precision;

/** The date that a part's own text states; only where there are several parts does a text date its part. */
function inText(text: string, { on }: Saying): PlanDate | null {
  const own = readDates(text, on, null).find((one) => one.role === 'due' && one.date.date !== null);
  return own?.date ?? null;
}

/**
 * Dates that parts say themselves are not said again under the time plan: a date twice would be two dates. A part's
 * date that no phrase of the time plan names by a label is set out beside the part.
 */
function besideParts({ parts, measure }: MeasureFacts, saying: Saying): ReadonlyMap<string, PlanDate> {
  const beside = new Map<string, PlanDate>();
  if (parts.length < 2) return beside;
  for (const { id, text, due } of parts) {
    if (due === null || due.date === null || inText(text, saying) !== null) continue;
    if (!measure.due.some((one) => one.label !== undefined && same(one, due))) beside.set(id, due);
  }
  return beside;
}

/** The measure's dates that the texts of its parts do not say themselves; `beside` are those printed with their parts. */
export function datesBeyondParts(
  { parts, measure }: MeasureFacts,
  saying: Saying,
  beside: readonly PlanDate[] = [],
): readonly PlanDate[] {
  const said = [...beside, ...(parts.length < 2 ? [] : parts.flatMap((part) => inText(part.text, saying) ?? []))];
  const rest = measure.due.filter((due) => {
    const at = said.findIndex((other) => same(other, due) && (due.label === undefined || other.raw === due.raw));
    if (at < 0) return true;
    said.splice(at, 1);
    return false;
  });
  const ofOnePart = parts.length === 1 && measure.due.length === 0 ? parts.flatMap((part) => part.due ?? []) : [];
  return [...rest, ...ofOnePart];
}

/** "(flyttat till 18 december)" of a part whose own text says the date it had before; null of any other. */
function movedOf(
  { measure }: MeasureFacts,
  { id, text, due }: Pick<Part, 'id' | 'text' | 'due'>,
  saying: Saying,
  words: Telling['texts']['words'],
): string | null {
  const says = inText(text, saying);
  if (due === null || says === null || same(says, due) || originalOfPart(measure, { id, due }) === null) return null;
  return words.movedTo(periodSaid(due, words) ?? due.raw);
}

/** A part's text for a row of data: with the day it was moved to, where the text itself says an earlier one. */
export function partInData(
  one: MeasureFacts,
  part: Pick<Part, 'id' | 'text' | 'due'>,
  { texts, saying }: Telling,
): string {
  const moved = movedOf(one, part, saying, texts.words);
  if (moved === null) return part.text;
  return part.text.endsWith('.') ? `${part.text.slice(0, -1)} ${moved}.` : `${part.text} ${moved}`;
}

/** "a) elevråden hörs": a part with a letter or number of its own needs no bullet before it. */
export const isMarked = (text: string): boolean => /^\(?(?:\d{1,2}|[a-h])[.)]\)?\s+\S/iu.test(text);

/** The parts as points, each with its own date and whether it is done. */
export function partPoints(one: MeasureFacts, { texts: { cell, words }, saying }: Telling): readonly CellParagraph[] {
  const beside = besideParts(one, saying);
  return one.parts.map(({ id, text, due: partDue, isDone }) => {
    const due = beside.get(id);
    const stop = /[.]$/.test(text);
    let shown = stop ? text.slice(0, -1) : text;
    if (due) {
      const { label: _label, ...date } = due;
      const phrase = dateSaid(date, 'due', null, saying);
      shown = cell.partDated(shown, phrase.charAt(0).toLowerCase() + phrase.slice(1));
    }
    const original = originalOfPart(one.measure, { id, due: partDue });
    if (original !== null && partDue !== null) {
      // "Kartläggning klar 28 november (ursprungligen 28 november)" tells nothing: the text stands, with where it was moved.
      const before = words.originally(periodSaid(original, words) ?? original.raw);
      shown = `${shown} ${movedOf(one, { id, text, due: partDue }, saying, words) ?? before}`;
    }
    if (isDone) shown = cell.partDone(shown);
    const whole = stop ? `${shown}.` : shown;
    return isMarked(whole) ? said(whole) : point(whole);
  });
}

/** "(ursprungligen mars 2018)" for a date that a decision has moved; empty where it stands as adopted. */
function originally(due: PlanDate, at: number, { measure }: MeasureFacts, { texts: { words } }: Telling): string {
  const { originalDue } = measure;
  if (measure.due.length !== originalDue.length) return '';
  const original = originalDue[at];
  if (original === undefined || same(original, due)) return '';
  return words.originally(periodSaid(original, words) ?? original.raw);
}

/** The dates a measure was adopted with where they are no longer as many as its dates: "(ursprungligen mars 2018)". */
function replaced({ measure }: MeasureFacts, { texts: { words } }: Telling): readonly string[] {
  const { due, originalDue } = measure;
  if (due.length === originalDue.length || originalDue.length === 0) return [];
  const gone = originalDue.filter((one) => !due.some((other) => same(one, other)));
  const said = gone.map((one) => periodSaid(one, words) ?? one.raw).filter((one) => one !== '');
  return [...new Set(said)].map(words.originally);
}

/**
 * When the measure starts, where no range among its dates says so: "från och med vårterminen 2027" in the plan's own
 * words, as its other dates, and never as a day that the plan does not hold.
 */
function startSaid({ measure }: MeasureFacts, saying: Saying): readonly string[] {
  const { start, due } = measure;
  if (start === null || start.date === null) return [];
  const first = start.start ?? start.date;
  if (due.some((one) => one.start === first)) return [];
  return [sentence(dateSaid(start, 'start', 'due', saying))];
}

/**
 * The time plan of a measure: every date in the plan's own words while they mean the same, the original date behind
 * one that has been moved, the evaluation, and that the date is missing where there is none.
 */
export function dueCell(one: MeasureFacts, telling: Telling): readonly CellParagraph[] {
  const { texts, saying } = telling;
  const { measure } = one;
  const beyond = datesBeyondParts(one, saying, [...besideParts(one, saying).values()]);
  const due = beyond.map((date) => {
    const phrase = dateSaid(date, 'due', 'due', saying);
    const before = originally(date, measure.due.indexOf(date), one, telling);
    return before === '' ? sentence(phrase) : sentence(`${phrase} ${before}`);
  });
  const points = measure.flags.flatMap((flag) => (flag.startsWith('cycle_point:') ? [flag.slice(12)] : []));
  const evaluation =
    measure.evaluation === null ? [] : [sentence(dateSaid(measure.evaluation, 'evaluation', 'due', saying))];
  const report = one.nextReport === 'ahead' ? measure.nextReport : null;
  const reports =
    report !== null && isRepeated(report) ? [sentence(dateSaid(report, 'next_report', 'due', saying))] : [];
  const dated = [...startSaid(one, saying), ...due, ...points.map(texts.cell.cyclePoint), ...replaced(one, telling)];
  const isDated = measure.due.length > 0 || points.length > 0 || one.parts.some((part) => part.due !== null);
  const none = isDated
    ? []
    : [evaluation.length + reports.length > 0 ? sentence(texts.cell.noDate) : texts.cell.noDate];
  const all = [...none, ...dated, ...evaluation, ...reports];
  return (all.length > 0 ? all : [texts.cell.seeParts]).map(said);
}
