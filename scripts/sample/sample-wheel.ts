import { mondayOf, plusDays, weekOf } from '../../bot/domain/calendar';
import type { LocalDate } from '../../bot/domain/dates';

/**
 * A wheel with a point that is open whatever day it is: three school weeks from Monday of this week to a Friday. The
 * real wheel would leave the demo without a card for half of the year.
 */
export function sampleWheel(today: LocalDate): string {
  const monday = mondayOf(today);
  const week = Number(weekOf(monday).slice(-2));
  return `# Årshjul för ett prov: en avstämning som pågår nu, och årets uppföljning längre fram.
points:
  - code: Avstämning v. ${week}
    name: Lägesrapport inför ledningsgruppens avstämning
    opens: ${monday}
    closes: ${plusDays(monday, 18)}
    remind: [7, 2]
    asks: [follow_up]
  - code: Årets uppföljning
    name: Uppföljning och analys till nämnden
    opens: ${plusDays(monday, 70)}
    closes: ${plusDays(monday, 88)}
    remind: [7, 2]
    asks: [follow_up, analysis]
`;
}
