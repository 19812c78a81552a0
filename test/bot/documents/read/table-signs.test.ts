import { planLines } from '../../../support/plan-lines';

/** Plans that write in signs of their own and say what these mean: a line a measure, as `planLines` writes it. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('signs that the plan itself explains', () => {
  it.each<Case>([
    [
      'letters explained over the table',
      'a.csv',
      [
        'Förklaring: G = genomförd, P = pågår, E = ej påbörjad;;;',
        'Åtgärd;Ansvarig;Klart;Läge',
        'Läsgrupper;Rektor;2026-03-31;G',
        'Bokcirklar;Bibliotekarie;2026-12-18;P',
        'Ordningsregler;Kurator;2027-01-31;E',
      ],
      [
        'Läsgrupper | Rektor | –2026-03-31 | completed',
        'Bokcirklar | Bibliotekarie | –2026-12-18 | in_progress',
        'Ordningsregler | Kurator | –2027-01-31 | not_started',
      ],
    ],
    [
      'numbers explained in a table of their own, which holds no measures',
      'a.md',
      [
        '| Insats | Ansvarig | Tidplan | Status |',
        '|-|-|-|-|',
        '| Läsgrupper | Rektor | mars 2026 | 3 |',
        '| Bokcirklar | Bibliotekarie | december 2026 | 1 |',
        '',
        '| Status | Betydelse |',
        '|-|-|',
        '| 1 | Ej påbörjad |',
        '| 2 | Pågår |',
        '| 3 | Klar |',
      ],
      ['Läsgrupper | Rektor | –2026-03-31 | completed', 'Bokcirklar | Bibliotekarie | –2026-12-31 | not_started'],
    ],
    [
      'a filled, a half and an empty ring',
      'a.md',
      [
        'Status: ● klart, ◐ påbörjat, ○ ej påbörjat',
        '',
        '| Åtgärd | Vem | När | Status |',
        '|-|-|-|-|',
        '| Köpa in spel | Fritidspedagog | okt 2026 | ● |',
        '| Se över lokaler | Rektor | dec 2026 | ◐ |',
        '| Föräldramöte | Rektor | jan 2027 | ○ |',
      ],
      [
        'Köpa in spel | Fritidspedagog | –2026-10-31 | completed',
        'Se över lokaler | Rektor | –2026-12-31 | in_progress',
        'Föräldramöte | Rektor | –2027-01-31 | not_started',
      ],
    ],
    [
      'signs under times say what happens then',
      'a.csv',
      [
        'S = start, K = klart, U = utvärdering;;;;;',
        'Aktivitet;Ansvarig;Kv 1 2026;Kv 2 2026;Kv 3 2026;Status',
        'Ny rutin;Rektor;S;K;U;Pågår',
        'Utbildning;Kurator;;S;K;Ej påbörjad',
      ],
      [
        'Ny rutin | Rektor | 2026-01-01–2026-06-30 | in_progress | evaluation 2026-09-30',
        'Utbildning | Kurator | 2026-04-01–2026-09-30 | not_started',
      ],
    ],
    [
      'signs of states under times are states, and the newest holds',
      'a.csv',
      [
        'Teckenförklaring: E ej påbörjad, P pågår, K klar;;;;',
        'Aktivitet;Ansvarig;Klart;T1 2026;T2 2026',
        'Ny rutin;Rektor;2026-12-31;E;P',
        'Utbildning;Kurator;2026-10-31;P;K',
      ],
      ['Ny rutin | Rektor | –2026-12-31 | in_progress', 'Utbildning | Kurator | –2026-10-31 | completed'],
    ],
    [
      'a sign nobody explains is no state',
      'a.csv',
      ['Åtgärd;Ansvarig;Klart;Läge', 'Läsgrupper;Rektor;2026-03-31;G', 'Bokcirklar;Kurator;2026-12-18;P'],
      ['Läsgrupper | Rektor | –2026-03-31 | unknown', 'Bokcirklar | Kurator | –2026-12-18 | unknown'],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});

describe('what stands in other places than usual', () => {
  it.each<Case>([
    [
      'a table that lies down has a measure a column',
      'a.csv',
      [
        ';Åtgärd 1;Åtgärd 2;Åtgärd 3',
        'Vad ska göras;Rutin för frånvaro;Utbilda mentorer;Föräldramöte',
        'Ansvarig;Rektor;Kurator;Bitr. rektor',
        'Klart senast;2026-10-30;2027-01-29;2026-09-15',
        'Status;Pågår;Ej påbörjad;Klart',
      ],
      [
        'Rutin för frånvaro | Rektor | –2026-10-30 | in_progress',
        'Utbilda mentorer | Kurator | –2027-01-29 | not_started',
        'Föräldramöte | Bitr. rektor | –2026-09-15 | completed',
      ],
    ],
    [
      'one cell holds the measure with labels for who and when',
      'a.md',
      [
        '| Brist | Åtgärd, ansvarig och tidplan | Läge |',
        '|-|-|-|',
        '| Stöd ges för sent | Ta fram rutin. Ansvarig: rektor. Klart: 2026-09-30 | Pågår |',
        '| Dokumentation saknas | Utbilda personalen. Ansvarig: logoped. Klart: december 2026 | Ej påbörjad |',
      ],
      [
        'Ta fram rutin | rektor | –2026-09-30 | in_progress | area Stöd ges för sent',
        'Utbilda personalen | logoped | –2026-12-31 | not_started | area Dokumentation saknas',
      ],
    ],
    [
      'a heading that names itself an aim is the area of the measures under it, any other is not',
      'a.md',
      [
        '# Plan 2026',
        '## Mål 1: Alla läser',
        '| Aktivitet | Ansvarig | Klart |',
        '|-|-|-|',
        '| Lästid | Rektor | 2026-12-18 |',
        '',
        '## Björkskolan',
        '| Aktivitet | Ansvarig | Klart |',
        '|-|-|-|',
        '| Rastlekar | Fritids | 2026-10-30 |',
      ],
      [
        'Lästid | Rektor | –2026-12-18 | decided | area Mål 1: Alla läser | group Mål 1: Alla läser',
        'Rastlekar | Fritids | –2026-10-30 | decided | group Björkskolan',
      ],
    ],
    [
      'a row of its own in the column of aims is the area of those under it',
      'a.csv',
      [
        'Mål;Aktivitet;Slutdatum;Huvudansvarig;Status',
        'Elever ska trivas;;;;',
        ';Rastlekar;2026-10-30;Fritidsledare;Pågår',
        ';Kamratstöd;2026-12-18;Kurator;Klar',
      ],
      [
        'Rastlekar | Fritidsledare | –2026-10-30 | in_progress | area Elever ska trivas | group Elever ska trivas',
        'Kamratstöd | Kurator | –2026-12-18 | completed | area Elever ska trivas | group Elever ska trivas',
      ],
    ],
    [
      'names over a whole header part its days',
      'a.csv',
      [
        ';;Tidplan;;Uppföljning;',
        'Åtgärd;Ansvarig;Start;Slut;Datum;Resultat',
        'Nya läromedel;Rektor;2026-08-17;2026-12-18;2027-01-15;Pågår',
        'Ämneslag;Förstelärare;2026-08-24;2027-06-11;2027-06-15;Ej påbörjat',
      ],
      [
        'Nya läromedel | Rektor | 2026-08-17–2026-12-18 | in_progress | next 2027-01-15',
        'Ämneslag | Förstelärare | 2026-08-24–2027-06-11 | not_started | next 2027-06-15',
      ],
    ],
    [
      'the person goes before the body, numbers under a share are shares',
      'a.csv',
      [
        'Åtgärd;Ansvarig nämnd;Ansvarig tjänsteperson;Klart senast;Färdigt (%)',
        'Riktlinje mot hot;Skolnämnden;Skolchef;2026-09-30;75',
        'Krisövning;Skolnämnden;Beredskapssamordnare;2026-11-30;0',
      ],
      [
        'Riktlinje mot hot | Skolchef | –2026-09-30 | in_progress',
        'Krisövning | Beredskapssamordnare | –2026-11-30 | not_started',
      ],
    ],
    [
      'when it is done stands among the words on the state, and when it is followed up is asked for with "när"',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Status;När och hur följs insatsen upp?',
        'Ny profil;Rektor;Påbörjad. Slutförs under våren 2099.;December 2099',
        'Läxhjälp;Kurator;Pågår. Rutinen var klar våren 2098.;Juni 2099',
      ],
      [
        'Ny profil | Rektor | –2099-06-30 | in_progress | next 2099-12-31',
        'Läxhjälp | Kurator | – | in_progress | next 2099-06-30',
      ],
    ],
    [
      'follow-ups of two days are states, and the newest holds',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Klart;Uppföljning 2026-03;Uppföljning 2026-10',
        'Rutin;Rektor;2026-06-30;Påbörjad;Klar',
        'Utbildning;Kurator;2026-12-31;Ej påbörjad;Pågår',
      ],
      ['Rutin | Rektor | –2026-06-30 | completed', 'Utbildning | Kurator | –2026-12-31 | in_progress'],
    ],
    [
      'a vacant post is told in many ways, and nobody is named by them',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Klart;Läge',
        'Dela gruppen;– (tjänsten som biträdande rektor är vakant);2026-10-30;Pågår',
        'Hälsosamtal;Skolsköterska (rekryteras);2026-11-30;Pågår',
        'Ny plan;Rekrytering pågår;2026-12-18;Pågår',
      ],
      [
        'Dela gruppen | biträdande rektor | –2026-10-30 | in_progress',
        'Hälsosamtal | Skolsköterska | –2026-11-30 | in_progress',
        'Ny plan |  | –2026-12-18 | in_progress',
      ],
    ],
    [
      'the day of a decision in a description is no day to come',
      'a.csv',
      [
        'Uppgiftsnamn;Beskrivning;Tilldelad till;Förfallodatum;Status',
        'Utreda avgifter;Uppdrag enligt nämndens beslut 2025-11-19.;Eva Lind;2026-02-27;Pågår',
        'Ny taxa;Underlag finns.;Per Alm;2026-05-15;Pågår',
      ],
      ['Utreda avgifter | Eva Lind | –2026-02-27 | in_progress', 'Ny taxa | Per Alm | –2026-05-15 | in_progress'],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});
