import { importPeople } from '../../../bot/usecases/import-people';
import { anAssignment } from '../../support/builders';
import { anOffice, type Office, stoppingStore } from '../../support/office';

const HEADER = 'name;email;role;unit;forms;entraId;slackId;manager';
const FIRST = [
  'Rut Ekdal;rut@example.se;principal;Lindskolan;grundskola|fritidshem;id-rut;;per@example.se',
  'Bo Alm;bo@example.se;principal;Lindskolan|Björken;förskola;;;per@example.se',
  'Per Gran;per@example.se;head_of_area',
];

let office: Office;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.close());

const take = async (lines: readonly string[], options: { dryRun?: boolean; deactivateMissing?: boolean } = {}) => {
  const file = { name: 'people.csv', text: [HEADER, ...lines].join('\n') };
  return importPeople(office.deps, 'local', file, 'command-line', {
    dryRun: false,
    deactivateMissing: false,
    ...options,
  });
};
const byEmail = async (email: string) => (await office.all('person')).find((one) => one.email === email);

test('people and their units come into the register, managers by id', async () => {
  expect(await take(FIRST)).toMatchObject({ ok: true, change: { created: 3, units: { created: 2 }, missing: [] } });
  const [rut, per] = [await byEmail('rut@example.se'), await byEmail('per@example.se')];
  expect(rut).toMatchObject({
    name: 'Rut Ekdal',
    roles: ['principal'],
    managerId: per?.id,
    entraId: 'id-rut',
    active: true,
  });
  const units = await office.all('unit');
  expect(units.map((one) => [one.name, one.forms]).sort()).toEqual([
    ['Björken', ['förskola']],
    ['Lindskolan', ['grundskola', 'fritidshem', 'förskola']],
  ]);
});

test('the same file again changes nothing', async () => {
  await take(FIRST);
  const before = [await office.all('person'), await office.all('unit')];
  expect(await take(FIRST)).toMatchObject({ change: { created: 0, changed: 0, unchanged: 3 } });
  expect([await office.all('person'), await office.all('unit')]).toEqual(before);
});

test('one bad row and nothing is stored', async () => {
  const outcome = await take([...FIRST, 'Eva;eva@example.se;principal;;;;;nobody@example.se']);
  expect(outcome).toMatchObject({
    ok: false,
    faults: [{ line: 5, code: 'manager_unknown', what: 'nobody@example.se' }],
  });
  expect(await office.all('person')).toEqual([]);
  expect(await office.all('unit')).toEqual([]);
});

test('a dry run stores nothing', async () => {
  expect(await take(FIRST, { dryRun: true })).toMatchObject({ ok: true, change: { created: 3 } });
  expect(await office.all('person')).toEqual([]);
  expect(await office.all('event')).toEqual([]);
});

test('somebody with the same Entra id is the same person under a new e-mail', async () => {
  await take(FIRST);
  const before = await byEmail('rut@example.se');
  await take(['Rut Lund;rut.lund@example.se;principal;Lindskolan;;ID-RUT;;', ...FIRST.slice(1)]);
  expect(await byEmail('rut.lund@example.se')).toMatchObject({ id: before?.id, name: 'Rut Lund' });
  expect(await office.all('person')).toHaveLength(3);
});

test('an address that was handed on is a new person’s, in the same file or later', async () => {
  await take(FIRST);
  const old = await byEmail('rut@example.se');
  const change = [
    'Rut Lund;rut.lund@example.se;principal;;;id-rut;;',
    'Rut Dal;rut@example.se;principal;;;id-dal;;',
    ...FIRST.slice(1),
  ];
  await take(change);
  await take(change);
  expect((await byEmail('rut.lund@example.se'))?.id).toBe(old?.id);
  const fresh = await byEmail('rut@example.se');
  expect(fresh).toMatchObject({ name: 'Rut Dal', entraId: 'id-dal' });
  expect(fresh?.id).not.toBe(old?.id);
  expect(await office.all('person')).toHaveLength(4);
});

test('an Entra id and an e-mail that belong to two people are refused', async () => {
  await take(FIRST);
  const outcome = await take(['Rut;bo@example.se;principal;;;id-rut;;', 'Per Gran;per@example.se;head_of_area']);
  expect(outcome).toMatchObject({ ok: false, faults: [{ line: 2, code: 'two_people' }] });
});

test('what chat has found out is kept where the file is empty: the account, the language, the forms of a unit', async () => {
  await take(FIRST);
  const bo = await byEmail('bo@example.se');
  const known = await office.deps.store.read('person', 'local', bo?.id ?? '');
  if (!known) throw new Error('Bo is not there');
  await office.deps.store.replace('person', 'local', { ...known.doc, entraId: 'bound', locale: 'en' }, known.version);
  await take(['Bo Alm;bo@example.se;principal;Björken;;;;', ...FIRST.filter((one) => !one.startsWith('Bo'))]);
  expect(await byEmail('bo@example.se')).toMatchObject({ entraId: 'bound', locale: 'en', managerId: null });
  expect((await office.all('unit')).find((one) => one.name === 'Björken')?.forms).toEqual(['förskola']);
});

describe('who is missing from the file', () => {
  beforeEach(async () => {
    await take(FIRST);
    const rut = await byEmail('rut@example.se');
    await office.deps.store.create('assignment', 'local', anAssignment({ personId: rut?.id ?? '' }));
  });

  test('is named with the number of measures, and stays', async () => {
    const outcome = await take(FIRST.slice(1));
    expect(outcome).toMatchObject({ change: { missing: [{ email: 'rut@example.se', measures: 1 }], deactivated: 0 } });
    expect((await byEmail('rut@example.se'))?.active).toBe(true);
  });

  test('is deactivated when that is asked for, and keeps the measures so that they show as vacant', async () => {
    await take(FIRST.slice(1), { deactivateMissing: true });
    expect(await byEmail('rut@example.se')).toMatchObject({ active: false, leftOn: '2026-01-12T08:00:00.000Z' });
    expect((await office.all('assignment'))[0]?.active).toBe(true);
  });

  test('comes back by standing in the file again', async () => {
    await take(FIRST.slice(1), { deactivateMissing: true });
    await take(FIRST);
    expect(await byEmail('rut@example.se')).toMatchObject({ active: true, leftOn: null });
  });
});

test('stopped after any write and run again, the register is as if it had never stopped', async () => {
  await take(FIRST);
  const whole = [await office.all('unit'), await office.all('person')];
  const file = { name: 'people.csv', text: [HEADER, ...FIRST].join('\n') };
  const options = { dryRun: false, deactivateMissing: false };
  for (let after = 0; after <= 7; after += 1) {
    const other = await anOffice();
    const broken = { ...other.deps, store: stoppingStore(other.deps.store, after) };
    await importPeople(broken, 'local', file, 'command-line', options).catch(() => undefined);
    await importPeople(other.deps, 'local', file, 'command-line', options);
    expect([await other.all('unit'), await other.all('person')]).toEqual(whole);
    await other.close();
  }
});
