import type { ReadFrom } from '../../../../../bot/documents/read/passed-over/covered';
import { passedOver } from '../../../../../bot/documents/read/passed-over/passed-over';
import { linesOfText } from '../../../../../bot/documents/read/text/lines';
import type { Draft, DraftMeasure } from '../../../../../bot/domain/draft';
import { aDraft, aDraftMeasure } from '../../../../support/drafts';
import { draftOf } from '../../../../support/read-text';

const LETTER = [
  'Svar till revisorerna på granskningen av musikundervisningen',
  'Nämnden 2026-10-05',
  'Nämnden anställer en musiklärare till Lövskolan senast den 15 januari 2027.',
  'Rektor Vera Sjö köper in trummor till Lövskolan senast den 31 mars 2027.',
];
const letter = (...more: readonly string[]): Promise<Draft> =>
  draftOf('svar.txt', [...LETTER, ...more].join('\n\n'), { today: '2026-10-05' });
const offered = ({ passedOver = [] }: Draft) => passedOver.map((one) => one.source);

/** The same of a letter out of which nothing was read. */
const unread = (...paragraphs: readonly string[]): readonly DraftMeasure[] => left(paragraphs, []);
const left = (paragraphs: readonly string[], readFrom: readonly ReadFrom[]): readonly DraftMeasure[] =>
  passedOver({
    draft: aDraft(readFrom.map((one) => one.measure)),
    readFrom,
    lines: linesOfText(
      ['Svar till revisorerna', ...paragraphs].map((text, at) => ({ kind: 'paragraph', text, line: 2 * at + 1 })),
    ).lines,
    reference: '2026-10-05',
    context: {
      documentDate: '2026-10-05',
      reference: '2026-10-05',
      headings: [],
      hasStatusColumn: false,
      isReported: false,
      stateWithoutColumn: 'decided',
      targets: [],
    },
    isTable: false,
    unread: [],
  });

const CLEANED = 'Samtliga replokaler har städats av vaktmästarna under lovet.';
const LENT =
  'Dessutom, och det vill vi gärna framhålla, har musikskolan lovat att låna ut tio fioler till Lövskolan senast den 1 december 2026.';

describe('sentences that became no measure', () => {
  test('are offered in the order of the document, each as the measure it would be', async () => {
    const draft = await letter(CLEANED, LENT);
    expect(draft.measures).toHaveLength(2);
    expect(draft.passedOver).toMatchObject([
      { no: 3, source: CLEANED, responsible: ['vaktmästarna'], due: [], status: 'completed', confidence: 'unsure' },
      { no: 4, source: LENT, due: [{ date: '2026-12-01' }], status: 'decided', confidence: 'unsure' },
    ]);
  });

  test('are left out of the draft where there are none', async () => {
    expect(await letter()).not.toHaveProperty('passedOver');
  });

  test('do not say again what was read as a measure or a part of one', async () => {
    const read = await letter(
      'Trummorna levereras i februari 2027.',
      'Rektor Vera Sjö köper in trummor till Lövskolan.',
    );
    expect(offered(read).join(' ')).not.toMatch(/trummor/i);
  });

  test.each([
    ['a greeting', 'Hej och tack för en givande dialog under hösten.'],
    ['the way of the paper', 'Yttrandet har behandlats av nämnden den 2 oktober 2026.'],
    ['what is reported of all', 'Förvaltningen återkommer till revisorerna med en lägesrapport i maj 2027.'],
    ['what is declined', 'Nämnden avstår från att bygga en ny aula under 2027.'],
    ['those who look at how things are', 'Kommunens revisorer har granskat hur musiksalarna används.'],
    ['a question', 'Kan någon låna ut en flygel till konserten i maj 2027?'],
    ['what a board does at its table', 'Nämnden beslutar att fastställa dagordningen.'],
    ['whose it is and no more', 'Verksamhetschefen ansvarar för rekryteringen.'],
    ['when it is and no more', 'Klart: maj 2027.'],
    ['what a sign stands for', 'K = konserten är genomförd enligt plan.'],
    ['what is of the sentence before and said of a measure', 'Den redovisas sedan för alla som vill veta mer.'],
    ['what was asked for', 'Nämnden ska senast den 30 november 2026 svara på frågorna.'],
    ['what it costs', 'Kostnaden för musiken är 40 tkr om året.'],
  ])('are not %s', async (_, said) => {
    expect(offered(await letter(CLEANED, said))).toEqual([CLEANED]);
  });

  test('with a personal identity number in them are not offered at all', async () => {
    const draft = await letter(CLEANED, 'Kören har flyttats till aulan av 20110203-1234 under lovet.');
    expect(offered(draft)).toEqual([CLEANED]);
    expect(JSON.stringify(draft)).not.toContain('1234');
  });

  test.each([
    [
      'under its name',
      'Scenen i aulan är alldeles för trång för en kör. Den byggs om till hösten 2027 av kommunens snickare.',
      /^Scenen i aulan: byggs om/,
      'decided',
    ],
    [
      'as all that it says',
      'Hörselskydd till dem som spelar i trappan saknades länge. Den punkten är nu genomförd.',
      /^Hörselskydd till dem/,
      'completed',
    ],
  ])('that tell of what the sentence before names are read with it, %s', (_, said, title, status) => {
    expect(unread(said)).toMatchObject([{ title: expect.stringMatching(title), source: said, status }]);
  });

  test('that tell of what is over have no day to be done by, also where it could be one to come', () => {
    const over = { status: 'completed', due: [], evaluation: null, nextReport: null };
    const said = [
      'Läktaren i aulan byggdes om och är besiktad utan anmärkning den 11 november.',
      'Mikrofoner till kören är inköpta och delades ut den 11 september.',
    ];
    expect(unread(...said)).toMatchObject([over, over]);
  });

  test('that tell more of one that is offered are not offered beside it', () => {
    const said = 'Scenen i aulan är pausad tills vidare. Den byggs om till hösten 2027 av kommunens snickare.';
    expect(unread(said).map((one) => one.source)).toEqual(['Scenen i aulan är pausad tills vidare.']);
  });

  test('in the paragraph of a measure that was read must be likelier: most tell more of that one', () => {
    const said = 'Rektor bygger en scen senast den 15 januari 2027. Läktaren har målats av eleverna.';
    const scene = aDraftMeasure({
      title: 'Bygger en scen',
      source: 'Rektor bygger en scen senast den 15 januari 2027.',
    });
    expect(unread(said).map((one) => one.source)).toContain('Läktaren har målats av eleverna.');
    expect(left([said], [{ measure: scene, lines: [3] }])).toEqual([]);
  });

  test('that are late are not over', () => {
    expect(unread('Gitarrerna är beställda, men leveransen är försenad.')).toMatchObject([{ status: 'in_progress' }]);
    expect(unread('Gitarrerna är beställda, men leveransen är försenad till den 30 november 2026.')).toMatchObject([
      { status: 'in_progress', schedule: 'delayed', due: [{ date: '2026-11-30' }] },
    ]);
  });

  test('are at most twelve, the most likely of them', () => {
    const places = ['aulan', 'källaren', 'vinden', 'foajén', 'ateljén', 'studion', 'hallen', 'kapprummet', 'köket'];
    const more = ['biblioteket', 'matsalen', 'verkstaden', 'slöjdsalen', 'gymnastiksalen'];
    const many = [...places, ...more].map((one) => `Notställen i ${one} har lagats av vaktmästarna.`);
    const kept = unread(...many, LENT).map((one) => one.source);
    expect(kept).toEqual([...many.slice(0, 11), LENT]);
  });

  test('stand under the heading that is the area of other measures, and under none where headings are not', async () => {
    const under = (heading: string) =>
      draftOf(
        'plan.md',
        [
          '# Plan för kulturskolan 2026-10-05',
          `## ${heading}`,
          'Rektor köper in trummor till Lövskolan senast den 31 mars 2027.',
          'Verksamhetschefen anställer en körledare senast den 15 januari 2027.',
          '## Scenen',
          LENT,
        ].join('\n\n'),
        { today: '2026-10-05' },
      );
    const draft = await under('Instrumenten');
    expect(draft.measures.map((one) => one.area)).toEqual(['Instrumenten', 'Instrumenten']);
    expect(draft.passedOver).toMatchObject([{ area: 'Scenen' }]);
    expect((await letter(LENT)).passedOver).toMatchObject([{ area: null }]);
  });

  test('beside a table are offered where somebody does something by a day, and not for telling how it is', async () => {
    const table = [
      '# Handlingsplan för matsalarna',
      'Planen är antagen den 3 mars 2026.',
      '## Disken',
      'Köksmästaren byter diskmaskin i Östra köket senast den 30 april 2026.',
      '## Köket',
      'Elevrådet ordnar en matkommitté. Borden har torkats av eleverna under våren.',
      '| Åtgärd | Ansvarig | Klart | Status |\n|---|---|---|---|\n| Ny meny för våren | Köksmästaren | 2026-04-15 | Pågår |\n| Tystare stolar | Rektor | 2026-05-20 | Ej påbörjad |',
    ];
    const draft = await draftOf('plan.md', table.join('\n\n'), { today: '2026-03-10' });
    expect(draft.passedOver).toMatchObject([
      {
        no: 3,
        title: 'Byter diskmaskin i Östra köket',
        area: null,
        responsible: ['Köksmästaren'],
        due: [{ date: '2026-04-30' }],
      },
    ]);
  });

  test('stand in rows of a table that was not read, where a day to come stands beside what they name', async () => {
    const table = [
      '# Handlingsplan för matsalarna',
      'Planen är antagen den 3 mars 2026.',
      '| Åtgärd | Ansvarig | Klart | Status |\n|---|---|---|---|\n| Ny meny för våren | Köksmästaren | 2026-04-15 | Pågår |\n| Tystare stolar | Rektor | 2026-05-20 | Ej påbörjad |',
      'Dessutom i köket:',
      '| Rum | Vad som görs | |\n|---|---|---|\n| Östra | Byta lås på kylen | Rektor, 12 maj 2026 |\n| Västra | Olja alla gångjärn | gjort |\n| Norra | Luckor | 14 maj 2026 |',
    ];
    const draft = await draftOf('plan.md', table.join('\n\n'), { today: '2026-03-10' });
    expect(draft.warnings).toMatchObject([{ doubt: 'table_not_read' }]);
    expect(draft.passedOver).toMatchObject([
      {
        title: 'Byta lås på kylen',
        source: 'Östra · Byta lås på kylen · Rektor, 12 maj 2026',
        due: [{ date: '2026-05-12' }],
        confidence: 'unsure',
      },
    ]);
  });
});
