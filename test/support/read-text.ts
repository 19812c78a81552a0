import { type ReadOptions, type ReadOutcome, readPlan } from '../../bot/documents/read/read-plan';
import type { Draft } from '../../bot/domain/draft';

/** The day a document is read where a test does not say another. */
const TODAY = '2026-11-22';

/** A document as a test has it: its text, its lines, or the bytes of its file. */
export type Written = string | readonly string[] | Uint8Array;

/** What becomes of a document: the draft of a plan, or why it is none. */
export function readText(name: string, document: Written, more: Partial<ReadOptions> = {}): Promise<ReadOutcome> {
  const text = typeof document === 'string' || document instanceof Uint8Array ? document : document.join('\n');
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readPlan({ name, bytes }, { today: TODAY, ...more });
}

/** The plan that is read of a document; a test fails where it is refused. */
export async function draftOf(name: string, document: Written, more: Partial<ReadOptions> = {}): Promise<Draft> {
  const read = await readText(name, document, more);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  return read.draft;
}

/** Why a document is refused; null where a plan is read of it. */
export async function refusalOf(name: string, document: Written, more: Partial<ReadOptions> = {}) {
  const read = await readText(name, document, more);
  return read.ok ? null : read.refusal;
}
