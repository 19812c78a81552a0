import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { writeDocument } from '../../../../bot/documents/write/write-document';
import type { WrittenBlock, WrittenDocument } from '../../../../bot/domain/written-document';
import {
  aBackReport,
  aDialoguesReport,
  aDocument,
  anAuditAnswer,
  aStrainedReport,
  aWideReport,
  aYearlyFollowUp,
  group,
  heading,
  paragraph,
  row,
  run,
  sampleDocuments,
} from '../../../support/written-documents';
import { all, isOn, officeParts, values, type XmlElement } from '../../../support/xml-parts';

async function partsOf(document: WrittenDocument) {
  const parts = officeParts(await writeDocument(document, 'docx'));
  const part = (name: string): XmlElement => {
    const found = parts[name];
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return { parts, part, body: part('word/document.xml'), styles: part('word/styles.xml') };
}

const styleOf = (paragraph: XmlElement) => values(paragraph, 'w:pStyle')[0] ?? '';
/** The text of an element as Word shows it: a hyphen that no line ends at is an element of its own. */
const shownIn = (element: XmlElement) =>
  all(element, '*')
    .filter(({ tagName }) => ['w:t', 'w:instrText', 'w:noBreakHyphen'].includes(tagName))
    .map((one) => (one.tagName === 'w:noBreakHyphen' ? '-' : one.textContent))
    .join('');
const linesOf = (element: XmlElement) => all(element, 'w:p').map((one) => [styleOf(one), shownIn(one)]);
const inBody = (one: XmlElement) => one.parentNode?.tagName === 'w:body';

const aTable = (changes: Partial<Extract<WrittenBlock, { kind: 'table' }>> = {}): WrittenBlock => ({
  kind: 'table',
  caption: 'Åtgärder & läge',
  captionShown: false,
  columns: [
    { title: 'Åtgärd', share: 70 },
    { title: 'Läge', share: 30 },
  ],
  rows: [row('En', 'Pågår')],
  ...changes,
});

describe('a Word file', () => {
  it.each(Object.entries(sampleDocuments()))('%s is well-formed and names no style it lacks', async (_, document) => {
    const { parts, styles } = await partsOf(document);
    const known = new Set(all(styles, 'w:style').map((style) => style.getAttribute('w:styleId')));
    const used = Object.values(parts).flatMap((part) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) => values(part, name)),
    );
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used)].filter((style) => !known.has(style))).toEqual([]);
  });

  it('has headings that Word lists in its navigation pane', async () => {
    const { body, styles } = await partsOf(aDocument({ blocks: [heading('A'), heading('B', 2), heading('C', 3)] }));
    expect(linesOf(body).filter(([style]) => /^(?:Title|Heading)/.test(style ?? ''))).toEqual([
      ['Title', aDocument().title],
      ['Heading1', 'A'],
      ['Heading2', 'B'],
      ['Heading3', 'C'],
    ]);
    const levels = all(styles, 'w:style')
      .filter((style) => /^Heading/.test(style.getAttribute('w:styleId')))
      .map((style) => [values(style, 'w:name')[0], values(style, 'w:outlineLvl')[0], isOn(style, 'w:keepNext')]);
    expect(levels).toEqual([
      ['heading 1', '0', true],
      ['heading 2', '1', true],
      ['heading 3', '2', true],
    ]);
  });

  it('repeats the head of every table on each page and says that it is one', async () => {
    const { body } = await partsOf(anAuditAnswer());
    const tables = all(body, 'w:tbl');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const rows = all(table, 'w:tr');
      expect(rows.map((one) => isOn(one, 'w:tblHeader'))).toEqual([true, false, false]);
      expect(all(table, 'w:tblLook')[0]?.getAttribute('w:firstRow')).toBe('true');
    }
    expect(values(body, 'w:tblCaption')).toEqual([
      'Åtgärder som svarar mot rekommendation 1',
      'Åtgärder som svarar mot rekommendation 2',
    ]);
    expect(values(body, 'w:tblDescription')[0]).toBe('Kolumner: Åtgärd, Klart senast, Läge');
  });

  it('merges no cells but those of a group, which stays with the row under it', async () => {
    const { body, styles } = await partsOf(aBackReport(9));
    const merged = all(body, 'w:tc').filter((cell) => all(cell, 'w:gridSpan').length > 0);
    expect(merged.map((cell) => [values(cell, 'w:gridSpan')[0], ...(linesOf(cell)[0] ?? [])])).toEqual([
      ['4', 'TableGroup', 'Granskningens rekommendationer:'],
      ['4', 'TableGroup', 'Möjliga utvecklingsområden som granskningen pekar på:'],
    ]);
    expect(all(body, 'w:vMerge')).toHaveLength(0);
    const style = all(styles, 'w:style').find((one) => one.getAttribute('w:styleId') === 'TableGroup');
    expect(style && isOn(style, 'w:keepNext')).toBe(true);
  });

  it('keeps rows whole, but lets one that would leave half a page empty go on over the page', async () => {
    const { body } = await partsOf(aStrainedReport());
    const whole = all(body, 'w:tr').map((one) => isOn(one, 'w:cantSplit'));
    expect(whole).toEqual([true, true, false, false, true]);
  });

  it('writes points as lists of Word, in cells too, and begins each numbered list at one', async () => {
    const items = [run('först'), run('sedan')];
    const { body, part } = await partsOf(
      aDocument({
        blocks: [
          { kind: 'list', ordered: true, items },
          paragraph('Mellan.'),
          { kind: 'list', ordered: true, items },
          { kind: 'list', ordered: false, items },
          aTable({ rows: [row('• punkt ett\n• punkt två', '')] }),
        ],
      }),
    );
    const numbered = all(body, 'w:p').filter((one) => all(one, 'w:numId').length > 0);
    const ids = numbered.map((one) => values(one, 'w:numId')[0]);
    expect(numbered.map(styleOf)).toEqual([
      ...Array(4).fill('ListNumber'),
      ...Array(2).fill('ListBullet'),
      ...Array(2).fill('TableBullet'),
    ]);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).not.toBe(ids[2]);
    expect(body.textContent).not.toContain('•');
    const defined = all(part('word/numbering.xml'), 'w:num').map((one) => one.getAttribute('w:numId'));
    expect(defined).toEqual(expect.arrayContaining([...new Set(ids)]));
  });

  it('has no empty paragraph outside an empty cell, and no two tables that touch', async () => {
    const { body } = await partsOf(
      aDocument({
        blocks: [
          heading(' '),
          paragraph(''),
          paragraph('\n \n'),
          { kind: 'list', ordered: false, items: [run(''), run('kvar')] },
          aTable(),
          aTable(),
          paragraph('Efter.'),
        ],
      }),
    );
    const empty = all(body, 'w:p').filter((one) => inBody(one) && one.textContent.trim() === '');
    expect(empty).toHaveLength(0);
    const tables = all(body, 'w:tbl');
    expect(tables).toHaveLength(2);
    expect(tables.map((table) => table.previousSibling?.tagName)).toEqual(['w:p', 'w:p']);
    expect(linesOf(body).at(-1)).toEqual(['AfterTable', 'Efter.']);
  });

  it('looks as its styles say: no paragraph has a look of its own', async () => {
    for (const document of [aBackReport(9), aYearlyFollowUp(), anAuditAnswer(), aDialoguesReport()]) {
      const { body } = await partsOf(document);
      const own = all(body, 'w:pPr').flatMap((one) =>
        ['w:spacing', 'w:jc', 'w:ind', 'w:shd'].flatMap((name) => all(one, name)),
      );
      expect(own).toHaveLength(0);
      expect(['w:sz', 'w:color', 'w:rFonts', 'w:b'].flatMap((name) => all(body, name))).toHaveLength(0);
    }
  });

  it('heads its pages with title, case number and what it is, and foots them with date and page', async () => {
    const told = async (document: WrittenDocument) => {
      const { parts, body, part } = await partsOf(document);
      const rels = all(part('word/_rels/document.xml.rels'), 'Relationship');
      const text = (tag: string, type: string) => {
        const id = all(body, tag)
          .find((one) => one.getAttribute('w:type') === type)
          ?.getAttribute('r:id');
        const target = rels.find((one) => one.getAttribute('Id') === id)?.getAttribute('Target');
        const found = parts[`word/${target}`];
        return found ? shownIn(found) : '';
      };
      return { text, first: text('w:headerReference', 'first'), rest: text('w:headerReference', 'default') };
    };
    const copy = await told(aBackReport(2));
    expect(copy.first).toBe('Arbetsexemplar');
    expect(copy.rest).toContain(aDocument().title);
    expect(copy.rest).toContain('Diarienummer: BUN 2026/41');
    expect(copy.rest).toContain('Arbetsexemplar');
    for (const type of ['first', 'default']) {
      expect(copy.text('w:footerReference', type)).toBe('2026-11-22Sida PAGE (NUMPAGES)');
    }
    const final = await told(aBackReport(2, { version: 4, caseNumber: null }));
    expect(final.first).toBe('Version 4');
    expect(final.rest).not.toMatch(/Arbetsexemplar|Diarienummer|null/);
  });

  it('ends no line inside a day, wherever one stands', async () => {
    const day = '2026-03-05';
    const { parts } = await partsOf(
      aDocument({
        date: day,
        blocks: [
          heading(`Läget ${day}`),
          paragraph(`Klart ${day}, sedan 2026-11.`),
          aTable({ rows: [row(day, 'Pågår')] }),
        ],
      }),
    );
    const texts = Object.entries(parts).filter(([name]) => /^word\/(?:document|footer\d*|header\d*)\.xml$/.test(name));
    const said = texts.map(([, part]) => shownIn(part)).join('\n');
    expect(said.split(day).length - 1).toBeGreaterThanOrEqual(5);
    expect(said).toContain('sedan 2026-11.');
    const words = texts.flatMap(([, part]) => all(part, 'w:t').map((one) => one.textContent));
    expect(words.filter((text) => /\d{4}-\d{2}/.test(text))).toEqual([]);
  });

  it('says in its properties what it is, of which case, by whom, of which day and in which language', async () => {
    const { part, styles } = await partsOf(aBackReport(2, { title: 'Plan <A> & "B"', version: 2 }));
    const core = part('docProps/core.xml');
    const said = (name: string) => all(core, name).map((one) => one.textContent);
    expect(said('dc:title')).toEqual(['Plan <A> & "B"']);
    expect(said('dc:subject')).toEqual(['Åtgärdsplan med återrapport']);
    expect(said('dc:creator')).toEqual(['Maj Ekelund, utvecklingsledare']);
    expect(said('cp:keywords')).toEqual(['BUN 2026/41; Åtgärdsplan med återrapport']);
    expect(said('dc:language')).toEqual(['sv-SE']);
    const answer = { ...aBackReport(2), kind: 'audit-answer', toInspectorate: true } as const;
    const other = (await partsOf(answer)).part('docProps/core.xml');
    expect(all(other, 'dc:subject').map((one) => one.textContent)).toEqual(['Svar till Skolinspektionen']);
    expect([...said('dcterms:created'), ...said('dcterms:modified')]).toEqual(Array(2).fill('2026-11-22T00:00:00Z'));
    expect([...said('cp:lastModifiedBy'), ...said('dc:description')]).toEqual([]);
    const custom = all(part('docProps/custom.xml'), 'property').map((one) => [
      one.getAttribute('name'),
      one.textContent,
    ]);
    expect(custom).toEqual([
      ['Diarienummer', 'BUN 2026/41'],
      ['Datum', '2026-11-22'],
      ['Version', 'Version 2'],
    ]);
    const languages = [styles, part('word/settings.xml')].flatMap((one) => [
      ...all(one, 'w:lang'),
      ...all(one, 'w:themeFontLang'),
    ]);
    expect(languages.map((one) => one.getAttribute('w:val'))).toEqual(['sv-SE', 'sv-SE']);
  });

  it('is British English in English, and by the bot where nobody signs', async () => {
    const { part, styles } = await partsOf(aBackReport(2, { language: 'en', signer: null }));
    expect(all(styles, 'w:lang')[0]?.getAttribute('w:val')).toBe('en-GB');
    expect(all(part('docProps/core.xml'), 'dc:creator')[0]?.textContent).toBe('The follow-up bot');
    expect(part('docProps/core.xml').textContent).not.toContain('Un-named');
  });

  it('keeps the lines of a signature together and leaves room to sign', async () => {
    const { body, styles } = await partsOf(aBackReport(2));
    expect(linesOf(body).slice(-3)).toEqual([
      ['Date', 'Lindvika 2026-11-22'],
      ['Signature', 'Maj Ekelund'],
      ['Signature', 'Utvecklingsledare'],
    ]);
    const kept = all(styles, 'w:style').filter((style) =>
      ['Date', 'Signature'].includes(style.getAttribute('w:styleId')),
    );
    expect(kept.map((style) => isOn(style, 'w:keepNext'))).toEqual([true, true]);
  });

  it('keeps the last words before a signature on its page', async () => {
    const kept = async (document: WrittenDocument) =>
      all((await partsOf(document)).body, 'w:p')
        .filter((one) => isOn(one, 'w:keepNext'))
        .map((one) => one.textContent);
    expect(await kept(aYearlyFollowUp())).toEqual(['Uppgifterna bygger på enheternas egna lägesrapporter.']);
    const list: WrittenBlock = { kind: 'list', ordered: false, items: [run('a'), run('b')] };
    expect(await kept(aDocument({ blocks: [list, paragraph('Maj Ekelund', 'sign')] }))).toEqual(['b']);
    const table = aTable({ rows: [row('En', 'Pågår'), row('Två', 'Klar')] });
    expect(await kept(aDocument({ blocks: [table, paragraph('Maj Ekelund', 'sign')] }))).toEqual(['Två', 'Klar']);
    expect(await kept(aDocument({ blocks: [table, paragraph('Slut.')] }))).toEqual([]);
  });

  it('stands upright on A4 with 2.5 cm around, and on its side only where many columns need it', async () => {
    const page = async (document: WrittenDocument) => {
      const { body } = await partsOf(document);
      const [size, margins] = [all(body, 'w:pgSz')[0], all(body, 'w:pgMar')[0]];
      const grid = all(body, 'w:gridCol').reduce((sum, one) => sum + Number(one.getAttribute('w:w')), 0);
      const sides = [size?.getAttribute('w:w'), size?.getAttribute('w:h'), margins?.getAttribute('w:left')];
      return [...sides.map(Number), grid];
    };
    expect(await page(aBackReport(9))).toEqual([11_906, 16_838, 1_417, 9_072]);
    expect(await page(aStrainedReport())).toEqual([11_906, 16_838, 1_417, 9_072]);
    expect(await page(aWideReport())).toEqual([16_838, 11_906, 1_417, 14_004]);
  });

  it('sets figures to the right under their headings', async () => {
    const { body } = await partsOf(aDialoguesReport());
    const [head, first] = all(body, 'w:tr').map((one) => all(one, 'w:p').map(styleOf));
    expect(head).toEqual(['TableHead', ...Array(5).fill('TableNumberHead')]);
    expect(first).toEqual(['TableText', ...Array(5).fill('TableNumber')]);
  });

  it('gives a row with too few or too many cells as many as there are columns', async () => {
    const { body } = await partsOf(aDocument({ blocks: [aTable({ rows: [row('bara en'), row('a', 'b', 'c')] })] }));
    expect(all(body, 'w:tr').map((one) => all(one, 'w:tc').length)).toEqual([2, 2, 2]);
    expect(linesOf(body).map(([, text]) => text)).not.toContain('c');
  });

  it('is read by another program as the headings, lists and tables it was written from', async () => {
    const bytes = await writeDocument(
      aDocument({
        blocks: [
          heading('Bakgrund'),
          { kind: 'paragraph', text: [{ text: 'Rad ett\nrad två ' }, { text: 'viktigt', bold: true }] },
          { kind: 'list', ordered: true, items: [run('ett'), run('två')] },
          aTable({ rows: [group('Grupp'), row('• a\n• b', 'Pågår')] }),
        ],
      }),
      'docx',
    );
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<h1>Bakgrund</h1><p>Rad ett<br />rad två <strong>viktigt</strong></p>');
    expect(value).toContain('<ol><li>ett</li><li>två</li></ol>');
    expect(value).toContain('<thead><tr><th><p>Åtgärd</p></th><th><p>Läge</p></th></tr></thead>');
    expect(value).toContain('<td colspan="2"><p>Grupp</p></td>');
    expect(value).toContain('<td><ul><li>a</li><li>b</li></ul></td>');
  });

  it('names the kind of file first, as programs expect that look no further', async () => {
    expect(Object.keys(unzipSync(await writeDocument(aBackReport(2), 'docx')))[0]).toBe('[Content_Types].xml');
  });
});
