import assert from 'node:assert/strict';
import type { Documents, Kind } from '../../../bot/ports/store';
import { A_DOCUMENT, aMeasure, anAnswer, aPerson, aUnit } from '../../support/builders';
import { created, idsOf, type Promises, replaced, TENANT } from './promise';

const OTHER = 'another-municipality';

/** Texts that a database may trip over. */
const HARD_TEXTS = [
  '',
  ' ',
  'Räksmörgås på Ådö',
  `"it's" \\ 'quoted' \`; DROP TABLE document; --`,
  'två rader\r\noch en\ttabb',
  '👩🏽‍🏫 och 🇸🇪',
  'a\u0000b',
  '\u2028\u2029\ufeff',
  'half a pair: \ud83d',
  'e\u0301 is not \u00e9',
  'å'.repeat(100_000),
];

/** Ids as bot/domain/ids.ts makes them, and others that look like something else. */
const HARD_IDS = [
  'card:p-abc:2026-W07',
  'plan-a-10.2',
  'e-20260109T080000000Z-x',
  '1',
  '01',
  'null',
  'Ö_k',
  'ö_k',
  'en id med blanksteg',
  "o'hara",
  '%',
];

export const create: Promises = {
  async 'create stores a new document, which reads as it was written'({ store }) {
    const answer = anAnswer();
    const stored = await created(store, 'answer', answer);
    assert.deepEqual(stored.doc, answer);
    assert.deepEqual(await store.read('answer', TENANT, answer.id), stored);
  },
  async 'create says exists where the id is taken, and changes nothing'({ store }) {
    const first = await created(store, 'unit', aUnit({ name: 'Lindskolan' }));
    assert.equal(await store.create('unit', TENANT, aUnit({ name: 'Almskolan' })), 'exists');
    assert.deepEqual(await store.read('unit', TENANT, first.doc.id), first);
  },
  async 'create lets one through when many create the same id at once'({ store, reopen }) {
    const other = await reopen();
    const tries = Array.from({ length: 50 }, (_, n) =>
      (n % 2 ? store : other).create('unit', TENANT, aUnit({ name: `Skola ${n}` })),
    );
    const won = (await Promise.all(tries)).flatMap((answer) => (answer === 'exists' ? [] : [answer]));
    assert.equal(won.length, 1);
    assert.deepEqual(await other.read('unit', TENANT, aUnit().id), won[0]);
    await other.close();
  },
  async 'create keeps a document of every kind, and the same id once for each kind'({ store }) {
    const kinds = Object.keys(A_DOCUMENT) as Kind[];
    for (const kind of kinds) await created(store, kind, { ...A_DOCUMENT[kind](), id: 'same' });
    for (const kind of kinds) {
      const stored = await store.read(kind, TENANT, 'same');
      assert.deepEqual(stored?.doc, { ...A_DOCUMENT[kind](), id: 'same' });
    }
  },
  async 'create keeps every text to the character'({ store }) {
    for (const [n, text] of HARD_TEXTS.entries()) {
      await created(store, 'answer', anAnswer({ id: `a-1-${n}`, followUp: text }));
      assert.equal((await store.read('answer', TENANT, `a-1-${n}`))?.doc.followUp, text);
    }
  },
  async 'create keeps ids apart that look alike'({ store }) {
    for (const id of HARD_IDS) await created(store, 'unit', aUnit({ id, name: id }));
    for (const id of HARD_IDS) assert.equal((await store.read('unit', TENANT, id))?.doc.name, id);
    assert.equal(await store.read('unit', TENANT, 'card:p-abc:2026-w07'), null);
  },
  async 'create stores the document as it was when it was passed'({ store }) {
    const doc = { ...aUnit(), forms: ['grundskola'] } as Documents['unit'] & { name: string; forms: string[] };
    const writing = created(store, 'unit', doc);
    doc.name = 'Almskolan';
    doc.forms.push('fritidshem');
    const stored = await writing;
    assert.deepEqual(stored.doc, aUnit({ forms: ['grundskola'] }));
    doc.forms.push('förskola');
    assert.deepEqual(stored.doc, aUnit({ forms: ['grundskola'] }), 'the answer is a copy too');
    assert.deepEqual((await store.read('unit', TENANT, doc.id))?.doc, aUnit({ forms: ['grundskola'] }));
  },
  async 'create and the other methods work for one tenant, and nothing is seen or changed in another'({ store }) {
    const here = await created(store, 'person', aPerson({ email: 'rut@example.se' }));
    assert.equal(await store.read('person', OTHER, here.doc.id), null);
    assert.deepEqual(await store.readMany('person', OTHER, [here.doc.id]), []);
    assert.deepEqual((await store.find('person', OTHER, {})).items, []);
    assert.deepEqual((await store.find('person', OTHER, { where: { email: 'rut@example.se' } })).items, []);
    assert.equal(await store.count('person', OTHER, {}), 0);
    assert.equal(await store.replace('person', OTHER, aPerson({ name: 'En annan' }), here.version), 'changed');
    assert.equal(await store.remove('person', OTHER, here.doc.id, here.version), 'removed');

    const there = await created(store, 'person', aPerson({ name: 'Siv Lund' }), OTHER);
    assert.deepEqual(await store.read('person', TENANT, here.doc.id), here);
    assert.deepEqual(await store.read('person', OTHER, here.doc.id), there);
  },
  async 'create answers each of several writes of one turn for itself'({ store }) {
    const taken = await created(store, 'unit', aUnit({ id: 'taken' }));
    const [a, b, c, d, e] = await Promise.all([
      store.create('unit', TENANT, aUnit({ id: 'new' })),
      store.create('unit', TENANT, aUnit({ id: 'taken' })),
      store.replace('unit', TENANT, aUnit({ id: 'taken', name: 'Almskolan' }), 'no such version'),
      store.create('unit', TENANT, aUnit({ id: 'newer' })),
      store.remove('unit', TENANT, 'taken', 'no such version'),
    ]);
    assert.equal(typeof a, 'object');
    assert.equal(b, 'exists');
    assert.equal(c, 'changed');
    assert.equal(typeof d, 'object');
    assert.equal(e, 'changed');
    assert.deepEqual(idsOf((await store.find('unit', TENANT, {})).items), ['new', 'newer', 'taken']);
    assert.deepEqual(await store.read('unit', TENANT, 'taken'), taken);
  },
};

export const replace: Promises = {
  async 'replace writes over the version that was read, and gives a new one'({ store }) {
    const first = await created(store, 'measure', aMeasure({ title: 'Före' }));
    const second = await replaced(store, 'measure', aMeasure({ title: 'Efter' }), first.version);
    assert.notEqual(second.version, first.version);
    assert.deepEqual(second.doc, aMeasure({ title: 'Efter' }));
    assert.deepEqual(await store.read('measure', TENANT, first.doc.id), second);
  },
  async 'replace says changed where the document has another version, and changes nothing'({ store }) {
    const first = await created(store, 'measure', aMeasure({ no: 1 }));
    const second = await replaced(store, 'measure', aMeasure({ no: 2 }), first.version);
    assert.equal(await store.replace('measure', TENANT, aMeasure({ no: 3 }), first.version), 'changed');
    assert.deepEqual(await store.read('measure', TENANT, first.doc.id), second);
  },
  async 'replace says changed where there is no such document, and makes none'({ store }) {
    assert.equal(await store.replace('unit', TENANT, aUnit(), 'any version'), 'changed');
    assert.equal(await store.read('unit', TENANT, aUnit().id), null);
  },
  async 'replace gives a new version also when nothing in the document differs'({ store }) {
    const first = await created(store, 'unit', aUnit());
    const second = await replaced(store, 'unit', aUnit(), first.version);
    assert.notEqual(second.version, first.version);
    assert.equal(await store.replace('unit', TENANT, aUnit(), first.version), 'changed');
  },
  async 'replace lets one through per version when many replace at once'({ store, reopen }) {
    const other = await reopen();
    let current = await created(store, 'tenant', { id: TENANT, revision: 0, serviceUrl: null });
    for (let round = 1; round <= 3; round += 1) {
      const tries = Array.from({ length: 50 }, (_, n) =>
        (n % 2 ? store : other).replace(
          'tenant',
          TENANT,
          { ...current.doc, revision: round, serviceUrl: `writer ${n}` },
          current.version,
        ),
      );
      const won = (await Promise.all(tries)).flatMap((answer) => (answer === 'changed' ? [] : [answer]));
      assert.equal(won.length, 1);
      current = won[0]!;
      assert.deepEqual(await store.read('tenant', TENANT, TENANT), current);
    }
    await other.close();
  },
  async 'replace stores the document as it was when it was passed'({ store }) {
    const first = await created(store, 'unit', aUnit());
    const doc = { ...aUnit({ name: 'Almskolan' }) } as {
      -readonly [F in keyof Documents['unit']]: Documents['unit'][F];
    };
    const writing = replaced(store, 'unit', doc, first.version);
    doc.name = 'Björkskolan';
    await writing;
    assert.equal((await store.read('unit', TENANT, doc.id))?.doc.name, 'Almskolan');
  },
  async 'replace is seen at once by queries and counts, under the new values alone'({ store }) {
    const first = await created(store, 'measure', aMeasure({ open: true, nextDue: '2026-01-31' }));
    await replaced(store, 'measure', aMeasure({ open: false, nextDue: null }), first.version);
    assert.equal(await store.count('measure', TENANT, { where: { open: true } }), 0);
    assert.equal(await store.count('measure', TENANT, { where: { open: false, nextDue: null } }), 1);
    assert.deepEqual((await store.find('measure', TENANT, { where: { nextDue: '2026-01-31' } })).items, []);
  },
};

export const remove: Promises = {
  async 'remove takes the document away where it still has the version'({ store }) {
    const { doc, version } = await created(store, 'unit', aUnit());
    assert.equal((await store.read('unit', TENANT, doc.id))?.version, version);
    assert.equal(await store.remove('unit', TENANT, doc.id, version), 'removed');
    assert.equal(await store.read('unit', TENANT, doc.id), null);
    assert.deepEqual(await store.readMany('unit', TENANT, [doc.id]), []);
    assert.equal(await store.count('unit', TENANT, {}), 0);
  },
  async 'remove says changed where the document has another version, and takes nothing away'({ store }) {
    const first = await created(store, 'unit', aUnit());
    const second = await replaced(store, 'unit', aUnit({ name: 'Almskolan' }), first.version);
    assert.equal(await store.remove('unit', TENANT, first.doc.id, first.version), 'changed');
    assert.deepEqual(await store.read('unit', TENANT, first.doc.id), second);
  },
  async 'remove of what is gone, or never was, is removed too'({ store }) {
    const { doc, version } = await created(store, 'unit', aUnit());
    await store.remove('unit', TENANT, doc.id, version);
    assert.equal(await store.remove('unit', TENANT, doc.id, version), 'removed');
    assert.equal(await store.remove('unit', TENANT, 'never', version), 'removed');
  },
  async 'remove and create again never gives a version the id has had'({ store, reopen }) {
    const versions = new Set<string>();
    const other = await reopen();
    for (let turn = 0; turn < 10; turn += 1) {
      const { doc, version } = await created(turn % 2 ? store : other, 'unit', aUnit());
      const second = await replaced(store, 'unit', aUnit(), version);
      versions.add(version).add(second.version);
      assert.equal(await store.remove('unit', TENANT, doc.id, version), 'changed');
      assert.equal(await store.remove('unit', TENANT, doc.id, second.version), 'removed');
    }
    assert.equal(versions.size, 20);
    await other.close();
  },
};
