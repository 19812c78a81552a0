import { dayOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { isTerminal } from '../domain/is-open';
import { withProjections } from '../domain/prompts';
import { commandLineTexts } from '../text/index';
import { changeDocument } from './change-document';
import type { Deps } from './deps';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { recordEvent } from './record-event';

/**
 * Closes a stored measure that a new version of its plan does not name, because somebody said so: cancelled, with the
 * reason where the plan's words on it stand, and in the log. A later version that names it again opens it. It may stop
 * after any write and be run again.
 */
export async function closeMissing(
  deps: Pick<Deps, 'store' | 'clock' | 'settings'>,
  tenant: string,
  id: string,
  { by, on, file }: { readonly by: string; readonly on: LocalDate; readonly file: string },
): Promise<void> {
  const { store, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  const reason = commandLineTexts(settings.locale).import.notInFile(file);
  await recordEvent(deps, tenant, { by, what: 'decide', subject: id, detail: { decision: 'cancel', reason } });
  for (const one of await readAll(store, 'assignment', tenant, { where: { measureId: id } })) {
    await changeDocument(store, 'assignment', tenant, one.id, (doc) =>
      isTerminal(doc.state) ? doc : withProjections({ ...doc, state: 'cancelled', schedule: null }, today),
    );
  }
  await projectMeasure(deps, tenant, id, (known) => ({
    ...known,
    imported: { ...known.imported, state: 'cancelled', schedule: null, raw: reason, on },
    reportOpensOn: null,
  }));
}
