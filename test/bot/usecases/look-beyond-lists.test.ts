import type { HeldText } from '../../../bot/domain/held-text';
import type { Measure } from '../../../bot/domain/plan';
import { heldMeasureId, heldPlanId } from '../../../bot/domain/privacy/held-of-measure';
import { rollup } from '../../../bot/domain/rollup';
import { PROJECTION } from '../../../bot/domain/tenant';
import { showStatus } from '../../../bot/usecases/show-status';
import { statusInText } from '../../../scripts/commands/status';
import { aHeldText } from '../../support/builders';
import { countingStore } from '../../support/counting-store';
import { aMeasure, anAssignment, aPerson, aPlan, aUnit, someFacts } from '../../support/facts-builders';
import { aStoreOf, known, registerTenant } from '../../support/facts-store';

/** What `/status` answers to words that nothing in its lists is known by. */

const NOW = '2018-01-15T08:00:00.000Z';
const base = { locale: 'sv', today: '2018-01-15', timeZone: 'Europe/Stockholm' } as const;
const admin = known('Karin', 'administrator');
const hanna = known('Hanna', 'head_of_area');
const ask = { filter: '', group: null, page: 0 } as const;

describe('a word that stands nowhere', () => {
  const bok = aUnit('Kvarnskolan');
  const ek = aUnit('Hamnskolan');
  const old = aUnit('Kvarnskolen', { active: false });
  const tor = aPerson('Torsten Vik', { managerId: hanna.person.id, unitIds: [bok.id] });
  const ulf = aPerson('Torstein Vik', { unitIds: [ek.id] });
  const mine = aMeasure(1, { title: 'Sagostund', nextDue: '2018-12-01' });
  const other = aMeasure(1, { planId: 'plan-b', title: 'Cykelväg', nextDue: '2018-12-01' });
  const given = [anAssignment(mine, tor), anAssignment(other, ulf)];
  const facts = someFacts({
    plans: [aPlan({ title: 'Skapande skola' }), aPlan({ id: 'plan-b', title: 'Skapande miljöer' })],
    people: [admin.person, hanna.person, tor, ulf],
    units: [bok, ek, old],
    measures: [rollup(mine, given.slice(0, 1)), rollup(other, given.slice(1))],
    assignments: given,
  });
  async function meant(filter: string, caller = admin, projected = true) {
    const deps = await aStoreOf(facts, NOW);
    await registerTenant(deps.store, deps.tenant, projected ? PROJECTION : null);
    const result = await showStatus(deps, base, caller, { ...ask, filter, group: 'no_responsible' });
    await deps.store.close();
    if (result.outcome !== 'shown' || result.view.kind !== 'notice') throw new Error(JSON.stringify(result));
    expect(result.view.meant?.map(({ press }) => press)).toEqual(
      result.view.meant?.map(({ name }) => ({ act: 'status', filter: name, group: 'no_responsible', page: 0 })),
    );
    return result.view.meant?.map((one) => one.name);
  }

  test('brings the nearest names, three at most, and none of who is no longer here', async () => {
    expect(await meant('Kvarnskoaln')).toEqual(['Kvarnskolan']);
    expect(await meant('Torstn Vikk')).toEqual(['Torsten Vik', 'Torstein Vik']);
    expect(await meant('skapnade')).toEqual(['Skapande skola', 'Skapande miljöer']);
    expect(await meant('xylofon')).toEqual([]);
  });

  test('brings a head of area none that lie outside their area', async () => {
    for (const projected of [true, false]) {
      expect(await meant('Torstn Vikk', hanna, projected)).toEqual(['Torsten Vik']);
      expect(await meant('skapnade', hanna, projected)).toEqual(['Skapande skola']);
      expect(await meant('Hamnskoaln', hanna, projected)).toEqual([]);
    }
  });
});

describe('a filter that names what is in order', () => {
  const tor = aPerson('Tor', { managerId: hanna.person.id });
  const ulf = aPerson('Ulf');
  const goesOn = (no: number, title: string, holder: typeof tor | null, some: Partial<Measure> = {}) => {
    const responsible = holder ? [{ type: 'person' as const, personId: holder.id }] : [];
    const measure = aMeasure(no, {
      title,
      nextDue: `2018-${String(4 + (no % 8)).padStart(2, '0')}-01`,
      responsible,
      ...some,
    });
    const assignments = holder && measure.open ? [anAssignment(measure, holder)] : [];
    return { measure: rollup(measure, assignments), assignments };
  };
  const all = [
    goesOn(1, 'Rastvärdar på skolgården', tor),
    goesOn(2, 'Schema för rastvärdar', ulf),
    ...Array.from({ length: 7 }, (_, at) => goesOn(3 + at, `Kollegialt lärande ${at}`, at < 2 ? tor : ulf)),
    goesOn(10, 'Rastvärdar', tor, { state: 'completed' }),
    goesOn(11, 'Frukostklubb', null, { state: 'proposed', nextDue: null }),
    goesOn(12, 'Frukost för alla', ulf),
    goesOn(13, 'To', ulf),
    goesOn(1, 'Ljudmiljö i matsalen', ulf, { planId: 'plan-b' }),
    goesOn(2, 'Matsalen', tor, { planId: 'plan-b' }),
    goesOn(1, 'Arbetsmiljö', ulf, { planId: 'plan-c', nextDue: '2018-09-01' }),
  ];
  const here = someFacts({
    plans: [
      aPlan({ title: 'Trygga dagar', caseNumber: null }),
      aPlan({ id: 'plan-b', title: 'Måltider och matsalen', caseNumber: 'KS 12' }),
      aPlan({ id: 'plan-c', title: 'Arbetsmiljö', status: 'closed', caseNumber: null }),
    ],
    people: [admin.person, hanna.person, tor, ulf],
    measures: all.map((one) => one.measure),
    assignments: all.flatMap((one) => one.assignments),
  });

  async function named(filter: string, caller = admin, projected = true, held?: HeldText) {
    const deps = await aStoreOf(here, NOW);
    await registerTenant(deps.store, deps.tenant, projected ? PROJECTION : null);
    if (held) await deps.store.create('heldText', deps.tenant, held);
    const result = await showStatus(deps, base, caller, { ...ask, filter });
    await deps.store.close();
    if (result.outcome !== 'shown' || result.view.kind !== 'status') return null;
    expect(result.view.groups).toEqual([]);
    const { rows, ...rest } = result.view.inOrder;
    return { titles: rows.map((row) => row.title), rows, ...rest };
  }

  test('shows the measure by its line, whoever may see it', async () => {
    const found = await named('rastvärdar skolgården');
    expect(found?.rows).toEqual([
      expect.objectContaining({
        measure: all[0]?.measure.id,
        title: 'Rastvärdar på skolgården',
        plan: 'Trygga dagar',
        who: 'Tor',
        due: { on: '2018-05-01', daysLate: 0 },
        state: 'in_progress',
      }),
    ]);
    expect(found).toMatchObject({ more: 0, plans: [], morePlans: 0 });
  });

  test('shows the first five by due day and how many more there are, none that has ended, and one that is proposed', async () => {
    expect(await named('kollegialt')).toMatchObject({
      titles: [5, 6, 0, 1, 2].map((no) => `Kollegialt lärande ${no}`),
      more: 2,
    });
    expect((await named('rastvärdar'))?.titles).toEqual(['Rastvärdar på skolgården', 'Schema för rastvärdar']);
    expect(await named('frukostklubb')).toMatchObject({ titles: ['Frukostklubb'], rows: [{ state: 'proposed' }] });
    expect(await named('frukost')).toMatchObject({ titles: ['Frukost för alla', 'Frukostklubb'], more: 0 });
  });

  test('names what a person or a school has that is in order, of an area what is in sight', async () => {
    for (const projected of [true, false]) {
      expect(await named('Tor', admin, projected)).toMatchObject({
        titles: ['Rastvärdar på skolgården', 'Matsalen', 'Kollegialt lärande 0', 'Kollegialt lärande 1'],
        more: 0,
      });
      const ulfs = await named('Ulf', admin, projected);
      expect(ulfs).toMatchObject({ more: expect.any(Number) });
      expect(ulfs?.titles).toHaveLength(5);
      expect(ulfs?.titles).not.toContain('Arbetsmiljö');
      expect((await named('Tor', hanna, projected))?.titles).toHaveLength(4);
    }
    expect(await named('pausad')).toMatchObject({ titles: [] });
  });

  test('names what the schools of a form have that is in order, and does not count what is called by the word elsewhere', async () => {
    const una = aPerson('Una', { unitIds: ['u-Lärkan'] });
    const both = [goesOn(1, 'Modersmål', una), goesOn(2, 'Slussen', ulf), goesOn(3, 'Besök i förskolan', ulf)];
    const deps = await aStoreOf(
      someFacts({
        plans: [aPlan()],
        units: [aUnit('Lärkan', { forms: ['förskola'] })],
        people: [admin.person, una, ulf],
        measures: both.map((one) => one.measure),
        assignments: both.flatMap((one) => one.assignments),
      }),
      NOW,
    );
    await registerTenant(deps.store, deps.tenant);
    const result = await showStatus(deps, base, admin, { ...ask, filter: 'förskolor' });
    expect(result).toMatchObject({ view: { groups: [], inOrder: { rows: [{ title: 'Modersmål' }], more: null } } });
    await deps.store.close();
  });

  test('takes a whole title as what was meant, also of one word that is in the name of a plan', async () => {
    expect((await named('To'))?.titles).toEqual(['To']);
    expect((await named('Kollegialt lärande 3'))?.titles).toEqual(['Kollegialt lärande 3']);
    expect(await named('matsalen')).toMatchObject({
      titles: ['Matsalen'],
      plans: [{ title: 'Måltider och matsalen', open: 2, nextDue: '2018-05-01' }],
    });
  });

  test('names a plan with how many open measures it has and the next due day, of an area those of the area', async () => {
    expect(await named('trygga')).toMatchObject({
      titles: [],
      plans: [{ title: 'Trygga dagar', open: 11, nextDue: '2018-04-01' }],
      morePlans: 0,
    });
    for (const projected of [true, false])
      expect(await named('måltider', hanna, projected)).toMatchObject({
        plans: [{ title: 'Måltider och matsalen', open: 1, nextDue: '2018-06-01' }],
      });
    expect((await named('KS 12'))?.plans).toHaveLength(1);
  });

  test('shows a head of area nothing that lies outside their area', async () => {
    for (const projected of [true, false]) {
      expect((await named('rastvärdar', hanna, projected))?.titles).toEqual(['Rastvärdar på skolgården']);
      expect((await named('kollegialt', hanna, projected))?.titles).toEqual(
        [0, 1].map((no) => `Kollegialt lärande ${no}`),
      );
      expect(await named('ljudmiljö', hanna, projected)).toBeNull();
      expect(await named('Schema för rastvärdar', hanna, projected)).toBeNull();
    }
  });

  test('shows what is called just that beside what is late and is called more', async () => {
    const both = [
      goesOn(1, 'Rutin för utflykter', tor, { planId: 'plan-d' }),
      goesOn(2, 'Rutin för utflykter med buss', tor, { planId: 'plan-d', nextDue: '2018-01-02' }),
    ];
    const deps = await aStoreOf(
      someFacts({
        plans: [aPlan({ id: 'plan-d', title: 'Fritid' })],
        people: [admin.person, hanna.person, tor],
        measures: both.map((one) => one.measure),
        assignments: both.flatMap((one) => one.assignments),
      }),
      NOW,
    );
    await registerTenant(deps.store, deps.tenant);
    const asked = (filter: string, group: 'overdue' | null = null) =>
      showStatus(deps, base, admin, { ...ask, filter, group });
    const beside = { groups: [{ code: 'overdue', rows: [{ title: 'Rutin för utflykter med buss' }] }] };
    expect(await asked('rutin för utflykter')).toMatchObject({
      view: { ...beside, inOrder: { rows: [{ title: 'Rutin för utflykter' }], more: 0 } },
    });
    for (const view of [
      await asked('rutin utflykter'),
      await asked('rutin för utflykter med buss'),
      await asked('rutin för utflykter', 'overdue'),
    ])
      expect(view).toMatchObject({ view: { ...beside, inOrder: { rows: [], more: 0 } } });
    expect(await statusInText(deps, 'rutin för utflykter', 80)).toMatch(
      /Stämmer med det du skrev\n {2}● Rutin för utflykter\n[\s\S]*▲ Rutin för utflykter med buss/,
    );
    await deps.store.close();
  });

  test('names those who share a measure in the same order, whoever of them was reminded lately', async () => {
    const said: unknown[] = [];
    for (const reminded of [null, tor, ulf]) {
      const measure = aMeasure(1, { title: 'Gemensam friluftsdag', nextDue: '2018-12-01' });
      const given = [tor, ulf].map((one) =>
        anAssignment(measure, one, { lastReminderOn: one === reminded ? '2018-01-12' : null }),
      );
      const people = [admin.person, tor, ulf];
      const shared = someFacts({ people, measures: [rollup(measure, given)], assignments: given });
      const deps = await aStoreOf(shared, NOW);
      await registerTenant(deps.store, deps.tenant);
      const result = await showStatus(deps, base, admin, { ...ask, filter: 'friluftsdag' });
      if (result.outcome === 'shown' && result.view.kind === 'status') said.push(result.view.inOrder.rows[0]?.who);
      await deps.store.close();
    }
    expect(said).toEqual([said[0], said[0], said[0]]);
    expect(said[0]).toMatch(/Tor.*Ulf|Ulf.*Tor/);
  });

  test('stops at enough, and says that there may be more', async () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      goesOn(at + 1, `Läxläsning ${at}`, tor, { planId: 'plan-d', id: `lax-${at}` }),
    );
    const deps = await aStoreOf(
      someFacts({
        plans: [aPlan({ id: 'plan-d', title: 'Fritid' })],
        people: [admin.person, tor],
        measures: many.map((one) => one.measure),
        assignments: many.flatMap((one) => one.assignments),
      }),
      NOW,
    );
    await registerTenant(deps.store, deps.tenant);
    const store = countingStore(deps.store);
    const result = await showStatus({ ...deps, store }, base, admin, { ...ask, filter: 'läxläsning' });
    expect(result).toMatchObject({ view: { inOrder: { rows: { length: 5 }, more: null } } });
    expect(store.taken()['assignment']).toBeLessThan(110);
    await deps.store.close();
  });

  test('says of a plan that is closed that nothing of it is followed up, and shows none of its measures', async () => {
    expect(await named('arbetsmiljö')).toMatchObject({
      titles: [],
      plans: [{ title: 'Arbetsmiljö', open: 0, nextDue: null }],
    });
    expect(await named('arbetsmiljö', hanna)).toBeNull();
  });

  test('finds nothing by words that are withheld, and shows none where something else finds it', async () => {
    const { id, planId } = all[2]!.measure;
    const held = aHeldText({ id: heldMeasureId(id), planId, measureId: id });
    const about = 'Kollegialt lärande 0';
    expect((await named(about))?.titles).toEqual([about]);
    expect(await named(about, admin, true, held)).toBeNull();
    const title = aHeldText({ id: heldPlanId('plan-b'), planId: 'plan-b', measureId: null });
    expect(await named('måltider', admin, true, title)).toBeNull();
    expect((await named('KS 12', admin, true, title))?.plans).toEqual([
      { title: 'Plan KS 12 (titeln granskas)', open: 2, nextDue: '2018-05-01' },
    ]);
    expect((await named('ljudmiljö', admin, true, title))?.rows).toMatchObject([
      { plan: 'Plan KS 12 (titeln granskas)' },
    ]);
  });
});
