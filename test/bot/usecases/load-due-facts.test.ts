import fc from 'fast-check';
import type { Assignment } from '../../../bot/domain/assignment';
import { plusDays } from '../../../bot/domain/calendar';
import type { LocalDate } from '../../../bot/domain/dates';
import { type Facts, registerOf } from '../../../bot/domain/facts';
import { goingOn } from '../../../bot/domain/in-order';
import { isTerminal } from '../../../bot/domain/is-open';
import type { Measure } from '../../../bot/domain/plan';
import { withProjections } from '../../../bot/domain/prompts';
import { remindPlan } from '../../../bot/domain/remind';
import { rollup } from '../../../bot/domain/rollup';
import { EVERYTHING, scopeOf } from '../../../bot/domain/scope';
import { STATUS_GROUPS, type Status, type StatusLine, statusOf } from '../../../bot/domain/status';
import { type Before, summaryOf } from '../../../bot/domain/summary';
import { isDayOurs, maySetDue } from '../../../bot/domain/who-decides';
import type { TenantDeps } from '../../../bot/usecases/deps';
import { loadDueFacts } from '../../../bot/usecases/load-due-facts';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { showStatus } from '../../../bot/usecases/show-status';
import { showSummary } from '../../../bot/usecases/show-summary';
import { statusView } from '../../../bot/views/status-view';
import { summaryView } from '../../../bot/views/summary-view';
import { statusInText } from '../../../scripts/commands/status';
import {
  aChat,
  aDelivery,
  aMeasure,
  anAssignment,
  aPerson,
  aPrompt,
  onDay,
  STOCKHOLM,
  someFacts,
} from '../../support/facts-builders';
import { aStoreOf, registerTenant } from '../../support/facts-store';
import { generatedFacts, WRITTEN_ON } from '../../support/generated-facts';

const FILTERS = ['', 'försenad', 'bokskolan', 'ej svarat', 'Rut', 'ej kopplad', 'Bokskolan 2018'];

async function aProjectedStoreOf(facts: Facts, today: LocalDate) {
  const deps = await aStoreOf(facts, `${today}T09:00:00.000Z`);
  const { store, tenant } = deps;
  await registerTenant(store, tenant);
  return deps;
}

/** Every card an administrator may have of what is stored now, made from all of it and from what is due. */
async function cardsOf(deps: TenantDeps, kind: 'all' | 'due', before: Before) {
  const now = deps.clock.now();
  const base = { locale: 'sv', today: now.slice(0, 10), timeZone: STOCKHOLM } as const;
  const facts = (summarySince?: string | null) =>
    kind === 'all'
      ? loadFacts(deps.store, deps.tenant)
      : loadDueFacts(deps, summarySince === undefined ? {} : { summarySince });
  const plain = await facts();
  const question = { now, timeZone: STOCKHOLM, scope: EVERYTHING };
  const status = statusOf(plain, { ...question, filter: '' });
  const may = { remindable: 0, requests: 0, assign: true };
  const told = await facts(before.sentAt);
  return {
    sizes: plain.sizes === undefined ? 'all' : 'due',
    status: [null, ...STATUS_GROUPS].flatMap((group) =>
      [0, 1].map((page) => statusView(base, status, { filter: '', group, page }, may)),
    ),
    reminders: FILTERS.map((filter) => {
      const missing = statusOf(plain, { ...question, filter }).groups.not_answered;
      return remindPlan(missing, plain, base.today, STOCKHOLM);
    }),
    summary: summaryView(base, summaryOf(statusOf(told, { ...question, filter: '' }), told, before)),
  };
}

describe('what is due, read by itself,', () => {
  test('gives the cards that everything gives, on the day it was written and on days that pass without a write', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedFacts,
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }),
        async (facts, later) => {
          const deps = await aProjectedStoreOf(facts, WRITTEN_ON);
          const before: Before = {
            sentAt: '2026-01-26T07:00:00.000Z',
            sentOn: '2026-01-26',
            snapshot: { overdue: 1, completed: 1 },
            answers: 3,
            moved: 1,
          };
          let today = WRITTEN_ON;
          for (const days of [0, ...later]) {
            today = plusDays(today, days);
            deps.clock.turnTo(`${today}T09:00:00.000Z`);
            const { sizes, ...due } = await cardsOf(deps, 'due', before);
            const { sizes: _, ...all } = await cardsOf(deps, 'all', before);
            expect(sizes).toBe('due');
            expect(due).toEqual(all);
          }
          await deps.store.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  const rut = aPerson('Rut');
  const given = (measure: Measure, some: Partial<Assignment> = {}) => {
    const assignment = withProjections(anAssignment(measure, rut, some), WRITTEN_ON);
    return { measure: rollup(measure, [assignment]), assignment };
  };
  const found = async (...some: readonly ReturnType<typeof given>[]) => {
    const { store, ...deps } = await aProjectedStoreOf(
      someFacts({
        people: [rut],
        measures: some.map((one) => one.measure),
        assignments: some.map((one) => one.assignment),
      }),
      WRITTEN_ON,
    );
    const facts = await loadDueFacts({ ...deps, store });
    await store.close();
    return facts;
  };

  test('holds nothing of measures that are in order, and says how many there are', async () => {
    const facts = await found(
      given(aMeasure(1, { nextDue: '2026-03-05' })),
      given(aMeasure(2, { nextDue: '2026-01-01', state: 'completed' })),
      given(aMeasure(3, { due: [onDay(null, 'recurring', 'löpande')] }), {
        prompts: [aPrompt({ opensOn: '2026-01-15', closesOn: '2026-02-13', answeredAt: '2026-01-20T09:00:00.000Z' })],
      }),
    );
    expect(facts).toMatchObject({ measures: [], assignments: [], sizes: { measures: 3 } });
  });

  test.each([
    ['due in 28 days', aMeasure(1, { nextDue: '2026-03-04' })],
    ['late', aMeasure(1, { nextDue: '2026-02-03' })],
    ['to report on this Monday', aMeasure(1, { nextDue: '2027-01-01', nextReport: onDay('2026-02-02') })],
    ['to report on this Sunday', aMeasure(1, { nextDue: '2027-01-01', nextReport: onDay('2026-02-08') })],
    ['without a day', aMeasure(1)],
  ])('holds a measure that is %s', async (_, measure) => {
    expect((await found(given(measure))).measures).toHaveLength(1);
  });

  test('a card that may not have arrived is no fault once its question was answered, also where the measure is closed', async () => {
    const answered = aPrompt({ answeredAt: `${WRITTEN_ON}T08:00:00.000Z` });
    const { measure, assignment } = given(aMeasure(1, { state: 'completed' }), { prompts: [answered] });
    const prompts = [{ assignmentId: assignment.id, occasion: answered.occasion }];
    const uncertain = {
      state: 'uncertain',
      personId: rut.id,
      madeOn: WRITTEN_ON,
      dueAt: `${WRITTEN_ON}T07:00:00.000Z`,
    };
    const facts = someFacts({
      people: [rut],
      measures: [measure],
      assignments: [assignment],
      conversations: [aChat(rut)],
      deliveries: [aDelivery({ ...uncertain, state: 'uncertain', prompts })],
    });
    const deps = await aProjectedStoreOf(facts, WRITTEN_ON);
    const question = { now: deps.clock.now(), timeZone: STOCKHOLM, filter: '', scope: EVERYTHING };
    expect(statusOf(await loadDueFacts(deps), question).groups.delivery_faults).toEqual([]);
    await deps.store.close();
  });

  test('everything is read while the documents are those of an earlier version', async () => {
    const { measure } = given(aMeasure(1, { nextDue: '2026-12-31' }));
    const deps = await aStoreOf(someFacts({ measures: [measure] }), `${WRITTEN_ON}T09:00:00.000Z`);
    await registerTenant(deps.store, deps.tenant, null);
    const facts = await loadDueFacts(deps);
    expect(facts.sizes).toBeUndefined();
    expect(facts.measures).toHaveLength(1);
    await deps.store.close();
  });
});

const UNITS_NAMED = /skola/;

const listed = ({ groups }: Status) => STATUS_GROUPS.reduce((sum, code) => sum + groups[code].length, 0);

/** Names of people, units, school forms and plans, words of a title, groups, states, and what is written nowhere. */
const ASKED = [
  ...FILTERS,
  'tor ekskolan',
  'studiero',
  'åtgärd 3',
  'kansliet',
  'genomförd',
  'pausad vera',
  'finnsinte',
  'grundskola',
  'ej svarat i grundskolan',
  'ej svarat bokskolan',
];

test('somebody’s own area, and a filter, are shown the lists that everything gives, and nothing is said to match nothing that does', async () => {
  await fc.assert(
    fc.asyncProperty(generatedFacts, fc.constantFrom(...ASKED), async (facts, filter) => {
      const deps = await aProjectedStoreOf(facts, WRITTEN_ON);
      const base = { locale: 'sv', today: WRITTEN_ON, timeZone: STOCKHOLM } as const;
      const all = await loadFacts(deps.store, deps.tenant);
      for (const roles of [['head_of_area'], ['development_head']] as const) {
        const caller = { person: aPerson('Rut', { roles }), roles };
        const scope = scopeOf(caller.person.id, roles);
        const status = statusOf(all, { now: deps.clock.now(), timeZone: STOCKHOLM, filter, scope });
        for (const group of [null, ...STATUS_GROUPS]) {
          const ask = { filter, group, page: 0 };
          const shown = await showStatus(deps, base, caller, ask);
          if (shown.outcome !== 'shown') throw new Error('the head of an area is shown it');
          if (shown.view.kind === 'notice') {
            expect(status.lines.filter(({ measure }) => !isTerminal(measure.state))).toEqual([]);
            expect(listed(status)).toBe(0);
            continue;
          }
          expect(filter).not.toBe('finnsinte');
          const { remindable, requests, mayAssign } = shown.view;
          const { inOrder } = shown.view;
          const { assignments: given } = registerOf(all);
          const date = ({ plan, measure }: StatusLine) =>
            isDayOurs(plan, measure) && maySetDue(caller.person, given.get(measure.id) ?? [], all.people);
          const lists = statusView(base, status, ask, { remindable, requests, assign: mayAssign, date });
          expect(shown.view).toEqual({ ...lists, inOrder });
          if (inOrder.rows.length === 0) continue;
          const goes = goingOn(status).map((one) => one.measure.id);
          const ids = inOrder.rows.map((one) => one.measure);
          const ended = status.lines.filter(({ measure }) => measure.endedWithPlan !== undefined);
          const isEnded = ended.map(({ measure }) => measure.id);
          // What ended with its plan is told of where nothing else is.
          if (goes.length === 0 || (UNITS_NAMED.test(filter) && isEnded.some((id) => ids.includes(id)))) {
            expect(isEnded).toEqual(expect.arrayContaining([...ids]));
            continue;
          }
          // Of a school those are named that its people have: not what somebody has of it who belongs to another.
          if (UNITS_NAMED.test(filter)) {
            expect(goes.filter((id) => ids.includes(id))).toEqual(ids);
            continue;
          }
          expect(ids).toEqual(goes.slice(0, 5));
          expect(inOrder.more).toBe(Math.max(0, goes.length - 5));
        }
      }
      await deps.store.close();
    }),
    { numRuns: 25 },
  );
});

test('the summary of somebody’s own area counts what everything counts, whoever shares its measures', async () => {
  await fc.assert(
    fc.asyncProperty(generatedFacts, fc.constantFrom('Rut', 'Siv', 'Tor'), async (facts, name) => {
      const deps = await aProjectedStoreOf(facts, WRITTEN_ON);
      const base = { locale: 'sv', today: WRITTEN_ON, timeZone: STOCKHOLM } as const;
      const all = await loadFacts(deps.store, deps.tenant);
      const roles = ['head_of_area'] as const;
      const caller = { person: aPerson(name, { roles }), roles };
      const scope = scopeOf(caller.person.id, roles);
      const status = statusOf(all, { now: deps.clock.now(), timeZone: STOCKHOLM, filter: '', scope });
      const own = new Set(status.lines.flatMap((line) => line.assignments));
      const inSight = { ...all, assignments: all.assignments.filter((one) => own.has(one)) };
      expect((await loadDueFacts(deps)).sizes).toBeDefined();
      expect(await showSummary(deps, base, caller, null)).toEqual({
        outcome: 'shown',
        view: summaryView(base, summaryOf(status, inSight, null)),
      });
      await deps.store.close();
    }),
    { numRuns: 40 },
  );
});

/** The same, where nothing says that documents are found by what is due: everything is read. */
const readingEverything = (deps: TenantDeps): TenantDeps => ({
  ...deps,
  store: {
    ...deps.store,
    read: async (kind, ...asked) => (kind === 'tenant' ? null : deps.store.read(kind, ...asked)),
  },
});

test('the status on the command line is the text that everything gives, with a filter and without', async () => {
  await fc.assert(
    fc.asyncProperty(generatedFacts, async (facts) => {
      const deps = await aProjectedStoreOf(facts, WRITTEN_ON);
      for (const filter of ASKED)
        expect(await statusInText(deps, filter, 60)).toBe(await statusInText(readingEverything(deps), filter, 60));
      await deps.store.close();
    }),
    { numRuns: 15 },
  );
});
