import assert from 'node:assert/strict';
import { MOST_AMONG, type Query, StoreFault } from '../../../bot/ports/store';
import { aDelivery, aMeasure, anEvent, aPerson } from '../../support/builders';
import { createAll, found, type Promises, TENANT } from './promise';

/** Measures of three plans; the id says the plan and the day. */
const OF_PLANS = ['a', 'b', 'c'].flatMap((plan) =>
  [null, '2026-01-31', '2026-03-01'].map((nextDue) =>
    aMeasure({ id: `${plan}-${nextDue?.slice(5) ?? 'none'}`, planId: `plan-${plan}`, nextDue, open: plan !== 'b' }),
  ),
);
const A_AND_B = ['plan-a', 'plan-b'];
const among = (values: readonly string[]): Query<'measure'> => ({ among: { field: 'planId', values } });

export const findAmong: Promises = {
  async 'find among values gives those that hold one of them, each once, however often it is listed'({ store }) {
    await createAll(store, 'measure', OF_PLANS);
    const both = ['a-01-31', 'a-03-01', 'a-none', 'b-01-31', 'b-03-01', 'b-none'];
    assert.deepEqual(await found(store, 'measure', among(A_AND_B)), both);
    assert.deepEqual(await found(store, 'measure', among(['plan-b', 'plan-a', 'plan-b', 'plan-x'])), both);
    assert.deepEqual(await found(store, 'measure', among(['plan-c'])), ['c-01-31', 'c-03-01', 'c-none']);
    assert.deepEqual(await found(store, 'measure', among(['plan-x'])), []);
  },
  async 'find among no values finds nothing'({ store }) {
    await createAll(store, 'measure', OF_PLANS);
    assert.deepEqual(await found(store, 'measure', among([])), []);
    assert.deepEqual(await found(store, 'measure', { ...among([]), where: { open: true }, orderBy: 'nextDue' }), []);
  },
  async 'find among values compares with the text alone, and never finds what has no value'({ store }) {
    const emails = ['1', 'a', 'A', 'å', 'null', '', "o'hara", '["a"]'];
    await createAll(
      store,
      'person',
      emails.map((email, n) => aPerson({ id: `p-${n}`, email, entraId: null })),
    );
    for (const [n, email] of emails.entries()) {
      const one = { field: 'email', values: [email] } as const;
      assert.deepEqual(await found(store, 'person', { among: one }), [`p-${n}`], email);
    }
    assert.deepEqual(await found(store, 'person', { among: { field: 'entraId', values: ['', 'null'] } }), []);
  },
  async 'find takes among together with where, a range and an order'({ store }) {
    await createAll(store, 'measure', OF_PLANS);
    const query = among(A_AND_B);
    assert.deepEqual(await found(store, 'measure', { ...query, where: { open: true } }), [
      'a-01-31',
      'a-03-01',
      'a-none',
    ]);
    assert.deepEqual(await found(store, 'measure', { ...query, where: { planId: 'plan-c' } }), []);
    const range = { field: 'nextDue', before: '2026-03-01' } as const;
    assert.deepEqual(await found(store, 'measure', { ...query, range }), ['a-01-31', 'b-01-31']);
    const ordered = ['a-none', 'b-none', 'a-01-31', 'b-01-31', 'a-03-01', 'b-03-01'];
    assert.deepEqual(await found(store, 'measure', { ...query, orderBy: 'nextDue' }), ordered);
    const days = { field: 'nextDue', values: ['2026-03-01', '2026-01-31'] } as const;
    assert.deepEqual(await found(store, 'measure', { where: { open: true }, among: days, orderBy: 'nextDue' }), [
      'a-01-31',
      'c-01-31',
      'a-03-01',
      'c-03-01',
    ]);
  },
  async 'find among values walks from page to page without missing or repeating any'({ store }) {
    await createAll(store, 'measure', OF_PLANS);
    for (const orderBy of [undefined, 'nextDue', 'planId'] as const) {
      for (const descending of [false, true]) {
        const query = { ...among(A_AND_B), ...(orderBy ? { orderBy } : {}), descending };
        const whole = await found(store, 'measure', query);
        assert.equal(whole.length, 6);
        for (const limit of [1, 2, 4]) assert.deepEqual(await found(store, 'measure', { ...query, limit }), whole);
      }
    }
  },
  async 'find among takes as many values as MOST_AMONG, and more are a StoreFault'({ store }) {
    const days = Array.from({ length: MOST_AMONG + 1 }, (_, n) => `${2000 + n}-01-01`);
    await createAll(
      store,
      'event',
      days.map((at) => anEvent({ id: `e-${at}`, at })),
    );
    const most = days.slice(1);
    const ids = most.map((at) => `e-${at}`);
    assert.deepEqual(await found(store, 'event', { among: { field: 'at', values: most } }), ids);
    await assert.rejects(store.find('event', TENANT, { among: { field: 'at', values: days } }), StoreFault);
  },
  async 'find by a field that is not in INDEXED is a StoreFault: where, range, among and order'({ store }) {
    const wrong: readonly Query<'person'>[] = [
      { where: { name: 'Rut Ekdal' } as never },
      { range: { field: 'name' as never, from: 'A' } },
      { among: { field: 'name' as never, values: ['Rut Ekdal'] } },
      { orderBy: 'name' as never },
    ];
    for (const query of wrong) await assert.rejects(store.find('person', TENANT, query), StoreFault);
  },
};

export const countAmong: Promises = {
  async 'count among values says how many find would give'({ store }) {
    await createAll(store, 'delivery', [
      aDelivery({ id: '1', personId: 'p-rut', state: 'sent' }),
      aDelivery({ id: '2', personId: 'p-siv', state: 'queued' }),
      aDelivery({ id: '3', personId: 'p-siv', state: 'sent' }),
      aDelivery({ id: '4', personId: 'p-ulf', state: 'sent' }),
    ]);
    const both = { field: 'personId', values: ['p-rut', 'p-siv', 'p-rut'] } as const;
    assert.equal(await store.count('delivery', TENANT, { among: both }), 3);
    assert.equal(await store.count('delivery', TENANT, { among: both, where: { state: 'sent' } }), 2);
    assert.equal(await store.count('delivery', TENANT, { among: { field: 'personId', values: [] } }), 0);
    const many = Array.from({ length: MOST_AMONG + 1 }, (_, n) => `p-${n}`);
    const tooMany = { field: 'personId', values: many } as const;
    await assert.rejects(store.count('delivery', TENANT, { among: tooMany }), StoreFault);
  },
};
