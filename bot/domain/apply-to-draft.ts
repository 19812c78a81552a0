import { isAboutPupil, judgedAs, withSentenceMended } from './about-pupil';
import { blankMeasure, offerKey } from './added-measures';
import type { PlanDate } from './dates';
import { type DatePlace, datesOf } from './dates-of';
import type { Draft, DraftAction, DraftMeasure, DraftRecommendation } from './draft';
import { type DraftQuestion, isAroundMeasures, keyAround, readingQuestions } from './draft-questions';
import { MEASURE_STATES } from './plan';
import type { DraftEdit, MeasureFields } from './plan-draft';
import { normalise } from './reading/swedish-text';
import { readDate } from './swedish-dates';

/**
 * The draft with what a person said of it: the reading stays where nothing was said. An edit about something that is
 * no longer there (a measure that was taken out) changes nothing, so that any of them can be taken back.
 */
export function applyToDraft(draft: Draft, edits: readonly DraftEdit[], fileName: string): Draft {
  const asked = edits.some((one) => one.kind === 'answer')
    ? readingQuestions(withAdditions(draft, edits), fileName)
    : [];
  const byId = new Map(asked.map((one) => [one.id, one]));
  return edits.reduce((now, edit) => {
    if (edit.kind === 'remove') return withoutMeasure(now, edit.no);
    if (edit.kind === 'add') return withMeasure(now, edit);
    if (edit.kind === 'measure') return changed(now, [edit.no], (one) => withoutFlag(one, mended(one, edit.fields)));
    if (isAroundMeasures(edit.question)) return mendedAround(now, edit);
    // One answer for many is for those it still concerns: not for a measure that was mended before.
    const question = edit.question.endsWith(':all')
      ? readingQuestions(now, fileName).find((one) => one.id === edit.question)
      : byId.get(edit.question);
    return question ? answered(now, question, edit) : now;
  }, draft);
}

type Answer = Extract<DraftEdit, { kind: 'answer' }>;

function answered(draft: Draft, question: DraftQuestion, { choice, value }: Answer): Draft {
  const each = (change: (measure: DraftMeasure) => DraftMeasure) => changed(draft, question.measures, change);
  switch (question.code) {
    case 'plan_title':
      return titled(draft, { choice, value });
    case 'document_date':
      return choice === 'set_date' && value !== null ? dated(draft, value) : draft;
    case 'is_measure':
      if (choice === 'no_measure') return question.measures.reduce(withoutMeasure, draft);
      return choice === 'measure' ? each(certain) : draft;
    case 'measure_or_heading':
      return choice === 'heading' ? question.measures.reduce(asHeading, draft) : each(certain);
    case 'heading_or_measure':
      return choice === 'measure' ? asMeasure(draft, question.raw[0] ?? '') : draft;
    case 'two_states':
    case 'colour': {
      const state = MEASURE_STATES.find((one) => one === choice);
      return state ? each((one) => ({ ...certain(one), status: state })) : draft;
    }
    case 'dates_in_order':
      return each(choice === 'in_order' ? inOrder : certain);
    case 'dates_without_part':
      return each(certain);
    case 'parts_with_dates':
      return each(choice === 'one' ? asOne : certain);
    case 'assumed_date': {
      const [, , field, at] = question.id.split(':');
      const fits = (place: { readonly field: string; readonly at: number }) =>
        field === undefined || (place.field === field && String(place.at) === at);
      if (choice === 'right') return each((one) => withDates(one, fits, known));
      if (choice === 'set_date' && value !== null) return each((one) => withDates(one, fits, onDay(value)));
      return choice === 'date_wrong' ? each((one) => withDates(one, fits, undated)) : draft;
    }
    case 'old_due':
    case 'vague_due': {
      const at = question.id.split(':')[3];
      if (choice === 'date_wrong') {
        const wrong = question.dates;
        const isWrong = ({ field, date }: DatePlace) =>
          field === 'due' && date.date !== null && wrong.includes(date.date);
        return each((one) => withDates(one, isWrong, undated));
      }
      if (choice !== 'set_date' || value === null) return draft;
      const fits = (place: { readonly field: string; readonly at: number }) =>
        place.field === 'due' && String(place.at) === at;
      return each((one) => withDates(one, fits, onDay(value)));
    }
    case 'contradicts':
      return choice === 'on_plan' || choice === 'delayed' ? each((one) => ({ ...one, schedule: choice })) : draft;
    case 'decision_needed':
      return choice === 'goes_on' ? each((one) => ({ ...one, status: 'in_progress', schedule: 'delayed' })) : draft;
    case 'responsible_left':
      return choice === 'has_left' ? each((one) => ({ ...one, responsible: [] })) : draft;
    case 'pupil_health':
    // What is said of these is no word of the document: see `updateChoices`.
    case 'same_plan':
    case 'same_title':
    case 'same_case':
    case 'same_measure':
    case 'missing':
    case 'no_header':
    case 'table_not_read':
    case 'no_responsible':
      return draft;
  }
}

const titled = (draft: Draft, { choice, value }: Pick<Answer, 'choice' | 'value'>): Draft =>
  choice === 'set_title' && value !== null ? { ...draft, plan: { ...draft.plan, title: value } } : draft;

/** What was said of a child around the measures: another title, or other words for a sentence, while it stands there. */
function mendedAround(draft: Draft, edit: Answer): Draft {
  const words = edit.choice === 'take_out' ? '' : edit.choice === 'set_text' ? edit.value : null;
  return words === null ? titled(draft, edit) : withSentenceMended(draft, keyAround(edit.question), words);
}

/** A measure whose words were about a single child and have been mended may stand in a channel as any other. */
function withoutFlag(before: DraftMeasure, after: DraftMeasure): DraftMeasure {
  const isMended = after.flags.includes('personal_data') && isAboutPupil(before) && !isAboutPupil(after);
  return isMended ? { ...after, flags: after.flags.filter((one) => one !== 'personal_data') } : after;
}

const certain = (measure: DraftMeasure): DraftMeasure => ({ ...measure, confidence: 'certain' });

function changed(draft: Draft, numbers: readonly number[], change: (measure: DraftMeasure) => DraftMeasure): Draft {
  const chosen = new Set(numbers);
  return { ...draft, measures: draft.measures.map((one) => (chosen.has(one.no) ? judgedAs(one, change(one)) : one)) };
}

/** Without the measure, and without what others say of it. */
function withoutMeasure(draft: Draft, no: number): Draft {
  return {
    ...draft,
    measures: draft.measures
      .filter((one) => one.no !== no)
      // The others stay the same objects: what has been judged of them is not judged again.
      .map((one) =>
        one.relatesTo.some(({ to }) => to === no)
          ? { ...one, relatesTo: one.relatesTo.filter(({ to }) => to !== no) }
          : one,
      ),
    recommendations: draft.recommendations.map((one) =>
      one.measures ? { ...one, measures: one.measures.filter((other) => other !== no) } : one,
    ),
  };
}

/** The draft as it was read, with all that was added: what may be asked about it. */
export const withAdditions = (draft: Draft, edits: readonly DraftEdit[]): Draft =>
  edits.reduce((so, one) => (one.kind === 'add' ? withMeasure(so, one) : so), draft);

/** With a measure more, last: a sentence that somebody says is one, or what they wrote. Whoever adds it has seen it. */
function withMeasure(draft: Draft, { no, offer, fields = {} }: Extract<DraftEdit, { kind: 'add' }>): Draft {
  const offered = offer === null ? blankMeasure(no) : draft.passedOver?.find((one) => offerKey(one) === offer);
  if (!offered) return draft;
  const measure = mended({ ...offered, no, added: { offer } }, fields);
  return {
    ...draft,
    measures: [...draft.measures, measure],
    recommendations: withServing(draft.recommendations, no, offered.source),
    warnings: [...draft.warnings, ...lackingOf(measure)],
  };
}

/** A sentence of one answer serves the recommendation that is answered there. */
function withServing(all: Draft['recommendations'], no: number, source: string | undefined): Draft['recommendations'] {
  const isIn = ({ answer = [] }: DraftRecommendation) =>
    source !== undefined && answer.some((text) => normalise(text).includes(source));
  if (all.filter(isIn).length !== 1) return all;
  return all.map((one) => (isIn(one) ? { ...one, measures: [...(one.measures ?? []), no] } : one));
}

/** What is asked about a measure that the reader has not warned of; only its code is read. */
function lackingOf({ no, responsible, flags, due }: DraftMeasure): Draft['warnings'] {
  const isVague = due.some((one) => one.date === null && one.precision === 'none');
  const codes = [
    ...(responsible.length === 0 && !flags.includes('vacant') ? (['no_responsible'] as const) : []),
    ...(isVague ? (['vague_due'] as const) : []),
  ];
  return codes.map((code) => ({ code, where: `m${no}`, message: '' }));
}

/** A row that was taken for a measure is the heading of those that follow it, as far as its own heading went. */
function asHeading(draft: Draft, no: number): Draft {
  const at = draft.measures.findIndex((one) => one.no === no);
  const row = draft.measures[at];
  if (!row) return draft;
  const end = draft.measures.findIndex((one, other) => other > at && one.group !== row.group);
  const below = draft.measures.slice(at + 1, end < 0 ? undefined : end).map((one) => one.no);
  const grouped = changed(draft, below, (one) => ({ ...one, group: row.title }));
  return withoutMeasure(grouped, no);
}

/** A row that was taken for a heading is a measure, before those it stood over. Its number is one nobody has. */
function asMeasure(draft: Draft, heading: string): Draft {
  const at = draft.measures.findIndex((one) => one.group === heading);
  const place = at < 0 ? draft.measures.length : at;
  const group = draft.measures[place - 1]?.group ?? null;
  const no = Math.max(0, ...draft.measures.map((one) => one.no)) + 1;
  const made: DraftMeasure = { ...blankMeasure(no), group, title: heading, status: 'unknown' };
  const rest = draft.measures.slice(place).map((one) => (one.group === heading ? { ...one, group } : one));
  return { ...draft, measures: [...draft.measures.slice(0, place), made, ...rest] };
}

/** The document's date, and with it every date whose year was placed from there. */
function dated(draft: Draft, on: string): Draft {
  const placed = (date: PlanDate): PlanDate => {
    const again = date.assumed === true ? readDate(date.raw, on) : null;
    return again?.date ? { ...date, ...again, raw: date.raw } : date;
  };
  const replaced = (one: DraftMeasure) =>
    judgedAs(
      one,
      withDates(one, () => true, placed),
    );
  return {
    ...draft,
    plan: { ...draft.plan, documentDate: on },
    measures: draft.measures.map(replaced),
    ...(draft.passedOver ? { passedOver: draft.passedOver.map(replaced) } : {}),
  };
}

function known({ assumed: _, ...date }: PlanDate): PlanDate {
  return date;
}

/** The phrase stays, for the day that is meant. */
const onDay =
  (day: string) =>
  ({ assumed: _, ...date }: PlanDate): PlanDate => ({ ...date, date: day, precision: 'day' });

/** The phrase stays, without the day it was taken for. */
function undated({ raw, label }: PlanDate): PlanDate {
  return { raw, date: null, precision: 'none', ...(label === undefined ? {} : { label }) };
}

/** The dates that fit, changed; a part that has the same date goes with it. */
function withDates(
  measure: DraftMeasure,
  fits: (place: DatePlace) => boolean,
  change: (date: PlanDate) => PlanDate,
): DraftMeasure {
  const places = datesOf(measure).filter((one) => fits(one));
  const dueAt = new Set(places.flatMap((one) => (one.field === 'due' ? [one.at] : [])));
  const moved = measure.due.filter((_, at) => dueAt.has(at));
  const isMoved = (date: PlanDate) => moved.some((one) => one.raw === date.raw && one.date === date.date);
  const has = (field: string) => places.some((one) => one.field === field);
  return {
    ...measure,
    due: measure.due.map((one, at) => (dueAt.has(at) ? change(one) : one)),
    evaluation: measure.evaluation && has('evaluation') ? change(measure.evaluation) : measure.evaluation,
    nextReport: measure.nextReport && has('next_report') ? change(measure.nextReport) : measure.nextReport,
    actions: measure.actions.map((one) =>
      typeof one !== 'string' && one.due && isMoved(one.due) ? { ...one, due: change(one.due) } : one,
    ),
  };
}

const textOf = (action: DraftAction) => (typeof action === 'string' ? action : action.text);

/** "In that order": the first date is the first part's, and so on. */
function inOrder(measure: DraftMeasure): DraftMeasure {
  const actions = measure.actions.map((one, at): DraftAction => {
    const due = measure.due[at];
    return due ? { text: textOf(one), due, state: typeof one === 'string' ? null : one.state } : one;
  });
  return { ...certain(measure), actions };
}

/** One measure with one date: it is done when the last of its parts is. */
function asOne(measure: DraftMeasure): DraftMeasure {
  const last = [...measure.due].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0];
  const { label: _, ...due } = last ?? { raw: '', date: null, precision: 'none' as const };
  return {
    ...certain(measure),
    actions: measure.actions.map(textOf),
    due: last ? [{ ...due, raw: measure.due.map((one) => one.raw).join(', ') }] : [],
    flags: measure.flags.filter((one) => one !== 'multiple_due_dates'),
  };
}

/** What the form says, over what was read. A day that was set keeps the document's phrase beside it. */
function mended(measure: DraftMeasure, fields: MeasureFields): DraftMeasure {
  const day = (read: readonly PlanDate[], on: string | null | undefined): PlanDate | null =>
    on === null || on === undefined
      ? null
      : { raw: read.map((one) => one.raw).join(', ') || on, date: on, precision: 'day' };
  const single = (read: PlanDate | null, on: string | null | undefined) =>
    on === undefined ? read : day(read ? [read] : [], on);
  const due = day(measure.due, fields.due);
  const moved = fields.due !== undefined;
  const actions = fields.actions === undefined ? measure.actions : keptParts(measure.actions, fields.actions);
  return {
    ...measure,
    title: fields.title ?? measure.title,
    area: fields.area === undefined ? measure.area : fields.area,
    group: fields.group === undefined ? measure.group : fields.group,
    schedule: fields.schedule === undefined ? measure.schedule : fields.schedule,
    status: fields.state ?? measure.status,
    due: moved ? (due ? [due] : []) : measure.due,
    actions: moved ? actions.map(textOf) : actions,
    evaluation: single(measure.evaluation, fields.evaluation),
    nextReport: single(measure.nextReport, fields.nextReport),
    responsible: fields.responsible ?? measure.responsible,
    followUp: fields.followUp === undefined ? measure.followUp : fields.followUp,
    flags: moved
      ? [
          ...measure.flags.filter((one) => !['no_due_date', 'multiple_due_dates'].includes(one)),
          ...(due ? [] : ['no_due_date']),
        ]
      : measure.flags,
    confidence: 'certain',
  };
}

/** A part whose text was left alone keeps its date and state. */
const keptParts = (read: readonly DraftAction[], texts: readonly string[]): readonly DraftAction[] =>
  texts.map((text) => read.find((one) => textOf(one) === text) ?? text);
