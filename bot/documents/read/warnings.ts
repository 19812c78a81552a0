import { type DraftWarning, WARNING_CODES, type WarningCode } from '../../domain/draft';
import type { Doubt, WarningText } from '../../domain/reading/reading-result';

/** Something a person should look at, on a measure or on a line of the document. */
export type Finding =
  | { readonly code: Exclude<WarningCode, 'layout_uncertain'>; readonly at: Place }
  | { readonly code: 'layout_uncertain'; readonly doubt: Doubt; readonly at: Place; readonly about?: string };

export type Place = { readonly measure: number } | { readonly line: number };

/** Numbers as a reader names them: 1, 2, 3 and 9 of a plan are `m1-m3,m9`. */
export function namedMeasures(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: { readonly from: number; readonly to: number }[] = [];
  for (const no of sorted) {
    const last = runs.at(-1);
    if (last && last.to === no - 1) runs[runs.length - 1] = { from: last.from, to: no };
    else runs.push({ from: no, to: no });
  }
  return runs.map(({ from, to }) => (from === to ? `m${from}` : `m${from}-m${to}`)).join(',');
}

/** One warning a code, reason and kind of place, naming every measure it is about. */
export function toWarnings(findings: readonly Finding[], text: WarningText): readonly DraftWarning[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const doubt = one.code === 'layout_uncertain' ? one.doubt : '';
    const key = `${one.code} ${doubt} ${'measure' in one.at ? 'measure' : 'line'}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rank = (group: readonly Finding[]) => WARNING_CODES.indexOf(group[0]?.code ?? 'layout_uncertain');
  const ordered = [...groups.values()].sort((a, b) => rank(a) - rank(b));
  return ordered.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const measures = group.flatMap((one) => ('measure' in one.at ? [one.at.measure] : []));
    const lines = [...new Set(group.flatMap((one) => ('line' in one.at ? [one.at.line] : [])))];
    const where = measures.length > 0 ? namedMeasures(measures) : `line ${lines.join(', ')}`;
    const said = first.code === 'layout_uncertain' ? first.doubt : first.code;
    const count = measures.length > 0 ? new Set(measures).size : lines.length;
    const about = group.flatMap((one) => ('about' in one && one.about !== undefined ? [one.about] : []));
    return [
      {
        code: first.code,
        where,
        message: text(said, count),
        ...(first.code === 'layout_uncertain' ? { doubt: first.doubt } : {}),
        ...(about.length > 0 ? { about } : {}),
      },
    ];
  });
}
