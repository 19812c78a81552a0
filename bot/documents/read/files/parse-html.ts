import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Saved mail nests some sixty tables. The parser's work grows with the depth, so a page made to be deep stops here. */
const DEEPEST = 400;

/** Thrown out of the parser, which has no other way to be stopped. */
class TooDeep extends Error {}

/** A page's tree, `null` when it nests deeper than any document does. Broken HTML is mended the way browsers do. */
export function parseHtml(html: string): Node | null {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep('too deep');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return parse(html, { treeAdapter, scriptingEnabled: false });
  } catch (fault) {
    if (fault instanceof TooDeep) return null;
    throw fault;
  }
}

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** An attribute in small letters, nothing where it is not there. */
export const attr = (element: Element, name: string): string =>
  element.attrs
    .find((one) => one.name === name)
    ?.value.trim()
    .toLowerCase() ?? '';

/** A whole number in an attribute, or what to take instead. */
export function count(element: Element, name: string, instead: number): number {
  const number = Number.parseInt(attr(element, name), 10);
  return Number.isFinite(number) ? number : instead;
}

/** Every wanted element below a node, the node itself not among them; what is below one that `stops` is not looked at. */
export function descendants(
  node: Node,
  wanted: (one: Element) => boolean,
  stops: (one: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  const look = (from: Node): void => {
    for (const child of childrenOf(from)) {
      if (!isElement(child)) continue;
      if (wanted(child)) found.push(child);
      if (!stops(child)) look(child);
    }
  };
  look(node);
  return found;
}

/** All text below a node, as it stands. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return childrenOf(node).map(textOf).join('');
}
