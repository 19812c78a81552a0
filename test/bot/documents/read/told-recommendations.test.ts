import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const letter = (...body: readonly string[]) =>
  [
    'Skolnämnden',
    '2026-03-10',
    '',
    'Svar på granskning av skolbiblioteken',
    '',
    ...body,
    '',
    'Eva Norr',
    'ordförande',
  ].join('\n');

describe('a letter that tells what was recommended before it answers', () => {
  it.each([
    [
      'each in a paragraph of its own',
      [
        'Revisorerna rekommenderar nämnden att anta en biblioteksplan.',
        'Nämnden delar bedömningen. Bibliotekschefen har fått i uppdrag att ta fram en plan till oktober 2026.',
        'Revisorerna rekommenderar nämnden att följa upp utlåningen.',
        'Utlåningen redovisas redan i dag. Nämnden ser inte behov av någon ytterligare åtgärd.',
      ],
    ],
    [
      'with its answer in one paragraph',
      [
        'Revisorerna rekommenderar nämnden att anta en biblioteksplan. Bibliotekschefen har fått i uppdrag att ta fram en plan till oktober 2026.',
        'Vidare rekommenderar revisorerna att utlåningen följs upp. Den redovisas redan i dag.',
      ],
    ],
    [
      'as the first and the second',
      [
        'Den första rekommendationen är att nämnden ska anta en biblioteksplan.',
        'Bibliotekschefen har fått i uppdrag att ta fram en plan till oktober 2026.',
        'Den andra rekommendationen är att utlåningen följs upp.',
        'Den redovisas redan i dag.',
      ],
    ],
  ])('%s', async (_what, body) => {
    const document = letter(...body);
    expect(await planLines('svar.txt', document)).toEqual([
      'Ta fram en plan | Bibliotekschefen | –2026-10-31 | decided',
    ]);
    const { recommendations } = await draftOf('svar.txt', document);
    expect(recommendations.map((one) => one.measures)).toEqual([[1], []]);
  });

  it('who was named as the one outside that does it delivers on a day that is not the measure’s', async () => {
    const document = letter(
      'Revisorerna rekommenderar nämnden att utreda bokbussen.',
      'Nämnden har beställt en förstudie av Norra folkhögskolan. Folkhögskolan levererar sin förstudie den 15 maj 2026.',
      'Revisorerna rekommenderar nämnden att anta en plan.',
      'Förvaltningen ska ta fram en plan till oktober 2026.',
    );
    const { measures } = await draftOf('a.txt', document);
    expect(measures.map((one) => [one.executor?.deliversOn?.date ?? null, one.due.length])).toEqual([
      ['2026-05-15', 0],
      [null, 1],
    ]);
  });

  it('an answer in sentences alone, where nothing says what was recommended, commits as a plan told does', async () => {
    const document = letter(
      'Granskningen visar att inköpen är få. Rektorerna ska senast i maj 2026 köpa in nya böcker.',
    );
    expect(await planLines('svar.txt', document)).toEqual(['Köpa in nya böcker | rektorerna | –2026-05-31 | decided']);
  });

  it('"Åtgärd: Ingen åtgärd." is no measure', async () => {
    const document = letter(
      'Rekommendation 1: Anta en plan.',
      'Åtgärd: Ta fram en plan.',
      'Ansvarig: Bibliotekschef',
      'Rekommendation 2: Pröva målen.',
      'Åtgärd: Ingen åtgärd.',
    );
    expect(await planLines('svar.txt', document)).toEqual(['Ta fram en plan | Bibliotekschef | – | decided']);
  });
});

describe('lists with remarks and other matters', () => {
  it('a point in small letters and without a box under one that has it is said of that', async () => {
    const list = [
      '# Att göra',
      '- [x] Nya regler (Karin, klart 2026-08-20)',
      '- [ ] Grupprum (Fastighet, klart 2026-12-01)',
      '  - offert begärd, pågår',
      '- [ ] Hörlurar (IT, klart 2026-12-15)',
    ];
    expect(await planLines('a.md', list.join('\n'))).toEqual([
      'Nya regler | Karin | –2026-08-20 | completed',
      'Grupprum | Fastighet | –2026-12-01 | in_progress',
      'Hörlurar | IT | –2026-12-15 | unknown',
    ]);
  });

  it('the other matters of a meeting are nothing to do, and a day that has been moved is where it is now', async () => {
    const notes = [
      'Anteckningar APT 2026-10-05',
      '',
      '2. Att göra',
      '- Reflexvästar. Ansv: Kim. Klart 2026-10-20',
      '- Nya lås. Ansv: Lo. Skulle varit klart 30 september 2026, blir 30 november 2026. PÅGÅR',
      '- Utflyktspärm. Ansv: Mio. Klart 2026-12-01',
      '',
      '3. Övriga frågor',
      'Julfest den 11 december.',
      '4. Nästa möte',
      '2 november',
    ];
    expect(await planLines('a.txt', notes.join('\n'))).toEqual([
      'Reflexvästar | Kim | –2026-10-20 | unknown',
      'Nya lås | Lo | –2026-11-30 | in_progress',
      'Utflyktspärm | Mio | –2026-12-01 | unknown',
    ]);
  });
});
