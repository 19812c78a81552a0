import { documentsOf } from '../../../../bot/domain/publish-draft';
import { draftOf, refusalOf } from '../../../support/read-text';

describe('the order of an inspectorate', () => {
  it('makes a measure of each thing it demands, under the heading of its lack', async () => {
    const draft = await draftOf('papper.txt', [
      'Skolinspektionen',
      '2026-03-04',
      'Beslut efter tillsyn av Lindängsskolan i Norrhults kommun',
      '',
      'Skolinspektionen förelägger Norrhults kommun att senast den 3 juli 2026 vidta åtgärder så att bristerna avhjälps.',
      '',
      'Modersmål',
      'Norrhults kommun ska vidta följande åtgärder:',
      '- se till att modersmålsundervisning erbjuds',
      '- se till att vårdnadshavare får veta vad som erbjuds',
      '',
      'Skolbibliotek',
      'Norrhults kommun ska vidta följande åtgärd:',
      '- se till att eleverna har tillgång till skolbibliotek',
      '',
      'Skälen för beslutet',
      'Vid besöket den 14 januari 2026 fanns inget skolbibliotek.',
    ]);
    expect(draft.measures.map((one) => [one.area, one.title])).toEqual([
      ['Modersmål', 'Se till att modersmålsundervisning erbjuds'],
      ['Modersmål', 'Se till att vårdnadshavare får veta vad som erbjuds'],
      ['Skolbibliotek', 'Se till att eleverna har tillgång till skolbibliotek'],
    ]);
    expect(draft.plan).toMatchObject({ kind: 'inspection_order', answerDueOn: '2026-07-03' });
    expect(draft.measures.flatMap((one) => one.due)).toEqual([]);
  });

  it('takes an order of one sentence, and nothing out of its reasons', async () => {
    const draft = await draftOf('papper.txt', [
      'Skolinspektionen',
      'Beslut för Bergslyckans skola',
      'Skolinspektionen förelägger Ekdala kommun att senast den 20 april 2026 se till att läxhjälp erbjuds.',
      '',
      'Skäl för beslutet',
      'Kommunen ska se till att läxhjälp erbjuds enligt skollagen.',
    ]);
    expect(draft.measures.map((one) => [one.title, one.responsible])).toEqual([
      ['Se till att läxhjälp erbjuds', ['Ekdala kommun']],
    ]);
  });
});

describe('commissions of a board with labels behind them', () => {
  it('gives each its own people and times', async () => {
    const draft = await draftOf('papper.txt', [
      'Bildningsnämnden',
      'Sammanträdesprotokoll 2026-02-11',
      '§ 9 Uppdrag efter kvalitetsrapporten',
      'Beslut',
      'Bildningsnämnden ger förvaltningen följande uppdrag:',
      '1. Ta fram en modell för att fördela stödresurser. Ansvarig: ekonomen. Klart senast 2026-05-29.',
      '2. Pröva fjärrundervisning i moderna språk. Ansvarig: rektor Siv Ahl. Påbörjas hösten 2026.',
      'Uppdragen återrapporteras i november 2026.',
    ]);
    expect(draft.measures.map((one) => [one.title, one.responsible, one.due[0]?.date ?? null, one.start])).toEqual([
      ['Ta fram en modell för att fördela stödresurser', ['ekonomen'], '2026-05-29', null],
      ['Pröva fjärrundervisning i moderna språk', ['rektor Siv Ahl'], null, '2026-08-01'],
    ]);
    expect(draft.measures.map((one) => one.nextReport?.date)).toEqual(['2026-11-30', '2026-11-30']);
    expect(draft.measures.map((one) => one.startSaid ?? null)).toEqual([
      null,
      { raw: 'Påbörjas hösten 2026', date: '2026-12-31', precision: 'season', start: '2026-08-01' },
    ]);
  });
});

describe('a start that is no day', () => {
  it('is kept in the words of the plan and in the stored measure, with the days it covers', async () => {
    const draft = await draftOf('papper.txt', [
      'Svar på granskningen av läxhjälpen',
      'Barnnämnden, 2026-11-09',
      'Rekommendation 1: Se till att alla elever nås.',
      'Svar: Förvaltningen tar fram ett schema som alla enheter ska följa från och med höstterminen 2027. Schemat ska vara klart senast den 3 maj 2027.',
    ]);
    const [only] = draft.measures;
    expect(only?.start).toBe('2027-08-01');
    const said = { raw: 'från och med höstterminen 2027', date: '2027-12-31', precision: 'term', start: '2027-08-01' };
    expect(only?.startSaid).toEqual(said);
    const file = { name: 'papper.txt', sha256: 'a' };
    const publication = {
      planId: 'plan-a',
      file,
      at: '2026-11-23T08:00:00.000Z',
      today: '2026-11-23',
      people: [],
      units: [],
    };
    expect(documentsOf(draft, publication, null).measures[0]?.start).toEqual(said);
  });

  it('is put in the year before, all of it, where it would come after its own end', async () => {
    const draft = await draftOf('papper.md', [
      '# Handlingsplan för lek',
      '2027-02-10',
      '',
      '| Åtgärd | Start | Klart senast |',
      '|---|---|---|',
      '| Lekmaterial | januari | 2027-06-11 |',
    ]);
    expect(draft.measures[0]?.startSaid).toMatchObject({ start: '2027-01-01', date: '2027-01-31' });
  });

  it('needs no words of its own where it is a day', async () => {
    const draft = await draftOf('papper.md', [
      '# Handlingsplan för lek',
      '2027-02-10',
      '',
      '| Åtgärd | Start | Klart senast |',
      '|---|---|---|',
      '| Lekmaterial | 2027-03-01 | 2027-06-11 |',
    ]);
    expect(draft.measures[0]).not.toHaveProperty('startSaid');
    expect(draft.measures[0]?.start).toBe('2027-03-01');
  });
});

describe('notes of a meeting', () => {
  it('take up what somebody takes on, and ask about each', async () => {
    const draft = await draftOf('papper.txt', [
      'Minnesanteckningar från ledningsgruppen',
      'Datum: 2026-10-14',
      'Närvarande: Birgitta, Sanna, Per',
      '',
      'Frånvaro',
      'Statistiken gicks igenom. Sanna tar fram en ny rutin till den 15 november. Birgitta ska kontakta regionen.',
      '',
      'Inköp',
      'Vi enades om att testa höj- och sänkbara bord i två salar. Per beställer, klart senast den 30 november.',
      '',
      'Nästa möte',
      'Den 11 november. Per tar med fika.',
    ]);
    expect(draft.measures.map((one) => [one.title, one.responsible, one.due[0]?.date ?? null])).toEqual([
      ['Tar fram en ny rutin', ['Sanna'], '2026-11-15'],
      ['Kontakta regionen', ['Birgitta'], null],
      ['Testa höj- och sänkbara bord i två salar', ['Per'], '2026-11-30'],
    ]);
    expect(draft.measures.every((one) => one.confidence === 'unsure')).toBe(true);
  });

  it('give nobody anything where they only tell', async () => {
    const said = [
      'Protokoll från personalmöte 2026-09-02',
      'Närvarande: alla',
      '',
      'Information',
      'Rektor informerade om budgeten. Skolfotograferingen är den 12 september.',
    ];
    expect(await refusalOf('papper.txt', said)).toEqual({ code: 'no_table_found' });
  });
});

describe('a plan told in sentences', () => {
  it('reads a heading that names what is done with those who answer for it', async () => {
    const draft = await draftOf('papper.txt', [
      'Handlingsplan för studiero på Åsens skola',
      'Upprättad 2026-08-20',
      '',
      'Rörelsepauser',
      'Lärarna inför rörelsepauser under hösten 2026. Utvärdering sker i juni 2027.',
      '',
      'Bildstöd i alla klassrum',
      'Specialpedagogen ansvarar och uppföljning görs i december 2026.',
    ]);
    expect(
      draft.measures.map((one) => [one.title, one.evaluation?.date ?? null, one.nextReport?.date ?? null]),
    ).toEqual([
      ['Rörelsepauser', '2027-06-30', null],
      ['Bildstöd i alla klassrum', null, '2026-12-31'],
    ]);
  });

  it('keeps the sentences apart where several things are promised under a heading', async () => {
    const draft = await draftOf('papper.txt', [
      'Verksamhetsplan för förskolan 2027',
      '',
      'Språk',
      'Rektor anställer en modersmålspedagog senast i mars 2027. En ny bokcirkel ska startas under våren 2027.',
      '',
      'Lokaler',
      'En ny förskola i Västerängen planeras stå klar 2029.',
    ]);
    expect(draft.measures.map((one) => [one.area, one.title, one.responsible])).toEqual([
      ['Språk', 'Anställer en modersmålspedagog', ['rektor']],
      ['Språk', 'En ny bokcirkel ska startas', []],
    ]);
  });

  it.each([
    [
      'a letter home',
      ['Hej alla vårdnadshavare!', 'Rektor kommer att informera den 3 oktober. Lärarna håller samtal i maj.'],
    ],
    ['a newsletter', ['Nyhetsbrev november 2026', 'Kommunen inför en ny lärplattform i januari 2027.']],
    ['a policy', ['Riktlinje för åtgärder mot mobbning', 'Rektor ska under läsåret 2026/27 följa rutinen.']],
  ])('finds none in %s', async (_what, said) => {
    expect(await refusalOf('papper.txt', said)).not.toBeNull();
  });
});
