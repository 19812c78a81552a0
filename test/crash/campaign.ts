import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from '../../bot/domain/delivery';
import type { Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';
import { createChance, inTurn } from './chance';
import { type Bot, type Faults, type Instance, startInstance } from './instances';
import { looked } from './looked';
import { TENANT } from './municipality';
import type { Order, Phase, TeamsRecord, Wire, Word } from './record';

export interface Campaign {
  readonly seed: number;
  readonly people: number;
  readonly channels: number;
  readonly instances: 1 | 2;
  /** Kills in the three phases. */
  readonly kills: readonly [number, number, number];
  /** How long a kill waits for something to be on the wire; a phase goes on for three times as long after its last. */
  readonly patienceMs: number;
  /** Whether some answers come after the bot has given up waiting. */
  readonly late: boolean;
}

export interface CampaignResult {
  readonly record: TeamsRecord;
  /** Deliveries that were under way in a process that was killed, with how often. */
  readonly cut: ReadonlyMap<string, number>;
  readonly kills: number;
  readonly starts: number;
  readonly stops: readonly { readonly ms: number; readonly isClean: boolean; readonly left: number }[];
  readonly faults: Faults;
  readonly seconds: number;
  /** The bot's clock at the end. */
  readonly endedAt: string;
}

/** When each phase begins on the municipality's clock: a Wednesday; just before cards may leave; just before Monday's eight o'clock. */
const PHASES: readonly { readonly phase: Phase; readonly at: string }[] = [
  { phase: 'installing', at: '2026-02-04T09:00:00+01:00' },
  { phase: 'asking', at: '2026-02-05T06:59:57+01:00' },
  { phase: 'monday', at: '2026-02-09T07:59:55+01:00' },
];
export const LAST_PHASE_AT = PHASES[2]?.at ?? '';

/** How often a process is asked to stop rather than killed. */
const STOPPED = 0.08;

/** Past every lease and every wait that Teams or the bot asks for. */
const JUMP_MS = 3 * 60_000;
/** Many: an emulator that answers in seconds carries out two hundred messages in one. */
const MOST_ROUNDS = 40;
/** What has not moved for so many rounds never will. */
const MOST_SAME = 3;
/** The longest a round of settling takes. */
const ROUND_MS = 30_000;
const WIRES: readonly Wire[] = ['asked', 'done', 'press'];

/** One campaign from the installation to after Monday's summary, with the bot killed again and again. */
export async function runCampaign(
  bot: Bot,
  store: Store,
  plan: Campaign,
  tell: (line: string) => void,
): Promise<CampaignResult> {
  const began = performance.now();
  const note = (line: string) => tell(`${((performance.now() - began) / 1000).toFixed(1)} s  ${line}`);
  const chance = createChance(plan.seed);
  const roll = inTurn(chance, 'conductor');
  const teams = startTeams(plan);
  await teams.heard('ready');
  const cut = new Map<string, number>();
  const orphans = new Set<string>();
  const faults: Faults = new Map();
  const stops: { ms: number; isClean: boolean; left: number }[] = [];
  let kills = 0;
  let starts = 0;
  let living: Instance[] = [];
  let clock = clockFrom(PHASES[0]?.at ?? '');

  const tellBots = () => teams.order({ say: 'bots', urls: living.map((one) => one.url) });
  const start = () => {
    starts += 1;
    return startInstance(bot, clock.now(), faults);
  };
  async function startMissing(): Promise<void> {
    const missing = plan.instances - living.length;
    const fresh = await Promise.all(Array.from({ length: missing }, () => start().ready));
    living.push(...fresh);
    tellBots();
  }
  /** Those under way in a process that is gone; how many there are that were not known of. */
  async function noteCut(): Promise<number> {
    const left = (await underWay(store)).filter((one) => !orphans.has(leaseOf(one)));
    for (const one of left) {
      orphans.add(leaseOf(one));
      cut.set(one.id, (cut.get(one.id) ?? 0) + 1);
    }
    return left.length;
  }
  async function end(victims: readonly Instance[]): Promise<number> {
    living = living.filter((one) => !victims.includes(one));
    await Promise.all(victims.map((one) => one.kill()));
    tellBots();
    return noteCut();
  }
  async function kill(victims: readonly Instance[]): Promise<void> {
    kills += victims.length;
    note(`kill ${kills}: ${await end(victims)} messages under way`);
  }

  /** One process dies: at a random moment, or while something is on the wire; now and then while it starts. */
  async function oneKill(phase: Phase): Promise<void> {
    await startMissing();
    if (roll() < STOPPED) {
      await sleep(roll() * 1_000);
      return stopAll(); // a deployment comes in the middle of it
    }
    const how = roll();
    if (how < 0.4) await sleep(30 + roll() * plan.patienceMs * 0.5);
    else {
      const wire = how > 0.8 && phase === 'monday' ? 'summary' : (WIRES[Math.floor(roll() * WIRES.length)] ?? 'done');
      await teams.tripped({ wire, after: 1 + Math.floor(roll() * (wire === 'summary' ? 4 : 20)) }, plan.patienceMs);
      await sleep(roll() * 25);
    }
    const isBoth = roll() < 0.3;
    const first = Math.floor(roll() * living.length);
    await kill(isBoth ? living : living.slice(first, first + 1));
    if (roll() < 0.1) {
      const starting = start();
      await sleep(roll() * 900);
      await starting.kill();
      kills += 1;
      await noteCut();
    }
  }

  /**
   * What is left by the processes that were asked to stop is theirs alone: a store that is slow may carry out the write
   * of one that was killed after everything was counted.
   */
  async function stopAll(): Promise<void> {
    const stopping = living;
    const stopped = await Promise.all(stopping.map((one) => one.stop()));
    living = [];
    tellBots();
    const leases = (await underWay(store)).map((one) => one.lease?.by);
    const leftBy = (name: string) => leases.filter((by) => by === name).length;
    stops.push(...stopped.map((one, at) => ({ ...one, left: leftBy(stopping[at]?.name ?? '') })));
    await noteCut();
  }

  /** Waits until nothing is due any more, and nobody is in the middle of something. */
  async function settle(): Promise<void> {
    let before = -1;
    for (let round = 0, same = 0; round < MOST_ROUNDS && same < MOST_SAME; round += 1) {
      const from = clock.now();
      await startMissing();
      await until(async () => (await idle(teams)) && !(await isBusy(from)), ROUND_MS);
      const open = (await openDeliveries(store)).length;
      if (open === 0 && (await idle(teams))) return;
      same = open === before ? same + 1 : 0;
      before = open;
      note(`settling: ${open} messages wait, ${await peopleBusy(teams)} people are busy`);
      await end(living);
      clock = clockFrom(new Date(Date.parse(clock.now()) + JUMP_MS).toISOString());
    }
  }

  try {
    for (const [at, { phase, at: from }] of PHASES.entries()) {
      clock = clockFrom(from);
      teams.order({ say: 'phase', phase });
      note(`${phase}, ${from}`);
      const goal = kills + (plan.kills[at] ?? 0);
      while (kills < goal) await oneKill(phase);
      const now = clock.now();
      await startMissing();
      await until(async () => (await idle(teams)) && !(await isBusy(now)), plan.patienceMs * 3);
      await end(living);
    }
    teams.order({ say: 'phase', phase: 'settling' });
    await settle();
    const endedAt = clock.now();
    await stopAll();
    const record = await teams.report();
    return { record, cut, kills, starts, stops, faults, seconds: (performance.now() - began) / 1000, endedAt };
  } finally {
    await Promise.all(living.map((one) => one.kill()));
    teams.end();
  }

  /** Something is under way, or was due when the processes started and has not been begun. */
  async function isBusy(from: string): Promise<boolean> {
    const open = await openDeliveries(store);
    return open.some((one) => {
      const isOrphan = one.state === 'sending' && orphans.has(leaseOf(one));
      return isOrphan ? (one.lease?.until ?? '') <= from : one.state === 'sending' || one.dueAt <= from;
    });
  }
}

/** A clock that begins at an instant and goes on as fast as the real one. */
function clockFrom(instant: string): { now(): string } {
  const offset = Date.parse(instant) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

async function until(holds: () => Promise<boolean>, mostMs: number): Promise<void> {
  const end = performance.now() + mostMs;
  while (performance.now() < end && !(await holds())) await sleep(150);
}

/** One attempt at one delivery. */
const leaseOf = (one: Delivery) => `${one.id} ${one.lease?.by} ${one.lease?.until}`;

const deliveriesIn = (store: Store, state: Delivery['state']) =>
  looked(() => readAll(store, 'delivery', TENANT, { where: { state } }));

const underWay = (store: Store) => deliveriesIn(store, 'sending');

async function openDeliveries(store: Store): Promise<readonly Delivery[]> {
  return [...(await deliveriesIn(store, 'queued')), ...(await deliveriesIn(store, 'sending'))];
}

interface TeamsSide {
  order(order: Order): void;
  heard<S extends Word['say']>(say: S): Promise<Extract<Word, { say: S }>>;
  /** Resolves when the wire has been tripped, or the time is over. */
  tripped(wire: { readonly wire: Wire; readonly after: number }, mostMs: number): Promise<void>;
  report(): Promise<TeamsRecord>;
  end(): void;
}

async function peopleBusy(teams: TeamsSide): Promise<number> {
  const heard = teams.heard('idle');
  teams.order({ say: 'idle?' });
  return (await heard).people;
}

const idle = async (teams: TeamsSide) => (await peopleBusy(teams)) === 0;

function startTeams({ seed, people, channels, kills, patienceMs, late }: Campaign): TeamsSide {
  // People answer for as long as the bot is killed while it asks.
  const spreadMs = (kills[1] * patienceMs) / 2;
  const args = [seed, people, channels, spreadMs, late ? 'late' : 'prompt'].map(String);
  const child = fork(join(__dirname, 'teams-side.ts'), args, {
    execArgv: ['-r', join(__dirname, '../support/run-typescript.js')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

  function heard<S extends Word['say']>(say: S): Promise<Extract<Word, { say: S }>> {
    return new Promise((resolve, reject) => {
      const listen = (word: Word) => {
        if (word.say !== say) return;
        child.off('message', listen);
        child.off('exit', ended);
        resolve(word as Extract<Word, { say: S }>);
      };
      const ended = () => reject(new Error("Teams' side ended"));
      child.on('message', listen);
      child.once('exit', ended);
    });
  }
  const order = (what: Order) => void child.send(what);

  return {
    order,
    heard,
    async tripped({ wire, after }, mostMs) {
      const given = new AbortController();
      const trip = once(child, 'message', { signal: given.signal }).catch(() => undefined);
      order({ say: 'arm', wire, after });
      await Promise.race([trip, sleep(mostMs)]);
      given.abort();
    },
    async report() {
      const told = heard('record');
      order({ say: 'report' });
      return (await told).record;
    },
    end: () => void child.kill('SIGKILL'),
  };
}
