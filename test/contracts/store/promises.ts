import type { Store } from '../../../bot/ports/store';
import { count, find } from './finding';
import { countAmong, findAmong } from './finding-among';
import type { Check, Promises } from './promise';
import { close, read, readMany, ready } from './reading';
import { create, remove, replace } from './writing';

/** All that is promised of a store, by method. A method without a promise here is not promised. */
export const PROMISES: { readonly [M in keyof Store]: Promises } = {
  read,
  readMany,
  create,
  replace,
  remove,
  find: { ...find, ...findAmong },
  count: { ...count, ...countAmong },
  ready,
  close,
};

/** The same, as one list of sentences and what checks them. */
export const ALL_PROMISES: readonly (readonly [title: string, check: Check])[] = Object.values(PROMISES).flatMap((of) =>
  Object.entries(of),
);
