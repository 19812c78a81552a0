import { randomUUID } from 'node:crypto';
import { teamsCard } from '../cards/teams';
import { openStore } from '../storage';
import { type App, createApp } from './app';
import { createTeamsChannel, type Teams } from './channels/teams';
import { createClock } from './clock';
import type { Config } from './config';
import { createHttp, createMetrics, type Metrics } from './http';
import { createLog } from './log';
import { createPlanReader } from './plan-reader';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { Store } from './ports/store';
import { createReportWriter } from './report-writer';
import { createScheduler, everyMinute } from './scheduler';
import { createTurns } from './turns';
import type { Deps } from './usecases/deps';
import { createLinkKey } from './usecases/link-key';

/**
 * Files that people send are fetched and read two at a time: a file and its thread take some 200 MB, and a machine has
 * two cores. Who comes later waits, up to ten minutes behind the slowest; more than that are asked to come back.
 */
const READERS = { atOnce: 2, waiting: 30 };

/** The bot put together, without anything running yet. */
export interface Assembled {
  readonly app: App;
  readonly deps: Deps;
  readonly teams: Teams;
  readonly metrics: Metrics;
  readonly log: Log;
  /** The port that is listened on: without an app id, links to files lead there. */
  listensOn(port: number): void;
  /** No message is begun after this; those under way are finished. */
  stopSending(): void;
  close(): Promise<void>;
}

/** Puts the parts together by the settings: the only place that knows them all. `given` stands for what it names. */
export async function assemble(
  config: Config,
  given: { store?: Store; clock?: Clock; log?: Log } & Pick<Partial<Deps>, 'readPlan' | 'writeReport'> = {},
): Promise<Assembled> {
  const log = given.log ?? createLog();
  const clock = given.clock ?? createClock(config.startAt);
  const store = given.store ?? (await openStore(config.store));
  const metrics = createMetrics();
  const teams = createTeamsChannel({ ...config, draw: teamsCard, log, clock, meter: metrics });
  const stopping = new AbortController();
  let local: string | null = null;
  const deps: Deps = {
    store,
    clock,
    log,
    channels: { teams: teams.channel },
    directory: teams.directory,
    readPlan: given.readPlan ?? createPlanReader(),
    inTurn: createTurns(READERS),
    writeReport: given.writeReport ?? createReportWriter(),
    stopping: stopping.signal,
    links: { key: createLinkKey(store), address: () => config.publicUrl ?? local },
    settings: {
      timeZone: config.timeZone,
      locale: config.locale,
      administrators: config.administrators,
      instance: randomUUID(),
    },
  };
  return {
    app: createApp(deps),
    deps,
    teams,
    metrics,
    log,
    listensOn(port) {
      if (config.botApp === null) local = `http://127.0.0.1:${port}`;
    },
    stopSending: () => stopping.abort(),
    async close() {
      teams.close();
      await store.close();
    },
  };
}

export interface Running {
  readonly port: number;
  /** Finishes what is in flight and ends. */
  stop(): Promise<void>;
}

/** `serve`: HTTP and scheduler. It looks for what is due once at start, then every minute. */
export async function serve(config: Config, assembled: Assembled): Promise<Running> {
  const { app, deps, teams, metrics, log } = assembled;
  const { handle, settled } = teams.route(app);
  const http = createHttp({ teams: handle, fileOf: app.fileOf, ready: () => deps.store.ready(), metrics, log });
  const tick = async () => {
    const began = performance.now();
    await app.tick();
    metrics.ticked((performance.now() - began) / 1000);
  };
  const scheduler = createScheduler({ tick, log, every: everyMinute(config.timeZone) });
  const port = await http.listen(config.host, config.port);
  assembled.listensOn(port);
  log.info('listening', { host: config.host, port, anonymous: config.botApp === null });
  if (config.botApp === null)
    log.warn('no MicrosoftAppId: callers are not verified, and only this machine is listened to');
  scheduler.start();
  return {
    port,
    async stop() {
      assembled.stopSending();
      await http.close();
      await scheduler.stop();
      await settled();
      await assembled.close();
      log.info('stopped');
    },
  };
}
