import { withAdditions } from './apply-to-draft';
import type { Draft, DraftMeasure } from './draft';
import type { PlanDraft } from './plan-draft';

/** What a document has, by which it is recognised whatever somebody mends of it before it is published. */
export interface AsRead {
  readonly measures: readonly DraftMeasure[];
  /** The titles of measures that were mended, by number. */
  readonly titles: ReadonlyMap<number, string>;
}

/** The measures as they were read or added, and the titles of those that somebody has given another. */
export function asRead(read: Draft, { edits }: Pick<PlanDraft, 'edits'>): AsRead {
  const out = new Set(edits.flatMap((one) => (one.kind === 'remove' ? [one.no] : [])));
  const { measures } = withAdditions(
    read,
    edits.filter((one) => one.kind === 'add' && !out.has(one.no)),
  );
  const renamed = new Set(
    edits.flatMap((one) => (one.kind === 'measure' && one.fields.title !== undefined ? [one.no] : [])),
  );
  const titles = measures.flatMap(({ no, title }) => (renamed.has(no) ? [[no, title] as const] : []));
  return { measures, titles: new Map(titles) };
}
