import fc from 'fast-check';
import { canonicalContent, contentTally } from '../../../bot/domain/content-sum';

function sumOf(docs: readonly object[]) {
  const tally = contentTally();
  for (const doc of docs) tally.add(doc);
  return tally.sum();
}
const doc = fc.dictionary(fc.string(), fc.jsonValue());

test('documents come to the same in any order, and with their fields in any order', () => {
  fc.assert(
    fc.property(fc.array(doc), (docs) => {
      const turned = docs.map((one) => Object.fromEntries(Object.entries(one).reverse()));
      expect(sumOf(turned.reverse())).toEqual(sumOf(docs));
    }),
  );
});

test('one document more, one less, one twice or one character in one is another sum', () => {
  const docs = [{ id: 'a', text: 'Läsro' }, { id: 'b', parts: [{ text: 'ett' }] }, { id: 'c' }] as const;
  const sums = [
    docs,
    docs.slice(1),
    [...docs, { id: 'd' }],
    [docs[0], docs[0], docs[1]],
    [docs[0], { id: 'b', parts: [{ text: 'Ett' }] }, docs[2]],
    // Two texts that have changed places between their documents.
    [{ id: 'b', text: 'Läsro' }, { id: 'a', parts: [{ text: 'ett' }] }, docs[2]],
  ].map((one) => sumOf(one).sha256);
  expect(new Set(sums).size).toBe(sums.length);
});

test('the order of a list is content, the order of fields and a field left out are not', () => {
  expect(canonicalContent({ b: [2, 1], a: { d: undefined, c: null } })).toBe('{"a":{"c":null},"b":[2,1]}');
  expect(canonicalContent([1, 2])).not.toBe(canonicalContent([2, 1]));
});
