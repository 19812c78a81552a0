import { plusDays } from '../../../domain/calendar';
import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findState, isBlank, statesTheMeasure } from '../../../domain/plan-phrases';
import { putInPlace } from '../../../domain/reading/put-in-place';
import { sentences } from '../../../domain/reading/swedish-text';
import { readDates } from '../../../domain/swedish-dates';
import { withoutLabel } from '../measure/measure-dates';
import { type MeasureStatus, NO_STATUS, readStatus } from '../measure/measure-status';
import type { MeasureTitle } from '../measure/measure-title';
import type { Cell, Paragraph } from '../neutral';
import { plansInText } from '../shapes/recommendation-rows';
import type { ShapeMeasure, ShapeReading } from '../shapes/shape';
import { standingOf, stateOfPoint } from '../shapes/state-of-point';
import type { Column } from '../tables/columns';
import type { MeasureRow } from '../tables/measure-rows';
import type { Finding } from '../warnings';
import { doingOf } from './doer';
import { collectItems, type Item } from './items';
import { letteredAsMeasures } from './lettered';
import type { TextLines } from './lines';
import { measureFirst } from './measure-first';
import { namedAsPoints } from './named-points';
import { readPlanOf } from './openers';
import { statesByPlace } from './ordinal-remarks';
import { withOwnLabels } from './own-labels';
import { stateOfHeading } from './state-headings';
import { statedUnderNames } from './stated-under-names';
import { continuesIn, readToldDates, readWorkers, whenItIsDone } from './told-facts';
import { statusUnder, toldPoint } from './told-point';
import { readToldStatus, sentencesOf } from './told-status';
import { withPointsUnderStates } from './under-states';
import { waysAsMeasures } from './ways-to-goals';
import { paragraphsAsMeasures } from './whole-paragraphs';

const TOO_LONG = 200;
/** "ingår i aktivitet 3" */
const NUMBERED = /(?:åtgärd|punkt|insats|aktivitet|uppdrag)(?:en|et)?\s+(?:nr\.?\s*|nummer\s+)?\d/iu;

const textsOf = (cell: Cell | undefined) => (cell?.paragraphs ?? []).map((one) => one.text);

/** What a measure of running text is called: the first line of its name, as it stands. */
function titleOf(item: Item): MeasureTitle | null {
  const named = item.cells.get('measure') ?? [];
  const points = named.filter((one) => one.bullet);
  const parts = item.cells.get('part') ?? [];
  const [first] = named;
  if (!first) {
    const instead = item.area;
    return instead === null
      ? null
      : { title: instead, area: null, actions: textsIn([...parts, ...item.more]), printed: item.number };
  }
  const opening = first.text.length > TOO_LONG ? sentences(first.text)[0] : undefined;
  const title = opening ? first.text.slice(opening.start, opening.end).trim() : first.text;
  const listed = points.length > 1 && points.length === named.length && item.area !== null;
  const lines = item.isListed || listed || opening ? named : named.slice(1);
  const doing = named.length > 1 ? lines : opening ? [first] : [];
  return {
    title: listed ? (item.area ?? title) : title,
    area: item.area,
    actions: textsIn([...doing, ...parts, ...item.more]),
    printed: item.number,
  };
}

const textsIn = (paragraphs: readonly Paragraph[]) => paragraphs.map((one) => one.text);

function cellsOf(item: Item, commentIsAnalysis: boolean): MeasureRow['cells'] {
  const cells: Partial<Record<Column, Cell>> = {};
  for (const [named, paragraphs] of item.cells) {
    const column = commentIsAnalysis && named === 'comment' ? 'analysis' : named;
    const said = paragraphs.filter((one) => !isBlank(one.text));
    if (said.length > 0) cells[column] = { paragraphs: said };
  }
  return cells;
}

/** A long description of where things are is a follow-up; a short one is a state. */
function withStateApart(cells: MeasureRow['cells'], reference: LocalDate): MeasureRow['cells'] {
  const { status, ...rest } = cells;
  if (!status) return cells;
  const read = readStatus(status, reference);
  const prose = textsOf(status).join(' ').length > 60 && (read.inferred || read.state === 'unknown');
  if (!prose) return cells;
  return { ...rest, follow_up: { paragraphs: [...status.paragraphs, ...(rest.follow_up?.paragraphs ?? [])] } };
}

/** When a measure is done by the heading over its list alone: assumed, since the heading may mean when it begins. */
function inPeriod({ period }: Item, reference: LocalDate): readonly PlanDate[] {
  const dates = period === null ? [] : readDates(period, reference, 'due');
  return dates.map(({ date }) => ({ ...withoutLabel(date), assumed: true }));
}

/** From so long before the document a day without a year may be, of what is done already. */
const DONE_WITHIN = 270;

/** The first day of a year or a half is that of the period in the heading: nothing of its plan was done before. */
const HEADED = /-0[17]-01$/;

/** "30 januari" of what is ticked off in February is that winter's: a day that has been, or is near. */
function whenDone(cells: MeasureRow['cells'], reference: LocalDate): readonly PlanDate[] | null {
  const { state } = readStatus(cells.status, reference);
  if (!['completed', 'closed', 'evaluated'].includes(state) || !cells.due || HEADED.test(reference)) return null;
  const said = textsOf(cells.due).flatMap((text) => readDates(text, plusDays(reference, -DONE_WITHIN), 'due'));
  const isPlain = said.length > 0 && said.every(({ role, date }) => role === 'due' && date.date !== null);
  return isPlain && said.some(({ date }) => date.assumed) ? said.map(({ date }) => withoutLabel(date)) : null;
}

/** Before a verb these make it the verb of a clause inside the sentence. */
const INSIDE = /(?<![\p{L}])(?:som|att|där|när|då|om|eftersom|innan|sedan|efter|hur|vad|vilka|ska|bör)(?![\p{L}])/iu;

const dated = <Key extends 'evaluation' | 'nextReport'>(key: Key, date: PlanDate | null) =>
  date ? ({ [key]: date } as Readonly<Record<Key, PlanDate>>) : {};

/** "Rektor har anställt två kuratorer": a measure named by what has been done is done. */
function inPlaceBy(named: string | undefined): { readonly status?: MeasureStatus } {
  const found = named === undefined ? null : putInPlace(named);
  // "Stöd till de elever som har anmälts" has no such verb of its own.
  if (!found || INSIDE.test(named?.slice(0, found.start) ?? '')) {
    const told = named === undefined ? null : (stateOfPoint(named) ?? standingOf(named));
    return told ? { status: { ...NO_STATUS, ...told } } : {};
  }
  return { status: { ...NO_STATUS, state: 'completed', raw: `har ${found.verb}` } };
}

/** "Kommentar: Arbetet pågår, remissen är skickad.": how far it has come, where no label of its own says so. */
function stateOfRemark(comment: readonly string[], reference: LocalDate): { readonly status: MeasureStatus } | null {
  const [first] = sentencesOf(comment);
  const found = first === undefined ? null : findState(first);
  if (first === undefined || !found || !statesTheMeasure(first, found)) return null;
  const status = readStatus({ paragraphs: [{ text: first, bullet: false }] }, reference);
  return status.state === 'unknown' ? null : { status };
}

/** "[x] Utkast / [ ] Beslut / [ ] Spridning": begun where some of its steps are ticked, and done where all are. */
function stateOfSteps({ boxes }: Item): { readonly status: MeasureStatus } | null {
  const done = boxes.filter((one) => one).length;
  if (boxes.length < 2 || done === 0) return null;
  const state = done === boxes.length ? 'completed' : 'in_progress';
  return { status: { ...NO_STATUS, state, raw: `${done}/${boxes.length}`, inferred: true } };
}

const AHEAD = /(?<!\p{L})(?:ska(?:ll)?|beräknas|väntas|planeras|kommer\s+att|bör|senast)(?!\p{L})/iu;
const DONE =
  /^(?:det(?:ta)?|den|de)\s+(?:har|är|blev)\s+(?:(?:redan|nu|också|just)\s+)*(?:gjorts?|gjorda?|fixats?|fixat|ordnats?|ordnat|beställts?|skett|klarats?\s+av|lösts?|genomförts?)(?!\p{L})/iu;
/** "Kassören begär in tre offerter. Detta är gjort.": how far it has come, in a sentence behind its name. */
function stateOfSequel(sequel: readonly string[], reference: LocalDate): { readonly status: MeasureStatus } | null {
  for (const one of sequel) {
    if (DONE.test(one)) return { status: { ...NO_STATUS, state: 'completed', raw: one.replace(/[.]$/u, '') } };
    const said = one.replace(/^(?:det(?:ta)?|den(?:na)?)(?=\s+(?:är|har|blev|pågår)(?!\p{L}))/iu, 'Åtgärden');
    const found = AHEAD.test(one) ? null : findState(said);
    if (!found || !statesTheMeasure(said, found)) continue;
    const status = readStatus({ paragraphs: [{ text: said, bullet: false }] }, reference);
    if (status.state !== 'unknown') return { status: { ...status, raw: one.replace(/[.]$/u, '') } };
  }
  return null;
}

/** "Nästa steg: Uppdraget avslutas.": that it ends, where what has been done tells nothing of it outright. */
function statusOf(told: MeasureStatus, comment: readonly string[], reference: LocalDate): MeasureStatus {
  const remark = told.inferred ? stateOfRemark(comment, reference)?.status : undefined;
  return remark?.state === 'closed' ? remark : told;
}

/** "a) beställs från biblioteket av barnskötare Eva Norr" under "Språkväskor": whoever points that go on with the name give, where it is one. */
function agentsIn(points: readonly string[], reference: LocalDate): readonly string[] {
  const agents = new Set(
    points.flatMap((one) => (/^\p{Ll}.*\sav\s/u.test(one) ? doingOf(one, reference).responsible : [])),
  );
  return agents.size === 1 ? [...agents] : [];
}

function measureOf(
  item: Item,
  guessed: boolean,
  commentIsAnalysis: boolean,
  reference: LocalDate,
): ShapeMeasure | null {
  const whole = titleOf(item);
  if (!whole || !/\p{L}{2}/u.test(whole.title)) return null;
  const heading = item.state === null ? null : stateOfHeading(item.state);
  const point = heading ? toldPoint(whole.title, item.lines[0] ?? 1, reference) : null;
  const isOver = heading !== null && ['completed', 'closed', 'evaluated'].includes(heading.state); // its days are past
  const title = heading
    ? { ...whole, title: point?.name ?? whole.title.replace(/\.$/u, ''), ...(point ? { actions: [] } : {}) }
    : whole;
  const said = withStateApart(cellsOf(item, commentIsAnalysis), reference);
  const headed = { status: { paragraphs: [{ text: item.state ?? '', bullet: false }] } };
  const all = item.state === null || said.status ? said : { ...said, ...headed };
  const done = whenDone(all, reference);
  const { due: _due, ...timeless } = all;
  const cells: MeasureRow['cells'] = done ? timeless : all;
  const [followUp, analysis, comment] = [textsOf(cells.follow_up), textsOf(cells.analysis), textsOf(cells.comment)];
  const told = readToldDates([...textsOf(cells.status), ...followUp, ...analysis, ...comment], reference);
  const refers = sentencesOf([...followUp, ...analysis])
    .filter((one) => NUMBERED.test(one))
    .join('\n');
  const reports = item.cells.has('follow_up') || item.cells.has('analysis') || cells.follow_up !== undefined;
  const doing = reports && !/\sska(?:ll)?\s/u.test(title.title) ? null : doingOf(title.title, reference);
  const byName = readWorkers(followUp, [...analysis, ...comment]);
  // "Vem: –" says that nobody has it yet, whoever the measure speaks of.
  const isNobodys = item.cells.has('responsible') && !cells.responsible;
  // "Läge: Pågår enligt plan. Kuratorn ordnar det."
  const stands = cells.responsible ? [] : (item.cells.get('status') ?? []).map((one) => one.text);
  const inState = stands.length === 0 ? null : toldPoint([title.title, ...stands].join('. '), 0, reference);
  const tellers = point?.responsible?.length ? point.responsible : (inState?.responsible ?? []);
  const doers = doing?.responsible.length ? doing.responsible : tellers;
  const inPoints = cells.responsible || isNobodys || doers.length > 0 ? [] : agentsIn(title.actions, reference);
  const workers = byName.length > 0 || isNobodys ? byName : [...doers, ...inPoints];
  const [named, ...sequel] = sentencesOf(textsOf(cells.measure));
  const behind = stateOfSequel(sequel, reference);
  // "Detta är gjort, offerten kom i september": no day to come.
  const doingDue = behind?.status.state === 'completed' ? [] : (doing?.due ?? []);
  const behindIt = sequel.flatMap((one) => whenItIsDone(one, reference) ?? []); // "Boka en halvdag. Görs i januari."
  const times = [told.due, isOver ? [] : (point?.due ?? []), doingDue, behindIt].find((one) => one.length > 0) ?? [];
  const later = readToldDates(sequel, reference); // "En enkät görs i mars. Resultatet redovisas i april."
  const begins = cells.start ? null : told.start;
  const dates = begins ? { ...cells, start: { paragraphs: [{ text: begins.raw, bullet: false }] } } : cells;
  return {
    row: { cells: dates, group: item.group, lines: item.lines, sharesArea: false, acrossPages: false, doubts: [] },
    title,
    ...(heading && item.cells.get('status') === undefined
      ? { status: statusUnder(heading, point?.more ?? '', textsOf(cells.due)) }
      : cells.status
        ? {}
        : reports
          ? { status: statusOf(readToldStatus(followUp, analysis, title.title), comment, reference) }
          : (stateOfRemark(comment, reference) ?? behind ?? stateOfSteps(item) ?? inPlaceBy(named))),
    ...(refers === '' ? (point?.refers ? { refers: point.refers } : {}) : { refers }),
    ...(workers.length > 0 ? { responsible: workers } : {}),
    ...(item.headed === null ? {} : { headed: item.headed }),
    ...(cells.due ? {} : { due: done ?? (times.length > 0 ? times : inPeriod(item, reference)) }),
    ...dated(
      'evaluation',
      told.evaluation ?? (cells.evaluation ? null : (later.evaluation ?? point?.evaluation ?? null)),
    ),
    ...dated(
      'nextReport',
      told.nextReport ??
        (cells.next_report ? null : (later.nextReport ?? doing?.nextReport ?? point?.nextReport ?? null)),
    ),
    doubts: [
      ...(guessed ? (['measure_in_text'] as const) : []),
      ...(told.loose && !cells.due ? (['date_in_text'] as const) : []),
    ],
  };
}

/** The measure a text says it goes on in, where the others are told apart by all that is said of them. */
function withContinuation(measures: readonly ShapeMeasure[]): readonly ShapeMeasure[] {
  const about = measures.map(({ title, row }) =>
    [title?.title ?? '', ...textsOf(row.cells.follow_up), ...textsOf(row.cells.analysis)].join(' '),
  );
  return measures.map((one, at) => {
    const said = [...textsOf(one.row.cells.follow_up), ...textsOf(one.row.cells.analysis)];
    const found = continuesIn(said, () => about.filter((_, other) => other !== at));
    if (found === null) return one;
    return { ...one, relatesTo: [{ type: 'continues_in', at: found < at ? found : found + 1 }] };
  });
}

/** Where only names tell how far some have come ("Rektor har anställt två kuratorer"), the others are what was decided. */
const withStates = (measures: readonly ShapeMeasure[]): readonly ShapeMeasure[] =>
  measures.some((one) => one.status !== undefined)
    ? measures.map((one) =>
        one.status || one.row.cells.status ? one : { ...one, status: { ...NO_STATUS, state: 'decided' } },
      )
    : measures;

const REPORT = /(?<!\p{L})(?:uppföljning|återrapport|lägesrapport|statusrapport|redovisning\s+av)/iu;

/** "Uppdrag 2. Minska svinnet" and sentences under it, none of them labelled. */
const isBare = ({ cells, number }: Item): boolean => {
  const [name, ...told] = cells.get('measure') ?? [];
  const isNamed = name !== undefined && number !== null && !/[.]$/.test(name.text);
  return isNamed && cells.size === 1 && told.some((one) => /[.]$/.test(one.text));
};

/** "Tid: 09.00 / Vad: Föreläsning": an hour of a day is no time to have done anything by. */
const isOfProgramme = ({ cells }: Item): boolean =>
  cells.get('due')?.some((one) => /^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?!\d|[.-]\d)/iu.test(one.text)) ?? false;

/** In a report what stands under a commission's name tells how it goes. */
const withReport = (item: Item): Item => {
  const [name, ...told] = item.cells.get('measure') ?? [];
  return name ? { ...item, cells: new Map([...item.cells, ['measure', [name]], ['follow_up', told]]) } : item;
};

/**
 * Measures of running text by their labels, numbers, points and headings: "1. Uppdrag/Aktivitet – Uppföljning –
 * Analys", "Åtgärd: … Ansvarig: … Klart: …", lists whose points say who and when. Null where nothing says that there
 * are measures. `reference` is the document's date.
 */
export function readLabelledText(text: TextLines, reference: LocalDate): ShapeReading | null {
  const lines = paragraphsAsMeasures(
    namedAsPoints(
      letteredAsMeasures(
        measureFirst(waysAsMeasures(statedUnderNames(withOwnLabels(withPointsUnderStates(text.lines))))),
      ),
    ),
  );
  const plan = readPlanOf(lines);
  const { items, title, before, after } = collectItems(lines, plan);
  const isReport = text.lines.slice(0, 8).some((one) => REPORT.test(one.text) && one.text.length <= 160);
  const told = isReport && items.length > 1 && items.every(isBare) ? items.map(withReport) : items;
  if (told.length > 0 && told.every(isOfProgramme)) return null;
  const has = (column: Column) => told.some((item) => item.cells.has(column));
  const commentIsAnalysis = has('follow_up') && !has('analysis'); // Aktivitet – Utfall – Kommentar
  const said = statesByPlace(
    after,
    told.map((one) => one.number),
    reference,
  );
  const read = told.map((item, at) => {
    const measure = measureOf(item, plan.guessed, commentIsAnalysis, reference);
    const status = item.cells.has('status') ? undefined : said.get(at);
    return measure && status ? { ...measure, status } : measure;
  });
  const measures = read.filter((one) => one !== null).filter(({ row, title }) => plansInText(row, title?.title ?? ''));
  if (measures.length === 0) return null;
  const findings = items.flatMap((item, at): readonly Finding[] =>
    read[at] ? [] : [{ code: 'layout_uncertain', doubt: 'measure_in_text', at: { line: item.lines[0] ?? 1 } }],
  );
  return {
    title,
    before,
    after,
    pageDates: text.pageDates,
    measures: withContinuation(
      has('status') || commentIsAnalysis || has('follow_up') ? measures : withStates(measures),
    ),
    stateWithoutWords: 'decided',
    recommendations: [],
    ratings: [],
    findings,
  };
}
