import { withoutGrade } from '../domain/grades';
import type { CellParagraph, Run, TableRow, WrittenBlock } from '../domain/written-document';

/** Small makers of a written document's parts. Texts are trimmed; an empty one makes nothing. */

export const plain = (text: string): readonly Run[] => [{ text }];
export const italic = (text: string): readonly Run[] => [{ text, italic: true }];

export const heading = (level: 1 | 2 | 3, text: string): WrittenBlock => ({ kind: 'heading', level, text });

export const paragraph = (text: string): WrittenBlock => ({ kind: 'paragraph', text: plain(text) });

export const quote = (text: string): WrittenBlock => ({ kind: 'paragraph', text: plain(text), as: 'quote' });

export const note = (text: string): WrittenBlock => ({ kind: 'paragraph', text: plain(text), as: 'note' });

export const sign = (text: string): WrittenBlock => ({ kind: 'paragraph', text: plain(text), as: 'sign' });

export const list = (items: readonly string[]): WrittenBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map(plain),
});

/** Said to be missing: in italics, so that it is not taken for somebody's words. */
export const missing = (text: string): WrittenBlock => ({ kind: 'paragraph', text: italic(text) });

export const said = (text: string): CellParagraph => ({ text: plain(text) });
export const point = (text: string): CellParagraph => ({ text: plain(text), bullet: true });
export const aside = (text: string): CellParagraph => ({ text: italic(text) });

export const row = (...cells: readonly (readonly CellParagraph[])[]): TableRow => ({ kind: 'row', cells });

/** The paragraphs of a text somebody typed, verbatim but for blank lines and blanks at the ends. */
export const verbatim = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * The same without grades: who answers for a measure stands beside its texts, so that a grade would be that unit's or
 * person's.
 */
export const paragraphsOf = (text: string | null): readonly string[] =>
  verbatim(text).flatMap((line) => withoutGrade(line) ?? []);

/** The same text as a sentence of its own: "Klart mars 2018" with a full stop, "Färdigt?" as it is. */
export const sentence = (text: string): string => (/[.!?…:]["”’)]?$/.test(text) ? text : `${text}.`);
