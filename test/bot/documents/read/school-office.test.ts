import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const lines = (name: string, ...document: readonly string[]) => planLines(name, document.join('\n'));

describe('lists from a chat, with signs for how far', () => {
  it('reads the signs by the key beside them, wherever it stands', async () => {
    expect(
      await lines(
        'lista.txt',
        'Hej, 2025-11-10. Så här ser det ut: ✅ = klart, ⏳ = pågår, ⬜ = inte påbörjat.',
        '',
        '1) ✅ Nya nyckelskåp. Ansvarig: Siv Ahl. Skulle vara klart 3 oktober 2025, blev klart 20 oktober.',
        '2) ⏳ Larm i slöjdsalen. Ansvarig: Olle Frid. Klart senast 5 december 2025.',
        '3) ⬜ Märkning av böcker, se punkt 1. Ansvarig: Siv Ahl. Klart senast vt 2026.',
      ),
    ).toEqual([
      'Nya nyckelskåp | Siv Ahl | –2025-10-03 | completed',
      'Larm i slöjdsalen | Olle Frid | –2025-12-05 | in_progress',
      'Märkning av böcker, se punkt 1 | Siv Ahl | –2026-06-30 | not_started',
    ]);
  });

  it('reads a key without equals signs, and is not told by it that there is something to do', async () => {
    expect(
      await lines(
        'lista.txt',
        'Uppdaterad 2025-09-01',
        '✅ Klart  ⏳ Pågår  ⬜ Ej påbörjat',
        '',
        '✅ Nya skyltar – Bertil, klart 12 september 2025',
        '⬜ Inköp av bollar (Lena), klart november 2025',
      ),
    ).toEqual(['Nya skyltar | Bertil | –2025-09-12 | completed', 'Inköp av bollar | Lena | –2025-11-30 | not_started']);
  });

  it('takes the traffic lights before the points out of their names', async () => {
    expect(
      await lines(
        'lista.txt',
        'Läget 2025-10-06:',
        '',
        '🟢 Ny frånvarorutin (Kalle) klart 15 oktober',
        '🔴 Anställa resurs (rektor) klart 1 december',
      ),
    ).toEqual([
      'Ny frånvarorutin | Kalle | –2025-10-15 | in_progress on_plan',
      'Anställa resurs | rektor | –2025-12-01 | in_progress delayed',
    ]);
  });
});

describe('points inside points', () => {
  const expected = [
    'Kartlägga otrygga platser | Anna | –2025-09-30 | decided | area Trygghet',
    'Ny rutin för rastvärdar | Kalle | –2025-10-15 | decided | area Trygghet',
    'Möblera om sal 4 | vaktmästaren | –2025-10-31 | decided | area Lärmiljö',
  ];

  it('takes a point over measures for their area, by its indentation', async () => {
    expect(
      await lines(
        'plan.md',
        '# Handlingsplan Lindskolan',
        'Datum: 2025-08-20',
        '',
        '- **Trygghet**',
        '  - Kartlägga otrygga platser – Anna, klart 30 september 2025',
        '  - Ny rutin för rastvärdar – Kalle, klart 15 oktober 2025',
        '- **Lärmiljö**',
        '  - Möblera om sal 4 – vaktmästaren, klart v. 44 2025',
      ),
    ).toEqual(expected);
  });

  it('and where each measure has its fields as points of its own', async () => {
    const fields = (who: string, when: string) => `<ul><li>Ansvarig: ${who}</li><li>Klart: ${when}</li></ul>`;
    expect(
      await lines(
        'plan.html',
        '<h1>Handlingsplan Lindskolan</h1><p>Datum: 2025-08-20</p><ul>',
        `<li>Trygghet<ul><li>Kartlägga otrygga platser${fields('Anna', '30 september 2025')}</li>`,
        `<li>Ny rutin för rastvärdar${fields('Kalle', '15 oktober 2025')}</li></ul></li>`,
        `<li>Lärmiljö<ul><li>Möblera om sal 4${fields('vaktmästaren', 'v. 44 2025')}</li></ul></li></ul>`,
      ),
    ).toEqual(expected);
  });

  it('leaves a measure with its fields under it, or with steps nobody answers for, as it is', async () => {
    expect(
      await lines(
        'plan.md',
        '# Handlingsplan Lindskolan',
        'Datum: 2025-08-20',
        '',
        '- Ny rutin för rastvärdar',
        '  - Ansvarig: Kalle',
        '  - Klart: 15 oktober 2025',
        '- Möblera om sal 4',
        '  - Ansvarig: Anna',
        '  - Klart: v. 44 2025',
      ),
    ).toEqual([
      'Ny rutin för rastvärdar | Kalle | –2025-10-15 | decided',
      'Möblera om sal 4 | Anna | –2025-10-31 | decided',
    ]);
  });
});

describe('where the area stands', () => {
  it('takes "Område: …" under a numbered measure for its area, and never for its name', async () => {
    expect(
      await lines(
        'lista.txt',
        'Åtgärdslista Myrskolan, uppdaterad 2025-11-03',
        '',
        '1. Läsförståelse åk 5',
        '   Område: Kunskap',
        '   Ansvarig: Svensklärarna',
        '   Klart: 2026-03-31',
        '2. Relationer på fritids',
        '   Område: Trygghet',
        '   Ansvarig: Nils Ask',
        '   Klart: 2025-12-19',
      ),
    ).toEqual([
      'Läsförståelse åk 5 | Svensklärarna | –2026-03-31 | decided | area Kunskap',
      'Relationer på fritids | Nils Ask | –2025-12-19 | decided | area Trygghet',
    ]);
  });

  it('reads a plan of internal control in blocks', async () => {
    expect(
      await lines(
        'ik.txt',
        'Internkontrollplan 2025',
        'Antagen av nämnden 2024-12-11',
        '',
        'Kontrollområde: Elevadministration',
        'Risk: Betyg registreras fel',
        'Kontrollmoment: Stickprov av tio slutbetyg',
        'Ansvarig: Skoladministratör Ulla Frid',
        'När: juni 2025',
        '',
        'Kontrollområde: Ekonomi',
        'Risk: Attest saknas',
        'Kontrollmoment: Genomgång av attestlistor',
        'Ansvarig: Ekonomiassistent',
        'När: kvartal 3 2025',
      ),
    ).toEqual([
      'Stickprov av tio slutbetyg | Skoladministratör Ulla Frid | –2025-06-30 | decided | area Elevadministration',
      'Genomgång av attestlistor | Ekonomiassistent | –2025-09-30 | decided | area Ekonomi',
    ]);
  });
});

describe('what a note says of itself', () => {
  const told = async (...document: readonly string[]) => {
    const { plan } = await draftOf('plan.md', document);
    return [plan.title, plan.documentDate];
  };
  const table = ['', '| Vad | Vem | När |', '|---|---|---|', '| Cykelkurs | Mia | maj 2026 |'];

  it('is called by its front matter where it has no heading, and dated by it', async () => {
    expect(await told('---', 'title: "Plan för fritids"', 'updated: 2025-09-30', '---', ...table)).toEqual([
      'Plan för fritids',
      '2025-09-30',
    ]);
  });

  it('is called by its own heading where it has one', async () => {
    expect(await told('---', 'title: Utkast', '---', '# Handlingsplan fritids', ...table)).toEqual([
      'Handlingsplan fritids',
      null,
    ]);
  });
});

describe('times as people write them', () => {
  const due = async (time: string, state = 'Pågår') =>
    (await lines('plan.csv', 'Åtgärd;Ansvarig;Tid;Läge', `Läxhjälp;Eva Holm;${time};${state}`))[0]?.split(' | ')[2];

  it.each([
    ['inför ht 2025, senast 15 augusti 2025', '–2025-08-15'],
    ['Vid vårterminens start, senast 2025-01-20', '–2025-01-20'],
    ['Hösten 2025, dock senast 15 oktober 2025', '–2025-10-15'],
    ['Maj 2025 (senast 20 maj 2025)', '–2025-05-20'],
    ['Skulle vara klart 31 maj 2025, blev klart 12 juni 2025', '–2025-05-31'],
    ['Pilot ht 2025, alla skolor senast 15 maj 2026', '–2025-12-31+2026-05-15'],
  ])('%s', async (time, expected) => {
    expect(await due(time)).toBe(expected);
  });

  it('says of a measure whose time is not settled that it has none', async () => {
    const { measures, warnings } = await draftOf('plan.csv', [
      'Åtgärd;Ansvarig;Tid;Läge',
      'Läxhjälp;Eva Holm;Ej fastställt;Pågår',
    ]);
    expect(warnings.map((one) => one.code)).toEqual(['no_due_date']);
    expect(measures[0]?.due[0]?.raw).toBe('Ej fastställt');
  });

  it('reads what is put off as paused, and a time that is put off as nothing of the kind', async () => {
    const state = async (text: string) =>
      (await lines('plan.csv', 'Åtgärd;Ansvarig;Tid;Läge', `Läxhjälp;Eva Holm;ht 2025;${text}`))[0]?.split(' | ')[3];
    expect(await state('Skjuts upp i väntan på budget')).toBe('paused');
    expect(await state('Pågår, slutdatum skjuts fram')).toMatch(/^in_progress/);
  });
});

it('takes done and planned measures in one column for the measures, and a colour for both parts of its meaning', async () => {
  expect(
    await lines(
      'svar.csv',
      'Brist;Vidtagna och planerade åtgärder;Ansvarig;Tidplan;Läge',
      'Stöd ges för sent;Kartläggning i åk 1;Specialpedagog;2025-03-14;Gul',
      'Stöd ges för sent;Ny rutin för anmälan;Rektor;2025-05-30;Grön',
      'Grön = pågår enligt plan;;;;',
      'Gul = pågår, försenad;;;;',
    ),
  ).toEqual([
    'Kartläggning i åk 1 | Specialpedagog | –2025-03-14 | in_progress delayed | area Stöd ges för sent',
    'Ny rutin för anmälan | Rektor | –2025-05-30 | in_progress on_plan | area Stöd ges för sent',
  ]);
});

it('keeps a heading that is struck through where it says under it that it is called off, and else leaves it out', async () => {
  const fields = (state: string) => ['', '- **Ansvarig:** Dag Hult', `- **Läge:** ${state}`, ''];
  expect(
    await lines(
      'plan.md',
      '# Åtgärdsplan 2025-02-24',
      '## Åtgärd 1: Ny buss',
      ...fields('pågår'),
      '## Åtgärd 2: ~~Ny båt~~',
      ...fields('utgår, för dyrt'),
      '## Åtgärd 3: ~~Nytt tåg~~',
      ...fields('pågår'),
    ),
  ).toEqual(['Ny buss | Dag Hult | – | in_progress', 'Ny båt | Dag Hult | – | cancelled']);
});

it('takes numbered measures of an inspected school with their fields under them for no recommendations', async () => {
  expect(
    await lines(
      'plan.txt',
      'Handlingsplan efter Skolinspektionens granskning',
      '2025-09-15',
      '',
      '1. Tid för planering läggs i schemat',
      'Ansvarig: Rektor Mia Lo',
      'Klart senast: 2025-12-12',
      '2. Granskning av veckobrev',
      'Ansvarig: Förskollärarna',
      'Klart senast: november 2025',
    ),
  ).toEqual([
    'Tid för planering läggs i schemat | Rektor Mia Lo | –2025-12-12 | decided',
    'Granskning av veckobrev | Förskollärarna | –2025-11-30 | decided',
  ]);
});

it('reads a header of two rows where one of its names is unknown', async () => {
  expect(
    await lines(
      'plan.csv',
      'Område;Åtgärd;Ansvar;;Tid;;Läge',
      ';;Vem;Stöd;Start;Klart;',
      'Trygghet;Rastvärdar;Kalle;Fritids;2025-08-18;2025-10-31;Pågår',
      'Kunskap;Läsgrupper;Siv;Bibliotekarie;2025-09-01;2026-05-29;Ej påbörjad',
    ),
  ).toEqual([
    'Rastvärdar | Kalle | 2025-08-18–2025-10-31 | in_progress | area Trygghet',
    'Läsgrupper | Siv | 2025-09-01–2026-05-29 | not_started | area Kunskap',
  ]);
});

it('takes the heading over a list for its name, also where it begins as a measure might', async () => {
  expect(
    await lines(
      'lista.md',
      '# Att göra – expeditionen',
      'Uppdaterad 2025-12-01',
      '## Före lovet',
      '- [x] Skicka terminsbrev – Lotta – 12 dec 2025',
      '- [ ] Stänga av larmet (Per), klart 19 december 2025',
    ),
  ).toEqual([
    'Skicka terminsbrev | Lotta | –2025-12-12 | completed | area Före lovet',
    'Stänga av larmet | Per | –2025-12-19 | unknown | area Före lovet',
  ]);
});

it('takes the area in brackets before every point out of its name', async () => {
  expect(
    await lines(
      'lista.txt',
      'Handlingsplan Alviksskolan 2025-09-15',
      '',
      '• [Trygghet] Rastschema för vuxna – Kalle – klart 30 november 2025',
      '• [Kunskap] Läsambassadörer – Mia – klart v. 7 2026',
    ),
  ).toEqual([
    'Rastschema för vuxna | Kalle | –2025-11-30 | decided | area Trygghet',
    'Läsambassadörer | Mia | –2026-02-13 | decided | area Kunskap',
  ]);
});

it('takes headings in capitals over measures for areas, and the line over them for the name of the plan', async () => {
  const read = await lines(
    'lista.txt',
    'Uppföljning av förra årets plan 2025-06-12',
    '',
    'TRYGGHET',
    '1. Rastaktiviteter varje dag (Nils). Skulle vara klart april 2025, blev klart maj 2025.',
    '2. Vandring med eleverna (Moa). Klart.',
    'KUNSKAP',
    '3. Läslyft i alla ämnen (Siv). Ej klart, fortsätter till ht 2025.',
    '4. Matematikstuga, se punkt 3 (Siv). Inställd.',
  );
  expect(read).toEqual([
    'Rastaktiviteter varje dag | Nils | –2025-04-30 | completed | area TRYGGHET',
    'Vandring med eleverna | Moa | – | completed | area TRYGGHET',
    'Läslyft i alla ämnen | Siv | –2025-12-31 | in_progress | area KUNSKAP',
    'Matematikstuga, se punkt 3 | Siv | – | cancelled | area KUNSKAP',
  ]);
});
