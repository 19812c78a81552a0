import { findState } from '../../../../../bot/domain/plan-phrases';
import { planLines } from '../../../../support/plan-lines';

/** An answer to an inspection, whose parts say what is done and what is left. */
const answer = (done: string, left: string): readonly string[] => [
  'Lunda kommun',
  '2026-11-12',
  '',
  'Skolinspektionen',
  '',
  'Redovisning av åtgärder vid Strandskolan',
  '',
  'Skolinspektionen beslutade den 20 maj 2026 att förelägga kommunen att avhjälpa två brister vid Strandskolan.',
  '',
  'Brist 1. Extra anpassningar',
  '',
  done,
  '',
  'Alla lärare har fått en halvdags utbildning om anpassningar. Ett gemensamt formulär har tagits i bruk.',
  '',
  left,
  '',
  'Specialläraren ska gå igenom formulären med varje arbetslag senast den 26 februari 2027.',
  '',
  'Brist 2. Skolbibliotek',
  '',
  done,
  '',
  'Biblioteket har flyttats till entréplanet.',
  '',
  left,
  '',
  'Bibliotekarien tar fram en läsplan till den 31 mars 2027.',
];

describe('an answer in parts that say what is done and what is left', () => {
  it.each([
    ['Vidtagna åtgärder', 'Planerade åtgärder'],
    ['Det här är gjort', 'Det här återstår'],
    ['Vad vi har gjort', 'Kvar att göra'],
    ['Gjort hittills', 'Återstår'],
  ])('has a measure a sentence of each: %s, %s', async (done, left) => {
    const lines = await planLines('svar.txt', answer(done, left));
    expect(lines.map((one) => one.replace(/^([^|]*) \|.*\| (–\S*) \| (\w+).*$/u, '$1 $2 $3'))).toEqual([
      'Alla lärare har fått en halvdags utbildning om anpassningar – completed',
      'Ett gemensamt formulär har tagits i bruk – completed',
      expect.stringMatching(/^Gå igenom formulären med varje arbetslag –2027-02-26 decided$/u),
      'Biblioteket har flyttats till entréplanet – completed',
      expect.stringMatching(/^(?:Bibliotekarien tar|Tar) fram en läsplan –2027-03-31 decided$/u),
    ]);
  });
});

test('what somebody ended is no state of the measure it is told of', () => {
  const told = ['Kansliet avslutade dessa i oktober', 'It-chefen avslutade avtalen i maj', 'Hon avslutade den i mars'];
  expect(told.filter((text) => findState(text) !== null)).toEqual([]);
  expect(['Avslutade', 'Insatserna är avslutade', 'Avslutade i maj'].map((text) => findState(text)?.state)).toEqual([
    'closed',
    'closed',
    'closed',
  ]);
});
