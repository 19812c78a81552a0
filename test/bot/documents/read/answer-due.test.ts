import { answerDueOn } from '../../../../bot/documents/read/frame/answer-due';

test.each([
  ['Revisionen vill ha svar från nämnden om vilka åtgärder som planeras, senast 2026-02-25.', '2026-02-25'],
  ['Yttrandet ska lämnas till revisorerna senast den 4 maj 2026.', '2026-05-04'],
  ['Senast den 1 juni 2026 ska nämnden besvara granskningen.', '2026-06-01'],
  ['Skolinspektionen förelägger kommunen att senast den 15 maj 2026 vidta åtgärder.', '2026-05-15'],
  ['Redovisningen ska ha kommit in till Skolinspektionen senast den 2 juni 2025.', '2025-06-02'],
  ['Svaret ska vara revisorerna tillhanda senast 2026-01-15.', '2026-01-15'],
  ['Svar ska vara revisionskontoret tillhanda 2026-01-15.', '2026-01-15'],
  ['Revisorerna önskar svar före utgången av februari 2026.', '2026-02-28'],
  ['Sista svarsdag: 2026-03-31', '2026-03-31'],
  ['Nämnden antog planen den 4 maj 2026.', null],
  ['Arbetet ska vara klart senast den 4 maj 2026.', null],
])('%s: the answer is due %s', (text, day) => {
  expect(answerDueOn([{ text }])).toBe(day);
});
