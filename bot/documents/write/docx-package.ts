import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { WrittenDocument, WrittenTable } from '../../domain/written-document';
import { markOf, writtenWords } from '../../text/written-words';
import { stylesXml } from './docx-styles';

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What the file says of itself. Its times are the report's own day: the library would write the clock's. */
function coreXml(document: WrittenDocument): string {
  const { languageTag, writtenBy, kinds, toInspectorate } = writtenWords(document.language);
  const kind = document.toInspectorate ? toInspectorate : kinds[document.kind];
  const time = `${document.date}T00:00:00Z`;
  const keywords = [...(document.caseNumber === null ? [] : [document.caseNumber]), kind].join('; ');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xml(document.title)}</dc:title><dc:subject>${xml(kind)}</dc:subject>` +
    `<dc:creator>${xml(document.signer ?? writtenBy)}</dc:creator><cp:keywords>${xml(keywords)}</cp:keywords>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    `<dc:language>${languageTag}</dc:language><cp:contentStatus>${xml(markOf(document))}</cp:contentStatus>` +
    '</cp:coreProperties>'
  );
}

/** What a table is called and described as for those who do not see it; the library has no word for either. */
function withDescriptions(text: string, document: WrittenDocument): string {
  const { columns: word } = writtenWords(document.language);
  const tables = document.blocks.filter((block): block is WrittenTable => block.kind === 'table');
  let at = 0;
  return text.replace(/<\/w:tblPr>/g, (end) => {
    const table = tables[at];
    at += 1;
    if (!table) return end;
    const description = `${word}: ${table.columns.map((column) => column.title).join(', ')}`;
    const caption = table.caption === '' ? '' : `<w:tblCaption w:val="${xml(table.caption)}"/>`;
    return `${caption}<w:tblDescription w:val="${xml(description)}"/>${end}`;
  });
}

/** The earliest day a zip file can name: the same for every file, so that the bytes depend on the document alone. */
const ZIP_TIME = '1980-01-01T12:00:00';

/**
 * The library's file with our own styles, properties and descriptions of tables, packed so that the same document is the
 * same bytes.
 */
export function finishPackage(file: Uint8Array, document: WrittenDocument): Uint8Array {
  const { languageTag } = writtenWords(document.language);
  const parts = unzipSync(file);
  const change = (name: string, mend: (text: string) => string) => {
    const part = parts[name];
    if (!part) throw new Error(`a Word file without ${name}`);
    parts[name] = strToU8(mend(strFromU8(part)));
  };
  change('word/styles.xml', () => stylesXml(languageTag));
  change('docProps/core.xml', () => coreXml(document));
  change('word/document.xml', (text) => withDescriptions(text, document));
  change('word/settings.xml', (text) =>
    text.replace('</w:settings>', `<w:themeFontLang w:val="${languageTag}"/></w:settings>`),
  );
  // The list of contents first, where readers look for it to tell what kind of file it is.
  const first = '[Content_Types].xml';
  const names = [
    first,
    ...Object.keys(parts)
      .filter((name) => name !== first)
      .sort(),
  ];
  const zip: Zippable = {};
  for (const name of names) zip[name] = [parts[name] ?? new Uint8Array(), { mtime: ZIP_TIME, level: 6 }];
  return zipSync(zip);
}
