import assert from 'node:assert/strict';
import { type Documents, type Kind, type Store, StoreFault } from '../../../bot/ports/store';
import { A_DOCUMENT, aMeasure, aPerson, aUnit } from '../../support/builders';
import { createAll, created, idsOf, type Promises, replaced, TENANT, tryToChange } from './promise';

type Writable<T> = { -readonly [F in keyof T]: T[F] };

export const read: Promises = {
  async 'read gives null where there is no such document'({ store }) {
    assert.equal(await store.read('unit', TENANT, 'none'), null);
  },
  async 'read sees every write that has answered, through any client'({ store, reopen }) {
    const other = await reopen();
    let version = (await created(store, 'tenant', { id: TENANT, revision: 0, serviceUrl: null })).version;
    for (let revision = 1; revision <= 20; revision += 1) {
      const [writer, reader] = revision % 2 ? [store, other] : [other, store];
      version = (await replaced(writer, 'tenant', { id: TENANT, revision, serviceUrl: null }, version)).version;
      assert.equal((await reader.read('tenant', TENANT, TENANT))?.doc.revision, revision);
      assert.equal((await writer.read('tenant', TENANT, TENANT))?.doc.revision, revision);
      assert.equal((await reader.find('tenant', TENANT, {})).items[0]?.doc.revision, revision);
    }
    await other.close();
  },
  async 'read gives a copy: changing it changes nothing in the store'({ store }) {
    await created(store, 'unit', aUnit());
    const first = await store.read('unit', TENANT, aUnit().id);
    const doc = first?.doc as Writable<Documents['unit']> & { forms: string[] };
    tryToChange(() => {
      doc.name = 'Almskolan';
    });
    tryToChange(() => void doc.forms.push('förskola'));
    assert.deepEqual((await store.read('unit', TENANT, aUnit().id))?.doc, aUnit());
  },
};

export const readMany: Promises = {
  async 'readMany gives those that exist, in the order asked for, each once'({ store }) {
    await createAll(
      store,
      'unit',
      ['a', 'b', 'c', 'd'].map((id) => aUnit({ id })),
    );
    const some = await store.readMany('unit', TENANT, ['d', 'none', 'a', 'd', 'c', 'a']);
    assert.deepEqual(idsOf(some), ['d', 'a', 'c']);
    assert.deepEqual(some[1], await store.read('unit', TENANT, 'a'));
  },
  async 'readMany sees every write that has answered, through any client'({ store, reopen }) {
    const other = await reopen();
    const ids = ['a', 'b', 'c', 'd'];
    await createAll(
      store,
      'unit',
      ids.map((id) => aUnit({ id, name: '0' })),
    );
    for (let round = 1; round <= 8; round += 1) {
      const [writer, reader] = round % 2 ? [store, other] : [other, store];
      const before = await reader.readMany('unit', TENANT, ids);
      assert.equal(before.length, ids.length);
      for (const { doc, version } of before) {
        await replaced(writer, 'unit', { ...doc, name: String(round) }, version);
        const now = await reader.readMany('unit', TENANT, [doc.id]);
        assert.equal(now[0]?.doc.name, String(round));
      }
      const names = (await reader.readMany('unit', TENANT, ids)).map(({ doc }) => doc.name);
      assert.deepEqual(names, Array(ids.length).fill(String(round)));
    }
    await other.close();
  },
  async 'readMany of no ids is empty'({ store }) {
    await created(store, 'unit', aUnit());
    assert.deepEqual(await store.readMany('unit', TENANT, []), []);
  },
  async 'readMany takes well over a thousand ids'({ store }) {
    const ids = Array.from({ length: 1201 }, (_, n) => `u:${n}`);
    await createAll(
      store,
      'unit',
      ids.map((id) => aUnit({ id })),
    );
    const backwards = ids.toReversed();
    assert.deepEqual(idsOf(await store.readMany('unit', TENANT, backwards)), backwards);
  },
  async 'readMany reads one kind, and gives copies'({ store }) {
    await created(store, 'unit', aUnit({ id: 'same' }));
    await created(store, 'person', aPerson({ id: 'same' }));
    const [stored, ...more] = await store.readMany('unit', TENANT, ['same']);
    assert.deepEqual(more, []);
    tryToChange(() => {
      (stored?.doc as Writable<Documents['unit']>).name = 'Almskolan';
    });
    assert.deepEqual((await store.readMany('unit', TENANT, ['same']))[0]?.doc, aUnit({ id: 'same' }));
  },
};

export const ready: Promises = {
  async 'ready resolves where the store can be reached'({ store }) {
    assert.equal(await store.ready(), undefined);
  },
};

/** Each method, as one that is called on a store that is closed. */
function callsOf(store: Store) {
  return {
    read: () => store.read('unit', TENANT, 'u'),
    readMany: () => store.readMany('unit', TENANT, ['u']),
    create: () => store.create('unit', TENANT, aUnit()),
    replace: () => store.replace('unit', TENANT, aUnit(), 'v'),
    remove: () => store.remove('unit', TENANT, 'u', 'v'),
    find: () => store.find('unit', TENANT, {}),
    count: () => store.count('unit', TENANT, {}),
    ready: () => store.ready(),
  };
}

export const close: Promises = {
  async 'close loses nothing: what was written is there when the store is opened again'({ store, reopen }) {
    const kinds = Object.keys(A_DOCUMENT) as Kind[];
    for (const kind of kinds) await created(store, kind, A_DOCUMENT[kind]());
    const before = await Promise.all(kinds.map((kind) => store.read(kind, TENANT, A_DOCUMENT[kind]().id)));
    await store.close();
    const again = await reopen();
    const after = await Promise.all(kinds.map((kind) => again.read(kind, TENANT, A_DOCUMENT[kind]().id)));
    assert.deepEqual(after, before);
    assert.ok(before.every((one) => one !== null));
    assert.deepEqual(idsOf((await again.find('measure', TENANT, { where: { open: true } })).items), [aMeasure().id]);
    await again.close();
  },
  async 'close lets writes that are under way answer, and they stay'({ store, reopen }) {
    const writing = Array.from({ length: 20 }, (_, n) => created(store, 'unit', aUnit({ id: `u-${n}` })));
    await store.close();
    await Promise.all(writing);
    const again = await reopen();
    assert.equal(await again.count('unit', TENANT, {}), 20);
    await again.close();
  },
  async 'close may be called twice, and every method of a closed store throws a StoreFault'({ store }) {
    await store.close();
    await store.close();
    for (const [name, call] of Object.entries(callsOf(store))) await assert.rejects(call, StoreFault, name);
  },
};
