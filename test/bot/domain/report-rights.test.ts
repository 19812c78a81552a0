import { ROLES } from '../../../bot/domain/people';
import { mayHaveReport, reportRight } from '../../../bot/domain/report-rights';

test('each role has the right the README gives it, and no role is forgotten', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, reportRight([role])]))).toEqual({
    principal: 'none',
    deputy_principal: 'none',
    employee: 'none',
    head_of_area: 'working',
    development_head: 'working',
    management_member: 'working',
    administrator: 'finalise',
    board_secretary: 'final',
    reader: 'final',
  });
});

test('several roles give the widest right; none gives none', () => {
  expect(reportRight(['principal', 'reader', 'head_of_area'])).toBe('working');
  expect(reportRight([])).toBe('none');
});

test('a reader gets final versions and no working copy; a principal gets neither', () => {
  expect([mayHaveReport(['reader'], 2), mayHaveReport(['reader'], null)]).toEqual([true, false]);
  expect([mayHaveReport(['principal'], 2), mayHaveReport(['principal'], null)]).toEqual([false, false]);
  expect([mayHaveReport(['head_of_area'], 2), mayHaveReport(['head_of_area'], null)]).toEqual([true, true]);
});
