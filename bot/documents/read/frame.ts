import { isLocalDate } from '../../domain/calendar';
import type { LocalDate } from '../../domain/dates';
import type { Draft } from '../../domain/draft';
import type { PlanKind } from '../../domain/plan';
import { readDate } from '../../domain/swedish-dates';
import type { Line, PlanRows } from './table-rows';

/** What a plan says of itself outside its table. */
export type Frame = Draft['plan'];

const KINDS: readonly (readonly [PlanKind, RegExp])[] = [
  ['inspection_order', /skolinspektion\p{L}*[^.]{0,120}(?:föreläg|beslut|tillsyn)|föreläggande/iu],
  ['audit_plan', /revision(?!stid)|revisor|granskning(?:en|srapport)?(?!\p{L})|kpmg|\bpwc\b|deloitte|ernst & young/iu],
  ['analysis_proposals', /analysrapport|förslag\s+på\s+utvecklingsområden/iu],
  ['assignment_round', /uppdragsdialog|uppdrag\s+till\s+rektor/iu],
];

const CASE =
  /(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr|diarie)\s*[.:]*\s*(?<named>[\p{L}\d][\p{L}\d/:. -]*\d)|(?<![\p{L}\d])(?<shaped>\p{Lu}{2,6}[ /]\d{4}[:/]\d{1,6})(?!\d)/u;
const ANSWER = /(?:svar(?:as|et)?|yttrande|besvaras)[^.]{0,60}senast\s+(?:den\s+)?(?<date>[^.;,]{4,30})/iu;
const NAME_TITLE =
  /^(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){1,3}),?\s+((?:tf\.?\s+|bitr\.?\s+)?\p{L}[\p{L}\s/-]{3,50})$/u;
const DATED =
  /(?:datum|daterad|upprättad|reviderad|uppdaterad|senast\s+uppdaterad|version|läge)\s*(?:den|per)?\s*[:.]?\s*(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4}|\d{1,2}\/\d{1,2}[ -]\d{2,4})/iu;
const PLACE_DATE =
  /^(?:\p{Lu}[\p{L}-]+(?:\s\p{Lu}?[\p{L}-]+){0,2}),?\s+(?:den\s+)?(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4})$/u;

const dayOf = (text: string | undefined): LocalDate | null => {
  if (text === undefined) return null;
  const read = readDate(text, '2000-01-01');
  return read?.precision === 'day' && read.assumed !== true ? read.date : null;
};

const firstDay = (lines: readonly Line[], pattern: RegExp): LocalDate | null => {
  for (const { text } of lines) {
    const day = dayOf(pattern.exec(text)?.groups?.['date']);
    if (day) return day;
  }
  return null;
};

/** The document's own date: signed, headed or stated, in that order; a date in a page's head last. */
function documentDate({ before, after, pageDates, headerDates }: PlanRows): LocalDate | null {
  const newest = [...headerDates].filter(isLocalDate).sort().at(-1);
  const alone = pageDates.filter(isLocalDate).sort().at(-1);
  return (
    firstDay(after, PLACE_DATE) ??
    newest ??
    firstDay([...after, ...before], DATED) ??
    firstDay(before, PLACE_DATE) ??
    alone ??
    null
  );
}

/** A line that names a plan; else the first short line above the table; else the file. */
function titleOf(rows: PlanRows, fileName: string): string {
  if (rows.title) return rows.title.text;
  const short = rows.before.filter((one) => one.text.length <= 160 && !/[.;:]$/.test(one.text) && !CASE.test(one.text));
  const named = short.slice(0, 6).find((one) => /plan|åtgärd|uppföljning|svar|granskning/iu.test(one.text));
  const title = (named ?? short.find((one) => !PLACE_DATE.test(one.text)))?.text;
  return (
    title ??
    (fileName
      .replace(/^.*[\\/]/, '')
      .replace(/\.[^.]*$/, '')
      .replace(/[_-]+/g, ' ')
      .trim() ||
      fileName)
  );
}

/** Who signed: a name and a title on a line of their own under the table. */
function signerOf(after: readonly Line[]): string | null {
  const line = after.slice(-12).find((one) => NAME_TITLE.test(one.text) && !PLACE_DATE.test(one.text));
  return line?.text ?? null;
}

export interface Given {
  readonly fileName: string;
  readonly title: string | undefined;
  readonly documentDate: LocalDate | undefined;
}

/** The frame of a plan. What the caller states goes before what the document says. */
export function readFrame(rows: PlanRows, given: Given): Frame {
  const lines = [...(rows.title ? [rows.title] : []), ...rows.before, ...rows.after];
  const text = lines.map((one) => one.text).join('\n');
  const title = given.title?.trim() || titleOf(rows, given.fileName);
  const groups = rows.rows.map((one) => one.heading ?? '').join('\n');
  const about = `${title}\n${text}\n${groups}\n${rows.headers.join('\n')}`;
  const found = CASE.exec(text)?.groups;
  return {
    title,
    kind: KINDS.find(([, pattern]) => pattern.test(about))?.[0] ?? 'activity_plan',
    caseNumber: (found?.['named'] ?? found?.['shaped'])?.trim() ?? null,
    documentDate: given.documentDate ?? documentDate(rows),
    answerDueOn: firstDay(rows.before, ANSWER),
    signer: signerOf(rows.after),
  };
}
