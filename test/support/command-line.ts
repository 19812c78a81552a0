import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endThreads } from '../../bot/thread';
import { followUp } from '../../scripts/commands/program';

// The program ends them itself when it ends; here many commands run in one process, and use the same.
afterAll(endThreads);

/** What one command wrote and ended with. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written to stdout that is no text. */
  readonly bytes: Uint8Array;
}

/** A folder with a database of its own, and `follow-up` run in it. */
export async function aCommandLine(settings: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'follow-up-command-'));
  const runIn = async (more: Readonly<Record<string, string>>, args: readonly string[]): Promise<Ran> => {
    const env = { STORE: `sqlite:${join(folder, 'follow-up.db')}`, ...settings, ...more };
    const written: { out: string; err: string; bytes: Uint8Array } = { out: '', err: '', bytes: new Uint8Array() };
    const io = {
      env,
      columns: null,
      out: (text: string) => {
        written.out += `${text}\n`;
      },
      bytes: (file: Uint8Array) => {
        written.bytes = file;
      },
      err: (text: string) => {
        written.err += `${text}\n`;
      },
    };
    const code = await followUp(args, io, '1.2.3');
    return { code, ...written };
  };
  const withSettings = (more: Readonly<Record<string, string>>) => ({
    run: (...args: readonly string[]) => runIn(more, args),
    /** The JSON a command answers with. Whoever asks knows its shape. */
    json: async (...args: readonly string[]) => JSON.parse((await runIn(more, [...args, '--json'])).out),
  });
  return {
    ...withSettings({}),
    /** The same database with other settings. */
    in: withSettings,
    file: async (name: string, text: string | Uint8Array) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
export type CommandLine = Awaited<ReturnType<typeof aCommandLine>>;
