import type { LocalDate, PlanDate } from '../../../domain/dates';
import { readDates } from '../../../domain/swedish-dates';
import type { Cell, Paragraph } from '../neutral';
import { withoutLabel } from './measure-dates';

const MARK = /^\(?(\d{1,2}|[a-h])[.)]\)?\s+(?=\S)/iu;

/** A point of a cell and the mark it goes by: "2" of "2) Rektor". */
export interface Point {
  readonly mark: string;
  readonly text: string;
}

/**
 * The points of a cell that numbers or letters its lines itself ("1. Rektor", "2. Mentor"); null where it does not. The
 * same marks in the columns beside it say which date and which person belong to which point.
 */
export function pointsByMark(cell: Cell | undefined): readonly Point[] | null {
  const paragraphs = cell?.paragraphs ?? [];
  const points: Point[] = [];
  for (const { text } of paragraphs) {
    const mark = MARK.exec(text);
    if (!mark) return null;
    points.push({ mark: (mark[1] ?? '').toLowerCase(), text: text.slice(mark[0].length) });
  }
  const [first] = points;
  const isOrdered = points.every((one, at) => first !== undefined && one.mark === nth(first.mark, at));
  return points.length > 1 && isOrdered ? points : null;
}

/** The mark `at` places after the first: "1" and "a" go on as "2" and "b". */
const nth = (first: string, at: number): string =>
  /\d/.test(first) ? String(Number(first) + at) : String.fromCharCode(first.charCodeAt(0) + at);

/**
 * What a cell says of each of its lettered steps on one line, a paragraph a step: "a) klart, b) pågår" as "a: klart" and
 * "b: pågår". Null where it names no such steps from the first on.
 */
export function stepsInLine(cell: Cell | undefined): Cell | null {
  const [line, ...more] = cell?.paragraphs ?? [];
  if (!line || more.length > 0) return null;
  const said = line.text.split(/[,;.]\s+(?=[b-h]\)\s)/u);
  const steps = said.map((one) => /^(?<mark>[a-h])\)\s+(?<text>\S.*)$/u.exec(one)?.groups);
  if (said.length < 2 || !steps.every((one, at) => one?.['mark'] === nth('a', at))) return null;
  return { paragraphs: steps.map((one) => ({ text: `${one?.['mark']}: ${one?.['text']}`, bullet: false })) };
}

/** The cell without the marks of its points. */
export function withoutMarks(cell: Cell): Cell {
  const points = pointsByMark(cell);
  if (!points) return cell;
  return { ...cell, paragraphs: points.map(({ text }): Paragraph => ({ text, bullet: true })) };
}

const dueOf = (text: string, reference: LocalDate): readonly PlanDate[] =>
  readDates(text, reference, 'due').flatMap((one) => (one.role === 'due' ? [withoutLabel(one.date)] : []));

/**
 * The due day of each point of a measure, where the time's cell numbers its lines as the measure's does. Null where it
 * does not: as many dates as points in no stated order are nobody's.
 */
export function dueByPoint(
  measure: Cell | undefined,
  due: Cell | undefined,
  points: number,
  reference: LocalDate,
): readonly (PlanDate | null)[] | null {
  const [marks, dated] = [pointsByMark(measure), pointsByMark(due)];
  if (!marks || !dated || marks.length !== points) return null;
  const byMark = new Map(dated.map(({ mark, text }) => [mark, dueOf(text, reference)[0] ?? null]));
  return marks.map(({ mark }) => byMark.get(mark) ?? null);
}
