import { FILL } from './html-lines';
import { countLists, markRun, type WordLists } from './number-word-lists';
import { attributeOf, escapeXml, type Tag, tagsOf } from './scan-xml';

/** Left out with all that is in them: notes and pictures, which no plan's facts stand in. */
const DROPPED = new Set(['footnoteReference', 'endnoteReference', 'commentReference', 'blip', 'imagedata', 'numPr']);
/** Left out themselves, while what they surround stays: mammoth would drop it with them. */
const OPENED = new Set(['fldSimple', 'dir', 'bdo']);

interface OpenParagraph {
  readonly prefix: string;
  list: string | null;
  level: number | null;
  style: string;
  deleted: boolean;
  marked: boolean;
}

/**
 * A Word document's XML made ready for mammoth: numbers of automatic lists written out, notes and pictures taken away,
 * cells that a row leaves out at its beginning put in, and what cells are filled with written into them.
 */
export function prepareWord(xml: string, lists: WordLists): string {
  const count = countLists(lists);
  const out: string[] = [];
  const paragraphs: OpenParagraph[] = [];
  let taken = 0;
  let choices = 0;
  let dropping: { readonly name: string; depth: number } | null = null;
  let cellsBefore = 0;
  let fill: string | null = null;
  const upTo = (at: number) => {
    out.push(xml.slice(taken, at));
    taken = at;
  };
  const mark = (paragraph: OpenParagraph) => {
    paragraph.marked = true;
    const place = placeOf(paragraph, lists);
    // The same text box stands twice, for old and for new readers: mammoth reads the second.
    const label = choices > 0 || paragraph.deleted || !place ? null : count(place);
    if (label !== null) out.push(markRun(paragraph.prefix, escapeXml(label)));
  };

  for (const tag of tagsOf(xml)) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !paragraph.marked) noteProperty(tag, paragraph);
    if (dropping) {
      if (tag.name === dropping.name && tag.kind !== 'empty') dropping.depth += tag.kind === 'open' ? 1 : -1;
      if (dropping.depth > 0) continue;
      taken = tag.end;
      dropping = null;
      continue;
    }
    if (DROPPED.has(tag.name) && tag.kind !== 'close') {
      upTo(tag.start);
      if (tag.kind === 'empty') taken = tag.end;
      else dropping = { name: tag.name, depth: 1 };
    } else if (OPENED.has(tag.name)) {
      upTo(tag.start);
      taken = tag.end;
    } else if (tag.name === 'cr' && tag.kind === 'empty') {
      upTo(tag.start);
      out.push(`<${tag.prefix}br/>`);
      taken = tag.end;
    } else if (tag.name === 'Choice') choices += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    else if (tag.name === 'p' && tag.kind === 'open')
      paragraphs.push({ prefix: tag.prefix, list: null, level: null, style: '', deleted: false, marked: false });
    else if (tag.name === 'p' && tag.kind === 'close') {
      if (paragraph && !paragraph.marked) {
        upTo(tag.start);
        mark(paragraph);
      }
      paragraphs.pop();
    } else if (paragraph && !paragraph.marked && beginsText(tag)) {
      upTo(tag.name === 'pPr' ? tag.end : tag.start);
      mark(paragraph);
    } else if (tag.name === 'tcPr' && tag.kind === 'open') fill = null;
    else if (tag.name === 'shd' && tag.kind !== 'close' && !paragraph) {
      const colour = attributeOf(tag, 'fill') ?? '';
      fill = /^[0-9A-F]{6}$/i.test(colour) && !/^F{6}$/i.test(colour) ? colour.toUpperCase() : null;
    } else if (tag.name === 'tcPr' && tag.kind === 'close' && fill !== null) {
      upTo(tag.end);
      const w = tag.prefix;
      out.push(`<${w}p><${w}r><${w}t>${FILL.open}${fill}${FILL.close}</${w}t></${w}r></${w}p>`);
      fill = null;
    } else if (tag.name === 'gridBefore') cellsBefore = Math.min(Number(attributeOf(tag, 'val')) || 0, 60);
    else if (tag.name === 'trPr' && tag.kind === 'close' && cellsBefore > 0) {
      upTo(tag.end);
      const w = tag.prefix;
      const span = `<${w}tcPr><${w}gridSpan ${w}val="${cellsBefore}"/></${w}tcPr>`;
      out.push(`<${w}tc>${span}<${w}p/></${w}tc>`);
      cellsBefore = 0;
    }
  }
  upTo(xml.length);
  return out.join('');
}

/** A paragraph's properties are over where they end, or where text begins without any. */
const beginsText = (tag: Tag) =>
  (tag.name === 'pPr' && tag.kind !== 'open') || (tag.kind === 'open' && /^(?:r|ins|hyperlink|sdt)$/.test(tag.name));

function noteProperty(tag: Tag, paragraph: OpenParagraph): void {
  if (tag.kind === 'close') return;
  const value = attributeOf(tag, 'val');
  if (tag.name === 'pStyle') paragraph.style = value ?? '';
  else if (tag.name === 'numId') paragraph.list = value;
  else if (tag.name === 'ilvl') paragraph.level = /^[0-8]$/.test(value ?? '') ? Number(value) : 0;
  else if (tag.name === 'del') paragraph.deleted = true;
}

function placeOf({ list, level, style }: OpenParagraph, lists: WordLists) {
  const ofStyle = style === '' ? null : lists.ofStyle(style);
  if (list === null && ofStyle === null) return null;
  return { list: list ?? ofStyle?.list ?? '', level: level ?? ofStyle?.level ?? 0 };
}
