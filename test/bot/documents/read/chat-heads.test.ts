import { withoutChatHeads } from '../../../../bot/documents/read/frame/chat-heads';
import type { Block } from '../../../../bot/documents/read/neutral';
import { planLines } from '../../../support/plan-lines';

const read = (...lines: readonly string[]) => {
  const blocks = lines.map((text, at): Block => ({ kind: 'paragraph', text, line: at + 1 }));
  const { blocks: left, sentOn } = withoutChatHeads(blocks);
  return { left: left.map((one) => (one.kind === 'table' ? 'table' : one.text)), sentOn };
};

test.each([
  [
    [
      '[2027-02-03 08:14] Siv Alm',
      'Jag bokar salen. Jag tycker den är bra.',
      '[2027-02-04 09:00] Tor Ek',
      'Jag ska ringa.',
    ],
  ],
  [
    [
      'Siv Alm 2027-02-03 08:14',
      'Jag bokar salen. Jag tycker den är bra.',
      'Tor Ek 2027-02-04 09:00',
      'Jag ska ringa.',
    ],
  ],
  [['[08:14, 2027-02-03] Siv: Jag bokar salen. Jag tycker den är bra.', '[09:00, 2027-02-04] Tor: Jag ska ringa.']],
  [
    [
      '2027-02-03 08:14 - Siv Alm: Jag bokar salen. Jag tycker den är bra.',
      '2027-02-04 09:00 - Tor Ek: Jag ska ringa.',
    ],
  ],
])('a chat says by name what each takes on, and is of its first day: %j', (lines) => {
  expect(read(...lines)).toEqual({
    left: ['Siv bokar salen. Jag tycker den är bra.', 'Tor ska ringa.'],
    sentOn: '2027-02-03',
  });
});

test('a name over a time of its own heads a message as well', () => {
  const lines = ['Siv Alm', '3 februari 2027 08:14', 'Jag bokar salen.', 'Tor Ek', 'i går 09:00', 'Jag ska ringa.'];
  expect(read(...lines)).toEqual({ left: ['Siv bokar salen.', 'Tor ska ringa.'], sentOn: '2027-02-03' });
  expect(read('Siv Alm', '08:14', 'Jag bokar salen.').left).toHaveLength(3);
});

test('one line with a name and an hour is no chat', () => {
  const lines = ['Siv Alm 2027-02-03 08:14', 'Jag bokar salen.', '09.00 Tor Ek: Inledning'];
  expect(read(...lines)).toEqual({ left: lines, sentOn: null });
});

test('points of a chat are whose message they stand in, and who wrote when is no area of theirs', async () => {
  const lines = [
    ...['Trivselgruppen', '', '[2027-02-03 08:14] Siv Alm', 'Det här bestämde vi:'],
    ...['- Jag bokar salen, klart 12 februari', '- Jag tar fram affischer senast 19 februari'],
    ...['[2027-02-03 08:20] Tor Ek', 'Toppen'],
  ];
  expect(await planLines('chatt.txt', lines.join('\n'))).toEqual([
    'Siv bokar salen | Siv | –2027-02-12 | decided',
    'Siv tar fram affischer senast 19 februari | Siv | –2027-02-19 | decided',
  ]);
});
