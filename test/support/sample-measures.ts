import type { CardView } from '../../cards/views';
import { AT, base, longText, type Named } from './sample-base';

type AssignView = Extract<CardView, { kind: 'assign' }>;
type MeasureView = Extract<CardView, { kind: 'measure' }>;

export const aMeasure: MeasureView = {
  ...base,
  kind: 'measure',
  measure: 'm-3',
  no: 3,
  plan: 'Åtgärdsplan för kvalitetsarbetet 2025/26',
  title: 'Analys av resultat i svenska',
  area: 'Kunskaper',
  due: { on: '2026-01-31', daysLate: 9 },
  dueRaw: ['Klart i januari 2026'],
  evaluation: '2026-10-31',
  nextReport: '2026-06-15',
  state: 'in_progress',
  schedule: 'delayed',
  responsible: ['Maja Lindroth', 'Ture Sandell'],
  parts: [
    { text: 'Kartläggning', due: null, done: true },
    { text: 'Åtgärdsförslag', due: '2026-02-28', done: false },
  ],
  history: [
    {
      at: AT,
      by: 'Maja Lindroth',
      unit: 'Almskolan',
      state: 'in_progress',
      schedule: 'delayed',
      hindrance: 'waiting',
      newDueProposed: '2026-03-31',
      followUp: 'Kartläggningen är klar. Förslagen väntar på nästa arbetsplatsträff.',
      analysis: 'Fler elever läser hemma sedan böckerna får lånas.',
      asks: false,
      withheld: null,
      unchanged: false,
    },
    {
      at: '2025-11-12T13:05:00.000Z',
      by: 'Ture Sandell',
      unit: null,
      state: 'not_started',
      schedule: null,
      hindrance: null,
      newDueProposed: null,
      followUp: null,
      analysis: null,
      asks: false,
      withheld: null,
      unchanged: true,
    },
  ],
  mayAssign: true,
  mayDate: true,
  mayDecide: false,
  decidedDue: [],
  askedDue: null,
  endedWithPlan: null,
};

const crowded: MeasureView = {
  ...aMeasure,
  title: longText(300),
  dueRaw: [longText(300)],
  parts: Array.from({ length: 60 }, () => ({ text: longText(300), due: '2026-05-31', done: false })),
  history: Array.from({ length: 80 }, () => ({
    at: AT,
    by: longText(200),
    unit: 'Almskolan',
    state: 'in_progress' as const,
    schedule: null,
    hindrance: 'scope' as const,
    newDueProposed: '2027-01-31',
    followUp: longText(2000),
    analysis: longText(2000),
    asks: false,
    withheld: null,
    unchanged: false,
  })),
};

export const anAssign: AssignView = {
  ...base,
  kind: 'assign',
  measure: 'm-1',
  no: 1,
  plan: 'Åtgärdsplan för kvalitetsarbetet 2025/26 (KS 2025/118)',
  title: 'Ansvar för skollokaler',
  now: [],
  choices: [
    { value: 'role:principal', name: null, role: null, form: null },
    { value: 'role:principal:anpassad_grundskola', name: null, role: null, form: 'anpassad_grundskola' },
    { value: 'person:maja', name: 'Maja Lindroth', role: 'rektor', form: null },
    { value: 'person:ture', name: 'Ture Sandell', role: null, form: null },
  ],
  chosen: null,
  error: null,
  from: null,
};

/** One measure, who answers for it, and the wheel. */
export const MEASURES: readonly Named[] = [
  ['assign', anAssign],
  ['assign-error', { ...anAssign, now: ['Maja Lindroth', 'Ture Sandell'], error: 'nobody_chosen' }],
  [
    'assign-likely',
    { ...anAssign, now: ['Rektor, anpassad grundskola'], chosen: 'role:principal:anpassad_grundskola' },
  ],
  ['assign-nobody', { ...anAssign, choices: [] }],
  [
    'assign-crowded',
    {
      ...anAssign,
      title: longText(300),
      choices: Array.from({ length: 400 }, (_, at) => ({
        value: `person:${'0123456789abcdef'.repeat(3)}-${at}`,
        name: longText(200),
        role: 'rektor',
        form: null,
      })),
    },
  ],
  ['assign-from-status', { ...anAssign, from: { filter: 'bokskolan', group: 'no_responsible', page: 0 } }],
  ['measure', aMeasure],
  [
    'measure-ended-with-plan',
    {
      ...aMeasure,
      due: { on: '2026-01-31', daysLate: 0 },
      state: 'cancelled',
      schedule: null,
      mayAssign: false,
      mayDate: false,
      endedWithPlan: { on: '2026-02-09', by: 'Karin Holm', reason: 'Planen lästes in två gånger.' },
    },
  ],
  ['measure-reason-kept', { ...aMeasure, notice: { code: 'reason_kept', title: aMeasure.title } }],
  ['measure-due-set', { ...aMeasure, notice: { code: 'due_set', title: longText(300), on: '2026-03-31' } }],
  [
    'measure-due-set-closed',
    {
      ...aMeasure,
      due: { on: '2026-12-24', daysLate: 0 },
      notice: { code: 'due_set', title: aMeasure.title, on: '2026-12-24', closed: { holiday: 'julafton' } },
      list: { filter: 'läsprov', group: null, page: 0 },
    },
  ],
  [
    'measure-due-set-weekend',
    { ...aMeasure, notice: { code: 'due_set', title: aMeasure.title, on: '2026-03-29', closed: { holiday: null } } },
  ],
  [
    'measure-due-kept-typed',
    { ...aMeasure, due: null, dueRaw: [], notice: { code: 'due_kept_typed', title: aMeasure.title } },
  ],
  [
    'measure-bare',
    {
      ...aMeasure,
      area: null,
      due: null,
      dueRaw: [],
      evaluation: null,
      nextReport: null,
      state: 'closed_continues',
      schedule: null,
      responsible: [],
      parts: [],
      history: [],
      mayAssign: false,
      mayDate: false,
      mayDecide: false,
    },
  ],
  ['measure-crowded', crowded],
  ['measure-asked-by-many', { ...crowded, history: crowded.history.map((one) => ({ ...one, asks: true })) }],
  [
    'wheel',
    {
      ...base,
      kind: 'wheel',
      points: [
        { code: 'KUL 1', name: 'Uppföljning av resultat', opensOn: '2026-01-15', closesOn: '2026-02-13', open: true },
        { code: 'KUL 2', name: 'KUL 2', opensOn: '2026-03-16', closesOn: '2026-04-10', open: false },
        { code: 'NOV', name: '', opensOn: '2027-10-12', closesOn: '2027-10-30', open: false },
      ],
    },
  ],
  ['wheel-empty', { ...base, kind: 'wheel', points: [] }],
];
