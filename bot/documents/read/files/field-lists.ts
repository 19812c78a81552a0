import { normalise } from '../../../domain/reading/swedish-text';
import { labelAlone } from '../text/labels';
import { childrenOf, descendants, type Element, isElement, type Node, textOf } from './parse-html';

/** What makes a line of its own inside the text of a field. */
const OWN_LINES = ['p', 'ul', 'ol', 'dl', 'table', 'div'];

export interface FieldPart {
  readonly node: Element;
  readonly isName: boolean;
}

/** The names and texts of a `dl`, with those a page sets in a `div` each, or of a table's rows of two cells. */
export function partsOfList(list: Element): readonly FieldPart[] {
  if (list.tagName === 'table') return cellsOf(list).flat();
  return childrenOf(list)
    .filter(isElement)
    .flatMap((one) => (one.tagName === 'div' ? childrenOf(one).filter(isElement) : [one]))
    .map((node) => ({ node, isName: node.tagName === 'dt' }));
}

const cellsOf = (table: Element): readonly (readonly FieldPart[])[] =>
  below(table, ['tr']).map((row) =>
    childrenOf(row)
      .filter(isElement)
      .map((node, at) => ({ node, isName: at === 0 })),
  );

const below = (node: Node, names: readonly string[]): readonly Element[] =>
  descendants(
    node,
    (one) => names.includes(one.tagName),
    () => false,
  );

/**
 * Whether a list of names and what they say (`dl`, or a small table inside a point) holds the fields of one measure:
 * "Ansvarar" over "rektor", "Klart" over "2026-11-30". Most names are labels, and each has one short text; a list whose
 * names are the measures themselves has none.
 */
export function holdsFields(list: Element): boolean {
  const parts = partsOfList(list);
  const names = parts.filter((one) => one.isName);
  const labels = names.filter((one) => labelAlone(`${normalise(textOf(one.node)).replace(/\s*:$/u, '')}:`) !== null);
  const isTable = list.tagName === 'table';
  const isPlain = parts.every(
    ({ node, isName }) => (isTable || isName || node.tagName === 'dd') && below(node, OWN_LINES).length <= 1,
  );
  const arePairs = !isTable || cellsOf(list).every((row) => row.length === 2);
  return isPlain && arePairs && labels.length > 1 && labels.length * 2 > names.length;
}
