import { forgetFormDrafts } from '../../../bot/usecases/forget-form-drafts';
import { A_DOCUMENT } from '../../support/builders';
import { anOffice } from '../../support/office';

test('a form or a reason that was left is kept for its writer for 14 days and then taken away', async () => {
  const { deps, all, close } = await anOffice('2026-02-20T09:00:00+01:00');
  const fields = {
    state: null,
    schedule: null,
    doneParts: [],
    followUp: 'Pojken i 3A har fått en resurs.',
    analysis: '',
    hindrance: null,
    newDue: null,
  };
  for (const [id, at] of [
    ['a-1-p-rut', '2026-02-05T22:00:00.000Z'],
    ['a-2-p-rut', '2026-02-06T07:00:00.000Z'],
  ] as const) {
    await deps.store.create('formDraft', deps.tenant, { id, assignmentId: 'a-1', personId: 'p-rut', at, fields });
  }
  for (const [id, at] of [
    ['m-1-p-rut', '2026-02-05T22:00:00.000Z'],
    ['m-2-p-rut', '2026-02-06T07:00:00.000Z'],
  ] as const)
    await deps.store.create('reasonDraft', deps.tenant, A_DOCUMENT.reasonDraft({ id, at }));
  await forgetFormDrafts(deps);
  expect((await all('reasonDraft')).map((one) => one.id)).toEqual(['m-2-p-rut']);
  expect((await all('formDraft')).map((one) => one.id)).toEqual(['a-2-p-rut']);
  await close();
});
