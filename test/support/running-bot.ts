import { createHash } from 'node:crypto';
import type { TickReport } from '../../bot/app';
import { readConfig } from '../../bot/config';
import { readPlan } from '../../bot/documents/read/read-plan';
import type { PlanDate } from '../../bot/domain/dates';
import type { Draft, DraftMeasure } from '../../bot/domain/draft';
import type { WheelPoint } from '../../bot/domain/wheel';
import { createHttp } from '../../bot/http';
import { type Assembled, assemble } from '../../bot/main';
import type { Clock } from '../../bot/ports/clock';
import type { Log, LogFields } from '../../bot/ports/log';
import type { Store } from '../../bot/ports/store';
import { assignMeasures } from '../../bot/usecases/assign-measures';
import { changeWheel } from '../../bot/usecases/change-wheel';
import { importPeople } from '../../bot/usecases/import-people';
import { publishDraft } from '../../bot/usecases/import-plan';
import { REDRAW_QUIET_MS } from '../../bot/usecases/queue-redraw';
import { makeReportFile } from '../../bot/usecases/write-report';
import { openStore } from '../../storage';
import { aWheelPoint } from './builders';
import { aDraft, aDraftMeasure } from './drafts';
import { aJourneyStore } from './journey-store';
import { type StandInConnector, startStandInConnector } from './stand-in-connector';
import { stoppedClock } from './stopped-clock';
import { createTeamsUser, type TeamsUser } from './teams-client';

/** The whole bot over real HTTP, on an empty store and a clock that stands still, with Teams' side stood in for. */
export interface RunningBot {
  readonly address: string;
  /** Whose plans and people the helpers below fill in; another one by `{ ...bot, tenant }`. */
  readonly tenant: string;
  readonly connector: StandInConnector;
  readonly assembled: Assembled;
  readonly clock: ReturnType<typeof stoppedClock>;
  /** What was logged, as it would be written. */
  readonly logged: readonly { level: string; message: string; fields?: LogFields; fault?: unknown }[];
  tick(at?: string): Promise<TickReport>;
  user(person: { entraId: string; name: string; email?: string; id?: string; tenantId?: string }): TeamsUser;
  /** Resolves when everything started after replies has been done. */
  settled(): Promise<void>;
  /** Some seconds in which nobody presses: the messages pressed on follow. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Time that is turned on passes for whoever waits by it, and between two turns it passes as it does; turned back, the
 * time of day is another, but nothing that has passed comes again.
 */
function uptimeBy(clock: Clock): () => number {
  let turnedOn = 0;
  let before = Date.parse(clock.now());
  return () => {
    const now = Date.parse(clock.now());
    turnedOn += Math.max(now - before, 0);
    before = now;
    return turnedOn + performance.now();
  };
}

/** The one tenant of a bot without an app id. */
export const TENANT = 'local';

export async function startBot(options: {
  now: string;
  env?: Record<string, string>;
  /** What stands before the store: one that is slow, say. */
  around?: (store: Store) => Store;
  replyWithinMs?: number;
}): Promise<RunningBot> {
  const place = await aJourneyStore('in memory');
  const read = readConfig({ ...place.settings, ...options.env });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const clock = stoppedClock(options.now);
  const logged: { level: string; message: string; fields?: LogFields; fault?: unknown }[] = [];
  const log: Log = {
    info: (message, fields) => logged.push({ level: 'info', message, ...(fields ? { fields } : {}) }),
    warn: (message, fields) => logged.push({ level: 'warn', message, ...(fields ? { fields } : {}) }),
    error: (message, fault, fields) => logged.push({ level: 'error', message, fault, ...(fields ? { fields } : {}) }),
  };
  const connector = await startStandInConnector();
  const uptime = uptimeBy(clock);
  const store = await openStore(read.config.store, read.config);
  const assembled = await assemble(read.config, {
    clock,
    log,
    uptime,
    readPlan,
    writeReport: makeReportFile,
    store: options.around?.(store) ?? store,
    ...(options.replyWithinMs === undefined ? {} : { replyWithinMs: options.replyWithinMs }),
  });
  const { handle, settled } = assembled.teams.route(assembled.app);
  const http = createHttp({
    teams: handle,
    fileOf: assembled.app.fileOf,
    ready: () => assembled.deps.store.ready(),
    metrics: assembled.metrics,
    log,
  });
  const port = await http.listen('127.0.0.1', 0);
  assembled.listensOn(port);
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    tenant: TENANT,
    connector,
    assembled,
    clock,
    logged,
    tick(at) {
      if (at) clock.turnTo(at);
      return assembled.app.tick();
    },
    user: (person) =>
      createTeamsUser({
        connector,
        bot: `${address}/api/messages`,
        ...(person.tenantId ? { tenantId: person.tenantId } : {}),
        user: {
          id: person.id ?? `29:${person.entraId}`,
          aadObjectId: person.entraId,
          name: person.name,
          ...(person.email ? { email: person.email } : {}),
        },
      }),
    settled,
    async quiet() {
      await settled();
      clock.turnTo(new Date(Date.parse(clock.now()) + REDRAW_QUIET_MS).toISOString());
      await assembled.app.deliver(TENANT);
    },
    async stop() {
      await http.close();
      await settled();
      await assembled.close();
      await connector.stop();
      await place.remove();
    },
  };
}

/** Publishes a plan of measures, as `follow-up import` does once the document is read. */
export async function publish(
  bot: RunningBot,
  measures: readonly (Partial<DraftMeasure> & { title: string })[],
  plan: Partial<Draft['plan']> = {},
): Promise<void> {
  const draft = aDraft(
    measures.map((one, at) => aDraftMeasure({ no: at + 1, actions: [], due: [], ...one })),
    { title: 'Plan för läsro', documentDate: '2026-01-08', ...plan },
  );
  const sha256 = createHash('sha256').update(JSON.stringify(draft)).digest('hex');
  const done = await publishDraft(bot.assembled.deps, bot.tenant, draft, { name: 'plan.md', sha256 }, 'command-line');
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

/** A day as a plan states it. */
export const on = (date: string): PlanDate => ({ raw: date, date, precision: 'day' });

/** Reads a people file, as `follow-up people` does. */
export async function register(bot: RunningBot, csv: string): Promise<void> {
  const done = await importPeople(bot.assembled.deps, bot.tenant, { name: 'people.csv', text: csv }, 'command-line', {
    dryRun: false,
    deactivateMissing: false,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
}

export async function assignAll(
  bot: RunningBot,
  to: string,
  measure: number | null = null,
  plan = 'läsro',
): Promise<void> {
  const done = await assignMeasures(bot.assembled.deps, bot.tenant, { plan, measure, to, add: false }, 'command-line');
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

/** Puts points in force, as `follow-up wheel` does. */
export async function turnWheel(bot: RunningBot, points: readonly Partial<WheelPoint>[]): Promise<void> {
  const whole = points.map((one) => aWheelPoint({ name: 'Resultat', ...one }));
  await changeWheel(bot.assembled.deps, bot.tenant, whole, 'command-line', { dryRun: false });
}
