import { planLines } from '../../../support/plan-lines';

type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('crosses under posts say who answers for it', () => {
  it.each<Case>([
    [
      'one or several of them, beside posts that nobody knows as such',
      'a.csv',
      [
        'Aktivitet;Rektor;Kurator;Barnhälsan;Klart;Läge',
        'Samtalsgrupper för nyanlända;;x;x;2027-02-26;Pågår',
        'Nya rastvästar;x;;;2026-12-04;Klar',
        'Hälsobesök i årskurs 4;;;x;2027-05-28;Ej påbörjad',
      ],
      [
        'Samtalsgrupper för nyanlända | Kurator, Barnhälsan | –2027-02-26 | in_progress',
        'Nya rastvästar | Rektor | –2026-12-04 | completed',
        'Hälsobesök i årskurs 4 | Barnhälsan | –2027-05-28 | not_started',
      ],
    ],
    [
      'under a heading that asks for it, whatever they are called',
      'a.html',
      [
        '<table><tr><th rowspan="2">Insats</th><th colspan="3">Ansvarig</th><th rowspan="2">Klart</th></tr>',
        '<tr><th>SYV</th><th>EHT</th><th>Fritids</th></tr>',
        '<tr><td>Prao i årskurs 8</td><td>X</td><td></td><td></td><td>2027-04-30</td></tr>',
        '<tr><td>Gemensam lunch</td><td></td><td>X</td><td>X</td><td>2027-01-29</td></tr></table>',
      ],
      ['Prao i årskurs 8 | SYV | –2027-04-30 | decided', 'Gemensam lunch | EHT, Fritids | –2027-01-29 | decided'],
    ],
    [
      'and beside who answers for it, who takes part',
      'a.csv',
      [
        'Aktivitet;Kurator;Skolsköterska;Ansvarig;Klart',
        'Föräldramöte om sömn;;x;Tor Lie;2027-02-26',
        'Ny samtalsmall;x;x;Ida Malm;2026-12-04',
      ],
      ['Föräldramöte om sömn | Tor Lie | –2027-02-26 | decided', 'Ny samtalsmall | Ida Malm | –2026-12-04 | decided'],
    ],
    [
      'and among pupils and parents, whom it is for',
      'a.csv',
      [
        'Aktivitet;Lärare;Mentorer;Elever;Vårdnadshavare;Klart;Läge',
        'Kväll om spelande;x;;x;x;2027-02-26;Pågår',
        'Ny samtalsmall;;x;x;;2026-12-04;Klar',
      ],
      ['Kväll om spelande |  | –2027-02-26 | in_progress', 'Ny samtalsmall |  | –2026-12-04 | completed'],
    ],
    [
      'and under schools, whom it is for',
      'a.csv',
      [
        'Aktivitet;Talludden;Granbacken;Vem;Klart',
        'Läsgrupper;x;;Tor Lie;2027-02-26',
        'Ny lekställning;x;x;Ida Malm;2026-12-04',
      ],
      ['Läsgrupper | Tor Lie | –2027-02-26 | decided', 'Ny lekställning | Ida Malm | –2026-12-04 | decided'],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});

describe('crosses under letters say the state that the key gives them', () => {
  it.each<Case>([
    [
      'in a line over the table',
      'a.csv',
      [
        'P = planerad, I = pågår, F = färdig;;;;;',
        'Åtgärd;P;I;F;Vem;När',
        'Måla trapphuset;;x;;Vaktmästare;2027-03-31',
        'Byta ytterdörr;;;x;Ida Malm;2026-10-30',
      ],
      [
        'Måla trapphuset | Vaktmästare | –2027-03-31 | in_progress',
        'Byta ytterdörr | Ida Malm | –2026-10-30 | completed',
      ],
    ],
    [
      'in a table of its own, which holds no measures',
      'a.md',
      [
        '| Kolumn | Betyder |',
        '|-|-|',
        '| 0 | Ej påbörjad |',
        '| 1 | Pågår |',
        '| 2 | Genomförd |',
        '',
        '| Det här ska göras | 0 | 1 | 2 | Vem | När |',
        '|-|-|-|-|-|-|',
        '| Ny kösluss | X | | | Köksmästare | 2027-03-31 |',
        '| Tysta stolar | | X | | Vaktmästare | 2027-01-29 |',
      ],
      [
        'Ny kösluss | Köksmästare | –2027-03-31 | not_started',
        'Tysta stolar | Vaktmästare | –2027-01-29 | in_progress',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});
