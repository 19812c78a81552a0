import { runTick } from '../../../bot/usecases/run-tick';
import { anOffice } from '../../support/office';

test('trouble with old drafts stops nothing that is due: it is logged, and comes last', async () => {
  const office = await anOffice('2026-01-12T09:00:00+01:00');
  const done: string[] = [];
  const { store } = office.deps;
  const faults: unknown[] = [];
  const tick = await runTick({
    ...office.deps,
    log: { ...office.deps.log, error: (_message, fault) => faults.push(fault) },
    store: {
      ...store,
      find(kind, tenant, query) {
        done.push(kind);
        if (kind === 'planDraft') throw new Error('the drafts cannot be read');
        return store.find(kind, tenant, query);
      },
    },
  });
  expect(tick).toMatchObject({ opened: 0, sent: 0 });
  expect(done.at(-1)).toBe('planDraft');
  expect(done).toContain('delivery');
  expect(String(faults)).toContain('the drafts cannot be read');
  await office.close();
});
