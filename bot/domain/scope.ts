import type { Person, Role } from './people';
import type { Measure } from './plan';
import { sightOf } from './roles';

/** Whose measures somebody sees: everybody's, those of the people they lead and their own, or their own. */
export type Scope =
  | { readonly sees: 'all' }
  | { readonly sees: 'area'; readonly head: string }
  | { readonly sees: 'own'; readonly person: string };

export const EVERYTHING: Scope = { sees: 'all' };

/** The scope that somebody's roles give them (the table of rights in the README). */
export function scopeOf(personId: string, roles: readonly Role[]): Scope {
  const sight = sightOf(roles);
  if (sight === 'all') return EVERYTHING;
  return sight === 'area' ? { sees: 'area', head: personId } : { sees: 'own', person: personId };
}

/**
 * The people inside a scope, by id; null where the scope is everybody. An area reaches down through the lines of the
 * people file: the head of all schools (skolchef) leads the heads of area, who lead the principals.
 */
export function peopleIn(scope: Scope, people: readonly Person[]): ReadonlySet<string> | null {
  if (scope.sees === 'all') return null;
  if (scope.sees === 'own') return new Set([scope.person]);
  const led = new Map<string, string[]>();
  for (const one of people) {
    if (one.managerId === null) continue;
    const known = led.get(one.managerId);
    if (known) known.push(one.id);
    else led.set(one.managerId, [one.id]);
  }
  const inside = new Set([scope.head]);
  for (const id of inside) for (const below of led.get(id) ?? []) inside.add(below); // a set visits what is added, each once
  return inside;
}

/** Whether a measure concerns anybody in `inside`: assigned to them, or they are named as responsible. */
export function concerns(
  measure: Measure,
  assignments: readonly { readonly personId: string }[],
  inside: ReadonlySet<string> | null,
): boolean {
  if (inside === null) return true;
  return (
    assignments.some((one) => inside.has(one.personId)) ||
    measure.responsible.some((one) => one.type === 'person' && inside.has(one.personId))
  );
}
