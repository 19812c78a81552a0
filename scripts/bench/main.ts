import { parseArgs } from 'node:util';
import { type BenchSize, bench } from './bench-report';
import { BUILT } from './start-child';
import { tableOf } from './table';

/**
 * `npm run bench [-- --json]`: what this program costs on this machine. It reports and never judges, except that every
 * reply's answer must stand in the store. `TMPDIR` says which disk is measured (`TMPDIR=/dev/shm`: none).
 */
const SIZE: BenchSize = {
  answers: { municipality: { principals: 75, measures: 600 }, connections: [16, 64], rounds: 5, warmUp: 6 },
  start: { starts: 5, idleMs: 10_000 },
  status: [
    { principals: 100, measures: 300, times: 1, laps: 9 },
    { principals: 100, measures: 300, times: 100, laps: 3 },
  ],
  growth: { principals: 100, measures: [300, 3_000, 30_000, 100_000], due: [60, 600, 3_000], dueAmong: 3_000, laps: 5 },
  sending: {
    tenants: 290,
    municipality: { principals: 100, measures: 300 },
    atOnce: 64,
    rounds: 3,
    alone: { principals: 2_000, measures: 2_000 },
  },
};

async function main(): Promise<number> {
  let json = false;
  try {
    json = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch {
    console.error('Usage: npm run bench [-- --json]');
    return 2;
  }
  const report = await bench(BUILT, SIZE, (line) => console.error(line));
  console.log(json ? JSON.stringify(report, null, 2) : tableOf(report));
  return report.answers.every(({ stored }) => stored.lost + stored.twice + stored.unspoken === 0) ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    console.error(fault);
    process.exitCode = 1;
  },
);
