import type { Draft, DraftMeasure } from '../../bot/domain/draft';

/** A measure as a document has it, ordinary and complete; a test says what matters to it. */
export const aDraftMeasure = (but: Partial<DraftMeasure> = {}): DraftMeasure => ({
  no: 1,
  group: null,
  area: 'Studiero',
  title: 'Gemensamma rutiner vid lektionsstart',
  actions: ['Rutinerna skrivs av arbetslagen'],
  responsible: [],
  start: null,
  due: [{ raw: 'mars 2026', date: '2026-03-31', precision: 'month' }],
  evaluation: null,
  nextReport: null,
  status: 'in_progress',
  statusRaw: 'Pågår',
  schedule: null,
  followUp: null,
  analysis: null,
  rating: null,
  relatesTo: [],
  flags: [],
  confidence: 'certain',
  ...but,
});

export const aDraft = (measures: readonly DraftMeasure[], plan: Partial<Draft['plan']> = {}): Draft => ({
  plan: {
    title: 'Åtgärder efter granskningen av studiero',
    kind: 'audit_plan',
    caseNumber: null,
    documentDate: '2025-11-03',
    answerDueOn: null,
    ...plan,
  },
  measures,
  recommendations: [],
  ratings: [],
  warnings: [],
});
