import { type Answerable, mayStandUnchanged } from '../../../bot/domain/may-stand-unchanged';
import { aLastAnswer, aMeasure, anAssignment, aPrompt } from '../../support/builders';

const said = (at: string) => aLastAnswer({ at });
const may = (
  assignment: Parameters<typeof anAssignment>[0],
  measure: Parameters<typeof aMeasure>[0] = {},
  titleWithheld: Answerable['titleWithheld'] = null,
) => {
  const of = { assignment: anAssignment(assignment), measure: aMeasure(measure), titleWithheld };
  return mayStandUnchanged(of, '2026-02-09', 'Europe/Stockholm');
};

test('an imported state counts as an earlier one', () =>
  expect(may({ state: 'not_started', schedule: null })).toBe(true));
test('without an earlier state there is nothing to stand by', () =>
  expect(may({ state: 'unknown', schedule: null })).toBe(false));
test('"enligt plan" cannot stand when the due day has passed since it was said', () => {
  expect(may({ last: said('2025-11-12T09:00:00.000Z') }, { nextDue: '2026-01-31' })).toBe(false);
  expect(may({}, { nextDue: '2026-01-31' })).toBe(false); // said by the plan of 3 November
});
test('it can while the due day is today or ahead', () =>
  expect(may({ last: said('2025-11-12T09:00:00.000Z') }, { nextDue: '2026-02-09' })).toBe(true));
test('who said it after the due day knew of it', () =>
  expect(may({ last: said('2026-02-02T09:00:00.000Z') }, { nextDue: '2026-01-31' })).toBe(true));
test('delayed stays delayed', () => expect(may({ schedule: 'delayed' }, { nextDue: '2026-01-31' })).toBe(true));
test('a point that asks for an analysis wants more than a press', () => {
  expect(may({ prompts: [aPrompt({ asks: ['follow_up', 'analysis'] })] })).toBe(false);
  expect(may({ prompts: [aPrompt({ asks: ['follow_up', 'analysis'], closesOn: '2026-02-08' })] })).toBe(true);
});
test('nobody confirms a measure whose title they cannot read', () => {
  expect(may({ last: said('2026-02-02T09:00:00.000Z') }, {}, 'until_looked_at')).toBe(false);
  expect(may({ schedule: 'delayed' }, { nextDue: '2026-01-31' }, 'until_looked_at')).toBe(false);
});
