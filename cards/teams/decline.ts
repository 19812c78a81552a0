import { phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

/** Why a proposal is declined: a measure that ends has a reason. */
export function declineCard(view: Extract<CardView, { kind: 'decline' }>, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { decline, faults, press: words } = texts.drafts;
  const value = Array.from(view.value).slice(0, limits.typed).join('');
  return [
    heading(decline.heading(shortened(view.title, limits.title))),
    line(decline.what, { subtle: true }),
    ...(view.error === null
      ? []
      : [line(`${SYMBOLS.problem} ${faults[view.error]}`, { color: 'attention', bold: true, spacing: 'medium' })]),
    {
      type: 'Input.Text',
      id: FORM_INPUTS.reason,
      label: texts.form.required(decline.reason),
      isMultiline: true,
      maxLength: 500,
      ...(value === '' ? {} : { value }),
    },
    ...presses(
      [
        press(words.decline, { act: 'decide', measure: view.measure, accept: false }, { withInputs: true }),
        press(texts.press.back, { act: 'measure', measure: view.measure }),
      ],
      'medium',
    ),
  ];
}
