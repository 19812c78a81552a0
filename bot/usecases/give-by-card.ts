import type { CardView, Press } from '../../cards/views';
import { holdersOf } from '../domain/assign-target';
import { NO_FACTS, registerOf } from '../domain/facts';
import { ownerOf } from '../domain/owner';
import { SCHOOL_FORMS } from '../domain/people';
import { alikeMeant, mayMean } from '../domain/post-meant';
import { aroundOf } from '../domain/responsible-of';
import { toldApart } from '../domain/told-apart';
import { noticeView } from '../views/notice-view';
import { assignMeasure } from './assign-measures';
import type { Hearing } from './chat-answers';
import { readAll } from './read-all';
import { asReadersSee, plansAsReadersSee } from './visible-plan-words';

type AssignView = Extract<CardView, { kind: 'assign' }>;
type AssignPress = Pick<Extract<Press, { act: 'assign' }>, 'measure' | 'from'>;

const ALL_PRINCIPALS = 'role:principal';

/** [Tilldela]: whom the measure may be given to. Everybody active is offered; any role may own a measure. */
export async function showAssign(
  hearing: Hearing,
  { measure: measureId, from }: AssignPress,
  error: AssignView['error'],
): Promise<CardView> {
  const { deps, base } = hearing;
  const stored = await deps.store.read('measure', deps.tenant, measureId);
  const [measure] = stored ? await asReadersSee(deps, [stored.doc], base.locale) : [];
  if (!measure) return noticeView(base, 'card_not_understood', {}, ['status', 'help']);
  const { store, tenant } = deps;
  const [plans, units, everybody, assignments] = await Promise.all([
    readAll(store, 'plan', tenant, {}),
    readAll(store, 'unit', tenant, {}),
    readAll(store, 'person', tenant, {}),
    readAll(store, 'assignment', tenant, { where: { measureId } }),
  ]);
  const seen = await plansAsReadersSee(deps, plans, base.locale);
  const own = seen.filter((one) => one.id === measure.planId);
  const register = registerOf({ ...NO_FACTS, units, people: everybody, assignments });
  const people = everybody.filter((one) => one.active).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const persons = people.map((one) => ({
    value: one.id,
    name: one.name,
    form: null,
    role:
      one.unitIds
        .map((id) => register.units.get(id)?.name)
        .filter((name) => name !== undefined)
        .join(', ') || null,
  }));
  const forms = [null, ...SCHOOL_FORMS].filter(
    (form) => holdersOf({ type: 'role', role: 'principal', form }, people, units).length > 0,
  );
  const principals = forms.map((form) => ({
    value: form === null ? ALL_PRINCIPALS : `${ALL_PRINCIPALS}:${form}`,
    name: null,
    role: null,
    form,
  }));
  const all = [...principals, ...persons];
  const words = measure.responsible.flatMap((one) => (one.type === 'text' ? [one.text] : []));
  const around = aroundOf(own[0]?.title ?? '', measure);
  const known = { people: everybody, units };
  const meant = words.flatMap((text) => mayMean(text, known, around));
  const likely = [...new Set(meant)].flatMap((value) => all.filter((one) => one.value === value));
  const alike = alikeMeant(words, known, around);
  return {
    ...base,
    kind: 'assign',
    measure: measureId,
    no: measure.no,
    plan: toldApart(own, seen)[0] ?? '',
    title: measure.title,
    now: ownerOf(measure, register.assignments.get(measureId) ?? [], register).names,
    choices: [...likely, ...all.filter((one) => !likely.includes(one))],
    // All principals there are get nothing by a slip of the finger.
    chosen: alike !== ALL_PRINCIPALS && likely.some((one) => one.value === alike) ? alike : null,
    error,
    from: from ?? null,
  };
}

/** The choice comes back: the measure is given to the person or the role, in place of whoever had it. */
export async function assignByCard(
  hearing: Hearing,
  pressed: AssignPress,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const { deps, base, person } = hearing;
  const { measure: measureId, from } = pressed;
  const to = typeof inputs.assignee === 'string' ? inputs.assignee.trim() : '';
  if (to === '') return showAssign(hearing, pressed, 'nobody_chosen');
  const done = await assignMeasure(deps, deps.tenant, measureId, { to, add: false }, person.id);
  if (done === null) return noticeView(base, 'card_not_understood', {}, ['status', 'help']);
  if (!done.ok) return showAssign(hearing, pressed, 'nobody_chosen');
  const stored = await deps.store.read('measure', deps.tenant, measureId);
  const [measure] = stored ? await asReadersSee(deps, [stored.doc], base.locale) : [];
  const { to: whom, assignments: count } = done.assigned;
  const named = whom.type === 'person' ? { name: whom.name } : whom.form === null ? {} : { form: whom.form };
  const words = { title: measure?.title ?? '', count, ...named };
  const view = noticeView(base, whom.type === 'person' ? 'assigned' : 'assigned_principals', words, ['status']);
  return from === undefined ? view : { ...view, list: from };
}
