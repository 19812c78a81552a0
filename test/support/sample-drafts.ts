import type { CardView } from '../../cards/views';
import { base, longText, type Named } from './sample-base';

type Draft = Extract<CardView, { kind: 'draft' }>;
type Question = Draft['questions'][number];

const question = (but: Partial<Question> & Pick<Question, 'code' | 'choices'>): Question => ({
  id: `${but.code}:3`,
  no: 3,
  count: 1,
  title: 'Rutin för hur arbetslagen byter klassrum',
  raw: [],
  dates: [],
  state: null,
  asks: null,
  value: '',
  error: null,
  ...but,
});

const NO_RESPONSIBLE = question({
  code: 'no_responsible',
  id: 'no_responsible',
  no: null,
  count: 7,
  title: null,
  choices: ['assign_now', 'later'],
});

const draft: Draft = {
  ...base,
  kind: 'draft',
  draft: 'd-1',
  title: 'Åtgärdsplan för skolbiblioteken',
  file: 'åtgärdsplan bibliotek 2026.docx',
  documentDate: '2026-01-12',
  measures: 9,
  questions: [
    question({
      code: 'parts_with_dates',
      raw: ['klart jan', 'klart feb', 'klart maj'],
      dates: ['2026-01-31', '2026-02-28', '2026-05-31'],
      choices: ['parts', 'one'],
    }),
    NO_RESPONSIBLE,
  ],
  hidden: 0,
  more: false,
  settled: [],
  notes: [],
  soon: 3,
  change: null,
  blocked: false,
  empty: false,
};

const EVERY: readonly Question[] = [
  question({ code: 'pupil_health', choices: ['edit', 'publish_anyway'] }),
  question({
    code: 'plan_title',
    id: 'plan_title',
    no: null,
    raw: ['dokument 3'],
    choices: ['set_title', 'keep_title'],
    asks: 'text',
    value: 'Plan 20110203-1234',
    error: 'personal_number',
  }),
  question({
    code: 'document_date',
    id: 'document_date',
    no: null,
    choices: ['set_date', 'no_date'],
    asks: 'date',
    error: 'required',
  }),
  question({ code: 'is_measure', choices: ['measure', 'no_measure'] }),
  question({
    code: 'heading_or_measure',
    id: 'h',
    no: null,
    raw: ['Rutiner och ansvar'],
    choices: ['heading', 'measure'],
  }),
  question({ code: 'measure_or_heading', choices: ['measure', 'heading'] }),
  question({
    code: 'no_header',
    id: 'no_header',
    no: null,
    dates: ['2026-03-31'],
    state: 'in_progress',
    choices: ['right'],
  }),
  question({ code: 'two_states', state: 'in_progress', choices: ['in_progress', 'completed', 'not_started'] }),
  question({
    code: 'dates_in_order',
    raw: ['mars', 'maj'],
    dates: ['2026-03-31', '2026-05-31'],
    choices: ['in_order', 'whole'],
  }),
  question({
    code: 'dates_without_part',
    raw: ['mars', 'maj'],
    dates: ['2026-03-31', '2026-05-31'],
    choices: ['whole', 'edit'],
  }),
  question({ code: 'assumed_date', raw: ['i februari'], dates: ['2026-02-28'], choices: ['right', 'date_wrong'] }),
  question({
    code: 'assumed_date',
    id: 'assumed_date:all',
    no: null,
    count: 12,
    raw: ['i februari', 'till maj', 'hösten', 'juni'],
    dates: ['2026-02-28', '2026-05-31', '2026-12-31', '2026-06-30'],
    choices: ['right', 'date_wrong', 'one_by_one'],
  }),
  question({ code: 'vague_due', raw: ['inom en snar framtid'], choices: ['set_date', 'no_date'], asks: 'date' }),
  question({ code: 'contradicts', choices: ['delayed', 'on_plan'] }),
  question({ code: 'decision_needed', choices: ['goes_on', 'stands'] }),
  question({ code: 'responsible_left', raw: ['enhetschefen'], choices: ['right', 'has_left'] }),
  question({ code: 'table_not_read', id: 'table_not_read', no: null, choices: ['right'] }),
  NO_RESPONSIBLE,
];

const row: Extract<CardView, { kind: 'draft_list' }>['rows'][number] = {
  no: 1,
  title: 'Rutin för hur arbetslagen byter klassrum',
  due: ['2026-03-31'],
  dueRaw: 'Klart mars 2026',
  responsible: ['Maja Lindroth'],
  state: 'in_progress',
  schedule: 'on_plan',
  doubtful: false,
};
const list: Extract<CardView, { kind: 'draft_list' }> = {
  ...base,
  kind: 'draft_list',
  draft: 'd-1',
  title: draft.title,
  rows: [
    row,
    {
      ...row,
      no: 2,
      title: 'Öppettider',
      due: [],
      dueRaw: 'inom en snar framtid',
      responsible: [],
      state: 'unknown',
      schedule: null,
      doubtful: true,
    },
    {
      ...row,
      no: 3,
      title: 'Genomgång av beståndet',
      due: ['2026-01-31', '2026-05-31'],
      state: 'completed',
      schedule: null,
    },
  ],
  total: 23,
  page: 1,
  pages: 3,
  removed: 'Samtal med elevråden',
};

const form: Extract<CardView, { kind: 'draft_form' }> = {
  ...base,
  kind: 'draft_form',
  draft: 'd-1',
  no: 2,
  page: 0,
  read: {
    state: 'Pågår, färdigt under våren',
    due: ['inom en snar framtid'],
    evaluation: 'oktober 2026',
    nextReport: null,
  },
  values: {
    title: 'Öppettider',
    state: 'in_progress',
    due: '',
    evaluation: '2026-10-31',
    nextReport: '',
    responsible: 'Maja Lindroth',
    actions: 'Enkät till eleverna\nFörslag till nya tider',
    followUp: 'Enkäten är gjord.',
  },
  states: ['decided', 'not_started', 'in_progress', 'paused', 'completed'],
  aboutPupil: false,
  errors: [],
};

const done: Extract<CardView, { kind: 'draft_done' }> = {
  ...base,
  kind: 'draft_done',
  title: draft.title,
  outcome: 'created',
  measures: 9,
  added: 9,
  changed: 0,
  missing: 0,
  assigned: 2,
  lacking: 7,
  assignNext: true,
};

const long: Partial<Question> = { title: longText(400), raw: Array.from({ length: 4 }, () => longText(400)) };

/** A plan sent to the bot, from the first card to the receipt. */
export const DRAFTS: readonly Named[] = [
  ['draft', draft],
  ['draft-certain', { ...draft, questions: [], soon: 0 }],
  [
    'draft-answered',
    {
      ...draft,
      questions: [],
      settled: [
        { question: EVERY[10] ?? NO_RESPONSIBLE, choice: 'right', value: '' },
        { question: EVERY[12] ?? NO_RESPONSIBLE, choice: 'set_date', value: '2026-05-29' },
        { question: NO_RESPONSIBLE, choice: 'later', value: '' },
      ],
      notes: [
        { code: 'personal_number_removed', count: 1 },
        { code: 'overdue', count: 2 },
        { code: 'no_due_date', count: 1 },
        { code: 'not_reported', count: 4 },
        { code: 'recommendations', count: 3 },
        { code: 'ratings', count: 40 },
        { code: 'proposed', count: 5 },
        { code: 'recommendation_without_measure', count: 1 },
        { code: 'unknown_reference', count: 1 },
      ],
    },
  ],
  ['draft-every-question', { ...draft, questions: EVERY, more: true, blocked: true }],
  ['draft-more', { ...draft, questions: EVERY.slice(3, 10), hidden: 8 }],
  [
    'draft-update',
    {
      ...draft,
      change: {
        title: draft.title,
        same: false,
        added: 2,
        changed: 3,
        missing: 1,
        moved: [
          { no: 4, from: '2026-03-31', to: '2026-06-30' },
          { no: 5, from: null, to: '2027-01-31' },
        ],
      },
    },
  ],
  [
    'draft-same',
    {
      ...draft,
      questions: [],
      change: { title: draft.title, same: true, added: 0, changed: 0, missing: 0, moved: [] },
    },
  ],
  ['draft-empty', { ...draft, measures: 0, questions: [], empty: true, documentDate: null, soon: 0 }],
  [
    'draft-long',
    {
      ...draft,
      title: longText(600),
      file: longText(200),
      measures: 300,
      // As many as a press on "Visa fler" may bring.
      questions: Array.from({ length: 40 }, (_, at) => ({
        ...(EVERY[at % EVERY.length] ?? NO_RESPONSIBLE),
        ...long,
        id: `vague_due:${at}:due:0`,
        no: at,
        value: longText(400),
      })),
      settled: EVERY.slice(3, 8).map((one) => ({ question: { ...one, ...long }, choice: 'right' as const, value: '' })),
    },
  ],
  ['draft-list', list],
  ['draft-list-empty', { ...list, rows: [], total: 0, page: 0, pages: 1 }],
  [
    'draft-list-long',
    {
      ...list,
      rows: Array.from({ length: 10 }, (_, at) => ({
        ...row,
        no: 290 + at,
        title: longText(400),
        dueRaw: longText(200),
        due: [],
        responsible: [longText(200), longText(200)],
      })),
      total: 300,
      page: 29,
      pages: 30,
      removed: null,
    },
  ],
  ['draft-form', form],
  [
    'draft-form-errors',
    {
      ...form,
      aboutPupil: true,
      page: -1,
      read: { state: null, due: [], evaluation: null, nextReport: null },
      errors: [
        { field: 'title', code: 'required' },
        { field: 'due', code: 'not_a_date' },
        { field: 'responsible', code: 'personal_number' },
        { field: 'followUp', code: 'too_long' },
        { field: 'state', code: 'not_offered' },
      ],
      values: { ...form.values, title: '', due: 'i vår', state: 'annat' },
    },
  ],
  [
    'draft-form-long',
    {
      ...form,
      read: { state: longText(900), due: [longText(400)], evaluation: longText(400), nextReport: longText(400) },
      values: { ...form.values, title: longText(500), actions: longText(4000), followUp: longText(8000) },
    },
  ],
  ['draft-done', done],
  [
    'draft-done-updated',
    { ...done, outcome: 'updated', added: 1, changed: 2, missing: 1, assigned: 0, lacking: 0, assignNext: false },
  ],
  ['draft-done-unchanged', { ...done, outcome: 'unchanged', assigned: 0, lacking: 1, assignNext: false }],
  [
    'decline',
    { ...base, kind: 'decline', measure: 'plan-a-1', title: 'Läsombud i varje arbetslag', value: '', error: null },
  ],
  [
    'decline-error',
    { ...base, kind: 'decline', measure: 'plan-a-1', title: longText(400), value: longText(700), error: 'too_long' },
  ],
];
