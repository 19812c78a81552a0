import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isFileFault } from './world';

/** A file that is written in full, under a name of its own beside the one it is to have. */
export interface StagedFile {
  /** Gives it its name. */
  put(): Promise<void>;
  /** Removes it, where it was not put. */
  drop(): Promise<void>;
}

/**
 * Writes a file in full without touching what is at `path`: a disk that is full is found out before anything has been
 * lost or promised. Faults of the file system are thrown, and then nothing is left behind.
 */
export async function stageFile(path: string, bytes: Uint8Array): Promise<StagedFile> {
  const target = await targetOf(path);
  const staged = join(dirname(target), `.follow-up-${randomUUID()}.tmp`);
  const drop = () => rm(staged, { force: true });
  try {
    const file = await open(staged, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync(); // a disk over the network may say only here that there was no room
    } finally {
      await file.close();
    }
  } catch (cause) {
    await drop();
    throw cause;
  }
  return { put: () => rename(staged, target), drop };
}

/** Writes a file: all of it, or none, and then what was there before still is. A device or a pipe is written as it is. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const known = await kindOf(path);
  if (known === 'other') return writeFile(path, bytes);
  if (known === 'file') await access(path, constants.W_OK); // a new name takes the place of what may not be written too
  const staged = await stageFile(path, bytes);
  try {
    await staged.put();
  } finally {
    await staged.drop();
  }
}

/** What is at a path: a file, something that is no file (a folder, a device), or nothing. */
export async function kindOf(path: string): Promise<'file' | 'other' | 'none'> {
  try {
    return (await stat(path)).isFile() ? 'file' : 'other';
  } catch (cause) {
    if (isFileFault(cause) && cause.code === 'ENOENT') return 'none';
    throw cause;
  }
}

/** Where a link leads, so that the file is renewed and not the link. */
async function targetOf(path: string): Promise<string> {
  return (await kindOf(path)) === 'file' ? realpath(path) : path;
}
