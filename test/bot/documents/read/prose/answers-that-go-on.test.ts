import { planLines } from '../../../../support/plan-lines';

const answer = (...lines: readonly string[]) =>
  planLines(
    'svar.txt',
    ['Svar på revisionens granskning av skolmåltiderna', 'Storviks kommun, 2026-10-20', ...lines].join('\n'),
  );
const to = (no: number, asked: string, ...said: readonly string[]) => [
  `Rekommendation ${no}`,
  asked,
  `Svar: ${said.join(' ')}`,
];

describe('answers that tell what goes on and who does it', () => {
  it('name what goes on behind its verb, without the month it began', async () => {
    expect(
      await answer(
        ...to(1, 'Se över upphandlingen.', 'Sedan augusti pågår en översyn av avtalen som leds av inköpschefen.'),
        ...['Översynen ska vara avslutad den 30 april 2027.'],
        ...to(
          2,
          'Minska svinnet.',
          'Sedan i våras prövas en svinnmätning.',
          'För närvarande utarbetas en mall för vägning.',
        ),
      ),
    ).toEqual(
      expect.arrayContaining([
        'En översyn av avtalen | inköpschefen | –2027-04-30 | in_progress',
        expect.stringMatching(/^En mall för vägning \| {2}\| – \| in_progress$/),
      ]),
    );
  });

  it('put who does the work in place of the board that promised it', async () => {
    expect(
      await answer(
        ...to(1, 'Mät nöjdheten.', 'Nämnden avser att genomföra en matenkät under våren 2027.'),
        'Enkäten görs av kommunens statistikenhet på uppdrag av kostchefen.',
        ...to(2, 'Se över menyn.', 'Nämnden kommer att ta fram en ny meny till den 1 mars 2027.'),
        'Dietist Sol Vide är kontaktperson.',
      ),
    ).toEqual([
      expect.stringMatching(/matenkät \| kommunens statistikenhet \| –2027-06-30 \| decided$/),
      'Ta fram en ny meny | Dietist Sol Vide | –2027-03-01 | decided',
    ]);
  });

  it('make what they have told a measure that is done where they say that the measure is', async () => {
    expect(
      await answer(
        ...to(
          1,
          'Ge köken besked i tid.',
          'Från och med i höst får varje kök beställningen en vecka före.',
          'Åtgärden är genomförd.',
        ),
        ...to(2, 'Märk maten.', 'Nämnden ser inget behov av fler åtgärder.'),
      ),
    ).toEqual([expect.stringMatching(/beställningen.* \| – \| completed$/)]);
  });

  it('hold several measures behind one "Åtgärder", each with its own day', async () => {
    expect(
      await answer(
        'Rekommendation 1',
        'Förbättra måltidsmiljön.',
        'Åtgärder: Ljuddämpare har satts upp i två matsalar. Ett nytt bokningssystem upphandlas just nu och tas i bruk senast den 15 januari 2027.',
      ),
    ).toEqual([
      expect.stringMatching(/^Ljuddämpare har satts upp i två matsalar \| .* \| – \| completed$/),
      expect.stringMatching(/^Ett nytt bokningssystem .* \| –2027-01-15 \| in_progress$/),
    ]);
  });
});
