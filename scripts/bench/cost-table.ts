import type { CostCase } from './cost-cases';
import type { CostRun } from './cost-report';

/** The runs as tables: what each use case asks of the store, what that costs, and how large the documents are. */
export function costTable(runs: readonly CostRun[]): string {
  return [
    ...runs.flatMap((run) => [headingOf(run), '', ...aligned([CASE_HEAD, ...run.cases.map(caseRow)]), '']),
    ...sizesOf(runs),
    '',
    ...growthOf(runs),
    '',
    ...NOTES,
  ].join('\n');
}

/** What the figures hold, and what they do not. */
const NOTES: readonly string[] = [
  'RU: request units, from the charges Microsoft has published (sources in scripts/bench/request-units.ts), for the',
  'consistency the bot asks for, which doubles reads. Where a charge lies between two published sizes it is interpolated.',
  'No table is published for queries: "low" follows two examples of Microsoft’s, "high" its statement that a query costs',
  'what reading each of its documents would. What a count reads in the index is not published and not in the figures.',
  'Bytes are those of the stored items. Each answer includes the standing message that follows, each card the message',
  'that is sent. A real account answers every request with its true charge in x-ms-request-charge; an emulator says 1.',
];

const headingOf = (run: CostRun) =>
  `${whole(run.measures)} measures, ${whole(run.principals)} principals, ${whole(run.answers)} answers in history`;

const CASE_HEAD = ['', 'reads', 'queries', 'documents', 'kB read', 'writes', 'kB written', 'RU low', 'RU high'];

function caseRow({ name, spent, of }: CostCase): readonly string[] {
  const each = (value: number, digits = 0) => (value / of).toFixed(of === 1 ? digits : 1);
  return [
    of === 1 ? name : `${name} (each of ${whole(of)})`,
    each(spent.reads),
    each(spent.queries),
    each(spent.documents),
    each(spent.readBytes / 1024, 1),
    each(spent.writes),
    each(spent.writtenBytes / 1024, 1),
    (spent.charge.low / of).toFixed(0),
    (spent.charge.high / of).toFixed(0),
  ];
}

function sizesOf(runs: readonly CostRun[]): readonly string[] {
  const largest = runs.at(-1);
  if (!largest) return [];
  const rows = largest.kinds.map((one) => [
    one.kind,
    whole(one.documents),
    `${whole(one.mean)} B`,
    `${whole(one.largest)} B`,
  ]);
  return [
    `Documents, as stored (${headingOf(largest)})`,
    '',
    ...aligned([['', 'documents', 'mean', 'largest'], ...rows]),
  ];
}

/** The same municipality with more answers behind it: what each use case then costs, to what it cost before. */
function growthOf(runs: readonly CostRun[]): readonly string[] {
  return runs.flatMap((run) => {
    const before = runs.find((one) => one.measures === run.measures);
    if (!before || before === run) return [];
    const ratios = run.cases.flatMap((one) => {
      const was = before.cases.find((other) => other.name === one.name);
      return was
        ? [`${one.name} ${(one.spent.charge.high / one.of / (was.spent.charge.high / was.of)).toFixed(2)}`]
        : [];
    });
    const factor = (run.answers / before.answers).toFixed(0);
    return [
      `${whole(run.measures)} measures with ${factor} times the answers, RU high to RU high: ${ratios.join(' · ')}`,
    ];
  });
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map(([label = '', ...cells]) =>
    [label.padEnd(widths[0] ?? 0), ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0))].join('  ').trimEnd(),
  );
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
