import { freshFields } from '../../../bot/views/form-view';
import { aMeasure, anAssignment, aPerson, aPrompt, STOCKHOLM } from '../../support/facts-builders';

const TODAY = '2018-01-15';
const anna = aPerson('Anna');
const NOTHING_SAID = { followUp: null, analysis: null, hindrance: null, newDue: null };

/** The schedule that stands chosen when the form is opened. */
function chosen(due: string | null, some: Parameters<typeof anAssignment>[2]) {
  const measure = aMeasure(1, { nextDue: due });
  return freshFields(anAssignment(measure, anna, some), measure, NOTHING_SAID, TODAY, STOCKHOLM).schedule;
}

it.each([
  ['2018-01-14', 'in_progress', 'delayed'],
  ['2018-01-14', 'not_started', 'delayed'],
  ['2018-01-14', 'paused', 'delayed'],
  ['2018-01-15', 'in_progress', 'on_plan'], // the last day is not late
  [null, 'in_progress', 'on_plan'],
  ['2018-03-01', 'paused', null],
  ['2018-01-14', 'completed', 'on_plan'],
] as const)('due %s, %s and on plan when last said: %s stands chosen', (due, state, schedule) => {
  expect(chosen(due, { state, schedule: 'on_plan' })).toBe(schedule);
});

it.each([null, 'at_risk', 'delayed'] as const)('what was said and can still be true stands: %s', (schedule) => {
  expect(chosen('2018-01-14', { state: 'in_progress', schedule })).toBe(schedule);
  expect(chosen('2018-03-01', { state: 'paused', schedule })).toBe(schedule);
});

it('whoever corrects an answer just given gets it as it was', () => {
  const prompts = [aPrompt({ answerId: 'a-1', answeredAt: '2018-01-15T08:00:00.000Z' })];
  expect(chosen('2018-01-14', { state: 'in_progress', schedule: 'on_plan', prompts })).toBe('on_plan');
});

it('ticks what the plan has as done and what the person has said is, of the parts there are to tick', () => {
  const part = (id: string, done = false) => ({ id, text: 'Möte', due: null, done });
  const ticked = (parts: readonly ReturnType<typeof part>[], doneParts: readonly string[]) => {
    const measure = aMeasure(1, { parts });
    const assignment = anAssignment(measure, anna, { doneParts });
    return freshFields(assignment, measure, NOTHING_SAID, TODAY, STOCKHOLM).doneParts;
  };
  expect(ticked([part('1.1', true), part('1.2'), part('1.3')], ['1.3'])).toEqual(['1.1', '1.3']);
  expect(ticked([part('1.1'), part('1.2')], ['1.7'])).toEqual([]); // no longer in the plan
  expect(ticked([part('1.1', true)], ['1.1'])).toEqual([]); // a single one has no box: the form sends none
});
