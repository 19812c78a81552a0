import type { CardBase, CardView } from '../../cards/views';
import type { Summary } from '../domain/summary';

type SummaryView = Extract<CardView, { kind: 'summary' }>;

/** Monday's card in the channel. */
export function summaryView(base: CardBase, summary: Summary): SummaryView {
  const { attention, ...rest } = summary;
  return {
    ...base,
    ...rest,
    kind: 'summary',
    attention: attention.map(({ line, reasons }) => ({ measure: line.measure.id, title: line.measure.title, reasons })),
  };
}
