import { readStatus } from '../../../../bot/documents/read/measure/measure-status';
import { readResponsible } from '../../../../bot/documents/read/measure/responsible';
import { isNoMeasure } from '../../../../bot/documents/read/shapes/no-measure';
import { withPlainMarks } from '../../../../bot/documents/read/text/marks-between';
import { hasLeft } from '../../../../bot/domain/owner-phrases';
import { planLines } from '../../../support/plan-lines';

const plan = (name: string, ...lines: readonly string[]) => planLines(name, lines.join('\n'));

describe('who a cell names', () => {
  it.each<readonly [said: readonly string[], names: readonly string[], vacant: boolean]>([
    [['Kurator', 'Siv Alm'], ['Kurator Siv Alm'], false],
    [['Verksamhetschef förskola', 'Vakant'], ['Verksamhetschef förskola'], true],
    [['Lena Ek', 'Rektor'], ['Lena Ek, rektor'], false],
    [['Rektor "Bygg & Anläggning" Tom Falk'], ['Rektor "Bygg & Anläggning" Tom Falk'], false],
    [['Lärarna på Ekskolan och Almskolan'], ['Lärarna på Ekskolan och Almskolan'], false],
    [['Rektor Ove Dahl (slutade 30 juni 2026)'], ['Rektor Ove Dahl'], false],
    [['Chef Ove Dahl har slutat, ersättare utses'], ['Chef Ove Dahl'], true],
    [['Ej utsedd'], [], false],
    [['Inte tilldelad'], [], false],
    [['Gunnel, Amir'], ['Gunnel', 'Amir'], false],
    [['Rektor Ina Lo, kurator Bo Ek'], ['Rektor Ina Lo', 'kurator Bo Ek'], false],
    [['Ina Lo, tel 0123-45 67'], ['Ina Lo'], false],
    [['Rektorerna i Norr och Söder'], ['Rektorerna i Norr och Söder'], false],
  ])('%j are %j', (said, names, vacant) => {
    expect(readResponsible(said)).toEqual({ responsible: names, vacant });
  });

  it('knows who has left by the day that they did', () => {
    expect(['Eva Dal (slutade 3 maj)', 'Eva Dal (slutat)', 'Hon har sagt upp sig'].every(hasLeft)).toBe(true);
    expect(hasLeft('Lektionen slutar klockan tre')).toBe(false);
  });
});

describe('where a measure stands', () => {
  it.each<readonly [said: string, state: string]>([
    ['Klart utom på två skolor', 'in_progress'],
    ['Klar med undantag för fritids', 'in_progress'],
    ['Startar i januari 2027', 'not_started'],
    ['Uppdraget är slutfört och avslutas', 'closed'],
    ['Åtgärden avslutas i denna plan, arbetet fortsätter i linjen', 'closed_continues'],
    ['Återupptas hösten 2027', 'paused'],
    ['Borttagen ur planen', 'cancelled'],
    ['Beställd, leverans v. 50', 'in_progress'],
  ])('"%s" is %s', (said, state) => {
    const cell = { paragraphs: [{ text: said, bullet: false }] };
    expect(readStatus(cell, '2026-11-16').state).toBe(state);
  });
});

describe('columns and cells of tables', () => {
  it('tells when work began from when it is to be ready, and who holds a post', async () => {
    expect(
      await plan(
        'a.csv',
        'Insats;Ansvarig funktion;Namn;Påbörjad;Beräknas klar;Läge',
        'Ny elevhälsoplan;Chef elevhälsa;Ida Mo;2026-08-20;2027-03-31;Pågår',
        'Ny lärplattform;IT-strateg;Said Had;2026-09-01;2027-06-30;Ej påbörjad',
        'Fler behöriga;Skolchef;Vakant;2026-10-01;2027-12-31;Pågår',
      ),
    ).toEqual([
      'Ny elevhälsoplan | Chef elevhälsa Ida Mo | 2026-08-20–2027-03-31 | in_progress',
      'Ny lärplattform | IT-strateg Said Had | 2026-09-01–2027-06-30 | not_started',
      'Fler behöriga | Skolchef | 2026-10-01–2027-12-31 | in_progress',
    ]);
  });

  it('joins a row every cell of which goes on with the one above it', async () => {
    expect(
      await plan(
        'a.csv',
        'Område;Åtgärd;Ansvarig;Tidsplan;Status',
        'Lokaler;Ny ateljé öppnas;Rektor A;Klart maj 2027;Ej påbörjat',
        'Tid för lärare att;Nytt schema läggs;Rektor B;Klart den 30 september;Pågår. Nästa rapport',
        'planera tillsammans;;;2026;oktober 2026',
        'Kompetens;Kurs i läsning;Rektor C;Klart juni 2027;Ej påbörjat',
      ),
    ).toEqual([
      'Ny ateljé öppnas | Rektor A | –2027-05-31 | not_started | area Lokaler',
      'Nytt schema läggs | Rektor B | –2026-09-30 | in_progress | next 2026-10-31 | area Tid för lärare att planera tillsammans',
      'Kurs i läsning | Rektor C | –2027-06-30 | not_started | area Kompetens',
    ]);
  });

  it('leaves the day of somebody outside out of what the measure is due by', async () => {
    expect(
      await plan(
        'a.csv',
        'Åtgärd;Ansvarig;Tidsplan;Läge',
        'Översyn av skolvägar;Trafikplanerare;Vägkonsult AB levererar rapporten 15 januari 2027. Klart senast 26 februari 2027.;Pågår',
        'Nya cykelställ;Vaktmästare;Klart april 2027;Ej påbörjad',
      ),
    ).toEqual([
      'Översyn av skolvägar | Trafikplanerare | –2027-02-26 | in_progress',
      'Nya cykelställ | Vaktmästare | –2027-04-30 | not_started',
    ]);
  });

  it('takes a past day behind "KLART" for the day it was done', async () => {
    expect(
      await plan(
        'a.csv',
        'Lista;;;',
        '2026-11-16;;;',
        'Vad;Vem;Deadline;Hur går det',
        'Brandövning;Leif;okt 2026;KLART 12/10',
      ),
    ).toEqual(['Brandövning | Leif | –2026-10-31 | completed']);
  });
});

describe('lists and labelled text', () => {
  it('reads points that are titled and then say who does what', async () => {
    expect(
      await plan(
        'a.txt',
        'Ämne: Vad vi kom överens om',
        'Datum: 2026-11-18',
        '',
        'Det här kom vi överens om:',
        '1. Rutin för skolbyten. Elsa skriver ett utkast, klart senast 11 december 2026.',
        '2. Gemensam studiedag. Petra och Samir planerar, genomförs den 4 januari 2027.',
        '3. Statistik över tillbud. Petra tar fram siffrorna till den 30 november 2026, är redan påbörjat.',
      ),
    ).toEqual([
      'Rutin för skolbyten | Elsa | –2026-12-11 | decided',
      'Gemensam studiedag | Petra, Samir | –2027-01-04 | decided',
      'Statistik över tillbud | Petra | –2026-11-30 | in_progress',
    ]);
  });

  it('takes headings for the measures where some have nothing but labels under them', async () => {
    expect(
      await plan(
        'a.md',
        '# Trygghetsplan 2026/27',
        '',
        'Fastställd 2026-08-28',
        '',
        '## Kamratstödjare',
        'Två elever per klass utbildas. Ansvarig: Kurator. Tidpunkt: september 2026.',
        '',
        '## Värdegrundsdag',
        'Ansvarig: Rektor. Tidpunkt: 12 mars 2027.',
      ),
    ).toEqual(['Kamratstödjare | Kurator | –2026-09-30 | decided', 'Värdegrundsdag | Rektor | –2027-03-12 | decided']);
  });

  it('leaves an area behind when a heading that is a time begins', async () => {
    expect(
      await plan(
        'a.md',
        '# Att göra 2026-11-18',
        '## Skolgården',
        '- Nya gungor (Kim, 2026-12-18)',
        '- Mer grus (Ali, 2026-12-11)',
        '## Våren 2027',
        '- Kurs i första hjälpen (Ali, mars 2027)',
      ),
    ).toEqual([
      'Nya gungor | Kim | –2026-12-18 | decided | area Skolgården',
      'Mer grus | Ali | –2026-12-11 | decided | area Skolgården',
      'Kurs i första hjälpen | Ali | –2027-03-31 | decided',
    ]);
  });

  it('reads the marks of other lists as dashes and brackets', () => {
    expect(withPlainMarks('Ny rutin → Kim → 15/1')).toBe('Ny rutin – Kim – 15/1');
    expect(withPlainMarks('Ny rutin [Kim] [15/1]')).toBe('Ny rutin (Kim, 15/1)');
    expect(withPlainMarks('Regler sätts upp /Jonas, senast 27/11')).toBe(
      'Regler sätts upp. Ansvarig: Jonas. Klart: senast 27/11',
    );
    expect(withPlainMarks('Start 5/9, slut 12/12')).toBe('Start 5/9, slut 12/12');
  });

  it('takes the proposals of a report for proposed, under all its lists', async () => {
    expect(
      await plan(
        'a.md',
        '# Analysrapport frånvaro',
        'Till: Skolnämnden',
        'Datum: 2026-10-28',
        '## Analys',
        'Frånvaron registreras olika.',
        '## Förslag på utvecklingsområden',
        'Mot bakgrund av analysen föreslås följande:',
        '- Ta fram en gemensam rutin för registrering.',
        '- Inrätta ett nätverk för mentorer.',
        '',
        'Förvaltningen föreslår även',
        '1. utbilda rektorer i uppföljning,',
        '## Slutsatser',
        'Rutinen är viktigast.',
      ),
    ).toEqual([
      'Ta fram en gemensam rutin för registrering |  | – | proposed',
      'Inrätta ett nätverk för mentorer |  | – | proposed',
      'Utbilda rektorer i uppföljning |  | – | proposed',
    ]);
  });

  it('knows words that say why nothing is planned', () => {
    expect(isNoMeasure('Ingen åtgärd, ansvaret framgår av delegationen')).toBe(true);
    expect(isNoMeasure('Ingen elev ska vänta, stödet ges samma vecka')).toBe(false);
  });
});
