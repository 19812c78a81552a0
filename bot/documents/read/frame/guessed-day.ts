import type { LocalDate } from '../../../domain/dates';
import type { Block } from '../neutral';
import { redactText } from '../redact';
import { linesOfText } from '../text/lines';
import { datedOn } from './document-date';

/** Lines a paper's own day stands among, over the text and under it. */
const HEAD = 12;
const FOOT = 8;

/**
 * The day a document seems to be dated by, told from its first and last lines before anybody knows where its measures
 * are; null where they tell of none. What is read by the right day at once need not be read again: where the measures
 * then say another day, everything is.
 */
export function guessedDay(blocks: readonly Block[], fileName: string, today: LocalDate): LocalDate | null {
  const { lines, pageDates } = linesOfText(blocks);
  return datedOn({
    before: lines.slice(0, HEAD),
    after: lines.slice(-FOOT),
    pageDates,
    headerDates: [],
    fileName: redactText(fileName),
    today,
  });
}
