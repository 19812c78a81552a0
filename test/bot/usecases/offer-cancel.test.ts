import { offerCancel } from '../../../bot/usecases/offer-cancel';
import { aPlanDraft } from '../../support/builders';
import { countingStore } from '../../support/counting-store';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

let office: Office;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.close());

test('of the drafts only the person’s own are read, however many others have', async () => {
  const { store, clock, tenant } = office.deps;
  const karin = await anAdministrator(office.deps);
  const draft = { at: clock.now(), text: JSON.stringify(aDraft([aDraftMeasure()])) };
  for (const no of [1, 2, 3]) await store.create('planDraft', tenant, aPlanDraft({ ...draft, id: `d-${no}` }));
  await store.create('planDraft', tenant, aPlanDraft({ ...draft, id: 'd-own', personId: karin.person.id }));

  const counting = countingStore(store);
  const offered = await offerCancel({ ...karin, deps: { ...office.deps, store: counting } });
  expect(offered).toMatchObject({ notice: 'cancel_draft', drafts: [{ draft: 'd-own' }] });
  expect(counting.taken()).toMatchObject({ planDraft: 1 });
});
