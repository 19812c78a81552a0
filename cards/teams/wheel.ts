import { phrasesFor } from '../text/phrases';
import type { CardView } from '../views';
import type { Element } from './adaptive-card';
import { box, heading, line, rowTitle } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';

/** The points of the year with their days; the one that is open says so. */
export function wheelCard(view: Extract<CardView, { kind: 'wheel' }>, limits: Limits): readonly Element[] {
  const { texts, dates } = phrasesFor(view);
  const { wheel } = texts;
  const points = view.points.slice(0, limits.rows);
  const hidden = view.points.length - points.length;
  return [
    heading(wheel.heading),
    ...(view.points.length === 0 ? [line(wheel.none)] : []),
    ...points.map((point) => {
      const period = wheel.period(dates.day(point.opensOn), dates.day(point.closesOn));
      return box(
        [
          rowTitle(point.open ? 'left' : 'partLeft', shortened(wheel.point(point.code, point.name), limits.title)),
          line(point.open ? `${period} · ${wheel.open}` : period, { spacing: 'none', bold: point.open }),
        ],
        { spacing: 'small' },
      );
    }),
    ...(hidden > 0 ? [line(texts.notShown(hidden), { subtle: true })] : []),
  ];
}
