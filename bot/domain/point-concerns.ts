import type { Assignment } from './assignment';
import type { Person, Unit } from './people';
import type { WheelPoint } from './wheel';

/**
 * Whether a point of the wheel is meant for this assignment: everyone with a measure, unless the point names roles or
 * school forms. A form is the assignment's unit's; for an assignment without a unit, any of the person's units'.
 */
export function pointConcerns(
  point: WheelPoint,
  assignment: Assignment,
  person: Person,
  units: ReadonlyMap<string, Unit>,
): boolean {
  const { audience } = point;
  if (!audience) return true;
  if (audience.roles.length > 0 && !audience.roles.some((role) => person.roles.includes(role))) return false;
  if (audience.forms.length === 0) return true;
  const unitIds = assignment.unitId === null ? person.unitIds : [assignment.unitId];
  return unitIds.some((id) => units.get(id)?.forms.some((form) => audience.forms.includes(form)) ?? false);
}
