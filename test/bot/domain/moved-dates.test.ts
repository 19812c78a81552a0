import { readDates } from '../../../bot/domain/swedish-dates';

const due = (text: string) =>
  readDates(text, '2026-01-01', 'due').map(
    ({ role, date }) => `${role} ${date.date}${date.original ? ` was ${date.original.date}` : ''}`,
  );

describe('a date that was moved', () => {
  it.each([
    ['2026-03-31 (förlängt 2026-09-30, beslut 2026-01-22)', 'due 2026-09-30 was 2026-03-31'],
    ['2026-03-31, förlängd t.o.m. 2026-06-30', 'due 2026-06-30 was 2026-03-31'],
    ['v. 9 -> v. 17', 'due 2026-04-24 was 2026-02-27'],
    ['v. 9. Ny tidsplan: klart till maj 2026', 'due 2026-05-31 was 2026-02-27'],
    ['2026-03-31 → 2026-06-30', 'due 2026-06-30 was 2026-03-31'],
    ['mars 2026 => maj 2026', 'due 2026-05-31 was 2026-03-31'],
    ['30 april 2026, ändrat till 29 maj 2026', 'due 2026-05-29 was 2026-04-30'],
    ['30 april 2026 men framskjutet till hösten 2026', 'due 2026-12-31 was 2026-04-30'],
    ['våren 2026, försenat till hösten 2026', 'due 2026-12-31 was 2026-06-30'],
    ['2026-03-31 (anstånd beviljat till 2026-05-29)', 'due 2026-05-29 was 2026-03-31'],
    ['2026-03-31 / nytt: 2026-05-29', 'due 2026-05-29 was 2026-03-31'],
    ['2026-05-29 (var 2026-03-31)', 'due 2026-05-29 was 2026-03-31'],
    ['2026-05-29 (i svaret till tillsynen 12 december: 2026-03-31)', 'due 2026-05-29 was 2026-03-31'],
    ['2026-05-29 (2026-03-31 enligt förra planen)', 'due 2026-05-29 was 2026-03-31'],
    ['2026-05-29 i stället för 2026-03-31', 'due 2026-05-29 was 2026-03-31'],
    ['2025-12-31. Beslut 2026-01-22 om förlängning till 2026-09-30', 'due 2026-09-30 was 2025-12-31'],
    ['2025-12-31. Enligt nämndens beslut 2026-01-22 förlängt till 2026-09-30.', 'due 2026-09-30 was 2025-12-31'],
  ])('%s', (text, read) => {
    expect(due(text)).toEqual([read]);
  });

  it.each([
    ['2026-06-30 (ändrad 2026-01-15)', 'the day it was changed on'],
    ['2026-06-30 (uppdaterad 2026-02-03)', 'the day it was written on'],
    ['2026-06-30 enligt beslut i nämnden 2026-01-22 § 5', 'the day it was decided on'],
    ['2026-06-30 (BUN 2026-02-18)', 'the meeting it was decided at'],
  ])('%s: not %s', (text) => {
    expect(due(text)).toEqual(['due 2026-06-30']);
  });

  it('is still a day to decide by where it stands alone', () => {
    expect(due('Beslut i nämnden 2026-03-11')).toEqual(['due 2026-03-11']);
    expect(due('beslut 2026-03-11')).toEqual(['due 2026-03-11']);
  });

  it('is none where a span of time is meant', () => {
    expect(due('2026-01-12 – 2026-06-12')).toEqual(['due 2026-06-12']);
  });
});
