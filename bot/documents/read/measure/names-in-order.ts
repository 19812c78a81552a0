import { isFirstName } from '../text/first-names';

const WORD = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const INVERTED = new RegExp(
  `(?<=^|(?<!\\p{L})(?:ansvariga?|ansvar|ägare|rektor|chef)(?:\\s*:)?\\s+|(?:[;/&]|\\soch|\\ssamt)\\s+)(?<last>${WORD}),\\s+(?<first>${WORD})(?=$|[;.,)/]|\\s+(?:(?:och|samt|&|[–-])\\s|\\())`,
  'gu',
);

/**
 * "Ek, Per" as "Per Ek", where the second is a given name and the first is none: a register names people so. "Anna, Per"
 * are two people, and stay as they are.
 */
export const namesInOrder = (text: string): string =>
  text.replace(INVERTED, (whole: string, last: string, first: string) =>
    isFirstName(first) && !isFirstName(last) ? `${first} ${last}` : whole,
  );
