import type { Delivery } from '../../../bot/domain/delivery';
import { drawDelivery } from '../../../bot/usecases/draw-delivery';
import { readAhead } from '../../../bot/usecases/read-ahead';
import { askedOffice, disa, hers, late, maja, ture } from '../../support/asked-office';
import { aDelivery, aPrompt } from '../../support/builders';
import { countingStore } from '../../support/counting-store';

test('what may be withheld of a measure is read once for all cards that show it, why its date stands as well', async () => {
  const office = await askedOffice();
  const store = countingStore(office.deps.store);
  const deps = { ...office.deps, store };
  const declined = {
    at: '2026-02-06T09:00:00.000Z',
    on: '2026-02-06',
    by: disa.id,
    answers: ['a-1-0'],
    from: null,
  } as const;
  const decision = { ...declined, asked: '2026-03-31', to: null, reason: 'Nämnden väntar.' };
  const measure = { ...late, id: 'plan-1-7', dueDecisions: [decision] };
  await store.create('measure', 'local', measure);
  await store.create('person', 'local', ture);
  const prompts = [aPrompt({ opensOn: '2026-02-02', closesOn: '2026-02-20', answeredAt: null })];
  const cards: Delivery[] = [];
  for (const [at, { id: personId }] of [maja, ture].entries()) {
    const assignment = { ...hers, id: `a-7${at}`, personId, measureId: measure.id, prompts };
    await store.create('assignment', 'local', assignment);
    const asked = prompts.map((one) => ({ assignmentId: assignment.id, occasion: one.occasion }));
    cards.push(aDelivery({ id: `card:${personId}`, kind: 'card', personId, prompts: asked }));
  }
  const ahead = await readAhead(deps, cards);
  store.taken();
  for (const card of cards) expect((await drawDelivery(ahead, card))?.view).toMatchObject({ kind: 'round', total: 1 });
  expect(store.taken()).not.toHaveProperty('heldText');
  await office.close();
});
