import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** Units judged by number under a key of the numbers, each with what its head is to do. */
const ROUND = [
  'Uppföljning av enheterna våren 2027',
  'Samtalen fördes 1-12 mars 2027.',
  '',
  'SKALA',
  '',
  'ALNÄS SKOLA',
  'Studiero: 1',
  'Elevhälsa: 3',
  'Uppdrag till rektor Ida Ljung:',
  '- Ta fram ordningsregler för matsalen. Klart senast 2027-09-30.',
  '- Kartlägga frånvaron i årskurs 7. Klart senast maj 2027.',
  '',
  'VIKENS FÖRSKOLA',
  'Studiero: 4',
  'Inget uppdrag lämnas.',
  '',
  'TORPETS FRITIDSHEM',
  'Studiero: 2',
  'Uppdrag till biträdande rektor Ove Ek:',
  '- Planera utevistelsen tillsammans med skolan. Klart senast juni 2027.',
  '',
  'Nästa samtal hålls i mars 2028.',
  '',
  'Alnäs 2027-03-20',
  'Siv Rask, verksamhetschef',
];
const withKey = (key: string) => ROUND.map((one) => (one === 'SKALA' ? key : one)).join('\n');
const KEY = 'Skala: 4 helt, 3 till stor del, 2 till viss del, 1 inte alls';

test('units judged by the numbers of a scale have their judgements and what their heads are to do, and no more', async () => {
  expect(await planLines('samtal.txt', withKey(KEY))).toEqual([
    'Ta fram ordningsregler för matsalen | Ida Ljung | –2027-09-30 | decided | group Alnäs skola',
    'Kartlägga frånvaron i årskurs 7 | Ida Ljung | –2027-05-31 | decided | group Alnäs skola',
    'Planera utevistelsen tillsammans med skolan | Ove Ek | –2027-06-30 | decided | group Torpets fritidshem',
  ]);
  const { ratings } = await draftOf('samtal.txt', withKey(KEY));
  expect(ratings.map((one) => [one.unit, one.area, one.value])).toEqual([
    ['Alnäs skola', 'Studiero', 1],
    ['Alnäs skola', 'Elevhälsa', 3],
    ['Vikens förskola', 'Studiero', 4],
    ['Torpets fritidshem', 'Studiero', 2],
  ]);
});

test.each([
  ['says what other numbers mean', 'Skala: 4 utmärkt, 3 gott, 2 svagt, 1 dåligt'],
  ['has the numbers the other way round', 'Skala: 1 helt, 2 till stor del, 3 till viss del, 4 inte alls'],
])('a key that %s makes no grades of them', async (_, key) => {
  expect((await draftOf('samtal.txt', withKey(key))).ratings).toEqual([]);
});

test.each([
  'Bedömning: 4 = helt, 3 = till stor del, 2 = till viss del och 1 = inte alls',
  'Siffrorna betyder: helt (4), till stor del (3), till viss del (2), inte alls (1)',
  '4 = helt, 3 = till stor del, 2 = till viss del, 1 = inte alls',
  'Skattningsskalan är 1 – inte alls, 2 – till viss del, 3 – till stor del, 4 – helt.',
])('the key may be written as "%s"', async (key) => {
  const { ratings, measures } = await draftOf('samtal.txt', withKey(key));
  expect(ratings.map((one) => [one.area, one.value])).toEqual([
    ['Studiero', 1],
    ['Elevhälsa', 3],
    ['Studiero', 4],
    ['Studiero', 2],
  ]);
  expect(measures).toHaveLength(3);
});

test('the head may stand behind the unit, and the grade behind a dash or in brackets', async () => {
  const lines = [
    'Återkoppling efter dialoger 2027-03-20',
    KEY,
    '',
    'Alnäs skola – rektor Ida Ljung',
    'Studiero – 1',
    'Elevhälsa (3)',
    'Uppdrag till rektor: pröva gemensam planering. Klart 2027-09-30. Följs upp i januari 2028.',
    '',
    'Vikens förskola – rektor Ove Ek',
    'Studiero: 2 (till viss del)',
    'Uppdrag till rektor: se över lokalerna. Klart vt 2028.',
  ];
  expect(await planLines('samtal.txt', lines.join('\n'))).toEqual([
    'Pröva gemensam planering | Ida Ljung | –2027-09-30 | decided | next 2028-01-31 | group Alnäs skola',
    'Se över lokalerna | Ove Ek | –2028-06-30 | decided | group Vikens förskola',
  ]);
});
