import type { CardView } from '../../cards/views';
import { base, longText, type Named } from './sample-base';
import { draft, form } from './sample-drafts';

const offered: Extract<CardView, { kind: 'draft_offers' }>['rows'][number] = {
  key: 'w-1',
  sentence: 'Förvaltningen har bett om offerter på en bokbuss och väntar svar i april.',
  name: 'Offerter på en bokbuss',
  renamed: false,
  due: ['2026-04-30'],
  responsible: ['förvaltningen'],
  no: null,
  aboutPupil: false,
};
const offers: Extract<CardView, { kind: 'draft_offers' }> = {
  ...base,
  kind: 'draft_offers',
  draft: 'd-1',
  title: draft.title,
  rows: [
    offered,
    {
      ...offered,
      key: 'w-2',
      sentence: 'Lånekorten har gjorts om så att de passar i båda biblioteken.',
      name: 'Lånekort för båda biblioteken',
      renamed: true,
      due: [],
      responsible: [],
      no: 10,
    },
    {
      ...offered,
      key: 'w-3',
      sentence: 'Hyllorna i trapphuset är beställda, men leveransen är försenad.',
      due: [],
      responsible: ['Maja Lindroth', 'vaktmästeriet'],
    },
    {
      ...offered,
      key: 'w-4',
      sentence: 'Pojken i 2A får låna hem böcker över sommaren.',
      due: [],
      responsible: [],
      aboutPupil: true,
    },
    { ...offered, key: 'own:11', sentence: null, name: 'Bjuda in till högläsning på torsdagar', no: 11 },
  ],
  page: 0,
  pages: 2,
};

/** Sentences of a draft that became no measure, and the form of a new one. */
export const OFFERS: readonly Named[] = [
  ['draft-offers-left', { ...draft, questions: [], offers: 5 }],
  ['draft-offers', offers],
  ['draft-offers-none', { ...offers, rows: [], pages: 1 }],
  [
    'draft-offers-long',
    {
      ...offers,
      rows: Array.from({ length: 6 }, (_, at) => ({
        ...offered,
        key: `w-${at}`,
        sentence: longText(600),
        name: longText(400),
        responsible: [longText(200), longText(200)],
        no: at % 2 === 0 ? null : 10 + at,
      })),
    },
  ],
  [
    'draft-form-new',
    {
      ...form,
      no: 0,
      page: -1,
      read: { state: null, due: [], evaluation: null, nextReport: null, source: null },
      serves: [],
      values: {
        title: '',
        state: 'decided',
        schedule: 'none',
        area: '',
        group: '',
        due: '',
        evaluation: '',
        nextReport: '',
        responsible: '',
        actions: '',
        followUp: '',
      },
    },
  ],
  ['draft-emptied', { ...draft, measures: 0, questions: [], soon: 0, empty: true, offers: 2 }],
];
