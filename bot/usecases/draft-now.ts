import { applyToDraft } from '../domain/apply-to-draft';
import type { Draft } from '../domain/draft';
import type { PlanDraft } from '../domain/plan-draft';
import type { TenantDeps } from './deps';

/** The draft as it was read, and as it now stands with everything that was said of it. */
export interface DraftNow {
  readonly stored: PlanDraft;
  readonly read: Draft;
  readonly now: Draft;
}

/** A reading as it is stored, understood; and what the edits in `said` make of it. */
interface Reading {
  readonly text: string;
  readonly read: Draft;
  said: string;
  now: Draft;
}

/**
 * Drafts that were asked for lately. The same draft gives the same objects, so that what is judged of a measure (see
 * `about-pupil.ts`) is judged once for a draft and not once for a press.
 */
export interface RecentDrafts {
  /** The reading of a tenant's draft that is stored as `text`; `read` makes it where it is not known. */
  reading(tenant: string, draft: { readonly id: string; readonly text: string }, read: () => Draft): Reading;
}

/**
 * Characters of the texts that are kept, of all municipalities together: eight of the largest there are, or a hundred
 * ordinary ones. What was asked for longest ago gives way.
 */
const MOST_CHARACTERS = 12_000_000;

export function createRecentDrafts(most = MOST_CHARACTERS): RecentDrafts {
  const recent = new Map<string, Reading>(); // the latest last
  let held = 0;

  function forget(key: string): void {
    held -= recent.get(key)?.text.length ?? 0;
    recent.delete(key);
  }

  return {
    reading(tenant, { id, text }, read) {
      const key = JSON.stringify([tenant, id]);
      const known = recent.get(key);
      const reading = known?.text === text ? known : readingOf(text, read());
      forget(key);
      recent.set(key, reading);
      held += text.length;
      for (const oldest of recent.keys()) {
        if (held <= most || oldest === key) break;
        forget(oldest);
      }
      return reading;
    },
  };
}

const readingOf = (text: string, read: Draft): Reading => ({ text, read, said: '', now: read });

/** What may know drafts; where nothing does, each is read anew. */
type Knowing = Pick<TenantDeps, 'tenant' | 'recentDrafts'>;

/** The draft that is stored, understood. */
export function draftNow({ tenant, recentDrafts }: Knowing, stored: PlanDraft): DraftNow {
  const read = () => JSON.parse(stored.text) as Draft; // our own words
  const known = recentDrafts?.reading(tenant, stored, read) ?? readingOf(stored.text, read());
  const said = JSON.stringify([stored.file.name, stored.edits]);
  if (known.said !== said) {
    known.now = applyToDraft(known.read, stored.edits, stored.file.name);
    known.said = said;
  }
  return { stored, read: known.read, now: known.now };
}

/** Keeps a reading beside the text it is stored as, so that the first card is not made from a copy of it. */
export function rememberReading({ tenant, recentDrafts }: Knowing, stored: PlanDraft, read: Draft): void {
  recentDrafts?.reading(tenant, stored, () => read);
}
