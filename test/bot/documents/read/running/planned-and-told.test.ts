import { planLines } from '../../../../support/plan-lines';

/** A report of a year, with what the unit goes on with in headings of its own words. */
const report = (...parts: readonly string[]): readonly string[] => [
  'Kvalitetsrapport 2025/26 för Lärkans förskola',
  '2026-10-30',
  '',
  'Resultat',
  '',
  'Personalomsättningen har minskat.',
  '',
  'Det vi går vidare med',
  '',
  ...parts.flatMap((one) => [...one.split('\n'), '']),
];

describe('what a report of a year goes on with', () => {
  it('stands under its own heading, whatever the heading over that ends with', async () => {
    const lines = await planLines(
      'rapport.txt',
      report(
        'Mentorer\nRektor ska utse en mentor för varje nyanställd senast den 1 februari 2027.',
        'Ute\nAlla avdelningar ska bygga en odlingslåda senast den 30 april 2027.',
      ),
    );
    expect(lines.map((one) => one.split(' | ').at(-1))).toEqual(['area Mentorer', 'area Ute']);
  });

  it.each([
    ['En ny arbetsordning för råden är framtagen och införs under våren 2027.', '–2027-06-30'],
    ['En gemensam mall är klar och börjar användas i januari 2027.', '–2027-01-31'],
    ['Ett nytt system är upphandlat och ska tas i bruk senast den 1 mars 2027.', '–2027-03-01'],
  ])('is what is made and still to be put to use: %s', async (said, due) => {
    const [, measure = ''] = await planLines(
      'rapport.txt',
      report('Mentorer\nRektor ska utse en mentor senast den 1 februari 2027.', `Råden\n${said}`),
    );
    expect(measure).toContain(`| ${due} | in_progress`);
  });

  it.each([
    'Varje avdelning planerar in minst två utedagar i veckan under våren 2027.',
    'Rektorn planerar in tre besök hos varje arbetslag under våren 2027.',
    'Specialpedagogerna planerar in en halvdag i månaden under våren 2027.',
  ])('is what somebody plans in by a time: %s', async (said) => {
    const lines = await planLines(
      'rapport.txt',
      report('Mentorer\nRektor ska utse en mentor senast den 1 februari 2027.', `Ute\n${said}`),
    );
    expect(lines[1]).toContain('–2027-06-30 | decided | area Ute');
  });
});

describe("a follow-up under labels of somebody's own", () => {
  it('has no day of what was learnt', async () => {
    const lines = await planLines(
      'uppfoljning.md',
      `# Uppföljning av insatserna 2025/26

Behandlad i nämnden 2026-10-21.

## Insats 1: Ny rutin för överlämningar

**Så har det gått:** Rutinen används inte av alla skolor. Utvecklingsledare Karin Vide ansvarar för att den införs senast den 30 april 2027.

**Vad vi lärt oss:** Tidsbristen i maj är det största hindret.

## Insats 2: Läslyft

**Så har det gått:** Genomförd. Alla lärare har deltagit.

**Vad vi lärt oss:** I september är det lättast att samlas.`,
    );
    expect(lines.map((one) => one.split(' | ').slice(0, 3))).toEqual([
      ['Ny rutin för överlämningar', expect.stringMatching(/Karin Vide/u), '–2027-04-30'],
      ['Läslyft', '', '–'],
    ]);
  });
});
