import { applyToDraft } from '../../../bot/domain/apply-to-draft';
import type { Draft, DraftMeasure, DraftWarning } from '../../../bot/domain/draft';
import { allQuestions, measuresIn, questionsLeft } from '../../../bot/domain/draft-questions';
import type { DraftEdit } from '../../../bot/domain/plan-draft';
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

test('a colour that nothing explains is asked about once for all that have it; green, yellow and red are not', () => {
  const of = (no: number, statusRaw: string, status: 'unknown' | 'in_progress' = 'unknown') =>
    ({ no, title: `Insats ${no}`, statusRaw, status }) as const;
  const coloured = draft([of(1, 'Blå'), of(2, 'Gul', 'in_progress'), of(3, ' blå'), of(4, 'Lila'), of(5, 'Vet ej')]);
  expect(questionsLeft(coloured, [], FILE).filter((one) => one.code === 'colour')).toMatchObject([
    { id: 'colour:blå', measures: [1, 3], raw: ['Blå'], choices: ['not_started', 'in_progress', 'completed'] },
    { id: 'colour:lila', measures: [4], title: 'Insats 4' },
  ]);
  const said = { kind: 'answer', question: 'colour:blå', choice: 'completed', value: null } as const;
  const states = applyToDraft(coloured, [said], FILE).measures.map((one) => one.status);
  expect(states).toEqual(['completed', 'in_progress', 'completed', 'unknown', 'unknown']);
});

test('whether a sentence of running text is a measure is asked with the sentence', () => {
  const source = 'Skolan ska under våren pröva läxhjälp i två grupper.';
  const [question] = questionsLeft(draft([{ title: 'Pröva läxhjälp', confidence: 'unsure', source }]), [], FILE);
  expect(question).toMatchObject({ code: 'is_measure', raw: [source] });
});

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
    const due = [6, 7].map((no) => ({ raw: `mars 202${no}`, date: `202${no}-03-31`, precision: 'month' }) as const);
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

  test('a day of an open measure more than a year before the document is asked about; of several days the last', () => {
    const day = (date: string) => ({ raw: date, date, precision: 'day' as const });
    const of = draft([
      { due: [day('2024-03-31')] },
      { due: [day('2024-03-31')], status: 'completed' },
      { due: [day('2024-03-31'), day('2026-03-31')] },
      { due: [day('2025-01-31')] },
    ]);
    expect(asked(of)).toEqual([['old_due:1:due:0', 'right', 'set_date', 'date_wrong']]);
  });

  test('a text that was pasted without a heading has to be given a name', () => {
    const [title] = allQuestions(draft([{}], [], { title: 'Inklistrad text' }), 'Inklistrad text');
    expect(title).toMatchObject({ code: 'plan_title', choices: ['set_title'], blocks: true });
  });

  test('a title that is only the name of the file is asked for, and a date where dates depend on it', () => {
    expect(asked(draft([{}], [], { title: 'LASRO', documentDate: null }))).toEqual([
      ['plan_title', 'set_title', 'keep_title'],
    ]);
    const depends = draft([{ due: [assumed('i mars', '2026-03-31')] }], [], { documentDate: null });
    expect(asked(depends).map(([id]) => id)).toEqual(['document_date', 'assumed_date:1:due:0']);
  });

  test('a choice about a child counts for the words it was made about, alone or together', () => {
    const told = (...followUps: readonly string[]) => draft(followUps.map((followUp) => ({ followUp })));
    const answered = (of: Draft) =>
      allQuestions(of, FILE)
        .filter((one) => one.code === 'pupil_health')
        .map((one): DraftEdit => ({ kind: 'answer', question: one.id, choice: 'publish_anyway', value: null }))
        .slice(0, 1);
    const left = (of: Draft, edits: readonly DraftEdit[]) =>
      questionsLeft(of, edits, FILE).filter((one) => one.code === 'pupil_health').length;
    const one = told('Eleven i 3A har fått stöd.');
    expect([left(one, []), left(one, answered(one))]).toEqual([1, 0]);
    expect(left(told('Eleven i 4B har fått stöd.'), answered(one))).toBe(1);
    const names = ['3A', '4B', '5C', '6D'].map((name) => `Eleven i ${name} har fått stöd.`);
    const many = told(...names);
    expect([left(many, []), left(many, answered(many))]).toEqual([1, 0]);
    expect(left(told(...names.slice(1), 'Eleven i 7E har fått stöd.'), answered(many))).toBe(1);
  });

  test('what stands around the measures is asked about too; a title can be mended in the card', () => {
    const plan = (more: Partial<Draft>): Draft => ({ ...draft([{}]), ...more });
    const ids = (of: Draft, file = FILE) =>
      allQuestions(of, file)
        .filter((one) => one.blocks)
        .map(({ choices, measures }) => [choices, measures]);
    const given = draft([{}]).plan;
    expect(ids(plan({ plan: { ...given, title: 'Stöd till eleven i 3A' } }))).toEqual([
      [['set_title', 'publish_anyway'], []],
    ]);
    for (const more of [
      { plan: { ...given, background: ['Elsas mamma har hört av sig.'] } },
      { recommendations: [{ no: 1, text: 'Stöd.', answer: ['Eleven i 3A har fått en diagnos.'] }] },
      { areas: { generella: ['Eleven i 3A'] } },
    ]) {
      expect(ids(plan(more))).toEqual([[['set_text', 'take_out', 'publish_anyway'], []]]);
    }
    // What auditors recommend is in their words: it can be withheld, and nothing else.
    expect(ids(plan({ recommendations: [{ no: 1, text: 'Utred eleven i 3A.' }] }))).toEqual([[['publish_anyway'], []]]);
    expect(ids(draft([{}]), 'stod_till_eleven_i_3A.docx')).toEqual([[['publish_anyway'], []]]);
    expect(ids(draft([{ responsible: ['Elsas mamma'] }]))).toEqual([[['edit', 'publish_anyway'], [1]]]);
    expect(ids(draft([{ group: 'Eleven i 3A' }]))).toEqual([[['edit', 'publish_anyway'], [1]]]);
    expect(ids(draft([{ responsible: ['Moa', 'Albin Ek'] }]))).toEqual([]);
  });

  test('what blocks comes first', () => {
    const of = draft([{ followUp: 'Eleven har fått en diagnos.' }], [warned('no_responsible', 'm1')]);
    expect(allQuestions(of, FILE).map(({ id, blocks }) => [id, blocks])).toEqual([
      [expect.stringMatching(/^pupil_health:1:w-/), true],
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
