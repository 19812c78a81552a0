import type { CardBase, CardView } from '../../cards/views';
import type { Answer, Assignment } from '../domain/assignment';
import { askedDue, daysMoving, isPastDue, isTakenUp } from '../domain/decided-due';
import { NO_FACTS, registerOf } from '../domain/facts';
import { ownerOf } from '../domain/owner';
import type { DueDecision, Measure } from '../domain/plan';
import { mayAdminister } from '../domain/roles';
import { donePartsOf } from '../domain/rollup';
import { concerns, peopleIn, type Scope, scopeOf } from '../domain/scope';
import { isDayOurs, isDueOurs, mayDecideDue, maySetDue } from '../domain/who-decides';
import { HISTORY, measureView } from '../views/measure-view';
import { askingWords } from './asking-words';
import type { TenantDeps } from './deps';
import type { Known } from './identify-sender';
import { readAll } from './read-all';
import { asReadersSee, plansAsReadersSee } from './visible-plan-words';

type MeasureView = Extract<CardView, { kind: 'measure' }>;

export type MeasureShown =
  | { readonly outcome: 'shown'; readonly view: MeasureView }
  /** It does not exist, or is not the caller's to see: the answer does not tell which. */
  | { readonly outcome: 'refused'; readonly reason: 'not_found' };

/**
 * One measure with its latest answers, for somebody who may see it. Of a measure that fans out, one sees the answers
 * of those one may see: a principal their own, a head of area those of the people they lead.
 */
export async function showMeasure(
  deps: TenantDeps,
  base: CardBase,
  caller: Known,
  measureId: string,
): Promise<MeasureShown> {
  const { store, tenant } = deps;
  const stored = await store.read('measure', tenant, measureId);
  if (!stored) return NOT_FOUND;
  const [measure = stored.doc] = await asReadersSee(deps, [stored.doc], base.locale, caller.person.id);
  const [assignments, people, units, plan] = await Promise.all([
    readAll(store, 'assignment', tenant, { where: { measureId } }),
    readAll(store, 'person', tenant, {}),
    readAll(store, 'unit', tenant, {}),
    store.read('plan', tenant, measure.planId),
  ]);
  const [shown = null] = plan ? await plansAsReadersSee(deps, [plan.doc], base.locale) : [];
  const scope = scopeOf(caller.person.id, caller.roles);
  const inside = peopleIn(scope, people);
  const active = assignments.filter((one) => one.active);
  if (!concerns(measure, active, inside)) return NOT_FOUND;

  const register = registerOf({ ...NO_FACTS, units, people, assignments });
  const seen = assignments.filter((one) => inside === null || inside.has(one.personId));
  const unitOf = new Map(seen.map((one) => [one.id, one.unitId]));
  const asked = measure.open
    ? askedDue(
        measure,
        seen.filter((one) => one.active),
      )
    : null;
  const byAuthority = !isDueOurs(plan?.doc ?? null);
  const who = { id: caller.person.id, roles: caller.roles };
  const decides = mayDecideDue(who, active, asked?.by ?? [], people);
  const reasons = decides && asked ? await askingWords(deps, asked.by) : new Map<string, Answer>();
  const asking = new Map([...reasons.values()].map((one) => [one.id, one]));
  const answers = withReasons(await answersOf(deps, measure, scope, seen), [...asking.values()]);
  const heldTexts = await store.readMany(
    'heldText',
    tenant,
    answers.map((one) => one.id),
  );
  const held = new Map(heldTexts.map(({ doc }) => [doc.id, doc]));
  const history = answers.map((answer) => ({
    answer,
    asks: asking.has(answer.id),
    // Their own words are no news to whoever wrote them.
    held: answer.by === caller.person.id ? null : (held.get(answer.id) ?? null),
    by: register.people.get(answer.by)?.name ?? '',
    unit: register.units.get(unitOf.get(answer.assignmentId) ?? '')?.name ?? null,
  }));
  const responsible = ownerOf(measure, active, register).names;
  const mayAssign = mayAdminister(caller.roles);
  const mayDecide = mayAssign;
  const dueDecisions = decides ? measure.dueDecisions : await decisionsFor(deps, measure, seen);
  return {
    outcome: 'shown',
    view: measureView(base, {
      measure: { ...measure, ...(dueDecisions ? { dueDecisions } : {}) },
      plan: shown,
      responsible,
      history,
      mayAssign,
      mayDecide,
      mayDate: maySetDue(who, active, people) && isDayOurs(plan?.doc ?? null, measure),
      askedDue: asked && {
        on: asked.on,
        moves: daysMoving(measure, asked.on, donePartsOf(measure, active)),
        decided: measure.dueDecisions?.length ?? 0,
        past: isPastDue(asked.on, base.today),
        mayDecide: decides && !byAuthority,
        byAuthority,
        takenUp: isTakenUp(measure, asked, base.today),
      },
      deciders: new Map(people.map((one) => [one.id, one.name])),
    }),
  };
}

const NOT_FOUND: MeasureShown = { outcome: 'refused', reason: 'not_found' };

/**
 * What was decided of the date. Why a new one was declined is said where the answers that asked for it are in sight, or
 * are gone on with: a colleague who shares the measure does not read those answers either. Why a date was set is said to
 * everybody who has it.
 */
async function decisionsFor(
  { store, tenant }: TenantDeps,
  { dueDecisions = [] }: Measure,
  seen: readonly Assignment[],
): Promise<readonly DueDecision[]> {
  const explained = dueDecisions.filter((one) => one.reason !== undefined);
  const answers = await store.readMany(
    'answer',
    tenant,
    explained.flatMap((one) => one.answers),
  );
  const own = new Set(seen.map((one) => one.id));
  const given = new Set([
    ...answers.flatMap(({ doc }) => (own.has(doc.assignmentId) ? [doc.id] : [])),
    ...seen.flatMap(({ last }) => last?.id ?? []),
  ]);
  return dueDecisions.map(({ reason, ...rest }) =>
    reason !== undefined && (rest.to !== null || rest.answers.some((id) => given.has(id))) ? { ...rest, reason } : rest,
  );
}

/** The newest answers in sight. An assignment that has been taken from somebody keeps its history. */
async function answersOf(
  { store, tenant }: TenantDeps,
  measure: Measure,
  scope: Scope,
  seen: readonly Assignment[],
): Promise<readonly Answer[]> {
  const newest = { orderBy: 'at', descending: true, limit: HISTORY } as const;
  const pages =
    scope.sees === 'all'
      ? [await store.find('answer', tenant, { where: { measureId: measure.id }, ...newest })]
      : await Promise.all(
          seen.map((one) => store.find('answer', tenant, { where: { assignmentId: one.id }, ...newest })),
        );
  return inOrder(pages.flatMap((page) => page.items.map((item) => item.doc))).slice(0, HISTORY);
}

/** Why a date is asked for is read by whoever decides it, however many answers have come after. */
const withReasons = (latest: readonly Answer[], reasons: readonly Answer[]): readonly Answer[] =>
  inOrder([...latest, ...reasons.filter(({ id }) => !latest.some((one) => one.id === id))]);

/** The newest first. */
const inOrder = (answers: readonly Answer[]) =>
  [...answers].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.n - a.n));
