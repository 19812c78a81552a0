import { personId, unitId } from './ids';
import type { Person, Unit } from './people';
import type { ListedPerson, PeopleFault } from './people-file';

export type Renewed =
  | {
      readonly ok: true;
      /** Units and people as they are to be; those that do not change are in it too. */
      readonly units: readonly Unit[];
      readonly people: readonly Person[];
      /** Active people the file does not name. */
      readonly missing: readonly Person[];
    }
  | { readonly ok: false; readonly faults: readonly PeopleFault[] };

/**
 * The register after a people file. Somebody is who they were when the Entra id is the same, whatever the e-mail is
 * now; otherwise when the e-mail is. What the file leaves empty and the register knows (an Entra id bound in chat, a
 * unit's forms) is kept. Nobody is removed: who is missing is named, and what becomes of them is somebody's decision.
 */
export function renewRegister(
  tenant: string,
  rows: readonly ListedPerson[],
  held: { readonly units: readonly Unit[]; readonly people: readonly Person[] },
): Renewed {
  const faults: PeopleFault[] = [];
  const byEntra = rows.map((row) =>
    row.entraId === null ? undefined : held.people.find((one) => one.entraId?.toLowerCase() === row.entraId),
  );
  const recognised = new Set(byEntra.flatMap((one) => (one ? [one.id] : [])));
  const known = rows.map((row, at) => {
    const sure = byEntra[at];
    // Whose address this was may stand elsewhere in the file under a new one: then the address has been handed on.
    const byEmail = currentHolder(held.people, row.email);
    const holder = byEmail && !recognised.has(byEmail.id) && !hasLeft(byEmail, row) ? byEmail : undefined;
    if (sure && holder?.active) {
      faults.push({ line: row.line, code: 'two_people', what: `${sure.email}, ${holder.email}` });
    }
    return sure ?? holder;
  });
  const ids = rows.map((row, at) => known[at]?.id ?? newPersonId(tenant, row.email, held.people));
  const idByEmail = new Map(held.people.filter((one) => one.active).map((one) => [one.email.toLowerCase(), one.id]));
  for (const [at, row] of rows.entries()) idByEmail.set(row.email, ids[at] ?? '');

  const people = rows.map((row, at): Person => {
    const before = known[at];
    const managerId = row.manager === null ? null : idByEmail.get(row.manager);
    if (managerId === undefined) faults.push({ line: row.line, code: 'manager_unknown', what: row.manager ?? '' });
    return {
      id: ids[at] ?? '',
      name: row.name,
      email: row.email,
      roles: row.roles,
      unitIds: row.units.map((name) => unitId(tenant, name)),
      entraId: row.entraId ?? before?.entraId ?? null,
      slackId: row.slackId ?? before?.slackId ?? null,
      managerId: managerId ?? null,
      active: true,
      leftOn: null,
      locale: before?.locale ?? null,
    };
  });
  if (faults.length > 0) return { ok: false, faults };
  const named = new Set(ids);
  return {
    ok: true,
    units: unitsOf(tenant, rows, held.units),
    people,
    missing: held.people.filter((one) => one.active && !named.has(one.id)),
  };
}

/** Who has an e-mail now: an active person before one who has left. */
function currentHolder(people: readonly Person[], email: string): Person | undefined {
  const holders = people.filter((one) => one.email.toLowerCase() === email);
  return holders.find((one) => one.active) ?? holders[0];
}

/** Somebody who left and had another account: the same address, not the same person. */
function hasLeft(holder: Person, row: ListedPerson): boolean {
  return (
    !holder.active && row.entraId !== null && holder.entraId !== null && holder.entraId.toLowerCase() !== row.entraId
  );
}

/** An address can be handed on: then the id it once made is somebody else's, and the next one is made from it. */
function newPersonId(tenant: string, email: string, people: readonly Person[]): string {
  let id = personId(tenant, email);
  for (let turn = 2; people.some((one) => one.id === id); turn += 1) id = personId(tenant, `${email} ${turn}`);
  return id;
}

function unitsOf(tenant: string, rows: readonly ListedPerson[], held: readonly Unit[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const row of rows) {
    for (const name of row.units) {
      const id = unitId(tenant, name);
      const before = units.get(id);
      const forms = [...new Set([...(before?.forms ?? []), ...row.forms])];
      units.set(id, { id, name: before?.name ?? name, forms, active: true });
    }
  }
  return [...units.values()].map((unit) => {
    const known = held.find((one) => one.id === unit.id);
    return unit.forms.length === 0 && known ? { ...unit, forms: known.forms } : unit;
  });
}
