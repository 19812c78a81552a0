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
  /(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr|diarie)\s*[.:]*\s*(?<named>[\p{L}\d][\p{L}\d/:. -]*\d)|(?<![\p{L}\d])(?<shaped>\p{Lu}{2,6}[ /-]\d{4}[:/-]\d{1,6}(?!-?\d)|\d{2}-\d{4}:\d{2,6}|\d{4}\/\p{Lu}{2,6} \d{3,5}(?: \d{2})?)(?!\d)/u;
const DAY = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+\\p{L}+\\s+\\d{4}|\\d{1,2}\\/\\d{1,2}[ -]\\d{2,4}|\\d{8}';
/** When auditors want their answer, or an authority's order is to be answered. One sentence, however long. */
const ANSWERS: readonly RegExp[] = [
  new RegExp(
    `(?:svar(?:as|et)?|yttrande|yttra\\s+sig|besvaras|föreläg\\p{L}*|redovisa|inkomma)(?:[^.]|\\.(?=\\d)){0,400}?(?:senast|före|till)\\s+(?:den\\s+)?(?<date>${DAY})`,
    'iu',
  ),
  new RegExp(`senast\\s+(?:den\\s+)?(?<date>${DAY})[^.]{0,120}?(?:svar(?!\\p{L})|besvara|yttr|redovisa|vidta)`, 'iu'),
];
const NAME_TITLE =
  /^(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){1,3}),?\s+((?:tf\.?\s+|bitr\.?\s+)?\p{L}[\p{L}\s/-]{3,50})$/u;
/** The same over two lines. */
const NAME = /^\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){1,3}$/u;
const TITLE =
  /^(?:tf\.?\s+|bitr\.?\s+)?\p{L}[\p{L}\s/-]*(?:chef|direktör|rektor|ordförande|controller|strateg|ledare|sekreterare|utvecklare)(?:\s[\p{L}\s/-]{2,40})?$/iu;
const DATED =
  /(?:datum|daterad|upprättad|reviderad|uppdaterad|senast\s+uppdaterad|version|läge|utskriven|utskrift|uttag(?:en|et)?)\s*(?:den|per)?\s*[:.]?\s*(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4}|\d{1,2}\/\d{1,2}[ -]\d{2,4})/iu;
/** "antagen av nämnden 2026-03-11", "fastställd 11 mars 2026". */
const DECIDED =
  /(?:antagen|antaget|fastställd|fastställt|beslutad|godkänd|godkänt)\s+(?:(?:av|i)\s+[^\d.;]{2,80}?\s)?(?:den\s+)?(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4})/iu;
const PLACE_DATE =
  /^(?<place>\p{Lu}[\p{L}-]+(?:\s\p{Lu}?[\p{L}-]+){0,2}),?\s+(?:den\s+)?(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4})$/u;

/** "Kontorets tjänsteskrivelse 2026-03-11" names a paper with its day and no place. */
const DOCUMENT =
  /skrivelse|rapport|protokoll|beslut|remiss|yttrande|svar(?!\p{L})|utdrag|plan(?!\p{Ll}{3})|lista|uppföljning|möte|fastställd|antagen|godkänd|beslutad|upprättad|reviderad|inkom/iu;

const dayOf = (text: string | undefined): LocalDate | null => {
  if (text === undefined) return null;
  const read = readDate(text, '2000-01-01');
  return read?.precision === 'day' && read.assumed !== true ? read.date : null;
};

const firstDay = (lines: readonly Pick<Line, 'text'>[], pattern: RegExp): LocalDate | null => {
  for (const { text } of lines) {
    const day = dayOf(pattern.exec(text)?.groups?.['date']);
    if (day) return day;
  }
  return null;
};

/** The document's own date: signed, headed or stated, in that order; a date in a page's head last. */
export function datedOn({
  before,
  after,
  pageDates,
  headerDates,
}: Pick<PlanRows, 'before' | 'after' | 'pageDates' | 'headerDates'>): LocalDate | null {
  const newest = [...headerDates].filter(isLocalDate).sort().at(-1);
  const alone = pageDates.filter(isLocalDate).sort().at(-1);
  return (
    firstDay(after, PLACE_DATE) ??
    newest ??
    firstDay([...after, ...before], DATED) ??
    firstDay(before, PLACE_DATE) ??
    firstDay(before, DECIDED) ??
    alone ??
    null
  );
}

/** The day an answer to auditors or inspectors is asked for by: of the plan, never of a measure. */
export const answerDueOn = (before: readonly Pick<Line, 'text'>[]): LocalDate | null =>
  ANSWERS.map((pattern) => firstDay(before, pattern)).find((day) => day !== null) ?? null;

/** Where it was signed: "Näsvik" of "Näsvik 2018-01-10". A municipality's head over the date is no place. */
function placeOf({ before, after }: PlanRows): string | null {
  const line = [...after, ...before].find(
    (one) => PLACE_DATE.test(one.text) && !DATED.test(one.text) && !DOCUMENT.test(one.text),
  );
  return PLACE_DATE.exec(line?.text ?? '')?.groups?.['place']?.replace(/\s+den$/u, '') ?? null;
}

/** Sentences that stand before the measures; a line that only leads over to them ("… följande:") ends no text. */
function backgroundOf(rows: PlanRows, title: string): readonly string[] {
  // Where the document has a section for it, what stands elsewhere above the measures is none.
  const headed = rows.before.filter((one) => /^(?:\d+\.?\s*)?bakgrund/iu.test(one.under ?? ''));
  const told = (headed.length > 0 ? headed : rows.before)
    .map((one) => one.text)
    .filter(
      (text) => text !== title && !PLACE_DATE.test(text) && !/^(?:dnr|diarie|datum|upprättad|version)/iu.test(text),
    )
    .filter((text) => (/[.:?!”"]$/.test(text) && text.split(' ').length >= 5) || text.split(' ').length >= 14);
  return /[:;]$/.test(told.at(-1) ?? '') ? told.slice(0, -1) : told;
}

/** "Svar om X om X": a heading that a form has printed twice is read once. */
const withoutEcho = (title: string) =>
  title.length > 400 ? title : title.replace(/(?<said>(?:\s\S+){3,})\k<said>$/u, '$<said>');

/** A line that names a plan; else the first short line above the table; else the file. */
function titleOf(rows: PlanRows, fileName: string): string {
  if (rows.title) return rows.title.text;
  const short = rows.before.filter(
    (one) => one.text.length <= 160 && !/[.;:!]$/.test(one.text) && !CASE.test(one.text),
  );
  const named = short.slice(0, 6).find((one) => /plan|åtgärd|uppföljning|svar|granskning/iu.test(one.text));
  const title = (named ?? short.find((one) => !PLACE_DATE.test(one.text) || DOCUMENT.test(one.text)))?.text;
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

/** "Minnesanteckningar 14 januari 2026": the day a title ends with, unless something is due by it. */
function dayInTitle(rows: PlanRows): LocalDate | null {
  const pattern = new RegExp(
    `(?<!(?:senast|till|före|från|efter)\\s+(?:den\\s+)?)(?:^|\\s)(?:den\\s+)?(?<date>${DAY})$`,
    'iu',
  );
  return firstDay([{ text: titleOf(rows, '') }], pattern);
}

/** Who signed: a name and a title under the table, on a line of their own or on two. */
function signerOf(after: readonly Line[]): string | null {
  const last = after.slice(-12).filter((one) => !PLACE_DATE.test(one.text));
  const line = last.find((one) => NAME_TITLE.test(one.text));
  if (line) return line.text;
  const at = last.findIndex((one, place) => NAME.test(one.text) && TITLE.test(last[place + 1]?.text ?? ''));
  return at < 0 ? null : `${last[at]?.text}, ${last[at + 1]?.text}`;
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
  const title = given.title?.trim() || withoutEcho(titleOf(rows, given.fileName));
  const background = backgroundOf(rows, title);
  const place = placeOf(rows);
  const groups = rows.rows.map((one) => one.heading ?? '').join('\n');
  const about = `${title}\n${text}\n${groups}\n${rows.headers.join('\n')}`;
  const found = CASE.exec(text)?.groups;
  return {
    title,
    kind: KINDS.find(([, pattern]) => pattern.test(about))?.[0] ?? 'activity_plan',
    caseNumber: (found?.['named'] ?? found?.['shaped'])?.trim() ?? null,
    documentDate: given.documentDate ?? datedOn(rows) ?? dayInTitle(rows),
    answerDueOn: answerDueOn(rows.before),
    signer: signerOf(rows.after),
    ...(place === null ? {} : { place }),
    ...(background.length === 0 ? {} : { background }),
  };
}
