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
  ['Nämnden har getts tillfälle att yttra sig till och med den 1 december 2026.', '2026-12-01'],
  ['Styrelsen har haft till den 30 september 2026 på sig att svara.', '2026-09-30'],
  ['Nämnden antog planen den 4 maj 2026.', null],
  ['Arbetet ska vara klart senast den 4 maj 2026.', null],
])('%s: the answer is due %s', (text, day) => {
  expect(answerDueOn([{ text }], null)).toBe(day);
});

test.each([
  ['Revisionen önskar svaren till den 8 maj.', '2025-05-08'],
  ['Ni har bett om besked senast den 20 december.', '2024-12-20'],
  ['Svaret ska vara utskottet till handa senast den 3 juni.', '2025-06-03'],
  ['Vi har fått tid på oss till den 14 februari.', '2025-02-14'],
])('%s: a day without its year is the one nearest to the letter of February 2025', (text, day) => {
  expect(answerDueOn([{ text }], '2025-02-10')).toBe(day);
  expect(answerDueOn([{ text }], null)).toBeNull();
});
