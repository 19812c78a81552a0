import { dayOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { eventId } from '../domain/ids';
import { isTerminal } from '../domain/is-open';
import { withProjections } from '../domain/prompts';
import { commandLineTexts } from '../text/index';
import { changeDocument } from './change-document';
import type { Deps } from './deps';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';

interface Closing {
  readonly by: string;
  /** The document's day. */
  readonly on: LocalDate;
  /** The version that does not name it. */
  readonly file: { readonly name: string; readonly sha256: string };
}

/**
 * Closes a stored measure that a new version of its plan does not name, because somebody said so: cancelled, with the
 * reason where the plan's words on it stand, and in the log, once. A later version that names it again opens it. It may
 * stop after any write and be run again.
 */
export async function closeMissing(
  deps: Pick<Deps, 'store' | 'clock' | 'settings'>,
  tenant: string,
  id: string,
  { by, on, file }: Closing,
): Promise<void> {
  const { store, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  const reason = commandLineTexts(settings.locale).import.notInFile(file.name);
  const stored = await store.read('measure', tenant, id);
  for (const one of await readAll(store, 'assignment', tenant, { where: { measureId: id } })) {
    await changeDocument(store, 'assignment', tenant, one.id, (doc) =>
      isTerminal(doc.state) ? doc : withProjections({ ...doc, state: 'cancelled', schedule: null }, today),
    );
  }
  // Just before the write after which a run that is repeated misses the measure no more. What was closed is in the id,
  // so that the same run writes one line, and a measure that was opened and is closed again gets another.
  const line = eventId(on, by, 'decide', id, file.sha256, stored?.version ?? '');
  const detail = { decision: 'cancel', reason };
  await store.create('event', tenant, { id: line, at: clock.now(), by, what: 'decide', subject: id, detail });
  await projectMeasure(deps, tenant, id, (known) => ({
    ...known,
    imported: { ...known.imported, state: 'cancelled', schedule: null, raw: reason, on },
    reportOpensOn: null,
  }));
}
