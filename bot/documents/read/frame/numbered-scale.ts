import { gradeOf, valueOfGrade } from '../../../domain/grades';
import type { Block } from '../neutral';

/** "Skala: 4 helt, …", "Bedömning: 4 = helt, …", "Siffrorna betyder helt (4), …", or the grades alone. */
const SCALE =
  /^(?:[^:.\d]{0,60}(?:skal|bedöm|skatt|nivå|grad|siffr|betyg|omdöm)[^.\d:]{0,40}:?\s+)?(?<key>(?:[1-4]\s*[=:–-]?\s*\p{L}|\p{L}[\p{L}\s]{3,20}[(=–-]).{10,200})$/iu;
const GRADE = /^(?<number>[1-4])\s*[=:–-]?\s*(?<word>\p{L}[\p{L}\s]{3,30})$/u;
const GRADE_FIRST = /^(?<word>\p{L}[\p{L}\s]{3,30}?)\s*(?:[=–-]\s*|\()(?<number>[1-4])\)?$/u;
const JUDGED =
  /^(?<area>\p{Lu}[^:.!?]{2,100}?)(?::\s*|\s[–-]\s+|\s+\((?=[1-4]\)))(?<number>[1-4])(?:\)|\s*\(\p{L}[\p{L}\s]{3,20}\))?$/u;
/** A scale of fewer words is a sentence that happens to hold one. */
const FEWEST = 3;

/** The word of each number: "Skala: 4 helt, 3 till stor del, 2 till viss del, 1 inte alls"; null where a line is no such key. */
function keyIn(text: string): ReadonlyMap<string, string> | null {
  const parts =
    SCALE.exec(text)
      ?.groups?.['key']?.replace(/[.]$/u, '')
      .split(/\s*[,;/]\s*(?:och\s+)?|\s+(?:och|samt)\s+/u) ?? [];
  const words = parts.flatMap((part): readonly (readonly [string, string])[] => {
    const { number, word } = (GRADE.exec(part) ?? GRADE_FIRST.exec(part))?.groups ?? {};
    const grade = word === undefined ? null : gradeOf(word);
    return number !== undefined && word !== undefined && grade !== null && String(valueOfGrade(grade)) === number
      ? [[number, word.trim()]]
      : [];
  });
  return words.length >= FEWEST ? new Map(words) : null;
}

/** "EKHULTS SKOLA" right over its judgements. */
const SHOUTED = /^\p{Lu}[\p{Lu}\s'-]{4,60}$/u;
const KIND = /^(?:(?:för|grund|gymnasie|sär|fritids)?skolan?|gymnasi(?:et|um)|fritidshem(?:met)?|och)$/u;
const inUsualLetters = (text: string): string =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .map((one) => (KIND.test(one) ? one : one.charAt(0).toUpperCase() + one.slice(1)))
    .join(' ');
/** "Uppdrag till rektor Ida Ljung:" over what she is to do. */
const GIVEN_TO =
  /^[Uu]ppdrag\s+(?:till|för)\s+(?:\p{Ll}+\s+)?(?:rektor|förskolechef)\s+(?<name>\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){1,2})\s*:$/u;

const POINT = /^[•*–-]\s+/u;
const isPoint = (block: Block) => block.kind === 'paragraph' && (block.bullet === true || POINT.test(block.text));

/**
 * A round of judgements by number in the words of its scale: under "Skala: 4 helt, 3 till stor del, 2 till viss del" the
 * line "Studiero: 2" says "Studiero: till viss del", and heads no list of what is to be done; the unit in capitals over
 * it is its heading, and "Uppdrag till rektor Ida Ljung:" says whose the points right under it are, each an "Uppdrag:". The document's own key
 * tells that the number is a grade: without one, and in tables, which are read by their columns, nothing is changed.
 */
export function withGradesInWords(blocks: readonly Block[]): readonly Block[] {
  const keys = blocks.map((one) => (one.kind === 'table' ? null : keyIn(one.text)));
  const from = keys.findIndex((one) => one !== null);
  const key = keys[from];
  if (!key) return blocks;
  const judged = (block: Block | undefined) => {
    const { area, number } =
      block === undefined || block.kind === 'table' ? {} : (JUDGED.exec(block.text)?.groups ?? {});
    const word = number === undefined ? undefined : key.get(number);
    return area === undefined || word === undefined ? null : `${area}: ${word}`;
  };
  let isGiven = false;
  return blocks.flatMap((block, at): readonly Block[] => {
    if (block.kind === 'table' || at <= from) return [block];
    const { text, line } = block;
    const said = judged(block);
    if (said !== null) return [{ ...block, text: said }];
    if (SHOUTED.test(text) && judged(blocks[at + 1]) !== null)
      return [{ kind: 'heading', text: inUsualLetters(text), line }];
    const name = GIVEN_TO.exec(text)?.groups?.['name'];
    isGiven = name !== undefined || (isGiven && isPoint(block));
    if (name !== undefined) return [{ kind: 'paragraph', text: `Rektor: ${name}`, line }];
    return isGiven ? [{ kind: 'paragraph', text: `Uppdrag: ${text.replace(POINT, '')}`, line }] : [block];
  });
}
