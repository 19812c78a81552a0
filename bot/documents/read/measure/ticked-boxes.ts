/** A box, empty or ticked, as forms draw it: "☐", "☒", "[ ]", "[x]". */
const BOX = /(☐|□|⬜|◻|◯|○|\[\s?\])|(☒|☑|✅|■|◼|⬛|◉|●|\[[xX✓✔]\])/gu;

/**
 * The words of the boxes that are ticked in a cell that offers several: "☐ Ej påbörjad ☒ Pågår ☐ Klar" -> ["Pågår"].
 * Empty where none is ticked; null where the cell is no such choice.
 */
export function tickedBoxes(text: string): readonly string[] | null {
  const boxes = [...text.matchAll(BOX)];
  if (boxes.length < 2 || boxes.every((one) => one[1] === undefined)) return null;
  const lead = text.slice(0, boxes[0]?.index).trim();
  const following = boxes.map((one, at) => text.slice(one.index + one[0].length, boxes[at + 1]?.index).trim());
  // "Pågår ☒ Klar ☐" has its boxes after the words, and nothing follows the last.
  const words = lead !== '' && following.at(-1) === '' ? [lead, ...following.slice(0, -1)] : following;
  return words.includes('') ? null : words.filter((_, at) => boxes[at]?.[2] !== undefined);
}
