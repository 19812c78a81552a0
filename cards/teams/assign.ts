import { phrasesFor } from '../text/phrases';
import { type CardView, FORM_INPUTS } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, markdown, press, presses, SYMBOLS } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

type AssignView = Extract<CardView, { kind: 'assign' }>;
type Choice = AssignView['choices'][number];

/** Who answers for a measure, and who is to. */
export function assignCard(view: AssignView, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { assign } = texts;
  const choices = view.choices.slice(0, limits.choices);
  const hidden = view.choices.length - choices.length;
  const nameOf = (name: string, role: string | null) => (role === null ? name : assign.person(name, role));
  const principals = (form: Choice['form']) => assign.principals(form === null ? null : texts.schoolForms[form]);
  const { measure, from } = view;
  const back = press(texts.press.back, from === null ? { act: 'measure', measure } : { act: 'status', ...from });
  const top = [
    heading(assign.heading(shortened(view.title, limits.title))),
    line(texts.measure.no(view.no, shortened(view.plan, limits.title)), { subtle: true, spacing: 'none' }),
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
      ...(view.chosen === null ? {} : { value: view.chosen }),
      choices: choices.map((one) => ({
        title: markdown(shortened(one.name === null ? principals(one.form) : nameOf(one.name, one.role), 100)),
        value: one.value,
      })),
    },
    ...(hidden > 0 ? [line(assign.notShown(hidden), { subtle: true })] : []),
    ...presses(
      [
        press(
          texts.press.assign,
          { act: 'assign_to', measure, ...(from === null ? {} : { from }) },
          { withInputs: true, main: true },
        ),
        back,
      ],
      'medium',
    ),
  ];
}
