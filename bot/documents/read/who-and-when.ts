import { findPeriods } from '../../domain/reading/find-periods';
import { findCycleCodes } from '../../domain/swedish-dates';
import type { Cell } from './neutral';

/** Any day: only whether a text holds a time is asked for, not which. */
const SOME_DAY = '2000-01-01';

const namesTime = (text: string) => findPeriods(text, SOME_DAY).length > 0 || findCycleCodes(text).length > 0;

/** A cell that names who and when ("Områdeschef Nord, mars 2026") as the two cells other plans write. */
export function whoAndWhen(cell: Cell): { readonly who: Cell; readonly when: Cell } {
  const parts = cell.paragraphs.flatMap(({ text }) =>
    text.split(/\s*(?:[,;()]|\s[–—-]\s)\s*/u).filter((one) => one !== ''),
  );
  const cellOf = (texts: readonly string[]): Cell => ({ paragraphs: texts.map((text) => ({ text, bullet: false })) });
  return {
    who: cellOf(parts.filter((text) => !namesTime(text))),
    when: cellOf(parts.filter(namesTime)),
  };
}
