import type { ReportFacts } from '../../../bot/domain/report-facts';
import { makeReport } from '../../../bot/reports/make-report';
import { anAssignment } from '../../support/builders';
import { aFrame, measureOf, someReportFacts } from '../../support/report-samples';

const report = (facts: ReportFacts) => makeReport('back-report', facts, aFrame());

/** The paragraphs of where the first measure stands. */
function stateOf(facts: ReportFacts): readonly string[] | undefined {
  const table = report(facts).blocks.find((block) => block.kind === 'table');
  const row = table?.rows[0];
  const cell = row?.kind === 'group' ? undefined : row?.cells.at(-1);
  return cell?.map(({ text }) => text.map((run) => run.text).join(''));
}

describe('who answers and who has answered, in the back-report', () => {
  it('says once that nobody of several has answered, and how many are done where some are', () => {
    const given = (state: 'in_progress' | 'completed') =>
      ['u-0', 'u-1'].map((unitId, at) =>
        anAssignment({ id: `a-1-${at}`, unitId, state: at === 0 ? state : 'in_progress' }),
      );
    const facts = (state: 'in_progress' | 'completed') =>
      someReportFacts({ measures: [measureOf(1)], assignments: given(state) });
    const said = (state: 'in_progress' | 'completed') => stateOf(facts(state)) ?? [];
    const none = 'Inget svar sedan den 3 november 2025.';
    expect(said('in_progress').filter((one) => /enheter|\bsvar\b/i.test(one))).toEqual([none]);
    expect(said('completed').filter((one) => /enheter|\bsvar\b/i.test(one))).toEqual(['1 av 2 enheter klara.', none]);
  });

  it('says of what somebody wrote in the chat that no answer has come, and not since the day of a plan that lacks it', () => {
    const facts = (added?: { offer: string | null }) =>
      someReportFacts({
        measures: [measureOf(1, added ? { added } : {})],
        assignments: [anAssignment()],
      });
    expect(stateOf(facts({ offer: null }))).toContain('Inget svar har kommit.');
    expect(stateOf(facts({ offer: 'k-1' }))).toContain('Inget svar sedan den 3 november 2025.');
    expect(JSON.stringify(report(facts({ offer: null })))).not.toMatch(/planens datum|sedan den/);
    expect(JSON.stringify(report(facts()))).toMatch(/planens datum/);
  });

  it('names a role that several hold in the plural, as plans do', () => {
    const role = (form: string | null) => ({ type: 'role' as const, role: 'principal', form });
    const given = ['a-1', 'a-2'].map((id) => anAssignment({ id, personId: `p-${id}` }));
    const said = (form: string | null, assignments = given) =>
      stateOf(someReportFacts({ measures: [measureOf(1, { responsible: [role(form)] })], assignments }));
    expect(said('grundskola')).toContain('Ansvarig: rektorer i grundskolan.');
    expect(said('anpassad_grundskola')).toContain('Ansvarig: rektorer i den anpassade grundskolan.');
    expect(said(null)).toContain('Ansvarig: samtliga rektorer.');
    expect(said('grundskola', [])).toContain('Ansvarig: rektor i grundskola.');
  });
});
