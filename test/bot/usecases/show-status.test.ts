import type { HeldText } from '../../../bot/domain/held-text';
import type { Measure } from '../../../bot/domain/plan';
import { heldMeasureId, heldPlanId } from '../../../bot/domain/privacy/held-of-measure';
import { rollup } from '../../../bot/domain/rollup';
import { loadFacts } from '../../../bot/usecases/load-facts';
import { showStatus } from '../../../bot/usecases/show-status';
import { aHeldText } from '../../support/builders';
import { aChat, aMeasure, anAssignment, aPerson, aPlan, aPrompt, aUnit, someFacts } from '../../support/facts-builders';
import { aStoreOf, counting, known, registerTenant } from '../../support/facts-store';

const NOW = '2018-01-15T08:00:00.000Z';
const base = { locale: 'sv', today: '2018-01-15', timeZone: 'Europe/Stockholm' } as const;
const admin = known('Karin', 'administrator');
const hanna = known('Hanna', 'head_of_area');
const anna = aPerson('Anna', { managerId: hanna.person.id });
const late = Array.from({ length: 23 }, (_, at) =>
  aMeasure(at + 1, { nextDue: `2017-12-${String(at + 1).padStart(2, '0')}` }),
);
const facts = someFacts({
  people: [admin.person, hanna.person, anna],
  measures: late,
  assignments: [anAssignment(late[0]!, anna, { prompts: [aPrompt()] })],
  conversations: [aChat(anna)],
});
const ask = { filter: '', group: null, page: 0 } as const;

async function shown(caller = admin, some: Partial<Parameters<typeof showStatus>[3]> = {}) {
  const deps = await aStoreOf(facts, NOW);
  const result = await showStatus(deps, base, caller, { ...ask, ...some });
  if (result.outcome !== 'shown' || result.view.kind !== 'status') throw new Error(JSON.stringify(result));
  return result.view;
}

it('shows the first rows of each group, ten of what is late, and how many there are', async () => {
  const view = await shown();
  expect(view.groups.map((group) => [group.code, group.total, group.rows.length])).toEqual([
    ['overdue', 23, 10],
    ['to_report', 1, 1],
    ['not_answered', 1, 1],
    ['no_responsible', 22, 3],
  ]);
  expect(view).toMatchObject({ plans: 1, measures: 23, remindable: 1, mayAssign: true, page: 0, pages: 1 });
  expect(view.groups[0]?.rows[0]).toMatchObject({
    title: 'Åtgärd 1',
    who: 'Anna',
    due: { on: '2017-12-01', daysLate: 45 },
  });
});

it('shows one group in pages of ten, each row on one page', async () => {
  const pages = await Promise.all([0, 1, 2].map((page) => shown(admin, { group: 'overdue', page })));
  expect(pages.map((view) => [view.page, view.pages, view.groups[0]?.rows.length])).toEqual([
    [0, 3, 10],
    [1, 3, 10],
    [2, 3, 3],
  ]);
  const rows = pages.flatMap((view) => view.groups[0]?.rows ?? []);
  expect(new Set(rows.map((row) => row.measure)).size).toBe(23);
});

it('shows beside what nobody answers for what is given to a name that leads to nobody', async () => {
  const unlinked = Array.from({ length: 4 }, (_, at) =>
    aMeasure(at + 1, { nextDue: '2018-12-01', responsible: [{ type: 'text', text: 'Rektorerna' }] }),
  );
  const nobodys = aMeasure(9, { nextDue: '2018-12-01' });
  const groupsOf = async (measures: readonly Measure[]) => {
    const deps = await aStoreOf(someFacts({ people: [admin.person], measures }), NOW);
    const result = await showStatus(deps, base, admin, { ...ask, group: 'no_responsible' });
    if (result.outcome !== 'shown' || result.view.kind !== 'status') throw new Error(JSON.stringify(result));
    return [result.view.group, ...result.view.groups.map((one) => [one.code, one.total, one.rows.length])];
  };
  expect(await groupsOf([...unlinked, nobodys])).toEqual([
    'no_responsible',
    ['no_responsible', 1, 1],
    ['unlinked', 4, 3],
  ]);
  expect(await groupsOf(unlinked)).toEqual(['unlinked', ['unlinked', 4, 4]]);
});

it.each([-1, 99, Number.NaN, 1.5])('answers page %d with a page that exists', async (page) => {
  const view = await shown(admin, { group: 'overdue', page });
  expect([0, 1, 2]).toContain(view.page);
  expect(view.groups[0]?.rows.length).toBeGreaterThan(0);
});

it('offers no reminder and no assigning to who may do neither, and shows a head of area their own', async () => {
  expect(await shown(known('Stina', 'management_member'))).toMatchObject({
    measures: 23,
    remindable: 0,
    mayAssign: false,
  });
  expect(await shown(hanna)).toMatchObject({ measures: 1, remindable: 1, mayAssign: false });
});

it('offers a date where one is missing to whoever may set it, also where an authority’s order names none', async () => {
  const undated = (planId: string) => aMeasure(1, { planId, id: `${planId}-1`, nextDue: null, due: [] });
  const plans = [aPlan(), aPlan({ id: 'plan-order', kind: 'inspection_order' })];
  const measures = plans.map(({ id }) => rollup(undated(id), []));
  const deps = await aStoreOf(someFacts({ plans, people: [admin.person], measures }), NOW);
  for (const [caller, may] of [
    [admin, [true, true]],
    [known('Stina', 'management_member'), [false, false]],
  ] as const) {
    const result = await showStatus(deps, base, caller, ask);
    const view = result.outcome === 'shown' && result.view.kind === 'status' ? result.view : null;
    const rows = view?.groups.find((one) => one.code === 'no_date')?.rows ?? [];
    expect(
      [...rows].sort((a, b) => (a.measure ?? '').localeCompare(b.measure ?? '')).map((one) => one.mayDate),
    ).toEqual(may);
  }
});

it('tells a principal that only their own list is theirs', async () => {
  const deps = await aStoreOf(facts, NOW);
  expect(await showStatus(deps, base, known('Rut', 'principal'), ask)).toEqual({
    outcome: 'refused',
    reason: 'own_only',
  });
});

it('says so when a filter finds nothing', async () => {
  const deps = await aStoreOf(facts, NOW);
  const result = await showStatus(deps, base, admin, { ...ask, filter: 'finnsinte' });
  expect(result).toMatchObject({
    view: { kind: 'notice', notice: 'nothing_for_filter', words: { filter: 'finnsinte' } },
  });
});

describe('a filter that lists nothing', () => {
  const bok = aUnit('Bokskolan');
  const ek = aUnit('Ekskolan');
  const loaned = aUnit('Almskolan');
  const shared = aUnit('Lindskolan');
  const tor = aPerson('Tor', { managerId: hanna.person.id, unitIds: [bok.id] });
  const vera = aPerson('Vera');
  const ulf = aPerson('Ulf', { unitIds: [ek.id] });
  const inOrder = (no: number, title: string, some: Partial<Measure> = {}) =>
    aMeasure(no, { title, nextDue: '2018-12-01', responsible: [{ type: 'text', text: 'Kansliet' }], ...some });
  const calm = [
    inOrder(1, 'Läsning varje dag', { area: 'Kunskaper', group: 'Språk' }),
    inOrder(2, 'Trygga raster', { planId: 'plan-b' }),
    inOrder(3, 'Avslutad genomgång', { state: 'completed' }),
    inOrder(4, 'Stöd till pojken i 3A'),
    inOrder(5, 'Överlämnad rutin'),
    inOrder(6, 'Lånad lokal', {
      responsible: [
        { type: 'unit', unitId: shared.id },
        { type: 'person', personId: vera.id },
      ],
    }),
    inOrder(7, 'Utredning av skolskjuts', { state: 'proposed' }),
  ] as const;
  const given = [
    ...calm.slice(0, 5).map((one, at) => anAssignment(one, at === 1 || at === 4 ? ulf : tor)),
    anAssignment(calm[4], tor, { active: false }),
    anAssignment(calm[5], tor, { unitId: loaned.id }),
  ];
  const here = someFacts({
    plans: [aPlan({ title: 'Arbetsro' }), aPlan({ id: 'plan-b', title: 'Elevhälsa' })],
    people: [admin.person, hanna.person, tor, ulf, vera],
    units: [bok, ek, loaned, shared],
    measures: calm.map((one) =>
      rollup(
        one,
        given.filter(({ measureId }) => measureId === one.id),
      ),
    ),
    assignments: given,
  });

  async function answered(caller: typeof admin, filter: string, held?: HeldText) {
    const deps = await aStoreOf(here, NOW);
    const { store, tenant } = deps;
    await registerTenant(store, tenant);
    if (held) await store.create('heldText', tenant, held);
    const shown = await showStatus(deps, base, caller, { ...ask, filter });
    await store.close();
    return shown.outcome === 'shown' ? shown.view.kind : shown.reason;
  }

  it.each([
    'Tor',
    'bokskolan',
    'ekskolan',
    'elevhälsa',
    'läs',
    'språk',
    'kunskaper',
    'kansli',
    'utredning',
    'försenad',
    'läsning bokskolan',
  ])('says of “%s”, which is known, that nothing is late there', async (filter) => {
    expect(await answered(admin, filter)).toBe('status');
  });

  it.each(['bokskoaln', 'läsnign', 'bokskolan läsnign', 'försenad läsnign', 'genomgång'])(
    'says of “%s” that it stands nowhere, or in what is done alone',
    async (filter) => {
      expect(await answered(admin, filter)).toBe('notice');
    },
  );

  it.each([
    ['Tor', 'status'],
    ['bokskolan', 'status'],
    ['läsning', 'status'],
    ['arbetsro', 'status'],
    ['almskolan', 'status'],
    ['lindskolan', 'status'],
    ['Vera', 'status'],
    ['Ulf', 'notice'],
    ['ekskolan', 'notice'],
    ['raster', 'notice'],
    ['överlämnad', 'notice'],
    ['elevhälsa', 'notice'],
  ])('tells a head of area of “%s” only what lies in their area: %s', async (filter, kind) => {
    expect(await answered(hanna, filter)).toBe(kind);
  });

  it('finds as much in an area of what an earlier version stored, which said nothing of whom a measure concerns', async () => {
    const before = here.measures.map(({ circleKey: _, ...one }) => one as Measure);
    const deps = await aStoreOf({ ...here, measures: before }, NOW);
    const asked = (filter: string) => showStatus(deps, base, hanna, { ...ask, filter });
    expect(await asked('läsning')).toMatchObject({ view: { kind: 'status' } });
    expect(await asked('raster')).toMatchObject({ view: { kind: 'notice' } });
    await deps.store.close();
  });

  it('finds no words that are withheld', async () => {
    expect(await answered(admin, 'pojken')).toBe('status');
    const held = aHeldText({ id: heldMeasureId(calm[3].id), planId: calm[3].planId, measureId: calm[3].id });
    expect(await answered(admin, 'pojken', held)).toBe('notice');
    const ofPlan = aHeldText({ id: heldPlanId('plan-b'), planId: 'plan-b', measureId: null });
    expect(await answered(admin, 'elevhälsa', ofPlan)).toBe('notice');
  });
});

it('counts of a part what is in the lists, and of the whole all there is', async () => {
  expect(await shown()).toMatchObject({ whole: true, plans: 1, measures: 23 });
  expect(await shown(hanna)).toMatchObject({ whole: false, plans: 1, measures: 1 });
  expect(await shown(admin, { filter: 'anna' })).toMatchObject({ whole: false, plans: 1, measures: 1 });
  expect(await shown(admin, { filter: 'genomförd' })).toMatchObject({ whole: false, plans: 0, measures: 0 });
});

it('reads each kind once and no answers at all', async () => {
  const deps = await aStoreOf(facts, NOW);
  const store = counting(deps.store);
  await loadFacts(store, deps.tenant);
  expect(Object.fromEntries(store.asked)).toEqual({
    plan: 1,
    unit: 1,
    person: 1,
    measure: 1,
    assignment: 1,
    conversation: 1,
    binding: 1,
    delivery: 2,
    heldText: 1,
  });
});
