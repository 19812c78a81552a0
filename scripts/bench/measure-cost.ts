import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CostSize, costReport } from './cost-report';
import { costTable } from './cost-table';

/**
 * `npm run measure-cost [-- --json]`: what each use case costs in Cosmos DB, by counting what it asks of the store. A
 * small municipality and a large one have as many measures that somebody should look at; each is measured with one
 * answer behind every measure and with ten.
 */
const SIZES: readonly CostSize[] = [
  { principals: 100, measures: 300, restless: 300, histories: [1, 10] },
  { principals: 500, measures: 10_000, restless: 300, histories: [1, 10] },
];

async function main(): Promise<number> {
  let json = false;
  try {
    json = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch {
    console.error('Usage: npm run measure-cost [-- --json]');
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'follow-up-cost-'));
  try {
    const runs = await costReport(folder, SIZES, (line) => console.error(line));
    console.log(json ? JSON.stringify(runs, null, 2) : costTable(runs));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
