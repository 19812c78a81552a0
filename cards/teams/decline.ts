import { type Phrases, phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses, SYMBOLS } from './elements';
import { concernSaid } from './form';
import { shortened } from './inert';
import type { Limits } from './limits';

type DeclineView = Extract<CardView, { kind: 'decline' }>;
const INPUTS = { withInputs: true } as const;

/** Why a proposal is declined: a measure that ends has a reason. */
export function declineCard(view: DeclineView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const { decline, faults, press: words } = texts.drafts;
  const at = { measure: view.measure };
  const asked = view.concerns.length > 0;
  const value = Array.from(view.value).slice(0, limits.typed).join('');
  return [
    heading(decline.heading(shortened(view.title, limits.title))),
    line(decline.what, { subtle: true }),
    ...(view.error === null
      ? []
      : [line(`${SYMBOLS.problem} ${faults[view.error]}`, { color: 'attention', bold: true, spacing: 'medium' })]),
    line(texts.form.hint, { spacing: 'medium', subtle: true }),
    ...concernSaid(view.concerns, say).map((text) =>
      line(`${SYMBOLS.problem} ${text}`, { color: 'attention', bold: true, spacing: 'medium' }),
    ),
    {
      type: 'Input.Text',
      id: FORM_INPUTS.reason,
      label: texts.form.required(decline.reason),
      isMultiline: true,
      maxLength: 500,
      ...(value === '' ? {} : { value }),
    },
    ...(asked ? [line(texts.held.anyway, { spacing: 'medium' })] : []),
    ...presses(
      [
        ...(asked ? askedPresses(view, say) : [press(words.decline, { act: 'decide', ...at, accept: false }, INPUTS)]),
        press(texts.press.back, { act: 'measure', ...at }),
      ],
      'medium',
    ),
  ];
}

/** In place of [Avslå], where the reason may be about a single child. */
function askedPresses({ measure, words }: DeclineView, { texts }: Phrases) {
  const { edit, sendAnyway } = texts.held.press;
  return [
    press(edit, { act: 'decide_why', measure }, { ...INPUTS, main: true }),
    press(sendAnyway, { act: 'decline_anyway', measure, words }, INPUTS),
  ];
}
