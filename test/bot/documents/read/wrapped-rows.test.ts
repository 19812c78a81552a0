import { planLines } from '../../../support/plan-lines';

const text = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

test('rows whose narrow columns are broken into lines are one', async () => {
  expect(
    await planLines(
      'plan.txt',
      text(
        ['Insats', 'Ansvarig', 'Tid', 'Läge'],
        ['Ny rutin för', 'Skol-', 'December', 'Pågår enligt'],
        ['frukosten', 'värd', '2026', 'plan'],
        ['Städschema', 'Rektor', 'Mars 2027', 'Ej påbörjad'],
      ),
    ),
  ).toEqual([
    'Ny rutin för frukosten | Skolvärd | –2026-12-31 | in_progress on_plan',
    'Städschema | Rektor | –2027-03-31 | not_started',
  ]);
});

test('a row that a page has cut goes on after it, and rows that hold words of headings are rows', async () => {
  expect(
    await planLines(
      'plan.txt',
      text(
        ['Område', 'Åtgärd', 'Ansvarig', 'Tidsplan', 'Läge'],
        ['Miljö', 'Ordna källsortering i alla klassrum och', 'Vakt-', 'Klart december', 'Pågår'],
        ['', '', '', '', ''],
        ['2026-10-01'],
        ['', 'mäta resultatet', 'mästare', '2026.', ''],
        [
          'Miljö',
          'Tidiga insatser mot nedskräpning',
          'Rektor',
          'Klart september 2026. Utvärderas mars 2027.',
          'Pågår.',
        ],
        ['Åtgärdande arbete', 'Städdag', 'Rektor', 'Klart maj 2027', 'Ej påbörjat'],
      ),
    ),
  ).toEqual([
    'Ordna källsortering i alla klassrum och mäta resultatet | Vaktmästare | –2026-12-31 | in_progress | area Miljö',
    'Tidiga insatser mot nedskräpning | Rektor | –2026-09-30 | in_progress | evaluation 2027-03-31 | area Miljö',
    'Städdag | Rektor | –2027-05-31 | not_started | area Åtgärdande arbete',
  ]);
});

test('rows in small letters are measures of their own', async () => {
  const rows = [
    ['vad', 'vem', 'när'],
    ['ny matta', 'rektor', 'maj 2027'],
    ['nya gardiner', 'siv', 'juni 2027'],
  ];
  expect(await planLines('lista.txt', text(...rows))).toHaveLength(2);
});
