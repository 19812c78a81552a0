import type { CardView, Notice } from '../../cards/views';
import { isAnswered } from '../domain/is-answered';
import { mayStandUnchanged } from '../domain/may-stand-unchanged';
import { cardAfterAnswer } from './card-after-answer';
import type { MeasurePress, OnCard, OwnPress } from './own-press';
import { recordAnswer } from './record-answer';
import { showRound } from './show-round';
import { whatStands } from './what-stands';

/** "Oförändrat": stores the last state again with today's date, in one press, and says from what. */
export async function standUnchanged(
  own: OwnPress,
  press: Extract<MeasurePress, { act: 'unchanged' }>,
  on: OnCard,
): Promise<CardView> {
  const { deps, base, person } = own;
  const { assignment, measure, titleWithheld } = on.item;
  const { last } = assignment;
  const { title } = measure;
  const at = { page: press.page };
  if (last && isAnswered(assignment, person.id, base.today, base.timeZone))
    return showRound(base, on.round, { ...at, notice: { code: 'already_stored', title, at: last.at } });
  // What the card showed is what the person confirmed: a state that has come since is not confirmed by an old card.
  if (press.n !== assignment.answers)
    return showRound(base, on.round, { ...at, notice: { code: 'changed_since', title } });
  if (!mayStandUnchanged(on.item, base.today, base.timeZone)) {
    const notice: Notice = titleWithheld ? { code: 'unchanged_unread' } : { code: 'unchanged_not_possible', title };
    return showRound(base, on.round, { ...at, notice });
  }
  const recorded = await recordAnswer(deps, {
    assignment,
    by: person.id,
    seen: assignment.answers,
    report: await whatStands(deps, on.item),
    unchangedFrom: last?.id ?? 'import',
  });
  return cardAfterAnswer(own, press, on, recorded, 'stored_unchanged');
}
