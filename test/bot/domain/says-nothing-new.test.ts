import type { Report } from '../../../bot/domain/check-form';
import { isAnswered, saysNothingNew, standing, tickedParts } from '../../../bot/domain/says-nothing-new';
import { aLastAnswer, aMeasure, anAssignment, aPrompt } from '../../support/builders';

const TODAY = '2026-02-09';
const ZONE = 'Europe/Stockholm';
const asked = aPrompt();
const answered = aPrompt({ answeredAt: '2026-02-02T09:00:00.000Z', answerId: 'a-1-1' });
const part = (id: string, done: boolean) => ({ id, text: 'Möte', due: null, done });

const sent: Report = {
  state: 'in_progress',
  schedule: 'on_plan',
  doneParts: [],
  followUp: null,
  analysis: null,
  hindrance: null,
  newDueProposed: null,
};
const nothingNew = (
  but: Partial<Report>,
  assignment: Parameters<typeof anAssignment>[0] = { prompts: [asked] },
  measure: Parameters<typeof aMeasure>[0] = {},
) => {
  const of = { assignment: anAssignment(assignment), measure: aMeasure(measure), titleWithheld: false };
  return saysNothingNew({ ...sent, ...but }, of, TODAY, ZONE);
};

test('the state and the schedule there are, and no word, say nothing new, also while nothing is asked', () => {
  expect(nothingNew({})).toBe(true);
  expect(nothingNew({}, { prompts: [] })).toBe(true);
  expect(nothingNew({}, { prompts: [answered, asked] })).toBe(true);
});

const OTHERS: readonly Partial<Report>[] = [
  { state: 'paused' },
  { schedule: 'at_risk' },
  { schedule: null },
  { doneParts: ['plan-a-1.1'] },
  { followUp: 'Två lag är i gång.' },
  { analysis: 'Fler läser.' },
  { hindrance: 'waiting' },
  { newDueProposed: '2026-05-29' },
];
test.each(OTHERS)('%j is something new', (but) => expect(nothingNew(but)).toBe(false));

test('what comes in the form by itself is nothing new: no schedule of what is paused, parts that others have done', () => {
  const paused = { prompts: [asked], state: 'paused' as const };
  expect(nothingNew({ state: 'paused', schedule: null }, paused)).toBe(true);
  expect(nothingNew({ state: 'paused', schedule: 'on_plan' }, paused)).toBe(true);
  const parts = { parts: [part('plan-a-1.1', true), part('plan-a-1.2', false)] };
  expect(tickedParts(anAssignment(), aMeasure(parts))).toEqual(['plan-a-1.1']);
  expect(nothingNew({ doneParts: ['plan-a-1.1'] }, undefined, parts)).toBe(true);
  expect(nothingNew({ doneParts: ['plan-a-1.2'] }, undefined, parts)).toBe(false);
});

test('an empty form of what has its answer already is something new: the text was taken back', () =>
  expect(nothingNew({}, { prompts: [answered] })).toBe(false));

test('what is confirmed is the last state, with the date that is asked for and not decided', () => {
  const last = aLastAnswer({ newDueProposed: '2026-05-29' });
  const assignment = anAssignment({ state: 'paused', schedule: 'delayed', doneParts: ['plan-a-1.1'], last });
  expect(standing(assignment, aMeasure({ nextDue: '2026-03-31' }))).toEqual({
    ...sent,
    state: 'paused',
    schedule: 'delayed',
    doneParts: ['plan-a-1.1'],
    newDueProposed: '2026-05-29',
  });
});

test('answered is what is asked now; between points, what the same person has confirmed today', () => {
  const is = (but: Parameters<typeof anAssignment>[0]) => isAnswered(anAssignment(but), 'p-rut', TODAY, ZONE);
  expect(is({ prompts: [answered] })).toBe(true);
  expect(is({ prompts: [answered, asked] })).toBe(false);
  const today = aLastAnswer({ at: '2026-02-09T07:00:00.000Z', by: 'p-rut', unchanged: true });
  expect(is({ last: today })).toBe(true);
  expect(is({ last: { ...today, unchanged: false } })).toBe(false);
  expect(is({ last: { ...today, by: 'p-siv' } })).toBe(false);
  expect(is({ last: { ...today, at: '2026-02-08T07:00:00.000Z' } })).toBe(false);
});
