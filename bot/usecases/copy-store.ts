import { type ContentSum, canonicalContent, contentTally } from '../domain/content-sum';
import { REGISTRY } from '../domain/tenant';
import { type Documents, INDEXED, type Kind, type Store, type Stored } from '../ports/store';
import { someAtOnce } from './in-parts';
import { readAll, storedPagesOf } from './read-all';

/** Documents of one kind in one tenant, and what became of them. */
export interface CopiedPart {
  readonly tenant: string;
  readonly kind: Kind;
  /** What was read in the source, and its content. */
  readonly documents: number;
  readonly sha256: string;
  readonly created: number;
  readonly replaced: number;
  /** There before, with the same content. */
  readonly unchanged: number;
  /** Removed in the target, as the source has none of them. */
  readonly removed: number;
  /**
   * Both stores read once more when all was written. `changed_meanwhile`: the target holds what was read, and the
   * source has gone on. `differs`: the target does not hold what was read. Null without a check (a dry run).
   */
  readonly verdict: 'same' | 'changed_meanwhile' | 'differs' | null;
}

/** A document that the target holds and the source does not. */
export interface Surplus {
  readonly tenant: string;
  readonly kind: Kind;
  readonly id: string;
}

export type CopyOutcome =
  | { readonly ok: true; readonly parts: readonly CopiedPart[] }
  | { readonly ok: false; readonly reason: 'source_empty' }
  /** Nothing was written. */
  | { readonly ok: false; readonly reason: 'target_has_more'; readonly surplus: readonly Surplus[] }
  /** Somebody else writes in the target while we do. */
  | { readonly ok: false; readonly reason: 'target_in_use'; readonly document: Surplus };

export interface CopyOptions {
  /** Tenants to look for besides those that are registered: one whose register is empty may have chats already. */
  readonly tenants: readonly string[];
  readonly dryRun: boolean;
  /** Takes away in the target what the source does not have, instead of refusing. */
  readonly removeSurplus: boolean;
  /** Called now and then, with how many documents of a part have been seen so far. */
  tell(step: 'compare' | 'copy' | 'check', tenant: string, kind: Kind, documents: number): void;
}

/** Documents in memory at once: a page of a report may be near 1 MB. */
const PAGE = 100;
/** Writes under way at once: enough to share a commit of SQLite's, few enough for a Cosmos account of 400 RU/s. */
const WRITES = 16;
const KINDS = Object.keys(INDEXED) as readonly Kind[];

/**
 * Makes `to` hold what `from` holds, every tenant and kind, page by page. The source is the truth: what is there
 * already and equal is left, what differs is replaced. Cut off at any moment it may be run again and goes on where it
 * was; so it may run while the source is in use, and once more when nothing writes there. The list of tenants is
 * copied last: an instance on the target meanwhile finds no half municipality.
 */
export async function copyStore(from: Store, to: Store, options: CopyOptions): Promise<CopyOutcome> {
  const tenants = await tenantsOf([from, to], options.tenants);
  const parts = [...tenants, REGISTRY].flatMap((tenant) => KINDS.map((kind) => ({ tenant, kind })));

  const surplus: Surplus[] = [];
  for (const { tenant, kind } of parts) surplus.push(...(await surplusOf(from, to, tenant, kind, options)));
  if (surplus.length > 0 && !options.removeSurplus) return { ok: false, reason: 'target_has_more', surplus };

  const copied: Copied[] = [];
  for (const { tenant, kind } of parts) {
    const extra = surplus.filter((one) => one.tenant === tenant && one.kind === kind).map((one) => one.id);
    const part = await copyPart(from, to, tenant, kind, extra, options);
    if ('inUse' in part) return { ok: false, reason: 'target_in_use', document: { tenant, kind, id: part.inUse } };
    copied.push({ tenant, kind, ...part });
  }
  const filled = copied.filter((one) => one.documents + one.removed > 0);
  if (filled.every((one) => one.documents === 0)) return { ok: false, reason: 'source_empty' };
  if (options.dryRun) return { ok: true, parts: filled.map((one) => ({ ...one, verdict: null })) };
  const checked: CopiedPart[] = [];
  for (const part of copied) checked.push({ ...part, verdict: await verdictOn(from, to, part, options) });
  return { ok: true, parts: checked.filter((one) => one.documents + one.removed > 0 || one.verdict !== 'same') };
}

type Copied = Omit<CopiedPart, 'verdict'>;

async function tenantsOf(stores: readonly Store[], also: readonly string[]): Promise<readonly string[]> {
  const registered = await Promise.all(stores.map((one) => readAll(one, 'tenant', REGISTRY, {})));
  const ids = [...registered.flat().map((one) => one.id), ...also];
  return [...new Set(ids)].filter((id) => id !== REGISTRY).sort();
}

const pagesOf = <K extends Kind>(store: Store, kind: K, tenant: string) =>
  storedPagesOf(store, kind, tenant, { limit: PAGE });

async function surplusOf(from: Store, to: Store, tenant: string, kind: Kind, { tell }: CopyOptions) {
  const found: Surplus[] = [];
  let seen = 0;
  for await (const page of pagesOf(to, kind, tenant)) {
    const ids = page.map((one) => one.doc.id);
    const there = new Set((await from.readMany(kind, tenant, ids)).map((one) => one.doc.id));
    for (const id of ids) if (!there.has(id)) found.push({ tenant, kind, id });
    seen += page.length;
    tell('compare', tenant, kind, seen);
  }
  return found;
}

async function copyPart(
  from: Store,
  to: Store,
  tenant: string,
  kind: Kind,
  surplus: readonly string[],
  { dryRun, tell }: CopyOptions,
): Promise<Omit<Copied, 'tenant' | 'kind'> | { readonly inUse: string }> {
  const tally = contentTally();
  const counts = { created: 0, replaced: 0, unchanged: 0 };
  let inUse: string | null = null;
  for await (const page of pagesOf(from, kind, tenant)) {
    const ids = page.map((one) => one.doc.id);
    const there = new Map((await to.readMany(kind, tenant, ids)).map((one) => [one.doc.id, one]));
    for (const { doc } of page) tally.add(doc);
    await someAtOnce(page, WRITES, async ({ doc }) => {
      const done = await put(to, tenant, kind, doc, there.get(doc.id) ?? null, dryRun);
      if (done === 'in_use') inUse = doc.id;
      else counts[done] += 1;
    });
    if (inUse !== null) return { inUse };
    tell('copy', tenant, kind, tally.sum().documents);
  }
  for (const id of dryRun ? [] : surplus) {
    const known = await to.read(kind, tenant, id);
    if (known && (await to.remove(kind, tenant, id, known.version)) === 'changed') return { inUse: id };
  }
  return { ...tally.sum(), ...counts, removed: surplus.length };
}

/**
 * Writes one document where it is not there yet or differs. A write that was carried out although its answer was lost
 * meets itself at the next look and counts as done; who finds another content again and again is not alone.
 */
async function put<K extends Kind>(
  to: Store,
  tenant: string,
  kind: K,
  doc: Documents[K],
  known: Stored<Documents[K]> | null,
  dryRun: boolean,
): Promise<'created' | 'replaced' | 'unchanged' | 'in_use'> {
  const content = canonicalContent(doc);
  const outcome = known === null ? 'created' : 'replaced';
  let current = known;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    if (current && canonicalContent(current.doc) === content) return attempt === 1 ? 'unchanged' : outcome;
    if (dryRun) return outcome;
    const written = current ? await to.replace(kind, tenant, doc, current.version) : await to.create(kind, tenant, doc);
    if (written !== 'changed' && written !== 'exists') return outcome;
    current = await to.read(kind, tenant, doc.id);
  }
  return 'in_use';
}

async function verdictOn(from: Store, to: Store, part: Copied, { tell }: CopyOptions) {
  const { tenant, kind } = part;
  const target = await sumOf(to, tenant, kind, (seen) => tell('check', tenant, kind, seen));
  if (!isSame(target, part)) return 'differs';
  return isSame(await sumOf(from, tenant, kind), part) ? 'same' : 'changed_meanwhile';
}

async function sumOf(store: Store, tenant: string, kind: Kind, tell?: (seen: number) => void): Promise<ContentSum> {
  const tally = contentTally();
  for await (const page of pagesOf(store, kind, tenant)) {
    for (const { doc } of page) tally.add(doc);
    tell?.(tally.sum().documents);
  }
  return tally.sum();
}

const isSame = (a: ContentSum, b: ContentSum) => a.documents === b.documents && a.sha256 === b.sha256;
