import type { LocalDate } from '../../../domain/dates';
import type { DraftRating } from '../../../domain/draft';
import { gradeOf, valueOfGrade } from '../../../domain/grades';
import { isBlank } from '../../../domain/plan-phrases';
import { capitalised, endsOpen, joinedText, normalise, sentences } from '../../../domain/reading/swedish-text';
import type { Block, Cell, Row } from '../neutral';
import { commitmentDates, merged, withoutTimes } from '../sentence/times';
import { isNoMeasure } from '../shapes/no-measure';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from '../shapes/shape';
import type { Column } from '../tables/columns';
import type { Line } from '../tables/table-rows';
import { parted } from '../text/labels';
import { labelOf } from './answer-labels';
import { commitmentTitle } from './found-measure';
import { givesInPoints, headWrittenTo, type ProseLine, proseLines } from './prose-lines';
import { readStatement } from './statements';
import { formIn, type Judged, ratedTable, ratingAreas, scaleIn, type TableAssignment } from './unit-ratings';
import { wheelBegins, wheelPoints } from './wheel-points';

const GRADED = /^(?<area>.{3,140}?)\s*(?:[:–—]|\s-|\.{3,})\s*(?<grade>[^:–—]{4,30})$/u;
const UNIT_FIELD = /^(?:enhet|skolenhet|skola|förskola|förskoleenhet)\s*:\s*(?<unit>.+)$/iu;
const HEAD_FIELD =
  /^(?:enhet|skolenhet|skola|förskola|förskoleenhet|rektor|skolform|(?:besöks|dialog|mötes)?datum|besök(?:et)?|dialog(?:en)?|närvarande|deltagare|deltog|skala)\s*:/iu;
const FORM_FIELD = /^(?:skolform|verksamhet)\s*:\s*(?<form>.+)$/iu;
const PRINCIPAL = /^(?:ansvarig\s+)?(?:rektor|förskolechef)\s*:\s*(?<name>.+)$/iu;
const ASSIGNMENT =
  /^(?:uppdrag(?:et)?)(?:\s+(?:till|för)\s+(?<to>[^:]{3,60}?))?(?:\s+\d{1,2})?\s*(?::\s*(?<text>.*)|$)/iu;
const FOLLOWED =
  /^(?:uppdraget\s+)?(?:följs\s+upp|(?:nästa\s+)?uppföljning(?:\s+av\s+uppdraget)?|avstämning|stäms\s+av|återkoppling|(?:åter|slut|av)?rapporteras|(?:åter)?redovisas|återrapport(?:ering)?|(?:åter)?redovisning)(?:\s+(?:till|för|i|hos)\s+[\p{L}-]+)?\s*(?::\s*)?(?=\S)/iu;
/** "Uppdragen följs upp i maj" under a list: all of the unit's. */
const ALL_FOLLOWED =
  /^(?:(?:de\s|dessa\s)?uppdragen|samtliga\s+uppdrag|uppdrag\s+och\s+insatser)\s+(?:följs\s+upp|stäms\s+av|(?:åter)?redovisas|(?:åter)?rapporteras)(?!\p{L})/iu;
/**
 * What a line of one label says of the assignment above it: who ("Ansvarar: arbetslaget"), or when ("Slutdatum: maj").
 * What a unit's head is called under a heading of its own stays the unit's.
 */
function fieldOf(text: string, column: Column): string | null {
  const found = /^ansvarig\s+rektor/iu.test(text) ? null : parted(text);
  const [only, ...more] = found?.lead === '' ? found.segments : [];
  return only && more.length === 0 && only.label.column === column && only.text !== '' ? only.text : null;
}

/** "OMRÅDE 2: Studiero" over its judgement and assignment. */
const AREA = /^\p{L}*område(?:\s+\d{1,2})?\s*[:.–-]\s*(?<area>\p{L}.{2,90})$/iu;
/** "Bedömning: till viss del" judges what stands over it. */
const BARE =
  /^(?:(?:vår|samlad|huvudmannens|rektors?|gemensam|skolchefens|årets)\s+)?(?:bedömning(?:en)?|skattning(?:en)?|omdöme|grad|nivå|måluppfyllelse(?:n)?|uppfyllelse|läge)$/iu;
const NAMES_UNIT =
  /^\p{Lu}[\p{L}'-]*(?:\s\p{L}+){0,2}?\s?(?:skolan|skola|förskola|förskolan|gården|gymnasiet|gymnasium|fritidshem|fritidshemmet|komvux)(?!\p{L})/u;

interface Assignment extends TableAssignment {
  readonly followed: readonly string[];
  readonly due: readonly string[];
  readonly area: string | null;
  /** Whom the heading over it gives it to: "Uppdrag till rektor". */
  readonly to: string | null;
  readonly isPoint: boolean;
}

interface Scan {
  judged: Judged;
  /** What the judgements and assignments under a heading of its own are about. */
  area: string | null;
  readonly ratings: DraftRating[];
  readonly assignments: Assignment[];
  /** The line of the first unit or judgement: what stands before it is told of all. */
  beganAt: number | null;
  /** True while the points under "Uppdrag:" are read. */
  listing: boolean;
  /** How many assignments stand before a list's points, which its next paragraph ends; null where it has none. */
  pointsFrom: number | null;
  to: string | null;
}

const OF_TABLE = { followed: [], due: [], to: null, isPoint: false } as const;
/** "Uppdrag till rektor" names the post and not the unit. */
const POSTS = /^(?:(?:bitr\.|biträdande|tf\.?)\s+)?(?:rektor(?:n|er|erna)?|förskolechef(?:en)?|enhetschef(?:en)?)$/iu;
const NOBODY: Judged = { unit: null, form: null, principal: null };

/** "Återkoppling till Norrgården" is what the paper is, to a unit of that name. */
const PAPER_TO =
  /^(?:\p{L}*(?:återkoppling|återföring|bedömning|uppdrag|dialog|uppföljning|skattning)\p{L}{0,3})(?:\s\p{Ll}+){0,6}?\s(?:till|för|av|vid|på)\s+(?=\p{Lu})/iu;

/** "Bokskolan (grundskola)", "Bokskolan, rektor Siv Ek": the unit, and what else the heading says of it. */
function judgedBy(heading: string): Judged {
  const principal =
    /rektor\s+(?<name>\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)+)/u.exec(heading)?.groups?.['name'] ?? null;
  const unit = heading
    .replace(PAPER_TO, '')
    .replace(/\s*[,(–—:].*$/u, '')
    .trim();
  return { unit, form: formIn(heading.slice(unit.length)) ?? formIn(unit), principal };
}

/** "FÖRSKOLAN ÄNGEN", "Ängen (rektor Siv Ek, tf)" on a line without marks of a heading. */
const isPlainUnit = (text: string): boolean =>
  /[,(–—]\s*(?:\p{Ll}+\.?\s+)?(?:rektor|förskolechef)\s+\p{Lu}/u.test(text) ||
  (/^[^\p{Ll}]+(?:$|[,(])/u.test(text) && NAMES_UNIT.test(capitalised(text.toLowerCase())));

/** "Kvalitetssamtal fritidshem 2026": what the paper is of, and no unit. */
const OF_PAPER =
  /^\p{L}*(?:samtal|dialog|uppföljning|återkoppling|bedömning|sammanställning|rapport|möte|besök)(?:en|er|et|ar)?\s/iu;

/** A heading of a unit: it is called so, ends as schools do, or stands as a heading right over judgements. */
function isUnit(one: ProseLine, next: ProseLine | undefined, overJudgements: boolean): boolean {
  if (one.text.length > 80 || /[.:]$/.test(one.text)) return false;
  const isOver = next !== undefined && (gradeIn(next.text) !== null || PRINCIPAL.test(next.text));
  const isNamed = NAMES_UNIT.test(one.text) && (isOver || PAPER_TO.test(one.text) || !OF_PAPER.test(one.text));
  return isNamed || (one.heading && overJudgements) || (isOver && (one.heading || isPlainUnit(one.text)));
}

function gradeIn(text: string): { readonly area: string; readonly raw: string } | null {
  const found = GRADED.exec(normalise(text))?.groups;
  const raw = found?.['grade']?.trim() ?? '';
  // "Skala: helt – till stor del – inte alls" names the grades, and judges nothing.
  const before = (found?.['area'] ?? '').split(/[:–—]/u).at(-1)?.trim() ?? '';
  return found && gradeOf(raw) !== null && gradeOf(before) === null
    ? { area: (found['area'] ?? '').trim(), raw }
    : null;
}

/** What stands over a judgement that says only how well: "Område 2: Studiero", or a short line right over it. */
function areaOver(one: ProseLine, next: ProseLine | undefined): string | null {
  const named = AREA.exec(one.text)?.groups?.['area'];
  if (named !== undefined) return gradeIn(one.text) === null ? named : null;
  const isOver = BARE.test(/^(?<judged>[^:]{3,40}):\s+\S/u.exec(next?.text ?? '')?.groups?.['judged'] ?? '');
  const isHead = !one.bullet && one.text.length <= 80 && !/[.:;,]$/.test(one.text) && !/:\s/.test(one.text);
  return isOver && isHead && !NAMES_UNIT.test(one.text) ? one.text : null;
}

const OF_AREA = /^(?<of>\p{Lu}[^:.]{2,80}?)\s*:\s+(?<does>\p{L}.+)$/u;
const isJudged = ({ ratings }: Scan, name: string): boolean =>
  ratings.some(({ area }) => area.toLowerCase() === name.toLowerCase());

/** "… möten. Ansvarig: kurator Eva Lind." says behind what is to be done who does it. */
function give(scan: Scan, text: string, line: number, isPoint = false): void {
  const said = isPoint ? parted(text) : null;
  const who = said?.segments.length === 1 && said.segments[0]?.label.column === 'responsible' ? said.segments[0] : null;
  const { judged, to } = scan;
  const principal = who === null ? judged.principal : who.text.replace(/[.,;\s]+$/, '');
  const whole = who === null ? text : (said?.lead ?? text);
  // "Studiero: ta fram ordningsregler" is of what was judged under that name.
  const { of, does } = OF_AREA.exec(whole)?.groups ?? {};
  const isOf = of !== undefined && isJudged(scan, of);
  const [area, what] = isOf ? [of, capitalised(does ?? '')] : [scan.area, whole];
  scan.assignments.push({ ...judged, principal, text: what, line, followed: [], due: [], area, to, isPoint });
}

const isPoint = (one: ProseLine | undefined): boolean => one !== undefined && (one.bullet || one.number !== null);

/** In a list of assignments, the name of an area over those it got: one that was judged, or a name right over points. */
function areaInList(scan: Scan, one: ProseLine, next: ProseLine | undefined): string | null {
  const name = one.text.replace(/\s*:$/u, '');
  if (!scan.listing || isPoint(one) || name.length > 80 || /[.;!?]/u.test(name) || name.includes(': ')) return null;
  return isJudged(scan, name) ||
    (isPoint(next) && !NAMES_UNIT.test(name) && labelOf(one.text) === null && !givesInPoints(one.text))
    ? name
    : null;
}

/** Whether a line goes on with the point above it, which was cut at the edge of the page. */
const goesOnPoint = (scan: Scan, one: ProseLine, last: Assignment): boolean =>
  scan.listing && last.isPoint && !isPoint(one) && one.line > last.line && /^\p{Ll}/u.test(one.text);

function takeLine(scan: Scan, one: ProseLine, next: ProseLine | undefined, overJudgements: boolean): void {
  const { text } = one;
  const graded = gradeIn(text);
  const grade = graded ? gradeOf(graded.raw) : null;
  const unit = UNIT_FIELD.exec(text)?.groups?.['unit'];
  const form = FORM_FIELD.exec(text)?.groups?.['form'];
  const principal = PRINCIPAL.exec(text)?.groups?.['name'] ?? headWrittenTo(text) ?? undefined;
  const assigned = ASSIGNMENT.exec(text)?.groups;
  const inList = areaInList(scan, one, next);
  const isLetter = scan.judged.unit === null && scan.judged.principal !== null && scan.ratings.length > 0;
  const last = scan.assignments.at(-1);
  const area = areaOver(one, next);
  const owner = fieldOf(text, 'responsible') ?? fieldOf(text, 'executor');
  const due = fieldOf(text, 'due');
  if (area !== null) [scan.area, scan.listing] = [area, false];
  else if (last && goesOnPoint(scan, one, last))
    scan.assignments.splice(-1, 1, { ...last, text: joinedText(last.text, text) });
  else if (inList !== null) scan.area = inList;
  else if (graded && grade !== null) {
    const { unit: of, form: within } = scan.judged;
    const about = BARE.test(graded.area) ? (scan.area ?? graded.area) : graded.area;
    scan.ratings.push({ unit: of, form: within, area: about, value: valueOfGrade(grade), raw: graded.raw });
    scan.listing = false;
  } else if (unit !== undefined) [scan.judged, scan.area] = [judgedBy(unit), null];
  else if (form !== undefined && scan.judged.unit !== null)
    scan.judged = { ...scan.judged, form: formIn(form) ?? form };
  else if (principal !== undefined) scan.judged = { ...scan.judged, principal: principal.replace(/[.,;]+$/, '') };
  else if (isLetter && givesInPoints(text)) [scan.listing, scan.pointsFrom] = [true, scan.assignments.length];
  else if (assigned && (scan.judged.unit !== null || scan.ratings.length > 0)) {
    // A paper about one unit names it in its title or its first sentence only: what it has judged is that unit's.
    const said = assigned['text'] ?? '';
    scan.pointsFrom = null;
    scan.to = POSTS.exec(assigned['to'] ?? '')?.[0].toLowerCase() ?? null;
    scan.listing = said === '';
    if (!scan.listing && !isBlank(said) && !isNoMeasure(said)) give(scan, said, one.line);
  } else if (isUnit(one, next, overJudgements)) [scan.judged, scan.area, scan.listing] = [judgedBy(text), null, false];
  else if (last && owner !== null && last.unit === scan.judged.unit)
    scan.assignments.splice(-1, 1, { ...last, principal: owner.replace(/[.,;]+$/, '') });
  else if (last && ALL_FOLLOWED.test(text))
    scan.assignments.forEach((given, at) => {
      if (given.unit === scan.judged.unit) scan.assignments[at] = { ...given, followed: [...given.followed, text] };
    });
  else if (last && FOLLOWED.test(text) && last.unit === scan.judged.unit)
    scan.assignments.splice(-1, 1, { ...last, followed: [...last.followed, text] });
  else if (last && due !== null && last.unit === scan.judged.unit)
    scan.assignments.splice(-1, 1, { ...last, due: [...last.due, due] });
  else if (scan.listing && (scan.pointsFrom === null || isPoint(one))) {
    if (isPoint(one)) scan.pointsFrom ??= scan.assignments.length;
    give(scan, text, one.line, isPoint(one));
  } else if (scan.listing && scan.assignments.length > (scan.pointsFrom ?? 0)) scan.listing = false;
  else if (formIn(text) !== null && text.length <= 30 && scan.judged.unit !== null)
    scan.judged = { ...scan.judged, form: formIn(text) };
}

const isOneUnits = (rows: readonly Row[]): boolean => {
  const read = ratedTable(rows, NOBODY);
  return read !== null && read.ratings.length > 0 && read.ratings.every((one) => one.unit === null);
};

function scanOf(blocks: readonly Block[]): Scan {
  const scan: Scan = {
    judged: NOBODY,
    area: null,
    ratings: [],
    assignments: [],
    beganAt: null,
    listing: false,
    pointsFrom: null,
    to: null,
  };
  // "Förskolorna i Granvik" over the paper's own heading is whose paper it is, and no unit of it.
  const own = blocks.findIndex((one) => one.kind === 'heading' && one.level === 1);
  blocks.forEach((block, at) => {
    if (at < own && block.kind === 'paragraph' && NAMES_UNIT.test(block.text) && gradeIn(block.text) === null) return;
    const table = block.kind === 'table' ? ratedTable(block.rows, scan.judged) : null;
    if (table) {
      scan.beganAt ??= block.kind === 'table' ? (block.rows[0]?.line ?? null) : null;
      scan.ratings.push(...table.ratings);
      scan.assignments.push(...table.assignments.map((one) => ({ ...one, ...OF_TABLE, area: scan.area })));
      return;
    }
    const next = blocks[at + 1];
    const [after] = next === undefined ? [] : proseLines([next]).lines;
    const { lines } = proseLines([block]);
    // A heading over a table of judgements with no unit of its own names whose they are: "Norra gården".
    const overTable = next?.kind === 'table' && isOneUnits(next.rows);
    lines.forEach((one, n) => {
      takeLine(scan, one, lines[n + 1] ?? after, overTable && n === lines.length - 1);
      // What the paper is may name the unit, and so may a field of its head, over the day of the visit.
      const isHead = PAPER_TO.test(one.text) || (scan.ratings.length === 0 && HEAD_FIELD.test(one.text));
      const names = scan.judged.unit !== null && !isHead;
      if (names || scan.ratings.length > 0) scan.beganAt ??= one.line;
    });
  });
  return scan;
}

/** An assignment is a measure of its unit's principal; when it is followed up is its next report. */
function measureOf(one: Assignment, reference: LocalDate, isAlone: boolean): ShapeMeasure {
  const cell = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });
  const [opening, ...more] = sentences(one.text).map(({ start, end }) => normalise(one.text.slice(start, end)));
  const said = opening ?? one.text;
  const isFollowed = (text: string) => /följs\s+upp|uppföljning|avstäm|återkoppl/iu.test(text);
  const followed = [...one.followed, ...more.filter(isFollowed)];
  const statement = readStatement(said, true);
  const title =
    statement.kind === 'does' && statement.what !== statement.time
      ? commitmentTitle(statement, reference)
      : withoutTimes(said, reference);
  const times = [said, ...more.filter((text) => !isFollowed(text))].map((text) =>
    commitmentDates(text, reference, null),
  );
  const dates = times.reduce(merged);
  // "Rektor ska" says who in a paper about one unit; among several the unit does, as it does under "Uppdrag till rektor".
  const stated = (statement.kind === 'does' ? statement.who : null) ?? (one.unit === null ? one.to : null);
  const who = one.principal ?? (isAlone ? (stated ?? one.unit) : (one.unit ?? stated));
  return {
    row: {
      cells: {
        measure: cell(one.text),
        ...(one.due.length > 0 ? { due: cell(one.due.join(' ')) } : {}),
        ...(dates.start ? { start: cell(dates.start.raw) } : {}),
        ...(followed.length > 0 ? { next_report: cell(followed.join(' ')) } : {}),
      },
      group: one.unit,
      lines: [one.line],
      sharesArea: false,
      acrossPages: false,
      doubts: [],
    },
    title: { title: capitalised(title.replace(/[\s.,;:]+$/u, '')), area: one.area, actions: [], printed: null },
    responsible: who === null ? [] : [who],
    ...(one.due.length === 0 && dates.due.length > 0 ? { due: dates.due } : {}),
    ...(dates.evaluation ? { evaluation: dates.evaluation } : {}),
    ...(followed.length === 0 && dates.nextReport ? { nextReport: dates.nextReport } : {}),
    doubts: [],
  };
}

const MOST_OVER_TITLE = 4;

/** A title that a form breaks over two lines ("UPPFÖLJNING OCH" – "ÅTERKOPPLING") is one. */
function titled(lines: readonly ProseLine[]): { readonly title: Line | null; readonly rest: readonly ProseLine[] } {
  const [first, second, ...rest] = lines;
  if (first && headWrittenTo(first.text) !== null) return titled(lines.slice(1));
  // Whose paper it is may stand over its own heading.
  const own = first?.heading ? 0 : lines.slice(0, MOST_OVER_TITLE).findIndex((one) => one.heading);
  const heading = own > 0 ? lines[own] : undefined;
  if (heading)
    return { title: { text: heading.text, line: heading.line }, rest: lines.filter((one) => one !== heading) };
  if (!first || first.text.length > 160 || /[.:]$/.test(first.text)) return { title: null, rest: lines };
  const broken = second && endsOpen(first.text) && /\s(?:och|samt|av|för|i|med)$/iu.test(first.text);
  if (!broken) return { title: { text: first.text, line: first.line }, rest: lines.slice(1) };
  return { title: { text: `${first.text} ${second.text}`, line: first.line }, rest };
}

/** Judgements that stand beside the measures of a plan's own table: those of a named unit, under a heading of their own. */
export const ratingsBeside = (blocks: readonly Block[]): readonly DraftRating[] =>
  scanOf(blocks.filter((block) => block.kind === 'table')).ratings.filter((one) => one.unit !== null);

/**
 * How the school authority follows up its units: the areas it judges by school form, the scale, the annual wheel as
 * printed, and, where the document holds them, judgements and assignments of single units. Null where it is none of
 * this. Describing the process makes no measures. `reference` places dates without a year.
 */
export function readDialogues(blocks: readonly Block[], reference: LocalDate): ShapeReading | null {
  const { lines, pageDates } = proseLines(blocks, true);
  const { ratings, assignments, beganAt } = scanOf(blocks);
  const areas = ratingAreas(lines);
  const scale = scaleIn(lines.map((one) => one.text));
  const cyclePoints = wheelPoints(lines);
  const described = areas !== null && (scale !== null || cyclePoints !== null || Object.keys(areas).length > 1);
  if (ratings.length === 0 && cyclePoints === null && !described) return null;
  const isAlone = new Set(assignments.map((one) => one.unit)).size === 1;
  const wheelAt = wheelBegins(lines);
  const opening = lines.filter(
    (one, at) => one.line < (beganAt ?? Number.POSITIVE_INFINITY) && at < (wheelAt ?? lines.length),
  );
  const { title, rest } = titled(opening);
  return {
    ...EMPTY_SHAPE,
    title,
    before: rest.map(({ text, line }) => ({ text, line })),
    pageDates,
    kind: 'assignment_round',
    measures: ratings.length > 0 ? assignments.map((one) => measureOf(one, reference, isAlone)) : [],
    stateWithoutWords: 'decided',
    ratings,
    ...(cyclePoints === null ? {} : { cyclePoints }),
    ...(scale === null ? {} : { scale }),
    ...(areas === null ? {} : { areas }),
  };
}
