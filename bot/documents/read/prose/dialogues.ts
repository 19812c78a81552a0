import type { LocalDate } from '../../../domain/dates';
import type { DraftRating } from '../../../domain/draft';
import { gradeOf, valueOfGrade } from '../../../domain/grades';
import { isBlank } from '../../../domain/plan-phrases';
import { endsOpen, normalise, sentences } from '../../../domain/reading/swedish-text';
import type { Block, Cell, Row } from '../neutral';
import { tellsOnly } from '../running/paper';
import { commitmentDates, merged, withoutTimes } from '../sentence/times';
import { isInfinitive } from '../sentence/verbs';
import { isNoMeasure } from '../shapes/no-measure';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from '../shapes/shape';
import type { Column } from '../tables/columns';
import type { Line } from '../tables/table-rows';
import { parted } from '../text/labels';
import { isLabelled, labelOf } from './answer-labels';
import { commitmentTitle } from './found-measure';
import { givesInPoints, headWrittenTo, type ProseLine, proseLines } from './prose-lines';
import { answersAsker } from './response-kind';
import { readStatement } from './statements';
import { formIn, type Judged, ratedTable, ratingAreas, scaleIn, type TableAssignment } from './unit-ratings';
import { wheelBegins, wheelPoints } from './wheel-points';

const MOST_OF_HEAD = 90;
const MOST_TOGETHER = 4;

/** "Yttrande över granskning av lokaler", "Kommunens revisorer": what the paper is, and who gets it. */
const TITLE =
  /(?<!\p{L})(?:svar|yttrande|redovisning|granskning|tillsyn|föreläggande|revisorer|revisorerna)(?!\p{L})/iu;

/** "Stärka stödet"; "Lärarnas villkor" only ends like a verb. */
function asks(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(' ');
  return isInfinitive(first) && !/s$/u.test(first);
}

const LETTER = /^(?:(?:[A-H]|[IVX]{1,4})[.):]|§\s?\d{1,2}[.):]?)\s+(?=\p{Lu})/u;
/** "B. Extra anpassningar" is called by its name. */
export const withoutLetter = (text: string): string => text.replace(LETTER, '');

/** "Rutiner vid sjukdom", "c) Utredning": a name, and no sentence, label or wish. */
function isName({ text: printed, number }: ProseLine): boolean {
  const text = withoutLetter(printed);
  return (
    number === null &&
    text.length <= MOST_OF_HEAD &&
    /^\p{Lu}[^.:;!?]*$/u.test(text) &&
    !/^(?:till|från|dnr|datum|ärende|bilaga|kopia|med|för)\s/iu.test(text) &&
    !/\d{4}/u.test(text) &&
    labelOf(text) === null &&
    !(tellsOnly(text) && text.split(' ').length <= 2) &&
    !TITLE.test(text) &&
    !asks(text)
  );
}

const isProse = ({ text, heading, bullet, number }: ProseLine): boolean =>
  !(heading || bullet) && number === null && /[.!?]$/u.test(text) && !isLabelled(text);

/** One paragraph or a few under a name, as many sentences as tell what was found and what is done about it. */
const isTold = (body: readonly ProseLine[]): boolean =>
  body.length > 0 &&
  body.length <= MOST_TOGETHER &&
  body.every(isProse) &&
  body.reduce((sum, one) => sum + sentences(one.text).length, 0) > 1;

/**
 * Where each answer begins in a letter that only names what was found wanting, in headings, bold lines or under letters
 * ("a) Utredning av frånvaro"), over paragraphs that answer those who found it ("Inspektionen har sett att … Nämnden
 * godtar kritiken. …"). Empty where fewer than two of them do, or most do not.
 */
export function areaHeads(lines: readonly ProseLine[]): readonly number[] {
  const names = lines.flatMap((one, at) => {
    const next = lines[at + 1];
    return at > 0 && isName(one) && next && isProse(next) ? [at] : [];
  });
  const bodyOf = (at: number) => {
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((one) => !isProse(one));
    return end < 0 ? rest : rest.slice(0, end);
  };
  const told = names.filter((at) => isTold(bodyOf(at)));
  const answers = told.filter((at) => bodyOf(at).some((one) => answersAsker(one.text)));
  return answers.length > 1 && answers.length * 2 >= told.length ? told : [];
}

const GRADED = /^(?<area>.{3,140}?)\s*(?:[:–—]|\s-|\.{3,})\s*(?<grade>[^:–—]{4,30})$/u;
const UNIT_FIELD = /^(?:enhet|skolenhet|skola|förskola|förskoleenhet)\s*:\s*(?<unit>.+)$/iu;
const FORM_FIELD = /^(?:skolform|verksamhet)\s*:\s*(?<form>.+)$/iu;
const PRINCIPAL = /^(?:ansvarig\s+)?(?:rektor|förskolechef)\s*:\s*(?<name>.+)$/iu;
const ASSIGNMENT = /^(?:uppdrag(?:et)?)(?:\s+(?:till|för)\s+[^:]{3,60})?(?:\s+\d{1,2})?\s*(?::\s*(?<text>.*)|$)/iu;
const FOLLOWED =
  /^(?:uppdraget\s+)?(?:följs\s+upp|(?:nästa\s+)?uppföljning(?:\s+av\s+uppdraget)?|avstämning|stäms\s+av|återkoppling|(?:åter|slut|av)?rapporteras|(?:åter)?redovisas|återrapport(?:ering)?|(?:åter)?redovisning)(?:\s+(?:till|för|i|hos)\s+[\p{L}-]+)?\s*(?::\s*)?(?=\S)/iu;
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
  /** How many assignments stand before the points of a letter's list, which its next paragraph ends; null for other lists. */
  letterFrom: number | null;
}

const NOBODY: Judged = { unit: null, form: null, principal: null };

/** "Bokskolan (grundskola)", "Bokskolan, rektor Siv Ek": the unit, and what else the heading says of it. */
function judgedBy(heading: string): Judged {
  const principal =
    /rektor\s+(?<name>\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)+)/u.exec(heading)?.groups?.['name'] ?? null;
  const unit = heading.replace(/\s*[,(–—:].*$/u, '').trim();
  return { unit, form: formIn(heading.slice(unit.length)) ?? formIn(unit), principal };
}

/** A heading of a unit: it is called so, ends as schools do, or stands as a heading right over judgements. */
const isUnit = (one: ProseLine, next: ProseLine | undefined, overJudgements: boolean) =>
  one.text.length <= 80 &&
  !/[.:]$/.test(one.text) &&
  (NAMES_UNIT.test(one.text) ||
    (one.heading && overJudgements) ||
    (one.heading && next !== undefined && (gradeIn(next.text) !== null || PRINCIPAL.test(next.text))));

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

const give = (scan: Scan, text: string, line: number) =>
  scan.assignments.push({ ...scan.judged, text, line, followed: [], due: [], area: scan.area });

function takeLine(scan: Scan, one: ProseLine, next: ProseLine | undefined, overJudgements: boolean): void {
  const { text } = one;
  const graded = gradeIn(text);
  const grade = graded ? gradeOf(graded.raw) : null;
  const unit = UNIT_FIELD.exec(text)?.groups?.['unit'];
  const form = FORM_FIELD.exec(text)?.groups?.['form'];
  const principal = PRINCIPAL.exec(text)?.groups?.['name'] ?? headWrittenTo(text) ?? undefined;
  const assigned = ASSIGNMENT.exec(text)?.groups;
  const isLetter = scan.judged.unit === null && scan.judged.principal !== null && scan.ratings.length > 0;
  const last = scan.assignments.at(-1);
  const area = areaOver(one, next);
  const owner = fieldOf(text, 'responsible') ?? fieldOf(text, 'executor');
  const due = fieldOf(text, 'due');
  if (area !== null) [scan.area, scan.listing] = [area, false];
  else if (graded && grade !== null) {
    const { unit: of, form: within } = scan.judged;
    const about = BARE.test(graded.area) ? (scan.area ?? graded.area) : graded.area;
    scan.ratings.push({ unit: of, form: within, area: about, value: valueOfGrade(grade), raw: graded.raw });
    scan.listing = false;
  } else if (unit !== undefined) [scan.judged, scan.area] = [judgedBy(unit), null];
  else if (form !== undefined && scan.judged.unit !== null)
    scan.judged = { ...scan.judged, form: formIn(form) ?? form };
  else if (principal !== undefined) scan.judged = { ...scan.judged, principal: principal.replace(/[.,;]+$/, '') };
  else if (isLetter && givesInPoints(text)) [scan.listing, scan.letterFrom] = [true, scan.assignments.length];
  else if (assigned && scan.judged.unit !== null) {
    const said = assigned['text'] ?? '';
    scan.letterFrom = null;
    scan.listing = said === '';
    if (!scan.listing && !isBlank(said) && !isNoMeasure(said)) give(scan, said, one.line);
  } else if (isUnit(one, next, overJudgements)) [scan.judged, scan.area, scan.listing] = [judgedBy(text), null, false];
  else if (last && owner !== null && last.unit === scan.judged.unit)
    scan.assignments.splice(-1, 1, { ...last, principal: owner.replace(/[.,;]+$/, '') });
  else if (last && FOLLOWED.test(text) && last.unit === scan.judged.unit)
    scan.assignments.splice(-1, 1, { ...last, followed: [...last.followed, text] });
  else if (last && due !== null && last.unit === scan.judged.unit)
    scan.assignments.splice(-1, 1, { ...last, due: [...last.due, due] });
  else if (scan.listing && (scan.letterFrom === null || one.bullet || one.number !== null)) give(scan, text, one.line);
  else if (scan.listing && scan.assignments.length > (scan.letterFrom ?? 0)) scan.listing = false;
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
    letterFrom: null,
  };
  // "Förskolorna i Granvik" over the paper's own heading is whose paper it is, and no unit of it.
  const own = blocks.findIndex((one) => one.kind === 'heading' && one.level === 1);
  blocks.forEach((block, at) => {
    if (at < own && block.kind === 'paragraph' && NAMES_UNIT.test(block.text) && gradeIn(block.text) === null) return;
    const table = block.kind === 'table' ? ratedTable(block.rows, scan.judged) : null;
    if (table) {
      scan.beganAt ??= block.kind === 'table' ? (block.rows[0]?.line ?? null) : null;
      scan.ratings.push(...table.ratings);
      scan.assignments.push(...table.assignments.map((one) => ({ ...one, followed: [], due: [], area: scan.area })));
      return;
    }
    const next = blocks[at + 1];
    const [after] = next === undefined ? [] : proseLines([next]).lines;
    const { lines } = proseLines([block]);
    // A heading over a table of judgements with no unit of its own names whose they are: "Norra gården".
    const overTable = next?.kind === 'table' && isOneUnits(next.rows);
    lines.forEach((one, n) => {
      takeLine(scan, one, lines[n + 1] ?? after, overTable && n === lines.length - 1);
      if (scan.judged.unit !== null || scan.ratings.length > 0) scan.beganAt ??= one.line;
    });
  });
  return scan;
}

/** An assignment is a measure of its unit's principal; when it is followed up is its next report. */
function measureOf(one: Assignment, reference: LocalDate): ShapeMeasure {
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
  const who = one.principal ?? one.unit;
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
    title: { title: title.replace(/[\s.,;:]+$/u, ''), area: one.area, actions: [], printed: null },
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
    measures: ratings.length > 0 ? assignments.map((one) => measureOf(one, reference)) : [],
    stateWithoutWords: 'decided',
    ratings,
    ...(cyclePoints === null ? {} : { cyclePoints }),
    ...(scale === null ? {} : { scale }),
    ...(areas === null ? {} : { areas }),
  };
}
