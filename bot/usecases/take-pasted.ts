import { createHash } from 'node:crypto';
import type { CardView } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import { hearWords } from '../domain/chat-words';
import type { Instant } from '../domain/dates';
import { PASTED_NAME } from '../domain/pasted-name';
import { asPasted, firstLineOf } from '../domain/pasted-plan';
import { holdsAnything } from '../domain/publish-draft';
import { mayAdminister } from '../domain/roles';
import { readingTexts } from '../text/reading';
import { noticeView } from '../views/notice-view';
import { changeDocument } from './change-document';
import type { Hearing } from './chat-answers';
import { keepPlanDraft } from './keep-plan-draft';
import { showDraft } from './show-draft';

/** So long after `importera` the next text is read as a plan: long enough to find the document. */
const AWAITED_MS = 30 * 60_000;

/** What is said to the bot in one line is shorter; a paragraph of this length may give several people something to do. */
const LONGEST_SAID = 200;

type Awaiting = Pick<Hearing, 'deps' | 'person'>;

/** Notes that the person asked how a plan is sent. */
export const awaitPlan = (of: Awaiting): Promise<void> => noteAwaited(of, of.deps.clock.now());

/** Notes that none is awaited any more. */
export const stopAwaiting = (of: Awaiting): Promise<void> => noteAwaited(of, null);

/** Whether the next text they write is read as a plan. */
export async function isPlanAwaited({ deps, person }: Awaiting): Promise<boolean> {
  const known = await deps.store.read('conversation', deps.tenant, person.id);
  const since = known?.doc.planAwaitedSince;
  return since !== undefined && Date.parse(deps.clock.now()) - Date.parse(since) <= AWAITED_MS;
}

async function noteAwaited({ deps, person }: Awaiting, since: Instant | null): Promise<void> {
  await changeDocument(deps.store, 'conversation', deps.tenant, person.id, (known) => {
    const { planAwaitedSince, ...rest } = known;
    if (since === null) return planAwaitedSince === undefined ? known : rest;
    return { ...known, planAwaitedSince: since };
  });
}

/**
 * A text an administrator wrote in their own chat, as a plan: several lines or a long paragraph with a measure in it, or
 * whatever comes after `importera`. Null where it is something said to the bot. A first word the bot knows is meant as that word when
 * it stands alone, on its line or in the message: "Status på läsgrupperna:" over a list of fields is no question.
 */
export async function takePasted(hearing: Hearing, text: string, html: string | null): Promise<CardView | null> {
  const { deps, base, person, roles, place } = hearing;
  if (place.kind !== 'personal' || !mayAdminister(roles)) return null;
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const [first = '', ...others] = lines;
  const { word, rest } = hearWords(first);
  if (first === '' || (word !== null && (others.length === 0 || rest === ''))) return null;
  const isAwaited = await isPlanAwaited(hearing);
  if (others.length === 0 && first.length <= LONGEST_SAID && !isAwaited) return null;

  const read = () => readText(hearing, asPasted(text, html));
  const got = await (deps.queued ? deps.queued(read) : read());
  if (got === 'busy') return noticeView(base, 'import_busy', {}, []);
  if ('refused' in got) return isAwaited ? noticeView(base, 'import_refused', { reason: got.refused }, ['help']) : null;
  if (!isAwaited && got.draft.measures.length === 0) return null;
  const kept = await keepPlanDraft(deps, person.id, got.file, got.draft);
  if (!kept.ok) return noticeView(base, 'import_too_large', {}, ['help']);
  await stopAwaiting(hearing);
  return showDraft(hearing, kept.draft);
}

async function readText({ deps, base }: Hearing, text: string) {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const firstLine = firstLineOf(text);
  const name = PASTED_NAME[base.locale];
  const today = dayOf(deps.clock.now(), deps.settings.timeZone);
  const read = await deps.readPlan({ name, bytes }, { today, locale: base.locale });
  const { refusal } = readingTexts[base.locale];
  if (!read.ok) return { refused: refusal(read.refusal) };
  if (!holdsAnything(read.draft)) return { refused: refusal({ code: 'no_table_found' }) };
  return { draft: read.draft, file: { name, sha256, ...(firstLine === undefined ? {} : { firstLine }) } };
}
