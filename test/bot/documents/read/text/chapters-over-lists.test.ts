import { planLines } from '../../../../support/plan-lines';

const report = (...lines: readonly string[]) => planLines('rapport.md', lines.join('\n'));
const untilState = (lines: readonly string[]) => lines.map((one) => one.split(' | ').slice(0, 4));
const TABLE = ['| Åtgärd | Ansvarig | Klart |', '|---|---|---|', '| Läslyft i årskurs 2 | Rektor | mars 2027 |'];

describe('the chapters of a report', () => {
  it('names no measure by a numbered heading over a table or a list, and takes the points of the list', async () => {
    expect(
      await report(
        '# Rapport om skolan 2026',
        '# 2 Läsning',
        '## 2.1 Resultat',
        'Läsningen har gått bakåt.',
        '## 2.2 Analys',
        'Vikarierna har varit många.',
        '## 2.3 Åtgärder',
        ...TABLE,
        '# 3 Trivsel',
        '## 3.1 Resultat av enkäten',
        'Många trivs.',
        '## 3.2 Analys',
        'Rasterna är olika.',
        '## 3.3 Beslutade åtgärder',
        '- Belysningen på gården byts (ansvarig: vaktmästaren, klart senast 30 april 2027)',
        '- Nya regler för bollplanen (ansvarig: elevrådet, klart senast maj 2027)',
      ).then(untilState),
    ).toEqual([
      ['Läslyft i årskurs 2', 'Rektor', '–2027-03-31', 'decided'],
      ['Belysningen på gården byts', 'vaktmästaren', '–2027-04-30', 'decided'],
      ['Nya regler för bollplanen', 'elevrådet', '–2027-05-31', 'decided'],
    ]);
  });

  it('holds what is listed beside a table with states to be decided', async () => {
    expect(
      await report(
        '# Plan 2026',
        '## Förra året',
        '| Åtgärd | Ansvarig | Läge |',
        '|---|---|---|',
        '| Läslyft | Rektor | Genomförd |',
        '## Nya åtgärder',
        '- Belysningen byts. Ansvarig: vaktmästaren. Klart: april 2027',
        '- Bollplanen får regler. Ansvarig: elevrådet. Klart: maj 2027',
      ).then(untilState),
    ).toEqual([
      ['Läslyft', 'Rektor', '–', 'completed'],
      ['Belysningen byts', 'vaktmästaren', '–2027-04-30', 'decided'],
      ['Bollplanen får regler', 'elevrådet', '–2027-05-31', 'decided'],
    ]);
  });

  it('holds what a column of proposals names to be proposed', async () => {
    const lines = await report(
      '# Utredning om lokaler 2026',
      '| Förslag | Ansvarig | Tidplan |',
      '|---|---|---|',
      '| Bygg om matsalen | Förvaltningen | Maj 2027 |',
      '| Hyr en paviljong | Förvaltningen | Juni 2027 |',
    );
    expect(lines.map((one) => one.split(' | ')[3])).toEqual(['proposed', 'proposed']);
  });
});

test('a plan of numbered points that say who is no answer, whoever its introduction speaks of', async () => {
  expect(
    await planLines(
      'plan.txt',
      [
        'Handlingsplan för studiero 2026-09-01',
        '',
        'Skolinspektionen hade synpunkter vid tillsynen och nämnden lämnade ett yttrande.',
        '',
        '1. Gemensamma regler tas fram. Ansvarig är kurator Eva Norr. Reglerna ska vara klara senast den 1 mars 2027.',
        '',
        '2. Korridorerna bemannas. Ansvarig är fritidsledaren. Klart till april 2027.',
        '',
        '3. Mobilhotell köps in. Ansvarig är intendenten. Klart till maj 2027.',
      ].join('\n'),
    ).then((lines) => lines.map((one) => one.split(' | ').slice(0, 3))),
  ).toEqual([
    ['Gemensamma regler tas fram', 'kurator Eva Norr', '–2027-03-01'],
    ['Korridorerna bemannas', 'fritidsledaren', '–2027-04-30'],
    ['Mobilhotell köps in', 'intendenten', '–2027-05-31'],
  ]);
});

test('a name over two printed lines ends where its second line is short', async () => {
  const lines = await planLines(
    'plan.txt',
    [
      'Handlingsplan för trygghet 2026-09-01',
      '',
      'Under året har skolorna arbetat med frågan på olika sätt och',
      'det saknas en gemensam bild av hur det ser ut i de olika års-',
      'kurserna. Det gäller särskilt de äldre eleverna i kommunens',
      'skolor och på fritidsgårdarna.',
      '',
      '1. Gemensam introduktion av vikarier och',
      'nyanställda',
      'Häftet delas ut i augusti.',
      'Ansvarig: Rektor',
      'Klart: mars 2027',
      '',
      '2. Tydliga rutiner för rastvärdar på alla',
      'skolgårdar',
      'Schemat sätts upp.',
      'Ansvarig: Kurator',
      'Klart: april 2027',
    ].join('\n'),
  );
  expect(lines.map((one) => one.split(' | ')[0])).toEqual([
    'Gemensam introduktion av vikarier och nyanställda',
    'Tydliga rutiner för rastvärdar på alla skolgårdar',
  ]);
});
