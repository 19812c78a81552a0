import type { LocalDate } from '../../../domain/dates';
import { labelOf } from '../prose/answer-labels';
import { answerMeasures } from '../prose/answer-measures';
import { type AnswerSection, verbatim } from '../prose/answer-sections';
import { shapeMeasure } from '../prose/found-measure';
import { AREA } from '../tables/goal-rows';
import type { Line, PlanRows } from '../tables/table-rows';
import type { ShapeMeasure } from './shape';

/** A recommendation that stands in or under a heading over the table of its measures. */
export interface HeadedRecommendation {
  readonly heading: string;
  readonly no: number | null;
  readonly text: string;
  readonly line: number;
  readonly answer: readonly string[];
  /** The lines its answer stands on. */
  readonly lines: readonly number[];
}

/** "Utvecklingsområde 2" is the plan's own part, and nobody's recommendation. */
const ASKED = /^(?:\p{L}+s\s+)?(?:rekommendation|brist|föreläggande|iakttagelse)(?!\p{L})/iu;

/** What an answer's own label stands before: "Nämndens svar: Nämnden instämmer." */
const answerOf = ({ text }: Line): readonly string[] => {
  const label = labelOf(text);
  if (label === null) return [text];
  return label.kind === 'answer' && label.rest !== '' ? [label.rest] : [];
};

/**
 * The recommendations of a document with a heading for each ("Rekommendation 2: Se över …", or the words on the line
 * under "Rekommendation 2"), in order, and what is answered before the table of measures. Empty where none is headed so.
 */
export function headedRecommendations({ lines, rows }: PlanRows): readonly HeadedRecommendation[] {
  const headings = new Map<string, number>();
  const take = (heading: string | null | undefined, line: number) => {
    if (heading && ASKED.test(heading)) headings.set(heading, Math.min(line, headings.get(heading) ?? line));
  };
  for (const { under, line } of lines) take(under, line);
  for (const { heading, row } of rows) take(heading, row.line);
  const inOrder = [...headings].sort(([, one], [, other]) => one - other);
  return inOrder.flatMap(([heading, line]): readonly HeadedRecommendation[] => {
    const label = labelOf(heading);
    if (label?.kind !== 'recommendation') return [];
    const [first, ...more] = lines.filter((one) => one.under?.replace(/\s*:$/, '') === heading.replace(/\s*:$/, ''));
    const own = label.rest.replace(/^[\s:.–—-]+/u, '');
    const said = first ? labelOf(first.text) : null;
    const text = own || (said?.kind === 'recommendation' ? said.rest : said === null ? (first?.text ?? '') : '');
    if (text === '') return [];
    const told = own && first ? [first, ...more] : more;
    return [
      {
        heading: heading.replace(/\s*:$/, ''),
        no: label.no,
        text: verbatim(text),
        line,
        answer: told.flatMap(answerOf),
        lines: told.map((one) => one.line),
      },
    ];
  });
}

/** What the answers commit to in sentences, where a recommendation has no table of its own while others have. */
export function answersBeside(rows: PlanRows, reference: LocalDate): readonly ShapeMeasure[] {
  const all = headedRecommendations(rows);
  const isInTable = ({ heading }: HeadedRecommendation) => rows.rows.some((one) => one.heading === heading);
  if (!all.some(isInTable)) return [];
  const told = all.filter((one) => !isInTable(one));
  const sections = told.map(({ no, text, line, lines }, at): AnswerSection => {
    const own = rows.lines.filter((one) => lines.includes(one.line));
    const answer = own.map((one) => ({ ...one, heading: false, bullet: false, number: null }));
    return { no: no ?? at + 1, text, line, answer };
  });
  return answerMeasures(sections, reference, null).measures.map((one) => {
    const heading = told[one.section]?.heading ?? '';
    return shapeMeasure(one, AREA.test(heading) ? heading : null);
  });
}
