import { type Store, StoreFault } from '../bot/ports/store';
import type * as Cosmos from './cosmos';
import type * as Sqlite from './sqlite';

/** What a store needs to know besides its setting, as `bot/config.ts` gives it. */
export interface StoreSettings {
  readonly cosmos?: { readonly endpoint: string; readonly key: string | null; readonly database: string } | null;
  /** Days after which a store that forgets by itself forgets what only the bot needs; null = never. */
  readonly retentionDays?: number | null;
  /** Many wait for this process at once: an embedded store keeps none of them waiting for another one's write. */
  readonly manyWait?: boolean;
}

/**
 * The stores there are. `argument` is what follows the colon in the setting, as in `sqlite:PATH`; null = nothing does. A
 * store's folder, and the packages it needs, are loaded only when it is chosen.
 */
const STORES = {
  sqlite: {
    argument: 'PATH',
    async open(path: string, { manyWait = false }: StoreSettings): Promise<Store> {
      // biome-ignore lint/style/noCommonJs: loaded only when chosen, and `import()` would be a module of its own kind
      const { openSqliteStore } = require('./sqlite') as typeof Sqlite;
      return openSqliteStore({ path, beside: manyWait });
    },
  },
  cosmos: {
    argument: null,
    async open(_none: string, { cosmos, retentionDays }: StoreSettings): Promise<Store> {
      if (!cosmos) throw new StoreFault('no Cosmos DB account is named: set COSMOS_ENDPOINT');
      // biome-ignore lint/style/noCommonJs: loaded only when chosen, and `import()` would be a module of its own kind
      const { openCosmosStore } = require('./cosmos') as typeof Cosmos;
      return openCosmosStore({ ...cosmos, retentionDays: retentionDays ?? null });
    },
  },
} as const;

export type StoreName = keyof typeof STORES;
export const STORE_NAMES = Object.keys(STORES) as readonly StoreName[];

/** Why a STORE setting cannot be used, with how the ones that can are written: `sqlite:PATH`, `cosmos`. */
export interface StoreRefusal {
  readonly reason: 'unknown_store' | 'missing_argument' | 'argument_too_many';
  readonly known: readonly string[];
}

function parts(setting: string): { readonly name: string; readonly argument: string | null } {
  const [name = '', ...rest] = setting.trim().split(':');
  return { name, argument: rest.length === 0 ? null : rest.join(':') };
}

const isStore = (name: string): name is StoreName => Object.hasOwn(STORES, name);

/** Whether a STORE setting names a store, without opening it; null when it does. */
export function refusedSetting(setting: string): StoreRefusal | null {
  const { name, argument } = parts(setting);
  const known = STORE_NAMES.map((one) => [one, STORES[one].argument].filter((part) => part !== null).join(':'));
  if (!isStore(name)) return { reason: 'unknown_store', known };
  if (STORES[name].argument === null) return argument === null ? null : { reason: 'argument_too_many', known };
  return argument ? null : { reason: 'missing_argument', known };
}

/**
 * Opens the store of a setting like `sqlite:.data/follow-up.db`, or `cosmos` with what the settings say of the account.
 * Ask {@link refusedSetting} first: a wrong one is a fault here.
 */
export async function openStore(setting: string, settings: StoreSettings = {}): Promise<Store> {
  const refusal = refusedSetting(setting);
  if (refusal) throw new StoreFault(`no store is called "${setting}"; there is ${refusal.known.join(', ')}`);
  const { name, argument } = parts(setting);
  return STORES[name as StoreName].open(argument ?? '', settings);
}
