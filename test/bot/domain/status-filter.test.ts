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

describe('a school form', () => {
  const schools = [
    aUnit('Viksängsskolan', { forms: ['grundskola', 'fritidshem'] }),
    aUnit('Bruksskolan', { forms: ['anpassad_grundskola'] }),
    aUnit('Sundets gymnasium', { forms: ['gymnasieskola'] }),
    aUnit('Hamnens gymnasium', { forms: ['gymnasieskola'] }),
    aUnit('Granskolan', { forms: ['grundskola'] }),
    aUnit('Sundets lärcentrum', { forms: ['gymnasieskola', 'vuxenutbildning'] }),
  ];
  const at = (name: string, ...names: readonly string[]) =>
    aPerson(name, { unitIds: names.map((one) => `u-${one}`), roles: ['principal'] });
  const ida = at('Ida', 'Viksängsskolan');
  const per = at('Per', 'Bruksskolan');
  const eva = at('Eva', 'Sundets gymnasium');
  const ulf = at('Ulf', 'Hamnens gymnasium');
  const siv = at('Siv', 'Sundets lärcentrum');
  const two = at('Tova', 'Viksängsskolan', 'Granskolan');
  const many = at('Mats', 'Viksängsskolan', 'Sundets gymnasium');
  const late = { nextDue: '2018-01-12', state: 'in_progress' as const };
  const library = aMeasure(1, { ...late, title: 'Skolbibliotek' });
  const pictures = aMeasure(2, { ...late, title: 'Bildstöd' });
  const role = { type: 'role', role: 'principal', form: 'grundskola' } as const;
  // Once somebody has it, it is of their school.
  const guidance = aMeasure(3, { ...late, title: 'Studievägledning', responsible: [role] });
  const meetings = aMeasure(4, { nextDue: '2018-01-30', title: 'Möten i grundskola och gymnasium' });
  const chemistry = aMeasure(5, { ...late, title: 'Kemisalen' });
  const crafts = aMeasure(6, { ...late, title: 'Slöjdsalen' });
  const evenings = aMeasure(8, { ...late, title: 'Kvällskurser' });
  const gym = aMeasure(7, { ...late, title: 'Idrottshallen', responsible: [role] });
  const of = (filter: string, some = {}) =>
    statusOf(
      someFacts({
        units: schools,
        people: [ida, per, eva, ulf, siv, two, many],
        measures: [library, pictures, guidance, meetings, chemistry, crafts, gym, evenings],
        assignments: [
          anAssignment(library, ida),
          anAssignment(pictures, per),
          anAssignment(guidance, eva),
          anAssignment(meetings, ulf),
          anAssignment(evenings, siv),
          anAssignment(chemistry, two),
          anAssignment(crafts, many),
        ],
        ...some,
      }),
      { now: '2018-01-15T08:00:00.000Z', timeZone: STOCKHOLM, filter, scope: EVERYTHING },
    );
  const overdue = (filter: string) =>
    of(filter)
      .groups.overdue.map((one) => one.measure.no)
      .sort();

  it.each([
    ['försenade grundskola', [1, 5, 7]], // 6 is of somebody who leads schools of several forms
    ['försenade i grundskolan', [1, 5, 7]],
    ['grundskolorna', [1, 5, 7]],
    ['grundsk', [1, 5, 7]],
    ['compulsory school', [1, 5, 7]],
    ['försenade fritids', [1]],
    ['försenade i anpassad grundskola', [2]],
    ['försenade i den anpassade grundskolan', [2]],
    ['anpassade grundskolan', [2]],
    ['gymnasiet försenade', [3, 8]],
    ['försenade gymnasieskola', [3, 8]],
    ['late upper secondary schools', [3, 8]],
    ['försenade komvux', [8]],
    ['försenade Sundets gymnasium', [3]],
    ['försenade Sundets', [3, 8]],
    ['i grundskola', [1, 5, 7]],
    ['försenade adapted upper secondary school', []],
  ])('finds by %j what is late at units of it, %j', (filter, expected) => {
    expect(overdue(filter)).toEqual(expected);
  });

  it('finds what is called by the word as well, and of a school’s own name that school alone', () => {
    expect(of('grundskola').lines.map((one) => one.measure.no)).toEqual([1, 4, 5, 7]);
    expect(of('försenade Hamnens gymnasium').lines).toEqual([]);
    expect(of('på Hamnens gymnasium').lines.map((one) => one.measure.no)).toEqual([4]);
    expect(of('möten i grundskola').lines.map((one) => one.measure.no)).toEqual([4]);
  });

  it('keeps the rows of those who have not answered at its units alone', () => {
    const asked = { prompts: [aPrompt()] };
    const assignments = [
      ...[ida, per, eva, many].map((one) => anAssignment(library, one, asked)),
      anAssignment(library, two, { ...asked, unitId: 'u-Sundets gymnasium' }),
    ];
    const names = (filter: string) => of(filter, { assignments }).groups.not_answered.map((one) => one.person?.name);
    expect(names('ej svarat i gymnasiet')).toEqual(['Eva', 'Tova']);
    expect(names('gymnasieskola')).toEqual(['Eva', 'Tova']);
  });
});

describe('that an answer is missing', () => {
  const open = { prompts: [aPrompt()] };
  const given = { prompts: [aPrompt({ answeredAt: '2018-01-14T09:00:00.000Z' })] };
  const shared = aMeasure(1, { title: 'Skolskjuts', responsible: [{ type: 'text', text: 'Trafikgruppen' }] });
  const own = aMeasure(2, { title: 'Matsedel' });
  const of = (filter: string) =>
    statusOf(
      someFacts({
        units,
        people: [anna, bo],
        measures: [shared, own],
        assignments: [anAssignment(shared, anna, given), anAssignment(shared, bo, open), anAssignment(own, anna, open)],
      }),
      { now: '2018-01-15T08:00:00.000Z', timeZone: STOCKHOLM, filter, scope: EVERYTHING },
    );
  const kept = (filter: string) => {
    const { groups } = of(filter);
    return [
      groups.to_report.map(({ line }) => line.measure.no),
      groups.not_answered.map(({ line }) => line.measure.no),
    ];
  };

  it.each([
    ['ej svarat Björkängsskolan', [[2], [2]]],
    ['ska rapporteras Björkängsskolan', [[2], [2]]],
    ['ej svarat Anna', [[2], [2]]],
    ['ej svarat Ekskolan', [[1], [1]]],
    [
      'ej svarat',
      [
        [1, 2],
        [1, 2],
      ],
    ],
    ['Björkängsskolan', [[1, 2], [2]]],
    ['ej svarat trafikgruppen', [[1], []]],
  ])('is said of whoever is named: %j', (filter, expected) => {
    expect(kept(filter)).toEqual(expected);
  });
});
