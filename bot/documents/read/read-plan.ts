import type { LocalDate } from '../../domain/dates';
import type { Draft } from '../../domain/draft';
import type { Person } from '../../domain/people';
import type { ReadingRefusal } from '../../domain/reading/reading-result';
import { normalise } from '../../domain/reading/swedish-text';
import { readingTexts } from '../../text/reading';
import { readFrame } from './frame';
import { groupRows, type MeasureRow } from './measure-rows';
import { areaNamesMeasure, type MeasureTitle, readTitle } from './measure-title';
import { cellText } from './neutral';
import { readBlocks } from './read-blocks';
import { readMeasure } from './read-measure';
import { redact, redactText } from './redact';
import { findPlanRows, type PlanRows } from './table-rows';
import { type Finding, toWarnings } from './warnings';

export interface ReadOptions {
  /** What the plan is called; else its own heading, else the file's name. */
  readonly title?: string;
  /** The document's date; else the one it states. */
  readonly documentDate?: LocalDate;
  /** As the WHATWG names them: `windows-1252`. Left out, it is found out. */
  readonly encoding?: string;
  /** Years that a document without a date leaves out are placed from here. */
  readonly today: LocalDate;
  /** Of the warnings' sentences; Swedish when left out. */
  readonly locale?: NonNullable<Person['locale']>;
}

export type ReadOutcome =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly refusal: ReadingRefusal };

/** No plan has more; a register or a log does. */
const MOST_ROWS = 2000;

interface Numbered {
  readonly row: MeasureRow;
  readonly no: number;
  readonly title: MeasureTitle;
}

/** The numbers the plan prints, where they are whole and each its own; else 1, 2, 3. */
function numbered(rows: readonly MeasureRow[]): readonly Numbered[] {
  const fromArea = areaNamesMeasure(rows);
  const titles = rows.map((row) => readTitle(row, fromArea));
  const printed = titles.map((one) => (/^\d{1,3}$/.test(one.printed ?? '') ? Number(one.printed) : 0));
  const ownNumbers = printed.every((no) => no > 0) && new Set(printed).size === printed.length;
  return rows.flatMap((row, at) => {
    const title = titles[at];
    return title ? [{ row, title, no: ownNumbers ? (printed[at] ?? at + 1) : at + 1 }] : [];
  });
}

/** Measures that stand before a plan's first group answer the recommendations its introduction speaks of. */
function withFirstGroup(rows: readonly MeasureRow[], { before }: PlanRows): readonly MeasureRow[] {
  const grouped = rows.some((one) => one.group !== null) && rows[0]?.group === null;
  if (!grouped || !before.some((one) => /rekommendation/iu.test(one.text))) return rows;
  return rows.map((one) => (one.group === null ? { ...one, group: 'Rekommendationer' } : one));
}

/** Recommendations are listed where a column is headed so: each once, in order. */
function recommendationsOf(rows: PlanRows, measures: readonly MeasureRow[]): Draft['recommendations'] {
  if (!rows.headers.some((header) => /rekommendation/iu.test(header))) return [];
  const texts = measures.map((one) => cellText(one.cells.area)).filter((text) => text !== '');
  return [...new Set(texts)].map((text, at) => ({ no: at + 1, text }));
}

/**
 * What a plan's file says: a draft with every phrase beside its reading, or the reason there is none. Reads no clock:
 * `today` only places phrases without a year in a document without a date. A date that cannot be attached with
 * certainty is left out and warned about; personal identity numbers are replaced before anything is read.
 */
export function readPlan(
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadOptions,
): ReadOutcome {
  const read = readBlocks(file.bytes, options.encoding);
  if (!read.ok) return read;
  const count = read.value.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (count > MOST_ROWS) return { ok: false, refusal: { code: 'too_many_rows', rows: count, limit: MOST_ROWS } };

  const { blocks, lines: redactedLines } = redact(read.value);
  const guess = options.documentDate ?? options.today;
  const first = findPlanRows(blocks, guess);
  if (!first) return { ok: false, refusal: { code: 'no_table_found' } };
  const given = {
    fileName: redactText(file.name),
    title: redactTitle(options.title),
    documentDate: options.documentDate,
  };
  const plan = readFrame(first, given);
  const reference = plan.documentDate ?? options.today;
  const rows = (reference === guess ? null : findPlanRows(blocks, reference)) ?? first;

  const { measures: grouped, doubtfulGroups } = groupRows(rows.rows);
  const measureRows = withFirstGroup(grouped, rows).filter(
    (one) => one.cells.measure ?? one.cells.part ?? one.cells.area,
  );
  if (measureRows.length === 0) return { ok: false, refusal: { code: 'no_measures_found', headers: rows.headers } };

  const numberedRows = numbered(measureRows);
  const context = {
    documentDate: plan.documentDate,
    reference,
    hasStatusColumn:
      rows.rows.some((one) => one.columns.includes('status')) ||
      measureRows.some((one) => one.cells.status !== undefined),
    stateWithoutColumn: plan.kind === 'analysis_proposals' ? 'proposed' : 'decided',
    targets: numberedRows.map(({ no, title }) => ({
      no,
      printed: title.printed,
      about: [title.title, ...title.actions].join(' '),
    })),
  } as const;
  const readings = numberedRows.map(({ row, no, title }) => readMeasure(row, no, title, context));
  const inMeasures = new Set(numberedRows.flatMap(({ row, no }) => (flagged(readings, no) ? row.lines : [])));
  const findings: readonly Finding[] = [
    ...readings.flatMap((one) => one.findings),
    ...redactedLines
      .filter((line) => !inMeasures.has(line))
      .map((line): Finding => ({ code: 'personal_identity_number', at: { line } })),
    ...doubtfulGroups.map((line): Finding => ({ code: 'layout_uncertain', doubt: 'group_or_measure', at: { line } })),
    ...rows.unreadTables.map((line): Finding => ({ code: 'layout_uncertain', doubt: 'table_not_read', at: { line } })),
    ...(rows.guessedAt === null
      ? []
      : [{ code: 'layout_uncertain', doubt: 'no_header', at: { line: rows.guessedAt } } as const]),
  ];
  return {
    ok: true,
    draft: {
      plan,
      measures: readings.map((one) => one.measure),
      recommendations: recommendationsOf(rows, measureRows),
      ratings: [],
      warnings: toWarnings(findings, readingTexts[options.locale ?? 'sv'].warning),
    },
  };
}

const redactTitle = (title: string | undefined) => (title === undefined ? undefined : redactText(normalise(title)));

const flagged = (
  readings: readonly { readonly measure: Draft['measures'][number]; readonly findings: readonly Finding[] }[],
  no: number,
) =>
  readings.some(
    (one) => one.measure.no === no && one.findings.some((finding) => finding.code === 'personal_identity_number'),
  );
