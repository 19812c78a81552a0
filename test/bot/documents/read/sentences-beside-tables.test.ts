import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** What stands in sentences, brackets and second columns beside the plain form, one habit a test. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('sentences beside tables', () => {
  it.each<Case>([
    [
      'minutes commission in one paragraph what the list of older commissions in the next does not hold',
      'a.txt',
      [
        'Sammanträdesprotokoll 2026-03-18',
        '',
        '§ 8 Uppdragslista',
        'Uppdrag\tAnsvarig\tKlart\tLäge',
        'Utreda ny sporthall\tFritidschefen\t2026-10-30\tPågår',
        'Se över skolgårdarna\tGatuchefen\t2026-06-12\tPågår',
        '',
        '§ 9 Skolskjuts',
        'Nämnden beslutar',
        'att uppdra åt trafikplaneraren att räkna om reglerna för vinterväg, klart senast den 4 september 2026',
        'att godkänna uppföljningen per den 31 januari 2026',
      ],
      [
        'Utreda ny sporthall | Fritidschefen | –2026-10-30 | in_progress',
        'Se över skolgårdarna | Gatuchefen | –2026-06-12 | in_progress',
        'Räkna om reglerna för vinterväg | trafikplaneraren | –2026-09-04 | decided',
      ],
    ],
    [
      'a new day in its own column goes before the old one, wherever the columns stand',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Tid (ursprunglig);Ny tid;Läge',
        'Byta fönster;Fastighet;mars 2027;juni 2027;Pågår',
        'Laga taket;Fastighet;maj 2027;;Pågår',
      ],
      ['Byta fönster | Fastighet | –2027-06-30 | in_progress', 'Laga taket | Fastighet | –2027-05-31 | in_progress'],
    ],
    [
      'letters number the headings and letters with numbers the rows under them',
      'a.md',
      [
        '| | Åtgärd | Vem | Klart | Läge |',
        '|---|---|---|---|---|',
        '| A | Ute | | | |',
        '| A1 | Ny klätterställning | Rektor | 2027-05-28 | Pågår |',
        '| B | Inne | | | |',
        '| B1 | Ljuddämpande gardiner | Vaktmästare | 2027-01-29 | Ej påbörjad |',
      ],
      [
        'Ny klätterställning | Rektor | –2027-05-28 | in_progress | area Ute | group Ute',
        'Ljuddämpande gardiner | Vaktmästare | –2027-01-29 | not_started | area Inne | group Inne',
      ],
    ],
    [
      'paragraphs that each end with who and when are a measure each, under the heading they stand under',
      'a.md',
      [
        '# Åtgärder för tryggare busshållplatser',
        '## Ljus',
        'Lamporna vid vändplatsen byts. **Ansvarig:** gatuchefen. **Klart:** 2027-02-26.',
        '## Väntan',
        'Bussen väntar in sista lektionen. **Ansvarig:** trafikplaneraren. **Klart:** 2027-03-26.',
        'Schemat låses i maj. **Ansvarig:** rektor. **Klart:** 2027-05-14.',
      ],
      [
        'Lamporna vid vändplatsen byts | gatuchefen | –2027-02-26 | decided | area Ljus',
        'Bussen väntar in sista lektionen | trafikplaneraren | –2027-03-26 | decided | area Väntan',
        'Schemat låses i maj | rektor | –2027-05-14 | decided | area Väntan',
      ],
    ],
    [
      'what is done for a goal is the measure, and the goal its area',
      'a.txt',
      [
        'Utvecklingsplan',
        '',
        'Mål: Alla ska kunna simma.',
        'Så här gör vi: Simlektioner läggs i block.',
        'Ansvarig: idrottsläraren',
        'Klart: 2027-04-30',
        '',
        'Mål: Fler ska äta frukost.',
        'Så här gör vi: Gröt serveras i matsalen.',
        'Ansvarig: kocken',
        'Klart: 2027-01-15',
      ],
      [
        'Simlektioner läggs i block. | idrottsläraren | –2027-04-30 | decided | area Alla ska kunna simma.',
        'Gröt serveras i matsalen. | kocken | –2027-01-15 | decided | area Fler ska äta frukost.',
      ],
    ],
    [
      'a number of the list that says nothing yet is of the list, and a remark is no name',
      'a.txt',
      [
        'Åtgärdslista för vaktmästeriet',
        '',
        '1. Ny ramp vid entrén. Ansvarig: fastighetschefen. Ritningen visas i mars, rampen ska vara klar 28 maj 2027.',
        '2. Klotter på gaveln – KLART, målat två gånger.',
        '3. Trasig bänk. Ansvarig: vaktmästaren. Klart 12 mars 2027.',
        '4. Cykelpumpen.',
      ],
      [
        'Ny ramp vid entrén | fastighetschefen | –2027-05-28 | unknown',
        'Klotter på gaveln |  | – | completed',
        'Trasig bänk | vaktmästaren | –2027-03-12 | unknown',
        'Cykelpumpen. |  | – | unknown',
      ],
    ],
    [
      'a mention and a clock say who and when, and a box with a stroke that it is given up',
      'a.md',
      [
        '# Att-göra inför flytten',
        '- [ ] Packa labbsalen @vera.sund 2027-05-21',
        '- [~] Sälja gamla bord @vaktmästeriet – v. 22 2027',
        '- [-] Måla aulan, ryms inte i budgeten',
      ],
      [
        'Packa labbsalen | Vera Sund | –2027-05-21 | unknown',
        'Sälja gamla bord | vaktmästeriet | –2027-06-04 | in_progress',
        'Måla aulan, ryms inte i budgeten |  | – | cancelled',
      ],
    ],
    [
      'a report tells under each commission how it goes',
      'a.txt',
      [
        'Återrapportering av nämndens uppdrag',
        '2026-11-04',
        '',
        'Uppdrag 1. Minska pappersutskicken',
        'Arbetet pågår. Utskicken har halverats. Ansvarig är kanslichefen.',
        '',
        'Uppdrag 2. Ny webbplats',
        'Uppdraget är försenat eftersom leverantören bytts ut.',
      ],
      ['Minska pappersutskicken | kanslichefen | – | in_progress', 'Ny webbplats |  | – | in_progress delayed'],
    ],
    [
      'the key’s signs behind a label are the states they stand for, and a dash for nobody is nobody',
      'a.md',
      [
        '# Plan för läsning',
        'Teckenförklaring: 🟢 klart · 🟡 pågår · ⚪ ej påbörjat',
        '### 1. Högläsning',
        '- **Vad:** Lärarna på mellanstadiet läser högt varje dag.',
        '- **Vem:** –',
        '- **När:** 2027-06-11',
        '- **Läge:** ⚪',
        '### 2. Bokpåsar',
        '- **Vad:** Varje klass får en påse böcker.',
        '- **Vem:** Bibliotekarien',
        '- **När:** 2027-01-29',
        '- **Läge:** 🟡',
      ],
      [
        'Lärarna på mellanstadiet läser högt varje dag. |  | –2027-06-11 | not_started | area Högläsning',
        'Varje klass får en påse böcker. | Bibliotekarien | –2027-01-29 | in_progress | area Bokpåsar',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });

  it('reads the recommendation that heads a table of its own, and its measures', async () => {
    const { recommendations } = await draftOf('a.md', [
      '# Svar på revisionens granskning av måltider',
      '## Rekommendation 1',
      '> Följ upp matsvinnet.',
      '',
      'Nämnden instämmer.',
      '',
      '| Åtgärd | Ansvarig | Klart |',
      '|---|---|---|',
      '| Väga svinnet varje vecka | Kostchef | 2027-03-31 |',
      '',
      '## Rekommendation 2: Se över upphandlingen',
      '',
      '| Åtgärd | Ansvarig | Klart |',
      '|---|---|---|',
      '| Nytt avtal om frukt | Inköpare | 2027-09-30 |',
    ]);
    expect(recommendations).toMatchObject([
      { no: 1, text: 'Följ upp matsvinnet.', answer: ['Nämnden instämmer.'], measures: [1] },
      { no: 2, text: 'Se över upphandlingen', measures: [2] },
    ]);
  });

  it('reads what is answered in sentences where other recommendations have a table', async () => {
    const { recommendations, measures } = await draftOf('a.md', [
      '# Svar på revisionens granskning av lokaler',
      '2026-11-04',
      '## Rekommendation 1: Se över lokalerna',
      '',
      '| Åtgärd | Ansvarig | Klart |',
      '|---|---|---|',
      '| Mäta ljudet i matsalarna | Lokalchef | 2027-03-31 |',
      '',
      '## Rekommendation 2: Inför en policy',
      '',
      'Nämnden instämmer. Skolchefen får i uppdrag att ta fram en policy senast den 30 april 2027.',
    ]);
    expect(measures.map((one) => one.title)).toEqual(['Mäta ljudet i matsalarna', 'Ta fram en policy']);
    expect(recommendations).toMatchObject([{ measures: [1] }, { measures: [2] }]);
  });

  it('keeps the day somebody outside delivers apart from the day the measure is due', async () => {
    const { measures } = await draftOf('a.csv', [
      'Åtgärd;Ansvarig;Klart',
      'Kontroll av lekredskap. Kontrollen utförs av besiktningsföretaget som lämnar sitt protokoll den 9 april 2027;Rektor;2027-05-31',
    ]);
    expect(measures[0]).toMatchObject({
      due: [{ date: '2027-05-31' }],
      executor: { name: 'besiktningsföretaget', deliversOn: { date: '2027-04-09' } },
    });
  });

  it('makes the rows of a small table under a measure that is a heading its parts', async () => {
    const { measures } = await draftOf('a.md', [
      '# Åtgärdsplan 2026-02-10',
      '## Insats 1. Läxhjälp på biblioteket',
      'Ansvarig: bibliotekarie Eva Lind',
      'Klart: september 2026',
      '',
      '| Delinsats | Klart | Läge |',
      '|-|-|-|',
      '| Hyra lokal | 2026-03-06 | Klart |',
      '| Anställa studenter | 2026-08-14 | Ej påbörjat |',
      '',
      'Resultatet utvärderas i december 2026.',
      '## Insats 2. Rastbod',
      'Ansvarig: fritidsledare Omar Diaz',
      'Klart: juni 2026',
      '',
      '| Delinsats | Klart | Läge |',
      '|-|-|-|',
      '| Köpa bod | 2026-05-29 | Pågår |',
    ]);
    expect(measures).toMatchObject([
      {
        title: 'Läxhjälp på biblioteket',
        status: 'in_progress',
        due: [{ date: '2026-09-30' }, { date: '2026-03-06' }, { date: '2026-08-14' }],
        evaluation: { date: '2026-12-31' },
        actions: [
          { text: 'Hyra lokal', state: 'completed' },
          { text: 'Anställa studenter', state: 'not_started' },
        ],
      },
      {
        title: 'Rastbod',
        status: 'in_progress',
        responsible: ['fritidsledare Omar Diaz'],
        due: [{ date: '2026-06-30' }, { date: '2026-05-29' }],
      },
    ]);
  });

  it('reads the parts of measures that stand under what auditors recommend', async () => {
    const steps = (name: string, when: string) => [
      '',
      '| Steg | När | Läge |',
      '|-|-|-|',
      `| ${name} | ${when} | Pågår |`,
      '',
    ];
    const { measures } = await draftOf('a.md', [
      '# Plan efter revisionens granskning 2025-11-04',
      '## Rekommendation 1: Följ upp vikarierna',
      '### Åtgärd 1.1 Vikarieregister',
      'Ansvarig: bemanningschef',
      ...steps('Köpa system', 'mars 2026'),
      '### Åtgärd 1.2 Introduktion',
      'Ansvarig: rektor',
      ...steps('Skriva häfte', 'maj 2026'),
      '## Rekommendation 2: Räkna timmarna',
      '### Åtgärd 2.1 Månadsrapport',
      'Ansvarig: controller',
      'Klart: juni 2026',
    ]);
    expect(measures.map((one) => [one.title, one.actions, one.responsible, one.due[0]?.date])).toEqual([
      ['Vikarieregister', ['Köpa system'], ['bemanningschef'], '2026-03-31'],
      ['Introduktion', ['Skriva häfte'], ['rektor'], '2026-05-31'],
      ['Månadsrapport', [], ['controller'], '2026-06-30'],
    ]);
  });

  it('plans nothing where the measure of a review is that none is needed', async () => {
    const { measures } = await draftOf('a.txt', [
      'Uppföljning av internkontroll 2026',
      '',
      'Kontrollmoment: Nycklar',
      'Åtgärd: Ingen åtgärd behövs.',
      '',
      'Kontrollmoment: Kassaskåp',
      'Åtgärd: Koden byts.',
      'Ansvarig: Administratören',
      'Klart: 2027-01-15',
    ]);
    expect(measures.map((one) => one.title)).toEqual(['Koden byts.']);
  });
});
