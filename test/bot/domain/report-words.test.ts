import { hearReport } from '../../../bot/domain/report-words';

describe('what follows /rapport', () => {
  test.each([
    ['', null, ''],
    ['återrapport', 'back-report', ''],
    ['Aterrapport läsro', 'back-report', 'läsro'],
    ['återrapporten för Plan för läsro', 'back-report', 'Plan för läsro'],
    ['uppföljning', 'yearly-follow-up', ''],
    ['årsuppföljning  lokaler', 'yearly-follow-up', 'lokaler'],
    ['revisionssvar', 'audit-answer', ''],
    ['svar till revisionen om lokaler', 'audit-answer', 'lokaler'],
    ['analys', 'analysis', ''],
    ['analysrapport', 'analysis', ''],
    ['dialoger', 'dialogues', ''],
    ['back-report', 'back-report', ''],
    ['yearly follow-up for reading', 'yearly-follow-up', 'reading'],
    ['Audit answer', 'audit-answer', ''],
    ['dialogues', 'dialogues', ''],
    ['Plan för läsro', null, 'Plan för läsro'],
    ['analyserna av läsåret', null, 'analyserna av läsåret'],
  ])('%j is the report %j on the plan %j', (rest, kind, plan) => {
    expect(hearReport(rest)).toEqual({ kind, plan });
  });
});
