/** How large a plan may be. A plan of a hundred measures is 100 kB of text; with pictures in it a few megabytes. */

export const MEGABYTE = 1024 * 1024;
/** Megabytes of text, HTML or Markdown. */
export const MOST_TEXT = 10;
/** Megabytes of a Word or Excel file, whose pictures are never unpacked. Nothing larger is taken in at all. */
export const MOST_FILE = 50;
/** No plan has more rows; a register or a log does. */
export const MOST_ROWS = 2000;
/** A row of a table may be lines long. */
export const MOST_LINES = 25 * MOST_ROWS;
