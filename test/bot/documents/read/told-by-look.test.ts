import { excelFile, wordXml } from '../../../support/office-files';
import { planLines } from '../../../support/plan-lines';
import { draftOf, type Written } from '../../../support/read-text';

/** What plans tell by how they look: fills, crosses under a group of headings, lines through a text, hidden rows. */

const warned = async (name: string, document: Written) =>
  (await draftOf(name, document)).warnings.flatMap((one) =>
    one.doubt ? [`${one.doubt} ${one.where} ${one.about ?? ''}`.trim()] : [],
  );

type Filled = readonly [colour: string | null, ...cells: readonly string[]];
const fill = (colour: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } }) as const;

/** A sheet whose rows have the cell at `at` filled, from 1. */
const coloured = (at: number, rows: readonly Filled[], legend: readonly Filled[], onOtherSheet = false) =>
  excelFile((workbook) => {
    const sheet = workbook.addWorksheet('Plan');
    for (const [colour, ...cells] of rows) {
      const row = sheet.addRow(cells);
      if (colour) row.getCell(at).fill = fill(colour);
    }
    const other = onOtherSheet ? workbook.addWorksheet('Färger') : sheet;
    legend.forEach(([colour, meaning], n) => {
      const row = other.getRow(n + 1);
      row.getCell(onOtherSheet ? 1 : 8).fill = fill(colour ?? 'FFFFFF');
      row.getCell(onOtherSheet ? 2 : 9).value = meaning ?? '';
      row.commit();
    });
  });

const ROWS: readonly Filled[] = [
  [null, 'Plan för skolgårdarna', ''],
  [null, 'Åtgärd', 'Vem', 'Klart', 'Läge'],
  ['70AD47', 'Måla lekytor', 'Fastighet', '2026-05-29', ''],
  ['FFC000', 'Plantera häck', 'Parkchef', '2026-10-30', ''],
  ['C00000', 'Bygga scen', 'Fastighet', '2027-06-01', ''],
];
const LEGEND: readonly Filled[] = [
  ['70AD47', 'Utfört'],
  ['FFC000', 'Pågår'],
  ['C00000', 'Ej påbörjat'],
];
const READ = [
  'Måla lekytor | Fastighet | –2026-05-29 | completed',
  'Plantera häck | Parkchef | –2026-10-30 | in_progress',
  'Bygga scen | Fastighet | –2027-06-01 | not_started',
];

describe('a state that is a colour', () => {
  it('is what the legend beside the table says', async () => {
    expect(await planLines('a.xlsx', await coloured(4, ROWS, LEGEND))).toEqual(READ);
  });

  it('is what the legend on another sheet says', async () => {
    expect(await planLines('a.xlsx', await coloured(4, ROWS, LEGEND, true))).toEqual(READ);
  });

  it('fills a row of a plan without a column for it', async () => {
    const rows = ROWS.map(([colour, ...cells]): Filled => [colour, ...cells.slice(0, 3)]);
    expect(await planLines('a.xlsx', await coloured(1, rows, LEGEND))).toEqual(READ);
  });

  it('is not guessed where nothing says what it means, and a person is told', async () => {
    const file = await coloured(4, ROWS, []);
    expect((await planLines('a.xlsx', file)).map((line) => line.split(' | ').at(-1))).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(await warned('a.xlsx', file)).toEqual(['colour_unknown line 3, 4, 5']);
  });

  it('is read of a Word table that shades its cells', async () => {
    const cell = (text: string, colour?: string) =>
      `<w:tc><w:tcPr>${colour ? `<w:shd w:val="clear" w:fill="${colour}"/>` : ''}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const body = [
      '<w:p><w:r><w:t>Färgerna: grön = klart, gul = pågår.</w:t></w:r></w:p><w:tbl>',
      row(cell('Insats', '1F3864'), cell('Ansvarig', '1F3864'), cell('Klart', '1F3864'), cell('Status', '1F3864')),
      row(cell('Ny bokbuss'), cell('Kulturchef'), cell('2026-03-31'), cell('', '92D050')),
      row(cell('Sagostund'), cell('Bibliotekarie'), cell('2026-12-18'), cell('', 'FFFF00')),
      '</w:tbl>',
    ].join('');
    expect(await planLines('a.docx', wordXml(body))).toEqual([
      'Ny bokbuss | Kulturchef | –2026-03-31 | completed',
      'Sagostund | Bibliotekarie | –2026-12-18 | in_progress',
    ]);
  });

  it('is read of a page, and of a legend in its table', async () => {
    const page = [
      '<h1>Plan för köket</h1><table><tr><th>Åtgärd</th><th>Vem</th><th>Klart</th><th>Läge</th></tr>',
      '<tr><td>Ny diskmaskin</td><td>Köksmästare</td><td>2026-04-30</td><td style="background-color: #00b050"></td></tr>',
      '<tr><td>Salladsbord</td><td>Köksmästare</td><td>2026-09-30</td><td bgcolor="red"></td></tr></table>',
      '<table><tr><td>Grön</td><td>Klart</td></tr><tr><td>Röd</td><td>Inte påbörjat</td></tr></table>',
    ];
    expect(await planLines('a.html', page.join(''))).toEqual([
      'Ny diskmaskin | Köksmästare | –2026-04-30 | completed',
      'Salladsbord | Köksmästare | –2026-09-30 | not_started',
    ]);
  });
});

describe('what is struck through or hidden', () => {
  const struck = () =>
    excelFile((workbook) => {
      const sheet = workbook.addWorksheet('Blad1');
      sheet.addRow(['Åtgärd', 'Vem', 'Klart', 'Status']);
      const line = { strike: true };
      for (const cells of [
        ['Ny gunga', 'Fastighet', '2026-05-29', 'Pågår'],
        ['Fontän', 'Parkchef', '2026-08-31', 'Ej påbörjad'],
        ['Flaggstång', 'Vaktmästare', '2026-06-05', 'Utgår'],
        ['Bänkar', 'Vaktmästare', '2026-09-30', 'Pågår'],
      ])
        sheet.addRow(cells);
      for (const at of [1, 2, 3, 4]) sheet.getRow(3).getCell(at).font = line;
      for (const at of [1, 2, 3]) sheet.getRow(4).getCell(at).font = line;
      sheet.getRow(2).getCell(3).font = line;
      sheet.getRow(5).hidden = true;
    });

  it('leaves out a struck measure, keeps one whose state says what became of it, and drops a struck date', async () => {
    expect(await planLines('a.xlsx', await struck())).toEqual([
      'Ny gunga | Fastighet | – | in_progress',
      'Flaggstång | Vaktmästare | –2026-06-05 | cancelled',
      'Bänkar | Vaktmästare | –2026-09-30 | in_progress',
    ]);
  });

  it('tells of both', async () => {
    expect(await warned('a.xlsx', await struck())).toEqual([
      'row_struck_out line 3 Fontän',
      'row_hidden line 5 Bänkar',
    ]);
  });

  it('goes for a row struck as a whole on a page', async () => {
    const page =
      '<table><tr><th>Åtgärd</th><th>Vem</th><th>Klart</th><th>Status</th></tr>' +
      '<tr style="text-decoration: line-through"><td>Ny port</td><td>Fastighet</td><td>2026-02-27</td><td>Pågår</td></tr>' +
      '<tr><td>Nya lås</td><td>Fastighet</td><td><s>2026-02-27</s> 2026-04-30</td><td>Pågår</td></tr></table>';
    expect(await planLines('a.html', page)).toEqual(['Nya lås | Fastighet | –2026-04-30 | in_progress']);
  });
});

describe('crosses under names of two rows', () => {
  it.each([
    [
      'states, with a start and an end beside them',
      [
        'Aktivitet;Ansvar;Tid;;Läge;;',
        ';;Start;Slut;Inte påbörjad;Pågår;Klar',
        'Bygga scenbelysning;Kulturchef;2026-01-12;2026-05-29;;;x',
        'Laga taket;Fastighet;2026-08-17;2026-11-30;x;;',
      ],
      [
        'Bygga scenbelysning | Kulturchef | 2026-01-12–2026-05-29 | completed',
        'Laga taket | Fastighet | 2026-08-17–2026-11-30 | not_started',
      ],
    ],
    [
      'quarters, whose year stands over them',
      ['Aktivitet;Ansvar;2027;;;', ';;Q1;Q2;Q3;Q4', 'Medarbetarsamtal;Chefer;X;;;', 'Budgetdialog;Ekonom;;X;X;'],
      ['Medarbetarsamtal | Chefer | –2027-03-31 | decided', 'Budgetdialog | Ekonom | 2027-04-01–2027-09-30 | decided'],
    ],
    [
      'shares of what is done',
      [
        'Aktivitet;Ansvar;Klart;0 %;50 %;100 %',
        'Ny folder;Kommunikatör;2026-05-29;;x;',
        'Film;Kommunikatör;2026-08-31;x;;',
      ],
      ['Ny folder | Kommunikatör | –2026-05-29 | in_progress', 'Film | Kommunikatör | –2026-08-31 | not_started'],
    ],
  ])('%s', async (_what, lines, measures) => {
    expect(await planLines('a.csv', lines.join('\n'))).toEqual(measures);
  });
});
