import { withAnswer } from '../../../bot/domain/prompts';
import { type AssignRequest, assignMeasure, assignMeasures } from '../../../bot/usecases/assign-measures';
import { changeDocument } from '../../../bot/usecases/change-document';
import { projectMeasure } from '../../../bot/usecases/project-measure';
import { aMeasure, anAnswer, aPerson, aPlan, aUnit } from '../../support/builders';
import { anOffice, type Office, stoppingStore } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice();
  await furnish(office);
});
afterEach(() => office.close());

async function furnish({ deps: { store } }: Office) {
  await store.create('unit', 'local', aUnit({ id: 'u-lind', forms: ['grundskola', 'fritidshem'] }));
  await store.create('unit', 'local', aUnit({ id: 'u-bjork', name: 'Björken', forms: ['förskola'] }));
  await store.create('person', 'local', aPerson({ id: 'p-rut', unitIds: ['u-lind'] }));
  await store.create(
    'person',
    'local',
    aPerson({ id: 'p-bo', name: 'Bo Alm', email: 'bo.alm@example.se', unitIds: ['u-lind', 'u-bjork'] }),
  );
  await store.create(
    'person',
    'local',
    aPerson({ id: 'p-pia', name: 'Pia Ask', email: 'pia@example.se', unitIds: [] }),
  );
  await store.create(
    'person',
    'local',
    aPerson({ id: 'p-ove', name: 'Ove Gran', email: 'ove@example.se', active: false }),
  );
  await store.create('plan', 'local', aPlan());
  await store.create('measure', 'local', aMeasure());
  await store.create('measure', 'local', aMeasure({ id: 'plan-a-2', no: 2, title: 'Vikarier' }));
  const closed = { ...aMeasure().imported, state: 'closed' as const };
  await store.create(
    'measure',
    'local',
    aMeasure({ id: 'plan-a-3', no: 3, state: 'closed', open: false, imported: closed }),
  );
}

const assign = (request: Partial<AssignRequest>) =>
  assignMeasures(
    office.deps,
    'local',
    { plan: 'studiero', measure: null, to: 'rut.ekdal@example.se', add: false, ...request },
    'p-admin',
  );
const active = async () =>
  (await office.all('assignment'))
    .filter((one) => one.active)
    .map((one) => [one.measureId, one.personId, one.unitId])
    .sort();

test('every open measure of the plan goes to the person, and what has ended is left out', async () => {
  expect(await assign({})).toMatchObject({ ok: true, assigned: { measures: 2, skipped: 1, begun: 2, ended: 0 } });
  expect(await active()).toEqual([
    ['plan-a-1', 'p-rut', 'u-lind'],
    ['plan-a-2', 'p-rut', 'u-lind'],
  ]);
  const [first, , third] = await office.all('measure');
  expect(first).toMatchObject({ responsible: [{ type: 'person', personId: 'p-rut' }], assigned: 1, assignedDone: 0 });
  expect(third).toMatchObject({ responsible: [], assigned: 0 });
});

test('a person with several units has a measure once', async () => {
  await assign({ measure: 1, to: 'BO.ALM@example.se' });
  expect(await active()).toEqual([['plan-a-1', 'p-bo', null]]);
});

test('a role fans out to one assignment a person and unit', async () => {
  expect(await assign({ measure: 1, to: 'role:principal' })).toMatchObject({ ok: true, assigned: { assignments: 4 } });
  expect(await active()).toEqual([
    ['plan-a-1', 'p-bo', 'u-bjork'],
    ['plan-a-1', 'p-bo', 'u-lind'],
    ['plan-a-1', 'p-pia', null],
    ['plan-a-1', 'p-rut', 'u-lind'],
  ]);
});

test('a role in a school form goes to the units that have it', async () => {
  await assign({ measure: 1, to: 'role:principal:förskola' });
  expect(await active()).toEqual([['plan-a-1', 'p-bo', 'u-bjork']]);
  expect((await office.all('measure'))[0]?.responsible).toEqual([
    { type: 'role', role: 'principal', form: 'förskola' },
  ]);
});

test('doing it again changes nothing', async () => {
  await assign({ to: 'role:principal' });
  const before = [await office.all('assignment'), await office.all('measure')];
  office.clock.turnTo('2026-01-13T09:00:00+01:00');
  expect(await assign({ to: 'role:principal' })).toMatchObject({ ok: true, assigned: { begun: 0, ended: 0 } });
  expect([await office.all('assignment'), await office.all('measure')]).toEqual(before);
});

test('whoever had it before has it no longer, and their answers stay', async () => {
  await assign({ measure: 1 });
  await assign({ measure: 1, to: 'pia@example.se' });
  const gone = (await office.all('assignment')).find((one) => one.personId === 'p-rut');
  expect(gone).toMatchObject({ active: false, to: '2026-01-12T08:00:00.000Z', awaiting: false, touchOn: null });
  expect(await active()).toEqual([['plan-a-1', 'p-pia', null]]);
});

test('with add they have it together', async () => {
  await assign({ measure: 1 });
  await assign({ measure: 1, to: 'pia@example.se', add: true });
  expect(await active()).toHaveLength(2);
  expect((await office.all('measure'))[0]).toMatchObject({
    assigned: 2,
    responsible: [
      { type: 'person', personId: 'p-rut' },
      { type: 'person', personId: 'p-pia' },
    ],
  });
});

describe('taking over', () => {
  beforeEach(async () => {
    await assign({ measure: 1 });
    const [assignment] = await office.all('assignment');
    const answer = anAnswer({
      n: 1,
      assignmentId: assignment?.id ?? '',
      state: 'paused',
      schedule: 'delayed',
      at: '2026-01-12T08:00:00.000Z',
    });
    await changeDocument(office.deps.store, 'assignment', 'local', answer.assignmentId, (one) =>
      withAnswer(one, answer, '2026-01-12'),
    );
    await projectMeasure(office.deps, 'local', 'plan-a-1', (one) => one);
  });

  test('who takes over goes on from what was last reported, and so does the measure', async () => {
    await assign({ measure: 1, to: 'pia@example.se' });
    const pia = (await office.all('assignment')).find((one) => one.personId === 'p-pia');
    expect(pia).toMatchObject({ state: 'paused', schedule: 'delayed', answers: 0, last: { by: 'p-rut' } });
    expect((await office.all('measure'))[0]).toMatchObject({ state: 'paused', schedule: 'delayed' });
  });

  test('of several who take over, the one for the same unit does', async () => {
    await changeDocument(office.deps.store, 'person', 'local', 'p-rut', (one) => ({ ...one, active: false }));
    await assign({ measure: 1, to: 'role:principal' });
    const kept = (await office.all('assignment')).filter((one) => one.active);
    expect(kept.map((one) => [one.personId, one.unitId, one.state]).sort()).toEqual([
      ['p-bo', 'u-bjork', 'in_progress'],
      ['p-bo', 'u-lind', 'paused'],
      ['p-pia', null, 'in_progress'],
    ]);
  });

  test('who gets it back keeps their own answers', async () => {
    await assign({ measure: 1, to: 'pia@example.se' });
    await assign({ measure: 1 });
    const rut = (await office.all('assignment')).find((one) => one.personId === 'p-rut');
    expect(rut).toMatchObject({ active: true, to: null, answers: 1, state: 'paused' });
    expect(await active()).toHaveLength(1);
  });
});

describe('refused, with nothing changed', () => {
  test.each([
    [{ plan: 'finns inte' }, 'plan_not_found'],
    [{ measure: 9 }, 'measure_not_found'],
    [{ measure: 3 }, 'measure_ended'],
    [{ to: 'nobody@example.se' }, 'person_not_found'],
    [{ to: 'ove@example.se' }, 'person_left'],
    [{ to: 'rektor' }, 'target_not_understood'],
    [{ to: 'role:rektor' }, 'role_unknown'],
    [{ to: 'role:principal:skola' }, 'form_unknown'],
    [{ to: 'role:principal:gymnasieskola' }, 'nobody_with_role'],
    [{ to: 'role:board_secretary' }, 'nobody_with_role'],
  ])('%j is %s', async (request, code) => {
    expect(await assign(request)).toMatchObject({ ok: false, refusal: { code } });
    expect(await active()).toEqual([]);
    expect(await office.all('event')).toEqual([]);
  });

  test('a part of the title that two plans have, with both titles', async () => {
    await office.deps.store.create('plan', 'local', aPlan({ id: 'plan-b', title: 'Studiero i förskolan' }));
    expect(await assign({})).toMatchObject({
      refusal: { code: 'plan_ambiguous', titles: ['Åtgärder efter granskningen av studiero', 'Studiero i förskolan'] },
    });
  });
});

test('stopped after any write and run again, everybody has the measure once', async () => {
  for (let after = 0; after <= 16; after += 1) {
    const other = await anOffice();
    await furnish(other);
    const request = { plan: 'plan-a', measure: null, add: false };
    await assignMeasures(other.deps, 'local', { ...request, to: 'pia@example.se' }, 'p-admin');
    const broken = { ...other.deps, store: stoppingStore(other.deps.store, after) };
    const again = { ...request, to: 'role:principal:grundskola' };
    await assignMeasures(broken, 'local', again, 'p-admin').catch(() => undefined);
    await assignMeasures(other.deps, 'local', again, 'p-admin');
    const kept = (await other.all('assignment')).filter((one) => one.active);
    expect(kept.map((one) => one.personId).sort()).toEqual(['p-bo', 'p-bo', 'p-rut', 'p-rut']);
    expect((await other.all('measure')).map((one) => one.assigned)).toEqual([2, 2, 0]);
    await other.close();
  }
});

test('a card names the measure and the person by id; a measure that does not exist is nobody’s', async () => {
  const assignOne = (tenant: string, measure: string, to: string) =>
    assignMeasure(office.deps, tenant, measure, { to, add: false }, 'p-admin');
  expect(await assignOne('local', 'plan-a-2', 'p-rut')).toMatchObject({ ok: true, assigned: { begun: 1 } });
  expect(await active()).toEqual([['plan-a-2', 'p-rut', 'u-lind']]);
  expect(await assignOne('local', 'plan-a-3', 'p-rut')).toMatchObject({ refusal: { code: 'measure_ended' } });
  expect(await assignOne('other-tenant', 'plan-a-2', 'p-rut')).toBeNull();
  expect(await assignOne('local', 'plan-z-1', 'p-rut')).toBeNull();
});
