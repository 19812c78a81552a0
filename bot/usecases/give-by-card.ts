import type { CardView } from '../../cards/views';
import { NO_FACTS, registerOf } from '../domain/facts';
import { ownerOf } from '../domain/owner';
import { noticeView } from '../views/notice-view';
import { assignMeasure } from './assign-measures';
import type { Hearing } from './chat-answers';
import { readAll } from './read-all';
import { asReadersSee } from './visible-plan-words';

type AssignView = Extract<CardView, { kind: 'assign' }>;

/** [Tilldela]: whom the measure may be given to. Everybody active is offered; any role may own a measure. */
export async function showAssign(hearing: Hearing, measureId: string, error: AssignView['error']): Promise<CardView> {
  const { deps, base } = hearing;
  const stored = await deps.store.read('measure', deps.tenant, measureId);
  const [measure] = stored ? await asReadersSee(deps, [stored.doc], base.locale) : [];
  if (!measure) return noticeView(base, 'card_not_understood', {}, ['status', 'help']);
  const { store, tenant } = deps;
  const [units, everybody, assignments] = await Promise.all([
    readAll(store, 'unit', tenant, {}),
    readAll(store, 'person', tenant, {}),
    readAll(store, 'assignment', tenant, { where: { measureId } }),
  ]);
  const register = registerOf({ ...NO_FACTS, units, people: everybody, assignments });
  const people = everybody.filter((one) => one.active).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const persons = people.map((one) => ({
    value: one.id,
    name: one.name,
    role:
      one.unitIds
        .map((id) => register.units.get(id)?.name)
        .filter((name) => name !== undefined)
        .join(', ') || null,
  }));
  const principals = people.some((one) => one.roles.includes('principal'));
  return {
    ...base,
    kind: 'assign',
    measure: measureId,
    title: measure.title,
    now: ownerOf(measure, register.assignments.get(measureId) ?? [], register).names,
    choices: [...(principals ? [{ value: 'role:principal', name: null, role: null }] : []), ...persons],
    error,
  };
}

/** The choice comes back: the measure is given to the person or the role, in place of whoever had it. */
export async function assignByCard(
  hearing: Hearing,
  measureId: string,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const { deps, base, person } = hearing;
  const to = typeof inputs.assignee === 'string' ? inputs.assignee.trim() : '';
  if (to === '') return showAssign(hearing, measureId, 'nobody_chosen');
  const done = await assignMeasure(deps, deps.tenant, measureId, { to, add: false }, person.id);
  if (done === null) return noticeView(base, 'card_not_understood', {}, ['status', 'help']);
  if (!done.ok) return showAssign(hearing, measureId, 'nobody_chosen');
  const stored = await deps.store.read('measure', deps.tenant, measureId);
  const [measure] = stored ? await asReadersSee(deps, [stored.doc], base.locale) : [];
  const { to: whom, assignments: count } = done.assigned;
  const words = { title: measure?.title ?? '', count, ...(whom.type === 'person' ? { name: whom.name } : {}) };
  return noticeView(base, whom.type === 'person' ? 'assigned' : 'assigned_principals', words, ['status']);
}
