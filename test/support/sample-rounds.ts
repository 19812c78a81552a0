import type { Notice, RoundRow, RoundView } from '../../cards/views';
import { AT, base, longText, type Named } from './sample-base';

/** A row that waits for its answer; say only what matters. */
export function aRow(more: Partial<RoundRow> = {}): RoundRow {
  return {
    assignment: 'a-7f3c1d20',
    n: 1,
    title: 'Uppföljning av ogiltig frånvaro',
    unit: null,
    due: { on: '2026-03-31', daysLate: 0 },
    last: {
      state: 'in_progress',
      schedule: 'on_plan',
      on: '2025-11-12',
      excerpt: 'Två av tre arbetslag är i gång.',
      imported: false,
    },
    unchangedOffered: true,
    analysisAsked: false,
    snoozedUntil: null,
    draftKept: false,
    dueDeclined: null,
    withheld: null,
    answered: null,
    ...more,
  };
}

const lateRow = aRow({
  assignment: 'a-51b09e77',
  title: 'Analys av resultat i svenska',
  due: { on: '2026-01-31', daysLate: 9 },
  last: { state: 'not_started', schedule: null, on: '2025-11-12', excerpt: null, imported: false },
});
const doneRow = aRow({
  assignment: 'a-c2d4e6f8',
  n: 2,
  title: 'Rutin för extra anpassningar',
  answered: {
    at: '2026-02-09T09:42:00.000Z',
    unchanged: false,
    state: 'in_progress',
    schedule: 'on_plan',
    followUp: 'Rutinen används i alla arbetslag sedan januari.',
    newDueProposed: null,
    dueByAuthority: false,
    dueTakenUp: false,
  },
});

/** The card of a point with three measures, one of them answered. */
export function aRound(more: Partial<RoundView> = {}): RoundView {
  return {
    ...base,
    kind: 'round',
    card: 'card:maja:2026-W07',
    occasions: [{ name: 'KUL 1', closesOn: '2026-02-13' }],
    units: ['Almskolan'],
    reminder: false,
    rows: [lateRow, aRow(), doneRow],
    total: 3,
    answered: 1,
    counts: { unchanged: 0, updated: 1, proposals: 0, toAuthority: 0 },
    page: 0,
    pages: 1,
    snoozeTo: '2026-02-12',
    open: true,
    showAnswers: false,
    notice: null,
    ...more,
  };
}

const answer = doneRow.answered;
const answeredRows = [
  aRow({ answered: answer && { ...answer, unchanged: true, at: '2026-02-09T08:40:00.000Z' } }),
  { ...lateRow, answered: answer && { ...answer, schedule: 'delayed' as const, newDueProposed: '2026-03-31' } },
  doneRow,
];
const receipt = aRound({
  rows: answeredRows,
  answered: 3,
  counts: { unchanged: 1, updated: 2, proposals: 1, toAuthority: 0 },
  snoozeTo: null,
});

/** Page two of somebody with forty measures, each title and text as long as the plan and the form allow. */
const crowded = aRound({
  units: ['Almskolan', 'Björkdalens förskola'],
  rows: Array.from({ length: 8 }, (_, at) =>
    aRow({
      assignment: `assignment-with-a-long-identity-${'0123456789abcdef'.repeat(3)}-${at}`,
      title: longText(300),
      unit: 'Björkdalens förskola och fritidshem',
      due: { on: '2025-12-31', daysLate: 40 },
      last: { state: 'in_progress', schedule: 'at_risk', on: '2025-11-12', excerpt: longText(2000), imported: false },
      analysisAsked: true,
      snoozedUntil: '2026-02-12',
      draftKept: true,
      dueDeclined: null,
      dueDecided: { from: '2025-06-15', original: '2025-02-28', on: '2025-11-12', reason: longText(500) },
    }),
  ),
  total: 40,
  answered: 0,
  page: 1,
  pages: 5,
});

const NOTED: readonly Notice[] = [
  { code: 'stored_unchanged', title: 'Uppföljning av ogiltig frånvaro', state: 'in_progress', schedule: 'on_plan' },
  { code: 'stored', title: 'Rutin för extra anpassningar' },
  { code: 'corrected', title: 'Rutin för extra anpassningar' },
  { code: 'already_stored', title: 'Rutin för extra anpassningar', at: AT },
  { code: 'answered_by_other', title: 'Rutin för extra anpassningar', at: AT, name: 'Ture Sandell' },
  { code: 'answered_by_other', title: 'Rutin för extra anpassningar', at: AT, name: null },
  { code: 'answered_meanwhile', title: 'Rutin för extra anpassningar', at: AT },
  { code: 'changed_since', title: 'Rutin för extra anpassningar' },
  { code: 'snoozed', count: 2, until: '2026-02-12' },
  { code: 'snooze_too_late', last: '2026-02-12' },
  { code: 'draft_kept', title: 'Analys av resultat i svenska' },
  { code: 'closed', name: 'KUL 1', on: '2026-02-06', kept: false },
  { code: 'closed', name: 'KUL 1', on: '2026-02-06', kept: true },
  { code: 'not_yours' },
  { code: 'own_list_only' },
  { code: 'own_list_only', filter: 'läsro' },
  { code: 'own_list_only', filter: 'läsro', named: true },
  { code: 'no_longer_asked', title: 'Rutin för extra anpassningar' },
  {
    code: 'plan_ended',
    title: 'Rutin för extra anpassningar',
    plan: 'Svar på granskningen ”Läsning för alla”',
    planId: 'plan-a',
    reason: 'Planen lästes in två gånger.',
    typed: 'none',
  },
  {
    code: 'plan_ended',
    title: longText(300),
    plan: longText(300),
    planId: 'plan-a',
    reason: longText(500),
    typed: 'kept',
  },
  { code: 'unchanged_not_possible', title: 'Analys av resultat i svenska' },
  { code: 'unchanged_unread' },
];

const ENDED = {
  plan: 'plan-1',
  title: 'Svar på granskningen ”Läsning för alla”',
  reason: 'Ersatt av en ny plan',
  measures: 2,
};

/** The principal’s card in every state worth looking at. */
export const ROUNDS: readonly Named[] = [
  ['round-three', aRound()],
  [
    'round-one',
    aRound({
      rows: [aRow({ last: null, due: null, unchangedOffered: false })],
      total: 1,
      answered: 0,
      units: [],
      snoozeTo: '2026-02-10',
    }),
  ],
  [
    'round-title-withheld',
    aRound({
      rows: [
        aRow({
          title: 'Åtgärd 4 i planen Läsplan. Texten visas inte förrän administratören har granskat den.',
          unchangedOffered: false,
        }),
      ],
      total: 1,
      answered: 0,
      notice: { code: 'unchanged_unread' },
    }),
  ],
  [
    'round-reminder',
    aRound({
      reminder: true,
      rows: [
        aRow({
          draftKept: true,
          dueDeclined: null,
          snoozedUntil: '2026-02-10',
          last: { state: 'unknown', schedule: null, on: null, excerpt: null, imported: true },
        }),
      ],
      total: 1,
      answered: 0,
    }),
  ],
  [
    'round-two-points',
    aRound({
      occasions: [
        { name: 'KUL 1', closesOn: '2026-02-13' },
        { name: 'Årsredovisning', closesOn: '2026-02-20' },
      ],
      rows: [
        { ...lateRow, analysisAsked: true, unchangedOffered: false, unit: 'Almskolan' },
        aRow({
          unit: 'Björkdalens förskola',
          last: { state: 'in_progress', schedule: null, on: '2025-06-15', excerpt: null, imported: true },
        }),
      ],
      total: 2,
      answered: 0,
    }),
  ],
  ['round-crowded', crowded],
  ['round-receipt', receipt],
  ['round-receipt-answers', { ...receipt, showAnswers: true }],
  ['round-closed', aRound({ open: false, today: '2026-02-16', snoozeTo: null })],
  [
    'round-mine-answered',
    aRound({
      card: 'mine',
      occasions: [
        { name: 'KUL 1', closesOn: '2026-02-13' },
        { name: 'Återrapport 27 februari 2026', closesOn: '2026-02-27' },
      ],
      rows: [
        { ...doneRow, withheld: 'for_good' },
        {
          ...lateRow,
          answered: doneRow.answered && { ...doneRow.answered, schedule: 'delayed' },
          withheld: 'until_looked_at',
        },
      ],
      total: 2,
      answered: 2,
      snoozeTo: null,
    }),
  ],
  [
    'round-mine',
    aRound({ card: 'mine', occasions: [], rows: [lateRow, aRow()], total: 2, answered: 0, snoozeTo: null }),
  ],
  ['round-empty', aRound({ card: 'mine', occasions: [], rows: [], total: 0, answered: 0, snoozeTo: null })],
  [
    'round-moved',
    aRound({
      rows: [
        {
          ...lateRow,
          dueDecided: {
            from: '2026-01-15',
            original: '2025-11-14',
            on: '2026-01-12',
            reason: 'Biblioteket öppnar igen i augusti.',
          },
        },
        aRow({ dueDecided: { from: null, on: '2026-01-12', reason: null } }),
        doneRow,
      ],
      card: 'mine',
    }),
  ],
  ['round-ended', aRound({ rows: [aRow()], total: 1, answered: 0, ended: [ENDED] })],
  [
    'round-ended-receipt',
    { ...receipt, ended: [ENDED, { ...ENDED, title: longText(300), reason: longText(500), measures: 12 }] },
  ],
  [
    'round-ended-all',
    aRound({ occasions: [], rows: [], total: 0, answered: 0, snoozeTo: null, open: false, ended: [ENDED] }),
  ],
  [
    'round-ended-mine',
    aRound({ card: 'mine', occasions: [], rows: [], total: 0, answered: 0, snoozeTo: null, ended: [ENDED] }),
  ],
  ['round-emptied', aRound({ rows: [], total: 0, answered: 0, snoozeTo: null })],
  ...NOTED.map((notice, at) => [`round-notice-${at + 1}-${notice.code}`, aRound({ notice })] as const),
];
