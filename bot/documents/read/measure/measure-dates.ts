import { isLocalDate, plusDays } from '../../../domain/calendar';
import type { LocalDate, PlanDate } from '../../../domain/dates';
import { expectsDelivery, findState, isBlank } from '../../../domain/plan-phrases';
import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { withMoves } from '../../../domain/reading/moved-dates';
import { sentences } from '../../../domain/reading/swedish-text';
import { type DateRole, findCycleCodes, type RoleDate, readDates } from '../../../domain/swedish-dates';
import { type Cell, cellText } from '../neutral';
import type { Column } from '../tables/columns';
import { dayInWords, endsInWords, evaluationInWords, movesThatSay, withoutWider } from './dates-in-words';
import type { Placing } from './reference-day';

export interface MeasureDates {
  readonly start: LocalDate | null;
  /** In the plan's own words, where they name no single day. */
  readonly startSaid?: PlanDate;
  readonly due: readonly PlanDate[];
  readonly evaluation: PlanDate | null;
  readonly nextReport: PlanDate | null;
  readonly cycleCodes: readonly string[];
  /** True where a time stands that names no day: "på sikt", or what nobody can read. */
  readonly vague: boolean;
}

type Cells = Readonly<Partial<Record<Column, Cell>>>;

/** A line that only begins a date ("Utvärderas") is read together with the line that ends it ("oktober 2018"). */
function linesOf(cell: Cell | undefined, reference: LocalDate): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const { text } of cell?.paragraphs ?? []) {
    const whole = open === '' ? text : `${open} ${text}`;
    const complete = findPeriods(text, reference).length > 0 || findCycleCodes(text).length > 0 || /[.;]$/.test(text);
    open = complete ? '' : whole;
    if (complete) lines.push(whole);
  }
  return open === '' ? lines : [...lines, open];
}

const COLUMN_ROLES: readonly (readonly [Column, DateRole])[] = [
  ['due', 'due'],
  ['start', 'start'],
  ['evaluation', 'evaluation'],
  ['next_report', 'next_report'],
];

/** "Klart, utvärderas v. 22" among the words on the state. */
const isEvaluationToCome = ({ role, explicit, date }: RoleDate, reference: LocalDate): boolean =>
  role === 'evaluation' && explicit && (date.date ?? '') >= reference;

/** Every date the measure's cells give, with what it is for. Running text gives only those that say it themselves. */
function datesOf(cells: Cells, reference: LocalDate, placing: Placing): readonly RoleDate[] {
  const timed = COLUMN_ROLES.flatMap(([column, role]) => {
    const read = (from: LocalDate) =>
      withMoves(timesIn(cells, column, from).flatMap((line) => readDates(line, from, role)));
    if (column === 'due' || column === 'start') return afterItsStart(read(placing.from), read);
    // What is asked for next lies ahead of the document, unless that would be after all the plan is of.
    const ahead = read(placing.from > reference ? placing.from : reference);
    const { until } = placing;
    const isBeyond = ahead.some(({ date }) => date.assumed === true && until !== null && (date.date ?? '') > until);
    return isBeyond ? read(placing.from) : ahead;
  });
  const told = (['status', 'follow_up', 'comment', 'analysis'] as const).flatMap((column) =>
    (cells[column]?.paragraphs ?? [])
      .flatMap(({ text }) => readDates(withoutDelivery(text), reference, null))
      .filter((one) => one.role === 'next_report' || (column === 'status' && isEvaluationToCome(one, reference))),
  );
  const noted = (cells.other?.paragraphs ?? []).flatMap(({ text }) => notedDates(text, cells, reference));
  // A new end stands beside the one it takes the place of, whatever report the measure also has to come.
  const [ends, others] = [timed.filter(({ role }) => role === 'due'), timed.filter(({ role }) => role !== 'due')];
  const moved = [...movedIn(cells, reference), ...promisedIn(cells, reference)];
  return withMoves([...movesThatSay(ends, moved), ...others, ...told, ...noted]);
}

/** "Från augusti 2026, infört v. 44": an end without a year lies behind the start that has one. */
function afterItsStart(dates: readonly RoleDate[], read: (from: LocalDate) => readonly RoleDate[]) {
  const begun = dates.find(({ role, date }) => role === 'start' && date.assumed !== true)?.date;
  const from = begun?.start ?? begun?.date ?? null;
  const isBefore = ({ role, date }: RoleDate) =>
    from !== null && role === 'due' && date.assumed === true && date.date !== null && date.date < from;
  return from !== null && dates.some(isBefore) ? read(from) : dates;
}

const TWO_DAYS = /^(?<old>\d{4}-\d{2}-\d{2})\s+(?<new>\d{4}-\d{2}-\d{2})$/u;
const NEW_TIME = /(?<!\p{L})(?:ny\s+(?:tid|tids?plan|deadline)|nytt\s+(?:slut)?datum)(?!\p{L})/iu;

/** "2026-11-01 2027-01-15" beside "Ny tid beslutad": the second holds instead of the first. */
function timesIn(cells: Cells, column: Column, reference: LocalDate): readonly string[] {
  const lines = linesOf(cells[column], reference);
  const days = column === 'due' ? TWO_DAYS.exec(cellText(cells.due)) : null;
  const isMoved = [cells.status, cells.comment, cells.follow_up].some((cell) => NEW_TIME.test(cellText(cell)));
  return days && isMoved ? [days.groups?.['old'] ?? '', `ny tid: ${days.groups?.['new']}`] : lines;
}

/** "Nytt slutdatum: december" in a remark takes the place of the time's own date. */
function movedIn(cells: Cells, reference: LocalDate): readonly RoleDate[] {
  return (['status', 'follow_up', 'comment', 'other'] as const)
    .flatMap((column) => (cells[column]?.paragraphs ?? []).flatMap(({ text }) => readDates(text, reference, 'due')))
    .filter((one) => one.standing === 'moved' && one.role === 'due');
}

const PROMISE =
  /^(?:nej,?\s+)?(?:planeras|beräknas)\s+(?:till|genomföras|ske)(?=\s)|^(?:(?:arbetet|åtgärden|insatsen|aktiviteten)\s+)?(?:slutförs|färdigställs|avslutas|(?:blir|(?:beräknas|planeras|väntas|bedöms|förväntas|ska|kommer\s+att)\s+(?:vara\s+|bli\s+|kunna\s+)?)?\s*(?:helt\s+)?(?:klart?|färdig\p{L}*|slutföras|avslutas)(?=\s))(?!\p{L})/iu;

/** "Klar och beslutad den 20 oktober" of November tells of the October that was. */
const WAS_DONE = /^(?:klar[at]?|färdig\p{L}*)\s+(?:och|samt)\s/iu;

/** "Slutförs under våren 2027" among the words on the state, where no time is given: when the measure is to be done. */
function promisedIn(cells: Cells, reference: LocalDate): readonly RoleDate[] {
  if (!isBlank(cellText(cells.due))) return [];
  const told = [cells.status, cells.follow_up].flatMap((cell) => cell?.paragraphs ?? []);
  const promised = told.flatMap(({ text }) =>
    sentences(text)
      .map(({ start, end }) => text.slice(start, end).trim())
      .filter((one) => PROMISE.test(one))
      .flatMap((one) => readDates(one, reference, null).filter(({ date }) => !(date.assumed && WAS_DONE.test(one))))
      .filter(({ role, explicit, date }) => role === 'due' && explicit && (date.date ?? '') >= reference),
  );
  return promised.length === 1 ? promised : [];
}

const EXPECTED = /rapporten\s+väntas/iu;
/** "Slutrapporten väntas i mars" says when somebody delivers, not when the measure is reported. */
const withoutDelivery = (text: string): string =>
  sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((one) => !EXPECTED.test(one))
    .join('');

/**
 * What a text under a heading nobody knows says of a report or an evaluation by its own words; "Fortsatt arbete" in a
 * table without times says when the measure is to be done as well.
 */
function notedDates(text: string, cells: Cells, reference: LocalDate): readonly RoleDate[] {
  const goesOn = cells.due === undefined && /^fortsatt\s+arbete/iu.test(text);
  return readDates(text.replace(/^[^:]*:\s*/u, ''), reference, null).filter(({ role, date }) => {
    if (role === 'due') return goesOn && date.date !== null && date.date >= reference;
    return role === 'evaluation' || role === 'next_report';
  });
}

const once = (dates: readonly PlanDate[]) =>
  dates.filter((one, at) => dates.findIndex((other) => other.raw === one.raw && other.date === one.date) === at);

export const withoutLabel = ({ label: _label, ...date }: PlanDate): PlanDate => date;

/** "Genomförs: datum ej fastställt" says under its label that there is no time, as a column of times says by itself. */
function withoutNoTime(one: PlanDate): PlanDate {
  const said = one.raw.replace(/^\p{Lu}[\p{L} ]{2,25}:\s+/u, '');
  return one.date === null && one.precision === 'none' && isBlank(said) ? { ...one, raw: said } : one;
}

/** The report to come: the first on or after the document's date, else the last that was asked for. */
function nextOf(dates: readonly PlanDate[], reference: LocalDate): PlanDate | null {
  const ahead = dates.filter((one) => one.date !== null && one.date >= reference);
  const first = [...ahead].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0];
  return first ?? dates.at(-1) ?? null;
}

/**
 * The dates of one measure. `actions` are looked at for a date only where the columns give none. `reference` is the
 * document's day; times without a year in the columns of start and end are placed by `placing`.
 */
export function readMeasureDates(
  cells: Cells,
  actions: readonly string[],
  reference: LocalDate,
  placing: Placing = { from: reference, until: null },
): MeasureDates {
  const all = datesOf(cells, reference, placing);
  const of = (role: DateRole) => once(all.filter((one) => one.role === role).map((one) => one.date));
  const timeText = cellText(cells.due);
  // "Prövas våren 2027, utvärderas i augusti" under the time plan: trying it is what is to be done then.
  const tried = of('due').length === 0 && /^prövas(?!\p{L})/iu.test(timeText) ? of('checkpoint') : [];
  const cycleCodes = findCycleCodes(
    ['due', 'next_report'].map((column) => cellText(cells[column as Column])).join(' '),
  );

  // "Första gången i maj" and no other time: what comes again is to be done by then.
  const isFirstTime = of('due').length === 0 && /^första\s+gången(?!\p{L})/iu.test(timeText);
  let due = [...withoutWider(of('due')), ...tried, ...(isFirstTime ? of('start') : [])].map(withoutNoTime);
  const [only = ''] = actions.length === 1 ? actions : [];
  if (due.length === 0) {
    due = readDates(only, reference, null)
      .filter((one) => one.role === 'due')
      .map((one) => one.date);
  } else if (due.every((one) => one.precision === 'recurring' && one.date === null)) {
    due = [...due, ...endsInWords(only, reference)];
  }
  const day = due.length === 0 && isBlank(timeText) && all.length === 0 ? dayInWords(only, reference) : null;
  if (day && cycleCodes.length === 0) due = [day];
  const unread =
    due.length === 0 &&
    !isBlank(timeText) &&
    cycleCodes.length === 0 &&
    !readDates(timeText, reference, 'due').some((one) => one.role === 'start' && one.date.date !== null);
  const isTimed = readDates(timeText, reference, 'due').some(
    ({ role }) => role === 'evaluation' || role === 'next_report',
  );
  // "Klart" in the column of time, beside one for the state, says how far it has come.
  const isState = cells.status !== undefined && !/\d/.test(timeText) && findState(timeText)?.start === 0;
  if (unread && !isTimed && !isState) due = [{ raw: timeText, date: null, precision: 'none' }];

  // "Senast sportlovet (v. 9)", "snarast, dock senast i mars": a time that can be read says when the other is.
  if (due.some((one) => one.date !== null)) due = due.filter((one) => one.date !== null || one.precision !== 'none');

  // A start that names a part of several is nobody's: "vuxna ute från april" does not start the whole measure.
  const startDate =
    (isFirstTime ? [] : of('start')).find((one) => actions.length < 2 || one.label === undefined) ??
    startInWords(only, reference);
  const start = startDate ? beforeEnd(startDate, due) : undefined;
  const reports = [...of('next_report'), ...(tried.length > 0 ? [] : of('checkpoint'))];
  return {
    start: start ? (start.start ?? start.date) : startOfOnly(due),
    ...(start?.date && start.precision !== 'day' ? { startSaid: inItsWords(start, reference) } : {}),
    due,
    evaluation: of('evaluation').map(withoutLabel)[0] ?? evaluationInWords(actions, reference),
    nextReport: nextOf(reports.map(withoutLabel), reference),
    cycleCodes,
    // "Ej fastställt" is no time at all, and none that could be said more clearly.
    vague: due.some((one) => one.date === null && one.precision === 'none' && !isBlank(one.raw)),
  };
}

/** "September 2025–mars 2026" and no other time: it begins in September; null of any other times. */
export function startOfOnly(due: readonly PlanDate[]): LocalDate | null {
  const [only, ...more] = due;
  return more.length === 0 && only?.precision === 'range' ? (only.start ?? null) : null;
}

/** "Sammanställa svaren från enkäten i oktober": where something comes from is no time. */
const OF_A_THING =
  /(?<!\p{L})från\s+(?!(?:och\s+med|den\s+\d|\d|v\.|vecka|höst|vår|sommar|jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec|läsår|årsskifte|nästa|kommande|terminsstart))/iu;

/** "Inför gemensam planeringstid från och med vårterminen 2027": what is done from then on begins then, if that is ahead. */
const startInWords = (text: string, reference: LocalDate): PlanDate | undefined =>
  readDates(text, reference, null)
    .filter(({ role, explicit }) => role === 'start' && explicit && !OF_A_THING.test(text))
    .map(({ date }) => date)
    .find((one) => (one.start ?? one.date ?? '') >= reference);

/** "Start 1/2, klart 15/6" of a plan from the tenth of February began that year: nothing begins after its end. */
function beforeEnd(start: PlanDate, due: readonly PlanDate[]): PlanDate {
  const first = start.start ?? start.date;
  const [end] = due.length === 1 ? due : [];
  if (!start.assumed || !start.date || !first || !end?.date || first <= end.date) return start;
  const [last, begins] = [yearBefore(start.date), yearBefore(first)];
  if (!isLocalDate(last) || !isLocalDate(begins) || begins > end.date) return start;
  return { ...start, date: last, ...(start.start ? { start: begins } : {}) };
}

const yearBefore = (day: LocalDate) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/**
 * "… som alla ska använda från och med vårterminen 2027": of a sentence the words that say when alone, as they are
 * printed under the time plan.
 */
function inItsWords(start: PlanDate, reference: LocalDate): PlanDate {
  const date = withoutLabel(start);
  const [period] = findPeriods(date.raw, reference);
  if (!period) return date;
  const word = findRoleWords(date.raw).findLast((one) => one.role === 'start' && one.end <= period.start);
  const from = word?.start ?? period.start;
  const lead = /(?<!\p{L})med\s+$/iu.exec(date.raw.slice(0, from));
  return { ...date, raw: date.raw.slice(lead?.index ?? from, period.end) };
}

/** A report so long before its measure is of the year after: nobody tells in August of what is done the next June. */
const MOST_AHEAD = 240;

/**
 * A report without a year in a table of what is reported when ("Juni | Elevenkät | Redovisas 20 augusti"): after what it
 * tells of, where the measure's own time has no year either.
 */
export function afterItsTime(report: PlanDate | null, due: readonly PlanDate[]): PlanDate | null {
  const [only, ...more] = due;
  if (!report?.assumed || report.date === null || !only?.assumed || !only.start || more.length > 0) return report;
  if (plusDays(report.date, MOST_AHEAD) >= only.start) return report;
  const [later] = readDates(report.raw, only.start, 'next_report');
  return later ? withoutLabel(later.date) : report;
}

/** When somebody outside delivers, if a sentence says so: "Rapporten väntas vara klar i maj". */
export function readDelivery(text: string, reference: LocalDate): PlanDate | null {
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end).trim();
    if (!expectsDelivery(sentence)) continue;
    const found = readDates(sentence, reference, 'due').find(({ role, date }) => {
      return (role === 'due' || (role === 'next_report' && EXPECTED.test(sentence))) && date.date !== null;
    });
    if (found) return withoutLabel({ ...found.date, raw: sentence.replace(/[.;]+$/, '') });
  }
  return null;
}
