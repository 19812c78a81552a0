import { isNoTask } from '../../../../../bot/documents/read/sentence/nobodys';
import { commitmentDates } from '../../../../../bot/documents/read/sentence/times';
import { isNoMeasure } from '../../../../../bot/documents/read/shapes/no-measure';
import { columnOf } from '../../../../../bot/documents/read/tables/headings';
import { readFieldLine, readPoint } from '../../../../../bot/documents/read/text/loose-fields';
import { planLines } from '../../../../support/plan-lines';
import { readText } from '../../../../support/read-text';

const plan = (...lines: readonly string[]) => planLines('plan.txt', lines.join('\n'));

describe('a plan in chapters', () => {
  it('has its measures under a numbered chapter for them, and its next chapter is of none', async () => {
    const numbered = await plan(
      'Handlingsplan för lugnare matsal 2026/27',
      'Fastställd av rektor 2026-08-20',
      '',
      '1 Inledning',
      'Matrådet tycker att det är stökigt.',
      '',
      '2 Åtgärder',
      '',
      '2.1 Ljudabsorbenter i taket',
      'Sätts upp under höstlovet.',
      'Ansvarig: Fastighetschefen',
      'Klart: 30 oktober 2026',
      'Status: Genomförd',
      '',
      '2.2 Fler sittningar',
      'Schemat delas i tre delar.',
      'Ansvarig: Schemaläggaren',
      'Klart: januari 2027',
      'Status: Pågår',
      '',
      '3 Uppföljning',
      'Åtgärderna utvärderas i juni 2027.',
    );
    expect(numbered).toEqual([
      'Ljudabsorbenter i taket | Fastighetschefen | –2026-10-30 | completed',
      'Fler sittningar | Schemaläggaren | –2027-01-31 | in_progress',
    ]);
  });

  it('has them there by any word, told of by any labels', async () => {
    const lines = await plan(
      'Plan för trygghet 2026/27',
      '',
      '3. Insatser',
      '',
      '3.1. Fler vuxna ute',
      'Rastvaktsschemat görs om.',
      'Vem: Rastvärdarna',
      'Tid: september 2026',
      'Läge: Klart',
      '',
      '3.2. Samtal i alla klasser',
      'Kuratorn håller dem.',
      'Vem: Kuratorn',
      'Tid: våren 2027',
      'Läge: Pågår',
      '',
      '4. Så följer vi upp',
      'Trygghetsteamet går igenom planen.',
    );
    expect(lines).toEqual([
      'Fler vuxna ute | Rastvärdarna | –2026-09-30 | completed',
      'Samtal i alla klasser | Kuratorn | –2027-06-30 | in_progress',
    ]);
  });

  it('has them there without numbers of their own', async () => {
    const lines = await plan(
      'Handlingsplan för läsning',
      'Beslutad av rektor 2026-09-01',
      '',
      '1 Bakgrund',
      'Många elever läser långsamt.',
      '',
      '2 Åtgärder',
      '',
      'Lästimme varje morgon',
      'Alla klasser läser tyst första kvarten.',
      'Ansvarig: Klasslärarna',
      'Klart: oktober 2026',
      '',
      'Ny bibliotekarie',
      'Tjänsten utlyses.',
      'Ansvarig: Rektor',
      'Klart: 1 mars 2027',
      '',
      '3 Uppföljning',
      'Planen följs upp i juni 2027.',
    );
    expect(lines.map((one) => one.split(' | ').slice(0, 3))).toEqual([
      ['Lästimme varje morgon', 'Klasslärarna', '–2026-10-31'],
      ['Ny bibliotekarie', 'Rektor', '–2027-03-01'],
    ]);
  });
});

describe('a name over the paragraph that describes it', () => {
  const NAMES = [
    'Nya lås på toaletterna | Vaktmästare Stig Ohlin | –2026-11-06 | in_progress',
    'Ommålning av korridoren | Fastighetsbolaget | –2027-03-31 | not_started',
  ];
  const rounds = (between: readonly string[]) =>
    plan(
      'Åtgärdsplan lokaler Ekskolan 2026',
      'Reviderad 2026-10-02',
      '',
      'Nya lås på toaletterna',
      ...between,
      'Låsen i hus B är trasiga.',
      ...between,
      'Vem: Vaktmästare Stig Ohlin',
      'När: senast 6 november 2026',
      'Status: Påbörjat',
      '',
      'Ommålning av korridoren',
      ...between,
      'Eleverna väljer färg. Målningen görs på lovet.',
      ...between,
      'Vem: Fastighetsbolaget',
      'När: mars 2027',
      'Status: Ej påbörjad',
    );

  it('is the measure, and no sentence of the paragraph', async () => {
    expect(await rounds([])).toEqual(NAMES);
  });

  it('is the measure where empty lines stand between them', async () => {
    expect(await rounds([''])).toEqual(NAMES);
  });
});

describe('what a mail shares out', () => {
  it('is each of its points, whether a sentence, or a name with who and when behind a dash', async () => {
    const lines = await planLines(
      'mejl.txt',
      [
        'Från: Siv Berg <siv@example.com>',
        'Skickat: den 3 november 2026 16:22',
        'Till: Rektorerna',
        'Ämne: Proven',
        '',
        'Hej!',
        '',
        'Här är listan på det vi kom överens om, hör av er om något saknas.',
        '',
        '1. Fredrik beställer lokaler, klart fredag 13/11.',
        '2. Varje rektor utser en ersättare senast v 48.',
        '3. Jag skriver en rutin för förvaring. Ni får den före jul, färdig 31 januari.',
        '4. Provkörning i alla nior - Fredrik + skolornas piloter, klart v. 7',
        '5. Frågan om schemat tar vi upp igen nästa höst.',
        '',
        'Siv',
      ].join('\n'),
    );
    expect(lines.slice(0, 4).map((one) => one.split(' | ').slice(0, 3))).toEqual([
      ['Fredrik beställer lokaler', 'Fredrik', '–2026-11-13'],
      ['Varje rektor utser en ersättare senast v 48.', 'Varje rektor', '–2026-11-27'],
      ['Jag skriver en rutin för förvaring', '', '–2027-01-31'],
      ['Provkörning i alla nior', 'Fredrik, skolornas piloter', '–2027-02-19'],
    ]);
  });

  it.each([
    ['Nya skyltar – Birgit och vaktmästarna, klart i maj', 'Birgit och vaktmästarna'],
    ['Provkörning - Fredrik + skolornas piloter, klart v. 7', 'Fredrik + skolornas piloter'],
    ['Ny meny – Anna & köket, senast 1 mars', 'Anna & köket'],
  ])('is somebody known by name and those beside them: "%s"', (text, who) => {
    expect(readPoint(text).fields).toContainEqual({ column: 'responsible', text: who });
  });
});

describe('proposals under headings of their own', () => {
  it('are of the area their heading names, also where it is called as a chapter may be', async () => {
    const lines = await plan(
      'Analys av läxhjälpen 2026',
      '',
      'Förslag till fortsatt utveckling',
      '',
      'Uppföljning',
      '- Närvaron redovisas per termin.',
      '- Prova en enkät under höstterminen 2027.',
      '',
      'Elevinflytande',
      '- Låt elevrådet läsa schemat innan det fastställs.',
    );
    expect(lines).toEqual([
      'Närvaron redovisas per termin |  | – | proposed | area Uppföljning',
      'Prova en enkät under höstterminen 2027 |  | –2027-12-31 | proposed | area Uppföljning',
      'Låt elevrådet läsa schemat innan det fastställs |  | – | proposed | area Elevinflytande',
    ]);
  });

  it.each([
    'Låt elevrådet läsa schemat innan det fastställs',
    'Be lärarna titta på planen när den antas',
    'Visa föräldrarna hur regler antas',
  ])('ask for something, where a board decides in a clause of it: "%s"', (text) => {
    expect(isNoTask(text)).toBe(false);
    expect(isNoTask('Planen fastställs')).toBe(true);
  });
});

describe('what is told of what was', () => {
  it.each([
    'Kvar att göra är att utbilda de lärare som anställdes i höst',
    'Skolan ska följa de elever som började i augusti',
    'Vi ska byta de fönster som gick sönder under hösten',
    'Rektor ska se över rutinen som togs fram i november',
  ])('has no day that anything is to be done by: "%s"', (sentence) => {
    expect(commitmentDates(sentence, '2026-08-15', '2026-08-15').due).toEqual([]);
  });

  it('has one day to be done by where brackets say which', () => {
    const { due } = commitmentDates(
      'Eva bokar buss till resan den 4 december (klart senast 20/11)',
      '2026-11-01',
      null,
    );
    expect(due.map((one) => one.date)).toEqual(['2026-11-20']);
  });

  it('leaves what is to come its day', () => {
    expect(commitmentDates('Vi ger en kurs som börjar i september', '2026-08-15', null)).not.toMatchObject({
      start: null,
      due: [],
    });
  });
});

describe('an answer to an authority', () => {
  const answer = [
    'Redovisning av åtgärder, Lillåns skola',
    'Skolinspektionens diarienummer 2026:4471',
    '',
    'Skolinspektionen förelade den 29 maj 2026 kommunen att senast den 30 november 2026 ha avhjälpt bristerna.',
    '',
    'Särskilt stöd',
    '',
    'Alla utredningar är nu slutförda. Kvar att göra är att se över de blanketter som infördes i våras. Det sker den 14 januari 2027 och leds av specialpedagog Karin Ström.',
    '',
    'Studiehandledning',
    '',
    'Rektor Per Ask ska teckna avtal med en anordnare före utgången av december 2026.',
    '',
    'Lillå den 23 november 2026',
  ].join('\n');

  it('gives what is left to do to those who lead it', async () => {
    const lines = await planLines('svar.txt', answer);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Se över de blanketter som infördes i våras \| specialpedagog Karin Ström \| –2027-01-14 /,
      ),
    );
  });

  it('is due by the day the authority set', async () => {
    const read = await readText('svar.txt', answer);
    expect(read.ok && read.draft.plan.answerDueOn).toBe('2026-11-30');
  });
});

describe('words of tables and lines', () => {
  it.each(['Se kommunens plan för aktiva åtgärder.', 'Hanteras i elevhälsans rutin', 'Framgår av bilaga 2'])(
    'plan nothing where it is planned elsewhere: "%s"',
    (text) => {
      expect(isNoMeasure(text)).toBe(true);
    },
  );

  it.each(['Se över rutinen', 'Se till att alla har en plan', 'Se punkt 3'])('plan something: "%s"', (text) => {
    expect(isNoMeasure(text)).toBe(false);
  });

  it.each(['Senast ändrad av', 'Senast uppdaterad den', 'Senast sparad'])('"%s" heads no day', (text) => {
    expect(columnOf({ paragraphs: [{ text, bullet: false }] })).toBe('aside');
  });

  it.each([
    'Följs upp vid nästa besök, hösten 2027',
    'Utvärderas på planeringsdagen, 14 juni 2027',
    'Redovisas i nämnden, maj 2027',
  ])('"%s" is a line on when it is looked back on', (text) => {
    expect(readFieldLine(text)).toEqual([{ column: 'due', text }]);
  });

  it('"YTTRANDE   1 (2)" at the head of a page is no title', async () => {
    const read = await readText(
      'fil.txt',
      [
        'YTTRANDE                                  1 (2)',
        '2026-10-07              Dnr GYN 2026:118',
        '',
        'Yttrande över granskning av skolskjutsen',
        '',
        'Rekommendation 1: Att nämnden tar fram en rutin.',
        '',
        'Förvaltningen kommer att ta fram en rutin senast den 1 februari 2027.',
        '',
        'Rekommendation 2: Att nämnden följer upp den.',
        '',
        'Därutöver ska rektorerna varje termin lämna en lägesbild till skolchefen.',
      ].join('\n'),
    );
    expect(read.ok && read.draft.plan.title).toBe('Yttrande över granskning av skolskjutsen');
    expect(read.ok && read.draft.measures.map((one) => one.responsible)).toEqual([['förvaltningen'], ['rektorerna']]);
  });
});

describe('a numbered label over a paragraph', () => {
  it('is named by its first sentence, and whose and when it is the others say', async () => {
    const lines = await plan(
      'PLAN FÖR LÄSNING',
      'Sörgårdsskolan 2026–2027',
      '',
      'Åtgärd 1',
      'Kurs i genrepedagogik för alla lärare. Fyra tillfällen under läsåret. Förstelärare Mia Holm ansvarar. Ska vara genomfört senast juni 2027.',
      '',
      'Åtgärd 2',
      'Ordlistor tas fram i alla ämnen. Ansvar: ämneslagen. Klart till 18 december 2026.',
      '',
      'Åtgärd 3',
      'Läsambassadörer i varje klass (biblioteket, klart i mars 2027).',
      '',
      'Planen följs upp av rektor i juni 2027.',
    );
    expect(lines).toEqual([
      'Kurs i genrepedagogik för alla lärare. | Förstelärare Mia Holm | –2027-06-30 | decided',
      'Ordlistor tas fram i alla ämnen | ämneslagen | –2026-12-18 | decided',
      'Läsambassadörer i varje klass | biblioteket | –2027-03-31 | decided',
    ]);
  });
});

describe('what stands apart under the last measure', () => {
  it.each([
    'Uppföljning sker på ledningsgruppen i januari 2027.',
    'Planen utvärderas av rektor i januari 2027.',
    'Avstämning av åtgärderna görs i januari 2027.',
  ])('is of the plan, and no more of the last than of the others: "%s"', async (end) => {
    const lines = await plan(
      'Åtgärdsplan efter tillsyn 2026-09-14',
      '',
      'Brist 1: Barngruppens storlek',
      'Vad vi gör: Två avdelningar slås ihop.',
      'Vem: Rektor Sara Wiik',
      'När: Klart senast 2026-12-01',
      'Läge: Ej påbörjat',
      '',
      'Brist 2: Utemiljön',
      'Vad vi gör: Staketet mot vägen byts ut.',
      'Vem: Fastighetsavdelningen',
      'När: Våren 2027',
      'Läge: Ej påbörjat',
      '',
      end,
    );
    expect(lines).toEqual([
      'Två avdelningar slås ihop. | Rektor Sara Wiik | –2026-12-01 | not_started | area Brist 1: Barngruppens storlek',
      'Staketet mot vägen byts ut. | Fastighetsavdelningen | –2027-06-30 | not_started | area Brist 2: Utemiljön',
    ]);
  });
});
