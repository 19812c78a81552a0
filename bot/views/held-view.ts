import type { CardBase, CardView } from '../../cards/views';
import type { Answer } from '../domain/assignment';
import { quotedFrom } from '../domain/check-form';
import type { HeldText } from '../domain/held-text';
import type { Measure } from '../domain/plan';
import { judgeText } from '../domain/privacy/judge-text';

type HeldView = Extract<CardView, { kind: 'held' }>;

/** Texts on a page: three of the longest answers, 4,000 characters each, are below 28 KB. */
export const TEXTS_A_PAGE = 3;

/** A text that waits, with the names that belong to it. */
export interface Waiting {
  readonly held: HeldText;
  readonly measure: Measure;
  /** Null where the words came with the plan. */
  readonly answer: Answer | null;
  readonly by: string | null;
  readonly plan: string;
  readonly unit: string | null;
}

/** The card of texts that wait to be looked at. A page past the last is the last. */
export function heldView(
  base: CardBase,
  waiting: readonly Waiting[],
  page: number,
  looked: HeldView['looked'],
): HeldView {
  const pages = Math.max(1, Math.ceil(waiting.length / TEXTS_A_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const rows = waiting.slice(shown * TEXTS_A_PAGE, (shown + 1) * TEXTS_A_PAGE).map(rowOf);
  return { ...base, kind: 'held', total: waiting.length, rows, page: shown, pages, looked };
}

function rowOf({ held, measure, answer, by, plan, unit }: Waiting): HeldView['rows'][number] {
  const followUp = answer ? answer.followUp : wordsOfPlan(measure);
  const analysis = answer ? answer.analysis : measure.imported.analysis;
  const seen = [measure.title, followUp ?? '', analysis ?? ''].flatMap((text) =>
    judgeText(text).concerns.map(({ concern, at }) => ({ concern, words: quotedFrom(text, at.start, at.end) })),
  );
  return {
    held: held.id,
    title: measure.title,
    plan,
    by,
    unit,
    at: held.at,
    from: answer ? 'answer' : 'plan',
    concerns: held.concerns.map((code) => ({
      code,
      seen: seen.find((one) => one.concern === code)?.words ?? null,
    })),
    followUp,
    analysis,
  };
}

/** What a plan says of a measure beside its title: the parts, the words on where it stands, the follow-up. */
function wordsOfPlan({ parts, imported }: Measure): string | null {
  const words = [...parts.map((part) => part.text), imported.raw, imported.followUp].filter(
    (text): text is string => text !== null && text.trim() !== '',
  );
  return words.length > 0 ? [...new Set(words)].join('\n') : null;
}
