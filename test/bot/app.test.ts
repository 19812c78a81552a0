import { createApp } from '../../bot/app';
import { REGISTRY } from '../../bot/domain/tenant';
import { aTenant } from '../support/builders';
import { anOffice } from '../support/office';

describe('a look at a municipality that the store breaks off', () => {
  async function toldOf(stopped: boolean) {
    const office = await anOffice('2026-01-12T09:00:00+01:00');
    const { store, log } = office.deps;
    await store.create('tenant', REGISTRY, aTenant({ id: 'local' }));
    const told: string[] = [];
    const stopping = new AbortController();
    const app = createApp({
      ...office.deps,
      stopping: stopping.signal,
      log: { ...log, error: (message) => told.push(`error: ${message}`), info: (message) => told.push(message) },
      store: {
        ...store,
        find(kind, tenant, query) {
          if (kind === 'tenant' || kind === 'answer') return store.find(kind, tenant, query);
          if (stopped) stopping.abort();
          throw new Error('the store is closed');
        },
      },
    });
    await app.tick();
    await office.close();
    return told;
  }

  it('is a fault', async () => {
    expect(await toldOf(false)).toEqual(['error: tick failed']);
  });

  it('is none where the process is stopping: the next one does the rest', async () => {
    expect(await toldOf(true)).toEqual(['a tick was ended by the stop']);
  });
});
