import { isLocalDate, plusDays } from './calendar';
import type { LocalDate } from './dates';
import { pointOccasion } from './ids';
import type { CyclePoint, Wheel, WheelDay, WheelPoint } from './wheel';
import { workingDayOnOrBefore } from './working-days';

/**
 * The turns of a wheel's points around a day: of each yearly point those that open the year before, this year and
 * next year; of a point of one year that one. In the order they open.
 *
 * A point may open in December and close in January. 29 February is the 28th where the year has none. A reminder day
 * is counted back from the closing day and moved to the working day on or before; one that would fall on the opening
 * day or earlier is left out, since the card itself comes then.
 */
export function occurrencesAround(wheel: Wheel, today: LocalDate): readonly CyclePoint[] {
  const year = Number(today.slice(0, 4));
  return wheel.points
    .flatMap((point) =>
      isOnce(point.opens)
        ? [turnOf(point, point.opens)]
        : [year - 1, year, year + 1].map((one) => turnOf(point, inYear(point.opens, one))),
    )
    .sort((one, other) => (one.opensOn < other.opensOn ? -1 : one.opensOn > other.opensOn ? 1 : 0));
}

/** The points that are open on a day, from the day they open to the day they close, both included. */
export function openOn(wheel: Wheel, today: LocalDate): readonly CyclePoint[] {
  return occurrencesAround(wheel, today).filter((one) => one.opensOn <= today && today <= one.closesOn);
}

function turnOf(point: WheelPoint, opensOn: LocalDate): CyclePoint {
  const year = Number(opensOn.slice(0, 4));
  const closesOn = isOnce(point.closes) ? point.closes : nextOn(point.closes, opensOn, year);
  const remindOn = point.remind
    .map((days) => workingDayOnOrBefore(plusDays(closesOn, -days)))
    .filter((day) => day > opensOn);
  return {
    occasion: pointOccasion(point.code, year),
    point,
    opensOn,
    closesOn,
    remindOn: [...new Set(remindOn)].sort(),
  };
}

/** Whether a day of the wheel is of one year, `2026-01-15`, rather than of every year, `01-15`. */
export const isOnce = (day: WheelDay): boolean => day.length > 5;

/** Whether a text is a day a wheel may name: `01-15`, `02-29`, or a day that exists in its year. */
export function isWheelDay(text: string): boolean {
  return isLocalDate(text) || (/^\d{2}-\d{2}$/.test(text) && isLocalDate(`2024-${text}`)); // 2024 has a 29 February
}

function inYear(day: WheelDay, year: number): LocalDate {
  const on = `${year}-${day}`;
  return isLocalDate(on) ? on : `${year}-02-28`;
}

function nextOn(day: WheelDay, from: LocalDate, year: number): LocalDate {
  const same = inYear(day, year);
  return same >= from ? same : inYear(day, year + 1);
}
