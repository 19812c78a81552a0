/**
 * What Cosmos DB charges for, in request units (RU), from Microsoft's published figures. Nothing is taken from an
 * emulator: it answers 1 RU to everything. A real account says what a request has cost in `x-ms-request-charge`.
 *
 * [size]  learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption, "Document size": reads and writes
 *         by size, at session consistency; between two sizes the charge is interpolated here.
 * [write] the same page, "Write operations": a create is the write of the document and 0.2 for each indexed value; a
 *         replace removes the old and writes the new document; a delete costs what the create did.
 * [read]  learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes, "Role of the consistency level": strong and
 *         bounded staleness double every read. The bot's store asks for one of them.
 * [query] no table is published. The dearest statement is that a query costs what reading its documents one by one
 *         would (optimize-cost-queries: 1,000 items of 1 kB are 1,000 RU), the cheapest two examples that Microsoft
 *         gives: 2.98 RU for one document of 6.5 kB (troubleshoot-query-performance) and 3.19 RU for one of 9,963
 *         bytes (optimize-cost-queries, "Metrics for troubleshooting"). Both are computed: `low` is the line through
 *         the examples, `high` what finds the documents (the line at 0 kB) and each one's point read.
 */
export interface Charge {
  readonly low: number;
  readonly high: number;
}

/** [size] kB (of 1,024 bytes), read, write. */
const BY_SIZE = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1024, 145.9, 625],
  [2048, 291.8, 1250],
] as const;

/** [read] */
const STRONG = 2;
/** [write] For each indexed value that is written or taken away. */
const INDEXED_VALUE = 0.2;
/** [query] The line through the two examples: what a query costs that finds nothing, and for each kB it gives. */
const QUERY_PER_KB = (3.19 - 2.98) / (9963 / 1024 - 399_998_938 / 60_951 / 1024);
const QUERY = 3.19 - (9963 / 1024) * QUERY_PER_KB;

function bySize(bytes: number, column: 1 | 2): number {
  const size = bytes / 1024;
  const at = BY_SIZE.findIndex((row) => row[0] >= size);
  const above = BY_SIZE[at] ?? BY_SIZE[BY_SIZE.length - 1];
  const below = BY_SIZE[at - 1];
  if (above === undefined || below === undefined) return above?.[column] ?? 0;
  return below[column] + ((above[column] - below[column]) * (size - below[0])) / (above[0] - below[0]);
}

const sure = (units: number): Charge => ({ low: units, high: units });

/** Reading one item of so many bytes by its id; 0 bytes where there was none. */
export const chargeOfRead = (bytes: number): Charge => sure(STRONG * bySize(bytes, 1));

/** One query: the sizes of the items it gives. What a COUNT goes through in the index beside it is not published. */
export function chargeOfQuery(sizes: readonly number[]): Charge {
  const bytes = sizes.reduce((sum, one) => sum + one, 0);
  const loaded = sizes.reduce((sum, one) => sum + bySize(one, 1), 0);
  return { low: STRONG * (QUERY + (bytes / 1024) * QUERY_PER_KB), high: STRONG * (QUERY + loaded) };
}

/** A new item, with so many indexed values. */
export const chargeOfCreate = (bytes: number, indexed: number): Charge =>
  sure(bySize(bytes, 2) + INDEXED_VALUE * indexed);

/** An item written anew; the old one is taken to be of the same size. Between none and all of its values change. */
export function chargeOfReplace(bytes: number, indexed: number): Charge {
  const written = 2 * bySize(bytes, 2);
  return { low: written, high: written + 2 * INDEXED_VALUE * indexed };
}

/** [write] An item and its indexed values taken away: what putting them there cost. */
export function chargeOfRemove(bytes: number, indexed: number): Charge {
  return chargeOfCreate(bytes, indexed);
}

export const NOTHING: Charge = { low: 0, high: 0 };
export const plus = (a: Charge, b: Charge): Charge => ({ low: a.low + b.low, high: a.high + b.high });
