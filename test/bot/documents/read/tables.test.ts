import type { Draft } from '../../../../bot/domain/draft';
import { draftOf } from '../../../support/read-text';

/** Layouts of tables as offices really draw them, one oddity a test. */

const days = (draft: Draft) => draft.measures.map((one) => one.due.map((due) => due.date));

describe('columns', () => {
  it('"Rek." over numbers numbers the recommendations and does not hide their column', async () => {
    const draft = await draftOf('plan.csv', [
      'Rek.;Revisionens rekommendation;Beslutad åtgärd;Ansv.;Tidplan;Status',
      '1;Säkerställ att rutinen följs;Ny rutin;Skolchef;2026-03-31;Klar',
      ';;Utbildning;Rektorer;VT 2027;Ej påbörjad',
      '2;Förtydliga ansvaret;Ny delegation;Förvaltningschef;juni 2027;Pågår',
    ]);
    expect(draft.measures.map((one) => [one.area, one.title, one.responsible])).toEqual([
      ['Säkerställ att rutinen följs', 'Ny rutin', ['Skolchef']],
      ['Säkerställ att rutinen följs', 'Utbildning', ['Rektorer']],
      ['Förtydliga ansvaret', 'Ny delegation', ['Förvaltningschef']],
    ]);
  });

  it('a goal whose cells are numbers numbers the measures', async () => {
    const draft = await draftOf('plan.md', [
      '| Mål | Aktivitet | Slut | Läge |',
      '|-|-|-|-|',
      '| 1.1 | Kartlägg | okt -26 | Pågår |',
      '| 1.2 | Utbilda | dec -26 | Pågår |',
    ]);
    expect(draft.measures.map((one) => [one.area, one.title])).toEqual([
      [null, 'Kartlägg'],
      [null, 'Utbilda'],
    ]);
  });

  it('a goal in words is the area of the measures under it', async () => {
    const draft = await draftOf('plan.md', [
      '| Prioriterat mål | Insats | Tid |',
      '|-|-|-|',
      '| Språk | Högläsning | maj 2027 |',
      '| | Språkpiloter | juni 2027 |',
    ]);
    expect(draft.measures.map((one) => one.area)).toEqual(['Språk', 'Språk']);
  });

  it('the recommendation is the area, not the audit it came from', async () => {
    const draft = await draftOf('plan.csv', [
      'Granskning;Rekommendation;Åtgärd;Tidplan',
      'Intern kontroll;Upprätta en riskanalys;Analysen tas fram;2027-01-10',
      'Intern kontroll;Följ upp planen;Uppföljning i nämnd;2027-05-10',
    ]);
    expect(draft.measures.map((one) => one.area)).toEqual(['Upprätta en riskanalys', 'Följ upp planen']);
  });

  it('what has been done already is told beside what is to be done', async () => {
    const draft = await draftOf('plan.md', [
      '| Brist | Åtgärder som vidtagits | Åtgärder som kommer att vidtas | Tidpunkt |',
      '|-|-|-|-|',
      '| Studiero följs inte upp | En rutin infördes i april | Studiero tas in i dialogen | oktober 2027 |',
    ]);
    expect(draft.measures).toMatchObject([
      { title: 'Studiero tas in i dialogen', followUp: 'En rutin infördes i april', due: [{ date: '2027-10-31' }] },
    ]);
  });

  it('"Hur följs det upp?" gives the day of the next report', async () => {
    const draft = await draftOf('plan.csv', [
      'Område;Vad ska göras?;Vem?;När?;Hur följs det upp?',
      'Trygghet;Rastvärdar;Rektor;2027-01-15;Enkät i mars 2027',
    ]);
    expect(draft.measures[0]).toMatchObject({ due: [{ date: '2027-01-15' }], nextReport: { date: '2027-03-31' } });
  });
});

describe('cells', () => {
  it('lines numbered alike in three columns belong together', async () => {
    const draft = await draftOf('plan.csv', [
      'Område;Vad ska göras?;Vem?;När?',
      'Trygghet;"1. Rastvärdar\n2. Rastlekar\n3. Regler";"1. Rektor\n2. Fritids\n3. Klasslärare";"1. 2027-01-15\n2. Löpande\n3. mars 2027"',
    ]);
    const [one] = draft.measures;
    expect(one?.actions).toMatchObject([
      { text: 'Rastvärdar', due: { date: '2027-01-15' } },
      { text: 'Rastlekar', due: { date: null, precision: 'recurring' } },
      { text: 'Regler', due: { date: '2027-03-31' } },
    ]);
    expect(one?.responsible).toEqual(['Rektor', 'Fritids', 'Klasslärare']);
    expect(one?.due.map((due) => due.raw)).toEqual(['2027-01-15', 'Löpande', 'mars 2027']);
  });

  it('lines numbered otherwise than the measure lend no part their dates', async () => {
    const draft = await draftOf('plan.csv', [
      'Åtgärd;När?',
      '"1. Rastvärdar\n2. Rastlekar";"2. mars 2027\n4. maj 2027"',
      'Rutin;juni 2027',
    ]);
    expect(draft.measures[0]?.actions).not.toContainEqual(expect.objectContaining({ text: 'Rastvärdar' }));
  });

  it('a date that is struck out holds no longer', async () => {
    const draft = await draftOf('plan.md', ['| Åtgärd | Slut |', '|-|-|', '| Närvaroteam | ~~dec -26~~ feb -27 |']);
    expect(days(draft)).toEqual([['2027-02-28']]);
  });

  it('a light before its words is read with them, and done is done', async () => {
    const draft = await draftOf('plan.md', [
      '| Åtgärd | Slut | Läge |',
      '|-|-|-|',
      '| A | maj 2027 | 🟢 Klar |',
      '| B | maj 2027 | 🟡 Försenad |',
      '| C | maj 2027 | 🟢 Pågår |',
    ]);
    expect(draft.measures.map((one) => [one.status, one.schedule])).toEqual([
      ['completed', null],
      ['in_progress', 'delayed'],
      ['in_progress', 'on_plan'],
    ]);
  });

  it('a time nobody can date is kept in its own words and asked about', async () => {
    const draft = await draftOf('plan.md', [
      '| Åtgärd | Slut | Uppföljning |',
      '|-|-|-|',
      '| Ljud | Sommarlovet 2027 | hösten 2027 |',
    ]);
    expect(draft.measures[0]?.due).toMatchObject([{ raw: 'Sommarlovet 2027', date: null, precision: 'none' }]);
    expect(draft.warnings.map((one) => one.code)).toContain('vague_due');
  });

  it('"ersätts av nr 2" points at measure 2', async () => {
    const draft = await draftOf('plan.csv', [
      'Nr;Åtgärd;Slut;Läge',
      '1;Mentorer;maj 2027;Utgår, ersätts av nr 2',
      '2;Introduktion;maj 2027;Pågår',
    ]);
    expect(draft.measures[0]).toMatchObject({ status: 'cancelled', relatesTo: [{ type: 'superseded_by', to: 2 }] });
  });
});

describe('tables that are drawn otherwise', () => {
  it('a column per state with a cross in one is the state', async () => {
    const draft = await draftOf('plan.md', [
      '| Åtgärd | Ej påbörjad | Pågår | Klar | Datum |',
      '|-|-|-|-|-|',
      '| Skyddsrond | | | x | 2026-02-01 |',
      '| HLR | | X | | 2026-05-01 |',
      '| Krisplan | x | | | 2027-09-01 |',
      '| Larm | | | | 2027-10-01 |',
    ]);
    expect(draft.measures.map((one) => one.status)).toEqual(['completed', 'in_progress', 'not_started', 'unknown']);
    expect(days(draft)).toEqual([['2026-02-01'], ['2026-05-01'], ['2027-09-01'], ['2027-10-01']]);
  });

  it('a column per month with crosses is the time from the first to the last', async () => {
    const draft = await draftOf('plan.md', [
      '# Aktivitetsplan 2026',
      '| Aktivitet | Ansvarig | Jan | Feb | Mar |',
      '|-|-|-|-|-|',
      '| Kartläggning | Rektor | x | x | |',
      '| Analys | Rektor | | | x |',
    ]);
    expect(draft.measures.map((one) => one.title)).toEqual(['Kartläggning', 'Analys']);
    expect(days(draft)).toEqual([['2026-02-28'], ['2026-03-31']]);
  });

  it('who and when in one cell are parted', async () => {
    const draft = await draftOf('plan.md', [
      '| Åtgärd | Ansvarig och tidplan | Status |',
      '|-|-|-|',
      '| Rutin | Områdeschef Nord, mars 2027 | Pågår |',
    ]);
    expect(draft.measures[0]).toMatchObject({ responsible: ['Områdeschef Nord'], due: [{ date: '2027-03-31' }] });
  });

  it('a form per measure, with labels in its first column, is a measure', async () => {
    const form = (no: number, title: string, due: string) => [
      `| Åtgärd ${no} | ${title} |`,
      '|-|-|',
      '| Ansvarig | Rektor |',
      `| Tidplan | ${due} |`,
      '| Status | Pågår |',
      '',
    ];
    const draft = await draftOf('plan.md', [
      '# Handlingsplan',
      '',
      ...form(1, 'Kollegialt lärande', 'maj 2027'),
      ...form(2, 'Inköp', '2027-10-15'),
    ]);
    expect(draft.measures).toMatchObject([
      { title: 'Kollegialt lärande', responsible: ['Rektor'], due: [{ date: '2027-05-31' }], status: 'in_progress' },
      { title: 'Inköp', responsible: ['Rektor'], due: [{ date: '2027-10-15' }], status: 'in_progress' },
    ]);
  });

  it('headings of one level over tables are groups, the first of them too', async () => {
    const table = ['| Vad | Vem | När |', '|-|-|-|', '| Schema | Rektor | maj 2027 |', ''];
    const draft = await draftOf('plan.md', ['## Mål 1 Trygghet', '', ...table, '## Mål 2 Studiero', '', ...table]);
    expect(draft.measures.map((one) => one.group)).toEqual(['Mål 1 Trygghet', 'Mål 2 Studiero']);
  });
});

describe('a document without a date', () => {
  it('places dates without a year in the school year its title names', async () => {
    const draft = await draftOf('plan.md', [
      '# Insatser läsåret 2024/2025',
      '',
      '| Insats | Tid |',
      '|-|-|',
      '| A | v 39 |',
      '| B | jan resp. mars |',
      '| C | aug-okt |',
    ]);
    expect(days(draft)).toEqual([['2024-09-27'], ['2025-01-31', '2025-03-31'], ['2024-10-31']]);
  });

  it('places them near the dates it does state, and says that the year was assumed', async () => {
    const draft = await draftOf('plan.csv', ['Åtgärd;När?', 'A;2025-09-15', 'B;v. 36']);
    expect(days(draft)).toEqual([['2025-09-15'], ['2025-09-05']]);
    expect(draft.measures[1]?.due[0]?.assumed).toBe(true);
  });

  it('places them from today where nothing says more', async () => {
    expect(days(await draftOf('plan.csv', ['Åtgärd;När?', 'A;v. 36', 'B;mars'], { today: '2026-11-22' }))).toEqual([
      ['2027-09-10'],
      ['2027-03-31'],
    ]);
  });
});

describe('around the table', () => {
  const table = ['| Åtgärd | Slut |', '|-|-|', '| Rutin | maj 2027 |', ''];

  it('a signer over two lines is read with the title', async () => {
    const draft = await draftOf('plan.md', [...table, 'Hedlunda 2026-10-08', 'Maja Sundin', 'förvaltningschef']);
    expect(draft.plan).toMatchObject({
      signer: 'Maja Sundin, förvaltningschef',
      place: 'Hedlunda',
      documentDate: '2026-10-08',
    });
  });

  it.each(['43-2024:1187', 'BUN-2025-118', 'BUN/2025:227', '2025/BUN 0192 40'])(
    'case number %s needs no "dnr"',
    async (no) => {
      expect((await draftOf('plan.md', [`Svar på föreläggande ${no}`, '', ...table])).plan.caseNumber).toBe(no);
    },
  );

  it('who is responsible ("Ansvarig") is no answer to a recommendation ("Svar")', async () => {
    const draft = await draftOf('plan.csv', [
      'Rekommendation;Åtgärd;Ansvarig;Klart senast;Status',
      'Följ upp planen;Ny rutin;Rektor;maj 2027;Pågår',
    ]);
    expect(draft.recommendations[0]?.answer).toBeUndefined();
  });

  it('a row that says that nothing is planned is no measure', async () => {
    const draft = await draftOf('plan.md', [
      '| Brist | Åtgärd | Slut |',
      '|-|-|-|',
      '| Studiero | Ny dialog | maj 2027 |',
      '| Stöd | Ingen åtgärd planeras | |',
    ]);
    expect(draft.measures.map((one) => one.title)).toEqual(['Ny dialog']);
  });

  it('a follow-up that has been made asks for no report', async () => {
    const draft = await draftOf('plan.md', [
      '| Åtgärd | Slut | Kommentar |',
      '|-|-|-|',
      '| Rutin | maj 2027 | Uppföljning infördes i april 2027 |',
    ]);
    expect(draft.measures[0]?.nextReport).toBeNull();
  });
});
