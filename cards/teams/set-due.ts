import { phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS } from '../views';
import type { Element } from './adaptive-card';
import { reasonBox, reasonPresses } from './decline';
import { heading, line, noticeBox, press, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

type SetDueView = Extract<CardView, { kind: 'set_due' }>;

/** The day a measure is to be done, and why where somebody wants to say it: one press sets it. */
export function setDueCard(view: SetDueView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { requests, form, press: words } = say.texts;
  const { measure, decided, from, list, dayError } = view;
  const place = { measure, ...(from === null ? {} : { from }), ...(list ? { list } : {}) } as const;
  const at = { ...place, decided } as const;
  const { set } = requests;
  return [
    ...noticeBox(view.changed ? { text: set.changed, good: false } : null),
    heading(set.heading(shortened(view.title, limits.title), view.due !== null)),
    line(say.due(view.due)),
    ...(view.days.length > 1 ? [line(set.several(say.days(view.days)))] : []),
    line(set.what, { subtle: true }),
    ...(dayError === null
      ? []
      : [line(`${SYMBOLS.problem} ${set.faults[dayError]}`, { color: 'attention', bold: true, spacing: 'medium' })]),
    {
      type: 'Input.Date',
      id: FORM_INPUTS.newDue,
      label: set.day,
      ...(/^\d{4}-\d{2}-\d{2}$/.test(view.day) ? { value: view.day } : {}),
    },
    ...reasonBox(view, form.optional(requests.reason), say, limits),
    ...reasonPresses(view, say, {
      decline: press(set.save, { act: 'set_due', ...at }, { withInputs: true, main: true }),
      edit: { act: 'due_form', ...place },
      anyway: { act: 'set_due_anyway', ...at, words: view.words },
      back: press(words.back, { act: 'set_due_back', ...at }, { withInputs: true }),
    }),
    line(form.publicRecord, { subtle: true }),
  ];
}
