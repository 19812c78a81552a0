import { clauseOf, type IsWho } from './clause';
import { isPronoun } from './who-in';

const NAME = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,2}';
/** "Skolan har anställt en speciallärare, Ida Roos, som …": whom the sentence ends with is who it tells of. */
const APPOINTED = new RegExp(
  `\\s(?:utsett|anställt|rekryterat|tillsatt|anlitat|utser|anställer|valt|förordnat)\\s[^.;]{0,120}?(?:,\\s|(?<=\\s))(?<who>(?:\\p{Ll}{4,}\\s)?${NAME})(?=,|$|\\s(?:som|till|från)\\s)`,
  'u',
);

/** Whom a sentence has told of, and "hon" in the next one is; null where it names nobody. */
export function lastNamed(sentence: string, isWho: IsWho): string | null {
  const appointed = APPOINTED.exec(sentence)?.groups?.['who'];
  if (appointed !== undefined) return appointed;
  const who = clauseOf(sentence, isWho)?.who ?? null;
  return who === null || isPronoun(who) ? null : who;
}
