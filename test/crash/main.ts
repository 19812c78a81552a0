import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../scripts/project-root';
import { aFolder } from '../support/store-on-disk';
import { copyBot } from './bot-copy';
import { BROKEN_BOTS, type BrokenBot } from './broken-bots';
import type { Campaign } from './campaign';
import { crashRun } from './crash-run';
import { sentenceOf, type Verdict } from './verdict';

/**
 * The crash test: campaigns against the built bot, in bad weather and killed again and again; the figures as one table.
 * Ends with 1 where anything was lost or came twice. A seed makes the same weather, people and kills again.
 *
 *     npm run crash-test -- [--seed N] [--store sqlite|cosmos|both] [--instances 1|2|both] [--people N] [--kills N]
 *     npm run crash-test -- --break all | "sends what another instance has claimed"
 *
 * Cosmos DB is the account of COSMOS_ENDPOINT and COSMOS_KEY, or an emulator in a process of its own that is not killed.
 */

type StoreName = 'sqlite' | 'cosmos';
type Env = Readonly<Record<string, string>>;

const progress = (line: string) => process.stderr.write(`${line}\n`);
/** Messages are to leave for as long as the bot is killed, and not much longer. */
const SEND_RATE = '20';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      store: { type: 'string', default: 'both' },
      instances: { type: 'string', default: 'both' },
      people: { type: 'string', default: '500' },
      kills: { type: 'string', default: '32' },
      break: { type: 'string' },
    },
  });
  const seed = values.seed === undefined ? randomInt(1, 1_000_000) : Number(values.seed);
  progress(`seed ${seed}`);
  if (values.break !== undefined) return breakBots(values.break, seed);

  const program = join(projectRoot(), 'dist/scripts/follow-up.js');
  if (!existsSync(program)) throw new Error('the bot is not built: npm run build');
  const kills = Number(values.kills);
  const verdicts = new Map<string, Verdict>();
  for (const store of ['sqlite', 'cosmos'] as const) {
    if (values.store !== 'both' && values.store !== store) continue;
    for (const instances of [1, 2] as const) {
      if (values.instances !== 'both' && Number(values.instances) !== instances) continue;
      const name = `${store}, ${instances === 1 ? 'one process' : 'two processes'}`;
      progress(`\n${name}`);
      const plan: Campaign = {
        seed,
        people: Number(values.people),
        channels: 16,
        instances,
        kills: [Math.floor(kills / 4), Math.ceil(kills / 2), Math.ceil(kills / 4)],
        patienceMs: 6_000,
        late: true,
      };
      const verdict = await oneRun(program, store, plan);
      progress(`${verdict.violations.length} violations`);
      verdicts.set(name, verdict);
    }
  }
  print(verdicts);
  let found = 0;
  for (const [name, { violations }] of verdicts) {
    for (const one of violations.slice(0, 20)) console.log(`${name}: ${sentenceOf(one.rule)}: ${one.what}`);
    found += violations.length;
  }
  console.log(found === 0 ? '\nNothing lost, nothing twice.' : `\n${found} violations. Again: --seed ${seed}`);
  return found === 0 ? 0 : 1;
}

async function oneRun(program: string, store: StoreName, plan: Campaign): Promise<Verdict> {
  const folder = await aFolder();
  const where = await openStoreFor(store, folder.path);
  try {
    const bot = { program: [program], folder: folder.path, env: { ...where.env, SEND_RATE } };
    const { result, ...verdict } = await crashRun(bot, plan, progress);
    for (const [said, times] of result.faults) progress(`logged as an error ${times} times: ${said}`);
    return verdict;
  } finally {
    await where.close();
    await folder.remove();
  }
}

async function openStoreFor(store: StoreName, folder: string): Promise<{ env: Env; close(): Promise<void> }> {
  if (store === 'sqlite') return { env: { STORE: `sqlite:${join(folder, 'follow-up.db')}` }, close: async () => {} };
  const { COSMOS_ENDPOINT, COSMOS_KEY } = process.env;
  const database = { STORE: 'cosmos', COSMOS_DATABASE: `crash-test-${randomUUID()}` };
  if (COSMOS_ENDPOINT) {
    return { env: { ...database, COSMOS_ENDPOINT, ...(COSMOS_KEY ? { COSMOS_KEY } : {}) }, close: async () => {} };
  }
  const { child, env } = await startEmulator();
  return {
    env: { ...database, ...env },
    async close() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function startEmulator(): Promise<{ child: ChildProcess; env: Env }> {
  const support = join(__dirname, '../support');
  const args = ['-r', join(support, 'run-typescript.js'), join(support, 'run-cosmos-emulator.ts')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('the emulator has no output');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, env: JSON.parse(String(line)) as Env };
}

/** Breaks the bot in each way and sees that the crash test notices; ends with 1 where it does not. */
async function breakBots(which: string, seed: number): Promise<number> {
  const chosen = Object.entries(BROKEN_BOTS).filter(([name]) => which === 'all' || which === name);
  if (chosen.length === 0) throw new Error(`there is: ${Object.keys(BROKEN_BOTS).join(', ')}`);
  let survived = 0;
  for (const [name, broken] of chosen) {
    const caught = await caughtIn(broken, seed);
    if (caught === null) survived += 1;
    console.log(`${caught === null ? 'SURVIVED' : 'caught  '} ${name}`);
    if (caught !== null) console.log(`           ${caught}`);
  }
  console.log(`\n${chosen.length} broken bots, ${survived} survived`);
  return survived === 0 ? 0 : 1;
}

/** Chance has a hand in what a kill falls on: a broken bot is given three campaigns to be caught in. */
const CAMPAIGNS = 3;

async function caughtIn(broken: BrokenBot, seed: number): Promise<string | null> {
  for (let turn = 0; turn < CAMPAIGNS; turn += 1) {
    const folder = await aFolder();
    try {
      const plan: Campaign = {
        seed: seed + turn,
        people: 60,
        channels: 4,
        instances: 2,
        kills: [2, 4, 2],
        patienceMs: 3_000,
        late: false,
        ...broken.where,
      };
      const program = copyBot(join(folder.path, 'bot'), broken.patches);
      const { env } = await openStoreFor('sqlite', folder.path);
      const bot = { program: [program], folder: folder.path, env: { ...env, SEND_RATE } };
      const { violations } = await crashRun(bot, plan, () => undefined);
      const found = violations.find((one) => broken.caughtBy.includes(one.rule));
      if (found) return `${sentenceOf(found.rule)}: ${found.what}`;
    } finally {
      await folder.remove();
    }
  }
  return null;
}

/** A row a figure, a column a run. */
function print(verdicts: ReadonlyMap<string, Verdict>): void {
  const runs = [...verdicts.values()];
  const rows = [
    ['', ...verdicts.keys()],
    ...(runs[0]?.figures ?? []).map(([what], at) => [what, ...runs.map((one) => String(one.figures[at]?.[1]))]),
  ];
  rows.push(['violations', ...runs.map((one) => String(one.violations.length))]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  console.log(
    `\n${line(head)}\n|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n${body.map(line).join('\n')}`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
main().then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    console.error(fault);
    process.exitCode = 1;
  },
);
