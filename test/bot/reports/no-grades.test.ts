import type { ReportFacts } from '../../../bot/domain/report-facts';
import { makeReport } from '../../../bot/reports/make-report';
import { anAnswer } from '../../support/builders';
import { aFrame, sharedFacts } from '../../support/report-samples';

const shared = sharedFacts();
const [measure] = shared.measures;
if (!measure) throw new Error('the sample has a measure');
const graded = 'Bedömning: inte alls\nRutinen är ny för alla.\nTrygghet: till viss del';
const imported: ReportFacts = {
  ...shared,
  answers: [],
  measures: [
    {
      ...measure,
      imported: {
        ...measure.imported,
        on: '2026-02-10',
        raw: null,
        followUp: graded,
        analysis: 'Skattning: 1\nMer tid behövs.',
      },
    },
  ],
};
const answered: ReportFacts = {
  ...shared,
  answers: [anAnswer({ id: 'a-0-1', assignmentId: 'a-0', by: 'p-0', followUp: graded, analysis: 'Bedömning: 2' })],
};

describe('a grade of a unit stands in no report on measures (R2.8)', () => {
  const kinds = ['back-report', 'yearly-follow-up', 'audit-answer', 'analysis'] as const;
  it.each(kinds.flatMap((kind) => [[kind, 'the plan', imported] as const, [kind, 'an answer', answered] as const]))(
    '%s, from the words of %s',
    (kind, _of, facts) => {
      const { blocks, data } = makeReport(kind, facts, aFrame());
      const all = JSON.stringify([blocks, data]);
      expect(all).not.toMatch(/inte alls|till viss del|bedömning: |skattning: /iu);
      if (kind !== 'analysis') expect(all).toContain('Rutinen är ny för alla.');
    },
  );
});
