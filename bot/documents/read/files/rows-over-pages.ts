import { joinedText, normalise } from '../../../domain/reading/swedish-text';
import { cellText } from '../neutral';
import { columnsOf } from '../tables/columns';
import { endsInPageNumber, isPageNumber, PAGE_DATE } from '../tables/page-lines';
import { cellOfText } from './cell-of-text';

/** A line of text parted by its tabs. */
export interface TabbedLine {
  readonly fields: readonly string[];
  readonly line: number;
}

/** What a heading over some of the rows has at most. */
const LONGEST = 110;
/** Headings that stand over each other: "Mål 2" and under it "Språk". */
const MOST_HEADINGS = 3;

const textOf = ({ fields }: TabbedLine): string =>
  normalise(fields.map((one) => cellText(cellOfText(one))).join(' ')).trim();

/** "Skolförvaltningen", a tab and "Sida 2 av 3": the head or foot of a page, and no row. */
export const isPageHead = (fields: readonly string[]): boolean => {
  const filled = fields.map(normalise).filter((one) => one !== '');
  const last = filled.at(-1) ?? '';
  const isNumber =
    /^(?:sid(?:a|an)?\.?\s*\d{1,3}(?:\s*(?:av|\/)\s*\d{1,3}|\s*\(\d{1,3}\))?|\d{1,3}\s*\(\d{1,3}\))$/iu.test(last);
  return isNumber && filled.length <= 3;
};

/** "UN 2026/0311", a tab and "Bilaga 2": a page's head at both ends of its line, each of which stands over the table. */
const saysTopAgain = (top: readonly string[], { fields }: TabbedLine, width: number): boolean => {
  const filled = fields.map(normalise).filter((one) => one !== '');
  const isSaid = (text: string) =>
    text.length > 5 && top.some((one) => ` ${one}`.replaceAll(',', ' ').includes(` ${text}`));
  return filled.length > 1 && filled.length < width && filled.every(isSaid);
};

/** What stands between two rows: nothing, the foot of a page and the head of the next, or headings. */
const isBetween = (line: TabbedLine, top: readonly string[], width: number): boolean =>
  line.fields.length === 1 ||
  isPageHead(line.fields) ||
  line.fields.every((one) => normalise(one) === '') ||
  saysTopAgain(top, line, width);

const isOfPage = (text: string): boolean => isPageNumber(text) || endsInPageNumber(text) || PAGE_DATE.test(text);

/** "Sörvallens kommun", "Utbildningskontoret": whose document it is, over every page of it. */
const IS_SENDER = /(?:kommuns?|staden|(?:förvaltning|kontor|nämnd|avdelning|sektor)(?:en|et|n)?)$/iu;

const isHeading = (text: string): boolean =>
  text.length <= LONGEST && /^[\p{Lu}\d]/u.test(text) && !/[.;,]$/.test(text) && !/[.!?]\s+\p{Lu}/u.test(text);

/** Whether a row can be the rest of the one above the page: no new row begins with an empty or a small first cell. */
const isRest = ({ fields: [first = ''] }: TabbedLine): boolean =>
  /^\p{Ll}/u.test(normalise(first)) || normalise(first) === '';

/** A row of the same table: about as wide, begun with a word or its number, and no row of figures ("Post | 2025 | 2026"). */
const isRowOf = (line: TabbedLine, width: number): boolean =>
  !isRest(line) &&
  line.fields.length <= width &&
  line.fields.length * 2 > width &&
  line.fields.slice(1).filter((one) => /^[\d\s.,]+$/.test(one.trim())).length < 2;

/** "Kommentar: rektorn återkommer i maj." */
const REMARK = /^(?:kommentar|anm(?:ärkning)?|not|obs|\*)(?!\p{L})/iu;

const joinedAt = (first: TabbedLine, rest: readonly string[]): TabbedLine => {
  const [edge = '', next = ''] = [first.fields.at(-1), rest[0]];
  const whole = joinedText(normalise(edge), normalise(next));
  return { ...first, fields: [...first.fields.slice(0, -1), whole, ...rest.slice(1)] };
};

/** What is told over the table, in which a page's head repeats a part: "Sörvallens kommun" of "Sörvallens kommun, skolan". */
const tellsTop = (top: readonly string[], text: string): boolean =>
  top.some((one) => one === text || one.startsWith(`${text},`) || (text.length > 8 && text.startsWith(`${one} `)));

/**
 * The lines of a pasted table whose pages were pasted with it. A heading alone on its line over some of the rows
 * ("Beslutade åtgärder:") becomes a row as wide as the others; of a page's foot and head only its number and day are kept,
 * which say that a page ended there; and a row that the page has torn within a cell ("… som gäller", and after the page
 * "alla skolor | Rektor | Maj 2027") is one again.
 */
export function withoutPages(given: readonly TabbedLine[]): readonly TabbedLine[] {
  const lines = withBareDays(given);
  const names = ({ fields, line }: TabbedLine) => columnsOf({ cells: fields.map(cellOfText), line }) !== null;
  const header = lines.findIndex((one) => one.fields.length > 2 && !isPageHead(one.fields) && names(one));
  const width = lines[header]?.fields.length ?? 0;
  if (header < 0) return lines;
  const top = lines
    .slice(0, header)
    .map(textOf)
    .filter((one) => one !== '');
  const result: TabbedLine[] = lines.slice(0, header + 1);
  const remarks: TabbedLine[] = [];
  let gap: TabbedLine[] = [];
  for (const next of lines.slice(header + 1)) {
    if (isBetween(next, top, width)) {
      gap.push(next);
      continue;
    }
    const last = result.at(-1);
    if (names(next) || !last) result.push(...gap, next);
    else {
      const between = parted(gap, last, next, width, top);
      result.splice(-1, 1, between.last);
      result.push(...between.rows);
      remarks.push(...between.remarks);
    }
    gap = [];
  }
  return [...result, ...remarks, ...gap];
}

/** A row of nothing but dashes, which draws a line: "--", a tab and "---". */
const isDrawn = ({ fields }: TabbedLine): boolean =>
  fields.length > 1 && fields.every((one) => /^\s*:?-{2,}:?\s*$/u.test(one));

const DATED_HEAD = /^(?<day>\d{4}-\d{2}-\d{2})\s+\p{Lu}[\p{L}\s]{2,60}$/u;

/**
 * "2026-09-30   Hagsjö kommun" between the rows more than once is the foot of its pages, which have no numbers: only its
 * day is kept, which says that a page ended there. The line drawn under the first row of the next page is no row.
 */
function withBareDays(lines: readonly TabbedLine[]): readonly TabbedLine[] {
  const first = lines.findIndex((one) => one.fields.length > 2);
  const last = lines.findLastIndex((one) => one.fields.length > 2);
  const times = new Map<string, number>();
  const heads = lines.map((one, at) => {
    const text = one.fields.length === 1 && at > first && at < last ? textOf(one) : '';
    const day = DATED_HEAD.exec(text)?.groups?.['day'];
    if (day !== undefined) times.set(text, (times.get(text) ?? 0) + 1);
    return day === undefined ? null : { text, day };
  });
  return lines.flatMap((one, at): readonly TabbedLine[] => {
    const head = heads[at] ?? null;
    if (isDrawn(one)) return [];
    const isFoot = head !== null && (times.get(head.text) ?? 0) > 1;
    return [isFoot ? { ...one, fields: [head.day] } : one];
  });
}

interface Between {
  /** The row above, whole where it went on over the page. */
  readonly last: TabbedLine;
  /** What stands after it, to the row below and with it. */
  readonly rows: readonly TabbedLine[];
  /** Remarks under the row above, which part no table. */
  readonly remarks: readonly TabbedLine[];
}

/** What stands between two rows: a page's end, headings of the rows below, remarks, or text that ends the table. */
function parted(
  gap: readonly TabbedLine[],
  last: TabbedLine,
  next: TabbedLine,
  width: number,
  top: readonly string[],
): Between {
  const said = gap.filter((one) => textOf(one) !== '');
  const pageAt = said.findLastIndex((one) => isOfPage(textOf(one)) || isPageHead(one.fields));
  const asRow = (one: TabbedLine): TabbedLine => ({
    ...one,
    fields: [textOf(one), ...Array.from({ length: width - 1 }, () => '')],
  });
  const isHead = (one: TabbedLine) => tellsTop(top, textOf(one)) || saysTopAgain(top, one, width);
  const none = { last, remarks: [] };
  if (pageAt < 0) {
    if (said.length === 0 || !isRowOf(next, width)) return { ...none, rows: [...gap, next] };
    const areHeadings =
      said.length <= MOST_HEADINGS && said.every((one) => isHeading(textOf(one)) && !REMARK.test(textOf(one)));
    if (areHeadings && !said.some(isHead)) return { ...none, rows: [...said.map(asRow), next] };
    const areRemarks = said.every((one) => REMARK.test(textOf(one)));
    return areRemarks ? { ...none, rows: [next], remarks: said } : { ...none, rows: [...gap, next] };
  }
  const page = said.slice(0, pageAt + 1).filter((one) => isOfPage(textOf(one)) || isPageHead(one.fields));
  const after = said.slice(pageAt + 1).filter((one) => !isHead(one));
  const isTorn = last.fields.length > 1 && last.fields.length < width;
  if (isTorn && last.fields.length + next.fields.length - 1 === width)
    return { last: joinedAt(last, next.fields), rows: page, remarks: [] };
  const [rest, ...more] = after;
  // "Delvis" at a page's foot and "genomförd" alone at the head of the next.
  const isRestAlone =
    rest !== undefined &&
    last.fields.length === width &&
    /^\p{Ll}/u.test(textOf(rest)) &&
    /[\p{L}\d,]$/u.test(last.fields.at(-1)?.trim() ?? '');
  if (isRestAlone)
    return {
      last: joinedAt(last, rest.fields),
      rows: [...page, ...headings(more, next).map(asRow), next],
      remarks: [],
    };
  return { ...none, rows: [...page, ...headings(after, next).map(asRow), next] };
}

/** Of what stands after a page's head, the headings of the rows under it; a row that goes on has none over it. */
const headings = (after: readonly TabbedLine[], next: TabbedLine): readonly TabbedLine[] =>
  isRest(next) ? [] : after.filter((one) => isHeading(textOf(one)) && !IS_SENDER.test(textOf(one)));
