import { isBlank } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { caseNumberOf } from '../frame/case-number';
import { PLACE_DATE } from '../frame/frame-lines';
import { namesMaker, tellsMaker } from '../frame/made-by';
import { type Block, cellText, isEmptyCell, type Row } from '../neutral';
import { isAmount, isShortDate, isSomebody } from './cell-kinds';
import type { Line } from './table-rows';

/** Tables that stand beside a plan's and hold no measures: how often it was revised, how many are done. */

const REVISION =
  /^(?:version|ver\.?|utgåva|revision|rev\.?|ändring(?:ar)?|revidering|vad|beskrivning|historik|händelse)$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** "Datum | Ändring | Av": the last day of it, as the line that would say so; null for another table. */
export function lastRevision(rows: readonly Row[]): { readonly text: string; readonly line: number } | null {
  const [header, ...body] = rows;
  const names = header?.cells.map((cell) => cellText(cell).trim()) ?? [];
  const at = names.findIndex((name) => /^(?:datum|dag|(?:rev(?:isions)?|ändrings)datum)$/iu.test(name));
  if (at < 0 || names.length > 6 || !names.some((name) => REVISION.test(name))) return null;
  const days = body.map((row) => cellText(row.cells[at]).trim()).filter((text) => text !== '');
  const [last] = [...days].sort().reverse();
  if (!last || !days.every((text) => DAY.test(text))) return null;
  return { text: `Reviderad: ${last}`, line: header?.line ?? 1 };
}

/** "Uppdaterad: 2026-09-28", "Sammanställt av | Tage Nord" in a row of its own, as a list of values has it under its table. */
export function lineOfDocument({ cells, line }: Row, isFoot: boolean): Line | null {
  const filled = cells
    .filter((cell) => !isEmptyCell(cell) && cell.merged === undefined)
    .map((cell) => normalise(cellText(cell)));
  const text = filled.join(' ');
  const [label = '', ...values] = filled;
  if (label === '' || filled.length > 3 || text.length > 120) return null;
  const isValue = (value: string) =>
    isSomebody(value) || isShortDate(value) || caseNumberOf([{ text: value }]) !== null;
  // "Beslutad" alone is a state over what follows.
  const isWord = values.length === 0 && /^\p{L}+$/u.test(label);
  const isMade = ((tellsMaker(label) && !isWord) || namesMaker(label)) && values.every(isValue);
  // "Eva Norr, rektor", "Lunda 2026-10-01" under the last of the measures.
  const isSigned =
    isFoot &&
    values.length === 0 &&
    (PLACE_DATE.test(text) || /^[^,]+,\s\p{Ll}/u.test(text)) &&
    (PLACE_DATE.test(text) || isSomebody(text));
  const isDated =
    filled.length <= 2 &&
    text.length <= 80 &&
    /\d{4}-\d{2}-\d{2}/.test(text) &&
    /^(?:datum|(?:senast )?(?:uppdatera|revidera|ändra|spara)[dt]|rev\.|utskriven|exporterad|upprättad|avstämd)(?!\p{L})/iu.test(
      text,
    );
  // "Utfört: 1 av 3", "Klara 2 av 8" under the table.
  const isTally = values.length === 0 && /^\p{L}+\s*:?\s+\d{1,3}\s+av\s+\d{1,3}[.]?$/u.test(label);
  return isMade || isTally || isSigned || isDated ? { text, line } : null;
}

const MUNICIPALITY = /^(?:\p{Lu}[\p{L}-]*\s){1,3}(?:kommun|stad)$/u;
const NAMES_PAPER = /plan(?:en)?(?!\p{L})|åtgärd|uppfölj|lista|rapport|redovisning/iu;
/** "Reviderad 2026-11-09" at the other end of the row in which the plan's name stands. */
const REVISED =
  /^(?:(?:senast\s+)?(?:reviderad|uppdaterad|ändrad|upprättad|framtagen|antagen|beslutad|fastställd)|rev\.?|version|utskriven)\s*:?\s*(?:den\s+)?\d/iu;

/** What a row over a table's names says: a line, the head of a municipality or the day of the paper apart from its name. */
export function linesOver({ cells }: Row): readonly string[] {
  const filled = [...new Set(cells.map((cell) => normalise(cellText(cell))))].filter((text) => text !== '');
  const [first = '', ...rest] = filled;
  if (rest.length === 0 || first.endsWith(':')) return filled.length === 0 ? [] : [filled.join(' ')];
  if (MUNICIPALITY.test(first) && !rest.some((text) => /\d/.test(text) || NAMES_PAPER.test(text)))
    return [filled.join(', ')];
  if (MUNICIPALITY.test(first) && rest.some((text) => NAMES_PAPER.test(text))) return filled;
  const days = rest.filter((text) => REVISED.test(text));
  return [filled.filter((text) => !days.includes(text)).join(' '), ...days];
}

/** "Läge | Antal": a word and how many, row after row. */
export function isCount(rows: readonly Row[]): boolean {
  const body = rows.slice(1);
  return (
    body.length > 0 &&
    body.every(({ cells }) => {
      const [label, ...counts] = cells.filter((cell) => !isEmptyCell(cell)).map(cellText);
      return label !== undefined && counts.length > 0 && counts.every((text) => isAmount(text) && !isShortDate(text));
    })
  );
}

/** "och köken | | 2027": the rest of a row that a page has cut, with the year of its time and no figure. */
export const isYearOfRest = (text: string, first: Row | undefined): boolean =>
  /^20[2-9]\d$/u.test(text) &&
  (first?.cells ?? []).every((cell) => isEmptyCell(cell) || /^(?:[\p{Ll}(]|20[2-9]\d$)/u.test(cellText(cell)));

/** "Tabell 1. Elever per årskurs": what stands over or under figures. */
const CAPTION = /^(?:tabell|diagram|figur)\s+\d{1,2}(?:\.\d{1,2})?(?:[.:]|\s+[–—-])\s/iu;
/** One row of figures may be a plan's only one. */
const FEWEST_FIGURES = 2;

/** "Läsår | Startade | Avslutade" over "2024/25 | 17 | –": a name and how many, under names of what is counted. */
function isFigures(rows: readonly Row[]): boolean {
  const [header, ...body] = rows;
  if (!header || body.length < FEWEST_FIGURES || header.cells.some((cell) => isAmount(cellText(cell)))) return false;
  const figures = body.map(({ cells }) => cells.slice(1).map(cellText));
  const isFigure = (text: string) => isAmount(text) && !isShortDate(text);
  return figures.every((texts) => texts.some(isFigure) && texts.every((text) => isFigure(text) || isBlank(text)));
}

/**
 * A paper without the figures it shows beside what it says, and without their captions: the sentences around them are
 * answers to somebody, and a row of numbers is none.
 */
export function withoutFigures(blocks: readonly Block[]): readonly Block[] {
  const isTable = (block: Block | undefined) => block?.kind === 'table';
  return blocks.filter((block, at) =>
    block.kind === 'table'
      ? !isFigures(block.rows)
      : !(CAPTION.test(block.text) && (isTable(blocks[at - 1]) || isTable(blocks[at + 1]))),
  );
}
