/**
 * The Cosmos store broken in its own code, where a wrapper cannot reach: what stands in a file of storage/cosmos, what
 * stands there instead, and a promise that is not kept then.
 */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly caught: string;
}

export const COSMOS_CHANGES: Readonly<Record<string, Change>> = {
  'create is an upsert': {
    file: 'writes.ts',
    from: 'container.items.create(item',
    to: 'container.items.upsert(item',
    caught: 'create says exists where the id is taken, and changes nothing',
  },
  "create takes another's document for its own": {
    file: 'writes.ts',
    from: 'now?.write === item.write',
    to: 'now',
    caught: 'create says exists where the id is taken, and changes nothing',
  },
  'replace has no condition': {
    file: 'writes.ts',
    from: 'const options = { abortSignal, accessCondition };',
    to: 'const options = { abortSignal };',
    caught: 'replace says changed where the document has another version, and changes nothing',
  },
  'remove has no condition': {
    file: 'writes.ts',
    from: '.delete({ abortSignal, accessCondition })',
    to: '.delete({ abortSignal })',
    caught: 'remove says changed where the document has another version, and takes nothing away',
  },
  'replace takes what is gone for a fault': {
    file: 'writes.ts',
    from: "if (itemIsMissing(error)) return 'changed';",
    to: '',
    caught: 'replace says changed where there is no such document, and makes none',
  },
  'an item is the object that was passed': {
    file: 'item.ts',
    from: 'const own: Documents[K] = JSON.parse(json);',
    to: 'const own = doc;',
    caught: 'create stores the document as it was when it was passed',
  },
  'the answer to a write is the object that was passed': {
    file: 'index.ts',
    from: "version === 'exists' ? version : { doc: JSON.parse(json), version }",
    to: "version === 'exists' ? version : { doc, version }",
    caught: 'create stores the document as it was when it was passed',
  },
  'ids are not spelled out': {
    file: 'item.ts',
    from: 'const plain = holdable(id).replace(',
    to: 'const plain = holdable(id).toLowerCase().replace(',
    caught: 'create keeps ids apart that look alike',
  },
  'kinds share their ids': {
    file: 'item.ts',
    from: 'if (plain.length <= MOST_OF_ID)',
    to: 'if (plain.length <= MOST_OF_ID) return plain; if (plain === id)',
    caught: 'create keeps a document of every kind, and the same id once for each kind',
  },
  'a version is that of the kind': {
    file: 'item.ts',
    from: 'version: item._etag }',
    to: 'version: item.kind }',
    caught: 'create stores a new document, which reads as it was written',
  },
  'queries do not name the tenant': {
    file: 'query.ts',
    from: "[equal('c.tenant', tenant), equal('c.kind', kind)]",
    to: "[filled('c.tenant'), equal('c.kind', kind)]",
    caught: 'create and the other methods work for one tenant, and nothing is seen or changed in another',
  },
  'queries do not name the kind': {
    file: 'query.ts',
    from: "[equal('c.tenant', tenant), equal('c.kind', kind)]",
    to: "[equal('c.tenant', tenant)]",
    caught: 'find gives all documents of the kind in order of id, with the versions they have',
  },
  'items are ordered by their own id': {
    file: 'query.ts',
    from: "export const ID = fieldOf('id');",
    to: "export const ID = 'c.id';",
    caught: 'find gives all documents of the kind in order of id, with the versions they have',
  },
  'a range takes its end': {
    file: 'query.ts',
    from: '} < $',
    to: '} <= $',
    caught: 'find in a range takes from, leaves before, and never takes null',
  },
  'ties stand as Cosmos DB gives them': {
    file: 'pages.ts',
    from: 'run.toSorted((a, b) => compareIds(a, b, direction))',
    to: 'run',
    caught: 'find orders by a field: null first, ties by id',
  },
  'ties at the end of a page are cut anywhere': {
    file: 'pages.ts',
    from: 'const cut = items.length === left ?',
    to: 'const cut = items.length < 0 ?',
    caught: 'find walks from page to page without missing or repeating any, in every order and page size',
  },
  'those without a value are left out of an order': {
    file: 'pages.ts',
    from: 'never || passed ? [] : [without]',
    to: 'never || passed || without ? [] : [without]',
    caught: 'find orders by a field: null first, ties by id',
  },
  'a page begins one too late': {
    file: 'pages.ts',
    from: 'const last = page.at(-1);',
    to: 'const last = items.at(-1);',
    caught: 'find walks from page to page without missing or repeating any, in every order and page size',
  },
  'descending is ascending': {
    file: 'pages.ts',
    from: "query.descending ? 'DESC' : 'ASC'",
    to: "'ASC'",
    caught: 'find descending is the whole order turned round, ties and null too',
  },
  'a full last page has a next': {
    file: 'pages.ts',
    from: 'items.length > limit && last',
    to: 'items.length >= limit && last',
    caught: 'find gives at most limit documents, and next where there are more',
  },
  'readMany gives the order it finds': {
    file: 'index.ts',
    from: 'const wanted = [...new Set(ids)].map((id) => itemId(kind, id));',
    to: 'const wanted = [...new Set(ids)].map((id) => itemId(kind, id)).sort();',
    caught: 'readMany gives those that exist, in the order asked for, each once',
  },
  'readMany asks for the first part alone': {
    file: 'index.ts',
    from: 'from += IDS_AT_ONCE',
    to: 'from += 1e9',
    caught: 'readMany takes well over a thousand ids',
  },
  'a closed store goes on': {
    file: 'call-slots.ts',
    from: "if (now.closed) throw new StoreFault('the store is closed');",
    to: '',
    caught: 'close may be called twice, and every method of a closed store throws a StoreFault',
  },
};
