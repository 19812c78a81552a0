import { toldApart } from '../../../bot/domain/told-apart';

const plan = (id: string, title: string, caseNumber: string | null, documentDate: string | null) => ({
  id,
  title,
  caseNumber,
  documentDate,
});

test('a title that only one plan has is its name', () => {
  expect(toldApart([plan('a', 'Simplan', 'BUN 1', '2026-01-01'), plan('b', 'Läsplan', null, null)])).toEqual([
    'Simplan',
    'Läsplan',
  ]);
});

test('plans of one title are told apart by case number, else by day, else by id', () => {
  expect(
    toldApart([
      plan('a', 'Simplan', 'BUN 1', '2026-01-01'),
      plan('b', 'Simplan', null, '2026-02-02'),
      plan('c', 'simplan.', 'BUN 3', '2026-02-02'),
      plan('d', 'Simplan', null, '2026-02-02'),
    ]),
  ).toEqual(['Simplan (BUN 1)', 'Simplan (b)', 'simplan. (BUN 3)', 'Simplan (d)']);
  expect(toldApart([plan('a', 'Simplan', null, '2026-01-01'), plan('b', 'Simplan', null, '2026-02-02')])).toEqual([
    'Simplan (2026-01-01)',
    'Simplan (2026-02-02)',
  ]);
});
