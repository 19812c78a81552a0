import type { LocalDate } from '../../../domain/dates';
import type { MeasureState } from '../../../domain/plan';
import { findSchedule, findState, mentionsDelay } from '../../../domain/plan-phrases';
import type { MeasureStatus } from '../measure/measure-status';
import { shapeMeasure, sharesRoot } from '../prose/found-measure';
import type { Reading } from '../sentence/clause';
import { whoIn } from '../sentence/somebody';
import { nearest } from '../sentence/times';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from '../shapes/shape';
import { isLabelled } from '../shapes/wrapped-lines';
import type { Line } from '../tables/table-rows';
import type { TextLine, TextLines } from '../text/lines';
import { withOwnLabels } from '../text/own-labels';
import { THEN_PUT_UP } from './act-words';
import type { Walk } from './measure-of-act';
import { emphasisedNames, namesIn } from './names';
import { isQuoted, judges, looksBack, paperOf, tellsOnly, writerOf } from './paper';
import { isCalled, partsOf, withRunInHeads } from './parts';
import { type ReadPart, readPart } from './read-part';
import type { Told } from './told';

const asLine = ({ text, line }: TextLine): Line => ({ text, line });
/** Where fields stand under labels of their own, they say what sentences only tell. */
const MOST_LABELS = 2;
/** No paragraph anybody means to be read is longer, and no letter; what is would take minutes to compare. */
const LONGEST_LINE = 3_000;
const MOST_TEXT = 400_000;

/** "Eva Lind, skolchef": who signs a paper, under its last sentence. */
const SIGNS = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}[\p{L}-]+){1,2}(?:,\s\p{Ll}[\p{L}\s/-]{3,50})?$/u;
/** The lines without the names at the end, which tell of nothing that stands over them; names that stand among the text too do. */
function withoutSigners(lines: readonly TextLine[]): readonly TextLine[] {
  const isLoose = ({ text, heading, bullet, number }: TextLine) =>
    !(heading || bullet || number !== null) && text.length <= 80 && !/[.:;!?]$/u.test(text);
  const end = lines.findLastIndex((one) => !isLoose(one)) + 1;
  const first = lines.findIndex((one, at) => at >= end && SIGNS.test(one.text));
  const isAmong = lines.slice(1, end).some((one) => isLoose(one) && SIGNS.test(one.text));
  return first > 1 && !isAmong ? lines.slice(0, first) : lines;
}

/** "Rektorn ska", "Kommunen kommer att", "har beslutat att", "i uppdrag att" */
const BINDS =
  /(?<!\p{L})(?:ska(?:ll)?|kommer\s+(?:\p{L}+\s+)?att|avser\s+(?:\p{L}+\s+)?att|beslutat|uppdrag\s+att|åtar\s+sig|lovar)(?!\p{L})/iu;
/** "Nya stolar – ansvarig rektor – klart i maj" */
const OWNED_INSIDE = /[–(;]\s*ansvarig/iu;

/**
 * The measures of all parts: those under a heading, or the one it names itself. It does where nothing else is under it,
 * where it says so ("Införa …", "Åtgärd 2. …"), and where another does and no part gives more than one thing to do.
 */
function measuresOf(parts: readonly ReadPart[]): readonly Told[] {
  const areMeasures =
    parts.filter((one) => one.headed).length > 2 &&
    parts.every((one) => one.told.length <= 1) &&
    parts.some((one) => one.headed?.does) &&
    parts.some((one) => one.headed && one.told.length === 0);
  // "Insatsen är avslutad" under one heading, and "Läsgrupper har införts" under the next: each heading names its own.
  const held = parts.filter((one) => one.headed !== null);
  const areHeld =
    held.filter((one) => one.isHeading).length * 2 >= held.length && held.every((one) => one.isAlone || one.isHeading);
  // "Arbetet pågår" under the other headings, and "Kursen kom igång sent och är försenad. Ansvarig är Eva" under this one.
  const isSome = parts.some((one) => one.isHeading);
  return parts.flatMap((part) => {
    const { told, headed, isHeading } = part;
    const isOwn = isSome && told.length === 0 && part.isAlone && isWholeOf(headed);
    return headed && (areMeasures || (areHeld && held.length > 1) || headed.does || isHeading || isOwn)
      ? [headed]
      : told;
  });
}

/** Whether what stands under a heading tells of one thing, by whom and until when. */
const isWholeOf = (headed: Told | null): boolean =>
  headed !== null && headed.measure.responsible.length > 0 && headed.measure.dates.due.length > 0;

/**
 * What running text gives people to do, or tells of what was: by its sentences alone, whatever kind of paper it is. A
 * sentence begins a measure, tells more of the one before it, or tells a story. Null where it is no plan, or holds none.
 */
export function readRunningText(text: TextLines, reference: LocalDate): ShapeReading | null {
  const isWho = whoIn(text.lines);
  const whole = withRunInHeads(text.lines, isWho);
  const lines = withoutSigners(whole);
  const length = lines.reduce((sum, one) => sum + one.text.length, 0);
  if (length > MOST_TEXT || lines.some((one) => one.text.length > LONGEST_LINE)) return null;
  const paper = paperOf(text.lines);
  const all = partsOf(lines);
  const heads = new Set(all.map((one) => one.head?.line)); // "Insats 2. Nya rutiner" over sentences is a heading
  // "Så har det gått: …" and "Vad vi lärt oss: …" under each heading are labels too.
  const labelled = withOwnLabels(lines).filter(
    (one) => isLabelled(one.text) && !isQuoted(one.text) && !heads.has(one.line),
  );
  const owned = lines.filter((one) => OWNED_INSIDE.test(one.text));
  if (!paper || labelled.length > MOST_LABELS || owned.length > 1) return null;
  const reading: Reading = { reference, isWho, writer: writerOf(text.lines) };
  const called =
    paper.isAccount || paper.isPlan || paper.isReply ? namesIn(lines, reading, paper.isAccount, paper.isReply) : [];
  const named = new Map([...called, ...(paper.isAccount ? emphasisedNames(lines, reading) : [])]);
  const walk: Walk = { reading, paper, named, lastWho: null };
  // "§ 5 Rektors redogörelse för köket" among other points of the minutes: what is told there is told of measures.
  const tellsOfThem = paper.isAccount || paper.isReply || all.some(({ head }) => looksBack(head?.text ?? ''));
  const measures = (isOfNone: (heading: string) => boolean): readonly Told[] => {
    // "Investeringsramen är 38 miljoner" over "Uppdrag 1", "Uppdrag 2": the paper's own measures begin there.
    const counted = all.flatMap((part, section) => (isCalled(part.head?.text ?? '') ? [section] : []));
    const from = counted.length > 1 ? (counted[0] ?? 0) : 0;
    const parts = all.flatMap((part, section): readonly ReadPart[] => {
      if (section < from || isOfNone(part.head?.text ?? '')) return [];
      const read = readPart(walk, part, section, paper.title);
      const isNone = counted.length > 1 && !counted.includes(section); // "Ekonomiska konsekvenser" under them
      return [isNone ? { ...read, headed: null, isHeading: false, isAlone: false } : read];
    });
    const found = measuresOf(parts);
    // What somebody proposed before it was decided is no measure beside the decision.
    const decided = found.filter((one) => !one.proposed);
    if (decided.length === 0) return found;
    const isOfDecided = ({ measure }: Told) => decided.some((one) => sharesRoot(measure.title, one.measure.about));
    // An answer to a motion proposes what its board has still to decide, beside what is given out already.
    return paper.isReply ? found.filter((one) => !(one.proposed && isOfDecided(one))) : decided;
  };
  const isAhead = ({ measure: { dates } }: Told) => dates.due.some((one) => one.date !== null && one.date >= reference);
  // An answer or a plan may hold one thing to do; what nobody binds themselves to by a day may be said in passing.
  const isHeld = (one: Told) =>
    (paper.isReply || paper.isPlan) && one.does && isAhead(one) && BINDS.test(lines[one.at]?.text ?? '');
  const areSome = (told: readonly Told[]) =>
    told.filter((one) => one.does || tellsOfThem || one.named || isAhead(one)).length > 1 || told.some(isHeld);
  const own = measures((heading) => tellsOnly(heading, paper.isNotes));
  // "Förvaltningens bedömning" of a matter that ends in no measure elsewhere is where they are told.
  const kept = areSome(own) || !paper.isReply ? own : measures((heading) => tellsOnly(heading) && !judges(heading));
  if (!areSome(kept)) return null;
  const [first, last] = [kept[0]?.at ?? 0, kept.at(-1)?.at ?? 0];
  const isTitle = (one: TextLine) => one === paper.title;
  return {
    ...EMPTY_SHAPE,
    title: paper.title && asLine(paper.title),
    before: lines.slice(0, first).flatMap((one) => (isTitle(one) ? [] : [asLine(one)])),
    after: whole.slice(last + 1).map(asLine),
    pageDates: text.pageDates,
    measures: kept.map((one) => asShape(one, reference)),
    stateWithoutWords: kept.every((one) => one.proposed) ? 'proposed' : 'decided',
  };
}

/** "Arbetet pågår enligt plan", "Insatsen är genomförd": of the whole, where other sentences are of its parts. */
const OF_WHOLE =
  /^(?:(?:hela|själva)\s+)?(?:den(?:na|\s+här)?\s+|detta\s+|det\s+här\s+)?(?:arbetet?|åtgärd(?:en)?|insats(?:en)?|satsning(?:en)?|aktivitet(?:en)?|uppdrag(?:et)?|projekt(?:et)?|status)(?!\p{L})/iu;

/** The state of the whole where a sentence says it; else the first that is said. */
function stateOfAll(states: readonly string[]): MeasureState | null {
  const read = states.flatMap((said) => {
    const found = findState(said);
    return found ? [{ said, state: found.state }] : [];
  });
  return (read.find((one) => OF_WHOLE.test(one.said)) ?? read[0])?.state ?? null;
}

/** Where a measure stands by the first of its sentences that says so, and whether it keeps to its plan by all of them. */
function statusOf({ states, measure, proposed, ticked }: Told): MeasureStatus | undefined {
  const said = states.join('. ');
  const all = stateOfAll(states) ?? (states.length > 0 ? 'in_progress' : null);
  // "Leveransen till årskurs 7 är gjord. Årskurs 8 får vänta, arbetet är försenat.": a part of it is done.
  const isPart = all === 'completed' && states.some((one) => OF_WHOLE.test(one) && mentionsDelay(one));
  // "En modell är framtagen. Försöket med den pågår till maj."
  const goesOn = all === 'in_progress' && measure.dates.due.length > 0;
  const state = ticked && !goesOn ? 'completed' : isPart ? 'in_progress' : all;
  if (state === null && !proposed) return undefined;
  return {
    state: state ?? 'proposed',
    raw: states[0] ?? null,
    schedule: findSchedule(said) ?? (mentionsDelay(said) ? 'delayed' : null),
    followUp: states.length > 0 ? `${said}.` : null,
    finished: [],
    inferred: !measure.labelled,
    twofold: false,
    mentionsDelay: mentionsDelay(said),
  };
}

/** What was told, in the form every shape gives. */
export function asShape(told: Told, reference: LocalDate): ShapeMeasure {
  const { dates } = told.measure;
  const held = dates.due.length > 0 ? dates : { ...dates, due: nearest(told.once) };
  const shape = shapeMeasure({ ...told.measure, dates: held }, told.area);
  const said = statusOf(told);
  // "Vandringen är inte gjord, Roger håller i den i april": not yet, and not given up.
  const isAhead = dates.due.some((one) => one.date !== null && one.date >= reference);
  // "har skjutits upp, och ny tidpunkt är den 3 mars": late, and to be done then.
  const isMoved = said?.state === 'paused' && /(?<!\p{L})skjut/iu.test(said.raw ?? '');
  // "Nya stolar är inköpta och levereras senast i maj"
  const isOnItsWay = said?.state === 'completed' && isAhead && THEN_PUT_UP.test(said.raw ?? '');
  const later = isOnItsWay
    ? 'in_progress'
    : said?.state === 'not_completed'
      ? 'not_started'
      : isMoved
        ? 'decided'
        : null;
  const status = said && later !== null && isAhead ? ({ ...said, state: later } as const) : said;
  const row = { ...shape.row, lines: [...shape.row.lines, ...told.lines] };
  return { ...shape, row, ...(status ? { status } : {}) };
}
