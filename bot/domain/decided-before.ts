import { applyToDraft } from './apply-to-draft';
import { type AsRead, asRead } from './as-read';
import type { Draft } from './draft';
import { wordsHash } from './ids';
import { type Decided, type DraftEdit, decidedOf, type PlanDraft } from './plan-draft';

/**
 * By which a reading is known again, whatever the file's bytes and name: a text that was pasted has no line break at its
 * end, and the file it is saved in has.
 */
export const readingHash = ({ plan, measures, recommendations, areas }: Draft): string =>
  wordsHash([JSON.stringify([plan.documentDate, plan.background, measures, recommendations, areas])]);

/** What was decided last of the same words among drafts that were published; null where nobody has published them. */
export function decidedBefore(
  drafts: readonly PlanDraft[],
  read: Draft,
  sha256: string,
): (Decided & { readonly fileName: string }) | null {
  const hash = readingHash(read);
  const same = drafts.flatMap((one) => {
    const decided = one.file.sha256 === sha256 || one.reading === hash ? decidedOf(one) : null;
    return decided ? [{ ...decided, fileName: one.file.name }] : [];
  });
  return same.sort((one, other) => (one.published.at < other.published.at ? 1 : -1))[0] ?? null;
}

/** The reading as it was published before, and how it is recognised. What is `given` now goes before what was said. */
export function asDecided(
  read: Draft,
  { edits: said, fileName }: { readonly edits: readonly DraftEdit[]; readonly fileName: string },
  given: { readonly title?: string; readonly date?: string },
): { readonly draft: Draft; readonly edits: readonly DraftEdit[]; readonly asRead: AsRead } {
  const isGivenNow = (one: DraftEdit) =>
    one.kind === 'answer' &&
    ((given.title !== undefined && one.choice === 'set_title') ||
      (given.date !== undefined && one.question === 'document_date'));
  const edits = said.filter((one) => !isGivenNow(one));
  return { draft: applyToDraft(read, edits, fileName), edits, asRead: asRead(read, { edits }) };
}
