import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One running `follow-up serve`. */
export interface Instance {
  /** Where it takes activities. */
  readonly url: string;
  /** What it signs its leases with. */
  readonly name: string;
  /** `kill -9`: resolves when the process is gone. */
  kill(): Promise<void>;
  /** Asks it to stop; how long it took, in milliseconds, and whether it ended well. */
  stop(): Promise<{ readonly ms: number; readonly isClean: boolean }>;
}

export interface Starting {
  readonly ready: Promise<Instance>;
  kill(): Promise<void>;
}

/** Where the bot's program is, and what it is told. */
export interface Bot {
  /** Arguments of node up to the script: `[dist/scripts/follow-up.js]`. */
  readonly program: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A stop that takes longer is a violation; then it is ended. */
const MOST_STOP_MS = 12_000;

/** What bots have logged as errors, by message, in all their lives. */
export type Faults = Map<string, number>;

/** Whoever ends the crash test ends the bots it has started. */
const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

export function startInstance(bot: Bot, startAt: string, faults: Faults): Starting {
  const child = spawn(process.execPath, [...bot.program, 'serve'], {
    cwd: bot.folder,
    env: { PATH: process.env['PATH'], ...bot.env, PORT: '0', FOLLOW_UP_NOW: startAt },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  alive.add(child);
  void gone.then(() => alive.delete(child));
  let last = '';
  const ready = new Promise<Instance>((resolve, reject) => {
    if (!child.stderr) throw new Error('the process has no stderr');
    createInterface({ input: child.stderr }).on('line', (line) => {
      last = line;
      if (!line.startsWith('{')) return;
      const { msg, port, instance, level, fault } = JSON.parse(line) as {
        readonly msg?: string;
        readonly port?: number;
        readonly instance?: string;
        readonly level?: string;
        readonly fault?: { readonly message?: string } | null;
      };
      if (msg === 'listening')
        resolve(living({ url: `http://127.0.0.1:${port}/api/messages`, name: instance ?? '' }, child, gone));
      if (level === 'error') {
        const said = `${msg}: ${fault?.message ?? ''}`.replace(/[a-z]:\S+|\d{4,}|http\S+/g, '…').slice(0, 160);
        faults.set(said, (faults.get(said) ?? 0) + 1);
      }
    });
    void gone.then(([code, signal]) => {
      reject(new Error(`serve ended with ${code ?? signal}: ${last}`));
    });
  });
  ready.catch(() => undefined); // who kills it while it starts does not ask whether it was ready
  return { ready, kill: () => killed(child, gone) };
}

function living(who: Pick<Instance, 'url' | 'name'>, child: ChildProcess, gone: Promise<unknown>): Instance {
  return {
    ...who,
    kill: () => killed(child, gone),
    async stop() {
      const began = performance.now();
      const timer = setTimeout(() => child.kill('SIGKILL'), MOST_STOP_MS);
      child.kill('SIGTERM');
      await gone;
      clearTimeout(timer);
      return { ms: Math.round(performance.now() - began), isClean: child.exitCode === 0 };
    },
  };
}

async function killed(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  await gone;
}
