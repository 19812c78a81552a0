import type { Assignment } from './assignment';
import type { Register } from './facts';
import type { Measure, Responsible } from './plan';

/** Who answers for a measure, as it is shown. */
export interface Owner {
  /** Persons who are here, units, roles somebody holds, and texts, each once. Empty = saknar ansvarig. */
  readonly names: readonly string[];
  /** A text from the plan where no person is linked to the measure: shown as "ej kopplad". */
  readonly unlinked: string | null;
  /** Named persons who are no longer here. With no other name left the measure is vacant. */
  readonly left: readonly string[];
}

/**
 * Who answers for a measure: those the plan or the administrator named, and those it is assigned to. Somebody who has
 * left does not count, so a measure whose only responsible has left shows as without one the same day.
 * `assignments` are the measure's active ones.
 */
export function ownerOf(measure: Measure, assignments: readonly Assignment[], register: Register): Owner {
  const names = new Set<string>();
  const left = new Set<string>();
  let linked = false;
  const take = (personId: string) => {
    const person = register.people.get(personId);
    if (!person) return;
    if (!person.active) {
      left.add(person.name);
      return;
    }
    linked = true;
    names.add(person.name);
  };
  for (const one of measure.responsible) if (one.type === 'person') take(one.personId);
  for (const one of assignments) take(one.personId);
  let unlinked: string | null = null;
  for (const one of measure.responsible) {
    if (one.type === 'text') {
      names.add(one.text);
      unlinked ??= one.text;
    } else if (one.type === 'unit') {
      const unit = register.units.get(one.unitId);
      if (unit?.active) names.add(unit.name);
    } else if (one.type === 'role' && assignments.length === 0 && isHeld(one, register)) {
      names.add(one.role); // once it has fanned out, the people say it better
    }
  }
  return { names: [...names], unlinked: linked ? null : unlinked, left: [...left] };
}

function isHeld(wanted: Extract<Responsible, { type: 'role' }>, register: Register): boolean {
  for (const person of register.people.values()) {
    if (!person.active || !person.roles.some((role) => role === wanted.role)) continue;
    if (wanted.form === null) return true;
    const forms = person.unitIds.flatMap((id) => register.units.get(id)?.forms ?? []);
    if (forms.some((form) => form === wanted.form)) return true;
  }
  return false;
}
