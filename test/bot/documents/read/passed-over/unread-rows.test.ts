import type { Row } from '../../../../../bot/documents/read/neutral';
import { deedOfRow, unreadRows } from '../../../../../bot/documents/read/passed-over/unread-rows';

const row = (line: number, ...texts: readonly string[]): Row => ({
  line,
  cells: texts.map((text) => ({ paragraphs: text === '' ? [] : [{ text, bullet: false }] })),
});
const reading = { reference: '2026-03-10', isWho: (text: string) => text === 'Nils Berg', writer: null };
const named = (...texts: readonly string[]) => deedOfRow(row(1, ...texts), reading)?.deed.act;

test('only the rows of tables that were not read are looked at, without their headings', () => {
  const [read, unread] = [
    [row(3, 'Åtgärd', 'Klart'), row(4, 'Ny meny', 'maj')],
    [row(9, 'Rum', 'Vad'), row(10, 'Östra', 'Byta lås')],
  ];
  const blocks = [read, unread].map((rows) => ({ kind: 'table' as const, rows }));
  expect(unreadRows(blocks, [9])).toEqual([unread[1]]);
});

test('a row is called by its longest cell that is no time and nobody, with whose it is and when', () => {
  expect(named('Östra', 'Byta lås på kylen', 'Nils Berg', '12 maj 2026')).toEqual({
    title: 'Byta lås på kylen',
    who: 'Nils Berg',
    time: '12 maj 2026',
    does: true,
    binds: true,
    state: null,
  });
});

test.each([
  ['without a time', ['Olja alla gångjärn', 'gjort']],
  ['with a time that is past', ['Olja alla gångjärn', '3 februari 2026']],
  ['of one word', ['Luckor', '12 maj 2026']],
  ['of times and people alone', ['Nils Berg', '12 maj 2026']],
])('a row %s is none', (_, cells) => {
  expect(named(...cells)).toBeUndefined();
});

test('a row that the document hides, or a cell that is struck through, is none', () => {
  expect(deedOfRow({ ...row(1, 'Byta lås på kylen', '12 maj 2026'), hidden: true }, reading)).toBeNull();
  const [struck, day] = row(1, 'Byta lås på kylen', '12 maj 2026').cells;
  expect(
    deedOfRow({ line: 1, cells: [{ paragraphs: [], ...struck, struck: true }, ...(day ? [day] : [])] }, reading),
  ).toBeNull();
});
