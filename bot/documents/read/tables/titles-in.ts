import type { Block } from '../neutral';

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
