import type { Assignment } from './assignment';
import type { Register } from './facts';
import { SCHOOL_FORMS, type SchoolForm } from './people';
import type { StatusLine } from './status';

type Units = Pick<Register, 'units'>;

/** The school forms of any of these units. */
export function formsOfUnits(unitIds: readonly string[], { units }: Units): ReadonlySet<SchoolForm> {
  return new Set(unitIds.flatMap((id) => units.get(id)?.forms ?? []));
}

/**
 * The forms of the unit that somebody has a measure for. Where none of several is named, those that all of theirs have:
 * of whoever leads two grundskolor it is one of grundskola, and of whoever leads every school of a municipality of none.
 */
export function formsOfAssignment(
  { unitId, personId }: Assignment,
  register: Pick<Register, 'units' | 'people'>,
): ReadonlySet<SchoolForm> {
  if (unitId !== null) return formsOfUnits([unitId], register);
  const own = register.people.get(personId)?.unitIds ?? [];
  const shared = [...formsOfUnits(own, register)].filter((form) =>
    own.every((id) => register.units.get(id)?.forms.includes(form) ?? false),
  );
  return new Set(shared);
}

/** The forms of the units that a measure is for, or of the role that is to have it and that nobody has got it by yet. */
export function formsOfLine({ measure, assignments }: StatusLine, register: Register): ReadonlySet<SchoolForm> {
  const units = measure.responsible.flatMap((one) => (one.type === 'unit' ? [one.unitId] : []));
  const roles = measure.responsible.flatMap((one) => (one.type === 'role' ? [one.form] : []));
  const isGiven = assignments.length > 0;
  return new Set([
    ...formsOfUnits(units, register),
    ...assignments.flatMap((one) => [...formsOfAssignment(one, register)]),
    ...SCHOOL_FORMS.filter((form) => !isGiven && roles.includes(form)),
  ]);
}
