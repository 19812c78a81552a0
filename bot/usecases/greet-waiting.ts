import type { CardView } from '../../cards/views';
import { plusMs } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import { installationId } from '../domain/ids';
import type { Installation } from '../domain/installation';
import type { Place, Sender } from '../ports/channel';
import { DirectoryFault } from '../ports/directory';
import { type Stored, StoreFault } from '../ports/store';
import { changeDocument } from './change-document';
import type { Deps, TenantDeps } from './deps';
import { greetPerson } from './greet-person';
import { readAll } from './read-all';

/** So long after the roster may be asked again, whoever was told of the installation has asked, if they still run. */
const OTHERS_AFTER_MS = 30_000;
/** A fault of ours in greeting one person may come again. */
const FAULT_MS = 15 * 60_000;
/** Who has waited for an hour is tried every six minutes, and once an hour at last. */
const GROWS_BY = 10;
const LONGEST_MS = 3_600_000;

/**
 * Greets somebody the bot was installed for. Where the roster has no time it throws {@link DirectoryFault}, for the caller
 * to ask again; that somebody waits is stored by then, so that they are greeted also where the process ends meanwhile.
 */
export async function greetOrKeep(
  deps: Deps,
  sender: Sender,
  place: Place,
  happened: Instant,
): Promise<readonly CardView[]> {
  try {
    const views = await greetPerson(deps, sender, place, happened);
    await forgetInstallation({ ...deps, tenant: sender.tenant }, place);
    return views;
  } catch (fault) {
    if (fault instanceof DirectoryFault) await keepInstallation(deps, sender, place, happened, fault.afterMs);
    throw fault;
  }
}

/** Nobody need be greeted in this chat any more. */
export async function forgetInstallation({ store, tenant }: TenantDeps, place: Place): Promise<void> {
  const known = await store.read('installation', tenant, installationId(place.conversationId));
  // One that has been changed meanwhile is somebody else's, who sees to it.
  if (known) await store.remove('installation', tenant, known.doc.id, known.version);
}

/** One write, and none for the attempts that follow before others would ask. */
async function keepInstallation(
  { store, clock }: Deps,
  sender: Sender,
  place: Place,
  happened: Instant,
  afterMs: number,
): Promise<void> {
  const now = clock.now();
  const { channel, tenant, userId, entraId, slackId, name, email } = sender;
  const { conversationId, serviceUrl, botId, locale } = place;
  const fresh: Installation = {
    id: installationId(conversationId),
    sender: { channel, userId, entraId, slackId, name, email },
    place: { conversationId, serviceUrl, botId, locale },
    happened,
    since: now,
    dueAt: plusMs(now, afterMs + OTHERS_AFTER_MS),
  };
  const asksAt = plusMs(now, afterMs);
  const kept = await changeDocument(store, 'installation', tenant, fresh.id, (known) =>
    known.dueAt > asksAt && known.happened === happened ? known : { ...fresh, since: known.since },
  );
  // Two told of it at once keep the same.
  if (kept === null) await store.create('installation', tenant, fresh);
}

/**
 * Greets those whose installation was told to a process that has ended before they could be looked up. Two that do it at
 * once are one greeting, as two that are told at once are: see `greetPerson`. Where the roster has no time now either, the
 * others wait for the next look. Returns how many were greeted; what is queued for them is still to be delivered.
 */
export async function greetWaiting(deps: TenantDeps): Promise<number> {
  const { store, tenant, clock } = deps;
  const range = { field: 'dueAt', before: plusMs(clock.now(), 1) } as const;
  let greeted = 0;
  for (const { id } of await readAll(store, 'installation', tenant, { range, orderBy: 'dueAt' })) {
    if (deps.stopping?.aborted) break;
    const waiting = await store.read('installation', tenant, id);
    if (!waiting) continue; // somebody else has just greeted them
    if (!(await greetAgain(deps, waiting))) break;
    greeted += 1;
  }
  return greeted;
}

/** What became of one try: they are greeted, or to be tried again after so long; `others` need not wait for that. */
type Tried = 'greeted' | { readonly afterMs: number; readonly others: 'wait' | 'go_on' };

/** Whether the others may be greeted now. */
async function greetAgain(deps: TenantDeps, { doc, version }: Stored<Installation>): Promise<boolean> {
  const { store, tenant, clock } = deps;
  const tried = await attempt(deps, doc);
  if (tried === 'greeted') {
    await store.remove('installation', tenant, doc.id, version);
    return true;
  }
  const now = clock.now();
  const grown = Math.min((Date.parse(now) - Date.parse(doc.since)) / GROWS_BY, LONGEST_MS);
  await store.replace('installation', tenant, { ...doc, dueAt: plusMs(now, Math.max(tried.afterMs, grown)) }, version);
  return tried.others === 'go_on';
}

async function attempt(deps: TenantDeps, { sender: from, place: at, happened }: Installation): Promise<Tried> {
  const { tenant, channels, log } = deps;
  const sender: Sender = { ...from, tenant, guest: false };
  const place: Place = { ...at, kind: 'personal', channelId: null, teamId: null };
  try {
    const { channel, userId } = from;
    const chat = { ...at, id: userId, channel, userId, welcomedAt: null, trouble: null };
    for (const view of await greetPerson(deps, sender, place, happened)) {
      const said = await channels[channel]?.sendToPerson(tenant, chat, view);
      if (said?.outcome === 'later') return { afterMs: said.afterMs, others: 'wait' };
    }
    return 'greeted';
  } catch (fault) {
    if (fault instanceof DirectoryFault) return { afterMs: fault.afterMs, others: 'wait' };
    if (fault instanceof StoreFault) throw fault;
    log.error('somebody the bot was installed for could not be greeted', fault, { tenant });
    return { afterMs: FAULT_MS, others: 'go_on' };
  }
}
