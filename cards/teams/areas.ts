import { phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { countsLine } from './counts';
import { box, heading, line, press, presses, rowTitle } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

type AreasView = Extract<CardView, { kind: 'areas' }>;

/** The counts of the summary, area by area. */
export function areasCard(view: AreasView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts, dates } = say;
  const areas = view.areas.slice(0, limits.rows);
  const more = view.more + view.areas.length - areas.length;
  return [
    heading(texts.areas.heading(dates.week(view.week))),
    ...(view.areas.length === 0 ? [line(texts.areas.none)] : []),
    ...areas.map((area) =>
      box(
        [
          rowTitle(area.counts.overdue > 0 ? 'late' : 'left', shortened(area.name ?? texts.areas.noArea, limits.title)),
          line(countsLine(area.counts, null, say), { spacing: 'none' }),
        ],
        { separator: true },
      ),
    ),
    ...(more > 0 ? [line(texts.notShown(more), { subtle: true })] : []),
    ...presses([press(texts.press.overdue, { act: 'summary_overdue' })], 'medium'),
  ];
}
