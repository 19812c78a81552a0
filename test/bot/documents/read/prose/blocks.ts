import type { Block } from '../../../../../bot/documents/read/neutral';

/** A plain text as the neutral form has it: a paragraph a line, points by their mark, headings by `#`, tables by `|`. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  text.split(/\r?\n/).forEach((raw, at) => {
    const said = raw.trim();
    const line = at + 1;
    if (said === '' || /^\|[\s|:-]+\|$/.test(said)) return;
    if (said.startsWith('|')) {
      const cells = said
        .slice(1, -1)
        .split('|')
        .map((cell) => ({ paragraphs: cell.trim() === '' ? [] : [{ text: cell.trim(), bullet: false }] }));
      const last = blocks.at(-1);
      if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, { cells, line }] };
      else blocks.push({ kind: 'table', rows: [{ cells, line }] });
    } else if (/^#+ /.test(said)) {
      blocks.push({ kind: 'heading', text: said.replace(/^#+ /, ''), level: said.indexOf(' '), line });
    } else {
      const bullet = /^[-•] /.test(said);
      blocks.push({ kind: 'paragraph', text: bullet ? said.slice(2) : said, line, ...(bullet ? { bullet } : {}) });
    }
  });
  return blocks;
}
