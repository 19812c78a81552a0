import type { Answer, Assignment } from '../../bot/domain/assignment';
import { dayOf, weekOf } from '../../bot/domain/calendar';
import { answerId, cardDeliveryId } from '../../bot/domain/ids';
import { withAnswer, withProjections } from '../../bot/domain/prompts';
import type { Store } from '../../bot/ports/store';
import { changeDocument } from '../../bot/usecases/change-document';
import { projectMeasure } from '../../bot/usecases/project-measure';
import { newDelivery } from '../../bot/usecases/queue-delivery';
import { readAll } from '../../bot/usecases/read-all';
import { benchDeps, NOW, TIME_ZONE } from './bench-deps';

const DAY = 24 * 3_600_000;
/** Days between two rounds, and over how many of them a round's answers come in. */
const ROUND_DAYS = 30;
const SPREAD_DAYS = 10;
/** The newest answers lie so long back: in the point that is open, and not in the last days. */
const REST_DAYS = 7;
/** What is in order is due on this day: so far ahead that nobody need look at it. */
const FAR_AHEAD = '2026-11-30';

export interface History {
  /** Answers behind each measure, one a month. */
  readonly rounds: number;
  /** Measures that stay as they were laid out: unanswered in the point that is open, due soon, late or without a date. */
  readonly restless: number;
}

/**
 * Gives every assignment of a municipality answers that lie behind it, and every principal the cards they were given on.
 * All but a number of measures are in order: far from due, and answered in the point that is open.
 */
export async function addHistory(store: Store, tenant: string, { rounds, restless }: History): Promise<void> {
  const deps = { ...benchDeps(store), tenant };
  const assignments = await readAll(store, 'assignment', tenant, {});
  const people = [...new Set(assignments.map((one) => one.personId))];
  const isInOrder = (place: number) => place >= restless;
  /** When the answer number `n` to the assignment in this place was given. What is in order was answered this round too. */
  const when = (n: number, place: number) => {
    const roundsBack = rounds - n + (isInOrder(place) ? 0 : 1);
    const daysBack = REST_DAYS + roundsBack * ROUND_DAYS + (place % SPREAD_DAYS);
    return new Date(Date.parse(NOW) - daysBack * DAY).toISOString();
  };
  for (let n = 1; n <= rounds; n += 1) {
    await Promise.all(assignments.map((one, place) => store.create('answer', tenant, answer(one, n, when(n, place)))));
    const sentAt = when(n, 0);
    const week = weekOf(dayOf(sentAt, TIME_ZONE));
    await Promise.all(
      people.map((personId) => {
        const card = newDelivery(deps, { id: cardDeliveryId(personId, week, 1), kind: 'card', personId });
        const message = { conversationId: personId, messageId: week };
        return store.create('delivery', tenant, { ...card, week, state: 'sent', sentAt, dueAt: sentAt, message });
      }),
    );
  }
  await Promise.all(
    assignments.map(async ({ id, measureId }, place) => {
      await changeDocument(store, 'assignment', tenant, id, (known) => {
        let next = known;
        for (let n = 1; n <= rounds; n += 1)
          next = withAnswer(next, answer(next, n, when(n, place)), dayOf(when(n, place), TIME_ZONE));
        return withProjections(next, dayOf(NOW, TIME_ZONE));
      });
      const due = isInOrder(place) ? [{ raw: FAR_AHEAD, date: FAR_AHEAD, precision: 'day' as const }] : null;
      await projectMeasure(deps, tenant, measureId, (known) => (due ? { ...known, due } : known));
    }),
  );
}

function answer(assignment: Assignment, n: number, at: string): Answer {
  return {
    id: answerId(assignment.id, n),
    n,
    assignmentId: assignment.id,
    measureId: assignment.measureId,
    planId: assignment.planId,
    by: assignment.personId,
    at,
    state: 'in_progress',
    schedule: 'on_plan',
    doneParts: [],
    followUp: 'Två av tre arbetslag arbetar så nu. Det tredje börjar när den nya läraren är på plats i mars.',
    analysis: null,
    hindrance: null,
    newDueProposed: null,
    unchangedFrom: null,
    occasions: [`report:${assignment.measureId}:${dayOf(at, TIME_ZONE)}`],
    supersedes: null,
  };
}
