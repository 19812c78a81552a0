import { planLines } from '../../../support/plan-lines';

const page = (...body: readonly string[]) => `<h1>Handlingsplan 2027</h1><p>2026-10-01</p>${body.join('')}`;
const row = (...cells: readonly string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
const across = (text: string) => `<tr><td colspan="3">${text}</td></tr>`;
const table = (...rows: readonly string[]) =>
  `<table><tr><th>Åtgärd</th><th>Ansvarig</th><th>Klart</th></tr>${rows.join('')}</table>`;
const areas = async (document: string, name = 'a.html') =>
  (await planLines(name, document)).map((one) => / area (?<area>[^|]+?)(?: \||$)/u.exec(one)?.groups?.['area'] ?? null);

describe('what stands over several measures is their area', () => {
  it.each([
    ['numbered', ['1. Läsning', '2. Utemiljö'], ['1. Läsning', '2. Utemiljö']],
    ['a goal', ['Mål 1. Fler läser', 'Mål 2. Alla leker'], ['Mål 1. Fler läser', 'Mål 2. Alla leker']],
    ['what is left', ['Läsning', 'Utemiljö', 'Övrigt'], ['Läsning', 'Utemiljö', 'Övrigt']],
    [
      'schools, and all of them',
      ['Björkskolan', 'Förskolan Tallen', 'Alla enheter'],
      ['Björkskolan', 'Förskolan Tallen', 'Alla enheter'],
    ],
    ['work in a form of school', ['Stöd i förskolan', 'Läsning'], ['Stöd i förskolan', 'Läsning']],
  ])('across a table: %s', async (_what, over, expected) => {
    const rows = over.flatMap((text, at) => [across(text), row(`Sak ${at + 1} köps in`, 'Rektor', '2027-03-01')]);
    expect(await areas(page(table(...rows)))).toEqual(expected);
  });

  it.each([
    ['bodies', ['Bildningsnämnden', 'Elevhälsoenheten']],
    ['times', ['Våren 2027', 'Hösten 2027']],
    ['states', ['Pågår', 'Ej påbörjat']],
    ['people', ['Eva Norr', 'Jon Ask']],
    ['the reach of the plan', ['På kort sikt', 'På lång sikt']],
    ['one row alone', ['Läsning']],
  ])('across a table, and no area: %s', async (_what, over) => {
    const rows = over.flatMap((text, at) => [across(text), row(`Sak ${at + 1} köps in`, 'Rektor', '2027-03-01')]);
    expect(new Set(await areas(page(table(...rows))))).toEqual(new Set([null]));
  });

  it.each([
    ['of work', ['Läsning', 'Utemiljö'], ['Läsning', 'Utemiljö']],
    ['of schools', ['Björkskolan', 'Tallens förskola'], [null, null]],
    ['of who has them', ['Bildningsnämnden', 'Tekniska förvaltningen'], [null, null]],
  ])('in headings over tables: %s', async (_what, over, expected) => {
    const tables = over.map(
      (text, at) => `<h2>${text}</h2>${table(row(`Sak ${at + 1} köps in`, 'Rektor', '2027-03-01'))}`,
    );
    expect(await areas(page(...tables))).toEqual(expected);
  });

  it.each([
    ['merged over all columns', (text: string) => `<tr><td colspan="4">${text}</td></tr>`],
    ['alone in its row', (text: string) => row(text, '', '', '')],
  ])('in a first column that says how far it is: %s', async (_what, over) => {
    const list = [
      '<table><tr><th>Klart?</th><th>Att göra</th><th>Senast</th><th>Kontakt</th></tr>',
      over('Inför läsåret'),
      row('Ja', 'Boka slöjdsalen', '2026-08-14', 'Tor Lie'),
      row('Nej', 'Trycka nya scheman', '2026-08-21', 'Ida Malm'),
      over('Efter läsåret'),
      row('Nej', 'Samla in nycklar', '2027-06-18', 'Eva Norr'),
    ];
    expect(await planLines('a.html', page(...list, '</table>'))).toEqual([
      'Boka slöjdsalen | Tor Lie | –2026-08-14 | completed | area Inför läsåret | group Inför läsåret',
      expect.stringMatching(/^Trycka nya scheman \| Ida Malm .* area Inför läsåret/u),
      expect.stringMatching(/^Samla in nycklar \| Eva Norr .* area Efter läsåret/u),
    ]);
  });

  it('merged over all columns, of which the first says who', async () => {
    const list = [
      '<table><tr><th>Kontakt</th><th>Att göra</th><th>Senast</th></tr>',
      across('Inför läsåret'),
      row('Tor Lie', 'Boka slöjdsalen', '2026-08-14'),
      across('Efter läsåret'),
      row('Eva Norr', 'Samla in nycklar', '2027-06-18'),
    ];
    expect(await areas(page(...list, '</table>'))).toEqual(['Inför läsåret', 'Efter läsåret']);
  });

  it('a note on a row under it parts no table', async () => {
    const plan = page(
      table(
        across('1. Läsning'),
        row('1.1 Bokpåsar', 'Rektor', '2027-03-01'),
        across('Kommentar till 1.1: beslutat i ledningsgruppen 2026-09-02.'),
        across('2. Utemiljö'),
        row('2.1 Nya gungor', 'Rektor', '2027-05-01'),
      ),
    );
    expect(await areas(plan)).toEqual(['1. Läsning', '2. Utemiljö']);
  });

  it('a button that folds a part of a page out heads it, and a state right under its label heads nothing', async () => {
    const measure = (name: string, state: string) =>
      `<h3>${name}</h3><dl><dt>Ansvarig:</dt><dd>Rektor</dd><dt>Klart:</dt><dd>maj 2027</dd><dt>Läge:</dt><dd>${state}</dd></dl>`;
    const part = (name: string, ...inside: readonly string[]) =>
      `<h2><button aria-expanded="false">${name}</button></h2><div>${inside.join('')}</div>`;
    const plan = page(
      '<button aria-expanded="false">Visa meny</button>',
      part('1. Trygga vägar', measure('Nya skyltar', 'Pågår'), measure('Farthinder', 'Inte påbörjat')),
      part('2. Läsglädje', measure('Bokklubb', 'Klart')),
    );
    expect(await planLines('a.html', plan)).toEqual([
      'Nya skyltar | Rektor | –2027-05-31 | in_progress | area Trygga vägar',
      'Farthinder | Rektor | –2027-05-31 | not_started | area Trygga vägar',
      'Bokklubb | Rektor | –2027-05-31 | completed | area Läsglädje',
    ]);
  });

  it('a form names its area, and its goal under it is what is to be reached there', async () => {
    const form = (area: string, goal: string, what: string) =>
      `<table>${row('Prioriterat område', area)}${row('Mål', goal)}${row('Insats', what)}${row('Ansvarig', 'Rektor')}${row('Klart', 'maj 2027')}</table>`;
    const plan = page(form('Språk', 'Alla barn rimmar.', 'Rimkort'), form('Natur', 'Alla barn odlar.', 'Pallkragar'));
    expect(await areas(plan)).toEqual(['Språk', 'Natur']);
  });

  it('the heading of a lack is the area of what is done about it, with who and when of each point its own', async () => {
    const answer = [
      'Redovisning till Skolinspektionen 2026-10-01',
      '',
      'Brist 1. Skolan saknar bibliotek',
      'Åtgärder',
      '- En plan, där alla stadier ingår, är framtagen. Ansvarig: rektor. Klart 2026-09-01.',
      '- Inköp av böcker pågår och slutförs i mars 2027. Ansvarig: rektor.',
      '',
      'Brist 2. Stöd ges sent',
      '- Nya mallar. Ansvarig: specialpedagog. Klart: 2026-12-01',
      '- Handledning av mentorer. Ansvarig: rektor. Klart: 2027-02-01',
    ];
    expect(await planLines('svar.txt', answer.join('\n'))).toEqual([
      'En plan, där alla stadier ingår, är framtagen | rektor | – | completed | area Skolan saknar bibliotek',
      'Inköp av böcker pågår och slutförs | rektor | –2027-03-31 | in_progress | area Skolan saknar bibliotek',
      'Nya mallar | specialpedagog | –2026-12-01 | decided | area Stöd ges sent',
      'Handledning av mentorer | rektor | –2027-02-01 | decided | area Stöd ges sent',
    ]);
  });
});
