/** What a browser shows for a link that is over. Whose it was is not known, so it is said in both languages. */
export const LINK_IS_OVER = [
  'Länken gäller inte längre. Skriv rapport i chatten igen så får du en ny.',
  'This link no longer works. Write report in the chat again to get a new one.',
  '',
].join('\n');
