import assert from 'node:assert/strict';
import { type Documents, INDEXED, type Kind, type Query, type Scalar } from '../../../bot/ports/store';
import { A_DOCUMENT, aDelivery, aMeasure, anAssignment, anEvent, aPerson, aUnit } from '../../support/builders';
import { createAll, created, found, idsOf, type Promises, TENANT, tryToChange } from './promise';

/** Measures whose ids say what their day is: `b-none`, `a-03-01`. */
const DAYS = [null, '2026-03-01', '2026-01-31', '2026-03-01', null, '2025-12-24', '2026-02-09'];
const dated = DAYS.map((nextDue, n) => aMeasure({ id: `${'gfedcba'[n]}-${nextDue?.slice(5) ?? 'none'}`, nextDue }));
const IN_ORDER = ['c-none', 'g-none', 'b-12-24', 'e-01-31', 'a-02-09', 'd-03-01', 'f-03-01'];

const RANGES: readonly (readonly [Query<'measure'>['range'], readonly string[]])[] = [
  [{ field: 'nextDue', from: '2026-01-31', before: '2026-03-01' }, ['a-02-09', 'e-01-31']],
  [{ field: 'nextDue', from: '2026-03-01' }, ['d-03-01', 'f-03-01']],
  [{ field: 'nextDue', before: '2026-01-31' }, ['b-12-24']],
  [{ field: 'nextDue', from: '2026-03-01', before: '2026-03-01' }, []],
  [{ field: 'nextDue', from: '' }, ['a-02-09', 'b-12-24', 'd-03-01', 'e-01-31', 'f-03-01']],
];

/** Two values for a field of each kind of content, so that a query for the one must leave out the other. */
function twoValues(kind: Kind, field: string): readonly [Scalar, Scalar] {
  const sample = (A_DOCUMENT[kind]() as unknown as Readonly<Record<string, unknown>>)[field];
  if (typeof sample === 'boolean') return [true, false];
  if (typeof sample === 'number') return [1, 2];
  return ['2026-01-01', '2026-01-02'];
}

async function eachIndexed(check: (kind: Kind, field: never, values: readonly [Scalar, Scalar]) => Promise<void>) {
  for (const kind of Object.keys(INDEXED) as Kind[]) {
    for (const field of INDEXED[kind]) await check(kind, field as never, twoValues(kind, field));
  }
}

export const find: Promises = {
  async 'find gives all documents of the kind in order of id, with the versions they have'({ store }) {
    await createAll(
      store,
      'unit',
      ['b', 'a:2', 'c', 'a å', 'a-1', 'B'].map((id) => aUnit({ id })),
    );
    await created(store, 'person', aPerson());
    const page = await store.find('unit', TENANT, {});
    assert.deepEqual(idsOf(page.items), ['B', 'a å', 'a-1', 'a:2', 'b', 'c']);
    assert.equal(page.next, null);
    assert.deepEqual(page.items[2], await store.read('unit', TENANT, 'a-1'));
  },
  async 'find gives those for which every field of where holds'({ store }) {
    await createAll(store, 'assignment', [
      anAssignment({ id: '1', personId: 'p-1', planId: 'plan-a', awaiting: true }),
      anAssignment({ id: '2', personId: 'p-1', planId: 'plan-a', awaiting: false }),
      anAssignment({ id: '3', personId: 'p-1', planId: 'plan-b', awaiting: true }),
      anAssignment({ id: '4', personId: 'p-2', planId: 'plan-a', awaiting: true }),
    ]);
    assert.deepEqual(await found(store, 'assignment', { where: { personId: 'p-1' } }), ['1', '2', '3']);
    assert.deepEqual(await found(store, 'assignment', { where: { personId: 'p-1', awaiting: true } }), ['1', '3']);
    assert.deepEqual(await found(store, 'assignment', { where: { planId: 'plan-a', awaiting: true } }), ['1', '4']);
    assert.deepEqual(await found(store, 'assignment', { where: { awaiting: false } }), ['2']);
    assert.deepEqual(await found(store, 'assignment', { where: { planId: 'plan-b', personId: 'p-2' } }), []);
    assert.deepEqual(await found(store, 'assignment', { where: {} }), ['1', '2', '3', '4']);
  },
  async 'find by null gives those without a value, and no others'({ store }) {
    await createAll(store, 'person', [
      aPerson({ id: '1', entraId: null }),
      aPerson({ id: '2', entraId: '' }),
      aPerson({ id: '3', entraId: 'null' }),
      aPerson({ id: '4', entraId: null, slackId: 'U1' }),
    ]);
    assert.deepEqual(await found(store, 'person', { where: { entraId: null } }), ['1', '4']);
    assert.deepEqual(await found(store, 'person', { where: { entraId: null, slackId: null } }), ['1']);
    assert.deepEqual(await found(store, 'person', { where: { entraId: '' } }), ['2']);
    assert.deepEqual(await found(store, 'person', { where: { entraId: 'null' } }), ['3']);
  },
  async 'find compares a text with the text alone: 1, true and upper case are other values'({ store }) {
    const emails = ['1', 'true', 'Åsa@Ö.se', 'åsa@ö.se', "o'hara@example.se", 'a%@example.se'];
    await createAll(
      store,
      'person',
      emails.map((email, n) => aPerson({ id: `p-${n}`, email })),
    );
    for (const [n, email] of emails.entries()) {
      assert.deepEqual(await found(store, 'person', { where: { email } }), [`p-${n}`], email);
    }
  },
  async 'find by every field in INDEXED, for every kind'({ store }) {
    await eachIndexed(async (kind, field, [one, two]) => {
      const make = (id: string, value: Scalar) => ({ ...A_DOCUMENT[kind](), id: `${field}:${id}`, [field]: value });
      await created(store, kind, make('one', one));
      await created(store, kind, make('two', two));
      const where = { [field]: one } as Query<typeof kind>['where'] & object;
      assert.deepEqual(
        (await found(store, kind, { where })).filter((id) => id.startsWith(`${field}:`)),
        [`${field}:one`],
      );
      const ordered = await found(store, kind, { orderBy: field, descending: true, limit: 7 });
      assert.ok(ordered.includes(`${field}:one`) && ordered.includes(`${field}:two`), `${kind} by ${field}`);
    });
  },
  async 'find in a range takes from, leaves before, and never takes null'({ store }) {
    await createAll(store, 'measure', dated);
    for (const [range, ids] of RANGES) assert.deepEqual(await found(store, 'measure', { range: range! }), ids);
  },
  async 'find takes where and a range together'({ store }) {
    await createAll(store, 'delivery', [
      aDelivery({ id: '1', state: 'queued', dueAt: '2026-01-15T07:00:00.000Z' }),
      aDelivery({ id: '2', state: 'sent', dueAt: '2026-01-15T07:00:00.000Z' }),
      aDelivery({ id: '3', state: 'queued', dueAt: '2026-01-15T08:00:00.000Z' }),
      aDelivery({ id: '4', state: 'queued', dueAt: '2026-01-14T08:00:00.000Z', personId: 'p-siv' }),
    ]);
    const range = { field: 'dueAt', before: '2026-01-15T07:30:00.000Z' } as const;
    assert.deepEqual(await found(store, 'delivery', { where: { state: 'queued' }, range, orderBy: 'dueAt' }), [
      '4',
      '1',
    ]);
    assert.deepEqual(await found(store, 'delivery', { where: { state: 'queued', personId: 'p-rut' }, range }), ['1']);
    assert.deepEqual(await found(store, 'delivery', { where: { personId: 'p-rut' }, range }), ['1', '2']);
  },
  async 'find orders by a field: null first, ties by id'({ store }) {
    await createAll(store, 'measure', dated);
    assert.deepEqual(await found(store, 'measure', { orderBy: 'nextDue' }), IN_ORDER);
    assert.deepEqual(await found(store, 'measure', { where: { open: true }, orderBy: 'nextDue' }), IN_ORDER);
    assert.deepEqual(await found(store, 'measure', { where: { planId: 'plan-a' }, orderBy: 'nextDue' }), IN_ORDER);
    assert.deepEqual(
      await found(store, 'measure', { where: { nextDue: null }, orderBy: 'nextDue' }),
      IN_ORDER.slice(0, 2),
    );
  },
  async 'find descending is the whole order turned round, ties and null too'({ store }) {
    await createAll(store, 'measure', dated);
    const turned = IN_ORDER.toReversed();
    assert.deepEqual(await found(store, 'measure', { orderBy: 'nextDue', descending: true }), turned);
    assert.deepEqual(
      await found(store, 'measure', { where: { planId: 'plan-a' }, orderBy: 'nextDue', descending: true }),
      turned,
    );
    assert.deepEqual(await found(store, 'measure', { descending: true }), IN_ORDER.toSorted().reverse());
  },
  async 'find orders false before true, and texts by their characters'({ store }) {
    await createAll(store, 'measure', [aMeasure({ id: 'a', open: true }), aMeasure({ id: 'b', open: false })]);
    assert.deepEqual(await found(store, 'measure', { orderBy: 'open' }), ['b', 'a']);
    const emails = ['Z', 'a', 'b', 'ä', 'å', 'ö']; // U+00E4 before U+00E5: an order for machines, not for readers
    await createAll(
      store,
      'person',
      emails.toReversed().map((email) => aPerson({ id: `p-${email}`, email })),
    );
    assert.deepEqual(
      await found(store, 'person', { orderBy: 'email' }),
      emails.map((email) => `p-${email}`),
    );
  },
  async 'find gives at most limit documents, and next where there are more'({ store }) {
    await createAll(store, 'measure', dated);
    const first = await store.find('measure', TENANT, { orderBy: 'nextDue', limit: 3 });
    assert.deepEqual(idsOf(first.items), IN_ORDER.slice(0, 3));
    assert.equal(typeof first.next, 'string');
    const all = await store.find('measure', TENANT, { orderBy: 'nextDue', limit: 7 });
    assert.equal(all.items.length, 7);
    assert.equal(all.next, null, 'a full page that is the last says so');
  },
  async 'find walks from page to page without missing or repeating any, in every order and page size'({ store }) {
    await createAll(store, 'measure', dated);
    const orders: readonly Query<'measure'>[] = [
      {},
      { orderBy: 'nextDue' },
      { orderBy: 'open' },
      { where: { planId: 'plan-a' }, orderBy: 'nextDue' },
      { range: { field: 'nextDue', from: '2026-01-01' }, orderBy: 'nextDue' },
      { range: { field: 'nextDue', from: '2026-01-01' }, orderBy: 'open' },
    ];
    for (const order of orders) {
      for (const descending of [false, true]) {
        const whole = await found(store, 'measure', { ...order, descending });
        for (const limit of [1, 2, 3, 5]) {
          assert.deepEqual(await found(store, 'measure', { ...order, descending, limit }), whole);
        }
      }
    }
  },
  async 'find gives a thousand documents at most, whatever the limit, and the rest on the next page'({ store }) {
    const ids = Array.from({ length: 1003 }, (_, n) => `u${String(n).padStart(4, '0')}`);
    await createAll(
      store,
      'unit',
      ids.map((id) => aUnit({ id })),
    );
    for (const query of [{}, { limit: 5000 }]) {
      const page = await store.find('unit', TENANT, query);
      assert.deepEqual(idsOf(page.items), ids.slice(0, 1000));
      assert.deepEqual(
        idsOf((await store.find('unit', TENANT, { ...query, after: page.next! })).items),
        ids.slice(1000),
      );
    }
  },
  async 'find goes on where the page ended though documents come and go meanwhile'({ store }) {
    for (const descending of [false, true]) {
      const at = (id: string) => anEvent({ id: `${id}-${descending}`, at: `2026-01-01T00:00:${id}.000Z` });
      await createAll(store, 'event', ['10', '20', '30', '40'].map(at));
      const own = { from: '2026-01-01T00:00:00.000Z' };
      const query = { orderBy: 'at', range: { field: 'at', ...own }, descending, limit: 2 } as const;
      const first = await store.find('event', TENANT, query);
      await createAll(store, 'event', ['05', '06', '25', '45', '46'].map(at)); // before and after the end of the page
      const gone = first.items.at(-1)!;
      await store.remove('event', TENANT, gone.doc.id, gone.version);
      const rest = await found(store, 'event', { ...query, after: first.next! });
      const expected = descending ? ['25', '20', '10', '06', '05'] : ['25', '30', '40', '45', '46'];
      assert.deepEqual(
        rest,
        expected.map((id) => `${id}-${descending}`),
      );
      for (const { doc, version } of (await store.find('event', TENANT, {})).items) {
        await store.remove('event', TENANT, doc.id, version);
      }
    }
  },
  async 'find of a single document sees every write that has answered, through any client'({ store, reopen }) {
    const other = await reopen();
    const found = async (entraId: string) => {
      const pages = await Promise.all(
        [store, other].map((one) => one.find('person', TENANT, { where: { entraId }, limit: 1 })),
      );
      return pages.map(({ items }) => items.map(({ doc }) => doc.name).join());
    };
    assert.deepEqual(await found('entra-a'), ['', '']);
    const first = await created(store, 'person', aPerson({ id: 'p', name: 'Rut Ek', entraId: 'entra-a' }));
    assert.deepEqual(await found('entra-a'), ['Rut Ek', 'Rut Ek']);
    const moved = await other.replace('person', TENANT, { ...first.doc, entraId: 'entra-b' }, first.version);
    assert(moved !== 'changed');
    assert.deepEqual([await found('entra-a'), await found('entra-b')].flat(), ['', '', 'Rut Ek', 'Rut Ek']);
    assert.notEqual(await store.replace('person', TENANT, { ...moved.doc, name: 'Rut Alm' }, moved.version), 'changed');
    assert.deepEqual(await found('entra-b'), ['Rut Alm', 'Rut Alm']);
    const last = await other.read('person', TENANT, 'p');
    await store.remove('person', TENANT, 'p', last?.version ?? '');
    assert.deepEqual(await found('entra-b'), ['', '']);
  },
  async 'find gives copies'({ store }) {
    await created(store, 'unit', aUnit());
    const [stored] = (await store.find('unit', TENANT, {})).items;
    const [one] = (await store.find('unit', TENANT, { limit: 1 })).items;
    for (const given of [stored, one])
      tryToChange(() => {
        (given?.doc as { -readonly [F in keyof Documents['unit']]: Documents['unit'][F] }).name = 'Almskolan';
      });
    assert.deepEqual((await store.find('unit', TENANT, {})).items[0]?.doc, aUnit());
    assert.deepEqual((await store.find('unit', TENANT, { limit: 1 })).items[0]?.doc, aUnit());
  },
};

export const count: Promises = {
  async 'count says how many find would give, for where and for a range'({ store }) {
    await createAll(store, 'measure', [...dated, aMeasure({ id: 'closed', open: false, nextDue: '2026-02-01' })]);
    assert.equal(await store.count('measure', TENANT, {}), 8);
    assert.equal(await store.count('measure', TENANT, { where: { open: true } }), 7);
    assert.equal(await store.count('measure', TENANT, { where: { nextDue: null } }), 2);
    const range = { field: 'nextDue', from: '2026-01-31', before: '2026-03-01' } as const;
    assert.equal(await store.count('measure', TENANT, { range }), 3);
    assert.equal(await store.count('measure', TENANT, { where: { open: true }, range }), 2);
    assert.equal(await store.count('measure', TENANT, { where: { planId: 'none' } }), 0);
    assert.equal(await store.count('unit', TENANT, {}), 0);
  },
  async 'count has no page: it counts on after a thousand'({ store }) {
    await createAll(
      store,
      'unit',
      Array.from({ length: 1100 }, (_, n) => aUnit({ id: `u-${n}` })),
    );
    assert.equal(await store.count('unit', TENANT, {}), 1100);
  },
};
