import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../bot/ports/store';
import { deliver } from '../../bot/usecases/deliver';
import { teamsCard } from '../../cards/teams';
import type { CardView } from '../../cards/views';
import { openStore } from '../../storage';
import type { BareWork } from './bare-sender';
import { benchDeps, NOW } from './bench-deps';
import { copyMunicipality } from './copy-municipality';
import type { Counts } from './counting-connector';
import { median } from './median';
import { layOutMunicipality, type MunicipalitySize } from './municipality';
import { type Child, type Runtime, startListening } from './start-child';

export interface SendingSize {
  readonly tenants: number;
  /** Each tenant's. */
  readonly municipality: MunicipalitySize;
  /** Messages that the bare loop has under way at once; as many as ours works on. */
  readonly atOnce: number;
  readonly rounds: number;
  /** One tenant alone, at the most that Teams takes. */
  readonly alone: MunicipalitySize;
}

/** Medians over the rounds. */
export interface SendingRate {
  readonly perSecond: number;
  /** Processor time of the whole process from its first message to its last, a message. */
  readonly cpuMs: number;
  /** Most memory the process held, in bytes. */
  readonly peakRss: number;
  readonly messageBytes: number;
}

export interface SendingFigures {
  readonly tenants: number;
  readonly messages: number;
  readonly rounds: number;
  readonly ours: SendingRate;
  readonly bare: SendingRate;
  /** Ours to bare, of `perSecond` and `cpuMs`: median over the pairs. */
  readonly ratio: number;
  readonly cpuRatio: number;
  /** Messages that arrived beside the ones expected, and refusals with 429, in all rounds of ours. */
  readonly extra: number;
  readonly throttled: number;
  readonly alone: { readonly messages: number; readonly seconds: number; readonly throttled: number };
}

type Listening = Child & { readonly port: number };
interface Round {
  readonly rate: SendingRate;
  readonly counts: Counts;
}

/** Teams' own limit. */
const MOST_A_SECOND = 50;
/** A round that has not ended by then never will. */
const PATIENCE_MS = 30 * 60_000;

/**
 * All of Sweden on a Monday: what a freshly started `serve` sends when a card waits for every principal of every
 * municipality, against a bare loop over botbuilder that reads and stores nothing. Both to one connector, in a process
 * of its own, that holds each tenant and each conversation to Teams' limits. In turns, each time from the same store.
 */
export async function measureSending(
  runtime: Runtime,
  folder: string,
  size: SendingSize,
  tell: (line: string) => void,
): Promise<SendingFigures> {
  const connector = await startListening(runtime, { script: 'scripts/bench/counting-connector', folder });
  const bench: Bench = { runtime, folder, connector };
  try {
    tell('sending: laying out');
    const tenants = Array.from({ length: size.tenants }, (_, at) => `kommun-${at}`);
    const laid = await layOut(bench, tenants, size.municipality, 'sending');
    const messages = tenants.length * size.municipality.principals;
    const work = join(folder, 'bare-work.json');
    await writeFile(work, JSON.stringify(bareWork(laid, size)));
    const pairs: { readonly ours: Round; readonly bare: Round }[] = [];
    for (let round = 1; round <= size.rounds; round += 1) {
      tell(`sending: round ${round} of ${size.rounds}, ${messages} messages`);
      const bare = await bareRound(bench, work, messages);
      pairs.push({ bare, ours: await ourRound(bench, laid.file, tenants, messages) });
    }
    tell(`sending: ${size.alone.principals} of one tenant`);
    const one = await layOut(bench, ['kommun'], size.alone, 'alone');
    const alone = await ourRound(bench, one.file, ['kommun'], size.alone.principals);
    return { ...figuresOf(size, messages, pairs), alone: aloneOf(alone) };
  } finally {
    await connector.stop();
  }
}

interface Bench {
  readonly runtime: Runtime;
  readonly folder: string;
  readonly connector: Listening;
}

interface LaidOut {
  readonly file: string;
  readonly activity: BareWork['activity'];
  readonly conversations: BareWork['conversations'];
}

/** A store in which every principal's card waits to be sent. Chats have ids of their own in every tenant, as in Teams. */
async function layOut(
  { folder, connector }: Bench,
  tenants: readonly string[],
  size: MunicipalitySize,
  name: string,
): Promise<LaidOut> {
  const url = (tenant: string) => `http://127.0.0.1:${connector.port}/${tenant}/`;
  const seed = await openStore('sqlite::memory:');
  const file = join(folder, `${name}.db`);
  const store = await openStore(`sqlite:${file}`);
  const conversations: { serviceUrl: string; id: string }[] = [];
  const moved: Store['create'] = (kind, tenant, doc) => {
    if (!('conversationId' in doc && 'serviceUrl' in doc)) return store.create(kind, tenant, doc);
    const at = { serviceUrl: url(tenant), conversationId: `${doc.conversationId}-${tenant}` };
    conversations.push({ serviceUrl: at.serviceUrl, id: at.conversationId });
    return store.create(kind, tenant, { ...doc, ...at });
  };
  try {
    await layOutMunicipality(seed, 'seed', size, url('seed'), 'queued');
    await copyMunicipality(seed, 'seed', { ...store, create: moved }, tenants);
    return { file, activity: await activityOf(seed), conversations };
  } finally {
    await seed.close();
    await store.close();
  }
}

/** A message as ours sends it, for the bare loop to send to everybody. */
async function activityOf(seed: Store): Promise<BareWork['activity']> {
  const shown: CardView[] = [];
  const deps = benchDeps(seed);
  const { teams } = deps.channels;
  if (!teams) throw new Error('no channel to send to');
  const showing: typeof teams = {
    ...teams,
    sendToPerson(tenant, to, view) {
      shown.push(view);
      return teams.sendToPerson(tenant, to, view);
    },
  };
  await deliver({ ...deps, tenant: 'seed', channels: { teams: showing } });
  const view = shown.find((one) => one.kind === 'round');
  if (!view) throw new Error('no card was sent');
  const { card, summary } = teamsCard(view);
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  return { type: 'message', summary, attachments };
}

/** Tenant after tenant in turns, so that the loop meets no limit it knows nothing of. */
function bareWork({ activity, conversations }: LaidOut, { atOnce, tenants }: SendingSize): BareWork {
  const each = conversations.length / tenants;
  const inTurns = conversations.map((_, at) => conversations[(at % tenants) * each + Math.floor(at / tenants)]);
  return { activity, atOnce, conversations: inTurns.filter((one) => one !== undefined) };
}

async function bareRound({ runtime, folder, connector }: Bench, work: string, messages: number): Promise<Round> {
  await connector.ask('forget');
  const bare = await startListening(runtime, { script: 'scripts/bench/bare-sender', args: [work], folder });
  try {
    const before = await bare.usage();
    await bare.ask('go');
    const after = await bare.usage();
    const counts = (await connector.ask('counts')) as Counts;
    return { counts, rate: rateOf(counts, after.cpu - before.cpu, after.rss, messages) };
  } finally {
    await bare.stop();
  }
}

async function ourRound(
  { runtime, folder, connector }: Bench,
  laid: string,
  tenants: readonly string[],
  messages: number,
): Promise<Round> {
  await connector.ask('forget');
  const file = join(folder, 'sent.db');
  for (const part of ['', '-wal', '-shm']) await rm(file + part, { force: true });
  await copyFile(laid, file);
  const env = {
    PORT: '0',
    STORE: `sqlite:${file}`,
    FOLLOW_UP_NOW: NOW,
    ALLOWED_TENANTS: tenants.join(','),
    SEND_RATE: String(MOST_A_SECOND),
  };
  const ours = await startListening(runtime, { script: 'scripts/follow-up', args: ['serve'], env, folder });
  try {
    const before = await ours.usage();
    const began = performance.now();
    let peak = 0;
    let usage = before;
    let counts = (await connector.ask('counts')) as Counts;
    while (counts.messages < messages) {
      if (performance.now() - began > PATIENCE_MS) throw new Error(`${counts.messages} of ${messages} were sent`);
      await sleep(100);
      usage = await ours.usage();
      peak = Math.max(peak, usage.rss);
      counts = (await connector.ask('counts')) as Counts;
    }
    const rate = rateOf(counts, usage.cpu - before.cpu, peak, messages);
    await ours.stop(); // what is under way is finished, and more than was asked for would be seen
    return { rate, counts: (await connector.ask('counts')) as Counts };
  } finally {
    await ours.stop();
  }
}

const rateOf = (counts: Counts, cpu: number, peakRss: number, messages: number): SendingRate => ({
  perSecond: messages / (counts.ms / 1000),
  cpuMs: cpu / 1000 / messages,
  peakRss,
  messageBytes: counts.bytes,
});

function figuresOf(
  size: SendingSize,
  messages: number,
  pairs: readonly { readonly ours: Round; readonly bare: Round }[],
): Omit<SendingFigures, 'alone'> {
  const over = (of: (pair: (typeof pairs)[number]) => number) => median(pairs.map(of));
  const rates = (side: 'ours' | 'bare'): SendingRate => ({
    perSecond: over((pair) => pair[side].rate.perSecond),
    cpuMs: over((pair) => pair[side].rate.cpuMs),
    peakRss: over((pair) => pair[side].rate.peakRss),
    messageBytes: over((pair) => pair[side].rate.messageBytes),
  });
  const sum = (of: (counts: Counts) => number) => pairs.reduce((all, { ours }) => all + of(ours.counts), 0);
  return {
    tenants: size.tenants,
    messages,
    rounds: pairs.length,
    ours: rates('ours'),
    bare: rates('bare'),
    ratio: over(({ ours, bare }) => ours.rate.perSecond / bare.rate.perSecond),
    cpuRatio: over(({ ours, bare }) => ours.rate.cpuMs / bare.rate.cpuMs),
    extra: sum((counts) => counts.messages - messages),
    throttled: sum((counts) => counts.throttled),
  };
}

const aloneOf = ({ counts }: Round) => ({
  messages: counts.messages,
  seconds: counts.ms / 1000,
  throttled: counts.throttled,
});
