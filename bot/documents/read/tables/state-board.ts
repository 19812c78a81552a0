import { findEntry, findState, findTick, statesTheMeasure } from '../../../domain/plan-phrases';
import { endsOpen, joinedText, normalise, startsLower } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, cellText, isEmptyCell, type Paragraph, type Row } from '../neutral';
import type { Field } from '../text/all-fields';
import { readFieldLine, readPoint } from '../text/loose-fields';
import { isDoer } from '../text/somebody';
import { isTimeAlone } from '../text/time-alone';
import { type Column, columnOf } from './headings';

/**
 * A board: a column for each state ("Att göra | Pågår | Klart"), and in its cells what is to be done, a card each with
 * its owner and time. It becomes a table as any other, with the state in a column of its own.
 */

const NOTHING: Cell = { paragraphs: [] };
const cellOf = (text: string): Cell => ({ paragraphs: text === '' ? [] : [{ text, bullet: false }] });

/** "Pågår (3)" without how many cards stand there. */
const headingOf = (cell: Cell | undefined): string =>
  normalise(cellText(cell)).replace(/\s*(?:\(\d+(?:\s*st)?\)|:)\s*$/u, '');

function namesState(text: string): boolean {
  const found = text.length <= 30 ? findState(text) : null;
  return findEntry(text) !== null || (found?.start === 0 && statesTheMeasure(text, found));
}

/** "Planerat | Genomfört" alone sets beside each other what was meant and what came of it. */
const isToDo = (text: string): boolean => /att\s+göra|to\s?do|pågå|ej|inte|klar/iu.test(text);

/** What may stand before the states: whose or which area's lane a row is. */
const LANES: readonly (Column | null)[] = ['area', 'group', 'unit', 'responsible'];

interface Board {
  readonly lane: { readonly heading: Cell; readonly column: Column } | null;
  readonly states: readonly { readonly at: number; readonly name: string }[];
}

function boardOf(header: Row, body: readonly Row[]): Board | null {
  const filled = header.cells.flatMap((cell, at) => (isEmptyCell(cell) ? [] : [{ at, name: headingOf(cell) }]));
  const [first] = header.cells;
  const states = filled.filter(({ name }) => namesState(name));
  const others = filled.filter((one) => !states.includes(one));
  const column =
    first && !isEmptyCell(first) ? columnOf(first) : body.some((row) => !isEmptyCell(row.cells[0])) ? 'area' : null;
  const hasLane = others.length === 0 ? !states.some(({ at }) => at === 0) : others.length === 1 && others[0]?.at === 0;
  if (others.length > 0 && !(hasLane && LANES.includes(column))) return null;
  const names = new Set(states.map(({ name }) => name.toLowerCase()));
  if (
    states.length < 2 ||
    names.size < states.length ||
    (states.length === 2 && !states.every(({ name }) => isToDo(name)))
  )
    return null;
  const said = body.flatMap((row) =>
    states.flatMap(({ at }) => (isEmptyCell(row.cells[at]) ? [] : [cellText(row.cells[at])])),
  );
  const isCard = (text: string) => text.split(' ').length > 1 && findTick(text) === null && !isTimeAlone(text);
  if (said.length < 2 || !said.every(isCard)) return null;
  return { lane: hasLane && column !== null && first ? { heading: first, column } : null, states };
}

/** A line of a card that says who, when or how far, and nothing of what is to be done. */
function fieldsOfLine(text: string): readonly Field[] | null {
  const fields = readFieldLine(text);
  if (fields) return fields;
  if (isDoer(text)) return [{ column: 'responsible', text }];
  return text.length <= 40 && isTimeAlone(text) ? [{ column: 'due', text }] : null;
}

interface Card {
  name: string;
  readonly fields: Field[];
}

/** The cards of a cell: a line that is no field of the card before it begins the next. */
function cardsOf(paragraphs: readonly Paragraph[]): readonly Card[] {
  const cards: Card[] = [];
  for (const { text, bullet } of paragraphs) {
    const card = cards.at(-1);
    const fields = card && !bullet ? fieldsOfLine(text) : null;
    if (card && fields) card.fields.push(...fields);
    else if (card && card.fields.length === 0 && !bullet && endsOpen(card.name) && startsLower(text))
      card.name = joinedText(card.name, text);
    else {
      const { lead, fields: own } = readPoint(text, true);
      cards.push({ name: lead, fields: [...own] });
    }
  }
  return cards;
}

const COLUMNS: readonly (readonly [Column, string])[] = [
  ['responsible', 'Ansvarig'],
  ['executor', 'Utförare'],
  ['start', 'Startdatum'],
  ['due', 'Klart senast'],
  ['evaluation', 'Utvärdering'],
  ['next_report', 'Återrapportering'],
  ['comment', 'Kommentar'],
];

function asList(rows: readonly Row[]): readonly Row[] | null {
  const at = rows.slice(0, 4).findIndex((row, place) => boardOf(row, rows.slice(place + 1)) !== null);
  const header = rows[at];
  const board = header ? boardOf(header, rows.slice(at + 1)) : null;
  if (!header || !board) return null;
  const { lane, states } = board;
  let inLane = NOTHING;
  const cards = rows.slice(at + 1).flatMap((row) => {
    if (lane && !isEmptyCell(row.cells[0])) inLane = row.cells[0] ?? NOTHING;
    return states.flatMap((state) =>
      cardsOf(row.cells[state.at]?.paragraphs ?? []).map((card) => ({
        card,
        state: state.name,
        lane: inLane,
        line: row.line,
      })),
    );
  });
  const used = COLUMNS.filter(([column]) => cards.some(({ card }) => card.fields.some((one) => one.column === column)));
  const head = lane === null ? [] : [lane.column === 'area' ? cellOf('Område') : lane.heading];
  const said = (card: Card, column: Column) =>
    card.fields.filter((one) => one.column === column).map((one) => one.text);
  return [
    ...rows.slice(0, at),
    {
      line: header.line,
      cells: [...head, cellOf('Åtgärd'), cellOf('Status'), ...used.map(([, name]) => cellOf(name))],
    },
    ...cards.map(({ card, state, lane: own, line }) => ({
      line,
      cells: [
        ...(lane === null ? [] : [own]),
        cellOf(card.name),
        cellOf(state),
        ...used.map(([column]) => cellOf(said(card, column).join('; '))),
      ],
    })),
  ];
}

/** The document with each board in it made a table of a measure a row. */
export const withBoards = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, rows: asList(block.rows) ?? block.rows } : block));
