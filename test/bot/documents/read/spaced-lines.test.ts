import { planLines } from '../../../support/plan-lines';

/** Tables pasted from PDF and mail, whose columns only spaces, dots or pipes hold apart. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('text in columns without marks', () => {
  it.each<Case>([
    [
      'columns held apart by spaces',
      'a.txt',
      [
        'Åtgärdsplan skolmåltider 2026',
        '',
        'Åtgärd                          Ansvarig        Klart        Status',
        'Ny matsedel med eleverna        Kostchef        2026-03-31   Pågår',
        'Tystare matsal                  Rektor          2026-05-15   Ej påbörjad',
        'Matråd två gånger per termin    Kostchef        2026-01-30   Klar',
      ],
      [
        'Ny matsedel med eleverna | Kostchef | –2026-03-31 | in_progress',
        'Tystare matsal | Rektor | –2026-05-15 | not_started',
        'Matråd två gånger per termin | Kostchef | –2026-01-30 | completed',
      ],
    ],
    [
      'a cell broken into two lines',
      'a.txt',
      [
        'Handlingsplan',
        '',
        'Åtgärd                       Ansvarig     Tidplan        Läge',
        'Gemensam rutin för           Rektor       juni 2026      Pågår',
        'övergångar mellan stadier',
        'Utbildning i bemötande       HR-chef      oktober 2026   Ej påbörjat',
      ],
      [
        'Gemensam rutin för övergångar mellan stadier | Rektor | –2026-06-30 | in_progress',
        'Utbildning i bemötande | HR-chef | –2026-10-31 | not_started',
      ],
    ],
    [
      'cells as wide as their columns, with one space before the next',
      'a.txt',
      [
        'Åtgärdslista brandskydd',
        '',
        'Åtgärd                     Ansvarig        Klart        Status',
        'Utrymningsplaner ritas om  Rektor          varje termin Pågår',
        'Brandfilt i alla kök       Köksmästare Alm 2026-12-18   Ej påbörjat',
        'Larmen provas i alla salar Vaktmästare     2027-02-12   Klart',
        'Sprinkler i salen provas   Vaktmästaren    mars 2027    Pågår',
      ],
      [
        'Utrymningsplaner ritas om | Rektor | –recurring | in_progress',
        'Brandfilt i alla kök | Köksmästare Alm | –2026-12-18 | not_started',
        'Larmen provas i alla salar | Vaktmästare | –2027-02-12 | completed',
        'Sprinkler i salen provas | Vaktmästaren | –2027-03-31 | in_progress',
      ],
    ],
    [
      'columns held apart by dots',
      'a.txt',
      [
        'Åtgärder våren 2026',
        '',
        'Måla om korridoren ........ Vaktmästare ........ 2026-02-27 ........ Klart',
        'Byta lås i källaren ....... Vaktmästare ........ 2026-03-31 ........ Pågår',
        'Nya skåp i åk 7 ........... Intendent .......... 2026-05-29 ........ Ej påbörjat',
      ],
      [
        'Måla om korridoren | Vaktmästare | –2026-02-27 | completed',
        'Byta lås i källaren | Vaktmästare | –2026-03-31 | in_progress',
        'Nya skåp i åk 7 | Intendent | –2026-05-29 | not_started',
      ],
    ],
    [
      'columns held apart by pipes in a letter',
      'a.txt',
      [
        'Hej,',
        'här är listan från i går.',
        '',
        'Vad | Vem | När | Status',
        'Boka buss till museet | Jenny | 2026-02-20 | klart',
        'Skriva veckobrev | Alla mentorer | löpande | pågår',
        'Byta batterier i klockorna | Vaktis | v 9 2026 | ej gjort',
        '',
        'Hälsningar',
        'Siv',
      ],
      [
        'Boka buss till museet | Jenny | –2026-02-20 | completed',
        'Skriva veckobrev | Alla mentorer | –recurring | in_progress',
        'Byta batterier i klockorna | Vaktis | –2026-02-27 | not_completed',
      ],
    ],
    [
      'columns that are not set to the letter',
      'a.txt',
      [
        'Aktivitetsplan 2026',
        'Aktivitet   Ansvarig   Tid   Status',
        'Temadag om källkritik   Bibliotekarie   mars 2026   Genomförd',
        'Utställning i foajén   Bildlärare   maj 2026   Planerad',
        'Filmkväll för åk 9   Elevråd   2026-11-06   Ej påbörjad',
      ],
      [
        'Temadag om källkritik | Bibliotekarie | –2026-03-31 | completed',
        'Utställning i foajén | Bildlärare | –2026-05-31 | not_started',
        'Filmkväll för åk 9 | Elevråd | –2026-11-06 | not_started',
      ],
    ],
    [
      'names over two lines',
      'a.txt',
      [
        'Nr   Åtgärd                      Ansvarig          Klart',
        '                                                   senast',
        '1    Nya regler för mobiler      Skolledning       2026-01-31',
        '2    Läsecirkel för personal     Bibliotekarie     2026-04-24',
        '3    Utvärdera schemat           Schemaläggare     2026-06-05',
      ],
      [
        'Nya regler för mobiler | Skolledning | –2026-01-31 | decided',
        'Läsecirkel för personal | Bibliotekarie | –2026-04-24 | decided',
        'Utvärdera schemat | Schemaläggare | –2026-06-05 | decided',
      ],
    ],
    [
      'rows on both sides of a page',
      'a.txt',
      [
        'HANDLINGSPLAN MOT FRÅNVARO                     Sida 1 (2)',
        'Almviks kommun                                  2026-01-15',
        '',
        'Nr  Insats                          Ansvarig        När          Läge',
        '1   Närvaroteam på varje skola      Rektor          2026-03-31   Pågår',
        '2   SMS till vårdnadshavare         Administratör   2026-02-13   Klart',
        '',
        'Handlingsplan mot frånvaro                      Sida 2 (2)',
        '',
        '3   Kartläggning efter tio dagar    Kurator         löpande      Pågår',
        '',
        'Planen följs upp i nämnden.',
      ],
      [
        'Närvaroteam på varje skola | Rektor | –2026-03-31 | in_progress',
        'SMS till vårdnadshavare | Administratör | –2026-02-13 | completed',
        'Kartläggning efter tio dagar | Kurator | –recurring | in_progress',
      ],
    ],
    [
      'rows that empty lines part, whose cells were broken anywhere, over two pages',
      'a.txt',
      [
        'Insats                        Ansvarig          Tidplan       Läge',
        '',
        '1. Bokbytardag för            Bibliotekarie     2026-03-31    Pågår',
        'Lindby och Ekby               Tove',
        '                              Sandgren',
        '',
        '2. Schema för matsalens       Köksmästare       2026-05-29    Ej påbörjat',
        'disk-',
        'rum, åk',
        '4 och 5',
        '',
        'Plan för trivsel i skolan                                     2 (2)',
        '',
        'Insats                        Ansvarig          Tidplan       Läge',
        '',
        'samt för åk 6',
        '',
        '3. Nya cykelställ             Vaktmästare       2026-08-14    Klar',
      ],
      [
        'Bokbytardag för Lindby och Ekby | Bibliotekarie Tove Sandgren | –2026-03-31 | in_progress',
        'Schema för matsalens diskrum, åk 4 och 5 samt för åk 6 | Köksmästare | –2026-05-29 | not_started',
        'Nya cykelställ | Vaktmästare | –2026-08-14 | completed',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});
