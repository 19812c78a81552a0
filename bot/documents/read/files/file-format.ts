const starts = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
const codes = (text: string) => [...text].map((char) => char.charCodeAt(0));
const startsWith = (bytes: Uint8Array, text: string, at = 0) => starts(bytes.subarray(at), ...codes(text));

const HEADS: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', codes('%PDF')],
  ['png', [0x89, ...codes('PNG')]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', codes('GIF8')],
  ['bmp', codes('BM')],
  ['tiff', [...codes('II'), 42, 0]],
  ['tiff', [...codes('MM'), 0, 42]],
  ['rtf', codes('{\\rtf')],
];

/** Streams of the old container of Office, named in UTF-16: what each says the file is. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['ppt', 'PowerPoint Document'],
  ['msg', '__substg1.0_'],
];

/**
 * What kind of file its first bytes say it is: `zip` for anything packed as one (the new Office files too), `encrypted`
 * for an Office file with a password, another name for what we do not read; null for text.
 */
export function fileFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 'PK') && (bytes[2] ?? 0) <= 8 && (bytes[3] ?? 0) <= 8) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return STREAMS.find(([, name]) => file.includes(name, 0, 'utf16le'))?.[0] ?? 'doc/xls';
  }
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (startsWith(bytes, 'ftyphei', 4) || startsWith(bytes, 'ftypmif1', 4)) return 'heic';
  const known = HEADS.find(([, head]) => starts(bytes, ...head))?.[0];
  const isUtf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  const hasZero = !isUtf16 && bytes.subarray(0, 64 * 1024).includes(0);
  if (known === 'bmp' && !hasZero) return null; // a text may well begin with "BM"
  return known ?? (hasZero ? 'binary' : null);
}

/** Tags no cell of a plan begins with. */
const PAGE = /^(?:<!doctype\s+html|<(?:html|head|meta|body|table|style|title|main|article|section)\b)/i;
/** Tags that a cell may begin with too: then it is a page when it is nothing but tags from end to end. */
const FRAGMENT = /^<(?:div|p|h[1-6]|ul|ol|span|b|strong|center|font)\b[\s\S]*>$/i;

/** Which kind of marked-up text it is; null for plain text, and for rows of text whose cells hold some HTML. */
export function markupFormat(text: string): 'html' | 'svg' | 'xml' | 'mht' | null {
  const head = text.slice(0, 4000);
  if (/^\s*MIME-Version:/i.test(head) || (/^[\w-]+: /.test(head) && /^MIME-Version:/im.test(head))) return 'mht';
  const inside = afterComments(text);
  const isTabbed = () => (text.match(/\t[^\t\n]*\S/g)?.length ?? 0) > 2 && !/<table\b/i.test(text);
  if (PAGE.test(inside) || (FRAGMENT.test(inside.trimEnd()) && !isTabbed())) return 'html';
  if (/^<svg\b/i.test(inside)) return 'svg';
  return /^\s*<\?xml/.test(head) || /^<\?mso-application/.test(inside) ? 'xml' : null;
}

/** The text behind what may stand before a page: an XML declaration, comments. */
function afterComments(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const ends = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : null;
    const end = ends === null ? -1 : text.indexOf(ends, at);
    if (ends === null || end < 0) return text.slice(at);
    at = end + ends.length;
  }
}
