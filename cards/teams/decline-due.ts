import { phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { reasonBox, reasonPresses } from './decline';
import { heading, line, noticeBox, press } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';
import { requestFacts } from './requests';

type DeclineDueView = Extract<CardView, { kind: 'decline_due' }>;

/** One new date that is declined, with a box for why. An empty one is as good: [Avslå] is the second press either way. */
export function declineDueCard(view: DeclineDueView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { requests, form } = say.texts;
  const { row, page } = view;
  const at = { measure: row.measure, on: row.on, decided: row.decided, page } as const;
  return [
    ...noticeBox(view.changed ? { text: requests.decline.changed(view.value !== ''), good: false } : null),
    heading(requests.decline.heading(shortened(row.title, limits.title))),
    ...requestFacts(row, say, limits),
    line(requests.decline.what, { subtle: true, spacing: 'medium' }),
    ...reasonBox(view, form.optional(requests.reason), say, limits),
    ...reasonPresses(view, say, {
      decline: press(
        requests.press.keep,
        { act: 'decide_due', ...at, accept: false },
        { withInputs: true, main: true },
      ),
      edit: { act: 'decline_due', ...at },
      anyway: { act: 'decline_due_anyway', ...at, words: view.words },
      back: press(say.texts.press.back, { act: 'decline_due_back', ...at }, { withInputs: true }),
    }),
    line(form.publicRecord, { subtle: true }),
  ];
}
