import type { Facts } from '../../../bot/domain/facts';
import { remindPlan } from '../../../bot/domain/remind';
import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import { areasOf } from '../../../bot/domain/summary';
import { areasView } from '../../../bot/views/areas-view';
import { remindView } from '../../../bot/views/remind-view';
import { statusView } from '../../../bot/views/status-view';
import {
  aBinding,
  aChat,
  aDelivery,
  aMeasure,
  anAssignment,
  aPerson,
  aPrompt,
  aUnit,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';

const base = { locale: 'sv', today: '2018-01-15', timeZone: STOCKHOLM } as const;
const statusNow = (facts: Facts) =>
  statusOf(facts, { now: '2018-01-15T08:00:00.000Z', timeZone: STOCKHOLM, filter: '', scope: EVERYTHING });
const rowsOf = (some: Partial<Facts>, code: string) =>
  statusView(
    base,
    statusNow(someFacts(some)),
    { filter: '', group: null, page: 0 },
    { remindable: 0, requests: 0, assign: true },
  ).groups.find((group) => group.code === code)?.rows ?? [];

const people = ['Anna', 'Bo', 'Cia'].map((name, at) => aPerson(name, { unitIds: [`u-Skola${at + 1}`] }));
const units = [1, 2, 3].map((no) => aUnit(`Skola${no}`));
const shared = aMeasure(1, { nextDue: '2018-01-10', state: 'not_started' });
const assignments = people.map((person) =>
  anAssignment(shared, person, { prompts: [aPrompt()], state: person.name === 'Bo' ? 'paused' : 'not_started' }),
);

it('names two units of a measure that many have and counts the rest', () => {
  expect(rowsOf({ people, units, measures: [shared], assignments }, 'overdue')[0]?.who).toBe('Skola1, Skola2 +1');
});

it('shows of each who has not answered their own unit, state and closing day', () => {
  const rows = rowsOf({ people, units, measures: [shared], assignments }, 'not_answered');
  expect(rows.map((row) => [row.who, row.state, row.reportOn])).toEqual([
    ['Skola1', 'not_started', '2018-02-13'],
    ['Skola2', 'paused', '2018-02-13'],
    ['Skola3', 'not_started', '2018-02-13'],
  ]);
});

it('names the person of a fault, and the platform of a channel, which has no name', () => {
  const conversations = people.map((person) => aChat(person));
  const deliveries = [
    aDelivery({ personId: people[0]!.id, state: 'uncertain' }),
    aDelivery({ id: 's', kind: 'summary', bindingId: 'b-ledning', state: 'refused', refusal: 'gone' }),
  ];
  const rows = rowsOf({ people, conversations, deliveries, bindings: [aBinding()] }, 'delivery_faults');
  expect(rows.map((row) => [row.who, row.title, row.fault, row.measure])).toEqual([
    ['Anna', 'Anna', 'uncertain', null],
    [null, 'Teams', 'gone', null],
  ]);
});

it('shows a text that nobody is linked to, which is not the same as nobody responsible', () => {
  const named = aMeasure(1, { nextDue: '2018-01-10', responsible: [{ type: 'text', text: 'Centrala elevhälsan' }] });
  expect(rowsOf({ measures: [named] }, 'overdue')[0]).toMatchObject({
    unlinked: 'Centrala elevhälsan',
    noResponsible: false,
  });
});

it('says who will be reminded of how much, and who not', () => {
  const facts = someFacts({ people, units, measures: [shared], assignments, conversations: [aChat(people[0]!)] });
  const plan = remindPlan(statusNow(facts).groups.not_answered, facts, '2018-01-15', STOCKHOLM);
  expect(remindView(base, ' skola ', plan, '2018-01-15T08:00:00.000Z')).toMatchObject({
    kind: 'remind',
    at: '2018-01-15T08:00:00.000Z',
    filter: 'skola',
    to: [{ name: 'Anna', unit: 'Skola1', measures: 1 }],
    leftOut: [
      { name: 'Bo', why: 'unreachable', on: null },
      { name: 'Cia', why: 'unreachable', on: null },
    ],
  });
});

it('shows twelve areas and counts the rest', () => {
  const measures = Array.from({ length: 15 }, (_, at) => aMeasure(at + 1, { area: `Område ${at}` }));
  const view = areasView(base, '2018-W03', areasOf(statusNow(someFacts({ measures }))));
  expect([view.areas.length, view.more]).toEqual([12, 3]);
});
