import { Inflate } from 'fflate';
import type { Outcome } from '../outcome';

/** An entry of a zip as its directory tells of it, and what unpacks it. Nothing is unpacked before it is asked for. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it says to hold; the truth shows when it is unpacked. */
  readonly declaredSize: number;
  /** What it holds, at most `limit` bytes: refused beyond them, and where the bytes are not what was packed. */
  readonly unpack: (limit: number) => Outcome<Uint8Array>;
  /** Some thousand bytes from its beginning, unchecked; none where they cannot be had. */
  readonly beginning: () => Uint8Array;
}

export type Zip = ReadonlyMap<string, ZipEntry>;

const DAMAGED = { ok: false, refusal: { code: 'file_damaged' } } as const;
const TOO_HEAVY = { ok: false, refusal: { code: 'too_heavy' } } as const;
const ENCRYPTED = { ok: false, refusal: { code: 'file_encrypted' } } as const;

/** A document has some ten parts and a picture or two hundred. */
const MOST_ENTRIES = 5000;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** In this field 64-bit sizes stand, where the plain ones are all ones. */
const WIDE = 0x0001;
const ALL_ONES = 0xffffffff;
/** Packed bytes taken at a time: deflate gives at most 1032 for one, so no step unpacks more than 17 MB. */
const STEP = 16 * 1024;

/** The directory at the end of the file; refused where there is none (cut off, no zip), or too many entries. */
export function openZip(bytes: Uint8Array): Outcome<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return DAMAGED;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return TOO_HEAVY;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return DAMAGED;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return DAMAGED;
    const name = new TextDecoder()
      .decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    const entry = entryAt(bytes, view, { at, nameEnd, extraEnd }, name);
    if (!entry) return DAMAGED;
    if (!entries.has(name)) entries.set(name, entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return { ok: true, value: entries };
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

interface Place {
  readonly at: number;
  readonly nameEnd: number;
  readonly extraEnd: number;
}

function entryAt(bytes: Uint8Array, view: DataView, place: Place, name: string): ZipEntry | null {
  const { at } = place;
  const plain = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [declaredSize = 0, packedSize = 0, local = 0] = widened(view, place, plain);
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  if (local + LOCAL_LENGTH > bytes.length) return null;
  const packedBytes = () => {
    const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    return bytes.subarray(start, start + packedSize);
  };
  const unpack = (limit: number): Outcome<Uint8Array> => {
    if (encrypted) return ENCRYPTED;
    if (declaredSize > limit) return TOO_HEAVY;
    const packed = packedBytes();
    if (view.getUint32(local, true) !== LOCAL || packed.length < packedSize) return DAMAGED;
    if (method !== 0 && method !== 8) return DAMAGED;
    const got = method === 0 ? ({ ok: true, value: packed } as const) : inflate(packed, declaredSize);
    if (!got.ok) return got;
    return got.value.length === declaredSize && crc32(got.value) === checksum ? got : DAMAGED;
  };
  const beginning = () => {
    const packed = packedBytes().subarray(0, STEP);
    return method === 8 && !encrypted ? firstOf(packed) : packed;
  };
  return { name, declaredSize, unpack, beginning };
}

/** Of the three numbers those that stand in the 64-bit field instead. */
function widened(view: DataView, { nameEnd, extraEnd }: Place, plain: readonly number[]): readonly number[] {
  for (let at = nameEnd; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE) continue;
    const end = Math.min(extraEnd, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    return plain.map((number) => {
      if (number !== ALL_ONES || next + 8 > end) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return plain;
}

/** Unpacks to the declared size and no further: an entry that holds more than it says is a trap. */
function inflate(packed: Uint8Array, size: number): Outcome<Uint8Array> {
  const value = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) value.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return DAMAGED; // the library throws for bytes that are no deflate stream, and for nothing else
  }
  if (length > size) return TOO_HEAVY;
  return { ok: true, value: value.subarray(0, length) };
}

function firstOf(packed: Uint8Array): Uint8Array {
  let first = new Uint8Array(0);
  try {
    new Inflate((chunk) => {
      first = chunk.slice(0, STEP);
    }).push(packed, false);
  } catch {
    // not a deflate stream: nothing can be said of its beginning
  }
  return first;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let crc = ALL_ONES;
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ ALL_ONES) >>> 0;
}
