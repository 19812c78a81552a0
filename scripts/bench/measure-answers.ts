import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../bot/app';
import type { Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';
import { teamsCard } from '../../cards/teams';
import type { CardView } from '../../cards/views';
import { openStore } from '../../storage';
import { benchDeps, NOW } from './bench-deps';
import { copyMunicipality } from './copy-municipality';
import { type Fired, fire } from './fire';
import { type LoopbackConnector, startLoopbackConnector } from './loopback-connector';
import { median } from './median';
import { chatOf, layOutMunicipality, type MunicipalitySize, principal } from './municipality';
import { pressesOf, type UnchangedPress } from './presses';
import { type Child, type Runtime, startListening } from './start-child';
import { sumOf, type Tally, tallyOf } from './tally';

export interface AnswersSize {
  readonly municipality: MunicipalitySize;
  /** Presses under way at once: each is a series of rounds. */
  readonly connections: readonly number[];
  /** Rounds a series, each in a municipality of its own, after one that is not timed. */
  readonly rounds: number;
  /**
   * Rounds before all series that are not timed. A bot runs for weeks: V8 has compiled what a press runs through after
   * some thousands of them, and the first cost three times as much, ours (which is more to compile) above all.
   */
  readonly warmUp: number;
}

/** Medians over the rounds of one series. */
export interface Rate {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the bot's process, a press. */
  readonly cpuMs: number;
  readonly replyBytes: number;
}

export interface AnswersFigures {
  readonly connections: number;
  readonly rounds: number;
  readonly pressesARound: number;
  readonly ours: Rate & {
    /** Seconds from the last reply until every standing message shows what was answered. */
    readonly followedAfter: number;
    /** Standing messages changed, an answer: one change shows all that came before it. */
    readonly changesAnAnswer: number;
    /** Processor time until the last reply, a press: `cpuMs` has the changes of the standing messages in it as well. */
    readonly replyCpuMs: number;
  };
  readonly bare: Rate;
  /** Ours to bare, of `perSecond`: median over the pairs of rounds. */
  readonly ratio: number;
  /** The same where the time of our rounds is made longer by all the processor time spent after the last reply. */
  readonly wholeRatio: number;
  /** Ours to bare, of `cpuMs`. */
  readonly cpuRatio: number;
  readonly stored: Tally;
}

const SEED = 'seed';

/**
 * Answers stored per second against a bare botbuilder bot that returns a constant card: the same presses to both, in
 * turns. Every press of ours is a valid one that stores a new answer in a SQLite file, each round one municipality's
 * whole point. The standing messages follow when they have been left alone for some seconds; each round waits for them,
 * and they are really changed, over HTTP to a connector here.
 */
export async function measureAnswers(
  runtime: Runtime,
  folder: string,
  size: AnswersSize,
  tell: (line: string) => void,
): Promise<readonly AnswersFigures[]> {
  const connector = await startLoopbackConnector();
  const file = `sqlite:${join(folder, 'answers.db')}`;
  const series = size.connections.map((connections) => ({
    connections,
    tenants: Array.from({ length: size.rounds + 1 }, (_, round) => `kommun-${connections}-${round}`),
  }));
  const warmUp = Array.from({ length: size.warmUp }, (_, round) => `kommun-varm-${round}`);
  const store = await openStore(file);
  const children: Child[] = [];
  try {
    tell('answers: laying out');
    const tenants = [...warmUp, ...series.flatMap((one) => one.tenants)];
    const card = join(folder, 'card.json');
    writeFileSync(card, JSON.stringify(await layOut(store, tenants, size.municipality, connector.url)));
    const env = {
      PORT: '0',
      STORE: file,
      FOLLOW_UP_NOW: NOW,
      ALLOWED_TENANTS: tenants.join(','),
      SEND_RATE: '1000', // else the rate, ten a second, would put off most changes until after the round
    };
    const ours = await startListening(runtime, { script: 'scripts/follow-up', args: ['serve'], env, folder });
    children.push(ours);
    const bare = await startListening(runtime, { script: 'scripts/bench/bare-bot', args: [card], folder });
    children.push(bare);
    const figures: AnswersFigures[] = [];
    tell(`answers: ${size.warmUp} rounds that are not timed`);
    for (const tenant of warmUp)
      await bothWarm({ store, tenant, connector, ours, bare, connections: size.connections[0] ?? 1 });
    for (const tenant of warmUp) await nothingQueued(store, tenant);
    for (const { connections, tenants } of series) {
      tell(`answers: ${size.rounds} rounds with ${connections} at once`);
      const pairs: Pair[] = [];
      for (const tenant of tenants) pairs.push(await runPair({ store, tenant, connector, ours, bare, connections }));
      figures.push(figuresOf(connections, pairs.slice(1), sumOf(pairs.map((one) => one.stored))));
    }
    return figures;
  } finally {
    await Promise.all(children.map((one) => one.stop()));
    await store.close();
    await connector.stop();
  }
}

/** The municipalities, all alike; and the card a principal sees half-way through, for the bare bot to return. */
async function layOut(
  store: Store,
  tenants: readonly string[],
  size: MunicipalitySize,
  serviceUrl: string,
): Promise<object> {
  const seed = await openStore('sqlite::memory:');
  try {
    await layOutMunicipality(seed, SEED, size, serviceUrl);
    await copyMunicipality(seed, SEED, store, tenants);
    return await cardHalfWay(seed, serviceUrl);
  } finally {
    await seed.close();
  }
}

async function cardHalfWay(store: Store, serviceUrl: string): Promise<object> {
  const app = createApp(benchDeps(store));
  const sender = principal(SEED, 0);
  const { items } = await store.find('person', SEED, { where: { entraId: sender.entraId } });
  const asked = await readAll(store, 'assignment', SEED, { where: { personId: items[0]?.doc.id ?? '' } });
  let view: CardView | null = null;
  for (const { id, prompts } of asked.slice(0, Math.ceil(asked.length / 2))) {
    const press = { act: 'unchanged', card: prompts[0]?.deliveryId ?? '', assignment: id, n: 0, page: 0 } as const;
    view = await app.pressed(sender, chatOf(sender, serviceUrl), press, {}, null);
  }
  if (view?.kind !== 'round') throw new Error('the sample press was not answered with a card');
  return teamsCard(view).card;
}

interface PairParts {
  readonly store: Store;
  readonly tenant: string;
  readonly connector: LoopbackConnector;
  readonly ours: Child & { readonly port: number };
  readonly bare: Child & { readonly port: number };
  readonly connections: number;
}

interface Pair {
  readonly ours: Round & { readonly followedAfter: number; readonly changes: number };
  readonly bare: Round;
  readonly stored: Tally;
}

interface Round extends Fired {
  readonly presses: number;
  /** Processor time of the bot's process in all, and until the last reply, in microseconds. */
  readonly cpu: number;
  readonly replyCpu: number;
}

/** One municipality's presses to both, for nothing but to have been made. */
async function bothWarm({ store, tenant, connector, ours, bare, connections }: PairParts): Promise<void> {
  const presses = await pressesOf(store, tenant, connector.url);
  for (const bot of [ours, bare]) await round(bot, presses, connections, async () => undefined);
}

/** One municipality's presses to ours, until its standing messages have followed, and the same ones to the bare bot. */
async function runPair({ store, tenant, connector, ours, bare, connections }: PairParts): Promise<Pair> {
  const presses = await pressesOf(store, tenant, connector.url);
  const changesBefore = connector.changes();
  let followedAfter = 0;
  const mine = await round(ours, presses, connections, async () => {
    const replied = performance.now();
    await nothingQueued(store, tenant);
    followedAfter = (performance.now() - replied) / 1000;
  });
  const changes = connector.changes() - changesBefore;
  const theirs = await round(bare, presses, connections, async () => undefined);
  const replied = mine.replied.flatMap((index) => presses[index]?.assignment ?? []);
  return {
    ours: { ...mine, followedAfter, changes },
    bare: theirs,
    stored: await tallyOf(store, tenant, replied),
  };
}

async function round(
  bot: Child & { readonly port: number },
  presses: readonly UnchangedPress[],
  connections: number,
  after: () => Promise<void>,
): Promise<Round> {
  const before = (await bot.usage()).cpu;
  const bodies = presses.map((one) => one.body);
  const fired = await fire(`http://127.0.0.1:${bot.port}/api/messages`, bodies, connections);
  const replyCpu = (await bot.usage()).cpu - before;
  await after();
  return { ...fired, presses: presses.length, cpu: (await bot.usage()).cpu - before, replyCpu };
}

/** Resolves when every standing message that is to change has been changed. */
async function nothingQueued(store: Store, tenant: string): Promise<void> {
  for (;;) {
    const queued = await store.count('delivery', tenant, { where: { state: 'queued' } });
    if (queued + (await store.count('delivery', tenant, { where: { state: 'sending' } })) === 0) return;
    await sleep(100);
  }
}

function figuresOf(connections: number, pairs: readonly Pair[], stored: Tally): AnswersFigures {
  const over = (of: (pair: Pair) => number) => median(pairs.map(of));
  const rateOf = (side: 'ours' | 'bare'): Rate => ({
    perSecond: over((pair) => pair[side].presses / pair[side].seconds),
    p50Ms: over((pair) => pair[side].p50),
    p99Ms: over((pair) => pair[side].p99),
    cpuMs: over((pair) => pair[side].cpu / 1000 / pair[side].presses),
    replyBytes: over((pair) => pair[side].replyBytes),
  });
  return {
    connections,
    rounds: pairs.length,
    pressesARound: pairs[0]?.ours.presses ?? 0,
    ours: {
      ...rateOf('ours'),
      followedAfter: over(({ ours }) => ours.followedAfter),
      replyCpuMs: over(({ ours }) => ours.replyCpu / 1000 / ours.presses),
      changesAnAnswer: over(({ ours }) => ours.changes / ours.presses),
    },
    bare: rateOf('bare'),
    ratio: over(({ ours, bare }) => ours.presses / ours.seconds / (bare.presses / bare.seconds)),
    wholeRatio: over(({ ours, bare }) => {
      const seconds = ours.seconds + (ours.cpu - ours.replyCpu) / 1_000_000;
      return ours.presses / seconds / (bare.presses / bare.seconds);
    }),
    cpuRatio: over(({ ours, bare }) => ours.cpu / bare.cpu),
    stored,
  };
}
