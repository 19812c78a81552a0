import { draftOf, refusalOf } from '../../../support/read-text';

describe('a reply to somebody else’s proposal', () => {
  it.each([
    [
      'an inquiry’s report',
      'Yttrande över betänkandet Läsning för alla',
      'Kommunen har beretts tillfälle att yttra sig. Svar ska lämnas till departementet senast den 2 mars 2026.',
    ],
    [
      'a draft on referral',
      'Remissvar: Förslag till nya föreskrifter om elevhälsa',
      'Remissvaret ska ha inkommit senast den 2 mars 2026. Rektor ansvarar för elevhälsan.',
    ],
    [
      'a local plan',
      'Samrådsyttrande över detaljplan för Södra Hagen',
      'Förvaltningen ska delta i planeringen senast hösten 2026.',
    ],
  ])('holds no measures when it is about %s', async (_, title, said) => {
    expect(await refusalOf('a.txt', ['Linde kommun', '2026-01-12', '', title, '', said])).toEqual({
      code: 'no_table_found',
    });
  });

  it('is not what answers an inspectorate, whose own day of answer is still no measure', async () => {
    const draft = await draftOf('a.txt', [
      'Yttrande till Skolinspektionen efter tillsyn av Lindeskolan',
      '',
      '2026-01-12',
      '',
      'Huvudmannen har beretts tillfälle att yttra sig. Yttrandet ska lämnas senast den 2 februari 2026.',
      '',
      'Rektor ska ta fram en rutin för anpassad studiegång senast den 1 april 2026.',
      'Förvaltningen kommer att utbilda elevhälsan i mars 2026.',
    ]);
    expect(draft.measures.map((one) => one.title)).toEqual([
      'Ta fram en rutin för anpassad studiegång',
      'Utbilda elevhälsan',
    ]);
  });
});

describe('more time for what was given before', () => {
  it.each([
    'ge skolchefen förlängd tid för uppdraget att revidera lokalplanen, som är försenat, från den 1 mars 2026 till den 1 juni 2026',
    'bevilja skolchefen anstånd till den 1 juni 2026 med att revidera lokalplanen',
    'förlänga tiden för uppdraget till skolchefen att revidera lokalplanen till den 1 juni 2026',
  ])('is a measure with its new day: %s', async (decided) => {
    const draft = await draftOf('a.txt', [
      'Skolnämnden',
      'Protokoll 2026-02-10',
      '',
      '§ 8 Uppdrag',
      'Nämndens beslut',
      'Nämnden beslutar',
      `att ${decided}.`,
    ]);
    expect(draft.measures.map((one) => [one.title, one.responsible, one.due.map(({ date }) => date)])).toEqual([
      ['Revidera lokalplanen', ['skolchefen'], ['2026-06-01']],
    ]);
  });
});

it('points that name somebody by first name behind a dash say who, when and how far', async () => {
  const draft = await draftOf('a.txt', [
    'Åtgärdslista efter arbetsplatsträffen 2026-01-14',
    '',
    '1. Ny schemamall – Karin tar fram, klart 6 februari 2026. Pågår.',
    '2. Inköp av hörselskydd – Anders. Klart.',
    '3. Byte av lås – vaktmästaren. Pausad i väntan på offert.',
    '4. Skyltar i matsalen (ansvarig: kocken, klart v. 8 2026) – försenad',
  ]);
  expect(draft.measures.map((one) => [one.title, one.responsible.join(), one.status])).toEqual([
    ['Ny schemamall', 'Karin', 'in_progress'],
    ['Inköp av hörselskydd', 'Anders', 'completed'],
    ['Byte av lås', 'vaktmästaren', 'paused'],
    ['Skyltar i matsalen', 'kocken', 'in_progress'],
  ]);
});

it('a row that counts the crosses hides none of them', async () => {
  const draft = await draftOf('a.csv', [
    'Aktivitet;Ansvarig;Klart senast;Ej påbörjad;Pågår;Klar',
    'Läsloggar;Bibliotekarie;2026-05-29;x;;',
    'Rastbod;Fritidsledare;2026-04-30;;x;',
    'Simskola;Idrottslärare;2026-06-10;x;;',
    'Antal;;;2;1;0',
  ]);
  expect(draft.measures.map((one) => [one.title, one.status])).toEqual([
    ['Läsloggar', 'not_started'],
    ['Rastbod', 'in_progress'],
    ['Simskola', 'not_started'],
  ]);
});

it('a table that merges its areas leaves an empty time empty, also where the times stand first', async () => {
  const draft = await draftOf('a.html', [
    '<h1>Handlingsplan 2026</h1><table>',
    '<tr><th>När</th><th>Område</th><th>Åtgärd</th><th>Ansvarig</th></tr>',
    '<tr><td>mars 2026</td><td rowspan="2">Språk</td><td>Läsa högt</td><td>Rektor</td></tr>',
    '<tr><td></td><td>Boka författare</td><td>Bibliotekarie</td></tr></table>',
  ]);
  expect(draft.measures.map((one) => one.due.map(({ date }) => date))).toEqual([['2026-03-31'], []]);
});

it('a heading over a table of judgements names the unit, and the one who answers is the assignment’s own', async () => {
  const draft = await draftOf('a.md', [
    '# Uppdragsdialoger våren 2026',
    '',
    'Skolchefens sammanställning 2026-02-03. Skala: helt – till stor del – till viss del – inte alls.',
    '',
    '## Norra enheten',
    '',
    '| Område | Bedömning |',
    '|---|---|',
    '| Trygghet | till viss del |',
    '',
    '**Uppdrag:** Utveckla rastverksamheten',
    '',
    '**Ansvarig:** Rektor Norra',
  ]);
  expect(draft.plan).toMatchObject({ title: 'Uppdragsdialoger våren 2026', documentDate: '2026-02-03' });
  expect(draft.ratings.map((one) => [one.unit, one.area])).toEqual([['Norra enheten', 'Trygghet']]);
  expect(draft.measures.map((one) => one.responsible)).toEqual([['Rektor Norra']]);
});

it('somebody who introduces something takes it on, and what stands before a time does not', async () => {
  const draft = await draftOf('a.txt', [
    'Handlingsplan för introduktion av vikarier',
    '',
    'HR-avdelningen inför den digitala introduktionen på alla förskolor senast den 15 maj 2026.',
    '',
    'Rektorerna inför en ny termin och personalen har haft svårt att hinna.',
  ]);
  expect(draft.measures.map((one) => one.due.map(({ date }) => date))).toEqual([['2026-05-15']]);
});
