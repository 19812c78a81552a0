import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { dayOf } from '../../bot/domain/calendar';
import { COMMAND_LINE } from '../../bot/domain/command-line';
import type { Plan } from '../../bot/domain/plan';
import {
  REPORT_FORMATS,
  type ReportFormat,
  type ReportKind,
  type WrittenDocument,
} from '../../bot/domain/written-document';
import { choosePlan } from '../../bot/usecases/choose-plan';
import { finaliseReport } from '../../bot/usecases/finalise-report';
import { waitingIn } from '../../bot/usecases/open-held';
import { fileOfReport, type ReportFile, readReport } from '../../bot/usecases/write-report';
import { type Io, type Outcome, refuse, refuseUsage } from './outcome';
import { kindOf, type StagedFile, stageFile, writeWhole } from './whole-file';
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

/**
 * `follow-up report KIND`: a report as a file, a working copy or a final version. `--now` is the day a working copy is
 * of, never the clock: a final version says what is known when it is made. It is allowed with an app id too, unlike
 * `tick --now`: nothing is sent or stored, and the file says that it was put together afterwards.
 */
export function reportCommand(io: Io, given: ReportGiven, json: boolean): Promise<Outcome> {
  return inWorld(
    io,
    null,
    async (world) => {
      const { deps, texts } = world;
      const say = texts.report;
      if (given.final && given.version !== null) return refuseUsage('final_and_version', say.finalAndVersion);
      if (given.final && given.now !== null) return refuseUsage('final_and_now', say.finalAndNow);
      if (given.out === '-' && json) return refuseUsage('stdout_taken', say.stdoutTaken);
      const extension = given.out === null ? '' : extname(given.out).toLowerCase();
      // A Word file called .pdf opens nowhere. An ending that is none (rapport.2026-11) says nothing of a format.
      if (/^\.[a-z]\w*$/.test(extension) && extension !== `.${given.format}`)
        return refuseUsage('wrong_extension', say.wrongExtension(extension, given.format, REPORT_FORMATS.join(', ')));
      const chosen = await choosePlan(deps, given.plan, given.kind);
      if (!chosen.ok) return refuse(chosen.refusal.code, say.refused(chosen.refusal, texts.assign.refused));
      const { plan } = chosen;
      if (given.final && !chosen.content) return refuse('no_content', say.noContentOf(plan.title));
      const written = await documentOf(world, plan, given);
      if (!written.ok) return written;
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
          ...(chosen.content || version !== null ? [] : [say.writtenWithoutContent(plan.title)]),
          ...(given.final ? [created ? say.finalMade(version ?? 0) : say.finalSame(version ?? 0)] : []),
        ],
      };
    },
    given.final ? 'change' : 'read',
  );
}

type Refused = Outcome & { readonly ok: false };

async function documentOf(
  { deps, texts }: World,
  plan: Plan,
  given: ReportGiven,
): Promise<{ readonly ok: true; readonly document: WrittenDocument; readonly created: boolean } | Refused> {
  const { kind, format, final, version } = given;
  const { timeZone } = deps.settings;
  if (final) return finalOf({ deps, texts }, plan, given);
  const on = dayOf(given.now ?? deps.clock.now(), timeZone);
  const read = await readReport(deps, { plan: plan.id, kind, format, on, version });
  if (read.ok) return { ok: true, document: read.document, created: false };
  return read.reason === 'damaged'
    ? refuse('report_damaged', texts.report.damaged(version ?? 0))
    : refuse('version_not_found', texts.report.versionNotFound(version ?? 0));
}

/**
 * A final version, with its file where it was asked for. A version that nobody can be given is not made: the
 * whole file is written first, beside its place, and gets its name when the version is stored.
 */
async function finalOf(
  { deps, texts }: Pick<World, 'deps' | 'texts'>,
  plan: Plan,
  { kind, format, out }: ReportGiven,
): Promise<{ readonly ok: true; readonly document: WrittenDocument; readonly created: boolean } | Refused> {
  const waiting = await waitingIn(deps, plan.id);
  if (waiting) return refuse('texts_held', texts.report.textsHeld(waiting));
  const found: { fault: Refused | null; staged: StagedFile | null } = { fault: null, staged: null };
  const mayMake = async (document: WrittenDocument) => {
    await found.staged?.drop(); // of a number that somebody else has taken meanwhile
    found.staged = null;
    const file = await fileOfReport(document, plan.title, format);
    found.fault = await targetFault(file, out, null, texts);
    if (found.fault || out === '-') return found.fault === null;
    const path = out ?? file.name.ascii;
    try {
      if ((await kindOf(path)) === 'none') found.staged = await stageFile(path, file.bytes);
    } catch (cause) {
      if (!isFileFault(cause)) throw cause;
      found.fault = refuse('file_not_writable', texts.faults.file_not_writable(path));
    }
    return found.fault === null;
  };
  try {
    const on = dayOf(deps.clock.now(), deps.settings.timeZone);
    const made = await finaliseReport(deps, plan, kind, on, COMMAND_LINE, mayMake);
    if (made) {
      // A name that cannot be given after all is tried once more, and told, by `keep`: the version is there.
      if (made.made)
        await found.staged?.put().catch((cause) => {
          if (!isFileFault(cause)) throw cause;
        });
      return { ok: true, document: made.document, created: made.made };
    }
    return found.fault ?? refuse('file_not_writable', texts.faults.file_not_writable(out ?? ''));
  } finally {
    await found.staged?.drop();
  }
}

type Kept = { readonly ok: true; readonly path: string | null } | Refused;

/** Writes the file where it was asked for; a path of null = standard output. A working copy replaces the one before. */
async function keep(
  file: ReportFile,
  out: string | null,
  { version }: WrittenDocument,
  texts: World['texts'],
): Promise<Kept> {
  if (out === '-') return { ok: true, path: null };
  const path = out ?? file.name.ascii;
  const wrong = version === null ? null : await targetFault(file, out, version, texts);
  if (wrong) return wrong;
  try {
    // What is there by now of a final version is that file.
    if (version === null || (await kindOf(path)) === 'none') await writeWhole(path, file.bytes);
    return { ok: true, path };
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    return refuse('file_not_writable', texts.faults.file_not_writable(path));
  }
}

/**
 * Why a final version cannot be put where it was asked for; null where it can. It never takes the place of something
 * else: what has been handed in must not be lost to a mistyped name. `version` is the one that is stored; null before.
 */
async function targetFault(
  { name, bytes }: ReportFile,
  out: string | null,
  version: number | null,
  { report, faults }: World['texts'],
): Promise<Refused | null> {
  if (out === '-') return null;
  const path = out ?? name.ascii;
  try {
    const kind = await kindOf(path);
    if (kind === 'other') return refuse('file_not_writable', faults.file_not_writable(path));
    if (kind === 'file' && !(await readFile(path)).equals(bytes)) {
      return refuse(
        'file_exists',
        version === null ? report.notMadeFileExists(path) : report.fileExists(path, version),
      );
    }
    return null;
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    return refuse('file_not_writable', faults.file_not_writable(path));
  }
}
