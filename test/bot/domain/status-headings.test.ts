import { EVERYTHING } from '../../../bot/domain/scope';
import { STATUS_GROUPS, statusOf } from '../../../bot/domain/status';
import { textsFor } from '../../../cards/text/texts-for';
import {
  aChat,
  aMeasure,
  anAssignment,
  aPerson,
  aPlan,
  aPrompt,
  aUnit,
  onDay,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';

/** What stands above a group of /status, or is counted in the summary, is what people type to see it. */

const siri = aPerson('Siri Ås', { unitIds: ['u-Tallskolan'] });
const late = aMeasure(1, { nextDue: '2018-01-05', title: 'Plan mot kränkningar' });
const soon = aMeasure(2, { nextDue: '2018-01-31', nextReport: onDay('2018-01-17'), title: 'Inköp av böcker' });
const nobodys = aMeasure(3, { nextDue: '2018-09-30', title: 'Lokalvård' });
const named = (no: number, planId: string) =>
  aMeasure(no, {
    planId,
    nextDue: '2018-09-30',
    title: 'Schema',
    responsible: [{ type: 'text', text: 'Samordnaren' }],
  });
const undated = aMeasure(6, { title: 'Ordningsregler' });
const facts = someFacts({
  plans: [aPlan({ title: 'Trivsel' }), aPlan({ id: 'plan-b', title: 'Skolgård' })],
  units: [aUnit('Tallskolan')],
  people: [siri],
  measures: [late, soon, nobodys, named(4, 'plan-a'), named(5, 'plan-b'), undated],
  assignments: [late, soon, undated].map((one) => anAssignment(one, siri, { prompts: [aPrompt()] })),
  conversations: [aChat(siri, { trouble: { code: 'blocked', since: '2018-01-12T09:00:00.000Z' } })],
});
const status = (filter: string) =>
  statusOf(facts, { now: '2018-01-15T08:00:00.000Z', timeZone: STOCKHOLM, filter, scope: EVERYTHING });
const all = status('').groups;

describe.each(['sv', 'en'] as const)('in %s', (locale) => {
  const { groups } = textsFor(locale);

  test.each(STATUS_GROUPS)('the heading of %s finds all that stands in it', (group) => {
    expect(all[group].length).toBeGreaterThan(0);
    expect(status(groups[group]).groups[group]).toHaveLength(all[group].length);
  });
});

const unlinked = (filter: string) =>
  status(filter)
    .lines.map((line) => line.measure.no)
    .sort();

test.each([
  'ansvarig ej kopplad',
  'Ansvariga ej kopplade',
  'utan kopplad ansvarig',
  'responsible not linked',
  'nobody linked',
])('names in the plan that nobody is linked to are found by %j, and no other measure is', (filter) => {
  expect(unlinked(filter)).toEqual([4, 5]);
});

test('more words beside it narrow it down, before and after', () => {
  for (const filter of ['ansvarig ej kopplad skolgård', 'skolgård ansvarig ej kopplad'])
    expect(unlinked(filter)).toEqual([5]);
});
