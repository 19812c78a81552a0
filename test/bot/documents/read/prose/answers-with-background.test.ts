import { planLines } from '../../../../support/plan-lines';

/** An answer of two recommendations; what the second is answered with is left out of the lines. */
const answer = async (text: string) => {
  const lines = await planLines(
    'svar.txt',
    [
      ...['Svar på revisorernas granskning av elevhälsan', 'Skolnämnden 2026-03-10', ''],
      ...['Rekommendation 1', 'Nämnden bör utveckla elevhälsan.', '', text, ''],
      ...['Rekommendation 2', 'Nämnden bör förbättra statistiken.', ''],
      'Controllern bygger ett nytt underlag senast den 30 juni 2026.',
    ].join('\n'),
  );
  return lines.filter((one) => !/bygger ett nytt underlag/iu.test(one));
};

describe('an answer that tells how things are before it says what is done', () => {
  it.each([
    'Nämnden har hittills följt upp antalet ärenden men inte väntetiderna.',
    'Nuvarande riktlinje antogs 2018 och har ändrats fyra gånger sedan dess.',
    'Riktlinjen antogs 2018 och har sedan dess reviderats två gånger.',
    'I dag köper skolorna in tester på egen hand, och under 2025 användes elva olika.',
    'Den centrala enheten lades ned 2023 och eleverna tas numera emot på varje skola.',
    'Lagen ändras den 1 juli 2026 och då höjs kraven på tillgång till elevhälsa.',
    'Elevhälsan organiserades om 2021. Den har sedan dess haft en gemensam chef.',
    'Skolan har hittills haft två kuratorer. De tjänstgör på båda enheterna till juni 2026.',
    'Utfallet redovisas i årsredovisningen för 2026.',
    'Ett beslut om bemanningen väntas i kommunfullmäktige i juni 2026.',
    'Personalen gör ett gott arbete. Vi bjuder gärna in revisorerna till ett möte under våren 2026.',
  ])('takes no measure from: %s', async (text) => {
    expect(await answer(text)).toEqual([]);
  });

  it.each([
    [
      'I nuläget pågår en översyn av lokalerna som ska vara klar i juni 2026.',
      'En översyn av lokalerna |  | –2026-06-30 | in_progress',
    ],
    [
      'I dag saknar två skolor kurator. Bemanningen fördelas om från och med augusti 2026 av skolchefen.',
      'Bemanningen fördelas om av skolchefen | skolchefen | 2026-08-01– | decided',
    ],
    [
      'Från hösten 2026 samlas uppgifterna i ett gemensamt system.',
      'Uppgifterna i ett gemensamt system samlas |  | 2026-08-01– | decided',
    ],
  ])('takes what is done from: %s', async (text, line) => {
    expect(await answer(text)).toEqual([line]);
  });
});

describe('an answer whose second sentence goes back on its first', () => {
  it.each([
    [
      'Nämnden har beviljat pengar till två specialpedagoger. Rekryteringen inleds i maj 2026.',
      'Rekryteringen av två specialpedagoger inleds |  | 2026-05-01– | decided',
    ],
    [
      'Nämnden har avsatt medel för tre kuratorer. Tjänsterna tillsätts till höstterminen 2026.',
      'Tre kuratorer tillsätts |  | –2026-12-31 | decided',
    ],
    [
      'Elevhälsochefen planerar och leder en övning för mentorerna i september 2026. Övningen utvärderas i november 2026.',
      'Elevhälsochefen leder en övning för mentorerna | elevhälsochefen | –2026-09-30 | decided | evaluation 2026-11-30',
    ],
    [
      'Varje skola gör en enkät i april 2026. Kvalitetschefen sammanställer resultaten till nämndens möte i juni 2026.',
      'Varje skola gör en enkät | varje skola | –2026-04-30 | decided | next 2026-06-30',
    ],
    [
      'Rektorerna går igenom listan två gånger per termin. Detta är ett nytt arbetssätt sedan januari 2026.',
      'Rektorerna går igenom listan | rektorerna | –recurring | decided',
    ],
    [
      'Skolläkaren Nils Berg har lett en genomlysning. Han ska lämna ett förslag senast 15 maj 2026.',
      'Lämna ett förslag | Skolläkaren Nils Berg | –2026-05-15 | decided',
    ],
    [
      'Här har nämnden påbörjat ett arbete. Återstår gör att beskriva väntetiderna, vilket elevhälsochefen ska ha gjort till den 1 juni 2026.',
      'Beskriva väntetiderna | elevhälsochefen | –2026-06-01 | in_progress',
    ],
    [
      'En kurs i rutinen hålls på alla skolor under läsåret 2026/27 och utvärderas av skyddskommittén.',
      'En kurs i rutinen hålls på alla skolor och utvärderas av skyddskommittén |  | –2027-06-30 | decided',
    ],
    [
      'Arbetet leds av elevhälsochefen Tove Ek. Hon tar fram en plan senast den 10 juni 2026.',
      'Elevhälsochefen Tove Ek tar fram en plan | elevhälsochefen Tove Ek | –2026-06-10 | decided',
    ],
    [
      'Förvaltningen har tagit fram ett förslag till rutin. Förslaget väntas antas i juni 2026.',
      'Förvaltningen har tagit fram ett förslag till rutin | förvaltningen | –2026-06-30 | in_progress',
    ],
    [
      'Rektorerna har fått rådet att ta fram en handlingsplan. En sådan kommer att beslutas i september 2026.',
      'En handlingsplan ska beslutas |  | –2026-09-30 | decided',
    ],
    [
      'En elevhälsoplan tas fram av elevhälsochefen under 2026. Planen underställs nämnden för beslut i december 2026.',
      'En elevhälsoplan tas fram av elevhälsochefen | elevhälsochefen | –2026-12-31 | decided',
    ],
    [
      'Vidare planeras ett nätverk för kuratorerna; vem som leder det är ännu inte bestämt.',
      'Ett nätverk för kuratorerna |  | – | decided',
    ],
  ])('%s', async (text, line) => {
    expect(await answer(text)).toEqual([line]);
  });

  it('gives no promise to the first verb of a clause that only says why', async () => {
    expect(await answer('Eftersom flera av frågorna hänger ihop lämnas svaret löpande.')).toEqual([]);
  });
});
