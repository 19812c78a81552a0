import type { CardView, NoticeView } from '../../cards/views';
import { base, longText, type Named } from './sample-base';

type ClosePlanView = Extract<CardView, { kind: 'close_plan' }>;

const PLANS = [
  {
    plan: 'plan-a',
    title: 'Åtgärder efter granskningen av skolans lokaler',
    closedOn: null,
    reports: [
      { code: 'back-report', working: true, latest: { version: 2, on: '2026-10-01' } },
      { code: 'yearly-follow-up', working: true, latest: null },
      { code: 'audit-answer', working: true, latest: null },
    ],
  },
  {
    plan: 'plan-b',
    title: 'Plan för läsro',
    toInspectorate: true,
    closedOn: '2026-01-19',
    closedWhy: 'Ersatt av planen för 2026',
    reports: [
      { code: 'audit-answer', working: true, latest: null },
      { code: 'analysis', working: true, latest: null },
    ],
  },
  { plan: 'plan-c', title: '', closedOn: null, reports: [] },
] as const;

const aClosePlan = (more: Partial<ClosePlanView> = {}): ClosePlanView => ({
  ...base,
  kind: 'close_plan',
  plan: 'plan-b',
  title: 'Plan för läsro',
  measures: 14,
  ending: 9,
  asked: 5,
  from: null,
  value: '',
  error: null,
  ...more,
});

const aNotice = (notice: NoticeView['notice'], words: NoticeView['words']): NoticeView => ({
  ...base,
  kind: 'notice',
  notice,
  words,
  presses: ['status'],
});

/** The reports of several plans, of one reader who gets final versions alone, and the file's link. */
export const REPORTS: readonly Named[] = [
  ['reports', { ...base, kind: 'reports', plans: PLANS, page: 0, pages: 1, mayClose: true, coming: null }],
  [
    'reports-coming',
    {
      ...base,
      kind: 'reports',
      plans: PLANS,
      page: 1,
      pages: 3,
      mayClose: false,
      coming: { plan: 'plan-a', report: 'back-report', format: 'docx', on: '2026-11-22', version: null },
    },
  ],
  [
    'reports-final-only',
    {
      ...base,
      kind: 'reports',
      plans: [
        {
          plan: 'plan-a',
          title: 'P*l_a[n](https://example.org) <at>Alla</at> '.repeat(30),
          closedOn: '2025-06-01',
          reports: [{ code: 'dialogues', working: false, latest: { version: 11, on: '2025-06-01' } }],
        },
      ],
      page: 0,
      pages: 1,
      mayClose: false,
      coming: { plan: 'plan-a', report: 'dialogues', format: 'docx', on: '2026-11-22', version: 11 },
    },
  ],
  ['close-plan', aClosePlan()],
  ['close-plan-all-done', aClosePlan({ ending: 0, asked: 0, value: 'Allt är genomfört.' })],
  ['close-plan-required', aClosePlan({ title: longText(300), error: 'required' })],
  ['close-plan-about-a-child', aClosePlan({ value: 'Pojken i 3A har flyttat.', error: 'about_a_child' })],
  ['notice-plan-closed', aNotice('plan_closed', { title: 'Plan för läsro', count: 9 })],
  [
    'notice-plan-closed-already',
    aNotice('plan_closed_already', {
      title: 'Plan för läsro',
      on: '2026-01-19',
      name: 'Karin Holm',
      reason: 'Planen lästes in två gånger.',
    }),
  ],
  ['notice-plan-reopened', aNotice('plan_reopened', { title: 'Plan för läsro', count: 9 })],
  ['notice-plan-open-already', aNotice('plan_open_already', { title: 'Plan för läsro' })],
  ['notice-plan-gone', aNotice('plan_gone', {})],
  [
    'file-link',
    {
      ...base,
      kind: 'file_link',
      name: 'återrapport-plan-för-läsro-2026-06-01.docx',
      url: 'http://127.0.0.1:3978/files/abc.def',
      minutes: 15,
    },
  ],
];
