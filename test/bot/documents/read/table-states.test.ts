import { planLines } from '../../../support/plan-lines';

/** What plans drawn as tables say of owners, times and states: a line a measure, as `planLines` writes it. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('what the columns tell', () => {
  it.each<Case>([
    [
      'a phase holds where no light is lit, and a light stands for its own words',
      'a.csv',
      [
        'Projekt;Projektledare;Klart;Fas;Status',
        'Ny matsal;Anna Berg;2026-10-30;Detaljplan;Gul',
        'Samordnad it-support;Omar Diaz;2026-12-18;Vilande;',
        'Ny webb;Eva Ek;2026-12-18;Inte än;',
        'Ny gungställning;Eva Ek;2026-12-18;Genomförande;',
        'Gul = risk för viss försening framåt, Grön = enligt plan;;;;',
      ],
      [
        'Ny matsal | Anna Berg | –2026-10-30 | in_progress at_risk',
        'Samordnad it-support | Omar Diaz | –2026-12-18 | paused',
        'Ny webb | Eva Ek | –2026-12-18 | not_started',
        'Ny gungställning | Eva Ek | –2026-12-18 | in_progress',
      ],
    ],
    [
      '"Framdrift" tells the state',
      'a.csv',
      [
        'Strategi;Handling;Ansvarig funktion;Tidsram;Framdrift',
        'Stärka läsningen;Bokpåsar till alla hem;Bibliotek;VT 2026;Enligt plan',
        'Stärka läsningen;Lästid i schemat;Rektor;2026-08-17;Försenad',
      ],
      [
        'Bokpåsar till alla hem | Bibliotek | –2026-06-30 | in_progress on_plan',
        'Lästid i schemat | Rektor | –2026-08-17 | in_progress delayed',
      ],
    ],
    [
      'a start and an end in one cell',
      'a.md',
      [
        '| Målsättning | Aktivitet | Ansvarig | Start- och slutdatum | Kommentar/status |',
        '|-|-|-|-|-|',
        '| Ökad trygghet | Vuxna ute på rasterna | Arbetslagen | 2026-01-12 – 2026-06-12 | Pågår, fungerar bra |',
        '| Ökad trygghet | Ny rastbelysning | Fastighet | 2026-09-01 – 2026-11-30 | Ej påbörjat |',
      ],
      [
        'Vuxna ute på rasterna | Arbetslagen | 2026-01-12–2026-06-12 | in_progress | area Ökad trygghet',
        'Ny rastbelysning | Fastighet | 2026-09-01–2026-11-30 | not_started | area Ökad trygghet',
      ],
    ],
    [
      'a colour before the words that say it, whichever it is',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Klart;Läge',
        'Nytt staket;Vaktmästare;2026-09-30;Blå – klar',
        'Ny skylt;Rektor;2026-11-30;Vit – inte börjat',
      ],
      ['Nytt staket | Vaktmästare | –2026-09-30 | completed', 'Ny skylt | Rektor | –2026-11-30 | not_started'],
    ],
    [
      'who last changed a row is nobody who answers for it',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Prioritet;Status;Slutdatum;Uppdaterad av;Uppdaterad',
        'Trivselenkät;Kurator;1;Klar;2026-02-27;ABE;2026-03-01',
        'Skolgårdsmålning;Lärare;2;Pågår;2026-06-05;CLU;2026-04-14',
      ],
      ['Trivselenkät | Kurator | –2026-02-27 | completed', 'Skolgårdsmålning | Lärare | –2026-06-05 | in_progress'],
    ],
    [
      'an owner that stands first holds until the next',
      'a.csv',
      [
        'Ansvarig;Uppdrag;Klart;Status',
        'Rektor Ekskolan;Se över schemat;2026-04-30;Pågår',
        ';Minska vikariekostnaden;2026-12-31;Ej påbörjat',
        'Rektor Bokskolan;Starta läxhjälp;2026-02-02;Klart',
      ],
      [
        'Se över schemat | Rektor Ekskolan | –2026-04-30 | in_progress',
        'Minska vikariekostnaden | Rektor Ekskolan | –2026-12-31 | not_started',
        'Starta läxhjälp | Rektor Bokskolan | –2026-02-02 | completed',
      ],
    ],
    [
      'what was measured is no state',
      'a.csv',
      [
        'Mål;Indikator;Utfall 2024;Mål 2025;Åtgärd;Ansvarig;Klart',
        'Godkända betyg;Andel godkända i åk 9;78 %;85 %;Lovskola i juni;Rektor;2026-06-26',
        'Trygga elever;Andel trygga;91 %;95 %;Fler kuratorstimmar;Skolchef;2026-08-31',
      ],
      [
        'Lovskola i juni | Rektor | –2026-06-26 | decided | area Godkända betyg',
        'Fler kuratorstimmar | Skolchef | –2026-08-31 | decided | area Trygga elever',
      ],
    ],
    [
      'a control that comes again recurs',
      'a.csv',
      [
        'Process;Kontrollmoment;Ansvarig;Frekvens;Resultat',
        'Skolskjuts;Stickprov av beslut;Handläggare;Två gånger per år;Inga avvikelser',
        'Betyg;Kontroll av katalog;Rektor;Årligen;Två avvikelser',
      ],
      [
        'Stickprov av beslut | Handläggare | –recurring | unknown',
        'Kontroll av katalog | Rektor | –recurring | unknown',
      ],
    ],
    [
      'a state in each school under one heading',
      'a.html',
      [
        '<table><thead><tr><th>Åtgärd</th><th>Ansvarig</th><th colspan="3">Status</th></tr><tr><th></th><th></th><th>Ekskolan</th><th>Bokskolan</th><th>Lindskolan</th></tr></thead><tbody><tr><td>Rutin vid skolbyte</td><td>Rektorer</td><td>Klar</td><td>Klar</td><td>Klar</td></tr><tr><td>Gemensam ordningsregel</td><td>Rektorer</td><td>Pågår</td><td>Ej påbörjad</td><td>Klar</td></tr></tbody></table>',
      ],
      ['Rutin vid skolbyte | Rektorer | – | completed', 'Gemensam ordningsregel | Rektorer | – | in_progress'],
    ],
    [
      '"Blev klar" over days says what is done',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Beslutad;Ska vara klar;Blev klar',
        'Ny entré;Fastighet;2025-10-01;2026-05-29;',
        'Byte av larm;Fastighet;2025-10-01;2026-01-30;2026-01-23',
      ],
      ['Ny entré | Fastighet | –2026-05-29 | unknown', 'Byte av larm | Fastighet | –2026-01-30 | completed'],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});

describe('a state as lists write it', () => {
  it.each([
    ['Inställd', 'cancelled'],
    ['Avskrivet av nämnden 2026-03-11', 'cancelled'],
    ['Bortprioriterad', 'cancelled'],
    ['Ej påb.', 'not_started'],
    ['Not started', 'not_started'],
    ['Att göra', 'not_started'],
    ['⏳ pågår', 'in_progress'],
    ['Under utredning', 'in_progress'],
    ['Till hälften klart', 'in_progress'],
    ['Helt genomförd', 'completed'],
    ['☑ Klar', 'completed'],
    ['X 2026-02-03', 'completed'],
    ['✔ klar, antagen 2026-12-16', 'completed'],
    ['Klar, används från 1 december', 'completed'],
    ['Stoppad', 'paused'],
    ['2026-02-02 påbörjad / 2026-04-20 klar', 'completed'],
    ['☐ Klar', 'unknown'],
    ['Klar i december', 'unknown'],
  ])('%s is %s', async (text, state) => {
    const lines = [
      'Åtgärd;Vem;Klart;Läge 2026-10-01',
      `Ny bro;Gatuchef;2026-09-30;${text}`,
      'Ny väg;Gatuchef;2026-12-31;Pågår',
    ];
    expect((await planLines('a.csv', lines.join('\n')))[0]).toBe(`Ny bro | Gatuchef | –2026-09-30 | ${state}`);
  });
});
