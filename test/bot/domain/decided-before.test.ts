import { asDecided, decidedBefore, readingHash } from '../../../bot/domain/decided-before';
import type { DraftEdit, DraftReceipt, PlanDraft } from '../../../bot/domain/plan-draft';
import { aPlanDraft } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';

const READ = aDraft([aDraftMeasure({ title: 'Simskola för nyanlända' })], { title: 'plan' });
const SHA = 'c'.repeat(64);
const receipt = (at: string): DraftReceipt => ({
  ...{ at, planId: 'pl-1', title: 'Plan för simningen', outcome: 'created', measures: 1 },
  ...{ added: 1, changed: 0, missing: 0, assigned: 0 },
});
const renamed = (title: string): DraftEdit => ({ kind: 'measure', no: 1, fields: { title } });
const aPublished = (title: string, at: string, more: Partial<PlanDraft> = {}): PlanDraft =>
  aPlanDraft({
    file: { name: 'plan.md', sha256: SHA },
    text: '',
    edits: [renamed(title)],
    published: receipt(at),
    ...more,
  });

test('of several who have published the same words the last one counts', () => {
  const [early, late] = [
    aPublished('Simkurs', '2026-03-02T09:00:00.000Z'),
    aPublished('Simskola', '2026-03-09T09:00:00.000Z'),
  ];
  for (const drafts of [
    [early, late],
    [late, early],
  ])
    expect(decidedBefore(drafts, READ, SHA)?.edits).toEqual(late.edits);
});

test('what is said of a draft counts once it is published, and until then what was published before', () => {
  const open = aPublished('Simkurs', '', { published: null });
  expect(decidedBefore([open], READ, SHA)).toBeNull();
  const { edits, published } = aPublished('Simskola', '2026-03-02T09:00:00.000Z');
  if (!published) throw new Error('it is published');
  expect(decidedBefore([{ ...open, decided: { edits, published } }], READ, SHA)?.edits).toEqual(edits);
});

test('other bytes with the same in them are the same words; another date in them is not', () => {
  const known = aPublished('Simskola', '2026-03-02T09:00:00.000Z', { reading: readingHash(READ) });
  expect(decidedBefore([known], READ, 'd'.repeat(64))).not.toBeNull();
  const later = { ...READ, plan: { ...READ.plan, documentDate: '2027-02-01' } };
  expect(decidedBefore([known], later, 'd'.repeat(64))).toBeNull();
});

test('a title and a date that are given go before those that were set in the draft', () => {
  const undated = { ...READ, plan: { ...READ.plan, documentDate: null } };
  const edits: readonly DraftEdit[] = [
    renamed('Simskola'),
    { kind: 'answer', question: 'plan_title', choice: 'set_title', value: 'Plan för simningen' },
  ];
  const decided = { edits, fileName: 'plan.md' };
  expect(asDecided(undated, decided, {}).draft.plan.title).toBe('Plan för simningen');
  const given = asDecided(undated, decided, { title: 'plan' }).draft;
  expect(given.plan.title).toBe('plan');
  expect(given.measures.map((one) => one.title)).toEqual(['Simskola']);
  const dated: DraftEdit = { kind: 'answer', question: 'document_date', choice: 'set_date', value: '2026-05-04' };
  expect(asDecided(READ, { edits: [dated], fileName: 'plan.md' }, { date: '2026-06-01' }).edits).toEqual([]);
});
