import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readConfig } from '../../bot/config';
import type { StatusJson } from '../../bot/domain/status-json';
import { assemble } from '../../bot/main';
import type { Log } from '../../bot/ports/log';
import { readAll } from '../../bot/usecases/read-all';
import { stoppedClock } from '../support/stopped-clock';
import { type Campaign, type CampaignResult, LAST_PHASE_AT, runCampaign } from './campaign';
import type { Bot } from './instances';
import { looked } from './looked';
import { layOut, TENANT } from './municipality';
import { judge, type Kept, type Verdict } from './verdict';

const SILENT: Log = { info() {}, warn() {}, error() {} };
/** The day before the first phase. */
const LAID_OUT_AT = '2026-02-03T09:00:00+01:00';
const run = promisify(execFile);

/** Lays out a municipality in an empty store, runs one campaign against it and judges what is left. */
export async function crashRun(
  bot: Bot,
  plan: Campaign,
  tell: (line: string) => void,
): Promise<Verdict & { readonly result: CampaignResult }> {
  const read = readConfig(bot.env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { config } = read;
  const assembled = await assemble(config, { clock: stoppedClock(LAID_OUT_AT), log: SILENT });
  try {
    await layOut(assembled, plan.people);
    const { store } = assembled.deps;
    const result = await runCampaign(bot, store, plan, tell);
    const all = <K extends Parameters<typeof store.find>[0]>(kind: K) => looked(() => readAll(store, kind, TENANT, {}));
    const kept: Kept = {
      people: await all('person'),
      deliveries: await all('delivery'),
      answers: await all('answer'),
      assignments: await all('assignment'),
      measures: await all('measure'),
      bindings: await all('binding'),
      status: await statusOf(bot, result.endedAt),
    };
    return { ...judge(result, kept, config.timeZone), result };
  } finally {
    await assembled.close();
  }
}

/** What the administrator sees, by the command line. */
async function statusOf(bot: Bot, now: string): Promise<StatusJson> {
  const { stdout } = await run(process.execPath, [...bot.program, 'status', '--json', '--now', now], {
    cwd: bot.folder,
    env: { PATH: process.env['PATH'], ...bot.env, FOLLOW_UP_NOW: LAST_PHASE_AT },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as StatusJson;
}
