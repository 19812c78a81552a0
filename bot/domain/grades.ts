import { normalise } from './reading/swedish-text';

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

export const valueOfGrade = (grade: Grade) => (grade === 'not_judged' ? null : grade);

/** What heads a judgement of how far something is reached: "Bedömning", "Skattning 2026", "Nivå". */
const JUDGED = /(?:bedömning|skattning|gradering|betyg|nivå|måluppfyllelse|omdöme)/iu;
const LABELLED = /^(?<label>[^:.!?]{1,80}):\s*(?<value>.+)$/u;
/** A grade with the reason after it: "inte alls – rutinen saknas". */
const REASONED = /^(?<grade>[^.,;:(–—]{1,30}?)\s*[.,;:(–—]\s*(?<rest>.+)$/u;
const OF_SCALE = /^[1-4]\s*(?:av|\/)\s*4$/u;

const isGrade = (text: string) => {
  const grade = gradeOf(text);
  return grade !== null && grade !== 'not_judged';
};

/**
 * A line of a plan's or somebody's text without the grade it gives; null where it gives nothing else. A grade is the
 * judgement of a unit or a person, which no report names (R2.8): "Bedömning: inte alls" is left out, and of
 * "Bedömning: inte alls, rutinen saknas" the reason is left. "Nivå 3 är nådd" is no grade.
 */
export function withoutGrade(line: string): string | null {
  const said = normalise(line);
  if (isGrade(said)) return null;
  const { label, value } = LABELLED.exec(said)?.groups ?? {};
  if (label === undefined || value === undefined) return line;
  const judged = JUDGED.test(label);
  const bare = value.replace(/[.;]$/, '');
  if (isGrade(bare) || (judged && (gradeInCell(bare) !== null || OF_SCALE.test(bare)))) return null;
  const { grade, rest } = (judged && REASONED.exec(value)?.groups) || {};
  if (grade === undefined || rest === undefined || gradeInCell(grade) === null) return line;
  return `${label}: ${rest.replace(/^([^(]*)\)$/u, '$1')}`;
}
