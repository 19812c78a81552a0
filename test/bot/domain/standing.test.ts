import { standing } from '../../../bot/domain/standing';
import { aLastAnswer, aMeasure, anAssignment } from '../../support/builders';

test('what is confirmed is the last state, what is in the way, and the date that is asked for and not decided', () => {
  const last = aLastAnswer({ newDueProposed: '2026-05-29' });
  const assignment = anAssignment({ state: 'paused', schedule: 'delayed', doneParts: ['plan-a-1.1'], last });
  const measure = aMeasure({ nextDue: '2026-03-31' });
  expect(standing(assignment, measure, 'waiting')).toEqual({
    state: 'paused',
    schedule: 'delayed',
    doneParts: ['plan-a-1.1'],
    followUp: null,
    analysis: null,
    hindrance: 'waiting',
    newDueProposed: '2026-05-29',
  });
  expect(standing(assignment, aMeasure({ nextDue: '2026-05-29' }), null)).toMatchObject({ newDueProposed: null });
});
