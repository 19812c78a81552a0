import { type Store, StoreFault } from '../bot/ports/store';
import type * as Sqlite from './sqlite';

/**
 * The stores there are. `argument` is what follows the colon in the setting, as in `sqlite:PATH`. A store's folder,
 * and the packages it needs, are loaded only when it is chosen.
 */
const STORES = {
  sqlite: {
    argument: 'PATH',
    async open(path: string): Promise<Store> {
      // biome-ignore lint/style/noCommonJs: loaded only when chosen, and `import()` would be a module of its own kind
      const { openSqliteStore } = require('./sqlite') as typeof Sqlite;
      return openSqliteStore({ path });
    },
  },
} as const;

export type StoreName = keyof typeof STORES;
export const STORE_NAMES = Object.keys(STORES) as readonly StoreName[];

/** Why a STORE setting cannot be used, with how the ones that can are written: `sqlite:PATH`. */
export interface StoreRefusal {
  readonly reason: 'unknown_store' | 'missing_argument';
  readonly known: readonly string[];
}

function parts(setting: string): { readonly name: string; readonly argument: string } {
  const [name = '', ...rest] = setting.trim().split(':');
  return { name, argument: rest.join(':') };
}

/** Whether a STORE setting names a store, without opening it; null when it does. */
export function refusedSetting(setting: string): StoreRefusal | null {
  const { name, argument } = parts(setting);
  const known = STORE_NAMES.map((one) => `${one}:${STORES[one].argument}`);
  if (!Object.hasOwn(STORES, name)) return { reason: 'unknown_store', known };
  return argument === '' ? { reason: 'missing_argument', known } : null;
}

/** Opens the store of a setting like `sqlite:.data/follow-up.db`. Ask {@link refusedSetting} first: a wrong one is a fault here. */
export async function openStore(setting: string): Promise<Store> {
  const refusal = refusedSetting(setting);
  if (refusal) throw new StoreFault(`no store is called "${setting}"; there is ${refusal.known.join(', ')}`);
  const { name, argument } = parts(setting);
  return STORES[name as StoreName].open(argument);
}
