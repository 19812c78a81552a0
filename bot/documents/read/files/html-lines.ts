import { normalise } from '../../../domain/reading/swedish-text';
import { labelAlone } from '../text/labels';
import { calledOff, underStruck } from './called-off';
import { holdsFields, partsOfList } from './field-lists';
import { headsMeasures, LEVELS, type NestedPoint } from './nested-points';
import { areNamesOfPages, withoutKeeper } from './page-feet';
import { attr, childrenOf, count, descendants, type Element, isElement, type Node, textOf } from './parse-html';

/** A line of text as a page shows it. */
export interface HtmlLine {
  readonly kind: 'line';
  /** Empty where an automatic number stands alone. */
  readonly text: string;
  /** 1-6 for a heading. */
  readonly level: number | null;
  readonly bullet: boolean;
  readonly number: string | null;
  /** All of it in bold letters. */
  readonly bold: boolean;
  /** The one phrase inside it that stands in bold letters. */
  readonly emphasised?: string;
  /** The line with its tabs and wide spaces, where it has any. */
  readonly spaced?: string;
}

/** A table where it stands between lines; what is in it is not looked at here. */
export interface HtmlTable {
  readonly kind: 'table';
  readonly element: Element;
}

/**
 * Around the number of an automatic list, which a Word file does not hold as text (`number-word-lists.ts` writes it):
 * characters of the private area, that no text of a plan has.
 */
export const MARK = { open: '\ue0f0', close: '\ue0f1' } as const;
/** Around the colour a Word cell is filled with, six hexadecimal digits (`prepare-word.ts` writes it). */
export const FILL = { open: '\ue0f4', close: '\ue0f5' } as const;
const STRUCK = { open: '\ue0f2', close: '\ue0f3' } as const;
/** Around what is taken out (`del`), which is kept only where its point is called off beside it. */
const DELETED = { open: '\ue0f6', close: '\ue0f7' } as const;
const MARKED = new RegExp(`^\\s*${MARK.open}([^${MARK.close}]*)${MARK.close}`);

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary ul'
  ).split(' '),
);
const SILENT = new Set(
  (
    'audio button canvas dialog head iframe map math menu nav noscript object script select style svg template ' +
    'textarea title video'
  ).split(' '),
);
const BOLD = /font-weight:\s*(?:bold|[6-9]00)/;

interface Around {
  readonly bold: boolean;
  readonly struck: boolean;
  readonly deleted: boolean;
  readonly pre: boolean;
  readonly level: number | null;
  /** The list an `li` is a point of; `counts.next` moves on with each. */
  readonly list: { readonly ordered: 'numbers' | 'letters' | null; readonly path: string; next: number } | null;
}

interface Pen {
  readonly items: (HtmlLine | HtmlTable)[];
  text: string;
  bold: boolean;
  /** What of it stands in bold letters, a phrase each. */
  strong: string[];
  /** The letters before the pen are bold. */
  isStrong: boolean;
  mark: { readonly number: string | null } | null;
}

/** What stands below a node, line by line, as a browser would show it: hidden parts, menus and deletions left out. */
export function linesOf(node: Node): readonly (HtmlLine | HtmlTable)[] {
  const pen: Pen = { items: [], text: '', bold: true, strong: [], isStrong: false, mark: null };
  const around: Around = { bold: false, struck: false, deleted: false, pre: false, level: null, list: null };
  for (const child of childrenOf(node)) walk(child, around, pen);
  endLine(pen, null);
  return withoutStruck(pen.items);
}

function walk(node: Node, around: Around, pen: Pen): void {
  if (node.nodeName === '#text' && 'value' in node) {
    const text = around.pre ? node.value : node.value.replace(/[\n\r\f]+/g, ' ');
    const mark = around.deleted ? DELETED : around.struck ? STRUCK : null;
    pen.text += mark ? mark.open + text + mark.close : text;
    if (!around.bold && text.trim() !== '') pen.bold = false;
    if (around.bold && pen.isStrong) pen.strong.push((pen.strong.pop() ?? '') + text);
    else if (around.bold) pen.strong.push(text);
    pen.isStrong = around.bold;
    return;
  }
  if (!isElement(node) || (isHidden(node) && !unfolds(node))) return;
  const { tagName } = node;
  if (tagName === 'br') pen.text += '\n';
  else if (tagName === 'input') pen.text += checkbox(node);
  else if (tagName === 'table' && !(around.list !== null && holdsFields(node))) {
    endLine(pen, around.level);
    pen.items.push({ kind: 'table', element: node });
  } else if (/mso-list:\s*ignore/.test(attr(node, 'style'))) pen.mark = markOf(node);
  else if (tagName === 'li') takePoint(node, around, pen);
  else if (tagName === 'table' || (tagName === 'dl' && holdsFields(node))) takeFields(node, around, pen);
  else if (BLOCKS.has(tagName) || (tagName === 'button' && around.level === null)) {
    endLine(pen, around.level);
    const inside = within(node, around);
    for (const child of childrenOf(node)) walk(child, inside, pen);
    endLine(pen, inside.level);
  } else {
    const inside = within(node, around);
    const begins = pen.text.trim() === '';
    for (const child of childrenOf(node)) walk(child, inside, pen);
    if (begins && isLabelOf(node)) pen.text += ': ';
  }
}

/** `<span>Ansvarig</span> <span>Rektor</span>`: a page sets its labels apart by their look, and leaves the colon out. */
function isLabelOf(node: Element): boolean {
  const text = normalise(textOf(node));
  if (text.length > 40 || text.endsWith(':') || labelAlone(`${text}:`) === null) return false;
  const beside = node.parentNode ? childrenOf(node.parentNode) : [];
  const rest = beside.slice(beside.indexOf(node) + 1);
  const [next] = rest.filter((one) => textOf(one).trim() !== '' || (isElement(one) && one.tagName === 'br'));
  const isValue = next !== undefined && !(isElement(next) && (next.tagName === 'br' || BLOCKS.has(next.tagName)));
  // "Ansvarig rektor ska …" is a sentence that begins in bold letters.
  return isValue && !/^\s*[:–—-]/u.test(textOf(next)) && (isElement(next) || /^\s*[\p{Lu}\d]/u.test(textOf(next)));
}

function within(element: Element, around: Around): Around {
  const { tagName } = element;
  const style = attr(element, 'style');
  const heading =
    /^h([1-6])$/.exec(tagName)?.[1] ??
    (/^(?:mso)?title$/.test(attr(element, 'class')) ? '1' : undefined) ??
    (tagName === 'summary' || (tagName === 'button' && around.level === null) ? '5' : undefined);
  const ordered = attr(element, 'type') === 'a' ? 'letters' : 'numbers';
  const list =
    tagName === 'ul' || tagName === 'ol'
      ? {
          ordered: tagName === 'ol' ? (ordered as 'letters' | 'numbers') : null,
          path: around.list?.path ?? '',
          next: count(element, 'start', 1),
        }
      : around.list;
  return {
    bold: around.bold || tagName === 'b' || tagName === 'strong' || heading !== undefined || BOLD.test(style),
    struck: around.struck || STRIKES(element),
    deleted: around.deleted || tagName === 'del',
    pre: around.pre || tagName === 'pre',
    level: heading === undefined ? around.level : Number(heading),
    list,
  };
}

/** Right in the foot of a page. */
const isOfFoot = ({ parentNode }: Element): boolean =>
  parentNode !== null && isElement(parentNode) && parentNode.tagName === 'footer';

const isList = (node: Node): node is Element => isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');
/** A heading below all others: of a list's points. */
const OF_POINTS = 6;

/** A point of a list with the points of the lists inside it. */
function nestedPoint(element: Element, levels = LEVELS): NestedPoint {
  const own = childrenOf(element).filter((one) => !isList(one));
  const inside = childrenOf(element).filter(isList).flatMap(childrenOf);
  return {
    text: normalise(own.map(textOf).join(' ')),
    points: inside.flatMap((one) =>
      levels > 0 && isElement(one) && one.tagName === 'li' ? [nestedPoint(one, levels - 1)] : [],
    ),
  };
}

function takePoint(element: Element, around: Around, pen: Pen): void {
  endLine(pen, around.level);
  const { list } = around;
  if (childrenOf(element).some(isList) && headsMeasures(nestedPoint(element))) {
    for (const child of childrenOf(element)) {
      if (isList(child)) endLine(pen, OF_POINTS);
      walk(child, isList(child) ? { ...around, list: null } : around, pen);
    }
    endLine(pen, around.level);
    return;
  }
  const number = list?.ordered ? numberOf(element, list) : null;
  pen.mark = { number };
  const inside = { ...around, list: { ordered: null, path: number === null ? '' : `${number}.`, next: 1 } };
  for (const child of childrenOf(element)) walk(child, inside, pen);
  endLine(pen, around.level);
  pen.mark = null;
}

/** A line a field: "Läge: pågår, intervjuer v. 46", where the page has the name over lines of text. */
function takeFields(list: Element, around: Around, pen: Pen): void {
  endLine(pen, around.level);
  let isNamed = false;
  for (const part of partsOfList(list)) {
    const from = pen.text.length;
    if (part.isName) endLine(pen, around.level);
    else pen.text += isNamed ? ': ' : ', ';
    const begin = part.isName ? 0 : from;
    for (const child of childrenOf(part.node)) walk(child, around, pen);
    isNamed = part.isName;
    const said = pen.text.slice(begin).trim();
    pen.text = pen.text.slice(0, begin) + (isNamed ? said.replace(/\s*:$/u, '') : said.replace(/\s*\n\s*/gu, ', '));
  }
  endLine(pen, around.level);
}

function numberOf(element: Element, list: NonNullable<Around['list']>): string {
  const here = count(element, 'value', list.next);
  list.next = here + 1;
  const letter = list.ordered === 'letters' && here >= 1 && here <= 26;
  return list.path + (letter ? String.fromCharCode(96 + here) : String(here));
}

/** Word writes the point of a list as text that is to be ignored: "·", "o", "1.", "a)". */
function markOf(element: Element): { readonly number: string | null } {
  const text = normalise(textOf(element)).replace(/[.)]+$/, '');
  return { number: /^(?:\d{1,3}(?:\.\d{1,3})*|[a-np-z])$/i.test(text) ? text : null };
}

function endLine(pen: Pen, level: number | null): void {
  const { text, bold } = pen;
  const [phrase, ...more] = pen.strong.map(normalise).filter((one) => one !== '');
  const isOne = phrase !== undefined && more.length === 0 && !bold && !text.includes('\n');
  const emphasised = isOne ? { emphasised: phrase } : {};
  [pen.text, pen.strong, pen.isStrong] = ['', [], false];
  pen.bold = true;
  for (const line of level === null ? text.split('\n') : [text.replaceAll('\n', ' ')]) {
    if (line.trim().startsWith(FILL.open)) continue;
    const marked = MARKED.exec(line);
    const given = marked ? { number: marked[1] === '' ? null : (marked[1] ?? null) } : pen.mark;
    const said = withoutKeeper(normalise(marked ? line.slice(marked[0].length) : line));
    if (said === '' && !marked) continue;
    const { number } = given ?? { number: null };
    if (level !== null) {
      const heading = normalise(`${number ?? ''} ${said}`);
      if (heading !== '')
        pen.items.push({ kind: 'line', text: heading, level, bullet: false, number: null, bold: true });
    } else {
      const spaced = line.includes('\t') || /(?<! ) {3,}\S/.test(line) ? { spaced: line } : {};
      pen.items.push({
        kind: 'line',
        text: said,
        level,
        bullet: given !== null,
        number,
        bold,
        ...emphasised,
        ...spaced,
      });
    }
    pen.mark = null;
  }
}

/**
 * Struck text no longer holds: "~~mars 2026~~ juni 2026" is due in June. Where everything is struck it is kept, since a
 * row crossed out is still a row; and where a point is crossed out and called off beside it, it is kept as that.
 */
function withoutStruck(items: readonly (HtmlLine | HtmlTable)[]): readonly (HtmlLine | HtmlTable)[] {
  const between = ({ open, close }: typeof STRUCK | typeof DELETED) => `${open}[^${close}]*${close}`;
  const gone = new RegExp(`${between(STRUCK)}|${between(DELETED)}`, 'g');
  const deleted = new RegExp(between(DELETED), 'g');
  const marks = new RegExp(
    `[${STRUCK.open}${STRUCK.close}${DELETED.open}${DELETED.close}${MARK.open}${MARK.close}]`,
    'g',
  );
  const rest = (item: HtmlLine | HtmlTable) => (item.kind === 'line' ? normalise(item.text.replace(gone, '')) : '');
  const something = items.some((item) => item.kind === 'table' || rest(item) !== '');
  const kept: (HtmlLine | HtmlTable)[] = [];
  let crossed: HtmlLine[] = [];
  let passed = 0;
  for (const [at, item] of items.entries()) {
    if (passed > 0) {
      passed -= 1;
      continue;
    }
    if (item.kind === 'table') {
      crossed = [];
      kept.push(item);
      continue;
    }
    const text = something ? rest(item) : normalise(item.text.replace(deleted, '').replace(marks, ''));
    const struck = normalise((item.text.match(gone) ?? []).join(' ').replace(marks, ''));
    const off = calledOff(struck === '' && crossed.length > 0 ? (crossed.pop()?.text ?? '') : struck, text);
    if (off !== null) {
      const [first] = crossed;
      kept.push(...crossed, { ...item, text: off, bullet: first ? false : item.bullet });
      crossed = [];
    } else if (text === '' && item.text !== '') {
      const below = items.slice(at + 1, at + 12).map((one) => rest(one));
      const { count, isOver } = item.bullet || item.level !== null ? underStruck(below) : { count: 0, isOver: false };
      if (isOver) kept.push({ ...item, text: struck });
      else if (count > 0) passed = count;
      else crossed.push({ ...item, text: struck });
    } else {
      crossed = [];
      kept.push({ ...item, text });
    }
  }
  return kept;
}

function isHidden(element: Element): boolean {
  const { tagName } = element;
  if (SILENT.has(tagName) || attr(element, 'role') === 'navigation' || attr(element, 'aria-hidden') === 'true')
    return true;
  if (element.attrs.some((one) => one.name === 'hidden') || /display:\s*none/.test(attr(element, 'style'))) return true;
  if (tagName === 'footer' || tagName === 'aside') return isMenu(element);
  if (isList(element) && isOfFoot(element)) return areNamesOfPages(childrenOf(element).filter(isElement).map(textOf));
  return tagName === 'sup' && isNote(element);
}

/** "Meny", "Visa mer": what a page is used by, and no part of its text. */
const OF_PAGE =
  /^(?:(?:till\s+)?meny\p{L}*|sök|dela|lyssna|skriv\s+ut|visa|dölj|öppna|stäng|läs\s+mer|fler|mer|fäll|skicka|prenumerera|acceptera|kakor|cookies|språk|tillbaka|kontakta\s+oss)(?!\p{L})/iu;

/** A button that folds a part of the page out is the heading of that part: "1. Trygga övergångar" over its measures. */
const unfolds = (element: Element): boolean =>
  element.tagName === 'button' &&
  element.attrs.some((one) => one.name === 'aria-expanded') &&
  /\p{L}{3}/u.test(textOf(element)) &&
  !OF_PAGE.test(normalise(textOf(element)));

/**
 * The foot and the side of a web page are menus; the foot of a document says who signed it, and a box beside it what it
 * is about, or holds its table.
 */
function isMenu(element: Element): boolean {
  const has = (names: readonly string[]) =>
    descendants(
      element,
      (one) => names.includes(one.tagName),
      () => false,
    ).length;
  return has(['a', 'nav']) > 1 && (element.tagName === 'footer' || has(['table']) === 0);
}

/** "[1]" over the line, which leads to a note, and "1" or "*" behind a word; "m²" is a measure of area. */
const isNote = (element: Element): boolean => {
  const leads = descendants(
    element,
    (one) => one.tagName === 'a' && attr(one, 'href').startsWith('#'),
    () => false,
  );
  if (leads.length > 0) return true;
  if (!/^\[?(?:\d{1,2}|\*{1,3}|†)[)\]]?$/u.test(textOf(element).trim())) return false;
  const beside = element.parentNode ? childrenOf(element.parentNode) : [];
  const before = beside.slice(0, beside.indexOf(element)).map(textOf).join('');
  return /(?:\p{L}{3}|[.,;:!?)%"”’]|\d{4})\s*$/u.test(before);
};

const checkbox = (element: Element): string => {
  if (attr(element, 'type') !== 'checkbox') return '';
  return element.attrs.some((one) => one.name === 'checked') ? '☒ ' : '☐ ';
};

const STRIKES = (element: Element) =>
  element.tagName === 's' || element.tagName === 'strike' || attr(element, 'style').includes('line-through');

/** Whether everything that stands below an element is struck through, and something does. */
export function isStruckThrough(element: Element): boolean {
  const standing = (node: Node): boolean => {
    if (node.nodeName === '#text' && 'value' in node) return node.value.replace(OWN_MARKS, '').trim() !== '';
    return !(isElement(node) && (STRIKES(node) || isHidden(node))) && childrenOf(node).some(standing);
  };
  if (!STRIKES(element) && childrenOf(element).some(standing)) return false;
  return textOf(element).replace(OWN_MARKS, '').trim() !== '';
}

/** The first text below a node that is not blank; nothing where there is none. */
export function firstTextOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.trim();
  for (const child of childrenOf(node)) {
    const text = firstTextOf(child);
    if (text !== '') return text;
  }
  return '';
}

const OWN_MARKS = new RegExp(`${FILL.open}[^${FILL.close}]*${FILL.close}|[\ue0f0-\ue0f3]`, 'gu');
