import { normalise } from '../../../domain/reading/swedish-text';

/** The grade a text names: 4 "helt" to 1 "inte alls", `not_judged`, or null where it is no grade at all. */
export type Grade = 1 | 2 | 3 | 4 | 'not_judged';

const WORDS: readonly (readonly [Grade, RegExp])[] = [
  [
    'not_judged',
    /^(?:ej|inte|icke)\s+(?:bedömt?|bedömda|aktuellt?|skattat?)$|^bedöms\s+(?:ej|inte)$|^saknar\s+underlag$/u,
  ],
  [1, /^(?:inte\s+alls|ej\s+alls)(?:\s+uppfyllt)?$/u],
  [2, /^(?:till\s+|i\s+)?viss\s+(?:del|mån|utsträckning)$/u],
  [3, /^(?:till\s+|i\s+)?stor\s+(?:del|utsträckning)$/u],
  [4, /^(?:helt|till\s+fullo|i\s+sin\s+helhet)$/u],
];

const plain = (text: string) =>
  normalise(text)
    .toLowerCase()
    .replace(/^\(?[1-4]\s*[=.):–-]\s*/u, '')
    .replace(/\s*\(?[1-4]\)?$/u, '')
    .replace(/^[("”–-]+|[)"”.,;:]+$/gu, '')
    .trim();

export function gradeOf(text: string): Grade | null {
  const said = plain(text);
  return WORDS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

/** A grade as a cell under "Bedömning" may write it: in words, as its number, or a dash for none. */
export function gradeInCell(text: string): Grade | null {
  const said = normalise(text);
  const number = /^[1-4]$/.exec(said)?.[0];
  if (number !== undefined) return Number(number) as Grade;
  return /^[-–—]$/.test(said) ? 'not_judged' : gradeOf(said);
}

export const isTicked = (text: string) => /^(?:x|✓|✔️?|✗|☒|☑|●|•|ja|1)$/iu.test(normalise(text));

export const valueOfGrade = (grade: Grade) => (grade === 'not_judged' ? null : grade);

const SCALE = /skala(?:n)?[^:.]{0,60}:\s*(?<list>[^.]{10,140})/iu;

/** The grades in the order a text lists them: "en fyrgradig skala: helt, till stor del, …". */
export function scaleIn(texts: readonly string[]): readonly string[] | null {
  for (const text of texts) {
    const list = SCALE.exec(text)?.groups?.['list'] ?? (/bedöm|skatt|grad/iu.test(text) ? text : '');
    const parts = list
      .split(/,\s*|\s+(?:och|samt|eller|respektive)\s+|\s*[/–—]\s*|:\s*/u)
      .map((one) => one.trim().replace(/[.”"“]+$/u, ''));
    const graded = parts.filter((one) => gradeOf(one) !== null && gradeOf(one) !== 'not_judged');
    if (graded.length >= 3) return graded.map((one) => one.toLowerCase());
  }
  return null;
}
