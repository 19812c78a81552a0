import { type Stats, statSync } from 'node:fs';
import { type Config, readConfig } from '../../bot/config';
import { type Store, StoreFault } from '../../bot/ports/store';
import { commandLineTexts } from '../../bot/text';
import type { CommandLineTexts } from '../../bot/text/command-line-sv';
import { type CopiedPart, type CopyOutcome, copyStore, type Surplus } from '../../bot/usecases/copy-store';
import { openStore } from '../../storage';
import { type Io, type Outcome, refuse } from './outcome';
import { faultShown, isLaterVersion } from './store-fault';
import { table } from './table';
import { isFileFault, localeOf, settingsOf } from './world';

export interface CopyGiven {
  readonly from: string;
  readonly to: string;
  readonly dryRun: boolean;
  readonly removeSurplus: boolean;
}

type Refused = Outcome & { readonly ok: false };
interface Chosen {
  readonly ok: true;
  readonly config: Config;
  readonly setting: string;
}

/** Surplus documents that are named before the rest is counted. */
const NAMED = 20;
/** A line of progress at most this often, in ms. */
const TELL_EVERY = 1000;

/**
 * `follow-up copy --from SETTING --to SETTING`: makes one store hold what another holds, and reads both again to see
 * that it does. Run while the bot works it takes what is there; run once more with the bot stopped, the rest.
 */
export async function copyCommand(io: Io, given: CopyGiven): Promise<Outcome> {
  const texts = commandLineTexts(localeOf(io));
  const from = chosen(io, given.from, '--from', texts);
  if (!from.ok) return from;
  const to = chosen(io, given.to, '--to', texts);
  if (!to.ok) return to;
  const refusal = refusalOf(from.setting, to.setting, texts);
  if (refusal) return refusal;

  const source = await opened(from.config, from.setting, 'source_unreachable', texts);
  if (!('store' in source)) return source;
  try {
    // A file that is not there yet is not made just to see what would be written into it.
    const absent = given.dryRun && pathOf(to.setting) !== null && statOf(to.setting) === null;
    const target = await opened(
      { ...to.config, ...(absent ? { store: IN_MEMORY } : {}) },
      to.setting,
      'target_unreachable',
      texts,
    );
    if (!('store' in target)) return target;
    try {
      const tenants = ['local', from.config.tenant, ...from.config.allowedTenants];
      const outcome = await copyStore(source.store, target.store, { ...given, tenants, tell: telling(io, texts) });
      return outcome.ok ? report(outcome.parts, given, io, texts) : refused(outcome, given, texts);
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      return refuse('copy_cut_off', texts.copy.cutOff(faultShown(fault, '')?.code || fault.message));
    } finally {
      await target.store.close();
    }
  } finally {
    await source.store.close();
  }
}

const IN_MEMORY = 'sqlite::memory:';
const pathOf = (setting: string) => (setting.startsWith('sqlite:') ? setting.slice('sqlite:'.length) : null);

/** The settings with `setting` as their STORE; what is wrong with that one is said of the option. */
function chosen(io: Io, setting: string, option: string, { copy }: CommandLineTexts): Chosen | Refused {
  const env = { ...io.env, STORE: setting };
  const read = readConfig(env);
  const wrong = read.ok ? null : read.faults.find((one) => one.name === 'STORE');
  if (wrong) return refuse('not_a_store', copy.notAStore(option, wrong.facts.allowed ?? ''));
  const settings = settingsOf({ ...io, env });
  if (!settings.ok) return settings;
  if (settings.config.store === IN_MEMORY) return refuse('store_in_memory', copy.inMemory(option));
  return { ok: true, config: settings.config, setting: settings.config.store };
}

function statOf(setting: string): Stats | null {
  try {
    return statSync(pathOf(setting) ?? '');
  } catch (cause) {
    if (isFileFault(cause)) return null;
    throw cause;
  }
}

/** A source that is not there would be made, and be empty; a store copied onto itself would say that all is well. */
function refusalOf(from: string, to: string, { copy, faults }: CommandLineTexts): Refused | null {
  const source = statOf(from);
  const path = pathOf(from);
  if (path !== null && source === null) return refuse('file_not_found', faults.file_not_found(path));
  const target = statOf(to);
  const oneFile = source && target && source.ino === target.ino && source.dev === target.dev;
  return from === to || oneFile ? refuse('same_store', copy.same) : null;
}

async function opened(
  config: Config,
  setting: string,
  code: string,
  { copy, faults }: CommandLineTexts,
): Promise<{ readonly store: Store } | Refused> {
  try {
    const store = await openStore(config.store, config);
    await store.ready();
    return { store };
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault;
    if (isLaterVersion(fault)) return refuse(code, faults.store_later);
    const { code: name, settings } = faultShown(fault, setting) ?? { code: fault.message, settings: '' };
    // A file is named by the option itself.
    return refuse(code, copy.unreachable(setting, name, setting === 'cosmos' ? settings : ''));
  }
}

function telling(io: Io, { copy }: CommandLineTexts) {
  let last = performance.now();
  return (step: 'compare' | 'copy' | 'check', tenant: string, kind: string, documents: number) => {
    if (io.columns === null || performance.now() - last < TELL_EVERY) return;
    last = performance.now();
    io.err(copy.steps[step](tenant, kind, documents));
  };
}

function refused(outcome: CopyOutcome & { ok: false }, given: CopyGiven, { copy }: CommandLineTexts): Outcome {
  switch (outcome.reason) {
    case 'source_empty':
      return refuse(outcome.reason, copy.sourceEmpty(given.from));
    case 'target_in_use':
      return refuse(outcome.reason, copy.targetInUse(given.to, nameOf(outcome.document)));
    case 'target_has_more': {
      const { surplus } = outcome;
      const named = surplus.slice(0, NAMED).map((one) => ({ code: 'surplus', message: nameOf(one) }));
      const rest = surplus.length - named.length;
      const more = rest > 0 ? [{ code: 'surplus', message: copy.more(rest) }] : [];
      return refuse(outcome.reason, copy.targetHasMore(given.to, surplus.length), [...named, ...more]);
    }
  }
}

const nameOf = ({ tenant, kind, id }: Surplus) => `${tenant} ${kind} ${id}`;

/** Done where both hold the same; else refused, with the parts that are not. */
function report(parts: readonly CopiedPart[], given: CopyGiven, io: Io, texts: CommandLineTexts): Outcome {
  const { copy } = texts;
  const shown = drawn(parts, given.dryRun, io.columns, texts);
  const differing = parts.filter((one) => one.verdict === 'differs');
  const changed = parts.filter((one) => one.verdict === 'changed_meanwhile');
  const wrong = differing.length > 0 ? differing : changed;
  if (wrong.length > 0) {
    io.err(shown);
    const message = differing.length > 0 ? copy.differs(given.to, wrong.length) : copy.changedMeanwhile(wrong.length);
    const details = wrong.map(({ tenant, kind }) => ({ code: 'part', message: `${tenant} ${kind}` }));
    return refuse(differing.length > 0 ? 'differs' : 'changed_meanwhile', message, details);
  }
  const total = totalOf(parts);
  return {
    ok: true,
    json: { from: given.from, to: given.to, dryRun: given.dryRun, ...total, parts },
    text: [shown, '', given.dryRun ? copy.dry : copy.done(given.to, total.documents)].join('\n'),
    notes: given.dryRun ? [] : [copy.meanwhile],
  };
}

const COUNTS = ['documents', 'created', 'replaced', 'unchanged', 'removed'] as const;

function totalOf(parts: readonly CopiedPart[]): Record<(typeof COUNTS)[number], number> {
  const total = { documents: 0, created: 0, replaced: 0, unchanged: 0, removed: 0 };
  for (const part of parts) for (const count of COUNTS) total[count] += part[count];
  return total;
}

function drawn(
  parts: readonly CopiedPart[],
  dryRun: boolean,
  width: number | null,
  { copy }: CommandLineTexts,
): string {
  const { columns, verdicts } = copy;
  const head = [
    { title: columns.tenant },
    { title: columns.kind },
    ...COUNTS.map((count) => ({ title: columns[count], right: true })),
    { title: columns.sha256 },
    ...(dryRun ? [] : [{ title: columns.verdict }]),
  ];
  const rows = parts.map((part) => [
    part.tenant,
    part.kind,
    ...COUNTS.map((count) => String(part[count])),
    part.sha256.slice(0, 12),
    ...(part.verdict === null ? [] : [verdicts[part.verdict]]),
  ]);
  const total = totalOf(parts);
  return table(head, [...rows, [copy.total, '', ...COUNTS.map((count) => String(total[count]))]], width);
}
