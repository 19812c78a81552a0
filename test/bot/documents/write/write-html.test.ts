import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { writeDocument } from '../../../../bot/documents/write/write-document';
import type { WrittenDocument } from '../../../../bot/domain/written-document';
import {
  aBackReport,
  aDialoguesReport,
  aDocument,
  anAuditAnswer,
  heading,
  paragraph,
  row,
  run,
  sampleDocuments,
} from '../../../support/written-documents';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const written = async (document: WrittenDocument) => new TextDecoder().decode(await writeDocument(document, 'html'));
const elements = (node: Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];
const textOf = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const find = (page: readonly Element[], tag: string) => page.filter((one) => one.tagName === tag);
const pageOf = async (document: WrittenDocument) => elements(parse(await written(document)));

describe('writeHtml', () => {
  it('says its language, title and parts to a screen reader', async () => {
    const page = await pageOf(aBackReport(3, { version: 2 }));
    expect(find(page, 'html').map((one) => attribute(one, 'lang'))).toEqual(['sv-SE']);
    expect(find(page, 'title').map(textOf)).toEqual([aDocument().title]);
    for (const part of ['header', 'main', 'footer', 'h1']) expect(find(page, part)).toHaveLength(1);
    expect(textOf(find(page, 'header')[0]!)).toContain('Diarienummer: BUN 2026/41 · Datum: 2026-11-22 · Version 2');
    expect((await pageOf(aBackReport(1, { language: 'en' }))).map((one) => attribute(one, 'lang'))).toContain('en-GB');
  });

  it('gives every table a caption and says of which cells a heading is one', async () => {
    const page = await pageOf(aBackReport(9));
    expect(find(page, 'caption').map(textOf)).toEqual(['Åtgärder per utvecklingsområde med tidsplan och processläge']);
    const scopes = find(page, 'th').map((one) => [attribute(one, 'scope'), attribute(one, 'colspan')]);
    expect(scopes).toEqual([...Array(4).fill(['col', undefined]), ...Array(2).fill(['rowgroup', '4'])]);
    expect(find(page, 'thead')).toHaveLength(1);
    expect(find(page, 'tbody')).toHaveLength(2);
    expect(find(page, 'td')).toHaveLength(36);
  });

  it('shows a caption only where it is to be seen, and sets figures to the right', async () => {
    const hidden = (page: readonly Element[]) => find(page, 'caption').map((one) => attribute(one, 'class'));
    expect(hidden(await pageOf(aBackReport(1)))).toEqual(['unseen']);
    const page = await pageOf(aDialoguesReport());
    expect(hidden(page)).toEqual([undefined]);
    const first = find(page, 'tr')[1]?.childNodes.flatMap((one) => ('attrs' in one ? [attribute(one, 'class')] : []));
    expect(first).toEqual([undefined, ...Array(5).fill('right')]);
  });

  it('writes headings in order under the title, quotations, lists in cells and a signature that stays together', async () => {
    const page = await pageOf(anAuditAnswer());
    expect(find(page, 'h2').map(textOf)).toEqual(['Rekommendation 1', 'Rekommendation 2']);
    expect(find(page, 'blockquote')).toHaveLength(2);
    expect(find(page, 'div').map((one) => [attribute(one, 'class'), find(elements(one), 'p').length])).toEqual([
      ['sign', 2],
    ]);
    const points = (await pageOf(aBackReport(2))).filter((one) => one.tagName === 'ul');
    expect(points.map((one) => find(elements(one), 'li').length)).toEqual([3]);
  });

  it('stands alone: nothing is run and nothing is fetched', async () => {
    for (const document of Object.values(sampleDocuments())) {
      const text = await written(document);
      const page = elements(parse(text));
      for (const tag of ['script', 'link', 'img', 'iframe', 'object', 'base']) expect(find(page, tag)).toEqual([]);
      expect(page.flatMap((one) => one.attrs.map(({ name }) => name))).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:on.*|src|href)$/)]),
      );
      expect(text).not.toMatch(/@import|url\(/);
    }
  });

  it('repeats the heads of tables on paper', async () => {
    expect(await written(aBackReport(1))).toMatch(/@media print[^@]*thead \{ display: table-header-group; \}/);
  });

  it('gives any text back word by word', async () => {
    const aText = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('<script>alert(1)</script>', '&lt;&amp', '"\'>', '</title>'),
      )
      .filter((text) => text.trim() !== '' && !/[\p{Cc}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(aText, aText, async (one, other) => {
        const page = await pageOf(
          aDocument({
            title: one,
            blocks: [
              heading(other),
              paragraph(one),
              { kind: 'list', ordered: false, items: [run(other)] },
              {
                kind: 'table',
                caption: one,
                captionShown: true,
                columns: [{ title: other, share: 1 }],
                rows: [row(one)],
              },
            ],
          }),
        );
        const line = (text: string) => text.replace(/\s+/g, ' ').trim();
        const main = elements(find(page, 'main')[0]!);
        expect(find(page, 'title').map(textOf)).toEqual([line(one)]);
        expect(find(main, 'h2').map(textOf)).toEqual([line(other)]);
        expect(find(main, 'li').map(textOf)).toEqual([other]);
        expect(find(main, 'caption').map(textOf)).toEqual([line(one)]);
        expect(find(main, 'td').map(textOf)).toEqual([one]);
        expect(textOf(find(main, 'p')[0]!)).toBe(one);
      }),
      { numRuns: 200 },
    );
  });
});
