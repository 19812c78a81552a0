import fc from 'fast-check';
import { table, wrap } from '../../../scripts/commands/table';

test('columns stand in line, numbers to the right, with the header underlined', () => {
  const drawn = table(
    [{ title: 'Nr', right: true }, { title: 'Åtgärd' }],
    [
      ['1', 'Rutin'],
      ['12', 'Översyn'],
    ],
    80,
  );
  expect(drawn.split('\n')).toEqual(['Nr  Åtgärd', '──  ───────', ' 1  Rutin', '12  Översyn']);
});

test('a table wider than the terminal breaks its longest texts between words, and keeps every one', () => {
  const text = 'Rutiner för hur vikarier tas emot på skolan';
  const drawn = table([{ title: 'A', wraps: true }, { title: 'B' }], [[text, 'klart']], 30);
  const lines = drawn.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
  expect(
    lines
      .slice(2)
      .map((line) => line.slice(0, 23).trim())
      .join(' '),
  ).toBe(text);
  expect(lines[2]).toMatch(/klart$/);
});

test('a word is not broken while another column has room to give', () => {
  const columns = [
    { title: 'Vad', wraps: true },
    { title: 'Vem', wraps: true },
  ];
  const what = 'En lång rad om hur skolan tar emot nya elever under hela läsåret';
  const drawn = table(columns, [[what, 'arbetslagsledarna möte']], 34);
  expect(drawn).toContain('arbetslagsledarna');
  expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(34);
  // Where none has, the line is still no longer than the terminal.
  expect(
    Math.max(
      ...table(columns, [[what, 'arbetslagsledarna möte']], 30)
        .split('\n')
        .map((one) => one.length),
    ),
  ).toBe(30);
});

test('a text broken over lines is the same text, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.every((line) => [...line].length <= width)).toBe(true);
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    }),
  );
});
