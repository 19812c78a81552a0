import fc from 'fast-check';
import { StoreFault } from '../../../bot/ports/store';
import { itemId, itemOf, storedOf } from '../../../storage/cosmos/item';
import { aDelivery, anAnswer, aUnit } from '../../support/builders';

const anId = fc.oneof(
  fc.stringMatching(/^[~a-zåäö:/\\?#%. -]{1,12}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => !/[\0\p{Cs}]/u.test(text)),
);

describe("an item's id", () => {
  test('holds nothing that Cosmos DB or an address cannot hold, and is never too long', () => {
    fc.assert(
      fc.property(anId, (id) => {
        const item = itemId('unit', id);
        expect(item).toMatch(/^unit:[\w.:~-]*$/);
        expect(item.length).toBeLessThanOrEqual(300);
      }),
    );
  });

  test('is another for another id, also where they are long and differ at the end alone', () => {
    fc.assert(
      fc.property(anId, anId, fc.constantFrom('', 'å'.repeat(300)), (a, b, before) => {
        const same = itemId('unit', before + a) === itemId('unit', before + b);
        expect(same).toBe(a === b);
      }),
    );
    const alike = ['ö', 'o\u0308', '~C3~B6', '~', '~7E', '~~', 'a/b', 'a~2Fb', 'A/B', 'x'.repeat(200), 'x'.repeat(201)];
    expect(new Set(alike.map((id) => itemId('unit', id))).size).toBe(alike.length);
    expect(itemId('unit', 'person:a')).not.toBe(itemId('person', 'a'));
  });

  test('leaves ordinary ids as people read them', () => {
    expect(itemId('delivery', 'card:p-abc:2026-W07')).toBe('delivery:card:p-abc:2026-W07');
    expect(() => itemId('unit', 'half a pair \ud83d')).toThrow(StoreFault);
  });
});

describe('an item', () => {
  const stored = (doc: ReturnType<typeof anAnswer>) => {
    const { item } = itemOf('answer', 'local', doc, null);
    return { item, doc: storedOf('answer', { ...JSON.parse(JSON.stringify(item)), _etag: 'e' }).doc };
  };

  test('holds the document as it is, and texts that JSON is not sure of as letters', () => {
    const plain = anAnswer({ followUp: 'Räksmörgås 👩🏽‍🏫 "\\ud83d"' });
    expect(stored(plain).item).toMatchObject({ doc: plain });
    expect(stored(plain).doc).toEqual(plain);
    for (const followUp of ['half a pair: \ud83d', 'a\u0000b']) {
      const odd = anAnswer({ followUp });
      const { item, doc } = stored(odd);
      expect(doc).toEqual(odd);
      expect(JSON.stringify(item)).not.toMatch(/[^\\]\\u(d83d|0000)/);
      expect(item.doc).toEqual({
        id: odd.id,
        assignmentId: odd.assignmentId,
        measureId: odd.measureId,
        at: odd.at,
      });
    }
  });

  test('has a write of its own each time', () => {
    const [one, other] = [1, 2].map(() => itemOf('unit', 'local', aUnit(), null).item.write);
    expect(one).not.toBe(other);
  });

  test('is forgotten by itself where it is a delivery that is over, and never otherwise', () => {
    const ttl = (state: 'queued' | 'sending' | 'sent' | 'refused' | 'uncertain' | 'dropped', days: number | null) =>
      itemOf('delivery', 'local', aDelivery({ state }), days).item.ttl;
    for (const state of ['sent', 'refused', 'uncertain', 'dropped'] as const) {
      expect(ttl(state, 100)).toBe(8_640_000);
      expect(ttl(state, null)).toBeUndefined();
    }
    for (const state of ['queued', 'sending'] as const) expect(ttl(state, 100)).toBeUndefined();
    expect(itemOf('answer', 'local', anAnswer(), 100).item.ttl).toBeUndefined();
  });
});
