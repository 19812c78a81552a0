import { isHealthWord, isSocialWord } from './find-circumstances';
import type { Sentence } from './tokens';
import { DOCUMENT, ROLE, WORKS } from './words';
import { EMPLOYED, HAS, NOT, PUPIL_HAS, PUPIL_PAIR } from './words-of-pupils';

/** Roles of those who are there for one pupil, and verbs beside them. */
export const OFTEN_PUPILS = /assistent(?:en)?$|^kontakt$/u;

/** How far what is said of somebody may stand from the name. */
export const SAID_WITHIN = 9;

/**
 * "Kalle har adhd", "Tuva saknar betyg", "Oliver mår bättre sen han fick …"; not "Anna har hållit en utbildning om adhd"
 * or "Karin slutar i juni". `at` is the token after the name. Returns the end of what says so.
 */
export function saidOfPupil(sentence: Sentence, at: number): number | null {
  const verbs = sentence.slice(at, at + 3).map((one) => one.low);
  const isTaken = /^(?:tar|tog)$/u.test(verbs[0] ?? '');
  // "har gått ner i betyg"; "har gått kursen" is of work.
  const hasGone = (n: number) => verbs[n] === 'gått' && GONE.test(sentence[at + n + 1]?.low ?? '');
  if (verbs.some((low, n) => n >= (isTaken ? 1 : 0) && WORKS.test(low) && !hasGone(n))) return null;
  // "behöver inte längre", "no longer needs"
  const near = /^(?:no|inte|nu|longer)$/u.test(verbs[0] ?? '') ? 3 : 2;
  if (!verbs.slice(0, near).some((low) => HAS.test(low)) && !isTaken) return null;
  let told: number | null = null;
  for (let n = at; n < Math.min(sentence.length, at + SAID_WITHIN); n += 1) {
    const low = sentence[n]?.low ?? '';
    // What is told is told: "har börjat komma i tid sedan mentorn möter honom".
    if (told !== null && /^(?:sedan|sen|eftersom|då|när)$/u.test(low)) break;
    if (ROLE.test(low) && !OFTEN_PUPILS.test(low)) return null;
    if (DOCUMENT.test(low) || isEmployed(sentence, n)) return null;
    if (told === null && isSaidOfPupil(sentence, n, at, isTaken)) told = n + 1;
  }
  return told;
}

const GONE = /^(?:ner|ned|upp|från|om|hem|ut|iväg|fram|framåt)$/u;

/** Said of a post: "80 procent", "har slutat"; not "30 procent frånvaro" or "har slutat komma". */
export function isEmployed(sentence: Sentence, at: number): boolean {
  const [low, next] = [sentence[at]?.low ?? '', sentence[at + 1]?.low ?? ''];
  if (low === 'procent' && /^\p{L}*(?:från|när)varo/u.test(next)) return false;
  return EMPLOYED.test(low) && !(low.startsWith('slut') && /^(?:komma|gå|äta|prata|slåss|bråka|rymma)$/u.test(next));
}

/** "har inte hunnit", "kommer inte på fredag": who works has not had the time, or is elsewhere. */
const isBusy = (sentence: Sentence, at: number) =>
  /^(?:hunnit|svarat|återkommit|hört|mejlat|mailat|ringt)$/u.test(sentence[at]?.low ?? '') ||
  (sentence[at]?.low === 'på' && /dag$/u.test(sentence[at + 1]?.low ?? ''));

function isSaidOfPupil(sentence: Sentence, n: number, at: number, isTaken: boolean): boolean {
  const low = sentence[n]?.low ?? '';
  if (isHealthWord(low) || isSocialWord(low)) return true;
  if (isTaken) return false;
  const before = sentence[n - 1]?.low ?? '';
  // "har skaffat hörlurar till alla klassrum"
  if (/^(?:alla|varje|samtliga)$/u.test(before) && !/^mål/u.test(low)) return false;
  // "Milo kommer inte", "Elsa klarar inte"
  const next = sentence[n + 1]?.low ?? '';
  if (NOT.test(low) && n <= at + 2)
    return /^(?:kommer|klarar|når|orkar|vill|har|kan)$/u.test(before) && !isBusy(sentence, n + 1);
  if (/^(?:komma|gå|rymma)$/u.test(low)) return /^(?:slutat|börjat|vägrat|vägra|sluta|börja)$/u.test(before);
  if (n > at + 1 && /^(?:han|hon|hen|honom|henne|him|her|he|she|hans|hennes)$/u.test(low)) return true;
  if (PUPIL_PAIR.some(([one, other]) => one.test(low) && other.test(next))) return true;
  return n > at && PUPIL_HAS.test(low);
}
