import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, cellText, isEmptyCell, type Row } from '../neutral';
import { type AnswerParts, type AnswerSection, verbatim } from './answer-sections';
import { type ProseLine, proseLines } from './prose-lines';

const ASKED = /rekommendation|brist|iakttagelse|synpunkt|föreläggande/iu;
const ANSWERED =
  /(?<!\p{L})(?:revisions)?svar(?!sdat|ig)|yttrande|kommentar|ställningstagande|vidtagna\s+åtgärder|åtgärd|återkoppling/iu;

interface Found {
  readonly header: number;
  readonly asked: number;
  readonly answered: readonly number[];
}

function headerOf(rows: readonly Row[]): Found | null {
  for (const [header, { cells }] of rows.slice(0, 4).entries()) {
    const heads = cells.map((cell) => normalise(cellText(cell)));
    const asked = heads.findIndex((head) => ASKED.test(head) && head.length <= 60);
    const answered = heads.flatMap((head, at) =>
      at !== asked && ANSWERED.test(head) && head.length <= 60 ? [at] : [],
    );
    if (asked >= 0 && answered.length > 0) return { header, asked, answered };
  }
  return null;
}

/** A table of recommendations and answers as the same parts that running text is read into. Null where there is none. */
export function tableParts(blocks: readonly Block[]): AnswerParts | null {
  const at = blocks.findIndex((block) => block.kind === 'table' && headerOf(block.rows) !== null);
  const block = blocks[at];
  const found = block?.kind === 'table' ? headerOf(block.rows) : null;
  if (block?.kind !== 'table' || !found) return null;
  const sections: AnswerSection[] = [];
  for (const { cells, line } of block.rows.slice(found.header + 1)) {
    const asked = cells[found.asked];
    const answer = found.answered.flatMap((column): readonly ProseLine[] =>
      (cells[column]?.paragraphs ?? []).map((one) => ({
        text: normalise(one.text),
        line,
        heading: false,
        bullet: one.bullet,
        number: null,
      })),
    );
    const last = sections.at(-1);
    if (!asked || isEmptyCell(asked)) {
      // A row that a page has cut goes on with the answer above it.
      if (last) sections[sections.length - 1] = { ...last, answer: [...last.answer, ...answer] };
      continue;
    }
    const text = normalise(cellText(asked));
    const no = /^(\d{1,2})[.)]\s+/.exec(text)?.[1];
    sections.push({
      no: no === undefined ? sections.length + 1 : Number(no),
      text: verbatim(text.replace(/^\d{1,2}[.)]\s+/, '')),
      line,
      answer: answer.filter((one) => one.text !== ''),
    });
  }
  return {
    before: proseLines(blocks.slice(0, at)).lines,
    sections,
    after: proseLines(blocks.slice(at + 1)).lines,
    labelled: true,
  };
}
