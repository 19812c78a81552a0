import { strToU8, zipSync } from 'fflate';
import { normalise } from '../../../domain/reading/swedish-text';
import { caseNumberOf } from '../frame/case-number';
import type { Block } from '../neutral';
import type { Outcome } from '../outcome';
import { readWordLists } from './number-word-lists';
import type { OfficeFile } from './open-office';
import { prepareWord } from './prepare-word';
import { readHtml } from './read-html';
import { tagsOf, unescapeXml } from './scan-xml';

/** Word's own styles for headings, which keep their English names in the file, and those of Swedish templates. */
const HEADINGS = [1, 2, 3, 4, 5, 6].flatMap((level) => [
  `p[style-name='Rubrik ${level}'] => h${level}:fresh`,
  `p[style-name='rubrik ${level}'] => h${level}:fresh`,
  `p.Rubrik${level} => h${level}:fresh`,
]);
const STYLES = [
  ...HEADINGS,
  ...['Title', 'title', 'Rubrik', 'rubrik', 'Titel', 'titel', 'Dokumentrubrik', 'Huvudrubrik'].map(
    (name) => `p[style-name='${name}'] => h1:fresh`,
  ),
  'p.Title => h1:fresh',
  'p.Rubrik => h1:fresh',
  ...['Subtitle', 'Underrubrik'].map((name) => `p[style-name='${name}'] => p:fresh`),
];

/**
 * A Word document as headings, paragraphs and tables. Insertions count and deletions do not; notes and pictures are
 * left out. What the head of the pages says of case number and date comes first.
 */
export async function readDocx(file: OfficeFile): Promise<Outcome<readonly Block[]>> {
  const parts: Record<string, string> = {};
  for (const kind of ['styles', 'numbering', 'header'] as const) {
    const related = file.related(file.main, kind);
    if (!related.ok) return related;
    const texts: string[] = [];
    for (const path of new Set(related.value.values())) {
      const part = file.part(path);
      if (!part.ok) return part;
      if (part.value !== null) texts.push(part.value);
    }
    parts[kind] = texts.join('\n');
  }
  const main = file.part(file.main);
  if (!main.ok) return main;
  const xml = prepareWord(main.value ?? '', readWordLists(parts['numbering'] ?? '', parts['styles'] ?? ''));
  const html = await toHtml(xml, parts['styles'] ?? '');
  if (html === null) return { ok: false, refusal: { code: 'file_damaged' } };
  // Word's hyphen that no line ends at ("2026‑03‑05") is a hyphen to whoever reads the day.
  const read = readHtml(html.replaceAll('\u2011', '-'), true);
  if (!read.ok) return read;
  const head = headLines(parts['header'] ?? '');
  return { ok: true, value: [...head.map((text): Block => ({ kind: 'paragraph', text, line: 1 })), ...read.value] };
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** mammoth is given a file of the two parts it needs, and so has nothing else to unpack, to fetch or to stumble over. */
async function toHtml(document: string, styles: string): Promise<string | null> {
  const { convertToHtml, images } = await import('mammoth');
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string) => strToU8(`<Relationships xmlns="${RELATIONSHIPS}">${inside}</Relationships>`);
  const zip = zipSync(
    {
      '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
      'word/document.xml': strToU8(document),
      ...(styles === '' ? {} : { 'word/styles.xml': strToU8(styles) }),
    },
    { level: 0 },
  );
  try {
    const converted = await convertToHtml(
      { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength) },
      { styleMap: STYLES, ignoreEmptyParagraphs: true, convertImage: images.imgElement(async () => ({ src: '' })) },
    );
    return converted.value;
  } catch {
    return null; // XML that does not fit together: the library throws for it in a dozen ways
  }
}

const TELLING = /\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}{3,9}\s+\d{4}|dnr|diarie|ärende/iu;
const tells = (line: string): boolean => TELLING.test(line) || caseNumberOf([{ text: line }]) !== null;

/** What the head of the pages says that is worth reading: case numbers and dates, each once. Page numbers are not. */
function headLines(header: string): readonly string[] {
  let text = '';
  let from = -1;
  for (const tag of tagsOf(header)) {
    if (tag.name === 't') {
      if (tag.kind === 'open') from = tag.end;
      else if (from >= 0 && tag.kind === 'close') text += unescapeXml(header.slice(from, tag.start));
    } else if (tag.name === 'noBreakHyphen' && tag.kind !== 'close') text += '-';
    else if (tag.kind !== 'open' && /^(?:p|tab|ptab|br|tc)$/.test(tag.name)) text += '\n';
    if (tag.name !== 't' || tag.kind === 'close') from = -1;
  }
  const lines = text
    .replaceAll('\u2011', '-')
    .split(/[\n\t]/)
    .map(normalise);
  return [...new Set(lines.filter((line) => line.length <= 200 && tells(line)))];
}
