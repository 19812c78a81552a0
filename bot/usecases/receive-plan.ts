import { createHash } from 'node:crypto';
import type { CardView } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import { keptFileName } from '../domain/file-name';
import { PASTED_NAME } from '../domain/pasted-name';
import { firstLineOf } from '../domain/pasted-plan';
import { mayAdminister } from '../domain/roles';
import type { Place, Sender, SentFile } from '../ports/channel';
import { readingTexts } from '../text/reading';
import { noticeView } from '../views/notice-view';
import { cardBase } from './card-base';
import type { Hearing } from './chat-answers';
import type { Deps, TenantDeps } from './deps';
import { findContact } from './find-contact';
import { identifySender } from './identify-sender';
import { keepConversation } from './keep-conversation';
import { keepPlanDraft } from './keep-plan-draft';
import { showDraft } from './show-draft';
import { stopAwaiting } from './take-pasted';

/** What is answered to a plan that was sent. */
export interface Received {
  /** Said at once: first of each that is coming that it is, in the same order. */
  readonly now: readonly CardView[];
  /** Each gives one card, in order, when it has been fetched and read, in the place of what was said of it: it may take seconds. */
  readonly later: readonly (() => Promise<CardView>)[];
}

const MEGABYTE = 1024 * 1024;
/** A first line that may be a title is within so many bytes. */
const FIRST_BYTES = 2000;
/** More than any plan, less than would burden the process: nothing beyond it is fetched. */
const LARGEST_MB = 50;
/** So many files are read from one message; a folder that was dragged in by mistake is not. */
const MOST_FILES = 5;

/**
 * Somebody sent files, or pasted a plan: one draft each, for whoever may import; others are told who can. Nothing is
 * fetched before it is known that the sender may.
 */
export async function receivePlan(
  deps: Deps,
  sender: Sender,
  place: Place,
  files: readonly SentFile[],
): Promise<Received> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  if (!known) return said({ ...cardBase(deps, null), kind: 'stranger', contact: await findContact(at, null) });
  if (place.kind === 'personal') await keepConversation(deps, known.person.id, sender, place);
  const base = cardBase(deps, known.person.locale);
  if (place.kind !== 'personal') return said(noticeView(base, 'channel_personal_only', {}, []));
  if (!mayAdminister(known.roles)) {
    const contact = await findContact(at, known.person);
    return said(noticeView(base, 'import_not_allowed', contact ? { names: contact.name } : {}, ['mine', 'help']));
  }
  const hearing: Hearing = { ...known, deps: at, base, sender, place };
  await stopAwaiting(hearing);
  const taken = files.slice(0, MOST_FILES);
  const left = files.length - taken.length;
  return {
    now: [
      ...taken.map((one) => noticeView(base, 'import_reading', named(keptFileName(one.name)), [])),
      ...(left > 0 ? [noticeView(base, 'import_too_many', { count: left, max: MOST_FILES }, [])] : []),
    ],
    later: taken.map((one) => () => draftQueued(hearing, one)),
  };
}

const said = (view: CardView): Received => ({ now: [view], later: [] });

const named = (file: string): Readonly<Record<string, string>> => (file === '' ? {} : { file });

/** Fetched and read when the queue has come to it: ten files at once would be too much for the machine, and none would be read. */
async function draftQueued(hearing: Hearing, sent: SentFile): Promise<CardView> {
  const { queued } = hearing.deps;
  const read = () => draftOf(hearing, sent);
  const view = await (queued ? queued(read) : read());
  return view === 'busy' ? noticeView(hearing.base, 'import_busy', named(keptFileName(sent.name)), []) : view;
}

async function draftOf(hearing: Hearing, sent: SentFile): Promise<CardView> {
  const { deps, base, person } = hearing;
  const shown = keptFileName(sent.name);
  const refuse = (reason: string) => noticeView(base, 'import_refused', { ...named(shown), reason }, ['help']);
  const { refusal } = readingTexts[base.locale];
  const fetched = await sent.fetch(LARGEST_MB * MEGABYTE);
  if (!fetched.ok && fetched.code === 'not_fetched') {
    deps.log.warn('a file was not fetched', { tenant: hearing.sender.tenant, reason: fetched.reason });
    return noticeView(base, 'import_not_fetched', named(shown), ['help']);
  }
  if (!fetched.ok && fetched.code === 'picture') {
    // Pasted into the chat it has no kind ("image/*") and often no name: that it is a picture is all there is to say.
    return refuse(refusal({ code: 'format_not_supported', format: 'picture' }));
  }
  if (!fetched.ok) {
    const megabytes = fetched.bytes === null ? LARGEST_MB + 1 : Math.ceil(fetched.bytes / MEGABYTE);
    return refuse(refusal({ code: 'file_too_large', megabytes, limit: LARGEST_MB }));
  }
  const { bytes } = fetched;
  const name = shown || PASTED_NAME[base.locale];
  const today = dayOf(deps.clock.now(), deps.settings.timeZone);
  const sha256 = createHash('sha256').update(bytes).digest('hex'); // before the bytes are given away
  const firstLine = shown === '' ? firstLineOf(new TextDecoder().decode(bytes.subarray(0, FIRST_BYTES))) : undefined;
  const read = await deps.readPlan({ name, bytes }, { today, locale: base.locale });
  if (!read.ok) return refuse(refusal(read.refusal));
  const kept = await keepPlanDraft(
    deps,
    person.id,
    { name, sha256, ...(firstLine === undefined ? {} : { firstLine }) },
    read.draft,
  );
  return kept.ok ? showDraft(hearing, kept.draft) : noticeView(base, 'import_too_large', named(shown), ['help']);
}
