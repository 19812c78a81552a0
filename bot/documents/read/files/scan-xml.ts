/** A tag of an XML text and where it stands. Names come without their prefix: `w:p` and `p` are one. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  /** The prefix with its colon, or nothing: "w:". */
  readonly prefix: string;
  /** What stands between the name and the end of the tag. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const GREATER = 62;
const DOUBLE = 34;
const SINGLE = 39;

/** Where a tag that begins at `start` ends: behind the first `>` outside quotes; -1 where it never does. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return -1;
}

const BESIDE: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * The tags of an XML text from first to last, in one pass; it stops at a tag that never ends. It checks no nesting:
 * the libraries that read the parts do.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const beside = BESIDE.find(([opens]) => xml.startsWith(opens, start));
    if (beside) {
      const closes = xml.indexOf(beside[1], start + beside[0].length);
      if (closes < 0) return;
      start = xml.indexOf('<', closes + beside[1].length);
      continue;
    }
    const end = endOfTag(xml, start);
    if (end < 0) return;
    const closing = xml.startsWith('/', start + 1);
    const empty = xml.charCodeAt(end - 2) === 47;
    const inside = xml.slice(start + (closing ? 2 : 1), end - (empty && !closing ? 2 : 1));
    const space = inside.search(/\s/);
    const whole = space < 0 ? inside : inside.slice(0, space);
    const colon = whole.indexOf(':');
    yield {
      kind: closing ? 'close' : empty ? 'empty' : 'open',
      name: whole.slice(colon + 1),
      prefix: whole.slice(0, colon + 1),
      attributes: space < 0 ? '' : inside.slice(space),
      start,
      end,
    };
    start = xml.indexOf('<', end);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it is meant: the five entities of XML and characters by number. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, ten, sixteen, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = ten ? Number(ten) : Number.parseInt(sixteen, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The value of an attribute, by its name without prefix; null where it is not there. */
export function attributeOf(tag: Tag, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : null;
}
