/** "Skolverket: ”Ansvaret behöver förtydligas.”", or such words alone on a line: what others have said. */
const QUOTED = /^(?:\p{Lu}[\p{L} -]{1,50}:\s*)?["”“»'’][^"”“»]{8,}["”“»'’]\.?$/u;

/** Whether a line only repeats what others have said, and nobody here says it. */
export const isQuoted = (line: string): boolean => QUOTED.test(line);
