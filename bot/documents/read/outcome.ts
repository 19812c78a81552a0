import type { ReadingRefusal } from '../../domain/reading/reading-result';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: ReadingRefusal };
