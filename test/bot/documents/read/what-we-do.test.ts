import { planLines } from '../../../support/plan-lines';

describe('a list under a heading of what we do', () => {
  it('is measures, in the year the heading says, with whoever the points under one name', async () => {
    const lines = [
      '# Kvalitetsrapport 2025/2026',
      '## Resultat',
      'Matsvinnet har halverats.',
      '## Vad vi gör nästa läsår (2026/27)',
      '1. Planeringstiden läggs på fast dag. Rektor ansvarar. Klart till v. 35.',
      '2. Alla arbetslag går igenom sina rutiner. Ansvarig: Siv Berg, ateljerista. Rutinerna ska vara klara sista oktober och utvärderas i mars 2027.',
      '3. Lekmaterial till gården',
      '   a) hämtas från återbruket av barnskötare Dilan Kaya',
      '   b) finns ute senast 2026-11-01',
      '4. Språkkartläggning i förskoleklass. Ansvarig är specialpedagogen. Kartläggningen görs under hösten 2026.',
      '5. Vikariepärmen görs om.',
    ];
    expect(await planLines('a.md', lines.join('\n'))).toEqual([
      'Planeringstiden läggs på fast dag | Rektor | –2026-08-28 | decided',
      'Alla arbetslag går igenom sina rutiner | Siv Berg, ateljerista | –2026-10-31 | decided | evaluation 2027-03-31',
      'Lekmaterial till gården | barnskötare Dilan Kaya | –2026-11-01 | decided',
      'Språkkartläggning i förskoleklass | specialpedagogen | –2026-12-31 | decided',
      'Vikariepärmen görs om. |  | – | decided',
    ]);
  });

  it.each(['Det här ska vi göra under 2027', 'Så går vi vidare', 'Vi går vidare med'])(
    'knows "%s"',
    async (heading) => {
      const lines = [
        '# Analys av trivseln',
        '## Nuläge',
        'Det är bra.',
        `## ${heading}`,
        '- Nya bord i matsalen',
        '- Fler vuxna i hallen',
      ];
      expect((await planLines('a.md', lines.join('\n'))).map((one) => one.split(' | ')[0])).toEqual([
        'Nya bord i matsalen',
        'Fler vuxna i hallen',
      ]);
    },
  );

  it.each(['Så gick det', 'Vad vi gjorde förra året', 'Det här är vi nöjda med'])(
    'takes nothing under "%s"',
    async (heading) => {
      const lines = ['# Analys av trivseln', `## ${heading}`, '- Nya bord i matsalen', '- Fler vuxna i hallen'];
      expect(await planLines('a.md', lines.join('\n'))).toEqual([]);
    },
  );
});

it('a commission that the board names again by what it is about is the one that is reported then', async () => {
  const lines = [
    'PROTOKOLL',
    'Skolnämnden 2026-09-02',
    '§ 40 Modersmål',
    'Skolnämnden beslutar',
    'att ge förvaltningschefen i uppdrag att pröva fjärrundervisning i finska, med start hösten 2027,',
    'att ge rektorerna i uppdrag att se över schemat senast den 30 november 2026,',
    'att uppdraget om fjärrundervisning ska återrapporteras till nämnden i maj 2027.',
  ];
  const [first, second, ...more] = await planLines('a.txt', lines.join('\n'));
  expect(first).toContain('next 2027-05-31');
  expect(second).not.toContain('next');
  expect(more).toEqual([]);
});

it('who and when in brackets behind a task may be a body by its common name, and "före" a day', async () => {
  const lines = [
    '# Kvar att göra',
    '- [ ] Skåpen märks om (lokalvården, senast 2026-12-01)',
    '- [ ] Prov läggs in i kalendern (ämneslagen, före 15 januari 2027)',
    '- [ ] Nycklar lämnas ut (Signe Ek, feb 2027)',
  ];
  expect(await planLines('a.md', lines.join('\n'))).toEqual([
    'Skåpen märks om | lokalvården | –2026-12-01 | decided',
    'Prov läggs in i kalendern | ämneslagen | –2027-01-15 | decided',
    'Nycklar lämnas ut | Signe Ek | –2027-02-28 | decided',
  ]);
});

it('boxes under "Innehåll" are things to do where one of them says who, and what stands there without is a table of contents', async () => {
  const lines = (box: string) => [
    '# Att göra inför flytten',
    '## Lokaler',
    '- [ ] Nycklar lämnas ut (Signe Ek, senast 2027-02-01)',
    '- [ ] Skyltar sätts upp (vaktmästaren, senast 2027-02-15)',
    '## Innehåll',
    `- ${box}Böcker packas (Bo Ryd, senast 2027-01-20)`,
    `- ${box}Kartor`,
  ];
  const titles = async (box: string) =>
    (await planLines('a.md', lines(box).join('\n'))).map((one) => one.split(' | ')[0]);
  expect(await titles('[ ] ')).toEqual(['Nycklar lämnas ut', 'Skyltar sätts upp', 'Böcker packas', 'Kartor']);
  expect(await titles('')).toEqual(['Nycklar lämnas ut', 'Skyltar sätts upp']);
});

it('a sentence of nothing but when it is done is the time of the point before it, and what could not be begun has not begun', async () => {
  const lines = [
    'Ämne: Efter mötet',
    'Datum: 2026-10-13',
    'Hej! Det här bestämde vi:',
    '1) Siv gör om blanketten. Klar den 30/10.',
    '2) Jag bokar en halvdag för alla. Görs i januari.',
  ];
  expect((await planLines('a.txt', lines.join('\n')))[1]).toContain('–2027-01-31');
  const rows = [
    'Åtgärd;Ansvarig;Läge',
    'Nytt team;Rektor;Har ännu inte kunnat startas',
    'Enkät;Rektor;Har inte hunnit påbörjas',
  ];
  expect((await planLines('a.csv', rows.join('\n'))).map((one) => one.split(' | ')[3])).toEqual([
    'not_started',
    'not_started',
  ]);
});
