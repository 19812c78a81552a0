import type { TextLine } from './lines';
import { type Token, tokenOf } from './tokens';

/** What a labelled line begins with: the column of its label, "measure", or null for text. */
const beginning = (token: Token): string | null =>
  token.kind === 'fields' ? (token.fields[0]?.column ?? null) : token.kind === 'text' ? null : token.kind;

/**
 * Lines of a plan whose measures stand under their fields ("Ansvarig: … / Åtgärd: … / Klart: …") with each measure
 * first, where it is looked for. Such a plan begins every measure with the same label; others are left as they stand.
 */
export function measureFirst(lines: readonly TextLine[]): readonly TextLine[] {
  const labels = lines.map((line) => beginning(tokenOf(line)));
  const first = labels.find((one) => one !== null);
  const starts = labels.flatMap((one, at) => (one === first ? [at] : []));
  const measures = labels.flatMap((one, at) => (one === 'measure' ? [at] : []));
  const isCycle =
    first !== undefined &&
    !['measure', 'area', 'comment', 'follow_up', 'analysis'].includes(first ?? '') &&
    measures.length > 0 &&
    starts.length === measures.length &&
    starts.every((at, n) => at < (measures[n] ?? 0) && (measures[n] ?? 0) < (starts[n + 1] ?? lines.length));
  if (!isCycle) return lines;
  const isBetween = (from: number, to: number) => labels.slice(from, to).every((one) => one !== null && one !== 'area');
  const order = [...lines];
  starts.forEach((from, n) => {
    const at = measures[n] ?? from;
    const [measure, head] = [lines[at], lines[from]];
    if (!measure || !head || !isBetween(from, at)) return;
    order.splice(
      from,
      at - from + 1,
      { ...measure, gap: head.gap },
      ...lines.slice(from, at).map((one) => ({ ...one, gap: false })),
    );
  });
  return order;
}
