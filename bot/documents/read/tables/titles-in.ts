import { type Block, cellText, isEmptyCell, type Row } from '../neutral';

/** Whether a heading can be the document's own. */
export type Titles = (heading: Extract<Block, { kind: 'heading' }>) => boolean;

/** "Utvecklingsområden 2026/27" over "Område 1" and "Område 2", written as large as they are. */
const FIRST_TITLE =
  /^(?!\p{L}*(?:område|mål)\s*\d).*(?:utvecklingsområden|utvecklingsarbete|prioriterade|kvalitetsarbete)/iu;

/** A document has one title: a heading among others of its level is one of theirs, unless it says that it is a plan. */
export function titlesIn(blocks: readonly Block[]): Titles {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' && block.level ? [block.level] : []));
  const first = blocks.find((block) => block.kind === 'heading');
  return ({ level, text, line }) =>
    level === undefined ||
    (line === first?.line && FIRST_TITLE.test(text)) ||
    levels.filter((one) => one <= level).length === 1 ||
    /plan(?:\p{Ll}{0,4})?(?!\p{L})|uppföljning|svar|rapport|granskning|program/iu.test(text);
}

/** Rows over the whole table under its header, as the one over it is: "Trygghet" and then "Lärande". */
export const hasSections = (over: string, rows: readonly Row[]): boolean =>
  rows.some(({ cells: [first, ...others] }) => {
    const label = /^[\p{L}\s]{3,25}(?=\s?\d{0,2}\s?:)/u.exec(over)?.[0];
    const isAlike = label !== undefined && cellText(first).startsWith(label) && others.every(isEmptyCell);
    return isAlike || (others.length > 1 && !isEmptyCell(first) && others.every((one) => one.merged === 'left'));
  });
