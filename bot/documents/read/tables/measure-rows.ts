import { findState, findTick, isBlank } from '../../../domain/plan-phrases';
import { endsOpen, startsLower } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell } from '../neutral';
import { isNoMeasure } from '../shapes/no-measure';
import { stateOfGroup } from '../text/state-headings';
import { isAmount, isShortDate, isShortState, isStateAlone } from './cell-kinds';
import type { Column } from './columns';
import { AREA, goalOfRow, isCounted } from './goal-rows';
import { groupName } from './group-names';
import { hasOwnArea, headingsNameAreas, withGroupAreas } from './headed-areas';
import { withInnerFields } from './inner-fields';
import { isRestOfRow, joined, joinedNames, withoutBreaks } from './joined-cells';
import { withToldRows } from './labelled-rows';
import { isStepOf, withStep } from './lettered-steps';
import { FACTS, followsUp, isEmptyTime, isLeftInArea, leavesOpen, mergedAt } from './rows-without-measure';
import { withSheetDay } from './sheet-days';
import type { DataRow } from './table-rows';
import { whoAndWhen } from './who-and-when';

/** The rows of one measure as one: a cell for each kind of column. */
export interface MeasureRow {
  readonly cells: Readonly<Partial<Record<Column, Cell>>>;
  readonly group: string | null;
  readonly lines: readonly number[];
  /** The area came from a row above: the measure shares it with others. */
  readonly sharesArea: boolean;
  readonly acrossPages: boolean;
  /** The cells of each part, where one measure's cell is merged over parts with their own days and states. */
  readonly parts?: readonly MeasureRow['cells'][];
  /** Its own cell says how far it has come, whatever its parts say. */
  readonly statesItself?: boolean;
  /** What could also be read otherwise. */
  readonly doubts: readonly ('group_or_measure' | 'measure_in_text')[];
}

export interface Grouped {
  readonly measures: readonly MeasureRow[];
  /** Rows held to be headings though nothing but their emptiness says so. */
  readonly doubtfulGroups: readonly { readonly line: number; readonly text: string }[];
}

const TOTAL =
  /^(?:summa|totalt?|antal(?:et)?(?:\s+\p{L}+|\s*:?$)|delsumma|s:a|varav|andel(?:en)?\s+\p{L}+|(?:medelvärde|genomsnitt|snitt|summering))(?![\p{L}])/iu;
const NOTE =
  /^(?:not|obs|anm|anmärkning|källa|källor|förklaring(?:ar)?|teckenförklaring|färg(?:kod|markering)\p{L}*|statusförklaring|kommentar(?:er)?\s+till|senast\s+(?:uppdaterad|uppdaterat|reviderad)|uppdaterad|reviderad|fastställd|beslutad\s+av|upprättad)(?![\p{L}])|^\*/iu;
/** "Grön = enligt plan", "KB = Karin Brandt" under the measures explains a sign; a colour over some says how far they are. */
const KEY = /^(?:(?:grön|gul|röd)\s*[=:–-]|\p{L}{1,5}\s*=\s*\p{L})/iu;
const PART_COLUMNS: readonly Column[] = ['measure', 'part'];

/**
 * The row's cells by what they hold. "Klart" over dates is a time and over "ja" a state; some plans have both, and some
 * write "Genomfört" where the time stood. An earlier state holds where the later column is empty.
 */
function byColumn({ row, columns }: DataRow): Partial<Record<Column, Cell>> {
  const cells: Partial<Record<Column, Cell>> = {};
  const put = (column: Column, cell: Cell) => {
    if (isEmptyCell(cell)) return;
    const known = cells[column];
    cells[column] = known ? { paragraphs: [...known.paragraphs, ...cell.paragraphs] } : cell;
  };
  const statusAt = columns.indexOf('status');
  const hasStatus = statusAt >= 0 && !isEmptyCell(row.cells[statusAt]);
  columns.forEach((headed, at) => {
    const shown = row.cells[at];
    if (headed === null || headed === 'aside' || !shown) return;
    const cell = withSheetDay(headed, shown);
    const text = cellText(cell);
    const ticked = headed === 'due' && !hasStatus && ((statusAt < 0 && findTick(text) !== null) || isStateAlone(text));
    // "Uppföljning: april", and "Klart" where it has been done: the column holds the state where no other does.
    const isReached = headed === 'next_report' && statusAt < 0 && isStateAlone(text);
    if (headed === 'who_when') {
      const { who, when } = whoAndWhen(cell);
      put('responsible', who);
      put('due', when);
    } else if (headed === 'earlier_status' || (headed === 'earlier_end' && isOver(text))) {
      // The later of the earlier: the nearest to the newest column.
      const isNearer = at < statusAt || cells.earlier_status === undefined;
      if (!isEmptyCell(cell) && !isBlank(text) && isNearer) cells.earlier_status = cell;
    } else if (headed === 'unit' && !isEmptyCell(cell)) {
      cells.unit = cellOf(text.replace(HEADED, ''));
      put('other', cell);
    } else if (headed !== 'earlier_end')
      put(ticked || isReached ? 'status' : headed, TITLES.includes(headed) ? withoutBreaks(cell) : cell);
  });
  const { earlier_status: earlier, ...rest } = cells;
  const isTold = rest.status !== undefined && !isBlank(cellText(rest.status));
  return withInnerFields(earlier && !isTold ? { ...rest, status: earlier } : rest, columns);
}

/** "Skola: " before "Ekskolan" in a column of the units. */
const HEADED = /^[^:]*:\s*/u;
const isOver = (text: string): boolean => /^(?:completed|closed|cancelled)$/.test(findState(text)?.state ?? '');

const TITLES: readonly Column[] = ['area', 'measure', 'part'];

/** Whether a column's text runs on from one row into the next. */
function flowsOn(before: MeasureRow, cells: MeasureRow['cells'], columns: readonly Column[]): boolean {
  return columns.some((column) => {
    const [above, below] = [before.cells[column], cells[column]];
    return above !== undefined && below !== undefined && endsOpen(cellText(above)) && startsLower(cellText(below));
  });
}

/** How the plan as a whole is written, which says what a single row may mean. */
interface Style {
  /** Most measures have a number of their own. */
  readonly numbered: boolean;
  /** Measures begin with a small letter anyway, so that one does not show that a sentence goes on. */
  readonly lowerCase: boolean;
  /** Every row with an area says how far it has come: one that says neither that nor who is more of the one above. */
  readonly tellsStates: boolean;
  /** Rows without an area of their own are measures: they have their own people, times or states. */
  readonly sharesAreas: boolean;
}

function styleOf(rows: readonly DataRow[]): Style {
  const all = rows.map(byColumn);
  const leads = rows.flatMap((data, at) => {
    const lead = all[at]?.area ?? all[at]?.measure;
    return lead && !data.afterBreak ? [cellText(lead)] : [];
  });
  const withArea = all.filter((one) => one.area !== undefined && Object.keys(one).length > 1);
  return {
    tellsStates: withArea.length > 2 && withArea.every((one) => one.status !== undefined),
    numbered: all.filter((one) => one.no !== undefined).length * 2 > rows.length,
    lowerCase: leads.filter(startsLower).length * 3 > leads.length,
    sharesAreas: all.some((one, at) => {
      const hasAreas = rows[at]?.columns.includes('area') === true && one.area === undefined;
      return hasAreas && one.measure !== undefined && !isPoint(one.measure) && followsUp(one);
    }),
  };
}

const TEXT_COLUMNS: readonly Column[] = [
  'area',
  'measure',
  'part',
  'due',
  'status',
  'follow_up',
  'analysis',
  'comment',
];

const isPoint = (cell: Cell) => cell.paragraphs.every((one) => one.bullet);

type Kind = 'measure' | 'continuation' | 'group' | 'note' | 'total';

interface Reading {
  readonly kind: Kind;
  readonly doubt: boolean;
}

const sure = (kind: Kind): Reading => ({ kind, doubt: false });

/** The text of a row that says one thing only; a merged cell repeats it in every column. */
function onlyText(data: DataRow): string | null {
  const texts = data.row.cells.filter((cell) => !isEmptyCell(cell)).map(cellText);
  const all = new Set(texts);
  return all.size === 1 && (texts.length === 1 || texts.length > 2) ? ([...all][0] ?? null) : null;
}

/** The text of a row that says one thing beside its number. */
function textByNumber({ row, columns }: DataRow): string | null {
  const texts = new Set(
    row.cells.flatMap((cell, at) => (columns[at] === 'no' || isEmptyCell(cell) ? [] : [cellText(cell)])),
  );
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
}

/** "1 | Trygghet" over "1.1 | Rastvärdar | …", or over "a | Rastvärdar | …": a heading with a number, of what is numbered under it. */
function isOverNumbers(data: DataRow, number: string, next: DataRow | undefined): boolean {
  const below = next ? byColumn(next).no : undefined;
  const own = number.replace(/[.):\s]+$/u, '');
  const points = `${/^[A-Z]$/u.test(own) ? '\\d|' : ''}[.:-]\\s?\\d|\\.?\\s?[a-h]\\b`;
  const isUnder =
    below !== undefined && new RegExp(`^(?:${own}\\s?(?:${points})|\\(?a[).]?$)`, 'iu').test(cellText(below));
  return isUnder && /^(?:[\d.]+|[A-Z])$/u.test(own) && textByNumber(data) !== null;
}

function kindOf(data: DataRow, before: MeasureRow | null, rest: readonly DataRow[], style: Style): Reading {
  const cells = byColumn(data);
  const firstText = data.columns.find((column) => column === 'area' || column === 'measure') ?? 'measure';
  const lead = cells[firstText] ? cellText(cells[firstText]) : '';
  const firstAt = data.row.cells.findIndex((cell) => !isEmptyCell(cell));
  const said = cellText(data.row.cells[firstAt]);
  const isHeaded = data.columns[firstAt] === 'other' || data.columns[firstAt] === 'unit';
  const anyFirst = isHeaded ? said.replace(HEADED, '') : said;
  const only = onlyText(data);
  const number = cells.no ? cellText(cells.no) : '';
  const ownNumber = /\d/.test(number);

  // "Antal aktiviteter | 5": a count under the owners is nobody.
  const isOwned = cells.responsible !== undefined && !isAmount(cellText(cells.responsible));
  if (TOTAL.test(anyFirst) && (/^\p{L}+:?$/u.test(anyFirst) || !(cells.due || isOwned))) return sure('total');
  if (countsStates(data)) return sure('total');
  const isKey = only !== null && KEY.test(only) && !rest.some((one) => onlyText(one) === null);
  if ((only !== null && NOTE.test(only)) || isKey || isCounted(data)) return sure('note');
  const isGroup =
    only !== null && rest[0] !== undefined && onlyText(rest[0]) === null && groupName(only).field !== null;
  if (isGroup && (isOverColumns(data) || data.row.cells.length > 2)) return sure('group');
  if (goalOfRow(data, rest) !== null) return sure('group');
  if (ownNumber && before?.cells.no && cellText(before.cells.no) === number && data.afterBreak)
    return sure('continuation');
  if (before && isStepOf(before, cells)) return sure('continuation');
  if (number !== '' && isOverNumbers(data, number, rest[0])) return sure('group');
  if (ownNumber && (cells.area || cells.measure)) return sure('measure');

  if (before && !style.lowerCase && isRestOfRow(before.cells, cells)) return sure('continuation');
  if (before && lead !== '' && !style.lowerCase && flowsOn(before, cells, [firstText])) {
    const standsAlone = cells.due ?? cells.status ?? cells.responsible;
    if (data.afterBreak || !standsAlone) return sure('continuation');
  }
  const isOver = isOverColumns(data) || cells[firstText] !== undefined;
  if (only !== null && (isOver || !Object.keys(cells).some((one) => one !== 'no'))) {
    return aloneKind(data, only, rest, style);
  }
  if (lead === '') {
    const hasOwn = cells.measure ?? cells.part;
    if (before && isPartOfMerged(data, cells)) return sure('continuation');
    // "Hiss | – | Ingen brist" is no more of the row above: it says that there is nothing to do here.
    if (cells.measure && isNoMeasure(cellText(cells.measure))) return sure('measure');
    if (!hasOwn) {
      const isNothing = isEmptyTime(data, cells) || isLeftInArea(data, cells);
      return before && !isNothing && !assignsNothing(data, cells, before) ? sure('continuation') : sure('note');
    }
    const others = hasOwnFacts(cells, hasOwn, style);
    const flowing = style.lowerCase ? [] : data.afterBreak ? TEXT_COLUMNS : PART_COLUMNS;
    const goesOn = before !== null && (!others || flowsOn(before, cells, flowing));
    return goesOn ? sure('continuation') : sure('measure');
  }
  return sure('measure');
}

/** "Inför läsåret" over all columns, or alone in a first one that tells states or times ("Klart?") and holds neither. */
function isOverColumns({ row, columns }: DataRow): boolean {
  const [first, ...others] = row.cells;
  const text = cellText(first).trim();
  if (others.length < 2 || text === '') return false;
  if (others.every((one) => one.merged === 'left')) return true;
  const isTold = columns[0] === 'status' || columns[0] === 'due' || columns[0] === 'start';
  return isTold && others.every(isEmptyCell) && /\p{L}{3}/u.test(text) && !isShortDate(text) && !isShortState(text);
}

/** "Klara | 3", "Varav försenade | 1 | 20 %": a word and nothing but numbers, of which one stands for the measure or the word is a state. */
function countsStates({ row, columns }: DataRow): boolean {
  const filled = row.cells.flatMap((cell, at) =>
    isEmptyCell(cell) ? [] : [{ text: cellText(cell), column: columns[at] }],
  );
  // "Personalomsättning | | 11,4 %" under the table, in the column of its numbers.
  const [label, ...rest] = filled.filter(({ column, text }) => column !== 'no' || /\p{L}{3}/u.test(text));
  if (!label || rest.length === 0 || isAmount(label.text) || !rest.every(({ text }) => isAmount(text))) return false;
  return rest.some(({ column }) => column === 'measure') || (isStateAlone(label.text) && /^\p{L}/u.test(label.text));
}

/**
 * Whether a row without an area of its own has what only a measure has. A point with some words on how it goes, among
 * measures that all have their own area, is one more point of the measure above.
 */
function hasOwnFacts(cells: Partial<Record<Column, Cell>>, measure: Cell, style: Style): boolean {
  const others = Object.keys(cells).some((column) => !PART_COLUMNS.includes(column as Column));
  // "Modellen provas | | hösten 2026 |" among rows that all say who and how far
  if (style.tellsStates && !(cells.responsible ?? cells.status ?? cells.no)) return false;
  return others && (followsUp(cells) || (style.sharesAreas && !isPoint(measure)) || cells.no !== undefined);
}

/** A part beside a measure's cell that is merged from the row above: one measure, and more of it. */
function isPartOfMerged({ row, columns }: DataRow, cells: Partial<Record<Column, Cell>>): boolean {
  const isMerged = row.cells[columns.indexOf('measure')]?.merged === 'above';
  return isMerged && cells.part !== undefined && cells.no === undefined;
}

/** A row for a school or a person to whom no measure is given: "Alskolan | Cia Al | – | –". */
function assignsNothing(data: DataRow, cells: Partial<Record<Column, Cell>>, before: MeasureRow): boolean {
  if (data.afterBreak || !cells.responsible || !(cells.other ?? cells.no)) return false;
  return !FACTS.some((one) => cells[one]) && !flowsOn(before, cells, TEXT_COLUMNS);
}

/** A row with nothing but its first text: a heading over what follows, a note under it, or a measure barely begun. */
function aloneKind(data: DataRow, text: string, rest: readonly DataRow[], style: Style): Reading {
  const merged = data.row.cells.filter((cell) => !isEmptyCell(cell)).length > 1;
  const next = rest.find((one) => onlyText(one) === null);
  if (/:$/.test(text) || merged) return next ? sure('group') : sure('note');
  if (!next) return /[.:]/.test(text) || text.length > 120 ? sure('note') : { kind: 'measure', doubt: true };
  if (data.columns.filter((column) => column !== null).length < 3) return sure('measure');
  if (style.numbered || text === text.toUpperCase()) return sure('group');
  const overMeasures = data.columns.includes('area') && byColumn(data).area !== undefined;
  if (overMeasures) return sure('group');
  return text.length <= 90 && !/[.]$/.test(text) ? { kind: 'group', doubt: true } : { kind: 'measure', doubt: true };
}

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
const areaOf = (heading: string | null): Cell | null =>
  heading !== null && AREA.test(heading) ? cellOf(heading.replace(/^\p{L}*område\s*:\s*/iu, '')) : null;

/** Rows parted by pages become one again, heading rows become groups, and notes and totals go. */
export function groupRows(given: readonly DataRow[]): Grouped {
  const rows = withToldRows(given);
  const style = styleOf(rows);
  const measures: MeasureRow[] = [];
  const doubtfulGroups: { readonly line: number; readonly text: string }[] = [];
  const groups: string[] = [];
  let before: MeasureRow | null = null;
  let isSummed = false;
  let group: string | null = null;
  let heading: string | null = null;
  let over: Cell | null = null;
  /** "3" of "3 Utveckla", where the measures under it are 3.1, 3.2. */
  let part: number | null = null;
  /** Whose the rows are that a list has grouped by who answers for them. */
  let owner: Cell | null = null;
  /** The last area that stood in its column, also beside no measure. */
  let areaAbove: Cell | undefined;
  let unitAbove: Cell | undefined;

  const headed = headingsNameAreas(rows);
  rows.forEach((data, at) => {
    if (data.heading !== heading) {
      [heading, unitAbove] = [data.heading, undefined];
      group = data.heading;
      over = areaOf(data.heading) ?? (headed && heading !== null && !hasOwnArea(data) ? cellOf(heading) : null);
      before = null;
      owner = null;
    }
    const rest = rows.slice(at + 1, at + 4);
    const { kind, doubt } = kindOf(data, before, rest, style);
    const { group: named, ...cells } = byColumn(data);
    if (kind !== 'group') areaAbove = cells.area ?? areaAbove;
    if (named && kind !== 'group') group = cellText(named);
    if (kind === 'total') [before, isSummed] = [null, rows.slice(at + 1).every((one) => onlyText(one) !== null)];
    if (isSummed) return; // "Antal åtgärder: 6" over "Svaret lämnas senast 27/11": what is under the sum is of the paper
    if (kind === 'group') {
      const goal = goalOfRow(data, rest);
      const said = goal ?? onlyText(data) ?? textByNumber(data) ?? '';
      const { text, field } = groupName(said);
      group = field === null && stateOfGroup(said) !== null ? said.replace(/\s*:$/u, '') : text;
      part = Number.parseInt(cellText(cells.no), 10) || null;
      const isArea = (cells.area ?? goal) && !data.columns.includes('group') && stateOfGroup(group) === null;
      over = isArea || field === 'area' ? cellOf(group) : areaOf(group);
      owner = field === 'responsible' ? cellOf(group) : null;
      before = null;
      if (!/:\s*$/u.test(said) && owner === null) groups.push(group); // "Språk:" is a group and no area: so a report of a plan without areas says it
      if (doubt && stateOfGroup(group) === null) doubtfulGroups.push({ line: data.row.line, text: group });
    } else if (kind === 'continuation' && before !== null) {
      before = isStepOf(before, cells) ? withStep(before, cells, data.row.line) : extended(before, data, cells);
      measures[measures.length - 1] = before;
    } else if (kind === 'measure' && leavesOpen(data, cells)) before = null;
    else if (kind === 'measure' || kind === 'continuation') {
      const { area, ...others } = cells;
      // "4" under 3.1 and 3.2 is none of part 3.
      const isNext = part !== null && cellText(cells.no).replace(/\.$/u, '') === `${part + 1}`;
      if (isNext && cellText(before?.cells.no).startsWith(`${part}.`)) [group, over, part] = [null, null, null];
      const isShared = data.columns.includes('area') && (before !== null || mergedAt(data, 'area') === 'above');
      const ofRow: Cell | undefined = area ?? (isShared ? (before ? before.cells.area : areaAbove) : undefined);
      const own = ofRow && isBlank(cellText(ofRow)) ? undefined : ofRow; // "Saknas" says that there is none
      unitAbove = data.columns.includes('unit') ? (others.unit ?? unitAbove) : undefined;
      const inherited =
        own ?? (ofRow === undefined && (others.measure ?? others.part) ? (over ?? unitAbove) : undefined);
      const owned = owner && !others.responsible ? { ...others, responsible: owner } : others;
      before = {
        cells: inherited ? { ...owned, area: inherited } : owned,
        group,
        lines: [data.row.line],
        sharesArea: area === undefined && inherited !== undefined,
        acrossPages: false,
        doubts: doubt ? ['group_or_measure'] : data.isLaidOut ? ['measure_in_text'] : [],
      };
      measures.push(before);
    }
  });
  return { measures: withGroupAreas(measures, groups, rows), doubtfulGroups };
}

function extended(before: MeasureRow, data: DataRow, cells: MeasureRow['cells']): MeasureRow {
  const all: Partial<Record<Column, Cell>> = { ...before.cells };
  for (const [column, cell] of Object.entries(cells) as readonly (readonly [Column, Cell])[]) {
    const known = all[column];
    if (column === 'responsible' && known && data.afterBreak) all[column] = joinedNames(known, cell);
    else if (column !== 'no' || !known) all[column] = known ? joined(known, cell) : cell;
  }
  const parts = isPartOfMerged(data, cells) ? [...(before.parts ?? [before.cells]), cells] : before.parts;
  return {
    ...before,
    ...(parts ? { parts } : {}),
    cells: all,
    lines: [...before.lines, data.row.line],
    acrossPages: before.acrossPages || data.afterBreak,
  };
}
