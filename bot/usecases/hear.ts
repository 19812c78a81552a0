import type { CardView } from '../../cards/views';
import { hearWords, type Word } from '../domain/chat-words';
import { holdsPersonalNumber } from '../domain/personal-number';
import { mayAdminister, sightOf } from '../domain/roles';
import { occurrencesAround } from '../domain/wheel-occurrence';
import type { Place, Sender } from '../ports/channel';
import { noticeView } from '../views/notice-view';
import { bindChannel } from './bind-channel';
import { cardBase } from './card-base';
import { changeDocument } from './change-document';
import { wheelInForce } from './change-wheel';
import {
  bindingOf,
  type Hearing,
  mayBeAnsweredHere,
  refused,
  showHelp,
  showMine,
  showReminders,
  statusFor,
  summaryOr,
} from './chat-answers';
import type { Deps, TenantDeps } from './deps';
import { findContact } from './find-contact';
import { identifySender } from './identify-sender';
import { keepConversation } from './keep-conversation';
import { pressHeld } from './look-at-held';
import { offerCancel } from './offer-cancel';
import { askForReport } from './show-reports';
import { showSummary } from './show-summary';
import { awaitPlan, takePasted } from './take-pasted';

/**
 * What is answered to a text somebody wrote, `html` the same with its lists and tables where the client sent it: never
 * nothing.  A word we do not know gets the help.
 */
export async function hear(
  deps: Deps,
  sender: Sender,
  place: Place,
  text: string,
  html: string | null = null,
): Promise<readonly CardView[]> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  if (!known) {
    return [{ ...cardBase(deps, null), kind: 'stranger', contact: await findContact(at, null) }];
  }
  if (place.kind === 'personal') await keepConversation(deps, known.person.id, sender, place);
  const hearing: Hearing = { ...known, deps: at, base: cardBase(deps, known.person.locale), sender, place };
  const pasted = await takePasted(hearing, text, html);
  if (pasted) return [pasted];
  if (holdsPersonalNumber(text)) return [noticeView(hearing.base, 'number_not_kept', {}, ['mine', 'help'])];
  const { word: heard, typed, rest, words } = hearWords(text);
  const word = heard !== null && ADMINISTRATORS.includes(heard) && !mayAdminister(known.roles) ? null : heard;
  if (word === null && place.kind === 'personal' && words > A_FEW && (await hasMeasures(hearing)))
    return [noticeView(hearing.base, 'how_to_answer', {}, ['mine', 'help'])];
  // What is not understood is said back, so that it can be mended: in one's own chat alone.
  if (word === null) return [await showHelp(hearing, place.kind === 'personal' && typed ? typed : null)];
  return [await answer(hearing, word, rest)];
}

/** "Avsluta" and "Granska gärna" begin sentences of whoever has no plan to end and no texts to look at. */
const ADMINISTRATORS: readonly Word[] = ['end', 'review'];

/** More words than a command that was misspelt: "Jag är klar med läsproven" is meant as an answer. */
const A_FEW = 3;

/** Whether they answer for measures and ask for nothing else: whoever sees the whole of it may have meant that. */
async function hasMeasures(hearing: Hearing): Promise<boolean> {
  if (sightOf(hearing.roles) !== 'own') return false;
  const mine = await showMine(hearing);
  return mine.kind === 'round' && mine.total > 0;
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
      return showReminders(hearing, rest);
    case 'wheel':
      return showWheelCard(hearing);
    case 'channel':
      if (!mayAdminister(roles)) return refused(hearing, 'not_allowed');
      return bindChannel(deps, base, person, hearing.sender, place, rest);
    case 'language':
      return chooseLanguage(hearing, rest);
    case 'import':
      return howToImport(hearing);
    case 'report':
      return askForReport(hearing, rest);
    case 'end':
      return showEnding(hearing, rest);
    case 'review':
      return pressHeld(hearing, { act: 'held', page: 0 });
    case 'cancel':
      return offerCancel(hearing);
    case 'help':
      return showHelp(hearing, null);
  }
}

/** "Avsluta planen", or the plan by name: where [Avsluta planen] is, with what it does and why asked first. */
async function showEnding(hearing: Hearing, rest: string): Promise<CardView> {
  const filter = rest.replace(/^(?:the )?plan(?:en)?(?!\p{L})[\s.!?:]*(?:(?:för|om|for|of|about)\s+)?/iu, '');
  return filter === '' ? askForReport(hearing, '') : statusFor(hearing, { filter, group: null, page: 0 });
}

/** `/importera` alone: what to send, or whom to ask who may. */
async function howToImport(hearing: Hearing): Promise<CardView> {
  const { deps, base, person, roles } = hearing;
  if (mayAdminister(roles)) {
    if (hearing.place.kind === 'personal') await awaitPlan(hearing);
    return noticeView(base, 'import_how', {}, ['status', 'help']);
  }
  const contact = await findContact(deps, person);
  return noticeView(base, 'import_not_allowed', contact ? { names: contact.name } : {}, ['mine', 'help']);
}

/**
 * Measures nobody answers for, each with [Tilldela]; a sentence where there are none. Of words that name none of them
 * what they do name is shown: whoever has it may be changed there.
 */
async function showUnassigned(hearing: Hearing, filter: string): Promise<CardView> {
  const view = await statusFor(hearing, { filter, group: 'no_responsible', page: 0 });
  if (view.kind !== 'status' || view.groups.length > 0) return view;
  return filter.trim() === ''
    ? noticeView(hearing.base, 'all_assigned', {}, ['status', 'help'])
    : statusFor(hearing, { filter, group: null, page: 0 });
}

async function showWheelCard({ deps, base }: Hearing): Promise<CardView> {
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
