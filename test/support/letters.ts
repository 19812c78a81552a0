import type { Draft } from '../../bot/domain/draft';
import { draftOf } from './read-text';

/** The day that letters are read where they do not say themselves when they were written. */
const TODAY = '2027-03-10';

/** A letter in paragraphs. */
export const letter = (...paragraphs: readonly string[]): Promise<Draft> =>
  draftOf('svar.txt', paragraphs.join('\n\n'), { today: TODAY });

/** The same where nothing but the page parts them, as a word processor writes it. */
export const page = (...paragraphs: readonly string[]): Promise<Draft> =>
  draftOf('svar.html', `<html><body>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</body></html>`, {
    today: TODAY,
  });

/** An answer to two recommendations: what is said of the first, in one paragraph, and a measure for the second. */
export const answerTo = (asked: string, ...said: readonly string[]): Promise<Draft> =>
  letter(
    'Svar på granskning av elevhälsan',
    'Nämnden svarar revisorerna om deras rekommendationer.',
    'Rekommendation 1',
    asked,
    said.join(' '),
    'Rekommendation 2',
    'Ta fram en rutin för loggar.',
    'Systemägaren tar fram en rutin till den 1 juni 2027.',
  );

/** What a letter commits to, a measure each: its title, whose it is in small letters, its first day and its state. */
export const committed = (draft: Draft) =>
  draft.measures.map(({ title, responsible, due, status }) => [
    title,
    responsible.map((one) => one.toLowerCase()),
    due[0]?.date ?? null,
    status,
  ]);
