import type { Answer, Assignment, Prompt } from '../../bot/domain/assignment';
import { dayOf, plusDays } from '../../bot/domain/calendar';
import { answerId, assignmentId, measureId, pointOccasion } from '../../bot/domain/ids';
import { isOpen } from '../../bot/domain/is-open';
import type { Person, Role } from '../../bot/domain/people';
import type { Measure, Plan } from '../../bot/domain/plan';
import { withAnswer, withProjections } from '../../bot/domain/prompts';
import { rollup } from '../../bot/domain/rollup';
import type { Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';
import { NOW, TIME_ZONE } from './bench-deps';

/** Measures of one plan, and plans that are written together. */
const PLAN = 300;
const AT_ONCE = 10;
/** The points of the year behind, each answered by everybody in the time it was open. */
const YEAR = ['2025-05-05', '2025-12-01'] as const;
const STAYS_OPEN_DAYS = 28;
/** One in so many goes on, is due far ahead and is in order; the others are done. */
const ONE_GOES_ON = 10;
const FAR_AHEAD = '2026-12-18';

/**
 * Stores so many measures more, with a year of answers behind them and nothing to do today: two points were put to
 * whoever has each and were answered, and nine in ten are done. What is due stays what it was. They are made from the
 * first measure that is stored, as its use cases would have left them, so that a hundred thousand take a minute.
 * `from` tells apart what was stored before.
 */
export async function addSettledPlans(store: Store, tenant: string, from: number, measures: number): Promise<void> {
  const [plan] = await readAll(store, 'plan', tenant, {});
  const [measure] = plan ? await readAll(store, 'measure', tenant, { where: { planId: plan.id } }) : [];
  const [assignment] = measure ? await readAll(store, 'assignment', tenant, { where: { measureId: measure.id } }) : [];
  if (!plan || !measure || !assignment) throw new Error('there is no plan to make settled ones from');
  const people = await readAll(store, 'person', tenant, {});
  const has = (role: Role) => people.filter((one) => one.roles.includes(role));
  const holders = { done: has('principal'), goesOn: has('administrator') };
  for (let first = from; first < from + measures; first += PLAN * AT_ONCE) {
    const last = Math.min(first + PLAN * AT_ONCE, from + measures);
    await Promise.all(
      Array.from({ length: last - first }, (_, at) =>
        addSettled(store, tenant, { plan, measure, assignment }, first + at, holders),
      ),
    );
  }
}

/** Who has what is done, and what goes on: a point that opens for principals asks nothing of it. */
interface Holders {
  readonly done: readonly Person[];
  readonly goesOn: readonly Person[];
}

interface Pattern {
  readonly plan: Plan;
  readonly measure: Measure;
  readonly assignment: Assignment;
}

async function addSettled(store: Store, tenant: string, like: Pattern, at: number, holders: Holders): Promise<void> {
  const planId = `${like.plan.id}s${Math.floor(at / PLAN)}`;
  const no = (at % PLAN) + 1;
  const plan = { ...like.plan, id: planId, title: `Åtgärdsplan ${planId}` };
  const id = measureId(planId, no);
  const goesOn = at % ONE_GOES_ON === 0;
  const some = goesOn ? holders.goesOn : holders.done;
  const personId = some[at % some.length]?.id ?? '';
  const assigned = { ...like.assignment, id: assignmentId(id, personId, null), measureId: id, planId, personId };
  const { assignment, answers } = answered({ ...assigned, prompts: [], last: null, answers: 0 }, at, goesOn);
  const date = { raw: FAR_AHEAD, date: FAR_AHEAD, precision: 'day' } as const;
  const title = `Rutin ${at + 1} ur en tidigare plan, för läsning, räkning och arbetsro i alla klasser`;
  const responsible = [{ type: 'person', personId } as const];
  const measure = { ...like.measure, id, planId, no, title, responsible, due: [date], originalDue: [date] };
  const docs: Promise<unknown>[] = [
    store.create('measure', tenant, rollup(measure, [assignment])),
    store.create('assignment', tenant, assignment),
    ...answers.map((one) => store.create('answer', tenant, one)),
  ];
  if (no === 1) docs.push(store.create('plan', tenant, plan));
  await Promise.all(docs);
}

/** The assignment after the points of the year and the answers to them. */
function answered(
  fresh: Assignment,
  place: number,
  goesOn: boolean,
): { readonly assignment: Assignment; readonly answers: readonly Answer[] } {
  let assignment = fresh;
  const answers: Answer[] = [];
  for (const [at, opensOn] of YEAR.entries()) {
    const state = !goesOn && at === YEAR.length - 1 ? 'completed' : 'in_progress';
    const occasion = pointOccasion(`KUL ${at + 1}`, 2025);
    const prompt: Prompt = {
      occasion,
      name: `KUL ${at + 1}`,
      opensOn,
      closesOn: plusDays(opensOn, STAYS_OPEN_DAYS),
      remindOn: [],
      asks: ['follow_up'],
      answeredAt: null,
      answerId: null,
      deliveryId: `card:${fresh.personId}:${opensOn}`,
    };
    const on = plusDays(opensOn, 1 + (place % (STAYS_OPEN_DAYS - 1)));
    const answer: Answer = {
      id: answerId(fresh.id, at + 1),
      n: at + 1,
      assignmentId: fresh.id,
      measureId: fresh.measureId,
      planId: fresh.planId,
      by: fresh.personId,
      at: `${on}T09:00:00.000Z`,
      state,
      schedule: isOpen(state) ? 'on_plan' : null,
      doneParts: [],
      followUp: 'Vi har gått igenom rutinen med alla arbetslag, och den följs nu på de flesta håll.',
      analysis: null,
      hindrance: null,
      newDueProposed: null,
      unchangedFrom: null,
      occasions: [occasion],
      supersedes: null,
    };
    answers.push(answer);
    assignment = withAnswer({ ...assignment, prompts: [...assignment.prompts, prompt] }, answer, on);
  }
  return { assignment: withProjections(assignment, dayOf(NOW, TIME_ZONE)), answers };
}
