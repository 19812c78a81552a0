import { join } from 'node:path';
import { type Config, readConfig } from '../../bot/config';
import { type Assembled, assemble, type Running, serve } from '../../bot/main';
import type { Log } from '../../bot/ports/log';
import { SAMPLE_ADMINISTRATOR, SAMPLE_PEOPLE, SAMPLE_PRINCIPAL, type SamplePerson } from '../sample/sample-people';
import { seedSample } from '../sample/seed-sample';
import { accountOf, answerFor, installFor } from './colleagues';
import { demoDatabase } from './demo-database';
import { type PlaygroundWindow, startPlaygroundWindow, type WindowSettings } from './playground-window';

export const DEMO_BOT = { id: '28:follow-up', name: 'Uppföljning' } as const;
export const DEMO_CHANNEL = 'Ledningsgruppen';
const TENANT = 'local';
/** Made up, in the shape Entra has: the bot without an app id calls every tenant `local`. */
const ENTRA_TENANT = '7c1de5a0-0000-4000-8000-000000000001';

type WindowName = 'principal' | 'administrator';

/**
 * Who has a chat with the bot beside the two at the windows: five at each window's connector, which is what it takes.
 * For Göran Fahlström nobody has installed the app: the one delivery fault an administrator finds in /status.
 */
const CHATS: Readonly<Record<WindowName, readonly string[]>> = {
  principal: ['Pär Vidmark', 'Annika Brovall', 'Birgitta Rosander', 'Stefan Myrén', 'Ulrika Dahlbom'],
  administrator: ['Mehmet Sandell', 'Jonas Ekdal', 'Lovisa Tjäder', 'Karin Öhrling', 'Tomas Wikner'],
};
/** They have answered already, so that the round is under way when the demo begins. */
const PROMPT = ['Jonas Ekdal', 'Mehmet Sandell'];

export interface DemoSettings {
  /** Where the database and the windows' own files are kept. */
  readonly folder: string;
  /** Wanted ports; 0, or one that is taken, gets a free one. */
  readonly port: number;
  readonly windowPorts: Readonly<Record<WindowName, number>>;
  readonly locale: 'sv' | 'en';
  /** The instant the clock starts at; null = the real one. */
  readonly startAt: string | null;
  readonly log: Log;
}

export interface Demo {
  /** Addresses of the pages. */
  readonly principal: string;
  readonly administrator: string;
  readonly today: string;
  /** Resolves when a window has ended by itself. */
  readonly broken: Promise<void>;
  stop(): Promise<void>;
}

/** The sample municipality, the bot and two windows of the Playground, all on this machine. */
export async function startDemo(settings: DemoSettings): Promise<Demo> {
  const config = configOf(settings);
  const assembled = await assemble(config, { log: settings.log });
  const windows: PlaygroundWindow[] = [];
  let running: Running | null = null;
  const stop = async () => {
    await Promise.all(windows.map((one) => one.stop()));
    await (running ? running.stop() : assembled.close());
  };
  try {
    await seedSample(assembled.deps, TENANT);
    await assembled.app.tick(); // the point is open before anybody opens a window
    running = await serveSomewhere(config, assembled);
    const endpoint = `http://127.0.0.1:${running.port}/api/messages`;
    const [principal, administrator] = await Promise.all([
      startPlaygroundWindow(windowOf(settings, 'principal', SAMPLE_PRINCIPAL, endpoint)),
      startPlaygroundWindow(windowOf(settings, 'administrator', SAMPLE_ADMINISTRATOR, endpoint)),
    ]);
    windows.push(principal, administrator);
    await installFor(chatting('principal'), assembled, TENANT, { url: principal.url, bot: DEMO_BOT });
    const host = { url: administrator.url, bot: DEMO_BOT };
    await installFor(chatting('administrator'), assembled, TENANT, host);
    const prompt = chatting('administrator').filter((one) => PROMPT.includes(one.name));
    await answerFor(prompt, assembled, TENANT, host);
    const broken = Promise.race(windows.map((one) => one.ended));
    return {
      principal: principal.url,
      administrator: administrator.url,
      today: assembled.deps.clock.now(),
      broken,
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

const chatting = (window: WindowName) => SAMPLE_PEOPLE.filter((one) => CHATS[window].includes(one.name));

/** The demo's own settings: neither `.env` nor a real store's address has any say in it. */
function configOf({ folder, port, locale, startAt }: DemoSettings): Config {
  const read = readConfig({
    PORT: String(port),
    STORE: `sqlite:${demoDatabase(folder)}`,
    DEFAULT_LOCALE: locale,
    FOLLOW_UP_NOW: startAt ?? undefined,
  });
  if (!read.ok) throw new Error(`the demo's settings are wrong: ${JSON.stringify(read.faults)}`);
  return read.config;
}

async function serveSomewhere(config: Config, assembled: Assembled): Promise<Running> {
  try {
    return await serve(config, assembled);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    return serve({ ...config, port: 0 }, assembled);
  }
}

function windowOf(
  { folder, windowPorts }: DemoSettings,
  name: WindowName,
  person: SamplePerson,
  endpoint: string,
): WindowSettings {
  return {
    folder: join(folder, name),
    port: windowPorts[name],
    endpoint,
    tenantId: ENTRA_TENANT,
    bot: DEMO_BOT,
    user: accountOf(person),
    others: chatting(name).map(accountOf),
    personalChat: `19:${name}@unq.gbl.spaces`,
    team: {
      id: '19:lindvika@thread.tacv2',
      name: 'Barn- och utbildning',
      channel: { id: '19:ledningsgruppen@thread.tacv2', name: DEMO_CHANNEL },
    },
  };
}
