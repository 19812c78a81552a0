import type { CardView, Press } from '../cards/views';
import type { Instant } from './domain/dates';
import type { MessageRef } from './domain/delivery';
import type { ReportAsk } from './domain/report-ask';
import { REGISTRY } from './domain/tenant';
import type { Place, Sender, SentFile } from './ports/channel';
import { createDeliverer } from './usecases/deliver-again';
import type { Deps, TenantDeps } from './usecases/deps';
import { createRecentDrafts } from './usecases/draft-now';
import { createFollower } from './usecases/follow-presses';
import { forgetInstallation, greetOrKeep, greetWaiting } from './usecases/greet-waiting';
import { fetchByLink, type HandedOver, handOverReport } from './usecases/hand-over-report';
import { hear } from './usecases/hear';
import { createMadeFiles } from './usecases/made-files';
import { noteAbsence } from './usecases/note-absence';
import { createOpenForms } from './usecases/open-forms';
import { press } from './usecases/press';
import { readAll } from './usecases/read-all';
import { type Received, receivePlan } from './usecases/receive-plan';
import { runTick } from './usecases/run-tick';
import { createSettling } from './usecases/settle-answers';
import { createSlots } from './usecases/slots';
import type { ReportFile } from './usecases/write-report';

/**
 * Everything the outside may ask of the bot, as plain functions. Channels, HTTP, the scheduler and the command line
 * speak to this and to nothing behind it.
 */
export interface App {
  /** Somebody wrote a text; `html` is the same as the client drew it. What is answered, in order; never empty where the sender may be answered. */
  heard(sender: Sender, place: Place, text: string, html?: string): Promise<readonly CardView[]>;
  /** Somebody sent files, or pasted a plan. What is to follow is fetched and read when the reply is out. */
  received(sender: Sender, place: Place, files: readonly SentFile[]): Promise<Received>;
  /**
   * Somebody pressed a button. `press` is null where the card's data was not understood; `inputs` is whatever came
   * with it, not trusted. `message` is the card that was pressed. The answer is the card as it now stands.
   */
  pressed(
    sender: Sender,
    place: Place,
    press: Press | null,
    inputs: Readonly<Record<string, unknown>>,
    message: MessageRef | null,
  ): Promise<CardView>;
  /**
   * Makes the file that a `reports` card has said is coming, or that the person has agreed to take. Their rights are
   * asked each time. It may take seconds: the reply must not wait for it.
   */
  report(sender: Sender, place: Place, ask: ReportAsk): Promise<HandedOver>;
  /**
   * The file behind a link the bot made; null where the link is not ours, over, or no longer that person's to follow,
   * `busy` where too many are being made.
   */
  fileOf(link: string): Promise<ReportFile | 'busy' | null>;
  /**
   * The bot was installed for a person, also again. What is returned is said at once: only to somebody the register
   * does not know; everything else goes through the deliveries. Told twice at about the same moment is one. Where the
   * roster has no time it throws, and whoever still waits when the process ends is greeted by a later look.
   */
  installed(sender: Sender, place: Place, happened?: Instant): Promise<readonly CardView[]>;
  /** The bot was removed from a person's chat. */
  uninstalled(sender: Sender, place: Place): Promise<void>;
  /** The bot was removed from a team or channel: its binding is in trouble. */
  removedFromTeam(tenant: string, teamId: string): Promise<void>;
  /**
   * Everything due now is made and delivered, once, however many instances ask. A tenant whose last look is still under
   * way is left to it; no tenant waits for another.
   */
  tick(): Promise<TickReport>;
  /** Delivers what is queued; used when a reply is out. */
  deliver(tenant: string): Promise<void>;
  /** Resolves when nothing is being delivered any more, whatever began it: a look, a press, or what had been put off. */
  delivered(): Promise<void>;
  /** Somebody's card was pressed: the message in the chat follows a few seconds on, however often it is pressed until then. */
  follow(tenant: string): void;
}

export interface TickReport {
  readonly now: string;
  readonly opened: number;
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
}

/** Tenants whose store is asked at once what is due: a few, or all of them would hold what they have read together. */
const LOOKS_AT_ONCE = 16;

/** The bot, given the world. */
export function createApp(given: Deps): App {
  const deps: Deps = { ...given, recentDrafts: createRecentDrafts(), openForms: createOpenForms() };
  const forTenant = (tenant: string): TenantDeps => ({ ...deps, tenant });
  const deliverer = createDeliverer(forTenant);
  const follower = createFollower(deps, deliverer.soon);
  const looks = createSlots(LOOKS_AT_ONCE);
  const lookedAt = new Set<string>();
  const settling = createSettling();
  const made = createMadeFiles(deps.clock);

  async function inSlot<T>(work: () => Promise<T>): Promise<T> {
    const release = await looks.take();
    return work().finally(release);
  }

  /** What somebody says or presses may be an answer: where it fails half-way, the next look takes up the rest. */
  async function answering<T>(tenant: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (fault) {
      settling.doubt(tenant);
      throw fault;
    }
  }

  /** What is due does not wait for an answer that cannot be taken up. */
  async function settle(at: TenantDeps): Promise<void> {
    const { tenant } = at;
    try {
      const answers = await settling.settle(at);
      if (answers > 0) deps.log.warn('answers taken up that were left behind', { tenant, answers });
    } catch (fault) {
      // Where the process ends the store is closed on a long look; the next start looks at the rest.
      if (deps.stopping?.aborted) return deps.log.info('a look for answers was ended by the stop', { tenant });
      const message = 'answers that were left behind could not be looked for; the next look tries again';
      deps.log.error(message, fault, { tenant });
    }
  }

  /** What is due does not wait for a roster. */
  async function greet(at: TenantDeps): Promise<void> {
    try {
      if ((await greetWaiting(at)) > 0) await deliverer.soon(at.tenant);
    } catch (fault) {
      if (deps.stopping?.aborted) return;
      deps.log.error('who waits to be greeted could not be; the next look tries again', fault, { tenant: at.tenant });
    }
  }

  async function tickTenant(tenant: string) {
    const at = forTenant(tenant);
    await inSlot(() => settle(at));
    const done = await runTick(at, { inSlot, send: () => deliverer.soon(tenant) });
    await greet(at);
    return done;
  }

  return {
    heard: (sender, place, text, html) => answering(sender.tenant, () => hear(deps, sender, place, text, html)),
    received: (sender, place, files) => receivePlan(deps, sender, place, files),
    pressed: (sender, place, pressed, inputs, message) =>
      answering(sender.tenant, () => press(deps, sender, place, pressed, inputs, message)),
    report: (sender, place, ask) => handOverReport(deps, made, sender, place, ask),
    fileOf: (link) => fetchByLink(deps, made, link),
    installed: (sender, place, happened) => greetOrKeep(deps, sender, place, happened ?? deps.clock.now()),
    async uninstalled(sender, place) {
      const at = forTenant(sender.tenant);
      await forgetInstallation(at, place);
      await noteAbsence(at, { userId: sender.userId });
    },
    removedFromTeam: (tenant, teamId) => noteAbsence(forTenant(tenant), { teamId }),
    deliver: async (tenant) => {
      await deliverer.soon(tenant);
    },
    delivered: deliverer.settled,
    follow: follower.pressed,
    async tick() {
      const report = { now: deps.clock.now(), opened: 0, sent: 0, refused: 0, uncertain: 0, waiting: 0 };
      const tenants = await readAll(deps.store, 'tenant', REGISTRY, {});
      await Promise.all(
        tenants.map(async ({ id }) => {
          if (lookedAt.has(id) || deps.stopping?.aborted) return;
          lookedAt.add(id);
          try {
            const done = await tickTenant(id);
            for (const key of ['opened', 'sent', 'refused', 'uncertain', 'waiting'] as const) report[key] += done[key];
          } catch (fault) {
            // Where the process ends the store is closed on a long look; whoever looks next does what is left of it.
            if (deps.stopping?.aborted) deps.log.info('a tick was ended by the stop', { tenant: id });
            // One municipality's trouble must not keep the others waiting.
            else deps.log.error('tick failed', fault, { tenant: id });
          } finally {
            lookedAt.delete(id);
          }
        }),
      );
      return report;
    },
  };
}
