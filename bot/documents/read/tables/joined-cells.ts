import { endsOpen, joinedText, startsLower } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, type Paragraph } from '../neutral';
import { isSomebody } from '../text/somebody';

/** Cells whose text was parted by an edge, a page or a row, as the one text they are. */

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

/** A line that goes on in the next one is one text: cells are broken at their edge, or by hand in the middle of a phrase. */
export function withoutBreaks(cell: Cell): Cell {
  const paragraphs: Paragraph[] = [];
  for (const next of cell.paragraphs) {
    const last = paragraphs.at(-1);
    // "Vi ska" over "kartlägga", "utbilda" is a list: only a text that has begun with a capital goes on.
    const isList = cell.paragraphs.filter((one) => startsLower(one.text)).length > 2;
    if (last && !isList && !startsLower(last.text) && goesOn(last, next)) {
      paragraphs[paragraphs.length - 1] = { ...last, text: joinedText(last.text, next.text) };
    } else paragraphs.push(next);
  }
  return { ...cell, paragraphs };
}

/** "Klart 15 maj" wants its year as much as "Klart december" does. */
const DAY_AND_MONTH =
  /(?<!\d)\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/iu;
/** "Klart december" at the foot of a page and "2026." at the head of the next. */
const isYearOf = (last: Paragraph, next: Paragraph): boolean =>
  (/(?<!\d\s?)(?<!\p{L})\p{L}{3,}$/u.test(last.text) || DAY_AND_MONTH.test(last.text)) &&
  /^20\d{2}(?=[.,;\s]|$)/u.test(next.text);

/** "Gallring av uppgifter äldre än" over "10 år": a word that wants what stands below it, and no number of a list. */
const wantsNumber = (last: Paragraph, next: Paragraph): boolean =>
  /\s(?:än|minst|högst|cirka|ca|per|av|till|från|om|på|vid|inom|efter|före|under|mellan|och|årskurs|åk|den|kapitel|kap)$/iu.test(
    last.text,
  ) &&
  /^\d[\d\s,.–-]{0,10}(?:\s\p{Ll}|$)/u.test(next.text) &&
  !/^\d+[.)]\s/u.test(next.text);

const goesOn = (last: Paragraph, next: Paragraph): boolean =>
  (endsOpen(last.text) && !next.bullet && wantsNumber(last, next)) ||
  (endsOpen(last.text) && startsLower(next.text) && !next.bullet && !/^[a-h][.)]\s/u.test(next.text));

/** Text that goes on in the next row is one text again. */
export function joined(first: Cell, second: Cell): Cell {
  const [last, next] = [first.paragraphs.at(-1), second.paragraphs[0]];
  // "2026-12-" at the foot of a page and "15" at the head of the next.
  if (last && next && /\d{4}-(?:\d{2}-)?$/.test(last.text) && /^\d{2}(?!\d)/.test(next.text)) {
    const whole: Paragraph = { text: last.text + next.text, bullet: last.bullet };
    return { paragraphs: [...first.paragraphs.slice(0, -1), whole, ...second.paragraphs.slice(1)] };
  }
  if (!last || !next || !(goesOn(last, next) || isYearOf(last, next)))
    return { paragraphs: [...first.paragraphs, ...second.paragraphs] };
  const whole: Paragraph = { text: joinedText(last.text, next.text), bullet: last.bullet };
  return { paragraphs: [...first.paragraphs.slice(0, -1), whole, ...second.paragraphs.slice(1)] };
}

/** "Förvaltningschef Siv-Britt" at the foot of a page and "Tallgren" at the head of the next. */
const isSurname = (last: string, next: string): boolean => {
  const { post, name } = /^(?<post>.*\S)\s+(?<name>\p{Lu}[\p{L}-]+)$/u.exec(last)?.groups ?? {};
  const isOne =
    /^\p{Lu}[\p{L}-]+$/u.test(next) && !isSomebody(next) && !/(?:skolan?|gården|kullen|backen)$/u.test(next);
  return isOne && post !== undefined && name !== undefined && isSomebody(post) && !isSomebody(name);
};

/** "Rektor Ekskolan och rektor" at the foot of a page and "Bokskolan" at the head of the next; two names stay two. */
export function joinedNames(first: Cell, second: Cell): Cell {
  const [last, next] = [cellText(first), cellText(second)];
  const isOpen =
    /(?:\s(?:och|samt)|[,/&–-])$/iu.test(last) ||
    /(?:(?:^|\s(?:och|samt)|[,/&])\s*)(?:bitr\.?\s+|biträdande\s+|tf\.?\s+)?\p{Ll}+$/u.test(last);
  const isSchool =
    /^(?:bitr\.?\s+|biträdande\s+|tf\.?\s+)?(?:rektor|förskolechef|lärare|kurator)$/iu.test(last) &&
    /skola|skolan|gården/iu.test(next);
  return isOpen || isSchool || isSurname(last, next) ? cellOf(joinedText(last, next)) : joined(first, second);
}

/**
 * Whether a row is nothing but the rest of the one above it, broken by an edge in every cell it has: "förbereda
 * undervisningen." under "Tid som gör det möjligt att", "2026." under "Klart den 30 september". `above` is the last
 * that was said in each column.
 */
export function isRestOfRow<Column extends string>(
  above: Readonly<Partial<Record<Column, Cell>>>,
  below: Readonly<Partial<Record<Column, Cell>>>,
): boolean {
  const columns = Object.keys(below) as Column[];
  const goesOnIn = (column: Column) => {
    const [last, next] = [above[column]?.paragraphs.at(-1)?.text, below[column]];
    const said = cellText(next);
    return last !== undefined && endsOpen(last) && /^[\p{Lu}\d]/u.test(last) && /^[\p{Ll}\d(]/u.test(said);
  };
  return columns.length > 1 && columns.every(goesOnIn) && columns.some((one) => startsLower(cellText(below[one])));
}
