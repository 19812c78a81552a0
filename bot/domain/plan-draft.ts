import { dayOf, plusDays } from './calendar';
import type { DraftFormFields } from './check-draft-form';
import type { Instant, LocalDate } from './dates';
import type { MeasureState, Schedule } from './plan';

/**
 * A plan somebody has sent and not yet published: what was read, and what that person has said of it since. Nobody
 * else sees it. The reading itself is never changed; the plan as it now stands is the reading with every edit applied,
 * so that each can be taken back.
 */
export interface PlanDraft {
  /** Made from tenant, person and content: the same file sent again is the same draft. */
  readonly id: string;
  readonly personId: string;
  readonly at: Instant;
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    /** Of a text that was pasted: its first line, which may be what the plan is called. */
    readonly firstLine?: string;
  };
  /** The `Draft` as it was read, as JSON; empty once it has been published. */
  readonly text: string;
  /** What was read, as a hash: a file whose bytes are others may have the same in it. Left out by earlier versions. */
  readonly reading?: string;
  /** In the order they were made; at most one for a question, and one for a measure. */
  readonly edits: readonly DraftEdit[];
  /** What was typed in forms that were left without [Spara]: it stands there again when they are opened. */
  readonly typing?: readonly Typing[];
  /** When somebody's press that is publishing it was last heard of; null when nobody's is. */
  readonly claimedAt: Instant | null;
  readonly published: DraftReceipt | null;
  /** Of one that was published and has been sent again: what was published then, which stands until this is. */
  readonly decided?: Decided;
}

/** What was said of a text when it was published, and what that did. */
export interface Decided {
  readonly edits: readonly DraftEdit[];
  readonly published: DraftReceipt;
}

/** What was last published of the draft's words; null where nothing was. */
export const decidedOf = ({ edits, published, decided }: PlanDraft): Decided | null =>
  published ? { edits, published } : (decided ?? null);

/** The fields of a measure's form as they were left, by the form's own names. */
export interface Typing {
  readonly no: number;
  readonly fields: DraftFormFields;
}

/** The forms that were left, with what stands in one of them now; null where nothing does that is not saved. */
export const withTyping = (
  typing: readonly Typing[] | undefined,
  no: number,
  fields: DraftFormFields | null,
): readonly Typing[] => [...(typing ?? []).filter((one) => one.no !== no), ...(fields ? [{ no, fields }] : [])];

/** What a person said of a draft. Ids of questions are those of `questionsOf`. */
export type DraftEdit =
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly choice: string;
      /** A date or a title, where the question asks for one; the stored plan's id, where it is a new version of it. */
      readonly value: string | null;
    }
  | { readonly kind: 'measure'; readonly no: number; readonly fields: MeasureFields }
  | { readonly kind: 'remove'; readonly no: number }
  | {
      /** A measure more: an offered sentence (see `added-measures.ts`), or with null one that somebody wrote. */
      readonly kind: 'add';
      readonly no: number;
      readonly offer: string | null;
      /** What was written, where it was. */
      readonly fields?: MeasureFields;
    };

/** What a person changed of a measure in the form. What is left out stands as the document has it. */
export interface MeasureFields {
  readonly title?: string;
  readonly state?: MeasureState;
  readonly schedule?: Schedule | null;
  readonly area?: string | null;
  readonly group?: string | null;
  readonly due?: LocalDate | null;
  readonly evaluation?: LocalDate | null;
  readonly nextReport?: LocalDate | null;
  readonly responsible?: readonly string[];
  readonly actions?: readonly string[];
  readonly followUp?: string | null;
}

/** What publishing did: kept as long as the draft would have been, so that pressing again shows the same. */
export interface DraftReceipt {
  readonly at: Instant;
  readonly planId: string;
  readonly title: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** Of the whole plan, with those that stay beside the document's. */
  readonly measures: number;
  readonly added: number;
  readonly changed: number;
  readonly missing: number;
  /** Measures that were closed because the document did not name them. */
  readonly closed?: number;
  /** Measures that were added in the chat before and stay. */
  readonly kept?: number;
  /** Measures given to the people the plan names. */
  readonly assigned: number;
}

/** Days a draft that nobody publishes is kept: over a holiday, and no longer than the text is of use. */
export const DRAFT_DAYS = 14;

/** Bytes of a new draft as it is stored. A store takes more: the rest is for what a person changes of it. */
export const DRAFT_BYTES = 1_500_000;

/** A press that publishes and has not been heard of for so long has been cut off: the next one may. */
const CLAIM_MS = 60_000;

/** Whether somebody's press is publishing it. */
export const isBeingPublished = ({ claimedAt }: PlanDraft, now: Instant): boolean =>
  claimedAt !== null && Date.parse(now) - Date.parse(claimedAt) < CLAIM_MS;

/** Whether the draft's days are over. */
export function hasExpired(draft: Pick<PlanDraft, 'at'>, now: Instant, timeZone: string): boolean {
  return plusDays(dayOf(draft.at, timeZone), DRAFT_DAYS) < dayOf(now, timeZone);
}

/** The edits with one more; an earlier one about the same question or measure gives way to it. */
export function withEdit(edits: readonly DraftEdit[], edit: DraftEdit): readonly DraftEdit[] {
  return [...edits.filter((one) => subjectOf(one) !== subjectOf(edit)), edit];
}

/** The edits without the answer to a question, or without what was said of a measure. */
export function withoutEdit(edits: readonly DraftEdit[], subject: string): readonly DraftEdit[] {
  return edits.filter((one) => subjectOf(one) !== subject);
}

/** What an edit is about: the question's id, or `measure:<no>`; that it was added stands beside what is said of it. */
export function subjectOf(edit: DraftEdit): string {
  if (edit.kind === 'answer') return edit.question;
  return edit.kind === 'add' ? `added:${edit.no}` : `measure:${edit.no}`;
}
