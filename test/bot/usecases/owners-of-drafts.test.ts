import type { DraftMeasure } from '../../../bot/domain/draft';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { keepPlanDraft } from '../../../bot/usecases/keep-plan-draft';
import { pressDraft } from '../../../bot/usecases/press-draft';
import { showDraft, showDraftList } from '../../../bot/usecases/show-draft';
import { teamsCard } from '../../../cards/teams';
import { aPerson, aUnit } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

let office: Office;
let karin: Hearing;
beforeEach(async () => {
  office = await anOffice();
  karin = await anAdministrator(office.deps);
  const { store, tenant } = office.deps;
  await store.create('unit', tenant, aUnit({ id: 'u-alm', name: 'Almviks skola', forms: ['grundskola'] }));
  await store.create('unit', tenant, aUnit({ id: 'u-bok', name: 'Bokviksskolan', forms: ['anpassad_grundskola'] }));
  const leader = { email: 'x@example.se', roles: ['principal'] as const };
  await store.create('person', tenant, aPerson({ ...leader, id: 'p-ann', name: 'Ann Alm', unitIds: ['u-alm'] }));
  await store.create('person', tenant, aPerson({ ...leader, id: 'p-ben', name: 'Ben Bok', unitIds: ['u-bok'] }));
});
afterEach(() => office.close());

async function kept(measures: readonly Partial<DraftMeasure>[]) {
  const draft = aDraft(measures.map((one, at) => aDraftMeasure({ no: at + 1, title: `Bokvagn ${at + 1}`, ...one })));
  const done = await keepPlanDraft(office.deps, karin.person.id, { name: 'plan.md', sha256: 'b'.repeat(64) }, draft);
  if (!done.ok) throw new Error(done.code);
  return done.draft;
}
const BOTH = 'Rektorerna på Almviks skola och Bokviksskolan';

test('behind [Visa alla] each responsible says who it is, or that it leads to nobody', async () => {
  const draft = await kept([
    { responsible: [BOTH] },
    { responsible: ['Rektorer i anpassad grundskola'] },
    { responsible: ['Ann Alm', 'Berörda rektorer'] },
    { responsible: ['Elevhälsans chef'], status: 'completed' },
  ]);
  const list = JSON.stringify(teamsCard(await showDraftList(karin, draft, 0)).card);
  expect(list).toContain(`${BOTH} (Ann Alm, Ben Bok)`);
  expect(list).toContain('Rektorer i anpassad grundskola (Ben Bok)');
  expect(list).toContain('Ann Alm och Berörda rektorer (ej kopplad)');
  // Nobody is asked of what is done.
  expect(list).toContain('Elevhälsans chef ·');
  expect(
    JSON.stringify(teamsCard(await showDraftList({ ...karin, base: { ...karin.base, locale: 'en' } }, draft, 0))),
  ).toContain('Berörda rektorer (not linked)');
  const card = JSON.stringify(teamsCard(await showDraft(karin, draft)).card);
  expect(card).toContain(`”${BOTH}” är Ann Alm, Ben Bok`);
});

test('a measure of two schools is given to those who lead them, each once', async () => {
  const draft = await kept([{ responsible: [BOTH] }]);
  expect(await pressDraft(karin, { act: 'draft_publish', draft: draft.id, anyway: true }, {})).toMatchObject({
    kind: 'draft_done',
    assigned: 1,
    lacking: 0,
    unlinked: 0,
  });
  const given = await office.all('assignment');
  expect(given.map(({ personId, unitId }) => [personId, unitId]).sort()).toEqual([
    ['p-ann', 'u-alm'],
    ['p-ben', 'u-bok'],
  ]);
});
