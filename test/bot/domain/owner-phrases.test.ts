import { isVacant } from '../../../bot/domain/owner-phrases';

test('an empty post is known from a name that is like it', () => {
  expect(['vakant', 'Rektor (vakant)', 'N.N.', 'ej utsedd'].every(isVacant)).toBe(true);
  expect(isVacant('Anna Vakander')).toBe(false);
});
