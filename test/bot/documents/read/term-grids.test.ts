import { planLines } from '../../../support/plan-lines';
import { refusalOf } from '../../../support/read-text';

/** Grids of areas and terms, in which what is done stands where its area and its time meet. */

const page = (title: string, ...rows: readonly string[]) => [`# ${title} 2026-10-01`, '', ...rows].join('\n');

describe('a plan whose measures stand under terms', () => {
  it('reads each cell with its area, its term and who its row names', async () => {
    expect(
      await planLines(
        'a.md',
        page(
          'Handlingsplan',
          '| Område | HT 2026 | VT 2027 | HT 2027 | Ansvarig |',
          '|-|-|-|-|-|',
          '| Läsning | Kartläggning av läsningen | Utbildning av lärare | Utvärdering | Rektor |',
          '| Trygghet | Ny rutin för raster | | Enkät till elever | Kurator |',
        ),
      ),
    ).toEqual([
      'Kartläggning av läsningen | Rektor | –2026-12-31 | decided | area Läsning',
      'Utbildning av lärare | Rektor | –2027-06-30 | decided | area Läsning',
      'Utvärdering | Rektor | –2027-12-31 | decided | area Läsning',
      'Ny rutin för raster | Kurator | –2026-12-31 | decided | area Trygghet',
      'Enkät till elever | Kurator | –2027-12-31 | decided | area Trygghet',
    ]);
  });

  it('reads quarters under a name that says nothing, and nobody where no column says who', async () => {
    expect(
      await planLines(
        'a.md',
        page(
          'Planerade insatser',
          '| | Kvartal 1 2027 | Kvartal 2 2027 |',
          '|-|-|-|',
          '| Skolgård | Gungorna byts ut | Planket målas om |',
          '| Matsal | Ljudmätning görs i salen | |',
        ),
      ),
    ).toEqual([
      'Gungorna byts ut |  | –2027-03-31 | decided | area Skolgård',
      'Planket målas om |  | –2027-06-30 | decided | area Skolgård',
      'Ljudmätning görs i salen |  | –2027-03-31 | decided | area Matsal',
    ]);
  });

  it('reads each point of a cell, and months', async () => {
    const cell = '<td><ul><li>Möte om raster hålls</li><li>Västar köps in</li></ul></td>';
    const html = [
      '<h1>Aktivitetsplan trygghet 2026-10-01</h1><table>',
      '<tr><th>Mål</th><th>November 2026</th><th>Januari 2027</th></tr>',
      `<tr><td>Lugna raster</td>${cell}<td>Enkäten görs om</td></tr>`,
      '</table>',
    ].join('');
    expect(await planLines('a.html', html)).toEqual([
      'Möte om raster hålls |  | –2026-11-30 | decided | area Lugna raster',
      'Västar köps in |  | –2026-11-30 | decided | area Lugna raster',
      'Enkäten görs om |  | –2027-01-31 | decided | area Lugna raster',
    ]);
  });

  it.each([
    [
      'figures',
      ['| Skola | HT 2026 | VT 2027 |', '|-|-|-|', '| Ekskolan | 214 elever | 220 |', '| Alskolan | 88 | 91 |'],
    ],
    [
      'states',
      ['| Skola | HT 2026 | VT 2027 |', '|-|-|-|', '| Ekskolan | Klart | Pågår |', '| Alskolan | Pågår | Klart |'],
    ],
    ['names', ['| Klass | HT 2026 | VT 2027 |', '|-|-|-|', '| 4 A | Svenska | Slöjd |', '| 4 B | Slöjd | Svenska |']],
  ])('reads nothing of a grid of %s', async (_, rows) => {
    expect(await refusalOf('a.md', page('Handlingsplan', ...rows))).not.toBeNull();
  });

  it('reads nothing of a calendar, however its cells are worded', async () => {
    const rows = [
      '| Vecka | HT 2026 | VT 2027 |',
      '|-|-|-|',
      '| Lov | Höstlov i vecka 44 | Sportlov i vecka 9 |',
      '| Kväll | Öppet hus för alla | Vårkonsert i aulan |',
    ];
    expect(await refusalOf('a.md', page('Kalendarium', ...rows))).not.toBeNull();
  });
});
