import { type Block, type Cell, cellText, isEmptyCell, type Paragraph, type Row } from '../neutral';
import type { Field } from '../text/all-fields';
import { readPoint } from '../text/loose-fields';
import { isTimed } from '../text/time-alone';
import type { Column } from './columns';
import { isMeasureWord } from './headings';
import type { DataRow } from './table-rows';

/**
 * Cells that list several measures, each with who and when behind it: "Leklista varje vecka (ansvarig: Eva, klart: v. 40)"
 * over "Nya regler för gården (ansvarig: …)". Each is a measure of its own, and what else the row says is said of them all.
 */

const NOTHING: Cell = { paragraphs: [] };
const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

interface Pointed {
  readonly lead: string;
  readonly fields: readonly Field[];
}

/** Who, when and how far: what a point may say of itself. */
const OWN: readonly Column[] = ['responsible', 'executor', 'start', 'due', 'evaluation', 'next_report', 'status'];

function pointedOf({ text }: Paragraph): Pointed | null {
  const { lead, fields } = readPoint(text.replace(/^\s*(?:[•·▪●◦‣–—-]|\d{1,2}[.)])\s+/u, ''));
  return /\p{L}{3}/u.test(lead) && fields.every(({ column }) => OWN.includes(column)) ? { lead, fields } : null;
}

const says = ({ fields }: Pointed, column: Column): boolean => fields.some((one) => one.column === column);

/** "Förbättring – vad ska vi göra?" over the points of its cell names them, and is none. */
function withoutName([first, ...rest]: readonly Paragraph[]): readonly Paragraph[] {
  if (!first) return [];
  const isName = rest.length > 0 && !first.bullet && (rest.every(({ bullet }) => bullet) || /[?:]$/u.test(first.text));
  return isName ? rest : [first, ...rest];
}

/**
 * The points of a cell, where every one of them says whose it is, in so many words or with when or how far beside it; none
 * of any other cell. "Nytt system (Stratsys Styrning och Ledning)" names what it is.
 */
function ownedIn(cell: Cell | undefined): readonly Pointed[] {
  const own = withoutName(cell?.paragraphs ?? []);
  const points = own.map(pointedOf);
  const areOwned = points.every(
    (one, at) =>
      one !== null && says(one, 'responsible') && (one.fields.length > 1 || /ansvar/iu.test(own[at]?.text ?? '')),
  );
  return areOwned ? points.flatMap((one) => one ?? []) : [];
}

function rowOf({ lead, fields }: Pointed, data: DataRow, place: number): DataRow {
  const columns = [...new Set(fields.map(({ column }) => column))];
  const free = columns.filter((one) => isEmptyCell(data.row.cells[data.columns.indexOf(one)]));
  const saidIn = (column: Column): Cell => ({
    paragraphs: fields.flatMap((one) => (one.column === column ? [{ text: one.text, bullet: false }] : [])),
  });
  const cells = data.columns.map((_, at) => (at === place ? cellOf(lead) : (data.row.cells[at] ?? NOTHING)));
  return { ...data, columns: [...data.columns, ...free], row: { ...data.row, cells: [...cells, ...free.map(saidIn)] } };
}

/** The row, or a row for each of the points its measure's cell lists, where no column says who. */
export function withPointsApart(data: DataRow): readonly DataRow[] {
  const place = data.columns.indexOf('measure');
  const isSaid = data.columns.some((one) => one === 'responsible' || one === 'who_when' || one === 'executor');
  const points = place < 0 || isSaid ? [] : ownedIn(data.row.cells[place]);
  if (points.length === 0) return [data];
  return points.map((one, at) => {
    const row = rowOf(one, data, place);
    return at === 0 ? row : { ...row, afterBreak: false };
  });
}

/** A cell of a layout, with what names it. */
interface Listed {
  readonly cell: Cell;
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly heading: string;
}

/** What stands alone over the rows of a table: "Språk", merged over its columns. */
function nameOver([first]: readonly Row[]): string | null {
  const texts = new Set((first?.cells ?? []).filter((cell) => !isEmptyCell(cell)).map(cellText));
  const [only] = texts;
  const isAlone =
    texts.size === 1 && first?.cells.slice(1).every((cell) => isEmptyCell(cell) || cell.merged === 'left');
  return only !== undefined && isAlone && only.length <= 80 && /\p{L}{3}/u.test(only) ? only : null;
}

const LOOKED_BACK = /(?<!\p{L})utvärder(?:as|ar|ing)/iu;

/** What another cell of the table says of when its measures are looked back at: "Utvärderas på planeringsdagen 2027-06-14". */
function lookedBackIn({ cell, rows }: Listed): string {
  const said = rows.flatMap(({ cells: [name, ...others] }) =>
    others.flatMap((one) =>
      one !== cell && isTimed(cellText(one)) && (LOOKED_BACK.test(cellText(one)) || LOOKED_BACK.test(cellText(name)))
        ? [cellText(one)]
        : [],
    ),
  );
  return said[0] ?? '';
}

/** "Genomfört i fjol", "Det här gjorde vi": what has been. */
const BEEN =
  /^(?:(?:redan\s+)?genomför(?:t|d|da)|utför(?:t|da)|avsluta(?:t|de)|gjort|tidigare|(?:förra|föregående)\s+(?:läs)?årets?|fjolåret|(?:det|detta|så|vad)\s+(?:här\s+)?(?:gjordes?|hände|blev|gav|har\s+(?:vi\s+|skolan\s+)?(?:redan\s+)?(?:gjort|hänt|genomfört|blivit|prövat))|historik|logg|händelser)(?!\p{L})/iu;
/** "Nuläge", "Resultat 2025", "Roller": how things stand, and whose posts they are. */
const STANDS =
  /^(?:nuläge(?:t|sbeskrivning|sbild|sanalys)?|läges(?:bild|beskrivning)|bakgrund|resultat(?:et|en)?|utfall(?:et)?|roller(?:na)?|rollfördelning|ansvar(?:sområden?|sfördelning|iga)|kontakt(?:er|personer|uppgifter)?|bemanning|organisation|funktioner)(?=$|\s*[–—:?(,.-]|\s+(?:20\d{2}|läsåret|ht|vt|i|under|från)(?!\p{L}))/iu;
/** "Nuläge och åtgärder", "Resultat – vad ska vi göra nu?": what is to be done stands there too, or may. */
const ALSO_AHEAD =
  /\s(?:och|samt|eller|&|\+)\s|\/|(?<!\p{L})(?:ska|skall|kommande|planera\p{L}*|framåt|nästa|gör\s+vi)(?!\p{L})/iu;

/** Nothing is to be done under such a name, whoever stands with a time behind the points. */
const isNoPlan = (name: string): boolean => (BEEN.test(name) || STANDS.test(name)) && !ALSO_AHEAD.test(name);

/** What a cell says that only names what is beside or below it; nothing where it says more. */
function nameIn(cell: Cell | undefined): string {
  const [only, ...more] = (cell?.paragraphs ?? []).map(({ text }) => text.trim()).filter((text) => text !== '');
  return only !== undefined && more.length === 0 && only.length <= 60 && !only.endsWith('.') ? only : '';
}

/**
 * Whether what names a cell says that nothing in it is to be done: its own first line, what stands before it in its row,
 * the nearest name over it in its column, or, of what has been, the heading over the table. The nearest that is a word
 * for measures is believed before those further off: "Insatser" in a column that "Resultat" stands over.
 */
function isOfNoPlan(cell: Cell, at: { readonly down: number; readonly across: number }, given: Omit<Listed, 'cell'>) {
  const [first] = cell.paragraphs;
  const own = first && withoutName(cell.paragraphs)[0] !== first ? first.text : '';
  const before = given.row.cells.slice(0, at.across).findLast((one) => nameIn(one) !== '');
  const over = given.rows.slice(0, at.down).findLast(({ cells }) => nameIn(cells[at.across]) !== '');
  const nearest = [own, nameIn(before), nameIn(over?.cells[at.across])].filter((name) => name !== '');
  const measures = nearest.findIndex((name) => !isNoPlan(name) && isMeasureWord(cellOf(name)));
  if (measures >= 0) return nearest.slice(0, measures).some(isNoPlan);
  return nearest.some(isNoPlan) || (BEEN.test(given.heading) && isNoPlan(given.heading));
}

/** The cells that list measures in a table none of whose rows heads columns. */
function listedIn(rows: readonly Row[], heading: string): readonly Listed[] {
  const isList = (cell: Cell) => ownedIn(cell).some((one) => says(one, 'due') || says(one, 'status'));
  return rows.flatMap((row, down) =>
    row.cells.flatMap((cell, across) => {
      const isListed = !cell.merged && isList(cell) && !isOfNoPlan(cell, { down, across }, { row, rows, heading });
      return isListed ? [{ cell, row, rows, heading }] : [];
    }),
  );
}

/** What each table is about: the heading over it where each has its own, else what stands alone in its first row. */
function areaOf({ rows, heading }: Listed, all: readonly Listed[]): string {
  const tables = new Set(all.map((one) => one.rows));
  const isOwn = new Set(all.map((one) => one.heading)).size === tables.size;
  const area = isOwn && tables.size > 1 ? heading : (nameOver(rows) ?? heading);
  return area.replace(/^(?:mål|område|fokus)\s*\d*\s*:\s*/iu, '');
}

/**
 * Tables that only lay a page out ("Nuläge", "Analys", "Det här gör vi" beside what is said of it), and list measures in
 * some of their cells, as one table of these: the area, the measures, and when they are looked back at. Left as they stand
 * (the same blocks) where fewer than two measures are listed so.
 */
export function withLayoutsRead(blocks: readonly Block[]): readonly Block[] {
  let heading = '';
  const found = blocks.map((block): readonly Listed[] => {
    if (block.kind === 'heading') heading = block.text;
    return block.kind === 'table' ? listedIn(block.rows, heading) : [];
  });
  const all = found.flat();
  if (all.reduce((sum, { cell }) => sum + ownedIn(cell).length, 0) < 2) return blocks;
  const areas = new Set(all.map((one) => areaOf(one, all)));
  const header: Row = { line: all[0]?.row.line ?? 1, cells: ['Område', 'Åtgärd', 'Utvärdering'].map(cellOf) };
  const rows = all.map(
    (one): Row => ({
      line: one.row.line,
      cells: [areas.size > 1 ? cellOf(areaOf(one, all)) : NOTHING, one.cell, cellOf(lookedBackIn(one))],
    }),
  );
  const first = found.findIndex((one) => one.length > 0);
  return blocks.flatMap((block, at): readonly Block[] => {
    if (block.kind === 'heading' && areas.size > 1 && areas.has(block.text)) return [];
    if ((found[at] ?? []).length === 0) return [block];
    return at === first ? [{ kind: 'table', rows: [header, ...rows] }] : [];
  });
}
