import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** Which of a table's days is whose: years that stand in a title, days that are no due days, tables of two halves. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('times in tables', () => {
  it.each<Case>([
    [
      'what a wheel has in June is told of after it, and not the August before',
      'a.md',
      [
        '# Kvalitetsår läsåret 2025/26',
        '',
        '| Månad | Aktivitet | Ansvarig | Återkopplas |',
        '|-|-|-|-|',
        '| September | Trivselenkät | Kurator | Rektor 9 oktober |',
        '| Juni | Skolans bokslut | Rektor | Nämnden 25 augusti |',
      ],
      [
        'Trivselenkät | Kurator | –2025-09-30 | decided | next 2025-10-09',
        'Skolans bokslut | Rektor | –2026-06-30 | decided | next 2026-08-25',
      ],
    ],
    [
      'a time under "Vad har hänt" is behind',
      'a.csv',
      [
        'Insats;Ansvarig;Klart;Läge;Vad har hänt',
        'Ny lekplats;Rektor;våren 2027;Försenad;Bygget drog ut hela sommaren 2026.',
      ],
      ['Ny lekplats | Rektor | –2027-06-30 | in_progress delayed'],
    ],
    [
      'the school year stands under the title, and the day of the follow-up over its column',
      'a.md',
      [
        '# Arbetsplan för Björkens fritids',
        'Läsåret 2022/23. Planen skrevs av arbetslaget.',
        '',
        '| Insats | Vem | När | Läge 14/2 -23 |',
        '|-|-|-|-|',
        '| Ny mellanmålsrutin | Kim | v. 40 | klart |',
        '| Lekgrupp | Robin | maj | pågår |',
      ],
      ['Ny mellanmålsrutin | Kim | –2022-10-07 | completed', 'Lekgrupp | Robin | –2023-05-31 | in_progress'],
    ],
    [
      'weeks lie in the year of the title, also before the day the plan was revised',
      'a.csv',
      [
        'Aktivitetslista 2026;;;;',
        'Rev. 2026-03-13;;;;',
        'Aktivitet;Vem;Start;Klart;Läge',
        'Inventera böcker;Bibliotekarie;v. 4;v. 9;Klart',
        'Ny skyltning;Vaktmästare;v. 12;v. 40;Pågår',
      ],
      [
        'Inventera böcker | Bibliotekarie | 2026-01-19–2026-02-27 | completed',
        'Ny skyltning | Vaktmästare | 2026-03-16–2026-10-02 | in_progress',
      ],
    ],
    [
      'a week of a school year lies in it',
      'a.csv',
      [
        'Plan för Lindskolan 2025/2026;;;',
        'Uppdaterad 2026-02-05;;;',
        'Insats;Vem;När;Läge',
        'Skrivdag;Lärare åk 6;v. 44;Klart',
        'Friluftsdag;Idrottslärare;v. 21;Ej påbörjad',
      ],
      ['Skrivdag | Lärare åk 6 | –2025-10-31 | completed', 'Friluftsdag | Idrottslärare | –2026-05-22 | not_started'],
    ],
    [
      'a heading over a table says which year its months are of',
      'a.md',
      [
        '# Uppföljning av åtgärder',
        'Senaste möte 2026-06-03',
        '',
        '## Åtgärder från 2025',
        '',
        '| Åtgärd | Vem | Tid | Läge |',
        '|-|-|-|-|',
        '| Ny mall | Registrator | oktober | klar |',
        '',
        '## Åtgärder från 2026',
        '',
        '| Åtgärd | Vem | Tid | Läge |',
        '|-|-|-|-|',
        '| Arkivplan | Arkivarie | april | pågår |',
      ],
      [
        'Ny mall | Registrator | –2025-10-31 | completed | group Åtgärder från 2025',
        'Arkivplan | Arkivarie | –2026-04-30 | in_progress | group Åtgärder från 2026',
      ],
    ],
    [
      'the day it was done is no second due day',
      'a.csv',
      [
        'Åtgärd;Vem;Tidplan;Status;Klart (datum);Antagen',
        'Rutin för nycklar;Rektor;mars 2026;Genomförd;2026-04-09;2025-12-10',
        'Rutin för larm;Rektor;augusti 2026;Pågår;;2026-02-11 § 9',
      ],
      ['Rutin för nycklar | Rektor | –2026-03-31 | completed', 'Rutin för larm | Rektor | –2026-08-31 | in_progress'],
    ],
    [
      'the day it was done says that it is, in a plan without states',
      'a.csv',
      ['Åtgärd;Vem;Ber. klart;Klart', 'Byta filter;Drift;2026-03-31;2026-03-20', 'Byta fläkt;Drift;2026-10-30;'],
      ['Byta filter | Drift | –2026-03-31 | completed', 'Byta fläkt | Drift | –2026-10-30 | unknown'],
    ],
    [
      'days of decisions and case numbers are nobody’s due days',
      'a.csv',
      [
        'Ärende;Uppdrag;Givet;Ansvarig;Läge',
        'KS 2026/11;Utreda badplats;KS 2026-01-14 § 4;Fritidschef;Pågår',
        'KS 2026/19;Pröva taxa;KS 2026-02-11 § 17;Controller;Avskrivet',
      ],
      ['Utreda badplats | Fritidschef | – | in_progress', 'Pröva taxa | Controller | – | cancelled'],
    ],
    [
      'two halves of one table are one, by their numbers',
      'a.md',
      [
        '| Nr | Åtgärd | Vem |',
        '|-|-|-|',
        '| 1 | Köpa cyklar | Fritidschef |',
        '| 2 | Bygga ställ | Vaktmästare |',
        '',
        '| Nr | Tidplan | Status |',
        '|-|-|-|',
        '| 1 | 2026-04-30 | Klar |',
        '| 2 | 2026-08-31 | Pågår |',
      ],
      ['Köpa cyklar | Fritidschef | –2026-04-30 | completed', 'Bygga ställ | Vaktmästare | –2026-08-31 | in_progress'],
    ],
    [
      'sections by state give their measures that state',
      'a.md',
      [
        '# Att göra i köket',
        '',
        '## Pågående åtgärder',
        '',
        '| Åtgärd | Vem | Klart |',
        '|-|-|-|',
        '| Ny meny | Kock | 2026-12-01 |',
        '',
        '## Avslutade åtgärder',
        '',
        '| Åtgärd | Vem | Klart |',
        '|-|-|-|',
        '| Ny spis | Kock | 2026-05-04 |',
      ],
      [
        'Ny meny | Kock | –2026-12-01 | in_progress | group Pågående åtgärder',
        'Ny spis | Kock | –2026-05-04 | closed | group Avslutade åtgärder',
      ],
    ],
    [
      'counts and units without an assignment are no measures',
      'a.csv',
      [
        'Enhet;Ansvarig rektor;Skattning;Uppdrag;Följs upp;Läge',
        'Ekbacken;Rektor Ek;2;Ta fram läsplan;mars 2027;Pågår',
        'Alhaga;Rektor Al;4;Inget uppdrag;;',
        'Björkudden;Rektor Björk;4;Uppdrag saknas;;',
        'Antal uppdrag;;;1;;',
        'Varav klara;;;0;;',
      ],
      ['Ta fram läsplan | Rektor Ek | – | in_progress | next 2027-03-31 | area Ekbacken'],
    ],
    [
      'marks from one to four number nothing',
      'a.csv',
      [
        'Område;Bedömning;Åtgärd;Vem;Klart',
        'Språk;3;Läsombud;Rektor;2026-12-01',
        'Matematik;2;Mattelyft;Rektor;2027-01-29',
      ],
      [
        'Läsombud | Rektor | –2026-12-01 | decided | area Språk',
        'Mattelyft | Rektor | –2027-01-29 | decided | area Matematik',
      ],
    ],
    [
      'what was over at an earlier day stays so, what was not is not reported',
      'a.csv',
      [
        'Åtgärd;Vem;Klart;Läge 2026-03-02;Läge 2026-10-05',
        'Ny ramp;Fastighet;2026-02-27;Klar;',
        'Ny dörr;Fastighet;2026-11-30;Pågår;',
        'Nytt tak;Fastighet;2026-12-18;Pågår;Pågår',
      ],
      [
        'Ny ramp | Fastighet | –2026-02-27 | completed',
        'Ny dörr | Fastighet | –2026-11-30 | unknown',
        'Nytt tak | Fastighet | –2026-12-18 | in_progress',
      ],
    ],
    [
      'an export of a planner in English',
      'a.csv',
      [
        'Task Name,Bucket Name,Progress,Assigned To,Created Date,Start date,Due date,Late,Completed Date',
        'Ny skylt,Utemiljö,Not started,Eva Lund,2026-01-10,,2026-12-04,false,',
        'Nya nät,Utemiljö,Completed,Per Dahl,2026-01-10,2026-02-02,2026-05-08,false,2026-05-06',
      ],
      [
        'Ny skylt | Eva Lund | –2026-12-04 | not_started | area Utemiljö',
        'Nya nät | Per Dahl | 2026-02-02–2026-05-08 | completed | area Utemiljö',
      ],
    ],
    [
      'a title in the first row of each table heads its rows',
      'a.md',
      [
        '# Plan för parkerna',
        '',
        '| Område 1: Lek | | | |',
        '|-|-|-|-|',
        '| Åtgärd | Vem | Tid | Status |',
        '| Ny gunga | Parkchef | 2026-12-15 | Pågår |',
        '',
        '| Område 2: Grönska | | | |',
        '|-|-|-|-|',
        '| Åtgärd | Vem | Tid | Status |',
        '| Nya träd | Parkchef | 2027-04-30 | Beställt |',
      ],
      [
        'Ny gunga | Parkchef | –2026-12-15 | in_progress | area Område 1: Lek | group Område 1: Lek',
        'Nya träd | Parkchef | –2027-04-30 | in_progress | area Område 2: Grönska | group Område 2: Grönska',
      ],
    ],
    [
      'remarks that are states are the states, and a point struck with "utgår" beside it is called off',
      'a.md',
      [
        '| Aktivitet | Vem | Klart | Kommentar |',
        '|-|-|-|-|',
        '| Ny logga | Kommunikatör | 2026-10-01 | KLART |',
        '| ~~Ny film~~ | | | utgår, beslut 2026-09-09 |',
        '| Ny affisch | Kommunikatör | 2027-02-01 | pågår |',
      ],
      [
        'Ny logga | Kommunikatör | –2026-10-01 | completed',
        'Ny film |  | – | cancelled',
        'Ny affisch | Kommunikatör | –2027-02-01 | in_progress',
      ],
    ],
    [
      'a day under the list is the document’s own, and money is no follow-up',
      'a.csv',
      [
        'Åtgärd;Effekt (tkr);Vem;Senast;Status',
        'Färre resor;-120;Chefer;15/10;Pågår',
        'Uppdatera avtal;-40;Inköpare;30/11;Ej påb.',
        'Uppdaterad: 2026-09-28;;;;',
      ],
      ['Färre resor | Chefer | –2026-10-15 | in_progress', 'Uppdatera avtal | Inköpare | –2026-11-30 | not_started'],
    ],
    [
      'words without a heading before the measures are their area',
      'a.csv',
      [';Åtgärd;Vem;Klart', 'Trygghet;Ny belysning;Fastighet;2026-11-30', ';Rastvakter;Rektor;2026-12-18'],
      [
        'Ny belysning | Fastighet | –2026-11-30 | decided | area Trygghet',
        'Rastvakter | Rektor | –2026-12-18 | decided | area Trygghet',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });

  it('takes the last day of a list of revisions for the plan’s own, and asks nothing about that table', async () => {
    const { plan, warnings } = await draftOf('a.md', [
      '# Plan för fritidsgården',
      '',
      '| Version | Datum | Ändring |',
      '|-|-|-|',
      '| 1.0 | 2026-01-19 | Upprättad |',
      '| 1.1 | 2026-04-07 | Ny åtgärd |',
      '',
      '| Åtgärd | Vem | Klart | Status |',
      '|-|-|-|-|',
      '| Ny scen | Fritidschef | 2026-09-30 | Pågår |',
      '',
      '| Status | Antal |',
      '|-|-|',
      '| Pågår | 1 |',
    ]);
    expect(plan.documentDate).toBe('2026-04-07');
    expect(warnings.map((one) => one.doubt)).not.toContain('table_not_read');
  });

  it('dates the plan by the day over its column of states, however that is written', async () => {
    const rows = ['Åtgärd;Vem;Läge 14/2 -23', 'Rastbod;Kim;pågår', 'Lekgrupp;Robin;klart'];
    expect((await draftOf('a.csv', rows)).plan.documentDate).toBe('2023-02-14');
  });
});
