import { readWheel } from '../../../bot/documents/read-wheel';

const SAMPLE = `
# Läsåret
points:
  - code: KUL 1
    name: Uppföljning av resultat
    opens: 01-15            # varje år
    closes: 02-13
    remind: [7, 2]
    asks: [follow_up]
    audience: { roles: [principal], forms: [grundskola, anpassad grundskola] }
  - { code: X, name: Extra, opens: 2026-03-01, closes: 2026-03-20 }
`;
const faults = (text: string) => {
  const read = readWheel(text);
  return read.ok ? [] : read.faults.map((one) => [one.line, one.at, one.code]);
};
const point = (...lines: string[]) =>
  ['points:', '  - code: A', '    name: B', ...lines.map((one) => `    ${one}`)].join('\n');

test('a wheel is its points; what is left out has its usual value', () => {
  expect(readWheel(SAMPLE)).toEqual({
    ok: true,
    points: [
      {
        code: 'KUL 1',
        name: 'Uppföljning av resultat',
        opens: '01-15',
        closes: '02-13',
        remind: [7, 2],
        asks: ['follow_up'],
        audience: { roles: ['principal'], forms: ['grundskola', 'anpassad_grundskola'] },
      },
      {
        code: 'X',
        name: 'Extra',
        opens: '2026-03-01',
        closes: '2026-03-20',
        remind: [],
        asks: ['follow_up'],
        audience: null,
      },
    ],
  });
});

test('every fault is named with its line', () => {
  const text = point(
    'opens: 01-32',
    'closes: 13',
    'remind: [7, -1, två]',
    'asks: [svar]',
    'audience: { role: [x] }',
    'färg: röd',
  );
  expect(faults(text)).toEqual([
    [4, 'points[0].opens', 'not_a_day'],
    [5, 'points[0].closes', 'not_a_day'],
    [6, 'points[0].remind[1]', 'not_a_number_of_days'],
    [6, 'points[0].remind[2]', 'not_a_number_of_days'],
    [7, 'points[0].asks[0]', 'not_a_choice'],
    [8, 'points[0].audience.role', 'unknown_field'],
    [9, 'points[0].färg', 'unknown_field'],
  ]);
});

test('a point must have a code, a name and its days', () => {
  expect(faults('points:\n  - remind: [7]')).toEqual(
    ['code', 'name', 'opens', 'closes'].map((field) => [2, `points[0].${field}`, 'missing']),
  );
});

test('a code is one point’s', () => {
  const [one, two] = ['kul 1', 'KUL 1'].map((code) => `  - { code: ${code}, name: B, opens: 01-15, closes: 02-13 }`);
  expect(faults(['points:', one, two].join('\n'))).toEqual([[3, 'points[1].code', 'same_code']]);
});

test('a point of one year closes after it opens; a yearly one may close in the next', () => {
  expect(faults(point('opens: 2026-02-01', 'closes: 2026-01-31'))).toEqual([
    [5, 'points[0].closes', 'closes_before_it_opens'],
  ]);
  expect(faults(point('opens: 12-01', 'closes: 01-31'))).toEqual([]);
  expect(faults(point('opens: 12-01', 'closes: 2026-01-31'))).toEqual([[5, 'points[0].closes', 'mixed_days']]);
});

test.each([
  ['', 'no_points'],
  ['points: []', 'no_points'],
  ['hej', 'no_points'],
  ['points: [', 'not_yaml'],
  ['points:\n - code: A\n   code: B', 'not_yaml'],
])('%j is refused', (text, code) => {
  expect(faults(text).map(([, , one]) => one)).toContain(code);
});
