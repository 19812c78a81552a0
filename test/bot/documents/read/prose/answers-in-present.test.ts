import { planLines } from '../../../../support/plan-lines';

const answer = (...lines: readonly string[]) =>
  planLines(
    'svar.txt',
    [
      ...['Svar på revisorernas granskning av skolmåltider', 'Skolnämnden 2026-03-10', ''],
      ...['Rekommendation 1', 'Nämnden bör utveckla måltiderna.', '', ...lines],
    ].join('\n'),
  );

describe('what an answer in the present tense takes on', () => {
  it.each([
    [
      'Kostchefen utser i maj 2026 ett matombud på varje skola.',
      'Kostchefen utser ett matombud på varje skola | Kostchefen | –2026-05-31',
    ],
    [
      'Under hösten 2026 gör kostchefen en enkät till eleverna.',
      'Gör en enkät till eleverna | kostchefen | –2026-12-31',
    ],
    [
      'Kommunen köper in ett nytt system. Systemet tas i drift i januari 2027.',
      'Kommunen köper in ett nytt system | kommunen | –2027-01-31',
    ],
    [
      'Kostchefen tar fram en ny matsedel. Klart senast 30 september 2026.',
      'Kostchefen tar fram en ny matsedel | Kostchefen | –2026-09-30',
    ],
    [
      'Rektorerna ska införa matråd i alla skolor, med start höstterminen 2026.',
      'Införa matråd i alla skolor | rektorerna | 2026-08-01–',
    ],
  ])('%s', async (text, line) => {
    expect(await answer(text)).toEqual([`${line} | decided`]);
  });

  it.each([
    'Kommunen tar emot 30 nyanlända elever under 2026.',
    'Den policy som antogs 2019 har inte reviderats.',
    'Nämnden anser att stödet är tillräckligt och avser inte att vidta någon åtgärd. Nämnden återkommer till revisorerna med en lägesrapport i maj 2026.',
    'Bolaget bygger ett nytt kök som står klart hösten 2027.',
    'Kostchefen möter eleverna varje månad under 2026.',
  ])('%s is no measure', async (text) => {
    expect(await answer(text)).toEqual([]);
  });

  it('makes a measure of what lines for who and when stand under', async () => {
    expect(
      await answer(
        'Svar: Nämnden instämmer. Kostchefen tar fram förslag.',
        'Ansvarig: kostchef',
        'Tidplan: beslut i juni 2026',
      ),
    ).toEqual(['Kostchefen tar fram förslag | kostchef | –2026-06-30 | decided']);
    expect(
      await answer('Svar: Nämnden instämmer. Ny rutin för specialkost.', 'Ansvarig: kostchef', 'Klart: maj 2026'),
    ).toEqual(['Ny rutin för specialkost | kostchef | –2026-05-31 | decided']);
  });

  it('puts an evaluation on the measure it is of, and on none where it says something else', async () => {
    const two =
      'Kostchefen utser under våren 2026 handledare för kökspersonalen. Rektorerna ska införa matråd i alla skolor.';
    expect(await answer(`${two} En utvärdering av handledningen görs i juni 2026.`)).toEqual([
      'Kostchefen utser handledare för kökspersonalen | Kostchefen | –2026-06-30 | decided | evaluation 2026-06-30',
      'Införa matråd i alla skolor | rektorerna | – | decided',
    ]);
    expect(await answer(`${two} En utvärdering av diskmaskinerna görs i juni 2026.`)).toEqual([
      'Kostchefen utser handledare för kökspersonalen | Kostchefen | –2026-06-30 | decided',
      'Införa matråd i alla skolor | rektorerna | – | decided',
    ]);
  });

  it('tells who delivers apart from when it is done, and passes remarks of a draft by', async () => {
    const text =
      'Kostchefen har fått i uppdrag att besiktiga köken. Besiktningen ska vara slutförd senast 2026-10-31. Konsulten lämnar sin rapport i november 2026. [Kommentar EN 2/3: stämmer mars?]';
    expect(await answer(text)).toEqual(['Besiktiga köken | Kostchefen | –2026-10-31 | decided']);
  });

  it('takes what an inspectorate demands for what is asked, and no promise', async () => {
    const lines = [
      ...[
        'Redovisning till Skolinspektionen 2026-12-01',
        'Skolinspektionen har förelagt kommunen att vidta åtgärder.',
        '',
      ],
      ...['Brist 1: Matsalen är för liten.', 'Huvudmannen ska se till att alla elever får plats.'],
      'Kommunen hyr in paviljonger, klart senast 1 mars 2027. Rektor kommer att ändra schemat under våren 2027.',
    ];
    expect(await planLines('svar.txt', lines.join('\n'))).toEqual([
      'Kommunen hyr in paviljonger | kommunen | –2027-03-01 | decided | area Matsalen är för liten',
      'Ändra schemat | rektor | –2027-06-30 | decided | area Matsalen är för liten',
    ]);
  });

  it('knows recommendations by letters', async () => {
    const lines = [
      ...['Svar på revisorernas granskning', 'Skolnämnden 2026-03-10', '', 'Rekommendation a) Se över köken.'],
      ...['Svar: Kostchefen ska se över köken senast i juni 2026.', '', 'Rekommendation b) Mät svinnet.'],
      'Svar: Kostchefen ska mäta svinnet under hösten 2026.',
    ];
    expect(await planLines('svar.txt', lines.join('\n'))).toEqual([
      'Se över köken | Kostchefen | –2026-06-30 | decided',
      'Mäta svinnet | Kostchefen | –2026-12-31 | decided',
    ]);
  });

  it('takes a report that is given for a report, and the first time for no start', async () => {
    expect(
      await answer(
        'Kostchefen sammanställer svinnet i alla kök från och med maj 2026. Första rapporten lämnas till nämnden i december 2026.',
      ),
    ).toEqual(['Kostchefen sammanställer svinnet i alla kök | Kostchefen | 2026-05-01– | decided | next 2026-12-31']);
  });
});
