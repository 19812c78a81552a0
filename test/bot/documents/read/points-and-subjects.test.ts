import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const noted = (rows: readonly string[]) => planLines('a.csv', ['Möte om simhallen 2026-11-02;;;', ...rows].join('\n'));

describe('what a meeting agreed on, in a table of points', () => {
  it('stands under "Punkt" where no other column can hold it', async () => {
    expect(
      await noted([
        ';Punkt;Vem;När ska det vara gjort;Hur går det?',
        'a;Nya badvakter anställs till helgerna;Lisa;2027-01-15;Igång',
        'b;Omklädningsrummet delas av;Lisa och Omar;2027-03-01;Ej startad',
      ]),
    ).toEqual([
      'Nya badvakter anställs till helgerna | Lisa | –2027-01-15 | in_progress',
      'Omklädningsrummet delas av | Lisa, Omar | –2027-03-01 | not_started',
    ]);
  });

  it('may say who and when and nothing of how it goes', async () => {
    expect(
      await noted([
        'Punkt;Ansvarig;Deadline;',
        'Simlärare lånas från grannkommunen;Rektor;2027-02-01;',
        'Bussbiljetter delas ut i förväg;Skolassistent;2026-12-10;',
      ]),
    ).toEqual([
      expect.stringContaining('Simlärare lånas från grannkommunen | Rektor | –2027-02-01'),
      expect.stringContaining('Bussbiljetter delas ut i förväg | Skolassistent | –2026-12-10'),
    ]);
  });

  it('is no agenda, whose points take minutes', async () => {
    expect(
      await noted(['Punkt;Ansvarig;Tid;', 'Föregående protokoll;Rektor;10 min;', 'Läget i klasserna;Alla;25 min;']),
    ).toEqual([]);
    expect(
      await noted([
        'Punkt;Vem;Tid;',
        'Genomgång av höstens enkät;Rektor;en kvart;',
        'Läget i klasserna;Kurator;en stund;',
      ]),
    ).toEqual([]);
  });

  it('is none of the numbers under "Punkt"', async () => {
    expect(
      await noted([
        'Punkt;Överenskommet;Vem;Klart',
        '1;Måttband köps in;Idrottslärare;2027-01-15',
        '2;Schemat läggs om;Rektor;2027-03-01',
      ]),
    ).toEqual([
      expect.stringContaining('Måttband köps in | Idrottslärare | –2027-01-15'),
      expect.stringContaining('Schemat läggs om | Rektor | –2027-03-01'),
    ]);
  });
});

describe('a word or two before what is wrong', () => {
  it.each([
    ['Rutin', 'Vad som brister'],
    ['System', 'Avvikelser'],
    ['Behandling', 'Det som saknas'],
  ])('says where the measures lie: %s | %s', async (subject, wrong) => {
    const lines = await planLines(
      'a.csv',
      [
        `Nr;${subject};${wrong};Vad vi gör åt det;Ansvarig;Klart`,
        '1;Nyckelhantering;Ingen vet vem som har lånat;Nycklarna märks och kvitteras;Vaktmästare;2027-01-15',
        '2;Elevkort;Korten ligger framme i receptionen;Ett låsbart skåp köps in;Registrator;2027-02-15',
        '3;Besöksregister;Listan sparas i flera år;Listan gallras varje månad;Administratör;2027-03-15',
      ].join('\n'),
    );
    expect(lines.map((one) => /area (?<area>[^|]+)$/u.exec(one)?.groups?.['area'])).toEqual([
      'Nyckelhantering',
      'Elevkort',
      'Besöksregister',
    ]);
  });

  it('and what is wrong is the area where it stands alone', async () => {
    const [line] = await planLines(
      'a.csv',
      [
        'Nr;Vad som brister;Vad vi gör åt det;Ansvarig;Klart',
        '1;Ingen vet vem som har lånat;Nycklarna märks och kvitteras;Vaktmästare;2027-01-15',
      ].join('\n'),
    );
    expect(line).toContain('area Ingen vet vem som har lånat');
  });
});

describe('what a follow-up tells', () => {
  const told = async (followUp: string, analysis: string) => {
    const { measures } = await draftOf('a.txt', [
      'Uppföljning av 2025 års aktiviteter, 2026-02-11',
      '',
      '1. Uppdrag/Aktivitet',
      'Läsombud på varje avdelning',
      '',
      'Uppföljning',
      followUp,
      '',
      'Analys',
      analysis,
      '',
      '2. Uppdrag/Aktivitet',
      'Bokvagn till gården',
      '',
      'Uppföljning',
      'Genomförd.',
      '',
      'Analys',
      'Barnen lånar mer.',
    ]);
    return measures[0];
  };

  it.each([
    'Påbörjad. Ledare är förskollärare Siv Ask.',
    'Påbörjad. Samordnare är förskollärare Siv Ask.',
    'Påbörjad. Förskollärare Siv Ask leder arbetet.',
  ])('who leads it: %s', async (followUp) => {
    expect((await told(followUp, 'Barnen läser mer.'))?.responsible).toEqual([expect.stringMatching(/Siv Ask$/u)]);
  });

  it.each([
    'De två sista avdelningarna ska vara igång senast den 30 september 2026.',
    'Resterande avdelningar ska vara igång senast 30 september 2026.',
    'Övriga hus ska komma igång senast den 30 september 2026.',
  ])('when the last of it begins, and the measure is done: %s', async (analysis) => {
    expect((await told('Påbörjad på två av fyra avdelningar.', analysis))?.due).toMatchObject([{ date: '2026-09-30' }]);
  });
});

it.each(['datum ej fastställt', 'ej bestämt', 'tidpunkt ännu inte satt'])(
  'a label over "%s" gives no time to be said more clearly',
  async (time) => {
    const { warnings } = await draftOf(
      'a.html',
      `<h1>Beslut 2026-10-05</h1><dl><dt>En broschyr trycks</dt><dd>Ansvarig: rektor</dd><dd>Genomförs: ${time}</dd><dd>Läge: vilande</dd><dt>En mall tas fram</dt><dd>Ansvarig: kurator</dd><dd>Genomförs: mars 2027</dd><dd>Läge: pågår</dd></dl>`,
    );
    expect(warnings.map(({ code }) => code)).toEqual(['no_due_date']);
  },
);

it.each([
  ['Boka bussar till badet. Klart, de kommer klockan nio.', 'Boka bussar till badet', 'completed'],
  ['Beställa fler stolar. Pågår, offerter är på väg.', 'Beställa fler stolar', 'in_progress'],
  ['Måla om uppehållsrummet. Ej påbörjat, färgen saknas.', 'Måla om uppehållsrummet', 'not_started'],
])('a point says how far it is in a sentence of its own, and why: %s', async (point, title, state) => {
  const { measures } = await draftOf('a.txt', [
    'Så gör vi till våren, 2026-11-02',
    '',
    '1) Rusta cykelparkeringen. Vaktmästaren ansvarar, klart v 8.',
    `2) ${point}`,
    '3) Sätta upp fler lampor vid entrén. Rektor ansvarar, klart senast 15 mars.',
  ]);
  expect(measures[1]).toMatchObject({ title, status: state });
});
