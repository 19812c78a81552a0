import fc from 'fast-check';
import type { Assignment, Prompt } from '../../bot/domain/assignment';
import { plusDays, weekOf } from '../../bot/domain/calendar';
import type { LocalDate } from '../../bot/domain/dates';
import type { Delivery } from '../../bot/domain/delivery';
import type { Facts } from '../../bot/domain/facts';
import type { Person } from '../../bot/domain/people';
import { MEASURE_STATES, type Measure, type Responsible } from '../../bot/domain/plan';
import { rollupInPlan } from '../../bot/domain/plan-closing';
import { withProjections } from '../../bot/domain/prompts';
import {
  aBinding,
  aChat,
  aDelivery,
  aMeasure,
  anAssignment,
  aPerson,
  aPlan,
  aPrompt,
  aUnit,
  onDay,
  someFacts,
} from './facts-builders';

/** The day generated facts were written on; everything in them is near it. */
export const WRITTEN_ON = '2026-02-04';

const NAMES = ['Rut', 'Siv', 'Tor', 'Ulf', 'Vera'] as const;
const UNITS = [aUnit('Bokskolan'), aUnit('Ekskolan'), aUnit('Gamla skolan', { active: false })];

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => plusDays(WRITTEN_ON, days));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });
/** One in so many. Most things of a municipality are in order, or nothing would tell what is found from what is not. */
const rarely = (times: number) => fc.integer({ min: 1, max: times }).map((one) => one === times);
const planDate = day(-20, 120).map((on) => onDay(on));

/** Answers to prompts and reports come at noon: in every zone of Europe that is the same day. */
const noon = (on: LocalDate) => `${on}T11:00:00.000Z`;

const person = (name: string): fc.Arbitrary<Person> =>
  fc
    .record({
      gone: rarely(4),
      roles: fc.constantFrom(['principal'] as const, ['head_of_area'] as const, ['development_head'] as const),
      units: fc.subarray(UNITS),
      managed: fc.boolean(),
    })
    .map(({ gone, roles, units, managed }) =>
      aPerson(name, {
        active: !gone,
        roles,
        unitIds: units.map((one) => one.id),
        managerId: managed && name !== 'Rut' ? 'p-Rut' : null,
      }),
    );

const prompt: fc.Arbitrary<Prompt> = fc
  .record({
    point: fc.constantFrom('point:KUL 1:2026', 'point:KUL 2:2026', 'report:x:2026-02-20'),
    opens: fc.integer({ min: -40, max: 5 }),
    lasts: fc.integer({ min: 0, max: 30 }),
    answered: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 4 }),
  })
  .map(({ point, opens, lasts, answered }) => {
    const opensOn = plusDays(WRITTEN_ON, opens);
    const answeredAt = answered === null ? null : noon(plusDays(opensOn, answered));
    const closesOn = plusDays(opensOn, lasts);
    const answerId = answered === null ? null : 'x-1';
    return aPrompt({ occasion: point, name: point, opensOn, closesOn, answeredAt, answerId });
  });

const report = maybe(
  fc
    .record({
      at: day(-40, 0).map(noon),
      state: fc.constantFrom('in_progress', 'completed', 'paused'),
      schedule: fc.constantFrom('on_plan', 'on_plan', 'at_risk', 'delayed', null),
      unchanged: fc.boolean(),
      asks: rarely(6),
      newDue: day(-10, 120),
    })
    .map(({ asks, newDue, ...said }) => ({
      ...said,
      id: 'x-1',
      by: 'p-Rut',
      excerpt: null,
      newDueProposed: asks ? newDue : null,
    })),
);

const responsible: fc.Arbitrary<Responsible> = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => ({ type: 'person' as const, personId: `p-${name}` })),
  fc.constantFrom(...UNITS).map((unit) => ({ type: 'unit' as const, unitId: unit.id })),
  fc.constant({ type: 'role' as const, role: 'principal', form: null }),
  { weight: 3, arbitrary: fc.constant({ type: 'text' as const, text: 'Kansliet' }) },
);

const measure = (no: number): fc.Arbitrary<Measure> =>
  fc
    .record({
      planId: fc.constantFrom('plan-a', 'plan-b', 'plan-over'),
      area: maybe(fc.constantFrom('Trygghet', 'Närvaro')),
      responsible: fc.array(responsible, { maxLength: 2 }),
      due: fc.option(planDate, { nil: null, freq: 5 }),
      isRecurring: fc.boolean(),
      nextReport: maybe(day(-20, 40).map((on) => onDay(on))),
      delivers: planDate,
      hasExecutor: rarely(4),
      state: fc.oneof(
        { weight: 2, arbitrary: fc.constant('in_progress' as const) },
        fc.constantFrom(...MEASURE_STATES),
      ),
      schedule: fc.constantFrom('on_plan', null, null, 'delayed'),
    })
    .map(({ due, isRecurring, delivers, hasExecutor, state, schedule, ...said }) => {
      const dates = due ? [due] : isRecurring ? [onDay(null, 'recurring', 'löpande')] : [];
      const plain = aMeasure(no, { ...said, state, schedule });
      return {
        ...plain,
        due: dates,
        executor: hasExecutor ? { name: 'konsult', deliversOn: delivers } : null,
        imported: { ...plain.imported, state, schedule },
      };
    });

const assignmentOf = (of: Measure): fc.Arbitrary<Assignment> =>
  fc
    .record({
      name: fc.constantFrom(...NAMES),
      unitId: maybe(fc.constantFrom(...UNITS).map((one) => one.id)),
      over: rarely(4),
      prompts: fc.uniqueArray(prompt, { maxLength: 3, selector: (one) => one.occasion }),
      last: report,
      lastReminderOn: maybe(day(-20, 0)),
    })
    .map(({ name, last, over, ...said }) => {
      const stands = last ? { state: last.state, schedule: last.schedule, answers: 1 } : {};
      return withProjections(anAssignment(of, aPerson(name), { ...said, active: !over, last, ...stands }), WRITTEN_ON);
    });

const delivery: fc.Arbitrary<Delivery> = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }).map((n) => `card:${n}`),
    name: maybe(fc.constantFrom(...NAMES)),
    madeOn: day(-15, 0),
    state: fc.constantFrom('refused', 'uncertain', 'sent'),
    refusal: fc.constantFrom('not_installed', 'too_large', 'unknown'),
  })
  .map(({ name, madeOn, state, refusal, ...said }) =>
    aDelivery({
      ...said,
      personId: name === null ? null : `p-${name}`,
      bindingId: name === null ? 'b-ledning' : null,
      madeOn,
      week: weekOf(madeOn),
      dueAt: noon(madeOn),
      state,
      refusal: state === 'refused' ? refusal : null,
    }),
  );

/** What is not done of it is cancelled, and nothing of it is counted. */
const ENDED = aPlan({
  id: 'plan-over',
  title: 'Avslutad plan',
  status: 'closed',
  closings: [{ at: '2026-01-20T09:00:00.000Z', on: '2026-01-20', by: 'p-Rut', reason: 'Arbetet är klart.' }],
});

/** A small municipality as it is stored: rolled up, found by what it is found by, and in any state. */
export const generatedFacts: fc.Arbitrary<Facts> = fc
  .tuple(...[1, 2, 3, 4, 5, 6, 7, 8].map(measure))
  .chain((measures) =>
    fc.record({
      people: fc.tuple(...NAMES.map(person)),
      measures: fc.constant(measures),
      assignments: fc
        .tuple(...measures.map((one) => fc.uniqueArray(assignmentOf(one), { maxLength: 3, selector: (a) => a.id })))
        .map((lists) => lists.flat()),
      deliveries: fc.uniqueArray(delivery, { maxLength: 4, selector: (one) => one.id }),
      reached: fc.subarray([...NAMES]),
      troubled: fc.subarray([...NAMES]),
    }),
  )
  .map(({ people, measures, assignments, deliveries, reached, troubled }) => {
    const uncertain = assignments.flatMap(({ id, prompts }) =>
      prompts.slice(0, 1).map(({ occasion }) => ({ assignmentId: id, occasion })),
    );
    return someFacts({
      plans: [
        aPlan({ id: 'plan-a', title: 'Studiero' }),
        aPlan({ id: 'plan-b', title: 'Arbetsro' }),
        ENDED,
        aPlan({ id: 'plan-empty', title: 'Utan åtgärder' }),
      ],
      units: UNITS,
      people,
      measures: measures.map((one) => rollupInPlan(one, assignments, one.planId === ENDED.id ? ENDED : aPlan())),
      assignments,
      conversations: people
        .filter((one) => reached.some((name) => name === one.name))
        .map((one) =>
          aChat(one, {
            trouble: troubled.some((name) => name === one.name)
              ? { code: 'blocked', since: noon(plusDays(WRITTEN_ON, -3)) }
              : null,
          }),
        ),
      bindings: [aBinding()],
      deliveries: deliveries.map((one, at) => ({ ...one, prompts: uncertain.slice(at, at + 1) })),
    });
  });
