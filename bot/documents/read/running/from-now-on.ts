import type { Clause } from './clause';

const FROM_DAY = /^från(?:\s+och\s+med)?\s/iu;
/** "en stående genomgång", "fasta tider": what is held again and again. */
const HELD =
  /^(?:nu\s+)?(?:(?:en|ett)\s+)?(?:stående|fast|fasta|regelbund(?:en|et|na)|gemensam(?:t|ma)?|återkommande|schemalag(?:d|t|da))\s+\p{L}/iu;
/** "får skolchefen en rapport i månaden" */
const GIVEN = /^(?:en|ett|nya?|nytt)\s+\p{L}/iu;

/** "Från och med mars har varje lag en fast mötestid", "… får nämnden en rapport per termin": what is so from a day on is new. */
export const isHeldFromNowOn = ({ who, word, rest, opening }: Clause): boolean =>
  who !== null && FROM_DAY.test(opening) && (/^får$/iu.test(word) ? GIVEN : HELD).test(rest);

/** "Från och med mars håller kuratorn samtal i alla klasser": what goes on is new where a day says since when. */
export const isFromNowOn = (said: string, sentence: string): boolean =>
  /^(?:håller|leder)\s/iu.test(said) && /(?<!\p{L})från\s+(?:och\s+med|den)\s/iu.test(sentence);
