import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('what stands over measures or beside them', () => {
  it.each<Case>([
    [
      'the area of a numbered part, over measures numbered under it',
      'a.txt',
      [
        'Uppföljning av åtgärder 2026',
        '',
        '1   Lärmiljö',
        '',
        '1.1 Åtgärd: Nya grupprum på Åsskolan',
        'Uppföljning: Genomfört.',
        '',
        '2   Ledarskap',
        '',
        '2.1 Åtgärd: Handledning för biträdande rektorer',
        'Uppföljning: Pågår.',
        '',
        '2.2 Åtgärd: Gemensamma ledningsmöten',
        'Uppföljning: Ej påbörjad.',
      ],
      [
        'Nya grupprum på Åsskolan |  | – | completed | area Lärmiljö',
        'Handledning för biträdande rektorer |  | – | in_progress | area Ledarskap',
        'Gemensamma ledningsmöten |  | – | not_started | area Ledarskap',
      ],
    ],
    [
      'no time of the measure: when somebody left',
      'a.txt',
      [
        'Uppföljning av uppdrag 2026',
        '',
        '1. Uppdrag: Översyn av ordningsreglerna',
        'Uppföljning: Ej påbörjad. Samordnaren slutade i augusti och tjänsten är vakant.',
        '',
        '2. Uppdrag: Kulturgarantin',
        'Uppföljning: Pausad. Kulturpedagogen flyttade i juni och tjänsten är obesatt.',
        '',
        '3. Uppdrag: Läxhjälp på biblioteken',
        'Uppföljning: Pågår. Bibliotekarien gick i pension i maj.',
      ],
      [
        expect.stringMatching(/^Översyn av ordningsreglerna \|.*\| – \| not_started$/u) as unknown as string,
        expect.stringMatching(/^Kulturgarantin \|.*\| – \| paused$/u) as unknown as string,
        expect.stringMatching(/^Läxhjälp på biblioteken \|.*\| – \| in_progress$/u) as unknown as string,
      ],
    ],
    [
      'the curriculum area as the area, in tables joined by their letters',
      'a.md',
      [
        '| # | Insats | Läroplansområde | Håller i |',
        '|---|---|---|---|',
        '| a | Ateljé för skapande | Skapande | Petra Lager |',
        '| b | Språkpåsar till nya barn | Språk | Lo Nyman |',
        '',
        '| # | Klart | Läge |',
        '|---|---|---|',
        '| a | 2027-04-16 | påbörjad |',
        '| b | 2027-01-29 | ej påbörjad |',
      ],
      [
        'Ateljé för skapande | Petra Lager | –2027-04-16 | in_progress | area Skapande',
        'Språkpåsar till nya barn | Lo Nyman | –2027-01-29 | not_started | area Språk',
      ],
    ],
    [
      'tables joined by what the paper itself calls their letters',
      'a.md',
      [
        '| Bokstav | Aktivitet | Vem |',
        '|---|---|---|',
        '| A | Utelek varje dag | Avdelning Ugglan |',
        '| B | Högläsning | Bibliotekarie Eva Ros |',
        '',
        '| Bokstav | Klart | Status |',
        '|---|---|---|',
        '| A | 2027-05-28 | pågår |',
        '| B | ht 2027 | ej påbörjad |',
      ],
      [
        'Utelek varje dag | Avdelning Ugglan | –2027-05-28 | in_progress',
        'Högläsning | Bibliotekarie Eva Ros | –2027-12-31 | not_started',
      ],
    ],
    [
      'a column of time and follow-up as the time, by the words in it',
      'a.csv',
      [
        'Åtgärd;Ansvar;Tid och uppföljning;Läge',
        'Ny blankett;Rektor;Klart maj 2027. Utvärderas oktober 2027.;Pågår',
        'Kurs i samtal;Kurator;Pågår hösten 2026 – våren 2029.;Pågår',
        'Mätning av restid;Handläggare;Klart oktober 2026.;Klart',
      ],
      [
        'Ny blankett | Rektor | –2027-05-31 | in_progress | evaluation 2027-10-31',
        'Kurs i samtal | Kurator | 2026-08-01–2029-06-30 | in_progress',
        'Mätning av restid | Handläggare | –2026-10-31 | completed',
      ],
    ],
    [
      'no part: a measure with the number of the next one',
      'a.tsv',
      [
        'Nr\tAktivitet\tAnsvar\tTid\tStatus',
        '1\tRekrytera\t\t\t',
        '1.1\tAnnonsera i januari\tHR\t2027-01-29\tpågår',
        '1.2\tPraktik på förskolor\tRektor\t2027-06-30\tpågår',
        '2\tFölja personalomsättningen\tHR\t2026-12-04\tklar',
      ],
      [
        'Annonsera i januari | HR | –2027-01-29 | in_progress | group Rekrytera',
        'Praktik på förskolor | Rektor | –2027-06-30 | in_progress | group Rekrytera',
        'Följa personalomsättningen | HR | –2026-12-04 | completed',
      ],
    ],
  ])('is read: %s', async (_, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });
});

describe('the boxes of a list', () => {
  it.each<Case>([
    [
      'told on one line under the heading',
      'a.txt',
      [
        'Att göra på skolgården',
        '[ ] = ej påbörjat  [~] = på gång  [x] = klart',
        '',
        '[x] Måla om hagarna – Ulla, 15 september',
        '[~] Beställa sand – vaktmästare Bo, 30 november',
        '[ ] Flytta cykelställen – Ulla, v. 12',
      ],
      [
        'Måla om hagarna | Ulla | –2026-09-15 | completed',
        'Beställa sand | vaktmästare Bo | –2026-11-30 | in_progress',
        'Flytta cykelställen | Ulla | –2027-03-26 | not_started',
      ],
    ],
    [
      'told behind a label, with the fields under each point',
      'a.md',
      [
        '# Handlingsplan elevhälsa',
        '',
        'Förklaring: [x] = genomförd, [-] = utgår, [ ] = inte startad',
        '',
        '- [ ] Rutin för ogiltig frånvaro',
        '  - Ansvarig: kurator Liv Hed',
        '  - Klart: 2027-02-01',
        '- [x] Samtalsmall',
        '  - Ansvarig: rektor Jan Moe',
        '  - Klart: 2026-10-01',
        '- [-] Sms till hemmen',
        '  - Ansvarig: rektor Jan Moe',
        '  - Klart: 2026-12-01',
      ],
      [
        'Rutin för ogiltig frånvaro | kurator Liv Hed | –2027-02-01 | not_started',
        'Samtalsmall | rektor Jan Moe | –2026-10-01 | completed',
        'Sms till hemmen | rektor Jan Moe | –2026-12-01 | cancelled',
      ],
    ],
    [
      'told set apart as a quotation',
      'a.md',
      [
        '# Fritidshemmets lista 2026-11-17',
        '',
        '> [x] = klar, [/] = pågår, [ ] = inte påbörjad',
        '',
        '- [/] Planeringsmall',
        '  - vem: Mimmi Tall',
        '  - när: 2026-12-18',
        '- [ ] Förråd för leksaker',
        '  - vem: Fredrik Kjell',
        '  - när: 2027-03-31',
      ],
      [
        'Planeringsmall | Mimmi Tall | –2026-12-18 | in_progress',
        'Förråd för leksaker | Fredrik Kjell | –2027-03-31 | not_started',
      ],
    ],
  ])('stand for what the list says they do: %s', async (_, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });
});

describe('who is thought of for a proposal, and when', () => {
  it.each<Case>([
    [
      'in a bracket, behind a semicolon and on the next line',
      'a.txt',
      [
        'Analysrapport 2026',
        '',
        'Förslag till insatser',
        '- Nätverk för språklärare (förslag på start: januari 2027)',
        '- Samla blanketterna på en plats; föreslagen ägare: kommunikatören',
        '- Låta andra utvärdera närvaroteamet',
        '  (föreslagen ägare: elevhälsochefen)',
        '- Gemensam vecka för nya rektorer i augusti varje år',
      ],
      [
        'Nätverk för språklärare |  | 2027-01-01– | proposed',
        'Samla blanketterna på en plats | kommunikatören | – | proposed',
        'Låta andra utvärdera närvaroteamet | elevhälsochefen | – | proposed',
        'Gemensam vecka för nya rektorer i augusti varje år |  | –recurring | proposed',
      ],
    ],
    [
      'of every one of them, under headings',
      'a.txt',
      [
        'Analys av enkäten 2026 – förslag till utvecklingsområden',
        '',
        'Förslag till åtgärder',
        '',
        'Trygghet',
        '1. Fler vuxna på rasterna – preliminär ägare: rektorsgruppen',
        '2. Material om nätetik (tänkt start: augusti 2027; tänkt ägare: IKT-pedagogen)',
        '',
        'Studiero',
        '3. Utreda lektionslängden i årskurs 7–9',
        '   Tänkt ägare: skolchefen',
      ],
      [
        'Fler vuxna på rasterna | rektorsgruppen | – | proposed | area Trygghet',
        'Material om nätetik | IKT-pedagogen | 2027-08-01– | proposed | area Trygghet',
        'Utreda lektionslängden i årskurs 7–9 | skolchefen | – | proposed | area Studiero',
      ],
    ],
  ])('are read: %s', async (_, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });
});

describe('rows over the names of a table', () => {
  it.each([
    [
      'the municipality and its part',
      ['Lunda kommun\tBarn och utbildning\t\t', 'Kompetensförsörjning 2027\t\t\tReviderad 2026-11-09'],
    ],
    ['the day alone at the other end', ['Kompetensförsörjning 2027\t\t\tUppdaterad 2026-11-09']],
    [
      'the municipality alone',
      ['Lunda kommun\tKompetensförsörjning, åtgärder 2027\t\t'],
      'Kompetensförsörjning, åtgärder 2027',
    ],
    ['the version of it', ['Lunda kommun\t\t\t', 'Kompetensförsörjning 2027\t\t\tVersion 2']],
  ])('leave the name of the paper alone: %s', async (_, over, title = 'Kompetensförsörjning 2027') => {
    const table = ['', 'Nr\tInsats\tAnsvar\tTid', '1\tAnnonsera\tHR\t2027-01-29', '2\tPraktik\tRektor\t2027-06-30'];
    expect((await draftOf('a.tsv', [...over, ...table])).plan.title).toBe(title);
  });
});
