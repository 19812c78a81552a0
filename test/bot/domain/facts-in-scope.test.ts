import { factsInScope } from '../../../bot/domain/facts-in-scope';
import { anAnswer, anAssignment, aPerson, aPlan, aRating, aUnit } from '../../support/builders';
import { measureOf, someReportFacts } from '../../support/report-samples';

const facts = someReportFacts({
  plan: aPlan({
    recommendations: [
      { no: 1, text: 'Följ upp läsningen', measureIds: ['plan-a-1'] },
      { no: 2, text: 'Följ upp närvaron', measureIds: ['plan-a-2'] },
      { no: 3, text: 'Ingen har den' },
    ],
    areas: { generella: ['Elevhälsa'], grundskola: ['Studiero'], gymnasieskola: ['Genomströmning'] },
  }),
  measures: [measureOf(1, { responsible: [{ type: 'person', personId: 'p-co' }] }), measureOf(2)],
  people: [
    aPerson({ id: 'p-eva', roles: ['head_of_area'], unitIds: [] }),
    aPerson({ id: 'p-rut', managerId: 'p-eva', unitIds: ['u-lind'] }),
    aPerson({ id: 'p-co', unitIds: ['u-gy'] }),
    aPerson({ id: 'p-bo', unitIds: ['u-gy'] }),
  ],
  units: [
    aUnit({ id: 'u-lind', name: 'Lindskolan', forms: ['grundskola'] }),
    aUnit({ id: 'u-gy', name: 'Åsgymnasiet', forms: ['gymnasieskola'] }),
  ],
  assignments: [anAssignment(), anAssignment({ id: 'a-2', measureId: 'plan-a-2', personId: 'p-bo' })],
  answers: [anAnswer(), anAnswer({ id: 'a-2-1', assignmentId: 'a-2', measureId: 'plan-a-2' })],
  ratings: [
    aRating({ id: 'r-1', unit: ' lindskolan' }),
    aRating({ id: 'r-2', unit: 'Åsgymnasiet' }),
    aRating({ id: 'r-3', unit: null }),
  ],
});

describe('the part of a plan that a head of area gets', () => {
  const part = factsInScope(facts, new Set(['p-eva', 'p-rut']));

  it('has the measures, answers, recommendations and judgements of those they lead, and no other', () => {
    expect(part.measures.map((one) => one.id)).toEqual(['plan-a-1']);
    expect(part.answers.map((one) => one.id)).toEqual(['a-1-1']);
    expect(part.plan.recommendations.map((one) => one.no)).toEqual([1]);
    expect(part.ratings.map((one) => one.id)).toEqual(['r-1']);
    expect(Object.keys(part.plan.areas ?? {})).toEqual(['generella', 'grundskola']);
  });

  it('has the people they lead, and whoever their measures name, so that nobody is said to have gone', () => {
    expect(part.people.map((one) => one.id)).toEqual(['p-eva', 'p-rut', 'p-co']);
  });

  it('is nothing for a head who leads nobody, and everything for who sees everybody', () => {
    const none = factsInScope(facts, new Set(['p-ny']));
    expect([none.measures, none.ratings, none.people, none.plan.recommendations]).toEqual([[], [], [], []]);
    expect(factsInScope(facts, null)).toBe(facts);
  });
});
