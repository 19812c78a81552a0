import { namesMaker, tellsMaker } from '../../../../bot/documents/read/frame/made-by';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const TABLE = [
  'Insats,Vem,Färdigt senast,Läge',
  'Läxhjälp på biblioteket,Fritidsledare Moa Lund,2027-03-01,Pågår',
  'Bokbuss till byskolorna,Bibliotekarie Rut Alm,v. 10 2027,Ej påbörjad',
  'Berättarkväll för föräldrar,Rektor,februari 2027,Ej påbörjad',
];
const READ = [
  'Läxhjälp på biblioteket | Fritidsledare Moa Lund | –2027-03-01 | in_progress',
  'Bokbuss till byskolorna | Bibliotekarie Rut Alm | –2027-03-12 | not_started',
  'Berättarkväll för föräldrar | Rektor | –2027-02-28 | not_started',
];

describe('rows that tell who made a paper', () => {
  it.each([
    ['Sammanställt av Moa Lund,,,'],
    ['Upprättad av,Moa Lund,2026-09-02,'],
    ['Framtaget av Moa Lund och Rut Alm,,,'],
    ['Godkänd av,Karin Ström,,'],
    ['Justerad,2026-10-02,,'],
    ['Handläggare: Moa Lund,,,'],
    ['Ansvarig för planen: Moa Lund,,,'],
    ['Nästa uppdatering,2026-12-01,,'],
    ['Utfört: 1 av 3,,,'],
    ['"Moa Lund, biblioteksutvecklare",,,'],
  ])('are no measures under a table: %s', async (row) => {
    expect(await planLines('plan.csv', [...TABLE, ',,,', row])).toEqual(READ);
  });

  it('sign the plan and date it', async () => {
    const { plan } = await draftOf('plan.csv', [
      ...TABLE,
      '"Moa Lund, biblioteksutvecklare",,,',
      'Lunda 2026-10-01,,,',
    ]);
    expect([plan.signer, plan.place, plan.documentDate]).toEqual([
      'Moa Lund, biblioteksutvecklare',
      'Lunda',
      '2026-10-01',
    ]);
  });

  it.each([
    ['Upprätta en rutin för utlåning', false],
    ['Beslutad åtgärd', false],
    ['Granska avtalen', false],
    ['Fastställd av nämnden 2026-03-01', true],
  ])('are told from what is to be done: %s', (text, isMaker) => {
    expect(tellsMaker(text) || namesMaker(text)).toBe(isMaker);
  });

  it('are nothing that was said of the last measure of a text', async () => {
    const text = (end: string) => [
      'Plan för trygga raster',
      '',
      'Aktivitet: Rastvärdar i gula västar',
      'Ansvarig: biträdande rektor',
      'Reflektion: Behövs mest vid fotbollsplanen.',
      '',
      'Aktivitet: Bygga om toaletterna',
      'Ansvarig: fastighetschefen',
      'Reflektion:',
      '',
      end,
    ];
    for (const end of [
      'Planen är antagen av nämnden 2026-10-22.',
      'Handläggare: Inga Rask',
      'Frågor om trygghet tas upp på elevrådet.',
    ]) {
      const { measures } = await draftOf('plan.txt', text(end));
      expect(measures).toHaveLength(2);
      expect(JSON.stringify(measures)).not.toContain(end.slice(0, 12));
    }
  });
});

describe('lines under the last measure', () => {
  const told = (...end: readonly string[]) => [
    'Uppföljning av likabehandling',
    '',
    'Åtgärd 1',
    'Vad: Utbildning för personalen',
    'Resultat: Genomförd i augusti.',
    '',
    'Åtgärd 2',
    'Vad: Kompissamtal',
    'Resultat: Pågår i alla klasser.',
    '',
    ...end,
  ];
  it.each([
    [['Rektor: Stina Ek', 'Datum: 2026-08-20'], '2026-08-20'],
    [['Handläggare: Stina Ek', 'Datum: 2026-09-01'], '2026-09-01'],
    [['Senast granskad 2026-10-02'], '2026-10-02'],
  ])('say when the paper was made, and not by when that is to be done: %s', async (end, day) => {
    const { plan, measures } = await draftOf('u.txt', told(...end));
    expect(plan.documentDate).toBe(day);
    expect(measures.map(({ due, followUp }) => [due, followUp])).toEqual([
      [[], 'Genomförd i augusti.'],
      [[], 'Pågår i alla klasser.'],
    ]);
  });

  it('leave the handler of each measure with it', async () => {
    const of = (no: number, who: string) => [
      `${no}. Uppdrag: Se över rutin ${no}`,
      `Klart: 2027-0${no}-01`,
      `Handläggare: ${who}`,
      '',
    ];
    const { measures } = await draftOf('u.txt', [
      'Uppdrag till kontoret',
      '',
      ...of(1, 'Maja Ros'),
      ...of(2, 'Nils Ahl'),
    ]);
    expect(measures.map(({ responsible }) => responsible)).toEqual([['Maja Ros'], ['Nils Ahl']]);
  });

  it('say who keeps a web page, and when it was looked at', async () => {
    const html = `<h2>Åtgärder</h2><ul><li><b>Ny plattform</b><br>Slutdatum: 2027-06-30<br>Läge: Pågår</li>
      <li><b>Nytt nät</b><br>Slutdatum: –<br>Läge: Pausad</li></ul><p>Sidansvarig: Mona Hed. Senast granskad 2026-11-03.</p>`;
    const { plan, measures } = await draftOf('a.html', html);
    expect([plan.documentDate, measures[1]?.due]).toEqual(['2026-11-03', []]);
  });
});

describe('the head of the pages', () => {
  const pages = (head: (page: number) => string) => [
    head(2),
    'Antagen av servicenämnden 2026-05-20',
    '',
    'Åtgärd: Två rätter varje dag',
    'Ansvarig: Kostchef Bror Hall',
    'Tidsgräns: 2027-01-10',
    '',
    'Åtgärd: Matråd på varje skola',
    '',
    head(3),
    'Antagen av servicenämnden 2026-05-20',
    '',
    'Ansvarig: rektor',
    'Tidsgräns: v. 10 2027',
  ];
  it.each([
    (page: number) => `Handlingsplan för skolmaten               Sida ${page} (4)`,
    (page: number) => `Lunda kommun            Handlingsplan för skolmaten            ${page} (4)`,
    (page: number) => `Handlingsplan för skolmaten | sid ${page} av 4`,
  ])('names a paper of which only a part was sent %#', async (head) => {
    const { plan, measures } = await draftOf('del.txt', pages(head));
    expect([plan.title, plan.documentDate]).toEqual(['Handlingsplan för skolmaten', '2026-05-20']);
    expect(measures.map(({ responsible }) => responsible)).toEqual([['Kostchef Bror Hall'], ['rektor']]);
  });

  it('parts no table that is held apart by spaces', async () => {
    const lines = [
      'Plan för digital kompetens 2026–2027',
      'Sida 1 av 2',
      '',
      'Aktivitet           Ansvarig            Tidsgräns      Läge',
      'Källkritik          Skolbibliotekarie   v. 10 2027     Ej påbörjad',
      'Lånedatorer         IT-enheten          2026-12-31     Klart',
      '',
      'Plan för digital kompetens 2026–2027',
      'Sida 2 av 2',
      '',
      'Föräldramöte om     Rektor              2027-01-20     Pågår',
      'skärmtid',
    ];
    expect(await planLines('plan.txt', lines)).toEqual([
      'Källkritik | Skolbibliotekarie | –2027-03-12 | not_started',
      'Lånedatorer | IT-enheten | –2026-12-31 | completed',
      'Föräldramöte om skärmtid | Rektor | –2027-01-20 | in_progress',
    ]);
  });
});

describe('the day of a paper', () => {
  const dated = async (...lines: readonly string[]) => {
    const { plan } = await draftOf('plan.csv', [
      ...lines,
      '',
      'Insats;Vem;Klart',
      'Nya bord;Rektor;2027-01-10',
      'Nya skåp;Rektor;v. 9 2027',
    ]);
    return [plan.documentDate, plan.place ?? null];
  };

  it.each([
    ['Senast ändrad 2026-10-05 av Siv Lind', 'Utskriven 2026-11-01', '2026-10-05'],
    ['Uppdaterad 2026-09-21 av lokalstrateg', 'Sidan skrevs ut 2026-10-02', '2026-09-21'],
    ['Reviderad 2026-09-21', 'Listan togs ut 2026-10-02', '2026-09-21'],
  ])('is no day it was printed, and the words of that no place: %s', async (made, printed, day) => {
    expect(await dated(made, printed)).toEqual([day, null]);
  });

  it.each([
    ['Beslut: skolnämnden 2026-10-07 § 55', '2026-10-07'],
    ['Sidan publicerades 2026-10-20', '2026-10-20'],
    ['Besöksdatum: 2026-11-03', '2026-11-03'],
  ])('stands in %s', async (line, day) => {
    expect((await dated('Plan för lokaler', line))[0]).toBe(day);
  });

  it('is no part of its name where the day it was adopted stands right under that', async () => {
    const { plan } = await draftOf('u.txt', [
      'Uppföljning av planerade aktiviteter 2025/26',
      'antagen av BUN 2026-09-09 BUN/2026:101',
      '',
      '1. Uppdrag/Aktivitet',
      'Gemensam lokalbank',
      'Uppföljning',
      'Påbörjat.',
      '',
      '2. Uppdrag/Aktivitet',
      'Samlad elevhälsa',
      'Uppföljning',
      'Ej påbörjat.',
    ]);
    expect([plan.title, plan.documentDate]).toEqual(['Uppföljning av planerade aktiviteter 2025/26', '2026-09-09']);
  });
});
