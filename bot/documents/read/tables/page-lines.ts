/** The lines of a page's head or foot, told by their form alone. */

/** A day alone on its line is the document's. */
export const PAGE_DATE = /^\d{4}-\d{2}-\d{2}$/;
const PAGE =
  /^(?:(?:sid(?:a|an|or)?\.?\s*)?\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3}))?|[-–—]\s*\d{1,3}(?:\s*[-–—])?|\d{1,3}\s*[-–—])$/iu;
/** "Barnförvaltningen 2026-04-14 Sida 2 (2)", "Dnr 2026-12 Sida 2 av 4 2026-04-14": a page's number in its head, behind it a day at most. */
const PAGE_FOOT =
  /^.{1,110}\s(?:sid(?:a|an|or)?\.?\s*\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3}))?|\d{1,3}\s*\(\d{1,3}\))(?:\s+\d{4}-\d{2}-\d{2})?$/iu;

/** "Sida 2 av 3", "2 (3)", "– 2 –": the number of a page and nothing else. */
export const isPageNumber = (text: string): boolean => PAGE.test(text);

/** A line that ends in the number of its page. */
export const endsInPageNumber = (text: string): boolean => PAGE_FOOT.test(text);
