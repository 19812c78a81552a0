import { planLines } from '../../../support/plan-lines';

/** Tables of offices that plan nothing: none of their rows may become a measure, alone or beside a plan. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('a table that is no plan gives no measure', () => {
  it.each<Case>([
    [
      'a list of contacts',
      'a.csv',
      [
        'Namn;Roll;E-post;Mobil',
        'Anna Berg;rektor;anna@ex.se;070-1234567',
        'Bo Ek;biträdande rektor;bo@ex.se;070-7654321',
        'Cia Lund;skolsköterska;cia@ex.se;073-1112223',
      ],
      [],
    ],
    [
      'money that was meant and spent, in a paper of sentences',
      'a.md',
      [
        '# Byggena i kommunen',
        '',
        'Nämnden har fått en fråga om byggena.',
        '',
        'Frågan gällde förra året.',
        '',
        'Pengarna har räckt till det mesta.',
        '',
        'Nedan visas utfallet.',
        '',
        '| Projekt | Budget (mnkr) | Utfall t.o.m. sept | Färdigt |',
        '|-|-|-|-|',
        '| Förskolan Eken | 62,0 | 61,1 | 2025-08 |',
        '| Badhuset | 4,5 | 0,3 | 2027-08 |',
        '',
        'Mer finns att läsa i bokslutet.',
      ],
      [],
    ],
    [
      'a calendar',
      'a.md',
      [
        '# Kalendarium våren 2026',
        '',
        '| Datum | Vad | Var |',
        '|-|-|-|',
        '| 2026-01-08 | Skolstart | Alla skolor |',
        '| 2026-02-23 | Sportlov | |',
        '| 2026-06-12 | Skolavslutning | Kyrkan |',
      ],
      [],
    ],
    [
      'a list of staff',
      'a.csv',
      [
        'Enhet;Antal elever;Tjänster;Behöriga;Lediga from',
        'Ekskolan;312;28,5;26;2026-08-01',
        'Bokskolan;287;25,0;21;2026-01-01',
        'Lindskolan;140;13,2;12;2026-08-01',
      ],
      [],
    ],
    [
      'an agenda',
      'a.csv',
      [
        'Tid;Punkt;Föredragande',
        '13.00;Mötet öppnas;Ordförande',
        '13.10;Ekonomisk rapport;Ekonom',
        '13.40;Beslut om skolskjuts;Skolchef',
      ],
      [],
    ],
    [
      'a budget',
      'a.csv',
      [
        'Konto;Benämning;Budget 2025;Utfall 2025',
        '5010;Lokalhyror;1200;1180',
        '6110;Kontorsmaterial;80;95',
        '7010;Löner lärare;18200;18340',
      ],
      [],
    ],
    [
      'a list of receivers',
      'a.csv',
      [
        'Mottagare;Adress;Skickat',
        'Skolinspektionen;Box 23069 Stockholm;2026-01-15',
        'Kommunrevisionen;Stadshuset;2026-01-15',
        'Ekskolan;Skolgatan 4;2026-01-16',
      ],
      [],
    ],
    [
      'shares year by year',
      'a.md',
      [
        '# Närvaro',
        '',
        '| Skola | HT 2024 | VT 2025 | HT 2025 |',
        '|-|-|-|-|',
        '| Ekskolan | 92 % | 93 % | 94 % |',
        '| Bokskolan | 89 % | 88 % | 91 % |',
      ],
      [],
    ],
    ['a roster', 'a.csv', ['Vecka;Måndag;Tisdag;Ansvarig', '35;Anna;Bo;Cia', '36;Bo;Cia;Anna', '37;Cia;Anna;Bo'], []],
    [
      'courses on offer',
      'a.csv',
      [
        'Kurs;Datum;Plats;Kursledare;Pris',
        'Första hjälpen;2026-03-03;Stadshuset;Maria Ek;800 kr',
        'Lågaffektivt bemötande;2026-04-14;Biblioteket;Olle Vik;1200 kr',
      ],
      [],
    ],
    [
      'an inventory',
      'a.csv',
      [
        'Artikel;Antal;Inköpt;Garanti till',
        'Projektor Epson;4;2023-08-10;2026-08-10',
        'Surfplatta 10 tum;60;2024-01-15;2027-01-15',
      ],
      [],
    ],
    [
      'a register of cases',
      'a.csv',
      [
        'Dnr;Ärendemening;Inkom;Handläggare;Status',
        'UN 2026/12;Ansökan om skolskjuts;2026-01-08;Eva Ros;Avslutad',
        'UN 2026/15;Begäran om allmän handling;2026-01-12;Per Alm;Pågår',
      ],
      [],
    ],
    [
      'results of areas',
      'a.md',
      [
        '| Område | Resultat 2024 | Resultat 2025 | Mål 2026 |',
        '|-|-|-|-|',
        '| Trygghet | 78 % | 81 % | 85 % |',
        '| Studiero | 66 % | 70 % | 75 % |',
      ],
      [],
    ],
    [
      'a timetable',
      'a.md',
      [
        '| Tid | Måndag | Tisdag | Onsdag |',
        '|-|-|-|-|',
        '| 08.10 | Svenska | Idrott | Matte |',
        '| 09.30 | Matte | Svenska | NO |',
      ],
      [],
    ],
    [
      'invoices',
      'a.csv',
      [
        'Leverantör;Fakturadatum;Förfallodatum;Belopp;Status',
        'Skolmöbler AB;2026-01-10;2026-02-10;12 400;Betald',
        'Läromedel HB;2026-01-22;2026-02-22;3 100;Obetald',
      ],
      [],
    ],
    [
      'vacancies',
      'a.csv',
      [
        'Tjänst;Enhet;Omfattning;Tillträde;Kontaktperson',
        'Lärare i svenska;Ekskolan;100 %;2026-08-10;Ann Lo',
        'Kurator;Bokskolan;50 %;2026-03-01;Per Ro',
      ],
      [],
    ],
    [
      'a survey',
      'a.csv',
      [
        'Påstående;Instämmer helt;Instämmer delvis;Instämmer inte',
        'Jag trivs i skolan;62;30;8',
        'Jag kan arbeta i lugn och ro;41;39;20',
      ],
      [],
    ],
    [
      'a wheel of months',
      'a.md',
      [
        '# Årshjul',
        '',
        '| Månad | Aktivitet |',
        '|-|-|',
        '| Januari | Betyg sätts |',
        '| Mars | Nationella prov |',
        '| Juni | Skolavslutning |',
      ],
      [],
    ],
    [
      'members of a board',
      'a.csv',
      ['Namn;Ansvar;Mandatperiod', 'Sven Ek;ordförande;2023–2026', 'Lisa Ro;vice ordförande;2023–2026'],
      [],
    ],
    [
      'a list of associations',
      'a.csv',
      [
        'Förening;Ordförande;Telefon;Bidrag',
        'Almviks IF;Per Ek;0500-111111;12000',
        'Scouterna;Eva Al;0500-222222;8000',
      ],
      [],
    ],
    [
      'meetings to come',
      'a.csv',
      [
        'Datum;Klockslag;Möte;Lokal;Kallade',
        '2026-01-14;13.00;Ledningsgrupp;Stora salen;Rektorer',
        '2026-02-11;13.00;Ledningsgrupp;Stora salen;Rektorer',
      ],
      [],
    ],
    [
      'a forecast',
      'a.md',
      [
        '# Elevprognos',
        '',
        '| Område | 2026 | 2027 | 2028 |',
        '|-|-|-|-|',
        '| Norra | 210 | 220 | 235 |',
        '| Södra | 180 | 176 | 170 |',
      ],
      [],
    ],
    [
      'opinions and answers',
      'a.csv',
      [
        'Synpunkt;Datum;Inlämnad av;Svar',
        'Maten är kall;2026-01-12;Elevrådet;Vi ser över rutinen',
        'Toaletterna är trasiga;2026-02-03;Vårdnadshavare;Anmält till fastighet',
      ],
      [],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});

describe('a table beside the plan gives no measure', () => {
  it.each<Case>([
    [
      'the versions of the document before it',
      'a.md',
      [
        '# Åtgärdsplan närvaro',
        '',
        '| Version | Datum | Ändring | Av |',
        '|-|-|-|-|',
        '| 1.0 | 2025-09-01 | Första utgåvan av planen | Eva Holm |',
        '| 1.1 | 2025-12-10 | Ny åtgärd om skolskjuts tillagd | Eva Holm |',
        '',
        '| Åtgärd | Ansvarig | Klart | Status |',
        '|-|-|-|-|',
        '| Skolskjutsen ses över | Trafikplanerare | 2026-04-30 | Pågår |',
        '| Frånvaro följs upp varje månad | Rektor | 2026-06-10 | Ej påbörjad |',
      ],
      [
        'Skolskjutsen ses över | Trafikplanerare | –2026-04-30 | in_progress',
        'Frånvaro följs upp varje månad | Rektor | –2026-06-10 | not_started',
      ],
    ],
    [
      'the versions of the document after it',
      'a.md',
      [
        '| Aktivitet | Vem | När |',
        '|-|-|-|',
        '| Föräldramöte | Mentorer | 2026-09-10 |',
        '| Kartläggning av skolgården | Fritids | 2026-10-15 |',
        '',
        'Versioner',
        '',
        '| Version | Datum | Ändring | Utförd av |',
        '|-|-|-|-|',
        '| 1 | 2026-08-20 | Upprättad | Rektor |',
        '| 2 | 2026-09-02 | Två aktiviteter till | Rektor |',
      ],
      [
        'Föräldramöte | Mentorer | –2026-09-10 | decided',
        'Kartläggning av skolgården | Fritids | –2026-10-15 | decided',
      ],
    ],
    [
      'who was present',
      'a.md',
      [
        '# Protokoll ledningsgrupp',
        '',
        '| Närvarande | Funktion | Organisation |',
        '|-|-|-|',
        '| Siv Alm | ordförande | nämnden |',
        '| Ola Ström | skolchef | förvaltningen |',
        '',
        '| Vad | Vem | När | Status |',
        '|-|-|-|-|',
        '| Beställ möbler | Siv Alm | 2026-01-30 | Klart |',
        '| Boka lokal | Ola Ström | 2026-02-13 | Pågår |',
      ],
      ['Beställ möbler | Siv Alm | –2026-01-30 | completed', 'Boka lokal | Ola Ström | –2026-02-13 | in_progress'],
    ],
    [
      'a legend before it, whose words its colours then mean',
      'a.md',
      [
        '| Färg | Betydelse |',
        '|-|-|',
        '| Grön | Klar |',
        '| Gul | Pågår |',
        '| Röd | Ej påbörjad |',
        '',
        '| Åtgärd | Ansvarig | Tid | Status |',
        '|-|-|-|-|',
        '| Sagostund på modersmål | Bibliotekarie | 2026-03-06 | Grön |',
        '| Ny skylt vid entrén | Vaktmästare | 2026-04-03 | Röd |',
      ],
      [
        'Sagostund på modersmål | Bibliotekarie | –2026-03-06 | completed',
        'Ny skylt vid entrén | Vaktmästare | –2026-04-03 | not_started',
      ],
    ],
    [
      'a budget as wide as the plan',
      'a.md',
      [
        '| Åtgärd | Ansvarig | Klart | Status |',
        '|-|-|-|-|',
        '| Digitalt betygsstöd | IT-chef | 2026-06-01 | Pågår |',
        '| Fortbildning i matematik | Rektor | 2026-10-30 | Ej påbörjad |',
        '',
        '| Post | 2025 | 2026 | Summa |',
        '|-|-|-|-|',
        '| Läromedel | 100 | 120 | 220 |',
        '| Fortbildning | 80 | 90 | 170 |',
      ],
      [
        'Digitalt betygsstöd | IT-chef | –2026-06-01 | in_progress',
        'Fortbildning i matematik | Rektor | –2026-10-30 | not_started',
      ],
    ],
    [
      'a legend under it',
      'a.md',
      [
        '| Åtgärd | Ansvarig | Klart | Status |',
        '|-|-|-|-|',
        '| Nytt bokningssystem | Admin | 2026-06-30 | Gul |',
        '| Passersystem | Fastighet | 2026-03-31 | Grön |',
        '',
        '| Grön | Enligt plan |',
        '|-|-|',
        '| Gul | Försenad |',
        '| Röd | Inte påbörjad |',
      ],
      [
        'Nytt bokningssystem | Admin | –2026-06-30 | in_progress delayed',
        'Passersystem | Fastighet | –2026-03-31 | in_progress on_plan',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});
