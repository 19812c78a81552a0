import type { CardView } from '../../cards/views';
import { AT, base, longText, type Named } from './sample-base';
import { aMeasure } from './sample-measures';
import { aStatus } from './sample-overviews';

type RequestsView = Extract<CardView, { kind: 'requests' }>;

const row: RequestsView['rows'][number] = {
  measure: 'm-3',
  title: 'Analys av resultat i svenska',
  by: ['Almskolan'],
  at: AT,
  due: { on: '2026-01-31', daysLate: 9 },
  on: '2026-03-31',
  hindrance: 'waiting',
  excerpt: 'Kartläggningen är klar. Förslagen väntar på nästa arbetsplatsträff.',
  others: 0,
  byAuthority: false,
};

const aRequests = (more: Partial<RequestsView> = {}): RequestsView => ({
  ...base,
  kind: 'requests',
  rows: [
    row,
    {
      ...row,
      measure: 'm-7',
      title: 'Gemensam rutin för övergångar',
      by: ['Bokskolan', 'Lindskolan'],
      due: { on: '2026-06-12', daysLate: 0 },
      on: '2026-10-30',
      hindrance: null,
      excerpt: null,
      others: 6,
    },
    { ...row, measure: 'm-9', title: 'Rutin för skolplikt', due: null, byAuthority: true },
  ],
  total: 3,
  page: 0,
  pages: 1,
  happened: null,
  ...more,
});

const TITLE = 'Analys av resultat i svenska';
const GIVEN = {
  at: '2026-02-06T13:05:00.000Z',
  by: 'Disa Nyman',
  from: '2026-01-31',
  asked: '2026-03-31',
  to: '2026-03-31',
};
const DECIDED = [
  GIVEN,
  { at: '2026-01-20T09:00:00.000Z', by: 'Disa Nyman', from: '2026-01-31', asked: '2026-04-30', to: null },
];

/** New dates that wait for a decision, and the places that say so. */
export const REQUESTS: readonly Named[] = [
  ['requests', aRequests()],
  [
    'requests-none',
    aRequests({
      total: 0,
      rows: [],
      happened: { outcome: 'moved', title: TITLE, on: '2026-03-31', name: null },
    }),
  ],
  ['requests-kept', aRequests({ happened: { outcome: 'kept', title: TITLE, on: '2026-03-31', name: null } })],
  [
    'requests-decided',
    aRequests({ happened: { outcome: 'decided', title: TITLE, on: '2026-03-31', name: 'Karin Holm' } }),
  ],
  ['requests-stands', aRequests({ happened: { outcome: 'decided', title: TITLE, on: null, name: null } })],
  ['requests-changed', aRequests({ happened: { outcome: 'changed', title: TITLE, on: '2026-03-31', name: null } })],
  [
    'requests-crowded',
    aRequests({
      total: 14,
      page: 1,
      pages: 3,
      rows: Array.from({ length: 5 }, (_, at) => ({
        ...row,
        measure: `m-${at}`,
        title: longText(300),
        by: [longText(200), longText(200)],
        due: null,
        excerpt: longText(140),
        others: 39,
      })),
    }),
  ],
  ['status-requests', aStatus({ requests: 3 })],
  ['measure-asked', { ...aMeasure, askedDue: { on: '2026-03-31', mayDecide: true, byAuthority: false } }],
  ['measure-waits', { ...aMeasure, askedDue: { on: '2026-03-31', mayDecide: false, byAuthority: false } }],
  ['measure-by-authority', { ...aMeasure, askedDue: { on: '2026-03-31', mayDecide: false, byAuthority: true } }],
  [
    'measure-moved',
    { ...aMeasure, due: { on: '2026-03-31', daysLate: 0 }, decidedDue: [...DECIDED, { ...GIVEN, from: null }] },
  ],
];
