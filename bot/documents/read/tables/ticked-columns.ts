import { findState, findTick, statesTheMeasure } from '../../../domain/plan-phrases';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isAmount, isShortDate, isSomebody } from './cell-kinds';
import { columnOf, isDeadline } from './headings';
import { partOf, type Signs, type TimeRole, timeRole } from './sign-legend';

/**
 * Tables that tick off instead of writing: a column per state ("Ej påbörjad | Pågår | Klar"), per month or per post
 * ("Rektor | Elevhälsa"), with a cross in the right one. They become the one column they stand for, under a heading that
 * says so.
 */

const NAMED_MONTH = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}*\\.?';
const MONTH = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?:\s*(?:20)?\d{2})?$/iu;
/** Longer times that are ticked as months are: "VT 26", "Q3", "Tertial 2", "2026". */
const TIME =
  /^(?:(?:vt|ht|vår(?:en|terminen)?|höst(?:en|terminen)?)\s*(?:20)?\d{2}|(?:kvartal|kv\.?|q|tertial|t)\s?[1-4](?:\s*(?:20)?\d{2})?|(?:h\s?[12]|(?:första|andra)\s+halvåret)(?:\s*20\d{2})?|v(?:ecka|\.)?\s?\d{1,2}|20\d{2})$/iu;
/** What a cell holds that is ticked: a mark, perhaps a drawn box with one in it. */
const CROSS = /^(?:x{1,2}|✓|✔️?|✅|☒|☑|●|•|■|▪|1|\(x\)|\[x\])$/iu;
const UNTICKED = /^(?:☐|□|\[\s?\]|0|[-–—])$/u;

const textOf = (cell: Cell | undefined) => normalise(cellText(cell));
const cellOf = (text: string): Cell => ({ paragraphs: text === '' ? [] : [{ text, bullet: false }] });
const isCross = (text: string) => CROSS.test(text) || findTick(text) === 'completed';

const LIGHTS = /^(?:grön|gul|röd|orange)t?$/iu;

function namesState(text: string): boolean {
  if (LIGHTS.test(text) || /^(?:100|[1-9]?\d)\s?%$/u.test(text)) return true;
  const found = text.length <= 30 ? findState(text) : null;
  return found !== null && found.start === 0 && statesTheMeasure(text, found);
}

/** "Jan–mars", "Juli - sept 2026" */
const MONTHS = new RegExp(`^(?<from>${NAMED_MONTH})\\s*[-–—/]\\s*(?<to>${NAMED_MONTH}(?:\\s*(?:20)?\\d{2})?)$`, 'iu');

/** "2026-12-18", "18/12", "1 mars 2027": a day that is ticked as months are. */
const DAY = new RegExp(
  `^(?:20\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[ /.-]*(?:20)?\\d{2})?|(?:den\\s+)?\\d{1,2}\\s+${NAMED_MONTH}(?:\\s+20\\d{2})?)$`,
  'iu',
);

const isTime = (text: string) => MONTH.test(text) || TIME.test(text) || MONTHS.test(text) || DAY.test(text);

/** "2027 H1", "2027 VT", "2027 mars": the year behind the time, as it is read. */
const yearBehind = (text: string): string => {
  const { year, rest } = /^(?<year>20\d{2})\s*[-/:]?\s*(?<rest>\p{L}.*)$/u.exec(text)?.groups ?? {};
  return rest !== undefined && isTime(`${rest} ${year}`) ? `${rest} ${year}` : text;
};
const withYearsBehind = (header: Row): Row => ({
  ...header,
  cells: header.cells.map((cell) => {
    const text = textOf(cell);
    return yearBehind(text) === text ? cell : cellOf(yearBehind(text));
  }),
});

/** The time from the first ticked to the last. */
function spanOf(ticked: readonly string[]): string {
  const [first, last] = [ticked[0] ?? '', ticked.at(-1) ?? ''];
  if (ticked.length < 2) return first;
  return `${MONTHS.exec(first)?.groups?.['from'] ?? first} till ${MONTHS.exec(last)?.groups?.['to'] ?? last}`;
}
const isTicked = (cell: Cell | undefined) => !isEmptyCell(cell) && !UNTICKED.test(textOf(cell));

/** "Klart juni", "v. 12", "oktober" under "2027" among the crosses: when in that year. */
const isWritten = (text: string) => text.length <= 30 && !isCross(text) && !EVENT.test(text) && isShortDate(text);

/** The time that is written in the cell of a column of time: "Klart juni" under "2027" is "Klart juni 2027". */
function writtenIn(cell: Cell | undefined, heading: Cell | undefined): string {
  const [text, year] = [textOf(cell), /20\d{2}/.exec(textOf(heading))?.[0]];
  if (!isTicked(cell) || !isWritten(text)) return '';
  return year === undefined || /20\d{2}|\d[/.-]\d{2}$/.test(text) ? text : `${text} ${year}`;
}

/**
 * The places of at least two columns headed by one kind of thing, under which nothing but crosses stands, or what else
 * (`also`) may stand for one.
 */
function crossed(
  header: Row,
  rows: readonly Row[],
  named: (text: string) => boolean,
  also: (text: string) => boolean = () => false,
): readonly number[] {
  const places = header.cells.flatMap((cell, at) => (named(textOf(cell)) ? [at] : []));
  const isOne = (text: string) => isCross(text) || also(text);
  const onlyCrosses = places.filter((at) =>
    rows.every((row) => !isTicked(row.cells[at]) || isOne(textOf(row.cells[at]))),
  );
  const said = rows.flatMap((row) =>
    onlyCrosses.flatMap((at) => (isTicked(row.cells[at]) ? [textOf(row.cells[at])] : [])),
  );
  // A row of a plan's own times ("Ht 2025 | Januari 2026") over others like it is no header over crosses.
  const crosses = said.filter(isCross).length;
  return onlyCrosses.length > 1 && crosses > 0 && crosses * 2 >= said.length ? onlyCrosses : [];
}

/** "Antal aktiviteter | 8 | … | 3 | 4 | 1": a row that counts the crosses over it, and holds none itself. */
function isCounting(row: Row, header: Row, named: (text: string) => boolean): boolean {
  const filled = row.cells.flatMap((cell, at) => (isEmptyCell(cell) ? [] : [{ text: textOf(cell), at }]));
  const numbers = filled.filter(({ text }) => isAmount(text));
  const labels = filled.filter((one) => !numbers.includes(one));
  const counts = numbers.some(({ text, at }) => named(textOf(header.cells[at])) && !/^[01]$/u.test(text));
  return counts && (labels.length === 0 || (labels.length === 1 && labels[0] === filled[0]));
}

function gathered(
  rows: readonly Row[],
  places: readonly number[],
  heading: string,
  said: (headings: readonly string[], row: Row) => string,
  counts: (cell: Cell | undefined) => boolean = isTicked,
): readonly Row[] {
  const [first] = places;
  const [header, ...rest] = rows;
  if (first === undefined || !header) return rows;
  const put = (row: Row, text: string): Row => ({
    ...row,
    cells: row.cells.flatMap((cell, at) => (at === first ? [cellOf(text)] : places.includes(at) ? [] : [cell])),
  });
  return [
    put(header, heading),
    ...rest.map((row) => {
      const ticked = places.filter((at) => counts(row.cells[at])).map((at) => textOf(header.cells[at]));
      return put(row, said(ticked, row));
    }),
  ];
}

/** What the columns are called that say when a measure begins, is done and is looked at. */
const HEADINGS: Readonly<Record<TimeRole, string>> = {
  start: 'Startdatum',
  work: 'Tidplan',
  due: 'Klart senast',
  evaluation: 'Utvärdering',
  next_report: 'Återrapportering',
};
const ROLES: readonly TimeRole[] = ['start', 'work', 'due', 'evaluation', 'next_report'];

/** What is written out under a time and is no state: "Klart" alone may be either, and needs one of the others beside it. */
const EVENT =
  /^(?:(?:upp)?start(?:ar|as)?|inleds|påbörjas|slut(?:datum|rapport|redovisning|förs)?|klart?|färdigt?|avslutas|deadline|genomförande|genomförs|pågår|utvärdering|utvärderas|följs\s+upp|redovisas|stäms\s+av|(?:del)?(?:uppföljning|avstämning|redovisning|rapport(?:ering)?)|återrapport(?:ering)?)$/iu;

/**
 * The rows with columns of times in which words or signs of the plan's key say what happens then ("K" under "Kv 2",
 * "Utvärdering" under "Maj") as a column for each of those things. Nothing is done where a cell says anything else.
 */
function withoutMarkedTimes(rows: readonly Row[], signs: Signs): readonly Row[] {
  const [header, ...rest] = rows;
  const places = header?.cells.flatMap((cell, at) => (isTime(textOf(cell)) ? [at] : [])) ?? [];
  if (!header || places.length < 2) return rows;
  const rolesAt = (row: Row, at: number) =>
    isTicked(row.cells[at])
      ? textOf(row.cells[at])
          .split(/\s*[,/+&]\s*|\s+och\s+|(?<=^\S)\s+(?=\S$)/u)
          .map((mark) => timeRole(signs.get(mark.toLowerCase()) ?? (EVENT.test(mark) ? mark : '')))
      : [];
  const all = rest.flatMap((row) => places.flatMap((at) => rolesAt(row, at)));
  const used = ROLES.filter((role) => all.includes(role));
  const isTold = rest.some((row) =>
    places.some((at) => isTicked(row.cells[at]) && findState(textOf(row.cells[at])) === null),
  );
  if (used.length === 0 || all.includes(null) || !isTold) return rows;
  const timeOf = (row: Row, role: TimeRole): string => {
    const times = places.filter((at) => rolesAt(row, at).includes(role)).map((at) => textOf(header.cells[at]));
    if (role !== 'work') return times.join(' och ');
    if (places.some((at) => rolesAt(row, at).includes('due'))) return '';
    return times.length > 1 ? `${times[0]} till ${times.at(-1)}` : (times[0] ?? '');
  };
  const put = (row: Row, texts: readonly string[]): Row => ({
    ...row,
    cells: row.cells.flatMap((cell, at) => (at === places[0] ? texts.map(cellOf) : places.includes(at) ? [] : [cell])),
  });
  return [
    put(
      header,
      used.map((role) => HEADINGS[role]),
    ),
    ...rest.map((row) =>
      put(
        row,
        used.map((role) => timeOf(row, role)),
      ),
    ),
  ];
}

const isOwner = (cell: Cell | undefined): boolean =>
  isSomebody(textOf(cell)) || columnOf(cell ?? NOTHING) === 'responsible';

/** Letters of who answers for, does, is asked of and is told of it, where no key says what they are for. */
const LETTERS = /^[ARCISDKMU](?:\s?[/,+]\s?[ARCISDKMU])?$/u;

const OPEN = /^(?:[○◯◦]|\(x\))$/iu;

/**
 * Which cells say that the post over them answers for it: a cross, or the sign that the key gives that meaning ("A =
 * ansvarig, D = deltar"); where letters stand in nearly every row and no key says for what, "A" once a row.
 */
function answeringCells(
  rows: readonly Row[],
  places: readonly number[],
  signs: Signs,
): ((cell: Cell | undefined) => boolean) | null {
  const said = rows.map(({ cells }) => places.flatMap((at) => (isTicked(cells[at]) ? [textOf(cells[at])] : [])));
  const marksIn = (text: string) =>
    text
      .toLowerCase()
      .split(/\s*[/,+]\s*/u)
      .map((mark) => partOf(signs.get(mark) ?? ''));
  const all = said.flat();
  if (
    all.some((text) => marksIn(text).includes('answers')) &&
    all.every((text) => isCross(text) || !marksIn(text).includes(null))
  )
    return (cell) => marksIn(textOf(cell)).includes('answers');
  // "● | ○": the full one answers, the open one takes part.
  const isFull = (text: string) => isCross(text) && !OPEN.test(text);
  if (all.every((text) => isCross(text) || OPEN.test(text)))
    return all.some(isFull) ? (cell) => isTicked(cell) && isFull(textOf(cell)) : isTicked;
  const isAnswering = (text: string) => /^A(?![\p{L}])|[/,+]\s?A$/u.test(text);
  const once = said.filter((texts) => texts.filter(isAnswering).length === 1).length;
  const areLetters = all.every((text) => LETTERS.test(text)) && all.some((text) => !isAnswering(text));
  return areLetters && once * 5 >= said.length * 4 ? (cell) => isAnswering(textOf(cell)) : null;
}

/**
 * The columns headed by posts under which nothing but crosses stands ("Rektor | Elevhälsa | Kurator" over "X |  | X"), or
 * signs of who answers for it and who takes part.
 * They stand side by side, and most of them are somebody's by their names: "Lärare | Elever | Vårdnadshavare" are whom it
 * is for. None beside "Ansvarig": what is ticked then is who takes part.
 */
function ownersTicked({ cells: header }: Row, rows: readonly Row[], signs: Signs): readonly number[] {
  const isFree = (at: number) => {
    const column = columnOf(header[at] ?? NOTHING);
    const onlyMarks = rows.every(({ cells }) => !isTicked(cells[at]) || isMark(textOf(cells[at]), signs));
    const isUsed = isOwner(header[at]) || rows.some(({ cells }) => isTicked(cells[at]));
    return !isEmptyCell(header[at]) && (column === null || column === 'responsible') && onlyMarks && isUsed;
  };
  const runs: number[][] = [];
  for (const at of header.keys()) {
    if (!isFree(at)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  const found = runs.find((run) => {
    const owners = run.filter((at) => isOwner(header[at])).length;
    const ticked = rows.filter(({ cells }) => run.some((at) => isTicked(cells[at]))).length;
    const marks = rows.flatMap(({ cells }) =>
      run.map((at) => partOf(signs.get(textOf(cells[at]).toLowerCase()) ?? '')),
    );
    const areOwners = owners > 1 && owners * 2 > run.length;
    return (areOwners || (run.length > 1 && marks.includes('answers'))) && ticked * 2 > rows.length;
  });
  const isNamed = header.some(
    (cell, at) => !found?.includes(at) && /^(?:responsible|who_when)$/.test(columnOf(cell) ?? ''),
  );
  return isNamed ? [] : (found ?? []);
}

const isMark = (text: string, signs: Signs): boolean =>
  isCross(text) || OPEN.test(text) || LETTERS.test(text) || partOf(signs.get(text.toLowerCase()) ?? '') !== null;

/** "A | B | C" with crosses under them, by the plan's key: "Ej påbörjad | Pågår | Klar". */
function withKeySpelled(rows: readonly Row[], signs: Signs): readonly Row[] {
  const [header, ...rest] = rows;
  const meaningOf = (text: string) => signs.get(text.toLowerCase().replace(/[.:]$/u, '')) ?? '';
  const places = header ? crossed(header, rest, (text) => namesState(meaningOf(text))) : [];
  if (!header || places.length === 0) return rows;
  const cells = header.cells.map((cell, at) => (places.includes(at) ? cellOf(meaningOf(textOf(cell))) : cell));
  return [{ ...header, cells }, ...rest];
}

/**
 * The rows with columns of crosses made one: `Status` of the state ticked last, `Ansvarig` of the posts that are ticked,
 * `Tidplan` of the months from first to last.
 */
export function withoutCrosses(given: readonly Row[], signs: Signs): readonly Row[] {
  const [names, ...body] = given;
  const rows = withoutMarkedTimes(withKeySpelled(names ? [withYearsBehind(names), ...body] : [], signs), signs);
  const [header, ...rest] = rows;
  if (!header || rest.length === 0) return rows;
  const marked = rest.filter((row) => !isCounting(row, header, namesState));
  const states = crossed(header, marked, namesState);
  if (states.length > 0)
    return withoutCrosses(
      gathered([header, ...marked], states, 'Status', (ticked) => ticked.at(-1) ?? ''),
      signs,
    );
  const owners = ownersTicked(header, rest, signs);
  const answers = owners.length > 0 ? answeringCells(rest, owners, signs) : null;
  if (answers)
    return withoutCrosses(
      gathered(rows, owners, 'Ansvarig', (ticked) => ticked.join(', '), answers),
      signs,
    );
  const uncounted = rest.filter((row) => !isCounting(row, header, isTime));
  const months = crossed(header, uncounted, isTime, isWritten);
  // The column that says when it is done goes before the months it is worked on.
  const ends = header.cells.flatMap((cell, at) => (isDeadline(cell) ? [at] : []));
  return gathered(months.length > 0 ? [header, ...uncounted] : rows, months, 'Tidplan', (ticked, row) => {
    if (ends.some((at) => !isEmptyCell(row.cells[at]))) return '';
    const written = months.map((at) => writtenIn(row.cells[at], header.cells[at])).filter((text) => text !== '');
    return written.length > 0 ? written.join(' och ') : spanOf(ticked);
  });
}

/**
 * The rows under a header of two rows whose lower one names what is ticked ("Läge" over "Ej påbörjad | Pågår | Klar"),
 * with the crosses made one; null where nothing is ticked under such names. A year over the times is theirs: "2026"
 * over "Q1 | Q2". What is ticked under "Ansvarig" is who, whatever it is called: "Rektor | EHT".
 */
export function withoutCrossesUnder(rows: readonly Row[], signs: Signs): readonly Row[] | null {
  const [upper, lower, ...rest] = rows;
  if (!upper || !lower) return null;
  const named = lower.cells.map((cell) => (isEmptyCell(cell) ? '' : textOf(cell)));
  // "Tidplan" over "Påbörjas | Klart", beside the states: days stand under "Klart", and nothing is ticked there.
  const isMarked = (at: number) =>
    rest.every(({ cells }) => !isTicked(cells[at]) || isCross(textOf(cells[at])) || isAmount(textOf(cells[at])));
  const ticks = named.flatMap((text, at) => ((namesState(text) && isMarked(at)) || isTime(text) ? [at] : []));
  const headOver = (at: number) => upper.cells.slice(0, at + 1).findLast((cell) => !isEmptyCell(cell));
  const owners = named.flatMap((text, at) => (text !== '' && isUnderOwner(headOver(at), text) ? [at] : []));
  const areMarked = rest.every(({ cells }) =>
    owners.every((at) => !isTicked(cells[at]) || isMark(textOf(cells[at]), signs)),
  );
  const answers = owners.length > 1 && areMarked ? answeringCells(rest, owners, signs) : null;
  const people = answers ? owners : [];
  if (ticks.length < 2 && people.length === 0) return null;
  const all = [...ticks, ...people];
  const isOther = (at: number) => named[at] !== '' && !all.includes(at) && named[at] !== textOf(upper.cells[at]);
  const others = named.flatMap((_, at) => (isOther(at) ? [at] : []));
  const yearOver = (at: number) => /(?<!\d)20\d{2}(?!\d)/.exec(cellText(headOver(at)))?.[0] ?? '';
  const header: Row = {
    ...upper,
    cells: lower.cells.map((cell, at) => {
      const text = named[at] ?? '';
      if (!all.includes(at)) return upper.cells[at] ?? cell;
      return cellOf(isTime(text) && !/\d{2}$/.test(text) ? `${text} ${yearOver(at)}`.trim() : text);
    }),
  };
  const owned = gathered([header, ...rest], people, 'Ansvarig', (ticked) => ticked.join(', '), answers ?? isTicked);
  const [first, ...gatheredRows] = withoutCrosses(owned, signs);
  if (!first || first.cells.length === header.cells.length) return null;
  // "… | februari 2027 | Ej påbörjat" under the names is the first of the measures, whose time and state nothing ticks.
  if (first.cells.some((cell) => ticks.some((at) => textOf(cell) === textOf(header.cells[at])))) return null;
  if (others.length === 0) return [first, ...gatheredRows];
  // "Tid" over "Start | Slut" beside them: a second row is left, of those names only.
  const left = header.cells.map((cell, at) => ({
    cell: others.includes(at) ? (lower.cells[at] ?? cell) : NOTHING,
    at,
  }));
  const kept = left
    .filter(({ at }) => !all.includes(at) || at === ticks[0] || at === people[0])
    .map(({ cell }) => cell);
  return kept.length === first.cells.length ? [first, { ...lower, cells: kept }, ...gatheredRows] : null;
}

/** "Rektor", "EHT" under "Ansvarig", and no other name of a column ("Namn", "Datum"). */
const isUnderOwner = (over: Cell | undefined, text: string): boolean =>
  over !== undefined &&
  columnOf(over) === 'responsible' &&
  textOf(over) !== text &&
  !/^(?:namn|roll|funktion|titel|datum)$/iu.test(text) &&
  (columnOf(cellOf(text)) ?? 'responsible') === 'responsible';

const NOTHING: Cell = { paragraphs: [] };
