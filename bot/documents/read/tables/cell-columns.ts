import { normalise } from '../../../domain/reading/swedish-text';
import type { Block, Cell, Row } from '../neutral';
import { misfit } from './cell-misfit';
import { type Column, columnsOf } from './columns';
import { columnOf } from './headings';

type Text = Exclude<Block, { kind: 'table' }>;

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
/** Above this the lines are something else than the cells of those columns. */
const POOR = 0.6;

interface Named {
  readonly at: number;
  readonly text: string;
}

/** The lines that name a column and come once: the names of a table that was read column by column. */
function namesIn(texts: readonly Text[]): readonly Named[] {
  const said = texts.map((one) => normalise(one.text).replace(/:$/, ''));
  return said.flatMap((text, at) => {
    const isName = text.length <= 30 && !/[.!?,\d]/.test(text) && columnOf(cellOf(text)) !== null;
    return isName && said.filter((one) => one === text).length === 1 ? [{ at, text }] : [];
  });
}

/**
 * A table that PDF readers copy column by column: "Åtgärd" over every measure, then "Ansvarig" over as many people, then
 * "Tidplan" over as many times. Only where each name is followed by the same number of lines, two or more, and they suit
 * it. Null where none stands so.
 */
export function withColumnsOfLines(blocks: readonly Block[], texts: readonly Text[]): readonly Block[] | null {
  const names = namesIn(texts);
  for (const [place, first] of names.entries()) {
    const next = names.find((one, at) => at > place && one.at - first.at > 2);
    const step = next ? next.at - first.at : 0;
    if (step < 3) continue;
    const run: Named[] = [first];
    for (;;) {
      const after = names.find((one) => one.at === first.at + run.length * step);
      if (!after) break;
      run.push(after);
    }
    const end = first.at + run.length * step;
    const columns = run.length < 3 ? null : columnsOf({ cells: run.map(({ text }) => cellOf(text)), line: 1 });
    if (!columns?.includes('measure') || columns.includes(null) || end > texts.length) continue;
    if (costOf(texts, run, columns, step) > POOR) continue;
    const rows = Array.from({ length: step }, (_, down): Row => {
      const cells = run.map(({ at }) => cellOf(normalise(texts[at + down]?.text ?? '')));
      return { cells, line: texts[first.at + down]?.line ?? 1 };
    });
    const [begins, ends] = [texts[first.at]?.line ?? 0, texts[end]?.line ?? Number.POSITIVE_INFINITY];
    const lineOf = (block: Block) => (block.kind === 'table' ? (block.rows[0]?.line ?? 0) : block.line);
    return [
      ...blocks.filter((one) => lineOf(one) < begins),
      { kind: 'table', rows },
      ...blocks.filter((one) => lineOf(one) >= ends),
    ];
  }
  return null;
}

/** How badly the lines suit their columns, the worst of the columns. */
const costOf = (texts: readonly Text[], run: readonly Named[], columns: readonly (Column | null)[], step: number) =>
  Math.max(
    ...run.map(({ at }, place) => {
      const under = texts.slice(at + 1, at + step);
      return under.reduce((sum, one) => sum + misfit(normalise(one.text), columns[place] ?? null), 0) / under.length;
    }),
  );
