import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { teamsCard } from '../cards/teams';
import { openStore } from '../storage';
import { type App, createApp } from './app';
import { createTeamsChannel, type Teams } from './channels/teams';
import { createClock } from './clock';
import type { Config } from './config';
import { createHeavyWork } from './heavy-work';
import { createHttp, createMetrics, type Metrics } from './http';
import { createLog } from './log';
import { createPlanReader } from './plan-reader';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { Store } from './ports/store';
import { createReportWriter } from './report-writer';
import { createScheduler, everyMinute } from './scheduler';
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
  /** No message is begun after this, and nobody waits for a turn; those under way are finished. */
  stopSending(): void;
  /** Lets go of what Teams has not answered: whether it was taken is then uncertain, and stored as that. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Puts the parts together by the settings: the only place that knows them all. `given` stands for what it names. */
export async function assemble(
  config: Config,
  given: { store?: Store; clock?: Clock; log?: Log; uptime?: () => number; replyWithinMs?: number } & Pick<
    Partial<Deps>,
    'readPlan' | 'writeReport'
  > = {},
): Promise<Assembled> {
  const log = given.log ?? createLog();
  const clock = given.clock ?? createClock(config.startAt);
  const store = given.store ?? (await openStore(config.store, { ...config, manyWait: true }));
  const metrics = createMetrics();
  const stopping = new AbortController();
  const teams = createTeamsChannel({
    ...config,
    draw: teamsCard,
    log,
    clock,
    meter: metrics,
    stopping: stopping.signal,
    uptime: given.uptime ?? (() => performance.now()),
    ...(given.replyWithinMs === undefined ? {} : { replyWithinMs: given.replyWithinMs }),
  });
  let local: string | null = null;
  const deps: Deps = {
    store,
    clock,
    log,
    channels: { teams: teams.channel },
    directory: teams.directory,
    readPlan: given.readPlan ?? createPlanReader(),
    queued: createHeavyWork(READERS),
    writeReport: given.writeReport ?? createReportWriter(),
    stopping: stopping.signal,
    chance: Math.random,
    links: { key: createLinkKey(store), address: () => config.publicUrl ?? local },
    settings: {
      timeZone: config.timeZone,
      locale: config.locale,
      administrators: config.administrators,
      retentionDays: config.retentionDays,
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
    hangUp: teams.close,
    async close() {
      teams.close();
      await store.close();
    },
  };
}

export interface Running {
  readonly port: number;
  /** Finishes what is in flight, gives back what is not, and ends within ten seconds. */
  stop(): Promise<void>;
}

/** A request that is on its way when the process is asked to stop is answered. */
const LINGER_MS = 300;
/** What is in flight has so long to be finished, then what hangs so long to be noted, and the store so long to be closed. */
const STOP_MS = { finish: 5_500, note: 1_000, close: 1_500 } as const;

/** `serve`: HTTP and scheduler. It looks for what is due once at start, then every minute. */
export async function serve(config: Config, assembled: Assembled): Promise<Running> {
  const { app, deps, teams, metrics, log } = assembled;
  const { handle, settled } = teams.route(app);
  const ready = () => deps.store.ready();
  const http = createHttp({ teams: handle, fileOf: app.fileOf, ready, metrics, log, lingerMs: LINGER_MS });
  const tick = async () => {
    const began = performance.now();
    await app.tick();
    metrics.ticked((performance.now() - began) / 1000);
  };
  const scheduler = createScheduler({ tick, log, every: everyMinute(config.timeZone) });
  const port = await http.listen(config.host, config.port);
  assembled.listensOn(port);
  const { instance } = assembled.deps.settings;
  log.info('listening', { host: config.host, port, anonymous: config.botApp === null, instance });
  if (config.botApp === null)
    log.warn('no MicrosoftAppId: callers are not verified, and only this machine is listened to');
  scheduler.start();
  return {
    port,
    async stop() {
      assembled.stopSending();
      const finished = Promise.all([http.close(), scheduler.stop()]).then(settled).then(app.delivered);
      if (!(await within(STOP_MS.finish, finished))) {
        log.warn('stopping: what has not been answered is let go');
        assembled.hangUp();
        await within(STOP_MS.note, finished);
      }
      if (!(await within(STOP_MS.close, assembled.close())))
        log.warn('stopping: the store could not be closed in time');
      log.info('stopped');
    },
  };
}

/** Whether the work is done within so many milliseconds. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  const done = await Promise.race([work.then(() => true), late]);
  timer.abort();
  return done;
}
