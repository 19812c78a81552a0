import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { normalise } from '../../../domain/reading/swedish-text';
import type { Cell, Paragraph } from '../neutral';

type Node = DefaultTreeAdapterTypes.Node;

const BLOCKS = new Set(['p', 'div', 'br', 'ul', 'ol', 'li', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SILENT = new Set(['script', 'style', 'head', 'title', 'template']);
/** A mark no document holds: what follows is a point of a list. */
const POINT = '\u0001';

function flatten(node: Node, points: boolean): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node) || SILENT.has(node.nodeName)) return node.nodeName === 'br' ? '\n' : '';
  const isList = node.nodeName === 'ul' || node.nodeName === 'ol';
  const inside = node.childNodes.map((child) => flatten(child, isList)).join('');
  if (node.nodeName === 'li') return `\n${POINT}${inside}\n`;
  if (isList) return `\n${points ? '' : POINT}${inside}\n`; // a list without <li> is one point until a "•" parts it
  return BLOCKS.has(node.nodeName) ? `\n${inside}\n` : inside;
}

/**
 * "• ", "- " and "– " at the start of a line; "•" also inside one. A number belongs to its text. Word's own points are
 * of the private area: U+F0B7 and its kin.
 */
const LINE_POINT = /^\s*(?:[•·▪●◦‣■□\uf0a7\uf0b7\uf0d8\uf0fc]|[-–—](?=\s))\s*/u;
/** A cell that is one such sign is ticked, or stands for a state, and begins no list. */
export const SIGN_ALONE = /^\s*[•▪●◦■□]\s*$/u;
/** "* " is a point where there are several; one alone marks a note under a table. */
const STARS = /^\s*\*\s+/gm;

/** A cell's text as paragraphs and points. HTML in it is read as HTML, and so are the entities of a plain text. */
export function cellOfText(text: string): Cell {
  const html =
    /<\/?[a-z][^>]*>|&(?:nbsp|amp|lt|gt|quot|shy|sect|bull|hellip|[lr][ds]?quo|[nm]dash|[a-z](?:uml|ring|acute|grave)|#\d+|#x[\da-f]+);/i.test(
      text,
    );
  const flat = html ? flatten(parseFragment(text), false) : text;
  if (SIGN_ALONE.test(flat)) return { paragraphs: [{ text: flat.trim(), bullet: false }] };
  const lines = ((flat.match(STARS)?.length ?? 0) > 1 ? flat.replace(STARS, '• ') : flat).split('\n');
  return { paragraphs: lines.flatMap((line) => pointsOf(line.replaceAll(POINT, ''), line.startsWith(POINT))) };
}

/** A line of a cell as its paragraphs: one, or one a "•" in it. `marked` where the document makes it a point itself. */
export function pointsOf(line: string, marked: boolean): readonly Paragraph[] {
  const [before = '', ...points] = line.split('•');
  const bullet = marked || LINE_POINT.test(before);
  return [
    { text: normalise(before.replace(LINE_POINT, '')), bullet },
    ...points.map((point) => ({ text: normalise(point), bullet: true })),
  ].filter((one) => !/^[-–—]*$/.test(one.text)); // a dash fills a cell that says nothing
}
