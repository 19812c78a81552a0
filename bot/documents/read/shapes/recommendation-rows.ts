import type { DraftMeasure, DraftRecommendation } from '../../../domain/draft';
import { endsOpen, normalise, sentences, startsLower } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell } from '../neutral';
import { verbatim } from '../prose/answer-sections';
import { responseOf } from '../prose/response-kind';
import { readStatement } from '../prose/statements';
import type { MeasureRow } from '../tables/measure-rows';
import type { DataRow, PlanRows } from '../tables/table-rows';
import type { Finding } from '../warnings';
import { isNoMeasure, isTimeOff } from './no-measure';
import { headedRecommendations } from './recommendation-headings';

/** The recommendations a plan's table answers, and those of them that got no measure. */
export interface ListedRecommendations {
  readonly recommendations: readonly DraftRecommendation[];
  readonly findings: readonly Finding[];
}

const ASKED = /rekommendation/iu;
/** "Svar", "nämndens svar": never "ansvarig" or "svarsdatum". */
const ANSWERED = /(?<!\p{L})(?:revisions)?svar(?!sdat|ig)|yttrande|ställningstagande/iu;

const askedAt = ({ headers }: PlanRows): number => headers.findIndex((header) => ASKED.test(header));

/**
 * A row that repeats a recommendation and plans nothing for it ("–", "ingen åtgärd") holds no measure. Where the
 * recommendation itself is the measure, every row does.
 */
export function plansSomething(row: MeasureRow, rows: PlanRows): boolean {
  const asks =
    askedAt(rows) >= 0 && rows.rows.some((one) => one.columns.includes('measure') && one.columns.includes('area'));
  const { measure, part, due, responsible } = row.cells;
  if (onlyNotes(row) || (responsible === undefined && isTimeOff(cellText(measure)))) return false;
  if (!asks) return due !== undefined || !/\p{L}/u.test(cellText(measure)) || !isNoMeasure(cellText(measure));
  if (measure === undefined && part === undefined) return due !== undefined || responsible !== undefined;
  return !isNoMeasure(cellText(measure ?? part));
}

/** "Att lägga informationen till handlingarna" in a list of decisions, with nobody and no time: there is nothing to do. */
const NOTES =
  /^(?:att\s+)?(?:lägga\s.{3,120}\still\s+handlingarna|(?:notera|godkänna|anteckna|tacka|bordlägga|justera|entlediga)(?!\p{L}).*)$/iu;
const onlyNotes = ({ cells }: MeasureRow): boolean =>
  NOTES.test(cellText(cells.measure).replace(/[.;]$/u, '')) &&
  [cells.due, cells.responsible].every((cell) => !/\p{L}|\d/u.test(cellText(cell)));

/** Whether a measure of running text plans anything: "Åtgärd: Ingen åtgärd behövs." does not. */
export const plansInText = ({ cells }: MeasureRow, title: string): boolean =>
  cells.due !== undefined || cells.responsible !== undefined || !isNoMeasure(title);

interface Listed {
  no: number;
  text: string;
  readonly line: number;
  readonly answer: string[];
  readonly lines: number[];
}

const paragraphsOf = (cell: Cell | undefined) =>
  (cell?.paragraphs ?? []).map((one) => normalise(one.text)).filter((text) => text !== '');

function listedIn(rows: PlanRows): readonly Listed[] {
  const at = askedAt(rows);
  const answered = rows.headers.flatMap((header, column) => (column !== at && ANSWERED.test(header) ? [column] : []));
  const listed: Listed[] = [];
  const takes = ({ row, columns }: DataRow): void => {
    if (columns.length !== rows.headers.length) return;
    const text = normalise(cellText(row.cells[at]));
    // "Övriga förbättringsområden:" alone in its row heads the ones under it, and recommends nothing.
    const isAlone = row.cells.every((cell, n) => n === at || isEmptyCell(cell) || cell.merged);
    if (isAlone && (/:$/u.test(text) || /^(?:totalt?|summa|antal)(?!\p{L})/iu.test(text))) return;
    // "Ingen ytterligare åtgärd" in the measure's column is a part of the answer.
    const declined = columns.flatMap((column, n) =>
      column === 'measure' && isNoMeasure(cellText(row.cells[n])) ? [n] : [],
    );
    const answer = [...answered, ...declined].flatMap((column) => paragraphsOf(row.cells[column]));
    const last = listed.at(-1);
    const goesOn = last !== undefined && (text === '' || (endsOpen(last.text) && startsLower(text)));
    const no = /^(\d{1,2})[.)]\s+/.exec(text)?.[1];
    const plain = verbatim(text.replace(/^\d{1,2}[.)]\s+/, ''));
    const known = goesOn ? last : listed.find((one) => one.text === plain);
    if (known) {
      if (goesOn && text !== '') known.text = `${known.text} ${text}`;
      known.answer.push(...answer.filter((one) => !known.answer.includes(one)));
      known.lines.push(row.line);
    } else if (text !== '') {
      const number = no === undefined ? listed.length + 1 : Number(no);
      listed.push({ no: number, text: plain, line: row.line, answer: [...answer], lines: [row.line] });
    }
  };
  rows.rows.forEach(takes);
  return listed;
}

/** The same where each recommendation heads a table of its own. */
const listedOver = (rows: PlanRows): readonly Listed[] =>
  headedRecommendations(rows).map(({ heading, no, text, line, answer, lines }, at) => ({
    no: no ?? at + 1,
    text,
    line,
    answer: [...answer],
    lines: [...lines, ...rows.rows.filter((one) => one.heading === heading).map(({ row }) => row.line)],
  }));

/** A measure as the rows around it see it. */
export interface PlacedMeasure {
  readonly row: MeasureRow;
  readonly measure: DraftMeasure;
}

/**
 * Recommendations are listed where a column is headed so: each once and in order, with the answer of a column beside
 * it and the measures of its rows; else where each heads a table of its own.
 */
export function recommendationRows(rows: PlanRows, measures: readonly PlacedMeasure[]): ListedRecommendations {
  const all = askedAt(rows) < 0 ? listedOver(rows) : listedIn(rows);
  const unique = new Set(all.map((one) => one.no)).size === all.length;
  const findings: Finding[] = [];
  const recommendations = all.map((one, at): DraftRecommendation => {
    const own = measures.filter(({ row }) => row.lines.some((line) => one.lines.includes(line)));
    if (own.length === 0) findings.push({ code: 'recommendation_without_measure', at: { line: one.line } });
    const told = one.answer.flatMap((text) =>
      sentences(text).map(({ start, end }) => readStatement(text.slice(start, end), false).kind),
    );
    const response =
      one.answer.length === 0
        ? null
        : responseOf(
            one.answer.join('\n'),
            own.map(({ measure }) => measure.status),
            told,
          );
    return {
      no: unique ? one.no : at + 1,
      text: one.text,
      ...(response === null ? {} : { response }),
      ...(one.answer.length > 0 ? { answer: one.answer } : {}),
      measures: own.map(({ measure }) => measure.no),
    };
  });
  return { recommendations, findings };
}
