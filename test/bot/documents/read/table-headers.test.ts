import { excelFile, wordFile } from '../../../support/office-files';
import { planLines } from '../../../support/plan-lines';

/** Names over two rows, several columns of states, rows cut and repeated: a line a measure, as `planLines` writes it. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('names over two rows', () => {
  it.each<Case>([
    [
      '"Tidplan" over "Start" and "Slut"',
      'a.html',
      [
        '<h1>Handlingsplan</h1><table><tr><th rowspan=2>Område</th><th rowspan=2>Aktivitet</th><th rowspan=2>Ansvarig</th><th colspan=2>Tidplan</th><th rowspan=2>Status</th></tr><tr><th>Start</th><th>Slut</th></tr><tr><td>Trygghet</td><td>Rastvärdar på alla raster</td><td>Rektor</td><td>2026-01-12</td><td>2026-06-12</td><td>Pågår</td></tr><tr><td>Lärande</td><td>Stavningsvecka i åk 4</td><td>Lärare åk 4</td><td>2026-02-02</td><td>2026-02-06</td><td>Ej påbörjad</td></tr></table>',
      ],
      [
        'Rastvärdar på alla raster | Rektor | 2026-01-12–2026-06-12 | in_progress | area Trygghet',
        'Stavningsvecka i åk 4 | Lärare åk 4 | 2026-02-02–2026-02-06 | not_started | area Lärande',
      ],
    ],
    [
      'names over two rows without merged cells',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Tidplan;;Läge',
        '; ;Från;Till;',
        'Inventera lekmaterial;Förskollärare;2026-01-07;2026-02-27;Pågår',
        'Köp in vinterkläder;Chef;2026-03-02;2026-10-30;Ej påbörjat',
      ],
      [
        'Inventera lekmaterial | Förskollärare | 2026-01-07–2026-02-27 | in_progress',
        'Köp in vinterkläder | Chef | 2026-03-02–2026-10-30 | not_started',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });

  it('"Status" over "Våren" and "Hösten"', async () => {
    const file = await wordFile({
      title: 'Åtgärdsplan 2025',
      rows: [
        [
          { text: 'Åtgärd', rowSpan: 2 },
          { text: 'Ansvarig', rowSpan: 2 },
          { text: 'Klart', rowSpan: 2 },
          { text: 'Status', columnSpan: 2 },
        ],
        ['Våren', 'Hösten'],
        ['Ny modell för analys', 'Utvecklingschef', '2025-11-28', 'Ej påbörjad', 'Pågår'],
        ['Utbildning i arkivering', 'Registrator', '2025-06-13', 'Pågår', 'Klar'],
      ],
    });
    expect(await planLines('a.docx', file)).toEqual([
      'Ny modell för analys | Utvecklingschef | –2025-11-28 | in_progress',
      'Utbildning i arkivering | Registrator | –2025-06-13 | completed',
    ]);
  });

  it('"Läge" over three days', async () => {
    const file = await excelFile((w) => {
      const s = w.addWorksheet('Plan');
      s.addRow(['Nr', 'Insats', 'Ansvarig', 'Läge', '', '']);
      s.addRow(['', '', '', '2025-03-31', '2025-08-31', '2025-12-31']);
      s.mergeCells('D1:F1');
      s.mergeCells('A1:A2');
      s.mergeCells('B1:B2');
      s.mergeCells('C1:C2');
      s.addRow([1, 'Samverkan med socialtjänsten', 'Chef', 'Ej påbörjat', 'Pågår', 'Klart']);
      s.addRow([2, 'Ny introduktion för vikarier', 'Rektor', 'Pågår', 'Pågår', 'Pågår']);
    });
    expect(await planLines('a.xlsx', file)).toEqual([
      'Samverkan med socialtjänsten | Chef | – | completed',
      'Ny introduktion för vikarier | Rektor | – | in_progress',
    ]);
  });

  it('"Uppföljning" over "Datum" and "Resultat"', async () => {
    const file = await wordFile({
      title: 'Plan för elevinflytande',
      rows: [
        [
          { text: 'Åtgärd', rowSpan: 2 },
          { text: 'Genomförande', columnSpan: 3 },
          { text: 'Uppföljning', columnSpan: 2 },
        ],
        ['Ansvarig', 'Start', 'Slut', 'Datum', 'Resultat'],
        ['Elevskyddsombud utses', 'Rektor', '2026-01-12', '2026-02-06', '2026-03-02', 'Klart'],
        ['Matråd i båda matsalarna', 'Köksmästare', '2026-02-02', '2026-12-18', '2027-01-15', 'Pågår'],
      ],
    });
    expect(await planLines('a.docx', file)).toEqual([
      'Elevskyddsombud utses | Rektor | 2026-01-12–2026-02-06 | completed',
      'Matråd i båda matsalarna | Köksmästare | 2026-02-02–2026-12-18 | in_progress | next 2027-01-15',
    ]);
  });

  it('two headings over two columns each', async () => {
    const file = await wordFile({
      title: 'Handlingsplan arbetsmiljö',
      rows: [
        [
          { text: 'Risk', rowSpan: 2 },
          { text: 'Åtgärd', rowSpan: 2 },
          { text: 'Ansvarig', rowSpan: 2 },
          { text: 'Tidplan', columnSpan: 2 },
          { text: 'Status', columnSpan: 2 },
        ],
        ['Påbörjas', 'Klart senast', 'VT 2026', 'HT 2026'],
        ['Buller', 'Ljudmätning i matsalen', 'Skyddsombud', '2026-02-02', '2026-03-27', 'Pågår', 'Klar'],
        ['Hot', 'Larm i receptionen', 'Rektor', '2026-04-01', '2026-12-11', 'Ej påbörjad', 'Pågår'],
      ],
    });
    expect(await planLines('a.docx', file)).toEqual([
      'Ljudmätning i matsalen | Skyddsombud | 2026-02-02–2026-03-27 | completed',
      'Larm i receptionen | Rektor | 2026-04-01–2026-12-11 | in_progress',
    ]);
  });
});

describe('several columns of states', () => {
  it.each<Case>([
    [
      'of two months the later holds',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Slut;Läge mars;Läge oktober',
        'Trygghetsvandring;Kurator;2026-11-30;Ej påbörjad;Pågår',
        'Ny likabehandlingsplan;Rektor;2026-09-30;Pågår;Klar',
      ],
      [
        'Trygghetsvandring | Kurator | –2026-11-30 | in_progress',
        'Ny likabehandlingsplan | Rektor | –2026-09-30 | completed',
      ],
    ],
    [
      'of two numbers the later holds, and the earlier where it is empty',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Slut;Status 1;Status 2',
        'Trygghetsvandring;Kurator;2026-11-30;Pågår;Klar',
        'Elevenkät i alla klasser;Rektor;2026-09-30;Pågår;',
      ],
      [
        'Trygghetsvandring | Kurator | –2026-11-30 | completed',
        'Elevenkät i alla klasser | Rektor | –2026-09-30 | in_progress',
      ],
    ],
    [
      'of two thirds of the year the later holds',
      'a.csv',
      [
        'Aktivitet;Ansvarig;Klart;Lägesrapport T1;Lägesrapport T2',
        'Rekrytera två kuratorer;HR;2026-09-01;Pågår;Klart',
        'Ny e-tjänst för skolval;Utvecklare;2026-12-18;Ej påbörjat;Pågår',
      ],
      [
        'Rekrytera två kuratorer | HR | –2026-09-01 | completed',
        'Ny e-tjänst för skolval | Utvecklare | –2026-12-18 | in_progress',
      ],
    ],
    [
      'a column for each school is one state',
      'a.csv',
      [
        'Åtgärd;Klart senast;Ekskolan;Bokskolan;Alskolan',
        'Rutin för kränkningar;2026-03-31;Klar;Klar;Klar',
        'Föräldraråd startas;2026-05-29;Pågår;Ej påbörjad;Klar',
        'Digital elevhälsa;2026-10-30;Ej påbörjad;Ej påbörjad;Ej påbörjad',
      ],
      [
        'Rutin för kränkningar |  | –2026-03-31 | completed',
        'Föräldraråd startas |  | –2026-05-29 | in_progress',
        'Digital elevhälsa |  | –2026-10-30 | not_started',
      ],
    ],
    [
      'columns of nothing but times are states, an empty one is none',
      'a.csv',
      [
        'Nr;Aktivitet;Ansvarig;Klart senast;T1;T2;T3',
        '1;Ny rutin för avvikelser;Kvalitetschef;2026-08-31;Påbörjad;Klar;',
        '2;Utbilda skyddsombud;HR;2026-12-15;Ej påbörjad;Påbörjad;',
      ],
      [
        'Ny rutin för avvikelser | Kvalitetschef | –2026-08-31 | completed',
        'Utbilda skyddsombud | HR | –2026-12-15 | in_progress',
      ],
    ],
    [
      'schools that differ are under way',
      'a.csv',
      [
        'Utvecklingspunkt;Aktiviteter;Ansvar;Tidsplan;Norrskolan;Söderskolan',
        'Närvaro;Ringa hem vid frånvaro första dagen;Mentor;Klart mars 2026;Genomfört;Pågår',
        'Studiero;Lugn start på alla lektioner;Alla lärare;Klart maj 2026;Pågår;Pågår',
      ],
      [
        'Ringa hem vid frånvaro första dagen | Mentor | –2026-03-31 | in_progress | area Närvaro',
        'Lugn start på alla lektioner | Alla lärare | –2026-05-31 | in_progress | area Studiero',
      ],
    ],
    [
      'of two days the later holds and dates the plan',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Tidplan;Status per 2025-12-31;Status per 2026-06-30',
        'Nya arbetskläder;Enhetschef;2026-02-28;Beställda;Klart',
        'Utemiljö ses över;Park;2026-10-01;Ej påbörjad;Pågår',
      ],
      [
        'Nya arbetskläder | Enhetschef | –2026-02-28 | completed',
        'Utemiljö ses över | Park | –2026-10-01 | in_progress',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});

describe('rows', () => {
  it.each<Case>([
    [
      'names that a new page repeats',
      'a.txt',
      [
        'Åtgärd\tAnsvarig\tKlart\tStatus',
        'Mentorssamtal varje vecka\tMentor\t2026-03-31\tPågår',
        '',
        '2026-02-01',
        'Sida 2',
        '',
        'Åtgärd\tAnsvarig\tKlart\tStatus',
        'Närvaroteam bildas\tRektor\t2026-04-30\tEj påbörjad',
      ],
      [
        'Mentorssamtal varje vecka | Mentor | –2026-03-31 | in_progress',
        'Närvaroteam bildas | Rektor | –2026-04-30 | not_started',
      ],
    ],
    [
      'a second table without names under its own heading',
      'a.md',
      [
        '# Åtgärdsplan',
        '',
        '## Förskolan',
        '',
        '| Åtgärd | Ansvarig | Klart | Status |',
        '|-|-|-|-|',
        '| Språkombud på varje avdelning | Chef | 2026-05-29 | Pågår |',
        '',
        '## Grundskolan',
        '',
        '| Läsambassadörer i åk 5 | Rektor | 2026-06-05 | Ej påbörjad |',
        '| Mattecirklar efter skoltid | Lärare | 2026-09-30 | Pågår |',
      ],
      [
        'Språkombud på varje avdelning | Chef | –2026-05-29 | in_progress | group Förskolan',
        'Läsambassadörer i åk 5 | Rektor | –2026-06-05 | not_started | group Grundskolan',
        'Mattecirklar efter skoltid | Lärare | –2026-09-30 | in_progress | group Grundskolan',
      ],
    ],
    [
      'a row of words alone goes on with the measure above',
      'a.md',
      [
        '| Mål | Åtgärd | Ansvarig | Klart | Status |',
        '|-|-|-|-|-|',
        '| Säker skolväg | Ny övergång vid skolan | Trafikkontoret | 2026-08-31 | Pågår. |',
        '| | | | | Bygget är upphandlat. |',
        '| Tryggare raster | Fler rastvärdar | Rektor | 2026-03-02 | Ej påbörjat. |',
      ],
      [
        'Ny övergång vid skolan | Trafikkontoret | –2026-08-31 | in_progress | area Säker skolväg',
        'Fler rastvärdar | Rektor | –2026-03-02 | not_started | area Tryggare raster',
      ],
    ],
    [
      'totals and a legend are no measures',
      'a.csv',
      [
        'Nr;Åtgärd;Ansvarig;Klart;Status',
        '1;Ommöblering i biblioteket;Bibliotekarie;2026-02-27;Klar',
        '2;Läsprojekt med åk 6;Svensklärare;2026-05-29;Pågår',
        ';Totalt;;2;',
        'Grön = klar, gul = pågår, röd = ej påbörjad;;;;',
      ],
      [
        'Ommöblering i biblioteket | Bibliotekarie | –2026-02-27 | completed',
        'Läsprojekt med åk 6 | Svensklärare | –2026-05-29 | in_progress',
      ],
    ],
    [
      'groups, counts and names repeated inside the table',
      'a.csv',
      [
        'Nr;Åtgärd;Ansvarig;Klart;Status',
        'FÖRSKOLA;;;;',
        '1;Ljuddämpande mattor;Chef;2026-03-31;Klart',
        'Antal åtgärder: 1;;;;',
        'GRUNDSKOLA;;;;',
        'Nr;Åtgärd;Ansvarig;Klart;Status',
        '2;Studieverkstad på onsdagar;Rektor;2026-05-29;Pågår',
        '3;Nytt schema för raster;Rektor;2026-08-14;Ej påbörjat',
        'Antal åtgärder: 2;;;;',
      ],
      [
        'Ljuddämpande mattor | Chef | –2026-03-31 | completed | group FÖRSKOLA',
        'Studieverkstad på onsdagar | Rektor | –2026-05-29 | in_progress | group GRUNDSKOLA',
        'Nytt schema för raster | Rektor | –2026-08-14 | not_started | group GRUNDSKOLA',
      ],
    ],
    [
      'headings over all columns',
      'a.html',
      [
        '<h2>Åtgärdslista</h2><table><tr><th>Vad</th><th>Vem</th><th>När</th><th>Klart?</th></tr><tr><td colspan=4><b>Ute</b></td></tr><tr><td>Laga staketet</td><td>Vaktmästare</td><td>2026-04-10</td><td>Ja</td></tr><tr><td colspan=4><b>Inne</b></td></tr><tr><td>Måla klassrum 12</td><td>Målare</td><td>v. 29 2026</td><td>Nej</td></tr></table>',
      ],
      [
        'Laga staketet | Vaktmästare | –2026-04-10 | completed | area Ute | group Ute',
        'Måla klassrum 12 | Målare | –2026-07-17 | unknown | area Inne | group Inne',
      ],
    ],
    [
      'a table for each goal',
      'a.md',
      [
        '# Utvecklingsplan 2026',
        '',
        '## Mål 1: Alla ska läsa',
        '',
        '| Insats | Ansvar | Startdatum | Slutdatum | Läge |',
        '|-|-|-|-|-|',
        '| Läsplan tas fram | Förstelärare | 2026-01-08 | 2026-03-31 | Klar |',
        '',
        '## Mål 2: Alla ska trivas',
        '',
        '| Insats | Ansvar | Startdatum | Slutdatum | Läge |',
        '|-|-|-|-|-|',
        '| Rastlekar | Fritidspersonal | 2026-02-01 | 2026-06-12 | Pågår |',
        '| Vänveckan | Elevhälsan | 2026-09-07 | 2026-09-11 | Planerad |',
      ],
      [
        'Läsplan tas fram | Förstelärare | 2026-01-08–2026-03-31 | completed | area Mål 1: Alla ska läsa | group Mål 1: Alla ska läsa',
        'Rastlekar | Fritidspersonal | 2026-02-01–2026-06-12 | in_progress | area Mål 2: Alla ska trivas | group Mål 2: Alla ska trivas',
        'Vänveckan | Elevhälsan | 2026-09-07–2026-09-11 | not_started | area Mål 2: Alla ska trivas | group Mål 2: Alla ska trivas',
      ],
    ],
    [
      'a row that a page has cut',
      'a.txt',
      [
        'Nr\tÅtgärd\tAnsvarig\tKlart\tStatus',
        '1\tRutin för överlämning mellan\tRektor\t2026-05-29\tPågår',
        '',
        'Sida 1 (2)',
        '',
        'Nr\tÅtgärd\tAnsvarig\tKlart\tStatus',
        '\tförskola och skola\t\t\t',
        '2\tMottagningsgrupp för nyanlända\tSamordnare\t2026-09-30\tEj påbörjad',
      ],
      [
        'Rutin för överlämning mellan förskola och skola | Rektor | –2026-05-29 | in_progress',
        'Mottagningsgrupp för nyanlända | Samordnare | –2026-09-30 | not_started',
      ],
    ],
    [
      'one owner over several rows',
      'a.html',
      [
        '<table><tr><th>Ansvarig</th><th>Aktivitet</th><th>Datum</th><th>Lägesrapport</th></tr><tr><td rowspan=2>Rektor</td><td>Medarbetarsamtal</td><td>2026-03-31</td><td>Pågår</td></tr><tr><td>Budgetdialog</td><td>2026-02-15</td><td>Genomfört</td></tr><tr><td>Elevhälsan</td><td>Hälsobesök åk 4</td><td>2026-05-20</td><td>Ej påbörjat</td></tr></table>',
      ],
      [
        'Medarbetarsamtal | Rektor | –2026-03-31 | in_progress',
        'Budgetdialog | Rektor | –2026-02-15 | completed',
        'Hälsobesök åk 4 | Elevhälsan | –2026-05-20 | not_started',
      ],
    ],
    [
      'a table without names of measures, people, days and states',
      'a.csv',
      [
        'Städa förrådet inför inventering;Vaktmästare;2026-01-30;Klart',
        'Beställ nya böcker till åk 3;Bibliotekarie;2026-02-27;Pågår',
        'Ordna studiebesök på brandstationen;Lärare;2026-05-08;Ej påbörjat',
      ],
      [
        'Städa förrådet inför inventering | Vaktmästare | –2026-01-30 | completed',
        'Beställ nya böcker till åk 3 | Bibliotekarie | –2026-02-27 | in_progress',
        'Ordna studiebesök på brandstationen | Lärare | –2026-05-08 | not_started',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});
