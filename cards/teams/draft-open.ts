import { draftPhrasesFor } from '../text/draft-phrases';
import { phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { box, heading, line, press, presses } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

/** Questions that are left when somebody publishes: what each is read as, and the two ways on. */
export function draftOpenCard(view: Extract<CardView, { kind: 'draft_open' }>, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { open, press: names } = texts.drafts;
  const say = draftPhrasesFor(view);
  const shown = view.questions.slice(0, limits.rows);
  const left = view.questions.length + view.more;
  const more = view.more + view.questions.length - shown.length;
  return [
    heading(left === 0 ? open.nothingLeft : open.heading(left)),
    line(open.what(shortened(view.title, limits.title)), { spacing: 'none' }),
    ...shown.map((one) =>
      box(
        [
          line(shortened(say.question(one, 60), limits.title + 240), { spacing: 'none', subtle: true }),
          line(shortened(say.readAs(one) ?? '', limits.title + 120), { spacing: 'none', bold: true }),
        ],
        { spacing: 'medium' },
      ),
    ),
    ...(more > 0 ? [line(open.more(more), { spacing: 'medium' })] : []),
    ...view.unsaved.map(({ no, title }) =>
      line(
        no === 0 ? open.unsavedNew(shortened(title, 60)) : open.unsaved(texts.drafts.about(no, shortened(title, 60))),
        { spacing: 'medium' },
      ),
    ),
    ...presses(
      [
        press(
          left === 0 ? names.back : names.toQuestions,
          { act: 'draft', draft: view.draft, more: false },
          { main: true },
        ),
        press(names.publishAnyway, { act: 'draft_publish', draft: view.draft, anyway: true }),
      ],
      'medium',
    ),
  ];
}
