import type { WheelPoint } from './wheel';

/**
 * The wheel that is in force until the municipality gives its own: a school year from August to June, as quality work
 * is usually laid out. Every point asks for the follow-up; the year-end report alone asks for an analysis as well,
 * since that is where the board reads one. No window reaches into the quiet weeks of summer or Christmas.
 */
export const DEFAULT_POINTS: readonly WheelPoint[] = [
  point('VP', 'Ledarens verksamhetsplan', '08-20', '09-04'),
  point('DELÅR', 'Delårsrapport (tertial 2)', '09-07', '09-18'),
  point('UD', 'Huvudmannens uppföljning och uppdragsdialog', '09-28', '10-16'),
  point('NOV', 'Normer och värden, plan mot diskriminering och kränkande behandling', '10-19', '11-13'),
  point('KUL 1', 'Uppföljning av resultat', '01-15', '02-13'),
  point('ÅR', 'Årsredovisning', '02-16', '03-06', ['follow_up', 'analysis']),
  point('KUL 2', 'Uppföljning av elever som riskerar att inte nå målen', '03-16', '04-10'),
  point('IOA/ÖSO', 'Inflytande och ansvar, övergångar och samverkan, årets uppföljning', '05-11', '06-05'),
];

function point(
  code: string,
  name: string,
  opens: string,
  closes: string,
  asks: WheelPoint['asks'] = ['follow_up'],
): WheelPoint {
  return { code, name, opens, closes, remind: [7, 2], asks, audience: null };
}
