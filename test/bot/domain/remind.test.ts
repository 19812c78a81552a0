import type { Facts } from '../../../bot/domain/facts';
import { remindPlan } from '../../../bot/domain/remind';
import { EVERYTHING } from '../../../bot/domain/scope';
import { statusOf } from '../../../bot/domain/status';
import {
  aChat,
  aMeasure,
  anAssignment,
  aPerson,
  aPrompt,
  aUnit,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';

const NOW = '2018-01-17T08:00:00.000Z'; // a Wednesday
const anna = aPerson('Anna', { unitIds: ['u-Bokskolan'] });
const bo = aPerson('Bo');
const one = aMeasure(1);
const two = aMeasure(2);
const prompts = [aPrompt()];

function plan(some: Partial<Facts>, now = NOW) {
  const facts = someFacts({
    people: [bo, anna],
    units: [aUnit('Bokskolan')],
    measures: [one, two],
    conversations: [aChat(anna), aChat(bo)],
    ...some,
  });
  const status = statusOf(facts, { now, timeZone: STOCKHOLM, filter: '', scope: EVERYTHING });
  const { to, leftOut } = remindPlan(status.groups.not_answered, facts, status.today, STOCKHOLM);
  return {
    to: to.map((each) => `${each.person.name} ${each.prompts.length}`),
    leftOut: leftOut.map((each) => `${each.person.name} ${each.why} ${each.on}`),
    units: to.map((each) => each.units),
  };
}

it('reminds each person once, of everything they have not answered, by name', () => {
  const assignments = [
    anAssignment(one, bo, { prompts }),
    anAssignment(one, anna, { prompts }),
    anAssignment(two, anna, { prompts }),
  ];
  expect(plan({ assignments })).toEqual({ to: ['Anna 2', 'Bo 1'], leftOut: [], units: [['Bokskolan'], []] });
});

it('leaves out who was reminded on Thursday until Wednesday, when three working days lie between', () => {
  const assignments = [anAssignment(one, anna, { prompts, lastReminderOn: '2018-01-11' })];
  expect(plan({ assignments }, '2018-01-16T08:00:00.000Z').leftOut).toEqual(['Anna reminded_lately 2018-01-11']);
  expect(plan({ assignments }).to).toEqual(['Anna 1']);
});

it('counts a reminder of anything: the second measure waits as well', () => {
  const assignments = [
    anAssignment(one, anna, { prompts: [aPrompt({ answeredAt: NOW })], lastReminderOn: '2018-01-16' }),
    anAssignment(two, anna, { prompts }),
  ];
  expect(plan({ assignments }).leftOut).toEqual(['Anna reminded_lately 2018-01-16']);
});

it('does not count Christmas: reminded on Friday the 22nd, the next Friday is too soon', () => {
  const open = [aPrompt({ opensOn: '2017-12-01' })]; // Monday and Tuesday are holidays: two working days lie between
  const assignments = [anAssignment(one, anna, { prompts: open, lastReminderOn: '2017-12-22' })];
  expect(plan({ assignments }, '2017-12-29T08:00:00.000Z').leftOut).toEqual(['Anna reminded_lately 2017-12-22']);
});

it('leaves alone who has put all of it off, and reminds of the rest who has put off some', () => {
  const snoozed = anAssignment(one, anna, { prompts, snoozedUntil: '2018-01-18' });
  expect(plan({ assignments: [snoozed] })).toMatchObject({ to: [], leftOut: ['Anna snoozed 2018-01-18'] });
  expect(plan({ assignments: [snoozed, anAssignment(two, anna, { prompts })] })).toMatchObject({
    to: ['Anna 1'],
    leftOut: [],
  });
  expect(plan({ assignments: [{ ...snoozed, snoozedUntil: '2018-01-17' }] }).to).toEqual(['Anna 1']);
});

it('says whom it cannot reach, and since when', () => {
  const assignments = [anAssignment(one, anna, { prompts }), anAssignment(one, bo, { prompts })];
  const trouble = { code: 'blocked', since: '2018-01-15T23:30:00.000Z' } as const;
  expect(plan({ assignments, conversations: [aChat(anna, { trouble })] }).leftOut).toEqual([
    'Anna unreachable 2018-01-16',
    'Bo unreachable null',
  ]);
});

it('reminds nobody of a point that has closed, and nobody who has left', () => {
  const closed = anAssignment(one, anna, { prompts: [aPrompt({ closesOn: '2018-01-16' })] });
  expect(plan({ assignments: [closed] })).toEqual({ to: [], leftOut: [], units: [] });
  const people = [{ ...anna, active: false }];
  expect(plan({ people, assignments: [anAssignment(one, anna, { prompts })] })).toEqual({
    to: [],
    leftOut: [],
    units: [],
  });
});
