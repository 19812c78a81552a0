import { findState, findTick, isBlank } from '../../../domain/plan-phrases';
import { findPeriods } from '../../../domain/reading/find-periods';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isTimeAlone as isTime } from '../text/time-alone';
import {
  isAmount,
  isClock,
  isContact,
  isNumber,
  isShortDate,
  isShortState,
  isSomebody,
  isText,
  shareOf,
  tellsReport,
  words,
} from './cell-kinds';
import { best, headingAt, placesOf, put, type Table, under } from './column-places';
import { type Column, type Columns, columnsOf, TELLS } from './columns';
import { holdsTypes } from './goal-rows';
import {
  baseOfHeading,
  beginsCalendar,
  columnOf,
  headerText,
  headerTime,
  isDeadline,
  isForeign,
  isFormerTime,
  isMeasureWord,
  isMovedTime,
  isOfDecision,
  isOutside,
  isPhase,
  isPlace,
  isPoint,
  isPost,
  isTimeAlone,
  saysBegun,
  saysReady,
  tellsPast,
} from './headings';
import { isWritten, withMeasure, withParts, withSubjectApart, withTopicApart, withUnnamedArea } from './measure-column';
import { withHolders } from './post-and-holder';

/** "Status" in words beside "% klart": the words say how far it is, and whether it keeps to its plan. */
function withoutShares(columns: Columns, table: Table): Columns {
  const isShare = (text: string) => /^\d{1,3}(?:[.,]\d+)?\s?%?$/u.test(text.trim());
  const states = placesOf(columns, 'status');
  const shares = states.filter((place) => shareOf(under(table, place), isShare) === 1);
  const told = states.filter((place) => shareOf(under(table, place), isShortState) > 0.5);
  return told.some((place) => !shares.includes(place)) ? put(columns, shares, 'other') : columns;
}

/**
 * Of columns that all tell the state the newest holds, by the days their headings name, else the last. Of two that tell different things ("Nuläge", "Status") the one whose cells are states is meant.
 */
function withOneStatus(given: Columns, table: Table): Columns {
  const columns = withoutShares(given, table);
  const states = placesOf(columns, 'status');
  const shares = (place: number) => shareOf(under(table, place), isShortState);
  const main = best(states, shares);
  if (main === undefined || states.length === 1) return columns;
  const base = baseOfHeading(headingAt(table, main));
  const series = states.filter((place) => {
    const own = baseOfHeading(headingAt(table, place));
    return own === base || own === '' || base === '';
  });
  const aside = states.filter((place) => !series.includes(place));
  const time = (place: number) => headerTime(headingAt(table, place));
  const age = (place: number) => {
    const isOld = /föregående|tidigare|förra|förr(?!\p{L})/u.test(headerText(headingAt(table, place)));
    return isOld ? '' : (time(place) ?? '0');
  };
  const filled = series.filter((place) => under(table, place).some((cell) => !isEmptyCell(cell)));
  const [newest, ...earlier] = [...(filled.length > 0 ? filled : series)].sort((a, b) =>
    age(a) === age(b) ? b - a : age(a) < age(b) ? 1 : -1,
  );
  const days = aside.filter((place) => shareOf(under(table, place), isShortDate) === 1); // "Faktiskt klart" beside "Status"
  const told = put(put(put(columns, series, null), aside, 'other'), days, 'aside');
  if (newest === undefined) return told;
  // Where the columns are of stated days, an empty cell says that nothing was reported that day: what was over stays so.
  return put(put(told, earlier, time(newest) === null ? 'earlier_status' : 'earlier_end'), [newest], 'status');
}

/** Of two columns with one meaning one is meant: a second measure column holds the parts, "Ansvarig" goes before "Rektor". */
function withoutTwins(columns: Columns, table: Table): Columns {
  const result = [...columns];
  const text = (place: number) => headerText(headingAt(table, place));
  const dated = placesOf(columns, 'due');
  // "Datum" beside "Slutdatum" is the day something was written down, and "Frekvens" how often it is looked at.
  const isBeside = (place: number) => /^(?:datum$|frekvens|intervall|hur ofta|periodicitet)/u.test(text(place));
  const isOther = (place: number) => isMovedTime(headingAt(table, place)) || isFormerTime(headingAt(table, place));
  if (dated.some((place) => isDeadline(headingAt(table, place)) && !isBeside(place) && !isOther(place)))
    for (const place of dated) if (isBeside(place)) result[place] = 'aside';
  columns.forEach((column, place) => {
    const first = result.indexOf(column);
    if (column === null || first === place || first < 0 || result[place] !== column) return;
    if (column === 'measure') result[place] = 'part';
    else if (column === 'area' && /rekommendation/iu.test(text(place)))
      result[first] = null; // what is answered, before which audit it came from
    else if (
      column === 'responsible' &&
      ((/ansvar/.test(text(place)) && !/ansvar/.test(text(first))) ||
        (BODY.test(text(first)) && !BODY.test(text(place))))
    )
      result[first] = 'other';
    else if (column === 'responsible') result[place] = 'other';
    else if (!['due', 'part', 'comment', 'status', 'follow_up', 'other', 'aside', 'unit'].includes(column))
      result[place] = null;
  });
  return withOneStatus(result, table);
}

/** "Ansvarig nämnd" (or "enhet") beside "Ansvarig tjänsteperson": the body has the measure, the person is asked about it. */
const BODY =
  /nämnd|styrelse|förvaltning|organisation|verksamhet$|politisk|(?:^|[\s/])(?:skol)?enhet(?:en|er)?$|avdelning(?:en)?$|sektor(?:n)?$|kontor(?:et)?$|skolform(?:en)?$|funktion(?:en)?$|(?:verksamhets|stabs)område(?:t)?$/u;

/** Numbers that go upwards number their rows; marks from one to four do not. */
function counts(cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell) => !isEmptyCell(cell)).map((cell) => Number.parseFloat(cellText(cell)));
  return numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0)) && new Set(numbers).size > 1;
}

/**
 * Of two columns of time "Klart" is when it was done, where only what is over has a day in it: "Tidplan" says when it
 * was to be. "Klart" over yes and no, in a table without states, is the state.
 */
function withReady(columns: Columns, table: Table): Columns {
  const dues = placesOf(columns, 'due');
  const ready = dues.find((place) => saysReady(headingAt(table, place)));
  const state = columns.indexOf('status');
  const isTicked = (text: string) => findTick(text) !== null || isBlank(text);
  const ticked = dues.find(
    (place) => shareOf(under(table, place), isTicked) === 1 && shareOf(under(table, place), isBlank) < 0.5,
  );
  if (ticked !== undefined && state < 0) return put(columns, [ticked], 'status');
  if (ready === undefined || dues.length < 2) return columns;
  const filled = table.rows.filter((row) => !isEmptyCell(row.cells[ready]));
  if (filled.length === 0 || shareOf(under(table, ready), isShortDate) < 0.8) return columns;
  // Two columns that give a time by turns are one time.
  const isBoth = filled.every((row) => dues.some((place) => place !== ready && !isEmptyCell(row.cells[place])));
  if (!isBoth) return columns;
  const isOver = (row: Row) => OVER.test(findState(cellText(row.cells[state]))?.state ?? '');
  if (state >= 0) return filled.every(isOver) ? put(columns, [ready], 'aside') : columns;
  const days = shareOf(under(table, ready), (text) => /^\d{4}-\d{2}-\d{2}$/.test(text.trim()));
  return days === 1 && filled.length < table.rows.length ? put(columns, [ready], 'status') : columns;
}

const OVER = /^(?:completed|closed|closed_continues|evaluated)$/;

const isCode = (text: string): boolean => /^[A-ZÅÄÖ](?:\d{1,2}(?:[.:]\d{1,2})*[a-z]?)?$/u.test(text.trim());

/** "Faktiskt slut" over the days of what is over, where "Tillstånd" beside it says "Pågående" of the others. */
const tellsOnlyDays = (columns: Columns, table: Table): boolean => {
  const [state, ...others] = placesOf(columns, 'status');
  if (state === undefined || others.length > 0) return false;
  const cells = under(table, state);
  return shareOf(cells, isShortDate) === 1 && cells.some(isEmptyCell);
};

/** What a column without a known name holds, by its cells; null where they do not say either. */
function unnamed(place: number, columns: Columns, table: Table): Column | null {
  const cells = under(table, place);
  const heading = headingAt(table, place);
  const has = (...kinds: readonly Column[]) => kinds.some((kind) => columns.includes(kind));
  if (shareOf(cells, isNumber) > 0.9 && !has('no')) return counts(cells) ? 'no' : 'aside';
  const first = cells.find((cell) => !isEmptyCell(cell));
  // "A" over "A1" and "A2", under no name: the rows are numbered so.
  if (place === 0 && isEmptyCell(heading) && first && !has('no') && shareOf(cells, isCode) === 1) return 'no';
  const isOfPosts = isPost(heading) && shareOf(cells, isSomebody) > 0.7;
  if (isOfPosts && !has('responsible', 'who_when', 'executor')) return 'responsible';
  const isRegister = isForeign(heading) || isPlace(heading) || shareOf(cells, isContact) > 0.5;
  if (isRegister || shareOf(cells, isAmount) > 0.6) return 'aside';
  if (shareOf(cells, tellsReport) > 0.6) return 'other';
  // "BUN 2025-02-19", "§ 47": who decided it, and when.
  if (shareOf(cells, (text) => /§|^\p{Lu}{2,4}\s+\d{4}-\d{2}-\d{2}/u.test(text)) > 0.5) return 'aside';
  if (isOfDecision(heading) && shareOf(cells, isShortDate) > 0.6) return 'aside';
  // "Klart 9/11 EL" under "Kontroll", beside a time for each measure: when it was done, and by whom it was looked at.
  const isDone = (text: string) => OVER.test((text.length <= 40 ? findState(text) : null)?.state ?? '');
  if (
    has('due') &&
    !has('status', 'unit_status') &&
    shareOf(cells, (text) => isDone(text) && findState(text)?.start === 0) > 0.6
  )
    return 'status';
  if (shareOf(cells, isShortDate) > 0.6) {
    if (!has('start') && has('due') && /^(?:påbörja[dt]|starta[dt]|inled[dt])/u.test(headerText(heading)))
      return 'start';
    return has('due') ? 'aside' : 'due';
  }
  if (has('status') && isPhase(heading)) return 'earlier_status';
  const isGoal = columnOf(heading) === 'area'; // "Mål" over "80 %" says what is to be reached
  if (!isGoal && shareOf(cells, isShortState) > 0.6)
    return isTimeAlone(heading) || tellsOnlyDays(columns, table) ? 'status' : has('status') ? null : 'unit_status';
  if (shareOf(cells, isSomebody) > 0.7 && !has('responsible', 'who_when')) return 'responsible';
  return null;
}

const TOLD_ON = /^\d{4}-\d{2}-\d{2}\s*[:–-]\s+\p{L}|^\d{4}-\d{2}-\d{2}\s*:\s*\S/u;
const TOLD = /\p{Ll}(?:ade|des|dde)(?!\p{L})/u;

/** Uppföljning, Resultat, Effekt: a report to come, the state, or what is told. */
function withFollowUp(columns: Columns, table: Table): Columns {
  // "Genomfördes under hösten" tells of a day that has been: no report is to come on it.
  const isToCome = (text: string) => isShortDate(text) && findState(text) === null && !TOLD.test(text);
  const isDated = (place: number) =>
    !tellsPast(headingAt(table, place)) && shareOf(under(table, place), isToCome) > 0.6;
  const isState = (place: number) => shareOf(under(table, place), isShortState);
  let result = columns;
  for (const place of placesOf(columns, 'follow_up', 'next_report')) {
    const says = isState(place) > 0.6 && !isDated(place);
    // "2026-02-02: 12 ringda" tells of a day that has been.
    if (shareOf(under(table, place), (text) => TOLD_ON.test(text)) > 0.6) result = put(result, [place], 'other');
    if (columns[place] === 'next_report' && says && !result.includes('status')) result = put(result, [place], 'status');
    if (columns[place] === 'follow_up' && isDated(place))
      result = put(result, [place], result.includes('next_report') ? 'aside' : 'next_report');
  }
  // "Klart", "pågår", "utgår" under "Kommentar" are the states of a plan that has no column for them.
  const remarks = placesOf(result, 'comment').filter((place) => isState(place) > 0.6);
  const told = [...placesOf(result, 'follow_up'), ...remarks];
  const state = result.includes('status') ? undefined : best(told, isState);
  if (state === undefined) return result;
  // "Uppföljning mars" and "Uppföljning oktober" over states: the newest of them is chosen as of any such columns.
  const base = baseOfHeading(headingAt(table, state));
  const series = told.filter((place) => isState(place) > 0.6 && baseOfHeading(headingAt(table, place)) === base);
  return put(result, [state, ...series], 'status');
}

/** "Nuläge" before the measures tells how things are ("12 % har hög frånvaro"), and not how far the work has come. */
function withoutSituation(columns: Columns, table: Table): Columns {
  const isState = (text: string) => isShortState(text) && !/^(?:ca\s+)?\d/u.test(text);
  const found = placesOf(columns, 'status').filter(
    (place) =>
      place < columns.indexOf('measure') &&
      /^(?:nuläge|läges(?:bild|beskrivning))/u.test(headerText(headingAt(table, place))) &&
      shareOf(under(table, place), isState) <= 0.5,
  );
  return put(columns, found, 'aside');
}

/** "Utfall" over amounts tells what was spent or measured, not how far the work has come. */
function withoutAmounts(columns: Columns, table: Table): Columns {
  const results = placesOf(columns, 'status', 'follow_up').filter((place) => {
    const isResult = /utfall|resultat|effekt/.test(headerText(headingAt(table, place)));
    return isResult && shareOf(under(table, place), isAmount) > 0.8;
  });
  const isMeasured = table.header.cells.some((cell) => columnOf(cell) === 'aside') || !columns.includes('measure');
  const inPercent = (place: number) => shareOf(under(table, place), (text) => /%/.test(text)) > 0.5;
  const isSeveral = results.length > 1;
  return put(
    columns,
    results.filter((place) => isMeasured || isSeveral || !inPercent(place)),
    'aside',
  );
}

const namesDay = (text: string): boolean =>
  findPeriods(text, '2000-01-01').some(({ period }) => period.date !== null && period.precision !== 'year');

/** What the cells say where the heading says nothing or several things. */
/**
 * Whether a column of units parts a table that has no areas: each row says which it is for, or each unit stands once, at
 * the first of its rows. An empty cell among units that come back may be for all of them.
 */
function partsRows(cells: readonly (Cell | undefined)[]): boolean {
  const units = cells.map((cell) => cellText(cell).trim());
  const named = units.filter((one) => one !== '');
  return units[0] !== '' && (named.length === units.length || new Set(named).size === named.length);
}

function corrected(named: Columns, table: Table): Columns {
  let result = withoutTwins(withReady(withoutSituation(named, table), table), table);
  named.forEach((column, place) => {
    const cells = under(table, place);
    if (column === 'no' && shareOf(cells, isNumber) < 0.5 && shareOf(cells, isText) > 0.5)
      result = put(result, [place], result.includes('area') ? null : 'area');
    else if (column === 'next_report' && place < result.indexOf('measure') && shareOf(cells, isShortDate) < 0.3)
      result = put(result, [place], result.includes('area') ? 'other' : 'area'); // "Kontrollpunkt" over what is gone through
    else if (column === 'area' && shareOf(cells, isNumber) > 0.9 && !result.includes('no'))
      result = put(result, [place], 'no'); // "Mål" over 1.1, 1.2 numbers what stands beside it
    else if (column === 'start' && saysBegun(headingAt(table, place)) && shareOf(cells, isShortDate) <= 0.5)
      result = put(result, [place], unnamed(place, put(result, [place], null), table)); // "Påbörjad" over "ja" and "nej"
    else if (column === 'area' && result.includes('measure') && shareOf(cells, namesDay) > 0.6) {
      // "Mål" over days alone is when it is to be done; "Delmål" over "Utkast 2026-10-01" is a step on the way.
      const isDue = !result.includes('due') && shareOf(cells, isTime) === 1;
      result = put(result, [place], isDue ? 'due' : 'other');
    } else if (result[place] === null) result = put(result, [place], unnamed(place, result, table));
  });
  const types = placesOf(result, null, 'area', 'other').filter((place) => holdsTypes(under(table, place)));
  result = withUnnamedArea(withSubjectApart(withTopicApart(put(result, types, 'aside'), table), table), table);
  const ofUnits = placesOf(result, 'unit_status');
  if (ofUnits.length === 1) result = put(result, ofUnits, 'status');
  result = withOneStatus(withFollowUp(withoutAmounts(result, table), table), table);
  result = withMeasure(result, table);
  const doers = placesOf(result, 'executor').filter((place) => !isOutside(headingAt(table, place)));
  if (!result.includes('responsible') && !result.includes('who_when'))
    result = put(result, doers.slice(0, 1), 'responsible');
  const schools = placesOf(result, 'unit').filter(
    (place) => !/verksamhet|avdelning/.test(headerText(headingAt(table, place))),
  );
  const [school] = result.includes('responsible') || result.includes('who_when') ? [] : schools;
  if (school !== undefined) result = put(result, [school], 'responsible');
  const units = placesOf(result, 'unit');
  const parting = result.includes('area') ? undefined : units.find((place) => partsRows(under(table, place)));
  result = put(
    result,
    units.filter((place) => place !== parting),
    'other',
  );
  const told = placesOf(result, null).filter(
    (place) => !isEmptyCell(headingAt(table, place)) && shareOf(under(table, place), isText) > 0.5,
  );
  return withHolders(withParts(put(result, told, 'other'), table), table);
}

/** Whether a table with names over its columns plans anything: calendars, agendas, budgets and registers do not. */
function plans(columns: Columns, table: Table): boolean {
  const { header, rows } = table;
  if (rows.length === 0) return true;
  const measure = columns.indexOf('measure');
  if (measure < 0) return false;
  const heading = headingAt(table, measure);
  const cells = under(table, measure);
  if (shareOf(cells, isContact) > 0.5 || shareOf(cells, isAmount) > 0.5) return false;
  const isNamed = columnOf(heading) === 'measure';
  const tells = columns.some((one) => TELLS.includes(one));
  if (!tells && !(isNamed && columns.some((one) => one !== null && one !== 'measure' && one !== 'aside'))) return false;
  if (placesOf(columns, 'due', 'start').some((place) => shareOf(under(table, place), isClock) > 0.5)) return false;
  const follows = columns.some((one) => one === 'status' || one === 'unit_status' || one === 'next_report');
  if (follows || isMeasureWord(heading)) return true;
  // "Punkt | Vem | Tid" over "Budget", "Anna" and "10 min" is what a meeting is to talk of.
  if (isPoint(heading) && shareOf(under(table, columns.indexOf('due')), isShortDate) <= 0.5) return false;
  if (header.cells.some(isForeign)) return false;
  const begins = beginsCalendar(header.cells.find((cell) => !isEmptyCell(cell)));
  const isRoster = header.cells.some(isPlace) || !isNamed || !columns.includes('responsible');
  return !(begins && isRoster && !columns.includes('start') && !columns.includes('area'));
}

/** Rows enough to tell a column by: a sheet of thousands is no other than its beginning. */
const SAMPLE = 200;

/** The columns of a plan under this header, by their names and their cells; null where it heads no plan. */
export function planColumns(header: Row, rows: readonly Row[]): Columns | null {
  const named = columnsOf(header);
  if (!named) return null;
  const filled = rows.filter((row) => row.cells.some((cell) => !isEmptyCell(cell)));
  const table: Table = { header, rows: filled.slice(0, SAMPLE) };
  const columns = corrected(named, table);
  return plans(columns, table) ? columns : null;
}

/**
 * Columns of a table without any heading, by what their cells hold. Null unless it looks like measures with their
 * states, or with the days they are to be done by after them. A first row of labels is a header nobody knows, and what
 * stands under it no plan; a header of which some names are known, and the others are told by their cells, may be given.
 */
export function guessedColumns(rows: readonly Row[], header: Row | null = null): Columns | null {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const [first] = rows;
  if (rows.length < 2 || width < 2 || !first) return null;
  const table: Table = { header: header ?? { cells: [], line: first.line }, rows: rows.slice(0, SAMPLE) };
  let known: Columns = Array.from({ length: width }, (_, place) => columnOf(headingAt(table, place)));
  known.forEach((column, place) => {
    if (column === null) known = put(known, [place], unnamed(place, known, table));
  });
  known = put(known, placesOf(known, 'unit_status').slice(0, 1), 'status');
  const isLabelled = placesOf(known, 'due', 'status').some((place) => {
    const text = cellText(first.cells[place]);
    return text !== '' && !isShortDate(text) && !isShortState(text);
  });
  const free = placesOf(known, known.includes('measure') ? 'measure' : null).filter((place) => {
    const cells = under(table, place).filter((cell) => !isEmptyCell(cell));
    const several = shareOf(cells, (text) => words(text) > 1 && isWritten(text)) > 0.6;
    return several && new Set(cells.map(cellText)).size * 3 > cells.length * 2;
  });
  const length = (place: number) => under(table, place).reduce((sum, cell) => sum + cellText(cell).length, 0);
  const measure = best(free, length);
  if ((isLabelled && header === null) || measure === undefined || length(measure) < 8 * table.rows.length) return null;
  const isWordy = shareOf(under(table, measure), (text) => words(text) > 2) > 0.5;
  const isDue = isWordy && known.indexOf('due') > measure;
  return known.includes('status') || isDue ? put(known, [measure], 'measure') : null;
}
