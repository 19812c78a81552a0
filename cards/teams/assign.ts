import { phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, markdown, press, presses, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

type AssignView = Extract<CardView, { kind: 'assign' }>;

/** Who answers for a measure, and who is to. */
export function assignCard(view: AssignView, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { assign } = texts;
  const choices = view.choices.slice(0, limits.choices);
  const hidden = view.choices.length - choices.length;
  const nameOf = (name: string, role: string | null) => (role === null ? name : assign.person(name, role));
  const back = press(texts.press.back, { act: 'measure', measure: view.measure });
  const top = [
    heading(assign.heading(shortened(view.title, limits.title))),
    line(view.now.length === 0 ? assign.nobody : assign.now(shortened(texts.and(view.now), 300))),
  ];
  if (choices.length === 0) return [...top, line(assign.noChoices), ...presses([back], 'medium')];
  return [
    ...top,
    ...(view.error === null
      ? []
      : [line(`${SYMBOLS.problem} ${assign.nobodyChosen}`, { color: 'attention', bold: true, spacing: 'medium' })]),
    {
      type: 'Input.ChoiceSet',
      id: FORM_INPUTS.assignee,
      label: assign.choose,
      style: 'compact',
      isMultiSelect: false,
      wrap: true,
      placeholder: texts.form.choose,
      choices: choices.map((one) => ({
        title: markdown(shortened(one.name === null ? assign.principals : nameOf(one.name, one.role), 100)),
        value: one.value,
      })),
    },
    ...(hidden > 0 ? [line(assign.notShown(hidden), { subtle: true })] : []),
    ...presses(
      [press(texts.press.assign, { act: 'assign_to', measure: view.measure }, { withInputs: true, main: true }), back],
      'medium',
    ),
  ];
}
