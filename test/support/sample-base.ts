import type { CardBase, CardView } from '../../cards/views';

/** Monday 9 February 2026, a quarter past ten in Stockholm: the day on which the samples are read. */
export const TODAY = '2026-02-09';
export const AT = '2026-02-09T09:15:00.000Z';

/** What every view has, in Swedish. */
export const base: CardBase = { locale: 'sv', today: TODAY, timeZone: 'Europe/Stockholm' };

/** A view with a name to find its picture by. */
export type Named = readonly [name: string, view: CardView];

/** Text of a given length with the characters people type, among them such as cost escapes in JSON and in markdown. */
export function longText(length: number): string {
  return 'Vi har gått igenom "läget" i arbetslagen\n* åk F–3 (svenska)\n- åk 4–6 [matematik] och följer upp 1_2. '
    .repeat(Math.ceil(length / 90))
    .slice(0, length);
}
