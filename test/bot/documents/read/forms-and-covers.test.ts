import { readResponsible } from '../../../../bot/documents/read/measure/responsible';
import { goesOn } from '../../../../bot/documents/read/shapes/wrapped-lines';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const table = (rows: readonly string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;

describe('a form whose labels stand over what is filled in', () => {
  it('asks for the day a thing is to be ready in so many words', async () => {
    const insats = (name: string, what: string, who: string, when: string) =>
      [`<h3>${name}</h3>`, 'Insats', what, 'Ansvarig', who, 'Datum när det ska vara klart', when]
        .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
        .join('');
    expect(
      await planLines(
        'a.html',
        `<h1>Likabehandling</h1>${insats('Matkö', 'Två köer i matsalen.', 'Köksmästare', '2027-03-12')}${insats('Bussen', 'Värdar finns på plats från klockan sju.', 'Rektor', 'Fortlöpande')}${insats('Omklädning', 'Egna skåp till alla.', 'Idrottslärare', 'April 2027')}`,
      ),
    ).toEqual([
      'Två köer i matsalen. | Köksmästare | –2027-03-12 | decided | area Matkö',
      'Värdar finns på plats från klockan sju. | Rektor | –recurring | decided | area Bussen',
      'Egna skåp till alla. | Idrottslärare | –2027-04-30 | decided | area Omklädning',
    ]);
  });
});

describe('forms that name what is done under "Rubrik" or "Titel"', () => {
  const card = (head: string, label: string, what: string, when: string) =>
    table([
      ...(head === '' ? [] : [`<td colspan="2">${head}</td>`]),
      `<td>${label}</td><td>${what}</td>`,
      '<td>Plats</td><td>Hus C</td>',
      '<td>Ansvarig person</td><td>Vaktmästare</td>',
      `<td>Ska vara åtgärdat</td><td>${when}</td>`,
      '<td>Läge</td><td>☐ ej påbörjad ☒ pågår ☐ klar</td>',
    ]);
  const read = [
    'Laga takrännan | Vaktmästare | –2027-03-12 | in_progress',
    'Spärra källartrappan | Vaktmästare | –2027-01-29 | in_progress',
  ];

  it.each([
    ['with nothing over them', 'Rubrik', '', ''],
    ['each under a form of its own number', 'Titel', 'Felblankett 1', 'Felblankett 2'],
  ])('are a measure each: %s', async (_what, label, one, other) => {
    const forms = [
      card(one, label, 'Laga takrännan', '2027-03-12'),
      card(other, label, 'Spärra källartrappan', '2027-01-29'),
    ];
    expect(await planLines('a.html', `<h1>Rond i lokalerna</h1>${forms.join('')}`)).toEqual(read);
  });

  it('one alone is a cover sheet, whose title is the plan’s', async () => {
    const cover = table([
      '<td>Titel</td><td>Plan för läslust</td>',
      '<td>Ansvarig</td><td>Rektor</td>',
      '<td>Status</td><td>Utkast</td>',
    ]);
    const plan = table([
      '<th>Åtgärd</th><th>Ansvarig</th><th>Klart</th>',
      '<td>Köpa lässoffor</td><td>Ida Malm</td><td>2027-03-12</td>',
    ]);
    expect(await planLines('a.html', `${cover}${plan}`)).toEqual(['Köpa lässoffor | Ida Malm | –2027-03-12 | decided']);
  });
});

test('a label alone on its line goes on in none, whatever word it ends with', () => {
  const line = (text: string) => ({ text, heading: false, bullet: false, number: null, gap: false });
  expect(goesOn(line('När ska det vara klart'), line('31 augusti'), 0)).toBe(false);
  expect(goesOn(line('Ny rutin. Ansvarig: rektor. Klart'), line('31 augusti'), 0)).toBe(true);
});

describe('words merged over several rows before the measures', () => {
  it('are their area, whatever stands over them', async () => {
    expect(
      await planLines(
        'a.html',
        table([
          '<th>Spår</th><th>Aktivitet</th><th>Ansvarig</th><th>Klart</th><th>Läge</th>',
          '<td rowspan="2">Stanna kvar</td><td>Löneöversyn</td><td>HR-chef</td><td>2027-03-31</td><td>Pågår</td>',
          '<td>Fler karriärtjänster</td><td>Rektor</td><td>2027-05-31</td><td>Klar</td>',
          '<td>Komma hit</td><td>Mässa i Lund</td><td>HR-chef</td><td>2027-10-29</td><td>Ej påbörjad</td>',
        ]),
      ),
    ).toEqual([
      'Löneöversyn | HR-chef | –2027-03-31 | in_progress | area Stanna kvar',
      'Fler karriärtjänster | Rektor | –2027-05-31 | completed | area Stanna kvar',
      'Mässa i Lund | HR-chef | –2027-10-29 | not_started | area Komma hit',
    ]);
  });
});

describe('a table of facts before the plan', () => {
  it.each(['Antagen datum', 'Fastställd', 'Godkänd den', 'Beslutad av skolchefen'])(
    'says when it was adopted: %s',
    async (label) => {
      const cover = table(['<td>Gäller för</td><td>Alla skolor</td>', `<td>${label}</td><td>2026-04-22</td>`]);
      const plan = table([
        '<th>Åtgärd</th><th>Ansvarig</th><th>Klart</th>',
        '<td>Nya lås</td><td>Vaktmästare</td><td>2027-01-29</td>',
        '<td>Ny växel</td><td>IT-chef</td><td>2027-02-26</td>',
      ]);
      const page = `<h1>Plan för säkra skolor</h1>${cover}<p>Så här gör vi.</p>${plan}`;
      expect((await draftOf('a.html', page)).plan.documentDate).toBe('2026-04-22');
    },
  );
});

test('a head with its labels in one row and their values in the next dates the paper and numbers it', async () => {
  const head = table([
    '<td>Datum</td><td>Diarienummer</td><td>Handläggare</td>',
    '<td>2026-04-22</td><td>UBN 2026/71</td><td>Tove Ask</td>',
  ]);
  const plan = table([
    '<th>Åtgärd</th><th>Ansvarig</th><th>Klart</th>',
    '<td>Nya lås</td><td>Vaktmästare</td><td>2027-01-29</td>',
    '<td>Ny växel</td><td>IT-chef</td><td>2027-02-26</td>',
  ]);
  const draft = await draftOf('a.html', `${head}<h1>Plan för säkra skolor</h1>${plan}`);
  expect(draft.plan).toMatchObject({ documentDate: '2026-04-22', caseNumber: 'UBN 2026/71' });
});

test('a new time among what is still to be done takes the place of the planned one, and a past follow-up asks for none', async () => {
  const form = (name: string, when: string, done: string, more: string) =>
    table([
      `<td>Aktivitet</td><td>${name}</td>`,
      '<td>Ansvarig</td><td>Rektor</td>',
      `<td>Planerat klart</td><td>${when}</td>`,
      `<td>Vad har gjorts?</td><td>${done}</td>`,
      '<td>Bedömning</td><td>Delvis genomförd</td>',
      `<td>Fortsatt arbete</td><td>${more}</td>`,
    ]);
  expect(
    await planLines(
      'a.html',
      `<h1>Uppföljning 2026-02-10</h1>${form('Läxhjälp', 'Hösten 2025', 'Uppföljning gjord för höstterminen.', 'Ny tidsplan: klart till maj 2026.')}${form('Skolvärdar', 'Juni 2026', 'Två är anställda.', '')}`,
    ),
  ).toEqual(['Läxhjälp | Rektor | –2026-05-31 | in_progress', 'Skolvärdar | Rektor | –2026-06-30 | in_progress']);
});

test('the stages of a post are part of it', () => {
  expect(readResponsible(['Rektorer F–6 och 7–9']).responsible).toEqual(['Rektorer F–6 och 7–9']);
});

test('a form may begin with a field nobody knows, and have another one beside a field that is known', async () => {
  const form = (no: number, what: string, who: string, when: string, boxes: string) =>
    table([
      `<td>Risk nr</td><td colspan="3">${no}</td>`,
      '<td>Vad kan hända</td><td colspan="3">Någon halkar</td>',
      `<td>Åtgärd</td><td colspan="3">${what}</td>`,
      `<td>Ansvarig</td><td>${who}</td><td>Klart senast</td><td>${when}</td>`,
      `<td>Granskas den</td><td></td><td>Status</td><td>${boxes}</td>`,
    ]);
  const html = [
    '<h1>Handlingsplan efter riskbedömning</h1>',
    form(1, 'Mattor läggs i entrén', 'Vaktmästare', '2026-12-04', '☐ Ej påbörjad ☒ Pågår ☐ Klar'),
    form(2, 'Trappan får halkskydd', 'Rektor', '2027-01-15', '☒ Ej påbörjad ☐ Pågår ☐ Klar'),
    form(3, '', '', '', '☐ Ej påbörjad ☐ Pågår ☐ Klar'),
  ].join('');
  expect(await planLines('a.html', html)).toEqual([
    'Mattor läggs i entrén | Vaktmästare | –2026-12-04 | in_progress',
    'Trappan får halkskydd | Rektor | –2027-01-15 | not_started',
  ]);
});
