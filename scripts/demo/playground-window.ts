import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';

/** Somebody in a window of the Playground. */
export interface WindowUser {
  /** Account id in the chat. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly entraId: string;
}

export interface WindowSettings {
  /** Folder of its own: the Playground writes logs where it is started. */
  readonly folder: string;
  /** Wanted port; where it is taken the Playground takes another one. */
  readonly port: number;
  /** Where the bot listens: `http://127.0.0.1:3978/api/messages`. */
  readonly endpoint: string;
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Who sits at the window, and {@link OTHERS} others in the team: the only ones its connector has chats for. */
  readonly user: WindowUser;
  readonly others: readonly WindowUser[];
  readonly personalChat: string;
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly channel: { readonly id: string; readonly name: string };
  };
}

export interface PlaygroundWindow {
  /** Address of the page, `http://localhost:56150`. */
  readonly url: string;
  /** Resolves when its process has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Exactly so many beside its own: with fewer or more the Playground says that it listens, and ends. */
export const OTHERS = 5;
const START_MS = 60_000;

/**
 * Starts one window of Microsoft's Agents Playground: a process of its own, since each has one user, one chat and one
 * connector. No browser is opened, no telemetry sent. Throws where it does not come up.
 */
export async function startPlaygroundWindow(settings: WindowSettings): Promise<PlaygroundWindow> {
  const { folder, others } = settings;
  if (others.length !== OTHERS) throw new Error(`the Playground wants ${OTHERS} users beside its own`);
  mkdirSync(folder, { recursive: true });
  const configFile = join(folder, 'playground.yml');
  writeFileSync(configFile, stringify(configOf(settings)));
  const cli = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const child = spawn(
    process.execPath,
    [cli, 'start', '-e', settings.endpoint, '-c', 'msteams', '-p', String(settings.port), '--dt'],
    {
      cwd: folder,
      env: { ...process.env, M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile, TEAMSAPPTESTER_BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = () => {
    child.kill();
    return ended;
  };
  try {
    const url = `http://localhost:${await listeningPort(child)}`;
    await fetch(url); // it tells its port before it has read its settings
    return { url, ended, stop };
  } catch (fault) {
    await stop();
    throw new Error(`a window did not start; ${join(folder, 'devTools')} says why`, { cause: fault });
  }
}

/** It tells its port on stdout, also when it is not the one asked for. */
async function listeningPort(child: ChildProcess): Promise<number> {
  if (!child.stdout || !child.stderr) throw new Error('the Playground was started without pipes');
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the Playground did not start: ${said}`)), START_MS);
    lines.on('line', (line) => {
      said += `${line}\n`;
      const port = /^Listening on (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(late);
      reject(new Error(`the Playground ended: ${said}`));
    });
  });
}

function configOf({ tenantId, bot, user, others, personalChat, team }: WindowSettings) {
  return {
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: accountOf(user),
    users: others.map(accountOf),
    personalChat: { id: personalChat },
    groupChat: { id: `${personalChat}-group`, name: team.name },
    team: { id: team.id, name: team.name, aadGroupId: team.id, channels: [team.channel] },
  };
}

function accountOf({ id, name, email, entraId }: WindowUser) {
  const [givenName = name, surname = name] = name.split(' ');
  // `userPrincipleName` is how the Playground spells it.
  return { id, name, userPrincipleName: email, aadObjectId: entraId, givenName, surname, email };
}
