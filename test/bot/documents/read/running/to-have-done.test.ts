import { planLines } from '../../../../support/plan-lines';

const reply = (...paragraphs: readonly string[]) => [
  'Stenviks kommun',
  '2026-10-05',
  '',
  'Yttrande över föreläggande för Lindskolan',
  '',
  'Skolinspektionen har förelagt Stenviks kommun att vidta åtgärder. Kommunen lämnar härmed sin redogörelse.',
  ...paragraphs.flatMap((one) => ['', one]),
];

describe('what somebody is to have done by a day', () => {
  it('is called by what is done, and is theirs', async () => {
    const document = reply(
      'Rektor Ulla Norén ska senast den 18 december 2026 ha omprövat alla åtgärdsprogram i årskurs 4–6.',
      'Skolchefen ska före den 1 mars 2027 ha sett över fördelningen av resurser.',
      'Lärarna ska till den 15 januari 2027 ha skrivit om skolans studieplaner.',
      'Mentorerna ska före den 1 april 2027 ha gått igenom anmälningarna.',
      'Kuratorn ska ha lagt fram ett nytt schema för samtalen senast den 26 februari 2027.',
    );
    expect(await planLines('yttrande.txt', document)).toEqual([
      'Ompröva alla åtgärdsprogram i årskurs 4–6 | rektor Ulla Norén | –2026-12-18 | decided',
      'Se över fördelningen av resurser | skolchefen | –2027-03-01 | decided',
      'Skriva om skolans studieplaner | lärarna | –2027-01-15 | decided',
      'Gå igenom anmälningarna | Mentorerna | –2027-04-01 | decided',
      'Lägga fram ett nytt schema för samtalen | Kuratorn | –2027-02-26 | decided',
    ]);
  });

  it('is so in answers to what was recommended', async () => {
    const document = [
      'Svar på granskning av studiestöd',
      '',
      'Rekommendation 1: Säkerställ att planerna gås igenom.',
      'Svar: Nämnden delar bedömningen. Rektorerna ska senast den 18 december 2026 ha granskat alla stödplaner.',
      '',
      'Rekommendation 2: Se över resurserna.',
      'Svar: Skolchefen ska ha tagit fram en ny modell till den 1 mars 2027.',
    ];
    expect((await planLines('svar.txt', document)).map((one) => one.split(' | area')[0])).toEqual([
      'Granska alla stödplaner | rektorerna | –2026-12-18 | decided',
      'Ta fram en ny modell | skolchefen | –2027-03-01 | decided',
    ]);
  });

  it('is nothing where it is only how things are to be', async () => {
    const document = reply(
      'Rektor ska ha haft samtal med alla vårdnadshavare. Lärarna ska i juni 2027 ha gått två kurser. Skolan ska senast i juni 2027 ha ökat tryggheten.',
      'Skolchefen ska se över bemanningen senast den 1 mars 2027.',
    );
    expect(await planLines('yttrande.txt', document)).toEqual([
      'Se över bemanningen | skolchefen | –2027-03-01 | decided',
    ]);
  });
});

describe('what those who work there get', () => {
  it.each([
    [
      'Under läsåret 2026/27 får all undervisande personal handledning i anpassningar.',
      'All undervisande personal får handledning i anpassningar',
      '2027-06-30',
    ],
    ['Under hösten 2026 får samtliga mentorer tid för samtal.', 'Samtliga mentorer får tid för samtal', '2026-12-31'],
    [
      'Från januari 2027 får lärarna två timmar i veckan för gemensam planering.',
      'Lärarna får två timmar i veckan för gemensam planering',
      '',
    ],
  ])('is told with its time first: %s', async (sentence, title, due) => {
    const document = reply(
      'Skolchefen ska se över bemanningen senast den 1 mars 2027.',
      `${sentence} Det leds av specialpedagogen Kaj Ahl.`,
    );
    const [, told = ''] = await planLines('yttrande.txt', document);
    expect(told).toContain(`${title} | `);
    expect(told).toContain(due);
  });

  it('is nothing that is over already, and nothing that children get', async () => {
    const document = reply(
      'Skolchefen ska se över bemanningen senast den 1 mars 2027. Skolan ska skriva en rutin senast den 1 april 2027.',
      'Under våren 2026 får lärarna handledning. Under läsåret 2026/27 får eleverna lunch i två omgångar.',
    );
    expect(await planLines('yttrande.txt', document)).toHaveLength(2);
  });
});

describe('what is made from a time on', () => {
  it.each([
    ['Från januari 2027 genomförs trygghetsvandringar varannan månad.', 'Trygghetsvandringar genomförs varannan månad'],
    ['Från och med vårterminen 2027 hålls samtal med alla nya elever.', 'Samtal med alla nya elever hålls'],
    ['Under våren 2027 anordnas träffar för vårdnadshavare.', 'Träffar för vårdnadshavare anordnas'],
  ])('is something to do, though no word says how many: %s', async (sentence, title) => {
    const document = reply(
      'Skolchefen ska se över bemanningen senast den 1 mars 2027.',
      `${sentence} Ansvarig är kurator Tina Berg.`,
    );
    const [, told = ''] = await planLines('yttrande.txt', document);
    expect(told).toContain(`${title} | kurator Tina Berg | `);
  });
});
