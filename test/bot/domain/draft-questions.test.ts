import type { Draft, DraftMeasure, DraftWarning } from '../../../bot/domain/draft';
import { allQuestions, measuresIn, questionsLeft } from '../../../bot/domain/draft-questions';
import { aDraft, aDraftMeasure } from '../../support/drafts';

const FILE = 'lasro.md';
const warned = (code: DraftWarning['code'], where: string, more: Partial<DraftWarning> = {}): DraftWarning => ({
  code,
  where,
  message: '',
  ...more,
});
const draft = (
  measures: readonly Partial<DraftMeasure>[],
  warnings: readonly DraftWarning[] = [],
  plan: Partial<Draft['plan']> = {},
): Draft => ({
  ...aDraft(
    measures.map((one, at) => aDraftMeasure({ no: at + 1, responsible: ['Rut Ekdal'], ...one })),
    plan,
  ),
  warnings,
});
const asked = (of: Draft, fileName = FILE) => allQuestions(of, fileName).map(({ id, choices }) => [id, ...choices]);
const assumed = (raw: string, date: string) => ({ raw, date, precision: 'month', assumed: true }) as const;

describe('what is asked about a draft', () => {
  test('a plan that was read with certainty gives no question', () => {
    expect(asked(draft([{}, {}, {}]))).toEqual([]);
  });

  test('names of measures in a warning are numbers; a line names none', () => {
    expect(measuresIn('m1-m3,m9')).toEqual([1, 2, 3, 9]);
    expect(measuresIn('line 4, 12')).toEqual([]);
    expect(measuresIn('m1-m99999999999')).toHaveLength(10_000);
  });

  test('one question for all who have nobody, whether nobody was named or the post is vacant', () => {
    const of = draft([{}, {}, {}], [warned('no_responsible', 'm1-m2'), warned('responsible_vacant', 'm3')]);
    expect(allQuestions(of, FILE)).toMatchObject([{ id: 'no_responsible', measures: [1, 2, 3] }]);
  });

  test('each doubt of the reader gives a question that one press answers', () => {
    const due = [1, 2].map((no) => ({ raw: `mars 202${no}`, date: `202${no}-03-31`, precision: 'month' }) as const);
    const doubt = (name: NonNullable<DraftWarning['doubt']>, where: string, about?: string[]) =>
      warned('layout_uncertain', where, { doubt: name, ...(about ? { about } : {}) });
    const of = draft(
      [
        { statusRaw: 'Pågår', followUp: 'Genomförd.' },
        { due, actions: ['Kartläggning', 'Förslag'] },
        { due, actions: ['Kartläggning'] },
        {},
        { confidence: 'unsure' },
      ],
      [
        doubt('two_states', 'm1'),
        doubt('dates_without_part', 'm2-m3'),
        doubt('group_or_measure', 'm4'),
        doubt('group_or_measure', 'line 9', ['Rutiner']),
        doubt('no_header', 'line 1'),
        doubt('table_not_read', 'line 40'),
      ],
    );
    expect(asked(of)).toEqual([
      ['is_measure:5', 'measure', 'no_measure'],
      ['heading_or_measure:Rutiner', 'heading', 'measure'],
      ['measure_or_heading:4', 'measure', 'heading'],
      ['no_header', 'right'],
      ['two_states:1', 'in_progress', 'completed'],
      ['dates_in_order:2', 'in_order', 'whole'],
      ['dates_without_part:3', 'whole', 'edit'],
      ['table_not_read', 'right'],
    ]);
  });

  test('a title that is only the name of the file is asked for, and a date where dates depend on it', () => {
    expect(asked(draft([{}], [], { title: 'LASRO', documentDate: null }))).toEqual([
      ['plan_title', 'set_title', 'keep_title'],
    ]);
    const depends = draft([{ due: [assumed('i mars', '2026-03-31')] }], [], { documentDate: null });
    expect(asked(depends).map(([id]) => id)).toEqual(['document_date', 'assumed_date:1:due:0']);
  });

  test('what blocks comes first', () => {
    const of = draft([{ followUp: 'Eleven har fått en diagnos.' }], [warned('no_responsible', 'm1')]);
    expect(allQuestions(of, FILE).map(({ id, blocks }) => [id, blocks])).toEqual([
      ['pupil_health:1', true],
      ['no_responsible', false],
    ]);
  });
});

describe('many of a kind', () => {
  const many = draft(Array.from({ length: 6 }, (_, at) => ({ due: [assumed(`punkt ${at}`, `2026-0${at + 1}-28`)] })));
  const left = (edits: Parameters<typeof questionsLeft>[1]) => questionsLeft(many, edits, FILE).map(({ id }) => id);
  const answer = (question: string, choice: string) => ({ kind: 'answer', question, choice, value: null }) as const;

  test('are one question, which answers for all of them', () => {
    expect(left([])).toEqual(['assumed_date:all']);
    expect(left([answer('assumed_date:all', 'right')])).toEqual([]);
  });

  test('are asked one by one where somebody wants that', () => {
    const one = answer('assumed_date:all', 'one_by_one');
    expect(left([one])).toHaveLength(6);
    expect(left([one, answer('assumed_date:2:due:0', 'right')])).toHaveLength(5);
  });

  test('are asked no more about a measure that was mended in the form, except about a child that is still named', () => {
    const edits = [answer('assumed_date:all', 'one_by_one'), { kind: 'measure', no: 3, fields: {} } as const];
    expect(left(edits)).not.toContain('assumed_date:3:due:0');
    const child = draft([{ followUp: 'Eleven har fått en diagnos.' }]);
    expect(questionsLeft(child, [{ kind: 'measure', no: 1, fields: {} }], FILE)).toHaveLength(1);
  });
});
