import type { PlanDate } from '../../../bot/domain/dates';
import type { LinkedPost } from '../../../bot/domain/plan-change';
import { listView } from '../../../bot/views/draft-view';
import { aPlanDraft } from '../../support/builders';
import { aDraft, aDraftMeasure } from '../../support/drafts';
import { base } from '../../support/sample-base';

const on = (date: string): PlanDate => ({ raw: date, date, precision: 'day' });

test('the same post in two measures is linked where all are meant, and stays words where some are', () => {
  const all: LinkedPost = { text: 'Rektorer', measures: [1], name: null, people: 4 };
  const draft = aDraft([
    aDraftMeasure({ no: 1, title: 'Gemensam läsvecka', responsible: ['Rektorer'] }),
    aDraftMeasure({ no: 2, title: 'Läsvecka i Skolområde Norr', responsible: ['Rektorer'] }),
  ]);
  const view = listView(
    base,
    aPlanDraft(),
    draft,
    { linked: [all], alone: [{ text: 'Rektorer', measures: [2] }] },
    0,
    null,
  );
  expect(view.rows.map((row) => row.responsible)).toEqual([
    [{ text: 'Rektorer', linked: { name: null, people: 4 }, alone: false }],
    [{ text: 'Rektorer', linked: null, alone: true }],
  ]);
});

test('what the document says stands as read, also where a rule says the state that it leaves out', () => {
  const draft = aDraft([
    aDraftMeasure({ no: 1, title: 'Bokbuss till byarna', confidence: 'assumed', due: [on('2027-01-29')] }),
    aDraftMeasure({
      no: 2,
      title: 'Bokprat i parken',
      confidence: 'assumed',
      due: [{ ...on('2027-01-29'), assumed: true }],
    }),
    aDraftMeasure({ no: 3, title: 'Sagostund', confidence: 'unsure' }),
  ]);
  const view = listView(base, aPlanDraft(), draft, { linked: [], alone: [] }, 0, null);
  expect(view.rows.map((row) => row.doubtful)).toEqual([false, true, true]);
});
