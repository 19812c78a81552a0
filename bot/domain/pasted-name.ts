/** What a text that was pasted is called in the place of a file's name. */
export const PASTED_NAME = { sv: 'Inklistrad text', en: 'Pasted text' } as const;

/** Whether it was pasted: it has no file, and its name says nothing of which plan it is. */
export const isPasted = (fileName: string): boolean => Object.values<string>(PASTED_NAME).includes(fileName);

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');

/** A plan without a heading is called what its file is called. */
export const isUntitled = (title: string, fileName: string): boolean =>
  letters(title) === letters(fileName.replace(/\.[^.]*$/, ''));
