import { draftPhrasesFor } from '../text/draft-phrases';
import { phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, press, presses } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

/** What publishing did, and where to go from there. */
export function draftDoneCard(view: Extract<CardView, { kind: 'draft_done' }>, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { done } = texts.drafts;
  const title = shortened(view.title, limits.title);
  const counts = view.outcome === 'updated' ? draftPhrasesFor(view).counts(view) : null;
  return [
    heading(done.heading[view.outcome]),
    line(done.size(title, view.measures)),
    ...(counts === null ? [] : [line(`${counts}.`)]),
    ...(view.assigned > 0 ? [line(done.assigned(view.assigned))] : []),
    ...(view.lacking > 0 ? [line(done.lacking(view.lacking))] : []),
    ...(view.unlinked > 0 ? [line(done.unlinked(view.unlinked))] : []),
    ...(view.held === undefined ? [] : [line(done.held(view.held))]),
    ...presses(
      [
        view.held === undefined ? null : press(texts.held.press.look, { act: 'held', page: 0 }),
        view.lacking + view.unlinked > 0
          ? press(
              texts.press.assign,
              { act: 'status', filter: '', group: 'no_responsible', page: 0 },
              { main: view.assignNext },
            )
          : null,
        press(texts.press.status, { act: 'status', filter: '', group: null, page: 0 }),
      ],
      'medium',
    ),
  ];
}
