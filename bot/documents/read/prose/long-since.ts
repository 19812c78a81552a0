import type { LocalDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';

/**
 * "Sedan hösten 2024 erbjuds barnskötare …" in an answer of 2026: so it was more than a year before anybody answered, and
 * nothing is done about what was asked. "Sedan i mars redovisas frånvaron" of this year tells what has been done.
 */
export function isLongSince(text: string, reference: LocalDate): boolean {
  const [since] = /^(?:redan\s+)?sedan\s+[^,.;]{2,40}/iu.exec(text) ?? [];
  const [first] = since === undefined ? [] : findPeriods(since, reference);
  const date = first?.period.start ?? first?.period.date ?? null;
  return (
    first !== undefined &&
    first.start < 16 &&
    date !== null &&
    date < `${Number(reference.slice(0, 4)) - 1}${reference.slice(4)}`
  );
}
