import type { Outcome } from '../outcome';
import { MEGABYTE } from './limits';
import { openZip, type Zip } from './open-zip';
import { attributeOf, tagsOf } from './scan-xml';

/**
 * A Word or Excel file as its text parts, each unpacked when it is asked for and never beyond a bound. Pictures, macros
 * and embedded files are never unpacked; nothing outside the file is ever fetched.
 */
export interface OfficeFile {
  readonly kind: 'docx' | 'xlsx';
  /** The part that holds the document: "word/document.xml". */
  readonly main: string;
  /** A part's XML, `null` where there is none. Refused when it declares entities of its own: no office program does. */
  readonly part: (path: string) => Outcome<string | null>;
  /** How a part begins, however large it is: for what is said of it before it is unpacked. */
  readonly beginning: (path: string) => string;
  /** Targets of a part's relationships of one kind ("header"), by id, as paths from the root of the file. */
  readonly related: (path: string, kind: string) => Outcome<ReadonlyMap<string, string>>;
}

/** A plan of a hundred pages is 3 MB of XML. More than this together is no plan, whatever it is. */
const MOST_XML = 16 * MEGABYTE;
/** No document packs tighter than about 1 : 60; a part that does is made to burst. Small parts may. */
const TIGHTEST = 250;
const SMALL = MEGABYTE;

const DAMAGED = { ok: false, refusal: { code: 'file_damaged' } } as const;

/** Which other kind of zip it is, by a part that only that kind has. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['pptx', /^ppt\//],
  ['xlsb', /^xl\/workbook\.bin$/],
  ['Pages/Numbers', /^Index\/.*\.iwa$/],
  ['OpenDocument', /^(?:META-INF\/manifest\.xml|content\.xml)$/],
];

/** Opens a zip as an Office file; refused where it is broken, encrypted, or another kind of file. */
export function openOffice(bytes: Uint8Array): Outcome<OfficeFile> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const part = partReader(zip, bytes.length);
  const related = (path: string, kind: string) => relatedTo(part, path, kind);
  const main = mainPart(zip, related);
  if (!main.ok) return main;
  return { ok: true, value: { ...main.value, part, beginning: (path) => beginningOf(zip, path), related } };
}

function mainPart(zip: Zip, related: OfficeFile['related']): Outcome<Pick<OfficeFile, 'kind' | 'main'>> {
  const names = [...zip.keys()];
  const other = OTHERS.find(([, shape]) => names.some((name) => shape.test(name)));
  const links = zip.has('_rels/.rels') ? related('', 'officeDocument') : null;
  if (links && !links.ok) return links;
  const stated = links ? [...links.value.values()].filter((path) => zip.has(path)) : [];
  const main = [...stated, 'word/document.xml', 'xl/workbook.xml'].find((path) => zip.has(path));
  if (main !== undefined && !main.endsWith('.bin')) {
    if (/^word\//i.test(main)) return { ok: true, value: { kind: 'docx', main } };
    if (/^xl\//i.test(main)) return { ok: true, value: { kind: 'xlsx', main } };
  }
  return { ok: false, refusal: { code: 'format_not_supported', format: other?.[0] ?? 'zip' } };
}

const beginningOf = (zip: Zip, path: string) =>
  new TextDecoder().decode(zip.get(path)?.beginning() ?? new Uint8Array(0));

function partReader(zip: Zip, packedSize: number): OfficeFile['part'] {
  let left = MOST_XML;
  return (path) => {
    const entry = zip.get(path);
    if (!entry) return { ok: true, value: null };
    if (entry.declaredSize > SMALL && entry.declaredSize > packedSize * TIGHTEST)
      return { ok: false, refusal: { code: 'too_heavy' } };
    const unpacked = entry.unpack(left);
    if (!unpacked.ok) return unpacked;
    left -= unpacked.value.length;
    const xml = decodeXml(unpacked.value);
    if (xml === null) return DAMAGED;
    return /<!(?:DOCTYPE|ENTITY)/i.test(xml)
      ? { ok: false, refusal: { code: 'unsafe_content' } }
      : { ok: true, value: xml };
  };
}

/** XML is UTF-8 unless a mark says UTF-16; the declaration goes, since the text is handed on as a string. */
function decodeXml(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.replace(/^\s*<\?xml[^>]{0,200}\?>/, '');
  } catch {
    return null; // bytes that are no letters in that encoding
  }
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

function relatedTo(part: OfficeFile['part'], path: string, kind: string): Outcome<ReadonlyMap<string, string>> {
  const folder = folderOf(path);
  const rels = part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (!rels.ok) return rels;
  const targets = new Map<string, string>();
  for (const tag of tagsOf(rels.value ?? '')) {
    if (tag.name !== 'Relationship' || attributeOf(tag, 'TargetMode') === 'External') continue;
    const [id, target] = [attributeOf(tag, 'Id'), attributeOf(tag, 'Target')];
    if (id !== null && target !== null && attributeOf(tag, 'Type')?.endsWith(`/${kind}`))
      targets.set(id, resolved(folder, target));
  }
  return { ok: true, value: targets };
}

/** "../xl/sheet1.xml" from a folder, as a path from the root. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  const whole = target.startsWith('/') ? target : folder + target;
  for (const one of whole.split('/')) {
    if (one === '..') parts.pop();
    else if (one !== '' && one !== '.') parts.push(one);
  }
  return parts.join('/');
}
