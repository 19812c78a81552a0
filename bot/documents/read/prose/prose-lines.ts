import { isLocalDate } from '../../../domain/calendar';
import { joinedText, normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, isEmptyCell, type Row } from '../neutral';
import { pattern } from '../sentence/words';
import { goesOn, isLabelled, type Wrapped, wrapWidth } from '../shapes/wrapped-lines';
import { labelOf } from './answer-labels';

/** A paragraph or a point of a document without a plan's table, with what its arrangement says of it. */
export interface ProseLine {
  readonly text: string;
  readonly line: number;
  readonly heading: boolean;
  readonly bullet: boolean;
  /** The number before it ("1.") or of its automatic list; not part of `text`. Null where there is none. */
  readonly number: number | null;
  /** The one phrase of it that stands in bold letters; left out where none does, or several. */
  readonly emphasised?: string;
}

interface Prose {
  readonly lines: readonly ProseLine[];
  /** Days that stood alone in the head of a page. */
  readonly pageDates: readonly string[];
}

const PAGE = /^(?:sid(?:a|an)?\.?\s*)?\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3}))?$/iu;
/** "1. Text", "1) Text": a list's number. "2.1 Text" and "2026 ..." are none. */
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/u;
const BULLET = /^(?:[•·▪●◦‣–—-]|[a-h][.)])\s+/u;

function lineOf(text: string, line: number, more: Partial<ProseLine> & { readonly listed?: string }): ProseLine | null {
  const plain = normalise(text).replace(BULLET, '');
  if (plain === '' || /^[-–—*_]+$/u.test(plain)) return null;
  const printed = NUMBER.exec(plain)?.[1];
  const listed = /^\d{1,2}[.)]?$/.test(more.listed ?? '') ? Number.parseInt(more.listed ?? '', 10) : null;
  return {
    text: printed ? plain.replace(NUMBER, '') : plain,
    line,
    heading: more.heading ?? false,
    bullet: more.bullet ?? BULLET.test(normalise(text)),
    number: printed ? Number(printed) : listed,
    ...(more.emphasised === undefined ? {} : { emphasised: more.emphasised }),
  };
}

/** "Sammanträdesdatum" over its day in one cell of a letter's head. */
const NAMES_VALUE = /^(?:\p{L}*datum|dnr|diarie(?:nummer|nr)|ärendenummer)\s*:?$/iu;

const cellLines = (cell: Cell | undefined, line: number) =>
  labelledIn(cell?.paragraphs ?? []).flatMap((one) => lineOf(one.text, line, { bullet: one.bullet }) ?? []);

function labelledIn(paragraphs: Cell['paragraphs']): Cell['paragraphs'] {
  const [label, value, ...more] = paragraphs;
  if (!label || !value || more.length > 0 || !NAMES_VALUE.test(label.text)) return paragraphs;
  return [{ ...value, text: `${label.text.replace(/\s*:$/u, '')}: ${value.text}` }];
}

/** A form laid out as a table says the same as its lines would: "Ansvarig | rektor" is "Ansvarig: rektor". */
function rowLines({ cells, line }: Row): readonly ProseLine[] {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  const [label, ...rest] = filled;
  const said = cellLines(label, line)
    .map((one) => one.text)
    .join(' ');
  const [first, ...more] = filled.length === 2 && said.length <= 40 ? cellLines(rest[0], line) : [];
  if (!first) return filled.flatMap((cell) => cellLines(cell, line));
  return [{ ...first, text: `${said.replace(/\s*:$/, '')}: ${first.text}`, number: null }, ...more];
}

interface Printed {
  readonly line: ProseLine;
  /** Its number in the document; a table's lines have none, and nothing goes on from them. */
  readonly at: number | null;
}

/** A line that a sentence ends and that had no room for the next word: the paragraph goes on. */
const isFull = (above: Wrapped, { text, heading, bullet, number }: Wrapped, width: number): boolean =>
  width > 0 &&
  !(heading || bullet || number !== null || above.heading || isLabelled(text)) &&
  above.text.length + 1 + (text.split(' ', 1)[0] ?? '').length > width;

/** Lines that were cut at the edge of a mail or a page are one paragraph again: "en plan för kontroll av" over "skolskjuts." */
function unwrapped(printed: readonly Printed[]): readonly ProseLine[] {
  const wrapped = printed.map(
    ({ line, at }, n): Wrapped => ({ ...line, gap: at === null || at !== (printed[n - 1]?.at ?? -1) + 1 }),
  );
  const width = wrapWidth(wrapped);
  const lines: ProseLine[] = [];
  printed.forEach(({ line, at }, n) => {
    const [last, own] = [lines.at(-1), wrapped[n]];
    const above = wrapped[n - 1];
    const isNext = last !== undefined && own !== undefined && at !== null && printed[n - 1]?.at !== null && !own.gap;
    const isOne = isNext && above && (goesOn({ ...last, gap: false }, own, width) || isFull(above, own, width));
    if (isNext && isOne && labelOf(line.text) === null)
      lines[lines.length - 1] = { ...last, text: joinedText(last.text, line.text) };
    else lines.push(line);
  });
  return lines;
}

/**
 * The document as lines in order. The page's own date and number, and a page's head that comes again, are left out.
 * `asPrinted` leaves lines that were cut as they stand, for documents whose lines are names and days.
 */
export function proseLines(blocks: readonly Block[], asPrinted = false): Prose {
  const pageDates: string[] = [];
  const printed = blocks.flatMap((block): readonly Printed[] => {
    if (block.kind === 'table') return block.rows.flatMap(rowLines).map((line) => ({ line, at: null }));
    const listed = block.kind === 'paragraph' && block.number !== undefined ? { listed: block.number } : {};
    const bullet = block.kind === 'paragraph' && block.bullet !== undefined ? { bullet: block.bullet } : {};
    const bold = block.kind === 'paragraph' && block.emphasised !== undefined ? { emphasised: block.emphasised } : {};
    const line = lineOf(block.text, block.line, { heading: block.kind === 'heading', ...bullet, ...listed, ...bold });
    return line ? [{ line, at: block.line }] : [];
  });
  const kept = printed.filter(({ line }) => {
    if (isLocalDate(line.text)) pageDates.push(line.text);
    return !isLocalDate(line.text) && !PAGE.test(line.text);
  });
  return { lines: asPrinted ? kept.map((one) => one.line) : unwrapped(kept), pageDates };
}

const HEAD = '(?:(?:[Bb]itr(?:ädande|\\.)|[Tt]f\\.?)\\s+)?(?:[Rr]ektor|[Ff]örskolechef|[Ee]nhetschef|[Ss]kolledare)';
const NAME = "\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){1,3}";
const TO = new RegExp(
  `^[Tt]ill\\s*:?\\s+(?:${HEAD}\\s+(?<titled>${NAME})|(?<named>${NAME}),?\\s+${HEAD})(?!\\p{L})`,
  'u',
);

/** The head of a unit whom a letter is written to: "Till: Anna Berg, rektor", "Till rektor Anna Berg". Null for any other line. */
export function headWrittenTo(text: string): string | null {
  const { titled, named } = TO.exec(text)?.groups ?? {};
  return titled ?? named ?? null;
}

const GIVES =
  /^(?:(?:ditt|dina|ert|era|nya|årets|överenskomna|prioriterade)\s+)?uppdrag(?:en|et)?(?!\p{L})[^.:;]{0,60}:?$|(?<!\p{L})(?:(?:ger|får|har)\s+[^.;]{0,80}|dessa\s+|följande\s+)uppdrag\s*:$/iu;

/** Whether the points under a line are given to whom the letter is to: "Ditt uppdrag 2026/27", "Jag ger dig följande uppdrag:". */
export const givesInPoints = (text: string): boolean => text.length <= 200 && GIVES.test(text);

const WE =
  '(?:vi|jag|nämnden|styrelsen|stiftelsen|huvudmannen|skolan|kommunen|förvaltningen|bolaget|föreningen|rektor|undertecknad|\\p{Lu}\\p{L}+(?:\\s\\p{Lu}?\\p{L}+){0,2})';
const TO_THEM =
  '(?:skolinspektionen|inspektionen|myndigheten|revisor\\p{L}*|revisionen|granskarna|ni|nämnden|kommunen)';
/** "Stiftelsen är beredd att komplettera redovisningen", "Vi svarar gärna på frågor": what a writer offers the reader. */
const OFFERS = pattern`^${WE}\s+(?:är\s+(?:(?:gärna|naturligtvis|självklart|också)\s+)?bered(?:d|da|t)\s+att|står\s+(?:gärna\s+)?till\s+(?:förfogande|tjänst)|(?:svarar|besvarar|kompletterar|bistår|förtydligar|utvecklar|redogör|kommer)\s+gärna|kan\s+vid\s+behov|(?:ser\s+fram\s+emot|emotser|hoppas|tackar|uppskattar)(?!\p{L}))`;
/** "Om ni har frågor", "Vid frågor, kontakta …", "För ytterligare upplysningar": whom to ask. */
const ASK = pattern`^(?:(?:om|ifall)\s+(?:det\s+finns|${TO_THEM}\s+(?:har|önskar|behöver|vill))\s|har\s+(?:ni|du)\s+(?:frågor|synpunkter)|(?:vid|för)\s+(?:eventuella\s+|ytterligare\s+|vidare\s+|mer\s+)?(?:frågor|information|upplysningar|kompletteringar?)(?!\p{L})|(?:eventuella\s+)?frågor\s+(?:med\s+anledning|om\s+(?:detta|redovisningen|svaret)|besvaras|kan\s+ställas)|säg\s+till\s+om|hör\s+(?:av\s+(?:dig|er)|gärna\s+av)|återkom\s+(?:gärna|om))`;
/** "Långedal som ovan", "Ort och dag som ovan", "På styrelsens vägnar", "I tjänsten": over who signs. */
const SIGNS =
  /^(?:\p{L}[\p{L} -]{1,40}\s+(?:som|enligt)\s+ovan|på\s+(?:\p{L}+\s+){1,3}vägnar|i\s+tjänsten|enligt\s+uppdrag|(?:ort\s+och\s+dag\s+|dag\s+)?som\s+ovan|för\s+(?:stiftelsen|styrelsen|direktionen|huvudmannen|skolan|bolaget|föreningen|kooperativet|(?:kommunal)?förbundet|skolledningen)(?:\s\p{L}+){0,4}|högaktningsfullt|vänligen|tack\s+på\s+förhand|(?:med\s+)?vänlig(?:a)?\s+hälsning(?:ar)?|(?:bästa\s+|varma\s+)?hälsningar|mvh)[.,]?$/iu;
/** "Med detta anser nämnden att bristerna är avhjälpta": what the answer asks for. */
const CONCLUDES =
  /^(?:med|genom|mot\s+bakgrund\s+av)\s+(?:detta|det\s+(?:ovan|som)\s?\p{L}*|ovanstående|de(?:ssa)?\s+(?:vidtagna\s+)?(?:redovisade\s+)?åtgärder(?:na)?)\s+(?:\p{L}+\s+){0,3}?(?:anser|bedömer|menar|hemställer|begär|anses|är\s+(?:bristerna|ärendet))/iu;

/** Whether a line ends a letter: it offers more, says whom to ask, asks for the case to be closed or stands over who signs. */
export const endsLetter = (text: string): boolean =>
  OFFERS.test(text) || ASK.test(text) || SIGNS.test(text) || CONCLUDES.test(text);
