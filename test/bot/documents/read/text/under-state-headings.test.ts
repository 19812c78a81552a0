import { stateOfHeading } from '../../../../../bot/documents/read/text/state-headings';
import { planLines } from '../../../../support/plan-lines';

const plan = (name: string, ...lines: readonly string[]) => planLines(name, lines.join('\n'));

describe('headings that are states', () => {
  it.each([
    ['Det här är klart', 'completed'],
    ['Klara åtgärder', 'completed'],
    ['1. Pågår (3 st)', 'in_progress'],
    ['På gång just nu', 'in_progress'],
    ['Håller vi på med', 'in_progress'],
    ['Åtgärder som inte har påbörjats', 'not_started'],
    ['Har inte börjat än', 'not_started'],
    ['Kvar att göra', 'not_started'],
    ['Görs inte', 'cancelled'],
    ['Har vi valt bort', 'cancelled'],
    ['Blev inte av', 'not_completed'],
    ['Skjuts upp', 'paused'],
    ['Försenade', 'in_progress'],
  ])('%s says %s of all that stands under it', (heading, state) => {
    expect(stateOfHeading(heading)?.state).toBe(state);
  });

  it.each(['Bakgrund', 'Klart språk i brev hem', 'Pågående forskning om läsning', 'Ansvarig', 'Ute på gården'])(
    '%s says no state',
    (heading) => {
      expect(stateOfHeading(heading)).toBeNull();
    },
  );

  it('give each point its state, and its sentences say who and when', async () => {
    expect(
      await plan(
        'lage.md',
        ...[
          '# Läget i skolmatsarbetet',
          '',
          'Skrivet 2026-11-10.',
          '',
          '## Klart',
          '',
          '- Ny diskmaskin. Köptes in i maj.',
        ],
        ...['', '## Pågår', ''],
        '- Matråd på varje skola. Kökschef Ines Wall håller i det. Alla råd ska ha träffats senast 5 februari 2027.',
        '- Skyltar om svinn. Skulle ha satts upp i augusti men är försenade, ny tid 15 januari 2027.',
        ...['', '## Görs inte', '', '- Egen odling. Marken går inte att använda.'],
      ),
    ).toEqual([
      'Ny diskmaskin |  | – | completed',
      'Matråd på varje skola | Kökschef Ines Wall | –2027-02-05 | in_progress',
      'Skyltar om svinn |  | –2027-01-15 | in_progress delayed',
      'Egen odling |  | – | cancelled',
    ]);
  });

  it('may stand over paragraphs, or over headings of their own, instead of points', async () => {
    const paragraphs = [
      'Gjort:',
      'Nya lås på förrådet.',
      '',
      'På gång:',
      'Grindvakter. Ansvarig Nour Bergh. Klart 12 mars 2027.',
    ];
    expect(await plan('grind.txt', 'Avstämning av säkerhetsplan, 2026-11-10', '', ...paragraphs)).toEqual([
      'Nya lås på förrådet |  | – | completed',
      'Grindvakter | Nour Bergh | –2027-03-12 | in_progress',
    ]);
    const headings = [
      '## Klart',
      '',
      '### Städschema',
      '',
      'Sitter på alla dörrar.',
      '',
      '## Ej påbörjat',
      '',
      '### Staket',
    ];
    expect(await plan('hus.md', '# Läget 2026-11-10', '', ...headings, '', 'Vi väntar på offert.')).toEqual([
      'Städschema |  | – | completed',
      'Staket |  | – | not_started',
    ]);
  });
});

describe('what people answer in a mail under each name', () => {
  it('is how it goes and who does it, with the time of the name kept', async () => {
    expect(
      await plan(
        'svar.txt',
        ...['Hej, här kommer läget på punkterna.', '2026-11-05', ''],
        ...['1. Ny karta över gården (skulle vara klar i september 2026)', '>> Klar, den sitter i entrén.', ''],
        ...['2. Kurs i samtalsmetodik (klart maj 2027)', '>> Pågår enligt plan. Kurator Ylva Rask ordnar det.', ''],
        ...['3. Cykelställ', '>> Inte startat än.'],
      ),
    ).toEqual([
      'Ny karta över gården |  | –2026-09-30 | completed',
      'Kurs i samtalsmetodik | Kurator Ylva Rask | –2027-05-31 | in_progress on_plan',
      'Cykelställ |  | – | not_started',
    ]);
  });
});

describe('points that people take on', () => {
  it('are done where a sentence behind them says so, and that sentence names no day to come', async () => {
    expect(
      await plan(
        'mote.txt',
        ...['Styrelsemöte nr 4, 2026-10-14 kl. 18', 'Styrelsen beslutade:'],
        '- Ture Falk byter glödlampor i hallen. Klart senast 30 november.',
        '- Rut Ahl begär in offert på nya gardiner. Detta har redan gjorts, offerten kom i september.',
        '- Ove Lod köper in hinkar till den 12 december.',
      ),
    ).toEqual([
      'Ture Falk byter glödlampor i hallen | Ture Falk | –2026-11-30 | decided',
      expect.stringMatching(/^Rut Ahl begär in offert .* \| Rut Ahl \| – \| completed$/),
      expect.stringMatching(/^Ove Lod köper in hinkar.* \| Ove Lod \| –2026-12-12 \| decided$/),
    ]);
  });
});
