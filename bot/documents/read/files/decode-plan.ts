import type { ReadingRefusal } from '../../../domain/reading/reading-result';
import { decodeNamed, decodeWindows1252 } from '../../decode-text';
import type { Outcome } from '../outcome';

const starts = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

/** UTF-8 that somebody read as Windows-1252 and saved: "Ã¥tgÃ¤rd". */
const DOUBLE = /Ã[\u00a5\u00a4\u00b6\u0085\u0084\u0096\u2026\u201e\u2013©]/g;
/** Letters that Swedish hardly has, where a DOS code page has å, ä, ö. */
const DOS = /\p{L}[†„”]\p{L}/gu;
const SWEDISH = /[åäöÅÄÖ]/;

function decode(bytes: Uint8Array, encoding: string | undefined): Outcome<string> {
  const refused = (refusal: ReadingRefusal) => ({ ok: false, refusal }) as const;
  if (encoding !== undefined) {
    const named = decodeNamed(bytes, encoding);
    if (named.ok) return { ok: true, value: named.text };
    return refused({ code: named.reason === 'unknown' ? 'encoding_unknown' : 'encoding_wrong', encoding });
  }
  if (starts(bytes, 0xff, 0xfe)) return { ok: true, value: new TextDecoder('utf-16le').decode(bytes) };
  if (starts(bytes, 0xfe, 0xff)) return { ok: true, value: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // Not UTF-8, which any other encoding of Swedish text shows by its first å.
  }
  const windows = decodeWindows1252(bytes);
  if (SWEDISH.test(windows)) return { ok: true, value: windows };
  const mac = new TextDecoder('macintosh').decode(bytes);
  if (SWEDISH.test(mac) && !DOS.test(windows)) return { ok: true, value: mac };
  return SWEDISH.test(mac)
    ? refused({ code: 'encoding_wrong', encoding: 'windows-1252' })
    : { ok: true, value: windows };
}

/**
 * The text of a plan's file, or why there is none: nothing but spaces, or letters that came out wrong. Without
 * `encoding` it is UTF-8, UTF-16 with its mark, Windows-1252 or an old Mac's, whichever the bytes are.
 */
export function decodePlan(bytes: Uint8Array, encoding: string | undefined): Outcome<string> {
  const decoded = decode(bytes, encoding);
  if (!decoded.ok) return decoded;
  const text = decoded.value.replace(/^\ufeff/, '');
  if (text.trim() === '') return { ok: false, refusal: { code: 'file_empty' } };
  const garbled = (text.match(DOUBLE)?.length ?? 0) > 1 || text.includes('\ufffd');
  if (garbled) return { ok: false, refusal: { code: 'encoding_wrong', encoding: encoding ?? 'utf-8' } };
  return { ok: true, value: text };
}
