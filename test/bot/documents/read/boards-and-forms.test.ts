import { planLines } from '../../../support/plan-lines';

const html = (title: string, ...tables: readonly (readonly (readonly string[])[])[]) =>
  [
    `<h1>${title}</h1><p>Uppdaterad 2027-02-03</p>`,
    ...tables.map(
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
  ].join('');

describe('boards with a column for each state', () => {
  it('a card in brackets says who and when', async () => {
    const board =
      'Att göra;Pågår;Klart\n"Ny busslista (Ida Malm, 2027-04-09)";"Skylta om matsalen (vaktmästaren, maj 2027)";\n';
    expect(await planLines('tavla.csv', board)).toEqual([
      'Ny busslista | Ida Malm | –2027-04-09 | not_started',
      'Skylta om matsalen | vaktmästaren | –2027-05-31 | in_progress',
    ]);
  });

  it('a card of several lines is one, and the lane before it its area', async () => {
    const board = html('Tavla för biblioteket', [
      ['', 'Planerat (1)', 'Pågår (2)', 'Klart'],
      [
        'Lån',
        '',
        'Nya lånekort<br>Ansvarig: Tor Lie<br>Klart: 2027-03-12',
        'Gallring av hyllor<br>Ida Malm<br>januari 2027',
      ],
      ['Program', 'Bokprat för åk 4 – Tor Lie – april 2027', 'Skrivartävling, Ida Malm', ''],
    ]);
    expect(await planLines('a.html', board)).toEqual([
      'Nya lånekort | Tor Lie | –2027-03-12 | in_progress | area Lån',
      'Gallring av hyllor | Ida Malm | –2027-01-31 | completed | area Lån',
      'Bokprat för åk 4 | Tor Lie | –2027-04-30 | not_started | area Program',
      'Skrivartävling | Ida Malm | – | in_progress | area Program',
    ]);
  });

  it('a list exported from a board has its columns in English too', async () => {
    const list =
      'Card Name,List Name,Members,Due Date\nNy busslista,To do,Ida Malm,2027-04-09\nSkylta om,Done,Tor Lie,2027-01-15\n';
    expect(await planLines('export.csv', list)).toEqual([
      'Ny busslista | Ida Malm | –2027-04-09 | not_started',
      'Skylta om | Tor Lie | –2027-01-15 | completed',
    ]);
  });

  it('what was planned beside what was done is no board', async () => {
    const table = html('Året som gick', [
      ['Planerat', 'Genomfört'],
      ['Två studiedagar om läsning', 'En studiedag hölls i mars'],
    ]);
    expect(await planLines('a.html', table)).toEqual([]);
  });
});

describe('a form for each measure', () => {
  it('its name stands merged over the fields', async () => {
    const form = (name: string, who: string, when: string, state: string) =>
      `<table><tr><td colspan="2">${name}</td></tr><tr><td>Ansvarig</td><td>${who}</td></tr><tr><td>Klart senast</td><td>${when}</td></tr><tr><td>Läge</td><td>${state}</td></tr></table>`;
    const plan = `<h1>Handlingsplan köket</h1>${form('1. Mindre matsvinn', 'Köksmästaren', '2027-05-20', 'Pågår')}${form('2. Ny disklinje', 'Kostchef', '2027-08-13', 'Ej påbörjad')}`;
    expect(await planLines('a.html', plan)).toEqual([
      'Mindre matsvinn | Köksmästaren | –2027-05-20 | in_progress',
      'Ny disklinje | Kostchef | –2027-08-13 | not_started',
    ]);
  });

  it('two fields stand beside each other', async () => {
    const plan = html(
      'Aktivitetsplan',
      [
        ['Aktivitet', 'Byta låsen', 'Ansvarig', 'Ida Malm'],
        ['Start', '2027-02-08', 'Slut', '2027-03-05'],
        ['Status', 'Pågår', 'Uppföljning', '2027-04-02'],
      ],
      [
        ['Aktivitet', 'Måla hallen', 'Ansvarig', 'Tor Lie'],
        ['Start', '2027-06-14', 'Slut', '2027-07-09'],
        ['Status', 'Ej påbörjad', 'Uppföljning', '2027-08-20'],
      ],
    );
    expect(await planLines('a.html', plan)).toEqual([
      'Byta låsen | Ida Malm | 2027-02-08–2027-03-05 | in_progress | next 2027-04-02',
      'Måla hallen | Tor Lie | 2027-06-14–2027-07-09 | not_started | next 2027-08-20',
    ]);
  });

  it('the next goal begins the next form, and small forms name the area of the table under them', async () => {
    const forms = html('Plan', [
      ['Mål 1', 'Alla hittar hit'],
      ['Åtgärd', 'Nya skyltar'],
      ['Ansvarig', 'Tor Lie'],
      ['Klart', '2027-03-31'],
      ['Mål 2', 'Alla hör'],
      ['Åtgärd', 'Hörslingor i aulan'],
      ['Ansvarig', 'Ida Malm'],
      ['Klart', '2027-04-30'],
    ]);
    expect(await planLines('a.html', forms)).toEqual([
      'Nya skyltar | Tor Lie | –2027-03-31 | decided | area Alla hittar hit',
      'Hörslingor i aulan | Ida Malm | –2027-04-30 | decided | area Alla hör',
    ]);
    const header = ['Åtgärd', 'Ansvarig', 'Klart'];
    const areas = html(
      'Plan',
      [
        ['Område', 'Hiss'],
        ['Mål', 'Alla når övre plan'],
      ],
      [header, ['Ny hissdörr', 'Tor Lie', '2027-03-31']],
      [
        ['Område', 'Ljud'],
        ['Mål', 'Alla hör läraren'],
      ],
      [header, ['Tak byts', 'Ida Malm', '2027-04-30']],
    );
    expect(await planLines('a.html', areas)).toEqual([
      'Ny hissdörr | Tor Lie | –2027-03-31 | decided | area Hiss | group Område: Hiss',
      'Tak byts | Ida Malm | –2027-04-30 | decided | area Ljud | group Område: Ljud',
    ]);
  });
});

describe('rows and columns of time', () => {
  const header = ['Nr', 'Åtgärd', 'Ansvarig', 'Klart'];

  it('a numbered row over numbered ones is their heading', async () => {
    const plan = html('Handlingsplan', [
      header,
      ['1', 'Lokaler', '', ''],
      ['1.1', 'Nya lås', 'Tor Lie', '2027-03-31'],
      ['1.2', 'Ny hiss', 'Ida Malm', '2027-08-31'],
      ['2', 'Kök', '', ''],
      ['2.1', 'Ny ugn', 'Kostchef', '2027-05-31'],
    ]);
    expect(await planLines('a.html', plan)).toEqual([
      'Nya lås | Tor Lie | –2027-03-31 | decided | area Lokaler | group Lokaler',
      'Ny hiss | Ida Malm | –2027-08-31 | decided | area Lokaler | group Lokaler',
      'Ny ugn | Kostchef | –2027-05-31 | decided | area Kök | group Kök',
    ]);
  });

  it('a remark over the whole table tells of the measure above it', async () => {
    const plan = html('Handlingsplan', [
      ['Åtgärd', 'Ansvarig', 'Klart', 'Läge'],
      ['Nya lås', 'Tor Lie', '2027-03-31', ''],
      ['Läge: Pågår', '', '', ''],
      ['Ny hiss', 'Ida Malm', '2027-08-31', 'Ej påbörjad'],
      ['Kommentar: Offert väntas från leverantören.', '', '', ''],
    ]);
    expect(await planLines('a.html', plan)).toEqual([
      'Nya lås | Tor Lie | –2027-03-31 | in_progress',
      'Ny hiss | Ida Malm | –2027-08-31 | not_started',
    ]);
  });

  it.each([
    ['Startvecka;Slutvecka', '6;9', '2027-02-08–2027-03-05'],
    ['Startmånad;Slutmånad;År', 'mars;april;2028', '2028-03-01–2028-04-30'],
    ['Månad;År', '9;2027', '–2027-09-30'],
    ['Vecka', '20', '–2027-05-21'],
    ['Frekvens;Klart senast', 'Varje termin;2027-05-20', '–2027-05-20'],
  ])('%s over %s', async (names, times, read) => {
    const plan = `Uppdaterad 2027-02-03\nÅtgärd;Ansvarig;${names}\nNya lås till idrottshallen;Tor Lie;${times}\nNy hiss vid entrén;Ida Malm;${times}\n`;
    expect((await planLines('plan.csv', plan)).map((one) => one.split(' | ')[2])).toEqual([read, read]);
  });

  it('a month before the first of its measures is the month of each', async () => {
    const plan = html('Årsplan 2027', [
      ['Månad', 'Åtgärd', 'Ansvarig'],
      ['Mars 2027', 'Nya lås till hallen', 'Tor Lie'],
      ['', 'Ny hiss vid entrén', 'Ida Malm'],
      ['Maj 2027', 'Ny ugn i köket', 'Kostchef'],
    ]);
    expect(await planLines('a.html', plan)).toEqual([
      'Nya lås till hallen | Tor Lie | –2027-03-31 | decided',
      'Ny hiss vid entrén | Ida Malm | –2027-03-31 | decided',
      'Ny ugn i köket | Kostchef | –2027-05-31 | decided',
    ]);
  });

  it('who and when in one cell are told apart without a mark between them', async () => {
    const plan = html('Att göra', [
      ['Vad', 'Vem/när'],
      ['Nya lås till hallen', 'Vaktmästaren senast 2027-03-31'],
      ['Ny hiss vid entrén', 'Ida Malm / augusti 2027'],
    ]);
    expect(await planLines('a.html', plan)).toEqual([
      'Nya lås till hallen | Vaktmästaren | –2027-03-31 | decided',
      'Ny hiss vid entrén | Ida Malm | –2027-08-31 | decided',
    ]);
  });

  it('a table of risks under the plan is left unread', async () => {
    const plan = html(
      'Handlingsplan',
      [
        ['Åtgärd', 'Ansvarig', 'Klart', 'Läge'],
        ['Nya lås', 'Tor Lie', '2027-03-31', 'Pågår'],
      ],
      [
        ['Risk', 'Sannolikhet', 'Konsekvens', 'Åtgärd'],
        ['Leveransen dröjer', '2', '3', 'Beställ i tid'],
      ],
    );
    expect(await planLines('a.html', plan)).toEqual(['Nya lås | Tor Lie | –2027-03-31 | in_progress']);
  });

  it('nothing begins after its end, and a bracket with its own day takes no other', async () => {
    const plan = html('Handlingsplan', [
      ['Åtgärd', 'Ansvarig', 'Tid', 'Läge'],
      ['Nya lås', 'Tor Lie', 'Start 1/2, klart 15/6', 'Pågår'],
      ['Ny hiss', 'Ida Malm', '30/4 (delrapport 15/3)', 'Pågår'],
    ]);
    expect(await planLines('a.html', plan)).toEqual([
      'Nya lås | Tor Lie | 2027-02-01–2027-06-15 | in_progress',
      'Ny hiss | Ida Malm | –2027-04-30 | in_progress',
    ]);
  });

  it('the head of the next page, with its number, ends no table', async () => {
    const page = (no: number) => [`Kulturförvaltningen      2027-02-03      Sida ${no} (2)`, ''];
    const plan = [
      ...page(1),
      'Åtgärdsplan efter granskning av lokalerna',
      '',
      'Område\tÅtgärd\tTidplan\tLäge',
      'Låsen\tNya lås till hallen\tKlart mars 2027.\tPågår.',
      'Hissen\tNy hiss vid\tKlart augusti 2027.\tEj påbörjat.',
      '',
      ...page(2),
      '\tentrén\t\t',
      'Köket\tNy ugn i köket\tKlart maj 2027.\tEj påbörjat.',
    ].join('\n');
    expect(await planLines('plan.txt', plan)).toEqual([
      'Nya lås till hallen |  | –2027-03-31 | in_progress | area Låsen',
      'Ny hiss vid entrén |  | –2027-08-31 | not_started | area Hissen',
      'Ny ugn i köket |  | –2027-05-31 | not_started | area Köket',
    ]);
  });
});

describe('what a meeting left to do', () => {
  it('takes "till mötet", "snarast" and what should have been done, and ends at the next meeting', async () => {
    const minutes = [
      'Minnesanteckningar kökslaget',
      'Tid: 2027-02-03 kl. 13.00',
      '',
      'Att göra:',
      '- Ringa elektrikern – Tor Lie – till mötet 3 mars 2027',
      '- Nya förkläden – ??? – snarast',
      '- Märka skåpen – Ida Malm – skulle varit klart 15 januari 2027, pågår',
      '',
      'Nästa möte: 3 mars kl. 13.00',
      'Vid anteckningarna',
      'Ida Malm',
    ].join('\n');
    expect(await planLines('a.txt', minutes)).toEqual([
      'Ringa elektrikern | Tor Lie | –2027-03-03 | unknown',
      'Nya förkläden |  | –none | unknown',
      'Märka skåpen | Ida Malm | –2027-01-15 | in_progress',
    ]);
  });
});
