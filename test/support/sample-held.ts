import type { CardView } from '../../cards/views';
import { AT, base, longText, type Named } from './sample-base';
import { aMeasure } from './sample-measures';
import { aStatus } from './sample-overviews';

type HeldView = Extract<CardView, { kind: 'held' }>;

const row: HeldView['rows'][number] = {
  held: 'a-51b09e77-2',
  title: 'Analys av resultat i svenska',
  plan: 'Åtgärdsplan för kvalitetsarbetet 2025/26',
  by: 'Maja Lindroth',
  unit: 'Almskolan',
  at: AT,
  from: 'answer',
  concerns: [{ code: 'class_and_person', seen: 'pojken i 3A' }],
  followUp: 'Pojken i 3A har fått en egen resurs på förmiddagarna.',
  analysis: null,
  sentences: null,
  words: 'w-abc',
};

function aHeld(more: Partial<HeldView> = {}): HeldView {
  return {
    ...base,
    kind: 'held',
    total: 3,
    rows: [
      row,
      {
        ...row,
        held: 'measure:m-4',
        title: 'Stöd vid övergångar',
        by: null,
        unit: null,
        from: 'plan',
        concerns: [
          { code: 'health_of_child', seen: 'Eleven har fått en diagnos' },
          { code: 'social_of_child', seen: null },
        ],
        followUp: 'Enkäten görs i mars. Eleven har fått en diagnos. Resultatet redovisas.',
        sentences: ['Eleven har fått en diagnos.'],
      },
      { ...row, held: 'due:m-3:20260209T094200000Z', unit: null, from: 'decision' },
    ],
    page: 0,
    pages: 1,
    looked: null,
    ...more,
  };
}

const [first, ...older] = aMeasure.history;

/** Texts that wait to be looked at, and the places that say so. */
export const HELD: readonly Named[] = [
  ['held', aHeld()],
  [
    'held-none',
    aHeld({ total: 0, rows: [], looked: { outcome: 'cleared', title: 'Analys av resultat i svenska', by: null } }),
  ],
  [
    'held-long',
    aHeld({
      total: 7,
      page: 1,
      pages: 3,
      rows: ['a', 'b', 'c'].map((held) => ({
        ...row,
        held,
        title: longText(300),
        followUp: longText(2000),
        analysis: longText(2000),
      })),
      looked: { outcome: 'kept_out', title: longText(300), by: longText(100) },
    }),
  ],
  ['held-changed', aHeld({ looked: { outcome: 'changed', title: 'Stöd vid övergångar', by: null } })],
  ['status-held', aStatus({ held: 2 })],
  [
    'measure-withheld',
    {
      ...aMeasure,
      history: [
        ...(first
          ? [
              { ...first, followUp: null, analysis: null, withheld: 'until_looked_at' as const },
              { ...first, followUp: null, analysis: null, withheld: 'for_good' as const },
            ]
          : []),
        ...older,
      ],
    },
  ],
];
