import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dayOf } from '../../bot/domain/calendar';
import type { Plan } from '../../bot/domain/plan';
import type { ReportFormat, ReportKind, WrittenDocument } from '../../bot/domain/written-document';
import { choosePlan } from '../../bot/usecases/choose-plan';
import { finaliseReport } from '../../bot/usecases/finalise-report';
import { COMMAND_LINE } from '../../bot/usecases/record-event';
import { fileOfReport, type ReportFile, readReport } from '../../bot/usecases/write-report';
import { type Io, type Outcome, refuse } from './outcome';
import { inWorld, isFileFault, type World } from './world';

export interface ReportGiven {
  readonly kind: ReportKind;
  readonly plan: string | null;
  readonly format: ReportFormat;
  /** A file; `-` = standard output; null = the report's own name, in the folder the command is run in. */
  readonly out: string | null;
  readonly now: string | null;
  readonly final: boolean;
  /** A final version that was made before. */
  readonly version: number | null;
}

/** `follow-up report KIND`: a report as a file, a working copy or a final version. */
export function reportCommand(io: Io, given: ReportGiven, json: boolean): Promise<Outcome> {
  return inWorld(io, given.now, async (world) => {
    const { deps, texts } = world;
    const say = texts.report;
    if (given.final && given.version !== null) return refuse('final_and_version', say.finalAndVersion);
    if (given.out === '-' && json) return refuse('stdout_taken', say.stdoutTaken);
    const chosen = await choosePlan(deps, given.plan, given.kind);
    if (!chosen.ok) return refuse(chosen.refusal.code, say.refused(chosen.refusal, texts.assign.refused));
    const { plan } = chosen;
    if (given.final && !chosen.content) return refuse('no_content', say.noContentOf(plan.title));
    const written = await documentOf(world, plan, given);
    if (!written) return refuse('version_not_found', say.versionNotFound(given.version ?? 0));
    const { document, created } = written;
    const file = await fileOfReport(document, plan.title, given.format);
    const kept = await keep(file, given.out, document, texts);
    if (!kept.ok) return kept;
    const { version } = document;
    return {
      ok: true,
      json: {
        file: kept.path,
        kind: given.kind,
        plan: { id: plan.id, title: plan.title },
        version,
        format: given.format,
        bytes: file.bytes.length,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        ...(given.final ? { created } : {}),
      },
      text: kept.path ?? '',
      ...(kept.path === null ? { bytes: file.bytes } : {}),
      notes: [
        ...(chosen.content || version !== null ? [] : [say.noContentOf(plan.title)]),
        ...(given.final ? [created ? say.finalMade(version ?? 0) : say.finalSame(version ?? 0)] : []),
      ],
    };
  });
}

async function documentOf(
  { deps }: World,
  plan: Plan,
  { kind, format, final, version }: ReportGiven,
): Promise<{ readonly document: WrittenDocument; readonly created: boolean } | null> {
  const on = dayOf(deps.clock.now(), deps.settings.timeZone);
  if (final) {
    const { document, made } = await finaliseReport(deps, plan, kind, on, COMMAND_LINE);
    return { document, created: made };
  }
  const read = await readReport(deps, { plan: plan.id, kind, format, on, version });
  return read.ok ? { document: read.document, created: false } : null;
}

type Kept = { readonly ok: true; readonly path: string | null } | (Outcome & { readonly ok: false });

/**
 * Writes the file where it was asked for; a path of null = standard output. A working copy replaces the one before. A
 * final version never takes the place of something else: what has been handed in must not be lost to a mistyped name.
 */
async function keep(
  { name, bytes }: ReportFile,
  out: string | null,
  { version }: WrittenDocument,
  { report, faults }: World['texts'],
): Promise<Kept> {
  if (out === '-') return { ok: true, path: null };
  const path = out ?? name.ascii;
  try {
    if (version !== null && (await holdsSomethingElse(path, bytes)))
      return refuse('file_exists', report.fileExists(path, version));
    await writeFile(path, bytes);
    return { ok: true, path };
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    return refuse('file_not_writable', faults.file_not_writable(path));
  }
}

async function holdsSomethingElse(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return !(await readFile(path)).equals(bytes);
  } catch (cause) {
    if (isFileFault(cause) && cause.code === 'ENOENT') return false;
    throw cause;
  }
}
