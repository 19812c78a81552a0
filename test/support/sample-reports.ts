import { base, type Named } from './sample-base';

const PLANS = [
  {
    plan: 'plan-a',
    title: 'Åtgärder efter granskningen av skolans lokaler',
    reports: [
      { code: 'back-report', working: true, latest: { version: 2, on: '2026-10-01' } },
      { code: 'yearly-follow-up', working: true, latest: null },
      { code: 'audit-answer', working: true, latest: null },
    ],
  },
  { plan: 'plan-b', title: 'Plan för läsro', reports: [{ code: 'analysis', working: true, latest: null }] },
  { plan: 'plan-c', title: '', reports: [] },
] as const;

/** The reports of several plans, of one reader who gets final versions alone, and the file's link. */
export const REPORTS: readonly Named[] = [
  ['reports', { ...base, kind: 'reports', plans: PLANS, page: 0, pages: 1, coming: null }],
  [
    'reports-coming',
    {
      ...base,
      kind: 'reports',
      plans: PLANS,
      page: 1,
      pages: 3,
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
          reports: [{ code: 'dialogues', working: false, latest: { version: 11, on: '2025-06-01' } }],
        },
      ],
      page: 0,
      pages: 1,
      coming: { plan: 'plan-a', report: 'dialogues', format: 'docx', on: '2026-11-22', version: 11 },
    },
  ],
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
