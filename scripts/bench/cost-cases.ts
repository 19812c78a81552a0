import { type App, createApp } from '../../bot/app';
import type { Assignment } from '../../bot/domain/assignment';
import type { MessageRef } from '../../bot/domain/delivery';
import type { Place, Sender } from '../../bot/ports/channel';
import type { Store } from '../../bot/ports/store';
import { changeWheel } from '../../bot/usecases/change-wheel';
import { REDRAW_QUIET_MS } from '../../bot/usecases/queue-redraw';
import { readAll } from '../../bot/usecases/read-all';
import type { CardView, Press } from '../../cards/views';
import { statusInJson, statusInText } from '../commands/status';
import { benchDeps, NOW } from './bench-deps';
import { metered, type Spent } from './cost-meter';
import { administrator, chatOf, headOfArea, principal } from './municipality';

/** One use case, with what it has asked of the store. */
export interface CostCase {
  readonly name: string;
  readonly spent: Spent;
  /** How many it was done for, where the figures are of one of them; else 1. */
  readonly of: number;
}

const TENANT = 'local';
const SERVICE_URL = 'http://127.0.0.1:1/';
const CHANNEL: Place = {
  kind: 'channel',
  conversationId: '19:ledning@thread.tacv2;messageid=1',
  serviceUrl: SERVICE_URL,
  botId: '28:follow-up',
  channelId: '19:ledning@thread.tacv2',
  teamId: '19:team',
  locale: 'sv-SE',
};

/**
 * Does each use case once on a municipality as `layOutMunicipality` leaves it, by what the outside may ask of the bot,
 * and reads the meter after each. `store` is changed.
 */
export async function costCases(store: Store, tell: (line: string) => void): Promise<readonly CostCase[]> {
  const meter = metered(store);
  let now = NOW;
  const deps = { ...benchDeps(meter.store), clock: { now: () => now } };
  const app = createApp(deps);
  const cases: CostCase[] = [];
  const measured = async <T>(name: string, work: () => Promise<T>, of: (done: T) => number = () => 1) => {
    tell(`  ${name}`);
    meter.read();
    const done = await work();
    cases.push({ name, spent: meter.read(), of: of(done) });
    return done;
  };

  await measured('the first look after a start', () => app.tick());
  await measured('a look with nothing due', () => app.tick());
  const asked = (text: string, by = administrator(TENANT)) => app.heard(by, chatOf(by, SERVICE_URL), text);
  await asked('/help'); // the administrator is met and welcomed
  await asked('/help', headOfArea(TENANT));
  await app.deliver(TENANT);
  await measured('/status', () => asked('/status').then(only('status')));
  await measured('/status of a head of area', () => asked('/status', headOfArea(TENANT)).then(only('status')));
  await measured('/status of one principal', () => asked('/status nr0').then(only('status')));
  await measured('/status of a word that stands nowhere', () => asked('/status rn0').then(only('notice')));
  await measured('/sammanfattning', () => asked('/sammanfattning').then(only('summary')));
  await measured('/sammanfattning of a head of area', () =>
    asked('/sammanfattning', headOfArea(TENANT)).then(only('summary')),
  );
  await measured('follow-up status', () => statusInText({ ...deps, tenant: TENANT }, '', 100));
  await measured('follow-up status --json', () => statusInJson({ ...deps, tenant: TENANT }, ''));

  /** The standing message follows when nobody has pressed on it for a while. */
  const followed = async () => {
    now = new Date(Date.parse(now) + REDRAW_QUIET_MS + 1000).toISOString();
    await app.deliver(TENANT);
  };
  const [one, other] = await twoOnCards(store);
  await stored(store, () =>
    measured('an answer, unchanged', async () => {
      await pressed(app, one, 'unchanged');
      await followed();
    }),
  );
  await stored(store, () =>
    measured('an answer, changed', async () => {
      await pressed(app, other, 'update');
      await pressed(app, other, 'submit');
      await followed();
    }),
  );

  await app.heard(administrator(TENANT), CHANNEL, '/kanal');
  now = '2026-02-09T07:00:00.000Z'; // Monday at eight
  await measured('the weekly summary, posted', () => app.tick(), sentOf);
  now = '2026-02-10T07:00:00.000Z';
  const points = ['KUL 1', 'KUL 2'].map((code, at) => ({
    code,
    name: 'Uppföljning',
    opens: at === 0 ? '01-15' : '02-10',
    closes: at === 0 ? '02-13' : '03-13',
    remind: [],
    asks: ['follow_up'] as const,
    audience: null,
  }));
  await changeWheel(deps, TENANT, points, 'command-line', { dryRun: false });
  await measured('a card, with its prompts', () => app.tick(), sentOf);
  return cases;
}

function sentOf({ sent }: { readonly sent: number }): number {
  if (sent === 0) throw new Error('nothing was sent');
  return sent;
}

const only =
  (kind: CardView['kind']) =>
  ([view]: readonly CardView[]): void => {
    if (view?.kind !== kind) throw new Error(`the answer was ${view?.kind}, not ${kind}`);
  };

/** A measure on a card that was sent, and whose card it is. */
interface OnCard {
  readonly sender: Sender;
  readonly assignment: Assignment;
  readonly card: string;
  readonly message: MessageRef;
}

/** Of two principals, a measure each that waits for an answer and may stand unchanged: its day is still to come. */
async function twoOnCards(store: Store): Promise<readonly [OnCard, OnCard]> {
  const found: OnCard[] = [];
  for (let at = 0; found.length < 2; at += 1) {
    const sender = principal(TENANT, at);
    const [person] = (await store.find('person', TENANT, { where: { entraId: sender.entraId } })).items;
    if (!person) throw new Error('nobody is left who waits to be asked');
    const where = { personId: person.doc.id, awaiting: true };
    for (const assignment of await readAll(store, 'assignment', TENANT, { where })) {
      const measure = await store.read('measure', TENANT, assignment.measureId);
      const card = assignment.prompts.at(-1)?.deliveryId ?? '';
      const message = (await store.read('delivery', TENANT, card))?.doc.message;
      if (!message || (measure?.doc.nextDue ?? '') < NOW.slice(0, 10)) continue;
      found.push({ sender, assignment, card, message });
      break;
    }
  }
  const [one, other] = found;
  if (!one || !other) throw new Error('there are two');
  return [one, other];
}

async function pressed(app: App, on: OnCard, act: 'unchanged' | 'update' | 'submit'): Promise<void> {
  const { sender, assignment, card, message } = on;
  const about = { card, assignment: assignment.id, page: 0 };
  const press: Press = act === 'update' ? { act, ...about } : { act, ...about, n: assignment.answers };
  const view = await app.pressed(sender, chatOf(sender, SERVICE_URL), press, act === 'submit' ? TYPED : {}, message);
  const expected = act === 'update' ? 'form' : 'round';
  if (view.kind !== expected) throw new Error(`${act} was answered with ${view.kind}`);
}

/** What was measured as an answer has to have stored one. */
async function stored(store: Store, work: () => Promise<unknown>): Promise<void> {
  const before = await store.count('answer', TENANT, {});
  await work();
  if ((await store.count('answer', TENANT, {})) !== before + 1) throw new Error('no answer was stored');
}

const TYPED = {
  state: 'in_progress',
  schedule: 'at_risk',
  followUp: 'Fyra av sex klasser har kommit i gång. De två sista väntar på att läraren är tillbaka.',
};
