import type { PlanDate } from './dates';
import type { DraftAction, DraftMeasure } from './draft';
import { partId } from './ids';
import { isTerminal } from './is-open';
import type { Part } from './plan';

/**
 * The parts of a measure, from its actions in the plan. A date with a label ("Nya rutiner … klara januari 2018")
 * becomes the date of the one action whose words the label shares most; where two share as many, of none.
 * Part ids are kept by text from `known`, so that a part added to the plan later does not take another's ticks.
 */
export function partsOf(draft: DraftMeasure, measure: string, known: readonly Part[]): readonly Part[] {
  const texts = draft.actions.map(textOf);
  const dues: (PlanDate | null)[] = draft.actions.map((action) => (typeof action === 'string' ? null : action.due));
  for (const due of draft.due) {
    const at = due.label ? actionOfLabel(due.label, texts) : null;
    if (at !== null && dues[at] === null) dues[at] = due;
  }
  const ids = partIds(texts, measure, known);
  return draft.actions.map((action, at) => ({
    id: ids[at] ?? partId(measure, at + 1),
    text: textOf(action),
    due: dues[at] ?? null,
    done: typeof action !== 'string' && action.state !== null && isTerminal(action.state),
  }));
}

const textOf = (action: DraftAction) => (typeof action === 'string' ? action : action.text);

function partIds(texts: readonly string[], measure: string, known: readonly Part[]): readonly string[] {
  const left = [...known];
  const taken = new Set(known.map((part) => part.id));
  const kept = texts.map((text) => {
    const at = left.findIndex((part) => part.text === text);
    return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null);
  });
  let next = 1;
  return kept.map((id) => {
    if (id !== null) return id;
    while (taken.has(partId(measure, next))) next += 1;
    taken.add(partId(measure, next));
    return partId(measure, next);
  });
}

/** Place of the action a label names; null where none does, or more than one as well as any. */
function actionOfLabel(label: string, texts: readonly string[]): number | null {
  const scores = texts.map((text) => sharedWords(label, text));
  const best = Math.max(...scores, 0);
  const winners = scores.flatMap((score, at) => (score === best ? [at] : []));
  return best > 0 && winners.length === 1 ? (winners[0] ?? null) : null;
}

function sharedWords(label: string, text: string): number {
  const words = wordsOf(text);
  return wordsOf(label).filter((one) => words.some((other) => isSameWord(one, other))).length;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 4);

/** "rutiner" and "rutinerna", "system" and "systemet": Swedish puts its endings last, so the beginning decides. */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length - short.length <= 4;
}
