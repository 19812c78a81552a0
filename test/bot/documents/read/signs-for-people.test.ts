import { planLines } from '../../../support/plan-lines';

type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('letters under posts say who answers for it and who takes part', () => {
  it.each<Case>([
    [
      'by a key among the rows over the table, which has the states in figures too',
      'a.csv',
      [
        'Digitala verktyg i förskolan, insatser 2027,,,,,',
        'Kommunledningen 2026-11-16,,,,,',
        '"H = huvudansvarig, M = medverkar. Läge: 0 = ej påbörjad, 1 = pågår, 2 = klar",,,,,',
        'Insats,Rektor,Pedagogista,Systemförvaltare,Slutdatum,Läge',
        'Köp in lärplattor,,M,H,2027-02-26,1',
        'Prova appar för läsning,M,H,,2027-05-28,0',
        'Ny rutin för inloggning,H,,M,2026-11-13,2',
      ],
      [
        'Köp in lärplattor | Systemförvaltare | –2027-02-26 | in_progress',
        'Prova appar för läsning | Pedagogista | –2027-05-28 | not_started',
        'Ny rutin för inloggning | Rektor | –2026-11-13 | completed',
      ],
    ],
    [
      'by a key under the table, whatever the posts are called',
      'a.md',
      [
        '| Aktivitet | EHT | HR | Fritids | Klart |', // none of them somebody by its name
        '|-|-|-|-|-|',
        '| Rörelse varje dag | S |  | A | 2027-03-26 |',
        '| Friskvård för personalen |  | A | S | 2027-06-11 |',
        '',
        'A = ansvarar, S = stöttar',
      ],
      ['Rörelse varje dag | Fritids | –2027-03-26 | decided', 'Friskvård för personalen | HR | –2027-06-11 | decided'],
    ],
    [
      'without a key where each row has one A among the letters',
      'a.csv',
      [
        'Insats;Rektor;Kurator;Skolsköterska;Klart;Status',
        'Kväll om sömn;C;R;A;2027-01-29;Pågår',
        'Trygghetsvandring;A/R;C;I;2027-03-12;Ej påbörjad',
      ],
      [
        'Kväll om sömn | Skolsköterska | –2027-01-29 | in_progress',
        'Trygghetsvandring | Rektor | –2027-03-12 | not_started',
      ],
    ],
    [
      'full rings and open ones, beside the first measure with its time and state',
      'a.md',
      [
        '| Åtgärd | Rektor | Kökschef | Tid | Läge |',
        '|-|-|-|-|-|',
        '| Matråd i varje skola | ○ | ● | februari 2027 | Ej påbörjat |',
        '| Nya bord i matsalen | ● | ○ | 2027-06-11 | Pågår |',
      ],
      [
        'Matråd i varje skola | Kökschef | –2027-02-28 | not_started',
        'Nya bord i matsalen | Rektor | –2027-06-11 | in_progress',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });
});

describe('days that head columns say when it is to be done', () => {
  it.each<Case>([
    [
      'by the cross under one of them',
      'a.csv',
      [
        'Åtgärd;Ansvarig;15 dec 2026;28 feb 2027;31 maj 2027;Status',
        'Byt lampor i trapphuset;Vaktmästare;x;;;Klart',
        'Ny matta i gymnastiksalen;Fastighetschef;;;x;Pågår',
        'Brandövning;Rektor;;x;;Ej påbörjad',
      ],
      [
        'Byt lampor i trapphuset | Vaktmästare | –2026-12-15 | completed',
        'Ny matta i gymnastiksalen | Fastighetschef | –2027-05-31 | in_progress',
        'Brandövning | Rektor | –2027-02-28 | not_started',
      ],
    ],
    [
      'under the heading they have in common',
      'a.html',
      [
        '<p>Beslutad 2026-11-02</p><table><tr><th rowspan="2">Insats</th><th rowspan="2">Ansvarig</th><th colspan="2">Klart senast</th></tr>',
        '<tr><th>18/12</th><th>26/3</th></tr>',
        '<tr><td>Studieguide</td><td>Rektor</td><td>✓</td><td></td></tr>',
        '<tr><td>Enkät till avhoppade</td><td>Kurator</td><td></td><td>✓</td></tr></table>',
      ],
      ['Studieguide | Rektor | –2026-12-18 | decided', 'Enkät till avhoppade | Kurator | –2027-03-26 | decided'],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });
});

describe('initials are the people the plan says they are', () => {
  it.each<Case>([
    [
      'in a line under the table',
      'a.csv',
      [
        'Aktivitet;Sign;Klart',
        'Gruppträffar om sömn;KB;2027-03-19',
        'Kartläggning av frånvaro;AN/KB;2026-12-11',
        ';;',
        'KB = Karin Brandt, kurator. AN = Anders Nord;;',
      ],
      [
        'Gruppträffar om sömn | Karin Brandt | –2027-03-19 | decided',
        'Kartläggning av frånvaro | Anders Nord, Karin Brandt | –2026-12-11 | decided',
      ],
    ],
    [
      'in a table of names behind it',
      'a.md',
      [
        '| Insats | Äg. | Klar | Status |',
        '|-|-|-|-|',
        '| Läsombud på varje skola | MR | 2027-01-29 | Pågår |',
        '| Högläsning på fritids | LE | 2027-04-30 | Ej påbörjad |',
        '',
        '| Förkortning | Namn | Roll |',
        '|-|-|-|',
        '| MR | Mats-Ove Ros | samordnare |',
        '| LE | Lina Ek | rektor |',
      ],
      [
        'Läsombud på varje skola | Mats-Ove Ros | –2027-01-29 | in_progress',
        'Högläsning på fritids | Lina Ek | –2027-04-30 | not_started',
      ],
    ],
    [
      'in labelled lines, with the letters behind the names',
      'a.txt',
      [
        'Handlingsplan för studiero 2026-11-05',
        'Framtagen av Maria Lund (ML) och Erik Krantz (EK)',
        '',
        '1. Lektionsstart enligt samma mall',
        'Ansvarig: ML, EK',
        'Klart: 2027-02-26',
        '',
        '2. Auskultationer i arbetslagen',
        'Ansvarig: EK',
        'Klart: 2027-05-07',
      ],
      [
        'Lektionsstart enligt samma mall | Maria Lund, Erik Krantz | –2027-02-26 | decided',
        'Auskultationer i arbetslagen | Erik Krantz | –2027-05-07 | decided',
      ],
    ],
    [
      'in notes of a meeting, whatever begins the sentence',
      'a.txt',
      [
        'Möte i samverkansgruppen 2026-11-19',
        'Deltagare: Maria Lund (ML), rektor, Erik Krantz (EK), skyddsombud, Sara Roos (SR), sekreterare',
        '',
        'Att göra:',
        '- Boka föreläsare. ML, klart 2026-12-15',
        '- Ta fram enkät till elevråden. EK + SR, klart 2027-01-22',
      ],
      [
        'Boka föreläsare | Maria Lund | –2026-12-15 | decided',
        'Ta fram enkät till elevråden | Erik Krantz, Sara Roos | –2027-01-22 | decided',
      ],
    ],
    [
      'where they head columns of crosses',
      'a.md',
      [
        '| Aktivitet | RE | SO | FA | Slutdatum |',
        '|-|-|-|-|-|',
        '| Ergonomirond |  | X |  | 2027-02-05 |',
        '| Ventilation i slöjden |  |  | X | 2027-06-30 |',
        '',
        'RE = rektor, SO = skyddsombud, FA = fastighetsansvarig.',
      ],
      [
        'Ergonomirond | skyddsombud | –2027-02-05 | decided',
        'Ventilation i slöjden | fastighetsansvarig | –2027-06-30 | decided',
      ],
    ],
    [
      'and no others: letters that are not of the name stand as they are',
      'a.csv',
      ['Aktivitet;Ansvarig;Klart', 'Ny lekställning;HR;2027-03-19', ';;', 'HR = Karin Brandt;;'],
      ['Ny lekställning | HR | –2027-03-19 | decided'],
    ],
    [
      'nor what a post is called by everybody',
      'a.csv',
      ['Aktivitet;Ansvarig;Klart', 'Ny journalrutin;MLA;2027-03-19', ';;', '* MLA = medicinskt ledningsansvarig;;'],
      ['Ny journalrutin | MLA | –2027-03-19 | decided'],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });
});
