import { withoutLetterHeads } from '../../../../bot/documents/read/frame/letter-head';
import type { Block } from '../../../../bot/documents/read/neutral';
import { planLines } from '../../../support/plan-lines';

const blocks = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text, at) => ({ kind: 'paragraph', text, line: at + 1 }));
const texts = (all: readonly Block[]) =>
  all.map((block) => (block.kind === 'table' ? 'table' : `${block.kind} ${block.text}`));
const read = (...lines: readonly string[]) => {
  const { blocks: left, sentOn } = withoutLetterHeads(blocks(...lines));
  return { left: texts(left), sentOn };
};

test('a mail is its subject and its text, of the day it was sent', () => {
  expect(
    read('Från: Eva Norr', 'Skickat: den 4 november 2025 09:12', 'Till: Rektorer', 'Ämne: SV: Åtgärder', 'Hej!'),
  ).toEqual({ left: ['heading Åtgärder', 'paragraph Hej!'], sentOn: '2025-11-04' });
});

test.each([
  ['fredag 7 november 2025 15:40', '2025-11-07'],
  ['Tue, 4 Nov 2025 09:12:33 +0100', '2025-11-04'],
  ['Tuesday, November 4, 2025 9:12 AM', '2025-11-04'],
  ['2025-11-04 09:12', '2025-11-04'],
])('sent %s is %s', (sent, day) => {
  expect(read('From: Eva', `Sent: ${sent}`, 'To: Per', 'Subject: Plan').sentOn).toBe(day);
});

test('what is passed on is of the day it was written', () => {
  const { sentOn, left } = read(
    ...['Från: Rut', 'Skickat: den 19 januari 2026 16:22', 'Till: Alla', 'Ämne: VB: Punkter', 'Se nedan.'],
    ...['Från: Tom', 'Skickat: den 14 januari 2026 11:05', 'Till: Rut', 'Ämne: Punkter', 'Ny rutin'],
  );
  expect({ sentOn, left }).toEqual({
    sentOn: '2026-01-14',
    left: ['heading Punkter', 'paragraph Se nedan.', 'paragraph Ny rutin'],
  });
});

test('"Till:" over a letter and one field alone are no head of a mail', () => {
  const lines = ['Till: Nämnden', 'Datum: 2025-10-01', 'Åtgärder'];
  expect(read(...lines).left).toEqual(lines.map((text) => `paragraph ${text}`));
  expect(read('Från: höstterminen', 'Mål').left).toHaveLength(2);
  expect(read('Till: Moa Lund, rektor', 'Från: Per Alm, skolchef', 'Dina uppdrag').left).toHaveLength(3);
});

test('an answer stands apart from the mail it answers, which keeps its own', () => {
  const older = ['Från: Rut', 'Skickat: den 3 november 2026 10:14', 'Till: Tom', 'Ämne: Punkter', 'Gamla punkter'];
  const { answer } = withoutLetterHeads(
    blocks('Hej Rut,', 'Nya punkter', '-----Ursprungligt meddelande-----', ...older),
  );
  expect(texts(answer?.blocks ?? [])).toEqual(['paragraph Hej Rut,', 'paragraph Nya punkter']);
  expect(answer?.sentOn).toBeNull();
  const wrote = 'tis 3 nov. 2026 kl. 10:14 skrev Rut Alm <rut@exempel.se>:';
  expect(texts(withoutLetterHeads(blocks('Nya punkter', wrote, 'Gamla')).answer?.blocks ?? [])).toEqual([
    'paragraph Nya punkter',
  ]);
  expect(withoutLetterHeads(blocks(...older)).answer).toBeNull();
});

test('a plan is read from the answer where that holds one, else from the mail under it', async () => {
  const under = [
    '',
    'Den 3 november 2026 skrev Rut Alm:',
    '- Gammal mall (rektor, klart 1 december 2026)',
    '- Gammal rutin (rektor, klart maj 2026)',
  ];
  const titles = async (...lines: readonly string[]) =>
    (await planLines('svar.txt', [...lines, ...under].join('\n'))).map((line) => line.split(' | ')[0]);
  expect(await titles('Hej,', '- Ny mall (rektor, klart 1 mars 2027)', '- Ny rutin (rektor, klart maj 2027)')).toEqual([
    'Ny mall',
    'Ny rutin',
  ]);
  expect(await titles('Hej, se nedan.')).toEqual(['Gammal mall', 'Gammal rutin']);
});
