import type { Counted, StatusRow, StatusView, SummaryView } from '../../cards/overview-views';
import { STATUS_GROUPS } from '../../cards/views';
import { AT, base, longText, type Named } from './sample-base';

const counts: Readonly<Record<Counted, number>> = {
  in_progress: 14,
  decided: 4,
  not_started: 3,
  paused: 1,
  completed: 6,
  overdue: 3,
  not_reported: 2,
  no_responsible: 1,
  unlinked: 2,
};
const nothing: Readonly<Record<Counted, number>> = {
  in_progress: 0,
  decided: 0,
  not_started: 0,
  paused: 0,
  completed: 0,
  overdue: 0,
  not_reported: 0,
  no_responsible: 0,
  unlinked: 0,
};

export function aSummary(more: Partial<SummaryView> = {}): SummaryView {
  return {
    ...base,
    kind: 'summary',
    week: '2026-W07',
    counts,
    change: { overdue: 1, completed: 2, not_reported: -1 },
    attention: [
      {
        measure: 'm-1',
        title: 'Ansvar för skollokaler',
        reasons: [{ code: 'overdue', days: 15 }, { code: 'not_started' }, { code: 'no_responsible' }],
      },
      {
        measure: 'm-2',
        title: 'Samlad elevhälsoplan',
        reasons: [{ code: 'waiting_for', name: 'extern utredare', until: '2026-04-30' }],
      },
      {
        measure: 'm-3',
        title: 'Analys av resultat i svenska',
        reasons: [{ code: 'delayed' }, { code: 'new_due_proposed', on: '2026-03-31' }],
      },
      { measure: 'm-4', title: 'Introduktion av nya rektorer', reasons: [{ code: 'responsible_left' }] },
    ],
    attentionMore: 2,
    rounds: [{ name: 'KUL 1', closesOn: '2026-02-13', answered: 5, begun: 0, of: 8 }],
    news: { completed: 2, newlyOverdue: 1, moved: 1, answers: 11 },
    next: '2026-02-16',
    ...more,
  };
}

const statusRow: StatusRow = {
  measure: 'm-3',
  title: 'Analys av resultat i svenska',
  plan: null,
  who: 'Almskolan',
  due: { on: '2026-01-31', daysLate: 9 },
  reportOn: null,
  state: 'not_started',
  schedule: null,
  noResponsible: false,
  mayDate: false,
  unlinked: null,
  lastReminder: '2026-02-05',
  fault: null,
};
const ownerless: StatusRow = {
  ...statusRow,
  measure: 'm-1',
  title: 'Ansvar för skollokaler',
  who: null,
  due: { on: '2026-01-25', daysLate: 15 },
  noResponsible: true,
  lastReminder: null,
};
const undated: StatusRow = {
  ...statusRow,
  measure: 'm-8',
  title: 'Samverkan med fritidsgårdarna',
  due: null,
  mayDate: true,
  lastReminder: null,
};
const inOrderRow: StatusRow = {
  ...statusRow,
  plan: 'Handlingsplan för läsning',
  due: { on: '2026-05-29', daysLate: 0 },
  state: 'in_progress',
  schedule: 'on_plan',
  lastReminder: null,
};
const FAULTS = [
  'not_installed',
  'blocked',
  'gone',
  'disabled',
  'too_large',
  'not_permitted',
  'unknown',
  'uncertain',
] as const;

export function aStatus(more: Partial<StatusView> = {}): StatusView {
  return {
    ...base,
    kind: 'status',
    at: AT,
    plans: 3,
    measures: 26,
    whole: true,
    filter: '',
    groups: [
      { code: 'overdue', total: 3, rows: [ownerless, statusRow] },
      {
        code: 'due_soon',
        total: 1,
        rows: [
          {
            ...statusRow,
            measure: 'm-5',
            title: 'Plan för läsutveckling i förskolan',
            who: 'Björkdalens förskola',
            due: { on: '2026-02-28', daysLate: 0 },
            state: 'in_progress',
            schedule: 'at_risk',
            lastReminder: null,
          },
        ],
      },
      {
        code: 'to_report',
        total: 1,
        rows: [
          {
            ...statusRow,
            measure: 'm-6',
            title: 'Trygghetsmätning i årskurs 5',
            due: null,
            reportOn: '2026-02-13',
            unlinked: 'Förvaltningens stab',
            who: null,
          },
        ],
      },
      {
        code: 'not_answered',
        total: 2,
        rows: [{ ...statusRow, due: { on: '2026-03-31', daysLate: 0 }, title: 'Uppföljning av ogiltig frånvaro' }],
      },
      { code: 'no_responsible', total: 1, rows: [ownerless] },
      {
        code: 'no_date',
        total: 1,
        rows: [undated],
      },
      {
        code: 'delivery_faults',
        total: 1,
        rows: [
          {
            ...statusRow,
            measure: null,
            title: 'KUL 1',
            who: 'Ture Sandell',
            due: null,
            state: null,
            lastReminder: null,
            fault: 'not_installed',
          },
        ],
      },
    ],
    inOrder: { rows: [], more: 0, plans: [], morePlans: 0 },
    group: null,
    page: 0,
    pages: 1,
    held: 0,
    requests: 0,
    remindable: 3,
    mayAssign: true,
    ...more,
  };
}

/** What the management team and the administrator see. */
export const OVERVIEWS: readonly Named[] = [
  ['summary', aSummary()],
  ['summary-plan-ended', aSummary({ news: { completed: 0, newlyOverdue: 0, moved: 0, answers: 3, plansClosed: 1 } })],
  ['summary-first', aSummary({ change: null, news: null, rounds: [] })],
  [
    'summary-quiet',
    aSummary({
      counts: nothing,
      change: {},
      attention: [],
      attentionMore: 0,
      rounds: [{ name: 'KUL 1', closesOn: '2026-02-13', answered: 8, begun: 0, of: 8 }],
      news: { completed: 0, newlyOverdue: 0, moved: 0, answers: 0 },
    }),
  ],
  [
    'summary-crowded',
    aSummary({
      attention: Array.from({ length: 12 }, (_, at) => ({
        measure: `m-${at}`,
        title: longText(300),
        reasons: [{ code: 'overdue', days: 400 }],
      })),
    }),
  ],
  [
    'areas',
    {
      ...base,
      kind: 'areas',
      week: '2026-W07',
      areas: [
        { name: 'Grundskola', counts },
        { name: 'Förskola', counts: { ...nothing, in_progress: 2 } },
        { name: null, counts: nothing },
      ],
      more: 4,
    },
  ],
  ['areas-none', { ...base, kind: 'areas', week: '2025-W52', areas: [], more: 0 }],
  ['status', aStatus()],
  [
    'status-due-set',
    aStatus({ notice: { code: 'due_set', title: 'Samverkan med fritidsgårdarna', on: '2026-03-31' } }),
  ],
  [
    'status-of-plan',
    aStatus({ filter: 'läsro', whole: false, plan: { plan: 'plan-b', title: 'Plan för läsro', closed: false } }),
  ],
  [
    'status-ended-plan',
    aStatus({
      filter: 'läsning',
      whole: false,
      measures: 0,
      groups: [],
      inOrder: { rows: [], more: 0, plans: [], morePlans: 0 },
      remindable: 0,
      plan: { plan: 'plan-b', title: 'Svar på granskningen ”Läsning för alla”', closed: true },
      ended: [
        {
          plan: 'plan-b',
          title: 'Svar på granskningen ”Läsning för alla”',
          on: '2026-01-19',
          by: 'Karin Holm',
          reason: 'Ersatt av planen för 2026.',
        },
      ],
    }),
  ],
  [
    'status-ended-plan-beside',
    aStatus({
      filter: 'läsning',
      whole: false,
      ended: [
        { plan: 'plan-b', title: longText(300), on: '2025-11-19', by: longText(200), reason: longText(500) },
        { plan: 'plan-c', title: 'Läsning 2024', on: '2025-06-01', by: '', reason: '' },
      ],
    }),
  ],
  [
    'status-ended-measure',
    aStatus({
      filter: 'bokcirklar',
      whole: false,
      measures: 0,
      groups: [],
      inOrder: {
        rows: [{ ...inOrderRow, due: null, state: 'cancelled', schedule: null, planEndedOn: '2026-01-19' }],
        more: 0,
        plans: [],
        morePlans: 0,
      },
      remindable: 0,
    }),
  ],
  ['status-all-ended', aStatus({ plans: 0, measures: 0, endedPlans: 2, groups: [], remindable: 0 })],
  ['status-empty', aStatus({ groups: [], remindable: 0 })],
  [
    'status-filtered',
    aStatus({
      filter: 'bokskolan',
      whole: false,
      group: 'overdue',
      groups: [
        {
          code: 'overdue',
          total: 34,
          rows: Array.from({ length: 10 }, (_, at) => ({ ...statusRow, measure: `m-${at}` })),
        },
      ],
      page: 1,
      pages: 4,
      mayAssign: false,
    }),
  ],
  [
    'status-named',
    aStatus({
      filter: 'svenska',
      whole: false,
      measures: 0,
      groups: [],
      inOrder: {
        rows: Array.from({ length: 5 }, (_, at) => ({
          ...inOrderRow,
          measure: `m-${at}`,
          ...(at > 0 ? {} : { title: longText(300), plan: longText(300), who: longText(200) }),
        })),
        more: 4,
        plans: [],
        morePlans: 0,
      },
      remindable: 0,
    }),
  ],
  [
    'status-named-plans',
    aStatus({
      filter: 'läsning',
      whole: false,
      measures: 0,
      groups: [],
      inOrder: {
        rows: [inOrderRow],
        more: null,
        plans: [
          { title: 'Handlingsplan för läsning', open: 12, nextDue: '2026-05-15' },
          { title: longText(300), open: 1, nextDue: null },
          { title: 'Läsning 2022', open: 0, nextDue: null },
        ],
        morePlans: 2,
      },
      remindable: 0,
    }),
  ],
  [
    'status-faults',
    aStatus({
      groups: [
        {
          code: 'delivery_faults',
          total: 8,
          rows: FAULTS.map((fault) => ({
            ...statusRow,
            measure: null,
            title: 'KUL 1',
            who: 'Ture Sandell',
            due: null,
            state: null,
            lastReminder: null,
            fault,
          })),
        },
      ],
    }),
  ],
  [
    'status-crowded',
    aStatus({
      filter: longText(5000),
      groups: STATUS_GROUPS.map((code) => ({
        code,
        total: 300,
        rows: Array.from({ length: 10 }, (_, at) => ({
          ...ownerless,
          measure: `measure-${'0123456789abcdef'.repeat(3)}-${at}`,
          title: longText(300),
          who: longText(200),
          unlinked: longText(200),
        })),
      })),
    }),
  ],
  [
    'remind',
    {
      ...base,
      kind: 'remind',
      at: '2026-02-09T09:15:00.000Z',
      filter: '',
      to: [
        { name: 'Maja Lindroth', unit: 'Almskolan', measures: 2 },
        { name: 'Ture Sandell', unit: null, measures: 1 },
      ],
      leftOut: [
        { name: 'Nils Åkerdahl', why: 'reminded_lately', on: '2026-02-06' },
        { name: 'Eivor Brandt', why: 'snoozed', on: '2026-02-12' },
        { name: 'Olle Frisk', why: 'unreachable', on: null },
      ],
    },
  ],
  [
    'remind-nobody',
    {
      ...base,
      kind: 'remind',
      at: '2026-02-09T09:15:00.000Z',
      filter: 'x',
      to: [],
      leftOut: [{ name: 'Nils Åkerdahl', why: 'snoozed', on: null }],
    },
  ],
  [
    'remind-crowded',
    {
      ...base,
      kind: 'remind',
      at: '2026-02-09T09:15:00.000Z',
      filter: longText(500),
      to: Array.from({ length: 200 }, () => ({ name: longText(200), unit: longText(200), measures: 40 })),
      leftOut: Array.from({ length: 200 }, () => ({
        name: longText(200),
        why: 'reminded_lately' as const,
        on: null,
      })),
    },
  ],
];
