import type { CardBase, CardView, ChatWord, NoticeCode } from '../../cards/views';
import { hearWords, type Word } from '../domain/chat-words';
import { bindingId } from '../domain/ids';
import type { Role } from '../domain/people';
import { holdsPersonalNumber } from '../domain/personal-number';
import { mayAdminister, mayRemind, maySeeSummary, sightOf } from '../domain/roles';
import { occurrencesAround } from '../domain/wheel-occurrence';
import type { Place, Sender } from '../ports/channel';
import { noticeView } from '../views/notice-view';
import { remindView } from '../views/remind-view';
import type { StatusAsk } from '../views/status-view';
import { bindChannel } from './bind-channel';
import { cardBase } from './card-base';
import { changeDocument } from './change-document';
import { wheelInForce } from './change-wheel';
import type { Deps, TenantDeps } from './deps';
import { findContact } from './find-contact';
import { identifySender, type Known } from './identify-sender';
import { keepConversation } from './keep-conversation';
import { planReminders } from './remind-unanswered';
import { loadRound, MINE, showRound } from './show-round';
import { showStatus } from './show-status';
import { type SummaryShown, showSummary } from './show-summary';

export interface Hearing extends Known {
  readonly deps: TenantDeps;
  readonly base: CardBase;
  readonly sender: Sender;
  readonly place: Place;
}

/** What is answered to a text somebody wrote: never nothing. A word we do not know gets the help. */
export async function hear(deps: Deps, sender: Sender, place: Place, text: string): Promise<readonly CardView[]> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  if (!known) {
    return [{ ...cardBase(deps, null), kind: 'stranger', contact: await findContact(at, null) }];
  }
  if (place.kind === 'personal') await keepConversation(deps, known.person.id, sender, place);
  const hearing: Hearing = { ...known, deps: at, base: cardBase(deps, known.person.locale), sender, place };
  // What is not understood is said back, so that it can be mended: in one's own chat alone, and never a personal number.
  if (holdsPersonalNumber(text)) return [await showHelp(hearing, null)];
  const { word, typed, rest } = hearWords(text);
  if (word === null) return [await showHelp(hearing, place.kind === 'personal' && typed ? typed : null)];
  return [await answer(hearing, word, rest)];
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

async function answer(hearing: Hearing, word: Word, rest: string): Promise<CardView> {
  const { deps, base, person, roles, place } = hearing;
  if (!(await mayBeAnsweredHere(hearing, word))) return noticeView(base, 'channel_personal_only', {}, []);
  switch (word) {
    case 'mine':
      return showMine(hearing);
    case 'status':
      return statusFor(hearing, { filter: rest, group: null, page: 0 });
    case 'summary':
      return summaryOr(hearing, showSummary(deps, base, hearing, bindingOf(hearing)));
    case 'assign':
      if (!mayAdminister(roles)) return refused(hearing, 'not_allowed');
      return showUnassigned(hearing, rest);
    case 'remind':
      return remindersFor(hearing, rest);
    case 'wheel':
      return showWheel(hearing);
    case 'channel':
      if (!mayAdminister(roles)) return refused(hearing, 'not_allowed');
      return bindChannel(deps, base, person, hearing.sender, place, rest);
    case 'language':
      return chooseLanguage(hearing, rest);
    case 'import':
      return refused(hearing, mayAdminister(roles) ? 'import_by_command_line' : 'not_allowed');
    case 'report':
      return refused(hearing, 'no_reports_yet');
    case 'help':
      return showHelp(hearing, null);
  }
}

async function isManagementChannel(hearing: Hearing): Promise<boolean> {
  const id = bindingOf(hearing);
  if (id === null || sightOf(hearing.roles) !== 'all') return false;
  const binding = await hearing.deps.store.read('binding', hearing.deps.tenant, id);
  return binding?.doc.active ?? false;
}

const bindingOf = ({ sender, place }: Hearing) =>
  place.channelId === null ? null : bindingId(sender.channel, place.channelId);

export const refused = ({ base }: Hearing, notice: NoticeCode): CardView =>
  noticeView(base, notice, {}, ['mine', 'help']);

export async function statusFor(hearing: Hearing, ask: StatusAsk): Promise<CardView> {
  const shown = await showStatus(hearing.deps, hearing.base, hearing, ask);
  return shown.outcome === 'shown' ? shown.view : ownInstead(hearing);
}

/** Measures nobody answers for, each with [Tilldela]; a sentence where there are none. */
async function showUnassigned(hearing: Hearing, filter: string): Promise<CardView> {
  const view = await statusFor(hearing, { filter, group: 'no_responsible', page: 0 });
  return view.kind === 'status' && view.groups.length === 0
    ? noticeView(hearing.base, 'all_assigned', {}, ['status', 'help'])
    : view;
}

export async function summaryOr(hearing: Hearing, shown: Promise<SummaryShown<CardView>>): Promise<CardView> {
  const summary = await shown;
  return summary.outcome === 'shown' ? summary.view : refused(hearing, 'not_allowed');
}

export async function remindersFor(hearing: Hearing, filter: string): Promise<CardView> {
  const planned = await planReminders(hearing.deps, hearing, filter);
  if (planned.outcome === 'refused') return refused(hearing, 'not_allowed');
  return remindView(hearing.base, filter, planned.plan);
}

export async function showMine({ deps, base, person }: Hearing): Promise<CardView> {
  const round = await loadRound(deps, person, MINE);
  const view = round ? showRound(base, round, {}) : null;
  return view && view.total > 0 ? view : noticeView(base, 'nothing_assigned', {}, ['help']);
}

/** Who may not see the whole is told so and gets their own list, in one card. */
async function ownInstead(hearing: Hearing): Promise<CardView> {
  const mine = await showMine(hearing);
  return mine.kind === 'round'
    ? { ...mine, notice: { code: 'own_list_only' } }
    : refused(hearing, 'not_allowed_status');
}

async function showWheel({ deps, base }: Hearing): Promise<CardView> {
  const wheel = await wheelInForce(deps, deps.tenant);
  const seen = new Set<string>();
  const points = occurrencesAround(wheel, base.today)
    .filter((one) => one.closesOn >= base.today)
    .filter(({ point }) => !seen.has(point.code) && seen.add(point.code))
    .map((one) => ({
      code: one.point.code,
      name: one.point.name,
      opensOn: one.opensOn,
      closesOn: one.closesOn,
      open: one.opensOn <= base.today,
    }));
  return { ...base, kind: 'wheel', points };
}

async function chooseLanguage({ deps, base, person }: Hearing, rest: string): Promise<CardView> {
  const wanted = rest.trim().toLowerCase();
  const locale = /^(sv|sven|swed)/.test(wanted) ? 'sv' : /^(en|eng)/.test(wanted) ? 'en' : null;
  if (locale === null) return noticeView(base, 'language_unknown', {}, ['help']);
  await changeDocument(deps.store, 'person', deps.tenant, person.id, (one) =>
    one.locale === locale ? one : { ...one, locale },
  );
  return noticeView({ ...base, locale }, 'language_changed', {}, ['mine', 'help']);
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
  words.push('wheel');
  if (mayAdminister(roles)) words.push('channel');
  return [...words, 'language', 'help'];
}
