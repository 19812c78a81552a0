import { type Phrases, phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS, type Press } from '../views';
import type { Element, Execute } from './adaptive-card';
import { heading, line, press, presses, SYMBOLS } from './elements';
import { concernSaid } from './form';
import { shortened } from './inert';
import type { Limits } from './limits';

type DeclineView = Extract<CardView, { kind: 'decline' }>;
type Fault = DeclineView['error'];
const INPUTS = { withInputs: true } as const;

/** Why a proposal is declined: a measure that ends has a reason. */
export function declineCard(view: DeclineView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts } = say;
  const { decline, press: words } = texts.drafts;
  const { measure } = view;
  return [
    heading(decline.heading(shortened(view.title, limits.title))),
    line(decline.what, { subtle: true }),
    ...reasonBox({ ...view, administers: true }, texts.form.required(decline.reason), say, limits),
    ...reasonPresses(view, say, {
      decline: press(words.decline, { act: 'decide', measure, accept: false }, INPUTS),
      edit: { act: 'decide_why', measure },
      anyway: { act: 'decline_anyway', measure, words: view.words },
      back: press(texts.press.back, { act: 'decline_back', measure }, INPUTS),
    }),
  ];
}

/** A box for why something is declined: what is wrong with it, and the hint of what does not belong in it, above it. */
export function reasonBox(
  view: Pick<DeclineView, 'value' | 'concerns'> & { readonly error: Fault; readonly administers: boolean },
  label: string,
  say: Phrases,
  limits: Limits,
): readonly Element[] {
  const { texts } = say;
  const value = Array.from(view.value).slice(0, limits.typed).join('');
  const asked = view.concerns.length > 0;
  return [
    ...(view.error === null
      ? []
      : [
          line(`${SYMBOLS.problem} ${texts.drafts.faults[view.error]}`, {
            color: 'attention',
            bold: true,
            spacing: 'medium',
          }),
        ]),
    line(texts.form.hint, { spacing: 'medium', subtle: true }),
    ...concernSaid(view.concerns, say).map((text) =>
      line(`${SYMBOLS.problem} ${text}`, { color: 'attention', bold: true, spacing: 'medium' }),
    ),
    {
      type: 'Input.Text',
      id: FORM_INPUTS.reason,
      label,
      isMultiline: true,
      maxLength: 500,
      ...(value === '' ? {} : { value }),
    },
    ...(asked ? [line(view.administers ? texts.held.anywayOwn : texts.held.anyway, { spacing: 'medium' })] : []),
  ];
}

/** [Avslå] and [Tillbaka]; where the reason may be about a single child, [Ändra] and [Skicka ändå] in place of the first. */
export function reasonPresses(
  { concerns }: Pick<DeclineView, 'concerns'>,
  { texts }: Phrases,
  to: { readonly decline: Execute; readonly edit: Press; readonly anyway: Press; readonly back: Execute },
): readonly Element[] {
  const { edit, sendAnyway } = texts.held.press;
  const declines =
    concerns.length === 0
      ? [to.decline]
      : [press(edit, to.edit, { ...INPUTS, main: true }), press(sendAnyway, to.anyway, INPUTS)];
  return presses([...declines, to.back], 'medium');
}
