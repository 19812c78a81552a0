/**
 * The text of a file somebody saved: UTF-8 (with or without a byte order mark) where the bytes are that, otherwise
 * Windows-1252, which is what Swedish spreadsheets still write and which any bytes are.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // the only thing the decoder objects to is bytes that are not UTF-8
  }
}
