import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { clockAt, createClock } from '../../bot/clock';
import { type Config, readConfig } from '../../bot/config';
import { fileFormat } from '../../bot/documents/read/files/file-format';
import { MEGABYTE, MOST_FILE, MOST_TEXT } from '../../bot/documents/read/files/limits';
import { createLog } from '../../bot/log';
import { createPlanReader } from '../../bot/plan-reader';
import { commandLineTexts } from '../../bot/text';
import type { CommandLineTexts } from '../../bot/text/command-line-sv';
import type { TenantDeps } from '../../bot/usecases/deps';
import { rebuildProjections } from '../../bot/usecases/rebuild-projections';
import { openStore } from '../../storage';
import { type Io, type Outcome, refuse } from './outcome';

/** What a command that reads or changes what is stored works with. */
export interface World {
  readonly config: Config;
  readonly deps: TenantDeps;
  readonly texts: CommandLineTexts;
}

/** What a command has before there is a store. */
export type Before = Pick<World, 'config' | 'texts'> & Pick<TenantDeps, 'clock' | 'readPlan'>;

type Refused = Outcome & { readonly ok: false };

/** The settings of the environment; refused with every fault in them. */
export function settingsOf(
  io: Io,
):
  | { readonly ok: true; readonly config: Config; readonly texts: CommandLineTexts }
  | (Outcome & { readonly ok: false }) {
  const read = readConfig(io.env);
  if (read.ok) return { ok: true, config: read.config, texts: commandLineTexts(read.config.locale) };
  const texts = commandLineTexts(localeOf(io));
  const details = read.faults.map((one) => ({ code: `${one.name}:${one.code}`, message: texts.setting(one) }));
  return { ok: false, code: 'settings', message: texts.faults.settings(details.length), details };
}

/** The language to speak before it is known whether the settings hold. */
export const localeOf = (io: Io) => (io.env['DEFAULT_LOCALE']?.trim().toLowerCase() === 'en' ? 'en' : 'sv');

/**
 * What a command does with what is stored. `read`: nothing is written, and where there is no database it refuses, for a
 * mistyped STORE must not become an empty one. `change`: refuses too, and writes. `make`: makes the database where there
 * is none. `try`: shows what would be done, and leaves nothing behind.
 */
type Use = 'read' | 'change' | 'make' | 'try';

/**
 * Runs `work` over the store of the settings, at `now` where it is given, and closes the store after. No channel is
 * opened: nothing is sent from here.
 */
export async function inWorld(
  io: Io,
  now: string | null,
  work: (world: World) => Promise<Outcome>,
  use: Use,
): Promise<Outcome> {
  const begun = beforeStore(io, now);
  return begun.ok ? withStore(begun.before, work, use) : begun;
}

/**
 * The same for a command that is given a file: `read` looks at it first, and what it refuses leaves no database behind
 * that was not there. What it gives is handed on to `work`.
 */
export async function afterReading<T>(
  io: Io,
  read: (before: Before) => Promise<{ readonly ok: true; readonly value: T } | Refused>,
  work: (world: World, value: T) => Promise<Outcome>,
  use: Use,
): Promise<Outcome> {
  const begun = beforeStore(io, null);
  if (!begun.ok) return begun;
  const given = await read(begun.before);
  return given.ok ? withStore(begun.before, (world) => work(world, given.value), use) : given;
}

function beforeStore(io: Io, now: string | null): { readonly ok: true; readonly before: Before } | Refused {
  const settings = settingsOf(io);
  if (!settings.ok) return settings;
  const { config, texts } = settings;
  const clock = now === null ? createClock(config.startAt) : clockAt(now);
  return wrongTenant(config, texts) ?? { ok: true, before: { config, texts, clock, readPlan: createPlanReader() } };
}

async function withStore(
  { config, texts, clock, readPlan }: Before,
  work: (world: World) => Promise<Outcome>,
  use: Use,
): Promise<Outcome> {
  const missing = missingFile(config.store);
  if (missing !== null && (use === 'read' || use === 'change'))
    return { ok: false, code: 'store_not_found', message: texts.faults.store_not_found(missing) };
  const store = await openStore(missing !== null && use === 'try' ? IN_MEMORY : config.store, config);
  try {
    const deps: TenantDeps = {
      store,
      clock,
      log: createLog(),
      channels: {},
      directory: { emailOf: async () => null },
      readPlan,
      tenant: config.tenant,
      settings: {
        timeZone: config.timeZone,
        locale: config.locale,
        administrators: config.administrators,
        instance: randomUUID(),
      },
    };
    if (use === 'change' || use === 'make') await rebuildProjections(deps);
    return await work({ config, deps, texts });
  } finally {
    await store.close();
  }
}

/** Whether the settings name a database that is not there yet: nothing has been stored or decided in it. */
export const isStoreMissing = ({ config }: Before): boolean => missingFile(config.store) !== null;

const IN_MEMORY = 'sqlite::memory:';

/** The database file a STORE setting names, where there is none yet; null for every other store. */
function missingFile(setting: string): string | null {
  const path = databaseFile(setting);
  return path === null || existsSync(path) ? null : path;
}

/** The database file a STORE setting names, whether it is there or not; null for every other store. */
export const databaseFile = (setting: string): string | null =>
  setting === IN_MEMORY || !setting.startsWith('sqlite:') ? null : setting.slice('sqlite:'.length);

/**
 * Why the tenant the command would work in is none that the bot serves; null where it is. Without a list of tenants and
 * without an app id there is one, `local`.
 */
export function wrongTenant(
  { tenant, allowedTenants }: Config,
  texts: CommandLineTexts,
): (Outcome & { ok: false }) | null {
  if (allowedTenants.length === 0 || allowedTenants.includes(tenant)) return null;
  return {
    ok: false,
    code: 'tenant_not_served',
    message: texts.faults.tenant_not_served(tenant, allowedTenants.join(', ')),
  };
}

export interface InputFile {
  readonly ok: true;
  /** The name without its folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const FILE_FAULTS: { readonly [code: string]: 'file_not_found' | 'file_is_folder' } = {
  ENOENT: 'file_not_found',
  EISDIR: 'file_is_folder',
};

/** Reads a file somebody named, or refuses in a sentence: of one that is too large no more is read than may be. */
export async function readInput(
  path: string,
  texts: CommandLineTexts,
): Promise<InputFile | (Outcome & { readonly ok: false })> {
  try {
    const { bytes, limit } = await readAtMost(path);
    if (bytes === null) {
      // A pipe or a device has no size of its own: what is known is that it gave more.
      const megabytes = Math.max(limit + 1, Math.ceil((await stat(path)).size / MEGABYTE));
      return { ok: false, code: 'file_too_large', message: texts.faults.file_too_large(megabytes, limit) };
    }
    const name = path.split(/[\\/]/).at(-1) ?? path;
    return { ok: true, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    const code = FILE_FAULTS[cause.code] ?? 'file_not_readable';
    return refuse(code, texts.faults[code](path));
  }
}

/**
 * The bytes of a file, counted while they come: /dev/zero and a pipe say nothing of how many there are. Null where there
 * are more than `limit` megabytes, which goes by the first of them: Word and Excel may be larger than a text.
 */
async function readAtMost(path: string): Promise<{ readonly bytes: Uint8Array | null; readonly limit: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  let limit = MOST_TEXT;
  for await (const chunk of createReadStream(path, { highWaterMark: MEGABYTE }) as AsyncIterable<Buffer>) {
    if (size === 0 && fileFormat(chunk) === 'zip') limit = MOST_FILE;
    size += chunk.length;
    if (size > limit * MEGABYTE) return { bytes: null, limit };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), limit };
}

/** Whether a fault is the file system's own (ENOENT, EISDIR, EACCES …) rather than ours. */
export function isFileFault(cause: unknown): cause is { readonly code: string; readonly syscall: string } {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'syscall' in cause &&
    'code' in cause &&
    typeof cause.code === 'string'
  );
}
