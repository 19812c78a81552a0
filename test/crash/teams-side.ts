import { setTimeout as sleep } from 'node:timers/promises';
import { type StandInRequest, startStandInConnector } from '../support/stand-in-connector';
import { createTeamsUser } from '../support/teams-client';
import { createChance } from './chance';
import { ADMINISTRATOR, accountOf, channelAt } from './municipality';
import { type Bots, type CrashPerson, createPerson } from './person';
import { type Attempt, FOR_GOOD, keyOf, type Order, type Phase, placeOf, type Wire, type Word } from './record';
import { createWeather } from './weather';

/**
 * Teams' side of a crash test, in a process that is not killed: the stand-in connector in bad weather, and the people
 * who install, answer and press again. `node teams-side.ts SEED PEOPLE CHANNELS SPREAD late|prompt`, under orders over IPC.
 */
async function run(seed: number, size: number, channels: number, spreadMs: number, isLate: boolean): Promise<void> {
  const chance = createChance(seed);
  const attempts: Attempt[] = [];
  const notChanged: { conversation: string; key: string }[] = [];
  const done = new WeakSet<StandInRequest>();
  let urls: readonly string[] = [];
  let phase: Phase = 'installing';
  let armed: { readonly wire: Wire; left: number } | null = null;
  let busy = 0;
  let faults = 0;
  const bound: string[] = [];
  const reopened: string[] = [];

  const tell = (word: Word) => process.send?.(word);

  function trip(wire: Wire): void {
    if (armed?.wire !== wire) return;
    armed.left -= 1;
    if (armed.left > 0) return;
    armed = null;
    tell({ say: 'tripped' });
  }

  const weather = createWeather(chance, {
    late: isLate,
    carriedOut(request) {
      if (!isMessage(request)) return;
      done.add(request);
      trip(isSummary(request) ? 'summary' : 'done');
      const person = people.get(request.conversation ?? '');
      if (person) void work(() => seeMessages(person));
    },
    over(request, status) {
      if (status === null || status >= 300) faults += 1;
      if (request.operation === 'update' && FOR_GOOD.has(status ?? 0)) notChanged.push(whichMessage(request));
      if (!isMessage(request)) return;
      const { conversation, key } = whichMessage(request);
      attempts.push({ conversation, key, isDone: done.has(request), status, isClear: isClear(request, status) });
    },
  });
  const late = new WeakSet<StandInRequest>();
  const connector = await startStandInConnector({
    ...weather,
    meets(request) {
      if (isMessage(request)) trip('asked');
      const met = weather.meets(request);
      if (met.after > 10_000) late.add(request);
      return met;
    },
  });

  /** A 5xx that is not of the table's three, a closed connection and an answer that comes too late leave it open. */
  const isClear = (request: StandInRequest, status: number | null) =>
    status !== null && !late.has(request) && (status < 500 || [502, 503, 504].includes(status));

  const bots: Bots = {
    async alive() {
      while (urls.length === 0) await sleep(20);
      return urls;
    },
    pressed: () => trip('press'),
  };

  const people = new Map<string, CrashPerson>();
  for (let at = 0; at < size; at += 1) {
    const user = createTeamsUser({ connector, bot: '', user: accountOf(at) });
    connector.open(user.conversationId, [accountOf(at)]);
    people.set(user.conversationId, createPerson(user, bots, chance, spreadMs));
  }
  const begun = new Set<CrashPerson>();

  async function work(doing: () => Promise<void>): Promise<void> {
    busy += 1;
    try {
      await doing();
    } finally {
      busy -= 1;
    }
  }

  /** The card that asks something is answered once, unless the person waits or never will. */
  async function seeMessages(person: CrashPerson): Promise<void> {
    if (person.isSilent || begun.has(person) || (person.isLate && phase !== 'monday')) return;
    const asking = person.user.chat().filter((one) => keyOf(one.conversationId, one.activity).includes(':'));
    const newest = asking.at(-1);
    if (!newest || weather.shut.has(person.user.conversationId)) return;
    begun.add(person);
    await person.answer(newest);
  }

  /** The administrator makes a channel one that gets the summary, and says it again until the bot has answered. */
  async function bind(channelId: string): Promise<void> {
    const karin = createTeamsUser({ connector, bot: '', user: ADMINISTRATOR }).inChannel({
      teamId: '19:team',
      channelId,
    });
    const voice = createPerson(karin, bots, chance, 0);
    for (let tries = 0; tries < 20; tries += 1) {
      await voice.say('/kanal');
      const replies = connector.messagesInChannel(channelId).filter((one) => one.replyTo !== null);
      if (replies.some((one) => /måndag|mån /i.test(JSON.stringify(one.card)))) {
        bound.push(channelId);
        return;
      }
      await sleep(200);
    }
  }

  async function begin(next: Phase): Promise<void> {
    phase = next;
    if (next === 'installing') {
      const all = [...people.values()].filter((one) => !isLateComer(one));
      void work(() => inGroups(all, (one) => one.install()));
      const early = channelsOf(channels).filter((_, at) => at % 4 !== 3);
      void work(() => inGroups(early, bind));
    }
    if (next === 'asking') void work(() => inGroups([...people.values()].filter(isLateComer), (one) => one.install()));
    if (next === 'monday') {
      const back = [...weather.shut.keys()].filter((one) => people.has(one) && chance('back', one) < 0.5);
      for (const conversation of back) weather.reopen(conversation);
      reopened.push(...back);
      void work(() => inGroups(back, (one) => people.get(one)?.install() ?? Promise.resolve()));
      void work(() =>
        inGroups(
          channelsOf(channels).filter((_, at) => at % 4 === 3),
          bind,
        ),
      );
      for (const person of people.values()) if (person.isLate) void work(() => seeMessages(person));
    }
  }
  /** Who installs the bot when the round has begun already. */
  const isLateComer = (one: CrashPerson) => chance('comes late', one.user.conversationId) < 0.04;

  const report = (): Word => ({
    say: 'record',
    record: {
      attempts,
      notChanged,
      standing: [
        ...[...people.keys()].flatMap((conversation) =>
          connector.messagesIn(conversation).map((one) => ({ conversation, key: keyOf(conversation, one.activity) })),
        ),
        ...channelsOf(channels).flatMap((channel) =>
          connector
            .messagesInChannel(channel)
            .filter((one) => one.replyTo === null)
            .map(() => ({ conversation: channel, key: 'summary' })),
        ),
      ],
      shut: [...weather.shut].map(([conversation, one]) => ({ conversation, ...one })),
      reopened,
      intents: [...people.values()].flatMap((one) => one.intents),
      bound,
      requests: connector.requests.length,
      faults,
    },
  });

  process.on('message', (order: Order) => {
    switch (order.say) {
      case 'bots':
        urls = order.urls;
        break;
      case 'phase':
        void begin(order.phase);
        break;
      case 'arm':
        armed = { wire: order.wire, left: order.after };
        break;
      case 'idle?':
        tell({ say: 'idle', people: busy });
        break;
      case 'report':
        tell(report());
        break;
    }
  });
  process.once('disconnect', () => process.exit()); // the conductor is gone
  tell({ say: 'ready' });
}

const channelsOf = (count: number) => Array.from({ length: count }, (_, at) => channelAt(at));

/** Fifty at a time: a busy Monday morning, not a denial of service. */
async function inGroups<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await each(one);
  };
  await Promise.all(Array.from({ length: 50 }, worker));
}

/** What would put a message into a chat: a message to a person, or a new thread in a channel. */
const isMessage = ({ operation, conversation, body }: StandInRequest) =>
  (operation === 'send' && conversation?.startsWith('a:') === true) ||
  (operation === 'create' && body?.isGroup === true);
const isSummary = ({ operation }: StandInRequest) => operation === 'create';

function whichMessage({ operation, conversation, body }: StandInRequest) {
  if (operation !== 'create') return { conversation: conversation ?? '', key: keyOf(conversation ?? '', body ?? {}) };
  const { channel } = (body?.channelData ?? {}) as { readonly channel?: { readonly id?: string } };
  return { conversation: placeOf(channel?.id ?? ''), key: 'summary' };
}

const [seed = '1', size = '40', channels = '4', spread = '0', weather = 'prompt'] = process.argv.slice(2);
void run(Number(seed), Number(size), Number(channels), Number(spread), weather === 'late');
