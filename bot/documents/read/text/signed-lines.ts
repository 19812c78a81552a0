import { findEntry, findSchedule, findState } from '../../../domain/plan-phrases';
import type { Block } from '../neutral';
import { type Signs, withSigns } from '../tables/sign-legend';

/** Signs of chats and boards that say how far without a key: under way, paused, called off. What is ticked is a box. */
const KNOWN: Signs = new Map([
  ...['⏳', '⌛', '🔄', '🚧'].map((sign) => [sign, 'pågår'] as const),
  ...['⏸', '⏸️'].map((sign) => [sign, 'pausad'] as const),
  ['🚫', 'utgår'],
  ...['🟢', '🟡', '🟠', '🔴'].map((light) => [light, light] as const),
]);

const PICTURE = String.raw`(?:\p{Extended_Pictographic}|[○◐◑◔◕●◯☐☑☒✓✔✗✘⬜⬛])\ufe0f?`;
const FIRST = new RegExp(String.raw`^(?<sign>${PICTURE})\s*[:–-]?\s*(?=\S)`, 'u');
/** Looked for where a run of dashes begins and not at each of its dashes: a line may be nothing but dashes. */
const LAST = new RegExp(String.raw`(?<![\s,–-])[\s,–-]+(?<sign>${PICTURE})\s*$`, 'u');
/** "[P] Ny rutin", "Ny rutin (P)": a letter is a sign where the key explains it. */
const LETTER_FIRST = /^[([](?<sign>\p{L}{1,2})[)\]]\s+(?=\S)/u;
const LETTER_LAST = /(?<!\s)\s+[([](?<sign>\p{L}{1,2})[)\]]\s*$/u;
/** "Läge: 🟢": what the sign stands for is the label's. */
const LABELLED = new RegExp(String.raw`^(?<label>\p{L}[\p{L}\s]{1,28}:)\s*(?<sign>${PICTURE})\s*(?<rest>.*)$`, 'u');
/** A part of a key without its equals sign: "✅ Klart ⏳ Pågår ⬜ Ej påbörjat". */
const BESIDE = new RegExp(
  String.raw`(?<sign>${PICTURE})\s*[:–-]?\s*(?<meaning>[^\p{Extended_Pictographic}○◐◑◔◕●◯☐☑☒✓✔✗✘⬜⬛]+)`,
  'gu',
);

/** "[x] = klar, [/] = pågår, [ ] = inte påbörjad": what the boxes of a list stand for, told with equals signs; a form ticks one of its boxes. */
const BOXED = /\[(?<mark>[ xX~/–-]?)\]\s*(?:=|betyder)\s*(?<meaning>[^[\],;|=]{2,30})/gu;

export interface SignedText {
  readonly text: string;
  /** The state its sign stands for, in words; null where no sign stands at either end. */
  readonly state: string | null;
}

/** What a box before a point stands for in the document's key: "[x]", "[ ]". */
export const keyOfBox = (mark: string | undefined): string => `[${(mark ?? '').trim().toLowerCase()}]`;

const plain = (sign: string) => sign.replace(/\ufe0f/gu, '').toLowerCase();
const isState = (text: string) =>
  text.length <= 30 && (findEntry(text) !== null || findState(text)?.start === 0 || findSchedule(text) !== null);

/** The pairs of a line that is nothing but a key of signs and states beside each other; none where it says more. */
function keyOfLine(text: string): readonly (readonly [string, string])[] {
  const boxes = [...text.matchAll(BOXED)].map(
    ({ groups }) => [keyOfBox(groups?.['mark']), (groups?.['meaning'] ?? '').trim()] as const,
  );
  if (boxes.length > 1 && boxes.every(([, meaning]) => isState(meaning))) return boxes;
  const found = [...text.matchAll(BESIDE)].map(({ groups }) => {
    const meaning = (groups?.['meaning'] ?? '').replace(/^\s*=\s*|[\s,;.|/·•]+$/gu, '').trim();
    return [plain(groups?.['sign'] ?? ''), meaning] as const;
  });
  const isWhole = found.length > 1 && found.every(([, meaning]) => isState(meaning));
  return isWhole && text.replace(BESIDE, '').replace(/[^\p{L}]/gu, '').length <= 20 ? found : [];
}

/** What the signs before and behind the points of a list stand for: by the document's own key, else as everybody uses them. */
export function signsOfText(blocks: readonly Block[]): Signs {
  const beside = blocks.flatMap((block) => (block.kind === 'table' ? [] : keyOfLine(block.text)));
  return new Map([...KNOWN, ...beside, ...withSigns(blocks).signs]);
}

/** Whether a line only explains signs: "✅ = klart", "✅ Klart ⏳ Pågår". */
export const isKeyOfSigns = (text: string): boolean =>
  keyOfLine(text).length > 0 || new RegExp(String.raw`^${PICTURE}\s*=`, 'u').test(text);

/** A point without the sign before or behind it, and the state that stands for. A sign nobody explains stays where it is. */
export function withoutSign(text: string, signs: Signs): SignedText {
  const { label, sign, rest } = LABELLED.exec(text)?.groups ?? {};
  if (label !== undefined && sign !== undefined) {
    const meaning = signs.get(plain(sign)) ?? sign;
    return { text: `${label} ${meaning}${rest ? `${meaning === sign ? ' ' : '. '}${rest}` : ''}`, state: null };
  }
  for (const pattern of [FIRST, LAST, LETTER_FIRST, LETTER_LAST]) {
    const found = pattern.exec(text);
    const state = signs.get(plain(found?.groups?.['sign'] ?? ''));
    if (!found || state === undefined || !isState(state)) continue;
    return { text: text.replace(pattern, '').trim(), state };
  }
  return { text, state: null };
}
