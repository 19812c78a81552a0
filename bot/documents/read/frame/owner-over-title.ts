import type { Block } from '../neutral';

/** Who a paper is from and nothing else: "Stiftelsen Lindens skolor", "Åby kommun", "Friskolan Viken AB". */
const OWNER =
  /^(?!.*(?:plan(?!\p{L}*skol)|lista|åtgärd|uppfölj|rapport|svar|protokoll|\d))(?:stiftelsen\s.+|(?:\p{Lu}[\p{L}&-]*\s){0,4}(?:\p{L}*(?:kommun|stad|skola|skolan|skolor|friskola|friskolan|friskolor|förskola|förskolan|förskolor|gymnasium|gymnasiet|förvaltning|förvaltningen|nämnden|kontoret)|AB|ekonomisk\sförening))$/u;
const NAMES_PAPER =
  /plan(?:\p{Ll}{0,3})?(?!\p{L})|åtgärd|uppfölj|rapport|svar|aktivitet|uppdrag|utvecklingsområd|utvecklingsarbete|insats|redovisning|förteckning|lista|mål/iu;

/** A paper headed by who it is from, in a heading as large as its own title's: the title is the second of them. */
export function withOwnerAsLine(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((one) => one.kind === 'heading');
  const [first, second] = [blocks[at], blocks[at + 1]];
  if (first?.kind !== 'heading' || second?.kind !== 'heading' || at > 3) return blocks;
  const isOwner = OWNER.test(first.text.charAt(0).toUpperCase() + first.text.slice(1)) && NAMES_PAPER.test(second.text);
  if (!isOwner || (second.level ?? 1) > (first.level ?? 1) + 1) return blocks;
  const others = blocks.some(
    (one, n) => n > at + 1 && one.kind === 'heading' && (one.level ?? 1) <= (second.level ?? 1),
  );
  // Under "Åby skola" the first of several headings of one level is a part of the paper, and not its title.
  if (others) return blocks;
  return blocks.map((one, n) => (n === at ? { kind: 'paragraph', text: first.text, line: first.line } : one));
}
