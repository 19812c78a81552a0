/** What a browser shows for a link that is over. Whose it was is not known, so it is said in both languages. */
export const LINK_IS_OVER = [
  'Länken gäller inte längre. Skriv rapport i chatten igen så får du en ny.',
  'This link no longer works. Write report in the chat again to get a new one.',
  '',
].join('\n');

/** What it shows while too many files are being made. */
export const LINK_IS_BUSY = [
  'Många filer tas fram just nu. Öppna länken igen om en halv minut.',
  'Many files are being made right now. Open the link again in half a minute.',
  '',
].join('\n');
