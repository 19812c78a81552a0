import type { Answer, Assignment } from '../../../bot/domain/assignment';
import type { Measure } from '../../../bot/domain/plan';
import type { ReportFacts } from '../../../bot/domain/report-facts';
import { makeReport } from '../../../bot/reports/make-report';
import { aLastAnswer, anAnswer, anAssignment } from '../../support/builders';
import { aFrame, measureOf, someReportFacts } from '../../support/report-samples';

/** What a report says was said, is in the way and is asked for, where others have answered or confirmed since. */

const MEASURE = 'plan-a-1';
const told = (facts: ReportFacts): string =>
  JSON.stringify(makeReport('back-report', facts, aFrame()).blocks).replace(/"},{"text":"/g, '');
const by = (n: number, day: string, but: Partial<Answer>): Answer =>
  anAnswer({
    id: `a-${n}-1`,
    assignmentId: `a-${n}`,
    measureId: MEASURE,
    at: `${day}T09:00:00.000Z`,
    followUp: null,
    ...but,
  });
const has = (n: number, but: Partial<Assignment> = {}) => anAssignment({ id: `a-${n}`, measureId: MEASURE, ...but });
const of = (assignments: readonly Assignment[], answers: readonly Answer[], measure: Partial<Measure> = {}) =>
  told(someReportFacts({ measures: [measureOf(1, measure)], assignments, answers }));

describe('an "Oförändrat" that an earlier version stored as a correction', () => {
  const said = by(1, '2026-01-15', { followUp: 'Simhallen är bokad på torsdagar.', hindrance: 'funding' });
  const confirmed = { id: 'a-1-2', n: 2, unchangedFrom: said.id, supersedes: said.id };

  it('leaves the text it confirmed in the report, before what the plan had', () => {
    const imported = { ...measureOf(1).imported, followUp: 'Bassängen söks.' };
    const report = of([has(1)], [said, by(1, '2026-02-02', confirmed)], { imported });
    expect(report).toContain('Simhallen är bokad på torsdagar.');
    expect(report).not.toContain('Bassängen söks.');
  });

  it('leaves what was in the way, however often it was confirmed', () => {
    const again = { ...confirmed, id: 'a-1-3', n: 3, unchangedFrom: 'a-1-2', supersedes: null };
    const answers = [said, by(1, '2026-02-02', confirmed), by(1, '2026-03-02', again)];
    expect(of([has(1)], answers)).toContain('Hinder: finansiering.');
  });

  it('is not a text that was mended, which stays out', () => {
    const mended = { id: 'a-1-2', n: 2, supersedes: said.id, followUp: 'Simhallen är bokad på fredagar.' };
    expect(of([has(1)], [said, by(1, '2026-02-02', mended)])).not.toMatch(/torsdagar|Hinder/);
  });
});

describe('of several schools', () => {
  const asks = by(1, '2026-03-01', { hindrance: 'funding', newDueProposed: '2026-12-01' });
  const content = by(2, '2026-03-02', { followUp: 'Allt löper på.' });

  it('the date one asks for and what is in its way stand, though another answers the day after', () => {
    const report = of([has(1), has(2)], [asks, content]);
    expect(report).toContain('Hinder: finansiering.');
    expect(report).toContain('Ett nytt datum har föreslagits: 1 december 2026.');
  });

  it('each thing in the way is named once, and of the dates the latest', () => {
    const other = by(2, '2026-03-02', { hindrance: 'staffing', newDueProposed: '2026-10-01' });
    const third = by(3, '2026-03-03', { hindrance: 'funding' });
    const report = of([has(1), has(2), has(3)], [asks, other, third]);
    expect(report.match(/Hinder: [^.]*/g)).toEqual(['Hinder: finansiering', 'Hinder: bemanning']);
    expect(report.match(/nytt datum har föreslagits: [^.]*/g)).toEqual(['nytt datum har föreslagits: 1 december 2026']);
  });

  it('what one has taken back, had decided, or got already is not asked for', () => {
    const taken = by(1, '2026-03-05', { id: 'a-1-2', n: 2 });
    const decision = { at: '2026-03-06T09:00:00.000Z', on: '2026-03-06', by: 'p-x', asked: '2026-12-01', from: null };
    const declined = { dueDecisions: [{ ...decision, to: null, answers: [asks.id] }] };
    expect(of([has(1), has(2)], [asks, content, taken])).not.toMatch(/Hinder|föreslagits/);
    expect(of([has(1), has(2)], [asks, content], declined)).not.toContain('föreslagits');
    expect(of([has(1), has(2)], [asks, content], { nextDue: '2026-12-01' })).not.toContain('föreslagits');
  });

  it('who no longer has the measure asks for nothing, and who took over asks on', () => {
    const gone = has(1, { active: false, to: '2026-03-10T09:00:00.000Z' });
    expect(of([gone, has(2)], [asks, content])).not.toMatch(/Hinder|föreslagits/);
    const heir = has(3, { last: aLastAnswer({ id: asks.id, newDueProposed: '2026-12-01' }) });
    expect(of([gone, has(2), heir], [asks, content])).toContain('Ett nytt datum har föreslagits: 1 december 2026.');
  });
});
