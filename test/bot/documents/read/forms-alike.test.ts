import { draftOf } from '../../../support/read-text';

type Form = readonly (readonly [label: string, value: string])[];

const formsOf = (forms: readonly (Form | string)[]): string =>
  `<html><body><h1>Svar på tillsyn av Almgården</h1>${forms
    .map((form) =>
      typeof form === 'string'
        ? `<h2>${form}</h2>`
        : `<table>${form.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`,
    )
    .join('')}</body></html>`;

const read = async (forms: readonly (Form | string)[]) => {
  const { measures } = await draftOf('svar.html', formsOf(forms), { documentDate: '2026-10-01' });
  return measures.map(({ title, responsible, due, status }) => [title, responsible, due[0]?.date ?? null, status]);
};

test('forms with labels of their own are read by being alike and by what stands in them', async () => {
  const form = (what: string, who: string, when: string, state: string): Form => [
    ['Nämnden har bestämt sig för', what],
    ['Görs av', who],
    ['Ska vara på plats', when],
    ['Så långt har vi kommit', state],
  ];
  expect(
    await read([
      'Brist 1 – Studiero',
      form('Två vuxna i varje klassrum i årskurs 4', 'Rektor', '2027-01-15', 'Påbörjat'),
      'Brist 2 – Stöd',
      form('Anpassningar skrivs ned för varje ämne', 'Specialpedagog', 'mars 2027', 'Ej påbörjat'),
      form('En läsgrupp startas efter lunch', 'Biträdande rektor', '2026-11-30', 'Klart'),
    ]),
  ).toEqual([
    ['Två vuxna i varje klassrum i årskurs 4', ['Rektor'], '2027-01-15', 'in_progress'],
    ['Anpassningar skrivs ned för varje ämne', ['Specialpedagog'], '2027-03-31', 'not_started'],
    ['En läsgrupp startas efter lunch', ['Biträdande rektor'], '2026-11-30', 'completed'],
  ]);
});

test('the first of two such forms may say less than the other', async () => {
  expect(
    await read([
      [
        ['Beslutet i korthet', 'Rasterna bemannas av fritidspersonal'],
        ['Vem tar det vidare', 'Fritidshemmets ledare'],
        ['När', '2027-02-01'],
      ],
      [
        ['Beslutet i korthet', 'Bussvärdar följer med på eftermiddagen'],
        ['Vem tar det vidare', 'Skolassistent'],
        ['När', 'april 2027'],
        ['Hur går det', 'Pågår'],
      ],
    ]),
  ).toMatchObject([
    ['Rasterna bemannas av fritidspersonal', ['Fritidshemmets ledare'], '2027-02-01', expect.anything()],
    ['Bussvärdar följer med på eftermiddagen', ['Skolassistent'], '2027-04-30', 'in_progress'],
  ]);
});

test('where no row of such forms says what is done, the heading over each does', async () => {
  const form = (who: string, when: string, state: string): Form => [
    ['Den vi frågar', who],
    ['Det är gjort', when],
    ['Just nu', state],
  ];
  expect(
    await read([
      'Läxhjälpen flyttas till biblioteket',
      form('Bibliotekarie', '2027-01-31', 'Pågår'),
      'Utegården får belysning',
      form('Vaktmästare', '2026-12-15', 'Klart'),
      'Frukost serveras före provdagar',
      form('Kökschef', '2027-03-01', 'Ej påbörjat'),
    ]),
  ).toEqual([
    ['Läxhjälpen flyttas till biblioteket', ['Bibliotekarie'], '2027-01-31', 'in_progress'],
    ['Utegården får belysning', ['Vaktmästare'], '2026-12-15', 'completed'],
    ['Frukost serveras före provdagar', ['Kökschef'], '2027-03-01', 'not_started'],
  ]);
});

test('forms of one table are parted where the first label comes again', async () => {
  const field = (what: string, who: string, when: string): Form => [
    ['Vårt löfte till föräldrarna', what],
    ['Ring till', who],
    ['Uppfyllt', when],
    ['Just nu', 'Pågår'],
  ];
  expect(
    await read([
      [
        ...field('Veckobrev skickas på fyra språk', 'Administratör', '2027-01-10'),
        ...field('Föräldramöten hålls även på dagtid', 'Rektor', '2027-02-20'),
        ...field('Tolk bokas till varje utvecklingssamtal', 'Kurator', '2027-03-05'),
      ],
    ]),
  ).toEqual([
    ['Veckobrev skickas på fyra språk', ['Administratör'], '2027-01-10', 'in_progress'],
    ['Föräldramöten hålls även på dagtid', ['Rektor'], '2027-02-20', 'in_progress'],
    ['Tolk bokas till varje utvecklingssamtal', ['Kurator'], '2027-03-05', 'in_progress'],
  ]);
});

test('a label people have for who does it counts where nobody can tell it by what stands there', async () => {
  const form = (what: string, who: string): Form => [
    ['Det vi kommit fram till', what],
    ['På vems bord', who],
    ['Klart senast', '2027-01-31'],
    ['Läge', 'Pågår'],
  ];
  expect(
    await read([
      form('Gungorna flyttas', 'Gården norr om ån'),
      form('Skolbiblioteket öppnas tidigare', 'Huset vid sjön'),
    ]),
  ).toMatchObject([
    ['Gungorna flyttas', ['Gården norr om ån'], '2027-01-31', 'in_progress'],
    ['Skolbiblioteket öppnas tidigare', ['Huset vid sjön'], '2027-01-31', 'in_progress'],
  ]);
});

test('of two days under labels nobody knows neither is taken for the one it is to be done by', async () => {
  const form = (what: string, one: string, other: string): Form => [
    ['Vårt löfte till föräldrarna', what],
    ['Förankrat', one],
    ['Levererat', other],
    ['Just nu', 'Pågår'],
  ];
  const { measures = [] } = await draftOf(
    'svar.html',
    formsOf([
      form('Veckobrev skickas på fyra språk', '2026-12-01', '2027-01-10'),
      form('Föräldramöten hålls även på dagtid', '2026-12-08', '2027-02-20'),
      form('Tolk bokas till varje utvecklingssamtal', '2026-12-15', '2027-03-05'),
    ]),
    { documentDate: '2026-10-01' },
  ).catch(() => ({ measures: [] }));
  expect(measures.flatMap(({ due }) => due.map(({ date }) => date)).filter((one) => one !== null)).toEqual([]);
});

test('forms that say how the effect is weighed say when the measure is evaluated', async () => {
  const form = (what: string, when: string): Form => [
    ['Det vi kommit fram till', what],
    ['Genomförs av', 'Rektor'],
    ['Tid', '2027-01-31'],
    ['Läge', 'Pågår'],
    ['Effekten bedöms', when],
  ];
  const { measures } = await draftOf(
    'svar.html',
    formsOf([form('Skolvärdar anställs', 'maj 2027'), form('Matsalen delas i två rum', 'juni 2027')]),
    { documentDate: '2026-10-01' },
  );
  expect(measures.map(({ evaluation }) => evaluation?.date)).toEqual(['2027-05-31', '2027-06-30']);
});

test('sheets that are alike and tell of people are no forms of measures', async () => {
  const card = (name: string, post: string): Form => [
    ['Kontakt', name],
    ['Telefon', '0470-12 34 56'],
    ['Kommer på besök', post],
  ];
  const plan =
    '<table><tr><th>Åtgärd</th><th>Ansvarig</th><th>Klart</th></tr><tr><td>Ny lekplats byggs</td><td>Rektor</td><td>2027-05-01</td></tr></table>';
  const { measures } = await draftOf(
    'plan.html',
    formsOf([card('Ulla Ek', 'Tisdagar'), card('Nils Hult', 'Torsdagar')]).replace('</body>', `${plan}</body>`),
    { documentDate: '2026-10-01' },
  );
  expect(measures.map(({ title }) => title)).toEqual(['Ny lekplats byggs']);
});
