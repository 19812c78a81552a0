import { shownBlocks } from '../../../support/blocks';
import { wordFile, wordXml } from '../../../support/office-files';
import { draftOf } from '../../../support/read-text';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;
const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
const cell = (...paragraphs: readonly string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

const level = (at: number, format: string, shape: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${shape}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Mål %1:', '<w:pStyle w:val="Maal"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="R2"><w:name w:val="Rubrik 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Maal"><w:name w:val="Mål"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Delmal"><w:name w:val="Delmål"/><w:basedOn w:val="Maal"/></w:style></w:styles>`;
const shown = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  shownBlocks(wordXml(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES, ...parts }));

describe('a Word document as blocks', () => {
  it('knows headings by their styles, in Swedish and English, with the numbers Word draws', async () => {
    const body = [
      p('Handlingsplan', styled('Rubrik')),
      p('Bakgrund', styled('Rubrik1') + inList(1)),
      p('Åtgärder', styled('R2') + inList(1, 1)),
      p('Text'),
    ];
    expect(await shown(body.join(''))).toEqual(['# Handlingsplan', '# 1 Bakgrund', '## 1.1 Åtgärder', 'Text']);
  });

  it('counts automatic lists on over what stands between, and anew where the list says so', async () => {
    const body = [
      p('Första', inList(1)),
      p('Uppföljning'),
      p('Andra', inList(1)),
      p('Under', inList(1, 1)),
      p('Under igen', inList(1, 1)),
      p('Tredje', inList(1)),
      p('Under tredje', inList(1, 1)),
      p('Från början', inList(3)),
      p('Prick', inList(2)),
      p('Läsning', styled('Maal')),
      p('Skrivning', styled('Delmal')),
      p('Utan nummer', styled('Maal') + inList(0)),
    ];
    expect(await shown(body.join(''))).toEqual([
      '1) Första',
      'Uppföljning',
      '2) Andra',
      '2.1) Under',
      '2.2) Under igen',
      '3) Tredje',
      '3.1) Under tredje',
      '1) Från början',
      '* Prick',
      'Mål 1) Läsning',
      'Mål 2) Skrivning',
      'Utan nummer',
    ]);
  });

  it('fills a column that Word numbers, and keeps points in cells as points', async () => {
    const body = table(
      row(cell(p('Nr')), cell(p('Åtgärd')), cell(p('Gör så'))),
      row(cell(p('', inList(1))), cell(p('Ny rutin')), cell(p('Skriv', inList(2)), p('Sprid', inList(2)))),
      row(cell(p('', inList(1))), cell(p('Utbilda', inList(3))), cell(p('a', inList(1)), p('b', inList(1)))),
    );
    expect(await shown(body)).toEqual([
      'Nr | Åtgärd | Gör så',
      '1 | Ny rutin | * Skriv / * Sprid',
      '2 | 1. Utbilda | * a / * b',
    ]);
  });

  it('lays out merged cells, those a row leaves out, and a table in a cell', async () => {
    const span = (count: number, text: string) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${count}"/></w:tcPr>${p(text)}</w:tc>`;
    const tall = (kind: string, text: string) => `<w:tc><w:tcPr><w:vMerge${kind}/></w:tcPr>${p(text)}</w:tc>`;
    const body = table(
      row(span(3, 'Grundskola')),
      row(cell(p('Område')), cell(p('Åtgärd')), cell(p('Klart'))),
      row(tall(' w:val="restart"', 'Läsning'), cell(p('A')), cell(p('mars'))),
      row(
        tall('', ''),
        cell(p('B'), table(row(cell(p('del')), cell(p('maj'))), row(cell(p('två')), cell(p('juni'))))),
        cell(p('')),
      ),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('C'))}${cell(p('höst'))}</w:tr>`,
    );
    expect(await shown(body)).toEqual([
      'Grundskola | < | <',
      'Område | Åtgärd | Klart',
      'Läsning | A | mars',
      '^ | B / del maj / två juni | ',
      ' | C | höst',
    ]);
  });

  it('reads what was inserted and not what was deleted', async () => {
    const body = [
      `<w:p>${run('Klart ')}<w:del w:id="1"><w:r><w:delText>mars</w:delText></w:r></w:del><w:ins w:id="2">${run('juni')}</w:ins></w:p>`,
      `<w:p><w:moveFrom w:id="3">${run('hit')}</w:moveFrom><w:moveTo w:id="4">${run('dit')}</w:moveTo></w:p>`,
      table(
        row(cell(p('Kvar')), cell(p('1'))),
        `<w:tr><w:trPr><w:del w:id="5"/></w:trPr>${cell(p('Bort'))}${cell(p('2'))}</w:tr>`,
      ),
    ];
    expect(await shown(body.join(''))).toEqual(['Klart juni', 'dit', 'Kvar | 1']);
  });

  it('breaks lines, and leaves out notes, pictures and the first of two text boxes', async () => {
    const box = (text: string) => `<v:textbox><w:txbxContent>${p(text, inList(1))}</w:txbxContent></v:textbox>`;
    const body = [
      `<w:p><w:r><w:t>Ett</w:t><w:footnoteReference w:id="2"/><w:br/><w:t>Två</w:t><w:tab/><w:t>tre</w:t><w:cr/><w:t>Fyra</w:t></w:r></w:p>`,
      `<w:p><w:r><w:drawing><a:blip xmlns:a="x" embed="rId9"/></w:drawing><w:pict><v:shape><v:imagedata id="rId9"/></v:shape></w:pict></w:r></w:p>`,
      `<w:p><w:fldSimple w:instr="DATE">${run('2026-01-10')}</w:fldSimple></w:p>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('Ruta')}</mc:Choice><mc:Fallback><w:pict><v:shape>${box('Ruta')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ];
    expect(await shown(body.join(''))).toEqual(['Ett', 'Två tre', 'Fyra', '2026-01-10', '1) Ruta']);
  });

  it('takes case number and date from the head of the pages, and gives the date to no measure', async () => {
    const file = await wordFile({
      title: 'Handlingsplan',
      header: ['Storviks kommun\tDnr BUN 2026/12', 'Elevhälsan | KUF-2026-00317', '2026-01-09', 'Sida 1 (3)'],
      rows: [
        ['Åtgärd', 'Klart'],
        ['Ny rutin', 'vecka 12'],
      ],
    });
    expect(await shownBlocks(file)).toEqual([
      'Dnr BUN 2026/12',
      'Elevhälsan | KUF-2026-00317',
      '2026-01-09',
      '# Handlingsplan',
      'Åtgärd | Klart',
      'Ny rutin | vecka 12',
    ]);
    const { plan, measures } = await draftOf('plan.docx', file, { today: '2030-01-01' });
    expect(plan).toMatchObject({
      title: 'Handlingsplan',
      caseNumber: 'BUN 2026/12',
      documentDate: '2026-01-09',
    });
    expect(measures.map((one) => one.due.map((date) => date.date))).toEqual([['2026-03-20']]);
  });

  it('finds the document where Word online puts it, and under the prefixes of other programs', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const relation = `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`;
    const document = `<x:document xmlns:x="${w}"><x:body><x:p><x:pPr><x:numPr><x:numId x:val="1"/></x:numPr></x:pPr><x:r><x:t>Hej &amp; då</x:t></x:r></x:p></x:body></x:document>`;
    const file = wordXml('', { '_rels/.rels': rels, 'word/document2.xml': document });
    expect(await shownBlocks(file)).toEqual(['Hej & då']);
  });
});
