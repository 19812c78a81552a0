import { createHash } from 'node:crypto';
import { type Stored, StoreFault } from '../../../bot/ports/store';
import { aTurn, breaking, type Mutants, overwrite } from './mutant';

const ELSEWHERE = 'local';

const versionByContent = <T>(stored: Stored<T>): Stored<T> => ({
  doc: stored.doc,
  version: createHash('sha256').update(JSON.stringify(stored.doc)).digest('hex'),
});

export const writingMutants: Mutants = {
  'create accepts an id that is taken': breaking((store) => ({
    async create(kind, tenant, doc) {
      const answer = await overwrite(store, kind, tenant, doc);
      return answer === 'changed' ? 'exists' : answer;
    },
  })),
  'create says it is done and stores nothing': breaking((store) => ({
    create: async (kind, tenant, doc) => ((await store.read(kind, tenant, doc.id)) ? 'exists' : { doc, version: '1' }),
  })),
  'create leaves out what is null': breaking((store) => ({
    create: (kind, tenant, doc) =>
      store.create(kind, tenant, JSON.parse(JSON.stringify(doc, (_, value) => value ?? undefined))),
  })),
  'create says exists and writes all the same': breaking((store) => ({
    async create(kind, tenant, doc) {
      const answer = await store.create(kind, tenant, doc);
      if (answer === 'exists') await overwrite(store, kind, tenant, doc);
      return answer;
    },
  })),
  'create looks first and writes later': breaking((store) => ({
    async create(kind, tenant, doc) {
      const asPassed = structuredClone(doc);
      if (await store.read(kind, tenant, doc.id)) return 'exists';
      await aTurn();
      const answer = await overwrite(store, kind, tenant, asPassed);
      return answer === 'changed' ? store.create(kind, tenant, { ...asPassed, id: `${doc.id} again` }) : answer;
    },
  })),
  'create keeps the object it was passed': breaking((store) => ({
    async create(kind, tenant, doc) {
      await aTurn();
      return store.create(kind, tenant, doc);
    },
  })),
  'create answers with the object it was passed': breaking((store) => ({
    async create(kind, tenant, doc) {
      const answer = await store.create(kind, tenant, doc);
      return answer === 'exists' ? answer : { ...answer, doc };
    },
  })),
  'create confuses the kinds that share an id': breaking((store) => ({
    async create(kind, tenant, doc) {
      for (const other of ['unit', 'person', 'plan'] as const) {
        if (other !== kind && (await store.read(other, tenant, doc.id))) return 'exists';
      }
      return store.create(kind, tenant, doc);
    },
  })),
  'create composes letters and their accents': breaking((store) => ({
    create: (kind, tenant, doc) => store.create(kind, tenant, JSON.parse(JSON.stringify(doc).normalize('NFC'))),
  })),
  'create cuts a text at 64 kB': breaking((store) => ({
    create: (kind, tenant, doc) =>
      store.create(
        kind,
        tenant,
        JSON.parse(JSON.stringify(doc), (_, value) => (typeof value === 'string' ? value.slice(0, 65_535) : value)),
      ),
  })),
  'create ends a text at a zero character': breaking((store) => ({
    create: (kind, tenant, doc) =>
      store.create(
        kind,
        tenant,
        JSON.parse(JSON.stringify(doc), (_, value) => (typeof value === 'string' ? value.split('\0')[0] : value)),
      ),
  })),
  'one refused write refuses all of the same turn': () => (store) => {
    const turn = { refused: false, underWay: 0 };
    return {
      ...store,
      async create(kind, tenant, doc) {
        turn.underWay += 1;
        const answer = await store.create(kind, tenant, doc).finally(() => {
          turn.underWay -= 1;
        });
        if (answer === 'exists') turn.refused = true;
        while (turn.underWay > 0) await aTurn();
        return turn.refused ? 'exists' : answer;
      },
    };
  },
  'replace does not look at the version': breaking((store) => ({
    async replace(kind, tenant, doc) {
      return (await store.read(kind, tenant, doc.id)) ? overwrite(store, kind, tenant, doc) : 'changed';
    },
  })),
  'replace looks at the version first and writes later': breaking((store) => ({
    async replace(kind, tenant, doc, version) {
      const asPassed = structuredClone(doc);
      const current = await store.read(kind, tenant, doc.id);
      if (current?.version !== version) return 'changed';
      await aTurn();
      for (let tries = 0; tries < 100; tries += 1) {
        const answer = await overwrite(store, kind, tenant, asPassed);
        if (answer !== 'changed') return answer;
      }
      return 'changed';
    },
  })),
  'replace makes what is missing': breaking((store) => ({
    async replace(kind, tenant, doc, version) {
      const current = await store.read(kind, tenant, doc.id);
      return current ? store.replace(kind, tenant, doc, version) : overwrite(store, kind, tenant, doc);
    },
  })),
  'replace loses the update and says it is done': breaking((store) => ({
    async replace(kind, tenant, doc, version) {
      const current = await store.read(kind, tenant, doc.id);
      return current?.version === version ? { doc, version: `${version}+` } : 'changed';
    },
  })),
  'replace keeps the version': breaking((store) => {
    const first = new Map<string, string>();
    return {
      async read(kind, tenant, id) {
        const stored = await store.read(kind, tenant, id);
        return stored && { ...stored, version: first.get(stored.version) ?? stored.version };
      },
      async replace(kind, tenant, doc, version) {
        const current = await store.read(kind, tenant, doc.id);
        if (!current || (first.get(current.version) ?? current.version) !== version) return 'changed';
        const answer = await store.replace(kind, tenant, doc, current.version);
        if (answer === 'changed') return answer;
        first.set(answer.version, version);
        return { ...answer, version };
      },
    };
  }),
  'replace keeps the object it was passed': breaking((store) => ({
    async replace(kind, tenant, doc, version) {
      await aTurn();
      return store.replace(kind, tenant, doc, version);
    },
  })),
  'replace reaches into another tenant': breaking((store) => ({
    async replace(kind, tenant, doc, version) {
      const answer = await store.replace(kind, tenant, doc, version);
      return answer === 'changed' ? store.replace(kind, ELSEWHERE, doc, version) : answer;
    },
  })),
  'replace leaves out a write that changes nothing': breaking((store) => ({
    async replace(kind, tenant, doc, version) {
      const current = await store.read(kind, tenant, doc.id);
      const same = current?.version === version && JSON.stringify(current.doc) === JSON.stringify(doc);
      return same ? current : store.replace(kind, tenant, doc, version);
    },
  })),
  'a version is made from the content': breaking((store) => {
    const real = async (...[kind, tenant, id, version]: Parameters<typeof store.remove>) => {
      const current = await store.read(kind, tenant, id);
      return current && versionByContent(current).version === version ? current.version : version;
    };
    return {
      async read(kind, tenant, id) {
        const stored = await store.read(kind, tenant, id);
        return stored && versionByContent(stored);
      },
      async create(kind, tenant, doc) {
        const answer = await store.create(kind, tenant, doc);
        return answer === 'exists' ? answer : versionByContent(answer);
      },
      async replace(kind, tenant, doc, version) {
        const answer = await store.replace(kind, tenant, doc, await real(kind, tenant, doc.id, version));
        return answer === 'changed' ? answer : versionByContent(answer);
      },
      remove: async (kind, tenant, id, version) =>
        store.remove(kind, tenant, id, await real(kind, tenant, id, version)),
    };
  }),
  'remove does not look at the version': breaking((store) => ({
    async remove(kind, tenant, id) {
      const current = await store.read(kind, tenant, id);
      return current ? store.remove(kind, tenant, id, current.version) : 'removed';
    },
  })),
  'remove says it is done and takes nothing away': breaking((store) => ({
    async remove(kind, tenant, id, version) {
      const current = await store.read(kind, tenant, id);
      return current && current.version !== version ? 'changed' : 'removed';
    },
  })),
  'remove says changed for what is gone': breaking((store) => ({
    remove: async (kind, tenant, id, version) =>
      (await store.read(kind, tenant, id)) ? store.remove(kind, tenant, id, version) : 'changed',
  })),
  'remove reaches into another tenant': breaking((store) => ({
    async remove(kind, tenant, id, version) {
      await store.remove(kind, ELSEWHERE, id, version);
      return store.remove(kind, tenant, id, version);
    },
  })),
  'ready says no': breaking(() => ({ ready: () => Promise.reject(new StoreFault('not reachable')) })),
  'a closed store answers': () => (store) => {
    const life: { closed: boolean } = { closed: false };
    return {
      ...store,
      read: async (kind, tenant, id) => (life.closed ? null : store.read(kind, tenant, id)),
      async close() {
        life.closed = true;
        await store.close();
      },
    };
  },
  'a closed store throws any error': breaking((store) => ({
    count: (kind, tenant, query) =>
      store.count(kind, tenant, query).catch((cause) => {
        throw new TypeError('closed', { cause });
      }),
  })),
  'close forgets the last write': () => {
    const undo: (() => Promise<unknown>)[] = [];
    return (store) => ({
      ...store,
      async create(kind, tenant, doc) {
        const answer = await store.create(kind, tenant, doc);
        if (answer !== 'exists') undo.push(() => store.remove(kind, tenant, doc.id, answer.version));
        return answer;
      },
      async close() {
        await undo.pop()?.();
        await store.close();
      },
    });
  },
  'close does not wait for writes under way': breaking((store) => ({
    async create(kind, tenant, doc) {
      const asPassed = structuredClone(doc);
      await aTurn();
      return store.create(kind, tenant, asPassed);
    },
  })),
};
