import { type Person, ROLES, type Role, SCHOOL_FORMS, type SchoolForm, type Unit } from './people';

/** Who a measure is to be given to: one person, or everybody with a role, in the units of one school form or in all. */
export type AssignTarget =
  | { readonly type: 'person'; readonly person: string }
  | { readonly type: 'role'; readonly role: Role; readonly form: SchoolForm | null };

export type TargetRefusal =
  | { readonly code: 'target_not_understood'; readonly wanted: string }
  | { readonly code: 'role_unknown'; readonly wanted: string }
  | { readonly code: 'form_unknown'; readonly wanted: string };

/** Reads `EMAIL`, a person's id, `role:ROLE` or `role:ROLE:FORM`. */
export function readTarget(
  wanted: string,
): { readonly ok: true; readonly target: AssignTarget } | { readonly ok: false; readonly refusal: TargetRefusal } {
  const text = wanted.normalize('NFC').trim().toLowerCase();
  if (!text.startsWith('role:')) {
    if (/^\S+@\S+$/.test(text) || /^p-[a-z0-9]+$/.test(text))
      return { ok: true, target: { type: 'person', person: text } };
    return { ok: false, refusal: { code: 'target_not_understood', wanted } };
  }
  const [, roleText = '', formText, ...rest] = text.split(':');
  const role = ROLES.find((one) => one === roleText);
  if (!role || rest.length > 0) return { ok: false, refusal: { code: 'role_unknown', wanted: roleText } };
  if (!formText) return { ok: true, target: { type: 'role', role, form: null } };
  const form = SCHOOL_FORMS.find((one) => one === formText.replace(/[\s-]+/g, '_'));
  if (!form) return { ok: false, refusal: { code: 'form_unknown', wanted: formText } };
  return { ok: true, target: { type: 'role', role, form } };
}

/** One assignment to be: a person, for one unit or for none in particular. */
export interface Holder {
  readonly personId: string;
  readonly unitId: string | null;
}

/**
 * Whom a role stands for: every active person with it, once for each of their active units, or each with the form
 * where one is named. Somebody without a unit has it once, without one; a form leaves them out.
 */
export function holdersOf(
  target: Extract<AssignTarget, { type: 'role' }>,
  people: readonly Person[],
  units: readonly Unit[],
): readonly Holder[] {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return people
    .filter((person) => person.active && person.roles.includes(target.role))
    .flatMap((person): readonly Holder[] => {
      const own = person.unitIds.flatMap((id) => unitById.get(id) ?? []).filter((unit) => unit.active);
      if (own.length === 0 && target.form === null) return [{ personId: person.id, unitId: null }];
      const meant = own.filter((unit) => target.form === null || unit.forms.includes(target.form));
      return meant.map((unit) => ({ personId: person.id, unitId: unit.id }));
    });
}

/** One person has a measure once: for their unit where they have one, for none in particular where they have several. */
export function holderOf(person: Person): Holder {
  const [only] = person.unitIds;
  return { personId: person.id, unitId: person.unitIds.length === 1 ? (only ?? null) : null };
}
