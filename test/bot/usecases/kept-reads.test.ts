import { keptReads } from '../../../bot/usecases/kept-reads';
import { aMeasure, aPerson } from '../../support/builders';
import { anOffice, type Office } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice();
  const { store, tenant } = office.deps;
  await store.create('measure', tenant, aMeasure({ id: 'm-1', title: 'Före' }));
  await store.create('person', tenant, aPerson({ id: 'p-1', name: 'Före' }));
});
afterEach(() => office.close());

async function renamed(): Promise<void> {
  const { store, tenant } = office.deps;
  const measure = await store.read('measure', tenant, 'm-1');
  const person = await store.read('person', tenant, 'p-1');
  if (!measure || !person) throw new Error('not there');
  await store.replace('measure', tenant, { ...measure.doc, title: 'Efter' }, measure.version);
  await store.replace('person', tenant, { ...person.doc, name: 'Efter' }, person.version);
}

test('what is kept is read once, one by one or together, also where nothing stands; all else each time', async () => {
  const { tenant } = office.deps;
  const store = keptReads(office.deps.store, ['measure'], () => false);
  expect((await store.readMany('measure', tenant, ['m-2', 'm-1', 'm-1'])).map((one) => one.doc.title)).toEqual([
    'Före',
  ]);
  await store.read('person', tenant, 'p-1');
  await renamed();
  await store.create('measure', tenant, aMeasure({ id: 'm-2' }));
  expect((await store.read('measure', tenant, 'm-1'))?.doc.title).toBe('Före');
  expect(await store.readMany('measure', tenant, ['m-1', 'm-2'])).toHaveLength(1);
  expect((await store.read('person', tenant, 'p-1'))?.doc.name).toBe('Efter');
});

test('what has grown old is read again', async () => {
  let old = false;
  const { tenant } = office.deps;
  const store = keptReads(office.deps.store, ['measure'], () => old);
  await store.read('measure', tenant, 'm-1');
  await renamed();
  old = true;
  expect((await store.read('measure', tenant, 'm-1'))?.doc.title).toBe('Efter');
  expect((await store.readMany('measure', tenant, ['m-1'])).map((one) => one.doc.title)).toEqual(['Efter']);
});
