import { planLines } from '../../../../support/plan-lines';

const linesOf = async (name: string, ...lines: readonly string[]) => planLines(name, lines.join('\n\n'));
const read = async (...lines: readonly string[]) =>
  (await linesOf('a.md', ...lines)).map((one) => one.replace(/ \| area .*$/u, ''));
const REPLY = ['# Svar på revisionens granskning av måltiderna', 'Måltidsnämnden, 2026-09-10'];

describe('a letter to those who have looked at how things are', () => {
  it('is an answer without the word, and each paragraph that says what they wrote tells what is done about it', async () => {
    expect(
      await read(
        'Kommunens revisorer',
        'Rörande er rapport om skolmåltiderna',
        'Tack för era synpunkter. Nämnden gick igenom dem den 4 september 2026.',
        'Ni skriver att ingen följer svinnet. Så är det. Kostchef Tyra Hall gör därför en mätning i alla kök, och den ska vara klar senast den 27 november 2026.',
        'Er andra synpunkt gällde dieter. Köken ser olika ut. Kökscheferna ska utse en dietansvarig i varje kök, och det ska vara ordnat i februari 2027. Hur det har fallit ut återkommer vi till nämnden med i juni 2027.',
        'Ni föreslår ett gemensamt lager. Vi för sedan i våras samtal med Norrby kommun om ett gemensamt lager för torrvaror. Någon tid kan jag inte ange.',
        'Till sist efterlyste ni kunskap om vad eleverna tycker. Smaklådor erbjuds numera i alla matsalar. Det infördes i augusti och uppskattas.',
      ),
    ).toEqual([
      expect.stringMatching(/gör därför en mätning i alla kök \| Kostchef Tyra Hall \| –2026-11-27 \| decided$/),
      'Utse en dietansvarig i varje kök | Kökscheferna | –2027-02-28 | decided | next 2027-06-30',
      'Ett gemensamt lager för torrvaror |  | – | in_progress',
      'Smaklådor erbjuds numera i alla matsalar |  | – | completed',
    ]);
  });

  it('answers in minutes too, where a board is told to answer that something is to be done', async () => {
    expect(
      await read(
        '## § 41 Svar på revisionsrapport om måltiderna',
        '### Måltidsnämndens beslut',
        '1. Nämnden antar förvaltningens förslag som sitt svar och överlämnar det till revisorerna.\n2. Kostchefen får i uppdrag att ta fram en dietplan. Planen ska vara klar senast den 9 april 2027.\n3. Kökscheferna får i uppdrag att kartlägga hur köken är bemannade. Kartläggningen ska vara klar den 11 december 2026.',
        '### Svaret i korthet',
        'Revisorerna rekommenderar nämnden att säkra hygienen. Nämnden svarar att en hygienkontrollant ska anställas för alla kök. Rekryteringen inleds i februari 2027 och tjänsten ska vara tillsatt senast den 3 maj 2027.',
      ),
    ).toEqual([
      expect.stringMatching(/^Ta fram en dietplan \| kostchefen \| –2027-04-09 \| decided$/i),
      expect.stringMatching(/^Kartlägga hur köken är bemannade \| kökscheferna \| –2026-12-11 \| decided$/i),
      expect.stringMatching(/^En hygienkontrollant ska anställas .*–2027-05-03 \| decided$/),
    ]);
  });

  it('names a thing once in full, and after that by the end of its name', async () => {
    expect(
      await read(
        ...REPLY,
        'Köket är trångt. Kommunen har beställt en tillbyggnad av köket i Ekby, som ger fler platser. Bygget pågår men är försenat. Det beräknas nu vara klart i augusti 2027.',
        'Ett måltidsråd med en elev från varje klass ska startas. Arbetet har ännu inte påbörjats. Rådet ska ha kommit igång senast den 5 mars 2027 och kostchefen ansvarar.',
        'En ny leverantörslista förhandlas sedan i somras. Arbetet är försenat. Listan skulle ha varit färdig i augusti 2026 och beräknas nu vara färdig i januari 2027.',
      ),
    ).toEqual([
      expect.stringMatching(/^Tillbyggnad av köket i Ekby \| {2}\| –2027-08-31 \| in_progress/),
      expect.stringMatching(/^Ett måltidsråd .* \| kostchefen \| –2027-03-05 \| not_started$/i),
      expect.stringMatching(/^En ny leverantörslista förhandlas.* \| {2}\| –2027-01-31 \| in_progress/),
    ]);
  });

  it('is parted by words in bold that come again under each heading, which are no areas and of which one only judges', async () => {
    expect(
      await linesOf(
        'a.md',
        '# Redovisning till Skolinspektionen av åtgärder',
        '## Stöd',
        '**Granskarnas bedömning.** Kartläggningar av elevers läsning drar ut på tiden och följs inte upp.',
        '**Detta återstår.** Lärarna utbildas i att läsa av tester. Utbildningen ska vara avslutad den 19 februari 2027.',
        '## Ordning',
        '**Granskarnas bedömning.** Många lektioner börjar sent och avbryts.',
        '**Detta återstår.** En korridorvärd på halvtid anställs i mars 2027. Rektor ansvarar.',
      ),
    ).toEqual([
      expect.stringMatching(/^Lärarna utbildas .*–2027-02-19 \| decided \| area Stöd$/),
      expect.stringMatching(/^En korridorvärd .* \| rektor \| –2027-03-31 \| decided \| area Ordning$/i),
    ]);
  });
});
