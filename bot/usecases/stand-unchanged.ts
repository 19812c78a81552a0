import type { CardView } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import { askedDue } from '../domain/decided-due';
import { mayStandUnchanged } from '../domain/may-stand-unchanged';
import { openPrompts } from '../domain/prompts';
import type { RoundItem } from '../views/round-view';
import { cardAfterAnswer } from './card-after-answer';
import type { MeasurePress, OnCard, OwnPress } from './own-press';
import { recordAnswer } from './record-answer';
import { showRound } from './show-round';

/** "Oförändrat": stores the last state again with today's date, in one press, and says from what. */
export async function standUnchanged(
  own: OwnPress,
  press: Extract<MeasurePress, { act: 'unchanged' }>,
  on: OnCard,
): Promise<CardView> {
  const { deps, base, person } = own;
  const { assignment, measure } = on.item;
  const { last } = assignment;
  const { title } = measure;
  const at = { page: press.page };
  if (last && isAnswered(on.item, own))
    return showRound(base, on.round, { ...at, notice: { code: 'already_stored', title, at: last.at } });
  // What the card showed is what the person confirmed: a state that has come since is not confirmed by an old card.
  if (press.n !== assignment.answers)
    return showRound(base, on.round, { ...at, notice: { code: 'changed_since', title } });
  if (!mayStandUnchanged(assignment, measure, base.today, base.timeZone)) {
    return showRound(base, on.round, { ...at, notice: { code: 'unchanged_not_possible', title } });
  }
  const recorded = await recordAnswer(deps, {
    assignment,
    by: person.id,
    seen: assignment.answers,
    report: {
      state: assignment.state,
      schedule: assignment.schedule,
      doneParts: assignment.doneParts,
      followUp: null,
      analysis: null,
      hindrance: null,
      // What was asked for and nobody has decided is asked for still.
      newDueProposed: askedDue(measure, [assignment])?.on ?? null,
    },
    unchangedFrom: last?.id ?? 'import',
  });
  return cardAfterAnswer(own, press, on, recorded, 'stored_unchanged');
}

/** Everything asked now has its answer; between points, the person has confirmed the same state already today. */
function isAnswered({ assignment }: RoundItem, { base, person }: OwnPress): boolean {
  const open = openPrompts(assignment, base.today);
  if (open.length > 0) return open.every((prompt) => prompt.answeredAt !== null);
  const { last } = assignment;
  return last?.unchanged === true && last.by === person.id && dayOf(last.at, base.timeZone) === base.today;
}
