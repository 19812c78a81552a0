import { planLines } from '../../../support/plan-lines';

test.each([
  ['Jag (Annika) bokar en ny vandring med polisen, våren 2027.', 'Annika'],
  ['Jag, Annika Lund, bokar en ny vandring med polisen. Klart i juni 2027.', 'Annika Lund'],
  ['Undertecknad (Annika Lund) bokar en ny vandring med polisen senast 30 juni 2027.', 'Annika Lund'],
])('who writes is whom the point says: %s', async (point, who) => {
  const read = await planLines('mejl.txt', [
    'Hej! Det här kom vi överens om i går:',
    '',
    '1) Bo beställer nya cykelställ. Klart i april 2027.',
    `2) ${point}`,
    '3) Rektorerna lämnar in skisser senast 15 januari 2027.',
  ]);
  expect(read[1]).toContain('en ny vandring med polisen');
  expect(read[1]).toContain(` | ${who} | –2027-06-30 |`);
});
