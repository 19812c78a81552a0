import type { LocalDate } from '../../../domain/dates';
import { NO_STATUS, readStatus } from '../measure/measure-status';
import { namesTimeAhead } from '../sentence/times';
import type { Line } from '../tables/table-rows';
import type { TextLine, TextLines } from '../text/lines';
import { isEnd } from '../text/openers';
import { peopleAtMeeting } from './attendees';
import { isOtherPaper, listsOf, SHARED } from './read-shared-points';
import { EMPTY_SHAPE, type ShapeMeasure, type ShapeReading } from './shape';
import { type TitledPoint, titledPoint } from './titled-points';

const MOST = 0.6;
const asLine = ({ text, line }: TextLine): Line => ({ text, line });
const cell = (text: string) => ({ paragraphs: [{ text, bullet: false }] });

function measureOf(line: TextLine, point: TitledPoint, reference: LocalDate): ShapeMeasure {
  const { dates } = point;
  const status =
    point.state === null ? { ...NO_STATUS, state: 'decided' as const } : readStatus(cell(point.state), reference);
  return {
    row: {
      cells: { measure: cell(point.name), ...(dates.start ? { start: cell(dates.start.raw) } : {}) },
      group: null,
      lines: [line.line],
      sharesArea: false,
      acrossPages: false,
      doubts: [],
    },
    title: { title: point.name, area: null, actions: [point.said], printed: null },
    status,
    responsible: point.responsible,
    due: dates.due,
    ...(dates.evaluation ? { evaluation: dates.evaluation } : {}),
    ...(dates.nextReport ? { nextReport: dates.nextReport } : {}),
    doubts: ['measure_in_text'],
  };
}

/**
 * A mail or notes whose points each have a name and then say in sentences who does what: "1. Studiedag i maj. Peter och
 * Samira planerar, genomförs den 4 maj." Each is a measure that is asked about. Under no words that say that this was
 * agreed most must name a time as well. Null where fewer than most of a list's points are of that kind.
 */
export function readTitledPoints(text: TextLines, reference: LocalDate): ShapeReading | null {
  const { lines } = text;
  if (lines.slice(0, 4).some(isOtherPaper)) return null;
  const isThere = peopleAtMeeting(lines);
  const found = listsOf(lines).flatMap(({ from, points }) => {
    const read = points.flatMap((line) => {
      const point = titledPoint(line.text, isThere, reference);
      return point ? [{ line, point }] : [];
    });
    const over = lines.slice(Math.max(0, from - 3), from);
    if (read.length < 2 || read.length < MOST * points.length || over.some((one) => isEnd(one.text))) return [];
    const timed = read.filter(({ line }) => namesTimeAhead(line.text, reference)).length;
    const isShared = over.some((one) => SHARED.test(one.text)) && timed > 0;
    return isShared || (timed > 1 && timed >= MOST * points.length) ? read : [];
  });
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  return {
    ...EMPTY_SHAPE,
    before: lines.slice(0, lines.indexOf(first.line)).map(asLine),
    after: lines.slice(lines.indexOf(last.line) + 1).map(asLine),
    pageDates: text.pageDates,
    measures: found.map(({ line, point }) => measureOf(line, point, reference)),
    stateWithoutWords: 'decided',
  };
}
