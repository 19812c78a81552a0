import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describeSettings } from '../../bot/config';
import { projectRoot } from '../project-root';
import type { Usage } from './usage-probe';

/** How this program's scripts are run: built, or (in the tests) from their sources. */
export interface Runtime {
  /** Arguments of node before the script. */
  readonly node: readonly string[];
  /** The file of a script, given without its extension and counted from the project's root. */
  file(script: string): string;
}

export const BUILT: Runtime = { node: [], file: (script) => join(projectRoot(), 'dist', `${script}.js`) };

export interface StartOptions {
  readonly script: string;
  readonly args?: readonly string[];
  /** Further arguments of node. */
  readonly node?: readonly string[];
  /** Settings of ours; those of the environment the bench was started in have no say. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where it is started: a `.env` there would count. */
  readonly folder: string;
}

/** A process of its own that is measured from here. */
export interface Child {
  usage(): Promise<Usage>;
  /** Says a word to the script over its channel, and gives what it answers. */
  ask(word: string): Promise<unknown>;
  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void>;
}

/** Starts a script that listens, and resolves when it has logged its port. */
export async function startListening(runtime: Runtime, options: StartOptions): Promise<Child & { port: number }> {
  const child = start(runtime, options);
  let said = '';
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${options.script} ended with ${code}: ${said.slice(-2000)}`)));
    child.stderr?.on('data', (chunk) => {
      if (said.length < 20_000) said += String(chunk); // read on after that, or the child would wait for its own log
    });
    if (child.stderr) createInterface(child.stderr).on('line', (line) => portOf(line, resolve));
  });
  return {
    port,
    usage: async () => (await askOf(child, 'usage')) as Usage,
    ask: (word) => askOf(child, word),
    stop: () => stop(child),
  };
}

/** Starts a script that reports once over its channel and ends; gives what it reported. */
export async function runReporting(runtime: Runtime, options: StartOptions): Promise<unknown> {
  const child = start(runtime, options);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const reported = once(child, 'message').then(([message]) => message as unknown);
  // A report that is still on its way when the process has ended arrives before the channel is closed.
  const ended = Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(([[code]]) => {
    throw new Error(`${options.script} ended with ${code} and no report: ${said.slice(-2000)}`);
  });
  ended.catch(() => undefined); // where the report comes first, nobody waits for the end any more
  return Promise.race([reported, ended]);
}

function start(runtime: Runtime, { script, args = [], node = [], env = {}, folder }: StartOptions): ChildProcess {
  const probe = ['-r', runtime.file('scripts/bench/usage-probe')];
  const ours = new Set<string>(describeSettings().map((one) => one.name));
  const around = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.has(name)));
  return spawn(process.execPath, [...runtime.node, ...node, ...probe, runtime.file(script), ...args], {
    cwd: folder,
    env: { ...around, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** A log line of a server that has begun to listen: `{"msg":"listening","port":3978}`. */
function portOf(line: string, found: (port: number) => void): void {
  if (!line.includes('"listening"')) return;
  const { msg, port } = JSON.parse(line) as { readonly msg?: unknown; readonly port?: unknown };
  if (msg === 'listening' && typeof port === 'number') found(port);
}

async function askOf(child: ChildProcess, word: string): Promise<unknown> {
  const told = once(child, 'message');
  child.send(word);
  const [answer] = await told;
  return answer as unknown;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
