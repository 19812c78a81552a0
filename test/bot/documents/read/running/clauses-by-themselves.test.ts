import { isNoTask } from '../../../../../bot/documents/read/sentence/nobodys';
import { planLines } from '../../../../support/plan-lines';

const read = async (...lines: readonly string[]) =>
  (await planLines('a.md', lines.join('\n\n'))).map((one) => one.replace(/ \| area .*$/u, ''));
const REPLY = ['# Svar på revisionens granskning av simhallarna', 'Fritidsnämnden, 2026-09-10'];
const reply = (...lines: readonly string[]) => read(...REPLY, ...lines);

describe('a sentence is read by its clauses', () => {
  it('what somebody does behind what they think or have done is theirs to do, with its own day', async () => {
    expect(
      await reply(
        'Styrelsen medger att skyltningen har brister och ska därför byta alla skyltar senast den 3 maj 2027.',
        'Badchefen och räddningstjänsten möttes i augusti och har kommit överens om att en gemensam larmövning ska genomföras i mars 2027.',
        'Nämnden konstaterar att prislistan är gammal och uppdrar åt badchefen att förnya den till den 1 februari 2027.',
      ),
    ).toEqual([
      'Byta alla skyltar | styrelsen | –2027-05-03 | decided',
      'En gemensam larmövning ska genomföras |  | –2027-03-31 | decided',
      'Förnya prislistan | badchefen | –2027-02-01 | decided',
    ]);
  });

  it('nobody has promised what they say they will not do', async () => {
    expect(
      await reply(
        'Badmästaren lagar räcket i november 2026.',
        'Vaktmästaren byter lampor i december 2026.',
        'Nämnden håller med om att taxan är otydlig men avser inte att ändra den under 2027.',
      ),
    ).toHaveLength(2);
  });

  it('what is waited for stands before what is done, and its day is not the day of that', async () => {
    expect(
      await reply(
        'När mallen är på plats ska varje badchef gå igenom den med all personal. Det ska vara gjort före utgången av mars 2027.',
        'Så snart avtalet har tecknats i november kommer kanslichefen att beställa nya bojar.',
        'När den nya pumpen har levererats utbildar driftledaren alla vikarier, senast den 30 april 2027.',
      ),
    ).toEqual([
      'Gå igenom mallen med all personal | varje badchef | –2027-03-31 | decided',
      'Beställa nya bojar | kanslichefen | – | decided',
      'Utbildar alla vikarier | driftledaren | –2027-04-30 | decided',
    ]);
  });

  it('what is left to do is done by who the clause behind it names', async () => {
    expect(
      await reply(
        'Bassängen är tömd. Kvar är en brandsyn av källaren, som badchefen gör tillsammans med skyddsombudet, dock senast 26/2 2027.',
        'Fönstren är tvättade. Det som återstår är takrengöringen, som ska göras av Rent AB i juni 2027.',
        'Räcket är lagat. Återstår gör målningen av hallen, som vaktmästaren ansvarar för under våren 2027.',
      ),
    ).toEqual(
      expect.arrayContaining([
        'Gör en brandsyn av källaren tillsammans med skyddsombudet | Badchefen | –2027-02-26 | decided',
        expect.stringMatching(/^Takrengöringen ska göras av Rent AB \| .*\| –2027-06-30 \| decided$/),
        'Genomför målningen av hallen | Vaktmästaren | –2027-06-30 | decided',
      ]),
    );
  });

  it('work that takes place at a time is to be done, and teaching that goes on so is not', async () => {
    expect(
      await reply(
        'Flytten av kassan sker under april 2027 och leds av badchefen Kim Dahl.',
        'Besiktningen av hopptornet äger rum den 14 maj 2027.',
        'Undervisningen sker i små grupper i den stora bassängen.',
      ),
    ).toEqual([
      'Flytten av kassan sker | badchefen Kim Dahl | –2027-04-30 | decided',
      'Besiktningen av hopptornet sker |  | –2027-05-14 | decided',
    ]);
  });

  it('work by one word is of what the paragraph says was begun', async () => {
    expect(
      await reply(
        'Badet har infört ett system för passage. Kassan använder det redan; införandet pågår och ska vara avslutat den 5 mars 2027.',
        'Nämnden har upphandlat en ny robot. Alla anbud är öppnade; upphandlingen pågår och ska vara klar den 3 april 2027.',
        'Kommunen har renoverat två omklädningsrum. Renoveringen är försenad och beräknas vara klar i maj 2027.',
      ),
    ).toEqual([
      expect.stringMatching(/^Införandet av ett system för passage \| {2}\| –2027-03-05 \| in_progress/),
      expect.stringMatching(/^Upphandlingen av en ny robot \| {2}\| –2027-04-03 \| in_progress/),
      expect.stringContaining('2027-05-31'),
    ]);
  });

  it('a paragraph that begins with the auditors is of another matter than the one before it', async () => {
    expect(
      await reply(
        'Nämnden åtar sig att märka alla djup före sommaren, med sista dag 11 juni 2027.',
        'Revisionen har vidare påpekat att loggboken saknas. Den ska enligt kommunen vara klar i februari 2027.',
        'Vaktmästaren lagar duscharna senast den 3 mars 2027.',
      ),
    ).toEqual([
      expect.stringMatching(/^Märka alla djup \| nämnden \| –2027-06-11 \| decided$/),
      'Lagar duscharna | Vaktmästaren | –2027-03-03 | decided',
    ]);
  });

  it('a decision has the day of what was decided, and not the one it was made', async () => {
    expect(
      await reply(
        'Nämnden har beslutat att alla vikarier ska gå en halvdags utbildning under våren 2027.',
        'Nämnden har gett badchefen i uppdrag att se över öppettiderna senast den 3 maj 2027.',
      ),
    ).toEqual([
      'Gå en halvdags utbildning | alla vikarier | –2027-06-30 | decided',
      'Se över öppettiderna | badchefen | –2027-05-03 | decided',
    ]);
  });
});

describe('what a board does with its papers', () => {
  it.each([
    'att paragrafen förklaras omedelbart justerad',
    'motionen förklaras besvarad',
    'uppdraget från 2024 förklaras härmed fullgjort',
  ])('is no measure: %s', (said) => expect(isNoTask(said)).toBe(true));

  it('has the turn of two months as the last day of the first, in the year of the second', async () => {
    expect(
      await read(
        '# Protokoll från fritidsnämnden',
        '2026-11-10, § 12 Simhallarna',
        'Nämnden beslutar',
        '- att badchefen ska byta pumpen senast vid månadsskiftet mars/april 2027,',
        '- att vaktmästaren ska laga hopptornet till månadsskiftet december/januari 2027,',
      ),
    ).toEqual([expect.stringContaining('–2027-03-31 |'), expect.stringContaining('–2026-12-31 |')]);
  });
});

describe('an account tells how far it has come', () => {
  const account = (...lines: readonly string[]) =>
    read('# Hur gick det med vårens åtgärder?', 'Redogörelse av badchef Eva Lind, juni 2027', ...lines);

  it('not by how it is to be in the end, and not by the days it was done once', async () => {
    expect(
      await account(
        'Simskolan för vuxna är vi fortfarande mitt uppe i. Arbetet pågår till och med december 2027, då alla ska ha gjort minst två prov.',
        'Vattenproverna är gjorda två gånger, i februari och i maj, och ska nu göras varje månad. Badmästare Jim Ros håller i dem.',
        'Den nya kassan skulle ha stått klar till påsk. Arbetet är försenat. Kassör Mia Berg räknar med att allt är på plats till den 20 augusti.',
        'Temadagen ställdes in. Ny tid är den 16 september 2027 och driftgruppen planerar den tillsammans med fältgruppen.',
      ),
    ).toEqual([
      expect.stringMatching(/\| –2027-12-31 \| in_progress/),
      expect.stringMatching(/Jim Ros \| –recurring \|/),
      expect.stringMatching(/^Den nya kassan \| Kassör Mia Berg \| –2027-08-20 \| in_progress/),
      expect.stringMatching(/\| Driftgruppen \| –2027-09-16 \|/),
    ]);
  });
});
