import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import {
  aChat,
  aMeasure,
  anAssignment,
  aPerson,
  aPlan,
  aPrompt,
  aUnit,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';

const units = [aUnit('Björkängsskolan'), aUnit('Ekskolan')];
const anna = aPerson('Anna Ek', { unitIds: ['u-Björkängsskolan'] });
const bo = aPerson('Bo Lind', { unitIds: ['u-Ekskolan'] });
const prompts = [aPrompt()];
const everywhere = aMeasure(1, {
  nextDue: '2018-01-01',
  title: 'Rutin för frånvaro',
  area: 'Trygghet',
  state: 'not_started',
});
const annas = aMeasure(2, { nextDue: '2018-06-01', title: 'Stöd i läsning' });
const unowned = aMeasure(3, { title: 'Lokalplan', state: 'paused', planId: 'plan-b' });
const finished = aMeasure(4, { title: 'Kartläggning', state: 'completed' });
const undone = aMeasure(5, { title: 'Matematiklyft', state: 'not_completed' });
const facts = someFacts({
  plans: [
    aPlan({ title: 'Svar på revision 2018' }),
    aPlan({ id: 'plan-b', title: 'Lokaler', caseNumber: 'KS/2017:9' }),
  ],
  units,
  people: [anna, bo],
  measures: [everywhere, annas, unowned, finished, undone],
  assignments: [
    anAssignment(everywhere, anna, { prompts, unitId: 'u-Björkängsskolan' }),
    anAssignment(everywhere, bo, { prompts, unitId: 'u-Ekskolan' }),
    anAssignment(annas, anna, { prompts }),
  ],
  conversations: [aChat(anna, { trouble: { code: 'blocked', since: '2018-01-12T09:00:00.000Z' } }), aChat(bo)],
});
const found = (filter: string) => {
  const { lines } = statusOf(facts, {
    now: '2018-01-15T08:00:00.000Z',
    timeZone: STOCKHOLM,
    filter,
    scope: EVERYTHING,
  });
  return lines.map((line) => line.measure.no);
};

it('takes words that stand in a row in one name for that name', () => {
  const plans = [
    aPlan({ id: 'p-1', title: 'Åtgärdsplan för läsning 2026' }),
    aPlan({ id: 'p-2', title: 'Elevhälsa 2026' }),
  ];
  const school = aUnit('Läsning skola');
  const measures = [
    aMeasure(1, { planId: 'p-1', title: 'Biblioteket öppnar' }),
    aMeasure(2, { planId: 'p-2', title: 'Stöd i läsning' }),
    aMeasure(3, { planId: 'p-2', title: 'Rutin för närvaro' }),
  ];
  const numbersOf = (filter: string) =>
    statusOf(someFacts({ plans, measures, units: [school] }), {
      now: '2026-01-15T08:00:00.000Z',
      timeZone: STOCKHOLM,
      filter,
      scope: EVERYTHING,
    }).lines.map((line) => line.measure.no);
  expect(numbersOf('läsning 2026')).toEqual([1]);
  expect(numbersOf('2026 läsning').sort()).toEqual([1, 2]); // in no name in that order: each word by itself
  expect(numbersOf('läsning')).toHaveLength(2);
  expect(numbersOf('läsning skola')).toEqual([]); // a school's name, and nothing is there
});

it.each([
  ['', [3, 1, 2, 4, 5]], // by plan, then number
  ['björkängsskolan', [1, 2]],
  ['BJORKANG', [1, 2]],
  ['björkängsskolans', [1, 2]],
  ['anna', [1, 2]],
  ['lind', [1]],
  ['revision 2018', [1, 2, 4, 5]],
  ['KS/2017:9', [3]],
  ['trygghet', [1]],
  ['läsning', [2]],
  ['försenade', [1]],
  ['uppges försenad', []],
  ['försen', [1]],
  ['overdue', [1]],
  ['ej påbörjade', [1]],
  ['inte påbörjad', [1]],
  ['pausad', [3]],
  ['paused', [3]],
  ['in progress', [2]],
  ['pågår', [2]],
  ['genomförda', [4]],
  ['ej genomförd', [5]],
  ['saknar ansvarig', [3]],
  ['utan datum', [3]],
  ['ej svarat', [1, 2]],
  ['ej svarat lind', [1]],
  ['anna försenade', [1]],
  ['anna lind', [1]],
  ['lokaler försenade', []],
  ['finnsinte', []],
])('finds by %j measures %j', (filter, expected) => {
  expect(found(filter)).toEqual(expected);
});

it('keeps, of a measure at many units, only the row of the unit that was named', () => {
  const status = statusOf(facts, {
    now: '2018-01-15T08:00:00.000Z',
    timeZone: STOCKHOLM,
    filter: 'ekskolan',
    scope: EVERYTHING,
  });
  expect(status.groups.not_answered.map((one) => one.person?.name)).toEqual(['Bo Lind']);
  expect(status.groups.delivery_faults).toEqual([]);
});

it('finds a delivery fault by the person, the unit or the word for it', () => {
  const faults = (filter: string) =>
    statusOf(facts, { now: '2018-01-15T08:00:00.000Z', timeZone: STOCKHOLM, filter, scope: EVERYTHING }).groups
      .delivery_faults;
  for (const filter of ['anna', 'björkäng', 'leveransfel']) expect(faults(filter)).toHaveLength(1);
  expect(faults('försenade')).toEqual([]);
});
