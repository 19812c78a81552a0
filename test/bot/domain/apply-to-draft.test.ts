import fc from 'fast-check';
import { applyToDraft } from '../../../bot/domain/apply-to-draft';
import type { Draft, DraftMeasure, DraftWarning } from '../../../bot/domain/draft';
import { allQuestions } from '../../../bot/domain/draft-questions';
import { type DraftEdit, withEdit, withoutEdit } from '../../../bot/domain/plan-draft';
import { aDraft, aDraftMeasure } from '../../support/drafts';

const FILE = 'lasro.md';
const month = (raw: string, date: string, more = {}) => ({ raw, date, precision: 'month', ...more }) as const;
const answer = (question: string, choice: string, value: string | null = null): DraftEdit => ({
  kind: 'answer',
  question,
  choice,
  value,
});
const draft = (measures: readonly Partial<DraftMeasure>[], warnings: readonly Partial<DraftWarning>[] = []): Draft => ({
  ...aDraft(measures.map((one, at) => aDraftMeasure({ no: at + 1, ...one }))),
  warnings: warnings.map((one) => ({ code: 'layout_uncertain', where: '', message: '', ...one })),
});
const applied = (of: Draft, ...edits: readonly DraftEdit[]) => applyToDraft(of, edits, FILE);

describe('an answer', () => {
  test('that a date is right makes it certain; that it is wrong leaves the phrase without a day, in its part too', () => {
    const due = month('i februari', '2026-02-28', { assumed: true });
    const of = draft([{ due: [due], actions: [{ text: 'Enkät', due, state: null }] }]);
    expect(applied(of, answer('assumed_date:1:due:0', 'right')).measures[0]).toMatchObject({
      due: [{ raw: 'i februari', date: '2026-02-28', precision: 'month' }],
    });
    const right = applied(of, answer('assumed_date:1:due:0', 'right'));
    expect(JSON.stringify(right.measures[0])).not.toContain('assumed');
    const without = { raw: 'i februari', date: null, precision: 'none' };
    expect(applied(of, answer('assumed_date:1:due:0', 'date_wrong')).measures[0]).toMatchObject({
      due: [without],
      actions: [{ due: without }],
    });
  });

  test('of a day gives a vague time its day, and keeps the phrase', () => {
    const of = draft(
      [{ due: [{ raw: 'på sikt', date: null, precision: 'none' }] }],
      [{ code: 'vague_due', where: 'm1' }],
    );
    const [measure] = applied(of, answer('vague_due:1:due:0', 'set_date', '2026-05-29')).measures;
    expect(measure?.due).toEqual([{ raw: 'på sikt', date: '2026-05-29', precision: 'day' }]);
  });

  test('of the document’s date places every date anew that was placed from it, and no other', () => {
    const due = [month('i mars', '2027-03-31', { assumed: true }), month('maj 2026', '2026-05-31')];
    const of = { ...draft([{ due }]), plan: { ...draft([]).plan, documentDate: null } };
    const [measure] = applied(of, answer('document_date', 'set_date', '2018-01-10')).measures;
    expect(measure?.due.map((one) => one.date)).toEqual(['2018-03-31', '2026-05-31']);
  });

  test('that a row is a heading makes it the heading of those below; that a heading is a measure makes it one', () => {
    const of = draft(
      [{ title: 'Rutiner' }, {}, { group: 'Lokaler' }, { group: 'Lokaler' }],
      [
        { doubt: 'group_or_measure', where: 'm1' },
        { doubt: 'group_or_measure', where: 'line 9', about: ['Lokaler'] },
      ],
    );
    expect(applied(of, answer('measure_or_heading:1', 'heading')).measures.map((one) => [one.no, one.group])).toEqual([
      [2, 'Rutiner'],
      [3, 'Lokaler'],
      [4, 'Lokaler'],
    ]);
    const made = applied(of, answer('heading_or_measure:Lokaler', 'measure')).measures;
    expect(made.map((one) => [one.no, one.title === 'Lokaler', one.group])).toEqual([
      [1, false, null],
      [2, false, null],
      [5, true, null],
      [3, false, null],
      [4, false, null],
    ]);
  });

  test('of a state, a schedule, an order of dates or one date for all is taken', () => {
    const due = [month('jan', '2026-01-31', { label: 'Enkät' }), month('maj', '2026-05-31')];
    const of = draft(
      [
        {},
        {},
        { due, actions: ['Enkät', 'Förslag'] },
        { due, actions: due.map((one) => ({ text: one.raw, due: one, state: null })), confidence: 'assumed' },
      ],
      [
        { doubt: 'two_states', where: 'm1' },
        { code: 'text_contradicts_schedule', where: 'm2' },
        { doubt: 'dates_without_part', where: 'm3' },
      ],
    );
    const [first, second, third, fourth] = applied(
      of,
      answer('two_states:1', 'completed'),
      answer('contradicts:2', 'delayed'),
      answer('dates_in_order:3', 'in_order'),
      answer('parts_with_dates:4', 'one'),
    ).measures;
    expect(first).toMatchObject({ status: 'completed', confidence: 'certain' });
    expect(second).toMatchObject({ schedule: 'delayed' });
    expect(third?.actions).toMatchObject([{ due: { date: '2026-01-31' } }, { due: { date: '2026-05-31' } }]);
    expect(fourth).toMatchObject({ actions: ['jan', 'maj'], due: [{ raw: 'jan, maj', date: '2026-05-31' }] });
  });

  test('to a question nobody asked changes nothing', () => {
    const of = draft([{}]);
    expect(applied(of, answer('two_states:1', 'completed'), { kind: 'remove', no: 9 })).toEqual(of);
  });
});

describe('a measure', () => {
  test('that is taken out is named by no other any more', () => {
    const of = draft([{}, { relatesTo: [{ type: 'covered_by', to: 1 }] }]);
    expect(applied(of, { kind: 'remove', no: 1 }).measures).toMatchObject([{ no: 2, relatesTo: [] }]);
  });

  test('that is mended keeps what was left alone: a part its date, a day its phrase', () => {
    const due = [month('jan', '2026-01-31'), month('maj', '2026-05-31')];
    const of = draft([{ due, actions: [{ text: 'Enkät', due: due[0] ?? null, state: null }, 'Förslag'] }]);
    const [renamed] = applied(of, {
      kind: 'measure',
      no: 1,
      fields: { title: 'Ny', actions: ['Enkät', 'Beslut'] },
    }).measures;
    expect(renamed).toMatchObject({ title: 'Ny', due, actions: [{ text: 'Enkät', due: due[0] }, 'Beslut'] });
    const [moved] = applied(of, { kind: 'measure', no: 1, fields: { due: '2026-06-12' } }).measures;
    expect(moved).toMatchObject({
      due: [{ raw: 'jan, maj', date: '2026-06-12', precision: 'day' }],
      actions: ['Enkät', 'Förslag'],
    });
    const [none] = applied(of, { kind: 'measure', no: 1, fields: { due: null } }).measures;
    expect(none).toMatchObject({ due: [], flags: ['no_due_date'] });
  });
});

describe('edits', () => {
  test('about the same thing replace one another, and taking one back is as if it had never been made', () => {
    const of = draft([{ due: [month('i mars', '2026-03-31', { assumed: true })] }, {}, {}]);
    const edit = fc.oneof(
      fc.constantFrom('right', 'date_wrong').map((choice) => answer('assumed_date:1:due:0', choice)),
      fc.integer({ min: 1, max: 4 }).map((no): DraftEdit => ({ kind: 'remove', no })),
      fc.integer({ min: 1, max: 4 }).map((no): DraftEdit => ({ kind: 'measure', no, fields: { title: `Ny ${no}` } })),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), edit, (edits, last) => {
        const before = edits.reduce<readonly DraftEdit[]>(withEdit, []);
        const subject = last.kind === 'answer' ? last.question : `measure:${last.no}`;
        const after = withEdit(before, last);
        expect(withEdit(after, last)).toEqual(after);
        expect(applied(of, ...withoutEdit(after, subject))).toEqual(applied(of, ...withoutEdit(before, subject)));
        expect(allQuestions(applied(of, ...after), FILE).every((one) => one.choices.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
