import { planLines } from '../../../support/plan-lines';

/** Tables and forms that lost their columns on the way: copied from PDF, mail, planning systems and web pages. */
type Case = readonly [what: string, name: string, document: string, measures: readonly string[]];

const spread = (cells: readonly string[]) => cells.join('\n\n');

describe('text whose cells lost their columns', () => {
  it.each<Case>([
    [
      'a cell a line, with empty lines between',
      'a.txt',
      spread([
        'Plan för fritidshemmen 2027\n2027-01-10',
        ...['Åtgärd', 'Ansvarig', 'Tidplan', 'Status'],
        ...['Skapa lugna hörnor på varje fritidshem', 'Rektor', 'Klart 2027-03-31', 'Pågår'],
        ...['Utbilda personal i lekens betydelse', 'Fritidsledare Mia Alm', 'Vårterminen 2027', 'Ej påbörjad'],
        'Planen följs upp i nämnden i maj 2027.',
      ]),
      [
        'Skapa lugna hörnor på varje fritidshem | Rektor | –2027-03-31 | in_progress',
        'Utbilda personal i lekens betydelse | Fritidsledare Mia Alm | –2027-06-30 | not_started',
      ],
    ],
    [
      'a cell a line, numbered, and none between',
      'a.txt',
      'Nr\nInsats\nVem\nKlart senast\nLäge\n1\nInföra bokprat i alla klasser\nBibliotekarie\n2027-02-15\nKlart\n2\nKöpa in talböcker till skolorna\nIKT-samordnare\nLöpande\nPågår',
      [
        'Införa bokprat i alla klasser | Bibliotekarie | –2027-02-15 | completed',
        'Köpa in talböcker till skolorna | IKT-samordnare | –recurring | in_progress',
      ],
    ],
    [
      'a cell left empty, a heading over rows and the names again on the next page',
      'a.txt',
      [
        ...['Åtgärd', '', 'Ansvarig', '', 'Slutdatum', '', 'Status', '', 'Kartlägga trygga platser på gården', ''],
        ...['Kurator', '', '2027-02-01', '', 'Klar', '', 'Område 2: Maten', '', 'Tystare bord i matsalen', '', ''],
        ...['2027-04-15', '', 'Pågår', '', 'Sida 1 av 2', '', 'Åtgärd', '', 'Ansvarig', '', 'Slutdatum', ''],
        ...['Status', '', 'Matråd med elever', '', 'Kostchef', '', '2027-05-20', '', 'Ej påbörjad'],
      ].join('\n'),
      [
        'Kartlägga trygga platser på gården | Kurator | –2027-02-01 | completed',
        'Tystare bord i matsalen |  | –2027-04-15 | in_progress | area Område 2: Maten | group Område 2: Maten',
        'Matråd med elever | Kostchef | –2027-05-20 | not_started | area Område 2: Maten | group Område 2: Maten',
      ],
    ],
    [
      'a table that was copied column by column',
      'a.txt',
      'Aktivitet\nBoka studiedag\nSkriva ny krisplan\nByta låssystem\nAnsvarig\nRektor\nSkolchef\nVaktmästare\nTidplan\n2027-01-15\nMars 2027\n2027-06-01\nStatus\nKlart\nPågår\nEj påbörjad',
      [
        'Boka studiedag | Rektor | –2027-01-15 | completed',
        'Skriva ny krisplan | Skolchef | –2027-03-31 | in_progress',
        'Byta låssystem | Vaktmästare | –2027-06-01 | not_started',
      ],
    ],
    [
      'labels that a tab holds apart from what they say',
      'a.txt',
      '1.1 Gemensamma regler i korridoren\nAnsvarig\tRektor\nTidplan\taugusti 2027\nStatus\tKlart\n\n1.2 Rörelse varje dag\nAnsvarig\tIdrottslärare\nTidplan\t2027-10-31\nStatus\tPågår',
      [
        'Gemensamma regler i korridoren | Rektor | –2027-08-31 | completed',
        'Rörelse varje dag | Idrottslärare | –2027-10-31 | in_progress',
      ],
    ],
    [
      'the head of a page between two halves of a row',
      'a.txt',
      'Aktivitetsplan\n\nÅtgärd\tAnsvarig\tKlart\tLäge\nTa fram en gemensam mall för\tSkolchef\t2027-03-\tPågår\n\nLindmo kommun\tSida 2 (3)\n\növerlämningar\t\t31\t\nUtse kontaktpersoner\tRektor\t2027-02-01\tEj\npåbörjad',
      [
        'Ta fram en gemensam mall för överlämningar | Skolchef | –2027-03-31 | in_progress',
        'Utse kontaktpersoner | Rektor | –2027-02-01 | not_started',
      ],
    ],
    [
      'cards of a planning system, whose labels have no colons',
      'a.html',
      '<h1>Aktiviteter</h1><h2>Mål: Läsning</h2><div><h3>Lästid varje dag</h3><div><span>Ansvarig</span> <span>Eva Alm</span></div><div><span>Färdigdatum</span> <span>2027-06-10</span></div><div><span>Status</span> <span>Pågår</span></div></div><h2>Mål: Trygghet</h2><div><h3>Fler vuxna på gården</h3><div><span>Ansvarig</span> <span>Bo Ek</span></div><div><span>Färdigdatum</span> <span>2027-01-31</span></div><div><span>Status</span> <span>Klar</span></div></div>',
      [
        'Lästid varje dag | Eva Alm | –2027-06-10 | in_progress | area Läsning',
        'Fler vuxna på gården | Bo Ek | –2027-01-31 | completed | area Trygghet',
      ],
    ],
    [
      'a point that is struck through with its lines, over or taken out',
      'a.md',
      '# Plan 2027\n\n- Måla om biblioteket\n  - Ansvarig: vaktmästare\n  - Klart: 2027-03-01\n- ~~Bygga klättervägg~~\n  - Ansvarig: fastighetschef\n  - Läge: utgår\n- ~~Ny cykelparkering~~\n  - Ansvarig: Bo Ek\n  - Klart: 2027-09-01',
      [
        'Måla om biblioteket | vaktmästare | –2027-03-01 | unknown',
        'Bygga klättervägg | fastighetschef | – | cancelled',
      ],
    ],
  ])('reads %s', async (_what, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });

  it.each([
    ['an agenda', 'Tid\nPlats\nDeltagare\nRektor Anna\nBiblioteket\nklockan 14\nKaffe finns\nVälkomna\nAnna\nskolan'],
    [
      'rows that do not suit the names',
      'Åtgärd\nAnsvarig\nTidplan\nEn text om skolan\nsom fortsätter här\noch här igen\nMer text som inte är\nnågon tabell alls\nutan bara rader',
    ],
  ])('finds no measures in %s', async (_what, document) => {
    expect(await planLines('a.txt', document)).toEqual([]);
  });
});
