import type { Phrases } from '../text/phrases';
import type { CardView } from '../views';

type Counted = keyof Extract<CardView, { kind: 'summary' }>['counts'];

/** What a management team asks for first, before the rest. */
const ORDER: readonly Counted[] = [
  'in_progress',
  'overdue',
  'not_reported',
  'no_responsible',
  'unlinked',
  'decided',
  'not_started',
  'paused',
  'completed',
];

/**
 * "14 pågår · 3 försenade (+1) · 6 genomförda (+2)". What is zero and was zero is left out, save the overdue: that
 * none is late is worth saying.
 */
export function countsLine(
  counts: Readonly<Record<Counted, number>>,
  change: Readonly<Partial<Record<Counted, number>>> | null,
  say: Phrases,
): string {
  const shown = ORDER.filter((code) => counts[code] > 0 || change?.[code] || code === 'overdue');
  return shown
    .map((code) => {
      const by = change?.[code] ?? 0;
      const text = say.texts.counts[code](counts[code]);
      return by === 0 ? text : `${text} ${say.texts.summary.change(by)}`;
    })
    .join(' · ');
}
