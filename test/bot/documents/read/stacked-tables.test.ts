import { excelRows } from '../../../support/office-files';
import { planLines } from '../../../support/plan-lines';

const sheet = async (...rows: readonly (readonly unknown[])[]) => planLines('plan.xlsx', await excelRows(rows));

describe('tables under each other in one sheet, with other names each', () => {
  it('are read by their own names, and what stands alone over each is their area', async () => {
    expect(
      await sheet(
        ['Handlingsplan Ekbackens skola 2026-09-01'],
        ['Matsalen'],
        ['Insats', 'Vem', 'När', 'Utvärderas'],
        ['Tallriksmodellen visas', 'Kocken', '2026-11-30', 'feb 2027'],
        ['Gården'],
        ['Varför', 'Åtgärd', 'Ansvarig', 'Klart'],
        ['Fler ska röra sig', 'Rastbod öppnas', 'Fritidsledaren', '2027-01-29'],
        ['Mindre bråk', 'Fotbollsplanen delas', 'Rektor', '2026-10-30'],
      ),
    ).toEqual([
      'Tallriksmodellen visas | Kocken | –2026-11-30 | decided | evaluation 2027-02-28 | area Matsalen | group Matsalen',
      'Rastbod öppnas | Fritidsledaren | –2027-01-29 | decided | area Gården | group Gården',
      'Fotbollsplanen delas | Rektor | –2026-10-30 | decided | area Gården | group Gården',
    ]);
  });

  it('begin at their names where an empty row parts them', async () => {
    expect(
      await sheet(
        ['Nr', 'Åtgärd', 'Ansvarig', 'Slutdatum'],
        ['1', 'Nya lampor i hallen', 'Vaktmästaren', '2026-11-30'],
        [],
        ['Insats', 'Vem', 'När', 'Läge'],
        ['Schemat ses över', 'Rektor', '2026-12-18', 'Pågår'],
      ),
    ).toEqual([
      'Nya lampor i hallen | Vaktmästaren | –2026-11-30 | unknown',
      'Schemat ses över | Rektor | –2026-12-18 | in_progress',
    ]);
  });

  it('leave the area to the column of the one that has it', async () => {
    expect(
      await sheet(
        ['Hälsa'],
        ['Vad har vi sett?', 'Åtgärd', 'Vem', 'När'],
        ['Få äter lunch', 'Lunchen flyttas till tolv', 'Rektor', '2026-11-30'],
        ['Trivsel'],
        ['Syfte', 'Insats', 'Ansvarig', 'Klart'],
        ['Fler vänner', 'Lekgrupper lottas', 'Mentorerna', '2027-01-29'],
      ),
    ).toEqual([
      'Lunchen flyttas till tolv | Rektor | –2026-11-30 | decided | area Få äter lunch | group Hälsa',
      'Lekgrupper lottas | Mentorerna | –2027-01-29 | decided | area Trivsel | group Trivsel',
    ]);
  });

  it('are one where the same names come again', async () => {
    expect(
      await sheet(
        ['Åtgärd', 'Ansvarig', 'Klart'],
        ['Nya lampor i hallen', 'Vaktmästaren', '2026-11-30'],
        ['Hösten'],
        ['Åtgärd', 'Ansvarig', 'Klart'],
        ['Schemat ses över', 'Rektor', '2026-12-18'],
      ),
    ).toEqual([
      'Nya lampor i hallen | Vaktmästaren | –2026-11-30 | decided',
      expect.stringMatching(/^Schemat ses över \| Rektor \| –2026-12-18 \| decided/),
    ]);
  });
});

test.each([['Vad vi ser'], ['Vad vi har märkt'], ['Vad har vi upptäckt?']])(
  'a column of what was seen names the area of what is done: %s',
  async (seen) => {
    expect(
      await planLines('plan.csv', [
        `${seen};Åtgärd;Vem;När`,
        'Få läser hemma;Bokpåsar skickas hem;Bibliotekarien;2026-11-30',
        'Många kommer sent;Frukost serveras;Kocken;2027-01-29',
      ]),
    ).toEqual([
      'Bokpåsar skickas hem | Bibliotekarien | –2026-11-30 | decided | area Få läser hemma',
      'Frukost serveras | Kocken | –2027-01-29 | decided | area Många kommer sent',
    ]);
  },
);
