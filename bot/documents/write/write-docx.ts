import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type INumberingOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { WrittenBlock, WrittenDocument } from '../../domain/written-document';
import { factsOf, markOf, writtenWords } from '../../text/written-words';
import { finishPackage } from './docx-package';
import { LANDSCAPE, type PageSize, PORTRAIT, textWidth } from './docx-page';
import { docxTable, fitsIn } from './docx-table';
import { LISTS, styled, unbroken } from './docx-text';

type ParagraphBlock = Extract<WrittenBlock, { kind: 'paragraph' }>;

const isSign = (block: WrittenBlock | undefined) => block?.kind === 'paragraph' && block.as === 'sign';

function styleOf(block: ParagraphBlock, before: WrittenBlock | undefined, next: WrittenBlock | undefined): string {
  if (block.as === 'quote') return 'Quote';
  if (block.as === 'note') return 'Note';
  if (block.as === 'sign') {
    // "Lindvika 2026-11-22" over a name leaves room for the name to be signed by hand.
    const isDated = block.text.some((run) => /\d{4}/.test(run.text));
    return isDated && !isSign(before) && isSign(next) ? 'Date' : 'Signature';
  }
  return before?.kind === 'table' ? 'AfterTable' : 'Normal';
}

function drawn(block: WrittenBlock, at: number, blocks: readonly WrittenBlock[], page: PageSize): readonly FileChild[] {
  const [before, next] = [blocks[at - 1], blocks[at + 1]];
  // The last words go with the signature: a name alone on the last page signs nothing.
  const keepNext = !isSign(block) && isSign(next);
  switch (block.kind) {
    case 'heading':
      return [styled(`Heading${block.level}`, [{ text: block.text }])];
    case 'list': {
      const [style, name] = block.ordered ? ['ListNumber', LISTS.numbers] : ['ListBullet', LISTS.bullets];
      const list = { name, instance: block.ordered ? at : 0 };
      return block.items.map((item, no) =>
        styled(style, item, { list, keepNext: keepNext && no === block.items.length - 1 }),
      );
    }
    case 'table': {
      // Word makes one table of two that touch: the second then needs its caption as a line between them.
      const captioned = block.captionShown || before?.kind === 'table';
      return [
        ...(captioned ? [styled('Caption', [{ text: block.caption }])] : []),
        docxTable(block, textWidth(page), keepNext),
      ];
    }
    case 'paragraph':
      return [styled(styleOf(block, before, next), block.text, { keepNext })];
  }
}

/** A line with one text at each side. */
const sides = (
  style: string,
  left: string,
  right: readonly (string | (typeof PageNumber)['CURRENT'])[],
  page: PageSize,
) =>
  new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(page) }],
    children: [new TextRun({ children: [...unbroken(left), new Tab(), ...right] })],
  });

/** The first page has the title itself; the ones after say in their head which document they belong to. */
function headers(document: WrittenDocument, page: PageSize) {
  const mark = markOf(document);
  const { caseNumber: word } = writtenWords(document.language);
  const number = document.caseNumber === null ? '' : `${word}: ${document.caseNumber}`;
  return {
    first: new Header({ children: [sides('Header', '', [mark], page)] }),
    default: new Header({
      children: [styled('Header', [{ text: document.title }]), sides('HeaderLast', number, [mark], page)],
    }),
  };
}

function footers(document: WrittenDocument, page: PageSize) {
  const { before, between, after } = writtenWords(document.language).page;
  const numbers = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  const footer = () => new Footer({ children: [sides('Footer', document.date, numbers, page)] });
  return { first: footer(), default: footer() };
}

/**
 * Upright, as a letter, as long as words fit: four columns of a plan read well so. On its side where a table of many
 * columns would part its words; then the whole document, since a page turned for a table alone leaves half pages empty.
 */
function pageOf({ blocks }: WrittenDocument): PageSize {
  const crowded = blocks.some(
    (block) => block.kind === 'table' && block.columns.length > 4 && !fitsIn(block, textWidth(PORTRAIT)),
  );
  return crowded ? LANDSCAPE : PORTRAIT;
}

const level = (text: string, format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], left: number) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left, hanging: left } } },
});

const NUMBERING: INumberingOptions = {
  config: [
    { reference: LISTS.bullets, levels: [level('•', LevelFormat.BULLET, 340)] },
    { reference: LISTS.numbers, levels: [level('%1.', LevelFormat.DECIMAL, 400)] },
    { reference: LISTS.cellBullets, levels: [level('•', LevelFormat.BULLET, 190)] },
  ],
};

/**
 * The report as a Word file that can be handed in as it is: every look is a named style, headings are Word's own, heads
 * of tables come again on each page, and the file says its language, title and case number.
 */
export async function writeDocx(document: WrittenDocument): Promise<Uint8Array> {
  const words = writtenWords(document.language);
  const page = pageOf(document);
  const { width, height, margin, landscape } = page;
  const property = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  const file = new Document({
    title: document.title,
    customProperties: [
      ...property(words.caseNumber, document.caseNumber),
      ...property(words.date, document.date),
      ...property(words.version, markOf(document)),
    ],
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    numbering: NUMBERING,
    theme: { fonts: { headings: 'Arial', body: 'Arial' } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library takes an upright sheet's sides and turns it itself.
            size: landscape
              ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
              : { width, height, orientation: PageOrientation.PORTRAIT },
            margin: { top: margin, right: margin, bottom: margin, left: margin, header: 567, footer: 567, gutter: 0 },
          },
        },
        headers: headers(document, page),
        footers: footers(document, page),
        children: [
          styled('Title', [{ text: document.title }]),
          styled('Subtitle', [{ text: factsOf(document).join(' · ') }]),
          ...document.blocks.flatMap((block, at, blocks) => drawn(block, at, blocks, page)),
        ],
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toBuffer(file)), document);
}
