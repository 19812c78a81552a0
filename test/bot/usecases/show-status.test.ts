import { loadFacts } from '../../../bot/usecases/load-facts';
import { showStatus } from '../../../bot/usecases/show-status';
import { aChat, aMeasure, anAssignment, aPerson, aPrompt, someFacts } from '../../support/facts-builders';
import { aStoreOf, counting, known } from '../../support/facts-store';

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
