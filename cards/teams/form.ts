import { type Phrases, phrasesFor } from '../text/phrases';
import { FORM_INPUTS, type FormField, type FormView, type HindranceCode, type ScheduleCode } from '../views';
import type { Element, InputChoiceSet, InputDate, InputText } from './adaptive-card';
import { box, heading, line, markdown, noticeBox, press, presses, quoted, SYMBOLS } from './elements';
import { plain, shortened } from './inert';
import type { Limits } from './limits';

type FormConcern = FormView['concerns'][number];

/** Where another answer came in between, its text stands here whole: up to so many times what lists quote of one. */
const WHOLE = 8;
const FOLD = 'delayedOrPaused';
/** A chosen hindrance can be taken back. Phones refuse a choice without a value, and a blank one counts as not filled in. */
const NO_HINDRANCE = ' ';

/**
 * The form for one measure. Nothing is required by the client: that would stop [Tillbaka] and throw away what was
 * typed. The server checks, and draws this again with every character and a sentence at each field to mend.
 */
export function formCard(view: FormView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const at = { card: view.card, assignment: view.assignment, n: view.n, page: view.page };
  const back = press(texts.press.back, { act: 'back', ...at }, { withInputs: true });
  if (view.over) return [...overForm(view, say, limits), ...presses([back], 'medium')];
  const fields = new Set(view.errors.map((error) => error.field));
  const asked = view.concerns.length > 0;
  const notice = view.notice === null ? null : say.notice(view.notice);
  const notSent = [
    ...(fields.size === 0 ? [] : noticeBox({ text: texts.form.nothingStored(fields.size), good: false })),
    ...(asked ? noticeBox({ text: texts.held.notSent, good: false }) : []),
  ];
  // Who has pressed [Skicka] looks at the end of the card: why it is not sent stands there too.
  const again = [...(notice?.good === false ? noticeBox(notice) : []), ...notSent];
  return [
    ...noticeBox(notice),
    ...top(view, say, limits),
    ...notSent,
    ...field('state', view, say, stateInput(view, say)),
    ...(view.parts.length > 0 ? field('parts', view, say, partsInput(view, say, limits)) : []),
    ...field('schedule', view, say, scheduleInput(view, say)),
    line(texts.form.hint, { spacing: 'medium', subtle: true }),
    ...field('followUp', view, say, followUpInput(view, say, limits)),
    ...(view.analysis === 'hidden'
      ? []
      : [
          line(texts.held.hintAgain, { spacing: 'medium', subtle: true }),
          ...field('analysis', view, say, analysisInput(view, say, limits)),
        ]),
    ...fold(view, say),
    ...again,
    ...(asked ? [line(texts.held.anyway, { spacing: 'medium' })] : []),
    ...presses(
      [...(asked ? askedPresses(view, say) : [press(texts.press.submit, { act: 'submit', ...at }, MAIN)]), back],
      'medium',
    ),
    line(texts.form.publicRecord, { subtle: true }),
    ...snooze(view, say),
  ];
}

const MAIN = { withInputs: true, main: true } as const;

/**
 * Nothing is asked any more: what was typed stands to be copied. What was chosen goes along out of sight, so that all of
 * it is kept by [Tillbaka].
 */
function overForm(view: FormView, say: Phrases, limits: Limits): readonly Element[] {
  const { analysis } = view.values;
  const analysed = view.analysis === 'hidden' ? [] : [analysisInput(view, say, limits)];
  const unseen = [
    stateInput(view, say),
    ...(view.parts.length > 0 ? [partsInput(view, say, limits)] : []),
    scheduleInput(view, say),
    ...(analysis === '' ? analysed : []),
    hindranceInput(view, say),
    dateInput(FORM_INPUTS.newDue, say.texts.form.newDue, view.values.newDue),
  ];
  return [
    ...noticeBox(view.notice === null ? null : say.notice(view.notice)),
    heading(shortened(view.title, limits.title)),
    ...(view.unit === null ? [] : [line(view.unit, { subtle: true, spacing: 'none' })]),
    ...field('followUp', view, say, followUpInput(view, say, limits)),
    ...(analysis === '' ? [] : analysed.flatMap((input) => field('analysis', view, say, input))),
    box(unseen, { id: FOLD, isVisible: false }),
  ];
}

/** In place of [Skicka], where a text may be about a single child. */
function askedPresses(view: FormView, { texts }: Phrases) {
  const at = { card: view.card, assignment: view.assignment, n: view.n, page: view.page };
  return [
    press(texts.held.press.edit, { act: 'edit_text', ...at }, MAIN),
    press(texts.held.press.sendAnyway, { act: 'submit_anyway', ...at, words: view.words }, { withInputs: true }),
  ];
}

function top(view: FormView, say: Phrases, limits: Limits): readonly Element[] {
  const { texts } = say;
  const late = view.due !== null && view.due.daysLate > 0;
  const where = [
    view.unit,
    view.position === null ? null : texts.form.position(view.position.no, view.position.of),
  ].filter((part) => part !== null);
  return [
    heading(shortened(view.title, limits.title)),
    line(late ? `${SYMBOLS.late} ${say.due(view.due)}` : say.due(view.due), {
      spacing: 'none',
      ...(late ? { color: 'attention' as const, bold: true } : {}),
    }),
    ...(view.dueDecided ? [line(decidedWhole(view.dueDecided, say, limits), { subtle: true, spacing: 'none' })] : []),
    ...(where.length > 0 ? [line(where.join(' · '), { subtle: true, spacing: 'none' })] : []),
    quoted(
      say.last(view.last),
      view.last?.excerpt ? texts.quote(shortened(view.last.excerpt, limits.excerpt * WHOLE)) : null,
    ),
  ];
}

const decidedWhole = (decided: NonNullable<FormView['dueDecided']>, say: Phrases, { excerpt }: Limits) =>
  say.dueDecided({ ...decided, reason: decided.reason && shortened(decided.reason, excerpt * WHOLE) });

/** The input, with what is wrong with it in a sentence directly above. */
function field(name: FormField, view: FormView, say: Phrases, input: Element): readonly Element[] {
  const errors = view.errors.filter((error) => error.field === name);
  const typed = name === 'newDue' && view.values.newDue !== null ? shortened(view.values.newDue, 40) : null;
  const told = [...errors.map((error) => say.error(error, typed)), ...concernOf(name, view, say)];
  return [
    ...told.map((text) => line(`${SYMBOLS.problem} ${text}`, { color: 'attention', bold: true, spacing: 'medium' })),
    input,
  ];
}

/** Words shown of what was seen; the rest is in the field below. */
const SEEN = 3;

function concernOf(name: FormField, view: FormView, say: Phrases): readonly string[] {
  return concernSaid(
    view.concerns.filter((one) => one.field === name),
    say,
  );
}

/** What was seen in one field's text, in one sentence; none where nothing was. */
export function concernSaid(
  seen: readonly Pick<FormConcern, 'code' | 'seen'>[],
  { texts }: Phrases,
): readonly string[] {
  const [first] = seen;
  if (first === undefined) return [];
  const isOneKind = seen.every((one) => one.code === first.code);
  const words = [...new Set(seen.map((one) => texts.quote(shortened(one.seen, 60))))].slice(0, SEEN).join(', ');
  return [isOneKind ? texts.held.seen[first.code](words) : texts.held.seenSeveral(words)];
}

function stateInput(view: FormView, say: Phrases): InputChoiceSet {
  const { texts } = say;
  const offered = view.states.find((state) => state === view.values.state);
  return {
    type: 'Input.ChoiceSet',
    id: FORM_INPUTS.state,
    label: texts.form.required(texts.form.state),
    style: 'expanded',
    isMultiSelect: false,
    wrap: true,
    ...(offered === undefined ? {} : { value: offered }),
    choices: view.states.map((state) => ({ title: texts.states[state], value: state })),
  };
}

function scheduleInput(view: FormView, say: Phrases): InputChoiceSet {
  const { texts } = say;
  const codes = Object.keys(texts.scheduleChoices) as ScheduleCode[];
  const offered = codes.find((code) => code === view.values.schedule);
  return {
    type: 'Input.ChoiceSet',
    id: FORM_INPUTS.schedule,
    label: texts.form.schedule,
    style: 'expanded',
    isMultiSelect: false,
    wrap: true,
    ...(offered === undefined ? {} : { value: offered }),
    choices: codes.map((code) => ({ title: texts.scheduleChoices[code], value: code })),
  };
}

function partsInput(view: FormView, say: Phrases, limits: Limits): InputChoiceSet {
  const { texts, dates } = say;
  const done = view.parts.map((part) => part.id).filter((id) => view.values.doneParts.includes(id));
  return {
    type: 'Input.ChoiceSet',
    id: FORM_INPUTS.parts,
    label: texts.form.parts,
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    ...(done.length > 0 ? { value: done.join(',') } : {}),
    choices: view.parts.map((part) => {
      const text = shortened(part.text, Math.min(limits.title, 160));
      return {
        title: markdown(part.due === null ? text : texts.form.partDue(text, dates.date(part.due))),
        value: part.id,
      };
    }),
  };
}

function textInput(
  view: FormView,
  id: 'followUp' | 'analysis',
  label: string,
  placeholder: string,
  limits: Limits,
): InputText {
  const value = view.values[id];
  return {
    type: 'Input.Text',
    id: FORM_INPUTS[id],
    label,
    isMultiline: true,
    maxLength: view.maxLength,
    placeholder,
    ...(value === '' ? {} : { value: Array.from(value).slice(0, limits.typed).join('') }),
  };
}

function followUpInput(view: FormView, say: Phrases, limits: Limits): InputText {
  const { form } = say.texts;
  const since = view.last === null || view.last.on === null ? null : say.dates.date(view.last.on);
  return textInput(view, 'followUp', form.followUp, form.followUpHelp(since), limits);
}

function analysisInput(view: FormView, say: Phrases, limits: Limits): InputText {
  const { form } = say.texts;
  const label = view.analysis === 'required' ? form.required(form.analysis) : form.optional(form.analysis);
  return textInput(view, 'analysis', label, form.analysisHelp, limits);
}

/**
 * Hindrance and new date concern few answers, and a card cannot show a field by another field's value. They lie in a
 * fold that is open from the start where something stands in them or is wrong with them, and where what is chosen calls
 * for them.
 */
function fold(view: FormView, say: Phrases): readonly Element[] {
  const { texts } = say;
  const open =
    view.values.schedule === 'delayed' ||
    view.values.state === 'paused' ||
    view.values.hindrance !== null ||
    view.values.newDue !== null ||
    view.errors.some((error) => error.field === 'hindrance' || error.field === 'newDue');
  return [
    ...presses([{ type: 'Action.ToggleVisibility', title: texts.form.fold, targetElements: [FOLD] }], 'medium'),
    box(
      [
        ...field('hindrance', view, say, hindranceInput(view, say)),
        ...field('newDue', view, say, dateInput(FORM_INPUTS.newDue, texts.form.newDue, view.values.newDue)),
        line(view.dueByAuthority ? texts.form.newDueOfAuthority : texts.form.newDueHelp, { subtle: true }),
      ],
      { id: FOLD, isVisible: open, style: 'emphasis' },
    ),
  ];
}

function hindranceInput(view: FormView, say: Phrases): InputChoiceSet {
  const { texts } = say;
  const codes = Object.keys(texts.hindrances) as HindranceCode[];
  const offered = codes.find((code) => code === view.values.hindrance);
  return {
    type: 'Input.ChoiceSet',
    id: FORM_INPUTS.hindrance,
    label: texts.form.hindrance,
    style: 'compact',
    isMultiSelect: false,
    wrap: true,
    placeholder: texts.form.choose,
    ...(offered === undefined ? {} : { value: offered }),
    choices: [
      ...codes.map((code) => ({ title: texts.hindrances[code], value: code })),
      { title: texts.form.hindranceNone, value: NO_HINDRANCE },
    ],
  };
}

/** A date box shows only a day; what else was typed (a client without date boxes) stands in the error's sentence. */
function dateInput(id: string, label: string, value: string | null): InputDate {
  const isDay = value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return { type: 'Input.Date', id, label, ...(isDay ? { value: plain(value) } : {}) };
}

function snooze(view: FormView, say: Phrases): readonly Element[] {
  if (view.snooze === null) return [];
  const { texts, dates } = say;
  const data = { act: 'snooze', card: view.card, assignment: view.assignment, page: view.page } as const;
  return [
    box(
      [
        dateInput(FORM_INPUTS.snoozeUntil, texts.form.snoozeUntil(dates.day(view.snooze.latest)), view.snooze.proposed),
        ...presses([press(texts.press.snooze, data, { withInputs: true })]),
      ],
      { separator: true, spacing: 'large' },
    ),
  ];
}
