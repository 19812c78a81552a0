import type { LocalDate } from '../../../domain/dates';
import { findSchedule, findState, mentionsDelay } from '../../../domain/plan-phrases';
import type { MeasureStatus } from '../measure/measure-status';
import { nearest } from '../prose/commitment-dates';
import { shapeMeasure } from '../prose/shape-measure';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from '../shapes/shape';
import { isLabelled } from '../shapes/wrapped-lines';
import type { Line } from '../tables/table-rows';
import type { TextLine, TextLines } from '../text/lines';
import type { Told } from './found';
import { namesIn } from './names';
import { paperOf, tellsOnly } from './paper';
import { partsOf } from './parts';
import { type ReadPart, readPart, type Walk } from './read-part';
import type { Reading } from './reading';
import { whoIn } from './who-in';

const asLine = ({ text, line }: TextLine): Line => ({ text, line });
/** Where fields stand under labels of their own, they say what sentences only tell. */
const MOST_LABELS = 2;
/** No paragraph anybody means to be read is longer, and no letter; what is would take minutes to compare. */
const LONGEST_LINE = 3_000;
const MOST_TEXT = 400_000;

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
  return parts.flatMap(({ told, headed, isHeading }) =>
    headed && (areMeasures || headed.does || isHeading) ? [headed] : told,
  );
}

/**
 * What running text gives people to do, or tells of what was: by its sentences alone, whatever kind of paper it is. A
 * sentence begins a measure, tells more of the one before it, or tells a story. Null where it is no plan, or holds none.
 */
export function readRunningText(text: TextLines, reference: LocalDate): ShapeReading | null {
  const { lines } = text;
  const length = lines.reduce((sum, one) => sum + one.text.length, 0);
  if (length > MOST_TEXT || lines.some((one) => one.text.length > LONGEST_LINE)) return null;
  const paper = paperOf(lines);
  const labelled = lines.filter((one) => isLabelled(one.text));
  const owned = lines.filter((one) => OWNED_INSIDE.test(one.text));
  if (!paper || labelled.length > MOST_LABELS || owned.length > 1) return null;
  const reading: Reading = { reference, isWho: whoIn(lines) };
  const named = paper.isAccount || paper.isPlan ? namesIn(lines, reading) : new Map<TextLine, never>();
  const walk: Walk = { reading, paper, named, lastWho: null };
  const parts = partsOf(lines).flatMap((part, section) =>
    tellsOnly(part.head?.text ?? '') ? [] : [readPart(walk, part, section, paper.title)],
  );
  const found = measuresOf(parts);
  // What somebody proposed before it was decided is no measure beside the decision.
  const kept = found.every((one) => one.proposed) ? found : found.filter((one) => !one.proposed);
  if (kept.filter((one) => one.does || paper.isAccount || one.named).length < 2) return null;
  const [first, last] = [kept[0]?.at ?? 0, kept.at(-1)?.at ?? 0];
  const isTitle = (one: TextLine) => one === paper.title;
  return {
    ...EMPTY_SHAPE,
    title: paper.title && asLine(paper.title),
    before: lines.slice(0, first).flatMap((one) => (isTitle(one) ? [] : [asLine(one)])),
    after: lines.slice(last + 1).map(asLine),
    pageDates: text.pageDates,
    measures: kept.map(asShape),
    stateWithoutWords: kept.every((one) => one.proposed) ? 'proposed' : 'decided',
  };
}

/** Where a measure stands by the first of its sentences that says so, and whether it keeps to its plan by all of them. */
function statusOf({ states, measure, proposed, ticked }: Told): MeasureStatus | undefined {
  const said = states.join('. ');
  const state = ticked
    ? 'completed'
    : (states.flatMap((one) => findState(one)?.state ?? []).at(0) ?? (states.length > 0 ? 'in_progress' : null));
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

function asShape(told: Told): ShapeMeasure {
  const { dates } = told.measure;
  const held = dates.due.length > 0 ? dates : { ...dates, due: nearest(told.once) };
  const shape = shapeMeasure({ ...told.measure, dates: held }, told.area);
  const status = statusOf(told);
  const row = { ...shape.row, lines: [...shape.row.lines, ...told.lines] };
  return { ...shape, row, ...(status ? { status } : {}) };
}
