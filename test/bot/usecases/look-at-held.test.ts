import type { HeldText } from '../../../bot/domain/held-text';
import type { Plan } from '../../../bot/domain/plan';
import { exportPlan } from '../../../bot/usecases/export-plan';
import { pressHeld } from '../../../bot/usecases/look-at-held';
import { openHeld } from '../../../bot/usecases/open-held';
import { aHeldText, aMeasure, anAnswer, anAssignment, aPlan } from '../../support/builders';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

/** [Dölj bara meningen] is for what stands around a plan's measures, where something is left when it is gone. */

let office: Office;
beforeEach(async () => {
  office = await anOffice('2026-03-02T09:00:00+01:00');
});
afterEach(() => office.close());

const STORY = 'Flickan i 3C har diabetes.';
const held = async () => (await office.all('heldText'))[0];
async function pressed(plan: Plan, text: Partial<HeldText>) {
  const { store, tenant } = office.deps;
  await store.create('plan', tenant, plan);
  await store.create('heldText', tenant, aHeldText({ planId: plan.id, ...text }));
  const [one] = await openHeld(office.deps);
  if (!one) throw new Error('nothing is held');
  const press = { act: 'look', held: one.held.id, words: one.words, page: 0, outcome: 'sentence_out' } as const;
  return pressHeld(await anAdministrator(office.deps), press);
}
const ofPlan = { id: 'plan:plan-a', measureId: null };

test('it is taken for a sentence of a text that says more', async () => {
  const plan = aPlan({ background: [`${STORY} Resultatet redovisas för nämnden.`] });
  expect(await pressed(plan, ofPlan)).toMatchObject({ looked: { outcome: 'sentence_out' }, total: 0 });
  expect(await held()).toMatchObject({ open: false, looked: { outcome: 'sentence_out' } });
});

test('it is not taken where the whole text is about the child', async () => {
  const plan = aPlan({ background: [`${STORY} Till lunch äter hon ensam.`] });
  expect(await pressed(plan, ofPlan)).toMatchObject({ looked: null, total: 1 });
  expect(await held()).toMatchObject({ open: true, looked: null });
});

describe('of an answer', () => {
  beforeEach(async () => {
    const { store, tenant } = office.deps;
    await store.create('measure', tenant, aMeasure());
    await store.create('assignment', tenant, anAssignment());
    await store.create('answer', tenant, anAnswer({ followUp: `${STORY} Resultatet redovisas för nämnden.` }));
  });
  const { id } = anAnswer();
  const { id: measureId } = aMeasure();

  test('it is not taken: the answer waits as before', async () => {
    expect(await pressed(aPlan(), { id, measureId })).toMatchObject({ looked: null, total: 1 });
    expect(await held()).toMatchObject({ open: true, looked: null });
  });

  test('one that was taken before is withheld, and the records say so', async () => {
    const { store, tenant } = office.deps;
    const looked = { by: 'p-x', at: '2026-03-01T08:00:00.000Z', outcome: 'sentence_out' as const };
    await store.create('plan', tenant, aPlan());
    await store.create('heldText', tenant, aHeldText({ id, measureId, open: false, looked }));
    const texts: string[] = [];
    for await (const { name, bytes } of exportPlan(office.deps, aPlan()))
      if (name === 'answers.csv') texts.push(new TextDecoder().decode(bytes));
    expect(texts.join()).toContain('ja, för gott');
  });
});
