import { isAnswered } from '../../../bot/domain/is-answered';
import { aLastAnswer, anAssignment, aPrompt } from '../../support/builders';

const asked = aPrompt();
const answered = aPrompt({ answeredAt: '2026-02-02T09:00:00.000Z', answerId: 'a-1-1' });

test('answered is what is asked now; between points, what the same person has confirmed today', () => {
  const is = (but: Parameters<typeof anAssignment>[0]) =>
    isAnswered(anAssignment(but), 'p-rut', '2026-02-09', 'Europe/Stockholm');
  expect(is({ prompts: [answered] })).toBe(true);
  expect(is({ prompts: [answered, asked] })).toBe(false);
  const today = aLastAnswer({ at: '2026-02-09T07:00:00.000Z', by: 'p-rut', unchanged: true });
  expect(is({ last: today })).toBe(true);
  expect(is({ last: { ...today, unchanged: false } })).toBe(false);
  expect(is({ last: { ...today, by: 'p-siv' } })).toBe(false);
  expect(is({ last: { ...today, at: '2026-02-08T07:00:00.000Z' } })).toBe(false);
});
