/** Small readings of Swedish running text that dates, states and plans share. Offsets are into the text as given. */

import { remembered } from './remembered';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One spelling of the characters documents differ in: composed letters, plain spaces. Line breaks become spaces. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ') // nothing is put in the place of a plain space, as \s+ would at every word
    .trim();
}

/** Words whose full stop ends no sentence: "v. 47", "kv. 1", "bitr. rektor", "okt. 2026". */
const ABBREVIATIONS = new Set(
  (
    'kv nr ca ex bl fl dvs resp jfr st tel dnr jan feb febr mar apr jun jul aug sep sept okt nov dec fr inkl exkl ' +
    'bitr forts max min enl ev tom fom kl åk pga prel ang tf vik ung kap'
  ).split(' '),
);

/** Whether a full stop behind this word ends no sentence. */
export const isShortened = (word: string): boolean => /^\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());

const LONGEST_WORD = 40;

/** Sentences, each with its closing mark. A full stop ends one only before a capital, a digit or the end. */
export const sentences = remembered((text): readonly Span[] => {
  const found: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = end;
  };
  for (const mark of text.matchAll(/[.!?;]+[)"”’']*(?=\s+["”(•]?[\p{Lu}\d]|\s*$)/gu)) {
    // No word that ends in a full stop is longer, and a paragraph of 3,000 characters is not searched at each stop.
    const word = /[\p{L}\d]*$/u.exec(text.slice(Math.max(0, mark.index - LONGEST_WORD), mark.index))?.[0] ?? '';
    const next = text.slice(mark.index + mark[0].length).trimStart();
    // "Klart till jul. Rektor ansvarar": the feast, and not July.
    const isFeast =
      word === 'jul' &&
      /(?<!\p{L})(?:till|före|innan|efter|över)\s+jul$/iu.test(text.slice(0, mark.index)) &&
      !/^\d/.test(next);
    // "Det instämmer vi i. Kursen hålls": what is agreed in, and no first letter of anything.
    const isParticle =
      word === 'i' && /\p{Ll}\si$/u.test(text.slice(Math.max(0, mark.index - LONGEST_WORD), mark.index));
    const shortened = mark[0] === '.' && !isFeast && !isParticle && isShortened(word);
    const numbered = mark[0] === '.' && /^\d{1,2}$/.test(word) && /^\d/.test(next);
    if (next !== '' && (shortened || numbered)) continue;
    push(mark.index + mark[0].length);
  }
  push(text.length);
  return found;
});

/** Whether a text stops in the middle of a sentence, as a cell cut by a page does. */
export function endsOpen(text: string): boolean {
  return text.trim() !== '' && !/[.!?:;][)"”’']*\s*$/.test(text);
}

/**
 * Every place where a pattern with the flag g matches. `matchAll` makes a new pattern for each text, which took four
 * times as long for the fifty patterns of a date.
 */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    found.push(match);
  }
  return found;
}

/** With a capital first letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function startsLower(text: string): boolean {
  return /^[("”]?\p{Ll}/u.test(text.trim());
}

/**
 * A text and what goes on from it on the next line, row or page: "kvalitets-" and "arbete" are one word; "för- och" and
 * "nackdelar" are not, but "gemen-" and "samt" are.
 */
export function joinedText(first: string, second: string): string {
  const isJoint = /^(?:och|eller|samt)(?!\p{L})/iu.test(second) && !/gemen-$/u.test(first);
  return normalise(/\p{L}-$/u.test(first) && !isJoint ? first.slice(0, -1) + second : `${first} ${second}`);
}

const STOP = new Set(
  (
    'alla annan andra att blir bland bort bör deras dess dessa detta denna efter eller eller enligt ett finns fler flera ' +
    'fram från få får göra göras inom inför inte kommer kunna mellan med mer minst måste någon något några när och också ' +
    'olika redan samt sedan sina ska skall skulle som tas till under upp utan utifrån vara varje vid vilka vilken åter över ' +
    'arbete arbetet åtgärd åtgärden åtgärder åtgärdas insats insatsen syfte ramen klar klart klara färdig färdigt ' +
    'implementeras implementerade implementerad genomförs genomförd genomförda'
  ).split(' '),
);
const ENDINGS = /(?:ernas|arnas|ornas|erna|arna|orna|ens|ets|ers|ars|en|et|er|ar|or|na|a|t|s|e|n)$/;
/** Words plans use for the same thing. */
const SAME: Readonly<Record<string, string>> = { riktlinj: 'rutin', rutinbeskrivning: 'rutin', regelverk: 'rutin' };

/** The words that say what a text is about, cut to a stem: "rutinerna" and "rutiner" are one. */
export function stems(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of normalise(text)
    .toLowerCase()
    .matchAll(/\p{L}{4,}/gu)) {
    if (STOP.has(word)) continue;
    const cut = word.replace(ENDINGS, '');
    const stem = cut.length >= 4 ? cut : word;
    found.add(SAME[stem] ?? stem);
  }
  return found;
}

/** The last part of a Swedish compound says what it is: a "prognosmodell" is a "modell". */
const speaks = (words: ReadonlySet<string>, word: string) =>
  words.has(word) ||
  [...words].some((one) => (word.length >= 5 && one.endsWith(word)) || (one.length >= 5 && word.endsWith(one)));

/**
 * Which of several texts a phrase speaks of: the one that shares most of its words, words that all texts hold not
 * counted. Null unless one text is clearly first: at least `least` words, and more than any other.
 */
export function speaksOf(phrase: string, texts: readonly string[], least: number): number | null {
  const about = stems(phrase);
  const sets = texts.map(stems);
  const scores = sets.map((set) => {
    let score = 0;
    for (const word of about) {
      const tellsApart = sets.length < 2 || sets.some((other) => !speaks(other, word));
      if (tellsApart && speaks(set, word)) score += 1;
    }
    return score;
  });
  const best = Math.max(...scores, 0);
  if (best < least || scores.filter((score) => score === best).length > 1) return null;
  return scores.indexOf(best);
}
