import type { CardBase, CardView, ChatWord, NoticeCode } from '../../cards/views';
import { bindingId } from '../domain/ids';
import type { Role } from '../domain/people';
import { reportRight } from '../domain/report-rights';
import { mayAdminister, mayRemind, maySeeSummary, sightOf } from '../domain/roles';
import type { Place, Sender } from '../ports/channel';
import { noticeView } from '../views/notice-view';
import { remindView } from '../views/remind-view';
import type { StatusAsk } from '../views/status-view';
import type { TenantDeps } from './deps';
import { findContact } from './find-contact';
import { heldIn } from './held-in-status';
import type { Known } from './identify-sender';
import { ownNamed } from './own-named';
import { planReminders } from './remind-unanswered';
import { loadRound, MINE, showRound } from './show-round';
import { nothingMatches, showStatus } from './show-status';
import type { SummaryShown } from './show-summary';

/** Answers that a word and a press share. Somebody the register knows, and where they wrote or pressed: */
export interface Hearing extends Known {
  readonly deps: TenantDeps;
  readonly base: CardBase;
  readonly sender: Sender;
  readonly place: Place;
}

/** What may be answered where several read, and in which channels. Everything else belongs in a chat of one's own. */
const IN_ANY_CHANNEL: readonly string[] = ['channel', 'help'];
const IN_A_BOUND_CHANNEL: readonly string[] = ['summary', 'summary_areas', 'summary_overdue', 'status', 'wheel'];

/**
 * Whether a word or a press may be answered where it was said. A channel that gets the summaries is the management
 * team's, and shows them what they may see; names, lists and texts of single people stay out of every channel.
 */
export async function mayBeAnsweredHere(hearing: Hearing, what: string): Promise<boolean> {
  if (hearing.place.kind === 'personal' || IN_ANY_CHANNEL.includes(what)) return true;
  return IN_A_BOUND_CHANNEL.includes(what) && (await isManagementChannel(hearing));
}

async function isManagementChannel(hearing: Hearing): Promise<boolean> {
  const id = bindingOf(hearing);
  if (id === null || sightOf(hearing.roles) !== 'all') return false;
  const binding = await hearing.deps.store.read('binding', hearing.deps.tenant, id);
  return binding?.doc.active ?? false;
}

export const bindingOf = ({ sender, place }: Hearing) =>
  place.channelId === null ? null : bindingId(sender.channel, place.channelId);

/** What somebody may not do, or could not; with whom to ask about it. */
export async function refused({ deps, base, person }: Hearing, notice: NoticeCode): Promise<CardView> {
  const contact = await findContact(deps, person);
  return noticeView(base, notice, contact ? { names: contact.name } : {}, ['mine', 'help']);
}

export async function statusFor(hearing: Hearing, ask: StatusAsk): Promise<CardView> {
  const shown = await showStatus(hearing.deps, hearing.base, hearing, ask);
  if (shown.outcome !== 'shown') return ownInstead(hearing, ask.filter.trim());
  const { view, facts } = shown;
  const { base } = hearing;
  if (view.kind !== 'status') return view;
  // What waits for somebody's decision, and a plan's end, is answered in a chat of their own alone; texts are an
  // administrator's to see.
  if (hearing.place.kind !== 'personal') {
    const { plan: _plan, ended = [], ...shared } = view;
    const told = ended.map((one) => ({ ...one, by: '', reason: '' }));
    return { ...shared, requests: 0, ...(told.length === 0 ? {} : { ended: told }) };
  }
  if (!mayAdminister(hearing.roles)) return view;
  return { ...view, held: await heldIn(hearing.deps, facts, base.locale, ask.filter) };
}

export async function summaryOr(hearing: Hearing, shown: Promise<SummaryShown<CardView>>): Promise<CardView> {
  const summary = await shown;
  return summary.outcome === 'shown' ? summary.view : refused(hearing, 'not_allowed');
}

export async function showReminders(hearing: Hearing, filter: string): Promise<CardView> {
  const { deps, base } = hearing;
  const at = deps.clock.now();
  const planned = await planReminders(deps, hearing, filter);
  if (planned.outcome === 'refused') return refused(hearing, 'not_allowed');
  const { to, leftOut } = planned.plan;
  // "Nobody has to be reminded" of a name that was misspelt would be believed.
  const nothing =
    to.length + leftOut.length === 0
      ? await nothingMatches(deps, base, hearing, filter, (name) => ({ act: 'remind', filter: name }))
      : null;
  return nothing ?? remindView(base, filter, planned.plan, at);
}

export async function showMine({ deps, base, person }: Hearing): Promise<CardView> {
  const round = await loadRound(deps, person, MINE);
  const view = round ? showRound(base, round, {}) : null;
  return view && (view.total > 0 || view.ended) ? view : noticeView(base, 'nothing_assigned', {}, ['help']);
}

/**
 * Who may not see the whole is told so and gets their own list, in one card: of it what the words name, and all of it
 * where they name nothing that stands there.
 */
async function ownInstead(hearing: Hearing, filter: string): Promise<CardView> {
  const { deps, base, person, roles } = hearing;
  const round = filter === '' ? null : await loadRound(deps, person, MINE);
  const part = round && (await ownNamed(deps, { person, roles }, round, filter));
  const named = part && showRound(base, part, { notice: { code: 'own_list_only', filter, named: true } });
  // A second page would be of the whole list again.
  if (named && named.total > 0 && named.pages === 1) return named;
  const mine = await showMine(hearing);
  return mine.kind === 'round'
    ? {
        ...mine,
        notice:
          filter === '' || (named?.total ?? 0) > 0 ? { code: 'own_list_only' } : { code: 'own_list_only', filter },
      }
    : refused(hearing, 'not_allowed_status');
}

/** The words this person may use, and whom to ask. */
export async function showHelp({ deps, base, person, roles }: Hearing, unknown: string | null): Promise<CardView> {
  return { ...base, kind: 'help', words: wordsFor(roles), unknown, contact: await findContact(deps, person) };
}

export function wordsFor(roles: readonly Role[]): readonly ChatWord[] {
  const words: ChatWord[] = ['mine'];
  if (sightOf(roles) !== 'own') words.unshift('status');
  if (maySeeSummary(roles)) words.push('summary');
  if (mayAdminister(roles)) words.push('assign');
  if (mayRemind(roles)) words.push('remind');
  if (mayAdminister(roles)) words.push('import');
  if (reportRight(roles) !== 'none') words.push('report');
  words.push('wheel');
  if (mayAdminister(roles)) words.push('channel', 'review', 'cancel');
  return [...words, 'language', 'help'];
}
