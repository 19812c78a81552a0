import type { Draft } from '../../../bot/domain/draft';
import type { DraftEdit } from '../../../bot/domain/plan-draft';
import type { Hearing } from '../../../bot/usecases/chat-answers';
import { publishDraft } from '../../../bot/usecases/import-plan';
import { keepPlanDraft } from '../../../bot/usecases/keep-plan-draft';
import { pressDraft } from '../../../bot/usecases/press-draft';
import { showDraft } from '../../../bot/usecases/show-draft';
import { draftPhrasesFor } from '../../../cards/text/draft-phrases';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { anAdministrator } from '../../support/hearings';
import { anOffice, type Office } from '../../support/office';

let office: Office;
let karin: Hearing;
beforeEach(async () => {
  office = await anOffice();
  karin = await anAdministrator(office.deps);
});
afterEach(() => office.close());

/** The file as its sender has it before them, with what was said of it. */
async function drafted(file: { name: string; sha256: string }, read: Draft, edits: readonly DraftEdit[] = []) {
  const kept = await keepPlanDraft(office.deps, karin.person.id, file, read);
  if (!kept.ok) throw new Error(kept.code);
  const draft = { ...kept.draft, edits: [...kept.draft.edits, ...edits] };
  const known = await office.deps.store.read('planDraft', 'local', draft.id);
  await office.deps.store.replace('planDraft', 'local', draft, known?.version ?? '');
  const view = await showDraft(karin, draft);
  if (view.kind !== 'draft') throw new Error(`shown as ${view.kind}`);
  return view;
}
const publish = (draft: string) => pressDraft(karin, { act: 'draft_publish', draft, anyway: true }, {});

const TITLES = ['Läxhjälp i biblioteket', 'Schemalagd lästid'] as const;
const read = (second: string = TITLES[1]) =>
  aDraft([aDraftMeasure({ title: TITLES[0] }), aDraftMeasure({ no: 2, title: second })]);
const FILE = { name: 'plan.md', sha256: 'a'.repeat(64) };

test('a new version says before and after that what was added in the chat stays, and counts the whole plan', async () => {
  const add: DraftEdit = { kind: 'add', no: 3, offer: null, fields: { title: 'Låna ut hörlurar' } };
  const first = await drafted(FILE, read(), [add]);
  expect(draftPhrasesFor(first).change(first.change)).toBeNull();
  await publish(first.draft);
  const later = await drafted({ name: 'plan2.md', sha256: 'b'.repeat(64) }, read('Schemalagd lästid varje dag'));
  expect(later.measures).toBe(2);
  expect(draftPhrasesFor(later).change(later.change)).toMatch(/1 ändrad, 1 som lades till i chatten står kvar\.$/);
  const done = await publish(later.draft);
  expect(done).toMatchObject({ kind: 'draft_done', outcome: 'updated', measures: 3, kept: 1, missing: 0 });
  expect(await office.all('measure')).toHaveLength(3);
});

test('a measure that the plan has twice, once by the words of the file, is not said to be missing from it', async () => {
  const renamed: DraftEdit = { kind: 'measure', no: 2, fields: { title: 'Tyst stund efter lunch' } };
  await publish((await drafted(FILE, read(), [renamed])).draft);
  // As an earlier version took the same words in: a second measure by the title that was mended.
  await publishDraft(office.deps, 'local', read(), FILE, 'p-karin');
  expect((await office.all('measure')).map((one) => one.title)).toHaveLength(3);
  const again = await drafted(FILE, read());
  const [asked] = again.questions.filter((one) => one.code === 'missing');
  if (!asked) throw new Error('nothing is asked of the two');
  expect(draftPhrasesFor(again).question(asked, 80)).toBe(
    'Åtgärd 2 (Schemalagd lästid) står i filen, men som den åtgärd som nu heter ”Tyst stund efter lunch”. Planen har båda. Vad gäller?',
  );
  expect(again.change).toMatchObject({ missing: 0, missingNamed: [] });
  const answer = { act: 'draft_answer', draft: again.draft, question: asked.id, more: false } as const;
  const chosen = await pressDraft(karin, { ...answer, choice: 'cancelled' }, {});
  expect(chosen).toMatchObject({ change: { missing: 0, closed: 1 } });
  expect(await publish(again.draft)).toMatchObject({ kind: 'draft_done', measures: 2, closed: 1, missing: 0 });
});
