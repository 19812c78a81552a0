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
