import { planLines } from '../../../support/plan-lines';

type Row = readonly [label: string, value?: string];

const form = (...rows: readonly Row[]): string =>
  `<table>${rows
    .map(([label, value]) =>
      value === undefined ? `<tr><td colspan="2">${label}</td></tr>` : `<tr><td>${label}</td><td>${value}</td></tr>`,
    )
    .join('')}</table>`;
const read = (...forms: readonly string[]) =>
  planLines('svar.html', `<h1>Svar på tillsyn</h1><p>2026-10-01</p>${forms.join('')}`);

test('what is merged over a form names the area of all its measures, whatever long questions stand among its fields', async () => {
  expect(
    await read(
      form(
        ['Brist 1 – Studiero'],
        ['Vad som står i beslutet', 'Lektionerna börjar sent.'],
        ['Åtgärd', 'Två vuxna möter i dörren'],
        ['Genomförs av', 'Rektor'],
        ['Tidpunkt', '2026-11-30'],
        ['Hur ska vi märka att det blev bättre', 'Färre sena ankomster.'],
      ),
      form(
        ['Brist 2 – Modersmål'],
        ['Åtgärd 2 a', 'En lärare i somaliska anställs'],
        ['Genomförs av', 'Samordnaren'],
        ['Tidpunkt', '2027-01-15'],
        ['Åtgärd 2 b', 'Schemat läggs om efter lunch'],
        ['Genomförs av', 'Schemaläggaren'],
        ['Tidpunkt', 'mars 2027'],
      ),
    ),
  ).toEqual([
    'Två vuxna möter i dörren | Rektor | –2026-11-30 | decided | area Brist 1 – Studiero',
    'En lärare i somaliska anställs | Samordnaren | –2027-01-15 | decided | area Brist 2 – Modersmål',
    'Schemat läggs om efter lunch | Schemaläggaren | –2027-03-31 | decided | area Brist 2 – Modersmål',
  ]);
});

test('so does a first field of the form, and the next one that names another ends it', async () => {
  expect(
    await read(
      form(
        ['Område', 'Gården'],
        ['Åtgärd', 'Nytt staket mot vägen'],
        ['Ansvarig', 'Fastighetschefen'],
        ['Klart', '2026-12-01'],
        ['Åtgärd', 'Grinden lagas'],
        ['Ansvarig', 'Vaktmästaren'],
        ['Klart', '2026-10-16'],
        ['Område', 'Hallen'],
        ['Åtgärd', 'Skohyllor sätts upp'],
        ['Ansvarig', 'Vaktmästaren'],
        ['Klart', '2026-11-06'],
      ),
    ),
  ).toEqual([
    'Nytt staket mot vägen | Fastighetschefen | –2026-12-01 | decided | area Gården',
    'Grinden lagas | Vaktmästaren | –2026-10-16 | decided | area Gården',
    'Skohyllor sätts upp | Vaktmästaren | –2026-11-06 | decided | area Hallen',
  ]);
});

test('a form that names its area behind the measure gives it to no other', async () => {
  const lines = await read(
    form(
      ['Åtgärd', 'Nytt staket mot vägen'],
      ['Område', 'Gården'],
      ['Ansvarig', 'Fastighetschefen'],
      ['Klart', '2026-12-01'],
      ['Åtgärd', 'Nya lampor i trappan'],
      ['Ansvarig', 'Vaktmästaren'],
      ['Klart', '2026-10-16'],
    ),
  );
  expect(lines[1]).toBe('Nya lampor i trappan | Vaktmästaren | –2026-10-16 | decided');
});

test.each([['Mål'], ['Målet är'], ['Delmål']])(
  'what is merged over forms goes before what is to be reached there: %s',
  async (goal) => {
    const one = (area: string, reached: string, done: string) =>
      form([area], [goal, reached], ['Insats', done], ['Ansvarig', 'Rektor'], ['Tid', '2027-03-31']);
    expect(
      await read(
        one('Område A: Läsning', 'Alla läser.', 'Boklådor ställs ut'),
        one('Område B: Lek', 'Ingen är ensam.', 'Lekvakter utses'),
      ),
    ).toEqual([
      'Boklådor ställs ut | Rektor | –2027-03-31 | decided | area Område A: Läsning',
      'Lekvakter utses | Rektor | –2027-03-31 | decided | area Område B: Lek',
    ]);
  },
);

test('what is merged over one form alone names the paper, and the goal is its area', async () => {
  expect(
    await read(
      form(
        ['Handlingsplan för läsning'],
        ['Mål', 'Alla läser.'],
        ['Insats', 'Boklådor ställs ut'],
        ['Ansvarig', 'Rektor'],
        ['Tid', '2027-03-31'],
      ),
    ),
  ).toEqual(['Boklådor ställs ut | Rektor | –2027-03-31 | decided | area Alla läser.']);
});
