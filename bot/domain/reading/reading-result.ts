import type { WarningCode } from '../draft';

/** Why a file could not be read as a plan. The sentences are in the texts, by code. */
export type ReadingRefusal =
  | { readonly code: 'file_empty' }
  | { readonly code: 'file_too_large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'format_not_supported'; readonly format: string }
  /** A password stands between us and the file. */
  | { readonly code: 'file_encrypted' }
  /** Cut off on the way, or its parts do not fit together. */
  | { readonly code: 'file_damaged' }
  /** It declares entities, which no office program does and which can reach outside the file or grow without end. */
  | { readonly code: 'unsafe_content' }
  /** Reading it would take more time or memory than any plan needs. */
  | { readonly code: 'too_heavy' }
  | { readonly code: 'encoding_unknown'; readonly encoding: string }
  | { readonly code: 'encoding_wrong'; readonly encoding: string }
  | { readonly code: 'line_too_long'; readonly line: number; readonly limit: number }
  | { readonly code: 'no_table_found' }
  | { readonly code: 'no_measures_found'; readonly headers: readonly string[] }
  | { readonly code: 'too_many_rows'; readonly rows: number; readonly limit: number };

export type ReadingRefusalCode = ReadingRefusal['code'];

/** Why a layout could be read in more than one way: the reasons behind the one code `layout_uncertain`. */
export const DOUBTS = [
  'group_or_measure',
  'no_header',
  'dates_without_part',
  'two_states',
  'unknown_reference',
  'table_not_read',
  'measure_in_text',
  'date_in_text',
  'row_struck_out',
  'row_hidden',
  'colour_unknown',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** The sentence for a warning that names `count` measures or lines. */
export type WarningText = (code: Exclude<WarningCode, 'layout_uncertain'> | Doubt, count: number) => string;
