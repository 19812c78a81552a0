import { applyToDraft } from '../domain/apply-to-draft';
import type { Draft } from '../domain/draft';
import type { PlanDraft } from '../domain/plan-draft';

/** The draft as it was read, and as it now stands with everything that was said of it. */
export interface DraftNow {
  readonly stored: PlanDraft;
  readonly read: Draft;
  readonly now: Draft;
}

/** So many drafts are being worked through at a time in one municipality; a large one is some megabytes. */
const RECENT = 4;

/**
 * Drafts that were asked for lately, by their text, the latest last. The same text gives the same objects, so that what
 * is judged of a measure (see `about-pupil.ts`) is judged once for a draft and not once for a press.
 */
const recent = new Map<string, { readonly read: Draft; said: string; now: Draft }>();

/** The draft that is stored, understood. */
export function draftNow(stored: PlanDraft): DraftNow {
  const known = recent.get(stored.text) ?? rememberReading(stored.text, JSON.parse(stored.text) as Draft); // our own words
  const said = JSON.stringify([stored.file.name, stored.edits]);
  if (known.said !== said) {
    known.now = applyToDraft(known.read, stored.edits, stored.file.name);
    known.said = said;
  }
  recent.delete(stored.text);
  recent.set(stored.text, known);
  return { stored, read: known.read, now: known.now };
}

/** Keeps a reading beside the text it is stored as, so that the first card is not made from a copy of it. */
export function rememberReading(text: string, read: Draft) {
  const kept = { read, said: '', now: read };
  recent.delete(text);
  recent.set(text, kept);
  for (const oldest of recent.keys()) {
    if (recent.size <= RECENT) break;
    recent.delete(oldest);
  }
  return kept;
}
