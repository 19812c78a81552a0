import { readPeople } from '../documents/read-people';
import type { Person, Unit } from '../domain/people';
import type { PeopleFault, PeopleWarning } from '../domain/people-file';
import { renewRegister } from '../domain/renew-register';
import type { Documents } from '../ports/store';
import { changeDocument } from './change-document';
import type { Deps } from './deps';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { touchRevision } from './touch-revision';

/** What a people file changes, or would change. */
export interface PeopleChange {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly units: { readonly created: number; readonly changed: number };
  /** Active people the file does not name, and how many measures each has. */
  readonly missing: readonly { readonly name: string; readonly email: string; readonly measures: number }[];
  readonly deactivated: number;
  readonly warnings: readonly PeopleWarning[];
}

export type PeopleOutcome =
  | { readonly ok: true; readonly change: PeopleChange }
  | { readonly ok: false; readonly faults: readonly PeopleFault[] };

/**
 * Takes a people file into the register: units first, then people, each only where something changes, so that it may
 * stop anywhere and be run again. One bad row and nothing is stored.
 *
 * Who is missing from the file stays, unless `deactivateMissing`: then they are no longer active, and their
 * assignments stay as they are, so that their measures show as without anyone responsible.
 */
export async function importPeople(
  deps: Pick<Deps, 'store' | 'clock'>,
  tenant: string,
  file: { readonly name: string; readonly text: string },
  by: string,
  options: { readonly dryRun: boolean; readonly deactivateMissing: boolean },
): Promise<PeopleOutcome> {
  const read = readPeople(file.text);
  if (!read.ok) return read;
  const { store, clock } = deps;
  const units = await readAll(store, 'unit', tenant, {});
  const people = await readAll(store, 'person', tenant, {});
  const renewed = renewRegister(tenant, read.rows, { units, people });
  if (!renewed.ok) return renewed;

  const unitWork = sorted(units, renewed.units);
  const work = sorted(people, renewed.people);
  const missing = await Promise.all(
    renewed.missing.map(async (person) => {
      const assignments = await readAll(store, 'assignment', tenant, { where: { personId: person.id } });
      const measures = new Set(assignments.filter((one) => one.active).map((one) => one.measureId)).size;
      return { name: person.name, email: person.email, measures };
    }),
  );
  const change: PeopleChange = {
    created: work.fresh.length,
    changed: work.changed.length,
    unchanged: renewed.people.length - work.fresh.length - work.changed.length,
    units: { created: unitWork.fresh.length, changed: unitWork.changed.length },
    missing,
    deactivated: options.deactivateMissing ? missing.length : 0,
    warnings: read.warnings,
  };
  if (options.dryRun) return { ok: true, change };

  for (const unit of [...unitWork.fresh, ...unitWork.changed]) await put(deps, 'unit', tenant, unit);
  for (const person of [...work.fresh, ...work.changed]) await put(deps, 'person', tenant, person);
  if (options.deactivateMissing) {
    for (const person of renewed.missing) {
      await changeDocument(store, 'person', tenant, person.id, (one) => ({
        ...one,
        active: false,
        leftOn: clock.now(),
      }));
    }
  }
  await touchRevision(deps, tenant, null);
  const { created, changed, deactivated } = change;
  await recordEvent(deps, tenant, {
    by,
    what: 'people',
    subject: 'people',
    detail: { file: file.name, created, changed, deactivated, missing: missing.length },
  });
  return { ok: true, change };
}

function sorted<T extends { readonly id: string }>(held: readonly T[], wanted: readonly T[]) {
  const before = new Map(held.map((one) => [one.id, JSON.stringify(one)]));
  return {
    fresh: wanted.filter((one) => !before.has(one.id)),
    changed: wanted.filter((one) => before.has(one.id) && before.get(one.id) !== JSON.stringify(one)),
  };
}

/** What a person has chosen in chat, or was bound to there, since the register was read: a file does not know of it. */
function withChosen<T extends Unit | Person>(doc: T, known: Unit | Person): T {
  if (!('email' in doc && 'email' in known)) return doc;
  return { ...doc, locale: known.locale, entraId: doc.entraId ?? known.entraId, slackId: doc.slackId ?? known.slackId };
}

async function put<K extends 'unit' | 'person'>(
  { store }: Pick<Deps, 'store'>,
  kind: K,
  tenant: string,
  doc: Documents[K] & (Unit | Person),
): Promise<void> {
  const created = await store.create(kind, tenant, doc);
  if (created === 'exists') await changeDocument(store, kind, tenant, doc.id, (known) => withChosen(doc, known));
}
