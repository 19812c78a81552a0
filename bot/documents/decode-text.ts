import iconv from 'iconv-lite';

/**
 * The text of bytes in Windows-1252, which any bytes are. Not by TextDecoder: from Node 20.18.3 and 22.13 that one reads
 * the bytes 80–9F as control characters (nodejs/node#56542), and loses the dash of "mars–maj" and Word's quotation marks.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252');
}

/**
 * The text of a file somebody saved: UTF-8 (with or without a byte order mark) where the bytes are that, otherwise
 * Windows-1252, which is what Swedish spreadsheets still write.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes); // the only thing the decoder objects to is bytes that are not UTF-8
  }
}

/** Whether a name is an encoding that can be read: those of the web, and all that iconv-lite knows (`cp850`, `ibm865`). */
export const isKnownEncoding = (name: string) => webEncoding(name) !== null || iconvKnows(name);

/** What the platform calls an encoding; null where it does not know the name. */
function webEncoding(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null; // the constructor objects to nothing but the name
  }
}

/** Its own helpers (`base64`, `hex`) are no encodings of text. */
const iconvKnows = (name: string) => iconv.encodingExists(name) && !/^(base64|hex|binary)/i.test(name.trim());

/**
 * The text of bytes in the encoding that was named; `unknown` where there is none of that name, `wrong` where the bytes
 * do not occur in it.
 */
export function decodeNamed(
  bytes: Uint8Array,
  name: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: 'unknown' | 'wrong' } {
  const web = webEncoding(name);
  if (web === 'windows-1252') return { ok: true, text: decodeWindows1252(bytes) };
  if (web === null) {
    if (!iconvKnows(name)) return { ok: false, reason: 'unknown' };
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
    return text.includes('\ufffd') ? { ok: false, reason: 'wrong' } : { ok: true, text };
  }
  try {
    return { ok: true, text: new TextDecoder(name, { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'wrong' }; // bytes that do not occur in that encoding
  }
}
