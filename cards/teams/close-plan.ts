import { phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

type ClosePlanView = Extract<CardView, { kind: 'close_plan' }>;

/** What ending a plan does, before it is done, and a box for why. */
export function closePlanCard(view: ClosePlanView, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { plans, form } = texts;
  const { plan, error, from } = view;
  const place = { plan, ...(from === null ? {} : { from }) } as const;
  const value = Array.from(view.value).slice(0, limits.typed).join('');
  const fault = error === 'about_a_child' ? plans.aboutChild : error && texts.drafts.faults[error];
  return [
    heading(plans.heading(shortened(view.title, limits.title))),
    line(plans.what(view.ending, view.measures)),
    ...(view.asked > 0 ? [line(plans.asked(view.asked))] : []),
    line(plans.stays, { subtle: true }),
    line(form.hint, { spacing: 'medium', subtle: true }),
    ...(fault === null
      ? []
      : [line(`${SYMBOLS.problem} ${fault}`, { color: 'attention', bold: true, spacing: 'medium' })]),
    {
      type: 'Input.Text',
      id: FORM_INPUTS.reason,
      label: form.required(plans.reason),
      isMultiline: true,
      maxLength: 500,
      ...(value === '' ? {} : { value }),
    },
    ...presses(
      [
        press(plans.press.confirm, { act: 'plan_close', ...place }, { withInputs: true }),
        press(texts.press.back, { act: 'plan_close_back', ...place }, { withInputs: true }),
      ],
      'medium',
    ),
    line(form.publicRecord, { subtle: true }),
  ];
}
