import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportPlan } from '../../bot/usecases/export-plan';
import { findPlan } from '../../bot/usecases/find-plan';
import { type Io, type Outcome, refuse } from './outcome';
import { writeWhole } from './whole-file';
import { inWorld, isFileFault } from './world';

export interface ExportGiven {
  readonly plan: string;
  /** A folder that is not there yet, or is empty: nothing of another plan may lie beside it. */
  readonly out: string;
}

/** `follow-up export --plan P --out DIR`: everything held on a plan, as files. */
export function exportCommand(io: Io, given: ExportGiven): Promise<Outcome> {
  return inWorld(
    io,
    null,
    async ({ deps, texts }) => {
      const found = await findPlan(deps, deps.tenant, given.plan);
      if (!found.ok) return refuse(found.refusal.code, texts.assign.refused(found.refusal));
      const { plan } = found;
      const files: { name: string; bytes: number }[] = [];
      try {
        await mkdir(given.out, { recursive: true });
        if ((await readdir(given.out)).length > 0)
          return refuse('folder_not_empty', texts.report.export.notEmpty(given.out));
        for await (const { name, bytes } of exportPlan(deps, plan)) {
          if (io.columns !== null) io.err(texts.report.export.writing(name));
          await writeWhole(join(given.out, name), bytes);
          files.push({ name, bytes: bytes.length });
        }
      } catch (cause) {
        if (!isFileFault(cause)) throw cause;
        return refuse('file_not_writable', texts.faults.file_not_writable(given.out));
      }
      return {
        ok: true,
        json: { folder: given.out, plan: { id: plan.id, title: plan.title }, files },
        text: texts.report.export.done(given.out, files.length),
      };
    },
    'read',
  );
}
