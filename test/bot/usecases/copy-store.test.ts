import { REGISTRY } from '../../../bot/domain/tenant';
import { INDEXED, type Kind, type Store } from '../../../bot/ports/store';
import { type CopyOptions, copyStore } from '../../../bot/usecases/copy-store';
import { A_DOCUMENT, aMeasure, anAnswer, aTenant, aUnit } from '../../support/builders';
import { openInMemory } from '../../support/store-in-memory';

const OPTIONS: CopyOptions = { tenants: [], dryRun: false, removeSurplus: false, tell: () => undefined };
const KINDS = Object.keys(INDEXED) as Kind[];

let from: Store;
let to: Store;
let destroy: () => Promise<unknown>;
beforeEach(async () => {
  const [source, target] = [await openInMemory(), await openInMemory()];
  from = source.store;
  to = target.store;
  destroy = () => Promise.all([source.destroy(), target.destroy()]);
  await from.create('tenant', REGISTRY, aTenant({ id: 'local' }));
});
afterEach(() => destroy());

const counts = (parts: readonly { readonly [K in 'created' | 'replaced' | 'unchanged' | 'removed']: number }[]) =>
  (['created', 'replaced', 'unchanged', 'removed'] as const).map((key) =>
    parts.reduce((sum, one) => sum + one[key], 0),
  );
async function copied(options: Partial<CopyOptions> = {}) {
  const outcome = await copyStore(from, to, { ...OPTIONS, ...options });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.parts;
}

test('every kind of every tenant is there afterwards, with the content it had', async () => {
  await from.create('tenant', REGISTRY, aTenant({ id: 'other' }));
  for (const tenant of ['local', 'other'])
    for (const kind of KINDS) await from.create(kind, tenant, A_DOCUMENT[kind]() as never);
  await from.create('secret', REGISTRY, A_DOCUMENT.secret());
  const parts = await copied();
  expect(counts(parts)).toEqual([2 * KINDS.length + 3, 0, 0, 0]);
  expect(parts.every((one) => one.verdict === 'same')).toBe(true);
  for (const tenant of ['local', 'other'])
    for (const kind of KINDS) {
      const [was] = (await from.find(kind, tenant, {})).items;
      expect((await to.find(kind, tenant, {})).items).toMatchObject([{ doc: was?.doc }]);
    }
  expect(await to.count('secret', REGISTRY, {})).toBe(1);
});

test('a tenant that is named and not registered is copied too', async () => {
  await from.create('unit', 'quiet', aUnit());
  await copied({ tenants: ['quiet'] });
  expect(await to.count('unit', 'quiet', {})).toBe(1);
});

test('more than one page is copied whole', async () => {
  const ids = Array.from({ length: 230 }, (_, at) => `u-${at}`);
  await Promise.all(ids.map((id) => from.create('unit', 'local', aUnit({ id }))));
  expect(counts(await copied())).toEqual([231, 0, 0, 0]);
  expect(await to.count('unit', 'local', {})).toBe(230);
});

test('run again it leaves what is equal and takes what has changed; the source is the truth', async () => {
  await from.create('unit', 'local', aUnit({ id: 'u-1', name: 'Bokskolan' }));
  await from.create('unit', 'local', aUnit({ id: 'u-2', name: 'Ekskolan' }));
  await copied();
  const known = await to.read('unit', 'local', 'u-1');
  await to.replace('unit', 'local', aUnit({ id: 'u-1', name: 'Granskolan' }), known?.version ?? '');
  await from.create('unit', 'local', aUnit({ id: 'u-3' }));
  const parts = await copied();
  expect(counts(parts)).toEqual([1, 1, 2, 0]);
  expect((await to.read('unit', 'local', 'u-1'))?.doc.name).toBe('Bokskolan');
});

test('a copy that was cut off goes on where it was', async () => {
  await Promise.all(Array.from({ length: 150 }, (_, at) => from.create('unit', 'local', aUnit({ id: `u-${at}` }))));
  const cut = { left: 90 };
  const cutOff: Store = {
    ...to,
    async create(kind, tenant, doc) {
      cut.left -= 1;
      if (cut.left < 0) throw new Error('the line is cut');
      return to.create(kind, tenant, doc);
    },
  };
  await expect(copyStore(from, cutOff, OPTIONS)).rejects.toThrow('the line is cut');
  expect(await to.count('tenant', REGISTRY, {})).toBe(0); // nobody finds half a municipality
  const written = await to.count('unit', 'local', {});
  expect(written).toBeGreaterThan(0);
  expect(counts(await copied())).toEqual([151 - written, 0, written, 0]);
});

test('a write whose answer was lost is not taken for somebody else’s', async () => {
  const forgetful: Store = {
    ...to,
    async create(kind, tenant, doc) {
      await to.create(kind, tenant, doc);
      return 'exists';
    },
  };
  expect(await copyStore(from, forgetful, OPTIONS)).toMatchObject({ ok: true, parts: [{ created: 1 }] });
});

test('a target that holds what the source does not is refused before anything is written', async () => {
  await from.create('unit', 'local', aUnit({ id: 'u-1' }));
  await to.create('answer', 'local', anAnswer({ id: 'a-1-1' }));
  expect(await copyStore(from, to, OPTIONS)).toEqual({
    ok: false,
    reason: 'target_has_more',
    surplus: [{ tenant: 'local', kind: 'answer', id: 'a-1-1' }],
  });
  expect(await to.count('unit', 'local', {})).toBe(0);
  // Also where only the target has heard of the tenant.
  await to.create('tenant', REGISTRY, aTenant({ id: 'foreign' }));
  await to.create('unit', 'foreign', aUnit({ id: 'u-9' }));
  const outcome = await copyStore(from, to, OPTIONS);
  expect(!outcome.ok && outcome.reason === 'target_has_more' && outcome.surplus).toHaveLength(3);
});

test('asked to, it takes the surplus away', async () => {
  await to.create('answer', 'local', anAnswer({ id: 'a-1-1' }));
  expect(counts(await copied({ removeSurplus: true }))).toEqual([1, 0, 0, 1]);
  expect(await to.count('answer', 'local', {})).toBe(0);
});

test('a dry run counts and writes nothing', async () => {
  await from.create('unit', 'local', aUnit({ id: 'u-1' }));
  await to.create('unit', 'local', aUnit({ id: 'u-1', name: 'En annan' }));
  await to.create('answer', 'local', anAnswer({ id: 'a-1-1' }));
  const parts = await copied({ dryRun: true, removeSurplus: true });
  expect(counts(parts)).toEqual([1, 1, 0, 1]);
  expect(parts.every((one) => one.verdict === null)).toBe(true);
  expect((await to.read('unit', 'local', 'u-1'))?.doc.name).toBe('En annan');
  expect(await to.count('answer', 'local', {})).toBe(1);
});

test('an empty source is refused: its name may be wrong', async () => {
  const empty = await openInMemory();
  expect(await copyStore(empty.store, to, OPTIONS)).toEqual({ ok: false, reason: 'source_empty' });
  await empty.destroy();
});

test('what goes into the source behind the copy is told apart from a copy that is wrong', async () => {
  await from.create('measure', 'local', aMeasure());
  const busy: Store = {
    ...to,
    async create(kind, tenant, doc) {
      if (kind === 'measure') await from.create('measure', 'local', aMeasure({ id: 'plan-1-99' }));
      return to.create(kind, tenant, doc);
    },
  };
  const behind = await copyStore(from, busy, OPTIONS);
  expect(behind).toMatchObject({
    ok: true,
    parts: [
      { kind: 'measure', verdict: 'changed_meanwhile' },
      { kind: 'tenant', verdict: 'same' },
    ],
  });
  expect((await copied()).map((one) => one.verdict)).toEqual(['same', 'same']);
});

test.each(['loses', 'alters'] as const)('a target that %s a document is found out', async (does) => {
  await from.create('measure', 'local', aMeasure());
  const bad: Store = {
    ...to,
    async create(kind, tenant, doc) {
      const done = { doc, version: '1' };
      if (kind !== 'measure') return to.create(kind, tenant, doc);
      if (does === 'alters') await to.create(kind, tenant, { ...doc, ...{ title: 'en annan' } });
      return done;
    },
  };
  expect(await copyStore(from, bad, OPTIONS)).toMatchObject({ parts: [{ kind: 'measure', verdict: 'differs' }, {}] });
});

test('somebody else who writes in the target stops the copy', async () => {
  await from.create('unit', 'local', aUnit({ id: 'u-1', name: 'Bokskolan' }));
  const rival: Store = {
    ...to,
    async create(kind, tenant, doc) {
      if (kind === 'unit') await to.create('unit', tenant, aUnit({ id: 'u-1', name: 'Ekskolan' }));
      return to.create(kind, tenant, doc);
    },
    replace: async () => 'changed',
  };
  expect(await copyStore(from, rival, OPTIONS)).toEqual({
    ok: false,
    reason: 'target_in_use',
    document: { tenant: 'local', kind: 'unit', id: 'u-1' },
  });
});
