import { changeWheel, showWheel } from '../../../bot/usecases/change-wheel';
import { aMeasure, anAssignment, aPerson, aUnit, aWheelPoint } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-01-20T09:00:00+01:00');
  const { store } = office.deps;
  await store.create('unit', 'local', aUnit({ id: 'u-lind', forms: ['grundskola'] }));
  await store.create('unit', 'local', aUnit({ id: 'u-bjork', name: 'Björken', forms: ['förskola'] }));
  await store.create('person', 'local', aPerson({ id: 'p-rut', unitIds: ['u-lind'] }));
  await store.create('person', 'local', aPerson({ id: 'p-bo', email: 'bo@example.se', unitIds: ['u-bjork'] }));
  await store.create('measure', 'local', aMeasure());
  await store.create('measure', 'local', aMeasure({ id: 'plan-a-2', no: 2, open: false, state: 'closed' }));
  await store.create('assignment', 'local', anAssignment({ id: 'a-1', personId: 'p-rut', unitId: 'u-lind' }));
  await store.create('assignment', 'local', anAssignment({ id: 'a-2', personId: 'p-bo', unitId: 'u-bjork' }));
  await store.create('assignment', 'local', anAssignment({ id: 'a-3', measureId: 'plan-a-2', personId: 'p-bo' }));
});
afterEach(() => office.close());

test('the default template is in force until another is given', async () => {
  const before = await showWheel(office.deps, 'local');
  expect(before.own).toBe(false);
  expect(before.points[0]).toMatchObject({ code: 'KUL 1', open: true, people: 2, measures: 1 });
  await changeWheel(office.deps, 'local', [aWheelPoint({ code: 'X' })], 'command-line', { dryRun: false });
  expect(await showWheel(office.deps, 'local')).toMatchObject({ own: true, points: [{ code: 'X' }] });
  expect((await office.all('event')).map((one) => one.what)).toEqual(['wheel']);
});

test('a dry run says when each point opens and whom it concerns, and stores nothing', async () => {
  const points = [
    aWheelPoint({ code: 'SEN', opens: '2026-03-01', closes: '2026-03-20', remind: [2] }),
    aWheelPoint({ code: 'NU', opens: '01-15', closes: '02-13', audience: { roles: [], forms: ['förskola'] } }),
    aWheelPoint({ code: 'DÅ', opens: '2025-01-15', closes: '2025-02-13' }),
  ];
  const shown = await changeWheel(office.deps, 'local', points, 'command-line', { dryRun: true });
  expect(shown.points).toMatchObject([
    { code: 'NU', opensOn: '2026-01-15', open: true, people: 1, units: ['Björken'], opensOffWork: null },
    {
      code: 'SEN',
      opensOn: '2026-03-01',
      remindOn: ['2026-03-18'],
      open: false,
      people: 2,
      opensOffWork: '2026-03-02',
    },
    { code: 'DÅ', past: true },
  ]);
  expect(await office.all('wheel')).toEqual([]);
  expect(await office.deps.store.read('tenant', 'registry', 'local')).toBeNull();
});

test('somebody who has left is not asked', async () => {
  const { store } = office.deps;
  const rut = await store.read('person', 'local', 'p-rut');
  if (rut) await store.replace('person', 'local', { ...rut.doc, active: false }, rut.version);
  expect((await showWheel(office.deps, 'local')).points[0]).toMatchObject({ people: 1, units: ['Björken'] });
});
