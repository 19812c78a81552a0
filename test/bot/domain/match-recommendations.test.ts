import { matchRecommendations } from '../../../bot/domain/match-recommendations';

const asked = (...texts: readonly string[]) => texts.map((text, at) => ({ no: at + 1, text }));
const numbers = (drafted: readonly string[], before: readonly string[]) =>
  matchRecommendations(asked(...drafted), asked(...before)).map((one) => one?.no ?? null);

test('of two with the same words each is the one with its number, and none is both', () => {
  expect(numbers(['Stärk stödet', 'Stärk stödet.'], ['Stärk stödet', 'Stärk stödet'])).toEqual([1, 2]);
  expect(numbers(['Ny', 'Stärk stödet', 'Stärk stödet'], ['Stärk stödet', 'Stärk stödet'])).toEqual([null, 2, 1]);
  expect(numbers(['Stärk stödet', 'Stärk stödet'], ['Stärk stödet'])).toEqual([1, null]);
});

test('one that is found by its words elsewhere is not the one that has its number now', () => {
  const before = ['Följ upp skolskjutsen för yngre elever', 'Rusta gården'];
  const drafted = ['Följ upp skolskjutsen för äldre elever', 'Rusta gården', 'Följ upp skolskjutsen för yngre elever'];
  expect(numbers(drafted, before)).toEqual([null, 2, 1]);
});
