import { type Cell, cellText, type Paragraph } from '../neutral';
import type { MeasureRow } from './measure-rows';

const LETTER = /^\(?(?<letter>[a-h])[).]?$/iu;

/**
 * "a | Förslag tas fram | | 2027-01-15" under "2 | Nya ordningsregler | Rektor | | Pågår": a step of the measure above.
 * Under a number and nothing but a name, which is a heading, the lettered rows are measures.
 */
export function isStepOf(before: MeasureRow, { no, measure }: MeasureRow['cells']): boolean {
  const letter = LETTER.exec(cellText(no).trim())?.groups?.['letter']?.toLowerCase();
  const next = String.fromCharCode('a'.charCodeAt(0) + (before.parts?.length ?? 0));
  const isOver = /^\d{1,3}[.):]?$/u.test(cellText(before.cells.no).trim());
  return letter === next && measure !== undefined && isOver;
}

/** The measure with one more step, whose day is its own. Who has the whole is asked about it, else who has the steps. */
export function withStep(before: MeasureRow, cells: MeasureRow['cells'], line: number): MeasureRow {
  const { no: _letter, measure, ...facts } = cells;
  const text: Paragraph = { text: cellText(measure), bullet: false };
  const part: Cell = { paragraphs: [text] };
  const after = (known: Cell | undefined, cell: Cell): Cell => ({
    paragraphs: [...(known?.paragraphs ?? []), ...cell.paragraphs],
  });
  const { part: steps, due, responsible, status } = before.cells;
  const [owner] = (before.parts ?? []).flatMap((one) => one.responsible?.paragraphs ?? []);
  const isOwned = responsible?.paragraphs[0] !== owner;
  return {
    ...before,
    cells: {
      ...before.cells,
      part: after(steps, part),
      ...(facts.due ? { due: after(due, facts.due) } : {}),
      ...(facts.responsible && !isOwned ? { responsible: after(responsible, facts.responsible) } : {}),
    },
    ...(status ? { statesItself: true } : {}),
    parts: [...(before.parts ?? []), { ...facts, part }],
    lines: [...before.lines, line],
  };
}
