import { setTimeout as sleep } from 'node:timers/promises';

/** OneDrive takes pieces whose size is a multiple of 320 KiB, and at most 60 MiB; this is 5 MiB. */
const PIECE = 16 * 320 * 1024;
/** Per piece: five megabytes over a slow line. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 1_000;

export type Uploaded = 'stored' | { readonly failed: string };

/**
 * Puts a file into an upload session, piece by piece: each says where in the whole it belongs. All but the last are
 * answered 202, the last one 200 or 201. A piece that got no answer, or a "not now", is sent once more: the same bytes
 * at the same place are harmless, and a session that has them already says 416.
 */
export async function uploadFile(address: string, bytes: Uint8Array): Promise<Uploaded> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, Math.min(from + PIECE, bytes.length));
    const last = from + piece.length === bytes.length;
    const range = `bytes ${from}-${from + piece.length - 1}/${bytes.length}`;
    let answer = await put(address, piece, range);
    const again = answer.status === null || answer.status === 429 || answer.status >= 500;
    if (again) {
      await sleep(PAUSE_MS);
      answer = await put(address, piece, range);
    }
    const taken = last
      ? answer.status === 200 || answer.status === 201
      : answer.status === 202 || (again && answer.status === 416);
    if (!taken) return { failed: answer.status === null ? answer.fault : String(answer.status) };
  }
  return 'stored';
}

type Answer = { readonly status: number } | { readonly status: null; readonly fault: string };

/** The address may hold a key, so neither it nor an error that may quote it is passed on. */
async function put(address: string, piece: Uint8Array, range: string): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'PUT',
      // A copy of the piece alone: what is sent is exactly as long as its range says.
      body: new Uint8Array(piece),
      headers: { 'Content-Range': range, 'Content-Type': 'application/octet-stream' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.arrayBuffer();
    return { status: response.status };
  } catch (fault) {
    return { status: null, fault: fault instanceof Error ? fault.name : 'unknown' };
  }
}
