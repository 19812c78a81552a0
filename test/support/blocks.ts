import { readBlocks } from '../../bot/documents/read/files/read-blocks';
import type { Block } from '../../bot/documents/read/neutral';

/**
 * A file's blocks as short lines: "# heading", "text", "* point", "2.1) numbered", and of a table a line a row, cells
 * parted by " | ", paragraphs by " / ". Merged cells are "^" and "<".
 */
export async function shownBlocks(file: Uint8Array | string): Promise<readonly string[]> {
  const read = await readBlocks(typeof file === 'string' ? Buffer.from(file) : file, undefined);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  return read.value.flatMap(shown);
}

function shown(block: Block): readonly string[] {
  if (block.kind === 'heading') return [`${'#'.repeat(block.level ?? 0)}# ${block.text}`.replace(/^##/, '#')];
  if (block.kind === 'paragraph') {
    const mark = block.number === undefined ? (block.bullet ? '* ' : '') : `${block.number}) `;
    return [mark + block.text];
  }
  return block.rows.map(({ cells }) =>
    cells
      .map(({ merged, paragraphs }) => {
        if (merged) return merged === 'above' ? '^' : '<';
        return paragraphs.map((one) => (one.bullet ? `* ${one.text}` : one.text)).join(' / ');
      })
      .join(' | '),
  );
}
