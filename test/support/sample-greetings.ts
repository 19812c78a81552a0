import { CHAT_WORDS, NOTICES } from '../../cards/views';
import { base, longText, type Named } from './sample-base';

const WORDS = {
  what: 'frukost',
  filter: 'bokskola',
  next: '2026-02-16',
  count: 3,
  name: 'Maja Lindroth',
  title: 'Ansvar för skollokaler',
  max: 2000,
  file: 'åtgärdsplan.docx',
  reason: 'Filen är tom.',
  names: 'Siv Holmkvist',
};
const contact = { name: 'Siv Holmkvist', email: 'siv.holmkvist@exempel.se' };

/** Welcomes, help, and every notice with and without its words. */
export const GREETINGS: readonly Named[] = [
  [
    'welcome-reporter',
    {
      ...base,
      kind: 'welcome',
      name: 'Maja Lindroth',
      role: 'reporter',
      measures: 3,
      next: { name: 'KUL 1', opensOn: '2027-01-15' },
      contact,
    },
  ],
  [
    'welcome-administrator',
    { ...base, kind: 'welcome', name: 'Siv Holmkvist', role: 'administrator', measures: 0, next: null, contact: null },
  ],
  ['welcome-other', { ...base, kind: 'welcome', name: '', role: 'other', measures: 0, next: null, contact }],
  ['stranger', { ...base, kind: 'stranger', contact }],
  ['stranger-no-contact', { ...base, kind: 'stranger', contact: null }],
  ...NOTICES.map(
    (notice) =>
      [
        `notice-${notice}`,
        { ...base, kind: 'notice', notice, words: WORDS, presses: ['mine', 'status', 'help'] },
      ] as const,
  ),
  [
    'notice-meant',
    {
      ...base,
      kind: 'notice',
      notice: 'nothing_for_filter',
      words: { filter: 'Bokskoaln' },
      presses: ['status', 'help'],
      meant: ['Bokskolan', 'Handlingsplan för läsning och skrivning i de tidiga åren', longText(300)].map((name) => ({
        name,
        press: { act: 'status', filter: name, group: null, page: 0 },
      })),
    },
  ],
  [
    'notice-drafts',
    {
      ...base,
      kind: 'notice',
      notice: 'cancel_draft',
      words: { count: 7, shown: 3 },
      presses: [],
      drafts: ['Plan för läsro', 'Åtgärdslista vt 2026', longText(300)].map((title, at) => ({
        draft: `d-${at}`,
        title,
      })),
    },
  ],
  ...NOTICES.map(
    (notice) => [`notice-bare-${notice}`, { ...base, kind: 'notice', notice, words: {}, presses: [] }] as const,
  ),
  ['help', { ...base, kind: 'help', words: CHAT_WORDS, unknown: null, contact }],
  ['help-unknown', { ...base, kind: 'help', words: ['mine', 'language', 'help'], unknown: 'frukost', contact: null }],
];
