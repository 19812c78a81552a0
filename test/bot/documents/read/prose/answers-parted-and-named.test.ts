import { readPlan } from '../../../../../bot/documents/read/read-plan';
import { planLines } from '../../../../support/plan-lines';

const answer = (...lines: readonly string[]) =>
  planLines(
    'svar.txt',
    ['Svar på revisionens granskning av musikskolan', 'Hagby kommun, 2026-10-20', ...lines].join('\n\n'),
  );
const to = (no: number, asked: string, ...said: readonly string[]) => [
  `Rekommendation ${no}: ${asked}`,
  said.join(' '),
];
const LAST = to(9, 'Höj avgiften', 'Nämnden delar inte revisorernas uppfattning.');

describe('answers whose sentences say several things at once', () => {
  it.each<readonly [what: string, said: string, measures: readonly unknown[]]>([
    [
      'part how it is from what somebody else then does',
      'Tjänsten är nu besatt och intendent Ulla Brask går igenom avtalen till den 12 mars 2027.',
      [expect.stringMatching(/går igenom avtalen \| [Ii]ntendent Ulla Brask \| –2027-03-12 \| decided$/)],
    ],
    [
      'part it at a semicolon before any "och" of what stands before that',
      'Instrumenten är slitna och ostämda; intendent Ulla Brask inventerar samtliga instrument före den 1 februari 2027.',
      [
        expect.stringMatching(
          /^Intendent Ulla Brask inventerar samtliga instrument \| [Ii]ntendent Ulla Brask \| –2027-02-01 \|/,
        ),
      ],
    ],
    [
      'leave a promise and what somebody thinks of it in one',
      'Upphandlingen av pianon pågår och kanslichefen räknar med att avtal finns den 30 april 2027.',
      [expect.stringMatching(/^Upphandlingen av pianon/)],
    ],
    [
      'hold how little of something there is for no measure',
      'Ett bokningssystem köptes in i fjol men har bara införts på en ort. Verksamhetschefen ser till att alla orter har systemet den 1 mars 2027.',
      [expect.stringMatching(/^[Aa]lla orter har systemet \| verksamhetschefen \| –2027-03-01 \| decided$/i)],
    ],
    [
      'take work that is to be told of by a day for work under way',
      'Controllern arbetar med en jämförelse som läggs fram i maj 2027.',
      ['En jämförelse | Controllern | –2027-05-31 | in_progress'],
    ],
    [
      'say who takes part since when in the order it would have by itself',
      'Sedan vårterminen deltar lärarna i en kurs i ensemblespel. Kursen pågår enligt plan och ska ha getts på alla orter till och med juni 2027. Ansvarig är verksamhetschefen.',
      ['Lärarna deltar i en kurs i ensemblespel | verksamhetschefen | –2027-06-30 | in_progress on_plan'],
    ],
    [
      'know that what is judged one by one until a day is to be done',
      'Trafikvakten Torsten Lööf bedömer de återstående lokalerna innan terminen startar, senast den 11 januari 2027.',
      [expect.stringMatching(/bedömer de återstående lokalerna \| .*Torsten Lööf \| –2027-01-11 \| decided$/)],
    ],
    [
      'introduce what is new without an article, and nothing before a time',
      'Kommunikatör Sten Ask inför kölappar vid alla expeditioner senast den 15 januari 2027.',
      [expect.stringMatching(/inför kölappar vid alla expeditioner \| [Kk]ommunikatör Sten Ask \| –2027-01-15 \|/)],
    ],
  ])('%s', async (_what, said, measures) => {
    expect(await answer(...to(1, 'Ordna musikskolans arbete', said), ...LAST)).toEqual(measures);
  });
});

describe('times of answers', () => {
  it.each([
    ['till sportlovet, det vill säga senast den 19 februari 2027', '–2027-02-19'],
    ['vid läsårets slut, alltså den 11 juni 2027', '–2027-06-11'],
    ['innan terminen startar, den 11 januari 2027', '–2027-01-11'],
  ])('are one where a day says when a term is: %s', async (when, due) => {
    const [first] = await answer(...to(1, 'Se över avtalen', `Kanslichefen ska skriva om avtalen ${when}.`), ...LAST);
    expect(first).toBe(`Skriva om avtalen | Kanslichefen | ${due} | decided`);
  });

  it('are kept of what somebody is to see to has been done by then', async () => {
    const [first] = await answer(
      ...to(
        1,
        'Utbilda',
        'Verksamhetschefen ska se till att alla lärare har genomfört fyra besök vid läsårets slut, den 11 juni 2027.',
      ),
      ...LAST,
    );
    expect(first).toMatch(/alla lärare .* \| verksamhetschefen \| –2027-06-11 \| decided$/i);
  });

  it('tell when it begins and when it is done', async () => {
    const [first] = await answer(
      ...to(1, 'Utbilda', 'Logoped Tora Vik inleder i mars 2027 en genomgång av noterna och blir färdig i juni 2027.'),
      ...LAST,
    );
    expect(first).toMatch(
      /^Logoped Tora Vik inleder en genomgång av noterna \| .* \| 2027-03-01–2027-06-30 \| decided$/,
    );
  });

  it('are of the report where those who decide take up what was made for them', async () => {
    const [first, ...more] = await answer(
      ...to(
        1,
        'Följ upp',
        'Kanslichefen ska lägga fram en rapport senast den 30 mars 2027. Styrelsen behandlar rapporten i april 2027.',
      ),
      ...LAST,
    );
    expect(first).toBe('Lägga fram en rapport | Kanslichefen | –2027-03-30 | decided | next 2027-04-30');
    expect(more).toEqual([]);
  });

  it('are missing where the next sentence says that nobody knows them, and the measure stands', async () => {
    expect(
      await answer(
        ...to(1, 'Bygg om', 'Fastighetskontoret bygger om entrén. När ombyggnaden kan börja är beroende av bygglovet.'),
        ...LAST,
      ),
    ).toEqual(['Fastighetskontoret bygger om entrén | Fastighetskontoret | – | decided']);
  });
});

describe('measures that only point at what was recommended', () => {
  it.each([
    [
      'Årlig genomgång av instrumenten',
      'Nämnden ger kanslichefen i uppdrag att förbereda den.',
      'Årlig genomgång av instrumenten | Kanslichefen | – | decided',
    ],
    [
      'Utvärdera avgiftsmodellen',
      'Ekonom Ida Frost genomför utvärderingen till den 30 september 2027.',
      'Utvärdera avgiftsmodellen | ekonom Ida Frost |',
    ],
    [
      'Tydliggör de skriftliga villkoren',
      'Villkoren beslutades i april. Nämnden anser punkten avslutad.',
      'Tydliggör de skriftliga villkoren |  | – | completed',
    ],
    [
      'Säkerställ stödet till folkmusiken',
      'Nämnden har inget att tillägga. Beräkningen granskades av extern konsult våren 2026 och gav ingen anmärkning. Punkten är klar.',
      'Säkerställ stödet till folkmusiken |  | – | completed',
    ],
    [
      'Kartlägg bullret',
      'Samtliga salar mättes under september. Punkten är klar.',
      'Kartlägg bullret |  | – | completed',
    ],
  ])('are called by it: %s', async (asked, said, line) => {
    const read = await answer(...to(1, asked, said), ...LAST);
    expect(read).toHaveLength(1);
    expect(read[0]?.toLowerCase().startsWith(line.toLowerCase())).toBe(true);
  });

  it('keep their own names where these say what was done, which is done where all that was asked for is', async () => {
    expect(
      await answer(
        ...to(
          1,
          'Ordna tillgång till läkare',
          'Ett nytt avtal slöts i januari och två läkare arbetar sedan dess på orten. Punkten är klar.',
        ),
        ...to(
          2,
          'Inför kontroll',
          'Ett register över alla nycklar har upprättats. Rekommendationen är därmed genomförd.',
        ),
        ...LAST,
      ),
    ).toEqual([
      expect.stringMatching(/ \| {2}\| – \| completed$/),
      'Ett register över alla nycklar har upprättats |  | – | completed',
    ]);
  });

  it('tell under their names how it was done, where all that was asked for is', async () => {
    expect(
      await answer(
        ...to(
          1,
          'Skriv under avtalen',
          'Samtliga nio skrev under i juni 2026, och HR kontrollerar numera detta vid varje nyanställning. Rekommendationen är därmed åtgärdad.',
        ),
        ...to(
          2,
          'Säkerställ stödet till folkmusiken',
          'Beräkningen granskades av extern konsult våren 2026 och gav ingen anmärkning. Punkten är klar.',
        ),
        ...to(3, 'Gör stödet tydligt', 'Kanslichefen ska skriva en mall senast den 1 mars 2027.'),
      ),
    ).toEqual([
      expect.stringMatching(/^Skriv under avtalen \|.* completed$/),
      expect.stringMatching(/^Säkerställ stödet till folkmusiken \|.* completed$/),
      'Skriva en mall | Kanslichefen | –2027-03-01 | decided',
    ]);
  });

  it('are one with the work under way, or with the group appointed, that they follow on', async () => {
    expect(
      await answer(
        ...to(
          1,
          'Beta av kön',
          'Arbetet med de äldsta ansökningarna pågår. Verksamhetschefen ansvarar för att samtliga ansökningar är besvarade till sportlovet, det vill säga senast den 19 februari 2027.',
        ),
        ...to(
          2,
          'Skriv en plan',
          'Vi har tillsatt en plangrupp med två lärare. Plangruppen ska lägga fram en plan senast den 30 mars 2027.',
        ),
        ...LAST,
      ),
    ).toEqual([
      expect.stringMatching(/ansökningar.* \| verksamhetschefen \| –2027-02-19 \| in_progress$/i),
      'Lägga fram en plan | Plangruppen | –2027-03-30 | decided',
    ]);
  });
});

describe('what stands beside the answers', () => {
  it('is promised under "Övrigt" as well, and answers no recommendation', async () => {
    const lines = [
      'Svar på revisionens granskning av musikskolan',
      'Hagby kommun, 2026-10-20',
      ...to(1, 'Se över avtalen', 'Kanslichefen ska skriva om avtalen senast den 1 mars 2027.'),
      ...to(2, 'Laga hissen', 'Nämnden delar inte revisorernas uppfattning.'),
      'Övrigt',
      'Granskarna nämner också att golvet är slitet. Fastighetskontoret byter ut golvet före den 1 maj 2027.',
      'Karl Ask',
      'ordförande',
    ];
    const bytes = new TextEncoder().encode(lines.join('\n\n'));
    const read = await readPlan({ name: 'svar.txt', bytes }, { today: '2026-11-22' });
    const { measures, recommendations } = read.ok ? read.draft : { measures: [], recommendations: [] };
    expect(measures.map((one) => one.title)).toEqual(['Skriva om avtalen', 'Fastighetskontoret byter ut golvet']);
    expect(recommendations?.map((one) => one.measures)).toEqual([[1], []]);
  });
});

describe('an account to an inspectorate under headings over what was demanded', () => {
  it('is of its headings, and of how the owner itself looks on', async () => {
    const lines = await planLines(
      'a.md',
      [
        '# Redovisning av åtgärder efter föreläggande, Granskolan',
        'Till Skolinspektionen, 2026-04-09',
        '## Modersmål',
        '”Huvudmannen ska se till att alla elever med rätt till modersmål får det.”',
        'Rektor Siv Ek anställer en lärare i polska senast den 1 juni 2026.',
        '## Studiero',
        '”Huvudmannen ska se till att eleverna får studiero.”',
        'Kurator Bo Lind leder en trygghetsgrupp från och med augusti 2026.',
        '## Huvudmannens uppföljning',
        'Controller Lo Vik besöker Granskolan i november 2026.',
        'Eva Ask, ordförande',
      ].join('\n\n'),
    );
    expect(lines).toEqual([
      expect.stringMatching(/anställer en lärare i polska.* \| area Modersmål/i),
      expect.stringMatching(/trygghetsgrupp.* \| area Studiero/i),
      expect.stringMatching(
        /besöker Granskolan \| controller Lo Vik \| –2026-11-30 .* \| area Huvudmannens uppföljning/i,
      ),
    ]);
  });

  it('is theirs who hold in what somebody else is to get', async () => {
    const lines = await planLines(
      'a.md',
      [
        '# Svar på revisorernas granskning av frånvaron',
        '2026-03-18',
        'Rekommendation 1',
        'Säkerställ att frånvaron registreras lika.',
        'Vikarierna får dessutom en genomgång av koderna den 12 augusti 2026, som bitr. rektor Siv Ek håller i.',
      ].join('\n\n'),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Vikarierna får .*genomgång.* \| bitr\. rektor Siv Ek \| –2026-08-12 /),
    ]);
  });
});
