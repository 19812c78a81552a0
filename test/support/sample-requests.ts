import type { CardView, NoticeView } from '../../cards/views';
import { AT, base, longText, type Named } from './sample-base';
import { aForm } from './sample-forms';
import { aMeasure } from './sample-measures';
import { aStatus } from './sample-overviews';
import { aRound, aRow } from './sample-rounds';

type RequestsView = Extract<CardView, { kind: 'requests' }>;
type SetDueView = Extract<CardView, { kind: 'set_due' }>;
type DeclineDueView = Extract<CardView, { kind: 'decline_due' }>;

const row: RequestsView['rows'][number] = {
  measure: 'm-3',
  title: 'Analys av resultat i svenska',
  by: ['Almskolan'],
  at: AT,
  due: { on: '2026-01-31', daysLate: 9 },
  on: '2026-03-31',
  moves: ['2026-01-31'],
  decided: 0,
  past: false,
  hindrance: 'waiting',
  excerpt: 'Kartläggningen är klar. Förslagen väntar på nästa arbetsplatsträff.',
  excerptHeld: false,
  others: 0,
  byAuthority: false,
  takenUp: false,
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
      moves: ['2026-06-12', '2026-08-28', '2026-10-01'],
      hindrance: null,
      excerpt: null,
      excerptHeld: true,
      others: 6,
    },
    { ...row, measure: 'm-9', title: 'Rutin för skolplikt', due: null, byAuthority: true },
    {
      ...row,
      measure: 'm-11',
      title: 'Handlingsplan för läsning',
      due: { on: '2026-01-15', daysLate: 25 },
      on: '2026-02-06',
      past: true,
    },
    { ...row, measure: 'm-4', title: 'Plan för skolbibliotek', hindrance: 'staffing', takenUp: true },
  ],
  total: 5,
  page: 0,
  pages: 1,
  happened: null,
  ...more,
});

const aDeclineDue = (more: Partial<DeclineDueView> = {}): DeclineDueView => ({
  ...base,
  kind: 'decline_due',
  row,
  page: 0,
  value: '',
  error: null,
  concerns: [],
  words: '',
  administers: false,
  changed: false,
  ...more,
});

const aSetDue = (more: Partial<SetDueView> = {}): SetDueView => ({
  ...base,
  kind: 'set_due',
  measure: 'm-8',
  title: 'Samverkan med fritidsgårdarna',
  due: null,
  decided: 0,
  from: { filter: '', group: null, page: 0 },
  days: [],
  day: '',
  dayError: null,
  value: '',
  error: null,
  concerns: [],
  words: '',
  administers: true,
  changed: false,
  ...more,
});

const aNotice = (notice: NoticeView['notice'], words: NoticeView['words']): NoticeView => ({
  ...base,
  kind: 'notice',
  notice,
  words,
  presses: ['mine'],
});

const ofAuthority = aRow({
  answered: {
    at: AT,
    unchanged: false,
    state: 'in_progress',
    schedule: 'delayed',
    followUp: null,
    newDueProposed: '2026-03-31',
    dueByAuthority: true,
    dueTakenUp: false,
  },
});

const ASKED = {
  on: '2026-03-31',
  moves: ['2026-01-31', '2026-02-28'],
  decided: 0,
  past: false,
  mayDecide: true,
  byAuthority: false,
  takenUp: false,
};
const OF_AUTHORITY = { ...ASKED, mayDecide: false, byAuthority: true };

const TITLE = 'Analys av resultat i svenska';
const GIVEN = {
  at: '2026-02-06T13:05:00.000Z',
  by: 'Disa Nyman',
  from: '2026-01-31',
  asked: '2026-03-31',
  moved: ['2026-01-31'],
  to: '2026-03-31',
  reason: null,
};
const DECIDED = [
  GIVEN,
  {
    ...GIVEN,
    at: '2026-01-20T09:00:00.000Z',
    asked: '2026-04-30',
    moved: [],
    to: null,
    reason: 'Underlaget ska till nämnden i februari.',
  },
];

/** New dates that wait for a decision, and the places that say so. */
export const REQUESTS: readonly Named[] = [
  ['requests', aRequests()],
  [
    'requests-none',
    aRequests({
      total: 0,
      rows: [],
      happened: { outcome: 'moved', title: TITLE, on: '2026-03-31', name: null, moved: [], typed: null },
    }),
  ],
  [
    'requests-kept',
    aRequests({ happened: { outcome: 'kept', title: TITLE, on: '2026-03-31', name: null, moved: [], typed: null } }),
  ],
  [
    'requests-reason-kept',
    aRequests({
      happened: { outcome: 'reason_kept', title: TITLE, on: '2026-03-31', name: null, moved: [], typed: null },
    }),
  ],
  [
    'requests-decided',
    aRequests({
      happened: {
        outcome: 'decided',
        title: TITLE,
        on: '2026-03-31',
        name: 'Karin Holm',
        moved: [],
        typed: 'Underlaget ska till nämnden i februari.',
      },
    }),
  ],
  [
    'requests-stands',
    aRequests({ happened: { outcome: 'decided', title: TITLE, on: null, name: null, moved: [], typed: null } }),
  ],
  [
    'requests-changed',
    aRequests({ happened: { outcome: 'changed', title: TITLE, on: '2026-03-31', name: null, moved: [], typed: null } }),
  ],
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
        moves: Array.from({ length: 9 }, (_one, month) => `2025-0${month + 1}-28`),
        others: 39,
      })),
    }),
  ],
  [
    'requests-taken-up',
    aRequests({ happened: { outcome: 'taken_up', title: TITLE, on: null, name: null, moved: [], typed: null } }),
  ],
  [
    'requests-past',
    aRequests({ happened: { outcome: 'past', title: TITLE, on: '2026-02-06', name: null, moved: [], typed: null } }),
  ],
  ['decline-due', aDeclineDue()],
  ['decline-due-too-long', aDeclineDue({ value: longText(600), error: 'too_long' })],
  ['decline-due-changed', aDeclineDue({ value: 'Underlaget ska till nämnden i februari.', changed: true })],
  [
    'decline-due-asked',
    aDeclineDue({
      row: { ...row, title: longText(300), by: [longText(200)], excerpt: longText(140), others: 39 },
      value: 'Pojken i 3A behöver sin resurs nu.',
      concerns: [{ code: 'class_and_person', seen: 'Pojken i 3A' }],
      words: 'w-abc',
    }),
  ],
  ['set-due', aSetDue()],
  ['set-due-missing', aSetDue({ dayError: 'required', value: 'Gruppen börjar i mars.' })],
  [
    'set-due-several',
    aSetDue({
      from: null,
      due: { on: '2026-01-31', daysLate: 9 },
      days: ['2026-01-31', '2026-06-12', '2026-10-30'],
      day: '2026-01-20',
      dayError: 'past',
    }),
  ],
  ['set-due-not-a-date', aSetDue({ day: 'före sommaren', dayError: 'not_a_date' })],
  ['set-due-same', aSetDue({ due: { on: '2026-03-31', daysLate: 0 }, day: '2026-03-31', dayError: 'same' })],
  ['set-due-changed', aSetDue({ due: { on: '2026-04-30', daysLate: 0 }, day: '2026-03-31', changed: true })],
  [
    'set-due-asked',
    aSetDue({
      title: longText(300),
      day: '2026-03-31',
      value: 'Pojken i 3A behöver sin resurs nu.',
      concerns: [{ code: 'class_and_person', seen: 'Pojken i 3A' }],
      words: 'w-abc',
      administers: false,
    }),
  ],
  ['notice-due-of-authority', aNotice('due_of_authority', { title: TITLE })],
  ['notice-not-followed-up', aNotice('not_followed_up', { title: TITLE })],
  [
    'notice-assigned-form',
    {
      ...aNotice('assigned_principals', { title: TITLE, count: 4, form: 'anpassad_grundskola' }),
      presses: ['status'],
      list: { filter: 'bokskolan', group: null, page: 0 },
    },
  ],
  [
    'notice-due-kept',
    aNotice('due_kept', {
      title: TITLE,
      on: '2026-03-31',
      due: '2026-01-31',
      name: 'Disa Nyman',
      reason: 'Underlaget ska till nämnden i februari.',
    }),
  ],
  [
    'notice-due-moved-other',
    aNotice('due_moved_other', {
      title: TITLE,
      on: '2026-05-29',
      name: 'Disa Nyman',
      count: 2,
      moved: '2026-01-31,2026-03-31',
      reason: 'Lokalen är klar först i maj.',
    }),
  ],
  [
    'notice-due-moved-reason',
    aNotice('due_moved_reason', {
      title: TITLE,
      on: '2026-05-29',
      name: 'Disa Nyman',
      reason: 'Lokalen är klar först i maj.',
    }),
  ],
  [
    'notice-due-reason',
    aNotice('due_reason', {
      title: TITLE,
      on: '2026-03-31',
      name: 'Disa Nyman',
      reason: 'Underlaget ska till nämnden i februari.',
    }),
  ],
  [
    'notice-due-taken-up',
    aNotice('due_taken_up', { title: TITLE, on: '2026-03-31', due: '2026-01-31', name: 'Disa Nyman' }),
  ],
  ['form-of-authority', aForm({ dueByAuthority: true, values: { ...aForm().values, schedule: 'delayed' } })],
  ['round-of-authority', aRound({ rows: [ofAuthority], total: 1, answered: 1, showAnswers: true })],
  [
    'round-receipt-of-authority',
    aRound({
      rows: [ofAuthority],
      total: 1,
      answered: 1,
      counts: { unchanged: 0, updated: 1, proposals: 0, toAuthority: 1 },
    }),
  ],
  ['status-requests', aStatus({ requests: 3 })],
  ['measure-asked', { ...aMeasure, askedDue: ASKED }],
  ['measure-waits', { ...aMeasure, askedDue: { ...ASKED, mayDecide: false } }],
  ['measure-asked-past', { ...aMeasure, askedDue: { ...ASKED, on: '2026-02-06', past: true } }],
  ['measure-taken-up', { ...aMeasure, askedDue: { ...ASKED, takenUp: true } }],
  ['measure-waits-for-meeting', { ...aMeasure, askedDue: { ...ASKED, mayDecide: false, takenUp: true } }],
  ['measure-by-authority', { ...aMeasure, askedDue: OF_AUTHORITY }],
  ['measure-with-authority', { ...aMeasure, mayAssign: false, askedDue: OF_AUTHORITY }],
  [
    'measure-moved',
    { ...aMeasure, due: { on: '2026-03-31', daysLate: 0 }, decidedDue: [...DECIDED, { ...GIVEN, from: null }] },
  ],
];
