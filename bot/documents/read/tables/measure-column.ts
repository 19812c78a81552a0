import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isAmount, isContact, isShortDate, isShortState, isSomebody, shareOf, words } from './cell-kinds';
import { headingAt, placesOf, put, type Table, under } from './column-places';
import type { Column, Columns } from './columns';
import { columnOf, headerText, isForeign, isOfDecision, isPlace, namingOf } from './headings';

export const isWritten = (text: string) =>
  /\p{L}{3}/u.test(text) && !isContact(text) && !isAmount(text) && !isShortDate(text);

const NO_MEASURE = /svar|yttrande|ställningstagande|nuläge|situation|bakgrund|orsak|beskrivning|motiv|bedömning/;

const filled = (cells: readonly Cell[]): readonly Cell[] => cells.filter((cell) => !isEmptyCell(cell));

/** "Vad", "Vad vi utvecklar", "Det vi arbetar med": answered by a field of work too, as "Vad ska göras" is not. */
const ASKS_WHAT = /^(?:vad|det|detta)(?: (?!.*(?:gör|ska|planer))|$)/;

/**
 * "Vad vi utvecklar | Så blir det" over "Läsning | Köpa in högläsningsböcker": one word a row says where the measures
 * lie, and the sentences beside them, under a name nobody knows, are what is done.
 */
export function withTopicApart(columns: Columns, table: Table): Columns {
  const topic = columns.indexOf('measure');
  const topics = filled(under(table, topic));
  const isTopic =
    ASKS_WHAT.test(headerText(headingAt(table, topic))) && shareOf(topics, (text) => words(text) > 1) < 0.3;
  if (!isTopic) return columns;
  const done = columns.findIndex((one, place) => {
    const cells = filled(under(table, place));
    const isTold = shareOf(cells, (text) => words(text) > 1 && isWritten(text) && !isSomebody(text)) > 0.7;
    const isEach = cells.length === topics.length && new Set(cells.map(cellText)).size === cells.length;
    const isBeside = NO_MEASURE.test(headerText(headingAt(table, place)));
    return one === null && place > topic && isTold && isEach && !isBeside;
  });
  return done < 0
    ? columns
    : put(put(columns, [topic], columns.includes('area') ? 'other' : 'area'), [done], 'measure');
}

/** The column of the measures where no name says which: words in it, and not the same ones row after row. */
export function withMeasure(columns: Columns, table: Table): Columns {
  if (columns.includes('measure')) return columns;
  const part = columns.indexOf('part');
  if (part >= 0) return put(columns, [part], 'measure');
  const area = columns.indexOf('area');
  const speaks = placesOf(columns, null, 'other').filter((place) => {
    const cells = filled(under(table, place));
    const texts = new Set(cells.map(cellText));
    const isKnown = columnOf(headingAt(table, place)) !== null || NO_MEASURE.test(headerText(headingAt(table, place)));
    return (
      !isKnown &&
      place > area &&
      texts.size * 3 >= cells.length * 2 &&
      shareOf(cells, isWritten) > 0.5 &&
      shareOf(cells, isSomebody) < 0.7
    );
  });
  const found = speaks.find((place) => shareOf(under(table, place), (text) => /\s/.test(text)) > 0.5) ?? speaks[0];
  return put(columns, [area >= 0 && found === undefined ? area : (found ?? -1)], 'measure');
}

/** Whether a column's words stand alone in their rows: "Alla elever" over what is done for them, in a row of its own. */
function standsAlone(place: number, { rows }: Table): boolean {
  const own = rows.filter((row) => !isEmptyCell(row.cells[place]));
  return own.length > 1 && own.every((row) => filled(row.cells).length === 1) && own.length < rows.length;
}

const GRADE = /^(?:hög|låg|medel|mellan|stor|liten|akut|normal|viktig)\p{L}*$|^(?:ja|nej)$/iu;

/** A row of a plan's own, with its sentences, is no row of names. */
const isOfNames = ({ header }: Table): boolean =>
  header.cells.every((cell) => cellText(cell).length <= 40 && !/\p{L}{3}[.;]\s+\p{L}/u.test(cellText(cell)));

/** "Faktor" over "Belastning", "Belastning", "Återhämtning": what several rows after one another have in common. */
function holdsOn(place: number, table: Table): boolean {
  if (!isOfNames(table)) return false;
  const texts = under(table, place).map((cell) => cellText(cell).trim());
  const isGrade = shareOf(under(table, place), (text) => GRADE.test(text) || isSomebody(text)) > 0.3;
  // Beside every measure it may come again further down: "Skolportalen" over the first and the last of five.
  const isEach = texts.every((text) => /^\p{Lu}/u.test(text) && words(text) <= 4);
  const isAgain = isEach
    ? new Set(texts).size < texts.length
    : texts.some((text, at) => text !== '' && text === texts[at - 1]);
  return isAgain && new Set(texts).size > 1 && !isGrade && !isOfDecision(headingAt(table, place));
}

/**
 * "Läroplansmål" over "Hållbar utveckling" and, under that, nothing; "Plats" over a cell merged over two measures: what
 * several of them have in common. Beside every measure, each with its own, it says what the work rests on, or where.
 */
function headsSeveral(place: number, columns: Columns, table: Table): boolean {
  const heading = headingAt(table, place);
  if (columns[place] !== 'aside' || !(isPlace(heading) || /^läroplans? ?mål/.test(headerText(heading)))) return false;
  const measure = columns.indexOf('measure');
  const isShared = ({ cells }: Row) => isEmptyCell(cells[place]) && !isEmptyCell(cells[measure]);
  const isMerged = under(table, place).some((cell) => cell.merged === 'above');
  return isPlace(heading) ? isMerged || holdsOn(place, table) : table.rows.some(isShared);
}

/**
 * Words before the measures head what follows them: without a heading, merged over rows ("Pelare" over "Lärmiljö"), the
 * same row after row, or in rows of their own ("Nivå" over "Alla elever").
 */
export function withUnnamedArea(columns: Columns, table: Table): Columns {
  const measure = columns.indexOf('measure');
  const isMerged = (at: number) => under(table, at).some((cell) => cell.merged === 'above');
  const isOver = (at: number) =>
    standsAlone(at, table) ||
    (at < measure && (isEmptyCell(headingAt(table, at)) || isMerged(at) || holdsOn(at, table)));
  const place = columns.findIndex(
    (one, at) => (measure < 0 || at < measure) && (one === null ? isOver(at) : headsSeveral(at, columns, table)),
  );
  const area = columns.indexOf('area');
  // "Process" merged over its risks, before "Kontrollmoment", which only lent its name to the area.
  const isLent = area > place && columnOf(headingAt(table, area)) === null && isMerged(place);
  if (place < 0 || (area >= 0 && !isLent)) return columns;
  // "Ifyllt av rektor 2026-11-16" at the foot, alone or across the table, is nothing under the column.
  const isOfColumn = (row: Row) => standsAlone(place, table) || filled(row.cells).length > 1;
  const cells = under({ ...table, rows: table.rows.filter(isOfColumn) }, place);
  const isHeading = (text: string) => isWritten(text) && text.length <= 60 && !isShortState(text);
  return shareOf(cells, isHeading) === 1 ? put(put(columns, [area], 'other'), [place], 'area') : columns;
}

const WANTING = /brist|avvikelse|iakttagelse|problem|(?:är|var) fel|saknas|inte fungerar|fungerar (?:inte|dåligt)/;

/**
 * "Rutin | Vad som brister | Vad vi gör åt det" over "Nyckelhantering", "Ingen vet vem som har lånat" and what is done:
 * a word or two a row, each row its own, say where the measures lie; what is wrong there is told of in sentences.
 */
export function withSubjectApart(columns: Columns, table: Table): Columns {
  const wanting = columns.findIndex(
    (one, place) => (one === 'area' || one === null) && WANTING.test(headerText(headingAt(table, place))),
  );
  const isBefore = wanting >= 0 && wanting < columns.indexOf('measure');
  const isOther = columns.includes('area') && columns[wanting] !== 'area';
  if (!isBefore || isOther || shareOf(under(table, wanting), (text) => words(text) > 2) <= 0.5) return columns;
  const isSubject = (text: string) => words(text) <= 3 && isWritten(text) && !isSomebody(text) && !isShortState(text);
  const subject = columns.findIndex((one, place) => {
    const heading = headingAt(table, place);
    const cells = under(table, place);
    const isEach = new Set(cells.map(cellText)).size === cells.length && !cells.some(isEmptyCell);
    const isNamed = !isEmptyCell(heading) && !isPlace(heading) && !isForeign(heading) && namingOf(heading) === null;
    return one === null && place < wanting && isNamed && isEach && shareOf(cells, isSubject) > 0.7;
  });
  return subject < 0 ? columns : put(put(columns, [wanting], 'other'), [subject], 'area');
}

/** Parts with their own people and dates under one merged measure: each part is what is followed up. */
export function withParts(columns: Columns, { rows }: Table): Columns {
  const sharesMeasure = rows.some((row) => {
    const filled = (column: Column) => columns.some((one, place) => one === column && !isEmptyCell(row.cells[place]));
    return !filled('measure') && filled('part') && (filled('due') || filled('status') || filled('responsible'));
  });
  if (!sharesMeasure || !columns.includes('measure') || columns.includes('area')) return columns;
  return columns.map((one) => (one === 'measure' ? 'area' : one === 'part' ? 'measure' : one));
}
