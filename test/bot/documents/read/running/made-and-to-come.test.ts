import { planLines } from '../../../../support/plan-lines';

const ASKED = [
  '# Arbetsgivarens svar på skyddsombudets begäran',
  'Förskolan Rönnbäret, 2026-10-22',
  '',
  'Skyddsombud Carina Flod har den 5 oktober 2026 begärt att arbetsgivaren vidtar åtgärder.',
];

describe('what an answer has made, and what is still to come of it', () => {
  it('is under way until then, and what its own name says of it later is its', async () => {
    expect(
      await planLines('svar.md', [
        ...ASKED,
        '## Turordning',
        'Ett nytt schema för öppning och stängning är framtaget och prövas under perioden 1 november 2026 till 31 januari 2027. Schemat utvärderas tillsammans med skyddsombudet i februari 2027.',
        '## Larm',
        'Nya larm har köpts in och delas ut till personalen i december 2026. Larmen utvärderas av skyddsombudet i maj 2027.',
        '## Introduktion',
        'En introduktionspärm har tagits fram och ska användas från och med den 1 februari 2027. Den följs upp i juni 2027.',
        '## Kunskap',
        'Ett utbildningspaket är köpt och börjar användas i februari 2027. HR-chefen ansvarar.',
      ]),
    ).toEqual([
      'Ett nytt schema för öppning och stängning |  | 2026-11-01–2027-01-31 | in_progress | evaluation 2027-02-28 | area Turordning',
      'Nya larm |  | –2026-12-31 | in_progress | evaluation 2027-05-31 | area Larm',
      'En introduktionspärm |  | 2027-02-01– | in_progress | next 2027-06-30 | area Introduktion',
      'Ett utbildningspaket | HR-chefen | –2027-02-28 | in_progress | area Kunskap',
    ]);
  });

  it.each(['Schema', 'Budget', 'Rutiner och instruktioner'])(
    'is read under the heading "%s", which says nothing of what the paper is',
    async (heading) => {
      expect(
        await planLines('svar.md', [
          ...ASKED,
          `## ${heading}`,
          'Rektor ska ta fram en vikariepool. Poolen startar i mars 2027 och utvärderas i oktober 2027.',
          '## Larm',
          'Vaktmästaren byter larmen senast den 12 december 2026.',
        ]),
      ).toEqual([
        `Ta fram en vikariepool | rektor | 2027-03-01– | decided | evaluation 2027-10-31 | area ${heading}`,
        expect.stringMatching(/larmen .*\| vaktmästaren \| –2026-12-12 \| decided \| area Larm$/i),
      ]);
    },
  );

  it('is no plan where its first words say that it is another paper', async () => {
    expect(
      await planLines('schema.md', ['# Schema', 'Höstterminen 2026', '', 'Rektor tar fram en lista i mars 2027.']),
    ).toEqual([]);
  });
});

describe('points of a list that was agreed on', () => {
  it('say in their sentences who and when, where nothing stands beside them', async () => {
    expect(
      await planLines('plan.md', [
        '# Plan för fritids',
        '',
        'Vi har enats om följande:',
        '',
        '- Outbildad personal erbjuds en grundkurs i fritidspedagogik. Kursen startar i augusti 2027.',
        '- Rektorerna ser över lokalerna. Översynen ska vara klar den 15 maj 2027.',
        '- En ny planeringsmall införs. Arbetet inleds i mars 2027 och Eva Ek ansvarar.',
      ]),
    ).toEqual([
      'Outbildad personal erbjuds en grundkurs i fritidspedagogik |  | 2027-08-01– | decided',
      'Ser över lokalerna | rektorerna | –2027-05-15 | decided',
      'En ny planeringsmall införs | Eva Ek | 2027-03-01– | decided',
    ]);
  });

  it('are told of under "Utvecklingsområden", which is the area of none', async () => {
    expect(
      await planLines('rapport.txt', [
        'Kvalitetsrapport grundskola 2025/26',
        '',
        '5. Utvecklingsområden',
        '',
        'Rektorsgruppen har beslutat om följande:',
        '',
        '•  Skolbiblioteken kommer att få gemensamma öppettider i mars 2027.',
        '',
        '•  Rektorerna kommer att se över rasterna. Översynen ska vara klar den 15 maj 2027.',
      ]),
    ).toEqual([
      expect.stringMatching(/gemensamma öppettider \| {2}\| –2027-03-31 \| decided$/),
      'Se över rasterna | rektorerna | –2027-05-15 | decided',
    ]);
  });
});
