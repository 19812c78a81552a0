import { nearNames } from '../../../bot/domain/near-names';
import { readFilter } from '../../../bot/domain/status-words';

const NAMES = ['Lillåskolan', 'Storåskolan', 'Norrby förskola', 'Berit Hallgren', 'Åke Norén', 'Mo', 'Läslust 2026'];
const near = (typed: string, unknown = typed) =>
  nearNames(
    typed,
    readFilter(unknown),
    NAMES.map((name) => ({ name })),
  ).map((one) => one.name);

test.each([
  ['a letter too many or too few', 'Lilåskolan', ['Lillåskolan']],
  ['a letter that is another', 'Hallgrem', ['Berit Hallgren']],
  ['two letters that have changed places', 'Lällsut', []],
  ['two letters that have changed places, once', 'Läslsut', ['Läslust 2026']],
  ['an accent left out', 'Norem', ['Åke Norén']],
  ['a whole name with a slip in each word', 'Beritt Hallgrenn', ['Berit Hallgren']],
])('%s is a near name: %s', (_, typed, names) => {
  expect(near(typed)).toEqual(names);
});

test('the nearest comes first, of those with a word in common the one that is most like all that was typed', () => {
  const of = (typed: string, ...names: readonly string[]) =>
    nearNames(
      typed,
      readFilter(typed),
      names.map((name) => ({ name })),
    ).map((one) => one.name);
  expect(of('Granhedslund', 'Granhedasund', 'Granhedalund')).toEqual(['Granhedalund', 'Granhedasund']);
  expect(of('Torstn Vikk', 'Torstein Vik', 'Torsten Vik')).toEqual(['Torsten Vik', 'Torstein Vik']);
});

test.each(['Mi', 'Kungsskolan', 'zzzz', 'åskolan', 'Hall'])('“%s” is near to none', (typed) => {
  expect(near(typed)).toEqual([]);
});

test('only what stands nowhere is held against single words of a name: a word that is known is not misspelt', () => {
  expect(near('Norrby Hallgrem', 'Hallgrem')).toEqual(['Berit Hallgren']);
});
