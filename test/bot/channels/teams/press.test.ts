import { readPress } from '../../../../bot/channels/teams/press';

test('a card that does not say how many dates had been decided was drawn before any', () => {
  const old = { act: 'decide_due', measure: 'plan-1-1', on: '2026-03-31', accept: false, page: 0 };
  expect(readPress(old).press).toEqual({ ...old, decided: 0 });
  expect(readPress({ ...old, decided: 2 }).press).toEqual({ ...old, decided: 2 });
});
