import { planLines } from '../../../support/plan-lines';

describe('tables', () => {
  it('takes the person before the unit, and reads a share of work as under way', async () => {
    const rows = [
      'Aktivitet;Ansvarig enhet;Ansvarig;Klart;Status',
      'Läxläsning;Grundskola;Ulla Stål;senast sportlovet 2027 (v. 9);80 % klart',
      'Mattekväll;Grundskola;Per Brun;2027-01-20;Avbockad 2027-01-21',
    ];
    expect(await planLines('a.csv', rows.join('\n'))).toEqual([
      'Läxläsning | Ulla Stål | –2027-03-05 | in_progress',
      'Mattekväll | Per Brun | –2027-01-20 | completed',
    ]);
  });

  it('names a measure by the assignment where the area is what the unit is judged in', async () => {
    const rows = [
      'Skola;Rektor;Område;Skattning;Uppdrag;Följs upp',
      'Bokskolan;Ulla Stål;Ledning och organisation;inte alls;"Skriva ett årshjul\nAnvända det";2027-02-10',
      'Askskolan;Per Brun;Analys av resultat;till stor del;Läsa proven tillsammans;2027-03-10',
    ];
    const titles = (await planLines('a.csv', rows.join('\n'))).map((line) => line.split(' | ')[0]);
    expect(titles).toEqual(['Skriva ett årshjul', 'Läsa proven tillsammans']);
  });

  it('spells out a legend that explains one colour in its own words', async () => {
    const lines = [
      '| Åtgärd | Vem | Läge |',
      '|---|---|---|',
      '| Ny skylt | Per Brun | Vit |',
      '| Ny dörr | Per Brun | Gul |',
      '',
      'Grön = enligt plan, gul = mindre avvikelse, röd = försenat, vit = ej påbörjat',
    ];
    expect(await planLines('a.md', lines.join('\n'))).toEqual([
      'Ny skylt | Per Brun | – | not_started',
      'Ny dörr | Per Brun | – | in_progress at_risk',
    ]);
  });

  it('leaves out the table that looks back, and decisions that only note', async () => {
    const lines = [
      '| Förra årets insatser | Resultat |',
      '|---|---|',
      '| Västar på rasten | Färre bråk |',
      '',
      'Nytt läsår',
      '',
      '| Beslut | Ansvarig | Klart | Uppföljning |',
      '|---|---|---|---|',
      '| Att köpa in bord | Ulla Stål | 2027-05-01 | juni 2027 |',
      '| Att lägga rapporten till handlingarna | – | – | – |',
      '| Att räkna stolarna | Per Brun | 2027-01-10 | Klart |',
    ];
    const titles = (await planLines('a.md', lines.join('\n'))).map((line) => line.split(' | '));
    expect(titles.map(([title]) => title)).toEqual(['Att köpa in bord', 'Att räkna stolarna']);
    expect(titles[1]?.[3]).toBe('completed');
  });

  it('takes rows that a column calls goals for the areas of what is listed under them', async () => {
    const rows = [
      'Benämning;Typ;Ansvarig;Slut;Status',
      'Fler läser mer;Mål;;;',
      'Bokbuss;Åtgärd;Ulla Stål;2027-06-10;Pågående',
      'Lugnare raster;Mål;;;',
      'Rastbod;Åtgärd;;2027-05-30;Ej startad',
    ];
    expect(await planLines('a.csv', rows.join('\n'))).toEqual([
      'Bokbuss | Ulla Stål | –2027-06-10 | in_progress | area Fler läser mer | group Fler läser mer',
      'Rastbod |  | –2027-05-30 | not_started | area Lugnare raster | group Lugnare raster',
    ]);
  });

  it('keeps the report to a board of what is done, and a day that is only a follow-up not', async () => {
    const rows = (heading: string) =>
      `Åtgärd;Vem;Klart;${heading};Status\nNy rutin;Per Brun;2026-03-01;oktober 2026;Klar\nNy mall;Per Brun;2027-03-01;maj 2027;Pågår`;
    expect((await planLines('a.csv', rows('Återrapport till nämnden')))[0]).toContain('next 2026-10-31');
    expect((await planLines('a.csv', rows('Uppföljningsdatum')))[0]).not.toContain('next');
  });
});

describe('minutes', () => {
  it('gives each point its own commission, its time wherever it stands', async () => {
    const lines = [
      'Protokoll 2027-03-17',
      '§ 31 Lärande',
      'Beslut',
      '1. Skolchefen får i uppdrag att utreda lovskolan. Utredningen ska redovisas i oktober 2027.',
      '2. Förvaltningen uppdras att, tillsammans med rektorerna, ta fram en modell för lektionsbesök.',
      '3. Rektor vid Askskolan åläggs att återkomma till nämnden i juni 2027 med en handlingsplan för årskurs 9.',
      '4. Elevhälsochefen får i uppdrag att återkomma med en tidsplan för arbetet mot frånvaro, samt',
    ];
    expect(await planLines('protokoll.txt', lines.join('\n'))).toEqual([
      'Utreda lovskolan | skolchefen | – | decided | next 2027-10-31',
      'Ta fram en modell för lektionsbesök tillsammans med rektorerna | förvaltningen | – | decided',
      'Återkomma till nämnden med en handlingsplan för årskurs 9 | rektor vid Askskolan | – | decided | next 2027-06-30',
      'Återkomma med en tidsplan för arbetet mot frånvaro | elevhälsochefen | – | decided',
    ]);
  });
});

describe('answers with labelled lines', () => {
  const answer = (...lines: readonly string[]) =>
    planLines(
      'svar.txt',
      [
        'Svar på revisionens granskning av introduktionen',
        'Utbildningsnämnden 2027-04-14',
        '',
        'Rekommendation 1: Säkerställ introduktionen av nyanställda',
        ...lines,
      ].join('\n\n'),
    );

  it('takes what only leads over to a labelled measure for its reason', async () => {
    expect(
      await answer(
        'Uppgifterna finns inte samlade. Nämnden avser att förbättra introduktionen.',
        'Åtgärd: En mentor utses för varje nyanställd.',
        'Ansvarig: Personalchef',
        'Tidplan: Klart till höstterminens start i augusti 2027.',
        'Åtgärd: En enkät skickas till alla nyanställda.',
        'Ansvarig: Personalchef',
        'Tidplan: Genomförd i mars 2027.',
      ),
    ).toEqual([
      'En mentor utses för varje nyanställd | Personalchef | –2027-08-31 | decided',
      'En enkät skickas till alla nyanställda | Personalchef | –2027-03-31 | completed',
    ]);
  });

  it('reads who, when and how far behind what is done on its own line', async () => {
    expect(
      await answer(
        'Planerade åtgärder:',
        '- Mallen görs om (personalchef, klart maj 2027)',
        '- Handledning i alla arbetslag, ansvarig biträdande rektor, klart juni 2027',
        '- Lokalerna gås igenom. Ansvarig: rektor. Genomfört.',
        '- Chefen följer upp läget. Ansvarig: skolchef. Löpande från och med december 2027.',
      ),
    ).toEqual([
      'Mallen görs om | personalchef | –2027-05-31 | decided',
      'Handledning i alla arbetslag | biträdande rektor | –2027-06-30 | decided',
      'Lokalerna gås igenom | rektor | – | completed',
      'Chefen följer upp läget | skolchef | 2027-12-01–recurring | decided',
    ]);
  });
});

it('reads a list to a board by its labels, and how far from a remark where nothing else says it', async () => {
  const lines = [
    'Återredovisning av uppdrag 2027-10-01',
    '',
    'Uppdrag 1: Se över skolskjutsen',
    'Ansvarig: Handläggare',
    'Ska återredovisas: december 2027',
    'Kommentar: Arbetet pågår, remissen är klar.',
    '',
    'Uppdrag 2: Ny taxa',
    'Ansvarig: Ekonom',
    'Ska återredovisas: februari 2028',
    'Kommentar: Ej påbörjat.',
  ];
  expect(await planLines('uppdrag.txt', lines.join('\n'))).toEqual([
    'Se över skolskjutsen | Handläggare | – | in_progress | next 2027-12-31',
    'Ny taxa | Ekonom | – | not_started | next 2028-02-29',
  ]);
});

it('takes the owner an analysis names', async () => {
  const followed = [
    'Uppföljning 2027-02-18',
    '',
    '1. Aktivitet',
    'Revidera riktlinjerna.',
    '',
    'Uppföljning',
    'Påbörjad.',
  ];
  const told = ['', 'Analys', 'Riktlinjerna beräknas vara klara i maj 2027. Ansvarig är förvaltningsjuristen.'];
  const second = ['', '2. Aktivitet', 'Utbilda barnskötare.', '', 'Uppföljning', 'Genomfört.'];
  expect((await planLines('a.txt', [...followed, ...told, ...second].join('\n')))[0]).toBe(
    'Revidera riktlinjerna. | förvaltningsjuristen | –2027-05-31 | in_progress',
  );
});
