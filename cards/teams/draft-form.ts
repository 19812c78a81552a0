import { type Phrases, phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, noticeBox, press, presses, SYMBOLS } from './elements';
import { plain, shortened } from './inert';
import type { Limits } from './limits';

type DraftFormView = Extract<CardView, { kind: 'draft_form' }>;
type Field = keyof DraftFormView['values'];

/** One measure of a draft: every field as it was read, with the document's own words beside it. */
export function draftFormCard(view: DraftFormView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const { form, press: words } = texts.drafts;
  const at = { draft: view.draft, no: view.no, page: view.page, ...(view.offers ? { offers: true as const } : {}) };
  const isNew = view.no === 0;
  const { read } = view;
  const phrase = (raw: string | null) =>
    raw === null ? null : form.read(texts.quote(shortened(raw, limits.excerpt || 80)));
  const due = read.due.length > 0 ? phrase(read.due.join(', ')) : isNew ? null : form.nothingRead;
  return [
    heading(isNew ? form.newOne : form.heading(view.no)),
    ...(read.source === null ? [] : [line(form.read(texts.quote(shortened(read.source, 300))))]),
    ...view.serves.map((one) =>
      line(form.serves(one.no, shortened(one.text, Math.min(limits.title, 120))), { subtle: true }),
    ),
    ...(view.aboutPupil ? noticeBox({ text: form.aboutPupil, good: false }) : []),
    ...(view.errors.length > 0 ? noticeBox({ text: form.nothingSaved, good: false }) : []),
    ...text(view, 'title', say, limits),
    ...beside(phrase(read.state), [...fault(view, 'state', say), stateInput(view, say)]),
    ...fault(view, 'schedule', say),
    scheduleInput(view, say),
    ...beside(due, date(view, 'due', say)),
    ...beside(phrase(read.evaluation), date(view, 'evaluation', say)),
    ...beside(phrase(read.nextReport), date(view, 'nextReport', say)),
    ...text(view, 'responsible', say, limits),
    ...text(view, 'area', say, limits),
    ...text(view, 'group', say, limits),
    ...text(view, 'actions', say, limits),
    line(texts.form.hint, { subtle: true, spacing: 'medium' }),
    ...text(view, 'followUp', say, limits),
    ...presses(
      [
        press(words.save, { act: 'draft_save', ...at }, { withInputs: true, main: true }),
        press(texts.press.back, { act: 'draft_back', ...at }, { withInputs: true }),
      ],
      'medium',
    ),
    ...presses([isNew ? null : press(words.remove, { act: 'draft_remove', ...at })]),
  ];
}

/** The document's words stand directly under the field they were read into. */
const beside = (phrase: string | null, field: readonly Element[]): readonly Element[] =>
  phrase === null ? field : [...field, line(phrase, { subtle: true, spacing: 'none' })];

const fault = (view: DraftFormView, field: Field, say: Phrases): readonly Element[] =>
  view.errors
    .filter((one) => one.field === field)
    .map((one) =>
      line(`${SYMBOLS.problem} ${say.texts.drafts.faults[one.code]}`, {
        color: 'attention',
        bold: true,
        spacing: 'medium',
      }),
    );

/** Characters of a text in this form; of one that no client with that limit sends, the beginning is drawn. */
const LONGEST = 8000;

function text(
  view: DraftFormView,
  field: 'title' | 'area' | 'group' | 'responsible' | 'actions' | 'followUp',
  say: Phrases,
  limits: Limits,
): readonly Element[] {
  const value = Array.from(view.values[field]).slice(0, Math.min(limits.typed, LONGEST)).join('');
  return [
    ...fault(view, field, say),
    {
      type: 'Input.Text',
      id: FORM_INPUTS[field],
      label: say.texts.drafts.form.fields[field],
      isMultiline: true,
      maxLength: LONGEST,
      ...(value === '' ? {} : { value }),
    },
  ];
}

function date(view: DraftFormView, field: 'due' | 'evaluation' | 'nextReport', say: Phrases): readonly Element[] {
  const value = view.values[field];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return [
    ...fault(view, field, say),
    {
      type: 'Input.Date',
      id: FORM_INPUTS[field],
      label: say.texts.drafts.form.fields[field],
      ...(isDay ? { value: plain(value) } : {}),
    },
  ];
}

function stateInput(view: DraftFormView, say: Phrases): Element {
  const offered = view.states.find((state) => state === view.values.state);
  return {
    type: 'Input.ChoiceSet',
    id: FORM_INPUTS.state,
    label: say.texts.drafts.form.fields.state,
    style: 'compact',
    isMultiSelect: false,
    wrap: true,
    placeholder: say.texts.form.choose,
    ...(offered === undefined ? {} : { value: offered }),
    choices: view.states.map((state) => ({ title: say.texts.states[state], value: state })),
  };
}

/** Apart from the state: "pågår, försenad" is two facts. A list has no empty choice, so saying nothing is one. */
function scheduleInput(view: DraftFormView, say: Phrases): Element {
  const { schedule, noSchedule } = say.texts.drafts.form;
  const codes = ['on_plan', 'at_risk', 'delayed'] as const;
  return {
    type: 'Input.ChoiceSet',
    id: FORM_INPUTS.schedule,
    label: say.texts.drafts.form.fields.schedule,
    style: 'compact',
    isMultiSelect: false,
    wrap: true,
    value: codes.find((code) => code === view.values.schedule) ?? 'none',
    choices: [{ title: noSchedule, value: 'none' }, ...codes.map((code) => ({ title: schedule[code], value: code }))],
  };
}
