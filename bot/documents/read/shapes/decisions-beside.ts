import type { LocalDate } from '../../../domain/dates';
import { stems } from '../../../domain/reading/swedish-text';
import { type Block, cellText } from '../neutral';
import type { DataRow } from '../tables/table-rows';
import { linesOfText } from '../text/lines';
import { isMinutes, readDecisions } from './read-decisions';
import type { ShapeMeasure } from './shape';

/** "genomföra åtgärderna i planen", "återkomma med uppföljning": of what the table holds, and nothing beside it. */
const OF_TABLE =
  /^(?:genomföra|verkställa|slutföra|fullfölja|påbörja|följa|återkomma|redovisa|återrapportera|rapportera|avrapportera|bevaka)(?!\p{L})|(?<!\p{L})(?:handlings|åtgärds|aktivitets|uppdrags)(?:plan|lista)(?:en|an)?(?!\p{L})|(?<!\p{L})(?:åtgärderna|aktiviteterna|insatserna|uppdragen|ovanstående|uppdragslistan)(?!\p{L})/iu;

const SAME = 0.6;

/** Tells whether a table holds a measure that is called so, or nearly so. */
export function titlesIn(rows: readonly DataRow[]): (title: string) => boolean {
  const listed = rows.flatMap(({ row, columns }) =>
    columns.flatMap((column, at) => (column === 'measure' ? [stems(cellText(row.cells[at]))] : [])),
  );
  return (title) => {
    const words = stems(title);
    return listed.some(
      (known) => [...words].filter((word) => known.has(word)).length >= SAME * Math.min(words.size, known.size),
    );
  };
}

/**
 * What a board's minutes commission in their own sentences while a table in them lists older commissions: "att ge
 * rektor i uppdrag att …" under one paragraph, and under another "Uppdrag | Ansvarig | Återrapport". What the table
 * holds too is left to the table. Empty where the document is no minutes.
 */
export function decisionsBeside(
  blocks: readonly Block[],
  rows: readonly DataRow[],
  reference: LocalDate,
): readonly ShapeMeasure[] {
  const text = linesOfText(blocks);
  const decided = isMinutes(text) ? readDecisions(text, reference) : null;
  const isInTable = titlesIn(rows);
  return (decided?.measures ?? []).filter((one) => {
    const title = one.title?.title ?? '';
    return one.doubts.length === 0 && !OF_TABLE.test(title) && stems(title).size > 0 && !isInTable(title);
  });
}
