import type { GrowthFigures } from './measure-growth';

/** What each costs as the municipality grows, one column a size: first with as much due, then with more. */
export function growthTable(figures: readonly GrowthFigures[]): readonly string[] {
  const rows: readonly (readonly string[])[] = [
    ['measures in all, with a year of answers', ...figures.map((one) => one.measures.toLocaleString('en'))],
    ['of them due: asked about, some of them late', ...figures.map((one) => one.due.toLocaleString('en'))],
    ['/status', ...figures.map((one) => ms(one.statusMs))],
    ['  of a head of area, who leads a tenth', ...figures.map((one) => ms(one.areaMs))],
    ['  of one principal', ...figures.map((one) => ms(one.filterMs))],
    ['  of a word that stands nowhere', ...figures.map((one) => ms(one.nowhereMs))],
    ['follow-up status', ...figures.map((one) => ms(one.textMs))],
    ['summary', ...figures.map((one) => ms(one.summaryMs))],
    ['  of a head of area, who leads a tenth', ...figures.map((one) => ms(one.areaSummaryMs))],
    ['look with nothing to do', ...figures.map((one) => ms(one.idleTickMs))],
    ['  the first after a start', ...figures.map((one) => ms(one.firstTickMs))],
    ['  most memory the process held by then', ...figures.map((one) => megabytes(one.peakRss))],
    ['import of a plan of 60 measures', ...figures.map((one) => ms(one.importMs))],
    ['  the look after it', ...figures.map((one) => ms(one.importTickMs))],
    ['look on the day a point opens', ...figures.map((one) => ms(one.openingTickMs))],
    ['  asked then, each with a card and a message', ...figures.map((one) => String(one.opened))],
    ['most memory the process held', ...figures.map((one) => megabytes(one.peakRssAll))],
    ['follow-up status --json, every measure', ...figures.map((one) => ms(one.jsonMs))],
  ];
  const widths = figures.map((_, at) => Math.max(...rows.map((row) => row[at + 1]?.length ?? 0)));
  return [
    'What grows with what (SQLite, a process for each column; nine in ten of what is not due are done):',
    ...rows.map(([label = '', ...cells]) =>
      [label.padEnd(49), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('  '),
    ),
  ];
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
