import { planLines } from '../../../support/plan-lines';

/** Plans drawn as tables, one oddity of their columns' names a test: a line a measure, as `planLines` writes it. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('names over the columns', () => {
  it.each<Case>([
    [
      '"Uppdrags-ID" numbers what "Uppdrag" names',
      'a.csv',
      ['Uppdrags-ID;Uppdrag;Ansvarig;Klart', 'S24-1;Se över avgifterna;Controller;2026-05-29'],
      ['Se över avgifterna | Controller | –2026-05-29 | decided'],
    ],
    [
      '"Vad som ska göras" names the measures of an annual wheel, month by month',
      'a.csv',
      ['Månad;Vad som ska göras;Vem', 'Mars 2026;Elevenkät i åk 5;Kvalitetsstrateg', 'Maj 2026;Betygsanalys;Rektor'],
      ['Elevenkät i åk 5 | Kvalitetsstrateg | –2026-03-31 | decided', 'Betygsanalys | Rektor | –2026-05-31 | decided'],
    ],
    [
      '"Titel" names the measure, and "Innehåll" what is done in it',
      'a.csv',
      [
        'Titel;Innehåll;Ansvarig;Startar;Färdigdatum;Läge',
        'Läslyft;Alla lärare läser tillsammans;Anna Berg;2026-01-12;2026-06-12;Pågår',
        'Ny närvarorutin;Rutinen skrivs om;Rektor;2026-02-01;2026-04-30;Klar',
      ],
      [
        'Läslyft | Anna Berg | 2026-01-12–2026-06-12 | in_progress',
        'Ny närvarorutin | Rektor | 2026-02-01–2026-04-30 | completed',
      ],
    ],
    [
      '"Nästa steg" is kept beside the follow-up under its own name',
      'a.csv',
      [
        'Rubrik;Kontakt;Stopp;Bedömning;Nästa steg',
        'Kollegial handledning;Eva Lind;2026-05-29;Pågår enligt plan;Utse två handledare till',
        'Elevråd på varje skola;Omar Diaz;2026-10-02;Ej påbörjad;Skicka brev till skolorna',
      ],
      [
        'Kollegial handledning | Eva Lind | –2026-05-29 | in_progress on_plan',
        'Elevråd på varje skola | Omar Diaz | –2026-10-02 | not_started',
      ],
    ],
    [
      'purpose, indicator and cost hide neither who nor when',
      'a.md',
      [
        '# Handlingsplan läsning',
        '',
        '| Benämning | Syfte | Indikator | Kostnad | Ansvarig tjänsteperson | Senast klart | Lägesuppdatering |',
        '|-|-|-|-|-|-|-|',
        '| Läsgrupper i åk 2 | Fler läser flytande | Lästest i maj 2026 | 40 tkr | Lena Ek | 2026-03-27 | Pågår |',
        '| Skolbibliotekarie anställs | Bemannat bibliotek | Bibliotek öppet varje dag | 510 tkr | Rektor | 2026-08-14 | Inte påbörjat |',
      ],
      [
        'Läsgrupper i åk 2 | Lena Ek | –2026-03-27 | in_progress',
        'Skolbibliotekarie anställs | Rektor | –2026-08-14 | not_started',
      ],
    ],
    [
      'a problem is the area of its "Förbättringsåtgärd"',
      'a.csv',
      [
        'Problem;Förbättringsåtgärd;Vem gör;Planerad klar;Statusrapport',
        'Många sena ankomster;Ny samling i entrén;Skolvärd;v. 10 2026;Genomfört',
        'Oro i matsalen;Bordsvärdar utses;Elevråd;2026-02-20;Pågår men försenad',
      ],
      [
        'Ny samling i entrén | Skolvärd | –2026-03-06 | completed | area Många sena ankomster',
        'Bordsvärdar utses | Elevråd | –2026-02-20 | in_progress delayed | area Oro i matsalen',
      ],
    ],
    [
      '"Start" beside "Stopp" starts the measure',
      'a.csv',
      [
        'Utvecklingsinsats;Start;Stopp;Kontaktperson',
        'Matematiklyft;2025-08-18;2026-06-05;Ida Ros',
        'Språkombud;2025-10-01;2026-03-31;Per Stål',
      ],
      [
        'Matematiklyft | Ida Ros | 2025-08-18–2026-06-05 | decided',
        'Språkombud | Per Stål | 2025-10-01–2026-03-31 | decided',
      ],
    ],
    [
      'a name nobody knows over the measures keeps who, when and how far',
      'a.csv',
      [
        'Satsning;Ansvarig;Slutdatum;Status',
        'Utomhuspedagogik en dag i veckan;Förskollärare;2026-06-05;Pågår',
        'Rörelse före lunch;Idrottslärare;2026-04-17;Klar',
      ],
      [
        'Utomhuspedagogik en dag i veckan | Förskollärare | –2026-06-05 | in_progress',
        'Rörelse före lunch | Idrottslärare | –2026-04-17 | completed',
      ],
    ],
    [
      'a school is no owner beside a named one',
      'a.csv',
      [
        'Enhet;Beskrivning;Ansv. chef;Klart (datum);Resultat hittills',
        'Norra förskolan;Utegården rustas upp med odling;Maria Ny;2026-05-22;Pågår',
        'Södra förskolan;Alla avdelningar får lugna rum;Tove Dal;2026-09-11;Klart',
      ],
      [
        'Utegården rustas upp med odling | Maria Ny | –2026-05-22 | in_progress | area Norra förskolan',
        'Alla avdelningar får lugna rum | Tove Dal | –2026-09-11 | completed | area Södra förskolan',
      ],
    ],
    [
      'an effect that is wished for is no follow-up',
      'a.csv',
      [
        'Åtgärd;Önskad effekt;Ansvarig;När;Uppföljning',
        'Tvålärarsystem i åk 1;Fler får hjälp i tid;Rektor;2026-06-12;Pågår',
        'Läsplattor byts ut;Fungerande teknik;IT-samordnare;2026-02-27;Klar',
      ],
      [
        'Tvålärarsystem i åk 1 | Rektor | –2026-06-12 | in_progress',
        'Läsplattor byts ut | IT-samordnare | –2026-02-27 | completed',
      ],
    ],
    [
      '"Uppföljningstillfälle" is the next report',
      'a.csv',
      [
        'Vad görs;Vem;Senast;Uppföljningstillfälle;Läge',
        'Klassråd varje vecka;Mentor;2026-01-30;mars 2026;Klar',
        'Skolgårdens belysning;Fastighet;2026-10-30;december 2026;Ej påbörjad',
      ],
      [
        'Klassråd varje vecka | Mentor | –2026-01-30 | completed',
        'Skolgårdens belysning | Fastighet | –2026-10-30 | not_started | next 2026-12-31',
      ],
    ],
    [
      'a part goal is the area, and its indicator neither state nor date',
      'a.md',
      [
        '| Delmål | Aktivitet | Mätetal | Ansvarig | Klart | Utfall 2025 |',
        '|-|-|-|-|-|-|',
        '| Alla läser i åk 1 | Lästräning dagligen | 95 % | Lärare åk 1 | 2026-06-10 | 88 % |',
        '| Alla simmar i åk 6 | Simskola i september | 100 % | Idrottslärare | 2026-09-30 | 97 % |',
      ],
      [
        'Lästräning dagligen | Lärare åk 1 | –2026-06-10 | decided | area Alla läser i åk 1',
        'Simskola i september | Idrottslärare | –2026-09-30 | decided | area Alla simmar i åk 6',
      ],
    ],
    [
      'priority and risk are no measures',
      'a.csv',
      [
        'Prioritet;Risk;Åtgärd;Ansvarig;När är vi klara;Status',
        'Hög;Elever går hem själva;Ny hämtrutin;Fritidschef;2026-02-13;Klar',
        'Låg;Saknade nycklar;Nyckelskåp sätts upp;Vaktmästare;2026-03-20;Pågår',
      ],
      [
        'Ny hämtrutin | Fritidschef | –2026-02-13 | completed',
        'Nyckelskåp sätts upp | Vaktmästare | –2026-03-20 | in_progress',
      ],
    ],
    [
      '"Ny rapport" is the next report',
      'a.csv',
      [
        'Åtgärd;Vem ansvarar;Till när;Ny rapport;Läge',
        'Skriva om ordningsreglerna;Elevråd;2026-03-31;maj 2027;Pågår',
        'Utse arkivansvarig;Skoladministratör;2026-01-16;;Klart',
      ],
      [
        'Skriva om ordningsreglerna | Elevråd | –2026-03-31 | in_progress | next 2027-05-31',
        'Utse arkivansvarig | Skoladministratör | –2026-01-16 | completed',
      ],
    ],
    [
      'numbers without a heading number the measures',
      'a.csv',
      [
        ';Åtgärd;Ansvarig;Klart',
        '1;Lekar på rasten;Fritids;2026-03-31',
        '2;Gungor lagas;Parkenheten;2026-04-30',
        '3;Målade hinkar;Lärare;2026-05-29',
      ],
      [
        'Lekar på rasten | Fritids | –2026-03-31 | decided',
        'Gungor lagas | Parkenheten | –2026-04-30 | decided',
        'Målade hinkar | Lärare | –2026-05-29 | decided',
      ],
    ],
    [
      'questions for headings are headings',
      'a.md',
      [
        '| Vad ska vi göra? | Varför? | Resurser | Vem gör? | Startar | När är vi klara? | Hur går det? |',
        '|-|-|-|-|-|-|-|',
        '| Läsa högt varje dag | Ordförrådet är litet | Böcker | Alla lärare | v. 34 2025 | v. 22 2026 | Pågår |',
        '| Bjuda in författare | Väcka läslust | 15 tkr | Bibliotekarie | jan 2026 | mars 2026 | Ej påbörjat |',
      ],
      [
        'Läsa högt varje dag | Alla lärare | 2025-08-18–2026-05-29 | in_progress',
        'Bjuda in författare | Bibliotekarie | 2026-01-01–2026-03-31 | not_started',
      ],
    ],
    [
      'a comment that tells of delay contradicts nothing else',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Klart;Status;Kommentar',
        'Ombyggnad av kök;Fastighet;2027-03-31;Pågår enligt plan;Upphandlingen har dragit ut på tiden',
        'Nya kylskåp;Kostchef;2026-05-29;Klart;',
      ],
      [
        'Ombyggnad av kök | Fastighet | –2027-03-31 | in_progress on_plan',
        'Nya kylskåp | Kostchef | –2026-05-29 | completed',
      ],
    ],
    [
      'a principal answers for the assignment, and a dash assigns nothing',
      'a.csv',
      [
        'Skola;Rektor;Uppdrag;Klart',
        'Ekskolan;Anna Alm;Minska frånvaron i åk 8;2026-06-01',
        'Bokskolan;Bo Björk;Höja resultaten i svenska;2026-06-01',
        'Alskolan;Cia Al;-;-',
      ],
      [
        'Minska frånvaron i åk 8 | Anna Alm | –2026-06-01 | decided | area Ekskolan',
        'Höja resultaten i svenska | Bo Björk | –2026-06-01 | decided | area Bokskolan',
      ],
    ],
    [
      '"Så gör vi" is the measure, and "Vad vill vi uppnå" is not',
      'a.md',
      [
        '# Vår plan 2026',
        '',
        '| Fokus | Vad vill vi uppnå? | Så gör vi | Vem håller i det? | Färdigt | Hur ligger vi till? |',
        '|-|-|-|-|-|-|',
        '| Läsning | Alla läser varje dag | Boklådor till alla klasser | Lisa Hed | 2026-03-13 | Klart |',
        '| Räkning | Fler klarar provet | Räknestuga på tisdagar | Jon Fors | 2026-05-22 | Pågår |',
      ],
      [
        'Boklådor till alla klasser | Lisa Hed | –2026-03-13 | completed | area Läsning',
        'Räknestuga på tisdagar | Jon Fors | –2026-05-22 | in_progress | area Räkning',
      ],
    ],
    [
      'an action list of minutes is a plan',
      'a.md',
      [
        '# Minnesanteckningar 2026-03-04',
        '',
        '| § | Ärende | Beslut/åtgärd | Ansvarig | Klart |',
        '|-|-|-|-|-|',
        '| 1 | Lokaler | Offert på solskydd tas in | Kent | 2026-04-01 |',
        '| 2 | Budget | Prognosen skickas till alla | Mona | 2026-03-20 |',
      ],
      [
        'Offert på solskydd tas in | Kent | –2026-04-01 | decided',
        'Prognosen skickas till alla | Mona | –2026-03-20 | decided',
      ],
    ],
    [
      '"Verksamhet" hides no other column',
      'a.csv',
      [
        'Verksamhet;Insats;Ansvarig;Tid;Läge',
        'Fritidshem;Gemensam mellanmålsrutin;Fritidschef;april 2026;Pågår',
        'Förskola;Tecken som stöd;Specialpedagog;HT 2026;Ej påbörjad',
      ],
      [
        'Gemensam mellanmålsrutin | Fritidschef | –2026-04-30 | in_progress | area Fritidshem',
        'Tecken som stöd | Specialpedagog | –2026-12-31 | not_started | area Förskola',
      ],
    ],
    [
      'a day under "Genomfört" says that it is done',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Planerat klart;Klart (ja/nej);Genomfört datum',
        'Nya cykelställ;Fastighet;2026-04-30;Ja;2026-04-12',
        'Belysning i parken;Fastighet;2026-10-31;Nej;',
      ],
      [
        'Nya cykelställ | Fastighet | –2026-04-30 | completed',
        'Belysning i parken | Fastighet | –2026-10-31 | unknown',
      ],
    ],
    [
      '"% klart" tells the state',
      'a.csv',
      [
        'Beskrivning;Enhet;Ansvarig chef;Start;Slut;% klart',
        'Gemensam introduktion för nya lärare;Alla skolor;HR-chef;2026-01-01;2026-08-31;50 %',
        'Översyn av lokalbehov;Stab;Lokalstrateg;2026-02-01;2026-11-30;100 %',
      ],
      [
        'Gemensam introduktion för nya lärare | HR-chef | 2026-01-01–2026-08-31 | in_progress | area Alla skolor',
        'Översyn av lokalbehov | Lokalstrateg | 2026-02-01–2026-11-30 | completed | area Stab',
      ],
    ],
    [
      'a period and its check are a time and a report',
      'a.csv',
      [
        'Insatsområde;Konkret åtgärd;Huvudansvarig;Tidsperiod;Avstämning',
        'Skolnärvaro;Hembesök efter tio dagars frånvaro;Skolsocionom;jan–jun 2026;2026-04-15',
        'Trygghet;Enkät till alla elever;Biträdande rektor;sep–okt 2026;2026-11-30',
      ],
      [
        'Hembesök efter tio dagars frånvaro | Skolsocionom | 2026-01-01–2026-06-30 | decided | next 2026-04-15 | area Skolnärvaro',
        'Enkät till alla elever | Biträdande rektor | 2026-09-01–2026-10-31 | decided | next 2026-11-30 | area Trygghet',
      ],
    ],
    [
      '"Nuläge" beside "Status" is no state',
      'a.md',
      [
        '| Nuläge | Önskat läge | Åtgärd | Ansvarig | Klart | Status |',
        '|-|-|-|-|-|-|',
        '| Få läser hemma | Alla läser hemma | Läspåse varje fredag | Klasslärare | 2026-02-27 | Pågår |',
        '| Många stör | Lugna lektioner | Fasta platser | Mentorer | 2026-01-16 | Klart |',
      ],
      [
        'Läspåse varje fredag | Klasslärare | –2026-02-27 | in_progress',
        'Fasta platser | Mentorer | –2026-01-16 | completed',
      ],
    ],
    [
      '"Utvärderas" dates the evaluation',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Klart;Utvärderas;Utvärdering',
        'Gemensamma trivselregler;Elevråd;2026-01-30;maj 2026;',
        'Rastbod öppnar;Fritidsledare;2026-03-02;juni 2026;',
      ],
      [
        'Gemensamma trivselregler | Elevråd | –2026-01-30 | decided | evaluation 2026-05-31',
        'Rastbod öppnar | Fritidsledare | –2026-03-02 | decided | evaluation 2026-06-30',
      ],
    ],
    [
      'names under "Namn" are who does it',
      'a.csv',
      [
        'Uppgift;Namn;Deadline;Klart',
        'Skicka ut kallelser;Ida Vik;2026-01-09;ja',
        'Boka fika;Olof Grahn;2026-01-14;nej',
        'Trycka program;Ida Vik;2026-01-12;ja',
      ],
      [
        'Skicka ut kallelser | Ida Vik | –2026-01-09 | completed',
        'Boka fika | Olof Grahn | –2026-01-14 | unknown',
        'Trycka program | Ida Vik | –2026-01-12 | completed',
      ],
    ],
    [
      'the answer to a recommendation is no measure',
      'a.csv',
      [
        'Revisionens rekommendation;Nämndens svar;Åtgärd;Klart;Ansvar',
        'Säkerställ uppföljning av frånvaro;Nämnden instämmer;Månadsrapport till nämnden;2026-03-31;Skolchef',
        'Se över delegationen;Nämnden instämmer;Ny delegationsordning;2026-06-15;Nämndsekreterare',
      ],
      [
        'Månadsrapport till nämnden | Skolchef | –2026-03-31 | decided | area Säkerställ uppföljning av frånvaro',
        'Ny delegationsordning | Nämndsekreterare | –2026-06-15 | decided | area Se över delegationen',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});
